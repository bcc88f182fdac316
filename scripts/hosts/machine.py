"""This machine for the time of a run: packages, accounts and daemons."""
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import time

PACKAGES = {"sshd": "openssh-server", "lighttpd": "lighttpd", "gitolite": "gitolite3"}
POLICY = pathlib.Path("/usr/sbin/policy-rc.d")
SYSTEM = "/usr/sbin:/usr/bin:/sbin:/bin"


class Missing(Exception):
    """Something that cannot be had on this machine."""


class Machine:
    """What is made on this machine, and taken away again; packages stay."""

    def __init__(self, root, bangkom):
        self.root, self.daemons, self.accounts = root, [], []
        root.chmod(0o755)
        (root / "bin").mkdir()
        shutil.copy(bangkom, root / "bin/bangkom")
        self.environment = {"PATH": f"{root}/bin:{SYSTEM}", "LANG": "C.UTF-8"}

    # -- packages

    def need(self, program):
        """Installs a program of Debian where it is missing; no daemon of it is started."""
        if shutil.which(program, path=SYSTEM):
            return
        if not shutil.which("apt-get"):
            raise Missing(f"{program} is not installed, and there is no apt-get")
        is_ours = not POLICY.exists()
        if is_ours:
            POLICY.write_text("#!/bin/sh\nexit 101\n")
            POLICY.chmod(0o755)
        try:
            for command in (["update", "-qq"],
                            ["install", "-qq", "--no-install-recommends", PACKAGES[program]]):
                done = subprocess.run(
                    ["apt-get", "-y", *command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                    env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, check=False)
                if done.returncode:
                    raise Missing(f"{PACKAGES[program]} cannot be installed: "
                                  f"{done.stdout.decode(errors='replace')[-500:]}")
        finally:
            if is_ours:
                POLICY.unlink()

    # -- accounts

    def account(self, name, group=None):
        """Makes an account for the time of the run; gives its home."""
        home = self.root / "home" / name
        home.parent.mkdir(exist_ok=True)
        command = ["useradd", "--system", "--create-home", "--home-dir", str(home), "--user-group",
                   "--shell", "/bin/sh", "--password", "*", name]
        if group:
            command[1:1] = ["--groups", group]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        self.accounts.append(name)
        home.chmod(0o755)
        return home

    def run(self, account, command, cwd=None, check=True, **environment):
        """Runs a command as an account; gives its status and what it prints."""
        entry = pwd.getpwnam(account)
        done = subprocess.run(
            command, cwd=cwd or entry.pw_dir, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL, check=False, timeout=600, user=entry.pw_uid,
            group=entry.pw_gid, extra_groups=os.getgrouplist(account, entry.pw_gid),
            env={**self.environment, "HOME": entry.pw_dir, "USER": account, "LOGNAME": account,
                 **environment})
        text = done.stdout.decode(errors="replace")
        if check and done.returncode:
            raise RuntimeError(f"{command}: {text}")
        return done.returncode, text

    def write(self, account, path, text, mode=0o600):
        """Writes a file that belongs to an account."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(mode)
        for place in (path, path.parent):
            shutil.chown(place, account, account)

    # -- daemons

    @staticmethod
    def port():
        """A port of the loopback that is free."""
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            return found.getsockname()[1]

    def serve(self, command, port, log, account=None):
        """Starts a daemon in the foreground, and waits until it listens."""
        options = {}
        if account:
            entry = pwd.getpwnam(account)
            options = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=open(log, "wb"),
                                   stderr=subprocess.STDOUT, cwd="/", env=self.environment, **options)
        self.daemons.append(process)
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                if process.poll() is not None:
                    break
                time.sleep(0.1)
        raise Missing(f"{command[0]} does not listen: {pathlib.Path(log).read_text()[-500:]}")

    def close(self):
        """Ends the daemons, and removes the accounts."""
        for daemon in self.daemons:
            daemon.terminate()
            try:
                daemon.wait(10)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()
        for account in reversed(self.accounts):
            # An account goes when the last connection of it has ended.
            for _ in range(50):
                if not subprocess.run(["userdel", account], stdout=subprocess.DEVNULL,
                                      stderr=subprocess.DEVNULL, check=False).returncode:
                    break
                time.sleep(0.1)
            else:
                print(f"BAD the account {account} is left")
