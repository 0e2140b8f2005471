// The rules of a family as one automaton over class bytes. Its positions (one for each place where a rule takes a byte) are made once; its
// states, sets of positions, are made as texts need them and kept. A search begins anew at each symbol that a rule can begin with, so that
// the states tell of one beginning only: a search that had all beginnings in one state would have as many states as there are texts.
// Why not RE2, which ran the rules before: over 184 news texts a cold pass took 129 ms with it and takes 37 ms with this. Its DFA's states
// exploded as the role rules grew (the parties room went from 18 to 92 ns a byte); its lazy tables cost each thread 4 to 8 MB, and 20 ms at
// the start. It stays the oracle of the tests.
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
  /// Does it take a byte that is not in `set`?
  bool takes_other(Position p, const Family::Set& set) const noexcept { return !sets_[set_[p]].within(set); }
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

/// Of each position: 1 where no rule that is there can come to its end without a byte of `needed`, still ahead.
std::vector<std::uint8_t> waiting(const Automaton& automaton, const Family::Set& needed);

/// The states of one thread. A state is the place of its row in the table, so that a step is one load: row[0] tells of the state itself, for 0 is
/// no class byte; row[byte] is the next state.
class States {
 public:
  using State = std::uint16_t;
  static constexpr State kDead = 0;          ///< no rule goes on
  static constexpr State kUnknown = 0xFFFF;  ///< not made yet: make() it
  static constexpr std::uint16_t kRule =
      0x7FFF;  ///< of row[0]: the first rule of the table that ends here; all ones: none
  static constexpr std::uint16_t kWaiting =
      0x8000;  ///< of row[0]: no rule comes to its end without a needed byte that is still ahead

  /// `waiting`: by position, see above. `max_bytes`: when the states outgrow it, they are given up and made anew.
  States(const Automaton& automaton, const std::vector<std::uint8_t>& waiting, std::int64_t max_bytes);

  State start() const noexcept { return static_cast<State>(units_); }  ///< before the first byte
  /// Where the row of a state begins. make() may move the rows.
  const State* row(State state) const noexcept { return rows_.data() + std::size_t{state} * kUnit; }
  const State* rows() const noexcept { return rows_.data(); }
  /// Where the next state stands in rows().
  static std::size_t cell(State from, std::uint8_t byte) noexcept { return std::size_t{from} * kUnit + byte; }
  State next(State from, std::uint8_t byte) {
    const State to = row(from)[byte];
    return to != kUnknown ? to : make(from, byte);
  }
  State make(State from, std::uint8_t byte);
  /// The first rule of the table that ends in this state, or kNoRule.
  std::uint16_t rule(State state) const noexcept {
    const std::uint16_t r = row(state)[0] & kRule;
    return r == kRule ? kNoRule : r;
  }
  std::size_t count() const noexcept { return first_member_.size() - 1; }

 private:
  static constexpr std::size_t kUnit = 32;  ///< rows begin at multiples of so many cells: at a cache line
  static constexpr std::size_t kMostUnits = 0xFF00;

  State add(std::uint16_t rule, bool waiting);
  void clear();

  const Automaton* automaton_;
  const std::vector<std::uint8_t>* waiting_;
  std::size_t units_;  ///< of a row
  std::size_t most_states_;
  std::vector<State> rows_;
  std::vector<std::uint32_t> first_member_;  ///< by count of state, one more: its positions in members_
  std::vector<Automaton::Position> members_;
  std::vector<State> slots_;  ///< hash table of states by their positions
  std::vector<Automaton::Position> fresh_;
  std::vector<std::uint8_t> seen_;  ///< by position, while a state is made
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_AUTOMATON_H_
