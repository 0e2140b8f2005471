// Builders of units and names counted from an anchor: next week, last Tuesday, the end of the month.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

namespace {

/// "said that last week they fled", "the week following last month's crash": the first word is none of the date's. The match is then shorter by it.
bool begins_behind(const Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex first = b.first();
  if (first + 1 >= b.last()) return false;
  if (b.is(first, lex.rel_following)) return b.is(first + 1, lex.rel) || b.is(first + 1, lex.rel_this);
  if (!b.spelled(first, "that")) return false;
  if (b.is(first + 1, lex.rel)) return true;
  // "said that Tuesday's raid", but "on that Tuesday"
  const bool name = b.weekday_at(first + 1) != 0 || b.month_at(first + 1) != 0;
  return name && !(first > b.sentence().first && b.is(first - 1, lex.year_lead));
}

}  // namespace

bool build_relative_unit(Builder& b) {
  if (begins_behind(b)) return false;
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last() - 1;
  if (b.is(t, lex.season) || b.spelled(t, "months")) {
    const TokenIndex s = b.find(b.first(), b.last(), lex.season);
    if (b.spelled(s, "fall") && b.in_sentence(b.last()) && b.spelled(b.last(), "of")) return false;
    if (b.spelled(s, "fall") && b.first() > b.sentence().first &&
        b.token(b.first() - 1).kind == text::TokenKind::word && !b.is(b.first() - 1, lex.year_lead))
      return false;
    DateRecord& d = b.add();
    d.mod = b.date_mod(b.first(), s);
    resolve_season(b, d, b.value(s, lex.season));
    return true;
  }
  Unit unit = b.unit_at(t);
  // "the past quarter century"
  if (unit == Unit::quarter && b.in_sentence(b.last()) && b.unit_at(b.last()) == Unit::century) return false;
  // on "This Week": a title
  if (b.token(t).has(text::kCapital) && b.first() > b.sentence().first &&
      b.shape(b.first() - 1, gazetteer::kQuoteMark) &&
      (!b.in_sentence(b.last()) || b.token(b.last()).kind == text::TokenKind::punctuation))
    return false;
  // "that half of the city", "this quarter of the town"
  if ((b.is(t, lex.half_year_word) || unit == Unit::quarter) && b.in_sentence(b.last()) && b.spelled(b.last(), "of")) {
    const TokenIndex of = b.is(b.last() + 1, lex.determiner) ? b.last() + 2 : b.last() + 1;
    if (b.digits(of) < 0 && !b.spelled(of, "year") && !b.is(of, lex.fiscal) && !b.is(of, lex.rel)) return false;
  }
  // "on the weekend of the vote": which, tells what follows
  if (unit == Unit::weekend && !b.narrative() && b.spelled(b.first(), "the") && b.first() + 2 == b.last() &&
      b.in_sentence(b.last()) && b.spelled(b.last(), "of"))
    return false;
  // "the last days of this year", "the second half of next year": what stands before "of" tells the part, not which year
  TokenIndex of = b.first();
  while (of < t && !b.spelled(of, "of")) ++of;
  const bool part = of < t;
  const TokenIndex which = part ? of + 1 : b.first();
  const Choice c = choice(b, which, t);
  const bool the = b.find(which, t, lex.article) < t;
  if (unit == Unit::none) {
    if (b.is(t, lex.half_year_word))
      unit = Unit::half_year;
    else if (b.spelled(t, "period") && b.find(b.first(), t, lex.latest) < t)
      return build_the_period(b);
    else
      return false;  // "the same period"
  }
  if (unit == Unit::season) return false;
  if (unit < Unit::day) {
    if (unit != Unit::hour || !c.any || c.shift == 0 || c.told) return false;  // "this hour" is hardly anything
    DateRecord& d = b.add();                                                   // "the past hour", "next hour"
    put_duration(d, unit, 1000);
    if (!b.narrative() && b.published().known) put_bounds(d, b.published().day, b.published().day);
    return true;
  }
  // "the past year", "the last week", "the next month" are durations: see duration rules
  if (!part && the && c.any && c.shift != 0 && !c.told && unit != Unit::day && unit != Unit::weekend &&
      unit != Unit::quarter && b.first() + 1 < t && (b.is(t - 1, lex.rel))) {
    const bool past_word =
        b.spelled(t - 1, "past") || b.spelled(t - 1, "last") || b.spelled(t - 1, "next") || b.spelled(t - 1, "coming");
    if (past_word && b.date_mod(b.first(), t) == DateMod::none && !(b.narrative() && c.shift > 0)) {
      DateRecord& d = b.add();
      put_duration(d, unit, 1000);
      return true;
    }
  }
  if (!c.any && !the && unit != Unit::weekend && b.date_mod(b.first(), t) == DateMod::none) return false;
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), t);
  const bool half = part && b.is(of - 1, lex.half),
             first_part = part && b.find(b.first(), of, lex.ordinal_word) < of && b.spelled(of - 2, "first");
  if (part && d.mod == DateMod::none) {
    const bool last = b.find(b.first(), of, lex.rel_last) < of || b.spelled(of - 2, "final");
    d.mod = first_part ? DateMod::start : last || (half && b.spelled(of - 2, "second")) ? DateMod::end : DateMod::none;
  }
  for (TokenIndex k = b.first(); k < t; ++k) {
    if (d.mod != DateMod::none) break;
    if (b.is(k, lex.earlier_part)) d.mod = DateMod::start;
  }
  const Grain grain = grain_of(unit);
  const bool day_like = unit == Unit::day;
  Anchor a = b.anchor();
  const bool counted_from_told = c.told || c.same || (day_like && the) || (!c.any && the && b.told().known && day_like);
  if (counted_from_told || (b.narrative())) a = told_or_published(b);
  if (unit == Unit::year && c.same && b.year_meant().known)
    a = {true, day_number(b.year_meant().year, 1, 1), Grain::year};
  if (day_like && !b.narrative() && !counted_from_told && c.shift == 0 && c.any) a = b.published();
  if (!c.any && the && !day_like) a = b.anchor();
  if (!a.known) {
    if (c.any || the) {
      put_value(d, DateType::date,
                grain == Grain::week    ? "XXXX-WXX"
                : grain == Grain::year  ? "XXXX"
                : grain == Grain::month ? "XXXX-XX"
                                        : "XXXX-XX-XX");
      return true;
    }
    return drop(b);
  }
  int shift = c.shift;
  if (unit == Unit::weekend && !c.any && !b.narrative()) {
    // "the weekend": the last one, unless the verb looks ahead or it is the weekend
    if (b.side() == Side::future || iso_weekday(a.day) >= 6)
      shift = 0;
    else
      shift = -1;
  } else if (unit == Unit::weekend && c.shift == 0 && !c.told && !b.narrative() && iso_weekday(a.day) <= 4 &&
             b.side() == Side::past) {
    shift = -1;  // "this weekend", said of what has happened
  }
  // "this coming weekend", said on a Thursday, is that of the week
  if (unit == Unit::weekend && shift == 1 && !c.told && iso_weekday(a.day) <= 5 &&
      (b.spelled(t - 1, "coming") || b.spelled(t - 1, "upcoming")))
    shift = 0;
  if (unit == Unit::week && shift < 0 && b.spelled(b.first(), "this") && iso_weekday(a.day) >= 6)
    shift = 0;  // "this past week", said when it ends
  if (unit == Unit::quarter && (!c.any || b.find(b.first(), t, lex.latest) < t)) shift = -1;  // the last one to be over
  if (a.grain > grain && a.grain != Grain::week && a.grain != Grain::weekend && grain < Grain::year && c.told) {
    // "that day", told of a month or a year: somewhere in it
    const Civil in = civil(a.day);
    const bool month = a.grain == Grain::month && grain == Grain::day;
    put_partial(d, true, in.year, month ? in.month : 0, 0);
    d.value.append(month ? "-XX" : grain == Grain::day ? "-XX-XX" : grain == Grain::month ? "-XX" : "-WXX");
    return true;
  }
  const Anchor told = b.told();
  if (half && unit == Unit::year) {
    const int month = d.mod == DateMod::start ? 1 : 7;
    d.mod = DateMod::none;
    b.date(d, Grain::half, day_number(civil(moved(grain, a.day, shift)).year, month, 1));
    return true;
  }
  b.date(d, grain, moved(grain, a.day, shift));
  const bool back = b.narrative() && shift < 0;                   // the story goes on where it was
  const bool wider = c.same && told.known && told.grain < grain;  // "that month", of a day: the day is still the anchor
  if (told.known && (back || wider)) b.set_told(told);
  return true;
}

