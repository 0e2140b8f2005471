#!/usr/bin/env bash
# Compiles every source of the library, the C ABI and the tool for aarch64, warnings as errors (compiled, not
# linked or run).
set -euo pipefail
cd "$(dirname "$0")/../.."
cxx=${AARCH64_CXX:-aarch64-linux-gnu-g++}
command -v "$cxx" >/dev/null || { echo "$cxx is not installed"; exit 1; }
out=build/aarch64
mkdir -p "$out/include"
# Only the tool's nlohmann_json: /usr/include as a whole belongs to the build machine's C library.
[ -d /usr/include/nlohmann ] || { echo "/usr/include/nlohmann is missing"; exit 1; }
rm -rf "$out/include" && mkdir "$out/include"
ln -sfn /usr/include/nlohmann "$out/include/nlohmann"
[ -e "$out/gazetteer.bin" ] || printf 'stand-in' >"$out/gazetteer.bin"
export cxx out
one() {
  local file=$1 object
  object=$out/$(tr / _ <<<"$file").o
  case "$file" in
    *.S) "$cxx" -c "-DPARLEY_GAZETTEER_BLOB=\"$PWD/$out/gazetteer.bin\"" "$file" -o "$object" ;;
    *) "$cxx" -std=c++17 -O1 -fPIC -Wall -Wextra -Wpedantic -Wconversion -Werror -Iinclude -Isrc -Icapi -isystem "$out/include" \
      -DPARLEY_C_BUILDING -c "$file" -o "$object" ;;
  esac
}
export -f one
files=$(find src capi examples -name '*.cc' -o -name '*.S' | sort)
printf '%s\n' $files | xargs -P "$(nproc)" -I{} bash -c 'one {}'
for object in "$out"/*.o; do
  case "$(LC_ALL=C readelf -h "$object")" in *AArch64*) ;; *) echo "$object is not aarch64"; exit 1 ;; esac
done
echo "$(wc -w <<<"$files") files compile for aarch64"
