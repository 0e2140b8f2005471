// The parties room's stage: stub until its rules land.
#include "parties/parties.h"

namespace parley::parties {

struct PartyRoom::Impl {};
class PartyRoom::Scratch {};

PartyRoom::PartyRoom(const gazetteer::Tables&) : impl_(std::make_unique<Impl>()) {}
PartyRoom::~PartyRoom() = default;
std::unique_ptr<PartyRoom::Scratch, void (*)(PartyRoom::Scratch*)> PartyRoom::make_scratch() const {
  return {new Scratch, [](Scratch* s) { delete s; }};
}
void PartyRoom::run(const text::Document&, const std::vector<gazetteer::WordId>&,
                    const std::vector<gazetteer::NameHit>&, std::uint32_t, Scratch&, PartyRecords& out) const {
  out.entities.clear();
  out.mentions.clear();
}

}  // namespace parley::parties
