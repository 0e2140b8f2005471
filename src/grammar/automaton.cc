// Positions from expressions (Glushkov's construction), states from positions.
#include "grammar/automaton.h"

#include <algorithm>
#include <cstring>

#include "grammar/expression.h"

namespace parley::grammar {

/// Lays out positions: of each part of an expression, with which it may begin and end.
class Builder {
 public:
  explicit Builder(Automaton& out) : out_(out) {}

  struct Part {
    bool empty = true;  ///< it may take nothing
    std::vector<Automaton::Position> first, last;
  };

  void add(const Node& expression, std::uint16_t rule) {
    const Part part = build(expression);
    out_.first_.insert(out_.first_.end(), part.first.begin(), part.first.end());
    for (const Automaton::Position p : part.last) out_.rule_[p] = rule;
  }

  void finish() {
    // The follows of each position together, then sorted.
    const std::size_t count = out_.set_.size();
    std::vector<std::uint32_t> end(count + 1, 0);
    for (const Follow& f : follow_) ++end[f.from + 1u];
    for (std::size_t p = 0; p < count; ++p) end[p + 1] += end[p];
    std::vector<Automaton::Position> all(follow_.size());
    for (const Follow& f : follow_) all[end[f.from]++] = f.to;  // end[p] moves to where p's follows end
    out_.first_follow_.reserve(count + 1);
    out_.follow_.reserve(all.size());
    for (std::size_t p = 0, begin = 0; p < count; begin = end[p++]) {
      out_.first_follow_.push_back(static_cast<std::uint32_t>(out_.follow_.size()));
      const auto first = all.begin() + static_cast<std::ptrdiff_t>(begin), last = all.begin() + end[p];
      std::sort(first, last);
      out_.follow_.insert(out_.follow_.end(), first, std::unique(first, last));
    }
    out_.first_follow_.push_back(static_cast<std::uint32_t>(out_.follow_.size()));
  }

 private:
  struct Follow {
    Automaton::Position from = 0, to = 0;
  };

  Part build(const Node& node) {
    if (node.most == 1) {
      Part one = once(node);
      if (node.least == 0) one.empty = true;
      return one;
    }
    // x{2,4} is x x (x x?)?, each x with positions of its own: nested, so that a position is followed by the next x alone.
    std::vector<Part> parts;
    parts.reserve(node.most);
    for (unsigned n = 0; n < node.most; ++n) parts.push_back(once(node));
    Part all = std::move(parts.back());
    if (node.least < node.most) all.empty = true;
    for (unsigned n = node.most - 1u; n > 0; --n) {
      all = joined(std::move(parts[n - 1]), all);
      if (n > node.least) all.empty = true;
    }
    return all;
  }

  Part once(const Node& node) {
    Part out;
    switch (node.kind) {
      case Node::set: {
        const auto p = static_cast<Automaton::Position>(std::min(out_.set_.size(), Automaton::kMostPositions));
        out_.set_.push_back(set_index(node));
        out_.rule_.push_back(kNoRule);
        out.empty = false;
        out.first = out.last = {p};
        break;
      }
      case Node::sequence:
        for (const Node& part : node.parts) out = joined(std::move(out), build(part));
        break;
      case Node::alternatives:
        out.empty = false;
        for (const Node& part : node.parts) {
          const Part one = build(part);
          out.empty |= one.empty;
          out.first.insert(out.first.end(), one.first.begin(), one.first.end());
          out.last.insert(out.last.end(), one.last.begin(), one.last.end());
        }
        break;
    }
    return out;
  }

  Part joined(Part a, const Part& b) {
    for (const Automaton::Position p : a.last) {
      for (const Automaton::Position q : b.first) follow_.push_back({p, q});
    }
    if (a.empty) a.first.insert(a.first.end(), b.first.begin(), b.first.end());
    if (!b.empty) a.last.clear();
    a.last.insert(a.last.end(), b.last.begin(), b.last.end());
    a.empty = a.empty && b.empty;
    return a;
  }

  std::uint16_t set_index(const Node& node) {
    if (node.item >= of_item_.size()) of_item_.resize(node.item + 1u, kNoSet);
    std::uint16_t& known = of_item_[node.item];
    if (known == kNoSet || std::memcmp(&out_.sets_[known], &node.bytes, sizeof node.bytes) != 0) {
      known = static_cast<std::uint16_t>(out_.sets_.size());
      out_.sets_.push_back(node.bytes);
    }
    return known;
  }

