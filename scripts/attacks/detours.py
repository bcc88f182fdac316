"""Pushes that go round a rule: what guards a record is away for a commit, or comes from elsewhere."""
import re

from .approvals import author_approves
from .campaign import RATIONALE, Campaign
from .world import POLICY

ID = POLICY.split("/")[1][:11]


def listed(world, *folders):
    """The files of folders."""
    return world.git("ls-files", *folders).splitlines()


def rewritten(text):
    """A record with another title."""
    return re.sub(r"(?m)^title: .*", "title: Judul lain", text)


def plan(world):
    """The plan of 2026, and its items."""
    path = next(name for name in listed(world, "plans") if re.search(r"2026/PLN-\w+-rencana\.yaml", name))
    id = re.search(r"PLN-\w+", path)[0]
    return path, id, [name for name in listed(world, "plans")
                      if "/PLI-" in name and f"plan: {id}" in world.read(name)]


def remove(world, *paths):
    """A commit that deletes files."""
    world.git("rm", "-q", *paths)
    world.git("commit", "-qm", "away")


# -- rules and branches


def rules_off_for_one_commit(world):
    """A commit between whose rules a branch could later be judged by."""
    text = world.read("bangkom.yaml")
    world.with_file("bangkom.yaml", text.replace("severities: {}", "severities: {policy-change: off}"))
    world.with_file("bangkom.yaml", text)
    return {"references": ["HEAD:main"], "says": "rule-change"}


def new_main_branch_with_rules_of_its_own(world):
    text = world.read("bangkom.yaml")
    world.with_file("bangkom.yaml", text.replace("severities: {}", "severities: {policy-change: off}"))
    world.with_policy()
    return {"references": ["HEAD:refs/heads/master"], "says": "rule-change"}


def root_of_its_own_as_new_main_branch(world):
    world.with_policy()
    ids = " ".join(re.findall(r"ADJ-\w+", world.git("ls-files", "adjustments")))
    return {"references": [f"{world.git('commit-tree', '-m', ids, 'HEAD^{tree}')}:refs/heads/master"],
            "says": "policy-change"}


def another_name_of_the_protected_branch(world):
    world.run(["git", "symbolic-ref", "refs/heads/alias", "refs/heads/main"], cwd=world.server)
    world.with_policy()
    return [{"references": ["HEAD:refs/heads/alias"], "says": "policy-change"},
            {"references": [":refs/heads/alias"], "says": "stays"}]


def tag_with_the_name_of_the_branch(world):
    return [{"references": ["HEAD:refs/tags/main"]}, {"references": ["HEAD:refs/tags/origin/main"]}]


def branch_that_is_called_as_what_it_is_not(world):
    return [{"references": [f"HEAD:refs/heads/{name}"]} for name in ("a" * 40, "FETCH_HEAD", "HEAD")]


# -- merges


def merge_whose_first_parent_is_the_attackers(world):
    """From where the first parent stands, the policy is new, and main's is what the merge leaves out."""
    main = world.git("rev-parse", "HEAD")
    before = world.git("log", "--diff-filter=A", "--format=%H", "--", POLICY)
    text = world.read(POLICY).replace("sedikitnya 20 jam", "sedikitnya 99 jam")
    world.git("checkout", "-qf", f"{before}^")
    world.with_file(POLICY, text)
    side = world.git("rev-parse", "HEAD")
    world.git("checkout", "-qf", main)
    world.with_file(POLICY, text)
    merge = world.commit(world.git("rev-parse", "HEAD^{tree}"), side, main, message="Merge")
    return {"references": [f"{merge}:main"], "says": "policy-change"}


def merge_with_a_history_of_nothing(world):
    """Without a common ancestor both texts could be united."""
    main = world.git("rev-parse", "HEAD")
    union = world.read(POLICY).rstrip("\n") + "\n\n## Pasal 99 {#pasal-99}\n\nSetiap PNS membayar sendiri.\n"
    folder = world.tree([(b"100644", POLICY.split("/")[1].encode(), world.blob(union))])
    root = world.git("commit-tree", "-m", "akar", world.tree([(b"40000", b"policies", folder)]))
    world.with_file(POLICY, union)
    merge = world.commit(world.git("rev-parse", "HEAD^{tree}"), main, root, message="Merge")
    return {"references": [f"{merge}:main"], "says": "policy-change"}


# -- what guards a record is away for a commit


