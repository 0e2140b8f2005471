// The search over class codes, leftmost and longest: from the codes that rules have chosen to the left, to where matches may begin; from there to
// the right. Where the codes come from is the caller's. Private to the grammar room.
#ifndef PARLEY_GRAMMAR_SEARCH_H_
#define PARLEY_GRAMMAR_SEARCH_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "grammar/automaton.h"
#include "grammar/compiler.h"

namespace parley::grammar {

struct Matcher::Impl {
  explicit Impl(const Family::Impl& of) : family(of) {}
  const Family::Impl& family;
  std::optional<States> states, back;  ///< made by the first search that has something to look at
  std::vector<std::uint64_t> places;  ///< bit i: a match may begin at symbol i; those of the last search are zero again

  /// Before a search over `size` symbols.
  void begin(std::size_t size) {
    if (places.size() < size / 64 + 1) places.resize(size / 64 + 1, 0);
    if (states) return;
    const Family::Impl::Machine& machine = family.machine();
    states.emplace(machine.automaton, machine.waiting, family.max_mem);
    back.emplace(machine.back, machine.none_waits, family.max_mem);
  }

  /// Walks to the left from symbol `n`, whose code is a needed one. `code_at`: the code of a symbol.
  template <typename CodeAt>
  void walk_back(std::size_t n, CodeAt code_at) {
    States::Step step = back->start(code_at(n));
    for (std::size_t i = n; !step.dead(); --i) {
      if (step.ends()) places[i / 64] |= std::uint64_t{1} << (i % 64);
      if (i == 0) break;
      step = back->step(step.to, code_at(i - 1));
    }
  }

  /// Calls found(first, last, rule) for each match that begins at one of the places, all before `size`. Behind `end` is no needed code.
  /// `found` returns from where on the next match may begin.
  template <typename CodeAt, typename Found>
  void walk_on(std::size_t size, std::size_t end, CodeAt code_at, Found found) {
    std::size_t free = 0;  // before this, symbols are taken
    for (std::size_t block = 0; 64 * block < end; ++block) {
      for (; places[block] != 0; places[block] &= places[block] - 1) {
        const std::size_t first = 64 * block + static_cast<unsigned>(__builtin_ctzll(places[block]));
        if (first < free) continue;
        States::Step step = states->start(code_at(first));
        std::size_t last = first;
        std::uint16_t rule = kNoRule;
        for (std::size_t i = first; !step.dead();) {
          ++i;
          if (step.ends()) {
            rule = step.rule();
            last = i;
          }
          if (i == size || (step.waits() && i >= end)) break;
          step = states->step(step.to, code_at(i));
        }
        if (rule != kNoRule) free = found(first, last, rule);
      }
    }
  }
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_SEARCH_H_
