"""Commits that lie about what they do, when, and who is behind them."""
from .world import POLICY


def policy_changed_without_adjustment(world):
    return {"references": [f"{world.with_policy()}:main"]}


def policy_changed_and_changed_back(world):
    world.with_policy()
    world.with_policy("sedikitnya 99", "sedikitnya 20")
    return {"references": ["HEAD:main"]}


def policy_changed_long_ago(world):
    for date in ("1970-01-02T00:00:00Z", "2001-01-01T00:00:00Z"):
        world.with_file("CATATAN.md", date)
        world.git("commit", "--amend", "-q", "--no-edit", f"--date={date}", GIT_COMMITTER_DATE=date)
    world.with_policy()
    world.git("commit", "--amend", "-q", "--no-edit", "--date=1980-01-01T00:00:00Z",
              GIT_COMMITTER_DATE="1980-01-01T00:00:00Z")
    return {"references": ["HEAD:main"]}


def policy_changed_in_the_future(world):
    date = "2099-01-01T00:00:00Z"
    world.with_policy()
    world.git("commit", "--amend", "-q", "--no-edit", GIT_COMMITTER_DATE=date)
    world.with_file("CATATAN.md", "x")
    return {"references": ["HEAD:main"]}


def policy_deleted(world):
    world.git("rm", "-q", POLICY)
    world.git("commit", "-qm", "x")
    return {"references": ["HEAD:main"]}


def policy_changed_under_another_file_name(world):
    new = POLICY.replace("standar-jam", "jam")
    world.git("mv", POLICY, new)
    world.with_file(new, world.read(new).replace("sedikitnya 20", "sedikitnya 99"))
    return {"references": ["HEAD:main"]}


def policy_that_is_a_draft_for_one_commit(world):
    world.with_policy("status: berlaku", "status: draf")
    world.with_policy()
    world.with_policy("status: draf", "status: berlaku")
    return {"references": ["HEAD:main"]}


def adjustment_used_twice(world):
    old = world.git("ls-files", "adjustments").splitlines()[0]
    world.with_policy()
    world.with_file(old, world.read(old) + "# touched\n", "x\n\nAdjustment: " + old)
    world.git("reset", "-q", "--soft", "HEAD~2")
    world.git("commit", "-qm", "policy and an adjustment that was there already")
    return {"references": ["HEAD:main"]}


def change_hidden_in_a_merge(world):
    start = world.git("rev-parse", "HEAD")
    world.with_file("SISI.md", "side\n")
    side = world.git("rev-parse", "HEAD")
    world.git("reset", "-q", "--hard", start)
    world.with_file("CATATAN2.md", "main\n")
    main = world.git("rev-parse", "HEAD")
    world.git("merge", "-q", "--no-commit", side)
    world.with_policy()
    tree = world.git("rev-parse", "HEAD^{tree}")
    return {"references": [f"{world.commit(tree, main, side)}:main"]}


def change_of_another_policy_taken_back_by_a_merge(world):
    """A side is merged with `-s ours`, and what the server has meanwhile is dropped."""
    start = world.git("rev-parse", "HEAD~1")
    tip = world.git("rev-parse", "HEAD")
    tree = world.git("rev-parse", f"{start}^{{tree}}")
    # The tree of the parent, as if the last commit had never been; CATATAN.md is no record, so
    # the attack goes for a record as well.
    lines = world.read(POLICY).replace("sedikitnya 20", "sedikitnya 99")
    world.with_file(POLICY, lines)
    tree = world.git("rev-parse", "HEAD^{tree}")
    return {"references": [f"{world.commit(tree, tip, start)}:main"]}


def merge_of_a_history_of_its_own(world):
    orphan = world.git("commit-tree", "-m", "root", world.git("rev-parse", "HEAD^{tree}"))
    world.with_policy()
    tree = world.git("rev-parse", "HEAD^{tree}")
    return {"references": [f"{world.commit(tree, 'HEAD~1', orphan)}:main"]}