def adjustment_away_and_back(world):
    path = next(name for name in listed(world, "adjustments") if f"policy: {ID}" in world.read(name))
    text = world.read(path)
    remove(world, path)
    (world.work / path).parent.mkdir(exist_ok=True)
    (world.work / path).write_text(text)
    world.with_policy(message=f"x\n\nAdjustment: {path.split('/')[-1][:11]}")
    return {"references": ["HEAD:main"], "says": "policy-change"}


def adjustment_that_changes_nothing(world):
    """One that says that all stays as it was, beside a change."""
    text = f"schema: adjustment/1\nid: ADJ-C2WNHE5\ntitle: Tetap\npolicy: {ID}\ntype: tetap\n" + RATIONALE
    (world.work / "adjustments/2026").mkdir(parents=True, exist_ok=True)
    (world.work / "adjustments/2026/ADJ-C2WNHE5-tetap.yaml").write_text(text)
    world.with_policy(message="x\n\nAdjustment: ADJ-C2WNHE5")
    return {"references": ["HEAD:main"], "says": "policy-change"}


def plan_away_while_its_item_changes(world):
    path, _, items = plan(world)
    text = world.read(path)
    new = rewritten(world.read(items[0]))
    (world.work / items[0]).write_text(new)
    remove(world, path)
    world.with_file(path, text)
    return {"references": ["HEAD:main"], "says": "policy-deleted"}


def plan_without_revision_for_a_commit(world):
    path, _, _ = plan(world)
    changed = rewritten(world.read(path))
    world.with_file(path, changed.replace("revision: 0\n", "revision_reason: apa saja\n")
                    .replace("status: ditetapkan", "status: draf"))
    world.with_file(path, changed)
    return {"references": ["HEAD:main"], "says": "plan-change"}


def taken_by_a_draft(world):
    """A commit that moves an item to a draft; the item, its text before, and the draft."""
    path, id, items = plan(world)
    draft = "plans/2027/PLN-000008G-lain.yaml"
    text = re.sub(r"PLN-\w+", "PLN-000008G", world.read(path))
    item = world.read(items[0])
    (world.work / items[0]).write_text(item.replace(id, "PLN-000008G"))
    world.with_file(draft, text.replace("status: ditetapkan", f"status: draf\nsupersedes: {id}"))
    return items[0], item, draft


def item_in_another_plan_for_a_commit(world):
    path, item, draft = taken_by_a_draft(world)
    (world.work / draft).unlink()
    world.with_file(path, rewritten(item))
    return {"references": ["HEAD:main"], "says": "plan-item-change"}


def answers_away_while_the_questions_change(world):
    path = next(name for name in listed(world, "evaluations/instruments") if "kuesioner" in name)
    answers = [name for name in listed(world, "evaluations") if name.endswith(".csv")]
    text = re.sub(r"text: ([A-Z])", r"text: Bukan \1", world.read(path), count=1)
    remove(world, *answers)
    world.with_file(path, text)
    world.git("checkout", "-q", "HEAD~2", "--", *answers)
    world.git("commit", "-qm", "back")
    return {"references": ["HEAD:main"], "says": "instrument-change"}


def policy_that_is_a_draft_again(world):
    """With an adjustment of something else."""
    (world.work / ".git/alasan.yaml").write_text(RATIONALE)
    world.run([world.bangkom, *Campaign.adjustment()])
    (world.work / POLICY).write_text(world.read(POLICY).replace("status: berlaku", "status: rancangan"))
    world.git("commit", "-qa", "--amend", "--no-edit")
    return {"references": ["HEAD:main"], "says": "policy-change"}


def plan_that_is_called_changed(world):
    path, _, _ = plan(world)
    text = world.read(path)
    world.with_file(path, text.replace("status: ditetapkan", "status: diubah"))
    world.with_file(path, rewritten(text).replace("status: ditetapkan", "status: diubah"))
    world.with_file(path, rewritten(text))
    return {"references": ["HEAD:main"], "says": "plan-change"}


def revision_taken_back(world):
    path, _, _ = plan(world)
    text = world.read(path)
    world.with_file(path, rewritten(text).replace("revision: 0\n", "revision: 1\nrevision_reason: Pagu\n"))
    world.with_file(path, rewritten(text))
    return {"references": ["HEAD:main"], "says": "plan-change"}


def item_that_a_draft_takes_away(world):
    taken_by_a_draft(world)
    return {"references": ["HEAD:main"], "says": "plan-item-change"}


