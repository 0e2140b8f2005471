// Which day, month or year an expression means: tense, quotations, events, durations between dates, and the thread of a narrative.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parley/parley.h"
#include "support/dates_of.h"

namespace {

using parley::testing::dates_of;

/// The record of `expression`; a record with an empty text where there is none.
parley::Date find(const parley::Report& report, const char* expression) {
  for (const parley::Date& d : report.dates) {
    if (d.text == expression) return d;
  }
  return {};
}

struct Case {
  const char* text;
  const char* expression;
  const char* value;
};

// Published on Thursday, 12 March 2020.
// clang-format off: one case is one row
constexpr Case kDatelines[] = {
    {"SARAJEVO, March 11 - The two generals met today.", "today", "2020-03-11"},
    {"Truce Holds\n\nSARAJEVO, Bosnia, March 10 (Agency) -- The envoy will fly home tomorrow.", "tomorrow",
     "2020-03-11"},
    {"SARAJEVO, March 12 - The two generals met today.", "today", "2020-03-12"},
    {"SARAJEVO, March 11 - \"We shall meet tomorrow,\" he said on Tuesday.", "tomorrow", "2020-03-11"},
    // too old: a history, or printed again
    {"SARAJEVO, March 4 - The two generals met today.", "today", "2020-03-12"},
    {"SARAJEVO, March 14 - The two generals met today.", "today", "2020-03-12"},
    {"SARAJEVO (Agency) - The two generals met today.", "today", "2020-03-12"},
};
constexpr Case kTenses[] = {
    {"The talks had been due to end on Friday.", "Friday", "2020-03-06"},
    {"The truce had been scheduled to expire at midnight Saturday.", "midnight Saturday", "2020-03-07T24:00"},
    {"The talks are due to end on Friday.", "Friday", "2020-03-13"},
    {"The rebels agreed in June to hand over the airfield.", "June", "2019-06"},
    {"The rebels, who are supposed to leave by May, said nothing.", "May", "2020-05"},
    {"A record was set on August 6.", "August 6", "2019-08-06"},
    {"The figures for January show a rise in shelling.", "January", "2020-01"},
    {"The vote was called for April 13.", "April 13", "2020-04-13"},
    {"The hearing was moved to Friday.", "Friday", "2020-03-13"},
    {"According to Monday's edition, they had fled.", "Monday", "2020-03-09"},
    {"In contrast to Wednesday, when shells fell, the town was calm.", "Wednesday", "2020-03-11"},
    {"Neither envoy could be reached Wednesday in Geneva.", "Wednesday", "2020-03-11"},
    {"The men could be freed as early as Tuesday.", "Tuesday", "2020-03-17"},
    {"They planned a march on Saturday and were painting banners.", "Saturday", "2020-03-14"},
    {"The ministry announced the plan August 21.", "August 21", "2019-08-21"},
    {"It is trying to free itself under a June agreement with the clans.", "June", "2019-06"},
    {"A downward revision to December's figures followed.", "December", "2019-12"},
    {"They are likely to move in as soon as the road was cleared Monday.", "Monday", "2020-03-16"},
    {"It lost 40 men in the year ended March 31.", "March 31", "2019-03-31"},
    {"The talks were meant to start on Monday but were put off.", "Monday", "2020-03-09"},
    {"The envoy will be in Geneva on Friday, saying he had been asked to come.", "Friday", "2020-03-13"},
    {"The truce that went into effect on April 27 to let the talks begin has failed.", "April 27", "2019-04-27"},
    {"Until Friday's raid the town had been spared.", "Friday", "2020-03-06"},
    {"The truce is supposed to begin at midnight.", "midnight", "2020-03-12T24:00"},
    {"In October, 18 miners were seized near the pit.", "October", "2019-10"},
    {"Shells fell on Tuesday, the first time since May.", "Tuesday", "2020-03-10"},
    {"He said that last week they fled.", "last week", "2020-W10"},
    {"The credit was extended through June.", "June", "2020-06"},
    {"The talks go on until next week, probably Wednesday as planned.", "Wednesday", "2020-03-18"},
    {"They met last week, on Friday.", "Friday", "2020-03-06"},
    {"There were two rounds, one on May 26 and one on Tuesday, which were led by clerks.", "Tuesday", "2020-03-10"},
    {"The two armies swapped 90 men overnight.", "overnight", "2020-03-11TNI"},
    {"They will fly home overnight.", "overnight", "2020-03-12TNI"},
    {"On Tuesday they were held overnight.", "overnight", "2020-03-10TNI"},
    {"The siege runs between November 5 and February 5, officials say.", "February 5", "2020-02-05"},
};
constexpr Case kQuoted[] = {
    {"\"Today is a bad day,\" he wrote in a series of posts late Sunday.", "Today", "2020-03-08"},
    {"\"We meet again tomorrow,\" the envoy told reporters on Tuesday.", "tomorrow", "2020-03-11"},
    {"On Monday she said: \"Today we bury our dead.\"", "Today", "2020-03-09"},
    {"\"Today we mourn,\" he said on Monday. \"Tomorrow we talk.\"", "Tomorrow", "2020-03-10"},
    {"\"We begin tomorrow,\" the general told them last week.", "tomorrow", "XXXX-XX-XX"},
    {"\"Nothing moved today,\" the spokeswoman said.", "today", "2020-03-12"},
    {"\"Nothing moved today,\" said a man who had arrived on Monday.", "today", "2020-03-12"},
};
// clang-format on

void check(const Case& c, const char* published, parley::TextMode mode = parley::TextMode::news) {
  const parley::Report report = dates_of(c.text, published, mode);
  std::string found;
  for (const parley::Date& d : report.dates) found.append(d.text).append(" = ").append(d.value).append("; ");
  CHECK_MESSAGE(find(report, c.expression).value == c.value, c.text, " gives ", found);
}

/// The values of a narrative's dates, in order, with a blank between them.
std::string told(const char* text, const char* published = "2011-05-05") {
  std::string values;
  for (const parley::Date& d : dates_of(text, published, parley::TextMode::narrative).dates) {
    if (!values.empty()) values.push_back(' ');
    values.append(d.value.empty() ? "-" : d.value);
  }
  return values;
}

}  // namespace

