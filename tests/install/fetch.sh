#!/usr/bin/env bash
# The fetched mode, offline: builds the self-contained libparley.so with the sources of Abseil, RE2 and fmt as Debian keeps
# them (unpatched, so absl::string_view is std::string_view, as in any fetched Abseil), and checks that it exports our
# functions only, needs nothing but the C and C++ run time, is small, gives the same report as the system build, and loads
# beside it in one process.
#
#   fetch.sh          PARLEY_FETCH_SOURCES=DIR: unpacked sources lie there already, as absl, re2 and fmt
set -euo pipefail
cd "$(dirname "$0")/../.."
top=$PWD
sources=${PARLEY_FETCH_SOURCES:-$top/build/fetch-sources}
limit=3500000 # bytes, stripped
system=$top/build/release/lib/libparley.so

get_sources() { # from the package sources of this machine, in an apt configuration that leaves the machine's own alone
  local apt=$sources/apt
  rm -rf "$sources"
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/parts" "$sources/tar"
  : >"$apt/sources.list"
  local file
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -f "$file" ] && sed -nE '/(debian|ubuntu)/s/^deb /deb-src /p' "$file" >>"$apt/sources.list"
  done
  for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] && grep -qE '^URIs:.*(debian|ubuntu)' "$file" && sed -E 's/^Types:.*/Types: deb-src/' "$file" >"$apt/parts/${file##*/}"
  done
  local options="-qq -o Dir::Etc::sourcelist=$apt/sources.list -o Dir::Etc::sourceparts=$apt/parts -o Dir::State::lists=$apt/lists
    -o Dir::Cache=$apt/cache -o Acquire::Retries=3 -o APT::Sandbox::User="
  apt-get $options update || return 1
  (cd "$sources/tar" && apt-get $options source --download-only --tar-only abseil re2 fmtlib) || return 1
  local pair name archive
  for pair in absl:abseil re2:re2 fmt:fmtlib; do
    name=${pair%:*}
    archive=$(ls "$sources/tar/${pair#*:}"_*.orig.tar.*)
    mkdir "$sources/$name"
    tar -xf "$archive" -C "$sources/$name" --strip-components=1
  done
  # Debian leaves RE2's generated tables out and makes them anew, from its own copy of the Unicode data.
  (
    cd "$sources/re2/re2"
    [ ! -f perl_groups.cc ] || exit 0
    sed -i -E 's|^_UNICODE_DIR = .*|_UNICODE_DIR = "/usr/share/unicode"|; s/^from six.moves import urllib/import urllib.request/' unicode.py
    perl make_perl_groups.pl >perl_groups.cc && python3 make_unicode_groups.py >unicode_groups.cc &&
      python3 make_unicode_casefold.py >unicode_casefold.cc
  ) || return 1
}

if [ ! -f "$sources/absl/CMakeLists.txt" ] || [ ! -f "$sources/re2/re2/unicode_casefold.cc" ] || [ ! -f "$sources/fmt/CMakeLists.txt" ]; then
  if ! command -v apt-get >/dev/null || ! get_sources >"$top/build/fetch-sources.log" 2>&1; then
    echo "skipped: the source packages of Abseil, RE2 and fmt could not be downloaded (see build/fetch-sources.log);"
    echo "this is then a release check: PARLEY_FETCH_SOURCES=DIR tests/install/fetch.sh"
    exit 0
  fi
fi

log=$top/build/fetch.log
mkdir -p "$sources/json/include"
ln -sfn /usr/include/nlohmann "$sources/json/include/nlohmann" # header-only: the system's copy will do
if ! { cmake --preset fetch -DFETCHCONTENT_TRY_FIND_PACKAGE_MODE=NEVER -DFETCHCONTENT_FULLY_DISCONNECTED=ON \
  -DFETCHCONTENT_SOURCE_DIR_ABSL="$sources/absl" -DFETCHCONTENT_SOURCE_DIR_RE2="$sources/re2" \
  -DFETCHCONTENT_SOURCE_DIR_FMT="$sources/fmt" -DFETCHCONTENT_SOURCE_DIR_NLOHMANN_JSON="$sources/json" &&
  cmake --build --preset fetch --target parley_c parley_cli; } >"$log" 2>&1; then
  tail -n 60 "$log"
  exit 1
fi

library=$top/build/fetch/lib/libparley.so
"$top/tests/hygiene/exported_symbols.sh" "$library" "$top"

needed=$(readelf -d "$library" | sed -nE 's/.*\(NEEDED\).*\[(.*)\]/\1/p' | sort | tr '\n' ' ')
for name in $needed; do
  case "$name" in
    libc.so.6 | libm.so.6 | libgcc_s.so.1 | libstdc++.so.6 | ld-linux-*) ;;
    *)
      echo "the self-contained library needs $name"
      exit 1
      ;;
  esac
done

strip --strip-unneeded -o "$top/build/fetch/libparley.stripped.so" "$library"
size=$(stat -c %s "$top/build/fetch/libparley.stripped.so")
[ "$size" -le $limit ] || { echo "stripped, the self-contained library has $size bytes, over $limit"; exit 1; }

# Installed, it is the C library alone: nothing of what was fetched comes along.
rm -rf "$top/build/fetch/prefix"
cmake --install build/fetch --prefix "$top/build/fetch/prefix" >/dev/null
strays=$(cd "$top/build/fetch/prefix" && find . -type f | grep -vE '/(libparley\.so|parley_[a-z]+\.h$|parley[-A-Za-z]*\.cmake$|parley\.pc$|bin/parley$|parley\.1)' || true)
[ -z "$strays" ] || { echo "the install of a fetched build holds more than the C library and the tool:"; echo "$strays"; exit 1; }

if [ -f "$system" ]; then
  build/release/bin/parley --published 2020-04-12 --format json examples/articles/afghanistan-2020-04.txt >build/fetch/system.json
  build/fetch/bin/parley --published 2020-04-12 --format json examples/articles/afghanistan-2020-04.txt >build/fetch/fetched.json
  cmp build/fetch/system.json build/fetch/fetched.json || { echo "the fetched build gives another report than the system build"; exit 1; }
  ${CC:-cc} -std=c11 -Wall -Wextra -Wpedantic -Werror -Icapi tests/install/two_libraries.c -ldl -o build/fetch/two_libraries
  build/fetch/two_libraries "$library" "$system"
  build/fetch/two_libraries "$system" "$library"
fi
echo "self-contained libparley.so: $size bytes stripped, needs $needed"
