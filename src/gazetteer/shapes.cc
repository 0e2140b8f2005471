// Shapes: what a token is to the rules when no table has it.
#include <algorithm>
#include <array>

#include "gazetteer/shapes.h"

namespace parley::gazetteer {

const char* shape_name(WordId shape) noexcept {
  constexpr std::array<const char*, 28> kNames = {
      "lower",   "capital", "acronym",      "day_number",     "two_digits", "year_number", "plain_digits",
      "grouped", "decimal", "fraction",     "ordinal_digits", "decade",     "possessive",  "comma",
      "period",  "colon",   "semicolon",    "hyphen",         "dash",       "slash",       "open",
      "close",   "quote",   "single_quote", "currency",       "percent",    "plus",        "other"};
  return shape < kNames.size() ? kNames[shape] : "";
}

namespace {

WordId number_shape(std::string_view bytes) noexcept {
  bool decimal = false, grouped = false;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c >= '0' && c <= '9') {
      if (i < 6) value = value * 10 + static_cast<std::uint32_t>(c - '0');
    } else if (c == '.') {
      grouped |= decimal;  // 5.000.000
      decimal = true;
    } else if (c == ',') {
      grouped = true;
    } else if (c == '&') {  // 5&#160;000
      grouped = true;
      i = std::min(bytes.find(';', i), bytes.size() - 1);
    } else if (c == '\'') {
      return kTwoDigits;  // '96
    } else {
      const auto b = static_cast<unsigned char>(c);
      if (b == 0xC2 && i + 1 < bytes.size() && static_cast<unsigned char>(bytes[i + 1]) == 0xA0) {
        grouped = true;
        ++i;
        continue;
      }
      if (b == 0xE2 && i + 2 < bytes.size() && static_cast<unsigned char>(bytes[i + 1]) == 0x80) {
        const auto third = static_cast<unsigned char>(bytes[i + 2]);
        if (third == 0x99) return kTwoDigits;  // ’96
        grouped = true;
        i += 2;
        continue;
      }
      return kFraction;
    }
  }
  if (grouped) return kGrouped;
  if (decimal) return kDecimal;
  if (bytes.size() <= 2) return value >= 1 && value <= 31 ? kDayNumber : bytes.size() == 2 ? kTwoDigits : kDigits;
  return bytes.size() == 4 && value >= 1000 && value <= 2999 ? kYearNumber : kDigits;
}

}  // namespace

WordId shape_of(const text::Document& doc, const text::Token& token) noexcept {
  return token.kind == text::TokenKind::number ? number_shape(doc.bytes(token)) : WordId{kShapesByLook[token.look]};
}

}  // namespace parley::gazetteer
