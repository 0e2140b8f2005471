// From rules to outlines.
#include "grammar/outline.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <tuple>
#include <utility>

#include "grammar/bundle.h"
#include "grammar/compiler.h"
#include "grammar/expression.h"

namespace parley::grammar {
namespace {

/// What is commoner than that (of 100,000 tokens) is not asked for where something else is: most sentences have it.
constexpr std::uint64_t kCommon = 10000;

/// One symbol of an outline.
struct Wanted {
  std::uint32_t set = 0;  ///< see SetsOf
  std::uint64_t weight = 0;
};
bool rarer(const Wanted& a, const Wanted& b) { return a.weight < b.weight; }

/// The sets of one family: those of its expressions, then those that outlines need besides.
class SetsOf {
 public:
  explicit SetsOf(const Family::Impl& family) : family_(family), in_(family.expressions) {}
  const Family::Set& operator[](std::uint32_t set) const noexcept {
    return set < in_.sets.size() ? in_.sets[set] : more_[set - in_.sets.size()];
  }
  std::uint32_t add(const Family::Set& set) {
    more_.push_back(set);
    return static_cast<std::uint32_t>(in_.sets.size() + more_.size() - 1);
  }

  /// The symbols that a match cannot do without, in their order: added to `out`.
  void collect(NodeIndex index, std::vector<Wanted>& out) {
    const Node& node = in_.nodes[index];
    if (node.least == 0) return;
    if (node.kind == Node::set) {
      out.push_back({node.set_index, in_.set_weights[node.set_index]});
    } else if (node.kind == Node::sequence) {
      for (const NodeIndex part : in_.parts(node)) collect(part, out);
    } else {
      // Of each alternative its rarest; what one of them can do without is not wanted.
      Family::Set all;
      const std::size_t before = out.size();
      const auto first = [&] { return out.begin() + static_cast<std::ptrdiff_t>(before); };
      for (const NodeIndex part : in_.parts(node)) {
        collect(part, out);
        if (out.size() == before) return;
        all.add((*this)[std::min_element(first(), out.end(), rarer)->set]);
        out.resize(before);
      }
      std::uint64_t weight = 0;
      all.for_each([&](Code code) { weight += family_.weights[code]; });
      out.push_back({add(all), weight});
    }
  }

 private:
  const Family::Impl& family_;
  const Expressions& in_;
  std::vector<Family::Set> more_;
};

/// Of one rule: the symbols that are asked for, `steps` at most.
struct Outline {
  std::size_t family = 0, rule = 0;
  std::vector<Wanted> wanted;
};

std::vector<Outline> outlines_of(const std::vector<Family>& families, std::size_t steps, std::vector<SetsOf>& sets) {
  std::vector<Outline> out;
  std::vector<Wanted> wanted;
  for (std::size_t f = 0; f < families.size(); ++f) {
    sets.emplace_back(families[f].impl());
    if (!families[f].ok()) continue;
    const Family::Impl& family = families[f].impl();
    for (std::size_t r = 0; r < family.expressions.rules.size(); ++r) {
      wanted.clear();
      sets[f].collect(family.expressions.rules[r], wanted);
      while (wanted.size() > 1) {
        const auto commonest = std::max_element(wanted.begin(), wanted.end(), rarer);
        if (commonest->weight <= kCommon && wanted.size() <= steps) break;
        wanted.erase(commonest);
      }
      if (wanted.empty()) wanted.push_back({sets[f].add(family.needed), 0});
      out.push_back({f, r, wanted});
    }
  }
  return out;
}

/// Of each outline its bit. Where there are more of them than bits, the rarest share one, two by two that have as many symbols and their rarest
/// at the same place: symbols of both together seldom make up an outline that neither has.
std::vector<std::size_t> bits_of(const std::vector<Outline>& outlines, std::size_t bits) {
  struct Rarest {
    std::uint64_t weight;
    std::ptrdiff_t place;
  };
  std::vector<Rarest> rarest;
  for (const Outline& o : outlines) {
    const auto at = std::min_element(o.wanted.begin(), o.wanted.end(), rarer);
    rarest.push_back({at->weight, at - o.wanted.begin()});
  }
  const auto likeness = [&](std::size_t o) {
    return std::make_tuple(outlines[o].wanted.size(), rarest[o].place, outlines[o].family);
  };
  std::vector<std::size_t> order(outlines.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rarest[a].weight > rarest[b].weight; });
  const std::size_t count = order.size();
  const std::size_t alone = count <= bits ? count : count < 2 * bits ? 2 * bits - count : 0;
  std::stable_sort(order.begin() + static_cast<std::ptrdiff_t>(alone), order.end(),
                   [&](std::size_t a, std::size_t b) { return likeness(a) < likeness(b); });
  std::vector<std::size_t> out(count);
  for (std::size_t i = 0; i < count; ++i) out[order[i]] = i < alone ? i : (alone + (i - alone) / 2) % bits;
  return out;
}

}  // namespace

