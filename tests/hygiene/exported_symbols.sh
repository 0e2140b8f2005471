#!/usr/bin/env bash
# The dynamic symbols that libparley.so defines are exactly those of capi/parley.symbols, and each is declared in the header.
#
#   exported_symbols.sh LIBRARY TOP
set -euo pipefail
library=$1 top=$2
wanted=$(grep -v '^#' "$top/capi/parley.symbols" | sed '/^$/d' | sort)
[ -n "$wanted" ] || { echo "capi/parley.symbols is empty"; exit 1; }
# The version node itself is an absolute symbol.
found=$(nm -D --defined-only "$library" | awk '$2 != "A" { print $3 }' | sed 's/@.*//' | sort)
status=0
if ! difference=$(diff <(echo "$wanted") <(echo "$found")); then
  echo "$library exports (>) other symbols than capi/parley.symbols lists (<):"
  echo "$difference"
  status=1
fi
for symbol in $wanted; do
  grep -qE "\b$symbol\b" "$top/capi/parley_c.h" || { echo "$symbol is exported, but parley_c.h does not declare it"; status=1; }
done
[ $status -ne 0 ] || echo "$(wc -w <<<"$found") symbols, all as listed"
exit $status
