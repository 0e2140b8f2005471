// The rules of a family as one automaton over class codes. Its positions (one for each place where a rule takes a code) are made once; its
// states, sets of positions, are made as texts need them and kept. A search begins anew at each symbol where a match may begin, so that
// the states tell of one beginning only: a search that had all beginnings in one state would have as many states as there are texts.
// Where a match may begin is found by the same rules read from right to left: no match goes without one of the rule's chosen codes, mostly of a
// rare word, and from those a search leads back to the beginnings.
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

struct Expressions;

inline constexpr std::uint16_t kNoRule = 0xFFFF;

/// Immutable after construction.
class Automaton {
 public:
  Automaton() = default;
  /// The expressions must outlive the automaton, which reads their sets.
  explicit Automaton(const Expressions& rules);

  /// The same read from right to left, from a chosen code (Node::chosen) to where the matches begin that hold it: there "rule 0" ends.
  Automaton backwards() const;

  using Position = std::uint16_t;
  static constexpr std::size_t kMostPositions = 0xFFF0;

  List<Position> first() const noexcept { return {first_.data(), first_.size()}; }
  /// All of them are greater than `p`: nothing is repeated without end. (Of backwards(): smaller.)
  List<Position> follow(Position p) const noexcept {
    return {follow_.data() + first_follow_[p], first_follow_[p + 1u] - first_follow_[p]};
  }
  /// The codes that it takes.
  const Family::Set& set(Position p) const noexcept { return (*sets_)[set_[p]]; }
  bool takes(Position p, Code code) const noexcept { return set(p).has(code); }
  /// See Node::chosen.
  bool chosen(Position p) const noexcept { return chosen_[p] != 0; }
  /// The rule that may end with `p`, or kNoRule.
  std::uint16_t rule(Position p) const noexcept { return rule_[p]; }
  std::size_t size() const noexcept { return set_.size(); }
  std::size_t codes() const noexcept { return codes_; }  ///< all are below this

 private:
  class Builder;
  std::vector<Position> first_;
  std::vector<std::uint32_t> first_follow_;  ///< one more than positions
  std::vector<Position> follow_;
  const std::vector<Family::Set>* sets_ = nullptr;
  std::size_t codes_ = 0;
  std::vector<std::uint16_t> set_;  ///< of each position: which one
  std::vector<std::uint16_t> rule_;
  std::vector<std::uint8_t> chosen_;  ///< see Node::chosen
};

/// Of each position: 1 where no rule that is there can come to its end without a chosen position, still ahead.
std::vector<std::uint8_t> waiting(const Automaton& automaton);

/// The states of one thread. Most states are left by few of the hundreds of codes that there are: the steps that texts have taken stand in one hash table,
/// so that a step is one cache line mostly. (Rows of 256 steps for each state took 4 MB over those 184 texts, these tables take 0.4 MB.)
class States {
 public:
  using State = std::uint16_t;
  static constexpr State kDead = 0;   ///< no rule goes on
  static constexpr State kStart = 1;  ///< before the first code
  static constexpr std::uint16_t kRule =
      0x7FFF;  ///< of `tells`: the first rule of the table that ends here; all ones: none
  static constexpr std::uint16_t kWaiting =
      0x8000;  ///< of `tells`: no rule comes to its end without a chosen code that is still ahead

  /// Where a code leads, and what that state tells.
  struct Step {
    State to = kDead;
    std::uint16_t tells = kRule | kWaiting;
    bool dead() const noexcept { return to == kDead; }
    bool waits() const noexcept { return (tells & kWaiting) != 0; }
    /// The first rule of the table that ends there, or kNoRule.
    std::uint16_t rule() const noexcept { return ends() ? tells & kRule : kNoRule; }
    bool ends() const noexcept { return (tells & kRule) != kRule; }
  };

  /// `waiting`: by position, see above; empty: none. `max_bytes`: when the states outgrow it, they are given up and made anew.
  States(const Automaton& automaton, const std::vector<std::uint8_t>& waiting, std::int64_t max_bytes);

  Step start(Code code) {
    const Step known = first_[code];
    return known.to != kStart ? known : make(kStart, code);
  }
  Step step(State from, Code code) {
    const std::uint32_t key = key_of(from, code);
    std::size_t at = place_of(key);
    at = (at + (known_[at].key != key ? 1u : 0u)) & mask_;  // its own place or the next, without a branch
    for (;; at = (at + 1) & mask_) {
      const Known& known = known_[at];
      if (known.key == key) return known.step;
      if (known.key == 0) return make(from, code);
    }
  }
  std::size_t count() const noexcept { return tells_.size(); }
  std::size_t bytes() const noexcept;  ///< on the heap

 private:
  struct Known {
    std::uint32_t key = 0;  ///< 0: nothing stands here
    Step step;
  };
  static constexpr std::size_t kMostStates = 0xFFF0;
  static constexpr std::uint8_t kFar = 0xFF;  ///< of members_: a position in two bytes follows

  static std::uint32_t key_of(State from, Code code) noexcept { return std::uint32_t{from} << 16u | code; }
  std::size_t place_of(std::uint32_t key) const noexcept {
    return static_cast<std::size_t>(key * 0x9E3779B1u >> shift_) & mask_;
  }
  Step make(State from, Code code);
  State find_or_add();
  Step know(State from, Code code, State to);
  State add(std::uint16_t tells);
  void write_fresh();
  template <typename Visit>
  void for_members(State state, Visit visit) const;
  void set_steps(unsigned bits);
  void clear();
  std::size_t slot_of_fresh() const;
  std::size_t used_bytes() const noexcept;

  const Automaton* automaton_;
  const std::vector<std::uint8_t>* waiting_;
  std::size_t max_bytes_;
  std::vector<Step> first_;   ///< from the start, by code; to kStart, where none ends: not known yet
  std::vector<Known> known_;  ///< the other steps; a power of two of places, a quarter of them free at least
  std::size_t known_count_ = 0, mask_ = 0;
  unsigned shift_ = 0;
  std::vector<std::uint16_t> tells_;         ///< by state
  std::vector<std::uint32_t> first_member_;  ///< by state, one more: its positions in members_
  std::vector<std::uint8_t> members_;        ///< how far each position is from the one before
  std::vector<State> slots_;                 ///< hash table of states by their positions
  std::vector<Automaton::Position> fresh_;
  std::vector<std::uint8_t> fresh_written_;  ///< as members_
  std::vector<std::uint8_t> seen_;           ///< by position, one bit each, while a state is made
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_AUTOMATON_H_
