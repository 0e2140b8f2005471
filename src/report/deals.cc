// The stage of exchanges and negotiations: stub until its rules land.
#include "report/deals.h"

namespace parley::report {

struct DealRoom::Impl {};
class DealRoom::Scratch {};

DealRoom::DealRoom(const gazetteer::Tables&) : impl_(std::make_unique<Impl>()) {}
DealRoom::~DealRoom() = default;
std::unique_ptr<DealRoom::Scratch, void (*)(DealRoom::Scratch*)> DealRoom::make_scratch() const {
  return {new Scratch, [](Scratch* s) { delete s; }};
}
void DealRoom::run(const text::Document&, const std::vector<gazetteer::WordId>&, const parties::PartyRecords& parties,
                   const std::vector<dates::DateRecord>&, const figures::FigureRecords&, Scratch&,
                   DealRecords& out) const {
  out.exchanges.clear();
  out.negotiations.clear();
  out.sides.clear();
  out.links.clear();
  out.quotes.clear();
  out.roles.assign(parties.entities.size(), Roles());
}

}  // namespace parley::report
