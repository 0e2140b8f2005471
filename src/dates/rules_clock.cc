// Clock times, alone and beside a day.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/pieces.h"

namespace parley::dates {

// clang-format off: patterns are read as one line
#define PARLEY_ZONE                                                                             \
  "(\"local|our|their|his|her|your\" \"time\"|<timezone> (<hyphen|plus> <day_number> (<colon> " \
  "<day_number|two_digits>)?)?|<zulu>|"                                                         \
  "<zone_word> <zone_word>? \"time\"|<capital> \"time\")"
#define PARLEY_COLON \
  "<day_number|two_digits|plain_digits> <colon> <day_number|two_digits> (<colon> <day_number|two_digits|decimal>)?"
#define PARLEY_HM "(" PARLEY_COLON "|<decimal>)"
#define PARLEY_HOUR "(<day_number>|<unit_number>|\"ten|eleven|twelve\")"
#define PARLEY_AMPM "(<am|pm>|\"a|p\" <period>? \"m\" <period>?)"
// five thirty, seven forty-three, nine fifteen
#define PARLEY_SPOKEN                                                                                              \
  "(<unit_number>|\"ten|eleven|twelve\") <hyphen>? (<tens_number> (<hyphen>? <unit_number>)?|<teen_number>|\"o\" " \
  "<unit_number>)"
#define PARLEY_CLOCK                                                                                    \
  "((" PARLEY_HM "|" PARLEY_HOUR "|<year_number>) (<oclock>|\"o\" \"clock\"|<period>)? " PARLEY_AMPM    \
  " (\"in\" <the_word> <part_of_day>)? " PARLEY_ZONE "?|" PARLEY_COLON " (\"hours|hrs\")? " PARLEY_ZONE \
  "?|<decimal> " PARLEY_ZONE "|" PARLEY_HOUR                                                            \
  " (<hyphen>? <oclock>|\"o\" \"clock\") (<a_an>? <oclock>)? (\"in\" <the_word> <part_of_day>|\"at\" "  \
  "\"night\")? " PARLEY_ZONE                                                                            \
  "?|"                                                                                                  \
  "(" PARLEY_HOUR "|" PARLEY_COLON                                                                      \
  ") (\"in\" <the_word> <half_day_unit>|\"at\" \"night\")|"                                             \
  "<plain_digits|year_number|day_number> " PARLEY_ZONE "|(\"noon|midnight|midday\") " PARLEY_ZONE ")"

// 3-4:30pm, 10:30 to 3, 5 and 6 in the afternoon
#define PARLEY_SPAN                                                                    \
  "(" PARLEY_COLON "|" PARLEY_HOUR "|<decimal|plain_digits>) (<oclock>)? " PARLEY_AMPM \
  "? (<hyphen|dash>|<comma>? \"to|and|till|until|through\") "                          \
  "(" PARLEY_COLON "|" PARLEY_HOUR "|<decimal|plain_digits>) (<oclock>)? " PARLEY_AMPM \
  "? (\"in\" <the_word> <part_of_day>|\"at\" \"night\")? " PARLEY_ZONE "?"
// (2100 GMT): the same moment by another clock
#define PARLEY_OTHER_ZONE \
  "(<open> (<plain_digits|year_number>|" PARLEY_COLON "|" PARLEY_HOUR " " PARLEY_AMPM ") " PARLEY_ZONE " <close>)"
#define PARLEY_ANY_DAY                                                                                                 \
  "((<the_word>? <early|late>)? (<weekday|weekday_short|deictic_day|tonight>|<rel|that_word|rel_following> "           \
  "(<weekday>|<part_of_day>)|<rel|rel_following|that_word> \"week\" (<comma>|\"on\")? "                                \
  "<weekday|weekday_lower>|" PARLEY_WEEKDAY " (<the_word> " PARLEY_DAY                                                 \
  "|<comma> <the_word> <ordinal_digits>|<comma>? <ordinal_digits>|<day_number>)|" PARLEY_WEEKDAY                       \
  " <day_number> <slash> <day_number>|(" PARLEY_WEEKDAY                                                                \
  " <comma>?)? <the_word>? "                                                                                           \
  "(<month|month_lower> <period>? " PARLEY_DAY "|" PARLEY_DAY                                                          \
  " \"of\"? <month>) (<comma>? <year_number>)?|<year_number> <hyphen|slash> <day_number> <hyphen|slash> <day_number>|" \
  "<day_number> <slash> <day_number> (<slash> <year_number|two_digits|day_number>)?))"
// clang-format on

namespace {

// clang-format off: one rule is one row
constexpr DateRule kRules[] = {
    {{"clock", PARLEY_HEDGE "? (<hedge>? \"after|before|past\")? " PARLEY_CLOCK,
      "It began at \xC2\xAB"
      "5:30 p.m.\xC2\xBB in Doha."},
     build_clock},
    {{"clock_past",
      "(<a_an>? <half>|<a_an>? \"quarter\"|<day_number|two_digits>|<tens_number> (<hyphen>? "
      "<unit_number>)?|<teen_number|"
      "unit_number>) (<unit|units|unit_abbreviation>)? \"past|after|to|before|till\" " PARLEY_HOUR
      " (<oclock>|\"o\" \"clock\")? " PARLEY_AMPM "? (\"in\" <the_word> <part_of_day>|\"at\" \"night\")? " PARLEY_ZONE
      "?",
      "It began at \xC2\xABhalf past seven\xC2\xBB in Doha."},
     build_clock_past},
    {{"distance_clock",
      "(\"in\" " PARLEY_COUNT " <unit|units>|(" PARLEY_COUNT
      "|<a_an>) <unit|units> <ago>) (<comma>|\"at\") " PARLEY_CLOCK,
      "They spoke \xC2\xABtwo weeks ago at 9 a.m.\xC2\xBB by phone."},
     build_distance_clock},
    {{"length_from_clock",
      "(" PARLEY_COUNT " <unit|units|unit_abbreviation> <comma>? \"from\" (" PARLEY_HOUR "|" PARLEY_CLOCK
      ")|\"from\" (" PARLEY_HOUR "|" PARLEY_CLOCK ") \"for\" " PARLEY_COUNT " <unit|units|unit_abbreviation>)",
      "The crossing will be shut for \xC2\xABtwo hours from 9\xC2\xBB."},
     build_length_from_clock},
    {{"clock_set",
      "(" PARLEY_CLOCK "|\"noon|midnight|midday\") (<comma>|\"on\")? (<every|each> "
      "(<day_word|weekday>|<half_day_unit|night_unit>)|\"daily|everyday\")",
      "They are counted at \xC2\xAB"
      "7 a.m. every day\xC2\xBB."},
     build_clock_set},
    {{"set_clock",
      "(<every|each> (<day_word|weekday>|<half_day_unit|night_unit>)|\"daily|everyday\") "
      "(<comma>|\"at\"|\"from\")? (" PARLEY_CLOCK "|\"noon|midnight|midday\")",
      "They are counted \xC2\xAB"
      "every day at 7 a.m.\xC2\xBB by the guards."},
     build_clock_set},
    {{"spoken_clock",
      "\"at\"? " PARLEY_SPOKEN " (" PARLEY_AMPM "|\"in\" <the_word> <part_of_day>|(<comma>|\"on\")? " PARLEY_ANY_DAY
      " <part_of_day>?)",
      "They spoke \xC2\xAB"
      "at five-thirty tomorrow evening\xC2\xBB."},
     build_spoken_clock},
    {{"day_spoken_clock",
      PARLEY_ANY_DAY " <part_of_day>? <comma>? \"at|around|by\"? " PARLEY_SPOKEN " (" PARLEY_AMPM ")?",
      "They will speak \xC2\xABtomorrow at seven thirty\xC2\xBB."},
     build_spoken_clock},
    {{"spoken_range", "\"from|between\" " PARLEY_SPOKEN " (\"to|and|till|until\") " PARLEY_SPOKEN " (" PARLEY_AMPM ")?",
      "They spoke \xC2\xAB"
      "from three thirty to four fifteen\xC2\xBB."},
     build_spoken_range},
    {{"hour_of_part",
      "\"at|around|by\"? (" PARLEY_HOUR "|" PARLEY_HM ")"
      " <comma>? (<rel> <early|late>? <part_of_day>|<deictic_day> <part_of_day>|<tonight>)",
      "They spoke \xC2\xAB"
      "at 8 last night\xC2\xBB by phone."},
     build_hour_of_part},
    {{"part_hour", "\"in\" <the_word> <half_day_unit> \"at|around|by\" " PARLEY_HOUR,
      "They will speak \xC2\xABin the afternoon at 3\xC2\xBB."},
     build_hour_of_part},
    {{"clock_military", "<plain_digits|year_number> (\"hours|hrs\")",
      "It began \xC2\xAB"
      "0530 hours\xC2\xBB local time."},
     build_clock},
    {{"clock_bare", "\"at\" <plain_digits|year_number> (\"hours|hrs\")?",
      "It began \xC2\xAB"
      "at 0530\xC2\xBB in Doha."},
     build_clock},
    {{"clock_the_day", "(" PARLEY_CLOCK "|\"noon|midnight|midday\") \"on\" <the_word> <ordinal_digits>",
      "It will begin at \xC2\xAB"
      "5 p.m. on the 14th\xC2\xBB in Doha."},
     build_clock_the_day},
    {{"clock_bare_day",
      "<hedge>? (\"as\" \"of\"|\"at|by|until|till|from|since|after|before|around|about\") <plain_digits|year_number> "
      "(\"hours|hrs\")? (<comma>|\"on\")? " PARLEY_ANY_DAY,
      "It began \xC2\xAB"
      "at 1830 on Tuesday\xC2\xBB in Doha."},
     build_clock_bare_day},
    {{"clock_day",
      PARLEY_HEDGE "? (<hedge>? \"after|before|past\")? " PARLEY_CLOCK " " PARLEY_OTHER_ZONE
                   "? (<comma|other>|\"on|of\")? " PARLEY_ANY_DAY " (<part_of_day>)? (<comma>? \"local\" \"time\")?",
      "It began at \xC2\xAB"
      "5 p.m. on Tuesday\xC2\xBB in Doha."},
     build_clock_day},
    {{"day_clock",
      PARLEY_ANY_DAY " (<early|late>? <part_of_day>)? (<comma|colon|hyphen>)? (\"at\" "
                     "<hedge>?|<hedge_about>|\"by\"|<hyphen>)? " PARLEY_CLOCK,
      "It began \xC2\xABTuesday at 5 p.m.\xC2\xBB in Doha."},
     build_clock_day},
    {{"day_clock_year",
      "(" PARLEY_WEEKDAY " <comma>?)? (<month> " PARLEY_DAY "|" PARLEY_DAY " <month>) <comma>? " PARLEY_HM
      " (<hyphen|dash> " PARLEY_HM ")? " PARLEY_ZONE "? <year_number>",
      "The line of \xC2\xABTue Mar 14 17:05:09 2017\xC2\xBB was kept."},
     build_clock_day},
    {{"clock_range", "(\"from|between\")? " PARLEY_SPAN " ((<comma>|\"on\")? (" PARLEY_ANY_DAY ") <part_of_day>?)?",
      "They spoke \xC2\xAB"
      "from 3 to 4:30 p.m. on Tuesday\xC2\xBB by phone."},
     build_clock_range},
    {{"day_clock_range", "(" PARLEY_ANY_DAY ") <part_of_day>? <comma>? (\"from|between|at\")? " PARLEY_SPAN,
      "They spoke \xC2\xABTuesday from 3 to 4:30 p.m.\xC2\xBB by phone."},
     build_clock_range},
    {{"day_hour", PARLEY_ANY_DAY " <early|late>? <part_of_day>? <comma>? \"at|around|by\" " PARLEY_HOUR,
      "They spoke \xC2\xABTuesday at 7\xC2\xBB by phone."},
     build_clock_day},
    {{"noon_day",
      PARLEY_HEDGE "? (<hedge>? \"after|before|past\")? (\"noon|midnight|midday\") " PARLEY_OTHER_ZONE
                   "? (<comma>? \"on\"? " PARLEY_ANY_DAY ") (<capital> \"time\")?",
      "It began at \xC2\xABmidnight Friday\xC2\xBB."},
     build_clock_day},
};
// clang-format on

}  // namespace

List<DateRule> clock_rules() noexcept { return {kRules, sizeof kRules / sizeof kRules[0]}; }

}  // namespace parley::dates
