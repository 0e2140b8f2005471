// Numerals with what is said around them ("at least 26", "50 or so", "between 700 and 1,000") become quantities: bounds and a qualifier.
#ifndef PARLEY_FIGURES_QUANTITIES_H_
#define PARLEY_FIGURES_QUANTITIES_H_

#include <vector>

#include "figures/scene.h"
#include "grammar/numerals.h"

namespace parley::figures {

struct Quantity {
  TokenRange number;     ///< the number words alone
  TokenIndex first = 0;  ///< with hedges, "all", "another", "remaining" before it
  TokenIndex last = 0;   ///< with hedges after it ("or so")
  bool has_low = false, has_high = false;
  std::int64_t low = 0, high = 0;
  Qualifier qualifier = Qualifier::exact;
  bool worded = false;
  bool all = false;        ///< "all 5,000"
  bool remaining = false;  ///< "the remaining 17", "the other two"
  bool ordinal = false;    ///< "the first 20", "the last 26"
  bool increment = false;  ///< "another 50", "50 more"
  bool definite = false;   ///< behind "the", "these", "those", "both"
};

/// A hedge: its words, on which side of the number it stands, and what it makes of the bounds. The example is run by a test.
struct HedgeRule {
  const char* name;
  const char* words;  ///< separated by blanks
  bool before;
  Qualifier qualifier;
  const char* example;  ///< with the whole quantity between « and »
};
List<HedgeRule> hedge_rules();

class QuantityFinder {
 public:
  explicit QuantityFinder(const gazetteer::Tables& tables);
  /// All quantities that may count people, in text order: no dates, money, percentages, ages, decimals, labels ("Room 12"), names.
  void find(const Scene& scene, std::vector<Quantity>& out) const;

 private:
  static constexpr std::size_t kMaxWords = 4;
  struct Hedge {
    gazetteer::WordId words[kMaxWords] = {};
    std::size_t size = 0;
    gazetteer::WordId beside = 0;  ///< its word right beside the number
    Qualifier qualifier = Qualifier::exact;
  };
  /// `past`: behind the cardinal that was read at `at`, whatever became of it.
  bool quantity_at(const Scene& scene, TokenIndex at, TokenIndex begin, TokenIndex end, Quantity& out,
                   TokenIndex& past) const;
  const Hedge* hedge_before(const Scene& scene, TokenIndex begin, TokenIndex at) const;
  const Hedge* hedge_after(const Scene& scene, TokenIndex at, TokenIndex end) const;

  /// Does the word end a hedge before a number, or begin one behind it? The quick look before the table.
  enum HedgeEnd : std::uint8_t { kEndsHedge = 1, kBeginsHedge = 2 };
  std::uint8_t hedge_end(gazetteer::WordId word, HedgeEnd end) const noexcept {
    return word < hedge_ends_.size() ? hedge_ends_[word] & end : 0;
  }

  grammar::NumeralReader reader_;
  std::vector<Hedge> before_, behind_;    ///< the hedges before a number and those behind it, longest first
  std::vector<std::uint8_t> hedge_ends_;  ///< by word: HedgeEnd bits
  gazetteer::WordId between_, from_, to_, and_, another_, one_, no_;
};

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_QUANTITIES_H_
