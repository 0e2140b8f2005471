// Positions from expressions (Glushkov's construction), states from positions.
#include "grammar/automaton.h"

#include <algorithm>
#include <string>
#include <unordered_map>

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
    for (std::vector<Automaton::Position>& follow : follow_) {
      out_.first_follow_.push_back(static_cast<std::uint32_t>(out_.follow_.size()));
      std::sort(follow.begin(), follow.end());
      follow.erase(std::unique(follow.begin(), follow.end()), follow.end());
      out_.follow_.insert(out_.follow_.end(), follow.begin(), follow.end());
    }
    out_.first_follow_.push_back(static_cast<std::uint32_t>(out_.follow_.size()));
  }

 private:
  Part build(const Node& node) {
    Part all = once(node);
    if (node.least == 1 && node.most == 1) return all;
    if (node.least == 0) all.empty = true;
    // x{2,4} is x x x? x?, each x with positions of its own
    for (unsigned n = 2; n <= node.most; ++n) {
      Part more = once(node);
      if (n > node.least) more.empty = true;
      all = joined(std::move(all), more);
    }
    return all;
  }

  Part once(const Node& node) {
    Part out;
    switch (node.kind) {
      case Node::set: {
        const auto p = static_cast<Automaton::Position>(std::min(follow_.size(), Automaton::kMostPositions));
        follow_.emplace_back();
        out_.set_.push_back(set_index(node.bytes));
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
      if (p < follow_.size()) follow_[p].insert(follow_[p].end(), b.first.begin(), b.first.end());
    }
    if (a.empty) a.first.insert(a.first.end(), b.first.begin(), b.first.end());
    if (!b.empty) a.last.clear();
    a.last.insert(a.last.end(), b.last.begin(), b.last.end());
    a.empty = a.empty && b.empty;
    return a;
  }

  std::uint16_t set_index(const Family::Set& set) {
    const std::string_view bytes(reinterpret_cast<const char*>(&set), sizeof set);
    const auto [at, fresh] = set_ids_.emplace(bytes, static_cast<std::uint16_t>(out_.sets_.size()));
    if (fresh) out_.sets_.push_back(set);
    return at->second;
  }

  Automaton& out_;
  std::vector<std::vector<Automaton::Position>> follow_;
  std::unordered_map<std::string, std::uint16_t> set_ids_;
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

States::States(const Automaton& automaton, std::int64_t max_bytes)
    : automaton_(&automaton),
      bytes_(automaton.bytes()),
      most_states_(std::clamp<std::size_t>(static_cast<std::size_t>(max_bytes) / (bytes_ * sizeof(State) + 64), 64,
                                           kMostStates)) {
  seen_.resize(automaton.size());
  std::size_t slots = 256;
  while (slots < 2 * most_states_) slots *= 2;
  slots_.resize(slots);
  clear();
}

void States::clear() {
  rows_.clear();
  rules_.clear();
  members_.clear();
  first_member_.assign(1, 0);
  std::fill(slots_.begin(), slots_.end(), kDead);
  add(kNoRule);  // kDead, without positions
  add(kNoRule);  // kStart, which has none either: make() knows it
}

/// A state with the positions that stand in members_ behind those of the last one.
States::State States::add(std::uint16_t rule) {
  const auto state = static_cast<State>(rules_.size());
  rules_.push_back(rule);
  rows_.resize(rows_.size() + bytes_, state == kDead ? kDead : kUnknown);
  first_member_.push_back(static_cast<std::uint32_t>(members_.size()));
  return state;
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
  if (from == kStart) {
    gather(automaton_->first());
  } else {
    for (std::uint32_t m = first_member_[from]; m < first_member_[from + 1u]; ++m)
      gather(automaton_->follow(members_[m]));
  }
  for (const Automaton::Position p : fresh_) seen_[p] = 0;
  State& cell = rows_[from * bytes_ + byte];
  if (fresh_.empty()) return cell = kDead;
  std::sort(fresh_.begin(), fresh_.end());

  const std::size_t mask = slots_.size() - 1;
  const auto find = [&]() {
    std::size_t slot = hash_of(fresh_.data(), fresh_.size()) & mask;
    for (; slots_[slot] != kDead; slot = (slot + 1) & mask) {
      const State s = slots_[slot];
      const std::uint32_t begin = first_member_[s], end = first_member_[s + 1u];
      if (end - begin == fresh_.size() && std::equal(fresh_.begin(), fresh_.end(), members_.begin() + begin)) break;
    }
    return slot;
  };
  std::size_t slot = find();
  if (slots_[slot] != kDead) return cell = slots_[slot];
  const bool full = rules_.size() >= most_states_;
  if (full) {
    clear();
    slot = find();
  }
  std::uint16_t rule = kNoRule;
  for (const Automaton::Position p : fresh_) rule = std::min(rule, automaton_->rule(p));
  members_.insert(members_.end(), fresh_.begin(), fresh_.end());
  const State state = add(rule);
  slots_[slot] = state;
  if (!full) rows_[from * bytes_ + byte] = state;  // `from` is no state any more after clear()
  return state;
}

}  // namespace parley::grammar
