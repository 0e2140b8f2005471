// Reading UTF-8 that may be broken: one character, or one bad byte, at a time.
#ifndef PARLEY_SRC_RENDER_UTF8_H_
#define PARLEY_SRC_RENDER_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parley::render {

/// One character of a text. A byte that belongs to no well-formed sequence is a character of its own: U+FFFD, length 1, not valid.
struct Character {
  std::uint32_t code_point = 0xFFFD;
  std::uint32_t length = 1;
  bool valid = false;
};

/// The character that begins at text[at]; `at` must be less than text.size(). Well-formed is what Unicode's table 3-7 says: no overlong
/// form, no surrogate, nothing above U+10FFFF.
inline Character character_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  const std::uint32_t lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xC2 || lead > 0xF4) return {};
  const std::uint32_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() - at < length) return {};
  std::uint32_t low = 0x80;
  std::uint32_t high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  std::uint32_t code_point = lead & (0x7Fu >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    const std::uint32_t next = byte(at + i);
    if (next < low || next > high) return {};
    code_point = (code_point << 6) | (next & 0x3Fu);
    low = 0x80;
    high = 0xBF;
  }
  return {code_point, length, true};
}

}  // namespace parley::render

#endif  // PARLEY_SRC_RENDER_UTF8_H_
