# What every target of ours shares: the language standard, warnings, sanitizers, visibility.

# parley_own_target(NAME): our rules for a target that is built from our own sources.
function(parley_own_target target)
  target_compile_features(${target} PRIVATE cxx_std_17)
  set_target_properties(
    ${target}
    PROPERTIES CXX_STANDARD 17
               CXX_STANDARD_REQUIRED ON
               CXX_EXTENSIONS OFF
               C_STANDARD 99
               C_STANDARD_REQUIRED ON
               C_EXTENSIONS OFF
               CXX_VISIBILITY_PRESET hidden
               C_VISIBILITY_PRESET hidden
               VISIBILITY_INLINES_HIDDEN ON
               POSITION_INDEPENDENT_CODE ON)
  set(_warnings -Wall -Wextra -Wpedantic -Wconversion)
  if(PARLEY_WERROR)
    list(APPEND _warnings -Werror)
  endif()
  set(_options
      ${_warnings}
      -ffunction-sections
      -fdata-sections
      # Debug records and assertion texts name files from the top of the tree: builds in two directories are the same.
      "-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=")
  if(PARLEY_SANITIZE)
    list(APPEND _options "-fsanitize=${PARLEY_SANITIZE}" -fno-omit-frame-pointer)
    if(PARLEY_SANITIZE MATCHES "undefined")
      list(APPEND _options -fno-sanitize-recover=undefined)
    endif()
    target_link_options(${target} PUBLIC "-fsanitize=${PARLEY_SANITIZE}")
  endif()
  if(PARLEY_FUZZ)
    list(APPEND _options -fsanitize=fuzzer-no-link) # coverage, which steers the fuzzer
  endif()
  target_compile_options(${target} PRIVATE "$<$<COMPILE_LANGUAGE:C,CXX>:${_options}>")
endfunction()
