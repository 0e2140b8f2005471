// Rules over class codes: the rule language, marks, what is refused, leftmost-longest search.
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "grammar/bundle.h"
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

namespace {

/// `count` rules of two words each that no other rule has.
std::vector<std::string> word_pairs(const gazetteer::Tables& tables, std::size_t count) {
  std::vector<std::string> words, out;
  for (gazetteer::WordId w = gazetteer::kFirstWord; words.size() < 2 * count; ++w) {
    const std::string spelling(tables.spelling(w));
    if (spelling.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos &&
        tables.find_word(spelling) == w)
      words.push_back(spelling);
  }
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(std::string("\"").append(words[2 * i]).append("\" \"").append(words[2 * i + 1]).append("\""));
  return out;
}

std::vector<Rule> rules_of(const std::vector<std::string>& patterns) {
  std::vector<Rule> out;
  for (const std::string& pattern : patterns) out.push_back({"pair", pattern.c_str(), ""});
  return out;
}

}  // namespace

TEST_CASE("a family tells hundreds of kinds of words apart, and says when they are too many") {
  Fixture f;
  const std::vector<std::string> patterns = word_pairs(*f.tables, grammar::kMostCodes / 2);
  std::vector<Rule> rules = rules_of(patterns);
  std::string error;
  CHECK_FALSE(grammar::Family(*f.tables, {"test", {rules.data(), rules.size()}}, &error).ok());
  CHECK(error.find("511 kinds of words (513)") != std::string::npos);
  rules.pop_back();
  const grammar::Family family(*f.tables, {"test", {rules.data(), rules.size()}}, &error);
  REQUIRE(family.ok());
  grammar::Matcher matcher(family);
  for (std::size_t r = 0; r < rules.size(); ++r) {
    std::string words = patterns[r];
    for (char& c : words) c = c == '"' ? ' ' : c;
    f.read(words.c_str());
    const auto count = static_cast<text::TokenIndex>(f.doc.tokens.size());
    family.symbols(f.doc, f.words, {0, count}, {}, f.symbols);
    matcher.find(f.symbols, f.matches);
    REQUIRE(f.matches.size() == 1);
    CHECK(f.matches[0].rule == r);
  }
}

TEST_CASE("as many families as a bundle holds find in its symbols what each finds by itself") {
  Fixture f;
  const std::vector<std::string> patterns = word_pairs(*f.tables, grammar::Bundle::kMost);
  const std::vector<Rule> rules = rules_of(patterns);
  std::vector<grammar::Family::Spec> specs;
  for (const Rule& rule : rules) specs.push_back({"test", {&rule, 1}, {kMarks, 1}});
  const std::vector<grammar::Family> families = grammar::Family::compile(*f.tables, {specs.data(), specs.size()});
  const grammar::Bundle bundle(families);
  std::string words;
  for (const std::string& pattern : patterns) words += pattern + " party ";
  for (char& c : words) c = c == '"' ? ' ' : c;
  f.read(words.c_str());
  const text::TokenRange range{0, static_cast<text::TokenIndex>(f.doc.tokens.size())};
  const grammar::Mark marks[] = {{2, 3, 0, 7}, {8, 9, 0, 8}};
  grammar::Bundle::Symbols symbols;
  bundle.symbols(f.doc, f.words, range, {marks, 2}, symbols);
  for (std::size_t i = 0; i < families.size(); ++i) {
    REQUIRE(families[i].ok());
    grammar::Matcher matcher(families[i]);
    matcher.find(symbols.of(i), f.matches, grammar::Family::Set(), families[i].needed());
    REQUIRE(f.matches.size() == 1);
    CHECK(f.matches[0].first == 3 * i);
    CHECK(symbols.payload[2] == 7);
  }
}
