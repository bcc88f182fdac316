"""Times pushes of one changed record into a bare repository of many, with the hook and without."""
import os
import pathlib
import shutil
import statistics
import subprocess
import time

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1",
               "GIT_CONFIG_GLOBAL": "/dev/null", "BANGKOM_LANG": "en", "LANG": "C.UTF-8",
               "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
               "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org"}


def identifier(prefix, number):
    """A sound id with a number in it."""
    body, check = "", 0
    for _ in range(6):
        body = ALPHABET[number % 32] + body
        number //= 32
    for letter in body:
        check ^= ALPHABET.index(letter)
        check = check << 1 ^ (0x25 if check & 16 else 0)
    return f"{prefix}-{body}{ALPHABET[check]}"


def unit(number):
    """Path and text of one more unit of the agency."""
    id = identifier("UNT", number + 1)
    return f"registry/units/{id}-unit-{number}.yaml", (
        f'schema: org-unit/1\nid: {id}\ncode: "9.{number}"\nname: Unit {number}\ntype: dinas\n'
        "active_from: 2017-01-01\n")


class Pushes:
    """A bare repository of some records, and a work tree."""

    def __init__(self, folder, bangkom, records):
        self.folder, self.bangkom = pathlib.Path(folder), bangkom
        self.work, self.server = self.folder / "work", self.folder / "server.git"
        self.run([bangkom, "init", "--demo", self.work], self.folder)
        for number in range(records):
            path, text = unit(number)
            (self.work / path).write_text(text)
        self.git("add", "-A")
        self.git("commit", "-qnm", f"{records} units")
        self.run(["git", "init", "-q", "--bare", "-b", "main", self.server], self.folder)
        self.run([bangkom, "hook", "install"], self.server)
        self.git("remote", "add", "origin", self.server)
        shutil.rmtree(self.work / ".git/hooks")

    def run(self, command, folder, check=True):
        """Runs a program; gives how long it took."""
        start = time.monotonic()
        done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        if check and done.returncode:
            raise SystemExit(done.stdout.decode(errors="replace"))
        return time.monotonic() - start

    def git(self, *arguments, check=True):
        return self.run(["git", *arguments], self.work, check)

    def edit(self, number):
        """Commits a change of one record."""
        path, text = unit(0)
        (self.work / path).write_text(text.replace("Unit 0", f"Unit 0 nama {number}"))
        self.git("commit", "-qnam", f"unit 0: {number}")

    def one(self, name, count, times, before):
        """Times pushes of one changed record; `before` readies the server."""
        found = []
        for number in range(times):
            before()
            for commit in range(count):
                self.edit(f"{name} {number} {commit}")
            found.append(self.git("push", "-q", "origin", "main"))
        print(f"{name:44} {statistics.median(found) * 1000:7.0f} ms   "
              f"(fastest {min(found) * 1000:.0f})", flush=True)


def bench(folder, bangkom, records, times=7):
    """Prints the table."""
    pushes = Pushes(folder, bangkom, records)
    hook = pushes.server / "hooks/pre-receive"
    first = pushes.git("push", "-q", "origin", "main")
    print(f"{'first push, of everything':44} {first * 1000:7.0f} ms", flush=True)
    pushes.edit("second")
    second = pushes.git("push", "-q", "origin", "main")
    print(f"{'second push: the store is built':44} {second * 1000:7.0f} ms", flush=True)
    pushes.one("one record", 1, times, lambda: None)
    pushes.one("ten commits of one record", 10, 3, lambda: None)
    kept = hook.read_text()
    hook.write_text("#!/bin/sh\nexit 0\n")
    pushes.one("one record, a hook that does nothing", 1, times, lambda: None)
    hook.write_text(kept)
    pushes.edit("catch up")
    pushes.git("push", "-q", "origin", "main")
    pushes.git("commit", "-q", "--allow-empty", "-nm", "hubungi 0812 3456 7890")
    refused = pushes.git("push", "-q", "origin", "main", check=False)
    print(f"{'one commit that is refused':44} {refused * 1000:7.0f} ms", flush=True)
