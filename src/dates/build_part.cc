// Builders of weekdays and days counted from an anchor, and of parts of the day.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/clock.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

bool build_deictic(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last() - 1;
  // "USA TODAY", "Russia Today": names
  if (t == b.first() && b.token(t).has(text::kCapital) && t > b.sentence().first && b.spelled(t, "today") &&
      b.token(t - 1).kind == text::TokenKind::word && b.token(t - 1).has(text::kCapital) &&
      !b.is(t - 1, b.lex().year_lead) && b.sentence().last - b.sentence().first > 6)
    return false;
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), t);
  const bool tonight = b.is(t, lex.tonight);
  // "today" in a narrative is the present of the writer
  if (b.narrative() && !tonight && b.value(t, lex.deictic_day) == 0) {
    put_value(d, DateType::date, "PRESENT_REF");
    return true;
  }
  if (!read_day(b, t, t + 1, d)) return drop(b);
  if (tonight) put_part(d, 5);
  return true;
}

namespace {

/// "the Sunday Times", "the Friday Mosque": a name that a weekday begins.
bool begins_name(const Builder& b, TokenIndex behind) {
  constexpr std::string_view kNames[] = {"Times",  "Telegraph", "Mirror", "Express",  "Mail",        "Post",
                                         "Herald", "Tribune",   "Star",   "Standard", "Independent", "Nation",
                                         "Vision", "Mosque",    "Group",  "Movement"};
  if (!b.in_sentence(behind)) return false;
  for (const std::string_view name : kNames) {
    if (b.bytes(behind) == name) return true;
  }
  return false;
}

}  // namespace

bool build_weekday(Builder& b) {
  const TokenIndex t = b.last() - 1;
  const Lexicon& lex = b.lex();
  if (begins_name(b, b.last())) return false;
  // "the first Sunday of Lent": which one, tells what is not known here
  if (b.first() == t && t > b.sentence().first && b.in_sentence(b.last()) && b.spelled(b.last(), "of") &&
      (b.is(t - 1, lex.ordinal_word) || b.token(t - 1).kind == text::TokenKind::ordinal))
    return false;
  if (b.is(t, lex.weekday_short) && !b.is(t, lex.weekday)) {
    // "Mon or Tue"
    const bool listed = t > b.sentence().first + 1 && (b.spelled(t - 1, "or") || b.spelled(t - 1, "and")) &&
                        b.weekday_at(t - 2) != 0 && !b.out().empty() && b.out().back().last == t - 1;
    // "Sun", "Sat", "Wed": only where a preposition leads
    if (!listed && !(b.first() > b.sentence().first && (b.is(b.first() - 1, lex.year_lead) || b.first() < t)))
      return false;
    if (!listed && b.first() == t &&
        !(b.spelled(t - 1, "on") || b.spelled(t - 1, "by") || b.spelled(t - 1, "until") || b.spelled(t - 1, "since") ||
          b.spelled(t - 1, "till")))
      return false;
    if (b.in_sentence(b.last()) && b.token(b.last()).has(text::kCapital) &&
        b.token(b.last()).kind == text::TokenKind::word)
      return false;
  }
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), t);
  resolve_weekday(b, d, b.weekday_at(t));
  return true;
}

bool build_day_part(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex tail = b.last() - 1;  // "Tuesday afternoons"
  if (b.last() - b.first() == 2 && b.weekday_at(b.first()) != 0 &&
      (b.is(tail, lex.half_day_units) || b.is(tail, lex.night_units)))
    return build_set_name(b);
  int part = 0;
  TokenIndex at = b.first();
  bool hours = false;
  for (TokenIndex t = b.first(); t < b.last(); ++t) {
    if (part == 0 && is_part(b, t)) {
      part = part_value(b, t);
      at = t;
    }
    if (b.spelled(t, "hours")) {
      hours = true;
      at = t;
    }
  }
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), at);  // "dawn" is a part of the day here, no beginning
  if (d.mod == DateMod::none) d.mod = b.date_mod(at + 1, b.last());
  if (!read_day(b, b.first(), b.last(), d)) return drop(b);
  const bool midnight = part == 5 && b.is(at, lex.midnight);
  const bool noon = part == 2 && (b.spelled(at, "noon") || b.spelled(at, "midday"));
  if (d.unknown_day || d.value.empty()) return true;
  if (midnight) {
    put_clock(d, 24, 0, -1, "");
  } else if (noon) {
    put_clock(d, 12, 0, -1, "");
  } else if (part != 0) {
    put_part(d, part);
  } else if (hours) {
    put_part(d, 1);
  } else if (b.find(b.first(), b.last(), lex.day_word) < b.last() && d.mod == DateMod::none) {
    d.mod = b.find(b.first(), b.last(), lex.mod_end) < b.last() ? DateMod::end : DateMod::start;
  }
  return true;
}

