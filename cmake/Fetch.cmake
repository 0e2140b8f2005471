# Downloads the dependencies at pinned versions and builds them into parley: static, position independent, section by
# section, so that libparley.so needs nothing but the C and C++ run time. Offline: -DFETCHCONTENT_SOURCE_DIR_<NAME>=directory
# for ABSL, RE2, FMT, DOCTEST, NLOHMANN_JSON (tests/install/fetch.sh does so with Debian's source packages).
#
# Where the hashes come from. GitHub was out of reach where they were written down, so each was compared with what
# Debian keeps of the same file:
#   absl, re2, doctest, nlohmann_json   Debian's "orig" tarballs (sid and trixie), which are GitHub's own files (same top
#                                       directory, the commit in the archive's header): the hash of that file
#   fmt                                 the hash that MPD 0.23.12 (subprojects/fmt.wrap in Debian's source) pins for this URL
#   benchmark                           not compared with anything; needed for PARLEY_BENCH alone
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
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  set(CMAKE_CXX_STANDARD 17)
  set(CMAKE_CXX_STANDARD_REQUIRED ON)
  set(CMAKE_CXX_VISIBILITY_PRESET hidden)
  set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
  string(APPEND CMAKE_CXX_FLAGS " -ffunction-sections -fdata-sections")
  set(ABSL_PROPAGATE_CXX_STD ON)
  set(ABSL_ENABLE_INSTALL ON) # RE2's export set wants Abseil's; nothing of either is installed, see below
  set(RE2_BUILD_TESTING OFF)
  set(FMT_INSTALL OFF)
  set(FMT_TEST OFF)
  set(FMT_DOC OFF)
  set(BENCHMARK_ENABLE_TESTING OFF)
  set(BENCHMARK_ENABLE_INSTALL OFF)
  set(FETCHCONTENT_QUIET ON)

  _parley_declare(absl https://github.com/abseil/abseil-cpp/archive/refs/tags/20260107.0.tar.gz
                  4c124408da902be896a2f368042729655709db5e3004ec99f57e3e14439bc1b2)
  _parley_declare(re2 https://github.com/google/re2/archive/refs/tags/2024-07-02.tar.gz
                  eb2df807c781601c14a260a507a5bb4509be1ee626024cb45acbd57cb9d4032b)
  _parley_declare(fmt https://github.com/fmtlib/fmt/archive/9.1.0.tar.gz
                  5dea48d1fcddc3ec571ce2058e13910a0d4a6bab4cc09a809d8b1dd1c88ae6f2)
  # Of these two only the headers are wanted: their CMake files ask for versions that CMake 4 refuses.
  _parley_declare(doctest https://github.com/doctest/doctest/archive/refs/tags/v2.4.11.tar.gz
                  632ed2c05a7f53fa961381497bf8069093f0d6628c5f26286161fbd32a560186 SOURCE_SUBDIR none)
  _parley_declare(nlohmann_json https://github.com/nlohmann/json/archive/refs/tags/v3.11.3.tar.gz
                  0d8ef5af7f9794e3263480193c491549b2ba6cc74bb018906202ada498a79406 SOURCE_SUBDIR none)
  _parley_declare(benchmark https://github.com/google/benchmark/archive/refs/tags/v1.8.3.tar.gz
                  6bc180a57d23d4d9515519f92b0c83d61b05b5bab188961f36ac7b06b0d9e9ce)

  foreach(_name IN LISTS _parley_needs)
    if(TARGET ${_parley_target_${_name}})
      continue()
    endif()
    FetchContent_MakeAvailable(${_name})
    if(_name MATCHES "^(doctest|nlohmann_json)$")
      # Header-only: a target like the one that the package itself would make.
      add_library(${_name}::${_name} INTERFACE IMPORTED GLOBAL)
      set(_include "${${_name}_SOURCE_DIR}/include")
      if(_name STREQUAL "doctest")
        set(_include "${doctest_SOURCE_DIR}") # <doctest/doctest.h> lies at the top
      endif()
      set_target_properties(${_name}::${_name} PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${_include}")
    else()
      # Out of our "all" and out of our install.
      set_property(DIRECTORY "${${_name}_SOURCE_DIR}" PROPERTY EXCLUDE_FROM_ALL TRUE)
    endif()
  endforeach()
endfunction()

_parley_fetch()
