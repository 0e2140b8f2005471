// Where a folded word lies in the compiled gazetteer: a perfect hash, so that each word has one place and look-up needs no search.
//
// A word's 64-bit hash names a bucket; the bucket's number (the displacement), mixed into the hash, names the slot. The builder chose the
// displacements so that no two words share a slot.
#ifndef PARLEY_GAZETTEER_WORD_HASH_H_
#define PARLEY_GAZETTEER_WORD_HASH_H_

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace parley::gazetteer {

/// The first 16 bytes of a folded word, padded with zeros: most words whole.
struct WordHead {
  std::uint64_t first = 0, second = 0;
};
inline constexpr std::size_t kLongestHead = sizeof(WordHead);  ///< bytes

/// What the hash of a head multiplies with. The seed goes into both factors: else two words that differ in one half only would differ by the same
/// bits under every seed, and where those are none that choose the slot, no seed could part them.
struct HashKey {
  std::uint64_t first = 0, second = 0;  ///< odd
};
inline HashKey hash_key(std::uint64_t seed) noexcept {
  return {0xD6E8FEB86659FD93u + 2 * seed * 0x9E3779B97F4A7C15u, 0xC2B2AE3D27D4EB4Fu + 2 * seed * 0xBF58476D1CE4E5B9u};
}

/// The hash of a word of at most 16 bytes: its upper bits are well mixed.
inline std::uint64_t hash_head(WordHead head, HashKey key) noexcept {
  return head.first * key.first ^ head.second * key.second;
}

/// The hash of any folded word. `folded` is padded with zeros to a multiple of 8 bytes (text::fold does so).
inline std::uint64_t hash_word(const char* folded, std::size_t length, std::uint64_t seed) noexcept {
  WordHead head;
  std::memcpy(&head.first, folded, 8);
  if (length > 8) std::memcpy(&head.second, folded + 8, 8);
  std::uint64_t h = hash_head(head, hash_key(seed));
  for (std::size_t at = 16; at < length; at += 8) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, folded + at, 8);
    h = (h ^ chunk ^ h >> 32) * 0xD6E8FEB86659FD93u;
  }
  return h;
}

inline std::uint32_t bucket_of(std::uint64_t hash, unsigned bucket_bits) noexcept {
  return static_cast<std::uint32_t>(hash >> (64 - bucket_bits));
}
inline std::uint32_t slot_of(std::uint64_t hash, std::uint16_t displacement, std::uint32_t slots) noexcept {
  const std::uint32_t mixed = static_cast<std::uint32_t>(hash >> 24) ^ std::uint32_t{displacement} << 16;
  return static_cast<std::uint32_t>(std::uint64_t{mixed} * slots >> 32);
}
/// The bits of a hash that a slot keeps: most words of no table differ from the slot's word by them.
inline std::uint32_t tag_of(std::uint64_t hash) noexcept { return static_cast<std::uint32_t>(hash >> 20) & 0xFFFu; }

/// What the builder found.
struct WordHash {
  std::uint32_t seed = 0;
  unsigned bucket_bits = 1;
  std::vector<std::uint16_t> displacements;  ///< by bucket
  std::vector<std::uint32_t> words;          ///< by slot: index into the words; kNoWord: empty
  static constexpr std::uint32_t kNoWord = 0xFFFFFFFFu;
};

/// Finds places for `words`: folded, all different, none longer than text::kLongestFold. Tries seed after seed, with more room each time.
WordHash place_words(const std::vector<std::string_view>& words);

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_WORD_HASH_H_
