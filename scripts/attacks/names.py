"""Names that lead out, deceive, or that some system cannot keep."""


def top(name, **more):
    """An attack that adds one entry at the top of the tree."""
    return lambda world: {"references": [f"{world.with_entry(name, **more)}:main"]}


def named(function, name):
    """Gives a made function a name for the report."""
    function.__name__ = name
    return function


def nested(world, *names, content="x\n"):
    """A tree of folders inside each other with one file."""
    id, mode = world.blob(content), b"100644"
    for name in reversed(names):
        id, mode = world.tree([(mode, name, id)]), b"40000"
    return id


def traversal_in_a_name(world):
    return {"references": [f"{world.with_entry('../evil')}:main"]}


def git_folder_with_hooks(world):
    tree = nested(world, b"hooks", b"pre-commit", content="#!/bin/sh\nexit 1\n")
    return {"references": [f"{world.with_entry('.git', b'40000', id=tree)}:main"]}


def git_folder_inside_a_folder(world):
    tree = nested(world, b".GIT", b"config")
    return {"references": [f"{world.with_entry('sub', b'40000', id=tree)}:main"]}


def harmful_name_on_an_unprotected_branch(world):
    tree = nested(world, b"config")
    commit = world.with_entry("git~1", b"40000", id=tree)
    return {"references": [f"{commit}:refs/heads/draf"]}


def harmful_name_in_a_tag(world):
    tree = nested(world, b"config")
    commit = world.with_entry(".g\u200cit", b"40000", id=tree)
    return {"references": [f"{commit}:refs/tags/x"]}


def twin_by_accent(world):
    blob = world.blob("x\n")
    entries = world.entries() + [(b"100644", "café.md".encode(), blob),
                                 (b"100644", "cafe\u0301.md".encode(), blob)]
    return {"references": [f"{world.commit(world.tree(entries))}:main"]}


def twin_of_a_folder(world):
    tree = nested(world, b"x.yaml")
    return {"references": [f"{world.with_entry('Plans', b'40000', id=tree)}:main"]}


def path_of_three_thousand_folders(world):
    tree = nested(world, *[b"a"] * 3000)
    return {"references": [f"{world.with_entry('a', b'40000', id=tree)}:main"]}


def same_name_twice(world):
    first = world.entries()[-1]
    entries = world.entries() + [(first[0], first[1], world.blob("twice\n"))]
    tree = world.tree(entries)
    commit = world.commit(tree)
    return {"references": [commit, "refs/heads/main"], "objects": [commit, tree, entries[-1][2]]}


def names_out_of_order(world):
    tree = world.tree(list(reversed(world.entries())), is_sorted=False)
    return {"references": [f"{world.commit(tree)}:main"]}


def mode_of_a_device(world):
    return {"references": [f"{world.with_entry('device', b'60000')}:main"]}


def tree_that_is_cut_off(world):
    tree = world.object("tree", b"100644 x\0" + b"\1" * 10)
    commit = world.commit(tree)
    return {"references": [commit, "refs/heads/main"], "objects": [commit, tree]}


def personal_data_in_a_name(world):
    return {"references": [f"{world.with_entry('198503152010011001.md')}:main"]}


def link_out_of_the_repository(world):
    target = world.blob(str(world.secret))
    return {"references": [f"{world.with_entry('link', b'120000', id=target)}:main"]}


def record_that_is_a_link(world):
    (world.work / "plans/2026/PLI-C2WNHE5-x.yaml").symlink_to(world.secret)
    world.git("add", "-A")
    world.git("commit", "-qm", "x")
    return {"references": ["HEAD:main"]}


def folder_of_records_that_is_a_link(world):
    target = world.blob("/etc")
    entries = [e for e in world.entries() if e[1] != b"plans"]
    tree = world.tree(entries + [(b"120000", b"plans", target)])
    return {"references": [f"{world.commit(tree)}:main"]}


def record_that_is_a_submodule(world):
    world.git("update-index", "--add", "--cacheinfo",
              f"160000,{'1' * 40},plans/2026/PLI-C2WNHE5-x.yaml")
    world.git("commit", "-qm", "x")
    return {"references": ["HEAD:main"]}


def settings_that_are_a_link(world):
    target = world.blob(str(world.secret))
    entries = [e for e in world.entries() if e[1] != b"bangkom.yaml"]
    tree = world.tree(entries + [(b"120000", b"bangkom.yaml", target)])
    return {"references": [f"{world.commit(tree)}:main"]}


def submodule_with_an_option_as_url(world):
    world.with_file(".gitmodules", '[submodule "x"]\n\tpath = x\n\turl = -u./payload\n')
    return {"references": ["HEAD:main"]}


ATTACKS = [
    traversal_in_a_name, git_folder_with_hooks, git_folder_inside_a_folder,
    harmful_name_on_an_unprotected_branch, harmful_name_in_a_tag,
    named(top("."), "dot_as_a_name"), named(top(".."), "two_dots_as_a_name"),
    named(top(".git "), "git_folder_with_a_blank"), named(top(".git."), "git_folder_with_a_dot"),
    named(top(".git::$INDEX_ALLOCATION"), "git_folder_as_a_stream"),
    named(top("git~1"), "git_folder_by_its_short_name"),
    named(top(".g\u200cit"), "git_folder_with_an_unseen_character"),
    named(top("a\\..\\b"), "backslashes"), named(top("a:b"), "a_stream_of_windows"),
    named(top("titik."), "dot_at_the_end"), named(top("spasi "), "blank_at_the_end"),
    named(top("AUX.yaml"), "device_of_windows"), named(top("com1"), "port_of_windows"),
    named(top("n" * 5000), "name_of_five_thousand_bytes"),
    named(top("a\nremote: accepted"), "line_break_in_a_name"),
    named(top("a\x1b[2Jb"), "escape_sequence_in_a_name"),
    named(top("a\u202egnp.exe"), "direction_turned_in_a_name"),
    named(top(b"caf\xe9.md"), "name_that_is_not_utf8"), named(top("Bangkom.yaml"), "twin_by_capitals"),
    named(top("x", mode=b"0"), "mode_zero"), named(top("x", mode=b"100777"), "mode_777"),
    twin_by_accent, twin_of_a_folder, path_of_three_thousand_folders, same_name_twice,
    names_out_of_order, mode_of_a_device, tree_that_is_cut_off, personal_data_in_a_name,
    link_out_of_the_repository, record_that_is_a_link, folder_of_records_that_is_a_link,
    record_that_is_a_submodule, settings_that_are_a_link, submodule_with_an_option_as_url,
]
