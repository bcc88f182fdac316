"""Other validators, installed from PyPI into a throw-away environment."""
import pathlib
import subprocess
import sys
from dataclasses import dataclass, field

from .records import KINDS

# The glue that a user of these libraries writes: read every file, validate, tell how many fail.
GLUE = """
import glob, json, sys
import {module}, {parser}
bad = 0
for kind in {kinds}:
    schema = json.load(open(f"schemas/{{kind}}.json"))
    check = {make}
    for path in glob.glob(f"records/{{kind}}/*/*.yaml"):
        if not {valid}:
            bad += 1
sys.exit(bad > 0)
"""


@dataclass
class Peer:
    """One validator: what it is called and how it is run."""
    name: str
    command: callable


@dataclass
class Peers:
    """The validators of trees and of tables."""
    trees: list = field(default_factory=list)
    tables: list = field(default_factory=list)


def install(folder, names=None):
    """Installs what can be had, of some names or of all; what cannot is said and left out."""
    environment = pathlib.Path(folder, "venv")
    # Its command has the same name as one that check-jsonschema brings along.
    own = pathlib.Path(folder, "venv-sourcemeta")
    for place in (environment, own):
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
    python = str(environment / "bin" / "python")
    peers = Peers()

    def wanted(name):
        return names is None or name in names

    def has(*packages, into=environment):
        done = subprocess.run([str(into / "bin" / "python"), "-m", "pip", "install", "-q", *packages],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if done.returncode:
            print(f"bench: {', '.join(packages)} can't be installed; left out", file=sys.stderr)
        return done.returncode == 0

    def glue(name, module, parser, make, valid):
        script = pathlib.Path(folder, f"{name.replace(' ', '-')}.py")
        script.write_text(GLUE.format(module=module, parser=parser, make=make, valid=valid,
                                      kinds=list(KINDS)))
        peers.trees.append(Peer(name, lambda _: [python, str(script)]))

    if wanted("jsonschema-rs + yaml-rs") and has("jsonschema-rs", "yaml-rs"):
        glue("jsonschema-rs + yaml-rs", "jsonschema_rs", "yaml_rs",
             "jsonschema_rs.Draft202012Validator(schema, validate_formats=True)",
             "check.is_valid(yaml_rs.loads(open(path).read(), parse_datetime=False))")
    if wanted("jsonschema-rs + PyYAML") and has("jsonschema-rs", "pyyaml"):
        glue("jsonschema-rs + PyYAML", "jsonschema_rs", "yaml",
             "jsonschema_rs.Draft202012Validator(schema, validate_formats=True)",
             "check.is_valid(yaml.load(open(path), yaml.CBaseLoader))")
    if wanted("sourcemeta") and has("sourcemeta-jsonschema", into=own):
        peers.trees.append(Peer("sourcemeta", lambda _: ["sh", "-c", " && ".join(
            f"{own}/bin/jsonschema validate --format-assertion schemas/{kind}.json"
            f" records/{kind} --extension .yaml" for kind in KINDS)]))
    if wanted("doorstop") and has("doorstop"):
        peers.trees.append(Peer("doorstop", lambda folder: ["sh", "-c",
            f"cd doorstop && {environment}/bin/doorstop --no-reformat --no-suspect-check"]))
    if wanted("check-jsonschema") and has("check-jsonschema"):
        peers.trees.append(Peer("check-jsonschema", lambda _: ["sh", "-c", "; ".join(
            f"{environment}/bin/check-jsonschema --schemafile schemas/{kind}.json"
            f" $(find records/{kind} -name '*.yaml')"
            for kind in KINDS)]))
    if wanted("frictionless") and has("frictionless"):
        peers.tables.append(Peer("frictionless", lambda _: [
            f"{environment}/bin/frictionless", "validate", "tables/datapackage.json"]))
    return peers
