// Builders of durations of one unit, and the days that bound them.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/measure.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

namespace {

/// "They will have to leave in two weeks": the auxiliary nearest to the words is no past one.
bool looks_ahead(const Builder& b) {
  for (TokenIndex t = b.first(); t-- > b.sentence().first;) {
    if (b.is(t, b.lex().will_word)) return true;
    if (b.is(t, b.lex().past_verb) || b.spelled(t, "had") || b.spelled(t, "was") || b.spelled(t, "were")) return false;
  }
  return false;
}

/// "in two weeks": a length of time that ends on a known day, where no verb tells of the past.
void put_deadline(const Builder& b, DateRecord& d, Unit unit, const Amount& amount) {
  TokenIndex p = b.first();
  while (p > b.sentence().first &&
         (b.is(p - 1, b.lex().hedge_about) || b.is(p - 1, b.lex().hedge_less) || b.bytes(p - 1) == "~"))
    --p;
  const bool within = p > b.sentence().first && b.spelled(p - 1, "within");
  if (amount.vague || p == b.sentence().first || b.spelled(b.first(), "the") || b.is(b.first(), b.lex().these) ||
      !(b.spelled(p - 1, "in") || within || (b.alone() && b.spelled(p - 1, "after"))) || !b.published().known ||
      b.narrative() || unit >= Unit::night || b.find(b.first(), b.last(), b.lex().rel) < b.last())
    return;  // "in the next two years" is a span
  if (amount.thousandths > 1000000 || (b.side() == Side::past && !looks_ahead(b))) return;
  if (unit < Unit::day) {
    const CreationTime& c = b.creation();
    if (!c.has_time) return;
    const std::int64_t step = unit == Unit::hour ? 3600 : unit == Unit::minute ? 60 : 1;
    const std::int64_t at =
        (static_cast<std::int64_t>(c.hour) * 60 + c.minute) * 60 + c.second + amount.thousandths * step / 1000;
    put_bounds(d, b.published().day + at / 86400, b.published().day + at / 86400);
    return;
  }
  if (amount.thousandths % 1000 != 0) return;
  const std::int64_t count = amount.thousandths / 1000 * (unit == Unit::fortnight ? 2 : 1);
  const DayNumber day = moved(grain_of(unit), b.published().day, count);
  put_bounds(d, within ? b.published().day : day, day);
}

/// "the past two weeks", "the next three days": from the day of publication backwards or forwards.
void put_span(const Builder& b, DateRecord& d, Unit unit, const Amount& amount) {
  const Lexicon& lex = b.lex();
  if (amount.vague || !d.earliest.empty() || b.narrative() || !b.published().known || unit < Unit::day ||
      unit >= Unit::night || amount.thousandths % 1000 != 0 || amount.thousandths > 1000000 ||
      d.value.view().find('X') != std::string_view::npos)
    return;
  const TokenIndex r = b.find(b.first(), b.last(), lex.rel);
  if (r == b.last() || b.value(r, lex.rel) == 0 || b.spelled(r, "previous") || b.spelled(r, "preceding") ||
      b.spelled(r, "prior"))
    return;
  // "the last two weeks of March" belong to March
  if (b.in_sentence(b.last()) && b.spelled(b.last(), "of")) return;
  const std::int64_t count = amount.thousandths / 1000 * b.value(r, lex.rel) * (unit == Unit::fortnight ? 2 : 1);
  if (unit == Unit::quarter) {  // whole quarters of the calendar
    const Period now = period_of(Grain::quarter, b.published().day);
    const DayNumber other = moved(Grain::quarter, now.first, count);
    if (count < 0) return put_bounds(d, other, now.first - 1);
    return put_bounds(d, now.last + 1, period_of(Grain::quarter, other).last);
  }
  const DayNumber here = b.published().day;
  DayNumber there = moved(grain_of(unit), here, count);
  if (unit == Unit::day &&
      b.find(b.first(), b.last(), lex.working_word) < b.last()) {  // Saturdays and Sundays do not count
    there = here;
    for (std::int64_t left = count; left != 0;) {
      there += count < 0 ? -1 : 1;
      if (iso_weekday(there) <= 5) left += count < 0 ? 1 : -1;
    }
  }
  put_bounds(d, here < there ? here : there, here < there ? there : here);
}

/// "held for over three days": more than; "settled over three days": in the course of.
bool over_hedges(const Builder& b) {
  if (b.first() == b.sentence().first) return false;
  const TokenIndex p = b.first() - 1;
  constexpr std::string_view kLeads[] = {"for",   "in",   "after",  "of",    "within", "by",    "lasted",
                                         "lasts", "last", "took",   "takes", "take",   "spent", "served",
                                         "with",  "to",   "until",  "than",  "about",  "is",    "was",
                                         "were",  "are",  "nearly", "and",   "just",   "well"};
  for (const std::string_view lead : kLeads) {
    if (b.spelled(p, lead)) return true;
  }
  return b.token(p).kind != text::TokenKind::word && !b.shape(p, gazetteer::kComma);
}

}  // namespace

