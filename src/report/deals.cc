// The stage of exchanges and negotiations: reads the document's flow once, then talks, then exchanges.
#include "report/deals.h"

#include "report/deals_flow.h"
#include "report/deals_rules.h"
#include "report/exchanges.h"
#include "report/negotiations.h"

namespace parley::report {

struct DealRoom::Impl {
  explicit Impl(const gazetteer::Tables& tables)
      : family(tables, {"deals", deal_rules(), deal_mark_names()}), cues(tables, family) {}
  grammar::Family family;
  CueTable cues;
};

class DealRoom::Scratch {
 public:
  explicit Scratch(const grammar::Family& family) : reader(family) {}
  FlowReader reader;
  Flow flow;
  TalksScratch talks;
  ExchangeScratch exchanges;
  std::vector<std::uint8_t> mediator;
};

DealRoom::DealRoom(const gazetteer::Tables& tables) : impl_(std::make_unique<Impl>(tables)) {}
DealRoom::~DealRoom() = default;
std::unique_ptr<DealRoom::Scratch, void (*)(DealRoom::Scratch*)> DealRoom::make_scratch() const {
  return {new Scratch(impl_->family), [](Scratch* s) { delete s; }};
}

void DealRoom::run(const text::Document& doc, const std::vector<gazetteer::WordId>& words,
                   const parties::PartyRecords& parties, const std::vector<dates::DateRecord>& dates,
                   const figures::FigureRecords& figures, Scratch& scratch, DealRecords& out) const {
  out.exchanges.clear();
  out.negotiations.clear();
  out.sides.clear();
  out.links.clear();
  out.quotes.clear();
  out.roles.assign(parties.entities.size(), Roles());
  find_mediators(parties, scratch.mediator);
  const DealInput in{&doc, &words, &parties, &dates, &figures, &scratch.mediator};
  if (!scratch.reader.read(impl_->family, impl_->cues, in, scratch.flow)) return;
  find_voice(in, scratch.flow, scratch.talks);
  find_exchanges(in, scratch.flow, impl_->family, scratch.exchanges);
  for (Swap& swap : scratch.exchanges.swaps) complete_swap(in, scratch.flow, scratch.talks.voice, swap);
  write_exchanges(in, scratch.flow, scratch.exchanges, out);
  find_talks(in, scratch.flow, impl_->family, scratch.talks);
  group_talks(in, scratch.flow, scratch.talks);
  complete_talks(in, scratch.flow, scratch.talks);
  write_negotiations(in, scratch.flow, scratch.talks, out);
}

}  // namespace parley::report
