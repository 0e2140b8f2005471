// What a deal tells of its figures: who gives them held them, and the other side gets them. For the report; the figures' own records stay as they are.
#include "report/exchanges.h"

namespace parley::report {
namespace {

bool state(const DealInput& in, Index e) {
  const PartyKind kind = in.parties->entities[e].kind;
  return parties::is_state(kind);
}

/// Are they the getter's own? Of whom the text does not say it, the soldiers, prisoners of war and dead of a deal between two armies are.
bool own_people(const DealInput& in, const figures::FigureRecord& f, Index getter, bool mutual) {
  if (f.of == none)
    return mutual || (f.fighters && in.parties->entities[getter].kind == PartyKind::armed_group) ||
           f.kind == FigureKind::soldiers || f.kind == FigureKind::prisoners_of_war || f.kind == FigureKind::bodies;
  if (same_side(in, f.of, getter)) return true;
  const parties::Entity& people = in.parties->entities[f.of];
  const parties::Entity& side = in.parties->entities[getter];
  return people.kind != PartyKind::armed_group && !people.country.empty() && people.country == side.country;
}

/// A figure of one side, in the deal between `giver` and `getter`. `counted`: both sides of it are. `mutual`: two states give back each other's people.
void tell(const DealInput& in, const figures::FigureRecord& f, Index giver, Index getter, bool counted, bool mutual,
          FigureSides& told) {
  if (f.holder == none && told.holder == none && giver != f.recipient && giver != f.of) told.holder = giver;
  const Index holder = f.holder != none ? f.holder : told.holder;
  if (counted && f.recipient == none && told.recipient == none && getter != holder && getter != none &&
      own_people(in, f, getter, mutual))
    told.recipient = getter;
}

}  // namespace

void tell_figures(const DealInput& in, DealRecords& out) {
  const auto& all = in.figures->figures;
  out.figure_sides.assign(all.size(), FigureSides());
  for (const ExchangeRecord& x : out.exchanges) {
    if (x.sides.count != 2 || x.status == Status::unknown) continue;
    for (std::uint32_t k = 0; k < 2; ++k) {
      const SideRecord& side = out.sides[x.sides.first + k];
      const SideRecord& other = out.sides[x.sides.first + 1 - k];
      if (side.party == none || other.party == none || side.party == other.party) continue;
      const bool counted = side.gives.count != 0 && other.gives.count != 0;
      // "twelve Israelis came back from Damascus, and 26 wounded prisoners were flown the other way"
      bool mutual = state(in, side.party) && state(in, other.party);
      if (mutual) {
        mutual = false;
        for (std::uint32_t g = 0; g < other.gives.count; ++g) {
          const Index of = all[out.links[other.gives.first + g]].of;
          mutual |= of != none && same_side(in, of, side.party);
        }
      }
      for (std::uint32_t g = 0; g < side.gives.count; ++g) {
        const Index f = out.links[side.gives.first + g];
        if (all[f].holder == none || all[f].holder == side.party)
          tell(in, all[f], side.party, other.party, counted, mutual, out.figure_sides[f]);
      }
    }
  }
  // a number told again, and a part, follow those that they repeat and belong to
  for (Index f = 0; f < all.size(); ++f) {
    const Index from = all[f].same_as != none ? all[f].same_as : all[f].part_of;
    if (from == none || from >= all.size() || from == f || all[f].status != all[from].status) continue;
    const FigureSides& told = out.figure_sides[from];
    if (told.holder == none && told.recipient == none) continue;
    const Index holder = all[from].holder != none ? all[from].holder : told.holder;
    if (all[f].holder == none || all[f].holder == holder)
      tell(in, all[f], told.holder, told.recipient, told.recipient != none, told.recipient != none && all[f].of == none,
           out.figure_sides[f]);
  }
}

}  // namespace parley::report
