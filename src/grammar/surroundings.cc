// The codes beside chosen ones, from the automaton's positions.
#include "grammar/surroundings.h"

#include <vector>

namespace parley::grammar {

Surroundings::Surroundings(const Automaton& automaton) : before_(automaton.codes()), behind_(automaton.codes()) {
  Family::Set all;
  for (std::size_t code = 0; code < kMostCodes; ++code) all.add(static_cast<Code>(code));
  std::vector<Family::Set> before(automaton.size()), behind(automaton.size());
  for (const Automaton::Position p : automaton.first()) before[p] = all;
  for (std::size_t i = 0; i < automaton.size(); ++i) {
    const auto p = static_cast<Automaton::Position>(i);
    if (automaton.rule(p) != kNoRule) behind[p] = all;
    for (const Automaton::Position q : automaton.follow(p)) {
      if (automaton.chosen(q)) before[q].add(automaton.set(p));
      if (automaton.chosen(p)) behind[p].add(automaton.set(q));
    }
  }
  for (std::size_t i = 0; i < automaton.size(); ++i) {
    const auto p = static_cast<Automaton::Position>(i);
    if (!automaton.chosen(p)) continue;
    automaton.set(p).for_each([&](Code code) {
      before_[code].add(before[p]);
      behind_[code].add(behind[p]);
    });
  }
}

}  // namespace parley::grammar
