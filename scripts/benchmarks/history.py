"""Questions about history, beside git's own answers, on a long history of many records."""
import pathlib
import subprocess

from benchmarks.measure import pairs, report
from benchmarks.pushes import identifier, unit

POLICY = """---
schema: policy/1
id: {id}
type: perbup
number: 12
year: 2024
about: Jam pelajaran
status: berlaku
effective_from: 2000-01-01
parameters:
  - key: jp_min_pns
    unit: JP
    values:
{values}---

## Pasal 5 {{#pasal-5}}

(1) Setiap PNS mengikuti sedikitnya {hours} JP.
"""


def policy(identity, count):
    values = "".join(f"      - {{from: {2000 + number}-01-01, value: {20 + number}}}\n"
                     for number in range(count))
    return POLICY.format(id=identity, values=values, hours=19 + count)


def write(folder, bangkom, records, commits):
    """A repository with as many records and commits; the policy changes in every fiftieth."""
    def git(*arguments, data=None):
        subprocess.run(["git", *arguments], cwd=folder, check=True, input=data,
                       stdout=subprocess.DEVNULL)

    subprocess.run([bangkom, "init", folder], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    git("config", "user.name", "Ukur")
    git("config", "user.email", "ukur@kepahiang.example")
    identity = identifier("POL", 5)
    path = f"policies/{identity}-jam.md"
    units = [unit(number) for number in range(records)]
    for name, text in [(path, policy(identity, 1)), *units]:
        file = pathlib.Path(folder, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    git("add", "-A")
    git("commit", "--quiet", "--no-verify", "-m", "begin")
    branch = subprocess.run(["git", "symbolic-ref", "HEAD"], cwd=folder, check=True,
                            capture_output=True, text=True).stdout.strip()
    stream = []
    for number in range(1, commits):
        if number % 50 == 0:
            name, text = path, policy(identity, 1 + number // 50)
        else:
            name, text = units[number * 7919 % records]
            text = text.replace("name: ", f"name: Ke-{number} ")
        time = 1_800_000_000 + 600 * number
        message = f"change {number}\n"
        stream.append(f"commit {branch}\ncommitter Ukur <ukur@kepahiang.example> {time} +0700\n"
                      f"data {len(message)}\n{message}"
                      + (f"from {branch}^0\n" if number == 1 else "")
                      + f"M 100644 inline {name}\ndata {len(text.encode())}\n{text}\n")
    git("fast-import", "--quiet", data="".join(stream).encode())
    git("reset", "--quiet", "--hard")
    return identity, path


def bench(folder, bangkom, records, commits, runs):
    identity, path = write(folder, bangkom, records, commits)
    store = pathlib.Path(folder, ".git", "bangkom")
    log, blame = ["git", "log", "--", path], ["git", "blame", "--no-textconv", path]

    def forget():
        for file in store.glob("store*"):
            file.unlink()

    for name, ours, theirs, before in [
            ("log of a record, nothing known yet", ["log", identity], log, forget),
            ("log of a record", ["log", identity], log, lambda: None),
            ("log of a parameter", ["log", f"{identity}#jp_min_pns"], log, lambda: None),
            ("blame", ["blame", identity], blame, lambda: None),
            ("why", ["why", f"{identity}#jp_min_pns"], blame, lambda: None),
            ("as of a day", ["show", identity, "--as-of", "2010-06-01"], log, lambda: None)]:
        report(name, *pairs([bangkom, *ours], theirs, folder, runs, before), " ".join(theirs[:2]))
