#!/usr/bin/env bash
# Every C and C++ file is as clang-format 14 sets it.  With --fix: sets it so.
#
#   format.sh TOP [--fix]
set -euo pipefail
cd "$1"
format=${CLANG_FORMAT:-clang-format-14}
command -v "$format" >/dev/null || { echo "$format is not installed"; exit 77; }
files=$(find include src capi examples tests -name '*.h' -o -name '*.cc' -o -name '*.c' | grep -v '/build/' | sort)
[ "$(wc -l <<<"$files")" -ge 10 ] || { echo "hardly a file found: is '$PWD' the top of the tree?"; exit 1; }
if [ "${2:-}" = --fix ]; then
  xargs "$format" -i <<<"$files"
  exit
fi
if ! said=$(xargs "$format" --dry-run -Werror <<<"$files" 2>&1); then
  echo "not as clang-format sets them (run tests/hygiene/format.sh . --fix):"
  sed -nE 's/^([^ :]+):[0-9]+:[0-9]+: error: .*/\1/p' <<<"$said" | sort | uniq -c
  exit 1
fi
echo "$(wc -l <<<"$files") files, all formatted"
