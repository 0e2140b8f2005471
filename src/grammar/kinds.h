// Kinds of words: those that belong to the same ones of all the classes that several families name. What one family tells apart are kinds, most
// classes being named by several items and families, so that the families share one number a word. Private to the grammar room.
#ifndef PARLEY_GRAMMAR_KINDS_H_
#define PARLEY_GRAMMAR_KINDS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "gazetteer/word_sets.h"
#include "grammar/rule_reader.h"
#include "grammar/weights.h"

namespace parley::grammar {

/// The kind of every word and mark. Immutable.
struct WordKinds {
  using Kind = std::uint16_t;
  static constexpr std::size_t kMost = 0xFFFF;
  gazetteer::WordId words = 0;
  std::vector<Kind> of_row;  ///< see gazetteer::word_row(); of words that occur in names only: as unknown ones
  std::vector<Kind> of_mark;
  std::vector<std::uint64_t> weights;  ///< by kind: how common its words and marks are

  std::size_t count() const noexcept { return weights.size(); }
  Kind of(gazetteer::WordId word, bool capital) const noexcept {
    return of_row[gazetteer::word_row(word, words, capital ? 1 : 0)];
  }
};

/// Finds the kinds, and how each came to be.
class Kinds {
 public:
  Kinds(const gazetteer::Tables& tables, std::size_t marks, const Items& items);

  // Kinds are numbered as they are split off. Those that were split until no word was left are numbers all the same.
  std::size_t size() const noexcept { return kinds_.size(); }
  /// How many words and marks are of the kind; small and capitalised ones each by itself.
  std::uint32_t members(std::size_t kind) const noexcept { return kinds_[kind].members; }
  /// A kind's words have the names of the kind `from`, which is a smaller number, and this one. Kind 0 has none.
  std::uint32_t last_name(std::size_t kind) const noexcept { return kinds_[kind].name; }
  std::uint32_t from(std::size_t kind) const noexcept { return kinds_[kind].from; }
  std::size_t names() const noexcept { return names_.size(); }
  /// By Items::names: its number among the names that differ.
  std::uint32_t name(std::size_t n) const noexcept { return number_of_[n]; }

  /// The kinds that have members, in their order; false: they are too many.
  bool write(const WordWeights& weights, WordKinds& out) const;

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  struct Kind {
    std::uint32_t name = kNone;       ///< the last one that its words have; the others are those of `from`
    std::uint32_t from = kNone;       ///< the kind that the name split
    std::uint32_t last_name = kNone;  ///< that split this one last
    std::uint32_t named = kNone;      ///< where those of its words went that have last_name
    std::uint32_t members = 0;
  };
  void number_names(const Items& items);
  void split_by(std::uint32_t n);
  void split(std::size_t element, std::uint32_t name);
  std::size_t row(gazetteer::WordId word, unsigned capital) const noexcept {
    return gazetteer::word_row(word, words_, capital);
  }

  const gazetteer::Tables& tables_;
  const gazetteer::WordId words_;
  const std::size_t marks_;
  std::vector<std::uint32_t> kind_of_;  ///< rows of words, then marks
  std::vector<ItemName> names_;         ///< each once
  std::vector<std::uint32_t> number_of_;
  std::vector<Kind> kinds_;
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_KINDS_H_
