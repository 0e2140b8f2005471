// The role rules: each one finds the «span» of its own example. The room itself finds the actors of the example and lays the marks.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "gazetteer/tables.h"
#include "grammar/family.h"
#include "parties/roles.h"
#include "support/role_sentences.h"
#include "support/rule_examples.h"

namespace {

namespace gazetteer = parley::gazetteer;
namespace grammar = parley::grammar;
namespace parties = parley::parties;
namespace text = parley::text;

}  // namespace

TEST_CASE("the role rules compile") {
  const auto tables = gazetteer::Tables::built_in();
  const parties::RoleRules rules(*tables);
  for (int f = 0; f < parties::RoleRules::kFamilies; ++f) {
    std::vector<grammar::Rule> plain;
    for (const parties::RoleRule& rule : rules.table(f)) plain.push_back(rule.rule);
    grammar::Family::Spec spec;
    spec.rules = {plain.data(), plain.size()};
    spec.marks = {parties::kRoleMarks, sizeof parties::kRoleMarks / sizeof parties::kRoleMarks[0]};
    std::string error;
    const grammar::Family family(*tables, spec, &error);
    CHECK_MESSAGE(family.ok(), error);
  }
}

TEST_CASE("each role rule finds its example") {
  parley::testing::RoleSentences sentences;
  const parties::RoleRules& rules = sentences.rules;
  parties::RoleScratch& scratch = sentences.scratch;
  for (int f = 0; f < parties::RoleRules::kFamilies; ++f) {
    for (std::size_t r = 0; r < rules.table(f).size(); ++r) {
      const grammar::Rule& rule = rules.table(f)[r].rule;
      const parley::testing::Example example = parley::testing::read_example(rule.example);
      bool found = false;
      std::string seen;
      sentences.each(example.text, [&](text::TokenRange range) {
        sentences.symbols_of(f, range);
        scratch.matchers[static_cast<std::size_t>(f)].find(sentences.symbols, scratch.matches, rules.actors(f));
        for (const grammar::Match& match : scratch.matches) {
          const text::TokenRange tokens = sentences.symbols.tokens(match.first, match.last);
          const auto& all = sentences.doc.tokens;
          const std::size_t begin = all[tokens.first].begin, end = all[tokens.last - 1].end;
          seen += std::string(" ") + rules.family(f).rule(match.rule).name + " on '" +
                  example.text.substr(begin, end - begin) + "'";
          found |= match.rule == r && begin == example.begin && end == example.end;
        }
      });
      const std::string message = std::string(rule.name) + ": " + rule.example + " found:" + seen;
      CHECK_MESSAGE(found, message);
    }
  }
}
