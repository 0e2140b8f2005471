#!/usr/bin/env python3
"""Recognizers-Text's English date-time cases (../shared/peers/recognizers/DateTimeModel.json, MIT) against the tool.

  recognizers.py TOOL TOP [--errors N] [--floor PER_CENT]

Their results are mapped to TIMEX3 by what they mean, not by how they are written:
  date, datetime, time   one of our expressions overlaps theirs and names one of the days (clocks) that their case allows
  daterange and the like an expression with the same first and last day, or two with the two ends (SCHEMA.md: a range is two dates);
                         their end is exclusive, ours inclusive; "before X" and "since X" are right when X is
  duration               the same length
  set                    a SET with the same period or day
A negative case (no result) is right when we are silent. Cases of excluded.tsv (a dialect, a matter of taste; each with its reason) do not count.
Fails below --floor, when more than 8 % are excluded, or when a case of the table is not there. Exit 77: the cases are not here.
"""
import argparse
import collections
import datetime as dt
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
UNITS = {"S": 1, "M": 60, "H": 3600}
DAYS = {"D": 86400, "W": 7 * 86400, "M": 30 * 86400, "Y": 365 * 86400, "Q": 91 * 86400, "BD": 86400, "WD": 86400, "WE": 7 * 86400, "DE": 3650 * 86400, "C": 36500 * 86400, "FN": 14 * 86400}


def seconds(value):
    """A TIMEX3 duration in seconds; None where it is vague or none."""
    m = re.fullmatch(r"P([^T]*)(?:T(.*))?", value or "")
    if not m:
        return None
    total = 0.0
    for part, units in ((m.group(1), DAYS), (m.group(2) or "", UNITS)):
        rest = part
        while rest:
            n = re.match(r"(\d+(?:\.\d+)?)([A-Z]+?)(?=\d|$)", rest)
            if not n or n.group(2) not in units:
                return None
            total += float(n.group(1)) * units[n.group(2)]
            rest = rest[n.end():]
    return total


def day(text):
    m = re.match(r"(\d{4})-(\d\d)-(\d\d)", text or "")
    try:
        return dt.date(*map(int, m.groups())) if m else None
    except ValueError:
        return None


def clock(text):
    m = re.search(r"(?:T|\b)(\d\d)(?::(\d\d))?(?::(\d\d))?$", text or "")
    return (int(m.group(1)) % 24, int(m.group(2) or 0)) if m else None


def our_clock(d):
    m = re.search(r"T(\d\d)(?::(\d\d))?", d["value"] or "") if not (d["value"] or "").startswith("P") else None
    return (int(m.group(1)) % 24, int(m.group(2) or 0)) if m else None


def ends(d):
    return day(d.get("earliest")), day(d.get("latest"))


def same_period(timex, value):
    """2016-W44 = 2016-W44, XXXX-10 = 2017-10, XXXX-WXX-2 = 2016-W44-2 …"""
    if not timex or not value:
        return False
    if timex == value:
        return True
    pattern = re.escape(timex).replace("XXXX", r"(?:\d{4}|XXXX)").replace("WXX", r"W(?:\d\d|XX)").replace("XX", r"(?:\d\d|XX)")
    return re.fullmatch(pattern, value) is not None