TEST_CASE("verbs and prepositions tell the side of the anchor") {
  for (const Case& c : kTenses) check(c, "2020-03-12");
}

TEST_CASE("what a newspaper prints counts from its dateline") {
  for (const Case& c : kDatelines) check(c, "2020-03-12");
}

TEST_CASE("quoted words count from the day on which they were said") {
  for (const Case& c : kQuoted) check(c, "2020-03-12");
}

TEST_CASE("an event anchors a duration where the text dates it") {
  const parley::Report report = dates_of(
      "The accord was initialled in Juba on February 29. Two days after the agreement was initialled, the first men "
      "left. "
      "They came home three days before the eclipse. On March 8, two days after the raid, the market opened.",
      "2020-03-12");
  const parley::Date two = find(report, "Two days");
  CHECK(two.value == "P2D");
  CHECK(two.earliest == "2020-03-02");
  CHECK(two.latest == "2020-03-02");
  REQUIRE(two.begin_point != parley::none);
  CHECK(report.dates[two.begin_point].text == "February 29");
  const parley::Date three = find(report, "three days");
  CHECK(three.value == "P3D");
  CHECK(three.earliest.empty());
  CHECK(three.begin_point == parley::none);
  CHECK(find(report, "two days").earliest == "2020-03-08");
}

TEST_CASE("the eve of what the text dates") {
  const parley::Report report = dates_of(
      "The summit in Riga opened on March 4. On the eve of the summit, both sides shelled the port. They spoke again "
      "on the "
      "eve of the feast.",
      "2020-03-12");
  CHECK(find(report, "the eve of the summit").value == "2020-03-03");
  CHECK(report.dates.size() == 2);
}

