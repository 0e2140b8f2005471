// What a text is about: a conflict or none, and what is told of the latter. Passages of our own, as business, sport and general pages print them.
#include <doctest/doctest.h>
#include <algorithm>

#include <string>
#include <vector>

#include "grammar/subject.h"
#include "parley/extractor.h"
#include "parley/render.h"

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
    "The council met in Basle. Its president chaired the meeting, and talks on monetary policy resume after the "
    "holidays, when two of the three seats are handed over to successors. Bankers said that they expected no change.",
    "The senators will meet the president at noon. He wants to talk them out of a veto of the bill; two of them "
    "agreed in return for a road. Voters elect nine others in the autumn.",
    "Keepers freed 14 turtles and handed over two whales to the zoo of Lisbon on Friday. Both were taken in nets; 30 "
    "more are missing.",
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
    CHECK(report.parties.empty());
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

TEST_CASE("subject: talks on trade beside those on a war are no negotiations") {
  const Report report = report_of(
      "The rebels and the army of Colombia met in Havana for talks on a truce. Soldiers were killed in an ambush by "
      "guerrillas on the same day.\n\n"
      "Ministers from Colombia and Brazil met in Lima to discuss coffee prices and tariffs. A day later "
      "Brazil and Colombia signed a trade agreement.");
  CHECK(report.negotiations.size() == 1);
}

constexpr const char* kOtherMatters[] = {
    // an accident
    "A ferry sank off Mombasa on Sunday night after an attack of waves, police said. Kenya released recordings of the "
    "last calls. The captain had warned of water in the engine room, an officer said. Nobody answered for nine "
    "minutes. "
    "The coast guard sent two boats. They found the hull at dawn. Divers went down at noon. A school lost its "
    "headmaster. "
    "Flags flew at half-mast. Shops stayed closed. Tanzania sent its navy to help with the search. President Uhuru "
    "Kenyatta visited the harbour and met the families. A monument is planned. The line has had three accidents in ten "
    "years, its owner said.",
    // a visit, on which one chats with guards and speaks to reporters
    "Foreign Secretary Boris Johnson laid a wreath in Nairobi on Friday. A bomb had gone off beside the market a week "
    "before, police said. He talked to the guards. He met President Uhuru Kenyatta at the palace. The visit lasted "
    "five "
    "hours, an aide said. Rain fell all day. Children waved flags. A choir sang. The bishop said a prayer. Hotels were "
    "half empty. Tour guides complained. The minister spoke with Boris Johnson before the cameras. Nobody was "
    "arrested. "
    "Police offered a reward. The market opens again on Monday.",
    // a custody case
    "A judge in Lisbon gave a girl of six back to her father, the court said. She had fled a war with her aunt. Angola "
    "refused to wait. She was handed over to Angola on Monday, her uncle said. The aunt cried. Neighbours brought "
    "flowers. Two lawyers filed papers. The court sits again in June. A psychologist wrote a report. The girl likes "
    "trains, he said. Her school gave a party. President Joao Lourenco sent a letter. The hearing was closed.",
};

TEST_CASE("subject: in a long text of other matters who hands over, refuses or meets is no side") {
  for (const char* text : kOtherMatters) {
    CAPTURE(text);
    const Report report = report_of(text);
    CHECK(report.negotiations.empty());
    CHECK_FALSE(report.parties.empty());
    for (const Party& p : report.parties) {
      CAPTURE(p.name);
      CHECK(p.roles.empty());
    }
  }
}

TEST_CASE("subject: an office speaks of what matters to it, at whatever length") {
  const Report report = report_of(
      "The Secretary of State travelled to the Pacific this week. We were glad to see him back. He opened an embassy. "
      "He planted a tree. Our schools sent a choir. On Monday he met in Suva with Prime Minister Frank Bainimarama of "
      "Fiji and asked that the two sailors be allowed to leave. The two agreed to speak again. The weather was fine. "
      "We thank the crew of the aircraft. Our ambassador will stay on. A new school opens in May. The islands are "
      "small. "
      "We have loved them for long.");
  CHECK_FALSE(report.negotiations.empty());
}

TEST_CASE("subject: talks and captives of which a long text of other matters tells have their sides") {
  const Report report =
      report_of(std::string(kOtherMatters[0]) +
                " In the north, the army and the rebels of Sudan opened peace talks on Monday. Rebels "
                "hold 14 soldiers.");
  REQUIRE(report.negotiations.size() == 1);
  CHECK(report.negotiations[0].parties.size() == 2);
  CHECK(report.figures.size() == 1);
}

TEST_CASE("a history is not told of those who are in office when it is published") {
  static const Extractor extractor;
  constexpr const char* kText =
      "In 1862 the rebels besieged the town. Clinton held the bridge for the American army, whose Chancellor in "
      "Germany asked for a "
      "truce.";
  Context context;
  context.published = "2014-06-10";
  context.mode = TextMode::narrative;
  const auto report = extractor.extract(kText, context);
  REQUIRE(report.ok());
  for (const Party& p : report->parties) {
    CHECK(p.name != "Angela Merkel");
    CHECK(p.name != "Hillary Clinton");
    CHECK(p.name != "Bill Clinton");
  }
}

