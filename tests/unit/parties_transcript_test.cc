// Transcripts: whom "he" and "the President" mean there. Passages of our own.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "parley/extractor.h"

using namespace parley;

namespace {

Report report_of(std::string_view text, std::string_view published) {
  static const Extractor extractor;
  Context context;
  context.published = published;
  Result<Report> result = extractor.extract(text, context);
  REQUIRE(result.ok());
  return std::move(result.value());
}

const Party* find(const Report& report, std::string_view name) {
  const auto at =
      std::find_if(report.parties.begin(), report.parties.end(), [&](const Party& p) { return p.name == name; });
  return at == report.parties.end() ? nullptr : &*at;
}

bool mentioned_as(const Report& report, std::string_view name, std::string_view text) {
  const Party* party = find(report, name);
  return party != nullptr &&
         std::any_of(party->mentions.begin(), party->mentions.end(), [&](const Mention& m) { return m.text == text; });
}

}  // namespace

TEST_CASE("transcript: who speaks is not spoken of as he or she") {
  const Report report = report_of(
      "Q Did the envoy see the rebels?\n\nMS. PSAKI: He did. The truce is holding, and both sides will meet again.\n",
      "2022-03-04");
  CHECK(find(report, "Jen Psaki") != nullptr);
  CHECK_FALSE(mentioned_as(report, "Jen Psaki", "He"));
}

TEST_CASE("transcript: the President of a White House briefing is its own, whoever else is one") {
  const Report report = report_of(
      "Q Anything on President Macron's offer to host peace talks?\n\nMS. PSAKI: The President spoke by phone with "
      "President Macron this morning. He also spoke with Prime Minister Bennett about the hostages.\n",
      "2022-03-04");
  CHECK(mentioned_as(report, "Joe Biden", "President"));
  CHECK(mentioned_as(report, "Joe Biden", "He"));
  std::size_t calls = 0;
  for (const Negotiation& n : report.negotiations) {
    if (n.text.substr(0, 5) != "spoke") continue;
    ++calls;
    CHECK(std::any_of(n.parties.begin(), n.parties.end(),
                      [&](Index p) { return report.parties[p].name == "United States"; }));
  }
  CHECK(calls == 2);
}

TEST_CASE("transcript: the Secretary is the one of whom was spoken, the Secretary of State the briefing's own") {
  const Report report = report_of(
      "MS. SANDERS: Secretary Pompeo is on his way home with the three. The Secretary met Chairman Kim Jong Un for two "
      "hours.\n",
      "2018-05-09");
  CHECK(mentioned_as(report, "Mike Pompeo", "Secretary"));
  const Report other = report_of(
      "MS. PSAKI: The hostages are our first thought. The Secretary of State met the mediators in Doha last night.\n",
      "2021-09-09");
  CHECK(mentioned_as(other, "Antony Blinken", "Secretary of State"));
}

TEST_CASE("transcript: a label without a name speaks for its house, where the text names the country") {
  const auto sides = [](const Report& report) {
    std::string names;
    for (const Negotiation& n : report.negotiations) {
      for (const Index p : n.parties) names.append(report.parties[p].name).append("; ");
    }
    return names;
  };
  CHECK(
      sides(report_of(
                "SENIOR ADMINISTRATION OFFICIAL: The United States is grateful to Doha. We held talks with the Taliban "
                "on Monday about the hostages.\n",
                "2022-03-04"))
          .find("United States") != std::string::npos);
  CHECK(sides(report_of("SENIOR PALACE OFFICIAL: The United States is grateful to Doha. We held talks with the Taliban "
                        "on Monday about the hostages.\n",
                        "2022-03-04"))
            .find("United States") == std::string::npos);
}

TEST_CASE("pronouns: of two persons the one that is the subject") {
  const Report report = report_of(
      "Foreign Minister Sergei Lavrov met his Syrian colleague Walid al-Moallem on Monday. He said the truce would "
      "hold.",
      "2016-03-08");
  CHECK(mentioned_as(report, "Sergei Lavrov", "He"));
  const Report unsafe = report_of(
      "After the talks between Sergei Lavrov and Walid al-Moallem nothing was said of a truce. He will go to Geneva.",
      "2016-03-08");
  CHECK_FALSE(mentioned_as(unsafe, "Sergei Lavrov", "He"));
  CHECK_FALSE(mentioned_as(unsafe, "Walid Muallem", "He"));
}
