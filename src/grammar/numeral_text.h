// The tokens that a numeral is read from; shared by the files of NumeralReader alone.
#ifndef PARLEY_GRAMMAR_NUMERAL_TEXT_H_
#define PARLEY_GRAMMAR_NUMERAL_TEXT_H_

#include "grammar/numerals.h"

namespace parley::grammar {

struct NumeralReader::Text {
  const text::Document& doc;
  const std::vector<gazetteer::WordId>& words;
  text::TokenIndex end;
  const text::Token& token(text::TokenIndex t) const { return doc.tokens[t]; }
  bool joined(text::TokenIndex t) const { return t < end && token(t).is(text::kHyphen); }
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_NUMERAL_TEXT_H_
