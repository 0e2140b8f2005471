# Finds Abseil, RE2 and fmt (and, where they are needed, doctest, nlohmann_json and google benchmark) as one set: a system
# Abseil beside a fetched RE2 would put two Abseils into one program.
#
#   PARLEY_DEPS=system   everything from the system, an error names what is missing
#   PARLEY_DEPS=fetch    everything downloaded at pinned versions (or from FETCHCONTENT_SOURCE_DIR_<NAME>) and linked in
#   PARLEY_DEPS=auto     system if the whole set is there, else fetch
#
# Sets PARLEY_DEPS_USED to system, fetch or parent (the including project has brought the targets already).
list(APPEND CMAKE_MODULE_PATH "${PROJECT_SOURCE_DIR}/cmake")

if(NOT PARLEY_DEPS MATCHES "^(auto|system|fetch)$")
  message(FATAL_ERROR "PARLEY_DEPS is '${PARLEY_DEPS}'; it takes auto, system or fetch.")
endif()

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

set(_parley_needs absl re2 fmt)
if(PARLEY_BUILD_TESTS)
  list(APPEND _parley_needs doctest)
endif()
if(PARLEY_BUILD_TESTS OR PARLEY_BUILD_EXAMPLES)
  list(APPEND _parley_needs nlohmann_json)
endif()
if(PARLEY_BENCH)
  list(APPEND _parley_needs benchmark)
endif()

set(_parley_target_absl absl::strings)
set(_parley_target_re2 re2::re2)
set(_parley_target_fmt fmt::fmt)
set(_parley_target_doctest doctest::doctest)
set(_parley_target_nlohmann_json nlohmann_json::nlohmann_json)
set(_parley_target_benchmark benchmark::benchmark)

# The including project's own copies win: a second copy would clash with them.
if(TARGET absl::strings AND TARGET re2::re2 AND TARGET fmt::fmt)
  set(PARLEY_DEPS_USED parent)
else()
  set(PARLEY_DEPS_USED ${PARLEY_DEPS})
endif()

if(PARLEY_DEPS_USED MATCHES "^(auto|system|parent)$")
  set(_parley_missing "")
  foreach(_name IN LISTS _parley_needs)
    if(NOT TARGET ${_parley_target_${_name}})
      # No versions asked: Debian's Abseil accepts only its exact version, RE2 knows none.
      find_package(${_name} QUIET)
    endif()
    if(NOT TARGET ${_parley_target_${_name}})
      list(APPEND _parley_missing ${_name})
    endif()
  endforeach()
  if(NOT _parley_missing)
    if(PARLEY_DEPS_USED STREQUAL "auto")
      set(PARLEY_DEPS_USED system)
    endif()
  elseif(PARLEY_DEPS_USED STREQUAL "auto" AND NOT (TARGET absl::strings OR TARGET re2::re2 OR TARGET fmt::fmt))
    set(PARLEY_DEPS_USED fetch)
  elseif(PARLEY_DEPS_USED STREQUAL "auto")
    # Targets of the system's packages are global or at least visible here; a fetched set would clash with them.
    list(JOIN _parley_missing ", " _parley_missing)
    message(
      FATAL_ERROR
        "Only a part of parley's dependencies is installed; missing: ${_parley_missing}.\n"
        "Either install the rest (cmake/bootstrap.sh does it on Debian and Ubuntu) or download the whole set with -DPARLEY_DEPS=fetch.")
  else()
    list(JOIN _parley_missing ", " _parley_missing)
    message(
      FATAL_ERROR
        "Not found on this system: ${_parley_missing}.\n"
        "Run cmake/bootstrap.sh (Debian and Ubuntu), install them by hand, or download the whole set with -DPARLEY_DEPS=fetch.")
  endif()
endif()

if(PARLEY_DEPS_USED STREQUAL "fetch")
  include("${PROJECT_SOURCE_DIR}/cmake/Fetch.cmake")
endif()
message(STATUS "parley: dependencies from ${PARLEY_DEPS_USED}")

# What the library itself links. Abseil's targets are small libraries, one a component.
set(PARLEY_LIBRARY_DEPS
    absl::civil_time
    absl::fixed_array
    absl::flat_hash_map
    absl::flat_hash_set
    absl::inlined_vector
    absl::span
    absl::strings
    absl::time
    re2::re2
    fmt::fmt
    Threads::Threads)
