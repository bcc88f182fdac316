"""A bare repository with the hook, an attacker's clone, and what has to be true after each push."""
import hashlib
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import time

ENVIRONMENT = {
    "PATH": os.environ["PATH"], "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null", "BANGKOM_LANG": "en", "LANG": "C.UTF-8",
    "GIT_AUTHOR_NAME": "Mallory", "GIT_AUTHOR_EMAIL": "mallory@example.org",
    "GIT_COMMITTER_NAME": "Mallory", "GIT_COMMITTER_EMAIL": "mallory@example.org",
}
POLICY = "policies/POL-7K3QDXM-standar-jam-pelajaran.md"
SECONDS = 60
# What a terminal obeys, or what turns the direction of text around.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e"
                         "\u2060\u2066-\u2069]")


def default_bangkom():
    """The executable of the newest build."""
    root = pathlib.Path(__file__).resolve().parents[2]
    found = [root / ".build" / kind / "bangkom" for kind in ("release", "debug")]
    return str(next(path for path in found if path.exists()))


class Failure(Exception):
    """Something that must not be."""


class World:
    """Where the attacks take place."""

    # What a program that may be started opens and reads besides.
    connection, may_read = r"socket\(", ()

    def __init__(self, root, bangkom):
        self.root, self.bangkom = root, bangkom
        self.server, self.work = root / "server.git", root / "work"
        self.secret = root / "secret"
        self.secret.write_text("rahasia-di-luar-repositori\n")
        self.results = []
        self.run([bangkom, "init", "--demo", str(self.work)], cwd=root)
        self.run(["git", "init", "-q", "--bare", "-b", "main", str(self.server)], cwd=root)
        self.run(["git", "fetch", "-q", str(self.work), "main:main"], cwd=self.server)
        self.run([bangkom, "hook", "install"], cwd=self.server)
        self.run(["git", "config", "receive.advertisePushOptions", "true"], cwd=self.server)
        self.git("remote", "add", "origin", str(self.server))
        self.git("fetch", "-q", "origin")
        shutil.rmtree(self.work / ".git/hooks")
        self.good("before")

    # -- tools of an attacker

    def run(self, command, cwd=None, check=True, data=None, **environment):
        """Runs a program; gives what it prints, as bytes."""
        done = subprocess.run(
            command, cwd=cwd or self.work, input=data, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, env={**ENVIRONMENT, **environment}, check=False,
            timeout=SECONDS * 10)
        if check and done.returncode:
            raise RuntimeError(f"{command}: {done.stdout.decode(errors='replace')}")
        return done.stdout

    def git(self, *arguments, data=None, **environment):
        """Runs git in the attacker's clone; gives its output without the last line end."""
        return self.run(["git", *arguments], data=data, **environment).decode(
            errors="surrogateescape").rstrip("\n")

    def blob(self, content):
        """Writes a blob; gives its id."""
        content = content if isinstance(content, bytes) else content.encode()
        return self.git("hash-object", "-w", "--stdin", data=content)

    def object(self, kind, content):
        """Writes an object as it stands, however wrong; gives its id."""
        data = f"{kind} {len(content)}\0".encode() + content
        name = hashlib.sha1(data).hexdigest()
        path = self.work / ".git/objects" / name[:2] / name[2:]
        if not path.exists():
            import zlib
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(zlib.compress(data))
        return name

    def entries(self, tree="HEAD^{tree}"):
        """The entries of a tree: (mode, name, id), as bytes, text and text."""
        raw = self.run(["git", "cat-file", "tree", self.git("rev-parse", tree)])
        found = []
        while raw:
            head, rest = raw.split(b"\0", 1)
            mode, name = head.split(b" ", 1)
            found.append((mode, name, rest[:20].hex()))
            raw = rest[20:]
        return found

    def tree(self, entries, is_sorted=True):
        """Writes a tree of entries, in git's order unless that is the attack."""
        if is_sorted:
            entries = sorted(entries, key=lambda e: e[1] + (b"/" if e[0] == b"40000" else b""))
        return self.object("tree", b"".join(
            mode + b" " + name + b"\0" + bytes.fromhex(id) for mode, name, id in entries))

    def commit(self, tree, *parents, message="attack", **environment):
        """Writes a commit of a tree; on top of HEAD where no parents are given."""
        options = []
        for parent in parents or ("HEAD",):
            options += ["-p", parent]
        return self.git("commit-tree", *options, "-F", "-", tree, data=message.encode(),
                        **environment)

    def with_entry(self, name, mode=b"100644", content="x\n", id=None):
        """A commit that adds one entry at the top of the tree."""
        name = name if isinstance(name, bytes) else name.encode()
        return self.commit(self.tree(self.entries() + [(mode, name, id or self.blob(content))]))

    def with_file(self, path, content, message="attack"):
        """A commit that writes one file, made in the ordinary way."""
        file = self.work / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            file.write_bytes(content)
        else:
            file.write_text(content)
        self.git("add", "-A")
        self.git("commit", "-qm", message)
        return "HEAD"

    def read(self, path):
        """The text of a file in the clone."""
        return (self.work / path).read_text()

    def with_policy(self, old="sedikitnya 20", new="sedikitnya 99", message="attack"):
        """A commit that changes a policy in force without an adjustment."""
        return self.with_file(POLICY, self.read(POLICY).replace(old, new), message)

    # -- pushes

    def push(self, *references, options=(), **environment):
        """Pushes; gives whether it was accepted, and what the pusher saw."""
        command = ["git", "push", *options, str(self.server), *references]
        done = subprocess.run(
            command, cwd=self.work, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env={**ENVIRONMENT, **environment}, check=False, timeout=SECONDS * 5)
        return done.returncode == 0, done.stdout

    def send(self, objects, new, name):
        """Sends objects as they stand, as a program other than git would; like `push`."""
        pack = self.run(["git", "pack-objects", "-q", "--stdout"],
                        data="".join(f"{id}\n" for id in objects).encode())
        server = subprocess.Popen(["git", "receive-pack", str(self.server)], env=ENVIRONMENT,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE)
        old = "0" * 40
        while line := self.packet(server.stdout):
            if line.split(b"\0")[0].rstrip().endswith(name.encode()):
                old = line[:40].decode()
        line = f"{old} {new} {name}\0report-status side-band-64k\n".encode()
        server.stdin.write(f"{len(line) + 4:04x}".encode() + line + b"0000" + pack)
        server.stdin.close()
        told = {1: b"", 2: b"", 3: b""}
        while line := self.packet(server.stdout):
            told[line[0]] += line[1:]
        server.wait()
        text = told[2] + told[3]
        text = b"".join(b"remote: " + line + b"\n" for line in text.split(b"\n")) + told[1]
        return b"ok " + name.encode() in told[1], text + b" rejected"

    @staticmethod
    def packet(stream):
        """The next line of git's protocol; none at the end of a list."""
        size = int(stream.read(4) or b"0", 16)
        return stream.read(size - 4) if size > 4 else b""

    def reset(self):
        """The attacker starts again from what the server has."""
        (self.server / "info/grafts").unlink(missing_ok=True)
        for name in ("rusak", "alias"):
            (self.server / "refs/heads" / name).unlink(missing_ok=True)
        self.git("fetch", "-q", "origin")
        self.git("checkout", "-q", "-f", "-B", "main", "origin/main")
        self.git("clean", "-qfdx")

    def good(self, word):
        """An ordinary push, which must go through."""
        self.reset()
        self.with_file("CATATAN.md", f"Catatan: {word}.\n", "a note")
        accepted, text = self.push("HEAD:main")
        if not accepted:
            raise Failure(f"a good push was refused: {text.decode(errors='replace')}")

    def attack(self, attack):
        """Makes one attack, and looks at what came of it."""
        name = attack.__name__
        started = time.monotonic()
        try:
            self.reset()
            pushes = attack(self)
            before = self.run(["git", "for-each-ref"], cwd=self.server)
            seconds, expected = 0.0, "refused"
            for push in pushes if isinstance(pushes, list) else [pushes]:
                references, expected = push.pop("references"), push.pop("expect", "refused")
                says = push.pop("says", "")
                started = time.monotonic()
                if objects := push.pop("objects", None):
                    accepted, text = self.send(objects, *references)
                else:
                    accepted, text = self.push(*references, **push)
                seconds = max(seconds, time.monotonic() - started)
                self.judge(accepted, expected, text, before)
                if says.encode() not in text:
                    raise Failure(f"it does not say `{says}`: {text.decode(errors='replace')}")
                before = self.run(["git", "for-each-ref"], cwd=self.server)
            result = expected
        except (Failure, RuntimeError, subprocess.TimeoutExpired) as failure:
            seconds, result = time.monotonic() - started, f"FAILED: {failure}"
        self.results.append((name, result, seconds))
        print(f"{'ok ' if not result.startswith('FAILED') else 'BAD'} {seconds:6.2f} s  {name}: "
              f"{result}", flush=True)

    def judge(self, accepted, expected, text, before):
        """What has to be true after a push."""
        shown = text.decode("utf-8", errors="replace")
        if expected == "refused" and accepted:
            raise Failure(f"it was accepted: {shown}")
        if expected == "harmless" and not accepted:
            raise Failure(f"a harmless push was refused: {shown}")
        if not accepted:
            if self.run(["git", "for-each-ref"], cwd=self.server) != before:
                raise Failure("it was refused, but a reference moved")
            if b"remote: " not in text and b"rejected" not in text and b"error: " not in text:
                raise Failure(f"nothing says why: {shown}")
        # git itself ends its lines with a code that clears the rest of the line on a terminal only.
        told = "\n".join(line for line in shown.split("\n") if line.startswith("remote:"))
        if found := UNPRINTABLE.search(told):
            raise Failure(f"the message has U+{ord(found[0]):04X}: {told!r}")
        for word in ("Fatal error", "Illegal instruction", "Segmentation", "core dumped"):
            if word in shown:
                raise Failure(f"bangkom crashed: {shown}")
        if self.secret.read_text().strip() in shown:
            raise Failure("a file outside the repository was read")

    # -- afterwards

    def finish(self):
        """The bare repository and its store are sound, and go on working."""
        self.good("after")
        self.trace()
        fsck = self.run(["git", "fsck", "--full", "--strict", "--no-dangling"], cwd=self.server)
        checks = [("git fsck --full --strict main", not self.bad_fsck(fsck))]
        left = list((self.server / "objects").glob("tmp_objdir*"))
        checks.append(("no quarantine is left", not left))
        store = sqlite3.connect(self.server / "bangkom/store.sqlite")
        checks.append(("the store is sound",
                       store.execute("PRAGMA integrity_check").fetchone() == ("ok",)))
        checks.append(("the store is not on trial",
                       store.execute("SELECT count(*) FROM meta WHERE key = 'trial'").fetchone()
                       == (0,)))
        store.close()
        bytes = b"".join(file.read_bytes() for file in (self.server / "bangkom").iterdir())
        checks.append(("the store keeps nothing of a refused push",
                       b"sedikitnya 99" not in bytes and b"3456 7890" not in bytes))
        clone = self.root / "clone"
        self.run(["git", "clone", "-q", str(self.server), str(clone)], cwd=self.root)
        done = subprocess.run([self.bangkom, "check"], cwd=clone, env=ENVIRONMENT, check=False,
                              stdout=subprocess.DEVNULL)
        checks.append(("a clone passes check", done.returncode == 0))
        for name, is_true in checks:
            self.results.append((name, "true" if is_true else "FAILED", 0))
            print(f"{'ok ' if is_true else 'BAD'}           {name}")

    def trace(self):
        """A push starts no program, opens no connection, and reads nothing elsewhere."""
        if not shutil.which("strace"):
            print("--            strace is missing: what the hook calls was not looked at")
            return
        hook, log = self.server / "hooks/pre-receive", self.root / "trace"
        kept = hook.read_text()
        hook.write_text(f"#!/bin/sh\nexec strace -f -o {log} -e trace=execve,socket,connect,%file "
                        f"{self.bangkom} hook run pre-receive\n")
        self.reset()
        self.push("HEAD:main", **self.traced())
        hook.write_text(kept)
        calls = log.read_text(errors="replace")
        programs = re.findall(r'execve\("([^"]*)"', calls)
        opened = re.findall(r'open(?:at)?\([^"]*"(/[^"]*)"', calls)
        allowed = (str(self.server), *self.may_read, "/etc/ld.so", "/etc/localtime", "/etc/gitconfig",
                   "/usr", "/lib", "/proc", "/dev",
                   "/sys", *(os.path.dirname(path(self.bangkom))
                             for path in (os.path.abspath, os.path.realpath)))
        library = re.compile(r"\.so(\.|$)")
        outside = sorted({path for path in opened
                          if not path.startswith(allowed) and not library.search(path)})
        for name, is_true in [
            (f"the hook starts nothing but bangkom {' '.join(sorted(self.programs()))}",
             {os.path.basename(name) for name in programs}
             == {os.path.basename(self.bangkom), *self.programs()}),
            ("the hook opens no connection", not re.search(self.connection, calls)),
            (f"the hook reads nothing elsewhere {outside or ''}", not outside),
        ]:
            self.results.append((name, "true" if is_true else "FAILED", 0))
            print(f"{'ok ' if is_true else 'BAD'}           {name}")

    def programs(self):
        """What the hook may start besides."""
        return set()

    def traced(self):
        """Readies the push that is looked at; gives its variables."""
        self.with_file("schema/link.schema.json", "{}")
        (self.work / "plans/2026/PLI-C2WNHE5-x.yaml").symlink_to(self.secret)
        self.with_file(".gitattributes", "* filter=evil diff=evil\n")
        return {"GL_USER": "editor"}

    @staticmethod
    def bad_fsck(text):
        """Lines of fsck about more than what a harmless branch may have."""
        return [line for line in text.decode(errors="replace").splitlines()
                if not line.startswith(("notice", "dangling"))]

    def report(self):
        """Sums up; gives the exit status."""
        bad = [name for name, result, _ in self.results if result.startswith("FAILED")]
        slowest = max(self.results, key=lambda r: r[2])
        print(f"{len(self.results)} attacks and checks, {len(bad)} failed; the slowest push took "
              f"{slowest[2]:.1f} s ({slowest[0]})")
        return 1 if bad else 0
