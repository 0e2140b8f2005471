// The table, letter for letter, at two widths; and what keeps a terminal safe.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "parley/render.h"
#include "render/terminal.h"
#include "render_sample.h"

namespace {

using parley::render::clip;
using parley::render::columns;
using parley::render::tidy;

constexpr const char* wide =
    R"(sample "1" · published 2026-05-04 · 5 parties · 1 exchange · 2 figures · 1 negotiation · 2 dates

PARTIES ────────────────────────────────────────────────────────────────────────────────────────────
  Sides
    Government of Ostrava Bay  government · OSB
      └ Aude Marren, met on Monday in Lisse  envoy
    Northern Shield  armed group
  Mediators
    Qatar  state · QAT · also host
  Named besides
    Meridian Wire

EXCHANGES ──────────────────────────────────────────────────────────────────────────────────────────
  x1  agreed · number for number
      Government of Ostrava Bay ──[ Up to 1,200 Shield prisoners ]──▶ Northern Shield
      Northern Shield ────────────[ 90 soldiers + two field guns ]──▶ Government of Ostrava Bay
      mediated by Qatar · in Lisse · 2026-05-04

FIGURES ────────────────────────────────────────────────────────────────────────────────────────────
  f1  ≤ 1,200  planned    Up to 1,200 Shield prisoners
      held by Government of Ostrava Bay · to Northern Shield · people of Northern Shield ·
      2026-05-04
  f2  90       planned    90 soldiers
      held by Northern Shield · total · per week · part of f1 · according to Qatar

NEGOTIATIONS ───────────────────────────────────────────────────────────────────────────────────────
  n1  met · held · in person · prisoners · 2026-05-W1
      Government of Ostrava Bay ⇄ Northern Shield
      mediated by Qatar · in Lisse · with Aude Marren

DATES ──────────────────────────────────────────────────────────────────────────────────────────────
  d1  2026-05-04  4 May
  d2  2026-05-W1  Monday  APPROX · 2X EVERY · solar hijri

WARNINGS ───────────────────────────────────────────────────────────────────────────────────────────
  invalid utf8 · bytes 3 to 5
      2 bytes are no UTF-8 and were read as separators
)";

constexpr const char* narrow = R"(sample "1" · published 2026-05-04 · 5 parties · 1 exchange ·
2 figures · 1 negotiation · 2 dates

PARTIES ────────────────────────────────────────────────────
  Sides
    Government of Ostrava Bay  government · OSB
      └ Aude Marren, met on Monday in Lisse  envoy
    Northern Shield  armed group
  Mediators
    Qatar  state · QAT · also host
  Named besides
    Meridian Wire

EXCHANGES ──────────────────────────────────────────────────
  x1  agreed · number for number
      Government of Ostrava Bay
        ──[ Up to 1,200 Shield prisoners ]
        ──▶ Northern Shield
      Northern Shield
        ──[ 90 soldiers + two field guns ]
        ──▶ Government of Ostrava Bay
      mediated by Qatar · in Lisse · 2026-05-04

FIGURES ────────────────────────────────────────────────────
  f1  ≤ 1,200  planned    Up to 1,200 Shield prisoners
      held by Government of Ostrava Bay ·
      to Northern Shield · people of Northern Shield ·
      2026-05-04 · [figure.bound_number_captive 0.88]
  f2  90       planned    90 soldiers
      held by Northern Shield · total · per week ·
      part of f1 · according to Qatar

NEGOTIATIONS ───────────────────────────────────────────────
  n1  met · held · in person · prisoners · 2026-05-W1
      Government of Ostrava Bay ⇄ Northern Shield
      mediated by Qatar · in Lisse · with Aude Marren

DATES ──────────────────────────────────────────────────────
  d1  2026-05-04  4 May  [date.day_month 0.97]
  d2  2026-05-W1  Monday  APPROX · 2X EVERY · solar hijri

WARNINGS ───────────────────────────────────────────────────
  invalid utf8 · bytes 3 to 5
      2 bytes are no UTF-8 and were read as separators
)";

TEST_CASE("a wide terminal shows who gives what to whom on one line each") {
  const parley_test::Sample sample;
  CHECK(parley::to_table(sample.report, {100, false, false}) == wide);
}

TEST_CASE("a narrow terminal loses no name; rules are named on request") {
  const parley_test::Sample sample;
  CHECK(parley::to_table(sample.report, {60, false, true}) == narrow);
}

TEST_CASE("between wide and narrow the arrows stand one a line, ragged") {
  const parley_test::Sample sample;
  const std::string table = parley::to_table(sample.report, {88, false, false});
  CHECK(table.find("      Government of Ostrava Bay ──[ Up to 1,200 Shield prisoners ]──▶ Northern Shield\n"
                   "      Northern Shield ──[ 90 soldiers + two field guns ]──▶ Government of Ostrava Bay\n") !=
        std::string::npos);
}

TEST_CASE("no line is wider than asked for") {
  const parley_test::Sample sample;
  for (int width = 40; width <= 140; ++width) {
    const std::string table = parley::to_table(sample.report, {width, false, true});
    for (std::size_t at = 0; at < table.size();) {
      const std::size_t end = table.find('\n', at);
      REQUIRE(end != std::string::npos);
      CHECK(columns(table.substr(at, end - at)) <= static_cast<std::size_t>(width));
      at = end + 1;
    }
  }
}

