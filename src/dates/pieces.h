// Parts of patterns that several rule tables share. String literals, so that a rule still reads as one pattern.
#ifndef PARLEY_DATES_PIECES_H_
#define PARLEY_DATES_PIECES_H_

// clang-format off: patterns are read as one line

// A day of the month: 5, 5th, fifth, twenty-first.
#define PARLEY_DAY "(<day_number|ordinal_digits>|(\"twenty|thirty\" <hyphen>?)? <ordinal_word>)"
#define PARLEY_MONTH "<month>"
#define PARLEY_WEEKDAY "<weekday|weekday_short>"
// A year in words: nineteen ninety-six, two thousand (and) three, nineteen hundred, nineteen oh five.
#define PARLEY_SPELLED_YEAR                                                                                      \
  "(\"fifteen|sixteen|seventeen|eighteen|nineteen|twenty\" <hyphen>? (<tens_number> (<hyphen>? <unit_number>)?|" \
  "<teen_number>|\"o\" <hyphen>? <unit_number>|\"hundred\" (\"and\"? (<tens_number> (<hyphen>? <unit_number>)?|" \
  "<teen_number|unit_number>))?)|\"two\" \"thousand\" (\"and\"? (<tens_number> (<hyphen>? "                      \
  "<unit_number>)?|<teen_number|unit_number>))?)"
#define PARLEY_YEAR "(<year_number>|" PARLEY_SPELLED_YEAR ")"
#define PARLEY_YEAR_ERA "(" PARLEY_YEAR "|<plain_digits|two_digits|year_number|day_number> <bc|ad>|<ad> <digits>)"
// early, the end of, the first half of …
#define PARLEY_MOD                                                                                                     \
  "(<the_word>? <early|late|mid> <hyphen>? (\"in|on\" <the_word>?)?|<the_word>? \"very\"? "                            \
  "<mod_start|mod_end|mod_mid> "                                                                                       \
  "\"of\" <the_word>?|<the_word>? (<latter|later_part|early|late|final_word>|\"last|first|second\") <part_word|half> " \
  "\"of\" <the_word>?)"
// A count: 3, 2½, two and a half, twenty-five, two dozen.
#define PARLEY_COUNT                                                                                                  \
  "(((<a_an>? <multiplier>|<number_word|dozen>) (<hyphen>? <number_word|dozen>|\"and\" <number_word>){0,5}|<digits> " \
  "<multiplier|dozen>{0,2}) ((\"and\"|<hyphen> \"and\" <hyphen>) (<a_an>|\"one\")? <hyphen>? "                        \
  "(<half>|\"quarter\")|<slash> <digits>|<day_number> <slash> <day_number>)?)"
// One of the two counts of "two to three weeks".
#define PARLEY_SMALL "(<digits>|\"a|an\"|<number_word> (<hyphen>? <number_word>)?)"
// An unsaid count: several, a few, many, dozens of.
#define PARLEY_VAGUE                                                                                               \
  "(<a_an> \"number|matter\" \"of\"|<a_an>? (\"several|few|some|countless|numerous|various|multiple\"|\"couple\" " \
  "\"of\"?|\"many\" (<comma> \"many\")?|"                                                                          \
  "\"good\" \"many|few\")|<vague_plural|multiplier_plural> "                                                       \
  "\"of\")"
// about, nearly, more than, at least, up to, no later than …
#define PARLEY_HEDGE                                                                                            \
  "(<hedge>? (<hedge_about|hedge_less|hedge_more>|<comparative> \"than\"|\"at\" <least_word|most_word>|\"up\" " \
  "\"to\"|\"as\" \"many|much|long|little|few\" \"as\"|\"no\" <comparative> \"than\"|\"close\" \"to\"))"
#define PARLEY_UNITS \
  "<unit|units|quarter_units|weekends|weekend|night_unit|night_units|half_day_units|half_day_unit|season_words>"

// clang-format on

#endif  // PARLEY_DATES_PIECES_H_