def answered_evaluation_with_other_questions(world):
    instruments = listed(world, "evaluations/instruments")
    path = next(name for name in instruments if "kuesioner" in name)
    id = re.search(r"INS-\w+", path)[0]
    evaluation = next(name for name in listed(world, "evaluations")
                      if "/EVL-" in name and f"instrument: {id}" in world.read(name))
    (world.work / "evaluations/instruments/INS-00000DT.yaml").write_text(
        re.sub(r"text: ([A-Z])", r"text: Bukan \1", world.read(path).replace(id, "INS-00000DT"), count=1))
    world.with_file(evaluation, world.read(evaluation).replace(id, "INS-00000DT"))
    return {"references": ["HEAD:main"], "says": "instrument-change"}


# -- what anybody can write


def number_of_a_person_as_an_address(world):
    return [{"references": [f"{commit}:main"], "says": "personal-data"} for commit in [
        world.commit("HEAD^{tree}", message=f"x\n\nReviewed-by: @ <{number}>")
        for number in ("1708054506900001", "199001012015011001", "081234567890")]]


def waiver_of_ones_own(world):
    day = world.run(["date", "+%F"]).decode().strip()
    (world.work / "reviews/waivers/WVR-A81YZBX-x.yaml").write_text(
        f"schema: waiver/1\nid: WVR-A81YZBX\ntitle: x\nrule: policy-change\nrecord: {ID}\n"
        "reason: diterima oleh kepala badan untuk sementara\ngranted_by: kepala_bkpsdm\n"
        f"granted_on: {day}\nuntil: {day}\n")
    world.with_policy()
    return {"references": ["HEAD:main"], "says": "policy-change"}


def date_that_no_clock_shows(world):
    """One that a reckoning of days overflows at."""
    tree, parent = world.git("rev-parse", "HEAD^{tree}"), world.git("rev-parse", "HEAD")
    return [{"references": [f"{commit}:main"]} for commit in [
        world.object("commit", f"tree {tree}\nparent {parent}\nauthor M <m@e.id> {date}\n"
                     "committer M <m@e.id> 1767225600 +0700\n\nx\n".encode())
        for date in ("9223372036854775807 +9999", "-9223372036854775808 -0100",
                     "1767225600 +9223372036854775807", "1767225600 -9999")]]


def name_that_a_terminal_obeys(world):
    tree, parent = world.git("rev-parse", "HEAD^{tree}"), world.git("rev-parse", "HEAD")
    commit = world.object("commit", f"tree {tree}\nparent {parent}\nauthor \x1b[2JM <m@e.id> 1767225600 +0700"
                          "\ncommitter M <m@e.id> 1767225600 +0700\n\nx\n".encode())
    return {"references": [f"{commit}:main"]}


def message_of_megabytes(world):
    """On a branch that nobody guards: it would be read at every later push."""
    commit = world.commit(world.git("rev-parse", "HEAD^{tree}"), message="x" * (8 << 20))
    return {"references": [f"{commit}:refs/heads/usulan-besar"]}


# -- approvals


@author_approves
def change_by_one_whom_one_of_two_approved_before(world):
    """One of two approvals does not end who wrote it."""
    world.change(60, "bupati")
    world.approve("sekda")
    world.change(61)


@author_approves
def change_by_one_whose_address_is_in_capitals(world):
    world.change(62, "bupati")
    address = "Bupati@kepahiang.example"
    world.git("commit", "-q", "--amend", "--no-edit", "--reset-author", **{
        **world.person("bupati"), "GIT_AUTHOR_EMAIL": address, "GIT_COMMITTER_EMAIL": address})


APPROVED = [
    change_by_one_whom_one_of_two_approved_before, change_by_one_whose_address_is_in_capitals]
ATTACKS = [
    rules_off_for_one_commit, new_main_branch_with_rules_of_its_own,
    root_of_its_own_as_new_main_branch, another_name_of_the_protected_branch,
    tag_with_the_name_of_the_branch, branch_that_is_called_as_what_it_is_not,
    merge_whose_first_parent_is_the_attackers, merge_with_a_history_of_nothing,
    adjustment_away_and_back, adjustment_that_changes_nothing,
    plan_away_while_its_item_changes, plan_without_revision_for_a_commit,
    item_in_another_plan_for_a_commit, policy_that_is_a_draft_again, plan_that_is_called_changed,
    revision_taken_back, item_that_a_draft_takes_away, answered_evaluation_with_other_questions,
    number_of_a_person_as_an_address, answers_away_while_the_questions_change,
    waiver_of_ones_own, date_that_no_clock_shows, name_that_a_terminal_obeys, message_of_megabytes,
]
