// Family::needed: on strings of class codes made at random, no rule of any family matches without one of the codes that are said to be needed.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "dates/rules.h"
#include "gazetteer/tables.h"
#include "grammar/family.h"
#include "parties/roles.h"
#include "report/deals_rules.h"

namespace {

namespace gazetteer = parley::gazetteer;
namespace grammar = parley::grammar;

constexpr std::size_t kEnough = 100;  ///< matches of a family

/// How many matches were looked at.
std::size_t check(const grammar::Family& family, const gazetteer::Tables& tables, std::size_t mark_count) {
  REQUIRE(family.ok());
  const grammar::Family::Set needed = family.needed();
  std::vector<grammar::Code> codes;
  for (gazetteer::WordId w = 0; w < tables.vocabulary_count(); ++w) {
    for (const bool capital : {false, true}) {
      const grammar::Code c = family.code_of(w, capital);
      if (std::find(codes.begin(), codes.end(), c) == codes.end()) codes.push_back(c);
    }
  }
  for (std::size_t m = 0; m < mark_count; ++m) {  // often, as in the texts
    for (int n = 0; n < 20; ++n) codes.push_back(family.code_of_mark(static_cast<std::uint16_t>(m)));
  }
  grammar::Matcher matcher(family);
  grammar::Symbols symbols;
  std::vector<grammar::Match> matches;
  std::mt19937 random(42);
  std::size_t seen = 0;
  // Long rules are met seldom by chance: more strings until enough were seen.
  constexpr int kRounds = 40000, kMostRounds = 50 * kRounds;
  for (int round = 0; round < kMostRounds && (round < kRounds || seen <= kEnough); ++round) {
    symbols.codes.clear();
    symbols.first_token.clear();
    const std::size_t length = 1 + random() % 12;
    for (parley::text::TokenIndex i = 0; i < length; ++i) {
      symbols.codes.push_back(codes[random() % codes.size()]);
      symbols.first_token.push_back(i);
    }
    symbols.first_token.push_back(static_cast<parley::text::TokenIndex>(length));
    symbols.payload.assign(length, grammar::Symbols::kNoPayload);
    matcher.find(symbols, matches);
    for (const grammar::Match& m : matches) {
      ++seen;
      bool has = false;
      for (std::uint32_t i = m.first; i < m.last; ++i) has |= needed.has(symbols.codes[i]);
      REQUIRE_MESSAGE(has, family.rule(m.rule).name);
    }
  }
  return seen;
}

}  // namespace

TEST_CASE("no match without a needed code") {
  const auto tables = gazetteer::Tables::built_in();
  const parley::List<const char*> marks = parley::report::deal_mark_names();
  const grammar::Family deals(*tables, {"deals", parley::report::deal_rules(), marks});
  CHECK(check(deals, *tables, marks.size()) > kEnough);
  const parley::dates::RuleTable table;
  const grammar::Family dates(*tables, {"dates", {table.rules.data(), table.rules.size()}});
  CHECK(check(dates, *tables, 0) > kEnough);
  const parley::parties::RoleRules roles(*tables);
  for (int f = 0; f < parley::parties::RoleRules::kFamilies; ++f) {
    CHECK(check(roles.family(f), *tables, sizeof parley::parties::kRoleMarks / sizeof parley::parties::kRoleMarks[0]) >
          kEnough);
  }
}
