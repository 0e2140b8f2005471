// A set for each word of the tables, of what a room makes of its classes. Some hundreds of sets are all words': each is kept once, by a number.
#ifndef PARLEY_GAZETTEER_WORD_SETS_H_
#define PARLEY_GAZETTEER_WORD_SETS_H_

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "gazetteer/tables.h"

namespace parley::gazetteer {

/// The row of a word: 2 * min(word, words), and one more where the token is capitalised. The last two rows are those of all words that occur in
/// names only.
inline std::size_t word_row(WordId word, WordId words, unsigned capital) noexcept {
  return 2 * std::size_t{std::min(word, words)} + capital;
}

/// Filled class by class, then read.
template <typename Set>
class WordSets {
 public:
  explicit WordSets(const Tables& tables)
      : tables_(tables), words_(tables.vocabulary_count()), number_of_(2 * (words_ + std::size_t{1})) {}

  /// Adds `more` to all words of a class, or to one word, small and capitalised.
  void add_to_class(ClassId id, const Set& more) {
    if (id == kNoClass) return;
    begin(more);
    for (const ClassMember m : tables_.words_of(id)) {
      if (m.capital_only == 0) add_to_row(word_row(m.word, words_, 0));
      add_to_row(word_row(m.word, words_, 1));
    }
  }
  void add_to_word(WordId word, const Set& more) {
    if (word >= words_) return;
    begin(more);
    for (const unsigned capital : {0u, 1u}) add_to_row(word_row(word, words_, capital));
  }

  /// The same for some rows: begin() says what is added to each of those that follow.
  void begin(const Set& more) {
    more_ = more;
    ++step_;
  }
  void add_to_row(std::size_t row) {
    // Rows that have had the same set until now have the same from now on.
    std::uint32_t& number = number_of_[row];
    if (splits_[number].step != step_) split(number);
    number = splits_[number].to;
  }
  void copy_row(std::size_t from, std::size_t to) { number_of_[to] = number_of_[from]; }

  std::size_t rows() const noexcept { return number_of_.size(); }
  const Set& of_row(std::size_t row) const noexcept { return sets_[number_of_[row]]; }
  /// Gives up the sets that no row has any longer.
  void finish() {
    std::vector<std::uint32_t> place(sets_.size());
    std::vector<Set> kept(1);
    for (std::uint32_t& number : number_of_) {
      if (number != 0 && place[number] == 0) {
        place[number] = static_cast<std::uint32_t>(kept.size());
        kept.push_back(sets_[number]);
      }
      number = place[number];
    }
    sets_ = std::move(kept);
  }
  /// Of a row: which of sets() it has. Number 0 is the empty set.
  std::uint32_t number(std::size_t row) const noexcept { return number_of_[row]; }
  const std::vector<Set>& sets() const noexcept { return sets_; }

 private:
  struct Split {
    std::uint32_t step = 0;  ///< that made `to`
    std::uint32_t to = 0;    ///< the set with what that step adds
  };
  void split(std::uint32_t number) {
    Set set = sets_[number];
    set.add(more_);
    splits_[number] = {step_, static_cast<std::uint32_t>(sets_.size())};
    splits_.push_back({step_, splits_[number].to});  // a row may be named twice
    sets_.push_back(set);
  }

  const Tables& tables_;
  WordId words_;
  std::vector<std::uint32_t> number_of_;  ///< by row
  std::vector<Set> sets_ = std::vector<Set>(1);
  std::vector<Split> splits_ = std::vector<Split>(1);  ///< by number
  Set more_;
  std::uint32_t step_ = 0;
};

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_WORD_SETS_H_
