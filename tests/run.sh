#!/usr/bin/env bash
# Sets the machine up, builds and runs all tests. Prints the minutes of each step and, last, "N passed, N failed".
#
#   tests/run.sh                 everything
#   tests/run.sh --quick         the release build and its tests only
#   tests/run.sh STEP...         some steps, of: bootstrap release dev tsan clang tidy aarch64 selfcontained fuzz
#
# A failing step does not stop the next ones; the exit status is 0 if nothing failed. Logs lie in build/logs.
set -uo pipefail
cd "$(dirname "$0")/.."
top=$PWD

all_steps="bootstrap release dev tsan clang tidy aarch64 selfcontained fuzz"
steps=""
while [ $# -gt 0 ]; do
  case "$1" in
    --quick) steps="bootstrap release" ;;
    -h | --help)
      sed -n '2,8s/^# \{0,1\}//p' "$0"
      exit 0
      ;;
    *)
      case " $all_steps " in
        *" $1 "*) steps="$steps $1" ;;
        *)
          echo "run.sh: unknown step '$1'; the steps are: $all_steps" >&2
          exit 2
          ;;
      esac
      ;;
  esac
  shift
done
steps=${steps:-$all_steps}

logs=$top/build/logs
mkdir -p "$logs"
passed=0
failed=0
failures=""
jobs=$(nproc 2>/dev/null || echo 2)
export CTEST_PARALLEL_LEVEL=$jobs CMAKE_BUILD_PARALLEL_LEVEL=$jobs
export PYTHONDONTWRITEBYTECODE=1
if command -v ccache >/dev/null; then
  export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
  export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1
fi

count() { # count NAME STATUS: one check that is no ctest test
  if [ "$2" -eq 0 ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    failures="$failures $1"
  fi
}

build() { # build PRESET [cmake arguments]
  local preset=$1
  shift
  cmake --preset "$preset" "$@" >"$logs/$preset.configure.log" 2>&1 || {
    cat "$logs/$preset.configure.log"
    count "$preset:configure" 1
    return 1
  }
  cmake --build --preset "$preset" >"$logs/$preset.build.log" 2>&1 || {
    tail -n 100 "$logs/$preset.build.log"
    count "$preset:build" 1
    return 1
  }
  count "$preset:build" 0
}

run_ctest() { # run_ctest PRESET [ctest arguments]: counts each test
  local preset=$1 log summary bad total
  shift
  log=$logs/$preset.ctest.log
  $no_aslr ctest --test-dir "build/$preset" --output-on-failure --no-tests=error "$@" 2>&1 | tee "$log" | grep -Ev '^ +Start +[0-9]+:'
  grep -aE '^skipped: ' "build/$preset/Testing/Temporary/LastTest.log" | sort | uniq -c
  summary=$(grep -E '^[0-9]+% tests passed, [0-9]+ tests? failed out of [0-9]+' "$log" | tail -n 1)
  if [ -z "$summary" ]; then
    count "$preset:ctest" 1
    return
  fi
  bad=$(sed -E 's/.*passed, ([0-9]+) tests? failed.*/\1/' <<<"$summary")
  total=$(sed -E 's/.*out of ([0-9]+).*/\1/' <<<"$summary")
  passed=$((passed + total - bad))
  failed=$((failed + bad))
  if [ "$bad" -ne 0 ]; then
    failures="$failures $(sed -nE 's/^\t +[0-9]+ - ([^ ]+) \((Failed|Timeout|SEGFAULT|.*Exception.*|Subprocess aborted|Not Run)\).*/'"$preset"':\1/p' "$log" | tr '\n' ' ')"
  fi
}

# The sanitizers of gcc 12 and clang 14 do not know the widest address layout of newer kernels.
no_aslr=""
if setarch "$(uname -m)" -R true 2>/dev/null; then no_aslr="setarch $(uname -m) -R"; fi

step_bootstrap() {
  cmake/bootstrap.sh build test
  count bootstrap $?
}

step_release() {
  build release -DPARLEY_BENCH=ON || return
  run_ctest release
}

step_dev() {
  export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1
  build dev || return
  run_ctest dev -LE 'hygiene|install|gold|slow'
}

step_tsan() {
  export TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1
  build tsan || return
  run_ctest tsan -L thread
}

step_clang() {
  build clang || return
  run_ctest clang -L unit
}

step_tidy() {
  tests/hygiene/tidy.sh build/clang
  count tidy $?
}

step_aarch64() {
  tests/hygiene/aarch64.sh
  count aarch64 $?
}

step_selfcontained() {
  tests/install/selfcontained.sh
  count selfcontained $?
}

step_fuzz() {
  build fuzz || return
  tests/fuzz/run.sh build/fuzz "${PARLEY_FUZZ_SECONDS:-20}"
  count fuzz $?
}

started=$SECONDS
times=""
for step in $steps; do
  printf '\n=== %s\n' "$step"
  before=$SECONDS
  before_failed=$failed
  "step_$step" || true
  verdict=ok
  [ "$failed" -eq "$before_failed" ] || verdict=FAILED
  line=$(awk -v name="$step" -v seconds=$((SECONDS - before)) -v verdict="$verdict" \
    'BEGIN { printf "%-13s %5.1f minutes  %s", name, seconds / 60, verdict }')
  printf '=== %s\n' "$line"
  times="$times$line"$'\n'
done

printf '\nSteps:\n%s' "$times"
awk -v seconds=$((SECONDS - started)) 'BEGIN { printf "%-13s %5.1f minutes\n", "all", seconds / 60 }'
[ -z "${failures// /}" ] || printf 'Failed:%s\n' "$failures"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
