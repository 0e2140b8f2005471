// Every rule of the dates room finds its own example.
#include "dates/rules.h"
#include "support/rule_examples.h"

using namespace parley;

TEST_CASE("each rule of the dates room finds its example") {
  const auto tables = gazetteer::Tables::built_in();
  const dates::RuleTable table;
  std::string error;
  const grammar::Family family(*tables, {"dates", {table.rules.data(), table.rules.size()}}, &error);
  REQUIRE_MESSAGE(family.ok(), error);
  testing::check_rule_examples(*tables, family);
}
