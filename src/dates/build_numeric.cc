// Builders of dates in digits: ISO, US and European order, with slashes, dots and hyphens.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

bool build_iso(Builder& b) {
  if (in_longer_number(b)) return false;
  const int year = b.digits(b.first()), month = b.digits(b.first() + 2), day = b.digits(b.first() + 4);
  if (month < 1 || month > 12 || day < 1) return false;
  TokenIndex last = b.last();
  int hour = -1, minute = -1, second = -1;
  if (last > b.first() + 5) {  // T15:30:00Z
    const std::string_view t = b.bytes(b.first() + 5);
    const bool clock = (t.size() == 3 || t.size() == 2) && t[0] == 'T' && t[1] >= '0' && t[1] <= '9' &&
                       (t.size() == 2 || (t[2] >= '0' && t[2] <= '9')) &&
                       !b.token(b.first() + 5).has(text::kSpaceBefore);
    if (clock) {
      hour = t.size() == 3 ? (t[1] - '0') * 10 + (t[2] - '0') : t[1] - '0';
      const auto colon = [&](TokenIndex c) { return c + 1 < last && b.shape(c, gazetteer::kColon); };
      if (colon(b.first() + 6)) minute = b.digits(b.first() + 7);
      if (minute >= 0 && colon(b.first() + 8)) second = b.digits(b.first() + 9);
    } else {
      last = b.first() + 5;
    }
  }
  DateRecord& d = b.add(b.first(), last);
  put_real_day(b, d, year, month, day);
  if (hour >= 0 && hour < 24 && minute < 60 && second < 60 && !d.unknown_day) {
    text::FixedText<7> zone;
    if (b.is(last - 1, b.lex().zulu)) zone.append("Z");
    if (const TokenIndex sign = last - 4; last > b.first() + 10 && b.shape(last - 2, gazetteer::kColon) &&
                                          (b.shape(sign, gazetteer::kHyphenMark) || b.shape(sign, gazetteer::kPlus))) {
      zone.append(b.shape(sign, gazetteer::kPlus) ? "+" : "-");
      zone.append_number(b.digits(last - 3), 2).append(':').append_number(b.digits(last - 1), 2);
    }
    put_clock(d, hour, minute, second, zone.view());
  }
  return true;
}

bool build_spaced_iso(Builder& b) {  // 2017 03 14
  const int year = b.digits(b.first()), month = b.digits(b.first() + 1), day = b.digits(b.first() + 2);
  for (TokenIndex t = b.first() + 1; t < b.last(); ++t) {
    if (b.bytes(t).size() != 2 || !b.token(t).has(text::kSpaceBefore)) return false;
  }
  const TokenIndex behind = b.last();  // "in 2017 10 16-year-olds"
  if (month > 12 || (b.in_sentence(behind) && b.token(behind).kind == text::TokenKind::word) || in_longer_number(b) ||
      (b.in_sentence(behind) && b.shape(behind, gazetteer::kHyphenMark)))
    return false;
  return put_real_day(b, b.add(), year, month, day);
}

bool build_compact_iso(Builder& b) {  // 20170314
  const std::string_view s = b.bytes(b.first());
  const int n = b.digits(b.first());
  if (s.size() != 8 || n < 19000101 || n > 21001231 || in_longer_number(b)) return false;
  const TokenIndex p = b.first();
  if (p > b.sentence().first &&
      (b.shape(p - 1, gazetteer::kCurrency) || b.shape(p - 1, gazetteer::kPlus) || b.is(p - 1, b.lex().number_name)))
    return false;
  if (counts_on(b, b.last()) || !is_real_day(n / 10000, n / 100 % 100, n % 100)) return false;
  return put_real_day(b, b.add(), n / 10000, n / 100 % 100, n % 100);
}

bool build_month_slash(Builder& b) {  // 03/2017
  const int month = b.digits(b.first()), year = b.digits(b.first() + 2);
  if (b.shape(b.first() + 1, gazetteer::kHyphenMark) &&
      (b.bytes(b.first()).size() != 2 || (b.first() > b.sentence().first && b.is(b.first() - 1, b.lex().number_name))))
    return false;
  if (in_longer_number(b) || month > 12 || year < 1800 || year > 2100 ||
      b.token(b.first() + 1).has(text::kSpaceBefore) || b.token(b.first() + 2).has(text::kSpaceBefore))
    return false;
  b.date(b.add(), Grain::month, day_number(year, month, 1));
  return true;
}

