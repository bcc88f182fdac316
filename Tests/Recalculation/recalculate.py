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
from concurrent.futures import ThreadPoolExecutor

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
    """The number of rows that were held against a recalculation, and the differences."""
    count, found = 0, []
    for name in sorted(names):
        differing = []
        if name in CHECKS:
            differing += differences(repository, name)
            count += len(list(CHECKS[name][0](repository)))
        if name == "predicate-distribution":
            published = rows(repository, name, "--published")
            differing += public.hides_small_groups(repository, published)
            count += len(published)
        if name == "policy-in-force":
            spans = rows(repository, name)
            differing += public.spans_hold(repository, spans)
            count += len(spans)
        found += [f"{label}: {name}: {difference}" for difference in differing]
    return count, found


def main(executable, wanted):
    executable = os.path.abspath(executable)

    def make(folder, *options):
        subprocess.run([executable, "init", folder, *options], check=True, capture_output=True)
        shutil.rmtree(os.path.join(folder, "schema"))
        shutil.copytree(os.path.join(ROOT, "schema"), os.path.join(folder, "schema"))
        return folder

    def check_fixture(fixture):
        files, names = sections(os.path.join(ROOT, "Tests", "Fixtures", fixture + ".fixture"))
        if not names:
            return 0, []
        target = os.path.join(temporary, fixture)
        shutil.copytree(empty, target, symlinks=True)
        for path, text in files.items():
            os.makedirs(os.path.dirname(os.path.join(target, path)), exist_ok=True)
            with open(os.path.join(target, path), "w", encoding="utf-8") as file:
                file.write(text)
        return check(fixture, Repository(executable, target), names)

    def check_one(name):
        if name != "demo":
            return check_fixture(name)
        demo = make(os.path.join(temporary, "demo"), "--demo")
        return check("demo", Repository(executable, demo), [*CHECKS, "policy-in-force"])

    with tempfile.TemporaryDirectory() as temporary, ThreadPoolExecutor(os.cpu_count()) as pool:
        empty = make(os.path.join(temporary, "empty"))
        shutil.rmtree(os.path.join(empty, "registry"), ignore_errors=True)
        fixtures = sorted(f[:-8] for f in os.listdir(os.path.join(ROOT, "Tests", "Fixtures"))
                          if f.endswith(".fixture"))
        results = list(pool.map(check_one, wanted or ["demo", *fixtures]))
    count, found = sum(n for n, _ in results), [line for _, lines in results for line in lines]
    for line in found:
        print(line)
    print(f"{count} rows recalculated, {len(found)} differences")
    return 1 if found or not count else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
