# Compiles the tables of names (data/*.tsv) at build time into one read-only blob and embeds it.
#
# The compiler is built for the build machine; a cross build is given one with -DPARLEY_GAZETTEER_COMPILER=path (its output is
# the same on every little-endian 64-bit machine, which Platform.cmake demands).
file(GLOB _parley_tables CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/gazetteer/data/*.tsv")
file(GLOB _parley_compiler_sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/gazetteer/compile/*.cc")

if(_parley_compiler_sources)
  if(PARLEY_GAZETTEER_COMPILER)
    set(_parley_compiler "${PARLEY_GAZETTEER_COMPILER}")
  elseif(CMAKE_CROSSCOMPILING)
    message(FATAL_ERROR "A cross build needs -DPARLEY_GAZETTEER_COMPILER=path: the program parley_gazetteer_compile of a build for this machine.")
  else()
    # It shares the reading of tables and the tokeniser with the library, so the names are cut as the text will be.
    file(GLOB _parley_compiler_shared CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/text/*.cc"
         "${CMAKE_CURRENT_SOURCE_DIR}/gazetteer/table_reader.cc" "${CMAKE_CURRENT_SOURCE_DIR}/gazetteer/blob_builder.cc" "${CMAKE_CURRENT_SOURCE_DIR}/gazetteer/name_trie.cc" "${CMAKE_CURRENT_SOURCE_DIR}/gazetteer/word_hash.cc" "${CMAKE_CURRENT_SOURCE_DIR}/gazetteer/shapes.cc" "${CMAKE_CURRENT_SOURCE_DIR}/gazetteer/lint.cc")
    add_executable(parley_gazetteer_compile ${_parley_compiler_sources} ${_parley_compiler_shared})
    parley_own_target(parley_gazetteer_compile)
    target_include_directories(parley_gazetteer_compile PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/include")
    set(_parley_compiler parley_gazetteer_compile)
  endif()

  set(_parley_blob "${PROJECT_BINARY_DIR}/generated/gazetteer.bin")
  file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/generated")
  add_custom_command(
    OUTPUT "${_parley_blob}"
    COMMAND ${_parley_compiler} "${_parley_blob}" ${_parley_tables}
    DEPENDS ${_parley_compiler} ${_parley_tables}
    COMMENT "Compiling the gazetteer"
    VERBATIM)
  set_source_files_properties(gazetteer/blob.S PROPERTIES OBJECT_DEPENDS "${_parley_blob}" COMPILE_DEFINITIONS
                                                          "PARLEY_GAZETTEER_BLOB=\"${_parley_blob}\"")
  target_sources(parley PRIVATE gazetteer/blob.S)
endif()