bool build_dotted(Builder& b) {  // 2017.03.14
  const std::uint32_t begin = b.token(b.first()).begin;
  const std::string_view s = b.text().substr(begin, b.token(b.last() - 1).end - begin);
  int part[3] = {0, 0, 0}, n = 0, length = 0;
  for (const char c : s) {
    if (c >= '0' && c <= '9') {
      if (++length > 4) return false;
      part[n] = part[n] * 10 + (c - '0');
    } else if (c == '.' && n < 2 && length != 0) {
      ++n;
      length = 0;
    } else {
      return false;
    }
  }
  if (n != 2 || in_longer_number(b)) return false;
  const bool iso = part[0] >= 1000;
  if (!iso && part[2] < 1000) return false;  // a version number, or 5.000.000
  const int year = iso ? part[0] : part[2], day = iso ? part[2] : part[0];
  if (part[1] < 1 || part[1] > 12 || day < 1 || year < 1500 || year > 2200) return false;
  return put_real_day(b, b.add(), year, part[1], day);
}

bool build_weekday_numeric(Builder& b) {
  TokenIndex at = b.first() + 1;
  while (b.digits(at) < 0) ++at;
  const int one = b.digits(at), two = b.digits(at + 2), last = at + 4 < b.last() ? b.digits(at + 4) : -1;
  const bool day_first = one > 12 || (two <= 12 && b.order() == DateOrder::day_first);
  const int month = day_first ? two : one, day = day_first ? one : two;
  if (last < 0) {
    if (month > 12 || in_longer_number(b)) return false;
    resolve_month_day(b, b.add(), month, day);
    return true;
  }
  return month <= 12 && put_real_day(b, b.add(), last >= 100 ? last : b.two_digit_year(last), month, day);
}

bool build_numeric(Builder& b) {
  if (in_longer_number(b)) return false;
  const int one = b.digits(b.first()), two = b.digits(b.first() + 2), last = b.digits(b.first() + 4);
  if (b.bytes(b.first() + 4).size() == 1) return false;
  // "12-30-16" may be a record of wins and losses: a preposition of time says that it is a day
  if (b.shape(b.first() + 1, gazetteer::kHyphenMark) && b.shape(b.first() + 4, gazetteer::kDayNumber) && !b.alone() &&
      !(b.first() > b.sentence().first && b.spelled(b.first() - 1, "on")))
    return false;
  const int year = last >= 100 ? last : b.two_digit_year(last);
  const bool day_first = one > 12 || (two <= 12 && b.order() == DateOrder::day_first);
  const int month = day_first ? two : one, day = day_first ? one : two;
  if (month > 12) return false;
  return put_real_day(b, b.add(), year, month, day);
}

bool build_log_stamp(Builder& b) {  // 14/Mar/2017:09:05:30, 03/14/2017.09:05
  TokenIndex minute = b.first() + 6;
  const int one = b.digits(b.first());
  int year = 0, month = b.month_at(b.first() + 2), day = one, hour = -1;
  if (month != 0) {
    year = b.digits(b.first() + 4);
    hour = b.digits(b.first() + 6);
    minute = b.first() + 8;
  } else {
    const std::string_view s = b.bytes(b.first() + 4);
    const int two = b.digits(b.first() + 2);
    if (s.size() != 7 || s[4] != '.') return false;
    for (const char c : s.substr(0, 4)) year = year * 10 + (c - '0');
    hour = (s[5] - '0') * 10 + (s[6] - '0');
    const bool day_first = one > 12 || (two <= 12 && b.order() == DateOrder::day_first);
    month = day_first ? two : one;
    day = day_first ? one : two;
  }
  for (TokenIndex t = b.first() + 1; t < b.last(); ++t) {
    if (b.token(t).has(text::kSpaceBefore)) return false;
  }
  const int seconds = minute + 2 < b.last() ? b.digits(minute + 2) : -1;
  if (month < 1 || month > 12 || hour > 23 || b.digits(minute) > 59 || seconds > 59) return false;
  DateRecord& d = b.add();
  put_real_day(b, d, year, month, day);
  if (!d.unknown_day) put_clock(d, hour, b.digits(minute), seconds, "");
  return true;
}

