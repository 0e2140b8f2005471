// Builders of clock times as people say them: half past seven, five-thirty tomorrow, at 8 last night, 7 a.m. every day.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/clock.h"
#include "dates/measure.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {
namespace {

/// What stands behind an hour in [t, to): 0 nothing, 1 the first half of the day, 2 the second.
int half_behind(const Builder& b, TokenIndex t, TokenIndex to, int hour) {
  const Lexicon& lex = b.lex();
  for (; t < to; ++t) {
    if (b.is(t, lex.pm) || b.spelled(t, "p")) return 2;
    if ((b.is(t, lex.am) && b.token(t).kind == text::TokenKind::word) || (b.spelled(t, "a") && b.spelled(t + 1, "m")))
      return 1;
    if (b.is(t, lex.part_of_day)) {
      const int part = b.value(t, lex.part_of_day);
      return part == 1 || (part == 5 && hour < 5) ? 1 : 2;
    }
    if (b.is(t, lex.tonight)) return 2;
  }
  return 0;
}

int at24(int hour, int half) { return half == 2 && hour < 12 ? hour + 12 : half == 1 && hour == 12 ? 0 : hour; }

int small_number(const Builder& b, TokenIndex t) {
  if (const int n = b.digits(t); n >= 0) return b.token(t).kind == text::TokenKind::number && n < 60 ? n : -1;
  return b.is(t, b.lex().number_word) && b.value(t, b.lex().number_word) < 60 ? b.value(t, b.lex().number_word) : -1;
}

/// "seven", "forty-three" at `t`; -1: none.
int number_at(const Builder& b, TokenIndex t, TokenIndex& next) {
  next = t + 1;
  int n = small_number(b, t);
  if (n >= 20 && n % 10 == 0 && b.digits(t) < 0) {
    const TokenIndex one = b.shape(next, gazetteer::kHyphenMark) ? next + 1 : next;
    const int unit = b.digits(one) < 0 ? small_number(b, one) : -1;
    if (unit > 0 && unit < 10) {
      n += unit;
      next = one + 1;
    }
  }
  return n;
}

struct Spoken {
  int hour = -1, minute = 0;
  TokenIndex first = 0, last = 0;
};

/// "five-thirty", "nine oh five" in [from, to).
Spoken spoken_in(const Builder& b, TokenIndex from, TokenIndex to) {
  Spoken s;
  for (TokenIndex t = from; t + 1 < to; ++t) {
    const int hour = b.digits(t) < 0 ? small_number(b, t) : -1;
    if (hour < 1 || hour > 12) continue;
    TokenIndex m = b.shape(t + 1, gazetteer::kHyphenMark) ? t + 2 : t + 1, next = m;
    const bool oh = b.spelled(m, "o");
    if (oh) ++m;
    const int minute = b.digits(m) < 0 ? number_at(b, m, next) : -1;
    if (minute < (oh ? 1 : 10) || minute > 59 || next > to) continue;
    return {hour, minute, t, next};
  }
  return s;
}

struct Clocked {
  int hour = -1, minute = -1;
  TokenIndex first = 0;
};

/// "11:40" or "11.40" that ends at `to`.
bool read_minutes(const Builder& b, TokenIndex from, TokenIndex to, Clocked& r) {
  if (b.shape(to - 1, gazetteer::kComma)) --to;
  const TokenIndex t = to - 1;
  if (b.shape(t, gazetteer::kDecimal)) {
    if (!b.dotted_clock(t, r.hour, r.minute)) return false;
    r.first = t;
  } else if (t >= from + 2 && b.shape(t - 1, gazetteer::kColon)) {
    r.hour = b.digits(t - 2);
    r.minute = b.digits(t);
    r.first = t - 2;
  }
  return r.hour >= 0 && r.hour <= 24 && r.minute >= 0 && r.minute < 60;
}

bool counted_behind(const Builder& b) {
  const TokenIndex t = b.last();
  return counts_on(b, t) || (b.in_sentence(t) && (b.shape(t, gazetteer::kHyphenMark) ||
                                                  (b.token(t).kind == text::TokenKind::word &&
                                                   !b.is(t, b.lex().year_lead) && !b.token(t).has(text::kCapital))));
}

}  // namespace

