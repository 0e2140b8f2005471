// A rule's expression as a tree: sets of class bytes, sequences, alternatives, bounded repetition. Private to the grammar room.
#ifndef PARLEY_GRAMMAR_EXPRESSION_H_
#define PARLEY_GRAMMAR_EXPRESSION_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/family.h"

namespace parley::grammar {

struct Node {
  enum Kind : std::uint8_t { set, sequence, alternatives } kind = sequence;
  std::uint8_t least = 1, most = 1;  ///< how often
  Family::Set bytes;                 ///< of a set
  std::vector<Node> parts;           ///< of the others
};

/// Reads an expression of the compiler's own making: [sets], (?:groups), |, ? and {m,n}.
Node parse(std::string_view expression);

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_EXPRESSION_H_
