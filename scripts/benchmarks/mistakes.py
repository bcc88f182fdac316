"""A repository with thirty planted mistakes of thirty kinds, and who finds them where.

Every mistake is in a file of its own, which is a sound one with one piece of text changed; the piece
that is wrong stands between « and ». A program finds a mistake when it says of the file what it does
not say of the sound one; its place is right when line and column are those of the piece.
"""
import json
import pathlib
import subprocess
from dataclasses import dataclass

from .records import DRAFT, SYMBOLS, record_id

COURSE = {
    "$schema": DRAFT, "$id": "https://example.org/course.json",
    "x-kind": "course", "x-id": "CRS", "x-path": "courses/{id}-{slug}.yaml", "x-title": "title",
    "x-unique": [["number"]], "title": "a course", "type": "object",
    "$defs": {
        "id": {"type": "string", "pattern": f"^[A-Z]{{3}}-[{SYMBOLS}]{{7}}$"},
        "base": {
            "type": "object", "required": ["id", "title", "start", "owner"],
            "properties": {
                "id": {"$ref": "#/$defs/id"}, "title": {"type": "string", "minLength": 3},
                "number": {"type": "integer"}, "owner": {"type": "string"},
                "start": {"type": "string", "format": "date"},
                "end": {"type": "string", "format": "date"}, "notes": {"type": "string"},
                "unit": {"$ref": "#/$defs/id", "x-references": ["unit"]}}}},
    "allOf": [{"$ref": "#/$defs/base"}],
    "properties": {
        "form": {"enum": ["bimtek", "seminar", "workshop"]}, "mode": {"type": "string"},
        "hours": {"type": "number", "minimum": 0, "multipleOf": 0.5}, "seats": {"type": "integer"},
        "open": {"type": "boolean"},
        "code": {"type": "string", "pattern": "^[0-9]\\.[0-9]{2}\\.[0-9]{2}$"},
        "result": {"anyOf": [{"const": "kompeten"}, {"const": "belum kompeten"}]},
        "levels": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
        "place": {"type": "object", "additionalProperties": False, "required": ["village"],
                  "properties": {"village": {"type": "string"}, "district": {"type": "string"}}}},
    "oneOf": [
        {"properties": {"mode": {"const": "daring"}, "link": {"type": "string"}},
         "required": ["mode", "link"]},
        {"properties": {"mode": {"const": "luring"}, "room": {"type": "string"}},
         "required": ["mode", "room"]},
        {"properties": {"mode": {"const": "campuran"}, "link": {"type": "string"},
                        "room": {"type": "string"}}, "required": ["mode", "link", "room"]}],
    "unevaluatedProperties": False,
}
UNIT = {
    "$schema": DRAFT, "$id": "https://example.org/unit.json", "x-kind": "unit", "x-id": "UNT",
    "x-path": "units/{id}.yaml", "x-title": "name", "title": "a unit", "type": "object",
    "required": ["id", "name"], "additionalProperties": False,
    "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
}
REGULATION = {
    "$schema": DRAFT, "$id": "https://example.org/regulation.json", "x-kind": "regulation",
    "x-id": "REG", "x-path": "regulations/{id}.md", "x-title": "about", "title": "a regulation",
    "type": "object", "required": ["id", "about"], "additionalProperties": False,
    "properties": {"id": {"type": "string"}, "about": {"type": "string"}},
}
ROLL = {
    "x-kind": "roll", "x-path": "rolls/{name}.csv", "title": "a roll", "primaryKey": ["key"],
    "fields": [
        {"name": "key", "type": "string", "constraints": {"required": True}},
        {"name": "day", "type": "date"},
        {"name": "note", "type": "string"},
        {"name": "hours", "type": "number", "constraints": {"minimum": 0}},
        {"name": "result", "type": "string", "constraints": {"enum": ["hadir", "sakit", "izin"]}}],
    "missingValues": [""],
}
SOUND_COURSE = """# Kursus
id: ID
title: Bimtek arsip NUMBER
number: NUMBER
owner: bagian umum
start: 2026-02-10
end: 2026-02-12
unit: UNIT
form: bimtek
mode: daring
link: https://belajar.example.org/7
hours: 16
seats: 30
open: true
code: "5.04.02"
result: kompeten
levels: [dasar, lanjut]
place:
  village: Ujan Mas
  district: Kepahiang
notes: |
  Dibawa: laptop.
"""
SOUND_ROLL = """key,day,note,hours,result
K1,2026-02-10,"dua
baris",8,hadir
K2,2026-02-11,,7.5,sakit
K3,2026-02-12,,8,izin
"""
SOUND_REGULATION = """---
id: ID
about: Jam pelajaran
---

## Pasal 5 {#pasal-5}

(1) Setiap PNS mengikuti sedikitnya 20 JP.

## Pasal 6 {#pasal-6}

(1) Peraturan ini mulai berlaku pada tanggal diundangkan.
"""
UNITS = [record_id("UNT", 7001 * n) for n in (1, 2, 3)]
# A unit's id with two neighbours swapped: one that nobody has.
SWAPPED = UNITS[0][:8] + UNITS[0][9] + UNITS[0][8] + UNITS[0][10]
# What, rule, the sound piece, and what stands there instead.
COURSES = [
    ("tab as indentation", "yaml-tab", "  village: Ujan Mas\n", "«\t»village: Ujan Mas\n"),
    ("key twice", "yaml-duplicate-key", "open: true\n", "open: true\n«seats»: 30\n"),
    ("bracket left open", "yaml-syntax", "[dasar, lanjut]", "«[»dasar, lanjut"),
    ("conflict marker", "conflict-marker", "seats: 30\n",
     "«<<<<<<< HEAD»\nseats: 30\n=======\nseats: 40\n>>>>>>> cabang\n"),
    ("unknown key", "unknown-field", "end: ", "«ens»: "),
    ("unknown key for a required one", "unknown-field", "owner: ", "«ownr»: "),
    ("required key missing", "missing-field", "id: ID\ntitle: Bimtek arsip NUMBER\n", "«id»: ID\n"),
    ("value not in the list", "enum", "form: bimtek", "form: «bimtk»"),
    ("no such form", "enum", "mode: daring", "mode: «darring»"),
    ("form without its key", "missing-field",
     "id: ID", "«id»: ID", "link: https://belajar.example.org/7\n", ""),
    ("none of the constants", "enum", "result: kompeten", "result: «kompten»"),
    ("day that does not exist", "format-date", "2026-02-12", "«2026-02-30»"),
    ("day in another form", "format-date", "2026-02-12", "«12/02/2026»"),
    ("text for a number", "wrong-type", "hours: 16", "hours: «enam belas»"),
    ("leading zero", "number-form", "seats: 30", "seats: «030»"),
    ("yes for true", "wrong-type", "open: true", "open: «ya»"),
    ("below the least", "minimum", "hours: 16", "hours: «-16»"),
    ("between the steps", "multiple-of", "hours: 16", "hours: «16.3»"),
    ("another form of text", "pattern", '"5.04.02"', '«"5.4.2"»'),
    ("item twice", "unique-items", "[dasar, lanjut]", "[dasar, lanjut, «dasar»]"),
    ("unknown key below", "unknown-field", "  district: ", "  «distric»: "),
    ("reference to nothing", "dangling-reference", "unit: UNIT",
     f"unit: «{record_id('UNT', 999)}»"),
    ("reference with two characters swapped", "dangling-reference", "unit: UNIT",
     f"unit: «{SWAPPED}»"),
    ("reference to another kind", "reference-kind", "unit: UNIT",
     f"unit: «{record_id('REG', 1)}»"),
    ("number of another record", "unique-value", "number: NUMBER", "number: «9001»"),
]
ROLLS = [
    ("day in a table", "format-date", "K3,2026-02-12", "K3,«2026-02-31»"),
    ("value in a table", "enum", "8,izin", "8,«ijin»"),
    ("cell too many", "csv-column-count", "8,izin", "8,izin,«siang»"),
    ("row twice", "primary-key", "K3,", "«K1»,"),
]
REGULATIONS = [
    ("clause twice", "duplicate-anchor", "## Pasal 6 {#pasal-6}", "«## Pasal 6 {#pasal-5}»"),
]


