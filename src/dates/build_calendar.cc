// Builders of calendar dates in words: days, months, years.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

bool build_day(Builder& b) {
  TokenIndex last = b.last();
  TokenIndex month = b.first();
  while (month < last && b.month_at(month) == 0) ++month;
  // "on 4 March.", "the 12th of Nov?": the mark ends the sentence
  if (last > month + 1 && b.token(last - 1).kind == text::TokenKind::punctuation &&
      !(b.shape(last - 1, gazetteer::kHyphenMark)))
    --last;
  // "in June fifteen hundred fled"
  if (b.is(last - 1, b.lex().multiplier) && b.in_sentence(last) && b.token(last).kind == text::TokenKind::word &&
      !b.is(last, b.lex().year_lead))
    return false;
  // "Aug 96": a year where the sentence ends, a number elsewhere
  if (month + 2 == last && b.shape(last - 1, gazetteer::kTwoDigits) && b.bytes(last - 1).size() == 2 &&
      (b.digits(last - 1) < 40 || (b.in_sentence(last) && b.token(last).kind != text::TokenKind::punctuation)))
    return false;
  if (b.first() > b.sentence().first && b.shape(b.first() - 1, gazetteer::kCurrency))
    return false;  // "$12 December 27"
  if (!b.token(month).has(text::kCapital) && b.is(month, b.lex().month_lower) && counts_on(b, last))
    return false;  // "they march 5 miles"
  // "In September, 18 men were seized": a month, and what is counted
  if (month + 3 == last && b.shape(month + 1, gazetteer::kComma) && b.digits(month + 2) >= 0 && b.in_sentence(last) &&
      b.token(last).kind == text::TokenKind::word && (!b.is(last, b.lex().year_lead) || b.spelled(last, "of")))
    return false;
  // "Order 30 of June 24, 2015": the number is the order's
  if (month + 1 == last && b.spelled(month - 1, "of") && b.in_sentence(last) && b.shape(last, gazetteer::kDayNumber))
    return false;
  // "In May 12 of them died", "in late July 20 were freed": one is freed on, not in, a day
  if (b.first() > b.sentence().first && b.spelled(b.first() - 1, "in") && month + 2 == last &&
      b.shape(last - 1, gazetteer::kDayNumber) && b.in_sentence(last) &&
      (b.spelled(last, "of") || b.spelled(last, "more") || b.is(last, b.lex().be) ||
       b.is(last, b.lex().past_auxiliary) || b.is(last, b.lex().past_verb) || b.is(last, b.lex().counted_noun)))
    return false;
  // "20 October Street": a name, with no date in it
  constexpr std::string_view kPlaces[] = {
      "Street",   "Square",   "Bridge",  "Stadium",      "University",   "Avenue",   "Road",      "Park",
      "Movement", "Alliance", "Brigade", "Organization", "Organisation", "Brigades", "Coalition", "Battalion"};
  for (const std::string_view place : kPlaces) {
    if (b.in_sentence(last) && b.bytes(last) == place) return true;
  }
  // "the 12 June statement": the article is the statement's
  TokenIndex first = b.first();
  if (b.spelled(first, "the") && b.digits(first + 1) >= 0 && b.token(first + 1).kind == text::TokenKind::number &&
      b.in_sentence(last) && b.token(last).kind == text::TokenKind::word && !b.token(last).has(text::kCapital) &&
      !b.is(last, b.lex().year_lead) && !b.is(last, b.lex().be) && !b.is(last, b.lex().past_auxiliary) &&
      !b.is(last, b.lex().past_verb))
    ++first;
  DateRecord& d = b.add(first, last);
  d.mod = b.date_mod(first, last);
  if (read_day(b, first, last, d)) return true;
  return drop(b);
}

bool build_day_words(Builder& b) {
  // "In May twenty people died": what follows must not be what is counted
  const TokenIndex behind = b.last();
  if (b.in_sentence(behind) && !b.is(behind, b.lex().year_lead) &&
      (b.token(behind).kind == text::TokenKind::word || b.shape(behind, gazetteer::kHyphenMark) ||
       b.shape(behind, gazetteer::kPercent)))
    return false;
  DateRecord& d = b.add();
  return read_day(b, b.first(), b.last(), d) || drop(b);
}

