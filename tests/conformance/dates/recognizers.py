#!/usr/bin/env python3
"""Recognizers-Text's English date-time cases (../shared/peers/recognizers/DateTimeModel.json, MIT) against the tool.

  recognizers.py TOOL TOP [--errors N] [--floor PER_CENT]

Their results are mapped to TIMEX3 by what they mean, not by how they are written:
  date, datetime, time   one of our expressions overlaps theirs and names one of the days (clocks) that their case allows. "Two months ago" is a
                         month in TIMEX3, a day for them: the month that holds it is right. "In five minutes" is a DURATION: the
                         reference and it must make their moment. "The end of the day" is a day with mod END, 23:59:59 for them. A day that no calendar has ("not
                         resolved") is our warning unknown_calendar_date.
  daterange and the like an expression with the same first and last day, or two with the two ends (SCHEMA.md: a range is two dates);
                         their end is exclusive, ours inclusive; "before X" and "since X" are right when X is. (a,b,P3D) of "the next three days" is a
                         DURATION of the same length, whose first day is theirs give or take one unit (they count whole days, weeks, quarters); of
                         "for three days from Monday" it is a date and a DURATION. "The end of 2008" is 2008 with mod END. A range with a
                         day that no calendar has ("2/29-3/1/2019"): the same warning.
  duration               the same length; "few" and "several" are X in TIMEX3 and 3 for them, nights have a unit of their own
  set                    a SET with the same period, day or clock
A negative case (no result) is right when we are silent: all of them must be. Cases of excluded.tsv (a dialect, a matter of taste; each with its
reason) are not looked at. Fails when fewer than --floor per cent of all cases are right, those of the table being none, when more than 8 % are
excluded, or when a case of the table is not there. Exit 77: the cases are not here.
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
CLOCK = {"S": 1, "M": 60, "H": 3600, "NI": 86400}
MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "C": 1200}
DAYS = {"D": 1, "W": 7, "BD": 1, "WD": 1, "WE": 7, "FN": 14}
VAGUE = re.compile(r"\b(few|several|some|couple)\b", re.I)
DISTANCE = re.compile(r"\b(week|month|quarter|year|decade|fortnight)s?\b.*\b(ago|later|hence|earlier|from (now|today|tomorrow)|before|after)\b", re.I)
STARTS = re.compile(r"\b(from|starting)\b", re.I)
MODS = ("START", "MID", "END")


def length(value):
    """A TIMEX3 duration as (months, days, seconds); None where it is vague or none."""
    m = re.fullmatch(r"P([^T]*)(?:T(.*))?", value or "")
    if not m:
        return None
    months = days = clock = 0.0
    for part, time in ((m.group(1), False), (m.group(2) or "", True)):
        while part:
            n = re.match(r"(\d+(?:\.\d+)?)([A-Z]+?)(?=\d|$)", part)
            if not n:
                return None
            number, unit = float(n.group(1)), n.group(2)
            if time and unit in CLOCK:
                clock += number * CLOCK[unit]
            elif not time and unit in MONTHS:
                months += number * MONTHS[unit]
            elif not time and unit in DAYS:
                days += number * DAYS[unit]
            else:
                return None
            part = part[n.end():]
    return months, days, clock


def same_length(one, two):
    a, b = length(one), length(two)
    return a is not None and b is not None and (a[0] == b[0] and a[1] * 86400 + a[2] == b[1] * 86400 + b[2])


def vague_length(theirs, ours, text):
    """P3D of "several days" = PXD."""
    m = re.fullmatch(r"(PT?)3([A-Z]+)", theirs or "")
    return bool(m) and ours == m.group(1) + "X" + m.group(2) and VAGUE.search(text) is not None


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
    value = d["value"] or ""
    if d["type"] == "DURATION":
        return None
    m = re.search(r"T(\d\d)(?::(\d\d))?", value) if not value.startswith("P") else None
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


def right_deadline(value, here, text, reference):
    """"In five minutes": a DURATION, counted from the reference."""
    if not reference or not re.match(r"in\b", text, re.I):
        return False
    moment = dt.datetime.fromisoformat(value["value"])
    for d in here:
        said = length(d["value"]) if d["type"] == "DURATION" else None
        if said and said[0] == 0 and dt.datetime.fromisoformat(reference) + dt.timedelta(days=said[1], seconds=said[2]) == moment:
            return True
    return False


def right_point(kind, value, here):
    """A date, a time, or both."""
    wanted_day, wanted_clock = day(value.get("value")), clock(value.get("value")) if kind != "date" else None
    if wanted_day is None and wanted_clock is None:
        return False
    if kind == "datetime" and (value.get("timex") or "").endswith("T23:59:59"):
        return any(d["mod"] == "END" and ends(d) == (wanted_day, wanted_day) for d in here)
    for d in here:
        first, last = ends(d)
        same_day = first == last == wanted_day
        if kind == "date" and len(here) == 1 and d["type"] == "DATE" and first and last and first <= wanted_day <= last and DISTANCE.search(d["text"]):
            return True
        if (kind == "time" or same_day or not wanted_day) and (wanted_clock is None or our_clock(d) == wanted_clock):
            return True
    return kind == "datetime" and any(ends(d) == (wanted_day, wanted_day) for d in here) and any(our_clock(d) == wanted_clock for d in here)


def right_length(value, here, text):
    """(a,b,P3D): a DURATION of that length that begins about there, or a date (clock) and a DURATION."""
    said = value["timex"].strip("()").split(",")[-1]
    found = [d for d in here if d["type"] == "DURATION" and same_length(said, d["value"])]
    first = day(value.get("start"))
    months, days, seconds = length(said) or (0, 0, 0)
    if months == 0 and days == 0:
        slack = 0
    elif re.search(r"\dD$|BD$", said):
        slack = 1
    else:
        slack = 7 if months == 0 else 31 * 3 if months % 120 else 3653
    for d in () if STARTS.search(text) else found:
        ours = ends(d)[0]
        if ours is None or first is None or abs((ours - first).days) <= slack:
            return True
    if found:  # for three days from Monday, for two hours from 9
        start_clock = clock(value["start"]) if value.get("start") and value["start"].count(":") else None
        for d in here:
            if d["type"] == "DURATION" or (first and ends(d)[0] != first):
                continue
            if start_clock is None or our_clock(d) == start_clock:
                return True
        return bool(first) and start_clock is not None and any(ends(d)[0] == first for d in here) and any(our_clock(d) == start_clock for d in here)
    return False


def right_range(kind, value, here, text):
    timex, mod = value.get("timex") or "", value.get("Mod")
    plain = re.sub(r"^FY(?=\d{4}$)", "", timex)
    if any(d["value"] == timex or same_period(plain, d["value"]) for d in here):
        return True
    if re.fullmatch(r"SP|SU|FA|WI", timex) and any((d["value"] or "").endswith("-" + timex) for d in here):
        return True
    if timex.startswith("(") and right_length(value, here, text):
        return True
    first, last = value.get("start"), value.get("end")
    f, l = day(first), day(last)
    before = l - dt.timedelta(1) if l and clock(last) is None or l and len(last) <= 10 else l
    fc = clock(first) if first and (len(first) > 10 or first.count(":")) else None
    lc = clock(last) if last and (len(last) > 10 or last.count(":")) else None
    if kind == "daterange":
        if f and l:
            if any(d["mod"] == "BEFORE" and ends(d) == (l, l) for d in here):
                return True
            if any(ends(d) in ((f, before), (f, l)) for d in here):
                return True
            head = any(ends(a)[0] == f or ends(a)[0] and a["mod"] in MODS and ends(a)[0] <= f <= ends(a)[1] + dt.timedelta(1) for a in here)
            tail = any(ends(z)[1] in (before, l) or ends(z)[0] == l or ends(z)[0] and z["mod"] in MODS and ends(z)[0] <= before <= ends(z)[1] for z in here)
            return head and tail and len(here) > 1
        mark = f or l
        return bool(mod and mark) and any(mark in ends(d) or ends(d)[1] == mark - dt.timedelta(1) for d in here if ends(d)[0])
    if mod in ("start", "end", "mid") and "T" not in timex and any(d["mod"] == mod.upper() and ends(d) == (f, f) for d in here):
        return True
    days_right = not f or any(ends(d)[0] == f for d in here if ends(d)[0])
    clocks = [our_clock(d) for d in here]
    if timex.startswith("(PRESENT_REF") and lc in clocks or ",PRESENT_REF," in timex and fc in clocks:
        return any(d["value"] == "PRESENT_REF" for d in here)
    if mod and days_right and ((fc is not None and fc in clocks) or (fc is None and lc in clocks)):
        return True
    if days_right and fc is not None and lc is not None and fc in clocks and lc in clocks:
        return True
    part = re.search(r"T(MO|AF|EV|NI|NT|DT|MI)$", timex)
    return bool(part) and days_right and any((d["value"] or "").endswith("T" + part.group(1).replace("NT", "NI")) for d in here)


def right_set(value, here):
    timex = value.get("timex") or ""
    base = re.sub(r"T\d.*$", "", timex)
    for d in here:
        ours = d["value"] or ""
        if d["type"] == "SET" and (ours in (timex, base, timex + ":00") or same_length(timex, ours) or timex.startswith("T") and ours.endswith(timex)
                                   or timex.startswith("T") and clock(timex) and our_clock(d) == clock(timex) or (timex, ours) == ("P1WE", "XXXX-WXX-WE")):
            return True
    return False


def right(want, ours, warnings, reference):
    kind = want["TypeName"].split(".")[1]
    start, end = want["Start"], want["End"] + 1
    here = [d for d in ours if d["b"] < end and start < d["e"]]
    for value in (want.get("Resolution") or {}).get("values") or []:
        timex = value.get("timex") or ""
        unknown = value.get("value") == "not resolved" and kind in ("date", "datetime", "daterange")
        if unknown and any(w["b"] < end and start < w["e"] for w in warnings):
            return True
        if not here or unknown and kind != "daterange":
            continue
        elif kind == "duration" or (kind.endswith("range") and re.match(r"PT?\d", timex)):
            if any(d["type"] == "DURATION" and (d["value"] == timex or same_length(timex, d["value"]) or vague_length(timex, d["value"], want["Text"])) for d in here):
                return True
        elif kind == "set":
            if right_set(value, here):
                return True
        elif timex in ("PRESENT_REF", "FUTURE_REF", "PAST_REF"):
            if any(d["value"] == timex for d in here):
                return True
        elif kind in ("date", "datetime", "time"):
            if right_point(kind, value, here) or kind == "datetime" and right_deadline(value, here, want["Text"], reference):
                return True
        elif right_range(kind, value, here, want["Text"]):
            return True
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("top")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--floor", type=float, default=0, help="per cent of all cases")
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
        def placed(records):
            return [dict(d, b=len(data[:d["begin"]].decode("utf-8", "ignore")), e=len(data[:d["end"]].decode("utf-8", "ignore"))) for d in records or []]
        ours = placed(report.get("dates"))
        warnings = placed(w for w in report.get("warnings") or [] if w["code"] == "unknown_calendar_date")
        wanted = [dict(w, TypeName=w.get("TypeName") or w.get("Typename")) for w in case["Results"]]
        if not case["Results"]:
            good = not ours
            negative["all"] += 1
            negative["silent"] += good
        else:
            good = bool(wanted) and all(right(w, ours, warnings, (case.get("Context") or {}).get("ReferenceDateTime")) for w in wanted)
        counts["right"] += good
        counts["all"] += 1
        if not good:
            errors.append((number, case, ours))
    for number, case, ours in errors[:options.errors]:
        wanted = [(w.get("Text"), (w.get("TypeName") or w.get("Typename"))[11:], sorted({(v.get("timex"), v.get("Mod") or "") for v in (w.get("Resolution") or {}).get("values") or []})) for w in case["Results"]]
        print(number, repr(case["Input"][:110]), "@", ((case.get("Context") or {}).get("ReferenceDateTime") or "")[:16], "want", wanted, "got", [(d["text"], d["type"], d["value"]) for d in ours])
    share = 100 * counts["right"] / counts["all"]
    print(f"recognizers {counts['right']} of {counts['all']} right, {share:.1f} % ({100 * counts['right'] / len(cases):.1f} % of all {len(cases)}); {counts['excluded']} excluded; "
          f"negatives silent {negative['silent']} of {negative['all']}")
    if counts["excluded"] > 0.08 * len(cases) or 100 * counts["right"] / len(cases) < options.floor or negative["silent"] < negative["all"]:
        print(f"below the floor ({options.floor} %), more than 8 % excluded, or a date where there is none")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
