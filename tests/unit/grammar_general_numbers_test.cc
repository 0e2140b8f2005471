// Numbers and ranges of any writing: signs, powers, ratios, long fractions, groups of other countries, comparisons.
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "grammar/general_numbers.h"
#include "grammar/general_ranges.h"

namespace {

struct Reading {
  parley::text::Document doc;
  std::vector<parley::gazetteer::WordId> words;
  std::vector<parley::gazetteer::NameHit> names;
  std::string text;
  void read(const char* of) {
    text = of;
    parley::text::analyse(text, doc);
    parley::gazetteer::Tables::built_in()->look_up(doc, words, names);
  }
  parley::text::TokenIndex size() const { return static_cast<parley::text::TokenIndex>(doc.tokens.size()); }
};

struct Case {
  const char* text;
  const char* span;  ///< what the first number of the text covers; empty: the text has none
  double value;
};

// clang-format off
constexpr Case kNumbers[] = {
    {"It fell to -17.5 there.", "-17.5", -17.5},
    {"minus forty degrees", "minus forty", -40},
    {"about 34,56,789 voters", "34,56,789", 3456789},
    {"some 2 450 300 people", "2 450 300", 2450300},
    {"a share of .375 at best", ".375", 0.375},
    {"4.2x10^3 litres", "4.2x10^3", 4200},
    {"6e4 grains", "6e4", 60000},
    {"7^2 boxes", "7^2", 49},
    {"3 3/4 pages", "3 3/4", 3.75},
    {"four out of five voters", "four out of five", 0.8},
    {"one in 16 homes", "one in 16", 1.0 / 16},
    {"nine over four", "nine over four", 2.25},
    {"thirty and two fifths", "thirty and two fifths", 30.4},
    {"five twenty-fourths", "five twenty-fourths", 5.0 / 24},
    {"one hundred and forty ninths", "one hundred and forty ninths", 140.0 / 9},
    {"a quarter million", "a quarter million", 250000},
    {"three fifths of a million", "three fifths of a million", 600000},
    {"four million and a half", "four million and a half", 4500000},
    {"sixty point twenty-five", "sixty point twenty-five", 60.25},
    {"18 k", "18 k", 18000},
    {"six doz", "six doz", 72},
    {"5 thousand 2 hundred", "5 thousand 2 hundred", 5200},
    {"on 6/19/2021", "6", 6},
    {"That one is mine.", "", 0},
    {"a 40km road", "", 0},
};

struct RangeCase {
  const char* text;
  const char* span;
  bool has_low;
  double low;
  bool has_high;
  double high;
};

constexpr RangeCase kRanges[] = {
    {"between 70 and 90 boats", "between 70 and 90", true, 70, true, 90},
    {"from four to nine boats", "from four to nine", true, 4, true, 9},
    {"from the third to the fifth", "from the third to the fifth", true, 3, true, 5},
    {"above 600 and below 900", "above 600 and below 900", true, 600, true, 900},
    {"no less than 12, but at most 18", "no less than 12, but at most 18", true, 12, true, 18},
    {"more than 30 or so", "more than 30", true, 30, false, 0},
    {"greater than or equal to 8", "greater than or equal to 8", true, 8, false, 0},
    {"n >= 8", ">= 8", true, 8, false, 0},
    {"fewer than a dozen", "fewer than a dozen", false, 0, true, 12},
    {"60 or higher", "60 or higher", true, 60, false, 0},
    {"equals 44", "equals 44", true, 44, true, 44},
    {"more than 50 and less than 20", "more than 50", true, 50, false, 0},
    {"44 boats", "", false, 0, false, 0},
};
// clang-format on

}  // namespace

TEST_CASE("numbers of any writing") {
  const parley::grammar::GeneralNumberReader reader(*parley::gazetteer::Tables::built_in());
  Reading r;
  for (const Case& c : kNumbers) {
    INFO(std::string(c.text));
    r.read(c.text);
    std::string span;
    double value = 0;
    for (parley::text::TokenIndex t = 0; t < r.size() && span.empty(); ++t) {
      parley::grammar::GeneralNumber n;
      if (!reader.read(r.doc, r.words, t, r.size(), n)) continue;
      const std::size_t begin = r.doc.tokens[n.first].begin, end = r.doc.tokens[n.last - 1].end;
      span = std::string(c.text).substr(begin, end - begin);
      value = n.value;
    }
    CHECK(span == c.span);
    CHECK(std::fabs(value - c.value) <= 1e-9 * std::max(1.0, std::fabs(c.value)));
  }
}

TEST_CASE("ranges and comparisons of any writing") {
  const parley::grammar::GeneralRangeReader reader(*parley::gazetteer::Tables::built_in());
  Reading r;
  for (const RangeCase& c : kRanges) {
    INFO(std::string(c.text));
    r.read(c.text);
    std::string span;
    parley::grammar::GeneralRange range;
    for (parley::text::TokenIndex t = 0; t < r.size() && span.empty(); ++t) {
      if (!reader.read(r.doc, r.words, t, r.size(), range)) continue;
      const std::size_t begin = r.doc.tokens[range.first].begin, end = r.doc.tokens[range.last - 1].end;
      span = std::string(c.text).substr(begin, end - begin);
    }
    CHECK(span == c.span);
    if (span.empty()) continue;
    CHECK(range.has_low == c.has_low);
    CHECK(range.has_high == c.has_high);
    if (c.has_low) CHECK(range.low == c.low);
    if (c.has_high) CHECK(range.high == c.high);
  }
}
