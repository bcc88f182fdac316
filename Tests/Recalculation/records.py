"""Exact figures, and the records of one folder."""
import json
import subprocess
import sys
from collections import defaultdict
from fractions import Fraction as F

TODAY = "2026-11-24"


def half_up(value, digits):
    """The fraction with so many decimal places, half away from zero, as text; None stays None."""
    if value is None:
        return ""
    scaled = abs(F(value)) * 10**digits
    whole = str(int(scaled + F(1, 2))).rjust(digits + 1, "0")
    sign = "-" if value < 0 and int(whole) else ""
    return sign + (whole[:-digits] + "." + whole[-digits:] if digits else whole)


def number(value):
    """A decimal without zeros at its end."""
    text = half_up(value, 4)
    return text.rstrip("0").rstrip(".") if "." in text else text


def mean(values):
    values = list(values)
    return sum(values, F(0)) / len(values) if values else None


def share(part, whole):
    return F(100 * part, whole) if whole else None


class Repository:
    """Records of one folder, a table at a time, as the executable stores them."""

    def __init__(self, executable, folder):
        self.executable, self.folder, self.tables = executable, folder, {}

    def run(self, *arguments):
        done = subprocess.run([self.executable, *arguments, "-C", self.folder, "--today", TODAY],
                              capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"bangkom {' '.join(arguments)}: {done.stderr}")
        return done.stdout

    def __getitem__(self, table):
        if table not in self.tables:
            text = self.run("sql", f"SELECT * FROM {table}", "--format", "json")
            self.tables[table] = json.loads(text, parse_float=F)
        return self.tables[table]

    def get(self, table):
        return {row["id"]: row for row in self[table]}

    def children(self, table):
        groups = defaultdict(list)
        for row in self[table]:
            groups[row["record_id"]].append(row)
        return groups

    def reference(self, set_id, rows, day):
        """The rows of the reference set in force on a day, each knowing if it is verified."""
        sets = [s for s in self["reference_set"] if s["set_id"] == set_id and s["effective_from"] <= day]
        if not sets:
            return []
        chosen = max(sets, key=lambda s: s["effective_from"])
        return [dict(r, sure=chosen["verified"] if r["verified"] is None else r["verified"])
                for r in self["reference_set_" + rows] if r["record_id"] == chosen["id"]]

    def parameter(self, set_id, key, day):
        found = [r["value"] for r in self.reference(set_id, "parameters", day) if r["key"] == key]
        return F(found[0]) if found else None

    def band(self, set_id, value, day):
        """The band with the greatest lower bound that is not above the value."""
        bands = [b for b in self.reference(set_id, "bands", day)
                 if b["minimum"] is None or b["minimum"] <= value]
        return max(bands, key=lambda b: (b["minimum"] is not None, b["minimum"] or 0), default=None)
