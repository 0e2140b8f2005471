// Which class codes a family's matches cannot do without: the gate that spares a sentence the search for them.
#include <algorithm>

#include "grammar/compiler.h"
#include "grammar/expression.h"

namespace parley::grammar {
namespace {

constexpr std::uint64_t kNever = 1u << 24u;

using Weights = Family::Impl::Weights;

/// Of the parts of rules: of which codes each needs one, rare ones where there is a choice.
class Chooser {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;

  /// `marks`: the codes of the marks.
  Chooser(const Weights& weights, const std::vector<Code>& marks, Expressions& expressions)
      : weights_(weights),
        marks_(marks),
        in_(expressions),
        parts_(expressions.nodes.size(), kNoNode),
        sets_(expressions.sets),
        set_weights_(expressions.set_weights) {
    for (std::size_t s = 0; s < sets_.size(); ++s) set_weights_[s] += weight_of_marks(sets_[s]);
  }

  /// Which of the sets; kNone: the part can match without any code.
  std::uint32_t needed(NodeIndex index) {
    const Node& node = in_.nodes[index];
    if (node.least == 0) return kNone;
    if (node.kind == Node::set) return node.set_index;
    return node.kind == Node::sequence ? rarest_of(index) : union_of(node);
  }
  const Family::Set& set(std::uint32_t number) const { return sets_[number]; }

  /// Marks the sets that needed() has chosen.
  void mark(NodeIndex index) {
    Node& node = in_.nodes[index];
    if (node.kind == Node::set) {
      node.chosen = true;
    } else if (node.kind == Node::sequence) {
      if (parts_[index] != kNoNode) mark(parts_[index]);
    } else {
      for (const NodeIndex part : in_.parts(node)) mark(part);
    }
  }

 private:
  /// The rarest need of a sequence's parts.
  std::uint32_t rarest_of(NodeIndex sequence) {
    std::uint32_t out = kNone;
    for (const NodeIndex part : in_.parts(sequence)) {
      const std::uint32_t set = needed(part);
      if (set == kNone || (out != kNone && set_weights_[set] >= set_weights_[out])) continue;
      out = set;
      parts_[sequence] = part;
    }
    return out;
  }
  std::uint32_t union_of(const Node& alternatives) {
    Family::Set all;
    for (const NodeIndex part : in_.parts(alternatives)) {
      const std::uint32_t set = needed(part);
      if (set == kNone) return kNone;
      all.add(sets_[set]);
    }
    std::uint64_t weight = weight_of_marks(all);
    all.for_each([&](Code code) { weight += weights_[code]; });
    sets_.push_back(all);
    set_weights_.push_back(weight);
    return static_cast<std::uint32_t>(sets_.size() - 1);
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
  std::vector<NodeIndex> parts_;   ///< of a sequence: the part whose need it is
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
    if (const std::uint32_t one = chooser.needed(rule); one != Chooser::kNone) {
      needed_of.push_back(chooser.set(one));
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
