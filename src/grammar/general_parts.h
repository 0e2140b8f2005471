// The two readers behind GeneralNumberReader: of digits, and of words.
#ifndef PARLEY_GRAMMAR_GENERAL_PARTS_H_
#define PARLEY_GRAMMAR_GENERAL_PARTS_H_

#include <string_view>
#include <vector>

#include "grammar/numeral_words.h"
#include "text/document.h"

namespace parley::grammar::general {

struct Text {
  const text::Document& doc;
  const std::vector<gazetteer::WordId>& ids;
  const NumeralWords& table;
  text::TokenIndex end;

  const text::Token& token(text::TokenIndex t) const { return doc.tokens[t]; }
  std::string_view bytes(text::TokenIndex t) const { return doc.bytes(t); }
  NumeralWords::Entry entry(text::TokenIndex t) const {
    return t < end && token(t).kind == text::TokenKind::word ? table.entry(ids[t]) : NumeralWords::Entry{};
  }
  /// Is the word at `t`, in small letters, `word`?
  bool word_is(text::TokenIndex t, std::string_view word) const;
};

/// A number in digits with its separators, exponent and scale: 1 234 567, 12,34,567.89, .08, 1.3x10^6, 2.33 k.
bool digits(const Text& t, text::TokenIndex at, text::TokenIndex& next, double& value);

/// Number words that go on behind digits: "3 hundred and 21", "2.5 million". True always; `next` and `value` move on where some do.
bool words_behind_digits(const Text& t, text::TokenIndex at, text::TokenIndex& next, double& value);

/// A number in words, with fractions: "two hundred point seventy-one", "one hundred and thirty fifths", "a quarter million".
bool words(const Text& t, text::TokenIndex at, text::TokenIndex& next, double& value);

}  // namespace parley::grammar::general

#endif  // PARLEY_GRAMMAR_GENERAL_PARTS_H_
