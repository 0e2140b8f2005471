// What the words of a match measure: an amount and a unit, or the age of a person.
#include "dates/measure.h"

#include <string_view>

namespace parley::dates {

Measure measure(const Builder& b, TokenIndex from, TokenIndex to) {
  const Lexicon& lex = b.lex();
  Measure m;
  bool half = false, quarter_of = false;
  for (TokenIndex t = from; t < to;) {
    TokenIndex next = t + 1;
    Amount read;
    if (m.unit == Unit::none) {
      const bool half_word = b.is(t, lex.half);
      if (!half_word && b.amount_at(t, next, read)) {
        m.amount = read;
        m.counted = true;
        t = next;
        continue;
      }
      next = t + 1;
      if (half_word) {
        half = true;
      } else if (b.is(t, lex.vague_count) || b.is(t, lex.vague_plural) || b.is(t, lex.multiplier_plural) ||
                 b.spelled(t, "many") || b.spelled(t, "some") || b.spelled(t, "number") || b.spelled(t, "various") ||
                 b.spelled(t, "numerous") || b.spelled(t, "countless") || b.spelled(t, "multiple")) {
        if (!m.counted) m.amount.vague = true;
      } else if (b.spelled(t, "couple")) {
        m.amount = {2000, false};
        m.counted = true;
      } else if (b.spelled(t, "quarter") && (b.shape(t + 1, gazetteer::kHyphenMark) || b.spelled(t + 1, "of"))) {
        quarter_of = true;
      } else if (b.spelled(t, "quarters") && b.spelled(t + 1, "of")) {
        m.amount = {750, false};
      } else if (const Unit u = b.unit_at(t); u != Unit::none) {
        m.unit = u;
        m.unit_token = t;
      }
    } else if (b.is(t, lex.half)) {
      m.amount.thousandths += 500;
    } else if (b.spelled(t, "quarter")) {
      m.amount.thousandths += 250;
    }
    t = next;
  }
  if (half && !m.counted) m.amount = {500, false};
  if (quarter_of && !m.counted) m.amount = {250, false};
  return m;
}

bool plural_unit(const Builder& b, TokenIndex t) {
  const Lexicon& lex = b.lex();
  return b.is(t, lex.units) || b.is(t, lex.quarter_units) || b.is(t, lex.weekends) || b.is(t, lex.night_units) ||
         b.is(t, lex.half_day_units) || b.is(t, lex.season_words);
}

bool age(const Builder& b, const Measure& m) {
  const TokenIndex after = b.last();
  bool old = b.spelled(b.last() - 1, "old");
  if (!old && b.in_sentence(after) && b.shape(after, gazetteer::kHyphenMark) && b.in_sentence(after + 1) &&
      (b.spelled(after + 1, "old") || b.bytes(after + 1) == "olds"))
    old = true;
  // "aged two years", "aged 5 to 10 years"
  for (TokenIndex t = b.first(); t > b.sentence().first && t + 4 > b.first(); --t) {
    if (b.bytes(t - 1) == "aged" || b.bytes(t - 1) == "ages") return true;
    if (b.digits(t - 1) < 0 && !b.is(t - 1, b.lex().number_word) && !b.spelled(t - 1, "to") &&
        !b.spelled(t - 1, "and") && !b.spelled(t - 1, "or") && !b.shape(t - 1, gazetteer::kHyphenMark))
      break;
  }
  if (!old && b.in_sentence(after) &&
      (b.spelled(after, "old") || b.spelled(after, "younger") || b.spelled(after, "older")))
    old = true;
  if (!old && b.in_sentence(after + 1) && b.spelled(after, "of") && b.spelled(after + 1, "age")) old = true;
  if (!old) return false;
  // "the five-year-old war" is a length of time: what is old is no person. Small wars, large ages: over 12 it is a person; else see the noun behind.
  const bool hyphenated = b.find(b.first(), b.last(), b.lex().number_word) <= b.last() && b.last() - b.first() >= 3;
  if (!hyphenated || !b.in_sentence(after) || b.token(after).kind != text::TokenKind::word) return true;
  constexpr std::string_view kThings[] = {
      "war",      "civil",     "conflict",   "insurgency", "rebellion", "dispute",   "ceasefire", "truce",
      "blockade", "siege",     "government", "occupation", "embargo",   "agreement", "deal",      "company",
      "program",  "programme", "movement",   "campaign",   "revolt",    "law",       "feud",      "crisis",
      "uprising", "fighting",  "guerrilla",  "armed",      "battle",    "struggle",  "peace",     "treaty",
      "accord",   "party",     "regime",     "republic"};
  const std::string_view word = b.bytes(after);
  for (const std::string_view thing : kThings) {
    if (word == thing) return false;
  }
  static_cast<void>(m);
  return true;
}

}  // namespace parley::dates
