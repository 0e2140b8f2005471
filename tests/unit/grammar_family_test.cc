// Rules over class bytes: the rule language, marks, what is refused, leftmost-longest search.
#include <doctest/doctest.h>

#include <string>

#include "grammar/family.h"

using namespace parley;
using grammar::Rule;

namespace {

constexpr Rule kRules[] = {
    {"count", "<number_word|digits>{1,3} \"of\"? <lower>", ""},
    {"held", "<be> <negation>? <party>", ""},
};
constexpr const char* kMarks[] = {"party"};

struct Fixture {
  std::shared_ptr<const gazetteer::Tables> tables = gazetteer::Tables::built_in();
  text::Document doc;
  std::vector<gazetteer::WordId> words;
  std::vector<gazetteer::NameHit> names;
  grammar::Symbols symbols;
  std::vector<grammar::Match> matches;

  void read(const char* text) {
    text::analyse(text, doc);
    tables->look_up(doc, words, names);
  }
};

}  // namespace

TEST_CASE("a family finds the longest match and names the first rule that fits it") {
  Fixture f;
  std::string error;
  const grammar::Family family(*f.tables, {"test", {kRules, 2}, {kMarks, 1}}, &error);
  REQUIRE_MESSAGE(family.ok(), error);
  grammar::Matcher matcher(family);
  f.read("He saw twenty two zzyx but it was not Xyz.");
  const grammar::Mark marks[] = {{9, 10, 0, 7}};
  family.symbols(f.doc, f.words, {0, 11}, {marks, 1}, f.symbols);
  REQUIRE(f.symbols.size() == 11);
  CHECK(f.symbols.payload[9] == 7);
  matcher.find(f.symbols, f.matches);
  REQUIRE(f.matches.size() == 2);
  CHECK(f.doc.bytes(f.symbols.tokens(f.matches[0].first, f.matches[0].last)) == "twenty two zzyx");
  CHECK(std::string(family.rule(f.matches[0].rule).name) == "count");
  CHECK(f.doc.bytes(f.symbols.tokens(f.matches[1].first, f.matches[1].last)) == "was not Xyz");
  CHECK(std::string(family.rule(f.matches[1].rule).name) == "held");
}

TEST_CASE("unbounded repetition, unknown classes and words are refused with a reason") {
  const auto tables = gazetteer::Tables::built_in();
  const auto refusal = [&](const char* pattern) {
    const Rule rule{"r", pattern, ""};
    std::string error;
    const grammar::Family family(*tables, {"test", {&rule, 1}}, &error);
    CHECK_FALSE(family.ok());
    return error;
  };
  CHECK(refusal("<number_word>*").find("cannot be read") != std::string::npos);
  CHECK(refusal("<number_word>+").find("cannot be read") != std::string::npos);
  CHECK(refusal("<number_word>{2,}").find("bounded") != std::string::npos);
  CHECK(refusal("<number_word>{2,500}").find("bounded") != std::string::npos);
  CHECK(refusal("<no_such_class>").find("no_such_class") != std::string::npos);
  CHECK(refusal("\"qqzzy\"").find("qqzzy") != std::string::npos);
}

TEST_CASE("a mark that straddles the range's end is cut, marks outside are passed over") {
  Fixture f;
  const grammar::Family family(*f.tables, {"test", {kRules, 2}, {kMarks, 1}});
  f.read("a b c d e");
  const grammar::Mark marks[] = {{0, 1, 0, 1}, {3, 9, 0, 2}};
  family.symbols(f.doc, f.words, {1, 5}, {marks, 2}, f.symbols);
  CHECK(f.symbols.size() == 3);
  CHECK(f.symbols.first_token.back() == 5);
}
