"""Several bangkoms and gits that use one repository at once."""
import subprocess
import time

from attacks.campaign import Broken, Campaign
from attacks.world import ENVIRONMENT, POLICY


class Races(Campaign):
    """What happens at once."""

    def shell(self, script, place, **more):
        """Starts a script of the shell in a repository."""
        return subprocess.Popen(["sh", "-c", script], cwd=place, env=ENVIRONMENT,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **more)

    def race(self, rounds, bangkoms, gits):
        """bangkoms and gits commit to one branch, while git gc packs and prunes as it usually does."""
        place = self.fresh(self.folder / "race")
        units = sorted((place / "registry/units").iterdir())[:bangkoms + gits]
        script = """
        for n in $(seq {rounds}); do
          echo "# $n" >> {unit}
          {command}
        done"""
        ours = ('git add {unit} 2>/dev/null; "{bangkom}" commit --today 2026-12-14 '
                '-m "unit {number} round $n" >/dev/null 2>&1 && echo "unit {number} round $n"')
        theirs = ('git commit -qn -m "unit {number} round $n" -- {unit} >/dev/null 2>&1 '
                  '&& echo "unit {number} round $n"')
        processes = []
        for number, unit in enumerate(units):
            command = (ours if number < bangkoms else theirs).format(
                unit=unit, bangkom=self.bangkom, number=number)
            processes.append(self.shell(script.format(rounds=rounds, unit=unit, command=command), place))
        packer = self.shell(
            "while [ -d .git ] && [ ! -e .git/enough ]; do git gc -q && echo x; sleep 0.5; done", place)
        reported = [line for process in processes
                    for line in process.communicate()[0].decode().splitlines()]
        (place / ".git/enough").touch()
        self.count("git gc beside writers", len(packer.communicate()[0].split()))
        subjects = set(self.git(place, "log", "--format=%s").splitlines())
        if lost := [line for line in reported if line not in subjects]:
            raise Broken(f"{len(lost)} commits were reported and are lost: {lost[:3]}")
        self.count(f"races of {bangkoms} bangkoms and {gits} gits")
        self.count("commits at once, all kept", len(reported))
        self.sound(place, "a race")

    def desk(self, rounds):
        """A person stages and commits without end, while adjustments are made in the same work tree."""
        place = self.fresh(self.folder / "desk")
        (place / "README.md").write_text("belum disimpan\n")
        person = self.shell("""
        n=0
        while [ -d .git ] && [ ! -e .git/enough ]; do
          n=$((n+1)); echo $n > catatan-$n.md
          until git add catatan-$n.md || [ ! -d .git ]; do sleep 0.02; done
          until git commit -qnm "catatan $n" || [ ! -d .git ]; do sleep 0.02; done
        done; echo $n""", place)
        made = 0
        for year in range(rounds):
            status, text = self.run([self.bangkom, *self.adjustment(year)], place, check=False)
            if status == 70 or status < 0:
                raise Broken(f"adjust beside a person ended with {status}: {text}")
            made += status == 0
        (place / ".git/enough").touch()
        number = int(person.communicate()[0])
        for line in self.git(place, "log", "--format=%H %s", "--", "adjustments").splitlines():
            commit, subject = line.split(" ", 1)
            # git reads the index before it has the lock: on its own, too, it takes back what somebody
            # committed in between.
            if subject.startswith("catatan "):
                if self.git(place, "show", "--diff-filter=d", "--format=", commit, "--", "adjustments"):
                    raise Broken(f"a person has committed what was not theirs: {subject}")
                self.count("of a person's commits that took an adjustment back, as git alone does")
                continue
            names = self.git(place, "show", "--name-only", "--format=", commit).split()
            if swept := [name for name in names if name.startswith(("catatan-", "README"))]:
                raise Broken(f"adjust has committed what a person had staged: {swept}")
        there = set(self.git(place, "ls-tree", "--name-only", "HEAD").split())
        if missing := [n for n in range(1, number + 1) if f"catatan-{n}.md" not in there]:
            raise Broken(f"files that a person has committed are missing: {missing}")
        if (place / "README.md").read_text() != "belum disimpan\n":
            raise Broken("an edit that was not staged is lost")
        self.count("adjustments beside a person's commits, none swept in", made)
        self.count("a person's commits beside them, none missing", number)
        self.sound(place, "a person beside adjust")

    def starve(self, rounds):
        """Somebody moves the branch every 20 ms; a commit still gets in."""
        place = self.fresh(self.folder / "busy")
        busy = self.shell("""
        while [ -d .git ] && [ ! -e .git/enough ]; do
          old=$(git rev-parse main)
          git update-ref refs/heads/main \
            $(git commit-tree -p $old -m busy $old^{tree}) $old && echo x
          sleep 0.02
        done""", place)
        longest = 0.0
        for number in range(rounds):
            start = time.monotonic()
            status, text = self.run([self.bangkom, *self.adjustment(number)], place, check=False)
            longest = max(longest, time.monotonic() - start)
            if status:
                raise Broken(f"beside a busy branch nothing gets in: {text}")
        (place / ".git/enough").touch()
        self.count("moves of a busy branch", len(busy.communicate()[0].split()))
        self.count("commits that got in beside them", rounds)
        self.count("the longest of them, in milliseconds", round(longest * 1000))
        if POLICY not in self.git(place, "log", "-1", "--format=", "--name-only", "--", POLICY):
            raise Broken("the last adjustment is not in the history")
        self.sound(place, "a busy branch")
