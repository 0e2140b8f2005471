// Which stretches of a text are worth the search of a family's rules: those with a word that a match needs.
#ifndef PARLEY_GRAMMAR_GATE_H_
#define PARLEY_GRAMMAR_GATE_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "grammar/family.h"

namespace parley::grammar {

/// Family::needed() by word. Immutable. Sees words alone: where marks lie over them, it opens too often, never too rarely.
class Gate {
 public:
  Gate(const Family& family, const gazetteer::Tables& tables);
  bool opens(gazetteer::WordId word, bool capital) const noexcept {
    return opens_[capital ? 1 : 0][std::min(word, words_)] != 0;
  }
  /// By word id, see words(); [1]: where the token is capitalised. 1: the word opens.
  std::array<const std::uint8_t*, 2> of_words() const noexcept { return {opens_[0].data(), opens_[1].data()}; }
  gazetteer::WordId words() const noexcept { return words_; }
  /// Where this is false, the family finds nothing in [range.first, range.last).
  bool open(const text::Document& doc, const std::vector<gazetteer::WordId>& words,
            text::TokenRange range) const noexcept {
    for (text::TokenIndex t = range.first; t < range.last; ++t) {
      if (opens(words[t], doc.tokens[t].has(text::kCapital))) return true;
    }
    return false;
  }

 private:
  gazetteer::WordId words_ = 0;         ///< ids from here on are of names only: one row for all of them
  std::vector<std::uint8_t> opens_[2];  ///< by word id; [1]: where the token is capitalised
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_GATE_H_
