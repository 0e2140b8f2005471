// Chooses the symbols, and asks for them.
#include "grammar/outline.h"

#include <algorithm>
#include <utility>

namespace parley::grammar {
namespace {

using Weights = std::array<std::uint64_t, 256>;

struct Wanted {
  Family::Set bytes;
  std::uint64_t weight = 0;
};

std::uint64_t weight_of(const Family::Set& set, const Weights& weights) {
  std::uint64_t sum = 0;
  set.for_each([&](std::uint8_t byte) { sum += weights[byte]; });
  return sum;
}

/// The symbols that a match cannot do without, in their order.
void collect(const Node& node, const Weights& weights, std::vector<Wanted>& out) {
  if (node.least == 0) return;
  if (node.kind == Node::set) {
    out.push_back({node.bytes, weight_of(node.bytes, weights)});
  } else if (node.kind == Node::sequence) {
    for (const Node& part : node.parts) collect(part, weights, out);
  } else if (node.parts.size() == 1) {
    collect(node.parts[0], weights, out);
  } else {
    // Of each alternative its rarest; what one of them can do without is not wanted.
    Wanted all;
    std::vector<Wanted> of_part;
    for (const Node& part : node.parts) {
      of_part.clear();
      collect(part, weights, of_part);
      if (of_part.empty()) return;
      const auto rarest = std::min_element(of_part.begin(), of_part.end(),
                                           [](const Wanted& a, const Wanted& b) { return a.weight < b.weight; });
      all.bytes.add(rarest->bytes);
    }
    all.weight = weight_of(all.bytes, weights);
    out.push_back(all);
  }
}

}  // namespace

void Outline::build(const std::vector<Node>& rules, const Weights& weights) {
  std::vector<Row> rows(256);
  std::vector<Wanted> wanted;
  for (std::size_t rule = 0; rule < rules.size(); ++rule) {
    wanted.clear();
    collect(rules[rule], weights, wanted);
    // The rarest, in the order of the rule.
    while (wanted.size() > kSteps)
      wanted.erase(std::max_element(wanted.begin(), wanted.end(),
                                    [](const Wanted& a, const Wanted& b) { return a.weight < b.weight; }));
    if (wanted.size() < 2) return;
    const Bits bit = Bits{1} << (rule % 64);
    for (std::size_t s = 0; s < wanted.size(); ++s)
      wanted[s].bytes.for_each([&](std::uint8_t byte) { rows[byte].step[s] |= bit; });
    last_[wanted.size() - 1] |= bit;
  }
  rows_ = std::move(rows);
}

bool Outline::open(const std::uint8_t* classes, std::size_t count, std::size_t stride) const noexcept {
  if (rows_.empty()) return true;
  Bits seen[kSteps] = {};
  for (std::size_t i = 0; i < count; ++i) {
    const Row& row = rows_[classes[i * stride]];
    for (std::size_t s = kSteps - 1; s > 0; --s) seen[s] |= row.step[s] & seen[s - 1];
    seen[0] |= row.step[0];
  }
  Bits any = 0;
  for (std::size_t s = 0; s < kSteps; ++s) any |= seen[s] & last_[s];
  return any != 0;
}

}  // namespace parley::grammar
