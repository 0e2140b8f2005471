// Characters: what a byte or a code point is to the tokeniser, and UTF-8 decoding that never trusts its input.
#ifndef PARLEY_TEXT_CHARACTERS_H_
#define PARLEY_TEXT_CHARACTERS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parley::text {

enum class CharClass : std::uint8_t {
  letter_lower,
  letter_upper,
  digit,
  fraction,  ///< ½ and the like
  space,
  line_end,
  apostrophe,  ///< ' ’
  hyphen,
  punctuation,
  invalid  ///< no UTF-8: a separator
};

struct Character {
  std::uint32_t code = 0;
  std::uint8_t length = 1;  ///< bytes
  CharClass char_class = CharClass::invalid;
  char punct = 0;  ///< of punctuation, apostrophes and hyphens: as Token::punct
};

/// The characters of ASCII, by byte.
extern const std::array<Character, 128> kAsciiCharacters;

/// The character with the number `code`; its length is left at 1.
Character character_of(std::uint32_t code) noexcept;

/// character_at() for a byte over 0x7F, and for '&'.
Character wide_character_at(std::string_view text, std::size_t at) noexcept;

/// The character at `at` (< text.size()); where it is referred to ("&eacute;", see markup.h), its length is that of the reference. Overlong forms, surrogates and code points over U+10FFFF are invalid, one byte at a time.
inline Character character_at(std::string_view text, std::size_t at) noexcept {
  const auto b = static_cast<unsigned char>(text[at]);
  return b < 0x80 && b != '&' ? kAsciiCharacters[b] : wide_character_at(text, at);
}

/// The bytes from `at` that form one well-formed UTF-8 character: 1 to 4, or 0 where they form none.
int utf8_length(std::string_view text, std::size_t at, std::uint32_t* code) noexcept;

}  // namespace parley::text

#endif  // PARLEY_TEXT_CHARACTERS_H_
