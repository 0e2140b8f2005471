# Downloads at pinned versions what the tool, the tests and the benchmarks need and Dependencies.cmake has not found.
# Offline: -DFETCHCONTENT_SOURCE_DIR_<NAME>=directory for DOCTEST, NLOHMANN_JSON, BENCHMARK.
#
# Where the hashes come from. GitHub was out of reach where they were written down: those of doctest and nlohmann_json are
# the hashes of Debian's "orig" tarballs (sid and trixie), which are GitHub's own files (same top directory, the commit in the
# archive's header). That of benchmark was not compared with anything; it is needed for PARLEY_BENCH alone.
include(FetchContent)

function(_parley_declare name url hash)
  set(_more ${ARGN})
  if(CMAKE_VERSION VERSION_GREATER_EQUAL 3.25)
    list(APPEND _more SYSTEM) # their headers are not held to our warnings
  endif()
  FetchContent_Declare(${name} URL "${url}" URL_HASH "SHA256=${hash}" ${_more})
endfunction()

# In a function: their options and our settings for them stay out of the including project.
function(_parley_fetch)
  set(CMAKE_POLICY_DEFAULT_CMP0077 NEW) # option() of a dependency yields to the variables set here
  set(BUILD_SHARED_LIBS OFF)
  set(BUILD_TESTING OFF)
  set(CMAKE_CXX_STANDARD 17)
  set(CMAKE_CXX_STANDARD_REQUIRED ON)
  set(BENCHMARK_ENABLE_TESTING OFF)
  set(BENCHMARK_ENABLE_INSTALL OFF)
  set(FETCHCONTENT_QUIET ON)

  # Of these two only the headers are wanted: their CMake files ask for versions that CMake 4 refuses.
  _parley_declare(doctest https://github.com/doctest/doctest/archive/refs/tags/v2.4.11.tar.gz
                  632ed2c05a7f53fa961381497bf8069093f0d6628c5f26286161fbd32a560186 SOURCE_SUBDIR none)
  _parley_declare(nlohmann_json https://github.com/nlohmann/json/archive/refs/tags/v3.11.3.tar.gz
                  0d8ef5af7f9794e3263480193c491549b2ba6cc74bb018906202ada498a79406 SOURCE_SUBDIR none)
  _parley_declare(benchmark https://github.com/google/benchmark/archive/refs/tags/v1.8.3.tar.gz
                  6bc180a57d23d4d9515519f92b0c83d61b05b5bab188961f36ac7b06b0d9e9ce)

  foreach(_name IN LISTS _parley_missing)
    FetchContent_MakeAvailable(${_name})
    if(_name STREQUAL "benchmark")
      # Out of our "all" and out of our install.
      set_property(DIRECTORY "${benchmark_SOURCE_DIR}" PROPERTY EXCLUDE_FROM_ALL TRUE)
    else()
      # Header-only: a target like the one that the package itself would make.
      add_library(${_name}::${_name} INTERFACE IMPORTED GLOBAL)
      set(_include "${${_name}_SOURCE_DIR}/include")
      if(_name STREQUAL "doctest")
        set(_include "${doctest_SOURCE_DIR}") # <doctest/doctest.h> lies at the top
      endif()
      set_target_properties(${_name}::${_name} PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${_include}")
    endif()
  endforeach()
endfunction()

_parley_fetch()
