# Finds RE2 and makes the target re2::re2. RE2's own CMake config is taken where it exists; Debian's package has none (only
# re2.pc, whose version is 0.0.0, so ask for no version).
find_package(re2 CONFIG QUIET)
if(TARGET re2::re2)
  set(re2_FOUND TRUE)
  return()
endif()

find_package(PkgConfig QUIET)
if(PKG_CONFIG_FOUND)
  pkg_check_modules(PC_RE2 QUIET re2)
endif()
find_path(re2_INCLUDE_DIR NAMES re2/re2.h HINTS ${PC_RE2_INCLUDE_DIRS})
find_library(re2_LIBRARY NAMES re2 HINTS ${PC_RE2_LIBRARY_DIRS})
mark_as_advanced(re2_INCLUDE_DIR re2_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(re2 REQUIRED_VARS re2_LIBRARY re2_INCLUDE_DIR)
if(re2_FOUND)
  set(THREADS_PREFER_PTHREAD_FLAG ON)
  find_package(Threads QUIET)
  add_library(re2::re2 UNKNOWN IMPORTED)
  set_target_properties(re2::re2 PROPERTIES IMPORTED_LOCATION "${re2_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES
                                                                             "${re2_INCLUDE_DIR}")
  if(TARGET Threads::Threads)
    set_target_properties(re2::re2 PROPERTIES INTERFACE_LINK_LIBRARIES Threads::Threads)
  endif()
endif()
