#!/usr/bin/env python3
"""The whole benchmark in one table: parley_bench, the Python package, and peers from npm on the same texts.

    tests/bench/run.py BUILD [--corpus PATH] [--ordinary PATH] [google benchmark's flags]

BUILD is a build directory made with -DPARLEY_BENCH=ON. The peers are installed into BUILD/bench/peers; where npm is absent or reaches no
registry, a line says so. All times are CPU times; "x c1" is the ratio to a plain tokeniser loop in the same run of parley_bench.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

TOP = pathlib.Path(__file__).resolve().parents[2]
SECONDS = float(os.environ.get("PARLEY_BENCH_SECONDS", "4"))


def speed(run: Callable[[], int]) -> float:
    """MB/s of `run`, which says how many bytes it read: the median of five."""
    run()
    speeds = []
    for _ in range(5):
        begin, done = time.process_time(), 0
        while time.process_time() - begin < SECONDS / 5:
            done += run()
        speeds.append(done / (time.process_time() - begin) / 1e6)
    return sorted(speeds)[2]


def python_speeds(build: pathlib.Path, texts: list[dict[str, str]]) -> Iterator[tuple[str, float]]:
    os.environ.setdefault("PARLEY_LIBRARY", str(build / "lib" / "libparley.so"))
    sys.path.insert(0, str(TOP / "capi" / "python"))
    import parley  # pylint: disable=import-outside-toplevel

    size = sum(len(t["text"].encode()) for t in texts)
    with parley.Extractor() as extractor:

        def one_by_one() -> int:
            for t in texts:
                extractor.extract(t["text"], published=t["published"] or None)
            return size

        def as_json() -> int:
            for t in texts:
                extractor.extract(t["text"], published=t["published"] or None).to_json()
            return size

        def batch() -> int:
            for _ in extractor.extract_many(texts, threads=1):
                pass
            return size

        yield "Python, extract", speed(one_by_one)
        yield "Python, extract and to_json", speed(as_json)
        yield "Python, extract_many, 1 thread", speed(batch)


def peer_speeds(build: pathlib.Path, texts: pathlib.Path) -> Iterator[tuple[str, float]]:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        print("skipped: the peers, for there is no node and npm")
        return
    where = build / "bench" / "peers"
    where.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "peers.mjs"):
        shutil.copy(TOP / "tests" / "bench" / "peers" / name, where)
    done = subprocess.run([npm, "install", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=where, capture_output=True, text=True,
                          check=False)
    if done.returncode != 0:
        print("skipped: the peers, for npm install says: " + done.stderr.strip()[-300:])
        return
    done = subprocess.run([node, "peers.mjs", str(texts)], cwd=where, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print("skipped: the peers: " + done.stderr.strip()[-600:])
    for line in done.stdout.splitlines():
        peer = json.loads(line)
        yield peer["name"], peer["mb_per_s"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--corpus")
    parser.add_argument("--ordinary")
    known, flags = parser.parse_known_args()
    build = known.build.resolve()
    program = str(build / "bin" / "parley_bench")
    corpus = ["--corpus", known.corpus] if known.corpus else []
    ordinary = ["--ordinary", known.ordinary] if known.ordinary else []
    (build / "bench").mkdir(exist_ok=True)
    texts_file = build / "bench" / "talks.jsonl"
    subprocess.run([program, "--export", str(texts_file), *corpus], check=True)
    texts = [json.loads(line) for line in texts_file.read_text(encoding="utf-8").splitlines()]

    done = subprocess.run([program, *corpus, *ordinary, *flags], stdout=subprocess.PIPE, text=True, check=True)
    print(done.stdout, end="")
    rows = {m.group(1): float(m.group(2)) for m in re.finditer(r"^(\S.*?) {2,}([\d.]+) +[\d.]+ +[\d.]+ us", done.stdout, re.M)}
    c1, dates, report = (rows.get(name + "/talks") for name in ("c1", "dates", "report"))
    for name, mb_per_s in [*python_speeds(build, texts), *peer_speeds(build, texts_file)]:
        ratio = f"{mb_per_s / c1:8.3f}" if c1 else ""
        beside = ""
        if name.endswith(", dates") and dates and report:
            beside = f"    parley: dates {dates / mb_per_s:.0f} x, the whole report {report / mb_per_s:.0f} x"
        print(f"{name:<38} {mb_per_s:10.3f} {ratio}{beside}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
