// Builders of dates in the Islamic and the Solar Hijri calendar.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

namespace {

/// A month of another calendar, and the day and year beside it.
bool read_foreign(Builder& b, int month, TokenIndex month_token, Calendar calendar) {
  int day = 0, year = 0;
  for (TokenIndex t = b.first(); t < b.last();) {
    TokenIndex next = t + 1;
    if (b.digits(t) >= 1000) {
      year = b.digits(t);
    } else if (day == 0 && t != month_token && !b.is(t, b.lex().islamic_second)) {
      day = b.day_at(t, next);
      if (day == 0) next = t + 1;
    }
    t = next;
  }
  const bool islamic = calendar == Calendar::islamic;
  if (year == 0 && day == 0) return false;
  if (year != 0 && (year < 1200 || year > 1600)) {
    if (year < 1900) return false;
    DayNumber n = 0;  // "15 Ramadan 2020": a Gregorian year
    if (!islamic || !islamic_in_year(year, month, day == 0 ? 1 : day, n)) return false;
    DateRecord& d = b.add();
    d.calendar = calendar;
    b.date(d, Grain::day, n);
    return true;
  }
  DateRecord& d = b.add();
  d.calendar = calendar;
  if (year == 0) {
    if (!b.anchor().known) {
      put_value(d, DateType::date, "XXXX-XX-XX");
      return true;
    }
    DayNumber n = 0;
    if (islamic) {
      n = islamic_near(month, day, b.anchor().day);
    } else {
      const int guess = civil(b.anchor().day).year - 621;
      n = solar_hijri_day(guess, month, day);
      const DayNumber before = solar_hijri_day(guess - 1, month, day);
      const DayNumber here = b.anchor().day;
      if ((here - before) < (n > here ? n - here : here - n)) n = before;
    }
    b.date(d, Grain::day, n);
    return true;
  }
  const int longest = islamic ? islamic_month_length(year, month) : solar_hijri_month_length(year, month);
  // The moon may be sighted a day later than the table says: 30 is accepted in every Islamic month.
  if (day > (islamic ? 30 : longest)) {
    d.unknown_day = true;
    return true;
  }
  const DayNumber first = islamic ? islamic_day(year, month, 1) : solar_hijri_day(year, month, 1);
  if (day != 0) {
    b.date(d, Grain::day, first + day - 1);
  } else {
    b.date(d, Grain::day, first);
    put_bounds(d, first, first + longest - 1);
    const Civil c = civil(first + longest / 2);
    d.value.clear();
    d.value.append_number(c.year, 4).append('-').append_number(c.month, 2);
  }
  return true;
}

}  // namespace

bool build_islamic(Builder& b) {
  const Lexicon& lex = b.lex();
  // One pattern reads both kinds of two-word months: "Rabi al-Qadah", "Dhu al-Awwal" are none
  const bool dhu = b.find(b.first(), b.last(), lex.islamic_dhu) < b.last();
  const bool named = b.find(b.first(), b.last(), lex.islamic_qadah) < b.last() ||
                     b.find(b.first(), b.last(), lex.islamic_hijjah) < b.last();
  if (dhu != named && b.find(b.first(), b.last(), lex.islamic_month) == b.last()) return false;
  for (TokenIndex t = b.first(); t < b.last(); ++t) {
    if (b.is(t, lex.islamic_month)) return read_foreign(b, b.value(t, lex.islamic_month), t, Calendar::islamic);
    if (b.is(t, lex.islamic_qadah)) return read_foreign(b, 11, t, Calendar::islamic);
    if (b.is(t, lex.islamic_hijjah)) return read_foreign(b, 12, t, Calendar::islamic);
    const bool rabi = b.is(t, lex.islamic_rabi);
    if (rabi || b.is(t, lex.islamic_jumada)) {
      const bool second = b.find(t, b.last(), lex.islamic_second) < b.last();
      return read_foreign(b, (rabi ? 3 : 5) + (second ? 1 : 0), t, Calendar::islamic);
    }
  }
  return false;
}

bool build_solar(Builder& b) {
  const TokenIndex t = b.find(b.first(), b.last(), b.lex().solar_month);
  return t < b.last() && read_foreign(b, b.value(t, b.lex().solar_month), t, Calendar::solar_hijri);
}

}  // namespace parley::dates
