// The stage of exchanges and negotiations: reads the document's flow once, then talks, then exchanges.
#include "report/deals.h"

#include <algorithm>

#include "report/deals_flow.h"
#include "report/deals_rules.h"
#include "report/exchanges.h"
#include "report/negotiations.h"

namespace parley::report {

namespace {

/// "Turkey says it brokered the swap": who mediates in deals or talks, is a side of none and holds nobody is no party.
void find_mere_mediators(const DealInput& in, DealRecords& out) {
  enum : std::uint8_t { kMediates = 1, kSide = 2 };
  out.no_party.assign(in.parties->entities.size(), 0);
  const auto mark = [&](Slice s, std::uint8_t what) {
    for (std::uint32_t i = 0; i < s.count; ++i) out.no_party[out.links[s.first + i]] |= what;
  };
  for (const NegotiationRecord& n : out.negotiations) {
    mark(n.parties, kSide);
    mark(n.mediators, kMediates);
  }
  for (const ExchangeRecord& x : out.exchanges) mark(x.mediators, kMediates);
  for (const SideRecord& s : out.sides) {
    if (s.party != none) out.no_party[s.party] |= kSide;
  }
  for (const figures::FigureRecord& f : in.figures->figures) {
    for (const Index e : {f.holder, f.recipient}) {
      if (e != none) out.no_party[e] |= kSide;
    }
  }
  for (std::uint8_t& flags : out.no_party) flags = flags == kMediates ? 1 : 0;
}

/// Talks of trade or wages, told beside those of the conflict. What is signed ("a trade agreement") is named by one word.
void drop_civil(const Flow& flow, const grammar::TextSubject& subject, std::vector<Talk>& talks) {
  const auto civil = [&](const Talk& t) {
    return subject.of_civil_life(flow.sentence[t.first], t.phrase == Phrase::sealed ? 1 : 2);
  };
  talks.erase(std::remove_if(talks.begin(), talks.end(), civil), talks.end());
}

/// In a text of trade or sport, talks are on debts and prices, and players are swapped: what remains are those of whose conflict the
/// sentences around tell. `place`: where a finding stands.
template <typename Found, typename PlaceOf>
void keep_of_conflict(const Flow& flow, const grammar::TextSubject& subject, std::vector<Found>& found, PlaceOf place) {
  if (subject.of_conflict()) return;
  const auto civil = [&](const Found& f) { return !subject.of_conflict_near(flow.sentence[place(f)]); };
  found.erase(std::remove_if(found.begin(), found.end(), civil), found.end());
}

}  // namespace

void DealRecords::clear(std::size_t entities) {
  exchanges.clear();
  negotiations.clear();
  sides.clear();
  links.clear();
  quotes.clear();
  roles.assign(entities, Roles());
  no_party.clear();
  figure_sides.clear();
}

struct DealRoom::Impl {
  explicit Impl(const gazetteer::Tables& tables)
      : family(tables, {"deals", deal_rules(), deal_mark_names()}), cues(tables, family), rare(tables) {}
  grammar::Family family;
  CueTable cues;
  RareWords rare;
};

class DealRoom::Scratch {
 public:
  Scratch(const grammar::Family& family, text::Lender& l) : lender(l), reader(family) {}
  text::Lender& lender;
  FlowReader reader;
  Flow flow;
  TalksScratch talks;
  ExchangeScratch exchanges;
  std::vector<std::uint8_t> mediator;
};

DealRoom::DealRoom(const gazetteer::Tables& tables) : impl_(std::make_unique<Impl>(tables)) {}
DealRoom::~DealRoom() = default;
std::unique_ptr<DealRoom::Scratch, void (*)(DealRoom::Scratch*)> DealRoom::make_scratch(text::Lender& lender) const {
  return {new Scratch(impl_->family, lender), [](Scratch* s) { delete s; }};
}
std::size_t DealRoom::state_bytes(const Scratch& scratch) noexcept { return scratch.reader.state_bytes(); }

void DealRoom::run(const text::Document& doc, const std::vector<gazetteer::WordId>& words,
                   const grammar::TextSubject& subject, const parties::PartyRecords& parties,
                   const std::vector<dates::DateRecord>& dates, const figures::FigureRecords& figures, Scratch& scratch,
                   DealRecords& out) const {
  out.clear(parties.entities.size());
  find_mediators(parties, scratch.mediator);
  const DealInput in{&doc, &words, &parties, &dates, &figures, &scratch.mediator, &impl_->rare};
  text::Lender::Loan loan(scratch.lender);
  if (!scratch.reader.read(impl_->family, impl_->cues, in, loan, scratch.flow)) return;
  const bool talks = mark_talks(scratch.flow);
  find_exchanges(in, scratch.flow, impl_->family, scratch.exchanges);
  keep_of_conflict(scratch.flow, subject, scratch.exchanges.swaps, [](const Swap& s) { return s.link_first; });
  if (talks || !scratch.exchanges.swaps.empty()) find_voice(in, scratch.flow, scratch.talks);
  scratch.exchanges.two = scratch.exchanges.swaps.empty() ? TwoSides() : two_sides(in);
  for (Swap& swap : scratch.exchanges.swaps)
    complete_swap(in, scratch.flow, scratch.talks.voice, scratch.exchanges.two, swap);
  write_exchanges(in, scratch.flow, scratch.exchanges, out);
  if (!out.exchanges.empty()) tell_figures(in, out);
  scratch.talks.talks.clear();
  if (talks) find_talks(in, scratch.flow, impl_->family, scratch.talks);
  keep_of_conflict(scratch.flow, subject, scratch.talks.talks, [](const Talk& t) { return t.first; });
  drop_civil(scratch.flow, subject, scratch.talks.talks);
  if (in.parties->of_peacetime && in.figures->figures.empty()) scratch.talks.talks.clear();
  if (!scratch.talks.talks.empty()) {
    find_stories(in, scratch.talks);
    group_talks(in, scratch.flow, scratch.talks);
    complete_talks(in, scratch.flow, scratch.talks);
    complete_alone(in, scratch.flow, scratch.talks);
    write_negotiations(in, scratch.flow, scratch.talks, out);
  }
  find_mere_mediators(in, out);
}

}  // namespace parley::report