  static constexpr std::uint16_t kNoSet = 0xFFFF;
  Automaton& out_;
  std::vector<Follow> follow_;
  std::vector<std::uint16_t> of_item_;  ///< the set of each item
};

Automaton::Automaton(const std::vector<Node>& rules, std::size_t bytes) : bytes_(bytes) {
  Builder builder(*this);
  for (std::size_t rule = 0; rule < rules.size(); ++rule) builder.add(rules[rule], static_cast<std::uint16_t>(rule));
  builder.finish();
}

namespace {

std::size_t hash_of(const Automaton::Position* positions, std::size_t count) noexcept {
  std::uint64_t h = 1469598103934665603u;
  for (std::size_t i = 0; i < count; ++i) h = (h ^ positions[i]) * 1099511628211u;
  return static_cast<std::size_t>(h ^ h >> 31);
}

}  // namespace

std::vector<std::uint8_t> waiting(const Automaton& automaton, const Family::Set& needed) {
  // Backwards from where rules end: a position does not wait if a rule ends there, or if it can go on with some other byte to one that does not.
  std::vector<std::uint8_t> waits(automaton.size(), 1);
  bool changed = true;
  while (changed) {
    changed = false;
    for (std::size_t i = automaton.size(); i > 0; --i) {
      const auto p = static_cast<Automaton::Position>(i - 1);
      if (waits[p] == 0) continue;
      bool ends = automaton.rule(p) != kNoRule;
      for (const Automaton::Position q : automaton.follow(p)) {
        if (ends) break;
        ends = waits[q] == 0 && automaton.takes_other(q, needed);
      }
      if (!ends) continue;
      waits[p] = 0;
      changed = true;
    }
  }
  return waits;
}

States::States(const Automaton& automaton, const std::vector<std::uint8_t>& waiting, std::int64_t max_bytes)
    : automaton_(&automaton), waiting_(&waiting), units_((automaton.bytes() + kUnit - 1) / kUnit) {
  const std::size_t row_bytes = units_ * kUnit * sizeof(State) + 64;
  most_states_ = std::clamp<std::size_t>(static_cast<std::size_t>(max_bytes) / row_bytes, 64, kMostUnits / units_);
  seen_.resize(automaton.size());
  std::size_t slots = 256;
  while (slots < 2 * most_states_) slots *= 2;
  slots_.resize(slots);
  clear();
}

void States::clear() {
  rows_.clear();
  members_.clear();
  first_member_.assign(1, 0);
  std::fill(slots_.begin(), slots_.end(), kDead);
  add(kRule, true);  // kDead, without positions
  add(kRule, true);  // the start, which has none either: make() knows it
}

/// A state with the positions that stand in members_ behind those of the last one.
States::State States::add(std::uint16_t rule, bool waiting) {
  const std::size_t state = count();
  rows_.resize(rows_.size() + units_ * kUnit, state == 0 ? kDead : kUnknown);
  rows_[state * units_ * kUnit] = static_cast<State>(rule | (waiting ? kWaiting : 0u));
  first_member_.push_back(static_cast<std::uint32_t>(members_.size()));
  return static_cast<State>(state * units_);
}

States::State States::make(State from, std::uint8_t byte) {
  fresh_.clear();
  const auto gather = [&](List<Automaton::Position> positions) {
    for (const Automaton::Position p : positions) {
      if (seen_[p] != 0 || !automaton_->takes(p, byte)) continue;
      seen_[p] = 1;
      fresh_.push_back(p);
    }
  };
  if (from == start()) {
    gather(automaton_->first());
  } else {
    const std::size_t state = from / units_;
    for (std::uint32_t m = first_member_[state]; m < first_member_[state + 1]; ++m)
      gather(automaton_->follow(members_[m]));
  }
  for (const Automaton::Position p : fresh_) seen_[p] = 0;
  const std::size_t cell = std::size_t{from} * kUnit + byte;
  if (fresh_.empty()) return rows_[cell] = kDead;
  std::sort(fresh_.begin(), fresh_.end());

  const std::size_t mask = slots_.size() - 1;
  const auto find = [&]() {
    std::size_t slot = hash_of(fresh_.data(), fresh_.size()) & mask;
    for (; slots_[slot] != kDead; slot = (slot + 1) & mask) {
      const std::size_t state = slots_[slot] / units_;
      const std::uint32_t begin = first_member_[state], end = first_member_[state + 1];
      if (end - begin == fresh_.size() && std::equal(fresh_.begin(), fresh_.end(), members_.begin() + begin)) break;
    }
    return slot;
  };
  std::size_t slot = find();
  if (slots_[slot] != kDead) return rows_[cell] = slots_[slot];
  const bool full = count() >= most_states_;
  if (full) {
    clear();
    slot = find();
  }
  std::uint16_t rule = kRule;
  bool waits = true;
  for (const Automaton::Position p : fresh_) {
    rule = std::min(rule, automaton_->rule(p));
    waits = waits && (*waiting_)[p] != 0;
  }
  members_.insert(members_.end(), fresh_.begin(), fresh_.end());
  const State state = add(rule, waits);
  slots_[slot] = state;
  if (!full) rows_[cell] = state;  // `from` is no state any more after clear()
  return state;
}

}  // namespace parley::grammar
