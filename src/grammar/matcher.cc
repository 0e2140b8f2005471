// The search over symbols: leftmost, longest.
#include <optional>

#include "grammar/automaton.h"
#include "grammar/compiler.h"

namespace parley::grammar {

struct Matcher::Impl {
  explicit Impl(const Family::Impl& of) : family(of) {}
  const Family::Impl& family;
  std::optional<States> states;  ///< made by the first search that has something to look at
};

Matcher::Matcher(const Family& family) {
  const Family::Impl& from = family.impl();
  if (from.ok && !from.trees.empty()) impl_ = std::make_unique<Impl>(from);
}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

void Matcher::find(const std::uint8_t* classes, std::size_t size, std::size_t stride, std::vector<Match>& out,
                   const Family::Set& shared) {
  out.clear();
  if (impl_ == nullptr) return;
  // Behind the last needed byte nothing begins, and what still waits for one is given up.
  std::size_t end = size;
  while (end > 0 && !impl_->family.needed.has(classes[(end - 1) * stride])) --end;
  if (end == 0) return;
  if (!impl_->states) {
    const Family::Impl::Machine& machine = impl_->family.machine();
    impl_->states.emplace(machine.automaton, machine.waiting, impl_->family.max_mem);
  }
  States& states = *impl_->states;
  const States::State* rows = states.rows();  // moves when a state is made
  const auto step = [&](States::State from, std::uint8_t byte) {
    States::State to = rows[States::cell(from, byte)];
    if (to == States::kUnknown) {
      to = states.make(from, byte);
      rows = states.rows();
    }
    return to;
  };
  const States::State start = states.start();
  for (std::size_t first = 0; first < end;) {
    States::State state = step(start, classes[first * stride]);
    std::size_t last = first;
    std::uint16_t rule = States::kRule;
    for (std::size_t i = first; state != States::kDead;) {
      const std::uint16_t tells = rows[States::cell(state, 0)];
      ++i;
      if ((tells & States::kRule) != States::kRule) {
        rule = tells & States::kRule;
        last = i;
      }
      if (i == size || ((tells & States::kWaiting) != 0 && i >= end)) break;
      state = step(state, classes[i * stride]);
    }
    if (rule == States::kRule) {
      ++first;
      continue;
    }
    out.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), rule});
    const bool share = last - first > 1 && shared.has(classes[(last - 1) * stride]);
    first = share ? last - 1 : last;
  }
}

}  // namespace parley::grammar
