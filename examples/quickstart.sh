#!/usr/bin/env bash
# From a fresh checkout to a first report: installs what is missing (Debian, Ubuntu), builds parley and shows what it finds
# in one of the articles beside this script.
set -euo pipefail
cd "$(dirname "$0")/.."

cmake/bootstrap.sh build
mkdir -p build
log=build/quickstart.log
echo "Building parley (a few minutes the first time; the log is $log) ..."
if ! { cmake --preset release && cmake --build --preset release --target parley_cli parley_c; } >"$log" 2>&1; then
  tail -n 40 "$log" >&2
  exit 1
fi

echo
cat examples/articles/afghanistan-2020-04.txt
echo
echo "\$ build/release/bin/parley --published 2020-04-12 --format table examples/articles/afghanistan-2020-04.txt"
echo
build/release/bin/parley --published 2020-04-12 --format table examples/articles/afghanistan-2020-04.txt
