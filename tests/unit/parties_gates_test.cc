// The gates of the role rules: where the outlines of a family close a sentence, the family finds nothing in it.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "parties/roles.h"
#include "support/role_sentences.h"

namespace {

namespace parties = parley::parties;
namespace text = parley::text;

/// The shipped articles, the rules' examples, and the examples cut and joined anew.
std::vector<std::string> texts(const parties::RoleRules& rules) {
  std::vector<std::string> out;
  for (const auto& file : std::filesystem::directory_iterator(PARLEY_SOURCE_DIR "/examples/articles")) {
    std::ifstream in(file.path(), std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  std::vector<std::string> examples;
  for (int f = 0; f < parties::RoleRules::kFamilies; ++f) {
    for (const parties::RoleRule& rule : rules.table(f)) examples.emplace_back(rule.rule.example);
  }
  std::string all;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const std::string& other = examples[(i * 7 + 3) % examples.size()];
    all += examples[i] + ' ';
    all += examples[i].substr(0, examples[i].size() / 2) + ' ' + other.substr(other.size() / 2) + '\n';
  }
  out.push_back(all);
  return out;
}

}  // namespace

TEST_CASE("a sentence with closed gates has no match") {
  parley::testing::RoleSentences sentences;
  const parties::RoleRules& rules = sentences.rules;
  parties::RoleScratch& scratch = sentences.scratch;
  std::size_t closed = 0, found = 0;
  for (const std::string& one : texts(rules)) {
    sentences.each(one, [&](text::TokenRange range) {
      const unsigned open = sentences.open_families(range);
      rules.bundle().symbols(sentences.doc, sentences.words, range, {scratch.marks.data(), scratch.marks.size()},
                             scratch.symbols);
      for (int f = 0; f < parties::RoleRules::kFamilies; ++f) {
        sentences.symbols_of(f, range);
        scratch.matchers[static_cast<std::size_t>(f)].find(sentences.symbols, scratch.matches);
        found += scratch.matches.size();
        // What the outlines say of the beginnings leaves nothing out.
        std::vector<parley::grammar::Match> again;
        scratch.matchers[static_cast<std::size_t>(f)].find(scratch.symbols.of(static_cast<std::size_t>(f)), again, {},
                                                           sentences.needed[static_cast<std::size_t>(f)]);
        CHECK(again.size() == scratch.matches.size());
        if ((open >> f & 1u) != 0) continue;
        ++closed;
        CHECK_MESSAGE(scratch.matches.empty(), rules.family(f).rule(scratch.matches.front().rule).name);
      }
    });
  }
  CHECK(closed > 500);
  CHECK(found > 50);
}
