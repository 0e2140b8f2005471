// Headlines and whole texts in capitals, or with a capital at every word, say the same as in plain writing.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "parley/extractor.h"

using namespace parley;

namespace {

Report report_of(std::string_view text) {
  static const Extractor extractor;
  Context context;
  context.published = "2014-05-20";
  Result<Report> result = extractor.extract(text, context);
  REQUIRE(result.ok());
  return std::move(result.value());
}

std::string in_capitals(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}
/// As a headline has it: "and", "of", "in" stay small.
std::string each_word(std::string text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = std::min(text.find(' ', i), text.size());
    if (end - i > 3) text[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[i])));
    i = end;
  }
  return text;
}

std::string facts(const Report& report) {
  std::string out;
  const auto party = [&report](Index p) { return p == none ? std::string("-") : std::string(report.parties[p].name); };
  for (const Figure& f : report.figures)
    out += std::to_string(f.high.value_or(-1)) + " " + std::string(name_of(f.status)) + " " + party(f.holder) + "; ";
  for (const Negotiation& n : report.negotiations) out += "talks " + std::string(name_of(n.status)) + "; ";
  for (const Date& d : report.dates) out += std::string(d.value) + "; ";
  return out;
}

constexpr const char* kSentences[] = {
    "Hezbollah freed 12 soldiers on May 5 after talks with Israel in Cairo.",
    "Talks between the Taliban and the government may resume in Doha on Friday.",
    "The Tamil Tigers will release 14 sailors who were captured near Mannar in March.",
    "Russia and Ukraine exchanged 50 prisoners yesterday under a deal that the mediators had proposed.",
    "Abu Sayyaf holds six hostages on Jolo, the army said on Monday.",
};

}  // namespace

TEST_CASE("capitals: a sentence in capitals says what it says in plain writing") {
  for (const char* sentence : kSentences) {
    const std::string plain = facts(report_of(sentence));
    CAPTURE(sentence);
    REQUIRE(plain.size() > 3);
    CHECK(facts(report_of(in_capitals(sentence))) == plain);
    CHECK(facts(report_of(each_word(sentence))) == plain);
  }
}

TEST_CASE("capitals: common words are no names where all is in capitals") {
  const Report report = report_of("REBELS FREE FIVE PRISONERS WHO WERE HELD FOR A YEAR");
  CHECK(report.parties.end() == std::find_if(report.parties.begin(), report.parties.end(),
                                             [](const Party& p) { return p.name == "World Health Organization"; }));
  CHECK(report.figures.size() == 1);
}

TEST_CASE("capitals: verbs of a headline are no part of a person's name") {
  const Report report = report_of("PRESIDENT FACES PROBLEMS CHOOSING NEGOTIATOR FOR TALKS WITH REBELS");
  for (const Party& p : report.parties) CHECK(p.kind != PartyKind::person);
}

TEST_CASE("capitals: May is a month where a number stands beside it, else the verb") {
  CHECK(report_of("GOVERNMENT MAY FREE TWENTY PRISONERS").dates.empty());
  REQUIRE(report_of("GOVERNMENT FREED TWENTY PRISONERS ON MAY 5").dates.size() == 1);
  REQUIRE(report_of("GOVERNMENT FREED TWENTY PRISONERS IN MARCH").dates.size() == 1);
}

TEST_CASE("capitals: a plain sentence that is full of names keeps them") {
  const Report report = report_of(
      "They met Foreign Minister Anton Halvers, Colonel Ruben Starck and Bishop Oscar Linde. Peace talks with the "
      "rebels "
      "of Colonel Ruben Starck went on.");
  std::size_t persons = 0;
  for (const Party& p : report.parties) persons += p.kind == PartyKind::person;
  CHECK(persons == 3);
}
