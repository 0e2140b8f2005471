// Every set of words finds its places, also where words are alike: with the same first or last bytes, in tables of a few words.
#include "gazetteer/word_hash.h"

#include <doctest/doctest.h>

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"

namespace {

namespace gazetteer = parley::gazetteer;

bool all_found(const std::vector<std::string_view>& words, const gazetteer::WordHash& hash) {
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    char buffer[parley::text::kLongestFold + 8] = {};
    std::memcpy(buffer, words[i].data(), words[i].size());
    const std::uint64_t h = gazetteer::hash_word(buffer, words[i].size(), hash.seed);
    const std::uint16_t displacement = hash.displacements[gazetteer::bucket_of(h, hash.bucket_bits)];
    const std::uint32_t slot = gazetteer::slot_of(h, displacement, static_cast<std::uint32_t>(hash.words.size()));
    if (hash.words[slot] != i) return false;
  }
  return true;
}

TEST_CASE("words that differ in their second half only") {
  // A hash whose seed does not reach that half parts these pairs under no seed where the slots are a power of two, as with 16 words: the
  // search for one would not end.
  constexpr const char* kAlike[][2] = {{"ruritania62", "ruritania2921"},
                                       {"ruritania117", "ruritania1994"},
                                       {"ruritania144", "ruritania2588"},
                                       {"ruritania173", "ruritania1846"},
                                       {"ruritania192", "ruritania1996"}};
  for (const auto& pair : kAlike) {
    std::vector<std::string_view> words{pair[0], pair[1]};
    const std::string_view letters = "abcdefghijklmn";
    for (std::size_t i = 0; i < letters.size(); ++i) words.push_back(letters.substr(i, 1));
    CHECK(all_found(words, gazetteer::place_words(words)));
  }
  std::vector<std::string> texts;
  for (int i = 0; i < 20000; ++i) texts.push_back("ruritania" + std::to_string(i));
  const std::vector<std::string_view> words(texts.begin(), texts.end());
  CHECK(all_found(words, gazetteer::place_words(words)));
}

TEST_CASE("words that differ in one byte somewhere, in one table") {
  std::vector<std::string> texts;
  const std::string stem = "abcdefghijklmnopqrstuvwxyzabcd";
  for (std::size_t length = 1; length < stem.size(); ++length)
    for (char c = '0'; c <= '9'; ++c) texts.push_back(stem.substr(0, length) + c);
  const std::vector<std::string_view> words(texts.begin(), texts.end());
  CHECK(all_found(words, gazetteer::place_words(words)));
  CHECK(gazetteer::place_words({}).words.size() > 0);
}

}  // namespace
