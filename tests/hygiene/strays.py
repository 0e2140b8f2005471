#!/usr/bin/env python3
"""Looks for what does not belong in the repository: paths of somebody's machine, conflict marks, CRLF line ends, files at
the top that the layout does not know, tabs in sources.

    strays.py TOP
"""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys

TOP_LEVEL = {
    "CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md",
    "include", "src", "capi", "examples", "tests", "cmake",
}  # and dotfiles
# Written so that this file does not find itself.
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:" + "|".join(("work", "root", "farm", "Users", "home/[a-z]")) + r")/")
CONFLICT = re.compile(r"^(<{7} |>{7} |={7}$)", re.M)


def files_of(top: pathlib.Path) -> list[str]:
    """The files of the repository; without git, all files but those of builds."""
    try:
        listed = subprocess.run(["git", "-C", str(top), "ls-files", "-z"], capture_output=True, text=True, check=True)
        return [name for name in listed.stdout.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        names = (str(path.relative_to(top)) for path in sorted(top.rglob("*")) if path.is_file())
        return [name for name in names if name.split("/")[0] not in {"build", "dist", ".git"} and "__pycache__" not in name]


def main() -> int:
    top = pathlib.Path(sys.argv[1]).resolve()
    bad: list[str] = []
    names = files_of(top)
    for name in names:
        first = name.split("/")[0]
        if first not in TOP_LEVEL and not first.startswith("."):
            bad.append(f"{name}: '{first}' has no place at the top of the tree")
        path = top / name
        if not path.is_file():
            continue
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            if path.suffix in {".cc", ".h", ".c", ".py", ".md", ".sh", ".txt", ".tsv", ".cmake"} and "corpus" not in name:
                bad.append(f"{name}: is no UTF-8")
            continue
        if "corpus" in name:
            continue
        for found in MACHINE_PATH.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            bad.append(f"{name}:{line}: names a path of a machine")
        if CONFLICT.search(text) and path.suffix != ".md":
            bad.append(f"{name}: holds a conflict mark")
        if "\r\n" in text and path.suffix in {".cc", ".h", ".c", ".py", ".sh", ".tsv", ".cmake"}:
            bad.append(f"{name}: has CRLF line ends")
        if "\t" in text and path.suffix in {".cc", ".h", ".c", ".py", ".cmake"}:
            bad.append(f"{name}: holds tabs; write \\t in strings")
    print("\n".join(bad) if bad else f"{len(names)} files, nothing stray")
    if len(names) < 10:
        print(f"only {len(names)} files seen: is '{top}' the top of the tree?")
        return 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
