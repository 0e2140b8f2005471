// The builders that the rule tables name: each reads the tokens of a match of its rules, and is false where they make no date after all.
#ifndef PARLEY_DATES_BUILDERS_H_
#define PARLEY_DATES_BUILDERS_H_

#include "dates/builder.h"

namespace parley::dates {

bool build_day(Builder& b);
bool build_iso(Builder& b);
bool build_month_slash(Builder& b);
bool build_dotted(Builder& b);
bool build_year_month(Builder& b);
bool build_weekday_numeric(Builder& b);
bool build_numeric(Builder& b);
bool build_log_stamp(Builder& b);
bool build_far_year(Builder& b);
bool build_day_offset(Builder& b);
bool build_joined(Builder& b);
bool build_mons(Builder& b);
bool build_decimal(Builder& b);
bool build_spaced_iso(Builder& b);
bool build_compact_iso(Builder& b);
bool build_numeric_range(Builder& b);
bool build_day_words(Builder& b);
bool build_month_lower(Builder& b);
bool build_day_of_month(Builder& b);
bool build_slash(Builder& b);
bool build_bare_day(Builder& b);
bool build_month(Builder& b);
bool build_year(Builder& b);
bool build_year_short(Builder& b);
bool build_year_range(Builder& b);
bool build_day_range(Builder& b);
bool build_month_range(Builder& b);
bool build_month_range_words(Builder& b);
bool build_day_range_month(Builder& b);
bool build_relative_day(Builder& b);
bool build_day_before_clock(Builder& b);
bool build_decade(Builder& b);
bool build_decade_apart(Builder& b);
bool build_century(Builder& b);
bool build_islamic(Builder& b);
bool build_solar(Builder& b);
bool build_clock(Builder& b);
bool build_clock_day(Builder& b);
bool build_clock_bare_day(Builder& b);
bool build_clock_the_day(Builder& b);
bool build_clock_past(Builder& b);
bool build_clock_set(Builder& b);
bool build_distance_clock(Builder& b);
bool build_number_alone(Builder& b);
bool build_hour_of_part(Builder& b);
bool build_length_from_clock(Builder& b);
bool build_spoken_clock(Builder& b);
bool build_spoken_range(Builder& b);
bool build_clock_range(Builder& b);
bool build_duration(Builder& b);
bool build_duration_span(Builder& b);
bool build_compound(Builder& b);
bool build_relative_length(Builder& b);
bool build_another(Builder& b);
bool build_signed_offset(Builder& b);
bool build_compound_ago(Builder& b);
bool build_bare_units(Builder& b);
bool build_set(Builder& b);
bool build_set_name(Builder& b);
bool build_set_weekends(Builder& b);
bool build_set_parts(Builder& b);
bool build_adverb_set(Builder& b);
bool build_long(Builder& b);
bool build_holiday(Builder& b);
bool build_weekend_of(Builder& b);
bool build_deictic(Builder& b);
bool build_weekday(Builder& b);
bool build_day_part(Builder& b);
bool build_day_half(Builder& b);
bool build_relative_part(Builder& b);
bool build_bare_part(Builder& b);
bool build_relative_unit(Builder& b);
bool build_relative_name(Builder& b);
bool build_after_next(Builder& b);
bool build_weekday_week(Builder& b);
bool build_business_day(Builder& b);
bool build_week_number(Builder& b);
bool build_distance(Builder& b);
bool build_ago_today(Builder& b);
bool build_distance_from_day(Builder& b);
bool build_present(Builder& b);
bool build_to_date(Builder& b);
bool build_weekday_distance(Builder& b);
bool build_weekdays_ago(Builder& b);
bool build_past(Builder& b);
bool build_future(Builder& b);
bool build_quarter(Builder& b);
bool build_season(Builder& b);
bool build_week_of(Builder& b);
bool build_rest(Builder& b);
bool build_nth_unit(Builder& b);
bool build_unit_end(Builder& b);
bool build_year_ago(Builder& b);
bool build_eve(Builder& b);
bool build_during(Builder& b);
bool build_the_period(Builder& b);

}  // namespace parley::dates

#endif  // PARLEY_DATES_BUILDERS_H_
