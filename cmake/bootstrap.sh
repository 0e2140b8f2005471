#!/usr/bin/env bash
# Installs what parley needs to be built (set "build") and tested (set "test") where the machine has apt (Debian, Ubuntu);
# elsewhere, or without the right to install, says what is missing and how to go on. What is there is left alone.
#
#   cmake/bootstrap.sh [build|test]...      (default: build)
set -euo pipefail

build_packages="g++ cmake ninja-build nlohmann-json3-dev doctest-dev"
test_packages="$build_packages gcc clang-14 clang-tidy-14 clang-format-14 libclang-rt-14-dev llvm-14 abigail-tools binutils
  pkg-config libre2-dev libbenchmark-dev g++-aarch64-linux-gnu valgrind doxygen python3 python3-venv python3-pip ccache"

packages=""
for set_name in "${@:-build}"; do
  case "$set_name" in
    build) packages="$packages $build_packages" ;;
    test) packages="$packages $test_packages" ;;
    *)
      echo "bootstrap.sh: unknown set '$set_name'; it knows: build, test" >&2
      exit 2
      ;;
  esac
done
packages=$(printf '%s\n' $packages | sort -u)

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  cat >&2 <<TEXT
bootstrap.sh: this is no Debian or Ubuntu machine, so nothing is installed. parley needs a C++17 compiler (gcc >= 12 or
clang >= 14), CMake >= 3.24 and ninja; the command-line tool nlohmann-json besides, and the tests doctest and RE2 (found by
pkg-config). CMake downloads nlohmann-json and doctest where it does not find them; one test is left out without RE2.
TEXT
  # Go on if the tools at least are there: CMake will say what else it misses.
  command -v cmake >/dev/null && command -v ninja >/dev/null
  exit
fi

missing=""
for package in $packages; do
  state=$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null || true)
  case "$state" in
    ii*) ;;
    *) missing="$missing $package" ;;
  esac
done
[ -n "$missing" ] || exit 0

sudo=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "bootstrap.sh: not root and no sudo. Ask an administrator for: apt-get install --no-install-recommends$missing" >&2
    exit 1
  fi
  sudo="sudo"
fi
echo "bootstrap.sh: installing$missing"
apt_options="-qq -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300"
$sudo env DEBIAN_FRONTEND=noninteractive apt-get $apt_options update </dev/null
$sudo env DEBIAN_FRONTEND=noninteractive apt-get $apt_options install --yes --no-install-recommends $missing </dev/null >/dev/null
