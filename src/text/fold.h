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

/// fold() for a word of ASCII letters and digits alone (a token without kNonAscii, kDotted, kApostrophe): the same result by 8-byte steps.
/// `readable`: 7 more bytes may be read behind the word.
inline std::size_t fold_plain(std::string_view word, bool readable, char (&out)[kLongestFold + 8]) noexcept {
  const std::size_t n = word.size();
  if (n > kLongestFold || n == 0) return 0;
  std::size_t at = 0;
  std::uint64_t chunk = 0;
  for (; at + 8 < n; at += 8) {
    std::memcpy(&chunk, word.data() + at, 8);
    chunk |= 0x2020202020202020u;  // digits have this bit already
    std::memcpy(out + at, &chunk, 8);
  }
  const std::size_t left = n - at;  // 1 to 8
  if (readable) {
    std::memcpy(&chunk, word.data() + at, 8);
  } else {
    chunk = 0;
    for (std::size_t i = 0; i < left; ++i)
      chunk |= static_cast<std::uint64_t>(static_cast<unsigned char>(word[at + i])) << (8 * i);
  }
  chunk = (chunk | 0x2020202020202020u) << (64 - 8 * left) >> (64 - 8 * left);
  std::memcpy(out + at, &chunk, 8);
  if (left == 8) std::memset(out + n, 0, 8);
  return n;
}

}  // namespace parley::text

#endif  // PARLEY_TEXT_FOLD_H_