@dataclass
class Mistake:
    """One planted mistake: what, the rule, the file, and the place of the piece that is wrong."""
    name: str
    rule: str
    path: str
    line: int
    column: int


def plant(folder, path, sound, mistake):
    """Writes a file with a mistake; where it is."""
    name, rule, *changes = mistake
    text = sound
    for old, new in zip(changes[::2], changes[1::2]):
        assert text.count(old) == 1, (name, old)
        text = text.replace(old, new)
    before, rest = text.split("«")
    file = pathlib.Path(folder, path)
    file.write_text(before + rest.replace("»", ""))
    return Mistake(name, rule, path, before.count("\n") + 1, len(before.split("\n")[-1]) + 1)


def write(folder):
    """Writes the repository; the mistakes, and for each folder a sound file."""
    folder = pathlib.Path(folder)
    for name in ("schema", "courses", "units", "rolls", "regulations"):
        (folder / name).mkdir(parents=True)
    (folder / "bangkom.yaml").write_text("agency: Kabupaten Contoh\nlanguage: en\n")
    for kind, schema in (("course", COURSE), ("unit", UNIT), ("regulation", REGULATION)):
        (folder / "schema" / f"{kind}.schema.json").write_text(json.dumps(schema, indent=2))
    (folder / "schema" / "roll.table.json").write_text(json.dumps(ROLL, indent=2))
    for number, unit in enumerate(UNITS):
        (folder / "units" / f"{unit}.yaml").write_text(f"id: {unit}\nname: Dinas {number}\n")

    def course(number):
        text = SOUND_COURSE.replace("NUMBER", str(number)).replace("UNIT", UNITS[0])
        return text.replace("ID", record_id("CRS", number))

    mistakes = []
    sound = {"courses": f"courses/{record_id('CRS', 9001)}-utuh.yaml", "rolls": "rolls/utuh.csv",
             "regulations": f"regulations/{record_id('REG', 1)}.md"}
    (folder / sound["courses"]).write_text(course(9001))
    (folder / sound["rolls"]).write_text(SOUND_ROLL)
    (folder / sound["regulations"]).write_text(
        SOUND_REGULATION.replace("ID", record_id("REG", 1)))
    for number, mistake in enumerate(COURSES, start=9002):
        name, rule, *changes = mistake
        fill = [c.replace("NUMBER", str(number)).replace("UNIT", UNITS[0])
                .replace("ID", record_id("CRS", number)) for c in changes]
        path = f"courses/{record_id('CRS', number)}-{name.replace(' ', '-')}.yaml"
        mistakes.append(plant(folder, path, course(number), (name, rule, *fill)))
    for mistake in ROLLS:
        path = f"rolls/{mistake[0].replace(' ', '-')}.csv"
        mistakes.append(plant(folder, path, SOUND_ROLL, mistake))
    for number, mistake in enumerate(REGULATIONS, start=2):
        identity = record_id("REG", number)
        mistakes.append(plant(folder, f"regulations/{identity}.md",
                              SOUND_REGULATION.replace("ID", identity), mistake))
    return mistakes, sound


