// The figures room's stage: stub until its rules land.
#include "figures/figures.h"

namespace parley::figures {

struct FigureRoom::Impl {};
class FigureRoom::Scratch {};

FigureRoom::FigureRoom(const gazetteer::Tables&) : impl_(std::make_unique<Impl>()) {}
FigureRoom::~FigureRoom() = default;
std::unique_ptr<FigureRoom::Scratch, void (*)(FigureRoom::Scratch*)> FigureRoom::make_scratch() const {
  return {new Scratch, [](Scratch* s) { delete s; }};
}
void FigureRoom::run(const text::Document&, const std::vector<gazetteer::WordId>&, const parties::PartyRecords&,
                     const std::vector<dates::DateRecord>&, Scratch&, FigureRecords& out) const {
  out.figures.clear();
  out.date_links.clear();
}

}  // namespace parley::figures
