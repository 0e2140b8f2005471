// Whatever comes in, a report comes out that is true to its bytes, or an error that says what is wrong; nothing else is lost.
#include <doctest/doctest.h>

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "parley/parley.h"
#include "support/report_check.h"

namespace {

const parley::Extractor& extractor() {
  static const parley::Extractor made;
  return made;
}

std::string repeat(std::string_view unit, std::size_t bytes) {
  std::string made;
  while (made.size() < bytes) made += unit;
  return made;
}

parley::Context on(std::string_view day) {
  parley::Context context;
  context.published = day;
  return context;
}

// The report of a text that must not be refused, checked against its bytes.
parley::Report report_of(std::string_view text) {
  const auto report = extractor().extract(text, on("2020-04-12"));
  REQUIRE(report.ok());
  CHECK(parley_tests::problem_of(text, *report) == "");
  CHECK(!parley::to_json(*report).empty());
  return *report;
}

std::string article() {
  std::ifstream file(std::string(PARLEY_SOURCE_DIR) + "/examples/articles/afghanistan-2020-04.txt", std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

}  // namespace

TEST_CASE("nothing to read gives an empty report") {
  const std::string nul(5, '\0');
  for (const std::string_view text : {std::string_view(""), std::string_view(" \t\r\n  "), std::string_view(nul),
                                      std::string_view("\xE2\x80\xA6 -- ...")}) {
    const parley::Report report = report_of(text);
    CHECK(report.dates.empty());
    CHECK(report.parties.empty());
    CHECK(report.figures.empty());
    CHECK(report.exchanges.empty());
    CHECK(report.negotiations.empty());
  }
}

TEST_CASE("broken UTF-8 is a warning that names its bytes, and the offsets behind it stay true") {
  const std::string_view texts[] = {
      "\xFF\xFE On Monday the rebels freed 20 soldiers.",          // no UTF-8 bytes at all
      "On Monday \xED\xA0\x80 the rebels freed 20 soldiers.",      // a lone surrogate
      "On Monday \xC3 the rebels freed 20 soldiers.",              // cut in the middle of a character
      "On Monday \xF4\x90\x80\x80 the rebels freed 20 soldiers.",  // beyond Unicode
      "On Monday \xC0\xAF the rebels freed 20 soldiers.\xE2\x82",  // overlong, and cut at the end
  };
  for (const std::string_view text : texts) {
    const parley::Report report = report_of(text);
    REQUIRE(!report.warnings.empty());
    CHECK(report.warnings[0].code == parley::WarningCode::invalid_utf8);
    CHECK(report.warnings[0].begin < report.warnings[0].end);
    CHECK(static_cast<unsigned char>(text[report.warnings[0].begin]) >= 0x80);

    parley::Options strict;
    strict.strict_utf8 = true;
    const auto refused = parley::Extractor(parley::Gazetteer::built_in(), strict).extract(text);
    REQUIRE(!refused.ok());
    CHECK(refused.error().code == parley::ErrorCode::invalid_utf8);
    CHECK(!refused.error().message.empty());
  }
}

TEST_CASE("a megabyte of one thing is read in its time") {
  constexpr std::size_t megabyte = 1 << 20;
  for (const std::string_view unit : {"x", "7", "a-", "\"", "(", "\xE2\x80\x9C", "1,000", "prisoners ", "twenty ",
                                      "March ", "U.S.", "the two ", "\n", "Taliban ", "5 prisoners for ", "\xCC\x81"}) {
    CAPTURE(unit);
    report_of(repeat(unit, megabyte));
  }
}

TEST_CASE("quotation marks that never close harm nobody") {
  report_of("\"The rebels freed 20 soldiers, he said. \"They met on Monday.\n\n\xE2\x80\x9CNobody came (in the end.");
}

TEST_CASE("a text over the limit is refused, one at the limit is not") {
  parley::Options options;
  options.max_bytes = 1000;
  const parley::Extractor small(parley::Gazetteer::built_in(), options);
  CHECK(small.extract(std::string(1000, 'x')).ok());
  const auto refused = small.extract(std::string(1001, 'x'));
  REQUIRE(!refused.ok());
  CHECK(refused.error().code == parley::ErrorCode::text_too_large);
  CHECK(refused.error().message.find("1001") != std::string::npos);
  CHECK(refused.error().message.find("1000") != std::string::npos);
}

TEST_CASE("a publication date that does not exist is refused, and the message shows it") {
  for (const std::string_view day :
       {"2020-02-30", "2020-13-01", "2019-02-29", "yesterday", "2020-2-3", "2020-04-12T25:00", "20200216x",
        " 2020-04-12", "2020-00-10", "0000-00-00", "2020-04-12T10:00+99:00"}) {
    CAPTURE(day);
    const auto refused = extractor().extract("They met.", on(day));
    REQUIRE(!refused.ok());
    CHECK(refused.error().code == parley::ErrorCode::invalid_published);
    CHECK(refused.error().message.find(std::string(day)) != std::string::npos);
  }
  for (const std::string_view day :
       {"", "2020-02-29", "2020-04-12T10:00", "2020-04-12T10:00:59Z", "2020-04-12T10:00:59.250+04:30"}) {
    CAPTURE(day);
    CHECK(extractor().extract("They met.", on(day)).ok());
  }
}

TEST_CASE("an extractor and a scratch go on after an error") {
  parley::Scratch scratch;
  const std::string text = article();
  const auto before = extractor().extract(text, on("2020-04-12"), scratch);
  REQUIRE(before.ok());
  CHECK(!extractor().extract(text, on("2020-02-30"), scratch).ok());
  report_of("\xFF");
  const auto after = extractor().extract(text, on("2020-04-12"), scratch);
  REQUIRE(after.ok());
  CHECK(parley::to_json(*before) == parley::to_json(*after));
}

TEST_CASE("an article cut at any byte gives a report that is true to its bytes") {
  const std::string text = article();
  parley::Scratch scratch;
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const std::string cut = text.substr(0, length);
    const auto report = extractor().extract(cut, on("2020-04-12"), scratch);
    REQUIRE(report.ok());
    REQUIRE(parley_tests::problem_of(cut, *report) == "");
  }
  for (std::size_t begin = 0; begin < text.size(); begin += 7) {
    const std::string cut = text.substr(begin);
    const auto report = extractor().extract(cut, on("2020-04-12"), scratch);
    REQUIRE(report.ok());
    REQUIRE(parley_tests::problem_of(cut, *report) == "");
  }
}

TEST_CASE("lists over their limit are cut, and the report says so") {
  parley::Options options;
  options.max_records = 3;
  const parley::Extractor few(parley::Gazetteer::built_in(), options);
  const std::string text = repeat("The rebels freed 20 soldiers on Monday. ", 4000);
  const auto report = few.extract(text, on("2020-04-12"));
  REQUIRE(report.ok());
  CHECK(report->figures.size() <= 3);
  CHECK(report->dates.size() <= 3);
  CHECK(parley_tests::problem_of(text, *report) == "");
  bool said = false;
  for (const parley::Warning& warning : report->warnings) {
    said = said || warning.code == parley::WarningCode::too_many_records;
  }
  CHECK(said);
}
