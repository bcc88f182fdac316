"""What other programs say of the files of a repository, one by one, with the places that they name.

Each is given what its user would give it: the schema of the file's kind, and a reader of YAML that
leaves dates alone.
"""
import json
import pathlib
import re
import subprocess
import sys
from dataclasses import dataclass

SCHEMAS = {"courses": "schema/course.schema.json", "rolls": "schema/roll.table.json"}
# The glue that a user of a library writes; prints [path, line, column, text] for each complaint.
PYTHON = """
import json, sys, yaml
from jsonschema import Draft202012Validator, FormatChecker
class Loader(yaml.SafeLoader): pass
Loader.yaml_implicit_resolvers = {
    k: [r for r in v if r[0] != "tag:yaml.org,2002:timestamp"]
    for k, v in yaml.SafeLoader.yaml_implicit_resolvers.items()}
check = Draft202012Validator(json.load(open(sys.argv[1])), format_checker=FormatChecker())
said = []
for path in sys.argv[2:]:
    try:
        value = yaml.load(open(path), Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        said.append([path, mark.line + 1, mark.column + 1, error.problem])
        continue
    said += [[path, None, None, error.message] for error in check.iter_errors(value)]
print(json.dumps(said))
"""
RUST = """
import json, re, sys, jsonschema_rs, yaml_rs
check = jsonschema_rs.Draft202012Validator(json.load(open(sys.argv[1])), validate_formats=True)
said = []
for path in sys.argv[2:]:
    try:
        value = yaml_rs.loads(open(path).read(), parse_datetime=False)
    except Exception as error:
        place = re.search(r"line (\\d+),? column (\\d+)", str(error))
        line, column = map(int, place.groups()) if place else (None, None)
        said.append([path, line, column, str(error)])
        continue
    said += [[path, None, None, error.message] for error in check.iter_errors(value)]
print(json.dumps(said))
"""
TABLES = """
import json, sys
from frictionless import Resource, Schema
said = []
for path in sys.argv[2:]:
    report = Resource(path=path, schema=Schema.from_descriptor(sys.argv[1])).validate()
    said += [[path, getattr(e, "row_number", None), None, e.message]
             for task in report.tasks for e in task.errors]
print(json.dumps(said))
"""


@dataclass
class Program:
    """One program: what it is called, which folder it reads, and how it is asked."""
    name: str
    folder: str
    ask: callable

    def complaints(self, folder, paths):
        """What it says: for each file lines, columns and texts."""
        said = {}
        mine = [path for path in paths if path.startswith(f"{self.folder}/")]
        for path, line, column, text in self.ask(folder, mine):
            said.setdefault(path, []).append((line, column, text))
        return said


def output(command, folder):
    """What a command prints, whatever its status."""
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True, check=False)
    return done.stdout


def install(folder):
    """Installs what can be had into a throw-away environment; what cannot is said and left out."""
    environment = pathlib.Path(folder, "venv")
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    binaries = environment / "bin"
    programs = []

    def has(*packages):
        done = subprocess.run([binaries / "python", "-m", "pip", "install", "-q", *packages],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        if done.returncode:
            print(f"bench: {', '.join(packages)} can't be installed; left out", file=sys.stderr)
        return done.returncode == 0

    def glue(name, kind, text):
        script = pathlib.Path(folder, f"ask-{len(programs)}.py")
        script.write_text(text)
        programs.append(Program(name, kind, lambda place, paths: json.loads(
            output([binaries / "python", script, SCHEMAS[kind], *paths], place))))

    def check_jsonschema(place, paths):
        for path in paths:
            text = output([binaries / "check-jsonschema", "--output-format", "json",
                           "--schemafile", SCHEMAS["courses"], path], place)
            report = json.loads(text or "{}")
            for error in report.get("errors", []):
                yield path, None, None, error.get("message", "")
            for error in report.get("parse_errors", []):
                text = error if isinstance(error, str) else json.dumps(error)
                mark = re.search(r"line (\d+), column (\d+)", text)
                yield path, *(map(int, mark.groups()) if mark else (None, None)), text

    def yamllint(place, paths):
        command = [binaries / "yamllint", "-f", "parsable", "-d", "relaxed", *paths]
        for found in re.finditer(r"(?m)^(.+?):(\d+):(\d+): (.*)$", output(command, place)):
            path, line, column, text = found.groups()
            yield path, int(line), int(column), text

    if has("check-jsonschema"):
        programs.append(Program("check-jsonschema", "courses", check_jsonschema))
    if has("jsonschema", "pyyaml"):
        glue("jsonschema + PyYAML", "courses", PYTHON)
    if has("jsonschema-rs", "yaml-rs"):
        glue("jsonschema-rs + yaml-rs", "courses", RUST)
    if has("yamllint"):
        programs.append(Program("yamllint", "courses", yamllint))
    if has("frictionless"):
        glue("frictionless", "rolls", TABLES)
    return programs
