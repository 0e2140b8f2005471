// Folding: what counts in a word's spelling; and the fast path against the plain one.
#include "text/fold.h"

#include <doctest/doctest.h>

#include <cstring>
#include <random>
#include <string>

using namespace parley::text;

namespace {

std::string folded(std::string_view s) {
  char out[kLongestFold + 8];
  return {out, fold(s, out)};
}

}  // namespace

TEST_CASE("case, diacritics, apostrophes and dots do not count") {
  CHECK(folded("Erdoğan") == "erdogan");
  CHECK(folded("U.S.") == "us");
  CHECK(folded("Sana’a") == "sanaa");
  CHECK(folded("Médecins") == "medecins");
  CHECK(folded("Łódź") == "lodz");
  CHECK(folded("Æther") == "aether");
  CHECK(folded("Nguyễn") == "nguyen");
  CHECK(folded("Șerban") == "serban");
  CHECK(folded("M23") == "m23");
  CHECK(folded("Киев") == "Киев");
}

TEST_CASE("a word too long, or no word, folds to nothing") {
  CHECK(folded(std::string(kLongestFold + 1, 'a')).empty());
  CHECK(folded(std::string(kLongestFold, 'a')).size() == kLongestFold);
  CHECK(folded("\xFF").empty());
  CHECK(folded("").empty());
}
