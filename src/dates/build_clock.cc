// Builders of clock times.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/clock.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {
void put_this_day(const Builder& b, DateRecord& d) {
  const Anchor a = b.told().known && b.told().grain == Grain::day ? b.told() : b.anchor();
  if (a.known && a.grain == Grain::day) {
    put_period(d, Grain::day, a.day);
  } else {
    put_value(d, DateType::time, "XXXX-XX-XX");
  }
}

ClockRead clock_in(const Builder& b, TokenIndex from, TokenIndex to) {
  const Lexicon& lex = b.lex();
  ClockRead c;
  const auto finish = [&](TokenIndex t) {
    c.known = true;
    const int stated = c.hour;
    bool pm = false;
    // o'clock, am, pm, in the morning
    for (; t < to; ++t) {
      if (b.is(t, lex.pm)) {
        pm = true;
        if (c.hour < 12) c.hour += 12;
      } else if (b.is(t, lex.am) && b.token(t).kind == text::TokenKind::word) {
        if (c.hour == 12) c.hour = 0;
      } else if (b.spelled(t, "afternoon") || b.spelled(t, "evening") || (b.spelled(t, "night") && c.hour >= 5)) {
        if (c.hour < 12) c.hour += 12;
      } else if ((b.spelled(t, "p") || b.spelled(t, "a")) &&
                 (b.spelled(t + 1, "m") || (b.shape(t + 1, gazetteer::kPeriod) && b.spelled(t + 2, "m")))) {
        pm = b.spelled(t, "p");  // "p m", "p . m ."
        if (pm && c.hour < 12) c.hour += 12;
        if (!pm && c.hour == 12) c.hour = 0;
        t = b.spelled(t + 1, "m") ? t + 1 : t + 2;
        if (t + 1 < to && b.shape(t + 1, gazetteer::kPeriod) && b.shape(t - 1, gazetteer::kPeriod)) ++t;
      } else if (b.is(t, lex.timezone) && t + 2 < to &&
                 (b.shape(t + 1, gazetteer::kHyphenMark) || b.shape(t + 1, gazetteer::kPlus)) && b.digits(t + 2) >= 0) {
        t += t + 4 < to && b.shape(t + 3, gazetteer::kColon) ? 4 : 2;  // GMT-2:30
      } else if (b.is(t, lex.zulu) || b.spelled(t, "gmt") || b.spelled(t, "utc")) {
        c.zone.append("Z");
      } else if (!(b.spelled(t, "o'clock") || b.spelled(t, "oclock") || b.spelled(t, "in") || b.spelled(t, "at") ||
                   b.spelled(t, "the") || b.spelled(t, "morning") || b.spelled(t, "night") || b.is(t, lex.timezone) ||
                   b.spelled(t, "local") || b.spelled(t, "time") || b.spelled(t, "hours") || b.spelled(t, "hrs") ||
                   b.spelled(t, "sharp") || b.shape(t, gazetteer::kOpenBracket) ||
                   b.shape(t, gazetteer::kCloseBracket) || b.spelled(t, "eastern") || b.spelled(t, "standard") ||
                   b.spelled(t, "daylight") || b.spelled(t, "pacific") || b.spelled(t, "central") ||
                   b.spelled(t, "mountain"))) {
        break;
      }
      c.last = t + 1;
    }
    if (c.hour > 24 || c.minute > 59 || c.second > 60) c.known = false;
    if (stated > 12 && pm && c.minute < 0) c.known = false;  // "14 PM"
    return c;
  };
  for (TokenIndex t = from; t < to; ++t) {
    const int n = b.digits(t);
    c.first = t;
    c.last = t + 1;
    if (n >= 0 && t + 2 < to && b.shape(t + 1, gazetteer::kColon) && b.digits(t + 2) >= 0 &&
        b.bytes(t + 2).size() == 2 && n <= 24) {
      c.hour = n;
      c.minute = b.digits(t + 2);
      c.last = t + 3;
      if (t + 4 < to && b.shape(t + 3, gazetteer::kColon) && b.digits(t + 4) >= 0) {
        c.second = b.digits(t + 4);
        c.last = t + 5;
      }
      return finish(c.last);
    }
    if (b.shape(t, gazetteer::kDecimal)) {  // 5.30 p.m.
      int hour = 0, minute = 0;
      if (!b.dotted_clock(t, hour, minute) || hour > 24 || minute > 59) continue;
      c.hour = hour;
      c.minute = minute;
      return finish(t + 1);
    }
    // "11ish", "10-ish"
    const TokenIndex ish = b.shape(t + 1, gazetteer::kHyphenMark) ? t + 2 : t + 1;
    if (n >= 1 && n <= 12 && ish < to && b.spelled(ish, "ish") && !b.token(ish).has(text::kSpaceBefore)) {
      c.hour = n;
      c.about = true;
      return finish(ish + 1);
    }
    const auto marked = [&](TokenIndex k) {
      return k < to &&
             (b.is(k, lex.am) || b.is(k, lex.pm) || (b.spelled(k, "p") && k + 1 < to) ||
              (b.spelled(k, "a") && (b.spelled(k + 1, "m") || b.spelled(k + 2, "m"))) || b.spelled(k, "o'clock") ||
              b.spelled(k, "oclock") || (b.spelled(k, "in") && b.spelled(k + 1, "the")) ||
              (b.spelled(k, "at") && b.spelled(k + 1, "night")));
    };
    // "Tuesday at 7": the hour alone ends the match
    if (t + 1 == to && t > from + 1 &&
        (b.spelled(t - 1, "at") || b.spelled(t - 1, "around") || b.spelled(t - 1, "by")) && to == b.last()) {
      const int hour = n >= 0 && n <= 24 && b.bytes(t).size() <= 2                     ? n
                       : b.is(t, lex.number_word) && b.value(t, lex.number_word) <= 12 ? b.value(t, lex.number_word)
                                                                                       : -1;
      const bool counted =
          b.in_sentence(to) && (b.token(to).kind == text::TokenKind::word
                                    ? !b.is(to, lex.year_lead)
                                    : b.shape(to, gazetteer::kPercent) || b.shape(to, gazetteer::kHyphenMark) ||
                                          b.shape(to, gazetteer::kColon));
      if (hour >= 0 && !counted) {
        c.hour = hour;
        return finish(t + 1);
      }
    }
    if (n >= 0 && n <= 24 && (marked(t + 1) || (b.shape(t + 1, gazetteer::kPeriod) && marked(t + 2)))) {
      c.hour = n;
      return finish(marked(t + 1) ? t + 1 : t + 2);  // "9 a.m.", "9.am"
    }
    if (b.is(t, lex.number_word) && b.value(t, lex.number_word) <= 12 && marked(t + 1)) {
      c.hour = b.value(t, lex.number_word);
      return finish(t + 1);
    }
    if (n >= 0 && b.bytes(t).size() == 4 && b.token(t).kind == text::TokenKind::number && b.month_at(t - 1) == 0 &&
        !b.shape(t + 1, gazetteer::kHyphenMark) &&
        !(t > from && (b.shape(t - 1, gazetteer::kSlash) || b.shape(t - 1, gazetteer::kHyphenMark) ||
                       b.token(t - 1).kind == text::TokenKind::ordinal || b.shape(t - 1, gazetteer::kDayNumber) ||
                       (b.shape(t - 1, gazetteer::kComma) && b.shape(t, gazetteer::kYearNumber))))) {  // 0530
      const bool sign = t + 1 < to || (t > from);
      if (!sign || n / 100 > 24 || n % 100 > 59) continue;
      c.hour = n / 100;
      c.minute = n % 100;
      return finish(t + 1);
    }
    if (b.spelled(t, "noon") || b.spelled(t, "midday")) {
      c.hour = 12;
      c.minute = 0;
      return finish(t + 1);
    }
    if (b.spelled(t, "midnight")) {
      c.hour = 24;
      c.minute = 0;
      return finish(t + 1);
    }
  }
  return {};
}

