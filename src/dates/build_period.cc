// Builders of periods of a year or month: quarters, halves, seasons, the week of March 3, the first Tuesday of March.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

bool build_quarter(Builder& b) {
  const Lexicon& lex = b.lex();
  int n = 0, shift = 0;
  bool half = false, last = false, shifted = false, quarter = false, that_year = false;
  YearRead year;
  for (TokenIndex t = b.first(); t < b.last();) {
    TokenIndex next = t + 1;
    if (b.is(t, lex.quarter_code))
      n = b.value(t, lex.quarter_code), quarter = true;
    else if (b.is(t, lex.half_code))
      n = b.value(t, lex.half_code), half = true, quarter = true;
    else if (b.is(t, lex.rel) && b.spelled(t + 1, "year"))
      shifted = true, shift = b.value(t, lex.rel), next = t + 2;
    else if (b.is(t, lex.that_word) && b.spelled(t + 1, "year"))
      that_year = true, next = t + 2;
    else if (!quarter && (b.is(t, lex.rel_last) || b.spelled(t, "final")))
      last = true;
    else if (b.is(t, lex.quarter_unit))
      quarter = true;
    else if (b.is(t, lex.half_year_word))
      half = true, quarter = true;
    else if (b.digits(t) >= 1000 || (quarter && b.digits(t) >= 32))
      year = b.year_at(t, next);
    else if (b.token(t).kind == text::TokenKind::ordinal || b.is(t, lex.ordinal_word))
      n = b.day_at(t, next);
    else if (b.is(t, lex.number_word) && quarter)
      year = b.year_at(t, next);
    t = next;
  }
  if (half && !year.known && !shifted && !that_year && b.find(b.first(), b.last(), lex.half_code) == b.last() &&
      !(b.spelled(b.last() - 1, "year")))
    return false;  // "the first half" of a game
  const int most = half ? 2 : 4;
  if (last && !year.known && !shifted && !that_year) {
    if (half) return false;
    DateRecord& d = b.add();
    if (!b.anchor().known) return true;
    b.date(d, Grain::quarter, moved(Grain::quarter, b.anchor().day, -1));
    return true;
  }
  if (last) n = most;
  if (n < 1 || n > most) return false;
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), b.find(b.first(), b.last(), lex.quarter_unit));
  if (half) d.mod = DateMod::none;
  const Anchor a = b.anchor();
  const int months = half ? 6 : 3;
  if (that_year && b.told().known) year = {true, civil(b.told().day).year};
  if (!year.known) {
    if (!a.known) {
      put_value(d, DateType::date, half ? "XXXX-H" : "XXXX-Q");
      d.value.append_number(n);
      return true;
    }
    const Civil c = civil(a.day);
    year = {true, c.year + shift};
    // A quarter not yet begun is last year's, unless the verb looks ahead; one that runs is this year's.
    if (!shifted && (n - 1) * months + 1 > c.month && b.side() != Side::future && (n - 1) * months + 1 > c.month + 3)
      --year.year;
    if (!shifted && n * months < c.month && b.side() == Side::future && c.month - n * months > 6) ++year.year;
  }
  b.date(d, half ? Grain::half : Grain::quarter, day_number(year.year, (n - 1) * months + 1, 1));
  return true;
}

namespace {

/// "entered winter quarters", "destroyed their summer crops": the season of a thing, not when something happened ("their summer offensive").
bool of_any_year(const Builder& b) {
  constexpr TokenIndex kNoun = 3;  // tokens behind the season in which the noun stands
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last();
  if (b.first() == b.sentence().first || b.is(b.first() - 1, lex.year_lead)) return false;
  if (!b.in_sentence(t) || b.token(t).kind != text::TokenKind::word || b.token(t).has(text::kCapital)) return false;
  if (b.is(t, lex.year_lead) || b.is(t, lex.be) || b.is(t, lex.past_auxiliary) || b.is(t, lex.clause_word) ||
      b.is(t, lex.determiner))
    return false;
  for (TokenIndex k = t; k < t + kNoun && b.in_sentence(k); ++k) {
    if (b.is(k, lex.attack_noun) || b.spelled(k, "campaign")) return false;
  }
  return true;
}

}  // namespace

