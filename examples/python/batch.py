#!/usr/bin/env python3
"""Python: many documents on all processors, as JSON lines; those that cannot be processed are told on standard error.

    batch.py FILE.jsonl
"""

import sys

import parley


def main() -> None:
    articles = parley.read_jsonl(sys.argv[1], errors="return")
    with parley.Extractor() as extractor:
        for report in extractor.extract_iter(articles, errors="return"):
            print(report.to_json())  # of an error, too: an object that stands in the report's place
            if isinstance(report, parley.ParleyError):
                print(f"document {report.index} ({report.id or 'no id'}): {report}", file=sys.stderr)


if __name__ == "__main__":
    main()