TEST_CASE("whom two meet separately stands between them, not they") {
  const Report report = report_of(
      "Cambodian Prime Minister Hun Sen and Thai Prime Minister Yingluck Shinawatra will meet separately with "
      "Secretary of State John Kerry on Friday, before talks on a ceasefire at the border.");
  CHECK_FALSE(report.negotiations.empty());
  for (const Party& p : report.parties) {
    CAPTURE(p.name);
    if (p.name == "Cambodia" || p.name == "Thailand") CHECK_FALSE(p.roles.has(Role::mediator));
  }
}

TEST_CASE("subject: a notice of few words is taken for one of conflict") {
  grammar::Subject subject;
  CHECK(subject.of_conflict(false));
  subject.civil = 1;
  CHECK(subject.of_conflict(false));
  subject.civil = 2;
  CHECK_FALSE(subject.of_conflict(false));
  CHECK(subject.of_conflict(true));  // but one sentence
  subject.conflict = 1;
  CHECK(subject.of_conflict(false));
  subject.civil = 9;
  CHECK_FALSE(subject.of_conflict(false));
  subject.conflict = 5;
  CHECK(subject.of_conflict(false));
}

TEST_CASE("subject: a text of trade has dates, the same as of dates alone, and parties for those who ask for parties") {
  static const DateExtractor dates;
  static const PartyExtractor parties;
  Scratch scratch;
  std::size_t found = 0, actors = 0;
  for (const char* text : kCivil) {
    CAPTURE(text);
    const Report whole = report_of(text);
    const auto of_dates = dates.extract(text, at(), scratch);
    REQUIRE(of_dates.ok());
    CHECK(to_json(whole) == to_json(*of_dates));
    found += whole.dates.size();
    const auto of_parties = parties.extract(text, at(), scratch);
    REQUIRE(of_parties.ok());
    actors += of_parties->parties.size();
  }
  CHECK(found > 0);
  CHECK(actors > 0);
}

TEST_CASE("subject: the words that tell are found by their marks as each is looked up by itself") {
  const auto tables = gazetteer::Tables::built_in();
  const grammar::Subjects subjects(*tables);
  gazetteer::WordUses uses(*tables);
  subjects.note_uses(uses);
  const gazetteer::WordIndex index(*tables, uses);
  std::vector<grammar::Subjects::Telling> telling;
  text::Document doc;
  gazetteer::Words words;
  text::Lender lender;
  std::size_t found = 0;
  for (const std::string& text :
       {std::string(kCivil[0]), std::string(kCivil[3]),
        std::string("Cease-fire. CEASEFIRE, Rébels; P.O.W.s \u2019 arms"), std::string("wars"), std::string("war"),
        std::string("counteroffensive demilitarized \xFF troops\xC3")}) {
    CAPTURE(text);
    text::analyse(text, doc);
    text::Lender::Loan loan(lender);
    text::TokenMarks marks;
    index.look_up(doc, loan, words, marks);
    subjects.find(words, marks, telling);
    std::size_t next = 0;
    for (text::TokenIndex t = 0; t < doc.tokens.size(); ++t) {
      const bool word = doc.tokens[t].kind == text::TokenKind::word;
      const auto number = word ? subjects.number_of(tables->find_word(doc.bytes(t))) : grammar::Subjects::kTellsNothing;
      if (number == grammar::Subjects::kTellsNothing) continue;
      REQUIRE(next < telling.size());
      CHECK(telling[next].token == t);
      CHECK(telling[next].number == number);
      ++next;
    }
    CHECK(next == telling.size());
    found += next;
  }
  CHECK(found > 20);
}

TEST_CASE("names that the user brings are reported from any text, and their letters need no other evidence") {
  const auto names = Gazetteer::built_in().with(
      "name\tkind\tcountry\taliases\nBlue Coast Movement\tarmed_group\tNGA\tBCM\nFree Rice "
      "Union\tpolitical\tLAO\tFRU\n");
  REQUIRE(names.ok());
  const Extractor extractor(*names);
  const auto has = [&](std::string_view text, std::string_view name) {
    const auto report = extractor.extract(text, at());
    REQUIRE(report.ok());
    for (const Party& p : report->parties) {
      if (p.name == name) return true;
    }
    return false;
  };
  CHECK(has("The BCM released three hostages near Port Harcourt on Monday.", "Blue Coast Movement"));
  CHECK(has("Rice exports, prices and farm wages fell, the FRU said. The company's shares rose on the market.",
            "Free Rice Union"));
}

