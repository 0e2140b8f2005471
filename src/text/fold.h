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
inline std::size_t fold_plain(std::string_view word, char (&out)[kLongestFold + 8]) noexcept {
  const std::size_t n = word.size();
  if (n > kLongestFold) return 0;
  std::size_t at = 0;
  for (; at + 8 <= n; at += 8) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, word.data() + at, 8);
    chunk |= 0x2020202020202020u;  // digits have this bit already
    std::memcpy(out + at, &chunk, 8);
  }
  std::uint64_t rest = 0;
  for (std::size_t i = at; i < n; ++i)
    rest |= static_cast<std::uint64_t>(static_cast<unsigned char>(word[i]) | 0x20u) << (8 * (i - at));
  std::memcpy(out + at, &rest, 8);
  return n;
}

}  // namespace parley::text

#endif  // PARLEY_TEXT_FOLD_H_
