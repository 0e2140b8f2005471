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
  if (!bc && !ad && b.bytes(at + 2).size() <= 2) {
    // "2015-12", "2015-3": no range, for it would run backwards
    const int month = two;
    if (b.bytes(at + 2).size() == 2) two += one - one % 100;
    if (one >= 1900 && one <= 2100 && two <= one && at == b.first() && month >= 1 && month <= 12 &&
        b.last() == at + 3 && b.shape(at + 1, gazetteer::kHyphenMark) && !b.token(at + 1).has(text::kSpaceBefore)) {
      b.date(b.add(), Grain::month, day_number(one, month, 1));
      return true;
    }
    // "2015-32", written of a year to come, is more likely no range of years
    constexpr int kPlanned = 12;
    if (b.published().known && !b.narrative() && one >= civil(b.published().day).year - 10 &&
        two > civil(b.published().day).year + kPlanned)
      return false;
    if (month > 31 && two > one + 20 && one >= 2000) return false;
  }
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

bool build_numeric_range(Builder& b) {  // from 3/14-3/16, 2017
  int part[6] = {0, 0, 0, 0, 0, 0};
  TokenIndex at[6] = {0, 0, 0, 0, 0, 0};
  int n = 0;
  for (TokenIndex t = b.first(); t < b.last() && n < 6; ++t) {
    if (b.digits(t) < 0) continue;
    part[n] = b.digits(t);
    at[n++] = t;
  }
  if (n < 4 || in_longer_number(b)) return false;
  const bool led = b.digits(b.first()) < 0;
  // Where the first of two ends has a year, the third number is it.
  const bool first_year = n == 6 || (n == 5 && part[2] > 31);
  const int second = first_year ? 3 : 2;
  const int end_year = n == second + 3 ? part[second + 2] : -1;
  if (!led && !first_year && end_year < 0 && !b.alone()) return false;
  int month[2], day[2];
  for (int k = 0; k < 2; ++k) {
    const int one = part[k * second], two = part[k * second + 1];
    const bool day_first = one > 12 || (two <= 12 && b.order() == DateOrder::day_first);
    month[k] = day_first ? two : one;
    day[k] = day_first ? one : two;
    if (month[k] > 12) return false;
  }
  const auto full = [&](int y) { return y >= 100 ? y : b.two_digit_year(y); };
  YearRead to_year, from_year;
  if (end_year >= 0) to_year = {true, full(end_year)};
  if (first_year) from_year = {true, full(part[2])};
  if (!to_year.known) to_year = from_year.known ? from_year : year_of(b, month[1], day[1]);
  const bool backwards = month[0] > month[1] || (month[0] == month[1] && day[0] > day[1]);
  if (!from_year.known && to_year.known) from_year = {true, to_year.year - (backwards ? 1 : 0)};
  const TokenIndex from_last = at[second] - 1;
  const YearRead years[2] = {from_year, to_year};
  for (int k = 0; k < 2; ++k) {
    DateRecord& d = b.add(k == 0 ? at[0] : at[second], k == 0 ? from_last : b.last());
    if (years[k].known) {
      put_real_day(b, d, years[k].year, month[k], day[k]);
    } else {
      put_partial(d, false, 0, month[k], day[k]);
    }
  }
  return true;
}

