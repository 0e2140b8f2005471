// Positions from expressions (Glushkov's construction), states from positions.
#include "grammar/automaton.h"

#include <algorithm>

#include "grammar/expression.h"

namespace parley::grammar {

/// Lays out positions: of each part of an expression, with which it may begin and end. A position is in one list of firsts at a time and in one
/// of lasts, so that they are linked lists over the positions: nothing is copied as parts are joined.
class Automaton::Builder {
 public:
  Builder(const Expressions& in, Automaton& out) : in_(in), out_(out), links_(in.places) {
    const std::size_t places = links_.size();
    out_.set_.resize(places);
    out_.rule_.assign(places, kNoRule);
    out_.chosen_.resize(places);
    firsts_.reserve(2 * places);
    follow_.reserve(3 * places);
  }

  void add(NodeIndex expression, std::uint16_t rule) {
    Part part;
    build(expression, part);
    for (Index p = part.first.head; p != kNone; p = links_[p].first) out_.first_.push_back(static_cast<Position>(p));
    for (Index p = part.last.head; p != kNone; p = links_[p].last) out_.rule_[p] = rule;
  }

  void finish() {
    // The follows of each position together. None comes twice: only the innermost sequence that holds both positions joins them.
    const std::size_t count = out_.set_.size();
    std::vector<std::uint32_t>& end = out_.first_follow_;
    end.assign(count + 1, 0);
    for (const Follow& f : follow_) end[f.from] += f.end - f.begin;
    std::uint32_t sum = 0;
    for (std::uint32_t& e : end) e = sum += e;
    out_.follow_.resize(sum);
    Position* const to = out_.follow_.data();
    for (const Follow& f : follow_) {
      std::uint32_t at = end[f.from] -= f.end - f.begin;  // moves to where the follows begin
      for (std::uint32_t i = f.begin; i < f.end; ++i) to[at++] = firsts_[i];
    }
  }

 private:
  using Index = std::uint32_t;  ///< a position, in the size that the processor likes
  static constexpr Index kNone = 0xFFFFFFFFu;
  struct Ends {
    Index head = kNone, tail = kNone;
  };
  struct Part {
    Ends first, last;
    bool empty = true;  ///< it may take nothing
  };
  struct Links {
    Index first = kNone, last = kNone;  ///< what comes behind in the list of firsts, of lasts
  };
  /// All of firsts_[begin, end) follow `from`.
  struct Follow {
    Index from = 0, begin = 0, end = 0;
  };

  // Parts are built in place: copies of what has just been written are what the processor likes least. `out` is a new Part.

  void build(NodeIndex index, Part& out) {
    const Node& node = in_.nodes[index];
    // x{2,4} is x x (x x?)?, each x with positions of its own: nested, so that a position is followed by the next x alone.
    if (node.most == 1) {
      once(node, out);
      if (node.least == 0) out.empty = true;
    } else {
      repeated(node, 1, out);
    }
  }

  /// The `n`th of what is repeated, and all behind it.
  void repeated(const Node& node, unsigned n, Part& out) {
    once(node, out);
    if (n < node.most) {
      Part rest;
      repeated(node, n + 1, rest);
      join(out, rest);
    }
    if (n > node.least) out.empty = true;
  }

  void once(const Node& node, Part& out) {
    switch (node.kind) {
      case Node::set: {
        const Index p = count_++;
        out_.set_[p] = node.set_index;
        out_.chosen_[p] = node.chosen ? 1 : 0;
        out.empty = false;
        out.first.head = out.first.tail = out.last.head = out.last.tail = p;
        break;
      }
      case Node::sequence:
        for (const NodeIndex part : in_.parts(node)) {
          Part one;
          build(part, one);
          join(out, one);
        }
        break;
      case Node::alternatives:
        out.empty = false;
        for (const NodeIndex part : in_.parts(node)) {
          Part one;
          build(part, one);
          if (one.empty) out.empty = true;
          link(out.first, one.first, &Links::first);
          link(out.last, one.last, &Links::last);
        }
        break;
    }
  }

