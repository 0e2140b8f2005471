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
        out_.chosen_.push_back(node.chosen ? 1 : 0);
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

Automaton Automaton::backwards() const {
  Automaton out;
  out.bytes_ = bytes_;
  out.sets_ = sets_;
  out.set_ = set_;
  out.rule_.assign(size(), kNoRule);
  for (const Position p : first_) out.rule_[p] = 0;
  for (std::size_t p = 0; p < size(); ++p) {
    if (chosen_[p] != 0) out.first_.push_back(static_cast<Position>(p));
  }
  // Behind whom a position stands, all together.
  out.first_follow_.assign(size() + 1, 0);
  for (const Position q : follow_) ++out.first_follow_[q + 1u];
  for (std::size_t p = 0; p < size(); ++p) out.first_follow_[p + 1] += out.first_follow_[p];
  out.follow_.resize(follow_.size());
  std::vector<std::uint32_t> next(out.first_follow_.begin(), out.first_follow_.end());
  for (std::size_t p = 0; p < size(); ++p) {
    for (const Position q : follow(static_cast<Position>(p))) out.follow_[next[q]++] = static_cast<Position>(p);
  }
  return out;
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
    : automaton_(&automaton), waiting_(&waiting), max_bytes_(static_cast<std::size_t>(max_bytes)) {
  seen_.resize(automaton.size());
  clear();
}

void States::clear() {
  members_.clear();
  tells_.clear();
  first_member_.assign(1, 0);
  slots_.assign(256, kDead);
  first_known_.fill(0);
  known_.clear();
  set_steps(8);
  add(kRule | kWaiting);  // kDead, without positions
  add(kRule | kWaiting);  // the start, which has none either: make() knows it
}

/// Makes room for 2^bits steps and puts those known into their new places.
void States::set_steps(unsigned bits) {
  std::vector<Known> before(std::size_t{1} << bits);
  before.swap(known_);
  mask_ = known_.size() - 1;
  shift_ = 32 - bits;
  known_count_ = 0;
  for (const Known& k : before) {
    if (k.key == 0) continue;
    std::size_t at = place_of(k.key);
    while (known_[at].key != 0) at = (at + 1) & mask_;
    known_[at] = k;
    ++known_count_;
  }
}

/// A state with the positions that stand in members_ behind those of the last one.
States::State States::add(std::uint16_t tells) {
  tells_.push_back(tells);
  first_member_.push_back(static_cast<std::uint32_t>(members_.size()));
  return static_cast<State>(count() - 1);
}

/// Where the state of the fresh positions stands in slots_, or would stand.
std::size_t States::slot_of_fresh() const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(fresh_.data(), fresh_.size()) & mask;
  for (; slots_[slot] != kDead; slot = (slot + 1) & mask) {
    const std::uint32_t begin = first_member_[slots_[slot]], end = first_member_[slots_[slot] + 1u];
    if (end - begin == fresh_.size() && std::equal(fresh_.begin(), fresh_.end(), members_.begin() + begin)) break;
  }
  return slot;
}

/// The state of the fresh positions.
States::State States::find_or_add() {
  std::size_t slot = slot_of_fresh();
  if (slots_[slot] != kDead) return slots_[slot];
  if (2 * count() >= slots_.size()) {
    std::vector<State> wider(4 * slots_.size(), kDead);
    const std::size_t mask = wider.size() - 1;
    for (std::size_t state = kStart + 1u; state < count(); ++state) {
      const std::uint32_t begin = first_member_[state], end = first_member_[state + 1];
      std::size_t at = hash_of(members_.data() + begin, end - begin) & mask;
      while (wider[at] != kDead) at = (at + 1) & mask;
      wider[at] = static_cast<State>(state);
    }
    slots_.swap(wider);
    slot = slot_of_fresh();
  }
  std::uint16_t rule = kRule;
  bool waits = !waiting_->empty();
  for (const Automaton::Position p : fresh_) {
    rule = std::min(rule, automaton_->rule(p));
    waits = waits && (*waiting_)[p] != 0;
  }
  members_.insert(members_.end(), fresh_.begin(), fresh_.end());
  return slots_[slot] = add(static_cast<std::uint16_t>(std::min(rule, kRule) | (waits ? kWaiting : 0u)));
}

States::Step States::know(State from, std::uint8_t byte, State to) {
  const Step step{to, tells_[to]};
  if (from == kStart) {
    first_[byte] = step;
    first_known_[byte] = 1;
    return step;
  }
  if (2 * ++known_count_ > known_.size()) set_steps(33 - shift_);
  const std::uint32_t key = key_of(from, byte);
  std::size_t at = place_of(key);
  while (known_[at].key != 0) at = (at + 1) & mask_;
  known_[at] = {key, step};
  return step;
}

States::Step States::make(State from, std::uint8_t byte) {
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
  if (fresh_.empty()) return know(from, byte, kDead);
  std::sort(fresh_.begin(), fresh_.end());
  const std::size_t bytes = known_.size() * sizeof(Known) + members_.size() * sizeof(Automaton::Position);
  if (count() > 64 && (bytes > max_bytes_ || count() >= kMostStates)) {
    clear();
    const State to = find_or_add();
    return {to, tells_[to]};  // `from` is no state any more
  }
  return know(from, byte, find_or_add());
}

}  // namespace parley::grammar