namespace {

/// "finished in 2:05:30", "a time of 3:45", "verse 3:16": how long it took, or what has that number, and no time of day.
bool measured(const Builder& b, const ClockRead& c) {
  if (c.first == b.sentence().first || !b.shape(c.first + 1, gazetteer::kColon) || b.digits(c.last - 1) < 0)
    return false;
  const TokenIndex p = c.first - 1;
  return b.spelled(p, "in") || b.is(p, b.lex().number_name) ||
         (b.spelled(p, "of") && p > b.sentence().first && (b.spelled(p - 1, "time") || b.spelled(p - 1, "times")));
}

/// Does a colon right before `t`, or a sign of money, make it a part of something longer?
bool goes_before(const Builder& b, TokenIndex t) {
  return t > b.sentence().first && ((b.shape(t - 1, gazetteer::kColon) && !b.token(t).has(text::kSpaceBefore)) ||
                                    b.shape(t - 1, gazetteer::kCurrency));
}

/// "ran past 2 a.m.", "after 5 p.m. on Tuesday": no part of it; "shortly after 5 p.m." is one.
void drop_preposition(Builder& b) {
  if (b.spelled(b.first(), "past") || b.spelled(b.first(), "after") || b.spelled(b.first(), "before")) b.drop_first();
}

/// "at 11ish", "will be back 11ish"; but "some 11ish people", "he is 11ish".
bool names_hour(const Builder& b, TokenIndex first) {
  constexpr std::string_view kLeads[] = {"at", "around", "by", "until", "till", "about", "from", "after", "before"};
  const bool ends = !b.in_sentence(b.last()) || b.token(b.last()).kind == text::TokenKind::punctuation;
  if (first == b.sentence().first) return ends;
  for (const std::string_view lead : kLeads) {
    if (b.spelled(first - 1, lead)) return true;
  }
  return ends && !b.is(first - 1, b.lex().be) && !b.is(first - 1, b.lex().determiner) && !b.spelled(first - 1, "he") &&
         !b.spelled(first - 1, "she") && !b.spelled(first - 1, "they");
}

}  // namespace

