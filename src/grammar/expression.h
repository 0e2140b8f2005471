// A rule's expression as a tree: sets of class bytes, sequences, alternatives, bounded repetition. Private to the grammar room.
#ifndef PARLEY_GRAMMAR_EXPRESSION_H_
#define PARLEY_GRAMMAR_EXPRESSION_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/family.h"

namespace parley::grammar {

struct Node {
  enum Kind : std::uint8_t { set, sequence, alternatives } kind = sequence;
  std::uint8_t least = 1, most = 1;  ///< how often
  bool chosen = false;      ///< of a set: no match of the rule goes without a byte of this set or of another chosen one
  std::uint32_t item = 0;   ///< of a set: the item of the rule language
  Family::Set bytes;        ///< of a set
  std::vector<Node> parts;  ///< of the others
};

/// Reads an expression as expression_of() writes them: [sets], (?:groups), |, ? and {m,n}.
Node parse(std::string_view expression);
/// Writes such an expression: as RE2 would read it in Latin-1.
std::string expression_of(const Node& node);

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_EXPRESSION_H_
