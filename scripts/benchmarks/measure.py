"""Runs commands in pairs and says what each took."""
import os
import pathlib
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def build():
    """Builds the release executable; its path."""
    return subprocess.run([ROOT / "scripts" / "build"], check=True, stdout=subprocess.PIPE,
                          text=True).stdout.strip()


class Usage:
    """What one run took: wall and CPU seconds, peak memory in MiB."""

    def __init__(self, command, folder):
        with open(os.devnull, "r+b") as nothing:
            begin = time.perf_counter()
            process = subprocess.Popen(command, cwd=folder, stdin=nothing, stdout=nothing,
                                       stderr=nothing)
            _, status, usage = os.wait4(process.pid, 0)
            self.wall = time.perf_counter() - begin
        self.status = process.returncode = os.waitstatus_to_exitcode(status)
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024


def pairs(ours, theirs, folder, runs, before=lambda: None):
    """Runs two commands in turn; the lists of what each took."""
    a, b = [], []
    for number in range(runs + 1):
        before()
        first = Usage(ours, folder)
        second = Usage(theirs, folder)
        if number or runs == 1:  # the first of several pairs warms the caches
            a.append(first)
            b.append(second)
        if runs == 1:
            break
    return a, b


def median(runs, figure):
    """The median of one figure."""
    return statistics.median(getattr(run, figure) for run in runs)


def report(name, a, b, other, rows=0):
    """Prints the medians of a pair and of the ratios of its runs; how many rows a CPU second, too."""
    ratios = {figure: statistics.median(getattr(y, figure) / getattr(x, figure)
                                        for x, y in zip(a, b)) for figure in ("wall", "cpu")}
    print(f"{name:28} {median(a, 'wall'):8.3f} s wall {median(a, 'cpu'):8.3f} s cpu"
          f" {median(a, 'memory'):6.0f} MiB   {other:26} {median(b, 'wall'):8.3f} s wall"
          f" {median(b, 'cpu'):8.3f} s cpu {median(b, 'memory'):6.0f} MiB"
          f"   theirs/ours {ratios['wall']:7.2f} wall {ratios['cpu']:7.2f} cpu"
          + (f"   {rows / median(a, 'cpu'):,.0f} and {rows / median(b, 'cpu'):,.0f} rows a cpu s"
             if rows else ""), flush=True)
