#!/usr/bin/env python3
"""What the documents show is what the tool prints today.

  readme_output.py TOP TOOL [--update]

A fenced block behind a line `<!-- tool: ARGUMENTS -->` must be the output of the tool with these arguments, run in TOP; one behind
`<!-- json: PUBLISHED TEXT -->` the report on the text, a record a line, in all but the confidences. --update writes it there.
"""
import json
import pathlib
import re
import shlex
import subprocess
import sys

BLOCK = re.compile(r"(<!-- tool: (?P<arguments>[^\n]*?) -->\n```[a-z]*\n)(?P<shown>.*?)(```\n)", re.S)

JSON = re.compile(r"(<!-- json: (?P<published>\S+) (?P<text>[^\n]*?) -->\n```json\n)(?P<shown>.*?)(```\n)", re.S)


def wrapped(record, indent, width=120):
    """A record as JSON, with line breaks between its members."""
    lines = [""]
    for part in re.split(r'(?<=,) (?="\w+":)', json.dumps(record, ensure_ascii=False)):
        if lines[-1] and len(indent + lines[-1] + part) >= width:
            lines.append(" " + part)
        else:
            lines[-1] += (" " if lines[-1] else "") + part
    return indent + ("\n" + indent).join(lines)


def laid_out(report):
    """A report as JSON that people read."""
    members = []
    for name, value in report.items():
        if isinstance(value, list) and value:
            value = "[\n" + ",\n".join(wrapped(record, "    ") for record in value) + "\n  ]"
        else:
            value = json.dumps(value)
        members.append(f'  "{name}": {value}')
    return "{\n" + ",\n".join(members) + "\n}\n"


def without_confidence(text):
    try:
        return json.loads(text, object_hook=lambda members: {k: v for k, v in members.items() if k != "confidence"})
    except ValueError:
        return None


def main():
    top, tool = pathlib.Path(sys.argv[1]), str(pathlib.Path(sys.argv[2]).resolve())
    update = "--update" in sys.argv
    faults = blocks = 0
    for path in [top / "README.md", top / "CONTRIBUTING.md", *sorted((top / "examples").glob("*.md")), *sorted((top / "examples" / "cli").glob("*.md"))]:
        if not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")

        def check(block):
            nonlocal faults, blocks
            blocks += 1
            run = subprocess.run([tool, *shlex.split(block["arguments"])], cwd=top, capture_output=True, text=True)
            if run.returncode != 0:
                print(f"{path.name}: parley {block['arguments']} ended with {run.returncode}: {run.stderr.strip()}")
                faults += 1
                return block[0]
            printed = "\n".join(line.rstrip() for line in run.stdout.splitlines()) + "\n"
            if printed != block["shown"]:
                if not update:
                    faults += 1
                    print(f"{path.name}: parley {block['arguments']} prints today:\n{printed}")
                return block[1] + printed + block[4]
            return block[0]

        def check_json(block):
            nonlocal faults, blocks
            blocks += 1
            run = subprocess.run([tool, "--published", block["published"]], input=block["text"].encode(), capture_output=True, check=True)
            printed = laid_out(json.loads(run.stdout))
            if without_confidence(block["shown"]) != without_confidence(printed):
                if not update:
                    faults += 1
                    print(f"{path.name}: the report on '{block['text'][:40]}…' is today:\n{printed}")
                return block[1] + printed + block[5]
            return block[0]

        new = JSON.sub(check_json, BLOCK.sub(check, text))
        if update and new != text:
            path.write_text(new, encoding="utf-8")
    if blocks == 0:
        print("no block is marked <!-- tool: ... -->: the pattern has gone wrong")
        return 1
    if faults:
        print("to write today's output into the documents: tests/hygiene/readme_output.py . build/release/bin/parley --update")
    return 1 if faults else 0


sys.exit(main())
