"""Approvals that nobody gave who may: forged, copied, old, by authors, by those who have left."""
import os
import re

from .world import POLICY


def main(**push):
    """A push of HEAD to the protected branch, which has to be refused for a reason."""
    return {"references": ["HEAD:main"], **push}


def change_without_approvals(world):
    world.change(31)
    return main(says="approval-missing")


def change_that_two_persons_have_approved(world):
    world.approved(32)
    return main(expect="harmless")


def change_with_one_of_two_approvals(world):
    world.change(31)
    world.approve("bupati")
    return main(says="approval-missing")


def change_first_on_a_branch_that_nobody_protects(world):
    world.change(31)
    return [{"references": ["HEAD:refs/heads/usul"], "expect": "harmless"},
            main(says="approval-missing")]


def change_on_another_protected_branch(world):
    world.change(31)
    return {"references": ["HEAD:refs/heads/master"], "says": "approval-missing"}


def policy_under_another_id(world):
    path = "policies/POL-0000012-lain.md"
    text = world.read(POLICY).replace("POL-7K3QDXM", "POL-0000012").replace("number: 12\n", "number: 99\n")
    world.with_file(path, text)
    return main(says="`POL-0000012`")


def policy_that_is_gone(world):
    world.git("rm", "-q", POLICY)
    world.git("commit", "-qm", "x")
    return main(says="which nobody approves")


def policy_that_stops_being_in_force(world):
    world.with_file(POLICY, world.read(POLICY).replace("status: berlaku", "status: rancangan"))
    return main(says="approval-missing")


# -- forged

def forged(words, name="bupati", **signing):
    """An attack with an approval for the right content, made in a wrong way."""
    def attack(world):
        world.change(31)
        path, text = world.draft("bupati")
        world.approve("sekda")
        world.commit_as(name, {path: text}, **signing)
        return main(says=words)
    return attack


def named(function, name):
    """Gives a made function a name for the report."""
    function.__name__ = name
    return function


def two_files_by_nobody(world):
    world.change(31)
    for path, text in (world.draft("bupati"), world.draft("sekda")):
        world.with_file(path, text)
    return main(says="not signed")


def refusal_that_was_edited(world):
    world.change(31)
    world.approve("sekda")
    path = world.approve("bupati", "--decision", "tolak", "--note", "Belum")
    world.with_file(path, world.read(path).replace("decision: tolak", "decision: setuju"))
    return main(says="approval-missing")


def approval_that_was_moved(world):
    world.change(31)
    world.approve("sekda")
    path = world.approve("bupati")
    world.git("mv", path, os.path.dirname(path) + "/APR-0000012-x.yaml")
    world.git("commit", "-qm", "x")
    return main()


def rewritten(change, says="approval-missing"):
    """An attack with an approval whose commit was rewritten after it had been signed."""
    def attack(world):
        world.change(31)
        world.approve("sekda")
        world.approve("bupati")
        world.git("reset", "-q", "--hard", change(world, world.raw("HEAD")))
        return main(says=says)
    attack.__name__ = change.__name__
    return attack


@rewritten
def signature_on_another_message(world, raw):
    return world.object("commit", raw.replace(b"\n\n", b"\n\nx", 1))


@rewritten
def signature_on_another_tree(world, raw):
    blob = world.blob(re.sub(r"sedikitnya \d+", "sedikitnya 99", world.read(POLICY)))
    world.git("update-index", "--cacheinfo", f"100644,{blob},{POLICY}")
    return world.object("commit", re.sub(b"^tree .*", b"tree " + world.git("write-tree").encode(), raw))


@rewritten
def signature_on_another_parent(world, raw):
    parent = world.commit("HEAD~1^{tree}", "HEAD~1")
    return world.object("commit", re.sub(b"(?m)^parent .*", b"parent " + parent.encode(), raw))


def second_signature(world, raw):
    other = world.signed(world.unsigned(raw), "mallory")
    signature = other[other.index(b"gpgsig"):other.index(b"\n\n") + 1]
    return world.object("commit", raw.replace(b"gpgsig", signature + b"gpgsig", 1))


@rewritten
def signature_of_another_namespace(world, raw):
    return world.object("commit", world.signed(world.unsigned(raw), "bupati", namespace="file"))


@rewritten
def signature_of_a_megabyte(world, raw):
    end = raw.index(b"\n -----END")
    return world.object("commit", raw[:end] + b"\n " + b"\n ".join([b"A" * 70] * 15_000) + raw[end:])


@rewritten
def signature_of_openpgp_that_is_none(world, raw):
    return world.object("commit", raw.replace(b"SSH SIGNATURE", b"PGP SIGNATURE"))


@rewritten
def signature_under_another_header(world, raw):
    return world.object("commit", raw.replace(b"\ngpgsig ", b"\ngpgsig-sha256 ", 1))


@rewritten
def certificate_of_own_authority(world, raw):
    certificate = world.certificate("mallory", authority="saingan", principal="bupati@kepahiang.example")
    return world.object("commit", world.signed(world.unsigned(raw), "mallory", certificate))


