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

TEST_CASE("fold_plain is fold for letters and digits") {
  std::mt19937 random(7);
  constexpr std::string_view kBytes = "abcxyzABCXYZ0189";
  for (int i = 0; i < 5000; ++i) {
    std::string word(1 + random() % (kLongestFold + 3), ' ');
    for (char& c : word) c = kBytes[random() % kBytes.size()];
    char slow[kLongestFold + 8], fast[kLongestFold + 8];
    std::memset(slow, 1, sizeof slow);
    std::memset(fast, 2, sizeof fast);
    const std::size_t n = fold(word, slow);
    REQUIRE(fold_plain(word, false, fast) == n);
    if (n != 0) CHECK(std::memcmp(slow, fast, n - n % 8 + 8) == 0);
    std::memset(fast, 3, sizeof fast);
    const std::string longer = word + "!Rest of the text";
    REQUIRE(fold_plain(std::string_view(longer).substr(0, word.size()), true, fast) == n);
    if (n != 0) CHECK(std::memcmp(slow, fast, n - n % 8 + 8) == 0);
  }
}