TEST_CASE("colours change nothing but colours") {
  const parley_test::Sample sample;
  const std::string coloured = parley::to_table(sample.report, {60, true, true});
  CHECK(coloured.find("\x1b[") != std::string::npos);
  std::string plain;
  for (std::size_t at = 0; at < coloured.size(); ++at) {
    if (coloured[at] == '\x1b') {
      at = coloured.find('m', at);
    } else {
      plain.push_back(coloured[at]);
    }
  }
  CHECK(plain == narrow);
}

TEST_CASE("a report with nothing in it says so") {
  CHECK(parley::to_table(parley::Report()) == "parley · publication date not given · nothing found\n");
}

TEST_CASE("a day is named once, a mediator once, a phase that the title says not at all") {
  parley::Date dates[2];
  dates[0].value = dates[0].earliest = dates[0].latest = "2026-05-04";
  dates[0].text = "May 4";
  dates[1] = dates[0];
  dates[1].text = "Monday";
  parley::Party parties[2];
  parties[0].name = "Aude Marren";
  parties[1].name = "Ines Bol";
  const parley::Index both[] = {0, 1};
  parley::Negotiation talks[2];
  talks[0].text = "new round of talks";
  talks[0].phase = parley::Quote{0, 11, "A new round"};
  talks[0].dates = {both, 2};
  talks[0].mediators = {both, 1};
  talks[0].people = {both, 2};
  talks[1].text = "talks";
  talks[1].phase = parley::Quote{0, 15, "the third round"};
  parley::Report report;
  report.dates = {dates, 2};
  report.parties = {parties, 2};
  report.negotiations = {talks, 2};
  const std::string table = parley::to_table(report);
  CHECK(table.find("  n1  new round of talks · 2026-05-04\n"
                   "      mediated by Aude Marren · with Ines Bol\n"
                   "  n2  talks\n"
                   "      the third round\n") != std::string::npos);
}

TEST_CASE("a month or a year needs no first and last day") {
  parley::Date dates[3];
  dates[0].value = "2024-02";
  dates[0].earliest = "2024-02-01";
  dates[0].latest = "2024-02-29";
  dates[1].value = "2024";
  dates[1].earliest = "2024-01-01";
  dates[1].latest = "2024-12-31";
  dates[2].value = "2024-W11";
  dates[2].earliest = "2024-03-11";
  dates[2].latest = "2024-03-17";
  parley::Report report;
  report.dates = {dates, 3};
  const std::string table = parley::to_table(report);
  CHECK(table.find("2024-02-01") == std::string::npos);
  CHECK(table.find("2024-12-31") == std::string::npos);
  CHECK(table.find("2024-03-11 to 2024-03-17") != std::string::npos);
}

TEST_CASE("warnings that say the same stand together") {
  parley::Warning warnings[8];
  for (std::uint32_t i = 0; i < 8; ++i) {
    warnings[i].begin = 10 * i;
    warnings[i].end = 10 * i + 1;
    warnings[i].message = "no UTF-8";
  }
  warnings[0].end = 2;
  warnings[3] = {parley::WarningCode::past_gazetteer_date, 0, 0, "published later"};
  parley::Report report;
  report.warnings = {warnings, 8};
  const std::string table = parley::to_table(report);
  CHECK(table.find("  invalid utf8 · bytes 0 to 2, 10, 20, 40 and 3 more\n"
                   "      no UTF-8\n"
                   "  past gazetteer date\n"
                   "      published later\n") != std::string::npos);
  report.warnings = {warnings + 1, 1};
  CHECK(parley::to_table(report).find("invalid utf8 · byte 10\n") != std::string::npos);
}

TEST_CASE("records that refer to one another in a circle are shown once") {
  parley::Party parties[2];
  parties[0].name = "First Office";
  parties[0].represents = 1;
  parties[0].roles.add(parley::Role::party);
  parties[1].name = "Second Office";
  parties[1].represents = 0;
  parties[1].roles.add(parley::Role::party);
  parley::Report report;
  report.parties = {parties, 2};
  const std::string table = parley::to_table(report);
  CHECK(table.find("First Office") != std::string::npos);
  CHECK(table.find("Second Office") != std::string::npos);
  CHECK(table.find("First Office") == table.rfind("First Office"));
}

TEST_CASE("columns of a text") {
  CHECK(columns("Kabul") == 5);
  CHECK(columns("2½ — “x”") == 8);
  CHECK(columns("e\xCC\x81") == 1);  // e and a combining acute
  CHECK(columns("停火") == 4);
  CHECK(columns("😀") == 2);
  CHECK(columns("a\xFFz") == 3);
}

TEST_CASE("a text becomes one harmless line") {
  CHECK(tidy("  up to\n  5,000\tprisoners ") == "up to 5,000 prisoners");
  CHECK(tidy("a\xC2\xA0 z") == "a z");
  CHECK(tidy("red \x1b[31m") == "red \xEF\xBF\xBD[31m");  // no escape sequence reaches the terminal
  CHECK(tidy("\xC2\x9B"
             "31m") ==
        "\xEF\xBF\xBD"
        "31m");  // nor an eight-bit one
  CHECK(tidy("a\xE2\x80\xAE"
             "b") == "ab");  // nor a mark that turns the line around
  CHECK(tidy(std::string("a\0b", 3)) ==
        "a\xEF\xBF\xBD"
        "b");
}

TEST_CASE("a text is cut to a width") {
  CHECK(clip("prisoners", 9) == "prisoners");
  CHECK(clip("prisoners", 8) == "prisone…");
  CHECK(clip("five prisoners", 6) == "five…");
  CHECK(clip("停火停火", 5) == "停火…");
  CHECK(clip("prisoners", 0) == "");
}

}  // namespace
