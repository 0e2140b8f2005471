#!/usr/bin/env python3
"""Lets the tool (1 and 8 jobs, text and JSON lines), the C++ example, the C example and, where PARLEY_LIBRARY names a library, the
Python package (one by one, batches of 1 and 8 threads) read the same documents: all must give the same report, byte for byte.

    same_report.py TOP TOOL CPP_EXAMPLE C_EXAMPLE
"""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys
import tempfile

HOSTILE = [
    "",
    "\n \n",
    "The two sides met on Sunday; \u201cthirty of 100 prisoners\u201d, he said, go home in 2\u00bd days.",
    "caf\u00e9 \U0001f600 Kabul freed 20 Taliban prisoners on Tuesday.",
    "THE TALIBAN FREED TWENTY PRISONERS ON MONDAY, MARCH 3.",
    "prisoners " * 300,
    "nul \x00 byte: rebels freed 5 soldiers.",
]


def documents(top: pathlib.Path) -> list[dict]:
    """The shipped articles, each of their paragraphs, and odd texts; all have a publication date."""
    made: list[dict] = []
    with open(top / "examples/articles/articles.jsonl", encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            published = article["published"] or "1921-03-02"
            texts = [article["text"], *article["text"].split("\n\n")]
            made += [{"published": published, "text": text} for text in texts]
    made += [{"published": "2020-03-23", "text": text} for text in HOSTILE]
    return [{"id": f"doc-{i}", **document} for i, document in enumerate(made)]


def without_id(line: bytes) -> bytes:
    """The examples give no id, the tool the name of the file: that member does not count."""
    report = json.loads(line)
    wanted = b'"id":' + json.dumps(report["id"], ensure_ascii=False).encode()
    assert line.count(wanted) >= 1, line[:200]
    return line.replace(wanted, b'"id":null', 1).rstrip(b"\n")


def run(*command: str) -> bytes:
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]} failed ({done.returncode}): {done.stderr.decode(errors='replace')[-1500:]}")
    return done.stdout


def main() -> int:
    top, tool, cpp_example, c_example = pathlib.Path(sys.argv[1]), *sys.argv[2:5]
    all_documents = documents(top)
    with tempfile.TemporaryDirectory() as directory:
        lines = pathlib.Path(directory) / "documents.jsonl"
        lines.write_text("".join(json.dumps(document) + "\n" for document in all_documents), encoding="utf-8")
        one_job = run(tool, "--input", "jsonl", "--format", "json", "-j", "1", str(lines))
        eight_jobs = run(tool, "--input", "jsonl", "--format", "json", "-j", "8", str(lines))
        reports = one_job.splitlines(keepends=True)
        if len(reports) != len(all_documents):
            print(f"{len(all_documents)} documents, {len(reports)} reports")
            return 1
        facts = sum(len(json.loads(report)["dates"]) + len(json.loads(report)["parties"]) for report in reports)
        if facts < len(all_documents):
            print(f"only {facts} dates and parties in {len(all_documents)} documents: nothing is compared here")
            return 1
        bad: list[str] = []
        if one_job != eight_jobs:
            bad.append("the tool reports otherwise with 8 jobs than with 1")

        for document, report in zip(all_documents, reports):
            path = pathlib.Path(directory) / "document.txt"
            path.write_bytes(document["text"].encode())
            wanted = without_id(report)
            faces = {
                "the tool on a text file": run(tool, "--published", document["published"], str(path)),
                "C++": run(cpp_example, str(path), document["published"]),
                "C": run(c_example, str(path), document["published"]),
            }
            bad += [f"{document['id']}: {face} reports otherwise" for face, said in faces.items() if without_id(said) != wanted]

    compared = "C++, C and the tool"
    if os.environ.get("PARLEY_LIBRARY"):
        import parley  # the package needs the library to be imported at all

        compared = "C++, C, Python and the tool"
        with parley.Extractor() as extractor:
            found = [extractor.extract(d["text"], published=d["published"], id=d["id"]).to_json() for d in all_documents]
            for threads in (1, 8):
                batch = extractor.extract_many([parley.Document(**d) for d in all_documents], threads=threads)
                if [report.to_json() for report in batch] != found:
                    bad.append(f"Python reports otherwise in a batch of {threads} threads")
        for document, report, said in zip(all_documents, reports, found):
            if said.encode() != report.rstrip(b"\n"):
                bad.append(f"{document['id']}: Python reports otherwise")
    print("\n".join(bad[:30]) if bad else f"{compared}: the same {len(reports)} reports, from 1 and 8 threads")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
