// The search over symbols: leftmost, longest.
#include "grammar/automaton.h"
#include "grammar/compiler.h"

namespace parley::grammar {

struct Matcher::Impl {
  Impl(const Automaton& automaton, std::int64_t max_mem) : states(automaton, max_mem) {}
  States states;
};

Matcher::Matcher(const Family& family) {
  const Family::Impl& from = family.impl();
  if (from.ok && !from.trees.empty()) impl_ = std::make_unique<Impl>(from.automaton, from.max_mem);
}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

void Matcher::find(const std::uint8_t* classes, std::size_t size, std::size_t stride, std::vector<Match>& out,
                   const Family::Set& shared) {
  out.clear();
  if (impl_ == nullptr) return;
  States& states = impl_->states;
  for (std::size_t first = 0; first < size;) {
    std::size_t last = first;
    std::uint16_t rule = kNoRule;
    States::State state = States::kStart;
    for (std::size_t i = first; i < size; ++i) {
      state = states.next(state, classes[i * stride]);
      if (state == States::kDead) break;
      if (states.rule(state) != kNoRule) {
        rule = states.rule(state);
        last = i + 1;
      }
    }
    if (rule == kNoRule) {
      ++first;
      continue;
    }
    out.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), rule});
    const bool share = last - first > 1 && shared.has(classes[(last - 1) * stride]);
    first = share ? last - 1 : last;
  }
}

}  // namespace parley::grammar
