// What sentences of our own say, by value: tense, anchors, calendars, days that no calendar has; and words that are no dates.
#include <doctest/doctest.h>

#include <string>

#include "parley/parley.h"
#include "support/dates_of.h"

namespace {

using parley::testing::dates_of;

struct Case {
  const char* published;
  const char* text;
  const char* expression;
  const char* value;
};

// clang-format off: one case is one row
constexpr Case kCases[] = {
    {"2020-03-12", "The envoys met on Tuesday in Doha.", "Tuesday", "2020-03-10"},
    {"2020-03-12", "The envoys will meet Tuesday in Doha.", "Tuesday", "2020-03-17"},
    {"2020-03-12", "Talks are due to resume in October.", "October", "2020-10"},
    {"2020-03-12", "He was abducted in October near Zaranj.", "October", "2019-10"},
    {"2020-03-12", "The swap was postponed until Monday.", "Monday", "2020-03-16"},
    {"2020-03-12", "Thirty men were freed two weeks ago.", "two weeks ago", "2020-W09"},
    {"2020-03-12", "He was taken two and a half years ago.", "two and a half years ago", "2017-09"},
    {"2020-03-12", "The guards left late last year.", "late last year", "2019"},
    {"2020-03-12", "They are counted twice a week.", "twice a week", "P1W"},
    {"2020-03-12", "They are counted every two weeks.", "every two weeks", "P2W"},
    {"2020-03-12",
     "He spoke for 2\xC2\xBD"
     " hours.",
     "2\xC2\xBD"
     " hours",
     "PT2H30M"},
    {"2020-03-12", "They were freed on 15 Rajab 1441.", "15 Rajab 1441", "2020-03-10"},
    {"2020-03-12", "They were freed on 22 Hut 1398.", "22 Hut 1398", "2020-03-12"},
    {"2020-03-12", "The list of 10 Hoot was torn up.", "10 Hoot", "2020-02-29"},
    {"2020-05-20", "A truce for Eid al-Fitr was agreed.", "Eid al-Fitr", "2020-05-24"},
    {"2020-03-12", "They will rest for Nowruz.", "Nowruz", "2020-03-20"},
    {"2020-03-12", "The guns fell silent at 5:30 p.m. on Tuesday.", "5:30 p.m. on Tuesday", "2020-03-10T17:30"},
    {"2020-03-12", "They met on the night of March 3.", "the night of March 3", "2020-03-03TNI"},
    {"", "They will meet on Tuesday.", "Tuesday", "XXXX-WXX-2"},
    {"", "They met on March 10 in Doha.", "March 10", "XXXX-03-10"},
    {"2020-03-12", "Output rose in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3"},
    {"2020-03-12", "The draft of the early nineties was lost.", "the early nineties", "199"},
    {"2020-03-12", "Rome won in 241 BC.", "241 BC", "BC0241"},
    {"2020-03-12", "They stayed from June to December 2018.", "June", "2018-06"},
    {"2020-03-12", "Two days after the deal was signed, they left.", "Two days", "P2D"},
    {"2020-03-12", "They hope to finish in the coming weeks.", "the coming weeks", "PXW"},
    {"2020-03-12", "The first Tuesday of March was quiet.", "The first Tuesday of March", "2020-03-03"},
    {"2020-03-12", "They will speak this weekend.", "this weekend", "2020-W11-WE"},
    {"2020-03-12",
     "The 1990\xE2\x80\x93"
     "1994 war took both.",
     "1990", "1990"},
};
constexpr const char* kSilent[] = {
    "It may be that they march on.",
    "He came second in the race.",
    "The sun sat low.",
    "Prices may fall.",
    "Version 10.2.3 is out.",
    "Call +93 20 210 1234 at once.",
    "Some 2000 prisoners were moved.",
    "She is a 27-year-old nurse.",
    "Theresa May spoke.",
    "They won 3-2.",
};
// clang-format on

}  // namespace

TEST_CASE("dates have the values that their sentences give them") {
  for (const Case& c : kCases) {
    const parley::Report report = dates_of(c.text, c.published);
    std::string found;
    bool right = false;
    for (const parley::Date& d : report.dates) {
      found.append(d.text).append(" = ").append(d.value).append("; ");
      right = right || (d.text == c.expression && d.value == c.value);
    }
    CHECK_MESSAGE(right, c.text, " gives ", found);
  }
}

TEST_CASE("words that only look like dates are left alone") {
  for (const char* text : kSilent) {
    const parley::Report report = dates_of(text, "2020-03-12");
    CHECK_MESSAGE(report.dates.empty(), text, " gives ", std::string(report.dates.empty() ? "" : report.dates[0].text));
  }
}

TEST_CASE("a day that its calendar does not have is a warning, not a guess") {
  const parley::Report report = dates_of("They met on February 30, 2020.", "2020-03-12");
  CHECK(report.dates.empty());
  REQUIRE(report.warnings.size() == 1);
  CHECK(report.warnings[0].code == parley::WarningCode::unknown_calendar_date);
  CHECK(report.warnings[0].begin == 12);
  CHECK(report.warnings[0].end == 29);
}

TEST_CASE("a narrative counts from the last date told") {
  const parley::Report report = dates_of(
      "On 3 June 1921 the town fell. Two days later the mill burnt. The next day it rained. In August they left.",
      "2009-01-01", parley::TextMode::narrative);
  REQUIRE(report.dates.size() == 4);
  CHECK(report.dates[1].value == "1921-06-05");
  CHECK(report.dates[2].value == "1921-06-06");
  CHECK(report.dates[3].value == "1921-08");
}

TEST_CASE("without a publication date nothing is guessed") {
  const parley::Report report = dates_of("They met yesterday and on Friday.", "");
  for (const parley::Date& d : report.dates) {
    CHECK(d.earliest.empty());
    CHECK(d.latest.empty());
  }
}
