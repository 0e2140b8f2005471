#!/usr/bin/env python3
"""How often is each rule right? Counts the records of every rule that are right on the annotated texts of ../shared and of own/, which is what
`confidence` means (src/report/confidence.h says when a record is right).

  confidence.py TOOL TOP              fails where a rule's stated confidence is far from what is counted now
  confidence.py TOOL TOP --update     writes src/report/confidence_table.cc
  confidence.py TOOL TOP --show       the rules, the least sure first

Skipped where ../shared is absent: it has the annotated texts and the scorer, whose matching is used here.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys

KINDS = {"dates": "date", "parties": "party", "figures": "figure", "exchanges": "exchange", "negotiations": "negotiation"}
PRIOR = 4  # as many records as this, right as often as those of their kind are, stand in for what was not seen
SEEN_OFTEN = 30  # from here on the check holds a rule to its word
TOLERANCE = 0.12  # the table is written now and then; rules change oftener


def judge(doc, report, found):
    """Calls found(kind, rule, right) for each record that the annotation says something about."""
    from matching import Parties, match, span_rank, trimmed

    data = doc["text"].encode()
    parties = Parties(doc["parties"], report["parties"])

    def spans(a, b):
        return span_rank((a["begin"], a["end"]), (b["begin"], b["end"]))

    def means(party, names):
        names = names if isinstance(names, list) else [names]
        return any(parties.means(party, name) for name in names if name is not None)

    dates = match(doc["dates"], report["dates"], lambda g, p: span_rank(trimmed(g, data), trimmed(p, data)))
    for g, p in dates.pairs:
        value = g.get("value") is None or (p["value"] or "") in (g["value"], *g.get("alt", ()))
        found("dates", p, value and g["type"] == p["type"])
    for p in dates.spurious:
        found("dates", p, False)

    for g, p in parties.match.pairs:
        if p["roles"]:
            found("parties", p, set(p["roles"]) <= set(g.get("roles") or []))
    for p in parties.match.spurious:
        if p["roles"]:
            found("parties", p, False)

    figures = match(doc["figures"], report["figures"], lambda g, p: spans(g["number"], p["number"]))
    for g, p in figures.pairs:
        right = all(g.get(field) == p.get(field) for field in ("low", "high", "qualifier"))
        right &= (g.get("status") or "unknown") == (p.get("status") or "unknown")
        right &= all(p[field] is None or means(p[field], g.get(field)) for field in ("holder", "recipient"))
        found("figures", p, right)
    for p in figures.spurious:
        found("figures", p, False)

    gold_of = {p["id"]: g["id"] for g, p in figures.pairs + figures.neutral if g}
    chain = {g["id"]: g.get("same_as") for g in doc["figures"]}

    def root(figure):
        seen = set()
        while figure not in seen and chain.get(figure):
            seen.add(figure)
            figure = chain[figure]
        return figure

    uncertain = [deal for deal in doc["exchanges"] if deal.get("uncertain")]
    for p in report["exchanges"]:
        given = [(side["party"], {root(gold_of[f]) for f in side["gives"] if f in gold_of}) for side in p["sides"]]

        def shared(deal):
            sides = [(deal[s].get("party"), {root(f) for f in deal[s].get("figures") or []}) for s in "ab" if deal.get(s)]
            return [(mine, theirs) for mine, got in given for theirs, want in sides if got & want]

        deals = [shared(deal) for deal in doc["exchanges"] if deal not in uncertain and shared(deal)]
        if deals:
            found("exchanges", p, all(mine is None or means(mine, theirs) for mine, theirs in deals[0]))
        elif not any(shared(deal) for deal in uncertain) and any(side["gives"] for side in p["sides"]):
            found("exchanges", p, False)

    def anchored(g, p):
        hits = sum(any(spans(anchor, said) for said in [p, *p["mentions"]]) for anchor in g["anchors"])
        return (-hits, g["anchors"][0]["begin"]) if hits else None

    talks = match(doc["negotiations"], report["negotiations"], anchored)
    for g, p in talks.pairs:
        wrong = any(not any(parties.means(one, name) for name in g.get(field) or [])
                    for field in ("parties", "mediators") for one in p[field])
        found("negotiations", p, not wrong)
    for p in talks.spurious:
        found("negotiations", p, False)


def count(tool, top, shared):
    """{(kind, rule): [right, seen]}, and the confidence that the reports state, by the same key."""
    sys.path.insert(0, str(shared / "eval"))
    counts, stated = collections.defaultdict(lambda: [0, 0]), {}
    own = sorted((top / "tests/gold/own").glob("*.jsonl"))
    for path in [shared / "gold" / f"{name}.jsonl" for name in ("dev", "statements", "news")] + own:
        docs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        lines = "".join(json.dumps({key: doc[key] for key in ("id", "published", "text")}) + "\n" for doc in docs)
        output = subprocess.run([tool, "--input", "jsonl", "--explain"], input=lines, capture_output=True, encoding="utf-8",
                                check=True).stdout
        for doc, line in zip(docs, output.splitlines(), strict=True):

            def found(kind, record, right):
                key = kind, record["rule"]
                counts[key][0] += bool(right)
                counts[key][1] += 1
                stated[key] = record["confidence"]

            judge(doc, json.loads(line), found)
    return counts, stated


def confidences(counts):
    """{(kind, rule): (confidence, seen)}; rule "": the others of the kind."""
    result = {}
    for kind in KINDS:
        rows = [n for (of, _), n in counts.items() if of == kind]
        right, seen = sum(n[0] for n in rows), sum(n[1] for n in rows)
        prior = right / seen if seen else 0.5
        result[kind, ""] = prior, seen
        for (of, rule), (right, seen) in counts.items():
            if of == kind:
                result[kind, rule] = (right + PRIOR * prior) / (seen + PRIOR), seen
    return result


def write(top, table):
    order = list(KINDS)
    rows = "".join(f'    {{RecordKind::{KINDS[kind]}, "{rule}", {min(share, 0.99):.2f}F, {seen}}},\n'
                   for (kind, rule), (share, seen) in sorted(table.items(), key=lambda row: (order.index(row[0][0]), row[0][1])))
    (top / "src/report/confidence_table.cc").write_text(
        "// The confidence of each rule's records. Written by tests/gold/confidence.py --update: see confidence.h for what is counted.\n"
        '#include "report/confidence.h"\n\nnamespace parley::report {\nnamespace {\n\n// clang-format off\n'
        "constexpr RuleConfidence kTable[] = {\n" + rows + "};\n// clang-format on\n\n}  // namespace\n\n"
        "List<RuleConfidence> confidence_table() noexcept { return {kTable, sizeof kTable / sizeof *kTable}; }\n\n"
        "}  // namespace parley::report\n", encoding="utf-8")


def main():
    tool, top = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    shared = pathlib.Path(os.environ.get("PARLEY_SHARED", top / "../shared"))
    if not (shared / "gold").is_dir():
        print("skipped: the annotated texts lie in ../shared, which is not here")
        return 77
    counts, stated = count(tool, top, shared)
    table = confidences(counts)
    if "--update" in sys.argv:
        write(top, table)
        return 0
    far = 0
    for (kind, rule), (share, seen) in sorted(table.items(), key=lambda row: row[1]):
        if not rule:
            continue
        off = seen >= SEEN_OFTEN and abs(stated[kind, rule] - share) > TOLERANCE
        far += off
        if off or "--show" in sys.argv:
            right = counts[kind, rule][0]
            print(f"{kind:<13} {rule:<34} {right:>5} of {seen:<5} {share:.2f}, stated {stated[kind, rule]:.2f}{' FAR OFF' if off else ''}")
    print(f"{len(stated)} rules seen, {far} far from their stated confidence" + ("; confidence.py --update counts anew" if far else ""))
    return 1 if far else 0


if __name__ == "__main__":
    sys.exit(main())
