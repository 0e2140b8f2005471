// Runs the examples of a rule table: each rule's example is a sentence with the expected match between « and ».
#ifndef PARLEY_TESTS_SUPPORT_RULE_EXAMPLES_H_
#define PARLEY_TESTS_SUPPORT_RULE_EXAMPLES_H_

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "grammar/family.h"

namespace parley::testing {

/// The sentence without the guillemets, and the bytes that they enclosed.
struct Example {
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

inline Example read_example(std::string_view marked) {
  constexpr std::string_view kOpen = "\xC2\xAB", kClose = "\xC2\xBB";
  const std::size_t open = marked.find(kOpen), close = marked.find(kClose);
  REQUIRE_MESSAGE(open != std::string_view::npos, "no « in: ", std::string(marked));
  REQUIRE_MESSAGE(close != std::string_view::npos, "no » in: ", std::string(marked));
  Example e;
  e.text.append(marked.substr(0, open))
      .append(marked.substr(open + 2, close - open - 2))
      .append(marked.substr(close + 2));
  e.begin = open;
  e.end = close - 2;
  return e;
}

/// Lays a family's marks over a text; for families without marks, none.
using MarkText = std::function<void(const text::Document&, const std::vector<gazetteer::WordId>&,
                                    const std::vector<gazetteer::NameHit>&, std::vector<grammar::Mark>&)>;

/// Every rule must find its own example, with just the marked span.
inline void check_rule_examples(const gazetteer::Tables& tables, const grammar::Family& family,
                                const MarkText& lay_marks = {}) {
  grammar::Matcher matcher(family);
  text::Document doc;
  std::vector<gazetteer::WordId> words;
  std::vector<gazetteer::NameHit> names;
  std::vector<grammar::Mark> marks;
  grammar::Symbols symbols;
  std::vector<grammar::Match> matches;
  for (std::uint16_t r = 0; r < family.rule_count(); ++r) {
    const grammar::Rule& rule = family.rule(r);
    INFO("rule ", rule.name, ": ", rule.example);
    const Example example = read_example(rule.example);
    text::analyse(example.text, doc);
    tables.look_up(doc, words, names);
    marks.clear();
    if (lay_marks) lay_marks(doc, words, names, marks);
    bool found = false;
    std::string seen;
    for (const text::Sentence& s : doc.sentences) {
      family.symbols(doc, words, {s.first, s.last}, {marks.data(), marks.size()}, symbols);
      matcher.find(symbols, matches);
      for (const grammar::Match& m : matches) {
        const text::TokenRange tokens = symbols.tokens(m.first, m.last);
        found |= m.rule == r && doc.tokens[tokens.first].begin == example.begin &&
                 doc.tokens[tokens.last - 1].end == example.end;
        seen.append(family.rule(m.rule).name).append(" [").append(doc.bytes(tokens)).append("] ");
      }
    }
    CHECK_MESSAGE(found, "found instead: ", seen);
  }
}

}  // namespace parley::testing

#endif  // PARLEY_TESTS_SUPPORT_RULE_EXAMPLES_H_
