// The rule table of talks and exchanges: every rule finds its own example.
#include <doctest/doctest.h>

#include "report/deals_rules.h"
#include "support/rule_examples.h"

using namespace parley;

TEST_CASE("deals: every rule finds its example") {
  const auto tables = gazetteer::Tables::built_in();
  std::string error;
  const grammar::Family family(*tables, {"deals", report::deal_rules(), report::deal_mark_names()}, &error);
  REQUIRE_MESSAGE(family.ok(), error);
  // Names of the examples are persons.
  testing::check_rule_examples(*tables, family,
                               [](const text::Document&, const std::vector<gazetteer::WordId>&,
                                  const std::vector<gazetteer::NameHit>& names, std::vector<grammar::Mark>& marks) {
                                 for (const gazetteer::NameHit& hit : names)
                                   marks.push_back({hit.first, hit.last, report::kPersonMark, 0});
                               });
}
