"""Makes records to validate: 4 kinds, about 1.35 KB, 50 lines and 99 nodes each; and tables."""
import json
import pathlib
import random
import re
import subprocess

DRAFT = "https://json-schema.org/draft/2020-12/schema"
COMMON = {
    "date": {"type": "string", "format": "date"},
    "id": {"type": "string", "pattern": "^[A-Z]{3}-[0-9]{6}$"},
    "base": {
        "type": "object",
        "required": ["id", "made", "version", "title"],
        "properties": {
            "id": {"$ref": "#/$defs/id"},
            "made": {"$ref": "#/$defs/date"},
            "version": {"type": "integer", "minimum": 1},
            "title": {"type": "string", "minLength": 3, "maxLength": 200},
            "labels": {"type": "array", "items": {"type": "string"}, "uniqueItems": True,
                       "minItems": 1},
            "notes": {"type": "string"},
            "contacts": {
                "type": "array", "minItems": 1,
                "contains": {"properties": {"main": {"const": True}}, "required": ["main"]},
                "items": {
                    "type": "object", "additionalProperties": False, "required": ["name", "mail"],
                    "properties": {
                        "name": {"type": "string"}, "mail": {"type": "string", "format": "email"},
                        "main": {"type": "boolean"}, "page": {"type": "string", "format": "uri"}}}},
            "place": {
                "type": "object", "additionalProperties": False, "required": ["village"],
                "properties": {
                    "village": {"type": "string"}, "district": {"type": "string"},
                    "code": {"type": "string", "pattern": "^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}$"},
                    "at": {"type": "array", "prefixItems": [{"type": "number"}] * 2,
                           "items": False}}},
            "history": {
                "type": "array",
                "items": {"type": "object", "additionalProperties": False,
                          "properties": {"when": {"type": "string", "format": "date-time"},
                                         "who": {"$ref": "#/$defs/id"},
                                         "what": {"enum": ["made", "changed", "approved"]},
                                         "hours": {"type": "number", "multipleOf": 0.5,
                                                   "minimum": 0}}}},
        },
    },
}
KINDS = {
    "person": {
        "required": ["number", "position"],
        "properties": {
            "number": {"type": "string", "pattern": "^[0-9]{18}$"},
            "position": {"type": "string"}, "status": {"enum": ["PNS", "PPPK"]},
            "grade": {"type": "string"}},
        "if": {"properties": {"status": {"const": "PNS"}}, "required": ["status"]},
        "then": {"required": ["grade"]},
    },
    "activity": {
        "required": ["mode"],
        "properties": {"mode": {"type": "string"}, "link": {"type": "string", "format": "uri"},
                       "room": {"type": "string"}, "people": {"type": "array",
                                                              "items": {"$ref": "#/$defs/id"}}},
        "oneOf": [
            {"properties": {"mode": {"const": "online"}}, "required": ["link"]},
            {"properties": {"mode": {"const": "classroom"}}, "required": ["room"]},
            {"properties": {"mode": {"const": "mixed"}}, "required": ["room", "link"]}],
    },
    "proposal": {
        "required": ["cost"],
        "properties": {"cost": {"type": "integer", "multipleOf": 1000},
                       "year": {"type": "integer", "minimum": 2000, "maximum": 2100},
                       "reason": {"type": "string"}, "budget": {"type": "string"}},
        "dependentRequired": {"budget": ["year"]},
    },
    "certificate": {
        "required": ["result"],
        "properties": {"result": {"anyOf": [{"const": "passed"}, {"const": "failed"}]},
                       "score": {"type": "number", "minimum": 0, "maximum": 100},
                       "holder": {"$ref": "#/$defs/id"}},
    },
}
WORDS = ("pelatihan pelayanan publik aplikasi keuangan daerah kecamatan kepahiang pengelolaan arsip "
         "teknologi informasi kesehatan darurat kompetensi manajerial évaluasi rencana usulan").split()


def schema(kind):
    """The schema of one kind."""
    return {"$schema": DRAFT, "$id": f"https://example.org/{kind}.json", "$defs": COMMON,
            "type": "object", "allOf": [{"$ref": "#/$defs/base"}], "unevaluatedProperties": False,
            **KINDS[kind]}


def words(rng, count):
    return " ".join(rng.choice(WORDS) for _ in range(count))


