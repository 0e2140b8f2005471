#!/usr/bin/env bash
# clang-tidy over our own sources, with the compile commands of a clang build. A file that was clean is not read again until
# it, a header of ours or .clang-tidy changes (stamps in BUILD/tidy).
#
#   tidy.sh BUILD [FILE...]
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
shift
tidy=${CLANG_TIDY:-clang-tidy-14}
[ -f "$build/compile_commands.json" ] || { echo "tidy.sh: $build/compile_commands.json is missing; build the preset first"; exit 1; }
if [ $# -gt 0 ]; then files="$*"; else
  files=$(find src capi examples -name '*.cc' | sort)
fi
mkdir -p "$build/tidy"
headers=$(find include src capi -name '*.h' -print0 | sort -z | xargs -0 cat .clang-tidy | sha256sum | cut -c1-16)

export tidy build headers
one() { # one FILE: silent and 0 if clean
  local file=$1 stamp key said
  stamp=$build/tidy/$(tr / _ <<<"$file")
  key=$headers-$(sha256sum "$file" | cut -c1-16)
  if [ "$(cat "$stamp" 2>/dev/null)" = "$key" ]; then return 0; fi
  if said=$("$tidy" -p "$build" --quiet --warnings-as-errors='*' "$file" 2>/dev/null); then
    echo "$key" >"$stamp"
  else
    printf '%s\n%s\n' "--- $file" "$said" | grep -vE '^$|warnings? generated'
    return 1
  fi
}
export -f one
status=0
printf '%s\n' $files | xargs -P "$(nproc)" -I{} bash -c 'one {}' || status=1
[ $status -ne 0 ] || echo "$(wc -w <<<"$files") files, clang-tidy has nothing to say"
exit $status
