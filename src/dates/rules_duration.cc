// Durations and sets: two weeks, the past few months, five-day, every Monday, twice a year.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/pieces.h"

namespace parley::dates {
namespace {

// clang-format off: one rule is one row
constexpr DateRule kRules[] = {
    {{"duration",
      PARLEY_HEDGE "? (<the_word|these>? (<hedge>|\"another\")?|<a_an> <hedge>) (" PARLEY_COUNT "|" PARLEY_VAGUE
                   "|<a_an>) (<comparative|hedge>)? <hyphen>? <unit_adjective>? <hyphen>? (" PARLEY_UNITS
                   "|<unit_abbreviation|unit_letter>) (\"or\" \"so|more|less|fewer\"|\"and\" <a_an> "
                   "<half>|<possessive> \"time\")?",
      "He was held for \xC2\xABmore than two weeks\xC2\xBB in a cave."},
     build_duration},
    {{"duration_span",
      PARLEY_HEDGE "? (<the_word>? <rel|rel_following>|\"between\"|<a_an|the_word>)? " PARLEY_SMALL
                   " (<hyphen>? \"to|or|and\"|<hyphen|dash>|<comma> " PARLEY_SMALL " \"or|to\") " PARLEY_SMALL
                   " <unit_adjective>? <hyphen>? (" PARLEY_UNITS ") <ago>?",
      "They were held for \xC2\xABtwo to three weeks\xC2\xBB in a cave."},
     build_duration_span},
    {{"unit_or_two",
      "<a_an> <unit|weekend> \"or\" \"two|three\" <ago>?|<long_units> \"or\" "
      "<long_units>",
      "They will decide within \xC2\xAB"
      "a day or two\xC2\xBB at most."},
     build_duration_span},
    {{"duration_hyphen",
      PARLEY_HEDGE "? (<the_word>|<a_an>)? (" PARLEY_COUNT
                   "|<half>) <hyphen> (<unit|units|quarter_unit|weekend|night_unit>) (<hyphen>? (\"old|long|plus\"))?",
      "The truce ended \xC2\xAB"
      "a three-day\xC2\xBB siege."},
     build_duration},
    {{"half_unit",
      PARLEY_HEDGE
      "? (<half> (<a_an>|\"the|of\")? <hyphen>? <unit>|<a_an>? <half> <hyphen>? (<unit>)|\"three\" "
      "<hyphen>? \"quarters\" \"of\" <a_an> <unit>|<a_an> \"quarter\" (<hyphen>|\"of\" <a_an>) "
      "<unit>|<a_an> <unit> \"and\" <a_an> (<half>|\"quarter\")|\"one\" <unit> \"and\" <a_an>? (<half>|\"quarter\"))",
      "They spoke for \xC2\xABhalf an hour\xC2\xBB by phone."},
     build_duration},
    {{"duration_relative",
      "<the_word|these|this>? (<comparative>|\"over\")? "
      "(<rel>|<final_word|latest|recent>|\"first|opening|early|closing|following|ensuing\") (" PARLEY_COUNT
      "|" PARLEY_VAGUE "|<rel>)? <unit_adjective>? <hyphen>? "
      "(<units|quarter_units|weekends|night_units|season_words> (\"and|or\" <long_units>)?|<unit_abbreviation>)",
      "Contacts grew over \xC2\xABthe past few months\xC2\xBB."},
     build_duration},
    {{"relative_length",
      "<the_word|these|this>? <rel> (" PARLEY_COUNT "|" PARLEY_VAGUE
      ")? <unit|units> (\"and\" (<a_an>|\"one\")? <half>|((<comma>|\"and\")? \"and\"? (" PARLEY_COUNT
      "|<a_an>) <unit|units|unit_abbreviation>){1,3})",
      "Aid flowed over \xC2\xABthe past year and a half\xC2\xBB."},
     build_relative_length},
    {{"duration_each_of", "<each> \"of\" <the_word> <rel> (" PARLEY_COUNT "|" PARLEY_VAGUE ") <units>",
      "It rose in \xC2\xAB"
      "each of the past three years\xC2\xBB."},
     build_duration},
    {{"count_relative", "<the_word>? (" PARLEY_COUNT "|" PARLEY_VAGUE ") <rel> <units|quarter_units>",
      "It rose in \xC2\xABthe three previous years\xC2\xBB."},
     build_duration},
    {{"compound",
      PARLEY_HEDGE "? (" PARLEY_COUNT "|<a_an>)"
                   " <unit|units|unit_abbreviation|unit_letter> ((<comma>|\"and\")? \"and\"? (" PARLEY_COUNT
                   "|<a_an>) <unit|units|unit_abbreviation|unit_letter>){1,3}",
      "The siege lasted \xC2\xABtwo years, three months and four days\xC2\xBB."},
     build_compound},
    {{"compound_ago",
      PARLEY_COUNT " <unit|units|unit_abbreviation|unit_letter> ((<comma>|\"and\")? \"and\"? " PARLEY_COUNT
                   " <unit|units|unit_abbreviation|unit_letter>|<decade>){1,3} (<ago>|<later>|<earlier>|\"from\" "
                   "\"now\")",
      "He fled \xC2\xABtwo years, three months ago\xC2\xBB."},
     build_compound_ago},
    {{"another_unit", "\"another\" <unit|weekend|night_unit>",
      "The truce was extended for \xC2\xAB"
      "another week\xC2\xBB."},
     build_another},
    {{"signed_offset",
      "<plus|hyphen> " PARLEY_COUNT " (<unit|units|unit_abbreviation|unit_letter>) (<comma>? \"and\"? " PARLEY_COUNT
      " (<unit|units|unit_abbreviation|unit_letter>)){0,3}",
      "\xC2\xAB"
      "+2 months, 5 days\xC2\xBB"},
     build_signed_offset},
    {{"day_offset",
      "(\"this|next|last\"? <weekday>|<deictic_day>|<month> " PARLEY_DAY " (<comma>? <year_number>)?|<year_number> "
      "<hyphen> <day_number|two_digits> <hyphen> <day_number|two_digits>) <plus|hyphen> " PARLEY_COUNT
      " <unit|units|unit_abbreviation|unit_letter>",
      "\xC2\xABtomorrow +3 days\xC2\xBB"},
     build_day_offset},
    {{"joined", "\"lastweek|lastmonth|lastyear|nextweek|nextmonth|nextyear\"", "\xC2\xABnextweek\xC2\xBB"},
     build_joined},
    {{"mons", "\"in\" <digits> <weekday_short|weekday_lower>", "\xC2\xABin 2 mon\xC2\xBB"}, build_mons},
    {{"half_ago",
      PARLEY_HEDGE "? (<half> <hyphen>? (<a_an>)? <hyphen>? <unit>|<a_an> <half> <hyphen>? <unit>) "
                   "(<ago>|<later>|<earlier>|\"from\" "
                   "\"now\")",
      "He fled \xC2\xABhalf an hour ago\xC2\xBB."},
     build_compound_ago},
    {{"bare_units",
      "(<the_word>? \"long|many|several|full|entire|whole|some\"? <unit_adjective>? "
      "<long_units|clock_units>|<the_word>? <vague_span>)",
      "They waited for \xC2\xABweeks\xC2\xBB at the gate."},
     build_bare_units},
    {{"whole_unit",
      "(\"all|the|an|a\"? \"entire|whole|full|all\" (\"of\" <the_word>)? <unit|weekend|night_unit|half_day_unit>)",
      "They sat there \xC2\xABthe whole day\xC2\xBB."},
     build_duration},
    {{"long_adjective",
      "(<a_an>? (<long_adjective>|<day_word|week_word|month_word|year_word> <hyphen> \"long\"|<units> <hyphen>? "
      "\"long\"|<unit> <hyphen>? \"long\"))",
      "They held \xC2\xAB"
      "a daylong\xC2\xBB meeting."},
     build_long},
    {{"set_every",
      "(<every|each>) (<other_one|single>|\"few|several\"|" PARLEY_COUNT ")? (<working_word>? "
      "<unit|units|quarter_unit|weekend|night_unit|weekends>|<half_day_unit>|<season>|<month>|<workday>)",
      "They are searched \xC2\xAB"
      "every two weeks\xC2\xBB."},
     build_set},
    {{"set_rate",
      "(<times_word>|" PARLEY_COUNT " <times_noun>|\"several|many|few\" <times_noun>)? (<a_an>|\"per|each|every|the\") "
      "(<unit|quarter_unit|weekend|night_unit>)",
      "They are counted \xC2\xABtwice a week\xC2\xBB."},
     build_set},
    {{"set_weekday",
      "(<every|each|per>) (<other_one|single>|<ordinal_word>)? (<weekday|weekday_short>) (<part_of_day>)?",
      "They are counted \xC2\xAB"
      "every Monday morning\xC2\xBB."},
     build_set_name},
    {{"set_weekends", "(\"all|most|some|many\")? <weekends|workdays>", "They are counted on \xC2\xABweekends\xC2\xBB."},
     build_set_weekends},
    {{"set_parts", "(\"in\" <the_word>|\"most\")? <half_day_units>",
      "They are counted \xC2\xABin the mornings\xC2\xBB."},
     build_set_parts},
    {{"set_weekday_plural", "(<weekday_plural>) (<part_of_day>)?|(<weekday>) <half_day_units|night_units>",
      "They are counted on \xC2\xABMondays\xC2\xBB."},
     build_set_name},
    {{"adverb_set", "(<semi> <hyphen>?)? <adverb_set>",
      "He was beaten \xC2\xAB"
      "daily\xC2\xBB."},
     build_adverb_set},
};
// clang-format on

}  // namespace

List<DateRule> duration_rules() noexcept { return {kRules, sizeof kRules / sizeof kRules[0]}; }

}  // namespace parley::dates
