"""Disks that are full, read-only, or without power."""
import os
import pathlib
import shutil
import signal
import subprocess
import time

from attacks.campaign import Broken, Campaign
from attacks.world import ENVIRONMENT


class Disks(Campaign):
    """What a disk does to bangkom."""

    def full(self):
        """A disk without space."""
        disk = self.folder / "disk"
        disk.mkdir()
        status, text = self.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk],
                                self.folder, check=False)
        if status:
            print(f"--  a full disk was not tried: {text}")
            return
        try:
            for free in (0, 4096, 16384, 65536, 262_144, 1 << 20):
                for name in ("commit", "adjust", "fix", "check"):
                    shutil.rmtree(disk / "place", ignore_errors=True)
                    (disk / "filler").unlink(missing_ok=True)
                    place = disk / "place"
                    self.run(["cp", "-a", self.model, place], self.folder)
                    command = [self.bangkom, *self.prepare(name, place)]
                    before = self.files(place), self.git(place, "rev-parse", "HEAD")
                    space = os.statvfs(disk)
                    with open(disk / "filler", "wb") as filler:
                        try:
                            left = space.f_bavail * space.f_frsize - free
                            while left > 0:
                                left -= filler.write(b"\0" * min(left, 1 << 16))
                        except OSError:
                            pass
                    status, text = self.run(command, place, check=False, TMPDIR=str(disk))
                    (disk / "filler").unlink()
                    head = self.git(place, "rev-parse", "HEAD")
                    self.count(f"full disk: {name} {'went through' if status == 0 else 'refused'}")
                    if status == 70 or status < 0:
                        raise Broken(f"{name} on a full disk ended with {status}: {text}")
                    if status == 0 and name in ("commit", "adjust") and head == before[1]:
                        raise Broken(f"{name} on a full disk said that it had committed")
                    if head == before[1] and name != "fix" and self.files(place) != before[0]:
                        raise Broken(f"{name} on a full disk changed files")
                    if any(not text for path, text in self.files(place).items()
                           if before[0].get(path)):
                        raise Broken(f"{name} on a full disk emptied a file")
                    self.sound(place, name)
        finally:
            self.run(["umount", disk], self.folder, check=False)

    def read_only(self):
        """A disk that nobody may write to."""
        disk = self.folder / "readonly"
        disk.mkdir()
        if self.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk], self.folder, False)[0]:
            print("--  a disk that is read-only was not tried: nothing can be mounted here")
            return
        try:
            self.run(["cp", "-a", self.model, disk / "place"], self.folder)
            commands = {name: self.prepare(name, disk / "place") for name in ("commit", "adjust")}
            self.run(["mount", "-o", "remount,ro", disk], self.folder)
            for name, command in {**commands, "check": ["check", "--today", "2026-12-14"]}.items():
                status, text = self.run([self.bangkom, *command], disk / "place", check=False)
                expected = (0,) if name == "check" else (4, 6)
                if status not in expected:
                    raise Broken(f"{name} on a read-only disk ended with {status}: {text}")
                self.count(f"read-only disk: {name} ended with {status}")
        finally:
            self.run(["umount", disk], self.folder, check=False)

    def power(self, runs):
        """Power cuts: what the disk has at a moment is all that is left of a repository."""
        image, disk, saved = (self.folder / name for name in ("image", "mains", "saved"))
        disk.mkdir(), saved.mkdir()
        with open(image, "wb") as file:
            file.truncate(96 << 20)
        for command in (["mkfs.ext4", "-q", image], ["mount", "-o", "loop", image, disk]):
            status, text = self.run(command, self.folder, check=False)
            if status:
                print(f"--  a power cut was not tried: {text}")
                return
        try:
            place = disk / "place"
            self.run(["cp", "-a", self.model, place], self.folder)
            self.run(["sync"], self.folder)
            for _ in range(runs):
                self.cut(place, image, saved)
        finally:
            self.run(["umount", disk], self.folder, check=False)

    def cut(self, place, image, saved):
        """Commits until the power is cut, and looks at the disk as it was then."""
        acknowledged = self.folder / "acknowledged"
        acknowledged.write_text("")
        unit = self.unit(place).relative_to(place)
        loop = (f'n=0; while :; do n=$((n+1)); echo "# $n" >> {unit}; git add {unit}; '
                f'"{self.bangkom}" commit --today 2026-12-14 -m "round $n" >/dev/null && '
                f'git rev-parse HEAD >> "{acknowledged}"; done')
        writer = subprocess.Popen(["sh", "-c", loop], cwd=place, env=ENVIRONMENT, start_new_session=True,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(self.rng.uniform(2, 5))
        os.killpg(writer.pid, signal.SIGSTOP)
        told = acknowledged.read_text().split()
        copy = self.folder / "copy"
        shutil.copyfile(image, copy)
        os.killpg(writer.pid, signal.SIGKILL)
        writer.wait()
        for lock in place.glob(".git/**/*.lock"):
            lock.unlink()
        self.run(["mount", "-o", "loop", copy, saved], self.folder)
        try:
            left = saved / pathlib.Path(place.name)
            for lock in left.glob(".git/**/*.lock"):
                lock.unlink()
            kept = set(self.git(left, "rev-list", "HEAD").split())
            if lost := [commit for commit in told if commit not in kept]:
                raise Broken(f"a power cut took {len(lost)} of {len(told)} commits that were reported")
            # What git had only staged, git had left to the operating system.
            for file in left.glob(".git/objects/??/*"):
                if not file.stat().st_size:
                    file.unlink()
            self.git(left, "read-tree", "HEAD")
            self.run(["git", "fsck", "--full", "--strict", "--no-dangling"], left)
            self.count("power cuts, every commit whole")
            self.count("commits before power cuts, all kept", len(told))
        finally:
            self.run(["umount", saved], self.folder)