# -- given, but not for this

def approval_of_another_content(world):
    world.approved(39)
    world.change(99)
    return main(says="given for another content")


def approval_before_the_content_came_back(world):
    world.approved(33)
    world.change(99)
    world.change(33)
    return main(says="came back")


def approved_version_again(world):
    world.approved(34)
    first = world.git("rev-parse", "HEAD")
    world.approved(35)
    second = world.git("rev-parse", "HEAD")
    world.change(34)
    return [{"references": [f"{first}:main"], "expect": "harmless"},
            {"references": [f"{second}:main"], "expect": "harmless"}, main(says="came back")]


def approval_copied_from_a_branch(world):
    world.approved(36)
    end = world.git("rev-parse", "HEAD")
    world.git("reset", "-q", "--hard", "HEAD~2")
    world.git("cherry-pick", f"{end}~1", end)
    return main(says="not signed")


def approvals_in_one_squash(world):
    base = world.git("rev-parse", "HEAD")
    world.approved(36)
    tree = world.git("rev-parse", "HEAD^{tree}")
    world.git("reset", "-q", "--hard", world.commit(tree, base))
    return main(says="not signed")


def approvals_of_a_side_for_another_merge(world):
    base = world.git("rev-parse", "HEAD")
    world.approved(36)
    side = world.git("rev-parse", "HEAD")
    world.change(99)
    evil = world.git("rev-parse", "HEAD^{tree}")
    world.git("reset", "-q", "--hard", base)
    world.git("reset", "-q", "--hard", world.commit(evil, base, side))
    return main(says="approval-missing")


def approvals_of_another_repository(world):
    """The same text with the same id, approved where the history is another."""
    base = world.git("rev-parse", "HEAD")
    world.change(36)
    root = world.git("commit-tree", "-m", "begin", "HEAD^{tree}")
    world.git("reset", "-q", "--hard", root)
    world.approve("bupati")
    world.approve("sekda")
    end = world.git("rev-parse", "HEAD")
    tree = world.git("rev-parse", "HEAD^{tree}")
    world.git("reset", "-q", "--hard", world.commit(tree, base, end))
    return main(says="approval-missing")


def approval_of_another_record(world):
    """Signed for one policy, and turned to a copy of it by somebody else."""
    path = "policies/POL-0000012-lain.md"
    approval = world.approve("bupati")
    world.with_file(path, world.read(POLICY).replace("POL-7K3QDXM", "POL-0000012")
                    .replace("number: 12\n", "number: 99\n"))
    world.with_file(approval, world.read(approval).replace("POL-7K3QDXM", "POL-0000012"))
    return main(says="`POL-0000012`")


def approvals_taken_away_and_the_change_kept(world):
    world.change(37)
    paths = [world.approve("bupati"), world.approve("sekda")]
    first = world.git("rev-parse", "HEAD")
    world.git("rm", "-q", *paths)
    world.git("commit", "-qm", "x")
    return [main(says="approval-missing"), {"references": [f"{first}:main"], "expect": "harmless"},
            main(says="review-changed")]


# -- by authors

def author_approves(how):
    """An attack in which the regent has a hand in what the regent approves."""
    def attack(world):
        how(world)
        world.approve("sekda")
        path, text = world.draft("bupati", as_="ganti")
        world.commit_as("bupati", {path: text}, signs=True)
        return main(says="wrote what is approved")
    attack.__name__ = how.__name__
    return attack


@author_approves
def change_and_approval_by_one(world):
    world.change(31, "bupati")


@author_approves
def change_committed_by_another(world):
    world.change(31, "hukum", author="bupati")


@author_approves
def change_with_a_co_author(world):
    world.change(31, message="x\n\nCo-authored-by: B <bupati@kepahiang.example>")


@author_approves
def change_behind_another_change(world):
    world.change(30, "bupati")
    world.change(31)


# -- rules of the same push

def own_key(world):
    world.with_file("allowed_signers", world.read("allowed_signers")
                    + world.line("bupati", key="mallory"))
    world.change(31)
    path, text = world.draft("bupati")
    world.approve("sekda")
    world.commit_as("bupati", {path: text}, signs=True, key="mallory")


def own_key_in_the_same_push(world):
    own_key(world)
    return main(says="rule-change")


def own_key_by_an_editor_of_rules(world):
    own_key(world)
    return main(says="approval-missing", **world.editor())


def settings(old, new, by_editor):
    """An attack that changes the settings before it changes the policy."""
    def attack(world):
        text = world.read("bangkom.yaml")
        if old not in text:
            raise RuntimeError(f"bangkom.yaml has no {old}")
        world.with_file("bangkom.yaml", text.replace(old, new))
        world.change(31)
        world.approve("bupati")
        if by_editor:
            return main(says="approval-missing", **world.editor())
        world.with_file("bangkom.yaml", text)
        return main(says="rule-change")
    return attack


