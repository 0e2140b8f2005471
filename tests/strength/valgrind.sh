#!/usr/bin/env bash
# The command-line tool over the shipped articles under valgrind: no error, nothing lost.
#
#   valgrind.sh TOOL          run at the top of the tree
set -euo pipefail
command -v valgrind >/dev/null || { echo "skipped: valgrind is not installed"; exit 77; }
out=$(mktemp)
trap 'rm -f "$out"' EXIT
check() { # check ARGUMENTS...: the tool must come to its end, and valgrind find nothing
  valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,possible "$@" >"$out" ||
    { echo "ended with $?: $*"; exit 1; }
  [ -s "$out" ] || { echo "printed nothing: $*"; exit 1; }
}
check "$1" --input jsonl -j 2 --explain examples/articles/articles.jsonl
check "$1" --narrative --format table --published 1921-11-05 examples/articles/river-accord-1921.txt
echo "valgrind has nothing to say"
