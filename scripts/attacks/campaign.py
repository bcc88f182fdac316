"""A repository of the demo's records, what is done to it, and what has to be true afterwards."""
import pathlib
import shutil
import subprocess
import time

from attacks.world import ENVIRONMENT

RATIONALE = """decided_on: 2026-12-14
decided_by: ppk
rationale:
  problem: Waktu terlalu singkat
  evidence:
    - {record: EVL-P5J6VK4, value: 55.4, as_of: 2026-12-14}
  grounds: {yuridis: PP 11/2017 Pasal 203 ayat (4)}
  alternatives:
    - {option: tidak berubah}
    - {option: 24 JP}
  chosen: 24 JP
  reason: Waktu praktik yang cukup
  expected_effect: {indicator: indeks, baseline: 55.4, target: 80, by: 2027-12-31}
  review_on: 2027-12-31
"""


class Broken(Exception):
    """Something that must not be."""


class Campaign:
    """A repository of the demo's records, and what is done to it."""

    def __init__(self, folder, bangkom, rng):
        self.folder, self.bangkom, self.rng = pathlib.Path(folder), bangkom, rng
        self.counts = {}
        self.model = self.folder / "model"
        self.run([bangkom, "init", "--demo", self.model], self.folder)
        self.run([bangkom, "check"], self.model)
        # Few files: each victim is a copy.
        self.git(self.model, "gc", "-q", "--prune=now")
        (self.model / ".git/alasan.yaml").write_text(RATIONALE)

    def run(self, command, cwd, check=True, **environment):
        """Runs a program; gives its status and what it prints."""
        done = subprocess.run([str(c) for c in command], cwd=cwd, stdout=subprocess.PIPE, check=False,
                              stderr=subprocess.STDOUT, env={**ENVIRONMENT, **environment}, timeout=300)
        if check and done.returncode:
            raise Broken(f"{command}: {done.stdout.decode(errors='replace')}")
        return done.returncode, done.stdout.decode(errors="replace").rstrip("\n")

    def git(self, place, *arguments):
        """What git prints."""
        return self.run(["git", *arguments], place)[1]

    def count(self, name, number=1):
        """Adds to a figure of the report."""
        self.counts[name] = self.counts.get(name, 0) + number

    def fresh(self, place):
        """A copy of the model."""
        shutil.rmtree(place, ignore_errors=True)
        self.run(["cp", "-a", self.model, place], self.folder)
        return place

    # -- what is killed

    def unit(self, place):
        """A record of a unit."""
        return sorted((place / "registry/units").iterdir())[0]

    @staticmethod
    def adjustment(number=0):
        """The command for an adjustment; each number is a year later and an hour more."""
        return ["adjust", "POL-7K3QDXM", "--set", f"jp_min_pns={24 + number}", "--from",
                f"{2027 + number}-01-01", "--from-file", ".git/alasan.yaml", "--today", "2026-12-14"]

    def prepare(self, name, place):
        """Readies a repository for a command; gives the command."""
        day = ["--today", "2026-12-14"]
        if name == "commit":
            file = self.unit(place)
            file.write_text(file.read_text() + f"# {self.rng.random()}\n")
            self.git(place, "add", "-A")
            return ["commit", "-m", "registry: a remark", *day]
        if name == "adjust":
            return self.adjustment()
        if name == "fix":
            for file in sorted((place / "registry/units").iterdir())[:8]:
                file.write_text(file.read_text().replace("\n", "\r\n", 1))
            return ["fix", "--all", *day]
        shutil.rmtree(place / ".git/bangkom", ignore_errors=True)
        return ["check", *day]

    @staticmethod
    def files(place):
        """Every file of the work tree with its bytes."""
        return {str(path.relative_to(place)): path.read_bytes() for path in place.rglob("*")
                if path.is_file() and ".git" not in path.relative_to(place).parts}

    def staged(self, place):
        """What the index has."""
        return self.git(place, "ls-files", "--stage")

    def sound(self, place, name):
        """git finds nothing wrong, and no lock is left that is known to be ours."""
        for wait in (0, 2):
            if any((place / ".git").rglob("*.lock")):
                self.count("locks that a kill has left" if not wait else "of them empty for a second")
                time.sleep(wait)
                self.run([self.bangkom, "doctor", "--unlock"], place, check=False)
        if left := [path for path in (place / ".git").rglob("*") if path.name.endswith(".lock")
                    or path.name.startswith("bangkom-index-") or ".bangkom-" in path.name]:
            raise Broken(f"{name} has left {left}")
        status, text = self.run(["git", "fsck", "--full", "--strict", "--no-dangling"], place, False)
        if status or text:
            raise Broken(f"after {name}: {text}")

    def report(self):
        """The figures."""
        for name in sorted(self.counts):
            print(f"{self.counts[name]:6}  {name}")
