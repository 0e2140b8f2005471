// Access to the parts of a compiled gazetteer. Private to the gazetteer room.
#ifndef PARLEY_GAZETTEER_BLOB_READER_H_
#define PARLEY_GAZETTEER_BLOB_READER_H_

#include <algorithm>
#include <cstring>

#include "gazetteer/blob.h"
#include "gazetteer/word_hash.h"

namespace parley::gazetteer::blob {

inline const Header& header(const char* base) noexcept { return *reinterpret_cast<const Header*>(base); }

template <typename T>
const T* rows(const char* base, Section s) noexcept {
  return reinterpret_cast<const T*>(base + s.offset);
}

inline std::string_view string(const char* base, Text t) noexcept {
  return {base + header(base).strings.offset + t.offset, t.length};
}

inline std::uint32_t count_bits(std::uint64_t bits) noexcept {
  bits -= bits >> 1 & 0x5555555555555555u;
  bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
  return static_cast<std::uint32_t>(bits * 0x0101010101010101u >> 56);
}
inline constexpr std::uint32_t kNoRank = 0xFFFFFFFFu;

/// The number of what `thing` has among all that have it; kNoRank: it has none.
inline std::uint32_t rank_of(const RankBlock* blocks, std::uint32_t thing) noexcept {
  const RankBlock& block = blocks[thing / 64];
  const unsigned bit = thing % 64;
  if ((block.bits >> bit & 1) == 0) return kNoRank;
  return static_cast<std::uint32_t>(block.before) + count_bits(block.bits & ((std::uint64_t{1} << bit) - 1));
}

/// The trie of names.
class Names {
 public:
  explicit Names(const char* base) noexcept
      : header_(header(base)),
        nodes_(rows<Node>(base, header_.nodes)),
        blocks_(rows<NodeBlock>(base, header_.node_blocks)),
        crowded_(rows<CrowdedNode>(base, header_.crowded)),
        roots_(rows<RankBlock>(base, header_.roots)),
        inner_(rows<std::uint64_t>(base, header_.inner)) {}

  std::uint32_t node_count() const noexcept { return header_.nodes.count; }  ///< some of the last ones are empty
  WordId word(std::uint32_t node) const noexcept { return nodes_[node].word; }

  /// The node behind the word as the first of a name.
  std::uint32_t root(WordId word) const noexcept { return rank_of(roots_, word) + 1; }
  static_assert(kNoRank + 1 == kNoNode);

  NodeRange range(std::uint32_t node) const noexcept {
    const std::uint32_t first_node = node & ~(kNodesOfBlock - 1);
    const NodeBlock& block = blocks_[node / kNodesOfBlock];
    NodeRange out;
    out.first_child = block.first_child;
    out.first_form = block.first_form;
    const std::uint32_t before = before_in_block(first_node, node);
    out.first_child += before & 0xFFFFu;
    out.first_form += before >> 16u;
    out.last_child = out.first_child + nodes_[node].children;
    out.last_form = out.first_form + nodes_[node].forms;
    if (block.crowded != 0) add_crowded(first_node, node, out);
    return out;
  }

  /// Has any name the word behind another? Most words that follow a name are in none.
  bool inner(WordId word) const noexcept { return (inner_[word / 64] >> (word % 64) & 1u) != 0; }
  /// The child of a node that has children to which `word` leads; kNoNode: none.
  std::uint32_t child(const NodeRange& range, WordId word) const noexcept {
    // Halves without a branch: which half it is, is chance. There is a child.
    const Node* low = nodes_ + range.first_child;
    for (std::uint32_t count = range.last_child - range.first_child; count > 1;) {
      const std::uint32_t half = count / 2;
      low += half & (0u - static_cast<std::uint32_t>(low[half].word <= word));
      count -= half;
    }
    return low->word == word ? static_cast<std::uint32_t>(low - nodes_) : kNoNode;
  }

 private:
  /// The children (lower half) and forms (upper half) of the nodes of a block before `node`.
  std::uint32_t before_in_block(std::uint32_t first_node, std::uint32_t node) const noexcept {
    static_assert(kMostChildren * kNodesOfBlock < 0x10000u, "the lower half does not flow over");
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    // Four at a time, and always all of them: how many there are is chance.
    using Four = std::uint32_t __attribute__((vector_size(16)));
    static_assert(sizeof(Node) == 4 && kNodesOfBlock % 4 == 0, "children and forms are the upper bits of a number");
    constexpr Four kChildren = {0xFF, 0xFF, 0xFF, 0xFF}, kStep = {4, 4, 4, 4};
    const std::uint32_t count = node - first_node;
    const Four end = {count, count, count, count};
    Four index = {0, 1, 2, 3}, sum = {};
    const auto add_four = [&](std::uint32_t n) {
      Four four;
      std::memcpy(&four, nodes_ + first_node + n, sizeof four);
      sum += ((four >> 20 & kChildren) | four >> 28 << 16) & reinterpret_cast<Four>(index < end);
      index += kStep;
    };
    static_assert(kNodesOfBlock == 16);  // written out: the compiler leaves a loop of four rounds as it is
    add_four(0);
    add_four(4);
    add_four(8);
    add_four(12);
    return sum[0] + sum[1] + sum[2] + sum[3];
#else
    std::uint32_t sum = 0;
    for (std::uint32_t n = first_node; n < node; ++n) sum += nodes_[n].children | std::uint32_t{nodes_[n].forms} << 16;
    return sum;
#endif
  }

  void add_crowded(std::uint32_t first_node, std::uint32_t node, NodeRange& out) const noexcept {
    const CrowdedNode* const end = crowded_ + header_.crowded.count;
    const CrowdedNode* row =
        std::lower_bound(crowded_, end, first_node, [](const CrowdedNode& c, std::uint32_t n) { return c.node < n; });
    for (; row != end && row->node <= node; ++row) {
      out.last_child += row->children;
      out.last_form += row->forms;
      if (row->node == node) break;
      out.first_child += row->children;
      out.first_form += row->forms;
    }
  }

  const Header& header_;
  const Node* nodes_;
  const NodeBlock* blocks_;
  const CrowdedNode* crowded_;
  const RankBlock* roots_;
  const std::uint64_t* inner_;
};

}  // namespace parley::gazetteer::blob

#endif  // PARLEY_GAZETTEER_BLOB_READER_H_
