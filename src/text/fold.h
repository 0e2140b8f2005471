// Folding: the spelling under which words are looked up. Case, diacritics, apostrophes and the dots of abbreviations do not count:
// "Erdoğan" and "erdogan", "U.S." and "us", "Sana’a" and "Sanaa" are one spelling.
#ifndef PARLEY_TEXT_FOLD_H_
#define PARLEY_TEXT_FOLD_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace parley::text {

/// The longest folded word, bytes; longer ones fold to nothing (no table has them).
inline constexpr std::size_t kLongestFold = 48;

/// Writes the folded `word` to `out` and returns its length; 0 where it does not fit or nothing is left of it. `out` is padded with
/// zeros to a multiple of 8 bytes behind the length, so that it can be read in 8-byte loads. No allocation, no locale.
std::size_t fold(std::string_view word, char (&out)[kLongestFold + 8]) noexcept;

/// The first eight bytes of a word of ASCII letters and digits, folded, padded with zeros: for hashes.
inline std::uint64_t word_head(const char* bytes, std::size_t length) noexcept {
  std::uint64_t head = 0;
  std::memcpy(&head, bytes, 8);  // must be readable
  const std::size_t spare = length < 8 ? 8 - length : 0;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  return (head | 0x2020202020202020u) >> (8 * spare) << (8 * spare);
#else
  return (head | 0x2020202020202020u) << (8 * spare) >> (8 * spare);
#endif
}
inline std::uint64_t word_head(std::string_view word) noexcept {
  char padded[8] = {};
  std::memcpy(padded, word.data(), word.size() < 8 ? word.size() : 8);
  return word_head(padded, word.size());
}

}  // namespace parley::text

#endif  // PARLEY_TEXT_FOLD_H_
