// Writes TIMEX3 values and their closed intervals. The only place that knows how a value is spelled.
#ifndef PARLEY_DATES_VALUES_H_
#define PARLEY_DATES_VALUES_H_

#include <cstdint>

#include "dates/calendar.h"
#include "dates/dates.h"
#include "dates/lexicon.h"

namespace parley::dates {

/// How wide a calendar period is.
enum class Grain : std::uint8_t { day, week, weekend, month, quarter, season, half, year, decade, century, millennium };

/// First and last day of the period of that grain in which day `n` lies. Weeks are ISO weeks; winter begins in December.
struct Period {
  DayNumber first = 0;
  DayNumber last = 0;
};
Period period_of(Grain grain, DayNumber n) noexcept;
/// `n` moved by `count` periods (a day of the period reached; months are clamped to their last day).
DayNumber moved(Grain grain, DayNumber n, std::int64_t count) noexcept;
Grain grain_of(Unit unit) noexcept;

/// DATE: the period of `grain` that holds day `n`.
void put_period(DateRecord& d, Grain grain, DayNumber n) noexcept;
/// DATE with parts unknown: 0 stands for an unknown month or day, `has_year` false for an unknown year.
void put_partial(DateRecord& d, bool has_year, int year, int month, int day) noexcept;
/// The value of a winter that is counted to `year`.
void put_winter(DateRecord& d, int year) noexcept;
/// Reads the day of an earliest or latest; false: there is none.
bool parse_iso_day(std::string_view iso, DayNumber& out) noexcept;
/// earliest and latest alone.
void put_bounds(DateRecord& d, DayNumber first, DayNumber last) noexcept;
void put_value(DateRecord& d, DateType type, std::string_view value) noexcept;
/// Appends T03:04 to a day's value, type TIME. `minute` or `second` -1: not said.
void put_clock(DateRecord& d, int hour, int minute, int second, std::string_view zone) noexcept;
/// Appends TMO, TMI, TAF, TEV or TNI (1 to 5, 6: TDT), type TIME.
void put_part(DateRecord& d, int part) noexcept;
/// "P2W", "PT30M", "PT2H30M", "P2.5Y"; `thousandths` < 0: "PXW".
void put_duration(DateRecord& d, Unit unit, std::int64_t thousandths) noexcept;

}  // namespace parley::dates

#endif  // PARLEY_DATES_VALUES_H_
