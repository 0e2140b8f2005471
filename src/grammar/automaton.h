// The rules of a family as one automaton over class bytes. Its positions (one for each place where a rule takes a byte) are made once; its
// states, sets of positions, are made as texts need them and kept. A search begins anew at each symbol that a rule can begin with, so that
// the states tell of one beginning only: a search that had all beginnings in one state would have as many states as there are texts.
// Private to the grammar room.
#ifndef PARLEY_GRAMMAR_AUTOMATON_H_
#define PARLEY_GRAMMAR_AUTOMATON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/family.h"

namespace parley::grammar {

struct Node;

inline constexpr std::uint16_t kNoRule = 0xFFFF;

/// Immutable after construction.
class Automaton {
 public:
  Automaton() = default;
  /// `bytes`: all class bytes are below this.
  Automaton(const std::vector<Node>& rules, std::size_t bytes);

  using Position = std::uint16_t;
  static constexpr std::size_t kMostPositions = 0xFFF0;
  bool ok() const noexcept { return first_follow_.size() <= kMostPositions; }

  List<Position> first() const noexcept { return {first_.data(), first_.size()}; }
  List<Position> follow(Position p) const noexcept {
    return {follow_.data() + first_follow_[p], first_follow_[p + 1u] - first_follow_[p]};
  }
  bool takes(Position p, std::uint8_t byte) const noexcept { return sets_[set_[p]].has(byte); }
  /// The rule that may end with `p`, or kNoRule.
  std::uint16_t rule(Position p) const noexcept { return rule_[p]; }
  std::size_t size() const noexcept { return set_.size(); }
  std::size_t bytes() const noexcept { return bytes_; }

 private:
  friend class Builder;
  std::size_t bytes_ = 0;
  std::vector<Position> first_;
  std::vector<std::uint32_t> first_follow_;  ///< one more than positions
  std::vector<Position> follow_;
  std::vector<Family::Set> sets_;   ///< different ones
  std::vector<std::uint16_t> set_;  ///< of each position: which one
  std::vector<std::uint16_t> rule_;
};

/// The states of one thread.
class States {
 public:
  using State = std::uint16_t;
  static constexpr State kDead = 0;   ///< no rule goes on
  static constexpr State kStart = 1;  ///< before the first byte

  /// `max_bytes`: when the states outgrow it, they are given up and made anew.
  States(const Automaton& automaton, std::int64_t max_bytes);

  State next(State from, std::uint8_t byte) {
    const State to = rows_[from * bytes_ + byte];
    return to != kUnknown ? to : make(from, byte);
  }
  /// The first rule of the table that ends in this state, or kNoRule.
  std::uint16_t rule(State state) const noexcept { return rules_[state]; }
  std::size_t count() const noexcept { return rules_.size(); }

 private:
  static constexpr State kUnknown = 0xFFFF;
  static constexpr std::size_t kMostStates = 0xFFF0;

  State make(State from, std::uint8_t byte);
  State add(std::uint16_t rule);
  void clear();

  const Automaton* automaton_;
  std::size_t bytes_;
  std::size_t most_states_;
  std::vector<State> rows_;                  ///< by state and byte
  std::vector<std::uint16_t> rules_;         ///< by state
  std::vector<std::uint32_t> first_member_;  ///< by state, one more: its positions in members_
  std::vector<Automaton::Position> members_;
  std::vector<State> slots_;  ///< hash table of states by their positions
  std::vector<Automaton::Position> fresh_;
  std::vector<std::uint8_t> seen_;  ///< by position, while a state is made
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_AUTOMATON_H_
