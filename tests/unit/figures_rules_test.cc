// The rule tables of the figures room, read aloud: every hedge and every captive rule finds its own example.
#include <doctest/doctest.h>

#include <string>

#include "figures/captives.h"
#include "parley/parley.h"
#include "support/rule_examples.h"

namespace {

struct Read {
  parley::text::Document doc;
  std::vector<parley::gazetteer::WordId> words;
  std::vector<parley::gazetteer::NameHit> names;
  parley::parties::PartyRecords parties;
  std::vector<parley::dates::DateRecord> dates;
  parley::text::Lender lender;
  parley::figures::Scene scene;
  std::vector<parley::figures::Quantity> quantities;

  void read(const std::string& text) {
    const auto tables = parley::gazetteer::Tables::built_in();
    static const parley::figures::Lexicon lexicon(*tables);
    static const parley::figures::QuantityFinder finder(*tables);
    parley::text::analyse(text, doc);
    tables->look_up(doc, words, names);
    parley::text::Lender::Loan loan(lender);
    scene.fill(*tables, lexicon, doc, words, names, parties, dates, loan);
    finder.find(scene, quantities);
  }
};

}  // namespace

TEST_CASE("every hedge finds its example, and makes its bounds") {
  Read room;
  for (const parley::figures::HedgeRule& rule : parley::figures::hedge_rules()) {
    INFO(std::string(rule.name), ": ", std::string(rule.example));
    const parley::testing::Example example = parley::testing::read_example(rule.example);
    room.read(example.text);
    bool found = false;
    for (const parley::figures::Quantity& q : room.quantities) {
      if (room.doc.tokens[q.first].begin != example.begin || room.doc.tokens[q.last - 1].end != example.end) continue;
      found = true;
      CHECK(q.qualifier == rule.qualifier);
      const bool open_below =
          rule.qualifier == parley::Qualifier::up_to || rule.qualifier == parley::Qualifier::less_than;
      const bool open_above =
          rule.qualifier == parley::Qualifier::at_least || rule.qualifier == parley::Qualifier::more_than;
      CHECK(q.has_low == !open_below);
      CHECK(q.has_high == !open_above);
    }
    CHECK(found);
  }
}

TEST_CASE("every captive rule finds its example") {
  parley::Options options;
  options.explain = true;
  const parley::FigureExtractor extractor(parley::Gazetteer::built_in(), options);
  parley::Scratch scratch;
  for (std::size_t i = 1; i < static_cast<std::size_t>(parley::figures::Rule::count); ++i) {
    const parley::figures::CaptiveRule& rule = parley::figures::captive_rule(static_cast<parley::figures::Rule>(i));
    INFO(std::string(rule.name), ": ", std::string(rule.example));
    const parley::testing::Example example = parley::testing::read_example(rule.example);
    parley::Context context;
    context.published = "2020-03-23";
    const auto report = extractor.extract(example.text, context, scratch);
    REQUIRE(report.ok());
    bool found = false;
    std::string seen;
    for (const parley::Figure& f : report.value().figures) {
      seen.append(f.rule).append(" [").append(f.text).append("] ");
      found |= f.begin == example.begin && f.end == example.end && f.rule == rule.name;
    }
    CHECK_MESSAGE(found, "found instead: ", seen);
  }
}

TEST_CASE("every verb finds its example") {
  const parley::FigureExtractor extractor;
  parley::Scratch scratch;
  for (const parley::figures::VerbRule& rule : parley::figures::verb_rules()) {
    if (*rule.example == '\0') continue;  // tells that nobody is a captive, or needs a text around it
    INFO(std::string(rule.name), ": ", std::string(rule.example));
    const parley::testing::Example example = parley::testing::read_example(rule.example);
    parley::Context context;
    context.published = "2020-03-23";
    const auto report = extractor.extract(example.text, context, scratch);
    REQUIRE(report.ok());
    bool found = false;
    std::string seen;
    for (const parley::Figure& f : report.value().figures) {
      seen.append("[").append(f.text).append("] ");
      found |= f.begin == example.begin && f.end == example.end;
    }
    CHECK_MESSAGE(found, "found instead: ", seen);
  }
}

TEST_CASE("numbers that count no people are no quantities") {
  Read room;
  for (const char* text :
       {"It cost $50 in May.", "He is aged 34.", "Growth was 5% again.", "They met at 6:30 there.", "The M-16 failed.",
        "Phase two begins.", "The Birmingham Six walked out.", "a six-week truce", "a two-for-two deal"}) {
    INFO(std::string(text));
    room.read(text);
    CHECK(room.quantities.empty());
  }
}