bool build_clock_past(Builder& b) {
  const Lexicon& lex = b.lex();
  TokenIndex t = b.first(), next = t;
  if (b.is(t, lex.a_an)) ++t;
  const bool half = b.is(t, lex.half), quarter = b.spelled(t, "quarter");
  int minute = half ? 30 : quarter ? 15 : number_at(b, t, next);
  if (half || quarter) next = t + 1;
  if (minute < 1 || minute > 59) return false;
  const bool unit = b.unit_at(next) != Unit::none && !b.spelled(next, "past");
  if (unit) {
    if (b.unit_at(next) != Unit::minute) return false;
    ++next;
  }
  const bool past = b.spelled(next, "past"), after = b.spelled(next, "after");
  const int hour = small_number(b, next + 1);
  const TokenIndex behind = next + 2;
  if (hour < 1 || hour > 24) return build_clock_range(b);
  const bool clock = b.spelled(behind, "o'clock") || b.spelled(behind, "oclock") || b.spelled(behind, "o");
  const int day_half = half_behind(b, behind, b.last(), hour);
  const bool marked = clock || day_half != 0;
  if (!marked && counted_behind(b)) return false;
  // "10 to 12 p.m." is a range, "20 minutes after eight men" no time: only "past" and "quarter to" tell by themselves.
  const bool tells = past ? half || quarter || unit || marked || minute % 5 == 0 : quarter ? !after : unit && marked;
  if (!tells || (half && !past)) return build_clock_range(b);
  int h = at24(hour, day_half);
  if (!past && !after) {
    minute = 60 - minute;
    h = h == 0 ? 23 : h - 1;
  }
  DateRecord& d = b.add();
  put_this_day(b, d);
  put_clock(d, h, minute, -1, "");
  return true;
}

bool build_distance_clock(Builder& b) {  // two weeks ago at 9 a.m.: a clock time wants the very day
  const bool ahead = b.spelled(b.first(), "in");
  TokenIndex u = b.first();
  while (u < b.last() && b.unit_at(u) == Unit::none) ++u;
  const Unit unit = b.unit_at(u);
  const ClockRead c = clock_in(b, u + 1, b.last());
  if (!c.known || unit < Unit::day || unit >= Unit::weekend) return false;
  Amount amount{1000, false};
  TokenIndex next = b.first();
  b.amount_at(ahead ? b.first() + 1 : b.first(), next, amount);
  if (amount.thousandths % 1000 != 0 || amount.thousandths > 1000000) return false;
  DateRecord& d = b.add(ahead ? b.first() + 1 : b.first(), b.last());
  const Anchor a = b.narrative() ? b.anchor() : b.published();
  if (!a.known || a.grain != Grain::day) {
    put_value(d, DateType::time, "XXXX-XX-XX");
  } else {
    put_period(d, Grain::day, moved(grain_of(unit), a.day, (ahead ? 1 : -1) * amount.thousandths / 1000));
  }
  put_clock(d, c.hour, c.minute, c.second, c.zone);
  return true;
}

bool build_number_alone(Builder& b) {  // "at 12", "at 12.30", and nothing else
  const TokenIndex t = b.first();
  if (b.sentence().last < 2 || !b.spelled(t - 1, "at") || !b.alone()) return false;
  int hour = b.digits(t), minute = -1;
  if (b.shape(t, gazetteer::kDecimal) && !b.dotted_clock(t, hour, minute)) return false;
  if (hour < 0 || hour > 24 || minute > 59) return false;
  DateRecord& d = b.add();
  put_this_day(b, d);
  put_clock(d, hour, minute, -1, "");
  return true;
}

