"""What people push to a server, and what has to come of it."""
import pathlib
import random
import re
import shutil
import time

from attacks.world import ENVIRONMENT, POLICY

from .servers import GIT

# Where the pusher sees a commit, a file with its line, and the command that mends it.
SEEN = {
    "commit": re.compile(r"^remote: commit [0-9a-f]{7,} ", re.M),
    "file and line": re.compile(r"^remote:  *--> \S+:\d+", re.M),
    "mending command": re.compile(r"^remote: .*: .*git (rebase -i|commit -a --amend)", re.M),
}


class Failure(Exception):
    """Something that must not be."""


class Visits:
    """One server, from its first push to its last, and the figures for the table."""

    def __init__(self, machine, server, source):
        self.machine, self.server, self.source = machine, server, source
        self.results = []
        self.random = random.Random(server.name)

    # -- work trees

    def place(self, person):
        """The work tree of a person at this server."""
        account = self.account(person)
        return self.machine.root / "home" / account / f"{self.server.folder.name}-{person}"

    def account(self, person):
        """The account whose git pushes."""
        account = self.server.account(person)
        return account if account == GIT else f"bangkom-{account}"

    def git(self, person, *arguments, check=True):
        """Runs git in a person's work tree; gives its status and text."""
        _, environment = self.server.client(person)
        names = {key: value for key, value in ENVIRONMENT.items() if key.startswith("GIT_AUTHOR")
                 or key.startswith("GIT_COMMITTER")}
        return self.machine.run(self.account(person), ["git", *arguments],
                                cwd=self.place(person), check=check, **names, **environment)

    def begin(self, person):
        """Gives a person the records, with the server as their origin."""
        place, account = self.place(person), self.account(person)
        self.machine.run(account, ["git", "clone", "-q", "-b", "main", str(self.source),
                                   str(place)])
        self.git(person, "remote", "set-url", "origin", self.server.client(person)[0])

    def fresh(self, person):
        """A person has what the server has."""
        self.git(person, "fetch", "-q", "origin")
        self.git(person, "checkout", "-q", "-f", "-B", "main", "origin/main")

    def commit(self, person, path, change, message):
        """Changes a file, and commits that past the hooks of the work tree."""
        file = self.place(person) / path
        text = change(file.read_text() if file.exists() else "")
        file.write_text(text)
        shutil.chown(file, self.account(person), self.account(person))
        self.git(person, "add", "-A")
        self.git(person, "commit", "-qnm", message)

    def note(self, person, text="x"):
        """A change that breaks no rule."""
        self.commit(person, "CATATAN.md", lambda old: f"{old}{text}\n", "a note")

    # -- pushes

    def tip(self):
        """What the server has as its protected branch."""
        status, text = self.machine.run(
            GIT, ["git", "-C", str(self.server.repository), "rev-parse", "-q", "--verify",
                  "refs/heads/main"], check=False)
        return text.strip() if status == 0 else None

    def push(self, name, person, *arguments, expected, shows=()):
        """Pushes, and looks whether that came of it which has to."""
        before, started = self.tip(), time.monotonic()
        wanted = self.git(person, "rev-parse", "HEAD")[1].strip()
        status, text = self.git(person, "push", "--no-verify", "origin", *arguments, check=False)
        seconds, after = time.monotonic() - started, self.tip()
        with self.step(name, seconds) as step:
            if expected == "accepted" and (status != 0 or after != wanted):
                raise Failure(f"it was refused: {text}")
            if expected == "refused" and status == 0:
                raise Failure(f"it was accepted: {text}")
            if expected == "refused" and after != before:
                raise Failure("it was refused, but the branch moved")
            for pattern in shows:
                if not re.search(SEEN.get(pattern, pattern), text):
                    raise Failure(f"the pusher does not see `{pattern}`: {text}")
            step.result = expected

    def step(self, name, seconds=0.0):
        """One line of the table."""
        return Step(self, name, seconds)

    # -- the whole

    def all(self):
        """Everything."""
        for person in ("siti", "budi"):
            self.begin(person)
        self.push("the first push, into an empty repository", "siti", "main", expected="accepted")
        self.fresh("siti")
        self.note("siti")
        self.push("a good change", "siti", "main", expected="accepted")
        self.fresh("budi")
        self.note("budi")
        self.push("a good change of somebody else", "budi", "main", expected="accepted")
        self.fresh("siti")
        self.note("siti", "".join(self.random.choices("abcdefghij \n", k=600_000)))
        self.push("a good change of 600 kB", "siti", "main", expected="accepted")
        self.bad()
        self.lost()
        self.rules()
        self.fresh("siti")
        self.note("siti")
        self.push("a good change at the end", "siti", "main", expected="accepted")
        self.sound()
        return self.results

    def bad(self):
        """Records that are wrong."""
        self.fresh("budi")
        unit = self.git("budi", "ls-files", "registry/units")[1].splitlines()[0]
        self.commit("budi", unit, lambda text: re.sub(r"(?m)^type: .*", "type: warung", text),
                    "a unit of a kind that there is not")
        self.push("a record that is wrong", "budi", "main", expected="refused",
                  shows=("commit", "file and line", "mending command"))
        self.fresh("budi")
        self.commit("budi", POLICY, lambda text: text.replace("sedikitnya 20", "sedikitnya 99"),
                    "99 hours")
        self.push("a policy without its adjustment", "budi", "main", expected="refused",
                  shows=("commit", "file and line", "mending command", r"\[policy-change\]"))
        self.push("the same on a branch that nobody protects", "budi", "HEAD:refs/heads/usul",
                  expected="taken", shows=(r"\[new branch\]",))

    def lost(self):
        """Takes away what was accepted."""
        self.fresh("siti")
        self.git("siti", "reset", "-q", "--hard", "HEAD~2")
        self.push("a force push of the protected branch", "siti", "--force", "main",
                  expected="refused", shows=(r"\[protected-branch\]",))
        self.push("the end of the protected branch", "siti", "--delete", "main",
                  expected="refused", shows=(r"\[protected-branch\]",))

    def rules(self):
        """Changes the rules, with and without the right to."""
        def change(text):
            return text.replace("severities: {}", "severities: {policy-change: off}")
        self.fresh("budi")
        self.commit("budi", "bangkom.yaml", change, "no rules")
        self.push("other rules, by somebody", "budi", "main", expected="refused",
                  shows=(r"\[rule-change\]",))
        self.fresh("siti")
        self.commit("siti", "bangkom.yaml", lambda text: f"{text}# by siti\n", "a remark")
        is_known = self.server.knows_names
        self.push("other rules, by an editor of rules", "siti", "main",
                  expected="accepted" if is_known else "refused",
                  shows=() if is_known else (r"\[rule-change\]",))

    def sound(self):
        """The repository is sound, and a clone of it is whole."""
        place = str(self.server.repository)
        with self.step("git fsck --full --strict") as step:
            status, text = self.machine.run(
                GIT, ["git", "-C", place, "fsck", "--full", "--strict", "--no-dangling"],
                check=False)
            if status or text:
                raise Failure(text)
            step.result = "sound"
        with self.step("nothing of a refused push is left") as step:
            objects = pathlib.Path(place) / "objects"
            if left := [*objects.glob("tmp_objdir*"), *objects.glob("incoming*")]:
                raise Failure(f"{left}")
            step.result = "true"
        with self.step("a clone passes bangkom check") as step:
            account = self.account("budi")
            clone = self.place("budi").with_suffix(".clone")
            address, environment = self.server.client("budi")
            self.machine.run(account, ["git", "clone", "-q", address, str(clone)], **environment)
            status, text = self.machine.run(account, ["bangkom", "check"], cwd=clone, check=False)
            if status:
                raise Failure(text[-800:])
            step.result = "true"


class Step:
    """A line of the table, while it is found out."""

    def __init__(self, visits, name, seconds):
        self.visits, self.name, self.seconds, self.result = visits, name, seconds, "?"

    def __enter__(self):
        return self

    def __exit__(self, kind, failure, _):
        if kind and not issubclass(kind, (Failure, RuntimeError)):
            return False
        is_good = kind is None
        self.visits.results.append(
            (self.visits.server.name, self.name, self.result if is_good else "FAILED"))
        print(f"{'ok ' if is_good else 'BAD'} {self.seconds:6.2f} s  {self.visits.server.name}: "
              f"{self.name}: {self.result if is_good else failure}", flush=True)
        return True
