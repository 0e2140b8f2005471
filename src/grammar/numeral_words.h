// The words that numerals are made of, each with what it does in one and its value: built from the word tables.
#ifndef PARLEY_GRAMMAR_NUMERAL_WORDS_H_
#define PARLEY_GRAMMAR_NUMERAL_WORDS_H_

#include <cstdint>
#include <vector>

#include "gazetteer/tables.h"

namespace parley::grammar {

/// Immutable after construction.
class NumeralWords {
 public:
  enum Part : std::uint8_t {
    kNone,
    kUnit,
    kTeen,
    kTens,
    kHundred,
    kMultiplier,
    kDozen,
    kScore,
    kVague,
    kVaguePlural,
    kHalf,
    kFractionNoun,
    kCouple,
    kArticle,
    kAnd,
    kZero,
    kPoint,
    kRangeWord,
    kOr,
    kOf
  };
  struct Entry {
    Part part = kNone;
    double value = 0;
  };
  enum Beginning : std::uint8_t { kNoBeginning, kBegins, kBehindArticle };

  explicit NumeralWords(const gazetteer::Tables& tables);
  Entry entry(gazetteer::WordId word) const noexcept { return word < entries_.size() ? entries_[word] : Entry{}; }
  /// Can a numeral begin with the word?
  std::uint8_t beginning(gazetteer::WordId word) const noexcept {
    return word < beginnings_.size() ? beginnings_[word] : std::uint8_t{kNoBeginning};
  }

 private:
  std::vector<Entry> entries_;            ///< by word id
  std::vector<std::uint8_t> beginnings_;  ///< by word id: Beginning
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_NUMERAL_WORDS_H_
