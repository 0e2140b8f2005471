// What a text is about: a conflict or none, and what is told of the latter. Passages of our own, as business, sport and general pages print them.
#include <doctest/doctest.h>

#include "grammar/subject.h"
#include "parley/extractor.h"

using namespace parley;

namespace {

Context at() {
  Context context;
  context.published = "2014-06-10";
  return context;
}

Report report_of(std::string_view text) {
  static const Extractor extractor;
  Result<Report> result = extractor.extract(text, at());
  REQUIRE(result.ok());
  return std::move(result.value());
}

constexpr const char* kCivil[] = {
    "Zambia and its creditors resume talks on Monday about 3.1 billion dollars of debt. The finance minister met "
    "bankers in Paris and asked the "
    "International Monetary Fund to mediate. Copper prices and exports have fallen, the company that runs the mines "
    "said.",
    "The union and the employers broke off negotiations on wages. The company told its 4,000 employees that 600 would "
    "be transferred to another "
    "factory, and that about 250 workers who had been idled will return in March. Production and sales are down.",
    "The two clubs exchanged a striker for two midfielders before the season began. The coach said that he had met the "
    "players and that the three "
    "would be released from their contracts.",
    "Of the 20 million shares, 1.5 million are held by the founder and 900,000 by investors in Japan. The merger talks "
    "with the airline were held "
    "by telephone, the executive said, and the takeover price was agreed.",
    "The airline took delivery of five aircraft; all five will be returned to the manufacturer when the lease ends. "
    "The company holds options on "
    "twelve more, four of which were handed over last year. Analysts expect profits.",
    "The trade ministers of Canada and Mexico met in Ottawa for a third round of talks on tariffs, quotas and farm "
    "subsidies. Trading partners had "
    "made demands for better terms than the industry can pay.",
    "Opec ministers will hold talks in Vienna after a meeting between Saudi Arabia and Iran on output and prices. Iran "
    "gives up quota in return for a "
    "higher share of exports, analysts of the oil market said.",
};

}  // namespace

TEST_CASE("subject: business and sport have no talks, no captives, no sides") {
  for (const char* text : kCivil) {
    CAPTURE(text);
    const Report report = report_of(text);
    CHECK(report.negotiations.empty());
    CHECK(report.figures.empty());
    CHECK(report.exchanges.empty());
    for (const Party& p : report.parties) {
      CAPTURE(p.name);
      CHECK_FALSE(p.roles.has(Role::party));
      CHECK_FALSE(p.roles.has(Role::mediator));
    }
  }
}

TEST_CASE("subject: what a business text tells of a conflict in between is read") {
  const Report report = report_of(
      "Oil prices rose and shares of the airline fell as markets closed. Investors sold bonds; inflation and exports "
      "were unchanged, the banks said.\n\n"
      "In other news, Sudan freed 31 prisoners of war, and its envoys held peace talks with the rebels in Nairobi on a "
      "ceasefire.\n\n"
      "The company's sales, earnings and dividend were better than its shareholders had hoped.");
  CHECK(report.figures.size() == 1);
  CHECK(report.negotiations.size() == 1);
}

TEST_CASE("subject: a war report may speak of prices") {
  const Report report = report_of(
      "Rebels and the army agreed to a truce. The militia released 12 hostages whom it had kidnapped for ransom. Food "
      "prices in the besieged market "
      "fell, and farmers could sell grain and cotton again.");
  CHECK(report.figures.size() == 1);
}

TEST_CASE("subject: a notice of few words is taken for one of conflict") {
  grammar::Subject subject;
  CHECK(subject.of_conflict());
  subject.civil = 2;
  CHECK(subject.of_conflict());
  subject.civil = 9;
  CHECK_FALSE(subject.of_conflict());
  subject.conflict = 5;
  CHECK(subject.of_conflict());
}
