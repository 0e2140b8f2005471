// Numbers of any writing, beyond what counts people: signs, powers, ratios, long fractions, Indian and spaced groups, leading dots.
//
// The rooms read counts with NumeralReader, which knows none of these on purpose (nobody frees -4 or 1.3x10^6 people). This reader is for whoever
// wants every number of a text; it is held to the number cases of Recognizers-Text. No allocation, immutable, shared by threads.
#ifndef PARLEY_GRAMMAR_GENERAL_NUMBERS_H_
#define PARLEY_GRAMMAR_GENERAL_NUMBERS_H_

#include <vector>

#include "grammar/numerals.h"

namespace parley::grammar {

/// One number: tokens [first, last).
struct GeneralNumber {
  text::TokenIndex first = 0;
  text::TokenIndex last = 0;
  double value = 0;
};

class GeneralNumberReader {
 public:
  explicit GeneralNumberReader(const gazetteer::Tables& tables);

  /// The longest number that begins at token `at` and ends before `end`. False: none begins there.
  bool read(const text::Document& doc, const std::vector<gazetteer::WordId>& words, text::TokenIndex at,
            text::TokenIndex end, GeneralNumber& out) const;

 private:
  NumeralReader counts_;  ///< for what only it reads: vague plurals, "a couple of"
  NumeralWords words_;
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_GENERAL_NUMBERS_H_
