#!/usr/bin/env python3
"""What the documents show is what the tool prints today.

  readme_output.py TOP TOOL [--update]

A fenced block behind a line `<!-- tool: ARGUMENTS -->` must be the output of the tool with these arguments, run in TOP. --update writes it there.
"""
import pathlib
import re
import shlex
import subprocess
import sys

BLOCK = re.compile(r"(<!-- tool: (?P<arguments>[^\n]*?) -->\n```[a-z]*\n)(?P<shown>.*?)(```\n)", re.S)


def main():
    top, tool = pathlib.Path(sys.argv[1]), str(pathlib.Path(sys.argv[2]).resolve())
    update = "--update" in sys.argv
    faults = blocks = 0
    for path in [top / "README.md", top / "CONTRIBUTING.md", *sorted((top / "examples").glob("*.md"))]:
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

        new = BLOCK.sub(check, text)
        if update and new != text:
            path.write_text(new, encoding="utf-8")
    if blocks == 0:
        print("no block is marked <!-- tool: ... -->: the pattern has gone wrong")
        return 1
    if faults:
        print("to write today's output into the documents: tests/hygiene/readme_output.py . build/release/bin/parley --update")
    return 1 if faults else 0


sys.exit(main())
