// The forms in which English writes dates: each with its value in a sentence of our own, and the same words where they are no dates.
#include <doctest/doctest.h>

#include <string>

#include "parley/parley.h"
#include "support/dates_of.h"

namespace {

using parley::testing::dates_of;

struct Form {
  const char* text;
  const char* expression;
  const char* value;
};

// clang-format off: one form is one row
constexpr Form kForms[] = {
    // days in words and digits
    {"The pact of Mar. 6, 2016 held.", "Mar. 6, 2016", "2016-03-06"},
    {"It was signed on 4 March. Then they left.", "4 March", "2020-03-04"},
    {"They will come on the second of August.", "the second of August", "2020-08-02"},
    {"They come on May twenty-nine.", "May twenty-nine", "2020-05-29"},
    {"He was born on twenty-five January 1986 in Goma.", "twenty-five January 1986", "1986-01-25"},
    {"He was born in March nineteen hundred and ninety-three.", "March nineteen hundred and ninety-three", "1993-03"},
    {"They were freed on june 26th of 2018.", "june 26th of 2018", "2018-06-26"},
    {"The rains will come in may.", "may", "2020-05"},
    {"The lost file is 2017 03 14.", "2017 03 14", "2017-03-14"},
    {"The file of 20170314 is lost.", "20170314", "2017-03-14"},
    {"The file of 2019/aug/01 is lost.", "2019/aug/01", "2019-08-01"},
    {"The list of 2019-11 is lost.", "2019-11", "2019-11"},
    {"They will bring the lists on 11/20, 11/22 or 11/25.", "11/22", "2020-11-22"},
    {"They meet thursday 26/03 at noon.", "thursday 26/03", "2020-03-26"},
    {"The stamp says 1994-11-05T08:15:30-05:30 there.", "1994-11-05T08:15:30-05:30", "1994-11-05T08:15:30"},
    {"They will speak on the 21st this month.", "the 21st this month", "2020-03-21"},
    {"They will speak before the thirty-first day of the month.", "the thirty-first day of the month", "2020-03-31"},
    {"Wages are paid on the 19th of every month.", "the 19th of every month", "XXXX-XX-19"},
    {"The stone says 10 August 2555 BE.", "10 August 2555 BE", "2012-08-10"},
    // ranges
    {"The talks ran from 3/14/2017-3/16/2017 in Oman.", "3/16/2017", "2017-03-16"},
    {"They will rest between 10/1-11/7 at home.", "11/7", "2020-11-07"},
    {"They were away from the 27th to the 3rd of February.", "the 27th", "2020-01-27"},
    {"They fought from ninth till seventeenth of April 2017.", "ninth", "2017-04-09"},
    // counted from the day of publication
    {"They will meet in the week after next.", "the week after next", "2020-W13"},
    {"They met in the month before last.", "the month before last", "2020-01"},
    {"They will meet on the next working day.", "the next working day", "2020-03-13"},
    {"They will meet next week on Tuesday.", "next week on Tuesday", "2020-03-17"},
    {"They will meet Wednesday evening next week.", "Wednesday evening next week", "2020-03-18TEV"},
    {"They will meet in week 23 of 2020.", "week 23 of 2020", "2020-W23"},
    {"They left in the last week of July 2017.", "the last week of July 2017", "2017-W30"},
    {"They will meet on the first Monday evening of April.", "the first Monday evening of April", "2020-04-06TEV"},
    {"He was taken two weeks and two days ago.", "two weeks and two days ago", "2020-02-25"},
    {"They met two weeks ago at 9 a.m. by phone.", "two weeks ago at 9 a.m.", "2020-02-27T09:00"},
    {"They will leave three weeks after Easter.", "three weeks after Easter", "2020-05-03"},
    {"He was freed 16 days from 01/02/2018, they said.", "16 days from 01/02/2018", "2018-01-18"},
    {"It has been calm for the past hour.", "the past hour", "PT1H"},
    {"The truce was extended for another week.", "another week", "P1W"},
    {"He was seized on the night of 3-4 February near Gao.", "the night of 3-4 February", "2020-02-03TNI"},
    {"They left on the night of 12/13 September 2019.", "the night of 12/13 September 2019", "2019-09-12TNI"},
    {"They were lost on the weekend of 4-5 January.", "the weekend of 4-5 January", "2020-W01-WE"},
    {"They left in the small hours of 15 February.", "the small hours of 15 February", "2020-02-15TMO"},
    {"They were freed in the winter of 2015-16.", "the winter of 2015-16", "2015-WI"},
    {"It came into force on 10 February this year.", "10 February this year", "2020-02-10"},
    {"The handover is set for the 20th.", "the 20th", "2020-03-20"},
    {"He was seized ten years ago today near Gao.", "ten years ago today", "2010-03-12"},
    {"The war ended a decade ago this week.", "a decade ago this week", "2010-W10"},
    {"He has been away since '92.", "'92", "1992"},
    {"The 12 February statement failed.", "12 February", "2020-02-12"},
    {"They fought between Monday night and Tuesday morning.", "Tuesday morning", "2020-03-10TMO"},
    // times
    {"The post says 10:15 AM \xC2\xB7 Mar 3, 2020 below.", "10:15 AM \xC2\xB7 Mar 3, 2020", "2020-03-03T10:15"},
    {"They left shortly after 3 a.m. on March 10.", "shortly after 3 a.m. on March 10", "2020-03-10T03:00"},
    {"The truce expired at midnight (2100 GMT) on Saturday.", "midnight (2100 GMT) on Saturday", "2020-03-07T24:00"},
    {"It took effect at 5 p.m. (1400 GMT) on Tuesday.", "5 p.m. (1400 GMT) on Tuesday", "2020-03-10T17:00"},
    {"It begins at half past seven.", "half past seven", "2020-03-12T07:30"},
    {"It begins at a quarter to eight.", "a quarter to eight", "2020-03-12T07:45"},
    {"It begins at 20 minutes past eight in the evening.", "20 minutes past eight in the evening", "2020-03-12T20:20"},
    {"They will speak at five-thirty tomorrow evening.", "five-thirty tomorrow evening", "2020-03-13T17:30"},
    {"They will speak from three thirty to four fifteen.", "three thirty", "2020-03-12T03:30"},
    {"They spoke at 8 last night.", "8 last night", "2020-03-11T20:00"},
    {"They met between 7 and 9:30 last night in Rome.", "9:30 last night", "2020-03-11T21:30"},
    {"They met from 10:30 to 3 on Tuesday.", "3 on Tuesday", "2020-03-10T15:00"},
    {"They were searched between 0730-0930 on the road.", "0730", "2020-03-12T07:30"},
    {"They are counted every day at 7 a.m. by the guards.", "every day at 7 a.m.", "XXXX-XX-XXT07:00"},
    {"They are searched each Monday at 4pm, he said.", "each Monday at 4pm", "XXXX-WXX-1T16:00"},
    {"He will speak to the nation at 2000.", "2000", "2020-03-12T20:00"},
    {"They landed at 11.40 this evening.", "11.40 this evening", "2020-03-12T23:40"},
    {"Ninety men were let out in March, 11 of them on bail.", "March", "2020-03"},
    {"They met first on May 26, 2019 and the second on foot.", "May 26, 2019", "2019-05-26"},
    // sets, lengths
    {"The list was settled over three days in Doha.", "three days", "P3D"},
    {"He was held for over three days in Doha.", "over three days", "P3D"},
    {"The two-and-a-half-year siege ended.", "two-and-a-half-year", "P2.5Y"},
    {"The lease runs for a further twelve months.", "a further twelve months", "P12M"},
    {"They fell silent at dawn on Saturday.", "dawn on Saturday", "2020-03-07TMO"},
    {"They are seen on weekends.", "weekends", "XXXX-WXX-WE"},
    {"They are seen on Tuesday afternoons.", "Tuesday afternoons", "XXXX-WXX-2TAF"},
    {"They hold bi-monthly talks.", "bi-monthly", "P2M"},
    {"It lasted more than 1 hour and 30 minutes.", "more than 1 hour and 30 minutes", "PT1H30M"},
    {"It lasted one year and a quarter.", "one year and a quarter", "P1.25Y"},
    {"They sat for an hour and ten minutes.", "an hour and ten minutes", "PT1H10M"},
    {"He was gone for a year and two months.", "a year and two months", "P1Y2M"},
    {"They were held for only six weeks.", "six weeks", "P6W"},
    {"The siege may last several months.", "several months", "PXM"},
    {"Following ten straight hours of talks, both flew home.", "ten straight hours", "PT10H"},
    {"The siege took two to three weeks.", "two to three weeks", "PXW"},
    {"A 10- to 12-day truce is planned.", "10- to 12-day", "PXD"},
    {"They will vote in a year or two.", "a year or two", "PXY"},
    {"They died within days or weeks.", "days or weeks", "PXD"},
    {"In the coming weeks and months more will go.", "the coming weeks and months", "PXW"},
    {"In the days before the raid all was calm.", "the days", "PXD"},
    {"In the first days after the swap all was calm.", "the first days", "PXD"},
    {"They prayed for many, many months.", "many, many months", "PXM"},
    {"It is a matter of weeks, he said.", "a matter of weeks", "PXW"},
    {"They will meet in two weeks' time.", "two weeks' time", "P2W"},
    {"The truce is for an initial ten days.", "an initial ten days", "P10D"},
    {"Its shares pay $2.50 a year.", "a year", "P1Y"},
    {"It was the largest swap to date.", "date", "PRESENT_REF"},
    {"The families have to date heard nothing.", "date", "PRESENT_REF"},
    {"It opened a day later than planned.", "a day", "P1D"},
    {"In May 12 of them died.", "May", "2019-05"},
    {"In late July 20 were freed.", "late July", "2019-07"},
    {"He was hurt in the May 12 raid.", "May 12", "2019-05-12"},
    {"They met between May 3 and 12 June.", "12 June", "2019-06-12"},
    {"They met between May 3 and 12 June.", "May 3", "2019-05-03"},
    {"The first half of the 20th century was bloody.", "The first half of the 20th century", "19"},
    {"The late nineteenth century was calm.", "The late nineteenth century", "18"},
    // distances and clocks with their day
    {"Two Fridays ago they met in Doha.", "Two Fridays ago", "2020-02-28"},
    {"They met on March 3. Two Mondays later they met again.", "Two Mondays later", "2020-03-16"},
    {"At 9am on Monday, 12 men were freed.", "9am on Monday", "2020-03-09T09:00"},
    {"At noon Tuesday, 5 shells fell.", "noon Tuesday", "2020-03-10T12:00"},
    {"At noon Tuesday 5 shells fell.", "noon Tuesday", "2020-03-10T12:00"},
    {"One bus left at 9am on Monday, the second at noon.", "9am on Monday", "2020-03-09T09:00"},
    {"They met at 9am on Tuesday the 10th.", "9am on Tuesday the 10th", "2020-03-10T09:00"},
    {"By May 2016 they were 1,800; by year's end, 2,600.", "year's end", "2016"},
    {"They left in the early hours of last Saturday.", "the early hours of last Saturday", "2020-03-07TMO"},
    {"The truce will end at midnight on the 24th.", "midnight on the 24th", "2020-03-24T24:00"},
    {"They will leave at 5 p.m. on the 24th of April.", "5 p.m. on the 24th of April", "2020-04-24T17:00"},
    {"Nobody had seen her since the summer before last.", "the summer before last", "2018-SU"},
    {"They are to appear in court on Monday week.", "Monday week", "2020-03-23"},
    {"They were freed on Easter Monday.", "Easter Monday", "2019-04-22"},
    {"They will meet Monday two weeks from now.", "Monday two weeks from now", "2020-03-23"},
    {"They fled in the early morning hours of 30 April.", "the early morning hours of 30 April", "2019-04-30TMO"},
    {"The raid began at 03:40hrs on Tuesday.", "03:40hrs on Tuesday", "2020-03-10T03:40"},
    {"The truce ended at noon on Friday Baghdad time.", "noon on Friday Baghdad time", "2020-03-06T12:00"},
    {"All firing stopped as of 0000 on 28 May 1984.", "0000 on 28 May 1984", "1984-05-28T00:00"},
    {"He was shot in the 1982 summer.", "the 1982 summer", "1982-SU"},
    {"They fought on Monday. Calm came shortly after midnight.", "shortly after midnight", "2020-03-10T00:00"},
    {"The guns fell silent just after midnight.", "just after midnight", "2020-03-12T00:00"},
    {"Under Order 30 of June 24, 2015, they were freed.", "June 24, 2015", "2015-06-24"},
    {"Just two months ago they were at war.", "two months ago", "2020-01"},
    {"The bishop was freed a week ago Sunday.", "a week ago Sunday", "2020-03-01"},
    {"The bus crossed shortly after 1930 yesterday.", "shortly after 1930 yesterday", "2020-03-11T19:30"},
    {"The guns fell silent at 1800 on Friday.", "1800 on Friday", "2020-03-06T18:00"},
    {"They landed just after 4 p.m. our time.", "just after 4 p.m. our time", "2020-03-12T16:00"},
    {"Freed on Monday, the 40th day of the siege, he wept.", "Monday", "2020-03-09"},
    {"They met on Tuesday, the first talks since the coup.", "Tuesday", "2020-03-10"},
    {"Nine came home since February, 4 of them boys.", "February", "2020-02"},
    // as machines write them, and as people type them
    {"The stamp reads 03/14/2017.09:05 there.", "03/14/2017.09:05", "2017-03-14T09:05"},
    {"The stamp reads 14/Mar/2017:09:05:30 there.", "14/Mar/2017:09:05:30", "2017-03-14T09:05:30"},
    {"The vault opens on March 14, 3017.", "March 14, 3017", "3017-03-14"},
    {"2020-03-20 -10 days", "2020-03-20 -10 days", "2020-03-10"},
    {"nextmonth", "nextmonth", "2020-04"},
    {"in 2 mon", "2 mon", "P2M"},
    {"Tue Mar 14, 10:00 - 10:30:15 2017", "Tue Mar 14, 10:00", "2017-03-14T10:00"},
    {"Tue Mar 14, 10:00 - 10:30:15 2017", "10:30:15 2017", "2017-03-14T10:30:15"},
    // feasts
    {"They were freed on Good Friday 2018.", "Good Friday 2018", "2018-03-30"},
    {"They will meet on Labor Day weekend 2021.", "Labor Day weekend 2021", "2021-W35-WE"},
    {"They will meet on the weekend of Thanksgiving 2023.", "the weekend of Thanksgiving 2023", "2023-W47-WE"},
};
constexpr const char* kSilent[] = {
    "They may march 5 miles.",
    "Of the 12 may have died, the third may be next.",
    "Twenty past winners and a quarter past caring men came.",
    "The score was 20 to 12 and 5 to 7 per cent fell.",
    "Police arrested 11 and seized 9 at 5 to 1 odds.",
    "They came in march order.",
    "The Flyers (30-12-16) won.",
    "Resolution 12-2015 passed.",
    "He paid $20170314 or 20170314 dollars.",
    "Three night raids hurt two morning markets.",
    "The Good Friday Agreement held after Bloody Sunday.",
    "Lunar New Year parades were long.",
    "Week 3 of the season was wild.",
    "He ran 12.30 and then 2.30.",
    "He lives on 29th Street with the 5th Brigade.",
    "They delivered 2000 pieces.",
    "The Sunday Times and the Friday Mosque are near 20 October Street.",
    "They pray on the first Sunday of Lent.",
    "On the night of the raid he fled.",
    "It was the third swap in as few towns.",
    "A majority of 3/4 and 5/6 of the votes fell.",
    "The token $DEC fell.",
    "The past quarter century, as they call it, was calm.",
    "A Beirut daily, and the party daily Granma, said so.",
    "The list is up to date, they failed to date the find, and it equals date 1.",
    "He signed S. 1605 and H.R. 1913 into law.",
    "A reporter of USA TODAY and two of Russia Today were freed.",
    "He told the broadcaster's \"This Week\" that they were alive.",
    "See https://www.example.org/some-long-section/of-statements-and-releases/2021/06/13/summit there.",
    "Boys aged 12 to 15 years and 16- to 18-year-olds were freed.",
    "On her screen a 3m 49s clip ran out.",
    "The cost of nextweek and lastyear, the two yachts, rose.",
    "He mourned for that half of the town.",
    "This quarter of the city is theirs.",
    "The Current President of the council spoke.",
    "The April 19 Movement laid down its arms.",
    "It has struck often, most recently near Goma.",
};
// clang-format on

constexpr const char* kPublished = "2020-03-12";

}  // namespace

TEST_CASE("the forms of dates are read") {
  for (const Form& form : kForms) {
    const parley::Report report = dates_of(form.text, kPublished);
    std::string found;
    bool right = false;
    for (const parley::Date& d : report.dates) {
      found.append(d.text).append(" = ").append(d.value).append("; ");
      right = right || (d.text == form.expression && d.value == form.value);
    }
    CHECK_MESSAGE(right, std::string(form.text), " gives ", found);
  }
}

TEST_CASE("words that look like the forms of dates are left alone") {
  for (const char* text : kSilent) {
    const parley::Report report = dates_of(text, kPublished);
    CHECK_MESSAGE(report.dates.empty(), std::string(text), " gives ",
                  std::string(report.dates.empty() ? "" : report.dates[0].text));
  }
}
