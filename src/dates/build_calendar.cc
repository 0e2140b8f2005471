// Builders of calendar dates, and the choice of the year, month or week that a partial date leaves open.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/resolve.h"

namespace parley::dates {
namespace {

/// Digits beside hyphens and slashes on either side are part of something longer: a telephone number, a version, a path.
bool in_longer_number(const Builder& b) {
  const TokenIndex first = b.first(), last = b.last();
  const auto joins = [&](TokenIndex t) {
    return b.in_sentence(t) && (b.shape(t, gazetteer::kHyphenMark) || b.shape(t, gazetteer::kSlash));
  };
  const auto touches = [&](TokenIndex t) { return b.in_sentence(t) && !b.token(t).has(text::kSpaceBefore); };
  if (first > b.sentence().first && joins(first - 1) && touches(first) && first > b.sentence().first + 1 &&
      b.digits(first - 2) >= 0 && touches(first - 1))
    return true;
  return joins(last) && touches(last) && b.in_sentence(last + 1) && touches(last + 1) && b.digits(last + 1) >= 0;
}

bool put_real_day(Builder& b, DateRecord& d, int year, int month, int day) {
  if (!is_real_day(year, month, day)) {
    put_value(d, DateType::date, {});
    d.unknown_day = true;
    return true;
  }
  b.date(d, Grain::day, day_number(year, month, day));
  return true;
}

}  // namespace

bool build_day(Builder& b) {
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), b.last());
  if (read_day(b, b.first(), b.last(), d)) return true;
  b.out().pop_back();
  return false;
}

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
      if (last > b.first() + 7) minute = b.digits(b.first() + 7);
      if (last > b.first() + 9) second = b.digits(b.first() + 9);
    } else {
      last = b.first() + 5;
    }
  }
  DateRecord& d = b.add(b.first(), last);
  put_real_day(b, d, year, month, day);
  if (hour >= 0 && hour < 24 && minute < 60 && second < 60 && !d.unknown_day)
    put_clock(d, hour, minute, second, b.is(last - 1, b.lex().zulu) ? "Z" : "");
  return true;
}

bool build_year_month(Builder& b) {
  TokenIndex m = b.first();
  while (m < b.last() && b.month_at(m) == 0) ++m;
  const int year = b.digits(b.first()), day = m + 1 < b.last() ? b.digits(b.last() - 1) : 0;
  // "in 1995 March …" joined by a comma is two dates: "in 1995, March saw …"
  if (m + 1 == b.last() && b.shape(m - 1, gazetteer::kComma)) return false;
  if (day != 0) return put_real_day(b, b.add(), year, b.month_at(m), day);
  b.date(b.add(), Grain::month, day_number(year, b.month_at(m), 1));
  return true;
}

bool build_month_slash(Builder& b) {  // 03/2017
  const int month = b.digits(b.first()), year = b.digits(b.first() + 2);
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
  const int one = b.digits(at), two = b.digits(at + 2), last = b.digits(at + 4);
  const bool day_first = one > 12 || (two <= 12 && b.order() == DateOrder::day_first);
  const int month = day_first ? two : one, day = day_first ? one : two;
  return month <= 12 && put_real_day(b, b.add(), last >= 100 ? last : b.two_digit_year(last), month, day);
}

bool build_numeric(Builder& b) {
  if (in_longer_number(b)) return false;
  const int one = b.digits(b.first()), two = b.digits(b.first() + 2), last = b.digits(b.first() + 4);
  if (b.bytes(b.first() + 4).size() == 1) return false;
  const int year = last >= 100 ? last : b.two_digit_year(last);
  const bool day_first = one > 12 || (two <= 12 && b.order() == DateOrder::day_first);
  const int month = day_first ? two : one, day = day_first ? one : two;
  if (month > 12) return false;
  return put_real_day(b, b.add(), year, month, day);
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
  if (first == b.sentence().first || !(b.is(first - 1, b.lex().year_lead) || b.weekday_at(first - 1) != 0) ||
      b.spelled(first - 1, "about") || (month == 9 && day == 11))
    return false;
  resolve_month_day(b, b.add(), month, day);
  return true;
}