def record(rng, kind, number):
    """One record, as YAML."""
    day = f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    lines = [f"# {kind} {number}", f"id: {kind[:3].upper()}-{number:06}", f"made: {day}",
             f"version: {rng.randint(1, 9)}", f'title: "{words(rng, 5)}: {number}"',
             f"labels: [{rng.choice(WORDS)} a, {rng.choice(WORDS)} b, c{number}]"]
    if kind == "person":
        status = rng.choice(["PNS", "PPPK"])
        lines += [f"number: '{rng.randint(10**17, 10**18 - 1)}'", f"position: {words(rng, 3)}",
                  f"status: {status}", "grade: III/a"]
    elif kind == "activity":
        mode = rng.choice(["online", "classroom", "mixed"])
        lines.append(f"mode: {mode}")
        if mode != "classroom":
            lines.append(f"link: https://belajar.example.org/kelas/{number}")
        if mode != "online":
            lines.append(f"room: Aula {rng.randint(1, 20)}")
        lines.append("people:")
        lines += [f"  - PER-{rng.randint(1, 999999):06}" for _ in range(4)]
    elif kind == "proposal":
        lines += [f"cost: {rng.randint(1, 99999)}000", f"year: {rng.randint(2024, 2030)}",
                  f"reason: {words(rng, 12)}", "budget: 5.04.02"]
    else:
        lines += [f"result: {rng.choice(['passed', 'failed'])}", f"score: {rng.randint(0, 1000) / 10}",
                  f"holder: PER-{rng.randint(1, 999999):06}"]
    lines += ["contacts:"]
    for position in range(2):
        lines += [f"  - name: {words(rng, 2).title()}", f"    mail: nama{position}@contoh.example.org"]
        lines += ["    main: true"] if position == 0 else [f"    page: https://example.org/{number}"]
    lines += ["place:", f"  village: {words(rng, 1)}", "  district: Ujan Mas", "  code: '17.08.04'",
              f"  at: [{rng.uniform(102, 103):.4f}, {rng.uniform(-4, -3):.4f}]", "history:"]
    for _ in range(4):
        lines += [f"  - when: {day}T0{rng.randint(0, 9)}:30:00+07:00",
                  f"    who: PER-{rng.randint(1, 999999):06}",
                  f"    what: {rng.choice(['made', 'changed', 'approved'])}",
                  f"    hours: {rng.randint(0, 16) / 2}"]
    lines += ["notes: |", f"  {words(rng, 9)}.", f"  {words(rng, 10)}.", "", f"  {words(rng, 8)}."]
    return "\n".join(lines) + "\n"


