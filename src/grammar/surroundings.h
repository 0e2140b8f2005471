// What can stand right beside a chosen byte in a match. In most places where such bytes stand something else does, and nothing is searched there.
// Private to the grammar room.
#ifndef PARLEY_GRAMMAR_SURROUNDINGS_H_
#define PARLEY_GRAMMAR_SURROUNDINGS_H_

#include <array>
#include <cstdint>

#include "grammar/automaton.h"
#include "grammar/family.h"

namespace parley::grammar {

/// Immutable.
class Surroundings {
 public:
  /// No byte: before the first token, behind the last one.
  static constexpr std::uint8_t kNothing = 0;

  explicit Surroundings(const Automaton& automaton);
  /// Where this is 0, no match holds `byte` as the one that its rule has chosen; otherwise 1. A number, to be added without a branch.
  unsigned open(std::uint8_t before, std::uint8_t byte, std::uint8_t behind) const noexcept {
    return static_cast<unsigned>(before_[byte].has(before)) & static_cast<unsigned>(behind_[byte].has(behind));
  }

 private:
  std::array<Family::Set, 256> before_, behind_;  ///< by byte; all, where a match may begin or end with it
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_SURROUNDINGS_H_