bool build_bare_day(Builder& b) {
  int weekday = 0, day = 0;
  for (TokenIndex t = b.first(); t < b.last(); ++t) {
    if (weekday == 0) weekday = b.weekday_at(t);
    TokenIndex next = t;
    if (day == 0 && (weekday == 0 || t > b.first())) day = b.day_at(t, next);
  }
  if (day == 0) return false;
  const TokenIndex before = b.first(), after = b.last();
  if (weekday == 0) {
    // "the 7th" is a day only behind a preposition of time and with no noun behind it.
    if (before == b.sentence().first ||
        !(b.spelled(before - 1, "on") || b.spelled(before - 1, "until") || b.spelled(before - 1, "by") ||
          b.spelled(before - 1, "since") || b.spelled(before - 1, "till") || b.spelled(before - 1, "from") ||
          b.spelled(before - 1, "of") || b.spelled(before - 1, "to")))
      return false;
    if (b.in_sentence(after) && b.token(after).kind == text::TokenKind::word && !b.is(after, b.lex().year_lead))
      return false;
  } else if (b.token(b.last() - 1).kind == text::TokenKind::number && b.in_sentence(after) &&
             (b.token(after).kind == text::TokenKind::word || b.shape(after, gazetteer::kColon))) {
    return false;  // "Tuesday 14 people": a weekday and something else
  }
  resolve_bare_day(b, b.add(), weekday, day);
  return true;
}

bool build_month(Builder& b) {
  const TokenIndex t = b.last() - 1;
  if (b.last() - b.first() == 1) {
    if (!b.token(t).has(text::kCapital) && b.bytes(t).size() <= 4) return false;  // "jan", "may", "mar"
    // A name ("Theresa May", "April Jones"): a capitalised neighbour that is no other date word.
    const auto name_like = [&](TokenIndex n) {
      return b.in_sentence(n) && b.token(n).kind == text::TokenKind::word && b.token(n).has(text::kCapital) &&
             !b.is(n, b.lex().month) && !b.is(n, b.lex().year_lead) && b.weekday_at(n) == 0;
    };
    if (b.is(t, b.lex().month_or_name)) {
      const bool before = t > b.sentence().first && name_like(t - 1) && !b.is(t - 1, b.lex().determiner) &&
                          !b.is(t - 1, b.lex().rel) && !b.is(t - 1, b.lex().rel_following);
      const bool strong =
          t > b.sentence().first && (b.spelled(t - 1, "in") || b.spelled(t - 1, "since") || b.spelled(t - 1, "until") ||
                                     b.spelled(t - 1, "during") || b.is(t - 1, b.lex().rel));
      const bool lead = t > b.sentence().first &&
                        (b.is(t - 1, b.lex().year_lead) || b.is(t - 1, b.lex().determiner) || b.is(t - 1, b.lex().rel));
      if (!strong && b.in_sentence(t + 1) && b.shape(t + 1, gazetteer::kUnknownCapital))
        return false;  // "by Jan Kavan"
      // "the March", "\"March to the Sea\"": a walk
      if (b.spelled(t, "march") && t > b.sentence().first && !strong &&
          (b.spelled(t - 1, "the") || b.shape(t - 1, gazetteer::kQuoteMark)) &&
          (!b.in_sentence(t + 1) || b.token(t + 1).kind != text::TokenKind::word || b.spelled(t + 1, "to") ||
           b.spelled(t + 1, "of") || b.spelled(t + 1, "on") || b.spelled(t + 1, "for")))
        return false;
      if (before || (!lead && name_like(t + 1))) return false;
      if (b.token(t).has(text::kSentenceStart) && !lead &&
          (b.spelled(t, "may") || b.spelled(t, "march") || b.spelled(t, "august")))
        return false;
      if (b.token(t).has(text::kSentenceStart) && b.spelled(t, "mar")) return false;
    }
  }
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), t);
  resolve_month(b, d, b.month_at(t));
  return true;
}