bool build_unit_end(Builder& b) {
  const Lexicon& lex = b.lex();
  for (TokenIndex t = b.first(); t < b.last(); ++t) {
    const Unit unit = b.unit_at(t);
    if (const int m = b.month_at(t); m != 0) {
      DateRecord& d = b.add();
      d.mod = DateMod::end;
      resolve_month(b, d, m);
      return true;
    }
    if (b.is(t, lex.season)) {
      DateRecord& d = b.add();
      d.mod = DateMod::end;
      resolve_season(b, d, b.value(t, lex.season));
      return true;
    }
    if (unit == Unit::none) continue;
    if (unit < Unit::day) return false;
    // "by March 2023 …; by year's end": the year that the sentence tells
    const bool here = unit == Unit::year && !b.out().empty() && b.out().back().first >= b.sentence().first &&
                      b.told().known && b.out().back().type == DateType::date;
    DateRecord& d = b.add();
    d.mod = DateMod::end;
    const Anchor a = here ? b.told() : b.anchor();
    if (!a.known) {
      put_value(d, DateType::date, {});
      return true;
    }
    b.date(d, grain_of(unit), a.day);
    return true;
  }
  return false;
}

bool build_relative_name(Builder& b) {
  if (begins_behind(b)) return false;
  const Lexicon& lex = b.lex();
  int weekday = 0, month = 0, season = 0, part = 0;
  bool weekend = false, week = false;
  TokenIndex name = b.last(), week_at = b.last();
  for (TokenIndex t = b.first(); t < b.last(); ++t) {
    if (weekday == 0 && b.weekday_at(t) != 0)
      weekday = b.weekday_at(t), name = t;
    else if (month == 0 && b.month_at(t) != 0)
      month = b.month_at(t), name = t;
    else if (season == 0 && b.is(t, lex.season))
      season = b.value(t, lex.season), name = t;
    else if (b.is(t, lex.weekend))
      weekend = true;
    else if (b.spelled(t, "week"))
      week = true, week_at = t;
    else if (t > name && is_part(b, t))
      part = part_value(b, t);
  }
  if (name == b.last()) return false;
  const bool week_behind = week && week_at > name;
  const Choice c = choice(b, week_behind ? name : b.first(), week_behind ? b.last() : week ? week_at : name);
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), name);
  const Anchor a = (c.told || b.narrative()) ? told_or_published(b) : b.anchor();
  if (!a.known || (weekday != 0 && a.grain != Grain::day && a.grain != Grain::week)) {
    if (weekday != 0) {
      put_value(d, DateType::date, "XXXX-WXX-");
      d.value.append_number(weekday);
    } else if (month != 0) {
      put_partial(d, false, 0, month, 0);
    } else {
      resolve_season(b, d, season);
    }
    return true;
  }
  if (weekday != 0) {
    const DayNumber monday = a.day - iso_weekday(a.day) + 1;
    DayNumber n = monday + weekday - 1;
    if (week) {
      n += 7 * c.shift;
    } else if (c.shift < 0) {
      if (n >= a.day) n -= 7;
    } else if (c.shift > 0) {
      const bool coming = b.find(b.first(), name, lex.rel_following) < name || b.spelled(name - 1, "coming") ||
                          b.spelled(name - 1, "upcoming");
      if (!coming || n <= a.day) n += 7;
      if (!coming && n - a.day > 9 && b.side() != Side::future) n -= 0;
    } else if (!c.same && c.any) {
      const bool past = b.side() == Side::past;  // "this Tuesday"
      if (n < a.day && !past) n += 7;
      if (n > a.day && past) n -= 7;
    } else if (c.same && n > a.day) {
      n -= 7;
    }
    b.date(d, Grain::day, n);
    if (part != 0) put_part(d, part);
    if (weekend) b.date(d, Grain::weekend, n);
    return true;
  }
  Civil here = civil(a.day);
  if (c.same && b.narrative() && weekday == 0 && b.year_meant().known) {
    // "lost the war in 1975 … that same spring"
    here.year = b.year_meant().year;
    if (month == 0) return b.date(d, Grain::season, day_number(here.year, season * 3, 15)), true;
  }
  if (month != 0) {
    int year = here.year;
    if (c.shift < 0 && month >= here.month) --year;
    if (c.shift > 0 && month <= here.month) ++year;
    const Anchor told = b.told();
    b.date(d, Grain::month, day_number(year, month, 1));
    if (b.narrative() && c.shift < 0 && told.known) b.set_told(told);
    return true;
  }
  const DayNumber season_start = period_of(Grain::season, a.day).first;
  const int now = civil(season_start).month / 3;
  int shift = season - now;
  if (c.shift < 0 && shift >= 0) shift -= 4;
  if (c.shift > 0 && shift <= 0) shift += 4;
  if (c.shift == 0) {
    if (shift == 3) shift = -1;
    if (shift == -3) shift = 1;
    if (shift < 0 && b.side() == Side::future) shift += 4;
  }
  b.date(d, Grain::season, moved(Grain::season, season_start + 45, shift));
  return true;
}