bool build_length_from_clock(Builder& b) {  // for two hours from 9, from 9 for two hours: a length and a clock time
  const Lexicon& lex = b.lex();
  const bool clock_first = b.spelled(b.first(), "from");
  TokenIndex link = b.first() + 1;
  while (link < b.last() && !b.spelled(link, clock_first ? "for" : "from")) ++link;
  const TokenIndex begins = clock_first ? link + 1 : b.first(), ends = clock_first ? b.last() : link;
  const TokenIndex clock = clock_first ? b.first() + 1 : link + 1, clock_end = clock_first ? link : b.last();
  const Measure m = measure(b, begins, ends);
  if (m.unit == Unit::none || m.unit >= Unit::day || !m.counted) return false;
  const TokenIndex p = b.first() > b.sentence().first ? b.first() - 1 : b.first();
  if (!clock_first && !(b.spelled(p, "for") || b.spelled(p, "last") || b.spelled(p, "lasts"))) return false;
  const TokenIndex behind = b.last();
  if (b.in_sentence(behind) && (b.is(behind, lex.to_word) || b.is(behind, lex.until) || counted_behind(b)))
    return false;
  Clocked at;
  int second = -1;
  if (const ClockRead c = clock_in(b, clock, clock_end); c.known) {
    at = {c.hour, c.minute, c.first};
    second = c.second;
  } else if (clock + 1 == clock_end) {
    at.hour = small_number(b, clock);
  }
  if (at.hour < 0 || at.hour > 24) return false;
  if (!clock_first) {
    const TokenIndex length_end = b.shape(ends - 1, gazetteer::kComma) ? ends - 1 : ends;
    put_duration(b.add(begins, length_end), m.unit, m.amount.thousandths);
  }
  DateRecord& d = b.add(clock, clock_end);  // a length behind it is read by itself: "for three hours and ten minutes"
  put_this_day(b, d);
  put_clock(d, at.hour, at.minute, second, "");
  return true;
}

bool build_clock_set(Builder& b) {
  const Lexicon& lex = b.lex();
  const ClockRead c = clock_in(b, b.first(), b.last());
  if (!c.known) return false;
  int weekday = 0, part = 0;
  bool every = false, each = false;
  for (TokenIndex t = b.first(); t < b.last(); ++t) {
    if (t >= c.first && t < c.last) continue;
    if (weekday == 0) weekday = b.weekday_at(t);
    if (b.is(t, lex.part_of_day)) part = b.value(t, lex.part_of_day);
    each = each || b.is(t, lex.each);
    every = every || b.is(t, lex.every);
  }
  DateRecord& d = b.add();
  put_value(d, DateType::set, weekday != 0 ? "XXXX-WXX-" : "XXXX-XX-XX");
  if (weekday != 0) d.value.append_number(weekday);
  put_clock(d, part >= 3 && c.hour < 12 ? c.hour + 12 : c.hour, c.minute, c.second, c.zone);
  d.type = DateType::set;
  if (every || each) d.quant.append(each ? "EACH" : "EVERY");
  return true;
}

