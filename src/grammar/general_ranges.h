// Ranges and comparisons of numbers in general prose: "more than 40", "between 5 and 10", "at least 20 and below 30", "x >= 7", "200 or greater".
//
// As GeneralNumberReader for whoever wants all of them; the figures room has hedges of its own (those of news, around counts). Ranges are closed unless a
// bound is said to be outside ("more than").
#ifndef PARLEY_GRAMMAR_GENERAL_RANGES_H_
#define PARLEY_GRAMMAR_GENERAL_RANGES_H_

#include <vector>

#include "grammar/general_numbers.h"
#include "parley/list.h"

namespace parley::grammar {

/// One range: tokens [first, last).
struct GeneralRange {
  text::TokenIndex first = 0;
  text::TokenIndex last = 0;
  bool has_low = false, has_high = false;
  bool low_open = false, high_open = false;  ///< the bound itself is outside
  double low = 0, high = 0;
};

/// What a phrase before or behind a number makes of it.
struct ComparisonRule {
  enum class Bound : std::uint8_t { low, high, both };
  const char* words;  ///< separated by blanks; a|b: either
  bool before;        ///< the number stands behind the words
  Bound bound;
  bool open;
};
List<ComparisonRule> comparison_rules();

class GeneralRangeReader {
 public:
  explicit GeneralRangeReader(const gazetteer::Tables& tables);
  /// The longest range that begins at token `at` and ends before `end`. False: none, or a mere number.
  bool read(const text::Document& doc, const std::vector<gazetteer::WordId>& words, text::TokenIndex at,
            text::TokenIndex end, GeneralRange& out) const;

 private:
  struct Text;
  bool number(const Text& t, text::TokenIndex at, GeneralNumber& out) const;
  const ComparisonRule* suffix(const Text& t, text::TokenIndex at) const;
  bool bound(const Text& t, text::TokenIndex at, GeneralRange& out) const;
  bool pair(const Text& t, text::TokenIndex at, GeneralRange& out) const;

  GeneralNumberReader numbers_;
  NumeralWords words_;
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_GENERAL_RANGES_H_
