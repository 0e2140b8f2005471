#!/usr/bin/env bash
# Builds the wheel, installs it into a fresh environment, and runs it there. Skipped where pip cannot get setuptools.
#
#   wheel.sh PYTHON TOP LIBRARY
set -euo pipefail
python=$1 top=$2 library=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# pip leaves build directories beside the sources: those of a copy.
mkdir -p "$work/capi"
cp -r "$top/capi/python" "$work/capi/python"
"$python" -m venv "$work/venv" || { echo "skipped: $python has no venv"; exit 77; }
pip="$work/venv/bin/python -m pip --disable-pip-version-check -q"
$pip download --no-deps -d "$work/get" 'setuptools>=70.1' >/dev/null 2>&1 || { echo "skipped: pip cannot get setuptools"; exit 77; }
PARLEY_LIBRARY=$library $pip wheel --no-deps --wheel-dir "$work/dist" "$work/capi/python"
wheel=$(ls "$work"/dist/parley-*-py3-none-linux_*.whl)
echo "built ${wheel##*/}"
$pip install --no-index "$wheel"
cd "$work"
env -u PARLEY_LIBRARY -u PYTHONPATH "$work/venv/bin/python" - <<'PYTHON'
import importlib.metadata
import parley

assert parley.library_path.endswith("site-packages/parley/libparley.so.0"), parley.library_path
assert importlib.metadata.version("parley") == parley.__version__
with parley.Extractor() as extractor:
    report = extractor.extract("They met on 22 March 2020.")
assert report.dates[0].value == "2020-03-22", report.dates
print("the wheel works:", report)
PYTHON