namespace {

constexpr const char* kPeacetime[] = {
    "The foreign minister of Denmark flew to Lisbon on Monday for talks with his Portuguese counterpart. The two met "
    "for an hour and spoke of "
    "fishery and of missiles that Portugal wants to buy.",
    "The United States and the Soviet Union resumed negotiations in Geneva on Tuesday. American officials hope for a "
    "treaty on nuclear weapons "
    "within a year. The Soviet delegation arrived on Sunday.",
    "Prime Minister Margaret Thatcher will meet President Ronald Reagan in Washington next month. Britain and the "
    "United States signed a "
    "memorandum on research in 1985, and firms in London complain of the contracts.",
    "Canada's defence minister held talks with his Norwegian colleague in Oslo. Norway and Canada agreed to build a "
    "helicopter together, and "
    "companies of both countries will share the costs.",
    "Egypt and Jordan have discussed electricity for weeks. Their ministers meet in Amman on Sunday and will speak "
    "with bankers of Kuwait.",
    "China and Vietnam reached an agreement on a railway after four days of negotiations. Hanoi's delegation spoke of "
    "a success. Its "
    "soldiers had built the line, and firms of both countries will pay for it.",
};

}  // namespace

TEST_CASE("subject: governments at peace that visit each other hold no talks on a conflict") {
  for (const char* text : kPeacetime) {
    CAPTURE(text);
    const Report report = report_of(text);
    CHECK(report.negotiations.empty());
    for (const Party& party : report.parties) CHECK_FALSE(party.roles.has(Role::party));
  }
}

TEST_CASE(
    "subject: captives, rebels, who makes peace or stands between make talks of states ours, whatever else the text "
    "tells") {
  for (const char* text : {
           "The foreign minister of Denmark flew to Lisbon on Monday for talks with his Portuguese counterpart. The "
           "two met for an hour and "
           "spoke of fishery and of the sailors whom Portugal has detained.",
           "The United States and the Soviet Union resumed negotiations in Geneva on Tuesday. American officials spoke "
           "of missiles and of a "
           "ceasefire in Angola.",
           "Egypt and Sudan held talks in Khartoum on Sunday. Their ministers spoke of the cotton harvest and of the "
           "rebels in Darfur.",
           "Ecuador and Peru held talks in Brasilia on Sunday under the mediation of Brazil. Their ministers spoke of "
           "exports and of a railway.",
           "Ecuador and Peru held talks in Brasilia on Sunday. Troops of both had clashed on the frontier, and "
           "soldiers were killed. Oil "
           "has been found there.",
       }) {
    CAPTURE(text);
    CHECK_FALSE(report_of(text).negotiations.empty());
  }
}

TEST_CASE("subject: who is met in one sentence of a briefing on many matters keeps his part") {
  const std::string briefing =
      "MR. HALE: The roads bill passed the House on Tuesday.\n\nQ And the schools?\n\nMR. HALE: They open in autumn. "
      "The President will "
      "visit one in Ohio. Teachers will meet him there.\n\nQ What of the harvest?\n\nMR. HALE: It was a good one. Rain "
      "came late. Prices are "
      "stable. Farmers in Iowa told us so.\n\nQ Has he spoken with President Sisi about the war in Gaza?\n\nMR. HALE: "
      "He spoke with President Sisi on "
      "Monday for half an hour.\n\nQ Thank you.\n\nMR. HALE: The parks stay open. That is all for today.\n";
  const Report report = report_of(briefing);
  CHECK(std::any_of(report.parties.begin(), report.parties.end(),
                    [](const Party& p) { return p.name == "Abdel Fattah el-Sisi" && p.roles.has(Role::leader); }));
}

TEST_CASE("parties: mediation that is turned down or that others ask for makes no mediator, readiness does") {
  const auto mediates = [](std::string_view text, std::string_view name) {
    for (const Party& p : report_of(text).parties) {
      if (p.name == name && p.roles.has(Role::mediator)) return true;
    }
    return false;
  };
  CHECK_FALSE(
      mediates("Sweden offered to mediate between Thailand and Cambodia, but Bangkok rejected the offer.", "Sweden"));
  CHECK_FALSE(mediates("Khartoum refused mediation by Chad and said it would crush the Darfur rebels.", "Chad"));
  CHECK_FALSE(mediates("The army said it did not need Togo as a mediator in its war with Boko Haram.", "Togo"));
  CHECK_FALSE(mediates("The Houthis asked Oman to mediate between them and Saudi Arabia.", "Oman"));
  CHECK_FALSE(mediates("Nobody has asked Gabon to mediate between the government of Chad and the rebels.", "Gabon"));
  CHECK_FALSE(mediates("Canada is not mediating between Israel and Hezbollah, its ministry said.", "Canada"));
  CHECK(mediates("Hamas rejected the plan of the mediators Qatar and Egypt.", "Qatar"));
  CHECK(mediates("Sweden is ready to mediate between Thailand and Cambodia.", "Sweden"));
  CHECK(mediates("The rebels said they would accept Uganda as a mediator.", "Uganda"));
}
