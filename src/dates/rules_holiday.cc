// Holidays: names of fixed and movable feasts, with a year or without.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/pieces.h"

// The next word of a feast's name.
#define PARLEY_FEAST_NEXT \
  "(<hyphen>|<possessive>|<period>|\"of|the|and|or\"|<arabic_article>){0,3} <holiday_word|holiday_tail>"

namespace parley::dates {
namespace {

// A name is one to six holiday words (articles and hyphens between); holidays.cc knows which sequences are feasts.
// clang-format off: one rule is one row
constexpr DateRule kRules[] = {
    {{"holiday",
      "(\"last|this|next|following\")? (<feast>|<holiday_word> " PARLEY_FEAST_NEXT ") (" PARLEY_FEAST_NEXT "){0,4} "
      "((\"of|in\"|<comma>)? (<year_number>|\"this|last|next\" \"year\") <weekend>?)?",
      "The guns fell silent for \xC2\xAB"
      "Eid al-Fitr\xC2\xBB."},
     build_holiday},
    {{"weekend_of",
      "<the_word>? <weekend> \"of\" <holiday_word> ((<possessive>|\"of|the\"){0,2} <holiday_word|holiday_tail>){0,3} "
      "<year_number>?",
      "They will meet on \xC2\xABthe weekend of Thanksgiving 2023\xC2\xBB."},
     build_weekend_of},
    {{"ramadan", "<the_word>? (\"month\" \"of\")? <ramadan> (\"of|in\"? <year_number>)?",
      "No one was freed in \xC2\xABRamadan\xC2\xBB."},
     build_holiday},
};
// clang-format on

}  // namespace

List<DateRule> holiday_rules() noexcept { return {kRules, sizeof kRules / sizeof kRules[0]}; }

}  // namespace parley::dates