bool build_year(Builder& b) {
  const Lexicon& lex = b.lex();
  TokenIndex at = b.first(), next = at;
  while (at < b.last() && b.digits(at) < 0 && !b.year_at(at, next).known) ++at;
  const YearRead y = b.year_at(at, next);
  if (!y.known) return false;
  const bool digits = b.digits(at) >= 0;
  const bool era = next > at + 1 && digits;
  const bool led =
      b.first() < at || (b.first() > b.sentence().first && b.is(b.first() - 1, lex.year_lead)) ||
      (b.first() > b.sentence().first && b.is(b.first() - 1, lex.determiner) && !b.spelled(b.first() - 1, "a"));
  if (digits && !era) {
    if (in_longer_number(b)) return false;
    if (b.last() - b.first() == 1 && b.sentence().last - b.sentence().first == 1 && b.only_sentence())
      return false;  // a text that is but a number
    const TokenIndex before = b.first();
    if (before > b.sentence().first) {
      if (b.shape(before - 1, gazetteer::kCurrency) || b.is(before - 1, lex.number_name) ||
          b.shape(before - 1, gazetteer::kPlus))
        return false;
      if (b.spelled(before - 1, "than") ||
          (b.digits(before - 1) >= 0 && b.month_at(before - 1) == 0 && b.digits(before - 1) > 31))
        return false;
      if ((b.spelled(before - 1, "a") && y.year % 100 == 0) || b.spelled(before - 1, "least") ||
          b.spelled(before - 1, "most"))
        return false;
    }
    if (b.in_sentence(next)) {
      if (b.is(next, lex.counted_noun) || b.shape(next, gazetteer::kPercent) || b.unit_at(next) != Unit::none ||
          b.is(next, lex.multiplier))
        return false;
      if (b.shape(next, gazetteer::kHyphenMark) && b.in_sentence(next + 1) &&
          !b.token(next + 1).has(text::kSpaceBefore) &&
          (b.unit_at(next + 1) != Unit::none || b.is(next + 1, lex.counted_noun)))
        return false;
    }
    // Round numbers and years before 1500 want a sign that they are years.
    const bool round = y.year % 100 == 0 && y.year != 1900 && y.year != 2000;
    if (!led && (round || y.year < 1500 || y.year > 2100)) return false;
    if (y.year > 2200) return false;
    // "of 1,200" is grouped; "about 1200 fighters": an adjective may stand between.
    if (round && b.in_sentence(next) && b.token(next).kind == text::TokenKind::word &&
        !b.token(next).has(text::kCapital) && b.in_sentence(next + 1) && b.is(next + 1, lex.counted_noun))
      return false;
  }
  if (!digits && !led && b.first() == at && y.year % 100 == 0 && y.year != 2000) return false;  // "twenty hundred"
  if (!digits && b.first() == at && b.spelled(at, "two") && b.in_sentence(next) &&
      b.token(next).kind == text::TokenKind::word && !b.is(next, lex.year_lead) && !b.token(next).has(text::kCapital))
    return false;  // "two thousand prisoners"
  if (!digits && b.in_sentence(next) && b.is(next, lex.counted_noun)) return false;
  // "the years 1955", "the year 1955": the plural stays outside
  TokenIndex first = b.first();
  if (b.spelled(first, "years")) ++first;
  if (b.spelled(first, "the") && b.spelled(first + 1, "years")) first += 2;
  DateRecord& d = b.add(first, b.last());
  d.mod = b.date_mod(b.first(), at);
  const TokenIndex half = b.find(b.first(), at, lex.half);
  if (half < at) {
    const bool second = b.find(b.first(), at, lex.latter) < at || b.find(b.first(), at, lex.rel_last) < at ||
                        b.find(b.first(), at, lex.mod_end) < at || b.spelled(half - 1, "second");
    d.mod = DateMod::none;
    put_period(d, Grain::half, day_number(y.year, second ? 9 : 3, 1));
    b.year_told(y.year);
    return true;
  }
  put_period(d, Grain::year, day_number(y.year, 1, 1));
  b.year_told(y.year);
  return true;
}

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

