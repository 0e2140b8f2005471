// Civil days and calendars: see calendar.h for conventions and sources.
#include "dates/calendar.h"

namespace parley::dates {
namespace {

DayNumber floor_div(DayNumber a, DayNumber b) noexcept {
  return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0);
}
DayNumber floor_mod(DayNumber a, DayNumber b) noexcept { return a - b * floor_div(a, b); }

// Hebrew calendar after Reingold and Dershowitz, "Calendrical Calculations": days elapsed to 1 Tishri of a Hebrew year, with the four
// postponements folded in; the epoch is fixed-day -1373427, in days since 1970-01-01 -2092590.
constexpr DayNumber kHebrewEpoch = -2092590;

DayNumber hebrew_elapsed(DayNumber year) noexcept {
  const DayNumber months = floor_div(235 * year - 234, 19);
  const DayNumber parts = 12084 + 13753 * months;
  const DayNumber day = 29 * months + floor_div(parts, 25920);
  return floor_mod(3 * (day + 1), 7) < 3 ? day + 1 : day;
}

DayNumber hebrew_new_year(DayNumber year) noexcept {
  const DayNumber before = hebrew_elapsed(year - 1), here = hebrew_elapsed(year), after = hebrew_elapsed(year + 1);
  const DayNumber late = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
  return kHebrewEpoch + here + late;
}

}  // namespace

// Days by the algorithms of Howard Hinnant, "chrono-compatible low-level date algorithms": eras of 400 years that begin on a 1 March.
DayNumber day_number(int year, int month, int day) noexcept {
  std::int64_t y = year;
  std::int64_t m = month;
  if (m < 1 || m > 12) {
    y += floor_div(m - 1, 12);
    m = floor_mod(m - 1, 12) + 1;
  }
  if (m <= 2) --y;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t of_era = y - era * 400;
  const std::int64_t of_year = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year + day - 719468;
}

Civil civil(DayNumber n) noexcept {
  n += 719468;
  const std::int64_t era = (n >= 0 ? n : n - 146096) / 146097;
  const std::int64_t of_era = n - era * 146097;
  const std::int64_t y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * y + y / 4 - y / 100);
  const std::int64_t m = (5 * of_year + 2) / 153;
  const auto month = static_cast<int>(m < 10 ? m + 3 : m - 9);
  return {static_cast<int>(y + era * 400) + (month <= 2 ? 1 : 0), month,
          static_cast<int>(of_year - (153 * m + 2) / 5 + 1)};
}

int days_in_month(int year, int month) noexcept {
  return static_cast<int>(day_number(year, month + 1, 1) - day_number(year, month, 1));
}

bool is_real_day(int year, int month, int day) noexcept {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

int iso_weekday(DayNumber n) noexcept { return static_cast<int>(floor_mod(n + 3, 7)) + 1; }

IsoWeek iso_week(DayNumber n) noexcept {
  const DayNumber thursday = n - iso_weekday(n) + 4;
  const int year = civil(thursday).year;
  return {year, static_cast<int>((thursday - day_number(year, 1, 1)) / 7) + 1};
}

DayNumber iso_week_monday(int year, int week) noexcept {
  const DayNumber fourth = day_number(year, 1, 4);
  return fourth - iso_weekday(fourth) + 1 + DayNumber{7} * (week - 1);
}

DayNumber nth_weekday(int year, int month, int weekday, int n) noexcept {
  if (n < 0) {
    const DayNumber last = day_number(year, month + 1, 1) - 1;
    return last - floor_mod(iso_weekday(last) - weekday, 7);
  }
  const DayNumber first = day_number(year, month, 1);
  return first + floor_mod(weekday - iso_weekday(first), 7) + DayNumber{7} * (n - 1);
}

DayNumber easter(int year) noexcept {  // the anonymous Gregorian computus (Meeus, Jones, Butcher)
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
  return day_number(year, n / 31, n % 31 + 1);
}

DayNumber orthodox_easter(int year) noexcept {  // Meeus's Julian computus, then the shift between the calendars
  const int a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
  const int n = d + e + 114;
  return day_number(year, n / 31, n % 31 + 1) + year / 100 - year / 400 - 2;
}

DayNumber nowruz(int year) noexcept { return solar_hijri_day(year - 621, 1, 1); }
DayNumber rosh_hashanah(int year) noexcept { return hebrew_new_year(year + 3761); }
// 15 Nisan lies 163 days before the following 1 Tishri in every Hebrew year.
DayNumber passover(int year) noexcept { return rosh_hashanah(year) - 163; }

DayNumber islamic_day(int year, int month, int day) noexcept {
  constexpr DayNumber kEpoch = -492148;  // 1 Muharram 1 = 19 July 622 Gregorian, since 1970-01-01
  const DayNumber y = year;
  return kEpoch + (y - 1) * 354 + floor_div(3 + 11 * y, 30) + 29 * (month - 1) + month / 2 + day - 1;
}

int islamic_month_length(int year, int month) noexcept {
  return static_cast<int>((month == 12 ? islamic_day(year + 1, 1, 1) : islamic_day(year, month + 1, 1)) -
                          islamic_day(year, month, 1));
}

DayNumber islamic_near(int month, int day, DayNumber near) noexcept {
  const int guess = static_cast<int>(floor_div((near - islamic_day(1, 1, 1)) * 10000, 3543670)) + 1;
  DayNumber best = islamic_day(guess - 1, month, day);
  for (int y = guess; y <= guess + 1; ++y) {
    const DayNumber n = islamic_day(y, month, day);
    if ((n > near ? n - near : near - n) < (best > near ? best - near : near - best)) best = n;
  }
  return best;
}

bool islamic_in_year(int year, int month, int day, DayNumber& out) noexcept {
  const DayNumber first = day_number(year, 1, 1), last = day_number(year, 12, 31);
  const int guess = static_cast<int>(floor_div((first - islamic_day(1, 1, 1)) * 10000, 3543670)) + 1;
  for (int y = guess - 1; y <= guess + 2; ++y) {
    const DayNumber n = islamic_day(y, month, day);
    if (n >= first && n <= last) {
      out = n;
      return true;
    }
  }
  return false;
}

namespace {

// Leap years up to `year`: 8 in 33, those with (25 y + 11) mod 33 < 8 (1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408).
int solar_leaps_before(int year) noexcept {
  return static_cast<int>(floor_div(8 * static_cast<DayNumber>(year) + 29, 33));
}

}  // namespace

DayNumber solar_hijri_day(int year, int month, int day) noexcept {
  // 1 Farvardin 1400 is 2021-03-21.
  const DayNumber new_year = day_number(2021, 3, 21) + DayNumber{365} * (year - 1400) + solar_leaps_before(year - 1) -
                             solar_leaps_before(1399);
  return new_year + (month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)) + day - 1;
}

int solar_hijri_month_length(int year, int month) noexcept {
  if (month <= 6) return 31;
  if (month <= 11) return 30;
  return solar_leaps_before(year) - solar_leaps_before(year - 1) == 1 ? 30 : 29;
}

}  // namespace parley::dates
