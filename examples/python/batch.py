#!/usr/bin/env python3
"""Python: many documents on all processors, as JSON lines; those that cannot be processed are told on standard error.

    batch.py FILE.jsonl
"""

import sys

import parley


def main() -> None:
    with parley.Extractor() as extractor:
        reports = extractor.extract_iter(parley.read_jsonl(sys.argv[1]), errors="return")
        for number, report in enumerate(reports, start=1):
            if isinstance(report, parley.ParleyError):
                print(f"document {number}: {report}", file=sys.stderr)
            else:
                print(report.to_json())


if __name__ == "__main__":
    main()
