#!/usr/bin/env bash
# Runs test_arrow.py with pyarrow, Polars and DuckDB out of the registry, in an environment of its own. Skipped where pip cannot get pyarrow.
#
#   arrow.sh PYTHON TOP LIBRARY ENVIRONMENT       ENVIRONMENT: a directory that is kept from run to run
set -euo pipefail
python=$1 top=$2 library=$3 environment=$4
if [ ! -x "$environment/bin/python" ]; then
  "$python" -m venv "$environment" || { echo "skipped: $python has no venv"; exit 77; }
fi
pip="$environment/bin/python -m pip --disable-pip-version-check -q install --only-binary :all:"
$pip pyarrow >/dev/null 2>&1 || { echo "skipped: pip cannot get pyarrow"; exit 77; }
for package in polars duckdb; do
  $pip "$package" >/dev/null 2>&1 || echo "without $package: pip cannot get it"
done
cd "$top/tests/python"
PARLEY_LIBRARY=$library "$environment/bin/python" -m unittest -v test_arrow