bool build_decade(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.find(b.first(), b.last(), lex.decade_word);
  int year = -1;
  if (t < b.last()) {
    const int tens = b.value(t, lex.decade_word);
    int century = 19;
    if (t > b.first()) {
      const TokenIndex before = b.shape(t - 1, gazetteer::kHyphenMark) && t > b.first() + 1 ? t - 2 : t - 1;
      if (b.is(before, lex.number_word))
        century = b.value(before, lex.number_word);
      else if (b.first() + 1 == t && !b.spelled(b.first(), "the") && !b.is(b.first(), lex.mod_start) &&
               !b.is(b.first(), lex.mod_end) && !b.is(b.first(), lex.mod_mid))
        return false;
    } else if (!(b.first() > b.sentence().first && b.is(b.first() - 1, lex.year_lead))) {
      return false;
    }
    // "in his late fifties" is an age.
    if (b.first() > b.sentence().first && b.is(b.first() - 1, lex.determiner)) return false;
    year = century * 100 + tens;
  } else {
    for (TokenIndex s = b.first(); s < b.last(); ++s) {
      int n = 0, digits = 0;
      for (const char c : b.bytes(s)) {
        if (c >= '0' && c <= '9') {
          n = n * 10 + (c - '0');
          ++digits;
        }
      }
      if (digits == 4 || digits == 2) year = digits == 2 ? (n >= 30 ? 1900 + n : n % 10 == 0 ? 2000 + n : -1) : n;
      if (digits == 2 && b.bytes(s).front() >= '0' && b.bytes(s).front() <= '9') {
        // "the 80s" yes; "in her 80s" is an age
        if (!(s > b.sentence().first &&
              (b.spelled(s - 1, "the") || b.is(s - 1, lex.mod_start) || b.is(s - 1, lex.mod_end) ||
               b.is(s - 1, lex.mod_mid) || b.shape(s - 1, gazetteer::kHyphenMark))))
          return false;
      }
    }
    if (b.first() > b.sentence().first && b.is(b.first() - 1, lex.determiner)) return false;
    if (b.token(b.last() - 1).kind == text::TokenKind::possessive) {
      // "the 1970's" is a decade, "1970's war" the possessive of a year.
      const TokenIndex number = b.last() - 2;
      if (year % 10 != 0 || b.bytes(number).size() < 4 || !b.spelled(b.first(), "the") ||
          (b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word &&
           !b.is(b.last(), lex.year_lead))) {
        if (b.digits(number) < 1000) return false;
        DateRecord& d = b.add(b.first(), number + 1);
        d.mod = b.date_mod(b.first(), number);
        b.date(d, Grain::year, day_number(b.digits(number), 1, 1));
        return true;
      }
    }
  }
  if (year < 0) return false;
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), b.last());
  put_period(d, year % 100 == 0 && year < 2000 ? Grain::century : Grain::decade, day_number(year, 1, 1));
  return true;
}

bool build_century(Builder& b) {
  const Lexicon& lex = b.lex();
  TokenIndex t = b.first(), next = t;
  int n = 0;
  for (; t < b.last(); ++t) {
    if (b.token(t).kind == text::TokenKind::ordinal || b.is(t, lex.ordinal_word) || b.spelled(t, "twenty")) {
      n = b.day_at(t, next);
      break;
    }
  }
  if (n == 0) return false;
  const bool bc = b.is(b.last() - 1, lex.bc);
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), t);
  const int year = bc ? -100 * n + 1 : (n - 1) * 100;
  put_period(d, Grain::century, day_number(year, 6, 1));
  if (bc) {
    d.value.clear();
    d.value.append("BC").append_number(n - 1, 2);
  }
  return true;
}

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
