// Calendar arithmetic against days that almanacs give, and the document creation time.
#include <doctest/doctest.h>

#include "dates/calendar.h"
#include "dates/dates.h"

using namespace parley::dates;

namespace {
bool is(DayNumber n, int year, int month, int day) {
  const Civil c = civil(n);
  return c.year == year && c.month == month && c.day == day;
}
}  // namespace

TEST_CASE("ISO weeks and weekdays") {
  CHECK(iso_weekday(day_number(2020, 3, 23)) == 1);
  CHECK(iso_weekday(day_number(1969, 12, 31)) == 3);
  CHECK(iso_week(day_number(2016, 1, 3)).year == 2015);
  CHECK(iso_week(day_number(2016, 1, 3)).week == 53);
  CHECK(iso_week(day_number(2018, 12, 31)).year == 2019);
  CHECK(is(iso_week_monday(2020, 1), 2019, 12, 30));
  CHECK(is(nth_weekday(2021, 11, 4, 4), 2021, 11, 25));
  CHECK(is(nth_weekday(2021, 5, 1, -1), 2021, 5, 31));
  CHECK_FALSE(is_real_day(2023, 2, 29));
  CHECK(is_real_day(2024, 2, 29));
}

TEST_CASE("every day has one number, and months and days out of range are carried over") {
  DayNumber n = day_number(-800, 1, 1);
  for (int year = -800; year <= 2400; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
      const int days = kDays[month - 1] + (month == 2 && leap ? 1 : 0);
      REQUIRE(day_number(year, month, 1) == n);
      REQUIRE(is(n + days - 1, year, month, days));
      n += days;
    }
  }
  CHECK(day_number(1970, 1, 1) == 0);
  CHECK(day_number(2019, 14, 1) == day_number(2020, 2, 1));
  CHECK(day_number(2020, 0, 31) == day_number(2019, 12, 31));
  CHECK(day_number(2020, -13, 31) == day_number(2018, 11, 31));
  CHECK(day_number(2020, 3, 0) == day_number(2020, 2, 29));
}

TEST_CASE("movable feasts") {
  CHECK(is(easter(2024), 2024, 3, 31));
  CHECK(is(easter(1998), 1998, 4, 12));
  CHECK(is(orthodox_easter(2024), 2024, 5, 5));
  CHECK(is(orthodox_easter(2016), 2016, 5, 1));
  CHECK(is(passover(2024), 2024, 4, 23));
  CHECK(is(passover(2019), 2019, 4, 20));
  CHECK(is(passover(1973), 1973, 4, 17));
  CHECK(is(rosh_hashanah(2023), 2023, 9, 16));
  CHECK(is(rosh_hashanah(2019), 2019, 9, 30));
}

TEST_CASE("Solar Hijri and Islamic days") {
  CHECK(is(nowruz(2020), 2020, 3, 20));
  CHECK(is(nowruz(2021), 2021, 3, 21));
  CHECK(is(nowruz(2017), 2017, 3, 21));
  CHECK(is(nowruz(2016), 2016, 3, 20));
  CHECK(is(nowruz(1979), 1979, 3, 21));
  CHECK(is(solar_hijri_day(1398, 12, 22), 2020, 3, 12));
  CHECK(is(solar_hijri_day(1357, 11, 22), 1979, 2, 11));
  CHECK(is(solar_hijri_day(1357, 2, 7), 1978, 4, 27));  // days of Afghan history by both calendars
  CHECK(is(solar_hijri_day(1358, 10, 6), 1979, 12, 27));
  CHECK(is(solar_hijri_day(1367, 11, 26), 1989, 2, 15));
  CHECK(is(solar_hijri_day(1371, 2, 8), 1992, 4, 28));
  CHECK(is(solar_hijri_day(1380, 7, 15), 2001, 10, 7));
  CHECK(is(solar_hijri_day(1400, 5, 24), 2021, 8, 15));
  CHECK(is(solar_hijri_day(1358, 1, 12), 1979, 4, 1));
  CHECK(solar_hijri_month_length(1399, 12) == 30);
  CHECK(solar_hijri_month_length(1398, 12) == 29);
  CHECK(is(islamic_day(1441, 7, 15), 2020, 3, 10));
  CHECK(is(islamic_day(1445, 9, 1), 2024, 3, 11));
  CHECK(is(islamic_day(1441, 9, 1), 2020, 4, 24));
  CHECK(is(islamic_day(1446, 7, 27), 2025, 1, 27));
  CHECK(is(islamic_day(1445, 12, 10), 2024, 6, 17));
  CHECK(islamic_month_length(1441, 7) == 30);
  CHECK(is(islamic_near(9, 1, day_number(2024, 1, 1)), 2024, 3, 11));
  DayNumber n = 0;
  REQUIRE(islamic_in_year(2020, 10, 1, n));
  CHECK(is(n, 2020, 5, 24));
}

TEST_CASE("document creation times") {
  CreationTime t;
  CHECK(parse_published("", t));
  CHECK_FALSE(t.known);
  CHECK(parse_published("1998-02-12T01:58:00", t));
  CHECK(t.known);
  CHECK(t.has_time);
  CHECK(t.minute == 58);
  CHECK(parse_published("1990-08-16T20:41", t));
  CHECK(parse_published("2017-09-28T14:11:10.9626841", t));
  CHECK(t.second == 10);
  CHECK(parse_published("2020-03-22T10:00:00.5+04:30", t));
  CHECK(t.zone == "+04:30");
  CHECK(parse_published("2020-03-22T10:00Z", t));
  CHECK(t.zone == "Z");
  for (const char* bad : {"2020", "2020-02-30", "2020-13-01", "2020-03-22T25:00", "2020-03-22T10:00:00.", "2020-03-22x",
                          "2020-03-22T10:00+4", "22 March 2020", "0000-01-01"}) {
    INFO(bad);
    CHECK_FALSE(parse_published(bad, t));
    CHECK_FALSE(t.known);
  }
}