def right(want, ours):
    kind = want["TypeName"].split(".")[1]
    values = (want.get("Resolution") or {}).get("values") or []
    start, end = want["Start"], want["End"] + 1
    here = [d for d in ours if d["b"] < end and start < d["e"]]
    if not here:
        return False
    for v in values:
        timex, mod = v.get("timex") or "", v.get("Mod")
        if kind == "duration" or (kind.endswith("range") and timex.startswith("P")):
            if any(d["type"] == "DURATION" and (d["value"] == timex or (seconds(timex) is not None and seconds(timex) == seconds(d["value"]))) for d in here):
                return True
        elif kind == "set":
            for d in here:
                if d["type"] != "SET":
                    continue
                base = re.sub(r"T\d.*$", "", timex)
                if d["value"] in (timex, base) or (seconds(timex) is not None and seconds(timex) == seconds(d["value"])) or timex.startswith("T") and d["value"].endswith(timex):
                    return True
        elif timex in ("PRESENT_REF", "FUTURE_REF", "PAST_REF"):
            if any(d["value"] == timex for d in here):
                return True
        elif kind in ("date", "datetime", "time"):
            wanted_day, wanted_clock = day(v.get("value")), clock(v.get("value")) if kind != "date" else None
            for d in here:
                first, last = ends(d)
                if kind != "time" and wanted_day and not (first == last == wanted_day):
                    continue
                if wanted_clock is not None and our_clock(d) != wanted_clock:
                    continue
                if wanted_day or wanted_clock is not None:
                    return True
            if kind == "datetime" and wanted_day and any(ends(d) == (wanted_day, wanted_day) for d in here) and any(our_clock(d) == wanted_clock for d in here):
                return True
        else:  # ranges
            if any(d["value"] == timex or same_period(timex, d["value"]) for d in here):
                return True
            first, last = v.get("start"), v.get("end")
            f, l = day(first), day(last)
            before = l - dt.timedelta(1) if l and clock(last) is None or l and len(last) <= 10 else l
            fc = clock(first) if first and (len(first) > 10 or first.count(":")) else None
            lc = clock(last) if last and (len(last) > 10 or last.count(":")) else None
            if kind == "daterange":
                if f and l:
                    if any(ends(d) == (f, before) or ends(d) == (f, l) for d in here):
                        return True
                    if any(ends(a)[0] == f for a in here) and any(ends(z)[1] == before or ends(z)[0] == l or ends(z)[1] == l for z in here) and len(here) > 1:
                        return True
                elif mod and (f or l):
                    mark = f or l
                    if any(mark in (ends(d)[0], ends(d)[1]) or ends(d)[1] == mark - dt.timedelta(1) for d in here if ends(d)[0]):
                        return True
            else:
                days_right = not f or any(ends(d)[0] == f for d in here if ends(d)[0])
                clocks = [our_clock(d) for d in here]
                if mod and days_right and ((fc is not None and fc in clocks) or (fc is None and lc in clocks)):
                    return True
                if days_right and fc is not None and lc is not None and fc in clocks and lc in clocks:
                    return True
                part = re.search(r"T(MO|AF|EV|NI|DT|MI)$", timex)
                if part and days_right and any((d["value"] or "").endswith("T" + part.group(1)) for d in here):
                    return True
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("top")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--floor", type=float, default=0)
    options = parser.parse_args()
    shared = os.environ.get("PARLEY_SHARED", os.path.join(options.top, "..", "shared"))
    path = os.path.join(shared, "peers", "recognizers", "DateTimeModel.json")
    if not os.path.exists(path):
        print("skipped: Recognizers-Text's cases lie in ../shared, which is not here")
        return 77
    with open(path, encoding="utf-8-sig") as file:
        cases = json.load(file)
    excluded = {}
    with open(os.path.join(HERE, "excluded.tsv"), encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                number, reason = line.rstrip("\n").split("\t")
                excluded[int(number)] = reason
    if any(n < 0 or n >= len(cases) for n in excluded):
        print("excluded.tsv names a case that is not there")
        return 1
    with tempfile.TemporaryDirectory() as work:
        source = os.path.join(work, "in.jsonl")
        with open(source, "w", encoding="utf-8") as out:
            for number, case in enumerate(cases):
                reference = (case.get("Context") or {}).get("ReferenceDateTime")
                out.write(json.dumps({"id": str(number), "published": reference, "text": case["Input"]}, ensure_ascii=False) + "\n")
        made = subprocess.run([options.tool, "--input", "jsonl", "--format", "json", source], capture_output=True, text=True, check=False)
    reports = {}
    for line in made.stdout.splitlines():
        report = json.loads(line)
        reports[report.get("id")] = report
    counts, negative, errors = collections.Counter(), collections.Counter(), []
    for number, case in enumerate(cases):
        if number in excluded:
            counts["excluded"] += 1
            continue
        report = reports.get(str(number)) or {}
        data = case["Input"].encode("utf-8")
        ours = [dict(d, b=len(data[:d["begin"]].decode("utf-8", "ignore")), e=len(data[:d["end"]].decode("utf-8", "ignore"))) for d in report.get("dates") or []]
        wanted = [w for w in case["Results"] if "TypeName" in w]
        if not case["Results"]:
            good = not ours
            negative["all"] += 1
            negative["silent"] += good
        else:
            good = bool(wanted) and all(right(w, ours) for w in wanted)
        counts["right"] += good
        counts["all"] += 1
        if not good:
            errors.append((number, case, ours))
    for number, case, ours in errors[:options.errors]:
        wanted = [(w.get("Text"), w.get("TypeName", "")[11:], sorted({(v.get("timex"), v.get("Mod") or "") for v in (w.get("Resolution") or {}).get("values") or []})) for w in case["Results"]]
        print(number, repr(case["Input"][:110]), "@", ((case.get("Context") or {}).get("ReferenceDateTime") or "")[:16], "want", wanted, "got", [(d["text"], d["type"], d["value"]) for d in ours])
    share = 100 * counts["right"] / counts["all"]
    print(f"recognizers {counts['right']} of {counts['all']} right, {share:.1f} %; {counts['excluded']} of {len(cases)} excluded; "
          f"negatives silent {negative['silent']} of {negative['all']}")
    if counts["excluded"] > 0.08 * len(cases) or share < options.floor:
        print(f"below the floor ({options.floor} %), or more than 8 % excluded")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
