# Install rules, by component: parley_c (libparley.so and its header), parley_cpp (the archive and the C++ headers) and
# parley_tool (the command).
include(CMakePackageConfigHelpers)

set(_parley_cmake_dir "${CMAKE_INSTALL_LIBDIR}/cmake/parley")
set(_parley_pc_dir "${CMAKE_INSTALL_LIBDIR}/pkgconfig")

# The .pc files find their prefix from where they lie, so that an installed tree may be moved.
file(RELATIVE_PATH PARLEY_PC_PREFIX "${CMAKE_INSTALL_PREFIX}/${_parley_pc_dir}" "${CMAKE_INSTALL_PREFIX}")
string(REGEX REPLACE "/$" "" PARLEY_PC_PREFIX "${PARLEY_PC_PREFIX}")

function(_parley_pc_path out path)
  if(IS_ABSOLUTE "${path}")
    set(${out} "${path}" PARENT_SCOPE)
  else()
    set(${out} "\${prefix}/${path}" PARENT_SCOPE)
  endif()
endfunction()
_parley_pc_path(PARLEY_PC_INCLUDEDIR "${CMAKE_INSTALL_INCLUDEDIR}")
_parley_pc_path(PARLEY_PC_LIBDIR "${CMAKE_INSTALL_LIBDIR}")

if(TARGET parley_c)
  install(
    TARGETS parley_c
    EXPORT parley-c-targets
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT parley_c)
  install(
    DIRECTORY "${PROJECT_SOURCE_DIR}/capi/"
    DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
    COMPONENT parley_c
    FILES_MATCHING
    PATTERN "parley_*.h"
    PATTERN "python" EXCLUDE
    PATTERN "abi" EXCLUDE
    PATTERN "*_internal.h" EXCLUDE)
  install(
    EXPORT parley-c-targets
    NAMESPACE parley::
    DESTINATION "${_parley_cmake_dir}"
    COMPONENT parley_c)
  configure_file("${PROJECT_SOURCE_DIR}/cmake/parley.pc.in" "${PROJECT_BINARY_DIR}/parley.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/parley.pc" DESTINATION "${_parley_pc_dir}" COMPONENT parley_c)
endif()

install(
  TARGETS parley
  EXPORT parley-cpp-targets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT parley_cpp)
install(
  DIRECTORY "${PROJECT_SOURCE_DIR}/include/parley"
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
  COMPONENT parley_cpp
  FILES_MATCHING
  PATTERN "*.h")
install(
  EXPORT parley-cpp-targets
  NAMESPACE parley::
  DESTINATION "${_parley_cmake_dir}"
  COMPONENT parley_cpp)
configure_file("${PROJECT_SOURCE_DIR}/cmake/parley_cpp.pc.in" "${PROJECT_BINARY_DIR}/parley_cpp.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/parley_cpp.pc" DESTINATION "${_parley_pc_dir}" COMPONENT parley_cpp)

# The config belongs to either component: install(FILES) once for each, a whole install writes the same file twice.
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/parleyConfig.cmake.in" "${PROJECT_BINARY_DIR}/parleyConfig.cmake"
                              INSTALL_DESTINATION "${_parley_cmake_dir}")
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/parleyConfigVersion.cmake"
  VERSION ${PROJECT_VERSION}
  COMPATIBILITY SameMinorVersion)
foreach(_component parley_c parley_cpp)
  install(FILES "${PROJECT_BINARY_DIR}/parleyConfig.cmake" "${PROJECT_BINARY_DIR}/parleyConfigVersion.cmake"
          DESTINATION "${_parley_cmake_dir}" COMPONENT ${_component})
endforeach()

if(TARGET parley_cli)
  install(TARGETS parley_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT parley_tool)
  if(EXISTS "${PROJECT_SOURCE_DIR}/examples/cli/parley.1")
    install(FILES "${PROJECT_SOURCE_DIR}/examples/cli/parley.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1"
            COMPONENT parley_tool)
  endif()
endif()