namespace {

/// May a clause go on with the word at `t`, so that a number before it counts nothing?
bool begins_clause(const Builder& b, TokenIndex t) {
  const Lexicon& lex = b.lex();
  constexpr std::string_view kPronouns[] = {"he", "she", "it", "they", "we", "i"};
  for (const std::string_view word : kPronouns) {
    if (b.spelled(t, word)) return true;
  }
  return (b.is(t, lex.year_lead) && !b.spelled(t, "of")) || b.is(t, lex.be) || b.is(t, lex.past_auxiliary) ||
         b.is(t, lex.past_verb) || b.is(t, lex.will_word) || b.is(t, lex.clause_word) || b.is(t, lex.determiner);
}

}  // namespace

bool build_relative_day(Builder& b) {  // last March 12, next 6th of April, this coming May 5
  const Lexicon& lex = b.lex();
  if (b.is(b.first(), lex.article) && b.is(b.first() + 1, lex.rel_this)) return false;
  TokenIndex month = b.first(), day_at = b.last(), next = month;
  while (b.month_at(month) == 0) ++month;
  int day = 0;
  for (TokenIndex t = b.first(); t < b.last() && day == 0; t = next) {
    next = t + 1;
    if (t == month || b.is(t, lex.rel)) continue;
    day = b.day_at(t, next);
    day_at = t;
    if (day == 0) next = t + 1;
  }
  if (day == 0) return false;
  const bool year_said = b.shape(b.last() - 1, gazetteer::kYearNumber) && day_at + 1 < b.last();
  // "last May 12 men", "the last 31 March men": what is counted
  const bool number = b.token(day_at).kind == text::TokenKind::number;
  if (number && !year_said && b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word &&
      !begins_clause(b, b.last()))
    return false;
  if (number && day_at < month && b.is(b.first(), lex.article)) return false;
  const Choice c = choice(b, b.first(), month < day_at ? month : day_at);
  const Anchor a = c.told || b.narrative() ? told_or_published(b) : b.anchor();
  DateRecord& d = b.add();
  const int m = b.month_at(month);
  if (year_said) return put_real_day(b, d, b.digits(b.last() - 1), m, day);
  if (!a.known) {
    put_partial(d, false, 0, m, day);
    return true;
  }
  const Civil here = civil(a.day);
  const bool gone = m < here.month || (m == here.month && day < here.day);
  const bool to_come = m > here.month || (m == here.month && day > here.day);
  return put_real_day(b, d, here.year + (c.shift < 0 && !gone ? -1 : c.shift > 0 && !to_come ? 1 : 0), m, day);
}