bool build_clock(Builder& b) {
  // "at 0600 GMT on Saturday": the rule that begins behind "at" reads more
  if (b.spelled(b.first(), "at") && b.in_sentence(b.last()) &&
      (b.is(b.last(), b.lex().timezone) || b.is(b.last(), b.lex().zulu) || b.spelled(b.last(), "local")))
    return false;
  const Lexicon& lex = b.lex();
  drop_preposition(b);
  TokenIndex first = b.first();
  const bool led = b.spelled(first, "at") || b.spelled(first, "by") || b.spelled(first, "until") ||
                   b.spelled(first, "from") || b.spelled(first, "to") || b.spelled(first, "since");
  if (led && b.digits(b.first() + 1) >= 0) {
    // "at 0530", "at 1700": four digits; a number with a leading zero or behind "at" with nothing counted after it
    const std::string_view s = b.bytes(b.first() + 1);
    if (s.size() != 4) return false;
    // "will speak at 2000.", but "at 1990 prices"
    const TokenIndex behind = b.last();
    const bool ends =
        !b.in_sentence(behind) || b.spelled(behind, "on") || b.spelled(behind, "local") || b.is(behind, lex.timezone) ||
        (b.token(behind).kind == text::TokenKind::punctuation && !b.shape(behind, gazetteer::kHyphenMark));
    if (s.front() != '0' && !b.spelled(behind - 1, "hours") && !b.spelled(behind - 1, "hrs") &&
        !(b.spelled(first, "at") && ends))
      return false;
    if (b.in_sentence(b.last()) && (b.is(b.last(), lex.counted_noun) || b.shape(b.last(), gazetteer::kHyphenMark)))
      return false;
  }
  const ClockRead c = clock_in(b, b.first(), b.last());
  if (!c.known) return false;
  if (led) first = b.first() + 1;
  const bool decimal = b.shape(c.first, gazetteer::kDecimal);
  const bool marked = c.last > c.first + (decimal ? 1u : 3u) || b.find(c.first, c.last, lex.am) < c.last ||
                      b.find(c.first, c.last, lex.pm) < c.last;
  if (decimal && !marked) return false;
  if (c.about && !names_hour(b, first)) return false;
  if (c.first == first && measured(b, c)) return false;
  // "won 3:2", "verse 3:16": a clock has two digits of minutes; a lone hh:mm in a ratio is not ruled out further
  if (b.shape(c.first, gazetteer::kDecimal) && !(c.last > c.first + 1)) return false;
  if (goes_before(b, first) || ratio_behind(b, b.last())) return false;
  DateRecord& d = b.add(first, b.last());
  d.mod = c.about ? DateMod::approx : b.amount_mod(first, c.first);
  put_this_day(b, d);
  int hour = c.hour;
  // "between now and eight o'clock": the next one
  const CreationTime& now = b.creation();
  if (first >= b.sentence().first + 2 && b.spelled(first - 2, "now") && now.has_time && hour < 12 && hour <= now.hour &&
      hour + 12 > now.hour && b.find(c.first, c.last, lex.am) == c.last)
    hour += 12;
  put_clock(d, hour, c.minute, c.second, c.zone);
  return true;
}

