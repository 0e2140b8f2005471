// Builders of ranges of days, months and years: two dates each.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

bool build_year_range(Builder& b) {
  if (in_longer_number(b)) return false;
  TokenIndex at = b.first();
  while (at < b.last() && b.digits(at) < 0) ++at;
  int one = b.digits(at), two = b.digits(at + 2);
  const bool bc = b.is(b.last() - 1, b.lex().bc), ad = b.is(b.last() - 1, b.lex().ad);
  if (!bc && !ad && b.bytes(at + 2).size() == 2) two += one - one % 100;
  if (bc ? two >= one : two <= one) return false;
  if (!bc && !ad && two > 2100) return false;
  if (b.first() > b.sentence().first && b.shape(b.first() - 1, gazetteer::kCurrency)) return false;
  if (bc) {
    one = 1 - one;
    two = 1 - two;
  }
  const bool plural = b.find(b.first(), at, b.lex().years_word) < at;
  DateRecord& from = b.add(plural ? at : b.first(), at + 1);
  from.mod = b.date_mod(b.first(), at);
  b.date(from, Grain::year, day_number(one, 1, 1));
  DateRecord& to = b.add(at + 2, b.last());
  b.date(to, Grain::year, day_number(two, 1, 1));
  return true;
}

bool build_day_range(Builder& b) {
  int month = 0, days[2] = {0, 0};
  TokenIndex at[2] = {0, 0}, end[2] = {0, 0}, month_token = 0;
  YearRead year;
  int n = 0;
  for (TokenIndex t = b.first(); t < b.last();) {
    TokenIndex next = t + 1;
    if (month == 0 && b.month_at(t) != 0) {
      month = b.month_at(t);
      month_token = t;
    } else if (n < 2) {
      if (const int day = b.day_at(t, next); day != 0) {
        days[n] = day;
        at[n] = t;
        end[n++] = next;
      } else {
        next = t + 1;
      }
    } else if (b.digits(t) >= 1000) {
      year = {true, b.digits(t)};
    }
    t = next;
  }
  if (month == 0 || n < 2) return false;
  if (!year.known) year = year_of(b, month, days[0]);
  const bool month_leads = month_token < at[0];
  // "March 14 and 16 men": the second number counts something.
  if (month_leads && b.last() == end[1] && b.token(at[1]).kind == text::TokenKind::number && b.in_sentence(b.last()) &&
      (b.is(b.last(), b.lex().counted_noun) || b.unit_at(b.last()) != Unit::none ||
       b.shape(b.last(), gazetteer::kPercent)))
    return false;
  DateRecord& from = b.add(month_leads ? month_token : b.first(), end[0]);
  if (year.known) {
    put_real_day(b, from, year.year, month, days[0]);
  } else {
    put_partial(from, false, 0, month, days[0]);
  }
  TokenIndex second = at[1];
  if (b.spelled(second - 1, "the")) --second;
  DateRecord& to = b.add(second, b.last());
  if (year.known) {
    put_real_day(b, to, year.year, month, days[1]);
  } else {
    put_partial(to, false, 0, month, days[1]);
  }
  return true;
}

bool build_month_range(Builder& b) {
  const int one = b.month_at(b.first()), two = b.month_at(b.first() + 2);
  YearRead year;
  if (b.last() > b.first() + 3) {
    year = {true, b.digits(b.last() - 1)};
  } else {
    year = year_of(b, two, 0);
  }
  DateRecord& from = b.add(b.first(), b.first() + 1);
  if (year.known) {
    b.date(from, Grain::month, day_number(one > two ? year.year - 1 : year.year, one, 1));
  } else {
    put_partial(from, false, 0, one, 0);
  }
  DateRecord& to = b.add(b.first() + 2, b.last());
  if (year.known) {
    b.date(to, Grain::month, day_number(year.year, two, 1));
  } else {
    put_partial(to, false, 0, two, 0);
  }
  return true;
}

}  // namespace parley::dates