bool build_season(Builder& b) {
  const Lexicon& lex = b.lex();
  int season = 0, shift = 0;
  bool shifted = false, told = false;
  YearRead year;
  TokenIndex at = b.last();
  for (TokenIndex t = b.first(); t < b.last();) {
    TokenIndex next = t + 1;
    if (season == 0 && b.is(t, lex.season))
      season = b.value(t, lex.season), at = t;
    else if (season == 0 && b.is(t, lex.season_start))
      season = 1, at = t;
    else if (season == 0 && b.is(t, lex.mid_season))
      season = b.value(t, lex.mid_season), at = t;
    else if (b.is(t, lex.rel) && b.spelled(t + 1, "year"))
      shifted = true, shift = b.value(t, lex.rel);
    else if (b.spelled(t + 1, "year") && (b.is(t, lex.that_word) || b.is(t, lex.rel_same)))
      told = true;
    else if (!year.known && (b.digits(t) >= 0 || (season != 0 && b.is(t, lex.number_word))))
      year = b.year_at(t, next);
    t = next;
  }
  if (season == 0) {  // fiscal 1989
    if (!year.known) return false;
    DateRecord& d = b.add();
    d.mod = b.date_mod(b.first(), b.last());
    b.date(d, Grain::year, day_number(year.year, 1, 1));
    return true;
  }
  const bool bare = at == b.first() && b.last() - b.first() == 1;
  if (bare && !b.narrative()) {
    // "winter coats", "spring up": only behind a preposition of time, or as the topic ("Winter, he said, …")
    const bool topic = at == b.sentence().first && b.in_sentence(b.last()) && b.shape(b.last(), gazetteer::kComma);
    if (!topic && !b.spelled(b.last(), "period") &&
        (!(b.first() > b.sentence().first && b.is(b.first() - 1, lex.year_lead)) || b.spelled(b.first() - 1, "to") ||
         b.spelled(b.first() - 1, "of")))
      return false;
    if (b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word &&
        b.token(b.last()).has(text::kCapital))
      return false;
  }
  if (bare && b.narrative() && b.spelled(at, "spring") && b.first() > b.sentence().first &&
      b.spelled(b.first() - 1, "to"))
    return false;
  DateRecord& d = b.add();
  if (bare && b.narrative() && of_any_year(b)) {
    constexpr std::string_view kNames[] = {"", "SP", "SU", "FA", "WI"};
    put_value(d, DateType::date, "XXXX-");
    d.value.append(kNames[season]);
    return true;
  }
  d.mod = b.date_mod(b.first(), at);
  const Anchor a = told && b.told().known ? b.told() : b.anchor();
  if (!year.known && (shifted || told) && a.known) year = {true, civil(a.day).year + shift};
  if (year.known) {
    b.date(d, Grain::season, day_number(year.year, season * 3, 15));
    return true;
  }
  resolve_season(b, d, season);
  return true;
}

bool build_week_of(Builder& b) {
  const Lexicon& lex = b.lex();
  TokenIndex u = b.first();
  while (u < b.last() && b.unit_at(u) == Unit::none) ++u;
  const Unit unit = b.unit_at(u);
  const bool ended = b.spelled(u + 1, "ended") || b.spelled(u + 1, "ending");
  static_cast<void>(lex);
  if (ended) {
    // "the year ended June 30": the period is a duration, the day a date of its own
    DateRecord& p = b.add(b.first(), u + 1);
    put_duration(p, unit, 1000);
    const TokenIndex first = u + 2;
    DateRecord& d = b.add(first, b.last());
    if (!read_day(b, first, b.last(), d)) return drop(b);
    DayNumber day = 0;
    const bool year_said = b.find_shape(first, b.last(), gazetteer::kYearNumber) < b.last();
    if (b.spelled(u + 1, "ended") && !year_said && b.published().known && parse_iso_day(d.earliest.view(), day) &&
        day > b.published().day)
      b.date(d, Grain::day, moved(Grain::year, day, -1));
    return true;
  }
  if (unit != Unit::week && unit != Unit::weekend) return false;
  DateRecord& d = b.add();
  if (!read_day(b, u + 2, b.last(), d)) return drop(b);
  if (d.unknown_day || !b.told().known || d.earliest.empty()) return true;
  b.date(d, grain_of(unit), b.told().day);
  return true;
}