TEST_CASE("a duration between two dates points at them") {
  const parley::Report report = dates_of(
      "The five-day truce from May 3 to May 7 will hold. They will fast for two weeks from April 6. From June 1 to "
      "June 9 "
      "they "
      "rested for three days.",
      "2020-03-12");
  const parley::Date truce = find(report, "five-day");
  REQUIRE(truce.begin_point != parley::none);
  REQUIRE(truce.end_point != parley::none);
  CHECK(report.dates[truce.begin_point].text == "May 3");
  CHECK(report.dates[truce.end_point].text == "May 7");
  CHECK(truce.earliest == "2020-05-03");
  CHECK(truce.latest == "2020-05-07");
  const parley::Date fast = find(report, "two weeks");
  REQUIRE(fast.begin_point != parley::none);
  CHECK(fast.earliest == "2020-04-06");
  CHECK(fast.latest == "2020-04-19");
  CHECK(find(report, "three days").begin_point == parley::none);  // eight days are not three
}

TEST_CASE("a narrative gives a month the year between what was told and what comes next") {
  // a look ahead in passing
  CHECK(
      told("In June 1868 the fort fell; its walls stood until the quake of March 1903. In August the garrison left. In "
           "October 1868 the king fled.") == "1868-06 1903-03 1868-08 1868-10");
  // a look back
  CHECK(
      told("On 4 May 1925 they crossed the river. The bridge had been built two decades earlier. On 9 May they reached "
           "the town.") == "1925-05-04 1905 1925-05-09");
  // bare years in passing, then the story goes on in another paragraph
  CHECK(
      told("In July 1712 the fleet sailed.\n\nThe admiral drew up plans for 1713. The first raid of the 1713 campaign "
           "came late.\n\nHe set out in April, and took the port in early June.") ==
      "1712-07 1713 1713 1713-04 1713-06");
  // sections
  CHECK(told("1951\n\nIn December the lines froze.\n\n1952\n\nIn January they thawed. In November came the snow.") ==
        "1951 1951-12 1952 1952-01 1952-11");
  // what comes next: October lies before January 1945, not behind
  CHECK(told("They took the valley between October and March, and the port by May 3, 1945.") ==
        "1944-10 1945-03 1945-05-03");
}

TEST_CASE("histories of wars by their days") {
  CHECK(
      told(
          "The war broke out on 11 October 1899. In November the relief force was stopped. Roberts arrived in January. "
          "Kimberley was relieved on 15 February, Ladysmith on the 28th, and Mafeking in May. Pretoria fell on 5 June "
          "1900. Kruger left in October. In early 1901 the camps filled. By August many were ill.") ==
      "1899-10-11 1899-11 1900-01 1900-02-15 1900-02-28 1900-05 1900-06-05 1900-10 1901 1901-08");
  CHECK(
      told(
          "1995\n\nIn June he seized a hospital. A truce was signed on 30 July but collapsed in October.\n\n1996\n\nIn "
          "January they raided the town. That December the last troops left.\n\nAftermath\n\nHe won the vote of "
          "January 1997. In May he signed a treaty. Bombs went off in September 1999. The city fell in February 2000. "
          "In March a new president was elected.") ==
      "1995 1995-06 1995-07-30 1995-10 1996 1996-01 1996-12 1997-01 1997-05 1999-09 2000-02 2000-03");
  CHECK(told("They landed in Varna in June 1854. In September they crossed the sea. The siege began in October. During "
             "the "
             "winter the army froze. The tsar died on 2 March. In June an assault failed. Talks began in February "
             "1856.") == "1854-06 1854-09 1854-10 1855-WI 1855-03-02 1855-06 1856-02");
}

