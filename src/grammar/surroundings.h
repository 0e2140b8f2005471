// What can stand right beside a chosen code in a match. In most places where such codes stand something else does, and nothing is searched there.
// Private to the grammar room.
#ifndef PARLEY_GRAMMAR_SURROUNDINGS_H_
#define PARLEY_GRAMMAR_SURROUNDINGS_H_

#include <vector>

#include "grammar/automaton.h"
#include "grammar/family.h"

namespace parley::grammar {

/// Immutable.
class Surroundings {
 public:
  /// No code: before the first token, behind the last one.
  static constexpr Code kNothing = 0;

  explicit Surroundings(const Automaton& automaton);
  /// Where this is 0, no match holds `code` as the one that its rule has chosen; otherwise 1. A number, to be added without a branch.
  unsigned open(Code before, Code code, Code behind) const noexcept {
    return static_cast<unsigned>(before_[code].has(before)) & static_cast<unsigned>(behind_[code].has(behind));
  }

 private:
  std::vector<Family::Set> before_, behind_;  ///< by code; all, where a match may begin or end with it
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_SURROUNDINGS_H_
