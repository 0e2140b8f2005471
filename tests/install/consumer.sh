#!/usr/bin/env bash
# Strangers' projects use parley as its documents say, and must get the same report as the tool.
#
#   consumer.sh KIND BUILD TOP      KIND: find_package, component_c, pkg_config, fetchcontent, add_subdirectory, go, rust
set -euo pipefail
kind=$1 build=$2 top=$3
work=$build/consumers/$kind
# Beside the build, not below it: from there the sources have the same relative paths, and the compiler cache knows them.
project=${build%/*}/consumer-$kind
rm -rf "$work" "$project"
mkdir -p "$work"
article=$top/examples/articles/afghanistan-2020-04.txt
published=2020-04-12
cxx=${CXX:-c++} cc=${CC:-cc}

install_to() { # install_to PREFIX COMPONENT...
  local prefix=$1 component
  shift
  for component in "$@"; do cmake --install "$build" --prefix "$prefix" --component "$component" >/dev/null; done
}
build_project() { # build_project DIRECTORY [cmake arguments]: with the release preset's flags, so that a compiler cache helps
  local source=$1
  shift
  cmake -G Ninja -S "$source" -B "$project" -DCMAKE_BUILD_TYPE=RelWithDebInfo "$@" >"$work/log" 2>&1 &&
    cmake --build "$project" >>"$work/log" 2>&1 || {
    tail -n 40 "$work/log"
    exit 1
  }
}
same_report() { # same_report PROGRAM...: each prints what the tool prints
  local program
  "$build/bin/parley" --published $published --format json "$article" | sed -E 's/"id":("[^"]*"|null)/"id":null/' >"$work/wanted"
  [ -s "$work/wanted" ] || { echo "the tool printed nothing"; exit 1; }
  for program in "$@"; do
    "$program" "$article" $published | sed -E 's/"id":("[^"]*"|null)/"id":null/' >"$work/found"
    cmp "$work/wanted" "$work/found" || { echo "$program printed another report than the tool"; exit 1; }
  done
}

case "$kind" in
  find_package)
    install_to "$work/prefix" parley_c parley_cpp
    build_project "$top/examples/find_package" -DCMAKE_PREFIX_PATH="$work/prefix"
    same_report "$project/consumer_cpp" "$project/consumer_c"
    ;;
  component_c) # the C library alone is installed, and asked for
    install_to "$work/prefix" parley_c
    mkdir "$work/source"
    cat >"$work/source/CMakeLists.txt" <<TEXT
cmake_minimum_required(VERSION 3.24)
project(component_c LANGUAGES C)
find_package(parley REQUIRED COMPONENTS c)
if(TARGET parley::parley)
  message(FATAL_ERROR "the component c brought more than the C library")
endif()
find_package(parley QUIET COMPONENTS cpp)
if(parley_FOUND)
  message(FATAL_ERROR "the component cpp is not installed, but was found")
endif()
add_executable(consumer_c $top/examples/c/extract.c)
target_link_libraries(consumer_c PRIVATE parley::c)
TEXT
    build_project "$work/source" -DCMAKE_PREFIX_PATH="$work/prefix"
    same_report "$project/consumer_c"
    ;;
  pkg_config) # and nothing of CMake: a moved prefix, plain compilers
    install_to "$work/built" parley_c parley_cpp
    mv "$work/built" "$work/prefix"
    pc_dir=$(dirname "$(find "$work/prefix" -name parley.pc)")
    export PKG_CONFIG_PATH=$pc_dir
    $cc -std=c99 -Wall -Wextra -Wpedantic -Werror "$top/examples/c/extract.c" $(pkg-config --cflags --libs parley) -o "$work/consumer_c"
    $cxx -std=c++17 "$top/examples/cpp/extract.cc" $(pkg-config --cflags --libs parley_cpp) -o "$work/consumer_cpp"
    export LD_LIBRARY_PATH=$(dirname "$(find "$work/prefix" -name libparley.so)")
    same_report "$work/consumer_c" "$work/consumer_cpp"
    ;;
  fetchcontent)
    build_project "$top/examples/fetchcontent" -DPARLEY_WERROR=ON
    same_report "$project/consumer_cpp" "$project/consumer_c"
    ;;
  add_subdirectory)
    build_project "$top/tests/install/add_subdirectory" -DPARLEY_WERROR=ON
    same_report "$project/consumer_cpp" "$project/consumer_c"
    # Nothing of parley's is installed by a project that did not ask for it.
    cmake --install "$project" --prefix "$work/prefix" >/dev/null
    [ -z "$(find "$work/prefix" -type f 2>/dev/null)" ] || { echo "the consumer's install holds parley's files:"; find "$work/prefix" -type f; exit 1; }
    ;;
  go | rust) # other languages, through their usual ways to C; skipped where the machine has no compiler for them
    compiler=go
    [ "$kind" = go ] || compiler=rustc
    command -v $compiler >/dev/null || { echo "skipped: $compiler is not installed"; exit 77; }
    install_to "$work/prefix" parley_c
    libdir=$(dirname "$(find "$work/prefix" -name libparley.so)")
    if [ "$kind" = go ]; then
      export PKG_CONFIG_PATH=$libdir/pkgconfig CGO_ENABLED=1 GOFLAGS=-mod=mod GOCACHE=$work/cache GOTOOLCHAIN=local
      (cd "$top/tests/install/go" && go build -o "$work/consumer" .)
    else
      rustc --edition 2021 -O -L "$libdir" -o "$work/consumer" "$top/tests/install/rust/main.rs"
    fi
    export LD_LIBRARY_PATH=$libdir
    same_report "$work/consumer"
    ;;
  *)
    echo "consumer.sh: unknown kind '$kind'" >&2
    exit 2
    ;;
esac
echo "$kind: builds, and reports what the tool reports"