bool build_clock_day(Builder& b) {
  const Lexicon& lex = b.lex();
  drop_preposition(b);
  // "at 9 a.m. on Monday 12 men", "at 5 on Tuesday the first man": what is counted, and no day of the month
  const TokenIndex tail = b.last() - 1;
  const bool number = b.weekday_at(tail - 1) != 0 && b.shape(tail, gazetteer::kDayNumber);
  const bool ordinal = b.spelled(tail - 1, "the") && b.is(tail, lex.ordinal_word);
  if ((number || ordinal) && b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word &&
      (!b.is(b.last(), lex.year_lead) || b.spelled(b.last(), "of")))
    return false;
  const ClockRead c = clock_in(b, b.first(), b.last());
  if (!c.known) return false;
  if (b.shape(c.first, gazetteer::kDecimal) && c.last == c.first + 1) return false;
  const bool length =
      (c.second >= 0 || b.spelled(c.last, "on")) && measured(b, c);  // "in 2:05:30", "in 3:45 on Sunday"
  if (c.first == b.first() && (length || goes_before(b, c.first))) return false;
  if (c.first > b.first() + 2 && b.shape(c.first - 1, gazetteer::kHyphenMark) && b.digits(c.first - 2) >= 0 &&
      b.weekday_at(c.first - 3) != 0)
    return build_clock_range(b);  // "Monday 8-9 a.m."
  const bool before =
      c.first > b.first() + 1 ||
      (c.first > b.first() && b.find(b.first(), c.first, lex.number_word) >= c.first &&
       (b.weekday_at(b.first()) != 0 || b.is(b.first(), lex.deictic_day) || b.is(b.first(), lex.tonight)));
  // "5 p.m. (1400 GMT) on Tuesday": the day stands behind the bracket
  TokenIndex behind = c.last;
  if (b.find_shape(c.first, b.last(), gazetteer::kOpenBracket) < b.last())
    behind = b.find_shape(c.first, b.last(), gazetteer::kCloseBracket) + 1;
  DateRecord& d = b.add();
  bool ok = false;
  int part = 0;
  for (TokenIndex t = b.first(); t < b.last(); ++t) {
    if (t >= c.first && t < c.last) continue;
    if (b.is(t, lex.part_of_day)) part = b.value(t, lex.part_of_day);
    if (b.is(t, lex.tonight)) part = 5;
  }
  static_cast<void>(before);
  if (c.last + 1 < b.last() && b.shape(b.last() - 1, gazetteer::kYearNumber) &&
      (b.shape(c.last, gazetteer::kHyphenMark) || b.shape(c.last, gazetteer::kDashMark))) {
    b.out().pop_back();
    return build_clock_range(b);  // Tue Mar 14, 17:05 - 17:30 2017
  }
  if (c.first > b.first() && c.last < b.last() && b.shape(b.last() - 1, gazetteer::kYearNumber)) {
    // Tue Mar 14 17:05:09 2017
    YearRead year{true, b.digits(b.last() - 1)};
    if (read_day(b, b.first(), c.first, d) && !d.earliest.empty()) {
      const Civil day = civil(b.told().day);
      if (is_real_day(year.year, day.month, day.day)) {
        b.date(d, Grain::day, day_number(year.year, day.month, day.day));
        ok = true;
      }
    }
  }
  if (!ok && c.first > b.first()) ok = read_day(b, b.first(), c.first, d);
  if (!ok && behind < b.last()) ok = read_day(b, behind, b.last(), d);
  if (!ok) {
    b.out().pop_back();
    return false;
  }
  if (d.unknown_day || d.value.empty()) return true;
  int hour = c.hour;
  if (hour < 12 && (part == 3 || part == 4 || (part == 5 && hour >= 5)) && b.find(c.first, c.last, lex.am) == c.last)
    hour += 12;
  put_clock(d, hour, c.minute, c.second, c.zone);
  return true;
}