def ours(bangkom, folder):
    """What bangkom finds: file, line, column and rule."""
    done = subprocess.run([bangkom, "check", "--format", "json"], cwd=folder,
                          stdout=subprocess.PIPE, check=False)
    return [(f["path"], f["line"], f["column"], f["rule"])
            for f in json.loads(done.stdout)["findings"]]


def bench(bangkom, folder, peers):
    """Prints who finds what; whether bangkom finds everything in its place and nothing else."""
    mistakes, sound = write(pathlib.Path(folder, "mistakes"))
    folder = pathlib.Path(folder, "mistakes")
    found = set(ours(bangkom, folder))
    wanted = {(m.path, m.line, m.column, m.rule) for m in mistakes}
    for path, line, column, rule in sorted(wanted - found):
        print(f"bench: not found: {path}:{line}:{column} [{rule}]")
    for path, line, column, rule in sorted(found - wanted, key=str):
        print(f"bench: accused: {path}:{line}:{column} [{rule}]")
    print(f"{'of ' + str(len(mistakes)) + ' mistakes':22} {'found':>6} {'line':>6} "
          f"{'line:column':>12} {'accusations besides':>20}")
    row = "{:22} {:6} {:6} {:12} {:20}".format
    files = {m.path for m in mistakes}
    print(row("bangkom", len({p for p, *_ in found} & files),
              len({(p, n) for p, n, *_ in found} & {(m.path, m.line) for m in mistakes}),
              len(found & wanted), len(found - wanted)))
    for peer in peers:
        complaints = peer.complaints(folder, sorted(files | set(sound.values())))
        count = [0, 0, 0, 0]
        for path, said in complaints.items():
            if path in sound.values():
                count[3] += len(said)
        for mistake in mistakes:
            usual = {text for _, _, text in
                     complaints.get(sound[mistake.path.split("/")[0]], [])}
            said = [c for c in complaints.get(mistake.path, []) if c[2] not in usual]
            count[0] += bool(said)
            count[1] += any(line == mistake.line for line, _, _ in said)
            count[2] += any((line, column) == (mistake.line, mistake.column)
                            for line, column, _ in said)
            count[3] += max(0, len(said) - 1)
        print(row(peer.name, *count), flush=True)
    return found == wanted
