#!/usr/bin/env python3
"""Python: articles in, a table out: a row for each figure (or date, party, exchange, negotiation) of every article.

    table.py ARTICLES.csv|ARTICLES.jsonl [KIND]        e.g. table.py articles.jsonl exchanges > exchanges.csv

A CSV file has the columns text and, if wanted, published ("2020-04-13") and id.
"""

import csv
import sys

import parley


def documents(path):
    if not path.endswith(".csv"):
        yield from parley.read_jsonl(path, errors="return")
        return
    csv.field_size_limit(sys.maxsize)
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def main() -> None:
    kind = sys.argv[2] if len(sys.argv) > 2 else "figures"
    table = csv.DictWriter(sys.stdout, parley.columns(kind), lineterminator="\n")
    table.writeheader()
    with parley.Extractor() as extractor:
        for report in extractor.extract_iter(documents(sys.argv[1]), errors="return"):
            if isinstance(report, parley.ParleyError):
                print(f"left out document {report.index} ({report.id or 'no id'}): {report}", file=sys.stderr)
            else:
                table.writerows(report.rows(kind))


if __name__ == "__main__":
    main()