bool build_hour_of_part(Builder& b) {
  const Lexicon& lex = b.lex();
  TokenIndex t = b.first();
  const bool part_first = b.spelled(t, "in");  // in the afternoon at 3
  const bool led = b.spelled(t, "at") || b.spelled(t, "by");
  if (part_first) {
    const int hour = small_number(b, b.last() - 1);
    if (hour < 1 || hour > 12 || counted_behind(b)) return false;
    DateRecord& d = b.add(t + 1, b.last());
    put_this_day(b, d);
    put_clock(d, at24(hour, half_behind(b, t, b.last(), hour)), -1, -1, "");
    return true;
  }
  TokenIndex day_first = b.first();
  while (day_first < b.last() && !b.is(day_first, lex.rel) && !b.is(day_first, lex.deictic_day) &&
         !b.is(day_first, lex.tonight))
    ++day_first;
  if (const ClockRead c = clock_in(b, b.first(), day_first); c.known || b.shape(day_first - 1, gazetteer::kDecimal)) {
    // "at 11.40 this evening": minutes tell that it is a time
    Clocked r;
    if (!read_minutes(b, b.first(), day_first, r)) return false;
    if (b.shape(r.first, gazetteer::kDecimal)) {  // "shares stood at 11.40 this morning"
      if (!led) return false;
      for (TokenIndex k = b.sentence().first; k < b.sentence().last; ++k) {
        if (b.shape(k, gazetteer::kCurrency) || b.shape(k, gazetteer::kPercent)) return false;
      }
    }
    DateRecord& d = b.add(r.first, b.last());
    if (!read_day(b, day_first, b.last(), d)) return drop(b);
    if (d.value.empty()) return true;
    const int half = half_behind(b, day_first, b.last(), r.hour);
    put_clock(d, r.hour == 12 && half == 2 && b.spelled(b.last() - 1, "night") ? 24 : at24(r.hour, half), r.minute, -1,
              "");
    return true;
  }
  if (!led && !b.alone()) return false;  // "killed 11 last night"
  while (t < b.last() && small_number(b, t) < 0) ++t;
  const int hour = small_number(b, t);
  if (t == b.last() || hour < 1 || hour > 12) return false;
  TokenIndex day = t + 1;
  if (b.shape(day, gazetteer::kComma)) ++day;
  DateRecord& d = b.add(t, b.last());
  if (!read_day(b, day, b.last(), d)) return drop(b);
  if (d.value.empty()) return true;
  const int half = half_behind(b, day, b.last(), hour);
  const bool night = b.find(day, b.last(), lex.tonight) < b.last() || b.spelled(b.last() - 1, "night");
  put_clock(d, night && hour == 12 ? 24 : at24(hour, half), -1, -1, "");
  return true;
}

bool build_spoken_clock(Builder& b) {
  const Spoken s = spoken_in(b, b.first(), b.last());
  if (s.hour < 0) return false;
  const bool led = s.first > b.first() &&
                   (b.spelled(s.first - 1, "at") || b.spelled(s.first - 1, "by") || b.spelled(s.first - 1, "around"));
  const int half = half_behind(b, b.first(), b.last(), s.hour);
  const bool ends = b.last() == b.sentence().last || b.token(b.last()).kind == text::TokenKind::punctuation;
  // "Friday three twenty-something men": a lead, a half of the day or the end of what is said tells that it is a time.
  if (counted_behind(b) || (!led && half == 0 && !ends)) return false;
  DateRecord& d = b.add(b.spelled(b.first(), "at") ? b.first() + 1 : b.first(), b.last());
  bool day = false;
  if (s.first > b.first() + 1 || (s.first > b.first() && !led)) day = read_day(b, b.first(), s.first, d);
  if (!day && s.last < b.last()) {
    const TokenIndex from = b.spelled(s.last, "in") ? b.last() : s.last;
    day = from < b.last() && read_day(b, from, b.last(), d);
  }
  if (d.unknown_day) return true;
  if (!day) put_this_day(b, d);
  put_clock(d, at24(s.hour, half), s.minute, -1, "");
  return true;
}

bool build_spoken_range(Builder& b) {
  const Spoken one = spoken_in(b, b.first(), b.last());
  if (one.hour < 0) return false;
  const Spoken two = spoken_in(b, one.last, b.last());
  if (two.hour < 0 || counted_behind(b)) return false;
  const int half = half_behind(b, two.last, b.last(), two.hour);
  int hours[2] = {at24(one.hour, half), at24(two.hour, half)};
  const bool backwards = hours[0] > hours[1] || (hours[0] == hours[1] && one.minute >= two.minute);
  if (backwards && hours[1] < 12) hours[1] += 12;
  if (backwards && half == 2) hours[0] = one.hour;
  for (const Spoken* s : {&one, &two}) {
    DateRecord& d = b.add(s->first, s == &one ? s->last : b.last());
    put_this_day(b, d);
    put_clock(d, hours[s == &one ? 0 : 1], s->minute, -1, "");
  }
  return true;
}

}  // namespace parley::dates
