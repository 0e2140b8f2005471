// Builders of references to the present, the past and the future without a day: now, recently, in future.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

namespace {

/// "at the minute that they left", "at the minute he spoke": which minute, tells what follows.
bool opens_clause(const Builder& b, TokenIndex t) {
  constexpr TokenIndex kReach = 3;
  if (!b.in_sentence(t)) return false;
  if (b.spelled(t, "of") || b.spelled(t, "that") || b.spelled(t, "when")) return true;
  for (TokenIndex k = t; k < t + kReach && b.in_sentence(k) && b.token(k).kind == text::TokenKind::word; ++k) {
    if (b.is(k, b.lex().past_verb) || b.is(k, b.lex().past_auxiliary)) return true;
  }
  return false;
}

}  // namespace

bool build_present(Builder& b) {
  const Lexicon& lex = b.lex();
  TokenIndex first = b.first();
  const TokenIndex t = b.last() - 1;
  if (b.last() - b.first() == 1 && b.is(t, lex.current)) {
    // "current" as an adjective of time, not "current account", "electric current"
    if (!b.in_sentence(b.last()) || b.token(b.last()).kind != text::TokenKind::word) return false;
    if (b.token(t).has(text::kCapital) && !b.token(t).has(text::kSentenceStart))
      return false;  // "the Current Chairman"
  }
  // "at this moment": the preposition stays outside
  if (b.spelled(first, "at") || b.spelled(first, "until") || b.spelled(first, "as") || b.spelled(first, "even") ||
      b.spelled(first, "only") || b.spelled(first, "just"))
    ++first;
  if (b.spelled(first, "of")) ++first;
  if (first >= b.last()) return false;
  const bool that = b.spelled(first, "that"), the = b.spelled(first, "the"), this_one = b.spelled(first, "this");
  if (that || the || this_one) {
    // "this point", "this time" want "at" before them; "this moment" not
    const bool at = first > b.sentence().first && (b.spelled(first - 1, "at") || b.spelled(first - 1, "for") ||
                                                   b.spelled(first - 1, "to") || b.spelled(first - 1, "by"));
    const bool moment = b.spelled(t, "moment");
    if (b.spelled(t, "time") || b.spelled(t, "point") || b.spelled(t, "stage") || b.spelled(t, "juncture")) {
      if (!at || (that && !b.spelled(t, "time"))) return false;
      const bool present = b.find(first, t, lex.present) < t || b.find(first, t, lex.current) < t;
      if (present) {
        put_value(b.add(first, b.last()), DateType::date, "PRESENT_REF");
        return true;
      }
      if ((the || that) && !(b.in_sentence(b.last()) && b.spelled(b.last(), "of")) && b.spelled(t, "time") &&
          b.spelled(first - 1, "at")) {
        DateRecord& d = b.add(first, b.last());
        put_value(d, DateType::date, "PAST_REF");
        return true;
      }
      if (!this_one || (b.narrative() && !b.spelled(t, "time"))) return false;
    }
    if (moment && (that || !at)) return false;
    // "at the minute", but "at the minute that they left"
    if (b.spelled(t, "minute") && opens_clause(b, b.last())) return false;
    if (the && b.spelled(t, "present") && b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word &&
        !b.is(b.last(), lex.year_lead) && !b.is(b.last(), lex.be))
      return false;
  }
  DateRecord& d = b.add(first, b.last());
  put_value(d, DateType::date, "PRESENT_REF");
  if (!b.narrative() && b.published().known) put_bounds(d, b.published().day, b.published().day);
  return true;
}

bool build_to_date(Builder& b) {  // "the largest to date", but "to date the find", "Go to Date Palm Road"
  const TokenIndex t = b.last() - 1;
  if (b.token(t).has(text::kCapital)) return false;
  if (b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word && !b.is(b.last(), b.lex().be) &&
      !b.is(b.last(), b.lex().past_auxiliary) && !b.is(b.last(), b.lex().past_verb) &&
      !b.is(b.last(), b.lex().clause_word))
    return false;
  if (b.in_sentence(b.last()) && (b.shape(b.last(), gazetteer::kHyphenMark) || b.digits(b.last()) >= 0 ||
                                  b.token(b.last()).kind == text::TokenKind::possessive))
    return false;
  if (b.first() > b.sentence().first && b.shape(b.first() - 1, gazetteer::kHyphenMark)) return false;  // up-to-date
  if (b.first() > b.sentence().first && b.spelled(b.first() - 1, "up")) return false;
  DateRecord& d = b.add(t, b.last());
  put_value(d, DateType::date, "PRESENT_REF");
  if (!b.narrative() && b.published().known) put_bounds(d, b.published().day, b.published().day);
  return true;
}

