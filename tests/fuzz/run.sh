#!/usr/bin/env bash
# Runs every fuzz target of a fuzz build for some seconds, from the seeds and what earlier runs found, and says how many
# executions it were. Findings (crash-*, oom-*, timeout-*) are left in BUILD/findings.
#
#   run.sh BUILD [SECONDS]
set -uo pipefail
cd "$(dirname "$0")/../.."
build=$1
seconds=${2:-20}
status=0
mkdir -p "$build/findings"
found=0
for target in "$build"/bin/*_fuzz; do
  [ -x "$target" ] || continue
  found=$((found + 1))
  name=${target##*/}
  corpus=$build/corpus/$name
  mkdir -p "$corpus"
  seeds=tests/fuzz/seeds/$name
  [ -d "$seeds" ] || seeds=examples/articles
  words=tests/fuzz/dictionaries/$name.dict
  case "$name" in capi_fuzz) words=tests/fuzz/dictionaries/report_fuzz.dict ;; esac
  words_flag=
  [ ! -f "$words" ] || words_flag=-dict=$words
  log=$build/$name.log
  "$target" -max_total_time="$seconds" -max_len=1024 -entropic=0 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 \
    ${words_flag:+"$words_flag"} \
    -artifact_prefix="$build/findings/" "$corpus" "$seeds" >"$log" 2>&1
  code=$?
  executions=$(sed -nE 's/^stat::number_of_executed_units: *([0-9]+)/\1/p' "$log")
  if [ $code -ne 0 ] || [ -z "$executions" ]; then
    echo "$name FAILED after ${executions:-?} executions:"
    tail -n 40 "$log"
    status=1
  else
    echo "$name: $executions executions in $seconds seconds, clean"
  fi
done
[ $found -gt 0 ] || { echo "no fuzz target in $build/bin"; status=1; }
exit $status
