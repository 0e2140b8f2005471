#!/usr/bin/env python3
"""Counts, with valgrind, the instructions that a byte of the shipped articles costs, and those of a start, and compares them with the baseline
beside this file: over 10 % more is a failure.

    instructions.py PARLEY_INSTRUCTIONS ARTICLE...            compares
    instructions.py PARLEY_INSTRUCTIONS ARTICLE... --update   writes the baseline: commit it with the change that is worth its price

The counts of a byte are those of a warmed-up extractor: four passes over the articles less two. "start" is a process that makes an extractor and
reads nothing, in thousands; "first" what the first article costs beyond that, which compiles the rules that only texts of conflict need. All are the
same on every run of one build; another compiler or another library version has counts of its own, so that the baseline is that of CI's machine.
"""

from __future__ import annotations

import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

ALLOWED = 1.10
BASELINE = pathlib.Path(__file__).with_name("instructions.txt")
WHAT = ("dates", "parties", "figures", "report")


def instructions(program: str, what: str, passes: int, articles: list[str]) -> int:
    done = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", program, what, str(passes), *articles],
        capture_output=True, text=True, check=False)
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode != 0 or not found:
        raise RuntimeError(f"{what}, {passes} passes: {done.stderr[-1500:]}")
    return int(found.group(1).replace(",", ""))


def main() -> int:
    arguments = [a for a in sys.argv[1:] if a != "--update"]
    update = len(arguments) < len(sys.argv) - 1
    program, articles = arguments[0], arguments[1:]
    if shutil.which("valgrind") is None:
        print("skipped: valgrind is not installed")
        return 77
    size = sum(os.path.getsize(a) for a in articles)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        runs = {(what, passes): pool.submit(instructions, program, what, passes, articles) for what in WHAT for passes in (2, 4)}
        starts = [pool.submit(instructions, program, "report", passes, articles[:1]) for passes in (0, 1)]
        counts = {what: (runs[what, 4].result() - runs[what, 2].result()) / 2 / size for what in WHAT}
        counts["start"] = starts[0].result() / 1000
        counts["first"] = starts[1].result() / 1000 - counts["start"]
    if update:
        BASELINE.write_text("".join(f"{what}\t{count:.1f}\n" for what, count in counts.items()), encoding="utf-8")
    before = dict(line.split("\t") for line in BASELINE.read_text(encoding="utf-8").splitlines())
    bad = 0
    for what, count in counts.items():
        limit = float(before[what]) * ALLOWED
        bad += count > limit
        verdict = f"  over {limit:.1f}: make it cheaper, or say why it is worth it and --update" if count > limit else ""
        unit = "instructions a byte" if what in WHAT else "thousand instructions"
        print(f"{what:<8} {count:8.1f} {unit}, {float(before[what]):8.1f} before{verdict}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
