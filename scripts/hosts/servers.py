"""Servers, each made as the page Server says."""
import shlex
import subprocess

from . import guide

GIT, PEOPLE = "bangkom-git", ("siti", "budi")


class Server:
    """A server: the three commands, and what is under its heading."""

    heading = "Setting it up"
    # Whether it tells its hooks who pushes.
    knows_names = True

    def __init__(self, machine, folder):
        self.machine, self.folder = machine, folder
        self.folder.mkdir()
        self.folder.chmod(0o755)
        machine.run("root", ["chown", GIT, str(folder)])
        self.repository = folder / "kepahiang.git"

    def follow(self, heading, account=GIT, change=lambda command: command):
        """Runs the commands of the page under a heading."""
        for block in guide.blocks(heading, "console"):
            self.run(block.commands, account, change)

    def run(self, commands, account=GIT, change=lambda command: command):
        """Runs commands of the page, with this server's folder in the place of the page's."""
        for command in commands:
            self.machine.run(
                account, ["sh", "-c", change(command.replace("/srv/git", str(self.folder)))])

    def make(self):
        """Makes the server."""
        self.follow("Setting it up")

    def client(self, person):
        """The address for a person, and what their git needs in its environment."""
        raise NotImplementedError

    def account(self, person):
        """The account whose git pushes."""
        return person

    def key(self, person):
        """The key of a person, made when it is first asked for."""
        home = self.machine.root / "home" / f"bangkom-{person}"
        if not (home / ".ssh/id").exists():
            self.machine.run(f"bangkom-{person}", [
                "sh", "-c", "mkdir -pm 700 .ssh && ssh-keygen -q -t ed25519 -N '' -f .ssh/id"])
        return home / ".ssh/id"


class Files(Server):
    """A folder; who pushes owns it."""

    name, knows_names = "files, one account", False

    def client(self, person):
        return f"file://{self.repository}", {}

    def account(self, person):
        return GIT


class SharedFiles(Server):
    """A folder that a group may write to."""

    name, knows_names = "files, a group", False

    def make(self):
        for block in guide.blocks("Setting it up", "console"):
            self.run(block.commands, change=lambda command: command.replace(
                "git init --bare", "git init --bare --shared=group"))
        for person in PEOPLE:
            self.follow("Files", f"bangkom-{person}")

    def client(self, person):
        return f"file://{self.repository}", {}


class Shell(Server):
    """ssh with one account for all, and forced commands."""

    name = "ssh"

    def make(self):
        self.machine.need("sshd")
        super().make()
        self.follow("ssh")
        lines = guide.blocks("ssh", "authorized_keys")[0].lines
        text = ""
        for person, line in zip(PEOPLE, lines):
            public = self.key(person).with_suffix(".pub").read_text().split()[1]
            if f"REMOTE_USER={person} " not in line:
                raise RuntimeError(f"the line of the page is not of {person}: {line}")
            text += line.replace("AAAA…", public) + "\n"
        self.listen(text)

    def listen(self, authorized=None):
        """Starts an sshd of its own."""
        if authorized:
            home = self.machine.root / "home" / GIT
            self.machine.write(GIT, home / ".ssh/authorized_keys", authorized)
        self.port = self.machine.port()
        host = self.folder / "host_key"
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(host)], check=True)
        settings = self.folder / "sshd_config"
        settings.write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {host}\nPidFile none\n"
            f"UsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
            f"AcceptEnv LANG LC_*\nAllowUsers {GIT}\n"
            # The page says that bangkom is installed: where it is on the path of the account.
            f"SetEnv PATH={self.machine.environment['PATH']}\n")
        subprocess.run(["mkdir", "-p", "/run/sshd"], check=True)
        self.machine.serve(["/usr/sbin/sshd", "-D", "-e", "-f", str(settings)], self.port,
                           self.folder / "sshd.log")

    def client(self, person):
        known = self.folder / "known_hosts"
        if not known.exists():
            public = (self.folder / "host_key.pub").read_text().split()
            known.write_text(f"[127.0.0.1]:{self.port} {public[0]} {public[1]}\n")
            known.chmod(0o644)
        ssh = ["ssh", "-F", "/dev/null", "-i", str(self.key(person)), "-o", "IdentitiesOnly=yes",
               "-o", "BatchMode=yes", "-o", f"UserKnownHostsFile={known}",
               # Who pushes says that they are somebody else; the server must not listen.
               "-o", "SetEnv=REMOTE_USER=siti GL_USER=siti GITEA_PUSHER_NAME=siti"]
        return (f"ssh://{GIT}@127.0.0.1:{self.port}{self.repository}",
                {"GIT_SSH_COMMAND": shlex.join(ssh)})


