"""A server whose settings demand signed approvals of policies, and people with keys."""
import re
import subprocess

from .world import ENVIRONMENT, POLICY, World

SETTINGS = """approvals:
  signers: allowed_signers
  keyring: kunci.gpg
  revocations: revoked_keys
  people:
    - {principal: bupati@kepahiang.example, roles: [ppk]}
    - {principal: sekda@kepahiang.example, roles: [pyb]}
    - {principal: ganti@kepahiang.example, roles: [ppk]}
    - {principal: hukum@kepahiang.example, roles: [bagian_hukum]}
    - {principal: hilang@kepahiang.example, roles: [ppk]}
    - {principal: tua@kepahiang.example, roles: [ppk]}
    - {principal: berkas@kepahiang.example, roles: [ppk]}
    - {principal: otoritas@kepahiang.example, roles: [ppk]}
    - {principal: lama@kepahiang.example, roles: [ppk], until: 2020-06-30}
    - {principal: kelak@kepahiang.example, roles: [ppk], from: 2199-01-01}
    - {principal: cabut@kepahiang.example, roles: [ppk], revoked_on: 2020-10-01}
  demands:
    - {kind: policy, status: [berlaku, diubah, dicabut], roles: [ppk, pyb], persons: 2}
"""
# Options in the file of allowed signers; `None` for who is not in it.
PEOPLE = {
    "bupati": "", "sekda": "", "ganti": "", "hukum": "", "lama": "", "kelak": "", "cabut": "",
    "hilang": "",
    "tua": 'valid-before="20200101"', "berkas": 'namespaces="file"', "otoritas": "cert-authority",
    "mallory": None, "saingan": None,
}


class ApprovedWorld(World):
    """Where approvals are attacked."""

    # ssh-keygen asks the system who runs it.
    connection, may_read = r"socket\(AF_INET", ("/etc/nsswitch.conf", "/etc/passwd")

    def __init__(self, root, bangkom):
        super().__init__(root, bangkom)
        self.keys = root / "keys"
        self.keys.mkdir()
        for name in PEOPLE:
            self.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name,
                      "-f", str(self.keys / name)])
        self.reset()
        # The adjustments that a change of a policy needs have their own attacks.
        (self.work / "bangkom.yaml").write_text(
            self.read("bangkom.yaml").replace("severities: {}", "severities: {policy-change: off}")
            + SETTINGS)
        self.with_file("allowed_signers", "".join(
            self.line(name, options) for name, options in PEOPLE.items() if options is not None))
        self.with_file("kunci.gpg", "")
        self.run(["ssh-keygen", "-q", "-k", "-f", "revoked_keys", str(self.keys / "hilang.pub")])
        self.git("add", "-A")
        self.git("commit", "-qm", "revoked keys")
        accepted, text = self.push("HEAD:main", **self.editor())
        if not accepted:
            raise RuntimeError(text.decode())

    def editor(self):
        """What makes a push one by an editor of rules."""
        self.run(["git", "config", "bangkom.ruleEditor", "editor"], cwd=self.server)
        return {"GL_USER": "editor"}

    def line(self, name, options="", key=None):
        """A line of the file of allowed signers."""
        public = (self.keys / f"{key or name}.pub").read_text().split()
        return " ".join(word for word in (f"{name}@kepahiang.example", options, *public[:2]) if word) + "\n"

    # -- people

    def person(self, name, key=None, signs=False, at=None, author=None):
        """The variables with which somebody commits."""
        key = key or (name if name in PEOPLE else "mallory")
        address = name if name.startswith("-") else f"{name}@kepahiang.example"
        found = {
            "GIT_AUTHOR_NAME": author or name, "GIT_COMMITTER_NAME": name,
            "GIT_AUTHOR_EMAIL": f"{author}@kepahiang.example" if author else address,
            "GIT_COMMITTER_EMAIL": address, "GIT_CONFIG_COUNT": "3",
            "GIT_CONFIG_KEY_0": "gpg.format", "GIT_CONFIG_VALUE_0": "ssh",
            "GIT_CONFIG_KEY_1": "user.signingkey",
            "GIT_CONFIG_VALUE_1": str(self.keys / f"{key}.pub"),
            "GIT_CONFIG_KEY_2": "commit.gpgsign", "GIT_CONFIG_VALUE_2": str(signs).lower(),
        }
        if at:
            found |= {"GIT_AUTHOR_DATE": f"@{at} +0700", "GIT_COMMITTER_DATE": f"@{at} +0700"}
        return found

    def change(self, number, name="hukum", message="policies: hours", **options):
        """Somebody changes the hours of the policy."""
        text, count = re.subn(r"sedikitnya \d+", f"sedikitnya {number}", self.read(POLICY))
        if not count:
            raise RuntimeError("the policy has no hours to change")
        (self.work / POLICY).write_text(text)
        self.git("commit", "-qam", message, **self.person(name, **options))

    def approve(self, name, *arguments):
        """Somebody approves the policy with bangkom; the path of the approval."""
        done = self.run([self.bangkom, "approve", "POL-7K3QDXM", *arguments], **self.person(name))
        return done.decode().split()[-1]

    def approved(self, number):
        """A change with all that it needs."""
        self.change(number)
        self.approve("bupati")
        self.approve("sekda")

    def draft(self, name, as_=None):
        """What somebody's approval of the policy would be, as path and text; nothing is committed."""
        path = self.approve(as_ or name)
        text = self.read(path)
        self.git("reset", "-q", "--hard", "HEAD~1")
        return path, text

    def commit_as(self, name, files, **options):
        """Somebody commits files by hand."""
        for path, text in files.items():
            (self.work / path).parent.mkdir(parents=True, exist_ok=True)
            (self.work / path).write_text(text)
        self.git("add", "-A")
        self.git("commit", "-qm", "approve", **self.person(name, **options))

    # -- commits as bytes

    def raw(self, revision):
        """A commit, as it stands."""
        return self.run(["git", "cat-file", "commit", revision])

    @staticmethod
    def unsigned(raw):
        """A commit without its signature."""
        return re.sub(rb"(?m)^gpgsig .*\n(?: .*\n)*", b"", raw, count=1)

    def signed(self, raw, name, key=None, namespace="git"):
        """A commit with a signature that `ssh-keygen` has made."""
        done = subprocess.run(
            ["ssh-keygen", "-Y", "sign", "-n", namespace, "-f", str(key or self.keys / name)],
            input=raw, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, env=ENVIRONMENT)
        signature = b"gpgsig " + done.stdout.rstrip(b"\n").replace(b"\n", b"\n ") + b"\n"
        return raw.replace(b"\n\n", b"\n" + signature + b"\n", 1)

    def certificate(self, name, authority, principal):
        """A certificate of somebody's key for another person's name."""
        self.run(["ssh-keygen", "-q", "-s", str(self.keys / authority), "-I", "x", "-n", principal,
                  str(self.keys / f"{name}.pub")])
        return self.keys / f"{name}-cert.pub"

    # -- afterwards

    def programs(self):
        """What the hook may start: what looks at signatures."""
        return {"ssh-keygen"}

    def traced(self):
        """A push that has the hook look at signatures."""
        self.approved(38)
        return {}
