#!/usr/bin/env python3
"""Recomputes the derived summaries S1 to S27 by another way, and compares.

Usage: python3 Tests/Recalculation/recalculate.py BANGKOM_EXECUTABLE [FIXTURE…]

Records are read with `bangkom sql` from the demo repository and from every fixture that has a
summary; figures are worked out here with exact fractions, none with SQL, and compared with what
`bangkom summary --format csv` prints. Exit status 1 at a difference.
"""
import csv
import io
import os
import shutil
import subprocess
import sys
import tempfile

import public
import training
from records import Repository

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CHECKS = training.CHECKS | public.CHECKS


def sections(path):
    """The files of a fixture, and the names of the summaries that it is about."""
    files, section = {}, None
    for line in open(path, encoding="utf-8").read().split("\n"):
        if line.startswith("-- ") and line.endswith(" --"):
            section = line[3:-3]
            files[section] = []
        elif section is not None:
            files[section].append(line)
    names = {key.split(" ")[1] for key in files if key.startswith(("summary ", "published "))}
    files = {key: "\n".join(lines) for key, lines in files.items()
             if " " not in key and key != "findings" and not key.startswith("base/")}
    return files, names


def rows(repository, name, *options):
    return list(csv.DictReader(io.StringIO(repository.run("summary", name, "--format", "csv", *options))))


def differences(repository, name):
    """What a summary says other than the recalculation does."""
    compute, keys = CHECKS[name]
    actual = {tuple(row[k] for k in keys): row for row in rows(repository, name)}
    expected = {tuple(str(row[k]) for k in keys): row for row in compute(repository)}
    if name == "policy-effect":  # Other indicators are not recomputed.
        actual = {k: v for k, v in actual.items() if k in expected}
    for key in sorted(actual.keys() ^ expected.keys()):
        yield f"{key}: only in the {'summary' if key in actual else 'recalculation'}"
    for key in sorted(actual.keys() & expected.keys()):
        for column, value in expected[key].items():
            if actual[key][column] != str(value):
                yield f"{key} {column}: {actual[key][column]}, recalculated {value}"


def check(label, repository, names):
    """The number of figures that agree, and of differences, which are printed."""
    figures = faults = 0
    for name in sorted(names):
        found = []
        if name in CHECKS:
            found += differences(repository, name)
            figures += sum(len(row) for row in CHECKS[name][0](repository))
        if name == "predicate-distribution":
            found += public.hides_small_groups(repository, rows(repository, name, "--published"))
        if name == "policy-in-force":
            found += public.spans_hold(repository, rows(repository, name))
        for difference in found:
            print(f"{label}: {name}: {difference}")
        faults += len(found)
    return figures, faults


def main(executable, wanted):
    executable = os.path.abspath(executable)
    figures = faults = 0

    def make(folder, *options):
        subprocess.run([executable, "init", folder, *options], check=True, capture_output=True)
        shutil.rmtree(os.path.join(folder, "schema"))
        shutil.copytree(os.path.join(ROOT, "schema"), os.path.join(folder, "schema"))
        return folder

    with tempfile.TemporaryDirectory() as temporary:
        empty = make(os.path.join(temporary, "empty"))
        shutil.rmtree(os.path.join(empty, "registry"), ignore_errors=True)
        folder = os.path.join(ROOT, "Tests", "Fixtures")
        fixtures = [f[:-8] for f in sorted(os.listdir(folder)) if f.endswith(".fixture")]
        for fixture in fixtures:
            files, names = sections(os.path.join(folder, fixture + ".fixture"))
            if not names or wanted and fixture not in wanted:
                continue
            target = os.path.join(temporary, fixture)
            shutil.copytree(empty, target, symlinks=True)
            for path, text in files.items():
                os.makedirs(os.path.dirname(os.path.join(target, path)), exist_ok=True)
                with open(os.path.join(target, path), "w", encoding="utf-8") as file:
                    file.write(text)
            result = check(fixture, Repository(executable, target), names)
            figures, faults = figures + result[0], faults + result[1]
        if not wanted or "demo" in wanted:
            demo = make(os.path.join(temporary, "demo"), "--demo")
            result = check("demo", Repository(executable, demo), [*CHECKS, "policy-in-force"])
            figures, faults = figures + result[0], faults + result[1]
    print(f"{figures} figures recalculated, {faults} differences")
    return 1 if faults or not figures else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
