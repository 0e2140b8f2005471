// The memory of reports: used again by the next one where nobody has the last any more, and never under somebody's hands. And records by index.
#include <doctest/doctest.h>

#include <string>

#include "parley/parley.h"

namespace {

constexpr const char* kText =
    "The rebels freed 14 drivers on Monday after talks in Geneva with the Government of Chad.";

parley::Report report_of(const parley::Extractor& extractor, parley::Scratch& scratch, std::string_view text) {
  parley::Context context;
  context.published = "2009-03-04";
  auto report = extractor.extract(text, context, scratch);
  REQUIRE(report.ok());
  return std::move(*report);
}

}  // namespace

TEST_CASE("a record is found by its index; none is null") {
  const parley::Extractor extractor;
  parley::Scratch scratch;
  const parley::Report report = report_of(extractor, scratch, kText);
  REQUIRE_FALSE(report.figures.empty());
  const parley::Figure& figure = report.figures[0];
  CHECK(report.figure(0) == &figure);
  REQUIRE(figure.holder != parley::none);
  CHECK(report.party(figure.holder) == &report.parties[figure.holder]);
  CHECK(report.date(0) == &report.dates[0]);
  CHECK(report.party(parley::none) == nullptr);
  CHECK(report.date(static_cast<parley::Index>(report.dates.size())) == nullptr);
  CHECK(parley::Report().figure(0) == nullptr);
}

TEST_CASE("a report that nobody has any more lends its memory to the next") {
  const parley::Extractor extractor;
  parley::Scratch scratch;
  const void* first = nullptr;
  {
    const parley::Report report = report_of(extractor, scratch, kText);
    first = report.dates.begin();
  }
  const parley::Report again = report_of(extractor, scratch, kText);
  CHECK(static_cast<const void*>(again.dates.begin()) == first);
}

TEST_CASE("a report that is kept, or a copy of it, keeps its memory") {
  const parley::Extractor extractor;
  parley::Scratch scratch;
  parley::Report kept;
  {
    parley::Report report = report_of(extractor, scratch, kText);
    kept = report;
  }
  const std::string before = parley::to_json(kept);
  for (int i = 0; i < 3; ++i) {
    const parley::Report other =
        report_of(extractor, scratch, "Nine others came home to Mali in May, the Red Cross said.");
    CHECK(other.dates.begin() != kept.dates.begin());
  }
  CHECK(parley::to_json(kept) == before);
  const parley::Report moved = std::move(kept);
  CHECK(parley::to_json(moved) == before);
}

TEST_CASE("a report outlives the scratch and the extractor") {
  parley::Report report;
  std::string before;
  {
    const parley::Extractor extractor;
    parley::Scratch scratch;
    report = report_of(extractor, scratch, kText);
    before = parley::to_json(report);
  }
  CHECK(parley::to_json(report) == before);
}