bool build_month_lower(Builder& b) {  // "in may", "in march": at the end of what is said
  const TokenIndex behind = b.last(), t = b.last() - 1;
  if (b.token(t).has(text::kCapital)) return build_month(b);
  if (t == b.sentence().first || !b.spelled(t - 1, "in")) return false;
  if (b.in_sentence(behind) &&
      (b.token(behind).kind == text::TokenKind::word || b.token(behind).kind == text::TokenKind::possessive ||
       b.shape(behind, gazetteer::kHyphenMark)))
    return false;
  if (b.spelled(t, "august") || b.spelled(t, "mar") || b.spelled(t, "aug")) return false;
  DateRecord& d = b.add(t, b.last());
  resolve_month(b, d, b.month_at(t));
  return true;
}

bool build_day_of_month(Builder& b) {
  const Lexicon& lex = b.lex();
  TokenIndex t = b.first(), next = t;
  int day = 0;
  bool every = false;
  for (; t < b.last() && day == 0; t = next) {
    next = t + 1;
    if (b.token(t).kind == text::TokenKind::ordinal || b.is(t, lex.ordinal_word) || b.spelled(t, "twenty") ||
        b.spelled(t, "thirty"))
      day = b.day_at(t, next);
  }
  if (day < 1 || day > 31) return false;
  for (TokenIndex k = next; k < b.last(); ++k) every = every || b.is(k, lex.every) || b.is(k, lex.each);
  DateRecord& d = b.add();
  if (every) {
    put_value(d, DateType::set, "XXXX-XX-");
    d.value.append_number(day, 2);
    d.quant.append("EVERY");
    return true;
  }
  const Choice c = choice(b, next, b.last() - 1);
  const Anchor a = c.told ? told_or_published(b) : b.anchor();
  if (!a.known) {
    put_partial(d, false, 0, 0, day);
    return true;
  }
  const Civil m = civil(moved(Grain::month, period_of(Grain::month, a.day).first, c.shift));
  return put_real_day(b, d, m.year, m.month, day);
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
    // "on 29th"
    if (!b.spelled(before, "the") && !(before > b.sentence().first && b.spelled(before - 1, "on"))) return false;
    // "the 7th" is a day only behind a preposition of time and with no noun behind it.
    if (before == b.sentence().first ||
        !(b.spelled(before - 1, "on") || b.spelled(before - 1, "until") || b.spelled(before - 1, "by") ||
          b.spelled(before - 1, "since") || b.spelled(before - 1, "till") || b.spelled(before - 1, "from") ||
          b.spelled(before - 1, "of") || b.spelled(before - 1, "to") ||
          (b.spelled(before - 1, "for") && before > b.sentence().first + 1 &&
           (b.is(before - 2, b.lex().strong_future) || b.spelled(before - 2, "set") ||
            b.spelled(before - 2, "planned")))))
      return false;
    // "on the 30th the army came": another clause
    const bool clause = b.is(after, b.lex().determiner) && b.token(b.last() - 1).kind == text::TokenKind::ordinal;
    if (b.in_sentence(after) && b.token(after).kind == text::TokenKind::word && !b.is(after, b.lex().year_lead) &&
        !clause)
      return false;
  } else if (b.is(b.last() - 1, b.lex().ordinal_word) &&
             (b.shape(b.last() - 3, gazetteer::kComma) ||
              (b.in_sentence(after) && b.token(after).kind == text::TokenKind::word &&
               !b.is(after, b.lex().year_lead)))) {
    return false;  // "Thursday, the first time", "Thursday, the first since May"
  } else if (b.token(b.last() - 1).kind == text::TokenKind::ordinal && b.in_sentence(after) &&
             (b.spelled(after, "day") || b.spelled(after, "of") ||
              (b.token(after).kind == text::TokenKind::word && b.spelled(after + 1, "of")))) {
    return false;  // "Thursday, the 12th day of the siege", "Thursday, the 9th anniversary of"
  } else if (b.in_sentence(after) && b.shape(after, gazetteer::kHyphenMark) &&
             !b.token(after).has(text::kSpaceBefore)) {
    return false;  // "Friday, the fourth-heaviest day"
  } else if (b.token(b.last() - 1).kind == text::TokenKind::number && b.in_sentence(after) &&
             (b.token(after).kind == text::TokenKind::word || b.shape(after, gazetteer::kColon))) {
    return false;  // "Tuesday 14 people": a weekday and something else
  }
  resolve_bare_day(b, b.add(), weekday, day);
  return true;
}