bool build_day_half(Builder& b) {  // today pm, Tuesday am; "on Friday PM May" and "today am I" are others
  const TokenIndex t = b.last() - 1, behind = b.last();
  if (b.token(t).has(text::kCapital)) return false;
  if (b.in_sentence(behind) && b.token(behind).kind != text::TokenKind::punctuation &&
      !b.is(behind, b.lex().year_lead) && !b.spelled(behind, "to"))
    return false;
  DateRecord& d = b.add();
  if (!read_day(b, b.first(), t, d)) return drop(b);
  if (!d.unknown_day && !d.value.empty()) put_part(d, b.is(t, b.lex().am) ? 1 : 3);
  return true;
}

bool build_relative_part(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last() - 1;
  Choice c = choice(b, b.first(), t);
  const int part = part_value(b, t);
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), t);
  const bool the = b.spelled(b.first(), "the");
  Anchor a = (c.told || the) ? told_or_published(b) : b.anchor();
  if (!a.known || a.grain != Grain::day) {
    put_value(d, DateType::time, "XXXX-XX-XX");
    put_part(d, part);
    return true;
  }
  b.date(d, Grain::day, a.day + c.shift);
  if (b.is(t, lex.noon_word) && b.spelled(t, "noon")) {
    put_clock(d, 12, 0, -1, "");
  } else {
    put_part(d, part);
  }
  return true;
}

bool build_bare_part(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last() - 1;
  int part = part_value(b, t);
  TokenIndex first = b.first();
  if (b.spelled(first, "at")) {  // "at night": histories only
    if (!b.narrative()) return false;
    DateRecord& d = b.add(++first, b.last());
    put_value(d, DateType::time, "XXXX-XX-XX");
    put_part(d, 5);
    return true;
  }
  if (b.spelled(first, "in")) {
    // "on Monday, in morning": the article is left out where nothing follows ("in morning traffic")
    if (b.in_sentence(b.last()) && b.token(b.last()).kind != text::TokenKind::punctuation) return false;
    if (b.in_sentence(b.last()) && b.shape(b.last(), gazetteer::kHyphenMark)) return false;
    const bool coarse = !b.out().empty() && b.out().back().first >= b.sentence().first && b.told().known &&
                        b.told().grain != Grain::day;  // "next month, in morning"
    DateRecord& d = b.add(++first, b.last());
    if (coarse) {
      put_value(d, DateType::time, "XXXX-XX-XX");
    } else {
      put_this_day(b, d);
    }
    put_part(d, part);
    return true;
  }
  if (b.spelled(t, "hours")) part = b.spelled(b.first() + 1, "late") ? 5 : 1;
  const Anchor a =
      b.narrative() || (b.told().known && b.told().grain == Grain::day) ? told_or_published(b) : b.published();
  // "swapped prisoners overnight": in the night that ended today
  const bool day_named = !b.out().empty() && b.out().back().first >= b.sentence().first;  // "on Tuesday … overnight"
  const bool night_before =
      b.is(t, lex.overnight) && !day_named && !b.narrative() && b.published().known && b.side() != Side::future;
  // A generic "the night", "the evening" without any preposition of time is no date.
  if (b.last() - b.first() == 2 && b.spelled(b.first(), "the")) {
    if (b.first() == b.sentence().first) return false;
    // "on the night of the raid": which, tells what follows
    if (!b.narrative() && b.in_sentence(b.last()) && b.spelled(b.last(), "of")) return false;
    const TokenIndex p = b.first() - 1;
    if (!(b.spelled(p, "in") || b.spelled(p, "during") || b.spelled(p, "for") || b.spelled(p, "on") ||
          b.spelled(p, "through") || b.spelled(p, "by")))
      return false;
  }
  // "shortly after midnight": the day that has begun
  const bool after_midnight = b.is(t, lex.midnight) && b.spelled(t - 1, "after") && t > b.first() + 1;
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), t);
  if (after_midnight && a.known && a.grain == Grain::day && !b.narrative()) {
    const bool next = b.told().known && a.day < b.published().day;
    put_period(d, Grain::day, next ? a.day + 1 : a.day);
  } else if (night_before) {
    put_period(d, Grain::day, b.published().day - 1);
  } else if (!a.known || a.grain != Grain::day) {
    put_value(d, DateType::time, "XXXX-XX-XX");
  } else {
    put_period(d, Grain::day, a.day);
  }
  if (after_midnight) {
    put_clock(d, 0, 0, -1, "");
  } else if (b.is(t, lex.midnight)) {
    put_clock(d, !b.narrative() && b.side() == Side::future ? 24 : 0, 0, -1, "");  // the coming one ends the day
  } else if (b.is(t, lex.noon_word)) {
    put_clock(d, 12, 0, -1, "");
    if (b.spelled(t, "noonish")) d.mod = DateMod::approx;
  } else {
    put_part(d, part == 0 ? 1 : part);
  }
  return true;
}

}  // namespace parley::dates