bool build_day_range(Builder& b) {
  // "between May 3 and 12 June": the second day has a month of its own
  if (b.in_sentence(b.last()) && b.month_at(b.last()) != 0 && b.month_at(b.last() - 1) == 0 &&
      !b.shape(b.last() - 1, gazetteer::kYearNumber))
    return false;
  int month = 0, days[2] = {0, 0};
  TokenIndex at[2] = {0, 0}, end[2] = {0, 0}, month_token = 0;
  YearRead year;
  int n = 0;
  const bool led = b.spelled(b.first(), "from") || b.spelled(b.first(), "between");
  const TokenIndex head = led ? b.first() + 1 : b.first();
  for (TokenIndex t = head; t < b.last();) {
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
  // "April 27 to the 3rd" ends in May; "from the 27th to the 3rd of April" begins in March.
  int months[2] = {month, month};
  const TokenIndex link = b.spelled(at[1] - 1, "the") ? at[1] - 2 : at[1] - 1;
  const bool listed = b.spelled(link, "and") || b.spelled(link, "or");
  if (listed && days[1] <= days[0]) return false;  // "the first on May 26 and the second on Thursday"
  if (days[1] < days[0] && !listed && (led || b.spelled(at[1] - 1, "the"))) {
    if (month_leads) {
      ++months[1];
    } else {
      --months[0];
    }
  }
  const auto put = [&](DateRecord& d, int m, int day) {
    const int y = year.year + (m > 12 ? 1 : m < 1 ? -1 : 0);
    m = m > 12 ? 1 : m < 1 ? 12 : m;
    if (year.known) {
      put_real_day(b, d, y, m, day);
    } else {
      put_partial(d, false, 0, m, day);
    }
  };
  DateRecord& from = b.add(month_leads ? month_token : head, end[0]);
  put(from, months[0], days[0]);
  TokenIndex second = at[1];
  if (b.spelled(second - 1, "the")) --second;
  DateRecord& to = b.add(second, b.last());
  put(to, months[1], days[1]);
  return true;
}

bool build_day_range_month(Builder& b) {  // from the 4th to the 23rd of next month
  TokenIndex at[2] = {0, 0}, end[2] = {0, 0};
  int days[2] = {0, 0}, n = 0;
  for (TokenIndex t = b.first(), next = t; t < b.last() && n < 2; t = next) {
    next = t + 1;
    const int day = b.day_at(t, next);
    if (day == 0) {
      next = t + 1;
      continue;
    }
    at[n] = t;
    end[n] = next;
    days[n++] = day;
  }
  if (n < 2 || days[1] <= days[0] || days[1] > 31) return false;
  const bool number = b.token(at[0]).kind == text::TokenKind::number && b.token(at[1]).kind == text::TokenKind::number;
  const bool dash = b.shape(end[0], gazetteer::kHyphenMark) || b.shape(end[0], gazetteer::kDashMark);
  // "rose from 4 to 23 in the last month": two counts
  if (number && !b.spelled(end[1], "of") && !(b.spelled(b.first(), "from") && dash)) return false;
  const Choice c = choice(b, end[1], b.last() - 1);
  const Anchor a = c.told ? told_or_published(b) : b.anchor();
  const auto with_article = [&](TokenIndex t) { return t > b.first() && b.spelled(t - 1, "the") ? t - 1 : t; };
  for (int k = 0; k < 2; ++k) {
    DateRecord& d = b.add(with_article(at[k]), k == 0 ? end[0] : b.last());
    if (!a.known) {
      put_partial(d, false, 0, 0, days[k]);
      continue;
    }
    const Civil m = civil(moved(Grain::month, period_of(Grain::month, a.day).first, c.shift));
    put_real_day(b, d, m.year, m.month, days[k]);
  }
  return true;
}

bool build_month_range_words(Builder& b) {  // between august and october: the frame tells that they are months
  TokenIndex behind_two = b.last();
  while (b.month_at(behind_two - 1) == 0) --behind_two;
  const TokenIndex one = b.first() + 1, two = behind_two - 1, last = b.last();
  const bool plain = b.token(one).has(text::kCapital) && b.token(two).has(text::kCapital);
  b.narrow(one, one + 1);
  if (plain) return build_month(b);  // what is left is read by itself: "between March and early April 1918"
  resolve_month(b, b.add(), b.month_at(one));
  // "from march to April 5"
  if (b.token(two).has(text::kCapital) || b.digits(last) >= 0 || b.token(last).kind == text::TokenKind::ordinal)
    return true;
  b.narrow(two, last);
  DateRecord& d = b.add();
  if (behind_two < last) {
    b.date(d, Grain::month, day_number(b.digits(last - 1), b.month_at(two), 1));
  } else {
    resolve_month(b, d, b.month_at(two));
  }
  return true;
}

namespace {

/// "Nov-Feb 5, 2017": from a month to a day.
bool month_to_day(Builder& b, int one, int two) {
  const TokenIndex second = b.first() + 2, tail = b.last() - 1;
  if (b.shape(tail, gazetteer::kDayNumber) && b.in_sentence(b.last()) &&
      b.token(b.last()).kind == text::TokenKind::word && !b.is(b.last(), b.lex().year_lead))
    return false;  // "March-May 5 men"
  put_partial(b.add(b.first(), b.first() + 1), false, 0, one, 0);
  const std::size_t at = b.out().size() - 1;
  DateRecord& to = b.add(second, b.last());
  if (!read_day(b, second, b.last(), to)) return false;
  DayNumber day = 0;
  if (to.unknown_day || !parse_iso_day(to.earliest.view(), day)) return true;
  put_period(b.out()[at], Grain::month, day_number(civil(day).year - (one > two ? 1 : 0), one, 1));
  return true;
}

}  // namespace

bool build_month_range(Builder& b) {
  const int one = b.month_at(b.first()), two = b.month_at(b.first() + 2);
  YearRead year;
  if (b.last() > b.first() + 3 && !b.shape(b.first() + 3, gazetteer::kComma) &&
      !b.shape(b.first() + 3, gazetteer::kYearNumber))
    return month_to_day(b, one, two);
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