  /// `a` becomes `a` and `b` behind it.
  void join(Part& a, const Part& b) {
    if (a.last.head != kNone && b.first.head != kNone) {
      const auto begin = static_cast<Index>(firsts_.size());
      for (Index q = b.first.head; q != kNone; q = links_[q].first) firsts_.push_back(static_cast<Position>(q));
      const auto end = static_cast<Index>(firsts_.size());
      for (Index p = a.last.head; p != kNone; p = links_[p].last) {
        Follow& follow = follow_.emplace_back();
        follow.from = p;
        follow.begin = begin;
        follow.end = end;
      }
    }
    if (a.empty) link(a.first, b.first, &Links::first);
    if (!b.empty) a.last = Ends();
    link(a.last, b.last, &Links::last);
    a.empty = a.empty && b.empty;
  }

  void link(Ends& a, const Ends& b, Index Links::*list) {
    if (b.head == kNone) return;
    if (a.head == kNone)
      a.head = b.head;
    else
      links_[a.tail].*list = b.head;
    a.tail = b.tail;
  }

  const Expressions& in_;
  Automaton& out_;
  std::vector<Links> links_;      ///< by position
  Index count_ = 0;               ///< of positions until now
  std::vector<Position> firsts_;  ///< lists of them
  std::vector<Follow> follow_;
};

Automaton::Automaton(const Expressions& rules) : sets_(&rules.sets), codes_(rules.codes) {
  Builder builder(rules, *this);
  for (std::size_t rule = 0; rule < rules.rules.size(); ++rule)
    builder.add(rules.rules[rule], static_cast<std::uint16_t>(rule));
  builder.finish();
}

Automaton Automaton::backwards() const {
  Automaton out;
  out.sets_ = sets_;
  out.codes_ = codes_;
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

std::size_t hash_of(const std::uint8_t* bytes, std::size_t count) noexcept {
  std::uint64_t h = 1469598103934665603u;
  for (std::size_t i = 0; i < count; ++i) h = (h ^ bytes[i]) * 1099511628211u;
  return static_cast<std::size_t>(h ^ h >> 31);
}

/// Adds to a vector that stays: it grows by little.
template <typename T>
void append(std::vector<T>& to, const T* first, std::size_t count) {
  if (to.size() + count > to.capacity()) to.reserve(to.size() + count + to.size() / 8 + 32);
  to.insert(to.end(), first, first + count);
}

}  // namespace

std::vector<std::uint8_t> waiting(const Automaton& automaton) {
  // Backwards from where rules end: a position does not wait if a rule ends there, or if it can go on to one that does not and is not chosen.
  std::vector<std::uint8_t> waits(automaton.size(), 1);
  for (std::size_t i = automaton.size(); i > 0; --i) {
    const auto p = static_cast<Automaton::Position>(i - 1);
    bool ends = automaton.rule(p) != kNoRule;
    for (const Automaton::Position q : automaton.follow(p)) {
      if (ends) break;
      ends = waits[q] == 0 && !automaton.chosen(q);
    }
    if (ends) waits[p] = 0;
  }
  return waits;
}

States::States(const Automaton& automaton, const std::vector<std::uint8_t>& waiting, std::int64_t max_bytes)
    : automaton_(&automaton), waiting_(&waiting), max_bytes_(static_cast<std::size_t>(max_bytes)) {
  seen_.resize(automaton.size() / 8 + 1);
  clear();
}

void States::clear() {
  members_.clear();
  tells_.clear();
  first_member_.assign(1, 0);
  slots_.assign(64, kDead);
  first_.assign(automaton_->codes(), {kStart, 0});
  known_.clear();
  set_steps(6);
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
  append(tells_, &tells, 1);
  const auto end = static_cast<std::uint32_t>(members_.size());
  append(first_member_, &end, 1);
  return static_cast<State>(count() - 1);
}

/// The fresh positions, sorted, as members_ has them.
void States::write_fresh() {
  fresh_written_.clear();
  Automaton::Position before = 0;
  for (const Automaton::Position p : fresh_) {
    const unsigned far = p - before;
    before = p;
    if (far < kFar) {
      fresh_written_.push_back(static_cast<std::uint8_t>(far));
    } else {
      for (const unsigned byte : {unsigned{kFar}, p & 0xFFu, unsigned{p} >> 8})
        fresh_written_.push_back(static_cast<std::uint8_t>(byte));
    }
  }
}

template <typename Visit>
void States::for_members(State state, Visit visit) const {
  Automaton::Position p = 0;
  for (std::uint32_t m = first_member_[state]; m < first_member_[state + 1u]; ++m) {
    if (members_[m] != kFar) {
      p = static_cast<Automaton::Position>(p + members_[m]);
    } else {
      p = static_cast<Automaton::Position>(members_[m + 1] | unsigned{members_[m + 2]} << 8);
      m += 2;
    }
    visit(p);
  }
}

/// Where the state of the fresh positions stands in slots_, or would stand.
std::size_t States::slot_of_fresh() const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(fresh_written_.data(), fresh_written_.size()) & mask;
  for (; slots_[slot] != kDead; slot = (slot + 1) & mask) {
    const std::uint32_t begin = first_member_[slots_[slot]], end = first_member_[slots_[slot] + 1u];
    if (end - begin == fresh_written_.size() &&
        std::equal(fresh_written_.begin(), fresh_written_.end(), members_.begin() + begin))
      break;
  }
  return slot;
}