bool build_far_year(Builder& b) {  // March 14, 3017: a year where nothing is counted behind it
  const TokenIndex t = b.last() - 1;
  TokenIndex next = t;
  const int year = b.digits(t), day = b.day_at(b.first() + 1, next);
  if (b.bytes(t).size() != 4 || year < 3000 || year > 9999) return false;
  if (b.in_sentence(b.last()) && b.token(b.last()).kind != text::TokenKind::punctuation) return false;
  if (b.in_sentence(b.last()) && b.shape(b.last(), gazetteer::kHyphenMark)) return false;
  return put_real_day(b, b.add(), year, b.month_at(b.first()), day);
}

bool build_decimal(Builder& b) {  // 14.03.2020
  const std::string_view s = b.bytes(b.first());
  const std::size_t dot = s.find('.');
  if (dot > 2 || s.size() - dot > 3 ||  // npos is over 2
      b.token(b.first() + 1).has(text::kSpaceBefore) || b.token(b.first() + 2).has(text::kSpaceBefore))
    return false;
  int one = 0, two = 0;
  for (const char c : s.substr(0, dot)) one = one * 10 + (c - '0');
  for (const char c : s.substr(dot + 1)) two = two * 10 + (c - '0');
  const bool month_first = two > 12 && one <= 12;  // dots are the day-first way of writing
  const int month = month_first ? one : two, day = month_first ? two : one;
  if (month < 1 || month > 12 || day < 1) return false;
  return put_real_day(b, b.add(), b.digits(b.first() + 2), month, day);
}

bool build_slash(Builder& b) {
  if (in_longer_number(b)) return false;
  const int one = b.digits(b.first()), two = b.digits(b.first() + 2);
  const bool day_first = one > 12 || (two <= 12 && b.order() == DateOrder::day_first);
  const int month = day_first ? two : one, day = day_first ? one : two;
  if (month > 12 || day > days_in_month(2000, month)) return false;
  // Without a preposition or a weekday before it, it is a fraction, a score or a name ("9/11", "24/7").
  const TokenIndex first = b.first();
  // "on 11/20, 11/22 or 11/25"
  const bool listed =
      !b.out().empty() && first > b.sentence().first && b.out().back().last == first - 1 &&
      b.in_sentence(b.out().back().first) && b.shape(b.out().back().last - 2, gazetteer::kSlash) &&
      (b.shape(first - 1, gazetteer::kComma) || b.spelled(first - 1, "or") || b.spelled(first - 1, "and"));
  // "this 5/12", "next 5/12"
  if (first > b.sentence().first && (b.spelled(first - 1, "this") || b.spelled(first - 1, "next")) && month != 9 &&
      b.anchor().known && is_real_day(civil(b.anchor().day).year, month, day)) {
    const int year = civil(b.anchor().day).year;
    const bool next = b.spelled(first - 1, "next") && day_number(year, month, day) <= b.anchor().day;
    return put_real_day(b, b.add(), next ? year + 1 : year, month, day);
  }
  if (listed || b.alone()) {
    resolve_month_day(b, b.add(), month, day);
    return true;
  }
  if (first == b.sentence().first || (month == 9 && day == 11)) return false;
  bool led = b.weekday_at(first - 1) != 0;
  constexpr std::string_view kLeads[] = {"on",   "by",      "until",   "till", "since", "before", "after",
                                         "from", "through", "between", "on",   "dated", "of"};
  for (const std::string_view lead : kLeads) led = led || b.spelled(first - 1, lead);
  // "a majority of 3/4": a fraction in its lowest terms and below one
  if (!led || (b.spelled(first - 1, "of") && one < two && two <= 10)) return false;
  resolve_month_day(b, b.add(), month, day);
  return true;
}

}  // namespace parley::dates
