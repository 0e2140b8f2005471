// Properties of every report on texts that chance has shuffled and broken, and of scratches passed between extractors.
#include <doctest/doctest.h>

#include <fstream>

#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "parley/parley.h"
#include "support/report_check.h"

using namespace parley;

namespace {

constexpr const char* kText =
    "AMMAN, Feb. 16 — The “Northern Front” said on Tuesday it would free 40 soldiers, among them 3 officers, in "
    "exchange for all of its\n"
    "fighters held by the Syrian government.\n\nThe talks, mediated by Qatar and the U.N., resume next week in Geneva; "
    "two days later both sides\n"
    "will hand over the bodies of some 120 men. “Today’s deal,” said Maj. Gen. Walid Q. Saleh, the group’s chief "
    "negotiator, “took 2½ years.”";

Context context_of(unsigned n) {
  Context c;
  c.published = n % 3 == 0 ? "" : n % 3 == 1 ? "2019-02-17" : "2019-02-17T08:30:00+03:00";
  c.mode = n % 2 == 0 ? TextMode::news : TextMode::narrative;
  return c;
}

}  // namespace

TEST_CASE("shuffled words and broken bytes give valid reports, the same from a used and from a fresh scratch") {
  Options options;
  options.explain = true;
  const Extractor extractor(Gazetteer::built_in(), options);
  Scratch used;
  std::mt19937 random(20200323);  // a fixed seed: the same texts every time
  std::vector<std::string> words;
  std::string word;
  for (const char* c = kText; *c != 0; ++c) {
    word += *c;
    if (*c == ' ') {
      words.push_back(word);
      word.clear();
    }
  }
  for (unsigned round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 80; ++i) text += words[random() % words.size()];
    for (unsigned i = 0; i < round % 7; ++i) text[random() % text.size()] = static_cast<char>(random() & 0xFF);
    const auto report = extractor.extract(text, context_of(round), used);
    REQUIRE(report.ok());
    const std::string problem = parley_tests::problem_of(text, *report);
    CHECK_MESSAGE(problem.empty(), problem, " in ", text);
    const std::string json = to_json(*report, {true});
    CHECK(nlohmann::json::accept(json));
    Scratch fresh;
    const auto again = extractor.extract(text, context_of(round), fresh);
    REQUIRE(again.ok());
    CHECK(to_json(*again, {true}) == json);
  }
}

TEST_CASE("one scratch serves several extractors in turn") {
  const Extractor one;
  const Extractor two(Gazetteer::built_in().with("name\tkind\nNorthern Shield\tarmed_group\n").value());
  const std::string text = "The Northern Shield freed 12 soldiers on Tuesday.";
  const std::string first = to_json(one.extract(text, context_of(1)).value());
  const std::string second = to_json(two.extract(text, context_of(1)).value());
  Scratch scratch;
  for (int i = 0; i < 3; ++i) {
    CHECK(to_json(one.extract(text, context_of(1), scratch).value()) == first);
    CHECK(to_json(two.extract(text, context_of(1), scratch).value()) == second);
  }
}

TEST_CASE("nothing of a document is left in the scratch for the next one") {
  std::vector<std::string> texts;
  for (const char* name : {"plain.jsonl", "varied.jsonl"}) {
    std::ifstream file(std::string(PARLEY_SOURCE_DIR "/tests/gold/own/") + name);
    for (std::string line; std::getline(file, line);)
      texts.push_back(nlohmann::json::parse(line).at("text").get<std::string>());
  }
  REQUIRE(texts.size() > 50);
  // Headings that name years, which the thread of a narrative keeps.
  texts.insert(texts.begin() + 20, "1943\n\nIn March the siege began.\n\n1944\n\nIt was lifted in January.\n");
  texts.insert(texts.begin(), "from May began\n\nGLION, Sept. darch 1921");
  const Extractor used;
  Scratch scratch;
  for (const TextMode mode : {TextMode::narrative, TextMode::news}) {
    Context context;
    context.mode = mode;
    context.published = "2000-02-29";
    for (const std::string& text : texts) {
      const std::string after_others = to_json(used.extract(text, context, scratch).value());
      CHECK(to_json(used.extract(text, context, scratch).value()) == after_others);
      const Extractor unused;
      CHECK(to_json(unused.extract(text, context).value()) == after_others);
    }
  }
}

TEST_CASE("dates alone are the dates of the whole report, though they look fewer words up") {
  std::vector<std::string> texts{"", "10", "At 12.", kText, "Today", "\xC3\x89t\xC3\xA9 1998 …", "in 2 weeks' time"};
  for (const char* name : {"plain.jsonl", "varied.jsonl"}) {
    std::ifstream file(std::string(PARLEY_SOURCE_DIR "/tests/gold/own/") + name);
    for (std::string line; std::getline(file, line);)
      texts.push_back(nlohmann::json::parse(line).at("text").get<std::string>());
  }
  Options options;
  options.explain = true;
  const Extractor whole(Gazetteer::built_in(), options);
  const DateExtractor alone(Gazetteer::built_in(), options);
  Scratch scratch;
  std::mt19937 random(7);
  std::size_t dates = 0;
  for (unsigned n = 0; n < texts.size(); ++n) {
    // As it is, then with some bytes broken.
    for (const bool broken : {false, true}) {
      std::string text = texts[n];
      for (std::size_t i = 0; broken && i < text.size() / 50; ++i)
        text[random() % text.size()] = static_cast<char>(random() & 0xFF);
      for (const unsigned mode : {n, n + 1}) {
        const nlohmann::json expected =
            nlohmann::json::parse(to_json(whole.extract(text, context_of(mode), scratch).value(), {true}));
        const nlohmann::json found =
            nlohmann::json::parse(to_json(alone.extract(text, context_of(mode), scratch).value(), {true}));
        CHECK_MESSAGE(found.at("dates") == expected.at("dates"), text);
        dates += found.at("dates").size();
      }
    }
  }
  CHECK(dates > 1000);
}
