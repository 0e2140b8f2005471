// The automaton finds what RE2 finds: on strings of class codes made at random and on the sentences of the shipped articles, for every family.
#include <doctest/doctest.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "dates/rules.h"
#include "gazetteer/tables.h"
#include "grammar/compiler.h"
#include "parties/roles.h"
#include "report/deals_rules.h"
#include "text/document.h"

namespace {

namespace gazetteer = parley::gazetteer;
namespace grammar = parley::grammar;
namespace text = parley::text;

using Codes = std::vector<grammar::Code>;

/// Codes as RE2 reads them: code points.
struct CodePoints {
  explicit CodePoints(const Codes& codes) {
    for (const grammar::Code code : codes) {
      begins.push_back(utf8.size());
      if (code >= 0x80) utf8.push_back(static_cast<char>(0xC0 | code >> 6));
      utf8.push_back(static_cast<char>(code < 0x80 ? code : 0x80 | (code & 0x3F)));
    }
    begins.push_back(utf8.size());
  }
  /// The symbol that begins at a byte.
  std::uint32_t symbol(std::size_t byte) const {
    return static_cast<std::uint32_t>(std::lower_bound(begins.begin(), begins.end(), byte) - begins.begin());
  }
  std::string utf8;
  std::vector<std::size_t> begins;
};

/// The slow way: one alternation for the spans, then each rule by itself.
class Oracle {
 public:
  explicit Oracle(const grammar::Family& family) {
    RE2::Options options;
    options.set_never_capture(true);
    options.set_longest_match(true);
    options.set_log_errors(false);
    options.set_dot_nl(true);
    options.set_max_mem(std::int64_t{64} << 20);
    std::string all;
    for (const grammar::NodeIndex rule : family.impl().expressions.rules) {
      const std::string expression = grammar::expression_of(family.impl().expressions, rule);
      all.append(all.empty() ? "(?:" : "|(?:").append(expression).append(")");
      rules_.push_back(std::make_unique<RE2>(expression, options));
    }
    all_ = std::make_unique<RE2>(all, options);
    REQUIRE(all_->ok());
  }

  std::vector<grammar::Match> find(const Codes& codes) const {
    std::vector<grammar::Match> out;
    const CodePoints points(codes);
    const re2::StringPiece input(points.utf8);
    re2::StringPiece found;
    for (std::size_t at = 0; at < input.size() && all_->Match(input, at, input.size(), RE2::UNANCHORED, &found, 1);) {
      const auto first = static_cast<std::size_t>(found.data() - input.data());
      if (found.empty()) {
        at = points.begins[points.symbol(first) + 1];
        continue;
      }
      std::uint16_t rule = 0;
      while (!rules_[rule]->Match(found, 0, found.size(), RE2::ANCHOR_BOTH, nullptr, 0)) ++rule;
      at = first + found.size();
      out.push_back({points.symbol(first), points.symbol(at), rule});
    }
    return out;
  }

 private:
  std::unique_ptr<RE2> all_;
  std::vector<std::unique_ptr<RE2>> rules_;
};

/// Codes that rules ask for, often, and any others.
Codes random_codes(const grammar::Family& family, std::mt19937& random) {
  const std::vector<grammar::Family::Set>& sets = family.impl().expressions.sets;
  const std::size_t count = family.impl().expressions.codes;
  Codes out;
  for (std::size_t n = 1 + random() % 90; n > 0; --n) {
    const grammar::Family::Set& set = sets[random() % sets.size()];
    const auto any = [&] { return static_cast<grammar::Code>(1 + random() % (count - 1)); };
    grammar::Code code = any();
    for (int tries = 0; tries < 2000 && !set.has(code); ++tries) code = any();
    out.push_back(code);
  }
  return out;
}

bool same(const std::vector<grammar::Match>& a, const std::vector<grammar::Match>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const grammar::Match& x, const grammar::Match& y) {
    return x.first == y.first && x.last == y.last && x.rule == y.rule;
  });
}