def change_in_the_second_parent(world):
    start = world.git("rev-parse", "HEAD")
    world.with_policy()
    side = world.git("rev-parse", "HEAD")
    tree = world.git("rev-parse", f"{side}^{{tree}}")
    return {"references": [f"{world.commit(tree, start, side)}:main"]}


def commit_with_two_hundred_parents(world):
    tree = world.git("rev-parse", "HEAD^{tree}")
    parents = [world.commit(tree, message=f"p{n}") for n in range(200)]
    return {"references": [f"{world.commit(tree, *parents)}:main"]}


def raw(world, text, tree="HEAD^{tree}"):
    """A commit of exactly these bytes behind its tree and parent."""
    head = f"tree {world.git('rev-parse', tree)}\nparent {world.git('rev-parse', 'HEAD')}\n"
    return world.object("commit", head.encode() + text)


WHO = b"author M <m@example.org> 1767225600 +0700\ncommitter M <m@example.org> 1767225600 +0700\n"


def made(text, name):
    """An attack with a commit of some bytes."""
    def attack(world):
        return {"references": [f"{raw(world, text)}:main"]}
    attack.__name__ = name
    return attack


def nik_in_a_message(world):
    tree = world.git("rev-parse", "HEAD^{tree}")
    return {"references": [f"{world.commit(tree, message='untuk 198503152010011001')}:main"]}


def a_history_of_its_own_by_force(world):
    commit = world.git("commit-tree", "-m", "root", world.git("rev-parse", "HEAD^{tree}"))
    return {"references": [f"+{commit}:main"]}


def push_from_a_shallow_clone_of_a_cut_history(world):
    shallow = world.root / "shallow"
    if not shallow.exists():
        world.run(["git", "clone", "-q", "--depth=1", f"file://{world.server}", str(shallow)],
                  cwd=world.root)
    world.run(["git", "fetch", "-q"], cwd=shallow)
    tree = world.run(["git", "rev-parse", "HEAD^{tree}"], cwd=shallow).decode().strip()
    orphan = world.run(["git", "commit-tree", "-m", "x", tree], cwd=shallow).decode().strip()
    done = world.run(["git", "push", str(world.server), f"+{orphan}:main"], cwd=shallow,
                     check=False)
    if b"rejected" not in done:
        raise RuntimeError(done.decode())
    return []


ATTACKS = [
    policy_changed_without_adjustment, policy_changed_and_changed_back, policy_changed_long_ago,
    policy_changed_in_the_future, policy_deleted, policy_changed_under_another_file_name,
    policy_that_is_a_draft_for_one_commit, adjustment_used_twice, change_hidden_in_a_merge,
    change_of_another_policy_taken_back_by_a_merge, merge_of_a_history_of_its_own,
    change_in_the_second_parent, commit_with_two_hundred_parents,
    made(WHO + b"\nno \0 adjustment\n", "nul_in_a_message"),
    made(WHO + b"\ncaf\xe9\n", "message_that_is_not_utf8"),
    made(WHO + b"\n\x1b[2Jremote: accepted\n", "escape_sequence_in_a_message"),
    made(WHO + "\nPasal\u202e5\n".encode(), "direction_turned_in_a_message"),
    made(WHO + b"\n" + b"a" * (5 << 20) + b"\n", "message_of_five_megabytes"),
    made(WHO[:WHO.index(b"committer")] + b"\nx\n", "commit_without_committer"),
    made(b"author M <m@example.org> 99999999999999999999 +0700\n" + WHO[WHO.index(b"committer"):]
         + b"\nx\n", "date_beyond_all_numbers"),
    made(b"author \x1b[2JM <m@example.org> 1 +0000\n" + WHO[WHO.index(b"committer"):]
         + b"\nuntuk 198503152010011001\n", "escape_sequence_in_a_name_of_a_person"),
    made(b"tree " + b"1" * 40 + b"\n" + WHO + b"\nx\n", "commit_with_two_trees"),
    nik_in_a_message, a_history_of_its_own_by_force, push_from_a_shallow_clone_of_a_cut_history,
]
