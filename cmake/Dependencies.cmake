# The library needs nothing but C++ and its threads. What the command-line tool (nlohmann_json), the tests (doctest,
# nlohmann_json, RE2) and the benchmarks (google benchmark) need is found here:
#
#   PARLEY_DEPS=system   on the system; an error names what is missing
#   PARLEY_DEPS=fetch    downloaded at pinned versions, or from FETCHCONTENT_SOURCE_DIR_<NAME>
#   PARLEY_DEPS=auto     on the system, and what is not there is downloaded
#
# An including project's own targets win. RE2 is never downloaded: it is the oracle of one test, which is left out without it.
if(NOT PARLEY_DEPS MATCHES "^(auto|system|fetch)$")
  message(FATAL_ERROR "PARLEY_DEPS is '${PARLEY_DEPS}'; it takes auto, system or fetch.")
endif()

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

set(_parley_needs "")
if(PARLEY_BUILD_TESTS OR PARLEY_BUILD_EXAMPLES)
  list(APPEND _parley_needs nlohmann_json)
endif()
if(PARLEY_BUILD_TESTS)
  list(APPEND _parley_needs doctest)
endif()
if(PARLEY_BENCH)
  list(APPEND _parley_needs benchmark)
endif()

set(_parley_missing "")
foreach(_name IN LISTS _parley_needs)
  if(NOT TARGET ${_name}::${_name} AND NOT PARLEY_DEPS STREQUAL "fetch")
    find_package(${_name} QUIET)
  endif()
  if(NOT TARGET ${_name}::${_name})
    list(APPEND _parley_missing ${_name})
  endif()
endforeach()

# By pkg-config, since Debian's RE2 has no CMake config.
set(PARLEY_RE2 "")
if(PARLEY_BUILD_TESTS AND NOT PARLEY_DEPS STREQUAL "fetch")
  find_package(PkgConfig QUIET)
  if(PKG_CONFIG_FOUND)
    pkg_check_modules(PARLEY_RE2_PC QUIET IMPORTED_TARGET re2)
  endif()
  if(TARGET PkgConfig::PARLEY_RE2_PC)
    set(PARLEY_RE2 PkgConfig::PARLEY_RE2_PC)
  elseif(PARLEY_DEPS STREQUAL "system")
    list(APPEND _parley_missing re2)
  endif()
endif()
if(PARLEY_BUILD_TESTS AND NOT PARLEY_RE2)
  message(STATUS "parley: without RE2 the test unit.grammar_automaton is not built")
endif()

if(_parley_missing AND PARLEY_DEPS STREQUAL "system")
  list(JOIN _parley_missing ", " _parley_missing)
  message(
    FATAL_ERROR
      "Not found on this system: ${_parley_missing}; parley's tool and tests need it, the library does not.\n"
      "Run cmake/bootstrap.sh test (Debian and Ubuntu), install it by hand, download it with -DPARLEY_DEPS=fetch, or build the "
      "library alone with -DPARLEY_BUILD_TESTS=OFF -DPARLEY_BUILD_EXAMPLES=OFF.")
elseif(_parley_missing)
  message(STATUS "parley: fetching ${_parley_missing}")
  include("${PROJECT_SOURCE_DIR}/cmake/Fetch.cmake")
endif()
