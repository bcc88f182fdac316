"""Files that are too much, or no records: bombs, floods and lies."""
import json

UNIT = """schema: org-unit/1
id: UNT-A81YZBX
code: "99"
name: {name}
type: dinas
active_from: 2017-01-01
"""
PATH = "registry/units/UNT-A81YZBX-x.yaml"


def record(text, expect="refused"):
    """An attack that adds one record."""
    return lambda world: {"references": [f"{world.with_file(PATH, text)}:main"], "expect": expect}


def named(function, name):
    """Gives a made function a name for the report."""
    function.__name__ = name
    return function


def tree_bomb(world):
    id, mode = world.blob("boom\n"), b"100644"
    for _ in range(30):
        id = world.tree([(mode, b"%d" % n, id) for n in range(10)])
        mode = b"40000"
    return {"references": [f"{world.with_entry('bomb', b'40000', id=id)}:main"]}


def tree_bomb_among_records(world):
    id, mode = world.blob("boom\n"), b"100644"
    for _ in range(30):
        id = world.tree([(mode, b"%d" % n, id) for n in range(10)])
        mode = b"40000"
    entries = [e for e in world.entries() if e[1] != b"plans"]
    return {"references": [f"{world.commit(world.tree(entries + [(b'40000', b'plans', id)]))}:main"]}


def twenty_thousand_records_that_are_none(world):
    blob = world.blob("no record\n")
    tree = world.tree([(b"100644", b"PLI-%05d.yaml" % n, blob) for n in range(20_000)])
    plans = world.tree(world.entries("HEAD:plans") + [(b"40000", b"2031", tree)])
    entries = [e for e in world.entries() if e[1] != b"plans"]
    return {"references": [
        f"{world.commit(world.tree(entries + [(b'40000', b'plans', plans)]))}:main"]}


def record_of_two_hundred_megabytes(world):
    return {"references": [f"{world.with_file(PATH, b'a' * (200 << 20))}:main"]}


def file_of_two_hundred_megabytes_beside_the_records(world):
    return {"references": [f"{world.with_file('film.bin', b'a' * (200 << 20))}:main"]}


def table_of_a_million_cells(world):
    rows = "id,name\n" + "x,y\n" * 500_000
    return {"references": [f"{world.with_file('registry/people/besar.csv', rows)}:main"]}


def nik_in_a_record(world):
    return {"references": [f"{world.with_file(PATH, UNIT.format(name='1708013003850001'))}:main"]}


def nik_that_a_later_commit_takes_out(world):
    world.with_file(PATH, UNIT.format(name="hubungi 0812 3456 7890"))
    world.git("rm", "-q", PATH)
    world.git("commit", "-qm", "never mind")
    return {"references": ["HEAD:main"]}


def filter_in_the_attributes(world):
    world.with_file(".gitattributes", "* filter=evil diff=evil merge=evil\n")
    return {"references": ["HEAD:main"], "expect": "harmless"}


def configuration_among_the_files(world):
    world.with_file("config", "[core]\n\thooksPath = /tmp\n[bangkom]\n\truleEditor = *\n")
    world.with_file("bangkom/lock", "x")
    return {"references": ["HEAD:main"], "expect": "harmless"}


def script_that_may_be_executed(world):
    file = world.work / "hooks/pre-receive"
    file.parent.mkdir()
    file.write_text(f"#!/bin/sh\ntouch {world.root}/executed\n")
    file.chmod(0o755)
    world.git("add", "-A")
    world.git("commit", "-qm", "x")
    return {"references": ["HEAD:main"], "expect": "harmless"}


def forged_page_of_a_summary(world):
    return {"references": [
        f"{world.with_file('summaries/hour-attainment.md', '# 100 %' + chr(10))}:main"]}


def json_without_end_as_a_schema_of_an_editor(world):
    world.with_file("schema/x.schema.json", json.dumps({"a": 1})[:-1])
    return {"references": ["HEAD:main"]}


ATTACKS = [
    tree_bomb, tree_bomb_among_records, twenty_thousand_records_that_are_none,
    record_of_two_hundred_megabytes, file_of_two_hundred_megabytes_beside_the_records,
    table_of_a_million_cells,
    named(record("a: " * 1 + "[" * 100_000), "yaml_of_a_hundred_thousand_brackets"),
    named(record("\n".join(" " * n + "a:" for n in range(5000))), "yaml_of_five_thousand_levels"),
    named(record("a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\n"), "yaml_aliases"),
    named(record("a: !!python/object/apply:os.system ['touch /tmp/x']\n"), "yaml_tag_of_a_program"),
    named(record("".join(f"k{n}: 1\n" for n in range(200_000))), "yaml_of_many_keys"),
    named(record("a: " + "x" * 20_000_000 + "\n"), "yaml_of_one_long_line"),
    named(record(b"\xff\xfea\0:\0 \0b\0"), "utf16"), named(record(b"a: \xff\n"), "not_utf8"),
    named(record(b"\0" * 1000), "nothing_but_nul"), named(record(b""), "an_empty_record"),
    named(record("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n"), "conflict_markers"),
    named(record(UNIT.format(name="x\u202egnp")), "direction_turned_in_a_record"),
    named(record(UNIT.format(name='"\\e[2J"'), "harmless"), "escape_sequence_in_a_record"),
    named(record(UNIT.format(name="a\u0301" * 1).replace("dinas", "d\x1b[2Jinas")),
          "escape_sequence_in_a_value"),
    nik_in_a_record, nik_that_a_later_commit_takes_out, filter_in_the_attributes,
    configuration_among_the_files, script_that_may_be_executed, forged_page_of_a_summary,
    json_without_end_as_a_schema_of_an_editor,
]
for large in (twenty_thousand_records_that_are_none, record_of_two_hundred_megabytes,
              file_of_two_hundred_megabytes_beside_the_records):
    large.is_large = True
