#!/usr/bin/env python3
"""Checks that includes run along the arrows only: text -> gazetteer -> grammar -> dates, parties -> figures -> report;
render and capi know the public headers alone, and nothing outside src/ and tests/ includes src/. The library and the C library
include no library of others.

    include_arrows.py TOP
"""

from __future__ import annotations

import pathlib
import re
import sys

# What a room may include besides itself and include/parley/.
ARROWS = {
    "text": set(),
    "gazetteer": {"text"},
    "grammar": {"text", "gazetteer"},
    "dates": {"text", "gazetteer", "grammar"},
    "parties": {"text", "gazetteer", "grammar"},
    "figures": {"text", "gazetteer", "grammar", "dates", "parties"},
    "report": {"text", "gazetteer", "grammar", "dates", "parties", "figures"},
    "render": set(),
}
# Any include, and those of libraries of others, which examples/ and tests/ alone may name.
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
OTHERS = re.compile(r"^(absl|re2|fmt|nlohmann|doctest|benchmark)/")


def room_of(include: str) -> str | None:
    """The room of src/ that an include names, or None."""
    first = include.removeprefix("src/").split("/")[0]
    return first if first in ARROWS and "/" in include else None


def main() -> int:
    top = pathlib.Path(sys.argv[1])
    bad: list[str] = []
    files = 0
    for path in sorted(top.glob("*/**/*")):
        parts = path.relative_to(top).parts
        if path.suffix not in {".h", ".cc", ".c"} or parts[0] not in {"include", "src", "capi", "examples"}:
            continue
        files += 1
        where = "/".join(parts)
        for _, include in INCLUDE.findall(path.read_text(encoding="utf-8")):
            if ".." in include.split("/"):
                bad.append(f"{where}: includes {include}; name the header from its root, without '..'")
            room = room_of(include)
            if parts[0] == "src":
                own = parts[1]
                if own not in ARROWS:
                    bad.append(f"{where}: src/{own} is no room of the house; add it to ARROWS with what it may include")
                    break
                if room and room != own and room not in ARROWS[own]:
                    bad.append(f"{where}: {own} must not include {room} ({include})")
                if include.startswith("parley_c"):
                    bad.append(f"{where}: src/ must not include the C ABI ({include})")
            elif room:
                bad.append(f"{where}: includes {include}, but nothing outside src/ includes src/")
            if parts[0] != "examples" and OTHERS.match(include):
                bad.append(f"{where}: the library includes no library of others ({include})")
    print("\n".join(bad) if bad else f"{files} files, all includes along the arrows")
    if files < 10:
        print(f"only {files} files seen: is '{top}' the top of the tree?")
        return 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
