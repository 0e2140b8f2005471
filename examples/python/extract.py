#!/usr/bin/env python3
"""Python: a text file in, what was found out.

    extract.py FILE [PUBLISHED]
"""

import sys

import parley


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    published = sys.argv[2] if len(sys.argv) > 2 else None
    with parley.Extractor() as extractor:
        report = extractor.extract(text, published=published)
    for figure in report.figures:
        holder = report.party(figure.holder).name if figure.holder else "someone"
        print(f"{text[figure.start : figure.stop]!r}: {figure.low} to {figure.high}, {figure.status}, held by {holder}")
    for date in report.dates:
        print(f"{date.text!r} is {date.value}")


if __name__ == "__main__":
    main()