def other_file_of_signers(world):
    """A note in the place of the file of allowed signers."""
    world.with_file("CATATAN.md", world.line("bupati", key="mallory") + world.line("sekda"))
    world.with_file("bangkom.yaml", world.read("bangkom.yaml").replace(
        "signers: allowed_signers", "signers: CATATAN.md"))
    world.change(31)
    path = world.approve("sekda")
    text = world.read(path).replace("role: pyb", "role: ppk")
    path = os.path.dirname(path) + "/APR-0000012-x.yaml"
    world.commit_as("bupati", {path: text}, signs=True, key="mallory")
    return main(says="approval-missing", **world.editor())


def signers_behind_a_link(world):
    (world.work / "allowed_signers").unlink()
    (world.work / "allowed_signers").symlink_to(world.secret)
    world.git("add", "-A")
    world.git("commit", "-qm", "x")
    return main(**world.editor())


def revoked_keys_that_are_gone(world):
    world.change(31)
    path, text = world.draft("bupati")
    world.approve("sekda")
    world.git("rm", "-q", "revoked_keys")
    world.git("commit", "-qm", "x")
    world.commit_as("hilang", {path: text}, signs=True)
    return main(says="rule-change")


def signers_of_commands(world):
    """Options that would mean a command elsewhere, brought by an editor of rules."""
    world.with_file("allowed_signers", world.read("allowed_signers")
                    + world.line("bupati", f'command="touch {world.root}/owned"', "mallory"))
    world.change(31)
    world.approve("sekda")
    path, text = world.draft("bupati")
    world.commit_as("bupati", {path: text}, signs=True, key="mallory")
    return main(says="approval-missing", **world.editor())


def chain_of_old_dates(name):
    """Everything is dated back to when somebody was in office."""
    def attack(world):
        world.change(31, at=1_546_300_800)
        world.approve("sekda")
        path, text = world.draft("bupati")
        world.git("reset", "-q", "--hard", "HEAD~1")
        text = re.sub(r"(?m)^decided_on: .*", "decided_on: 2019-01-01", text)
        world.commit_as(name, {path: text}, signs=True, at=1_546_300_900)
        world.approve("sekda")
        return main(says="approval-missing")
    return attack


ATTACKS = [
    change_without_approvals, change_that_two_persons_have_approved, change_with_one_of_two_approvals,
    change_first_on_a_branch_that_nobody_protects, change_on_another_protected_branch,
    policy_under_another_id, policy_that_is_gone, policy_that_stops_being_in_force,
    two_files_by_nobody, refusal_that_was_edited, approval_that_was_moved,
    named(forged("not signed"), "name_of_the_regent"),
    named(forged("unknown key", signs=True, key="mallory"), "name_of_the_regent_and_own_key"),
    named(forged("somebody else than", signs=True, key="sekda"), "name_of_the_regent_and_key_of_another"),
    named(forged("does not hold", "hukum", signs=True), "signer_without_the_office"),
    named(forged("does not hold", "*", signs=True, key="bupati"), "signer_that_is_a_pattern"),
    named(forged("does not hold", "-Overify-time=20190101", signs=True), "signer_that_is_an_option"),
    named(forged("had ended", "tua", signs=True), "key_that_has_ended"),
    named(forged("had ended", "lama", signs=True), "office_that_has_ended"),
    named(forged("revoked", "cabut", signs=True), "office_that_was_taken_back"),
    named(forged("not begun", "kelak", signs=True), "office_that_has_not_begun"),
    named(forged("revoked", "hilang", signs=True), "key_that_was_lost"),
    named(forged("unknown key", "berkas", signs=True), "key_for_another_namespace"),
    named(forged("unknown key", "otoritas", signs=True), "key_of_an_authority_as_a_person's"),
    *(named(chain_of_old_dates(name), f"old_dates_of_{name}") for name in ("tua", "lama", "cabut", "hilang")),
    signature_on_another_message, signature_on_another_tree, signature_on_another_parent,
    rewritten(second_signature, "two signatures"), signature_of_another_namespace, signature_of_a_megabyte,
    signature_of_openpgp_that_is_none, signature_under_another_header, certificate_of_own_authority,
    approval_of_another_content, approval_before_the_content_came_back, approved_version_again,
    approval_copied_from_a_branch, approvals_in_one_squash, approvals_of_a_side_for_another_merge,
    approvals_of_another_repository, approval_of_another_record,
    approvals_taken_away_and_the_change_kept,
    change_and_approval_by_one, change_committed_by_another, change_with_a_co_author,
    change_behind_another_change,
    own_key_in_the_same_push, own_key_by_an_editor_of_rules,
    named(settings("roles: [ppk, pyb], persons: 2", "roles: [ppk], persons: 1", False),
          "demand_that_is_less_for_a_while"),
    named(settings("roles: [ppk, pyb], persons: 2", "roles: [ppk], persons: 1", True),
          "demand_that_is_less_by_an_editor_of_rules"),
    named(settings("kind: policy", "kind: plan", True), "demand_of_something_else"),
    other_file_of_signers, signers_behind_a_link, revoked_keys_that_are_gone, signers_of_commands,
]
