#!/usr/bin/env python3
"""Compiles the code snippets in the comments of the public headers: a header that teaches must not teach wrong.

A snippet is a run of comment lines indented by four spaces or more behind the marks, set off by blank comment lines. C++
snippets are compiled as the body of a function that has the names of the reader's surroundings (extractor, context, text,
scratch, report). The snippet at the head of the C header is compiled as C99; "(prints: ...)" behind a line is prose.

    header_snippets.py TOP CXX CC
"""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys

PRELUDE = """#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>
#include "parley/parley.h"
"""


def snippets(text: str) -> list[tuple[int, list[str]]]:
    """Runs of indented comment lines (blank ones between them included), each with the number of its first line."""
    found: list[tuple[int, list[str]]] = []
    run: list[str] = []
    start = 0
    before_blank = False
    for number, line in enumerate([*text.split("\n"), ""], 1):
        comment = re.match(r"\s*(?://[/!]?| \*(?!/))(.*)$", line)
        body = comment.group(1) if comment else None
        if body is not None and body.startswith("     ") and (run or before_blank):
            if not run:
                start = number
            run.append(body[5:])
        elif body is not None and not body.strip() and run:
            run.append("")
        elif run:
            if not run[-1]:  # a blank line ends it; without one it was the middle of a list
                found.append((start, run))
            run = []
        before_blank = body is not None and not body.strip()
    # Code has semicolons or braces at line ends; other indented runs are tables and prose.
    return [(at, lines) for at, lines in found if any(re.search(r"[;{}]\s*(//.*)?$", line) for line in lines)]


def compiles(what: str, command: list[str], program: str) -> bool:
    done = subprocess.run([*command, "-fsyntax-only", "-"], input=program, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(f"{what}: the snippet does not compile:\n{done.stderr[:1500]}")
    return done.returncode == 0


def main() -> int:
    top, compiler, c_compiler = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    bad = 0
    seen = 0
    for at, lines in snippets((top / "capi" / "parley_c.h").read_text(encoding="utf-8"))[:1]:
        seen += 1
        code = "\n".join(re.sub(r"\s{2,}\(prints: .*\)$", "", line) for line in lines)
        program = f'#include <stdio.h>\n#include "parley_c.h"\nint main(void) {{\n#line {at} "parley_c.h"\n{code}\nreturn 0;\n}}\n'
        command = [c_compiler, "-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror", f"-I{top / 'capi'}", "-x", "c"]
        bad += not compiles(f"capi/parley_c.h:{at}", command, program)
    for header in sorted((top / "include" / "parley").glob("*.h")):
        for at, lines in snippets(header.read_text(encoding="utf-8")):
            seen += 1
            code = "\n".join(lines).replace("...", ";").replace("…", "")
            given = ""
            for name, declaration in (
                ("extractor", "const parley::Extractor extractor;"),
                ("scratch", "parley::Scratch scratch;"),
                ("context", "parley::Context context;"),
                ("text", "std::string_view text;"),
                ("report", "const parley::Report report;"),
                ("offsets", "std::vector<std::uint32_t> offsets;"),
            ):
                declares = re.search(rf"\b(auto|Extractor|Scratch|Context|string_view|Report)\s*[&*]?\s*{name}\s*[;=({{]", code)
                if re.search(rf"\b{name}\b", code) and not declares:
                    given += f"  {declaration}\n"
            program = f'{PRELUDE}int snippet();\nint snippet() {{\n{given}#line {at} "{header.name}"\n{code}\n  return 0;\n}}\n'
            command = [compiler, "-std=c++17", f"-I{top / 'include'}", "-x", "c++"]
            bad += not compiles(f"include/parley/{header.name}:{at}", command, program)
    if seen < 3:
        print(f"only {seen} snippets found: the headers should teach more, or this script misses them")
        return 1
    print(f"{seen} snippets, {seen - bad} compile")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