bool build_duration(Builder& b) {
  const Lexicon& lex = b.lex();
  // "held for only six months": newspapers leave such words out; "following six hours of talks", "will last six hours": no part of it
  const bool led = b.first() > b.sentence().first;
  if (b.last() - b.first() > 2) {
    const TokenIndex p = b.first() - (led ? 1 : 0);
    const bool verb =
        led && b.spelled(b.first(), "last") &&
        (b.is(p, lex.will_word) || b.is(p, lex.negation) || b.spelled(p, "to") || b.spelled(p, "could") ||
         b.spelled(p, "can") || b.spelled(p, "may") || b.spelled(p, "might") || b.spelled(p, "must") ||
         b.spelled(p, "should") || b.spelled(p, "did") || b.spelled(p, "not") || b.spelled(p, "usually") ||
         b.spelled(p, "only") || b.spelled(p, "didnt") || b.spelled(p, "wont"));
    if ((!b.narrative() && understates(b)) || b.spelled(b.first(), "following") || verb) b.drop_first();
  }
  const Measure m = measure(b, b.first(), b.last());
  if (m.unit == Unit::none) return false;
  const bool abbreviated = b.is(m.unit_token, lex.unit_abbreviation) || b.is(m.unit_token, lex.unit_letter);
  const TokenIndex head = b.first();
  const bool article_only = !m.counted && !m.amount.vague && !plural_unit(b, m.unit_token);
  if (b.is(m.unit_token, lex.unit_letter)) {
    // "5 m", "3 h": only written together or small, never capitalised
    if (b.token(m.unit_token).has(text::kCapital) || b.token(m.unit_token).has(text::kSpaceBefore) ||
        head == b.sentence().first)
      return false;
    const TokenIndex p = head - 1;
    if (!(b.spelled(p, "for") || b.spelled(p, "in") || b.spelled(p, "within") || b.is(p, lex.rel) ||
          b.spelled(p, "about") || b.spelled(p, "after")))
      return false;
    if (m.amount.thousandths > 100000) return false;
  }
  if (abbreviated && !m.counted) return false;
  if (b.unit_at(m.unit_token) == Unit::second && b.is(m.unit_token, lex.ordinal_word) && !m.counted) return false;
  if (m.unit == Unit::season && !m.counted && !m.amount.vague) return false;
  if (m.unit == Unit::minute && article_only && b.token(m.unit_token).kind == text::TokenKind::word &&
      b.find(head, b.last(), lex.a_an) == b.last() && !b.is(head, lex.half))
    return false;
  if (age(b, m)) return false;
  if (b.spelled(head, "many") && head > b.sentence().first && b.spelled(head - 1, "as"))
    return false;  // "the third in as many weeks"
  if (m.unit == Unit::quarter && (b.spelled(head, "some") || b.spelled(head, "many") || b.spelled(head, "various")))
    return false;  // "in some quarters"
  // "10 days" of "May 10 days": no; a number that belongs to a decimal list is not checked further.
  if (m.unit >= Unit::night && m.unit <= Unit::evening && m.counted && !plural_unit(b, m.unit_token)) {
    // "three night markets": a noun stands between the number and what it counts; "one morning": some day, and no length
    const bool span = head > b.sentence().first && (b.spelled(head - 1, "in") || b.spelled(head - 1, "within") ||
                                                    b.spelled(head - 1, "for") || b.spelled(head - 1, "during"));
    const bool noun = b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word &&
                      !b.is(b.last(), lex.year_lead) && !b.is(b.last(), lex.be);
    const bool one = m.amount.thousandths == 1000;
    if (!b.shape(m.unit_token - 1, gazetteer::kHyphenMark) && (one ? !span && (noun || m.unit != Unit::night) : noun))
      return false;
  }
  if (m.unit >= Unit::night && m.unit <= Unit::evening && !m.counted && !m.amount.vague) {
    // "a night", "an evening" are hardly lengths of time unless "all night", "the whole evening"
    const bool whole = b.spelled(head, "all") || b.find(head, b.last(), lex.whole) < b.last();
    if (!whole) return false;
  }
  TokenIndex first = b.first();
  if (article_only && b.spelled(first, "the") && b.find(first, b.last(), lex.rel) == b.last() &&
      b.find(first, b.last(), lex.whole) == b.last() && m.unit_token == first + 1)
    return false;
  // "a week" behind a number or a rate word is a rate: "100 people a day", "$5 a share a year".
  if (article_only && b.last() - b.first() == 2 && b.is(first, lex.a_an)) {
    if (first > b.sentence().first) {
      const TokenIndex p = first - 1;
      const bool times = b.is(p, lex.times_word) || b.spelled(p, "times");
      const bool counted_before = b.is(p, lex.counted_noun) || b.shape(p, gazetteer::kPercent) || b.digits(p) >= 0 ||
                                  b.shape(p, gazetteer::kDecimal) || b.shape(p, gazetteer::kFraction) ||
                                  b.is(p, lex.number_word) || plural_unit(b, p);
      const bool plural_noun = b.token(p).kind == text::TokenKind::word && b.bytes(p).size() > 3 &&
                               b.bytes(p).back() == 's' && !b.token(p).has(text::kCapital) &&
                               !b.is(p, lex.past_auxiliary) && !b.is(p, lex.be) &&
                               b.bytes(p).substr(b.bytes(p).size() - 2) != "ss";
      bool number_near = false;
      for (TokenIndex n = 1; n <= 4 && p >= b.sentence().first + n; ++n)
        number_near |= b.digits(p - n) >= 0 || b.is(p - n, lex.number_word) || b.shape(p - n, gazetteer::kCurrency) ||
                       b.is(p - n, lex.vague_plural) || b.shape(p - n, gazetteer::kGrouped);
      if (times || counted_before || (plural_noun && number_near)) {
        DateRecord& d = b.add();
        put_duration(d, m.unit, 1000);
        d.type = DateType::set;
        return true;
      }
    }
  }
  // "the [two-week] crisis", "a [10-year] plan": an adjective stands without its article; "over [several years]": a preposition.
  const bool adjective =
      m.counted && !plural_unit(b, m.unit_token) && m.amount.thousandths != 1000 && !b.is(m.unit_token, lex.half);
  if (adjective && b.is(first, lex.article) && !(b.is(first + 1, lex.half)) && first + 1 < m.unit_token &&
      !b.is(first + 1, lex.multiplier))
    ++first;
  if (b.spelled(first, "over") && (m.amount.vague || !over_hedges(b))) ++first;
  DateRecord& d = b.add(first, b.last());
  put_duration(d, m.unit, m.amount.vague || (!m.counted && plural_unit(b, m.unit_token)) ? -1 : m.amount.thousandths);
  d.mod = b.amount_mod(first, m.unit_token);
  put_deadline(b, d, m.unit, m.amount);
  put_span(b, d, m.unit, m.amount);
  return true;
}

