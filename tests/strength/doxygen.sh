#!/usr/bin/env bash
# The reference manual builds without a warning, and every class, struct and enumeration of the public headers and every C function has a comment
# of its own (members may share one, and what size() does needs none).
#
#   doxygen.sh TOP BUILD
set -euo pipefail
cd "$1"
out=$2/doxygen
command -v doxygen >/dev/null || { echo "skipped: doxygen is not installed"; exit 77; }
mkdir -p "$out"

run() { # run SETTING...: doxygen's warnings
  { cat cmake/Doxyfile; printf 'OUTPUT_DIRECTORY = %s\n' "$out"; printf '%s\n' "$@"; } | doxygen - 2>&1 >/dev/null
}

said=$(run "GENERATE_HTML = YES")
[ -z "$said" ] || { echo "doxygen warns:"; echo "$said"; exit 1; }
[ -s "$out/html/index.html" ] || { echo "doxygen wrote no manual"; exit 1; }
for name in classparley_1_1Report parley__c_8h; do
  [ -s "$out/html/$name.html" ] || { echo "the manual has no page $name: has doxygen lost its input?"; exit 1; }
done

# ArrowSchema and ArrowArray are copied, as their specification wants it.
said=$(run "GENERATE_HTML = NO" "GENERATE_XML = YES" "EXTRACT_ALL = NO" "WARN_IF_UNDOCUMENTED = YES" |
  grep -E 'warning: (Compound|Member .*\(enumeration\))|parley_c\.h.*\(function\)' | grep -vE 'Compound Arrow(Schema|Array) ' || true)
[ -z "$said" ] || { echo "without a comment:"; echo "$said"; exit 1; }
echo "the manual lies in $out/html; doxygen had nothing to say"
