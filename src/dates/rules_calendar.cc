// Calendar dates: numeric and textual days, months, years, ranges of them, decades, centuries.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/pieces.h"

namespace parley::dates {
namespace {

// clang-format off: one rule is one row
constexpr DateRule kRules[] = {
    {{"iso_day",
      "<year_number> <hyphen|slash> <day_number|two_digits> <hyphen|slash> <day_number|two_digits> (<capital|acronym> "
      "(<colon> <day_number|two_digits>){0,2} (<zulu>|<hyphen|plus> <day_number|two_digits> <colon> "
      "<day_number|two_digits>)?)?",
      "Signed \xC2\xAB"
      "2020-03-10\xC2\xBB in Doha."},
     build_iso},
    {{"numeric_day", "<day_number> <slash> <day_number> <slash> <year_number|two_digits|day_number>",
      "Released on \xC2\xAB"
      "3/14/2020\xC2\xBB with the others."},
     build_numeric},
    {{"numeric_day_hyphen", "<day_number> <hyphen> <day_number> <hyphen> <year_number|two_digits|day_number>",
      "Released on \xC2\xAB"
      "14-3-2020\xC2\xBB with the others."},
     build_numeric},
    {{"decimal_day", "<decimal> <period> <year_number>",
      "The paper of \xC2\xAB"
      "14.03.2020\xC2\xBB was shown."},
     build_decimal},
    {{"log_stamp",
      "(<day_number> <slash> <day_number> <slash> <decimal>|<day_number> <slash> <month> <slash> <year_number> <colon> "
      "<day_number|two_digits>) <colon> <day_number|two_digits> (<colon> <day_number|two_digits>)?",
      "The log of \xC2\xAB"
      "14/Mar/2017:09:05:30\xC2\xBB shows it."},
     build_log_stamp},
    {{"slash_day", "<day_number> <slash> <day_number>",
      "They met on \xC2\xAB"
      "3/14\xC2\xBB in Doha."},
     build_slash},
    {{"day_month_hyphen", "<day_number> <hyphen|slash> <month> (<hyphen|slash> <year_number|two_digits|day_number>)?",
      "The list of \xC2\xAB"
      "14-Mar-2020\xC2\xBB was shown."},
     build_day},
    {{"year_month_day",
      "<year_number> (<comma>|<hyphen|slash>|<ad>)? <month|month_lower> (<comma>|<hyphen|slash>)? "
      "(<day_number|ordinal_digits>)?",
      "The list of \xC2\xAB"
      "2017 March 14\xC2\xBB was shown."},
     build_year_month},
    {{"spaced_iso_day", "<year_number> <day_number> <day_number>",
      "The file of \xC2\xAB"
      "2017 03 14\xC2\xBB was shown."},
     build_spaced_iso},
    {{"compact_iso_day", "<plain_digits>",
      "The file of \xC2\xAB"
      "20170314\xC2\xBB was shown."},
     build_compact_iso},
    {{"month_slash_year", "<day_number> <slash|hyphen> <year_number>",
      "The list of \xC2\xAB"
      "03/2017\xC2\xBB was shown."},
     build_month_slash},
    {{"dotted_iso_day", "<decimal> <period> <day_number|two_digits>|<year_number> <period> <decimal>|<grouped>",
      "The list of \xC2\xAB"
      "2017.03.14\xC2\xBB was shown."},
     build_dotted},
    {{"month_day_joined", "<month> <hyphen|slash> <day_number> <hyphen|slash> <year_number|two_digits>",
      "The list of \xC2\xAB"
      "Mar-14-2017\xC2\xBB was shown."},
     build_day},
    {{"month_day_far_year", "<month> <day_number|ordinal_digits> <comma>? <plain_digits>",
      "The vault will open on \xC2\xABMarch 14, 3017\xC2\xBB."},
     build_far_year},
    {{"month_day_short_year", "<month> <day_number> <comma>? <two_digits>",
      "The list of \xC2\xABMarch 14, '97\xC2\xBB was shown."},
     build_day},
    {{"weekday_numeric",
      PARLEY_WEEKDAY " <comma>? <day_number> (<slash> <day_number>|<slash|hyphen> <day_number> <slash|hyphen> "
                     "<year_number|two_digits|day_number>)",
      "It was \xC2\xABTuesday 3/14/2017\xC2\xBB already."},
     build_weekday_numeric},
    {{"month_day",
      PARLEY_MOD "? ((\"this|next|last\" <rel_coming|rel_past>?)? " PARLEY_WEEKDAY
                 " <comma|hyphen>? <the_word>?)? <month|month_lower> (<hyphen|slash|period|comma>|\"the\")? " PARLEY_DAY
                 " ((<comma>|\"of|in\")? " PARLEY_YEAR_ERA ")?",
      "The truce of \xC2\xABTuesday, March 14, 2017\xC2\xBB held."},
     build_day},
    {{"day_month",
      PARLEY_MOD "? (" PARLEY_WEEKDAY " <comma>? (\"the\")?)? <the_word>? " PARLEY_DAY
                 " ((\"day\"? \"of\")? <month> <period>? ((<comma>|\"of|in\")? " PARLEY_YEAR_ERA
                 "|(<comma>|\"of\")? <two_digits>)?|\"of\" <month_lower> (<comma>? " PARLEY_YEAR_ERA
                 ")?|<month_lower> <comma>? <year_number>)",
      "The truce of \xC2\xAB"
      "14 March 2017\xC2\xBB held."},
     build_day},
    {{"month_day_words",
      "<month|month_lower> (\"twenty|thirty\" <hyphen>? <unit_number>|<teen_number>|\"twenty|thirty\") "
      "(<comma>? " PARLEY_YEAR_ERA ")?",
      "They come on \xC2\xABMay twenty-nine\xC2\xBB."},
     build_day_words},
    {{"day_words_month",
      "(\"twenty|thirty\" <hyphen>? <unit_number>|<teen_number>|\"twenty|thirty\") \"of\"? <month> "
      "<comma>? " PARLEY_YEAR_ERA,
      "They came on \xC2\xABtwenty-five January 1986\xC2\xBB."},
     build_day_words},
    {{"month_day_this_year",
      "(<month> " PARLEY_DAY "|" PARLEY_DAY " \"of\"? <month>)"
      " (<comma>|\"of\")? (\"this|last|next\"|<the_word>? \"that|same|following|next|previous\") \"year\"",
      "They were taken on \xC2\xABMarch 4 last year\xC2\xBB by gunmen."},
     build_day},
    {{"relative_month_day",
      "<the_word>? <rel> <rel_past|rel_last|rel_coming>? (<month> " PARLEY_DAY "|<the_word>? " PARLEY_DAY
      " \"of\"? <month>) (<comma>? <year_number>)?",
      "She was seized \xC2\xABlast March 12\xC2\xBB in Herat."},
     build_relative_day},
    {{"month_year",
      PARLEY_MOD "? <month|month_lower> (<comma>|\"of|in\"|<hyphen>|<slash>)? <the_word>? \"year\"? " PARLEY_YEAR_ERA,
      "Talks began in \xC2\xABlate March 2017\xC2\xBB in Minsk."},
     build_day},
    {{"month_lower", "<month_lower>", "The rains came in \xC2\xABmay\xC2\xBB."}, build_month_lower},
    {{"month_two_digits", "<month> (\"of\" <two_digits>|<two_digits>)",
      "Talks began in \xC2\xABMarch '97\xC2\xBB in Minsk."},
     build_day},
    {{"month_this_year",
      PARLEY_MOD "? <month> \"of\"? (\"this|last|next|that|same|previous|following|each|every\"|\"the\" "
                 "\"same|previous|following|next|preceding\") \"year\"",
      "He was seized in \xC2\xABNovember last year\xC2\xBB near Herat."},
     build_day},
    {{"month", PARLEY_MOD "? (\"the\" \"month\" \"of\")? <month>",
      "The deal of \xC2\xAB"
      "early December\xC2\xBB was kept."},
     build_month},
    {{"weekday_day", PARLEY_WEEKDAY " (<comma>? <ordinal_digits|day_number>|<comma>? <the_word> " PARLEY_DAY ")",
      "It is set for \xC2\xABTuesday the 14th\xC2\xBB in Oman."},
     build_bare_day},
    {{"the_day", "<the_word>? <ordinal_digits>", "They will come on \xC2\xABthe 14th\xC2\xBB."}, build_bare_day},
    {{"day_before_clock",
      "\"on\" <the_word> <day_number> <comma>? (\"from|between\" (<day_number|decimal> <oclock>? "
      "(<am|pm>|\"a|p\" <period>? \"m\" <period>?)? (<hyphen|dash>|\"to|and|till|until\") (<day_number> "
      "(<am|pm>|\"a|p\" "
      "<period>? \"m\" <period>?)|<decimal> <am|pm>)|<day_number> <colon> <two_digits|day_number>)|\"at\" "
      "(<day_number> "
      "(<am|pm>|\"a|p\" <period>? \"m\" <period>?)|<decimal> <am|pm>|<day_number> <colon> <two_digits|day_number>))",
      "They will speak \xC2\xABon the 17 at 2 p.m.\xC2\xBB by phone."},
     build_day_before_clock},
    {{"day_of_month",
      "<the_word>? (<ordinal_digits>|(\"twenty|thirty\" <hyphen>?)? <ordinal_word>) \"day\"? \"of\"? "
      "(\"this|last|next|every|each\"|<the_word> (\"same|following|next|last|previous\")?) \"month\"",
      "They will come on \xC2\xABthe 21st of next month\xC2\xBB."},
     build_day_of_month},
    {{"year", PARLEY_MOD "? (<the_word>? \"year|years\")? (<ad>? " PARLEY_YEAR ")",
      "He has been held since \xC2\xABlate 2017\xC2\xBB."},
     build_year},
    {{"year_short", "<two_digits>", "He has been held since \xC2\xAB'92\xC2\xBB."}, build_year_short},
    {{"year_before_christ",
      PARLEY_MOD "? (<the_word>? \"year\")? (<plain_digits|two_digits|day_number|year_number> <bc|ad>|<ad> <digits>)",
      "The peace of \xC2\xAB"
      "241 BC\xC2\xBB cost Carthage dear."},
     build_year},
    {{"year_range",
      PARLEY_MOD "? (<the_word>? <years_word>)? <year_number> (<hyphen|dash|slash>) "
                 "(<year_number>|<two_digits>|<day_number>) <bc|ad>?",
      "The war of \xC2\xAB"
      "1992\xE2\x80\x93"
      "95\xC2\xBB left many missing."},
     build_year_range},
    {{"year_range_bc",
      "<plain_digits|two_digits|day_number> (<hyphen|dash>|\"to\") <plain_digits|two_digits|day_number> <bc|ad>",
      "The war of \xC2\xAB"
      "264-241 BC\xC2\xBB was long."},
     build_year_range},
    {{"numeric_range",
      "(\"from|between\")? (<day_number> <slash> <day_number> (<slash> <year_number|two_digits>)? "
      "(<hyphen|dash>|\"to|and|till|until|through\") <day_number> <slash> <day_number> ((<slash|comma>)? "
      "<year_number>|<slash> <two_digits>)?|<day_number> <hyphen> <day_number> <hyphen> <year_number> <hyphen> "
      "<day_number> <hyphen> <day_number> <hyphen> <year_number>)",
      "The talks ran \xC2\xAB"
      "from 3/14/2017-3/16/2017\xC2\xBB in Oman."},
     build_numeric_range},
    {{"day_range",
      "(\"from|between\")? <month|month_lower> \"the\"? " PARLEY_DAY
      " (<hyphen|dash>|<comma>? \"to|and|through|till|until\" <the_word>?) " PARLEY_DAY " (<comma>? <year_number>)?",
      "The talks of \xC2\xABMarch 14\xE2\x80\x93"
      "16, 2017\xC2\xBB failed."},
     build_day_range},
    {{"day_range_month_last",
      "(\"from|between\")? <the_word>? " PARLEY_DAY
      " (<hyphen|dash|slash>|\"to|and|through|till|until|or\") <the_word>? " PARLEY_DAY
      " \"of\"? <month> (<comma>? <year_number>)?",
      "The talks of \xC2\xAB"
      "14-16 March 2017\xC2\xBB failed."},
     build_day_range},
    {{"day_range_relative_month",
      "(\"from|between\")? <the_word>? " PARLEY_DAY
      " (<hyphen|dash|slash>|\"to|and|through|till|until|or\") <the_word>? " PARLEY_DAY
      " \"of|in\" (\"this|last|next\"|<the_word> (\"same|following|next|last|previous\")?) \"month\"",
      "The road is open \xC2\xAB"
      "from the 4th to the 23rd of next month\xC2\xBB."},
     build_day_range_month},
    {{"month_range", "<month> <hyphen|dash|slash> <month> (" PARLEY_DAY ")? (<comma>? <year_number>)?",
      "The thaw of \xC2\xABMarch-May 2017\xC2\xBB ended."},
     build_month_range},
    {{"month_range_words",
      "\"from|between\" (<month_lower> (\"to|and|till|until|through\") <month|month_lower>|<month> "
      "(\"to|and|till|until|through\") <month_lower>) (<comma>? <year_number>)?",
      "The rains fell \xC2\xAB"
      "between august and october\xC2\xBB."},
     build_month_range_words},
    {{"decade_apart", PARLEY_MOD "? <the_word>? <year_number> \"s\"", "Many fled in \xC2\xABthe 1990 s\xC2\xBB."},
     build_decade_apart},
    {{"decade", PARLEY_MOD "? <the_word>? <decade>", "Many fled in \xC2\xABthe late 1970s\xC2\xBB."}, build_decade},
    {{"decade_words",
      PARLEY_MOD "? <the_word>? <early|late|mid>? <hyphen>? (\"fifteen|sixteen|seventeen|eighteen|nineteen\" "
                 "<hyphen>?)? <decade_word>",
      "Many fled in \xC2\xABthe nineteen seventies\xC2\xBB."},
     build_decade},
    {{"decade_possessive", PARLEY_MOD "? <the_word>? <year_number|two_digits|day_number> <possessive>",
      "Many fled in \xC2\xABthe 1970's\xC2\xBB, he said."},
     build_decade},
    {{"century",
      PARLEY_MOD "? <the_word>? <early|late|mid>? <hyphen>? (<ordinal_digits>|(\"twenty|thirty\" <hyphen>?)? "
                 "<ordinal_word>) <hyphen>? <century_word> <bc|ad>?",
      "The border of \xC2\xABthe late 19th century\xC2\xBB still stands."},
     build_century},
    {{"islamic_day",
      "<the_word>? " PARLEY_DAY
      " \"of\"? (<islamic_month>|<islamic_rabi|islamic_jumada|islamic_dhu> <hyphen>? (<arabic_article> "
      "<hyphen>?)? <islamic_first|islamic_second|islamic_qadah|islamic_hijjah>) <comma>? (<year_number> "
      "<hijri_era|solar_era>?)?",
      "He was freed on \xC2\xAB"
      "15 Rajab 1441\xC2\xBB, they said."},
     build_islamic},
    {{"islamic_month",
      "(<islamic_month>|<islamic_rabi|islamic_jumada|islamic_dhu> <hyphen>? (<arabic_article> <hyphen>?)? "
      "<islamic_first|islamic_second|islamic_qadah|islamic_hijjah>) ((" PARLEY_DAY ")? <comma>? <year_number> "
      "<hijri_era|solar_era>?|" PARLEY_DAY ")",
      "He was freed in \xC2\xABRajab 1441\xC2\xBB, they said."},
     build_islamic},
    {{"solar_day", "<the_word>? " PARLEY_DAY " \"of\"? <solar_month> <comma>? (<year_number> <hijri_era|solar_era>?)?",
      "He was freed on \xC2\xAB"
      "22 Hut 1398\xC2\xBB, they said."},
     build_solar},
    {{"solar_month", "<solar_month> (" PARLEY_DAY " <comma>?)? <year_number> <hijri_era|solar_era>?",
      "He was freed in \xC2\xABHut 1398\xC2\xBB, they said."},
     build_solar},
};
// clang-format on

}  // namespace

List<DateRule> calendar_rules() noexcept { return {kRules, sizeof kRules / sizeof kRules[0]}; }

}  // namespace parley::dates
