// Building the perfect hash: the fullest buckets choose their displacements first, while there is room.
#include "gazetteer/word_hash.h"

#include <algorithm>

#include "text/fold.h"

namespace parley::gazetteer {
namespace {

constexpr std::size_t kWordsOfBucket = 4;       // on average
constexpr std::uint32_t kMostTries = 0x10000u;  // displacements have 16 bits
constexpr std::uint32_t kMostSeeds = 1000;      // the first one does, as a rule

bool place(const std::vector<std::string_view>& words, WordHash& out) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(words.size());
  for (const std::string_view word : words) {
    char buffer[text::kLongestFold + 8] = {};
    std::memcpy(buffer, word.data(), word.size());
    hashes.push_back(hash_word(buffer, word.size(), out.seed));
  }
  // By bucket, as one sorted list of words.
  std::vector<std::uint32_t> order(words.size()), sizes(out.displacements.size(), 0);
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    ++sizes[bucket_of(hashes[i], out.bucket_bits)];
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const std::uint32_t x = bucket_of(hashes[a], out.bucket_bits), y = bucket_of(hashes[b], out.bucket_bits);
    if (x == y) return a < b;
    return sizes[x] != sizes[y] ? sizes[x] > sizes[y] : x < y;
  });
  const auto slots = static_cast<std::uint32_t>(out.words.size());
  std::vector<std::uint32_t> taken;
  for (std::size_t first = 0; first < order.size();) {
    const std::uint32_t bucket = bucket_of(hashes[order[first]], out.bucket_bits);
    const std::size_t last = first + sizes[bucket];
    std::uint32_t displacement = 0;
    for (; displacement < kMostTries; ++displacement) {
      taken.clear();
      for (std::size_t i = first; i < last; ++i) {
        const std::uint32_t slot = slot_of(hashes[order[i]], static_cast<std::uint16_t>(displacement), slots);
        if (out.words[slot] != WordHash::kNoWord) break;
        out.words[slot] = order[i];
        taken.push_back(slot);
      }
      if (taken.size() == last - first) break;
      for (const std::uint32_t slot : taken) out.words[slot] = WordHash::kNoWord;
    }
    if (displacement == kMostTries) return false;
    out.displacements[bucket] = static_cast<std::uint16_t>(displacement);
    first = last;
  }
  return true;
}

}  // namespace

WordHash place_words(const std::vector<std::string_view>& words) {
  WordHash out;
  while ((std::size_t{1} << out.bucket_bits) * kWordsOfBucket < words.size()) ++out.bucket_bits;
  do {
    ++out.seed;
    out.displacements.assign(std::size_t{1} << out.bucket_bits, 0);
    // More room after a seed that failed: one fails seldom, many in a row where words are alike.
    out.words.assign(words.size() + words.size() / 20 + 16 * out.seed, WordHash::kNoWord);
    if (place(words, out)) return out;
  } while (out.seed < kMostSeeds);
  return {};
}

}  // namespace parley::gazetteer
