#!/usr/bin/env bash
# Extracts the gold documents of ../shared with the tool and scores them with ../shared/eval/score.py: no malformed
# prediction, and no headline figure under its floor in floors.tsv. Skipped where ../shared is absent: the gold may not be
# redistributed.
#
#   run.sh TOOL TOP NAME       NAME: a gold file (dev, news, seed, statements), a TimeML directory (timebank, aquaint, wikiwars), or own_plain,
#                              own_varied, own_wires, own_offices, own_desks, own_talks, own_captives, own_parties, own_ordinary, own_sample: annotated texts of our own (own/README.md); with
#                              _even behind it (own_ordinary_even): those of even numbers, which nobody read while rules were made
set -euo pipefail
tool=$1 top=$2 name=$3
shared=${PARLEY_SHARED:-$top/../shared}
if [ ! -d "$shared/gold" ]; then
  echo "skipped: the gold lies in ../shared, which is not here"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mode=report
narrative= # histories are read as such
[ "$name" = wikiwars ] && narrative=--narrative
gold=$shared/gold/$name.jsonl
export_mode=export
[ -f "$gold" ] || gold=$top/tests/gold/own/${name#own_}.jsonl
if [[ $name == own_*_even ]]; then
  gold=$work/even.jsonl
  own=${name#own_}
  awk 'NR % 2 == 0' "$top/tests/gold/own/${own%_even}.jsonl" >"$gold"
fi
if [ -d "$shared/gold/dates/$name" ]; then
  mode=timeml
  gold=$shared/gold/dates/$name
  export_mode=export-timeml
fi
python3 "$shared/eval/score.py" "$export_mode" "$gold" "$work/in.jsonl" >/dev/null
"$tool" --input jsonl --format json ${narrative:+"$narrative"} "$work/in.jsonl" >"$work/out.jsonl"
python3 "$shared/eval/score.py" "$mode" "$gold" "$work/out.jsonl"
python3 "$shared/eval/score.py" "$mode" "$gold" "$work/out.jsonl" --json >"$work/score.json"
python3 "$top/tests/gold/check_floors.py" "$work/score.json" "$top/tests/gold/floors.tsv" "$name"
