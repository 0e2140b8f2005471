// Shapes of tokens (see Shape in tables.h): their class names, and which shape a token has.
#ifndef PARLEY_GAZETTEER_SHAPES_H_
#define PARLEY_GAZETTEER_SHAPES_H_

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

/// The shape of a token that is no word of the tables.
WordId shape_of(const text::Document& doc, const text::Token& token) noexcept;

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_SHAPES_H_
