// The version in the headers is well formed and agrees with itself.
#include <doctest/doctest.h>

#include <string>

#include "parley/version.h"

TEST_CASE("the version's string is made of its parts") {
  const std::string parts = std::to_string(PARLEY_VERSION_MAJOR) + "." + std::to_string(PARLEY_VERSION_MINOR) + "." +
                            std::to_string(PARLEY_VERSION_PATCH);
  CHECK(parts == PARLEY_VERSION_STRING);
}
