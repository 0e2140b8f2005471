// Character classes and UTF-8 decoding.
#include "text/characters.h"

#include <array>

#include "text/document.h"
#include "text/markup.h"

namespace parley::text {
namespace {

constexpr std::array<Character, 128> make_ascii() {
  std::array<Character, 128> table{};
  for (unsigned c = 0; c < 128; ++c) {
    CharClass k = CharClass::punctuation;
    if (c < 0x20 || c == 0x7F || c == ' ') k = CharClass::space;
    if (c == '\n' || c == '\r') k = CharClass::line_end;
    if (c >= '0' && c <= '9') k = CharClass::digit;
    if (c >= 'a' && c <= 'z') k = CharClass::letter_lower;
    if (c >= 'A' && c <= 'Z') k = CharClass::letter_upper;
    if (c == '\'') k = CharClass::apostrophe;
    if (c == '-') k = CharClass::hyphen;
    table[c].code = c;
    table[c].char_class = k;
    if (k == CharClass::punctuation || k == CharClass::hyphen) table[c].punct = static_cast<char>(c);
    if (k == CharClass::apostrophe) table[c].punct = kCloseSingle;
  }
  return table;
}

/// Upper case among the letters beyond ASCII that European names use; other scripts have no case that matters here.
bool is_upper(std::uint32_t c) noexcept {
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x100 && c <= 0x137) return (c & 1) == 0;
  if (c >= 0x139 && c <= 0x148) return (c & 1) == 1;
  if (c >= 0x14A && c <= 0x177) return (c & 1) == 0;
  if (c == 0x178 || c == 0x179 || c == 0x17B || c == 0x17D) return true;
  if (c >= 0x1E00 && c <= 0x1EFF) return (c & 1) == 0;
  if (c >= 0x391 && c <= 0x3A9) return true;
  if (c >= 0x400 && c <= 0x42F) return true;
  return false;
}

void classify(std::uint32_t c, Character& out) noexcept {
  const auto punct = [&out](char p) {
    out.char_class = CharClass::punctuation;
    out.punct = p;
  };
  if (c >= 0x100 && c < 0x2000) {  // letters of the alphabets, the bulk of names
    out.char_class = is_upper(c) ? CharClass::letter_upper : CharClass::letter_lower;
    if (c == 0x1680 || c == 0x180E) out.char_class = CharClass::space;
    return;
  }
  switch (c) {
    case 0x85:
    case 0x2028:
    case 0x2029:
      out.char_class = CharClass::line_end;
      return;
    case 0xA0:
    case 0x202F:
    case 0x205F:
    case 0x3000:
    case 0xFEFF:
    case 0x2060:
      out.char_class = CharClass::space;
      return;
    case 0x2018:
    case 0x201A:
    case 0x201B:
    case 0x2039:
      punct(kOpenSingle);
      return;
    case 0x2019:
      out.char_class = CharClass::apostrophe;
      out.punct = kCloseSingle;
      return;
    case 0x203A:
      punct(kCloseSingle);
      return;
    case 0x201C:
    case 0x201E:
    case 0x201F:
    case 0xAB:
      punct(kOpenQuote);
      return;
    case 0x201D:
    case 0xBB:
      punct(kCloseQuote);
      return;
    case 0x2010:
    case 0x2011:
      out.char_class = CharClass::hyphen;
      out.punct = kHyphen;
      return;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      punct(kDash);
      return;
    case 0x2026:
      punct(kEllipsis);
      return;
    case 0xBC:
    case 0xBD:
    case 0xBE:
      out.char_class = CharClass::fraction;
      return;
    case 0xA3:
    case 0xA5:
      punct('$');
      return;
    case 0xAA:
    case 0xB5:
    case 0xBA:
      out.char_class = CharClass::letter_lower;
      return;
    case 0xAD:
      out.char_class = CharClass::letter_lower;
      return;  // soft hyphen: inside a word it separates nothing
    default:
      break;
  }
  if (c >= 0x2000 && c <= 0x200D) {
    out.char_class = CharClass::space;
    return;
  }
  if (c >= 0x2150 && c <= 0x215E) {
    out.char_class = CharClass::fraction;
    return;
  }
  if (c >= 0x20A0 && c <= 0x20CF) {
    punct('$');
    return;
  }
  if ((c >= 0x80 && c < 0xA0)) {
    out.char_class = CharClass::space;
    return;
  }
  if ((c >= 0xA0 && c < 0xC0) || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040) ||
      (c >= 0xFE10 && c < 0xFE70) || (c >= 0xFF00 && c < 0xFF21) || (c >= 0xE000 && c < 0xF900) || c >= 0x1F000) {
    punct(kOtherPunct);
    return;
  }
  out.char_class = is_upper(c) ? CharClass::letter_upper : CharClass::letter_lower;
}

}  // namespace

constexpr std::array<Character, 128> kAsciiCharacters = make_ascii();

int utf8_length(std::string_view text, std::size_t at, std::uint32_t* code) noexcept {
  const auto byte = [&](std::size_t i) -> std::uint32_t { return static_cast<unsigned char>(text[i]); };
  const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
  const std::uint32_t b = byte(at);
  if (b < 0x80) {
    *code = b;
    return 1;
  }
  if (b >= 0xC2 && b <= 0xDF && follows(at + 1)) {
    *code = (b & 0x1F) << 6 | (byte(at + 1) & 0x3F);
    return 2;
  }
  if (b >= 0xE0 && b <= 0xEF && follows(at + 1) && follows(at + 2)) {
    *code = (b & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
    return *code < 0x800 || (*code >= 0xD800 && *code <= 0xDFFF) ? 0 : 3;
  }
  if (b >= 0xF0 && b <= 0xF4 && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
    *code = (b & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 | (byte(at + 3) & 0x3F);
    return *code < 0x10000 || *code > 0x10FFFF ? 0 : 4;
  }
  return 0;
}

Character character_of(std::uint32_t code) noexcept {
  if (code < 0x80) return kAsciiCharacters[code];
  Character out;
  out.code = code;
  classify(code, out);
  return out;
}

Character wide_character_at(std::string_view text, std::size_t at) noexcept {
  if (text[at] == '&') return reference_at(text, at);
  Character out;
  const int length = utf8_length(text, at, &out.code);
  if (length == 0) return out;
  out.length = static_cast<std::uint8_t>(length);
  classify(out.code, out);
  return out;
}

}  // namespace parley::text
