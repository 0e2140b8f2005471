// Folding words to the spelling under which they are looked up.
#include "text/fold.h"

#include <cstdint>
#include <cstring>

#include "text/characters.h"

namespace parley::text {
namespace {

// Base letters of U+00C0..U+017F ('*': two letters, see below; ' ': none).
constexpr char kLatin[] =
    "aaaaaa*ceeeeiiiidnooooo ouuuuy**aaaaaa*ceeeeiiiidnooooo ouuuuy*y"  // U+00C0
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrsssssssstttttt"  // U+0100
    "uuuuuuuuuuuuwwyyyzzzzzzs";  // U+0168

/// Of letters and ligatures that fold to several.
const char* digraph(std::uint32_t c) noexcept {
  switch (c) {
    case 0xC6:
    case 0xE6:
      return "ae";
    case 0xDE:
    case 0xFE:
      return "th";
    case 0xDF:
      return "ss";
    case 0x132:
    case 0x133:
      return "ij";
    case 0x152:
    case 0x153:
      return "oe";
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    default:
      return "";
  }
}

}  // namespace

std::size_t fold(std::string_view word, char (&out)[kLongestFold + 8]) noexcept {
  std::size_t n = 0;
  std::size_t at = 0;
  while (at < word.size()) {
    const auto b = static_cast<unsigned char>(word[at]);
    const Character referred = b == '&' ? character_at(word, at) : Character{};
    if (b < 0x80 && referred.length == 1) {
      ++at;
      if (b == '\'' || b == '.') continue;
      if (n >= kLongestFold) return 0;
      out[n++] = static_cast<char>(b >= 'A' && b <= 'Z' ? b | 0x20 : b);
      continue;
    }
    std::uint32_t c = referred.code;
    const int length = referred.length > 1 ? referred.length : utf8_length(word, at, &c);
    if (length == 0) return 0;
    const auto step = static_cast<std::size_t>(length);
    if (c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC || c == 0x2BE || c == 0x2BF || c == 0xAD ||
        (c >= 0x300 && c <= 0x36F)) {
      at += step;
      continue;
    }
    if (n + 4 > kLongestFold) return 0;
    if (c >= 0xC0 && c < 0xC0 + sizeof(kLatin) - 1) {
      const char base = kLatin[c - 0xC0];
      if (base == '*') {
        for (const char* d = digraph(c); *d != 0; ++d) out[n++] = *d;
      } else if (base != ' ') {
        out[n++] = base;
      }
    } else if (c >= 0xFB00 && c <= 0xFB04) {  // ligatures of printed pages
      for (const char* d = digraph(c); *d != 0; ++d) out[n++] = *d;
    } else if (c == 0x218 || c == 0x219) {
      out[n++] = 's';
    } else if (c == 0x21A || c == 0x21B) {
      out[n++] = 't';
    } else if (c == 0x259 || c == 0x18F) {
      out[n++] = 'a';
    } else if (c >= 0x1EA0 && c <= 0x1EF9) {  // Vietnamese
      out[n++] = "aeiouy"[c < 0x1EB8 ? 0 : c < 0x1EC8 ? 1 : c < 0x1ECC ? 2 : c < 0x1EE4 ? 3 : c < 0x1EF2 ? 4 : 5];
    } else {
      std::memcpy(out + n, word.data() + at, step);
      n += step;
    }
    at += step;
  }
  std::memset(out + n, 0, 8 - n % 8);
  return n;
}

}  // namespace parley::text