class Web(Server):
    """`git http-backend` behind lighttpd."""

    name = "git http-backend"

    def make(self):
        self.machine.need("lighttpd")
        super().make()
        self.port = self.machine.port()
        passwords = ""
        for person in PEOPLE:
            done = subprocess.run(["openssl", "passwd", "-6", f"sandi-{person}"], check=True,
                                  stdout=subprocess.PIPE)
            passwords += f"{person}:{done.stdout.decode().strip()}\n"
        self.machine.write(GIT, self.folder / "htpasswd", passwords)
        settings = self.folder / "lighttpd.conf"
        settings.write_text(
            f'server.port = {self.port}\nserver.bind = "127.0.0.1"\n'
            f'server.document-root = "{self.folder}"\nserver.modules = ()\n'
            f'server.upload-dirs = ("{self.folder}")\n'
            + guide.blocks(self.name, "lighttpd")[0].text.replace("/srv/git", str(self.folder)))
        self.machine.serve(["/usr/sbin/lighttpd", "-D", "-f", str(settings)], self.port,
                           self.folder.parent / "lighttpd.log", GIT)

    def client(self, person):
        return (f"http://{person}:sandi-{person}@127.0.0.1:{self.port}/git/kepahiang.git",
                # Small, so that what is larger goes in chunks of unknown number.
                {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "http.postBuffer",
                 "GIT_CONFIG_VALUE_0": "65536"})


class Gitolite(Shell):
    """gitolite, with its own keys and settings."""

    name = "gitolite"

    def make(self):
        self.machine.need("sshd")
        self.machine.need("gitolite")
        home = self.machine.root / "home" / GIT
        self.repository = home / "repositories/kepahiang.git"
        for person in PEOPLE:
            public = self.key(person).with_suffix(".pub").read_text()
            self.machine.write(GIT, self.folder / "keys" / f"{person}.pub", public)
        (home / ".ssh/authorized_keys").unlink(missing_ok=True)
        self.machine.run(GIT, ["gitolite", "setup", "-pk", str(self.folder / "keys/siti.pub")])
        once, afterwards = guide.blocks(self.name, "console")
        self.run(once.commands)
        self.listen()
        # What the page says to push to gitolite-admin, as its administrator.
        admin = self.machine.root / "home/bangkom-siti/gitolite-admin"
        _, environment = self.client("siti")
        self.machine.run(
            "bangkom-siti", ["git", "clone", "-q", f"ssh://{GIT}@127.0.0.1:{self.port}/gitolite-admin",
                             str(admin)], **environment)
        settings = admin / "conf/gitolite.conf"
        settings.write_text(
            settings.read_text() + "\n" + guide.blocks(self.name, "gitolite")[0].text)
        (admin / "keydir/budi.pub").write_text((self.folder / "keys/budi.pub").read_text())
        for command in (["add", "-A"], ["commit", "-qm", "kepahiang"], ["push", "-q", "origin"]):
            self.machine.run("bangkom-siti", [
                "git", "-c", "user.name=siti", "-c", "user.email=siti@kepahiang.example", *command],
                cwd=admin, **environment)
        self.run(afterwards.commands)

    def client(self, person):
        address, environment = super().client(person)
        return address.replace(str(self.repository), "/kepahiang"), environment


SERVERS = [Files, SharedFiles, Shell, Web, Gitolite]
