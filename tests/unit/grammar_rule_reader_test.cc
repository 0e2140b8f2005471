// A rule means the same whether it is read alone or behind others whose brackets it shares.
#include "grammar/rule_reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "dates/rules.h"
#include "gazetteer/tables.h"
#include "parties/roles.h"
#include "report/deals_rules.h"

namespace {

namespace gazetteer = parley::gazetteer;
namespace grammar = parley::grammar;

struct Read {
  const grammar::RuleReader* reader;
  const grammar::Expressions* in;
};

bool same_items(const grammar::Items& a, const grammar::Item& x, const grammar::Items& b, const grammar::Item& y) {
  const auto names = [](const grammar::Items& items, const grammar::Item& item) {
    std::vector<std::pair<int, int>> out;
    for (const grammar::ItemName n : items.names_of(item)) out.emplace_back(n.kind, n.id);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  };
  return x.any == y.any && x.negated == y.negated && names(a, x) == names(b, y);
}

bool same(const Read& a, grammar::NodeIndex i, const Read& b, grammar::NodeIndex j) {
  const grammar::Node& x = a.in->nodes[i];
  const grammar::Node& y = b.in->nodes[j];
  if (x.kind != y.kind || x.least != y.least || x.most != y.most) return false;
  if (x.kind == grammar::Node::set) {
    const grammar::Items& of_a = a.reader->items();
    const grammar::Items& of_b = b.reader->items();
    return same_items(of_a, of_a.items[x.set_index], of_b, of_b.items[y.set_index]);
  }
  grammar::NodeIndex p = x.first, q = y.first;
  for (; p != grammar::kNoNode && q != grammar::kNoNode; p = a.in->nodes[p].next, q = b.in->nodes[q].next) {
    if (!same(a, p, b, q)) return false;
  }
  return p == q;
}

/// Reads the rules one behind the other, and each with a reader of its own.
void check(const gazetteer::Tables& tables, const std::vector<grammar::Rule>& rules, parley::List<const char*> marks) {
  grammar::Expressions all;
  grammar::RuleReader reader(tables, marks);
  std::string message;
  REQUIRE_MESSAGE(reader.read({rules.data(), rules.size()}, all, message), message);
  REQUIRE(all.rules.size() == rules.size());
  for (std::size_t r = 0; r < rules.size(); ++r) {
    grammar::Expressions alone;
    grammar::RuleReader own(tables, marks);
    REQUIRE(own.read({&rules[r], 1}, alone, message));
    CHECK_MESSAGE(same({&reader, &all}, all.rules[r], {&own, &alone}, alone.rules[0]), rules[r].name);
  }
  for (std::size_t n = 0; n < all.nodes.size(); ++n) {  // parts stand before what they are part of
    for (const grammar::NodeIndex part : all.parts(all.nodes[n])) REQUIRE(part < n);
  }
}

}  // namespace

TEST_CASE("a rule means the same behind others") {
  const auto tables = gazetteer::Tables::built_in();
  check(*tables, parley::dates::RuleTable().rules, {});
  const parley::List<grammar::Rule> deals = parley::report::deal_rules();
  check(*tables, {deals.begin(), deals.end()}, parley::report::deal_mark_names());
  const parley::parties::RoleRules roles(*tables);
  std::vector<grammar::Rule> all;
  for (int f = 0; f < parley::parties::RoleRules::kFamilies; ++f) {
    for (const parley::parties::RoleRule& rule : roles.table(f)) all.push_back(rule.rule);
  }
  check(*tables, all, {parley::parties::kRoleMarks, sizeof parley::parties::kRoleMarks / sizeof(const char*)});
}

TEST_CASE("brackets that come again, with other bounds") {
  const auto tables = gazetteer::Tables::built_in();
  const grammar::Rule rules[] = {
      {"plain", "<month> (<day_number> <comma> <year_number>) <weekday>", ""},
      {"optional", "<month> (<day_number> <comma> <year_number>)? <weekday>", ""},
      {"often", "(<day_number> <comma> <year_number>){2,3}", ""},
      {"inside", "((<day_number> <comma> <year_number>) | <month>){1,2}", ""},
      {"bounds", "(<day_number> <comma> <year_number>?){2}", ""},
      {"alone", "(<day_number|year_number>) (<month> | (<day_number|year_number>))", ""},
  };
  check(*tables, {std::begin(rules), std::end(rules)}, {});
}

TEST_CASE("a table goes on behind a wrong one") {
  const auto tables = gazetteer::Tables::built_in();
  grammar::RuleReader reader(*tables, {});
  grammar::Expressions first, second;
  std::string message;
  const grammar::Rule wrong{"wrong", "<month> <no_such_class>", ""};
  CHECK_FALSE(reader.read({&wrong, 1}, first, message));
  CHECK(message.find("no_such_class") != std::string::npos);
  const grammar::Rule right{"right", "<month> <day_number>", ""};
  CHECK(reader.read({&right, 1}, second, message));
  grammar::Expressions alone;
  grammar::RuleReader own(*tables, {});
  REQUIRE(own.read({&right, 1}, alone, message));
  CHECK(same({&reader, &second}, second.rules[0], {&own, &alone}, alone.rules[0]));
}
