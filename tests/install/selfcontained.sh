#!/usr/bin/env bash
# The library alone, as the preset selfcontained builds it: no library of others is looked for; libparley.so exports our
# functions only, needs nothing but the C and C++ run time and is small; installed, it brings nothing stray, gives the same
# report as the release build from C and C++, and loads beside that one in one process.
set -euo pipefail
cd "$(dirname "$0")/../.."
top=$PWD
build=$top/build/selfcontained
prefix=$build/prefix
limit=4000000 # bytes, stripped
release=$top/build/release

mkdir -p "$top/build"
log=$top/build/selfcontained.log
rm -f "$build/CMakeCache.txt"
if ! { cmake --preset selfcontained -DPARLEY_DEPS=fetch -DFETCHCONTENT_FULLY_DISCONNECTED=ON &&
  cmake --build --preset selfcontained; } >"$log" 2>&1; then
  tail -n 60 "$log"
  exit 1
fi
looked_for=$(grep -E '^(nlohmann_json|doctest|benchmark|PARLEY_RE2|FETCHCONTENT_SOURCE_DIR|PKG_CONFIG)_' "$build/CMakeCache.txt" || true)
[ -z "$looked_for" ] || { echo "the library alone looks for libraries of others:"; echo "$looked_for"; exit 1; }

library=$build/lib/libparley.so
"$top/tests/hygiene/exported_symbols.sh" "$library" "$top"

needed=$(readelf -d "$library" | sed -nE 's/.*\(NEEDED\).*\[(.*)\]/\1/p' | sort | tr '\n' ' ')
for name in $needed; do
  case "$name" in
    libc.so.6 | libm.so.6 | libgcc_s.so.1 | libstdc++.so.6 | ld-linux-*) ;;
    *)
      echo "libparley.so needs $name"
      exit 1
      ;;
  esac
done

strip --strip-unneeded -o "$build/libparley.stripped.so" "$library"
size=$(stat -c %s "$build/libparley.stripped.so")
[ "$size" -le $limit ] || { echo "stripped, libparley.so has $size bytes, over $limit"; exit 1; }

rm -rf "$prefix"
cmake --install "$build" --prefix "$prefix" >/dev/null
strays=$(cd "$prefix" && find . -type f | grep -vE '/(libparley\.so|libparley_cpp\.a$|parley_[a-z]+\.h$|include/parley/[a-z_]+\.h$|parley[-A-Za-z]*\.cmake$|parley(_cpp)?\.pc$)' || true)
[ -z "$strays" ] || { echo "the install holds more than the two libraries:"; echo "$strays"; exit 1; }
if grep -rnE 'absl|re2|fmt' "$prefix" --include='*.cmake' --include='*.pc'; then
  echo "the installed package asks for libraries of others"
  exit 1
fi

if [ -x "$release/bin/parley" ]; then
  article=examples/articles/afghanistan-2020-04.txt
  libdir=$(dirname "$(find "$prefix" -name libparley.so)")
  without_id='s/"id":("[^"]*"|null)/"id":null/'
  "$release/bin/parley" --published 2020-04-12 --format json $article | sed -E "$without_id" >"$build/wanted.json"
  [ -s "$build/wanted.json" ] || { echo "the release build's tool printed nothing"; exit 1; }
  ${CC:-cc} -std=c99 -I"$prefix/include" examples/c/extract.c -L"$libdir" -lparley -o "$build/consumer_c"
  ${CXX:-c++} -std=c++17 -I"$prefix/include" examples/cpp/extract.cc "$libdir/libparley_cpp.a" -pthread -o "$build/consumer_cpp"
  for program in consumer_c consumer_cpp; do
    LD_LIBRARY_PATH=$libdir "$build/$program" $article 2020-04-12 | sed -E "$without_id" >"$build/found.json"
    cmp "$build/wanted.json" "$build/found.json" || { echo "$program gives another report than the release build"; exit 1; }
  done
  ${CC:-cc} -std=c11 -Wall -Wextra -Wpedantic -Werror -Icapi tests/install/two_libraries.c -ldl -o "$build/two_libraries"
  "$build/two_libraries" "$library" "$release/lib/libparley.so"
  "$build/two_libraries" "$release/lib/libparley.so" "$library"
fi
echo "self-contained libparley.so: $size bytes stripped, needs $needed"