bool build_day_before_clock(
    Builder& b) {  // on the 17 at 2 p.m.: the clock tells that it is a day, and is read by itself
  TokenIndex next = b.first() + 2;
  const int day = b.day_at(b.first() + 2, next);
  if (day == 0) return false;
  resolve_bare_day(b, b.add(b.first() + 1, next), 0, day);
  return true;
}

bool build_month(Builder& b) {
  const TokenIndex t = b.last() - 1;
  if (b.last() - b.first() == 1) {
    if (!b.token(t).has(text::kCapital) && b.bytes(t).size() <= 4 && b.bytes(t) != "june" && b.bytes(t) != "july" &&
        (b.is(t, b.lex().month_lower) || t == b.sentence().first || !b.spelled(t - 1, "in")))
      return false;                                                                      // "jan", "mar"
    if (t > b.sentence().first && b.shape(t - 1, gazetteer::kCurrency)) return false;    // "$DEC"
    if (t > b.sentence().first && b.is(t - 1, b.lex().month_name_prefix)) return false;  // "Black September"
    if (b.alone()) {
      resolve_month(b, b.add(), b.month_at(t));
      return true;
    }
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

bool build_year_short(Builder& b) {  // since '92
  const TokenIndex t = b.first();
  const char head = b.bytes(t).front();
  if (head >= '0' && head <= '9') return false;
  if (t == b.sentence().first || !(b.spelled(t - 1, "since") || b.spelled(t - 1, "in") || b.spelled(t - 1, "of") ||
                                   b.spelled(t - 1, "until") || b.spelled(t - 1, "from") || b.spelled(t - 1, "to") ||
                                   b.spelled(t - 1, "by") || b.spelled(t - 1, "before") || b.spelled(t - 1, "after")))
    return false;
  if (b.spelled(t - 1, "of") && t > b.sentence().first + 1 && b.token(t - 2).has(text::kCapital))
    return false;  // "the Club of '89"
  const int year = b.two_digit_year(b.digits(t));
  put_period(b.add(), Grain::year, day_number(year, 1, 1));
  b.year_told(year);
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
      // "S. 1605", "H.R. 1913": a bill
      if (b.token(before - 1).has(text::kDotted) && b.token(before - 1).has(text::kCapital) &&
          (b.token(before - 1).has(text::kAllCaps) || b.bytes(before - 1).size() == 2) && !b.is(before - 1, lex.ad))
        return false;
      if (b.shape(before - 1, gazetteer::kPeriod) && before > b.sentence().first + 1 &&
          b.bytes(before - 2).size() == 1 && b.token(before - 2).has(text::kCapital))
        return false;
      const bool later = b.spelled(before - 1, "than") && before > b.sentence().first + 1 &&
                         (b.spelled(before - 2, "later") || b.spelled(before - 2, "earlier"));
      if ((b.spelled(before - 1, "than") && !later) ||
          (b.digits(before - 1) >= 0 && b.month_at(before - 1) == 0 && b.digits(before - 1) > 31))
        return false;
      if ((b.spelled(before - 1, "a") && y.year % 100 == 0) || b.spelled(before - 1, "least") ||
          b.spelled(before - 1, "most"))
        return false;
    }
    // "2012 80 10": numbers in a row
    if (b.in_sentence(next + 1) && b.digits(next) >= 0 && b.digits(next + 1) >= 0) return false;
    // "2015 - 32", "32 - 2015": half of something else
    const auto small_end = [&](TokenIndex hyphen, TokenIndex number) {
      return b.in_sentence(hyphen) &&
             (b.shape(hyphen, gazetteer::kHyphenMark) || b.shape(hyphen, gazetteer::kDashMark)) &&
             b.in_sentence(number) && b.digits(number) > 31 && b.digits(number) < 100;
    };
    if (small_end(next, next + 1) || (before >= b.sentence().first + 2 && small_end(before - 1, before - 2)))
      return false;
    if (!led && y.year % 1000 == 0 && b.in_sentence(next) && b.token(next).kind == text::TokenKind::word &&
        !b.token(next).has(text::kCapital) && b.bytes(next).size() > 3 && b.bytes(next).back() == 's' &&
        !b.is(next, lex.year_lead) && !b.is(next, lex.be) && !b.is(next, lex.past_auxiliary))
      return false;  // "2000 pieces"
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

}  // namespace parley::dates
