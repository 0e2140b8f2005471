// What several builders read alike: which one (last, this, next), parts of the day, and numbers that are part of something longer.
#ifndef PARLEY_DATES_READINGS_H_
#define PARLEY_DATES_READINGS_H_

#include "dates/builder.h"

namespace parley::dates {

/// Takes the last record back: the words are no date after all.
inline bool drop(Builder& b) {
  b.out().pop_back();
  return false;
}

/// The anchor of "the next day", "that evening": the last date told where there is one.
inline Anchor told_or_published(const Builder& b) { return b.told().known ? b.told() : b.published(); }

/// How the words of [from, to) choose: -1, 0 or 1; `told`: counted from the last date told, not from publication.
struct Choice {
  bool any = false;
  int shift = 0;
  bool told = false;
  bool same = false;
};
Choice choice(const Builder& b, TokenIndex from, TokenIndex to);

/// The part of the day that token `t` names (see data/words_dates.tsv); 0: none.
int part_value(const Builder& b, TokenIndex t);
inline bool is_part(const Builder& b, TokenIndex t) { return part_value(b, t) != 0; }

/// Digits beside hyphens and slashes on either side are part of something longer: a telephone number, a version, a path.
bool in_longer_number(const Builder& b);

/// Is what stands at `t` something that a number before it counts: miles, people, per cent, days?
bool counts_on(const Builder& b, TokenIndex t);

/// "half an hour later this week": does the last word of the match belong to what follows?
inline bool opens_period(const Builder& b) {
  const TokenIndex t = b.last();
  return (b.spelled(t - 1, "later") || b.spelled(t - 1, "earlier")) && b.in_sentence(t + 1) && b.is(t, b.lex().this_) &&
         b.unit_at(t + 1) >= Unit::week;
}

/// Does the match begin with a word that is none of the expression: "only six weeks", but in newspapers "just over six weeks"?
inline bool understates(const Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.first() + 1;
  const bool hedge = b.is(t, lex.hedge_about) || b.is(t, lex.hedge_less) || b.is(t, lex.hedge_more);
  return b.is(b.first(), lex.understating) && (b.narrative() || !hedge);
}

/// The day, or where the calendar has no such day the record of an unknown one. Always true.
bool put_real_day(Builder& b, DateRecord& d, int year, int month, int day);

}  // namespace parley::dates

#endif  // PARLEY_DATES_READINGS_H_
