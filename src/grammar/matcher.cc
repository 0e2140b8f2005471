// The search over symbols: leftmost, longest.
#include <optional>

#include "grammar/automaton.h"
#include "grammar/compiler.h"

namespace parley::grammar {

struct Matcher::Impl {
  explicit Impl(const Family::Impl& of) : family(of) {}
  const Family::Impl& family;
  std::optional<States> states, back;  ///< made by the first search that has something to look at
  std::vector<std::uint64_t> places;   ///< bit i: a match may begin there
  void find_places(const std::uint8_t* classes, std::size_t end, std::size_t stride);
};

Matcher::Matcher(const Family& family) {
  const Family::Impl& from = family.impl();
  if (from.ok && !from.trees.empty()) impl_ = std::make_unique<Impl>(from);
}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

/// Walks from the chosen bytes to the left.
void Matcher::Impl::find_places(const std::uint8_t* classes, std::size_t end, std::size_t stride) {
  places.assign(end / 64 + 1, 0);
  for (std::size_t n = 0; n < end; ++n) {
    const std::uint8_t* at = classes + n * stride;
    if (!family.needed.has(*at)) continue;
    States::Step step = back->start(*at);
    for (std::size_t i = n; !step.dead(); --i) {
      if (step.ends()) places[i / 64] |= std::uint64_t{1} << (i % 64);
      if (i == 0) break;
      at -= stride;
      step = back->step(step.to, *at);
    }
  }
}

void Matcher::find(const std::uint8_t* classes, std::size_t size, std::size_t stride, std::vector<Match>& out,
                   const Family::Set& shared) {
  out.clear();
  if (impl_ == nullptr) return;
  // Behind the last needed byte nothing begins, and what still waits for one is given up.
  std::size_t end = size;
  while (end > 0 && !impl_->family.needed.has(classes[(end - 1) * stride])) --end;
  if (end == 0) return;
  if (!impl_->family.outline.open(classes, size, stride)) return;
  if (!impl_->states) {
    const Family::Impl::Machine& machine = impl_->family.machine();
    impl_->states.emplace(machine.automaton, machine.waiting, impl_->family.max_mem);
    impl_->back.emplace(machine.back, machine.none_waits, impl_->family.max_mem);
  }
  impl_->find_places(classes, end, stride);
  std::vector<std::uint64_t>& places = impl_->places;
  States& states = *impl_->states;
  std::size_t free = 0;  // before this, symbols are taken
  for (std::size_t block = 0; block < places.size(); ++block) {
    for (; places[block] != 0; places[block] &= places[block] - 1) {
      const std::size_t first = 64 * block + static_cast<unsigned>(__builtin_ctzll(places[block]));
      if (first < free) continue;
      States::Step step = states.start(classes[first * stride]);
      std::size_t last = first;
      std::uint16_t rule = kNoRule;
      for (std::size_t i = first; !step.dead();) {
        ++i;
        if (step.ends()) {
          rule = step.rule();
          last = i;
        }
        if (i == size || (step.waits() && i >= end)) break;
        step = states.step(step.to, classes[i * stride]);
      }
      if (rule == kNoRule) continue;
      out.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), rule});
      const bool share = last - first > 1 && shared.has(classes[(last - 1) * stride]);
      free = share ? last - 1 : last;
    }
  }
}

}  // namespace parley::grammar
