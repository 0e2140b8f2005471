// Chooses what a partial date leaves open: the year of a month, the week of a weekday, the month of a day.
#ifndef PARLEY_DATES_RESOLVE_H_
#define PARLEY_DATES_RESOLVE_H_

#include "dates/builder.h"

namespace parley::dates {

/// The year of `month` (and `day`, 0: none) for the match at hand: the one written behind it ("in June and December 2018"), else the one on the
/// side that the nearest verb tells, else the nearest; unknown without an anchor.
YearRead year_of(Builder& b, int month, int day);
void resolve_month_day(Builder& b, DateRecord& d, int month, int day);
void resolve_month(Builder& b, DateRecord& d, int month);
/// "Tuesday the 14th" (weekday not 0) or "the 14th".
void resolve_bare_day(Builder& b, DateRecord& d, int weekday, int day);
void resolve_weekday(Builder& b, DateRecord& d, int weekday);
void resolve_season(Builder& b, DateRecord& d, int season);
/// The side of the anchor for the match, from verbs around tokens [first, last).
Side tense_side(const Builder& b, TokenIndex first, TokenIndex last) noexcept;

}  // namespace parley::dates

#endif  // PARLEY_DATES_RESOLVE_H_