TEST_CASE("whole histories: every date of them") {
  CHECK(told("On 6 April 1994 the president's plane was shot down. Within hours roadblocks went up. The next day "
             "ten Belgian soldiers were killed, and on 21 April the Security Council cut the force to 270. The "
             "rebels had invaded from Uganda in October 1990 and signed an accord at Arusha in August 1993. By "
             "mid-May half a million were dead. Kigali fell on 4 July. France had sent troops in June; they left "
             "in August. In November the Council set up a tribunal, which convicted its first prisoner in "
             "September 1998.") ==
        "1994-04-06 PTXH 1994-04-07 1994-04-21 1990-10 1993-08 1994-05 1994-07-04 1994-06 1994-08 1994-11 "
        "1998-09");
  CHECK(told("The Winter War\n\nTalks in Moscow broke down in November 1939. On the 30th the Red Army crossed the "
             "border. In December the Finns won at Suomussalmi, and in January they held the line. A new attack "
             "began on 1 February. On 12 March a treaty was signed; fighting ended the next day.\n\nThe "
             "Continuation War\n\nIn June 1941 the Finns joined the German attack. By the end of August they had "
             "regained what had been lost in 1940. The front froze in December and did not move for two and a "
             "half years. In June 1944 the Soviets struck; Viipuri fell on the 20th. In September an armistice "
             "was signed. The peace treaty of 1947 confirmed it.") ==
        "1940-WI 1939-11 1939-11-30 1939-12 1940-01 1940-02-01 1940-03-12 1940-03-13 1941-06 1941-08 1940 "
        "1941-12 P2.5Y 1944-06 1944-06-20 1944-09 1947");
  CHECK(told("In December 1879 Chile held Tarapacá. In February its army landed at Ilo, and in May it won at "
             "Tacna; Arica fell on 7 June. Talks aboard an American ship failed that October. Lima was taken in "
             "January 1881. For the next two years fighting went on in the mountains. In July 1883 the last army "
             "was beaten at Huamachuco, and in October the Treaty of Ancón was signed. Bolivia signed a truce the "
             "following April. Twenty years later, in October 1904, it signed a peace.") ==
        "1879-12 1880-02 1880-05 1880-06-07 1880-10 1881-01 P2Y 1883-07 1883-10 1884-04 1904 1904-10");
  CHECK(told("1992-1995\n\nA referendum was held on 29 February and 1 March 1992. The siege of Sarajevo began on "
             "5 April; the war had reached the Drina valley days before. In May the UN imposed sanctions. During "
             "the summer camps were found near Prijedor. In January a plan was drawn up by Vance and Owen, but it "
             "was rejected in May 1993. A shell killed 68 people in a market on 5 February 1994; in March the "
             "Washington agreement ended the war between Croats and Bosniaks. The following year, in July, "
             "Srebrenica fell. In August NATO began to bomb, and in November talks were held in Dayton. The "
             "accord was signed in Paris on 14 December.") ==
        "1992 1995 1992-02-29 1992-03-01 1992-04-05 PXD 1992-05 1992-SU 1993-01 1993-05 1994-02-05 1994-03 "
        "1995 1995-07 1995-08 1995-11 1995-12-14");
}

TEST_CASE("seasons of a narrative") {
  CHECK(told("In October 1812 the army turned back. Over the winter most of it starved. In the spring the rest came "
             "home.") == "1812-10 1813-WI 1813-SP");
  CHECK(told("In the winter of 1914 nothing moved.") == "1914-WI");
  CHECK(told("In May 1702 they camped, far from their winter quarters.") == "1702-05 XXXX-WI");
  CHECK(told("They spent the spring and early summer of 1643 in camp.") == "1643-SP 1643-SU");
  CHECK(told("The Spring Offensive of 1972 failed.") == "1972-SP 1972");
}

TEST_CASE("before Christ, years count down and seasons go on") {
  CHECK(told("In 481 BC the king went to Sardis, where he passed the winter. Early in spring he moved on.") ==
        "BC0481 BC0480-WI BC0480-SP");
}

TEST_CASE("that year, that day") {
  CHECK(told("They had 3,500 men in March 1965 and 200,000 by December. The war was lost in 1975; the neighbours were "
             "overrun that same spring.") == "1965-03 1965-12 1975 1975-SP");
  CHECK(told("On 11 May 1941 he spoke. The war was lost by 1940. In August of that year they rose.") ==
        "1941-05-11 1940 1940-08");
  CHECK(told("In June 1479 the fleet sailed. That same day a comet was seen.") == "1479-06 1479-06-XX");
}

TEST_CASE("a narrative resolves an event's day only where it is told") {
  CHECK(
      told("On 12 April 1861 they shelled Fort Olin. The next day it rained. A depot was seized eight days after Fort "
           "Olin.") == "1861-04-12 1861-04-13 1861-04-20");
  CHECK(told("On 8 June 1750 it rained. Nine days after the wedding of the queen, he left.") == "1750-06-08 -");
  CHECK(told("On 8 June 1750, two days after the wedding of the queen, he left.") == "1750-06-08 1750-06-08");
  CHECK(told("On 8 June 1750 it rained. He held out for a week before the relief came.") == "1750-06-08 P1W");
}
