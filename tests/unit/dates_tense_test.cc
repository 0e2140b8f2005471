// The side of the anchor on which a bare weekday, month or day lies: sentences of news, published on Thursday, 12 March 2020.
#include <doctest/doctest.h>

#include <string>

#include "parley/parley.h"

namespace {

struct Case {
  const char* text;
  const char* expression;
  const char* value;
};

// clang-format off: one case is one row
constexpr Case kCases[] = {
    {"The two sides will hold talks in Geneva on Monday, the UN said.", "Monday", "2020-03-16"},
    {"The two sides held talks in Geneva on Monday, the UN said.", "Monday", "2020-03-09"},
    {"Israel is expected to free 90 prisoners Saturday.", "Saturday", "2020-03-14"},
    {"Hamas said on Sunday it would release the captives on Tuesday.", "Sunday", "2020-03-08"},
    {"Hamas said on Sunday it would release the captives on Tuesday.", "Tuesday", "2020-03-17"},
    {"A ceasefire that took effect Sunday has largely held.", "Sunday", "2020-03-08"},
    {"A ceasefire is to take effect Sunday.", "Sunday", "2020-03-15"},
    {"A ceasefire takes effect Sunday.", "Sunday", "2020-03-15"},
    {"The deal, reached in January, calls for the release of 1,000 men by April.", "January", "2020-01"},
    {"The deal, reached in January, calls for the release of 1,000 men by April.", "April", "2020-04"},
    {"The war broke out in April.", "April", "2019-04"},
    {"Elections are scheduled for November.", "November", "2020-11"},
    {"Elections were held in November.", "November", "2019-11"},
    {"He was captured last August near Bakhmut.", "last August", "2019-08"},
    {"The hostages were seized on December 20.", "December 20", "2019-12-20"},
    {"The trial opens on April 2.", "April 2", "2020-04-02"},
    {"Friday's exchange was the largest of the war.", "Friday", "2020-03-06"},
    {"Ahead of Friday's vote, both sides dug in.", "Friday", "2020-03-13"},
    {"Mediators hope to seal the accord before Ramadan begins in late April.", "late April", "2020-04"},
    {"Thursday's talks ended without a deal.", "Thursday", "2020-03-12"},
    {"They are to be flown home on Wednesday.", "Wednesday", "2020-03-18"},
    {"They were to be flown home on Wednesday but the plane never came.", "Wednesday", "2020-03-11"},
    {"Russia has until Friday to respond.", "Friday", "2020-03-13"},
    {"Kyiv gave Moscow until Friday to respond.", "Friday", "2020-03-13"},
    {"The envoy arrives Saturday for three days of talks.", "Saturday", "2020-03-14"},
    {"The envoy arrived Saturday for three days of talks.", "Saturday", "2020-03-07"},
    {"The prisoners, freed Tuesday, will be home by Friday.", "Tuesday", "2020-03-10"},
    {"The prisoners, freed Tuesday, will be home by Friday.", "Friday", "2020-03-13"},
    {"The next round begins on the 20th.", "the 20th", "2020-03-20"},
    {"The last round ended on the 20th.", "the 20th", "2020-02-20"},
    {"A court in The Hague is due to rule on July 3.", "July 3", "2020-07-03"},
    {"It was the first swap since October.", "October", "2019-10"},
    {"It will be the first swap since October.", "October", "2019-10"},
    {"The group has held him since June 2.", "June 2", "2019-06-02"},
    {"The Senate votes on Tuesday.", "Tuesday", "2020-03-17"},
    {"The Senate voted Tuesday.", "Tuesday", "2020-03-10"},
    {"Monday is a holiday.", "Monday", "2020-03-16"},
    {"He died in May, aged 70.", "May", "2019-05"},
    {"The embassy, closed since February, reopens in May.", "May", "2020-05"},
    {"The embassy, closed since February, reopens in May.", "February", "2020-02"},
    {"Negotiators resume work on Monday after a week's break.", "Monday", "2020-03-16"},
    {"Negotiators resumed work on Monday after a week's break.", "Monday", "2020-03-09"},
    {"In September, the two armies swapped 64 men.", "September", "2019-09"},
    {"In September, the two armies will swap 64 men.", "September", "2020-09"},
    {"Fighting has raged since Sunday night.", "Sunday night", "2020-03-08TNI"},
    {"The bodies arrived on Saturday, and the funerals will be on Sunday.", "Sunday", "2020-03-15"},
    {"The bodies arrived on Saturday, and the funerals will be on Sunday.", "Saturday", "2020-03-07"},
    {"The talks, which were to begin on Monday, have been put off.", "Monday", "2020-03-09"},
    {"A meeting planned for Tuesday was cancelled.", "Tuesday", "2020-03-10"},
    {"A meeting planned for Tuesday has been moved to Friday.", "Friday", "2020-03-13"},
    {"The two leaders spoke by phone on Wednesday and agreed to meet in June.", "June", "2020-06"},
    {"The two leaders spoke by phone on Wednesday and agreed to meet in June.", "Wednesday", "2020-03-11"},
    {"Officials expect 200 detainees to go free on Sunday.", "Sunday", "2020-03-15"},
    {"The minister is visiting Ankara on Friday.", "Friday", "2020-03-13"},
    {"The minister was visiting Ankara on Friday.", "Friday", "2020-03-06"},
    {"The rebels have promised to free the rest on April 10.", "April 10", "2020-04-10"},
    {"The rebels promised in January to free the rest.", "January", "2020-01"},
    {"The army took the town on Sunday, three days after it was to have been handed over.", "Sunday", "2020-03-08"},
    {"No release took place on Sunday.", "Sunday", "2020-03-08"},
    {"No release is expected before Sunday.", "Sunday", "2020-03-15"},
    {"The truce ran out on Wednesday.", "Wednesday", "2020-03-11"},
    {"The truce runs out on Wednesday.", "Wednesday", "2020-03-18"},
    {"The UN Security Council meets on Monday.", "Monday", "2020-03-16"},
    {"Two reporters taken in July are still missing.", "July", "2019-07"},
    {"Reporters taken on Tuesday are still missing.", "Tuesday", "2020-03-10"},
    {"A Turkish court will on Friday hear the appeal.", "Friday", "2020-03-13"},
    {"On Friday a Turkish court heard the appeal.", "Friday", "2020-03-06"},
    {"On Friday a Turkish court will hear the appeal.", "Friday", "2020-03-13"},
    {"Come Friday, they hope to be home.", "Friday", "2020-03-13"},
    {"From Monday, buses will run again.", "Monday", "2020-03-16"},
    {"As of Monday, 40 had been freed.", "Monday", "2020-03-09"},
    {"Starting Monday, the crossing will open.", "Monday", "2020-03-16"},
    {"The crossing opened starting Monday.", "Monday", "2020-03-09"},
    {"Washington wants a deal by July.", "July", "2020-07"},
    {"They reached a deal by July and kept it.", "July", "2019-07"},
    {"Egypt invited both sides to Cairo for Thursday.", "Thursday", "2020-03-12"},
    {"The handover, set for noon Sunday, would be the fourth.", "noon Sunday", "2020-03-15T12:00"},
    {"He is to stand trial in September.", "September", "2020-09"},
    {"He stood trial in September.", "September", "2019-09"},
    {"By Tuesday, the army had taken the hill.", "Tuesday", "2020-03-10"},
    {"By Tuesday, the army will have taken the hill.", "Tuesday", "2020-03-17"},
    {"Two soldiers were killed Monday in the shelling of Kherson, officials said.", "Monday", "2020-03-09"},
    {"The minister, in Cairo on Monday for talks, said little.", "Monday", "2020-03-09"},
    {"The list, to be published on Monday, has 90 names.", "Monday", "2020-03-16"},
    {"Mali's junta, in power since August, refuses to go.", "August", "2019-08"},
    {"Voters go to the polls on April 5.", "April 5", "2020-04-05"},
    {"He could face trial as soon as May.", "May", "2020-05"},
    {"The pair had been due in court on Monday.", "Monday", "2020-03-09"},
    {"The pair are due in court on Monday.", "Monday", "2020-03-16"},
    {"They hope to have all of them out by Monday.", "Monday", "2020-03-16"},
    {"All of them were out by Monday.", "Monday", "2020-03-09"},
    {"The accord was to have been signed on March 5.", "March 5", "2020-03-05"},
    {"The group says it will free a third hostage on Monday.", "Monday", "2020-03-16"},
    {"The group says it freed a third hostage on Monday.", "Monday", "2020-03-09"},
    {"\"We leave on Monday,\" one fighter said.", "Monday", "2020-03-16"},
    {"\"We left on Monday,\" one fighter said.", "Monday", "2020-03-09"},
    {"Asked about Monday's raid, he shrugged.", "Monday", "2020-03-09"},
    {"Next Monday's session will be closed.", "Next Monday", "2020-03-16"},
    {"The court adjourned the case until June 9.", "June 9", "2020-06-09"},
    {"Parliament will not sit again until September.", "September", "2020-09"},
    {"Parliament did not sit again until September.", "September", "2019-09"},
    {"The hearing has been put off to April.", "April", "2020-04"},
    {"An earlier truce collapsed in December.", "December", "2019-12"},
    {"The last such exchange was on November 2.", "November 2", "2019-11-02"},
    {"The next such exchange is on November 2.", "November 2", "2020-11-02"},
    {"The strike, which entered its third day on Wednesday, goes on.", "Wednesday", "2020-03-11"},
    {"Ukraine brought home 95 soldiers on Wednesday in a swap with Russia.", "Wednesday", "2020-03-11"},
    {"Ukraine is bringing home 95 soldiers on Saturday.", "Saturday", "2020-03-14"},
    {"Sunday's release of 39 women and children is the third of four.", "Sunday", "2020-03-08"},
    {"Hours before Sunday's deadline, neither side had moved.", "Sunday", "2020-03-15"},
    {"The president leaves on Sunday for Riyadh.", "Sunday", "2020-03-15"},
    {"The president left on Sunday for Riyadh.", "Sunday", "2020-03-08"},
    {"Since Sunday, 300 people have fled.", "Sunday", "2020-03-08"},
    {"Between Sunday and Tuesday, 300 people fled.", "Tuesday", "2020-03-10"},
    {"The exercise runs from Sunday to Thursday.", "Sunday", "2020-03-15"},
    {"The exercise ran from Sunday to Wednesday.", "Wednesday", "2020-03-11"},
    {"Doctors will examine the freed men on Friday and let them go on Saturday.", "Saturday", "2020-03-14"},
    {"Doctors examined the freed men on Friday and let them go on Saturday.", "Saturday", "2020-03-07"},
    {"Colombia's ELN freed a soldier on Monday, and says it will free two more by Friday.", "Friday", "2020-03-13"},
    {"Colombia's ELN freed a soldier on Monday, and says it will free two more by Friday.", "Monday", "2020-03-09"},
    {"Rebels who seized the bus on Tuesday are demanding the release of 20 men.", "Tuesday", "2020-03-10"},
    {"A bus that rebels seized Tuesday was found.", "Tuesday", "2020-03-10"},
    {"He was detained upon arrival in Minsk in July.", "July", "2019-07"},
    {"The ceasefire, in force since Sunday, has been broken twice.", "Sunday", "2020-03-08"},
    {"The family learned in February that he was alive.", "February", "2020-02"},
    {"The Red Cross plans to visit them in April.", "April", "2020-04"},
    {"The Red Cross last visited them in April.", "April", "2019-04"},
    {"The pope will pray for the captives on Easter Sunday.", "Easter Sunday", "2020-04-12"},
    {"It comes into force on the first of next month.", "the first of next month", "2020-04-01"},
    {"In a letter dated March 3, he asked for help.", "March 3", "2020-03-03"},
    {"The visa, valid until May 30, was torn up.", "May 30", "2020-05-30"},
    {"Ankara wants the summit in April.", "April", "2020-04"},
    {"It plans a rally for Saturday.", "Saturday", "2020-03-14"},
    {"Thousands rallied Saturday in Tunis and more protests are planned for Sunday.", "Saturday", "2020-03-07"},
    {"Thousands rallied Saturday in Tunis and more protests are planned for Sunday.", "Sunday", "2020-03-15"},
};
// clang-format on

}  // namespace

TEST_CASE("the sides of weekdays, months and days in news") {
  const parley::DateExtractor extractor;
  parley::Scratch scratch;
  parley::Context context;
  context.published = "2020-03-12";
  for (const Case& c : kCases) {
    const auto report = extractor.extract(c.text, context, scratch);
    REQUIRE(report.ok());
    std::string found;
    bool right = false;
    for (const parley::Date& d : report->dates) {
      found.append(d.text).append(" = ").append(d.value).append("; ");
      right = right || (d.text == c.expression && d.value == c.value);
    }
    CHECK_MESSAGE(right, c.text, " wants ", std::string(c.value), " and gives ", found);
  }
}
