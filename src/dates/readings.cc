// Words and numbers that several builders read alike.
#include "dates/readings.h"

namespace parley::dates {

Choice choice(const Builder& b, TokenIndex from, TokenIndex to) {
  const Lexicon& lex = b.lex();
  Choice c;
  for (TokenIndex t = from; t < to; ++t) {
    if (b.is(t, lex.rel)) {
      // "this past", "this coming": the second word decides
      const int v = b.value(t, lex.rel);
      if (!c.any || c.shift == 0) c = {true, v, b.is(t, lex.rel_previous), false};
    } else if (b.is(t, lex.rel_following)) {
      c = {true, 1, true, false};
    } else if (b.is(t, lex.rel_same) || b.is(t, lex.that_word)) {
      if (!c.any) c = {true, 0, true, true};
    } else if (b.is(t, lex.rel_this) || b.is(t, lex.latest)) {
      if (!c.any) c = {true, 0, false, false};
    }
  }
  return c;
}

int part_value(const Builder& b, TokenIndex t) {
  const Lexicon& lex = b.lex();
  for (const ClassId c : {lex.part_of_day, lex.noon_word, lex.meal_part, lex.overnight, lex.midnight, lex.daytime}) {
    if (b.is(t, c)) return b.value(t, c);
  }
  return 0;
}

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

bool counts_on(const Builder& b, TokenIndex t) {
  return b.in_sentence(t) && (b.is(t, b.lex().counted_noun) || b.unit_at(t) != Unit::none ||
                              b.shape(t, gazetteer::kPercent) || b.is(t, b.lex().multiplier));
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

}  // namespace parley::dates
