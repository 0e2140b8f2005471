// Numerals: digits, words, mixtures, fractions, dozens, vague plurals, ranges.
#include <doctest/doctest.h>

#include <string>

#include "grammar/numerals.h"

namespace {

using parley::grammar::Numeral;

struct Case {
  const char* text;
  const char* span;  ///< what the first numeral of the text covers; empty: the text has none
  double low;
  double high;
};

// clang-format off
constexpr Case kCases[] = {
    {"5,000 men", "5,000", 5000, 5000},
    {"5.000.000 men", "5.000.000", 5000000, 5000000},
    {"1.5 million men", "1.5 million", 1500000, 1500000},
    {"seven men", "seven", 7, 7},
    {"Forty-eight men", "Forty-eight", 48, 48},
    {"fifty two men", "fifty two", 52, 52},
    {"two hundred and sixteen men", "two hundred and sixteen", 216, 216},
    {"three thousand nine hundred and sixty five men", "three thousand nine hundred and sixty five", 3965, 3965},
    {"one million two thousand men", "one million two thousand", 1002000, 1002000},
    {"two hundred and two thousand men", "two hundred and two thousand", 202000, 202000},
    {"a hundred men", "a hundred", 100, 100},
    {"a dozen men", "a dozen", 12, 12},
    {"two dozen men", "two dozen", 24, 24},
    {"half a dozen men", "half a dozen", 6, 6},
    {"13 lakh men", "13 lakh", 1300000, 1300000},
    {"three lakh crore", "three lakh crore", 3e12, 3e12},
    {"a couple of men", "a couple", 2, 2},
    {"two thirds of them", "two thirds", 2.0 / 3, 2.0 / 3},
    {"half of them", "half", 0.5, 0.5},
    {"five and a half million fish", "five and a half million", 5500000, 5500000},
    {"three million and a half", "three million and a half", 3500000, 3500000},
    {"dozens of men", "dozens", 24, 0},
    {"scores of men", "scores", 40, 0},
    {"hundreds of men", "hundreds", 200, 0},
    {"thousands of men", "thousands", 2000, 0},
    {"several men", "several", 2, 0},
    {"a few men", "a few", 2, 0},
    {"few men", "", 0, 0},
    {"10 to 15 men", "10 to 15", 10, 15},
    {"10-15 men", "10-15", 10, 15},
    {"3,000\xE2\x80\x93" "5,000 men", "3,000\xE2\x80\x93" "5,000", 3000, 5000},
    {"5 to 6 million men", "5 to 6 million", 5000000, 6000000},
    {"two or three men", "two or three", 2, 3},
    {"30 to 20 men", "30", 30, 30},
    {"two and forty", "two", 2, 2},
    {"twenty and three", "twenty", 20, 20},
    {"the men", "", 0, 0},
    {"99999999999999999999999999 men", "", 0, 0},
};
// clang-format on

}  // namespace

TEST_CASE("numerals") {
  const auto tables = parley::gazetteer::Tables::built_in();
  const parley::grammar::NumeralReader reader(*tables);
  for (const Case& c : kCases) {
    INFO(std::string(c.text));
    parley::text::Document doc;
    std::vector<parley::gazetteer::WordId> words;
    std::vector<parley::gazetteer::NameHit> names;
    parley::text::analyse(c.text, doc);
    tables->look_up(doc, words, names);
    const auto n = static_cast<parley::text::TokenIndex>(doc.tokens.size());
    Numeral numeral;
    const bool found = reader.read(doc, words, 0, n, numeral);
    CHECK(found == (*c.span != 0));
    if (!found) continue;
    CHECK(std::string(doc.bytes(parley::text::TokenRange{numeral.first, numeral.last})) == std::string(c.span));
    CHECK(numeral.low == doctest::Approx(c.low));
    CHECK(numeral.high == doctest::Approx(c.high));
  }
}

TEST_CASE("a long run of number words is read in bounded pieces") {
  const auto tables = parley::gazetteer::Tables::built_in();
  const parley::grammar::NumeralReader reader(*tables);
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "million and ";
  parley::text::Document doc;
  std::vector<parley::gazetteer::WordId> words;
  std::vector<parley::gazetteer::NameHit> names;
  parley::text::analyse(text, doc);
  tables->look_up(doc, words, names);
  const auto n = static_cast<parley::text::TokenIndex>(doc.tokens.size());
  for (parley::text::TokenIndex t = 0; t < n; ++t) {
    Numeral numeral;
    if (reader.read(doc, words, t, n, numeral)) CHECK(numeral.last - numeral.first < 60);
  }
}
