// Folding: the spelling under which words are looked up. Case, diacritics, apostrophes and the dots of abbreviations do not count:
// "Erdoğan" and "erdogan", "U.S." and "us", "Sana’a" and "Sanaa" are one spelling.
#ifndef PARLEY_TEXT_FOLD_H_
#define PARLEY_TEXT_FOLD_H_

#include <cstddef>
#include <string_view>

namespace parley::text {

/// The longest folded word, bytes; longer ones fold to nothing (no table has them).
inline constexpr std::size_t kLongestFold = 48;

/// Writes the folded `word` to `out` and returns its length; 0 where it does not fit or nothing is left of it. `out` is padded with
/// zeros to a multiple of 8 bytes behind the length, so that it can be read in 8-byte loads. No allocation, no locale.
std::size_t fold(std::string_view word, char (&out)[kLongestFold + 8]) noexcept;

}  // namespace parley::text

#endif  // PARLEY_TEXT_FOLD_H_
