#!/usr/bin/env bash
# None of our object files runs code when the library is loaded: no static initialisers, no static destructors.
#
#   static_initialisers.sh ARCHIVE_OR_OBJECT...
set -euo pipefail
status=0
seen=0
for file in "$@"; do
  members=$(nm --demangle=none "$file" 2>/dev/null | grep -c '^' || true)
  [ "$members" -gt 0 ] || { echo "$file holds no symbols"; status=1; continue; }
  seen=$((seen + 1))
  if hits=$(nm -A "$file" 2>/dev/null | grep -E '_GLOBAL__(sub_)?[ID]_|__cxx_global_var_init|__static_initialization_and_destruction'); then
    echo "static initialisers in $file (make the object constexpr, or build it inside a function):"
    echo "$hits"
    status=1
  fi
  if hits=$(objdump -h "$file" 2>/dev/null | grep -E '\.(init_array|ctors|fini_array|dtors)'); then
    echo "$file has a section of code to run at load:"
    echo "$hits"
    status=1
  fi
done
[ "$seen" -gt 0 ] || { echo "no file to look at"; exit 1; }
[ $status -ne 0 ] || echo "$seen files, no static initialisers"
exit $status
