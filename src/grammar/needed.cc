// Which class codes a family's matches cannot do without: the gate that spares a sentence the search for them.
#include <algorithm>

#include "grammar/compiler.h"
#include "grammar/expression.h"

namespace parley::grammar {
namespace {

constexpr std::uint64_t kNever = 1u << 24u;

using Weights = Family::Impl::Weights;

/// Of each part of the rules: of which codes it needs one, rare ones where there is a choice.
class Chooser {
 public:
  /// `marks`: the codes of the marks.
  Chooser(const Weights& weights, const std::vector<Code>& marks, Expressions& expressions)
      : weights_(weights),
        marks_(marks),
        in_(expressions),
        needs_(expressions.nodes.size()),
        sets_(expressions.sets),
        set_weights_(expressions.set_weights) {
    for (std::size_t s = 0; s < sets_.size(); ++s) set_weights_[s] += weight_of_marks(sets_[s]);
    for (std::size_t n = 0; n < needs_.size(); ++n) {  // parts stand before what they are part of
      const Node& node = in_.nodes[n];
      if (node.least == 0) continue;
      if (node.kind == Node::set)
        needs_[n].set = node.set_index;
      else if (node.kind == Node::sequence)
        choose_part(node, needs_[n]);
      else
        unite_parts(node, needs_[n]);
    }
  }

  /// Null: it can match without any code.
  const Family::Set* needed(NodeIndex node) const {
    return needs_[node].set == kNone ? nullptr : &sets_[needs_[node].set];
  }

  /// Marks the sets that needed() has chosen.
  void mark(NodeIndex index) {
    Node& node = in_.nodes[index];
    if (node.kind == Node::set) {
      node.chosen = true;
    } else if (node.kind == Node::sequence) {
      if (needs_[index].part != kNoNode) mark(needs_[index].part);
    } else {
      for (const NodeIndex part : in_.parts(node)) mark(part);
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  struct Need {
    std::uint32_t set = kNone;  ///< which of sets_; kNone: it can match without any code
    NodeIndex part = kNoNode;   ///< of a sequence: whose need it is
  };

  /// The rarest need of the parts.
  void choose_part(const Node& sequence, Need& out) const {
    for (const NodeIndex part : in_.parts(sequence)) {
      const std::uint32_t set = needs_[part].set;
      if (set != kNone && (out.set == kNone || set_weights_[set] < set_weights_[out.set])) out = {set, part};
    }
  }
  void unite_parts(const Node& alternatives, Need& out) {
    Family::Set all;
    for (const NodeIndex part : in_.parts(alternatives)) {
      if (needs_[part].set == kNone) return;
      all.add(sets_[needs_[part].set]);
    }
    out.set = static_cast<std::uint32_t>(sets_.size());
    add_set(all);
  }
  void add_set(const Family::Set& set) {
    std::uint64_t sum = weight_of_marks(set);
    set.for_each([&](Code code) { sum += weights_[code]; });
    sets_.push_back(set);
    set_weights_.push_back(sum);
  }
  /// Marks are not words: gates do not see them, and they are chosen where there is nothing else.
  std::uint64_t weight_of_marks(const Family::Set& set) const {
    std::uint64_t sum = 0;
    for (const Code mark : marks_) sum += set.has(mark) ? kNever : 0;
    return sum;
  }

  const Weights& weights_;
  const std::vector<Code>& marks_;
  Expressions& in_;
  std::vector<Need> needs_;        ///< by node
  std::vector<Family::Set> sets_;  ///< those of the expressions, then those of alternatives
  std::vector<std::uint64_t> set_weights_;
};

void mark_all(Expressions& in, NodeIndex index) {
  Node& node = in.nodes[index];
  node.chosen = node.kind == Node::set;
  for (const NodeIndex part : in.parts(node)) mark_all(in, part);
}

}  // namespace

void Family::Impl::find_needed() {
  std::vector<Code> marks;
  for (const WordKinds::Kind kind : kinds->of_mark) marks.push_back(codes[kind]);
  Chooser chooser(weights, marks, expressions);
  for (const NodeIndex rule : expressions.rules) {
    if (const Family::Set* const one = chooser.needed(rule)) {
      needed_of.push_back(*one);
      chooser.mark(rule);
    } else {  // it can match nothing at all, which is no finding: any code may be where it begins
      needed_of.emplace_back();
      for (std::size_t code = 0; code < kMostCodes; ++code) needed_of.back().add(static_cast<Code>(code));
      mark_all(expressions, rule);
    }
    needed.add(needed_of.back());
  }
  for (std::size_t code = 0; code < is_needed.size(); ++code)
    is_needed[code] = needed.has(static_cast<Code>(code)) ? 1 : 0;
}

}  // namespace parley::grammar