bool build_duration_span(Builder& b) {  // two to three weeks, a day or two, weeks or months: some, but how many?
  const Lexicon& lex = b.lex();
  TokenIndex u = b.first();
  while (u < b.last() && b.unit_at(u) == Unit::none) ++u;
  const Unit unit = b.unit_at(u);
  if (unit == Unit::none || (unit == Unit::second && b.is(u, lex.ordinal_word))) return false;
  TokenIndex first = b.first();
  const bool between = b.spelled(first, "between");
  if (between) ++first;
  for (TokenIndex t = first; t < u; ++t) {
    if (b.digits(t) >= 1000) return false;  // "1990 to 12 months": a year
    if (b.spelled(t, "and") && !between) return false;
  }
  const Measure m{{1000, true}, unit, u, true};
  const bool olds = b.in_sentence(b.last() + 1) && b.shape(b.last(), gazetteer::kHyphenMark) &&
                    b.bytes(b.last() + 1).substr(0, 3) == "old";
  if (olds || age(b, m) || (first > b.sentence().first && b.bytes(first - 1) == "aged")) return false;
  // "cut from 10 to 5 years", "rose from two or three days": two numbers
  if (first > b.sentence().first && b.spelled(first - 1, "from")) return false;
  const bool adjective = b.shape(u - 1, gazetteer::kHyphenMark) && b.is(first, lex.article);
  if (adjective) ++first;
  DateRecord& d = b.add(first, b.last());
  put_duration(d, unit, -1);
  d.mod = b.amount_mod(first, u);
  if (b.is(b.last() - 1, lex.ago)) d.type = DateType::date;
  return true;
}