def write(folder, count, seed=1):
    """Writes schemas and `count` records below a folder, a folder a kind."""
    folder = pathlib.Path(folder)
    (folder / "schemas").mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    for kind in KINDS:
        (folder / "schemas" / f"{kind}.json").write_text(json.dumps(schema(kind), indent=2))
        for number in range(count // len(KINDS)):
            place = folder / "records" / kind / f"{number // 1000:03}"
            if number % 1000 == 0:
                place.mkdir(parents=True, exist_ok=True)
            (place / f"{kind[:3].upper()}-{number:06}.yaml").write_text(record(rng, kind, number))


SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def record_id(prefix, number):
    """The id that bangkom gives: six symbols and a check symbol, GF(32) with x^5 + x^2 + 1."""
    body = "".join(SYMBOLS[number >> 5 * place & 31] for place in range(5, -1, -1))
    check = 0
    for symbol in body:
        check = (check ^ SYMBOLS.index(symbol)) << 1
        if check & 32:
            check ^= 0x25
    return f"{prefix}-{body}{SYMBOLS[check]}"


def copy_inputs(folder, count):
    """Copies the public inputs of a demo repository under other ids."""
    files = sorted(pathlib.Path(folder, "consultation/inputs").glob("*/INP-*.yaml"))
    for number in range(count):
        file = files[number % len(files)]
        old, new = file.name[:11], record_id("INP", 1_000_000 + number)
        file.with_name(file.name.replace(old, new)).write_text(file.read_text().replace(old, new))


def write_repository(folder, count, seed=1):
    """Writes a repository of records: the same records with ids, a kind a schema, and references."""
    folder = pathlib.Path(folder)
    rng = random.Random(seed)
    each = count // len(KINDS)
    (folder / "schema").mkdir(parents=True, exist_ok=True)
    (folder / "bangkom.yaml").write_text("agency: Kabupaten Contoh\nlanguage: en\n")

    def renamed(match):
        prefix, number = match.group(1), int(match.group(2))
        return record_id(prefix, number if prefix != "PER" else number % each)

    for kind in KINDS:
        prefix = kind[:3].upper()
        declared = json.loads(json.dumps(schema(kind)))
        definitions = declared["$defs"]
        definitions["id"]["pattern"] = f"^[A-Z]{{3}}-[{SYMBOLS}]{{7}}$"
        history = definitions["base"]["properties"]["history"]["items"]["properties"]
        history["who"]["x-references"] = ["person"]
        # An e-mail address is personal data, which a repository of records refuses.
        del definitions["base"]["properties"]["contacts"]["items"]["properties"]["mail"]["format"]
        declared.update({"x-kind": kind, "x-id": prefix, "x-title": "title",
                         "x-path": f"{kind}/{{shard}}/{{id}}.yaml"})
        (folder / "schema" / f"{kind}.schema.json").write_text(json.dumps(declared, indent=2))
        for number in range(each):
            place = folder / kind / f"{number // 1000:03}"
            if number % 1000 == 0:
                place.mkdir(parents=True, exist_ok=True)
            text = re.sub(r"\b([A-Z]{3})-([0-9]{6})\b", renamed, record(rng, kind, number))
            text = text.replace("@contoh.", ".contoh.")
            (place / f"{record_id(prefix, number)}.yaml").write_text(text)


TABLE = {
    "fields": [
        {"name": "id", "type": "string",
         "constraints": {"required": True, "unique": True, "pattern": "RLS-[0-9]{8}"}},
        {"name": "number", "type": "string", "constraints": {"pattern": "[0-9]{18}"}},
        {"name": "activity", "type": "string"},
        {"name": "day", "type": "date"},
        {"name": "hours", "type": "integer", "constraints": {"minimum": 0, "maximum": 100}},
        {"name": "status", "type": "string", "constraints": {"enum": ["here", "ill", "away"]}},
        {"name": "score", "type": "number"},
        {"name": "cost", "type": "integer"},
        {"name": "passed", "type": "boolean"},
        {"name": "notes", "type": "string"},
    ],
    "primaryKey": ["id"],
    "missingValues": [""],
}


def write_doorstop(folder, count, seed=1):
    """Writes a document of doorstop with items of about 1.2 KB, in a git repository."""
    folder = pathlib.Path(folder, "items")
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["git", "init", "-q", folder.parent], check=True)
    (folder / ".doorstop.yml").write_text(
        "settings:\n  digits: 6\n  prefix: REC\n  sep: ''\n")
    rng = random.Random(seed)
    for number in range(1, count + 1):
        text = "\n".join(f"  {words(rng, 12)}" for _ in range(12))
        (folder / f"REC{number:06}.yml").write_text(
            f"active: true\nderived: false\nheader: ''\nlevel: 1.{number}\nlinks: []\n"
            f"normative: true\nref: ''\nreviewed: null\ntext: |\n{text}\n")


def write_tables(folder, files=50, rows=2000, seed=1):
    """Writes a Table Schema and CSV files below a folder, with a data package that names them."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    (folder / "table.json").write_text(json.dumps(TABLE, indent=2))
    resources = []
    for number in range(files):
        lines = [",".join(field["name"] for field in TABLE["fields"])]
        for row in range(rows):
            note = words(rng, 6)
            if row % 10 == 0:
                note = f'"{note}, ""{words(rng, 2)}"""'
            lines.append(",".join([
                f"RLS-{number * rows + row:08}", f"{rng.randint(10**17, 10**18 - 1)}",
                f"KEG-{rng.randint(1, 999999):06}", f"2026-{rng.randint(1, 12):02}-10",
                f"{rng.randint(0, 100)}", rng.choice(["here", "ill", "away"]),
                f"{rng.randint(0, 1000) / 10}", f"{rng.randint(1, 9999)}000",
                rng.choice(["true", "false"]), note]))
        name = f"t{number:03}.csv"
        (folder / name).write_text("\n".join(lines) + "\n")
        resources.append({"name": name[:-4], "path": name, "schema": "table.json"})
    (folder / "datapackage.json").write_text(json.dumps({"name": "b", "resources": resources}))
