#!/usr/bin/env python3
"""Compares a score of score.py --json with the floors of floors.tsv: no malformed or missing prediction, no figure below its
floor. A figure is one of the headline, or the F1 or accuracy of a line of score.py's table ("negotiations topic").

    check_floors.py SCORE.json FLOORS.tsv NAME
"""

from __future__ import annotations

import json
import sys


def figure(score: dict, label: str) -> float | None:
    """The figure of that name; KeyError where there is none."""
    if label in score["headline"]:
        return score["headline"][label]
    group, _, field = label.partition(" ")
    row = score[group].get(field) or score[group][field.replace(" ", "_")]
    return row["f1"] if "f1" in row else row["accuracy"]


def main() -> int:
    with open(sys.argv[1], encoding="utf-8") as file:
        score = json.load(file)
    bad: list[str] = []
    if score["malformed_count"]:
        first = score["malformed"][0]
        bad.append(f"{score['malformed_count']} malformed predictions, the first: {first}")
    if score["missing"]:
        bad.append(f"no report for {len(score['missing'])} documents: {' '.join(score['missing'][:10])}")
    checked = 0
    with open(sys.argv[2], encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.startswith("#") or not line.strip():
                continue
            name, label, floor = line.rstrip("\n").split("\t")
            if name != sys.argv[3]:
                continue
            try:
                found = figure(score, label)
            except KeyError:
                bad.append(f"floors.tsv:{number}: no figure '{label}'; in the headline are: {', '.join(score['headline'])}")
                continue
            checked += 1
            if found is None or found < float(floor):
                bad.append(f"{label}: {found if found is None else round(found, 3)} is below its floor {floor}")
    print("\n".join(bad) if bad else f"{sys.argv[3]}: nothing malformed or missing, {checked} floors held")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