bool build_after_next(Builder& b) {  // the week after next, the Tuesday before last
  // "the night before last Friday"
  const TokenIndex behind = b.last();
  if (b.in_sentence(behind) && (b.weekday_at(behind) != 0 || b.month_at(behind) != 0 ||
                                b.unit_at(behind) != Unit::none || b.is(behind, b.lex().season)))
    return false;
  const bool after = b.spelled(b.last() - 1, "next");
  const TokenIndex t = b.last() - 3;
  const int weekday = b.weekday_at(t);
  const Unit unit = b.unit_at(t);
  const bool season = b.is(t, b.lex().season);
  if (weekday == 0 && unit < Unit::day && !season) return false;
  DateRecord& d = b.add();
  const Anchor a = b.anchor();
  if (!a.known) {
    put_value(d, DateType::date, {});
    return true;
  }
  if (season) {  // "the summer before last": the last one is over or, at most, this one
    const DayNumber begin = period_of(Grain::season, a.day).first;
    int shift = b.value(t, b.lex().season) - civil(begin).month / 3;
    if (after && shift <= 0) shift += 4;
    if (!after && shift >= 0) shift -= 4;
    b.date(d, Grain::season, moved(Grain::season, begin + 45, shift + (after ? 4 : -4)));
    return true;
  }
  if (weekday != 0) {
    DayNumber n = a.day - iso_weekday(a.day) + weekday;
    if (after && n <= a.day) n += 7;  // the next one
    if (!after && n >= a.day) n -= 7;
    b.date(d, Grain::day, n + (after ? 7 : -7));
    return true;
  }
  const bool night = unit == Unit::night;
  const Grain grain = night ? Grain::day : grain_of(unit);
  b.date(d, grain, moved(grain, a.day, after ? 2 : -2));
  if (night) put_part(d, 5);
  return true;
}

