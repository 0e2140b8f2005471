// Rules' expressions as trees: sets of class codes, sequences, alternatives, bounded repetition. All rules of a family lie in one array, each part
// before what it is part of, so that what is true of a part can be found in one pass over the array. Private to the grammar room.
#ifndef PARLEY_GRAMMAR_EXPRESSION_H_
#define PARLEY_GRAMMAR_EXPRESSION_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/family.h"

namespace parley::grammar {

using NodeIndex = std::uint16_t;
inline constexpr NodeIndex kNoNode = 0xFFFF;

struct Node {
  enum Kind : std::uint8_t { set, sequence, alternatives } kind = sequence;
  std::uint8_t least = 1, most = 1;  ///< how often
  bool chosen = false;  ///< of a set: no match of the rule goes without a code of this set or of another chosen one
  std::uint16_t set_index = 0;  ///< of a set: which of Expressions::sets
  NodeIndex first = kNoNode;    ///< of the others: the first part
  NodeIndex next = kNoNode;     ///< the part behind it
};

/// The expressions of several rules.
struct Expressions {
  std::vector<Node> nodes;
  std::vector<Family::Set> sets;
  std::vector<std::uint64_t> set_weights;  ///< how common their codes' words and marks are
  std::vector<NodeIndex> rules;            ///< the node that is the whole rule
  std::size_t codes = kMostCodes;          ///< all are below this

  /// How many places for a word the rules have when each repetition is written out, or kManyPlaces: set by count_places().
  std::size_t places = 0;
  static constexpr std::uint32_t kManyPlaces = 1u << 17;
  void count_places();

  const Family::Set& set_of(const Node& node) const noexcept { return sets[node.set_index]; }

  /// The parts of a node, as a range of their indices.
  class Parts {
   public:
    class Iterator {
     public:
      Iterator(const Node* nodes, NodeIndex at) : nodes_(nodes), at_(at) {}
      NodeIndex operator*() const noexcept { return at_; }
      Iterator& operator++() noexcept {
        at_ = nodes_[at_].next;
        return *this;
      }
      bool operator!=(const Iterator& other) const noexcept { return at_ != other.at_; }

     private:
      const Node* nodes_;
      NodeIndex at_;
    };
    Parts(const Node* nodes, NodeIndex first) : nodes_(nodes), first_(first) {}
    Iterator begin() const noexcept { return {nodes_, first_}; }
    Iterator end() const noexcept { return {nodes_, kNoNode}; }

   private:
    const Node* nodes_;
    NodeIndex first_;
  };
  Parts parts(const Node& node) const noexcept { return {nodes.data(), node.first}; }
  Parts parts(NodeIndex node) const noexcept { return parts(nodes[node]); }

  /// A new node; kNoNode: there are too many.
  NodeIndex add(Node::Kind kind, NodeIndex first, std::uint16_t set_index = 0);
};

/// Links nodes to one chain of parts, in the order in which they come.
class Chain {
 public:
  explicit Chain(std::vector<Node>& nodes) : nodes_(nodes) {}
  void add(NodeIndex node) {
    if (node == kNoNode) return;
    if (first_ == kNoNode)
      first_ = node;
    else
      nodes_[last_].next = node;
    last_ = node;
  }
  NodeIndex first() const noexcept { return first_; }

 private:
  std::vector<Node>& nodes_;
  NodeIndex first_ = kNoNode, last_ = kNoNode;
};

/// Reads an expression as expression_of() writes them, [sets], (?:groups), |, ? and {m,n}, and adds it as a rule.
void parse(std::string_view expression, Expressions& out);
/// Writes such an expression: as RE2 would read it, codes as code points.
std::string expression_of(const Expressions& expressions, NodeIndex node);

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_EXPRESSION_H_