bool build_another(Builder& b) {  // another week: one more
  const Unit unit = b.unit_at(b.last() - 1);
  const TokenIndex p = b.first();
  if (unit == Unit::none || unit == Unit::second) return false;
  if (p > b.sentence().first && b.token(p).has(text::kCapital)) return false;  // a title
  put_duration(b.add(), unit, 1000);
  return true;
}

bool build_bare_units(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last() - 1;
  const Unit unit = b.unit_at(t);
  if (unit == Unit::none || unit == Unit::second) return false;
  if (b.token(t).has(text::kCapital) && !b.token(b.first()).has(text::kSentenceStart)) return false;
  const bool bare = b.last() - b.first() == 1;
  const bool the = b.spelled(b.first(), "the");
  const TokenIndex p = b.first();
  const bool behind = p > b.sentence().first;
  if (behind && (b.shape(p - 1, gazetteer::kHyphenMark) || b.token(p - 1).kind == text::TokenKind::possessive ||
                 b.is(p - 1, lex.determiner)))
    return false;
  if (behind && (b.digits(p - 1) >= 0 || b.is(p - 1, lex.number_word) || b.spelled(p - 1, "many"))) return false;
  if (unit == Unit::minute && bare) {
    if (!(b.in_sentence(b.last()) && (b.spelled(b.last(), "after") || b.spelled(b.last(), "before") ||
                                      b.spelled(b.last(), "of") || b.spelled(b.last(), "later"))) &&
        !(behind && (b.spelled(p - 1, "for") || b.spelled(p - 1, "within") || b.spelled(p - 1, "in"))))
      return false;
  }
  if (the && !(behind && (b.spelled(p - 1, "over") || b.spelled(p - 1, "in") || b.spelled(p - 1, "through") ||
                          b.spelled(p - 1, "for"))))
    return false;
  if (b.in_sentence(b.last()) && (b.token(b.last()).kind == text::TokenKind::possessive || b.spelled(b.last(), "old")))
    return false;
  DateRecord& d = b.add();
  put_duration(d, unit, -1);
  return true;
}

bool build_long(Builder& b) {
  const Lexicon& lex = b.lex();
  for (TokenIndex t = b.first(); t < b.last(); ++t) {
    if (b.is(t, lex.long_adjective)) {
      DateRecord& d = b.add();
      put_duration(d, static_cast<Unit>(b.value(t, lex.long_adjective)),
                   b.bytes(t).substr(0, 7) == "decades" ? -1 : 1000);
      return true;
    }
    if (b.unit_at(t) != Unit::none) {
      if (b.is(t, lex.unit) && !b.shape(t + 1, gazetteer::kHyphenMark)) return false;
      DateRecord& d = b.add();
      put_duration(d, b.unit_at(t), plural_unit(b, t) ? -1 : 1000);
      return true;
    }
  }
  return false;
}

}  // namespace parley::dates
