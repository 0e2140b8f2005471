// Builders of decades and centuries.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

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

bool build_decade_apart(Builder& b) {  // "the 1990 s": a text that lost its apostrophe
  const TokenIndex t = b.last() - 1;
  if (b.token(t).has(text::kCapital) || b.digits(t - 1) % 10 != 0) return false;
  const TokenIndex p = b.first() == b.sentence().first ? b.first() : b.first() - 1;
  return (b.last() - b.first() > 2 || b.is(p, b.lex().year_lead)) && build_decade(b);
}

bool build_century(Builder& b) {
  const Lexicon& lex = b.lex();
  // "the first half of the 20th century": the last ordinal is the century's
  TokenIndex at = b.first(), next = at;
  int n = 0, before = 0;
  for (TokenIndex t = b.first(); t < b.last();) {
    next = t + 1;
    if (b.token(t).kind == text::TokenKind::ordinal || b.is(t, lex.ordinal_word) || b.spelled(t, "twenty")) {
      before = n;
      n = b.day_at(t, next);
      at = t;
    }
    t = next;
  }
  if (n == 0) return false;
  const bool bc = b.is(b.last() - 1, lex.bc);
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), at);
  if (d.mod == DateMod::none && b.find(b.first(), at, lex.half) < at)
    d.mod = before == 1                                               ? DateMod::start
            : before == 2 || b.find(b.first(), at, lex.rel_last) < at ? DateMod::end
                                                                      : DateMod::none;
  const int year = bc ? -100 * n + 1 : (n - 1) * 100;
  put_period(d, Grain::century, day_number(year, 6, 1));
  if (bc) {
    d.value.clear();
    d.value.append("BC").append_number(n - 1, 2);
    put_bounds(d, day_number(year, 1, 1), day_number(year + 99, 12, 31));  // 400 to 301 BC, and 400 BC is year -399
  }
  return true;
}

}  // namespace parley::dates