/// How many matches were compared.
std::size_t compare(const grammar::Family& family, const std::vector<Codes>& strings) {
  const Oracle oracle(family);
  grammar::Matcher matcher(family);
  grammar::States few(family.impl().machine().automaton, family.impl().machine().waiting,
                      1);  // gives its states up again and again
  grammar::Symbols symbols;
  std::vector<grammar::Match> matches;
  std::size_t seen = 0;
  for (const Codes& codes : strings) {
    symbols.codes = codes;
    matcher.find(symbols, matches);
    const std::vector<grammar::Match> expected = oracle.find(codes);
    REQUIRE(same(matches, expected));
    seen += matches.size();
    for (const grammar::Match& m : matches) {
      grammar::States::Step step = few.start(codes[m.first]);
      for (std::uint32_t i = m.first + 1; i < m.last; ++i) step = few.step(step.to, codes[i]);
      REQUIRE(step.rule() == m.rule);
    }
  }
  return seen;
}

std::vector<Codes> strings_for(const grammar::Family& family, const gazetteer::Tables& tables) {
  std::vector<Codes> out;
  std::mt19937 random(7);
  for (int i = 0; i < 4000; ++i) out.push_back(random_codes(family, random));
  text::Document doc;
  std::vector<gazetteer::WordId> words;
  std::vector<gazetteer::NameHit> names;
  grammar::Symbols symbols;
  for (const auto& file : std::filesystem::directory_iterator(PARLEY_SOURCE_DIR "/examples/articles")) {
    std::ifstream in(file.path(), std::ios::binary);
    const std::string article{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    text::analyse(article, doc);
    tables.look_up(doc, words, names);
    for (const text::Sentence& s : doc.sentences) {
      family.symbols(doc, words, {s.first, s.last}, {}, symbols);
      out.push_back(symbols.codes);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("the automaton finds what RE2 finds") {
  const auto tables = gazetteer::Tables::built_in();
  const grammar::Family deals(*tables, {"deals", parley::report::deal_rules(), parley::report::deal_mark_names()});
  CHECK(compare(deals, strings_for(deals, *tables)) > 1000);
  const parley::dates::RuleTable table;
  const grammar::Family dates(*tables, {"dates", {table.rules.data(), table.rules.size()}});
  CHECK(compare(dates, strings_for(dates, *tables)) > 1000);
  const parley::parties::RoleRules roles(*tables);
  for (int f = 0; f < parley::parties::RoleRules::kFamilies; ++f)
    CHECK(compare(roles.family(f), strings_for(roles.family(f), *tables)) > 50);
}

TEST_CASE("repetition, options and alternatives") {
  const std::vector<std::string> expressions = {
      "[\\x{01}]{2,3}[\\x{02}]?[\\x{03}]",
      "(?:[\\x{01}]|[\\x{02}][\\x{03}]{0,2}){1,2}[\\x{04}-\\x{05}]",
      "[\\x{02}](?:[\\x{01}]{0,3}|(?:[\\x{04}][\\x{05}])?)[\\x{03}]?",
      "[\\x{05}]{0,2}[\\x{01}]{3}",
  };
  grammar::Expressions parsed;
  for (const std::string& e : expressions) grammar::parse(e, parsed);
  const grammar::Automaton automaton(parsed);
  std::vector<std::unique_ptr<RE2>> rules;
  for (const std::string& e : expressions) rules.push_back(std::make_unique<RE2>(e));
  const std::vector<std::uint8_t> waiting(automaton.size());
  grammar::States states(automaton, waiting, 1 << 20);
  std::string s;
  for (std::uint32_t code = 0; code < 5 * 5 * 5 * 5 * 5 * 5; ++code) {
    s.clear();
    for (std::uint32_t rest = code, i = 0; i < 6; ++i, rest /= 5) s.push_back(static_cast<char>(1 + rest % 5));
    grammar::States::Step step;
    for (std::size_t i = 0; i < s.size(); ++i) {
      const auto code = static_cast<grammar::Code>(s[i]);
      step = i == 0 ? states.start(code) : states.step(step.to, code);
      std::uint16_t expected = grammar::kNoRule;
      for (std::size_t r = rules.size(); r > 0; --r) {
        if (RE2::FullMatch(re2::StringPiece(s.data(), i + 1), *rules[r - 1]))
          expected = static_cast<std::uint16_t>(r - 1);
      }
      REQUIRE(step.rule() == expected);
      if (step.dead()) break;
    }
  }
}