bool build_clock_the_day(Builder& b) {  // 5 p.m. on the 14th
  const ClockRead c = clock_in(b, b.first(), b.last());
  TokenIndex next = b.last();
  const int day = b.day_at(b.last() - 1, next);
  if (!c.known || day == 0 ||
      (b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word &&
       (!b.is(b.last(), b.lex().year_lead) || b.spelled(b.last(), "of"))))
    return false;
  DateRecord& d = b.add();
  resolve_bare_day(b, d, 0, day);
  if (!d.unknown_day && !d.value.empty()) put_clock(d, c.hour, c.minute, c.second, c.zone);
  return true;
}

bool build_clock_bare_day(Builder& b) {  // at 1830 on Tuesday, shortly after 0630 today
  TokenIndex t = b.first();
  while (t < b.last() && b.digits(t) < 0) ++t;
  const int number = b.digits(t);
  if (t == b.last() || b.bytes(t).size() != 4 || number > 2400 || number % 100 > 59) return false;
  TokenIndex day = t + 1;
  const bool hours = b.spelled(day, "hours") || b.spelled(day, "hrs");
  if (hours) ++day;
  if (b.shape(day, gazetteer::kComma) || b.spelled(day, "on")) ++day;
  // "since 1945 Friday": a year; "at 2010 on Tuesday": a time
  const bool year_like = number >= 1900 && number < 2060 && b.bytes(t).front() != '0';
  const bool near_day = b.is(day, b.lex().deictic_day) || b.is(day, b.lex().tonight) || b.weekday_at(day) != 0;
  const bool joined = day == t + 1 && near_day && b.weekday_at(day) == 0;
  if (year_like && !hours && !joined && !(b.spelled(t - 1, "at") && near_day)) return false;
  if (b.spelled(t - 1, "since") && !near_day) return false;
  const bool hedged = b.first() + 1 < t && (b.spelled(t - 1, "after") || b.spelled(t - 1, "before"));
  const bool about = b.spelled(t - 1, "about") || b.spelled(t - 1, "around");
  DateRecord& d = b.add(hedged ? b.first() : about ? t - 1 : t, b.last());
  if (about) d.mod = DateMod::approx;
  if (!read_day(b, day, b.last(), d)) return drop(b);
  if (d.unknown_day || d.value.empty()) return true;
  put_clock(d, number / 100, number % 100, -1, "");
  return true;
}

}  // namespace parley::dates
