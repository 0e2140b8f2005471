// What a sentence must have, and in which order, for a rule to match at all: of each rule the few rarest symbols that no match goes without, its
// outline. "<state> <aux>? <mediate_form> <any>{0,4} <talks_noun>" wants a state, a form of "mediate" and a word for talks, one behind the other.
// All rules of several families are asked at once, one bit each, and only such words and marks are looked at as an outline names: of the
// sentences that have a rare word of some role rule 2 in 3 are let go without a search.
#ifndef PARLEY_GRAMMAR_OUTLINE_H_
#define PARLEY_GRAMMAR_OUTLINE_H_

#include <cstdint>
#include <cstring>
#include <vector>

#include "gazetteer/word_sets.h"
#include "grammar/bundle.h"
#include "grammar/family.h"

namespace parley::grammar {

/// The outlines of several families that read the same stretches under the same marks (Bundle::kMost at most). Immutable.
class Outlines {
  static constexpr std::size_t kSteps = 3;                      ///< symbols of a rule that are asked for
  static constexpr std::size_t kWords = 4;                      ///< 64 rules each; of more the rarest share bits
  using Pair = std::uint64_t __attribute__((vector_size(16)));  ///< two of them, in one register
  static constexpr std::size_t kPairs = kWords / 2;
  struct Row {
    Pair step[kSteps][kPairs];
    Row() noexcept { std::memset(step, 0, sizeof step); }
    void add(std::size_t s, std::size_t rule) noexcept {
      step[s][rule / 128 % kPairs][rule / 64 % 2] |= std::uint64_t{1} << (rule % 64);
    }
    void add(const Row& other) noexcept;
  };

 public:
  using RowIndex = std::uint16_t;  ///< 0: no outline names the symbol

  explicit Outlines(const std::vector<Family>& families);

  /// The row of a word; `capital`: 1 where its token is capitalised, else 0.
  RowIndex of_word(gazetteer::WordId word, unsigned capital) const noexcept {
    return of_word_[gazetteer::word_row(word, words_, capital)];
  }

  /// Reads the symbols of one stretch in their order; those of row 0 need not be shown.
  class Reader {
   public:
    explicit Reader(const Outlines& of) : of_(&of) {}
    void see(RowIndex index) noexcept {
      const Row& row = of_->rows_[index];
      // Written out: the compiler leaves loops of two and three rounds as they are.
      static_assert(kPairs == 2 && kSteps == 3);
      const auto see_pair = [&](std::size_t p) {
        seen_.step[2][p] |= row.step[2][p] & seen_.step[1][p];
        seen_.step[1][p] |= row.step[1][p] & seen_.step[0][p];
        seen_.step[0][p] |= row.step[0][p];
      };
      see_pair(0);
      see_pair(1);
    }
    RowIndex row_of(std::uint16_t mark) const noexcept { return of_->of_mark_[mark]; }
    /// Bit f: a rule of family f may match in what has been shown. To be asked behind the last symbol.
    unsigned open() noexcept;
    /// Behind open(): codes of family f's needed ones, of which each match of the rules that may match holds one.
    Family::Set needed(std::size_t f) const noexcept;

   private:
    const Outlines* of_;
    Row seen_;
    Pair may_[kPairs] = {};  ///< rules that may match
  };

 private:
  gazetteer::WordId words_;        ///< ids from here on are of names only: one row for all of them
  std::vector<RowIndex> of_word_;  ///< see gazetteer::word_row()
  std::vector<RowIndex> of_mark_;
  std::vector<Row> rows_;
  Row last_;                            ///< rules that ask for so many symbols
  std::vector<Row> rules_of_;           ///< by family: its rules, in step[0]
  std::vector<Family::Set> needed_of_;  ///< by bit of a rule: its needed codes
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_OUTLINE_H_