void Outlines::Row::add(const Row& other) noexcept {
  for (std::size_t s = 0; s < kSteps; ++s) {
    for (std::size_t p = 0; p < kPairs; ++p) step[s][p] |= other.step[s][p];
  }
}

Outlines::Outlines(const std::vector<Family>& families)
    : words_(families.front().impl().kinds->words), rules_of_(families.size()), needed_of_(64 * kWords) {
  const WordKinds& kinds = *families.front().impl().kinds;
  // By family and code: 0 for those that no outline names.
  std::vector<std::array<std::uint16_t, kMostCodes>> of_code(families.size());
  std::vector<Row> code_rows(1);
  code_rows.reserve(512);
  std::vector<SetsOf> sets;
  const std::vector<Outline> outlines = outlines_of(families, kSteps, sets);
  const std::vector<std::size_t> bits = bits_of(outlines, 64 * kWords);
  for (std::size_t o = 0; o < outlines.size(); ++o) {
    const auto& [f, r, wanted] = outlines[o];
    const std::size_t bit = bits[o];
    for (std::size_t s = 0; s < wanted.size(); ++s) {
      sets[f][wanted[s].set].for_each([&, f = f](Code code) {
        std::uint16_t& row = of_code[f][code];
        if (row == 0) {
          row = static_cast<std::uint16_t>(code_rows.size());
          code_rows.emplace_back();
        }
        code_rows[row].add(s, bit);
      });
    }
    last_.add(wanted.size() - 1, bit);
    rules_of_[f].add(0, bit);
    needed_of_[bit].add(families[f].impl().needed_of[r]);
  }
  rows_.resize(1);
  rows_.reserve(kinds.count());
  std::vector<RowIndex> of_kind(kinds.count());
  for (std::size_t kind = 0; kind < kinds.count(); ++kind) {
    bool any = false;
    for (std::size_t f = 0; f < families.size(); ++f) {
      const std::uint16_t of = families[f].ok() ? of_code[f][families[f].impl().codes[kind]] : std::uint16_t{0};
      if (of == 0) continue;
      if (!any) {
        of_kind[kind] = static_cast<RowIndex>(rows_.size());
        rows_.emplace_back();
        any = true;
      }
      rows_.back().add(code_rows[of]);
    }
  }
  of_word_.resize(kinds.of_row.size());
  for (std::size_t row = 0; row < of_word_.size(); ++row) of_word_[row] = of_kind[kinds.of_row[row]];
  for (const bool capital : {false, true}) {
    // Of words that occur in names only the rules see the shape.
    Row any_shape;
    for (const gazetteer::WordId shape :
         {gazetteer::kUnknownLower, gazetteer::kUnknownCapital, gazetteer::kUnknownAcronym})
      any_shape.add(rows_[of_kind[kinds.of(shape, capital)]]);
    of_word_[gazetteer::word_row(words_, words_, capital ? 1 : 0)] = static_cast<RowIndex>(rows_.size());
    rows_.push_back(any_shape);
  }
  for (const WordKinds::Kind kind : kinds.of_mark) of_mark_.push_back(of_kind[kind]);
}

Family::Set Outlines::Reader::needed(std::size_t f) const noexcept {
  Family::Set out;
  for (std::size_t w = 0; w < kWords; ++w) {
    const std::uint64_t rules = may_[w / 2][w % 2] & of_->rules_of_[f].step[0][w / 2][w % 2];
    for (std::uint64_t rest = rules; rest != 0; rest &= rest - 1)
      out.add(of_->needed_of_[64 * w + static_cast<unsigned>(__builtin_ctzll(rest))]);
  }
  return out;
}

unsigned Outlines::Reader::open() noexcept {
  for (std::size_t s = 0; s < kSteps; ++s) {
    may_[0] |= seen_.step[s][0] & of_->last_.step[s][0];
    may_[1] |= seen_.step[s][1] & of_->last_.step[s][1];
  }
  const Pair all = may_[0] | may_[1];
  if ((all[0] | all[1]) == 0) return 0;
  unsigned out = 0;
  for (std::size_t f = 0; f < of_->rules_of_.size(); ++f) {
    const Row& rules = of_->rules_of_[f];
    const Pair any = (may_[0] & rules.step[0][0]) | (may_[1] & rules.step[0][1]);
    out |= static_cast<unsigned>((any[0] | any[1]) != 0) << f;
  }
  return out;
}

}  // namespace parley::grammar
