#!/usr/bin/env bash
# chrono-node's English test cases for dates (../shared/peers/chrono): shows the pass rates, and fails below the floor.
# Skipped where ../shared is absent.
#
#   chrono.sh TOOL TOP
set -euo pipefail
tool=$1 top=$2
shared=${PARLEY_SHARED:-$top/../shared}
# Per cent of the positive cases; raise it when the rate has risen. Some 45 of the 491 ask for what TIMEX3 says otherwise: a day for "last week",
# the end alone for "within ten days", a moment for "for five minutes", a number for "a few".
floor=90
# Per cent of the cases in which chrono wants nothing. Seven of the 85 are dates or lengths of time in TIMEX3 all the same: "5 days", "a day",
# "15 hours 29 min", "a few hour", "2019 to 2020", "2012-14", "the second half of 2025".
negative_floor=91
if [ ! -f "$shared/peers/chrono/score_chrono.py" ]; then
  echo "skipped: chrono-node's cases lie in ../shared, which is not here"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$shared/peers/chrono/score_chrono.py" input "$work/in.jsonl"
status=0
"$tool" --input jsonl --format json "$work/in.jsonl" >"$work/out.jsonl" || status=$?
[ $status -le 1 ] || exit $status # 1: some documents failed; those count as misses
python3 "$shared/peers/chrono/score_chrono.py" score "$work/out.jsonl" | tee "$work/score"
awk -v floor="$floor" -v negative_floor="$negative_floor" '
  $2 == "positive" { seen += 1; bad += $6 < floor }
  $2 == "negative" { seen += 1; bad += $6 < negative_floor }
  END { if (seen != 2 || bad) { print "below the floor (" floor " % positive, " negative_floor " % negative)"; exit 1 } }' "$work/score"
