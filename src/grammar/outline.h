// What a sentence must have, and in which order, for a rule to match at all: of each rule the few rarest symbols that no match goes without.
// "<state> <aux>? <mediate_form> <any>{0,4} <talks_noun>" wants a state, a form of "mediate" and a word for talks, one behind the other. All rules
// of a family are asked at once, one bit each, in a few instructions a symbol: of the sentences whose gate the role families open, 3 in 4 are let go.
// Private to the grammar room.
#ifndef PARLEY_GRAMMAR_OUTLINE_H_
#define PARLEY_GRAMMAR_OUTLINE_H_

#include <array>
#include <cstdint>
#include <vector>

#include "grammar/expression.h"

namespace parley::grammar {

class Outline {
 public:
  static constexpr std::size_t kSteps = 4;  ///< symbols of a rule that are asked for

  /// `weights`: how common the words of each byte are.
  void build(const std::vector<Node>& rules, const std::array<std::uint64_t, 256>& weights);

  /// May a rule match somewhere in these `count` class bytes, each `stride` bytes behind the last?
  bool open(const std::uint8_t* classes, std::size_t count, std::size_t stride) const noexcept;

 private:
  using Bits = std::uint64_t;  ///< bit r: rule r, modulo 64
  struct Row {
    Bits step[kSteps] = {};
  };
  std::vector<Row> rows_;   ///< by byte; empty where some rule has but one such symbol: for that the gate has asked
  Bits last_[kSteps] = {};  ///< rules that ask for so many symbols
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_OUTLINE_H_
