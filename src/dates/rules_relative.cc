// Dates that count from an anchor: today, last week, two weeks ago, the next day, now.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/pieces.h"

namespace parley::dates {

#define PARLEY_REL                                                                        \
  "(<the_word|that_word|these>? (\"very\"? <rel|rel_following|rel_same|rel_this|latest> " \
  "<rel_past|rel_coming|rel_last>?)|\"that\"|<the_word> "                                 \
  "\"very\")"
#define PARLEY_EDGE \
  "(<early|late|later_part|earlier_part|mid|sometime> <hyphen|comma>? (\"on|in\" <the_word>?)?|" PARLEY_MOD ")"

namespace {

// clang-format off: one rule is one row
constexpr DateRule kRules[] = {
    {{"deictic_day", PARLEY_EDGE "? <deictic_day|tonight>", "He was freed \xC2\xABlate yesterday\xC2\xBB in Kabul."},
     build_deictic},
    {{"weekday", PARLEY_EDGE "? (<weekday|weekday_short>)",
      "He was freed \xC2\xAB"
      "early Tuesday\xC2\xBB in Kabul."},
     build_weekday},
    {{"weekday_part",
      PARLEY_EDGE "? (<weekday|weekday_short|deictic_day>|(" PARLEY_WEEKDAY " <comma>?)? (<month> " PARLEY_DAY
                  "|" PARLEY_DAY " <month>) (<comma>? <year_number>)? <comma>?) (\"in\" <the_word>)? <early|late|mid>? "
                  "<hyphen>? <part_of_day|noon_word|midnight|meal_part>",
      "He was freed \xC2\xAB"
      "early Tuesday morning\xC2\xBB in Kabul."},
     build_day_part},
    {{"day_half", "(<weekday|weekday_short|deictic_day>) <am|pm>",
      "It is open from \xC2\xABtoday pm\xC2\xBB to tomorrow am."},
     build_day_half},
    {{"part_of_weekday",
      "(" PARLEY_EDGE "? <the_word>? (\"early|late|small|wee\"? <hyphen>? (<part_of_day> "
      "\"hours\"?|\"hours\"|\"midnight|noon|midday\")|<early|late> "
      "\"in\" <the_word> <day_word>) (\"of|on\" "
      "<the_word>?|<comma>)? <early|late>?) ((" PARLEY_WEEKDAY " <comma>?)? (<month> " PARLEY_DAY
      " (<hyphen|dash|slash> <day_number>)?|<the_word>? " PARLEY_DAY
      " (<hyphen|dash|slash> <day_number>)? \"of\"? <month>) (<comma>? <year_number>)?|<rel>? " PARLEY_WEEKDAY
      "|<deictic_day>) <part_of_day>?",
      "He was freed on \xC2\xABthe night of March 3\xC2\xBB near Kunduz."},
     build_day_part},
    {{"this_part", PARLEY_EDGE "? " PARLEY_REL " <early|late>? <part_of_day|noon_word>",
      "They spoke \xC2\xABlate last night\xC2\xBB by phone."},
     build_relative_part},
    {{"part_alone",
      "(" PARLEY_EDGE "? (<the_word> (<early|late>? <part_of_day>|<daytime>)|(<hedge> \"after|before\")? "
      "<noon_word|midnight>|<overnight>|\"at\" "
      "\"night\")|<a_an>? <early|late|mid> <hyphen>? "
      "<part_of_day|noon_word|midnight>|<mid_part>|<the_word> \"early|late|small|wee\" \"hours\"|\"in\" "
      "<half_day_unit>)",
      "The guns fell silent at \xC2\xABmidnight\xC2\xBB."},
     build_bare_part},
    {{"unit_after_next",
      "<the_word>? (<unit|weekend|night_unit>|<weekday>|<season_plain>) (\"after\" \"next\"|\"before\" \"last\")",
      "They will meet in \xC2\xABthe week after next\xC2\xBB."},
     build_after_next},
    {{"rest_of_unit",
      "<the_word> <rest_word> \"of\" <the_word|this> (<unit|quarter_unit|weekend>|\"working|business\" \"week|day\")",
      "They will be away for \xC2\xABthe rest of the week\xC2\xBB."},
     build_rest},
    {{"weekday_week", "<weekday|deictic_day> \"week\"", "They will be tried on \xC2\xABMonday week\xC2\xBB."},
     build_weekday_week},
    {{"business_day", "<the_word>? <rel|rel_following> (<working_word> <day_word>|<workday>)",
      "They will meet on \xC2\xABthe next working day\xC2\xBB."},
     build_business_day},
    {{"week_number",
      "<the_word>? <week_word> <day_number|two_digits> (\"of|in\" (<year_number>|<rel> \"year\")|<comma> "
      "<year_number>)",
      "They will meet in \xC2\xABweek 23 of 2018\xC2\xBB."},
     build_week_number},
    {{"relative_unit",
      PARLEY_EDGE "? " PARLEY_REL " <unit_adjective|working_word>? "
                  "(<unit|quarter_unit|weekend|week_word>|<half_year_word>|<period_word|season_word>)",
      "They will meet again \xC2\xAB"
      "early next month\xC2\xBB."},
     build_relative_unit},
    {{"new_year", PARLEY_EDGE "? <the_word> \"new\" \"year\"",
      "They will meet \xC2\xAB"
      "early in the new year\xC2\xBB."},
     build_new_year},
    {{"edge_of_unit", PARLEY_EDGE " <the_word>? <fiscal|calendar_word>? <unit|quarter_unit|weekend|season_plain>",
      "They will meet again at \xC2\xABthe end of the month\xC2\xBB."},
     build_relative_unit},
    {{"unit_end",
      "(<the_word>? <unit> <possessive|hyphen> <end_word>|<unit> <end_word>|<a_an>? <season|month> <possessive> "
      "<end_word>)",
      "The last captives are to go by \xC2\xABmonth's end\xC2\xBB."},
     build_unit_end},
    {{"the_weekend",
      PARLEY_MOD "? <the_word> \"long|whole|entire|full\"? (<weekend>|<season_plain>|<season> \"months\"?)",
      "They met over \xC2\xABthe weekend\xC2\xBB in Doha."},
     build_relative_unit},
    {{"relative_name",
      PARLEY_EDGE "? " PARLEY_REL " (<rel_past|rel_last|rel_coming>)? (<weekday|weekday_short>|<month>|<season>) "
                  "(<part_of_day>|<possessive>? <weekend>)?",
      "They met \xC2\xABlast Tuesday\xC2\xBB in Doha."},
     build_relative_name},
    {{"name_relative_week",
      PARLEY_WEEKDAY " <part_of_day>? <comma>? \"of\"? (\"this|last|next|that|same\"|<the_word> <rel|rel_following>) "
                     "\"week\"",
      "They met \xC2\xABTuesday of last week\xC2\xBB in Doha."},
     build_relative_name},
    {{"relative_week_name",
      "<the_word>? <rel|rel_following|that_word> \"week\" (<comma|hyphen|dash>|\"on\")? "
      "<weekday|weekday_short|weekday_lower> <part_of_day>?",
      "They will meet \xC2\xABnext week on Tuesday\xC2\xBB in Doha."},
     build_relative_name},
    {{"distance",
      "(" PARLEY_HEDGE "|<hedge>)"
      "? (" PARLEY_COUNT "|" PARLEY_VAGUE "|<a_an>|<the_word>) <unit_adjective>? <hyphen>? (" PARLEY_UNITS
      "|<unit_abbreviation|unit_letter>) (\"and\" (<a_an> (<half>|<unit>)|<number_word|digits> <unit|units>))? "
      "<comma>? (\"or\" \"so|more\")? <hyphen>? "
      "(<ago>|<hence>|<earlier|later>|<back>|\"before|after|previously|afterward|afterwards|beforehand\"|"
      "\"from\" (\"now|today|tomorrow\")|\"out\")",
      "He was seized \xC2\xABtwo and a half years ago\xC2\xBB."},
     build_distance},
    {{"weekday_distance",
      "<weekday> <comma>? (" PARLEY_COUNT "|<a_an>) <unit|units> (\"from\" (\"now|today\")|<ago>|<hence>)",
      "They will meet on \xC2\xABMonday two weeks from now\xC2\xBB."},
     build_weekday_distance},
    {{"weekdays_ago", PARLEY_COUNT " <weekday_plural> (<ago>|<later>)",
      "They met \xC2\xABtwo Fridays ago\xC2\xBB in Doha."},
     build_weekdays_ago},
    {{"ago_today",
      "(" PARLEY_HEDGE "|<hedge>)? (" PARLEY_COUNT
      "|<a_an>) <unit|units> <ago> (<comma>? \"on\"? <weekday>|<deictic_day>|\"this\" "
      "(<week_word|month_word>|<weekend>))",
      "He was seized \xC2\xABten years ago today\xC2\xBB."},
     build_ago_today},
    {{"units_later", "<units> (<later|earlier|ago>)", "He was seized \xC2\xABmonths later\xC2\xBB."}, build_distance},
    {{"eve_of", "<the_word> <eve> \"of\"", "They met on \xC2\xABthe eve of\xC2\xBB the truce."}, build_eve},
    {{"year_ago",
      "<the_word|a_an>? \"comparable|same\"? \"year\" <hyphen>? (\"ago|earlier\") (<quarter_unit|period_word>)?",
      "Profit rose from \xC2\xABthe year-ago quarter\xC2\xBB."},
     build_year_ago},
    {{"the_quarter", "<the_word> (<quarter_unit>|<latest> <period_word>|<year_word|month_word>)",
      "Profit rose in \xC2\xABthe quarter\xC2\xBB."},
     build_the_period},
    {{"distance_from_day",
      PARLEY_HEDGE "? (" PARLEY_COUNT "|<a_an>|<the_word>) (<unit|units>) (<from|after_event|before_event|hence>) "
                   "(<weekday|deictic_day>|\"next|last\" <weekday>|<month> " PARLEY_DAY
                   " (<comma>? <year_number>)?|" PARLEY_DAY
                   " <month> (<year_number>)?|<day_number> <slash> <day_number> (<slash> "
                   "<year_number|two_digits>)?|<the_word>? <holiday_word> "
                   "((<hyphen>|<possessive>|\"of|the\"|<arabic_article>){0,2} <holiday_word|holiday_tail>){0,3} "
                   "<year_number>?)",
      "They will meet \xC2\xABtwo weeks from Monday\xC2\xBB."},
     build_distance_from_day},
    {{"present",
      "(\"just|right|only|even|until|as\" \"of\"?)? <present_ref>|\"at\" (<present>|\"this|the\" (<present>)? "
      "(<moment_only>))|(\"this|the|that\" (\"very|present|current\")? <moment>)|<these> \"days\"|<the_word> <present> "
      "(\"day|time\")?|<current>|\"modern\" <hyphen>? \"day|times\"|<the_word> \"day\" \"today\"|\"present\" "
      "(<hyphen>? \"day\")",
      "Talks are \xC2\xABnow\xC2\xBB under way."},
     build_present},
    {{"to_date", "\"to|till\" \"date\"", "It was the largest swap \xC2\xABto date\xC2\xBB."}, build_to_date},
    {{"past",
      "(\"more|most|very\"? <past_ref>|<the_word> <rel_last|recent>? <past_word>|<recent>|<the_word> "
      "\"time\"|\"that|this\" \"time\"|\"long\" <ago>|<former>|<past_adverb>)",
      "A deal was reached \xC2\xABrecently\xC2\xBB."},
     build_past},
    {{"during",
      "\"during|throughout|at|in|around|by|from\" (\"this|that\"|<the_word> (\"same\")?) (<period_word>|\"time\")",
      "It grew \xC2\xAB"
      "during that period\xC2\xBB by half."},
     build_during},
    {{"future",
      "(<the_word> \"near|foreseeable|not|too|distant|immediate\"{0,3} <future_word>|\"one|some\" "
      "\"day\"|\"someday\"|<future_word>)",
      "They hope for more in \xC2\xABthe near future\xC2\xBB."},
     build_future},
    {{"quarter",
      PARLEY_MOD
      "? (<the_word>? (<year_number> (<possessive>)?|\"this|last|next\" \"year\" <possessive>?|<fiscal|calendar_word>) "
      "<hyphen>?)? <the_word>? <fiscal|calendar_word> <hyphen>? (<ordinal_word|ordinal_digits|rel_last|final_word>) "
      "<hyphen>? (<quarter_unit>|<half_year_word>) ((\"of\" <the_word>?)? <comma>? "
      "(<fiscal|calendar_word>? " PARLEY_YEAR "|(\"this|last|next|that\" \"year\")|\"year\"))?",
      "Output fell in \xC2\xABthe fiscal third quarter of 1989\xC2\xBB."},
     build_quarter},
    {{"quarter_plain",
      PARLEY_MOD
      "? (<the_word>? (<year_number> (<possessive>)?|\"this|last|next\" \"year\" <possessive>?) <hyphen>?)? "
      "<the_word>? (<ordinal_word|ordinal_digits>|<rel_last>|<final_word>) <hyphen>? "
      "(<quarter_unit>|<half_year_word>) ((\"of\" <the_word>?)? <comma>? (<fiscal|calendar_word>? " PARLEY_YEAR
      "|(\"this|last|next|that\" \"year\")|\"year\"))?",
      "Output fell in \xC2\xABthe third quarter of 1989\xC2\xBB."},
     build_quarter},
    {{"quarter_code",
      "(<quarter_code|half_code> (\"of\"|<hyphen|comma>)? <year_number|two_digits>?|<year_number> <hyphen>? "
      "<quarter_code|half_code>)",
      "Output fell in \xC2\xABQ3 1989\xC2\xBB."},
     build_quarter},
    {{"season_year",
      PARLEY_EDGE
      "? <the_word>? (<season>|<season_start>|<mid_season>) (\"of\" <the_word>?)? <comma>? (" PARLEY_YEAR_ERA
      " (<hyphen|dash|slash> <two_digits|day_number|year_number>)?|(\"this|last|next|that|same\" "
      "\"year\"))|<the_word>? "
      "<year_number> <season_plain>",
      "Fighting stopped in \xC2\xABthe spring of 2017\xC2\xBB."},
     build_season},
    {{"season", PARLEY_EDGE "? <the_word>? (<season_plain>|<season_start>|<mid_season>)",
      "Fighting stopped in \xC2\xABwinter\xC2\xBB."},
     build_season},
    {{"fiscal_year",
      PARLEY_MOD "? <the_word>? (<fiscal|calendar_word> \"year\"?|<fiscal_code>) <year_number|two_digits>",
      "Spending rose in \xC2\xAB"
      "fiscal 1989\xC2\xBB."},
     build_season},
    {{"week_of",
      "<the_word>? (<weekend>|\"week|month|year\") (\"of\"|\"commencing|beginning|starting|ending|ended\") "
      "(<month> " PARLEY_DAY " (<hyphen|dash|slash> <day_number>)? (<comma>? <year_number>)?|<the_word>? " PARLEY_DAY
      " (<hyphen|dash|slash> <day_number>)? \"of\"? <month> (<year_number>)?|<the_word> <ordinal_digits>)",
      "They will meet in \xC2\xABthe week of March 14\xC2\xBB."},
     build_week_of},
    {{"nth_unit",
      "<the_word>? (<ordinal_word|ordinal_digits>|\"twenty|thirty\" <hyphen>? <ordinal_word>|<rel_last>|<final_word>) "
      "(<day_word|week_word|weekend|month_word>|<weekday> <part_of_day>?) \"of|in\" ((<the_word>? <rel|rel_same|this>? "
      "(\"year|month|week\"))|<month> (<comma>? <year_number>)?|<year_number>)",
      "They will meet on \xC2\xABthe first Tuesday of March\xC2\xBB."},
     build_nth_unit},
};
// clang-format on

}  // namespace

List<DateRule> relative_rules() noexcept { return {kRules, sizeof kRules / sizeof kRules[0]}; }

}  // namespace parley::dates