bool build_during(Builder& b) {
  // "during this period", "at the same time": histories mark them, without a value
  if (!b.narrative()) return false;
  const TokenIndex first = b.first() + 1;
  DateRecord& d = b.add(first, b.last());
  put_value(d, DateType::date, b.spelled(first, "this") && b.spelled(b.last() - 1, "time") ? "PRESENT_REF" : "");
  return true;
}

bool build_past(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last() - 1;
  const bool following_word = b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word;
  if (b.spelled(t, "recent")) return false;  // an adjective of kind, rarely of time
  if (!b.narrative() && b.spelled(t, "recently") &&
      (b.spelled(b.first(), "most") || (b.first() > b.sentence().first && b.spelled(b.first() - 1, "most"))))
    return false;  // the last of several
  // Histories count "former" and "previously" among their dates (TIDES), newspapers do not.
  if (b.is(t, lex.former) || b.is(t, lex.past_adverb)) {
    if (!b.narrative()) return false;
  }
  if (b.spelled(t, "time")) {
    const bool at = b.first() > b.sentence().first && b.spelled(b.first() - 1, "at");
    if (!at || b.spelled(b.first(), "this")) return false;
    if (b.spelled(b.first(), "the") && following_word && b.spelled(b.last(), "of")) return false;
  }
  if (b.spelled(t, "past")) {
    if (following_word && !b.is(b.last(), lex.year_lead) && !b.is(b.last(), lex.past_auxiliary) &&
        !b.is(b.last(), lex.be)) {
      if (b.unit_at(b.last()) != Unit::none || b.is(b.last(), lex.number_word) || b.is(b.last(), lex.vague_count))
        return false;
      if (!b.spelled(b.last(), "that") && !b.spelled(b.last(), "as") && !b.spelled(b.last(), "but") &&
          !b.spelled(b.last(), "when") && !b.spelled(b.last(), "would"))
        return false;
    }
    if (b.in_sentence(b.last()) && b.digits(b.last()) >= 0) return false;
    if (!(b.first() > b.sentence().first && (b.is(b.first() - 1, lex.year_lead)))) return false;
  }
  DateRecord& d = b.add();
  put_value(d, DateType::date, "PAST_REF");
  return true;
}

bool build_future(Builder& b) {
  const TokenIndex t = b.last() - 1;
  if (b.last() - b.first() == 1 && b.spelled(t, "future")) {
    // the adjective, or "in future"
    if (!(b.first() > b.sentence().first && b.spelled(b.first() - 1, "in")) &&
        !(b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word &&
          !b.is(b.last(), b.lex().year_lead)))
      return false;
    if (b.first() > b.sentence().first &&
        (b.is(b.first() - 1, b.lex().determiner) && !b.is(b.first() - 1, b.lex().article)))
      return false;
    if (!b.narrative() && !(b.first() > b.sentence().first && b.spelled(b.first() - 1, "in"))) return false;
  }
  if (b.spelled(b.first(), "the") && b.in_sentence(b.last()) && b.spelled(b.last(), "of")) return false;
  // "delaying the future steps": an adjective
  if (!b.narrative() && b.spelled(b.first(), "the") && b.first() + 2 == b.last() && b.in_sentence(b.last()) &&
      b.token(b.last()).kind == text::TokenKind::word && !b.is(b.last(), b.lex().year_lead) &&
      !b.is(b.last(), b.lex().be) && !b.is(b.last(), b.lex().will_word) &&
      !(b.first() > b.sentence().first &&
        ((b.is(b.first() - 1, b.lex().year_lead) && !b.spelled(b.first() - 1, "to")) ||
         b.spelled(b.first() - 1, "into"))))
    return false;
  if (b.spelled(b.first(), "one") && b.in_sentence(b.last()) &&
      (b.spelled(b.last(), "after") || b.spelled(b.last(), "before") || b.spelled(b.last(), "of") ||
       b.spelled(b.last(), "later") || b.is(b.last(), b.lex().ago)))
    return false;
  // "in one day", "for one day": a length of time
  if (b.spelled(b.first(), "one") && b.first() > b.sentence().first &&
      (b.spelled(b.first() - 1, "in") || b.spelled(b.first() - 1, "within") || b.spelled(b.first() - 1, "for") ||
       b.spelled(b.first() - 1, "than") || b.spelled(b.first() - 1, "least") || b.spelled(b.first() - 1, "about") ||
       b.spelled(b.first() - 1, "spent") || b.spelled(b.first() - 1, "spend") || b.spelled(b.first() - 1, "lasted") ||
       b.spelled(b.first() - 1, "took") || b.spelled(b.first() - 1, "takes") || b.spelled(b.first() - 1, "take")))
    return build_duration(b);
  if (b.spelled(b.first(), "one") && b.side() == Side::past) return false;
  DateRecord& d = b.add();
  put_value(d, DateType::date, "FUTURE_REF");
  return true;
}

}  // namespace parley::dates
