// Shapes of tokens (see Shape in tables.h): their class names, and which shape a token has.
#ifndef PARLEY_GAZETTEER_SHAPES_H_
#define PARLEY_GAZETTEER_SHAPES_H_

#include <array>
#include <cstdint>

#include "gazetteer/tables.h"

namespace parley::gazetteer {

/// The class name of a shape, "" for unused ids. `digits` is a class of all numbers besides, `capital` one of acronyms, too.
const char* shape_name(WordId shape) noexcept;

/// shape_of() for tokens other than numbers, whose bytes need not be read.
constexpr WordId unread_shape(const text::Token& token) noexcept {
  switch (token.kind) {
    case text::TokenKind::word:
      return token.has(text::kAllCaps) ? kUnknownAcronym : token.has(text::kCapital) ? kUnknownCapital : kUnknownLower;
    case text::TokenKind::ordinal:
      return kOrdinal;
    case text::TokenKind::decade:
      return kDecade;
    case text::TokenKind::possessive:
      return kPossessive;
    case text::TokenKind::number:
      return kDigits;
    case text::TokenKind::punctuation:
      break;
  }
  switch (token.punct) {
    case ',':
      return kComma;
    case '.':
    case '!':
    case '?':
    case text::kEllipsis:
      return kPeriod;
    case ':':
      return kColon;
    case ';':
      return kSemicolon;
    case text::kHyphen:
      return kHyphenMark;
    case text::kDash:
      return kDashMark;
    case '/':
      return kSlash;
    case '(':
    case '[':
      return kOpenBracket;
    case ')':
    case ']':
      return kCloseBracket;
    case text::kDoubleQuote:
    case text::kOpenQuote:
    case text::kCloseQuote:
      return kQuoteMark;
    case text::kOpenSingle:
    case text::kCloseSingle:
      return kSingleQuote;
    case '$':
      return kCurrency;
    case '%':
      return kPercent;
    case '+':
      return kPlus;
    default:
      return kOther;
  }
}

/// By Token::look: the shape of the token, as far as its bytes need not be read.
constexpr std::array<std::uint8_t, 256> make_shapes_by_look() {
  std::array<std::uint8_t, 256> table{};
  for (unsigned capitals = 0; capitals < 4; ++capitals) {
    for (const unsigned flags : {capitals, capitals | text::kDotted}) {
      text::Token t;
      t.flags = static_cast<std::uint8_t>(flags);
      table[text::look_of(t.kind, flags, t.punct)] = static_cast<std::uint8_t>(unread_shape(t));
    }
  }
  for (const auto kind :
       {text::TokenKind::number, text::TokenKind::ordinal, text::TokenKind::decade, text::TokenKind::possessive}) {
    text::Token t;
    t.kind = kind;
    table[text::look_of(kind, 0, t.punct)] = static_cast<std::uint8_t>(unread_shape(t));
  }
  for (unsigned punct = 0; punct < 128; ++punct) {
    text::Token t;
    t.kind = text::TokenKind::punctuation;
    t.punct = static_cast<char>(punct);
    table[text::look_of(t.kind, 0, t.punct)] = static_cast<std::uint8_t>(unread_shape(t));
  }
  return table;
}
inline constexpr std::array<std::uint8_t, 256> kShapesByLook = make_shapes_by_look();

/// The shape of a token that is no word of the tables.
WordId shape_of(const text::Document& doc, const text::Token& token) noexcept;

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_SHAPES_H_
