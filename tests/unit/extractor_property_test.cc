// Properties of every report: valid offsets and links, the same bytes from any scratch, no harm from odd bytes or cut texts.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
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

TEST_CASE("a text cut at any byte gives a valid report") {
  const Extractor extractor;
  Scratch scratch;
  const std::string text = kText;
  for (std::size_t n = 0; n <= text.size(); ++n) {
    const std::string_view part = std::string_view(text).substr(0, n);
    const auto report = extractor.extract(part, context_of(static_cast<unsigned>(n)), scratch);
    REQUIRE(report.ok());
    const std::string problem = parley_tests::problem_of(part, *report);
    CHECK_MESSAGE(problem.empty(), problem, " at ", n);
    CHECK(nlohmann::json::accept(to_json(*report)));
  }
}

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

TEST_CASE("texts that are odd are still texts") {
  const Extractor extractor;
  Scratch scratch;
  const std::string long_word(1 << 20, 'w'), digits(1 << 20, '9');
  std::string months, numbers, quotes, captives;
  for (int i = 0; i < 20000; ++i) {
    months += "March ";
    numbers += "hundred ";
    quotes += "“";
    captives += "prisoners ";
  }
  for (const std::string& text :
       {std::string(), std::string(" \n\t "), std::string(100, '\0'), std::string("\xFF\xFE\xC3"),
        std::string("\xED\xA0\x80"), long_word, digits, std::string("“‘\"'“((["), months, numbers, quotes, captives}) {
    const auto report = extractor.extract(text, context_of(1), scratch);
    REQUIRE(report.ok());
    const std::string problem = parley_tests::problem_of(text, *report);
    CHECK_MESSAGE(problem.empty(), problem);
  }
}

TEST_CASE("what cannot be read is refused with a reason") {
  Options options;
  options.strict_utf8 = true;
  options.max_bytes = 50;
  const Extractor strict(Gazetteer::built_in(), options);
  Scratch scratch;
  const auto invalid = strict.extract("Kab\xFFul", {}, scratch);
  REQUIRE_FALSE(invalid.ok());
  CHECK(invalid.error().code == ErrorCode::invalid_utf8);
  CHECK(invalid.error().message.find("byte 3") != std::string::npos);
  const auto large = strict.extract(std::string(51, 'a'), {}, scratch);
  REQUIRE_FALSE(large.ok());
  CHECK(large.error().code == ErrorCode::text_too_large);
  CHECK(large.error().message.find("51") != std::string::npos);
  // and the scratch is as good as before
  CHECK(strict.extract("Talks.", {}, scratch).ok());
}

TEST_CASE("lists over max_records are cut, and the report says so") {
  Options options;
  options.max_records = 2;
  const Extractor extractor(Gazetteer::built_in(), options);
  Scratch scratch;
  Context context;
  context.published = "2020-03-23";
  const std::string text = "They met on March 1, 2020, on March 2, 2020, on March 3, 2020 and on March 4, 2020.";
  const auto report = extractor.extract(text, context, scratch);
  REQUIRE(report.ok());
  CHECK(report->dates.size() <= 2);
  CHECK(parley_tests::problem_of(text, *report).empty());
  bool told = report->dates.size() < 2;
  for (const Warning& w : report->warnings) told |= w.code == WarningCode::too_many_records;
  CHECK(told);
}

TEST_CASE("a report outlives its extractor, scratch, text and context; copies share it") {
  Report kept;
  {
    const std::string text = kText;
    const std::string published = "2019-02-17";
    Context context;
    context.published = published;
    const auto report = Extractor().extract(text, context);
    REQUIRE(report.ok());
    const Report copy = *report;
    kept = copy;
  }
  CHECK(kept.published == "2019-02-17");
  CHECK(parley_tests::problem_of(kText, kept).empty());
}
