#!/usr/bin/env bash
# Compares the ABI of libparley.so with the baseline capi/abi/libparley.abi; any difference but added functions fails.
# With --update: writes the baseline anew (after a wanted change; say so in CHANGELOG.md). Baselines are made and
# compared with gcc builds that have debug records (preset release): a clang build differs in ways that do not matter.
# The records of a report are reached through const void*, which abidiff does not follow: capi/layout.cc pins them.
#
#   abi.sh LIBRARY TOP [--update]
set -euo pipefail
library=$1 top=$2
baseline=$top/capi/abi/libparley.abi
if ! command -v abidiff >/dev/null; then
  echo "skipped: abigail-tools is not installed"
  exit 77
fi
if [ "${3:-}" = --update ]; then
  mkdir -p "${baseline%/*}"
  # Neither the build's directory nor the machine's belongs in the file.
  abidw --exported-interfaces-only --header-file "$top/capi/parley_c.h" --drop-private-types --no-corpus-path --no-comp-dir-path --short-locs --out-file "$baseline" "$library"
  echo "wrote $baseline"
  exit
fi
[ -f "$baseline" ] || { echo "$baseline is missing; make it with: tests/hygiene/abi.sh build/release/lib/libparley.so . --update"; exit 1; }
status=0
abidiff --exported-interfaces-only --no-added-syms --header-file2 "$top/capi/parley_c.h" --drop-private-types "$baseline" "$library" || status=$?
if [ $status -ne 0 ]; then
  echo "the ABI is not that of capi/abi/libparley.abi (abidiff: $status). Callers that were built before would break."
  exit 1
fi
echo "the ABI is that of the baseline"