/// The state of the fresh positions.
States::State States::find_or_add() {
  write_fresh();
  std::size_t slot = slot_of_fresh();
  if (slots_[slot] != kDead) return slots_[slot];
  if (4 * count() >= 3 * slots_.size()) {
    std::vector<State> wider(2 * slots_.size(), kDead);
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
  append(members_, fresh_written_.data(), fresh_written_.size());
  return slots_[slot] = add(static_cast<std::uint16_t>(std::min(rule, kRule) | (waits ? kWaiting : 0u)));
}

States::Step States::know(State from, Code code, State to) {
  const Step step{to, tells_[to]};
  if (from == kStart) {
    first_[code] = step;
    return step;
  }
  if (4 * ++known_count_ > 3 * known_.size()) set_steps(33 - shift_);
  const std::uint32_t key = key_of(from, code);
  std::size_t at = place_of(key);
  while (known_[at].key != 0) at = (at + 1) & mask_;
  known_[at] = {key, step};
  return step;
}

std::size_t States::used_bytes() const noexcept {
  return known_.size() * sizeof(Known) + members_.size() +
         count() * (sizeof tells_[0] + sizeof first_member_[0] + 2 * sizeof slots_[0]);
}

std::size_t States::bytes() const noexcept {
  return first_.capacity() * sizeof first_[0] + known_.capacity() * sizeof(Known) +
         tells_.capacity() * sizeof tells_[0] + first_member_.capacity() * sizeof first_member_[0] +
         members_.capacity() + slots_.capacity() * sizeof slots_[0] + fresh_.capacity() * sizeof fresh_[0] +
         fresh_written_.capacity() + seen_.capacity();
}

States::Step States::make(State from, Code code) {
  fresh_.clear();
  const auto gather = [&](List<Automaton::Position> positions) {
    for (const Automaton::Position p : positions) {
      const auto bit = static_cast<std::uint8_t>(1u << (p % 8u));
      if ((seen_[p / 8u] & bit) != 0 || !automaton_->takes(p, code)) continue;
      seen_[p / 8u] = static_cast<std::uint8_t>(seen_[p / 8u] | bit);
      fresh_.push_back(p);
    }
  };
  if (from == kStart) {
    gather(automaton_->first());
  } else {
    for_members(from, [&](Automaton::Position p) { gather(automaton_->follow(p)); });
  }
  for (const Automaton::Position p : fresh_) seen_[p / 8u] = 0;
  if (fresh_.empty()) return know(from, code, kDead);
  std::sort(fresh_.begin(), fresh_.end());
  if (count() > 64 && (used_bytes() > max_bytes_ || count() >= kMostStates)) {
    clear();
    const State to = find_or_add();
    return {to, tells_[to]};  // `from` is no state any more
  }
  return know(from, code, find_or_add());
}

}  // namespace parley::grammar