bool build_nth_unit(Builder& b) {
  const Lexicon& lex = b.lex();
  TokenIndex t = b.first(), next = t;
  int n = 0;
  for (; t < b.last(); t = next) {
    next = t + 1;
    if (b.is(t, lex.rel_last) || b.spelled(t, "final")) {
      n = -1;
      break;
    }
    if (b.token(t).kind == text::TokenKind::ordinal || b.is(t, lex.ordinal_word) || b.spelled(t, "twenty") ||
        b.spelled(t, "thirty")) {
      n = b.day_at(t, next);
      break;
    }
  }
  const TokenIndex u = next;
  const int weekday = b.weekday_at(u);
  const Unit unit = b.unit_at(u);
  TokenIndex of = u + 1;
  const int part = weekday != 0 ? part_value(b, of) : 0;
  if (part != 0) ++of;
  if (n == 0 || of + 1 >= b.last()) return false;
  DateRecord& d = b.add();
  const TokenIndex tail = b.last() - 1;
  const Unit whole = b.unit_at(tail);
  if (whole != Unit::none) {
    const Choice c = choice(b, of + 1, tail);
    const Anchor a = c.told ? told_or_published(b) : b.anchor();
    if (!a.known) return true;
    const Grain g = grain_of(whole);
    b.date(d, g, moved(g, a.day, c.shift));
  } else if (!read_day(b, of + 1, b.last(), d)) {
    return drop(b);
  }
  if (d.earliest.empty()) return true;
  const Period p = period_of(b.told().grain, b.told().day);
  if (weekday != 0) {
    DayNumber day = n < 0 ? p.last - (iso_weekday(p.last) - weekday + 7) % 7
                          : p.first + (weekday - iso_weekday(p.first) + 7) % 7 + 7 * (n - 1);
    if (day < p.first || day > p.last) return drop(b);
    b.date(d, Grain::day, day);
    if (part != 0) put_part(d, part);
  } else if (unit == Unit::day) {
    const DayNumber day = n < 0 ? p.last : p.first + n - 1;
    if (day > p.last) return drop(b);
    b.date(d, Grain::day, day);
  } else if (unit == Unit::month) {
    if (n > 12) return drop(b);
    b.date(d, Grain::month, n < 0 ? p.last : moved(Grain::month, p.first, n - 1));
  } else if (unit == Unit::week || unit == Unit::weekend) {
    const DayNumber thursday = p.first + (4 - iso_weekday(p.first) + 7) % 7;
    const DayNumber last_thursday = p.last - (iso_weekday(p.last) + 3) % 7;
    b.date(d, grain_of(unit), n < 0 ? last_thursday : thursday + 7 * (n - 1));
  }
  return true;
}

bool build_rest(Builder& b) {  // the rest of the week: from today to its end
  const TokenIndex t = b.last() - 1;
  const Unit unit = b.unit_at(t);
  if (unit < Unit::day || unit == Unit::fortnight || unit == Unit::season || b.token(t).has(text::kCapital))
    return false;
  if (b.in_sentence(b.last()) && (b.token(b.last()).kind == text::TokenKind::possessive ||
                                  b.shape(b.last(), gazetteer::kHyphenMark) || b.spelled(b.last(), "of")))
    return false;
  const Anchor a = b.narrative() ? told_or_published(b) : b.anchor();
  DateRecord& d = b.add();
  if (!a.known || a.grain > grain_of(unit)) {
    put_value(d, DateType::date, {});
    return true;
  }
  const Anchor told = b.told();
  b.date(d, grain_of(unit), a.day);
  if (told.known) b.set_told(told);
  const Period p = period_of(grain_of(unit), a.day);
  if (!b.narrative() && a.grain == Grain::day && a.day >= p.first && a.day <= p.last) put_bounds(d, a.day, p.last);
  return true;
}

bool build_week_number(Builder& b) {  // week 23 of 2018
  TokenIndex at = b.first();
  while (b.digits(at) < 0) ++at;
  const int week = b.digits(at);
  int year = b.digits(b.last() - 1);
  if (year < 0) {
    if (!b.anchor().known) return false;
    year = civil(b.anchor().day).year + choice(b, at, b.last()).shift;
  }
  if (week < 1 || week > 53) return false;
  const DayNumber monday = iso_week_monday(year, week);
  if (iso_week(monday).week != week) return false;
  b.date(b.add(), Grain::week, monday);
  return true;
}
}  // namespace parley::dates
