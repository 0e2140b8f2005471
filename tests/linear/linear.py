#!/usr/bin/env python3
"""Counts, with valgrind, the instructions that hostile documents cost: per byte at most FACTOR times those of plain news, and
for twice the bytes at most GROWTH times as many.

    linear.py PARLEY_LINEAR ARTICLE
"""

from __future__ import annotations

import concurrent.futures
import os
import re
import shutil
import subprocess
import sys

FACTOR = 20.0
GROWTH = 2.4
SMALL = 60_000  # bytes


def instructions(program: str, kind: str, size: int, article: str) -> int:
    done = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", program, kind, str(size), article],
        capture_output=True, text=True, check=False)
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode != 0 or not found:
        raise RuntimeError(f"{kind}, {size} bytes: {done.stderr[-1500:]}")
    return int(found.group(1).replace(",", ""))


def main() -> int:
    program, article = sys.argv[1], sys.argv[2]
    if shutil.which("valgrind") is None:
        print("skipped: valgrind is not installed")
        return 77
    kinds = subprocess.run([program, "kinds"], capture_output=True, text=True, check=True).stdout.split()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        nothing = pool.submit(instructions, program, "word", 0, article)
        news = pool.submit(instructions, program, "file", 2 * SMALL, article)
        runs = {(kind, size): pool.submit(instructions, program, kind, size, article)
                for kind in kinds for size in (SMALL, 2 * SMALL)}
        base = nothing.result()
        plain = (news.result() - base) / (2 * SMALL)
        print(f"plain news: {plain:.0f} instructions a byte")
        bad = 0
        for kind in kinds:
            small, large = (runs[kind, size].result() - base for size in (SMALL, 2 * SMALL))
            per_byte = large / (2 * SMALL)
            growth = large / max(small, 1)
            verdict = ""
            if per_byte > FACTOR * plain:
                verdict += f"  over {FACTOR:.0f} times plain news"
            if growth > GROWTH and per_byte > plain:
                verdict += f"  more than linear (at most {GROWTH})"
            bad += bool(verdict)
            print(f"{kind:<16} {per_byte:8.0f} a byte, {per_byte / plain:5.1f} times plain news, twice the bytes {growth:.2f} times{verdict}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