bool build_new_year(Builder& b) {  // early in the new year: the one that is near, or has begun
  constexpr int kBegun = 3;        // months
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last() - 1;
  TokenIndex the = t - 2;
  if (b.token(t - 1).has(text::kCapital) || b.token(t).has(text::kCapital)) return false;  // the day: see the feasts
  const bool led = the > b.sentence().first && b.is(the - 1, lex.year_lead) && !b.spelled(the - 1, "of");
  if (b.first() == the && !led) return false;
  if (b.in_sentence(b.last()) &&
      (b.token(b.last()).kind == text::TokenKind::possessive || b.shape(b.last(), gazetteer::kHyphenMark)))
    return false;
  const Anchor a = b.anchor();
  DateRecord& d = b.add();
  d.mod = b.date_mod(b.first(), the);
  if (!a.known) {
    put_value(d, DateType::date, "XXXX");
    return true;
  }
  const Civil here = civil(a.day);
  const bool begun = here.month == 1 || (here.month <= kBegun && b.side() != Side::future);
  b.date(d, Grain::year, day_number(begun ? here.year : here.year + 1, 1, 1));
  return true;
}

bool build_weekday_week(Builder& b) {  // "on Monday week": a week after the coming one
  if (b.in_sentence(b.last()) && b.token(b.last()).kind != text::TokenKind::punctuation) return false;
  if (b.in_sentence(b.last()) && b.shape(b.last(), gazetteer::kHyphenMark)) return false;
  const Anchor a = b.published();
  const int weekday = b.weekday_at(b.first());
  if (!a.known || b.narrative() || b.token(b.last() - 1).has(text::kCapital)) return false;
  DayNumber n = a.day + b.value(b.first(), b.lex().deictic_day);
  if (weekday != 0) n = a.day - iso_weekday(a.day) + weekday + (weekday <= iso_weekday(a.day) ? 7 : 0);
  b.date(b.add(), Grain::day, n + 7);
  return true;
}

bool build_business_day(Builder& b) {  // the next working day, last weekday
  const Lexicon& lex = b.lex();
  const TokenIndex r = b.find(b.first(), b.last(), lex.rel);
  const bool following = r == b.last();
  const int shift = following ? 1 : b.value(r, lex.rel);
  if (shift == 0) return false;
  const Anchor a = following ? told_or_published(b) : b.anchor();
  DateRecord& d = b.add();
  if (!a.known || a.grain != Grain::day) {
    put_value(d, DateType::date, "XXXX-XX-XX");
    return true;
  }
  DayNumber n = a.day + shift;
  while (iso_weekday(n) > 5) n += shift;
  b.date(d, Grain::day, n);
  return true;
}
}  // namespace parley::dates
