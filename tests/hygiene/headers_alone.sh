#!/usr/bin/env bash
# Every header compiles alone: the public ones as strict C++17, the C header as C99, C11 and C++17, those of src/ as C++17.
#
#   headers_alone.sh TOP CXX CC
set -euo pipefail
top=$1 cxx=$2 cc=$3
status=0
seen=0
strict="-Wall -Wextra -Wpedantic -Wconversion -Werror -pedantic-errors"
check() { # check HEADER COMPILER FLAGS...
  local header=$1
  shift
  seen=$((seen + 1))
  if ! said=$(printf '#include "%s"\n#include "%s"\n' "$header" "$header" | "$@" -fsyntax-only -x "$language" - 2>&1); then
    echo "$header does not compile alone with: $*"
    head -n 15 <<<"$said"
    status=1
  fi
}
language=c++
for header in "$top"/include/parley/*.h; do check "parley/${header##*/}" "$cxx" -std=c++17 $strict -I"$top/include"; done
for header in "$top"/src/*/*.h; do
  check "${header#"$top/src/"}" "$cxx" -std=c++17 $strict -I"$top/include" -I"$top/src"
done
for header in "$top"/capi/*.h; do
  [ -e "$header" ] || continue
  case "$header" in *_internal.h) continue ;; esac
  language=c++ check "${header##*/}" "$cxx" -std=c++17 $strict -I"$top/capi"
  language=c check "${header##*/}" "$cc" -std=c99 $strict -I"$top/capi"
  language=c check "${header##*/}" "$cc" -std=c11 $strict -I"$top/capi"
done
[ "$seen" -ge 10 ] || { echo "only $seen headers seen: is '$top' the top of the tree?"; exit 1; }
[ $status -ne 0 ] || echo "$seen header checks, all compile alone"
exit $status
