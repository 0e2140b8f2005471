#!/usr/bin/env python3
"""Shows what the tool finds in passages (one a line on stdin) in the form of the files beside this one, to be read and corrected by hand.

  show.py BUILD/bin/parley < passages > draft.txt
"""
import json
import subprocess
import sys


def main():
    texts = [line.rstrip("\n") for line in sys.stdin if line.strip()]
    lines = [json.dumps({"id": str(i), "published": "2021-06-16", "text": t.replace(" // ", "\n\n")}) for i, t in enumerate(texts)]
    run = subprocess.run([sys.argv[1], "--input", "jsonl", "--format", "json"], input="\n".join(lines) + "\n",
                         capture_output=True, text=True, check=True)
    for text, line in zip(texts, run.stdout.splitlines()):
        report = json.loads(line)
        party = {p["id"]: p["name"] for p in report["parties"]}
        number = {f["id"]: "#" + f["number"]["text"] for f in report["figures"]}
        date = {d["id"]: d["text"] for d in report["dates"]}

        def joined(items):
            return "; ".join(items) or "-"

        def names(ids):
            return joined(party[i] for i in ids)

        def quote(q):
            return q["text"] if q else "-"
        print("> " + text)
        for x in report["exchanges"]:
            sides = "".join(f" | {party.get(s['party'], '-')}: {joined(number[f] for f in s['gives'])} / "
                            f"{joined(q['text'] for q in s['gives_text'])}" for s in x["sides"])
            print(f"exchange | {x['text']} | {x['status']} | {x['basis']}{sides} | by {names(x['mediators'])} | at "
                  f"{quote(x['location'])} | on {joined(date[d] for d in x['dates'])}")
        for n in report["negotiations"]:
            print(f"talks | {n['text']} | also {joined(q['text'] for q in n['mentions'])} | of {names(n['parties'])} | by "
                  f"{names(n['mediators'])} | host {names(n['hosts'])} | people {names(n['people'])} | at {quote(n['location'])} | "
                  f"{n['mode']} | {n['topic']} | phase {quote(n['phase'])} | {n['status']} | on {joined(date[d] for d in n['dates'])}")


if __name__ == "__main__":
    main()
