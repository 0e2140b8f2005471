// Exchanges: what is given for what, and by whom. Private to the report room.
#ifndef PARLEY_REPORT_EXCHANGES_H_
#define PARLEY_REPORT_EXCHANGES_H_

#include <array>
#include <vector>

#include "report/deals.h"
#include "report/deals_flow.h"
#include "report/negotiations.h"

namespace parley::report {

/// A stretch of symbols.
struct Stretch {
  Place first = 0, last = 0;
  bool empty() const noexcept { return first >= last; }
};

/// One side of a deal as its clause says it.
struct Offer {
  Index party = none;
  FewIndices<6> gives;             ///< figures, the first of their chains
  std::array<Stretch, 3> texts{};  ///< what is no figure
  std::uint32_t text_count = 0;
  Stretch all;  ///< everything, for the exchange's span
  bool empty() const noexcept { return gives.empty() && text_count == 0; }
  void widen(Place first, Place last) noexcept {
    if (all.empty()) {
      all = {first, last};
    } else {
      all = {std::min(all.first, first), std::max(all.last, last)};
    }
  }
};

struct Swap {
  Offer left, right;
  Place link_first = 0, link_last = 0;  ///< the words that pair them
  Place retold = kNoPlace;              ///< the words that pair them where the deal is told again
  Index demander = none;                ///< who wants the left side's for the right side's
  bool conditional = false;             ///< one side gives only if the other does
  bool demanded = false;                ///< … and keeps its people until then
  bool completed = false;               ///< a telling of it says that it was done
  const char* rule = "";
  Status status = Status::unknown;
  Basis basis = Basis::number_for_number;
  FewIndices<4> mediators;
  FewIndices<4> dates;
  ByteRange location;
};

/// The sides of the document, where they are two.
struct TwoSides {
  Index one = none, other = none;
};

struct ExchangeScratch {
  TwoSides two;
  std::vector<Swap> swaps;
  std::vector<Index> root;            ///< of each figure: the first of its chain
  std::vector<std::uint8_t> used;     ///< of each figure: stands in a deal
  std::vector<std::uint8_t> answers;  ///< of each sentence: its words of answering, see exchanges_reciprocal.cc
  void set_chains(const text::Document& doc, const std::vector<figures::FigureRecord>& all) {
    root.resize(all.size());
    used.assign(all.size(), 0);
    for (Index i = 0; i < all.size(); ++i) {
      const Index to = all[i].same_as;
      // A number that stands twice in one sentence stands for two groups, if it stands on two sides.
      const bool told_again = to < i && doc.sentence_of[all[to].tokens.first] != doc.sentence_of[all[i].tokens.first];
      root[i] = told_again ? root[to] : i;
    }
  }
};

/// Can it be a side of a deal: no person, no ethnic group?
bool is_side(const DealInput& in, Index entity);
/// The side named inside a phrase: "five Taliban prisoners".
Index side_inside(const DealInput& in, const text::TokenRange& range);

void find_exchanges(const DealInput& in, const Flow& flow, const grammar::Family& family, ExchangeScratch& scratch);
/// Steps of find_exchanges: two-sided lists, prices, two deeds that answer each other.
void find_lists(const DealInput& in, const Flow& flow, ExchangeScratch& scratch);
void find_prices(const DealInput& in, const Flow& flow, ExchangeScratch& scratch);
void find_reciprocal(const DealInput& in, const Flow& flow, ExchangeScratch& scratch);
/// Parties, status, basis, mediators, dates, place of one deal.
/// `voice`: for whom the document says "our prisoners"; `none`: not known.
void complete_swap(const DealInput& in, const Flow& flow, Index voice, const TwoSides& two, Swap& swap);
/// The two sides of the document; none: there are more, or fewer.
TwoSides two_sides(const DealInput& in);
/// Status, basis, mediators, dates, place of one deal; part of complete_swap.
void settle_outcome(const DealInput& in, const Flow& flow, Swap& swap);
/// Has one of an offer's texts such a word?
inline bool texts_have(const Flow& flow, const Offer& o, const Cues& cues) {
  for (std::uint32_t t = 0; t < o.text_count; ++t) {
    for (Place j = o.texts[t].first; j < o.texts[t].last; ++j) {
      if (flow.any(j, cues)) return true;
    }
  }
  return false;
}
void write_exchanges(const DealInput& in, const Flow& flow, ExchangeScratch& scratch, DealRecords& out);
/// Fills DealRecords::figure_sides from the deals written.
void tell_figures(const DealInput& in, DealRecords& out);

}  // namespace parley::report

#endif  // PARLEY_REPORT_EXCHANGES_H_
