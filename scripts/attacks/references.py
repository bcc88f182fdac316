"""References that are moved, deleted, doubled or called what they are not."""


def to(name, *more, **options):
    """An attack that pushes HEAD to a name."""
    def attack(world):
        return {"references": [f"HEAD:{name}", *more], **options}
    attack.__name__ = "push_to_" + name.replace("/", "_").replace("-", "_")
    return attack


def deletion_of_the_protected_branch(world):
    return {"references": [":main"]}


def deletion_and_new_creation_in_one_push(world):
    return {"references": [":main", "HEAD~1:refs/heads/utama"]}


def force_push_that_drops_an_adjustment(world):
    commit = world.git("log", "--format=%H", "-1", "--", "adjustments")
    return {"references": [f"+{commit}~1:main"]}


def bad_commits_by_way_of_an_unprotected_branch(world):
    world.with_policy()
    return [{"references": ["HEAD:refs/heads/usulan"], "expect": "harmless"},
            {"references": ["HEAD:main"]}]


def settings_of_a_draft_that_protect_it(world):
    """A draft calls itself protected, so that its commits would count as judged."""
    text = world.read("bangkom.yaml") + "protected_branches: [{branch: '*', rule_editors: ['*']}]\n"
    world.with_file("bangkom.yaml", text)
    world.with_policy()
    return [{"references": ["HEAD:refs/heads/aaa"], "expect": "harmless"},
            {"references": ["HEAD:main"]}]


def good_and_bad_in_one_push(world):
    world.git("branch", "-f", "good")
    world.with_policy()
    return {"references": ["good:refs/heads/good", "HEAD:main"]}


def replaced_object(world):
    """The bad commit is replaced by a good one, for every git that honours it."""
    good = world.git("rev-parse", "HEAD")
    bad = world.git("rev-parse", world.with_policy())
    return [{"references": [f"{good}:refs/replace/{bad}"]}, {"references": [f"{bad}:main"]}]


def graft_on_the_server(world):
    """Grafts that somebody left on the server change nothing."""
    world.with_policy()
    world.with_file("CATATAN.md", "graft\n")
    tip = world.git("rev-parse", "HEAD")
    file = world.server / "info/grafts"
    file.write_text(f"{tip} {world.git('rev-parse', 'origin/main')}\n")
    return {"references": [f"{tip}:main"]}


def reference_to_nothing_on_the_server(world):
    # It stops nobody, and hides nothing; with other broken references git itself takes no push.
    (world.server / "refs/heads/rusak").write_text("ref: refs/heads/tidak-ada\n")
    world.with_policy()
    return [{"references": ["HEAD~1:refs/heads/di-samping"], "expect": "harmless"},
            {"references": ["HEAD:main"]}]


def tag_that_is_moved(world):
    return [{"references": ["HEAD:refs/tags/terbit"], "expect": "harmless"},
            {"references": ["+HEAD~1:refs/tags/terbit"]}]


def tag_that_is_deleted(world):
    return {"references": [":refs/tags/terbit"]}


def tag_of_a_tree(world):
    return {"references": ["HEAD^{tree}:refs/tags/tree"]}


def tag_of_a_blob(world):
    return {"references": [f"{world.git('rev-parse', 'HEAD:bangkom.yaml')}:refs/tags/blob"]}


def tag_of_a_tag_three_hundred_times(world):
    id, kind = world.git("rev-parse", "HEAD"), "commit"
    for number in range(300):
        id = world.object("tag", (f"object {id}\ntype {kind}\ntag t{number}\n"
                                  "tagger M <m@example.org> 1 +0000\n\nx\n").encode())
        kind = "tag"
    return {"references": [f"{id}:refs/tags/deep"]}


def tag_without_a_header(world):
    id = world.object("tag", f"object {world.git('rev-parse', 'HEAD')}\n\nx\n".encode())
    return {"references": [f"{id}:refs/tags/headless"]}


def thousand_branches(world):
    return {"references": [f"HEAD:refs/heads/banyak/{n}" for n in range(1000)],
            "expect": "harmless"}


def push_options(world):
    world.with_policy()
    return {"references": ["HEAD:main"], "options": [
        "-o", "bangkom.ruleEditor=*", "-o", "ci.skip", "-o", "\x1b[2J", "-o", "--no-verify"]}


def name_of_the_pusher_in_the_wrong_variable(world):
    world.with_file("bangkom.yaml", world.read("bangkom.yaml") + "# x\n")
    return {"references": ["HEAD:main"], "USER": "root", "LOGNAME": "root", "BANGKOM_EDITOR": "*",
            "GIT_AUTHOR_NAME": "root"}


def settings_of_git_from_the_environment(world):
    """What a pusher sets for his own git does not reach that of the server."""
    world.with_file("bangkom.yaml", world.read("bangkom.yaml") + "# x\n")
    return {"references": ["HEAD:main"], "GIT_CONFIG_COUNT": "2",
            "GIT_CONFIG_KEY_0": "bangkom.ruleEditor", "GIT_CONFIG_VALUE_0": "*",
            "GIT_CONFIG_KEY_1": "core.hooksPath", "GIT_CONFIG_VALUE_1": "/dev/null"}


def another_day_from_the_environment(world):
    world.with_policy()
    return {"references": ["HEAD:main"], "TZ": "Pacific/Kiritimati", "BANGKOM_TODAY": "1999-01-01",
            "FAKETIME": "@1999-01-01"}


ATTACKS = [
    deletion_of_the_protected_branch, deletion_and_new_creation_in_one_push,
    force_push_that_drops_an_adjustment, bad_commits_by_way_of_an_unprotected_branch,
    settings_of_a_draft_that_protect_it, good_and_bad_in_one_push, replaced_object,
    graft_on_the_server, reference_to_nothing_on_the_server, tag_that_is_moved, tag_that_is_deleted,
    tag_of_a_tree, tag_of_a_blob, tag_of_a_tag_three_hundred_times, tag_without_a_header, thousand_branches, push_options,
    name_of_the_pusher_in_the_wrong_variable, settings_of_git_from_the_environment,
    another_day_from_the_environment,
    to("refs/heads/Main"), to("refs/heads/HEAD"), to("refs/heads/ma\u200bin"),
    to("refs/heads/\u202enaim"), to("refs/meta/config"), to("refs/notes/commits"),
    to("refs/pull/1/head"), to("refs/bangkom/x"), to("refs/heads/refs/heads/main"),
]
