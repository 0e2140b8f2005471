// How common words are, roughly, so that of a rule's words the rare ones can be looked for. Private to the grammar room.
#ifndef PARLEY_GRAMMAR_WEIGHTS_H_
#define PARLEY_GRAMMAR_WEIGHTS_H_

#include <cstdint>
#include <vector>

#include "gazetteer/tables.h"

namespace parley::grammar {

/// How many of 100,000 tokens of news are one word of that kind.
class WordWeights {
 public:
  static constexpr std::uint32_t kOfWord = 4;
  static constexpr std::uint32_t kOfMark = 1200;  ///< an actor, a date

  struct Word {
    gazetteer::WordId id = 0;
    std::uint32_t weight = 0;
  };

  explicit WordWeights(const gazetteer::Tables& tables);
  /// The words that weigh something else than kOfWord, each once.
  const std::vector<Word>& uncommon() const noexcept { return words_; }

 private:
  void set(gazetteer::WordId word, std::uint32_t weight);
  static constexpr std::uint16_t kNone = 0xFFFF;
  std::vector<std::uint16_t> place_;  ///< by word: its place in words_
  std::vector<Word> words_;
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_WEIGHTS_H_
