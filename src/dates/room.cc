// The dates room's stage: stub until its rules land.
#include "dates/dates.h"

namespace parley::dates {

struct DateRoom::Impl {};
class DateRoom::Scratch {};

DateRoom::DateRoom(const gazetteer::Tables&) : impl_(std::make_unique<Impl>()) {}
DateRoom::~DateRoom() = default;
std::unique_ptr<DateRoom::Scratch, void (*)(DateRoom::Scratch*)> DateRoom::make_scratch() const {
  return {new Scratch, [](Scratch* s) { delete s; }};
}
void DateRoom::run(const text::Document&, const std::vector<gazetteer::WordId>&, const std::vector<gazetteer::NameHit>&,
                   const CreationTime&, const Context&, Scratch&, std::vector<DateRecord>& out) const {
  out.clear();
}
}  // namespace parley::dates
