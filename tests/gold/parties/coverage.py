#!/usr/bin/env python3
"""How many of the actor strings of the PLOVER sentences (../shared/gold/actors/plover.jsonl) a mention of ours covers, and how
many mentions we make for each. Case and white space are folded; a mention covers a string that it equals, contains or lies in.

    coverage.py TOOL TOP [--missed]
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile

COVERED_FLOOR = 0.925  # what the figures may not fall below; the goal is 0.92 covered and 1.5 mentions a string
MENTIONS_CEILING = 1.5


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold().strip()


def main() -> int:
    tool, top = sys.argv[1:3]
    gold = os.path.join(os.environ.get("PARLEY_SHARED", os.path.join(top, "..", "shared")), "gold", "actors", "plover.jsonl")
    if not os.path.exists(gold):
        print("skipped: the gold lies in ../shared, which is not here")
        return 77
    with open(gold, encoding="utf-8") as file:
        sentences = [json.loads(line) for line in file]
    with tempfile.TemporaryDirectory() as work:
        given = os.path.join(work, "in.jsonl")
        with open(given, "w", encoding="utf-8") as file:
            for s in sentences:
                file.write(json.dumps({"id": s["id"], "published": None, "text": s["text"]}) + "\n")
        done = subprocess.run([tool, "--input", "jsonl", "--format", "json", given], capture_output=True, text=True, check=True)
    reports = {r["id"]: r for r in map(json.loads, done.stdout.splitlines())}
    strings = covered = mentions = 0
    for s in sentences:
        ours = [folded(m["text"]) for p in reports[s["id"]]["parties"] for m in p["mentions"]]
        mentions += len(ours)
        for wanted in map(folded, s["source_text"] + s["target_text"]):
            strings += 1
            if any(wanted in m or m in wanted for m in ours):
                covered += 1
            elif "--missed" in sys.argv:
                print("missed:", wanted)
    print(f"covered {covered} of {strings} ({covered / strings:.3f}), {mentions / strings:.3f} mentions a string")
    return 0 if covered / strings >= COVERED_FLOOR and mentions / strings <= MENTIONS_CEILING else 1


if __name__ == "__main__":
    sys.exit(main())
