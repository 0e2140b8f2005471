#!/usr/bin/env python3
"""The code in the documents works: C++ and C blocks of the README files compile without a warning, Python blocks run.

    readme_snippets.py TOP CXX CC [LIBRARY]      LIBRARY: libparley.so for the Python blocks; without it they are only compiled

A block finds what its reader has at hand: `text` (the bytes of an article), in C `length`, in Python an articles.jsonl in the working directory
and what the Python blocks before it on the same page have made.
"""

from __future__ import annotations

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

DOCUMENTS = ["README.md", "CONTRIBUTING.md", "capi/python/README.md", "examples/README.md"]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.S | re.M)
STRICT = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]

CXX = """#include <iostream>
#include <string>
#include <string_view>
#include <vector>
#include "parley/parley.h"
int snippet(std::string_view text);
int snippet(std::string_view text) {{
  static_cast<void>(text);
#line {line} "{name}"
{code}
  return 0;
}}
"""
C = """#include <stdio.h>
#include <string.h>
#include "parley_c.h"
int snippet(const char* text, size_t length);
int snippet(const char* text, size_t length) {{
#line {line} "{name}"
{code}
  return 0;
}}
"""


def run(command: list[str], **how: object) -> str:
    """What was said about a failure; empty: none."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, **how)  # type: ignore[call-overload]
    return "" if done.returncode == 0 else (done.stderr or done.stdout or f"exit status {done.returncode}")


def main() -> int:
    top = pathlib.Path(sys.argv[1]).resolve()
    compiler, c_compiler = sys.argv[2], sys.argv[3]
    library = pathlib.Path(sys.argv[4]).resolve() if len(sys.argv) > 4 else None
    article = (top / "examples/articles/afghanistan-2020-04.txt").read_text(encoding="utf-8")
    seen = {"cpp": 0, "c": 0, "python": 0}
    bad = 0
    for name in DOCUMENTS:
        document = (top / name).read_text(encoding="utf-8")
        before = f"text = {article!r}\n"
        for block in BLOCK.finditer(document):
            language, code = block.group(1), block.group(2)
            if language not in seen:
                continue
            seen[language] += 1
            line = document.count("\n", 0, block.start()) + 2
            if language == "cpp":
                program = code if "int main" in code else CXX.format(line=line, name=name, code=code)
                said = run([compiler, "-std=c++17", *STRICT, f"-I{top / 'include'}", "-fsyntax-only", "-x", "c++", "-"], input=program)
            elif language == "c":
                program = code if "int main" in code else C.format(line=line, name=name, code=code)
                said = run([c_compiler, "-std=c99", *STRICT, f"-I{top / 'capi'}", "-fsyntax-only", "-x", "c", "-"], input=program)
            else:
                program = before + code
                before = program
                compile(program, name, "exec")
                said = ""
                if library is not None:
                    environment = {**os.environ, "PARLEY_LIBRARY": str(library), "PYTHONPATH": str(top / "capi/python")}
                    with tempfile.TemporaryDirectory() as directory:
                        shutil.copy(top / "examples/articles/articles.jsonl", directory)
                        said = run([sys.executable, "-c", program], cwd=directory, env=environment)
            if said:
                bad += 1
                print(f"{name}:{line}: the {language} snippet does not work:\n{said[:1500]}")
    print(", ".join(f"{count} {language}" for language, count in seen.items()) + f" snippets, {bad} of them broken")
    if 0 in seen.values():
        print("a language has no snippet at all: README.md should have one in each, or this script misses them")
        return 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
