// Civil days and the calendars that English texts write dates in: arithmetic only, nothing of language.
//
// A day is counted from 1970-01-01 in the proleptic Gregorian calendar with a year 0 (ISO 8601), so that 1 BC is year 0.
#ifndef PARLEY_DATES_CALENDAR_H_
#define PARLEY_DATES_CALENDAR_H_

#include <cstdint>

namespace parley::dates {

struct Civil {
  int year = 0;
  int month = 1;
  int day = 1;
};

using DayNumber = std::int64_t;  ///< days since 1970-01-01

DayNumber day_number(int year, int month, int day) noexcept;  ///< months and days out of range are carried over
inline DayNumber day_number(const Civil& c) noexcept { return day_number(c.year, c.month, c.day); }
Civil civil(DayNumber n) noexcept;
int days_in_month(int year, int month) noexcept;
bool is_real_day(int year, int month, int day) noexcept;
int iso_weekday(DayNumber n) noexcept;  ///< Monday 1 … Sunday 7

struct IsoWeek {
  int year = 0;
  int week = 0;
};
IsoWeek iso_week(DayNumber n) noexcept;
DayNumber iso_week_monday(int year, int week) noexcept;

/// The `n`-th (1…) `weekday` (Monday 1) of a month; n = -1: the last.
DayNumber nth_weekday(int year, int month, int weekday, int n) noexcept;

DayNumber easter(int year) noexcept;           ///< Western, Gregorian computus
DayNumber orthodox_easter(int year) noexcept;  ///< Julian computus, as a Gregorian day
DayNumber nowruz(int year) noexcept;           ///< the Solar Hijri new year that falls into Gregorian `year`
DayNumber passover(int year) noexcept;         ///< 15 Nisan in Gregorian `year` (first full day)
DayNumber rosh_hashanah(int year) noexcept;    ///< 1 Tishri in Gregorian `year`

/// Islamic date by the tabular (civil, Friday epoch 16 July 622 Julian, leap years 2 5 7 10 13 16 18 21 24 26 29) reckoning. The sighting of the moon
/// decides in practice: the day may be off by one.
DayNumber islamic_day(int year, int month, int day) noexcept;
int islamic_month_length(int year, int month) noexcept;
/// The Islamic year whose `month`/`day` falls nearest to day `near`, as a Gregorian day.
DayNumber islamic_near(int month, int day, DayNumber near) noexcept;
/// The Gregorian day of `month`/`day` in the first Islamic year in which it falls into Gregorian `year`; false where none does.
bool islamic_in_year(int year, int month, int day, DayNumber& out) noexcept;

/// Solar Hijri (Iranian, Afghan) date; leap years by the 33-year cycle, which agrees with the equinox rule for 1178 to 1633 AP, and so for
/// every date a newspaper writes.
DayNumber solar_hijri_day(int year, int month, int day) noexcept;
int solar_hijri_month_length(int year, int month) noexcept;

}  // namespace parley::dates

#endif  // PARLEY_DATES_CALENDAR_H_
