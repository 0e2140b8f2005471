// The role rules: each one finds the «span» of its own example. The room itself finds the actors of the example and lays the marks.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "gazetteer/tables.h"
#include "grammar/family.h"
#include "parties/lexicon.h"
#include "parties/roles.h"
#include "parties/work.h"

namespace {

using parley::List;
namespace gazetteer = parley::gazetteer;
namespace grammar = parley::grammar;
namespace parties = parley::parties;
namespace text = parley::text;

/// The example without its guillemets, and where they stood.
struct Example {
  std::string text;
  std::size_t begin = 0, end = 0;
};

Example read(const char* marked) {
  const std::string open = "\xC2\xAB", close = "\xC2\xBB";
  const std::string s = marked;
  Example e;
  e.begin = s.find(open);
  const std::size_t last = s.find(close);
  REQUIRE(e.begin != std::string::npos);
  REQUIRE(last != std::string::npos);
  e.text = s.substr(0, e.begin) + s.substr(e.begin + 2, last - e.begin - 2) + s.substr(last + 2);
  e.end = last - 2;
  return e;
}

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
  const auto tables = gazetteer::Tables::built_in();
  const parties::Lexicon lexicon(*tables);
  const parties::RoleRules rules(*tables);
  parties::RoleScratch scratch(rules);
  parties::Work work;
  work.tables = tables.get();
  work.lexicon = &lexicon;
  grammar::Symbols symbols;
  text::Document doc;
  std::vector<gazetteer::WordId> words;
  std::vector<gazetteer::NameHit> names;
  for (int f = 0; f < parties::RoleRules::kFamilies; ++f) {
    for (std::size_t r = 0; r < rules.table(f).size(); ++r) {
      const grammar::Rule& rule = rules.table(f)[r].rule;
      const Example example = read(rule.example);
      text::analyse(example.text, doc);
      tables->look_up(doc, words, names);
      work.begin(doc, words, names, 20200101);
      parties::find_actors(work);
      parties::order_mentions(work, scratch);
      std::size_t next = 0;
      bool found = false;
      std::string seen;
      for (const text::Sentence& sentence : doc.sentences) {
        const text::TokenRange range{sentence.first, sentence.last};
        parties::lay_marks(work, range, next, scratch);
        rules.family(f).symbols(doc, words, range, {scratch.marks.data(), scratch.marks.size()}, symbols);
        scratch.matchers[static_cast<std::size_t>(f)].find(symbols, scratch.matches, rules.actors(f));
        for (const grammar::Match& match : scratch.matches) {
          const text::TokenRange tokens = symbols.tokens(match.first, match.last);
          const std::size_t begin = doc.tokens[tokens.first].begin, end = doc.tokens[tokens.last - 1].end;
          seen += std::string(" ") + rules.family(f).rule(match.rule).name + " on '" +
                  example.text.substr(begin, end - begin) + "'";
          found |= match.rule == r && begin == example.begin && end == example.end;
        }
      }
      const std::string message = std::string(rule.name) + ": " + rule.example + " found:" + seen;
      CHECK_MESSAGE(found, message);
    }
  }
}
