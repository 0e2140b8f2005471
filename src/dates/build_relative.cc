// Builders of dates that count from an anchor.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/resolve.h"

namespace parley::dates {
namespace {

bool no(Builder& b) {
  b.out().pop_back();
  return false;
}

/// The anchor of "the next day", "that evening": the last date told where there is one.
Anchor told_or_published(const Builder& b) {
  if (b.told().known) return b.told();
  return b.published();
}

/// How the words of [from, to) choose: -1, 0 or 1; `told`: counted from the last date told, not from publication.
struct Choice {
  bool any = false;
  int shift = 0;
  bool told = false;
  bool same = false;
};
Choice choice(const Builder& b, TokenIndex from, TokenIndex to) {
  const Lexicon& lex = b.lex();
  Choice c;
  for (TokenIndex t = from; t < to; ++t) {
    if (b.is(t, lex.rel)) {
      // "this past", "this coming": the second word decides
      const int v = b.value(t, lex.rel);
      if (!c.any || c.shift == 0) c = {true, v, b.is(t, lex.tables.class_id("rel_previous")) || false, false};
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

DateMod edge_mod(const Builder& b, TokenIndex from, TokenIndex to) { return b.date_mod(from, to); }

int part_value(const Builder& b, TokenIndex t) {
  const Lexicon& lex = b.lex();
  for (const ClassId c : {lex.part_of_day, lex.noon_word, lex.meal_part, lex.overnight, lex.midnight, lex.daytime}) {
    if (b.is(t, c)) return b.value(t, c);
  }
  return 0;
}

bool is_part(const Builder& b, TokenIndex t) { return part_value(b, t) != 0; }

}  // namespace

bool build_deictic(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last() - 1;
  DateRecord& d = b.add();
  d.mod = edge_mod(b, b.first(), t);
  const bool tonight = b.is(t, lex.tonight);
  // "today" in a narrative is the present of the writer
  if (b.narrative() && !tonight && b.value(t, lex.deictic_day) == 0) {
    put_value(d, DateType::date, "PRESENT_REF");
    return true;
  }
  if (!read_day(b, t, t + 1, d)) return no(b);
  if (tonight) put_part(d, 5);
  return true;
}

bool build_weekday(Builder& b) {
  const TokenIndex t = b.last() - 1;
  const Lexicon& lex = b.lex();
  if (b.is(t, lex.weekday_short) && !b.is(t, lex.weekday)) {
    // "Sun", "Sat", "Wed": only where a preposition leads
    if (!(b.first() > b.sentence().first && (b.is(b.first() - 1, lex.year_lead) || b.first() < t))) return false;
    if (b.first() == t && !(b.spelled(t - 1, "on") || b.spelled(t - 1, "by") || b.spelled(t - 1, "until") ||
                            b.spelled(t - 1, "since") || b.spelled(t - 1, "till")))
      return false;
    if (b.in_sentence(b.last()) && b.token(b.last()).has(text::kCapital) &&
        b.token(b.last()).kind == text::TokenKind::word)
      return false;
  }
  DateRecord& d = b.add();
  d.mod = edge_mod(b, b.first(), t);
  resolve_weekday(b, d, b.weekday_at(t));
  return true;
}

bool build_day_part(Builder& b) {
  const Lexicon& lex = b.lex();
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
  d.mod = edge_mod(b, b.first(), b.last());
  if (!read_day(b, b.first(), b.last(), d)) return no(b);
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
  }
  return true;
}

bool build_relative_part(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last() - 1;
  Choice c = choice(b, b.first(), t);
  const int part = part_value(b, t);
  DateRecord& d = b.add();
  d.mod = edge_mod(b, b.first(), t);
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
  if (b.spelled(t, "hours")) part = b.spelled(b.first() + 1, "late") ? 5 : 1;
  const Anchor a = told_or_published(b);
  // A generic "the night", "the evening" without any preposition of time is no date.
  if (b.last() - b.first() == 2 && b.spelled(b.first(), "the")) {
    if (b.first() == b.sentence().first) return false;
    const TokenIndex p = b.first() - 1;
    if (!(b.spelled(p, "in") || b.spelled(p, "during") || b.spelled(p, "for") || b.spelled(p, "on") ||
          b.spelled(p, "through") || b.spelled(p, "by")))
      return false;
  }
  DateRecord& d = b.add();
  d.mod = edge_mod(b, b.first(), t);
  if (!a.known || a.grain != Grain::day) {
    put_value(d, DateType::time, "XXXX-XX-XX");
  } else {
    put_period(d, Grain::day, a.day);
  }
  if (b.is(t, lex.midnight)) {
    put_clock(d, 0, 0, -1, "");
  } else if (b.spelled(t, "noon") || b.spelled(t, "midday")) {
    put_clock(d, 12, 0, -1, "");
  } else {
    put_part(d, part == 0 ? 1 : part);
  }
  return true;
}

bool build_relative_unit(Builder& b) {
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
  const Choice c = choice(b, b.first(), t);
  const bool the = b.find(b.first(), t, lex.article) < t;
  if (unit == Unit::none) {
    if (b.is(t, lex.half_year_word))
      unit = Unit::half_year;
    else
      return false;  // "the same period"
  }
  if (unit == Unit::season) return false;
  if (unit < Unit::day) {
    return false;  // "the last hour" is a duration, "this hour" hardly anything
  }
  // "the past year", "the last week", "the next month" are durations: see duration rules
  if (the && c.any && c.shift != 0 && !c.told && unit != Unit::day && unit != Unit::weekend && unit != Unit::quarter &&
      b.first() + 1 < t && (b.is(t - 1, lex.rel))) {
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
  for (TokenIndex k = b.first(); k < t; ++k) {
    if (d.mod != DateMod::none) break;
    if (b.is(k, lex.earlier_part)) d.mod = DateMod::start;
  }
  const Grain grain = grain_of(unit);
  const bool day_like = unit == Unit::day;
  Anchor a = b.anchor();
  const bool counted_from_told = c.told || c.same || (day_like && the) || (!c.any && the && b.told().known && day_like);
  if (counted_from_told || (b.narrative())) a = told_or_published(b);
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
    return no(b);
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
  if (unit == Unit::quarter && (!c.any || b.find(b.first(), t, lex.latest) < t)) shift = -1;  // the last one to be over
  if (a.grain > grain && a.grain != Grain::week && a.grain != Grain::weekend && grain < Grain::year && c.told) {
    put_partial(d, true, civil(a.day).year, 0, 0);
    if (grain == Grain::day) d.value.append("-XX-XX");
    return true;
  }
  const Anchor told = b.told();
  b.date(d, grain, moved(grain, a.day, shift));
  if (b.narrative() && shift < 0 && told.known) b.set_told(told);  // a look back: the story goes on where it was
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
    DateRecord& d = b.add();
    d.mod = DateMod::end;
    const Anchor a = b.anchor();
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
  const Lexicon& lex = b.lex();
  int weekday = 0, month = 0, season = 0, part = 0;
  bool weekend = false, week = false;
  TokenIndex name = b.last();
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
      week = true;
    else if (t > name && is_part(b, t))
      part = part_value(b, t);
  }
  if (name == b.last()) return false;
  const Choice c = choice(b, week ? name : b.first(), week ? b.last() : name);
  DateRecord& d = b.add();
  d.mod = edge_mod(b, b.first(), name);
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
  const Civil here = civil(a.day);
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

bool read_distance(Builder& b);

namespace {
bool put_year_before(Builder& b, DateRecord& d);
}

bool build_distance(Builder& b) {
  const Anchor told = b.told();
  const bool made = read_distance(b);
  if (!b.narrative())
    b.set_told(told);  // in news a comparison ("a year earlier") does not become the anchor of the next one
  return made;
}

bool read_distance(Builder& b) {
  const Lexicon& lex = b.lex();
  Amount amount{1000, false};
  Unit unit = Unit::none;
  bool ago = false, after = false, before = false, from_now = false, half_more = false, counted = false;
  TokenIndex unit_token = b.last();
  int from_shift = 0;
  for (TokenIndex t = b.first(); t < b.last();) {
    TokenIndex next = t + 1;
    if (unit == Unit::none) {
      Amount read;
      if (b.amount_at(t, next, read)) {
        amount = read;
        counted = true;
      } else if (b.is(t, lex.vague_count) || b.is(t, lex.vague_plural) || b.is(t, lex.multiplier_plural) ||
                 b.spelled(t, "couple") || b.spelled(t, "many") || b.spelled(t, "some") || b.spelled(t, "number") ||
                 b.spelled(t, "various") || b.spelled(t, "numerous") || b.spelled(t, "countless") ||
                 b.spelled(t, "multiple")) {
        if (b.spelled(t, "couple")) {
          amount = {2000, false};
          counted = true;
        } else if (!counted) {
          amount.vague = true;
        }
        next = t + 1;
      } else if (const Unit u = b.unit_at(t); u != Unit::none) {
        unit = u;
        unit_token = t;
        if (t == b.first() && !b.is(t, lex.unit)) amount.vague = true;
        next = t + 1;
      } else {
        next = t + 1;
      }
    } else if (b.is(t, lex.ago)) {
      ago = true;
    } else if (b.is(t, lex.hence)) {
      from_now = true;
    } else if (b.spelled(t, "back")) {
      ago = true;
    } else if (b.spelled(t, "from")) {
      from_now = true;
      if (b.is(t + 1, lex.deictic_day)) from_shift = b.value(t + 1, lex.deictic_day);
    } else if (b.spelled(t, "and") && b.is(t + 2, lex.half)) {
      half_more = true;
    } else if (b.spelled(t, "later") || b.spelled(t, "after") || b.spelled(t, "afterward") ||
               b.spelled(t, "afterwards")) {
      after = true;
    } else if (b.is(t, lex.before_word)) {
      before = true;
    }
    t = next;
  }
  if (half_more) amount.thousandths += 500;
  if (unit == Unit::none) return false;
  if (unit == Unit::second && b.is(unit_token, lex.ordinal_word)) return false;
  const DateMod mod = b.amount_mod(b.first(), unit_token);
  const TokenIndex tail = b.last() - 1;
  // "two days after the deal", "the day before": in news a duration that an event anchors, unless nothing follows.
  const bool event = (b.spelled(tail, "after") || b.spelled(tail, "before"));
  const bool object = event && b.in_sentence(b.last()) && b.token(b.last()).kind != text::TokenKind::punctuation;
  if (event && (object || !b.told().known)) {
    const bool bare = b.spelled(b.first(), "the") && b.first() + 1 == unit_token;
    if (object && bare && !b.narrative()) {
      // "the day after the deal": a day, but which?
      if (unit != Unit::day && unit != Unit::night) return false;
      DateRecord& d = b.add(b.first(), b.last() - 1);
      put_duration(d, Unit::day, 1000);
      return true;
    }
    if (!b.narrative() || !b.told().known) {
      if (bare) return false;
      DateRecord& d = b.add(b.first(), b.last() - 1);
      put_duration(d, unit, amount.vague ? -1 : amount.thousandths);
      d.mod = mod;
      return true;
    }
  }
  if (!ago && !from_now && !after && !before) return false;
  const int sign = ago || before ? -1 : 1;
  const Anchor a = ago || from_now ? (b.narrative() ? b.anchor() : b.published()) : told_or_published(b);
  DateRecord& d = b.add();
  if (amount.vague) {
    if (!ago && !from_now && !b.narrative()) {
      put_duration(d, unit, -1);
      d.end = b.token(b.last() - 2).end;
      d.last = b.last() - 1;
      d.mod = mod;
      return true;
    }
    put_value(d, DateType::date, sign < 0 && ago ? "PAST_REF" : from_now ? "FUTURE_REF" : "");
    if (!ago && !from_now) put_duration(d, unit, -1);
    if (ago) put_duration(d, unit, -1), d.type = DateType::date;
    return true;
  }
  if (unit == Unit::year && amount.thousandths == 1000 && sign < 0 && mod == DateMod::none && !b.narrative() &&
      put_year_before(b, d))
    return true;
  if (mod == DateMod::more_than)
    d.mod = sign < 0 ? DateMod::before : DateMod::after;
  else if (mod == DateMod::less_than)
    d.mod = sign < 0 ? DateMod::after : DateMod::before;
  else
    d.mod = mod;
  if (!a.known || (a.grain > grain_of(unit) && a.grain != Grain::week)) {
    put_value(d, DateType::date, {});
    if (!a.known) return true;
    put_duration(d, unit, amount.thousandths);
    return true;
  }
  DayNumber base = a.day + from_shift;
  Grain grain = grain_of(unit);
  std::int64_t count = amount.thousandths / 1000;
  std::int64_t rest = amount.thousandths % 1000;
  if (unit == Unit::fortnight) {
    count *= 2;
  }
  if (unit < Unit::day) {
    const CreationTime& c = b.creation();
    if ((ago || from_now || (!b.narrative() && !b.told().known)) && c.has_time) {
      const std::int64_t step = unit == Unit::hour ? 3600 : unit == Unit::minute ? 60 : 1;
      std::int64_t at = (static_cast<std::int64_t>(c.hour) * 60 + c.minute) * 60 + c.second +
                        sign * (amount.thousandths * step / 1000);
      while (at < 0) at += 86400, --base;
      while (at >= 86400 && base < a.day + 1000) at -= 86400, ++base;
      if (at >= 86400) at = 0;
      b.date(d, Grain::day, base);
      put_clock(d, static_cast<int>(at / 3600), static_cast<int>(at / 60 % 60),
                unit == Unit::second || c.second != 0 ? static_cast<int>(at % 60) : -1, c.zone);
      return true;
    }
    if (!ago && !from_now && !b.narrative()) {
      put_duration(d, unit, amount.thousandths);
      d.end = b.token(b.last() - 2).end;
      d.last = b.last() - 1;
      return true;
    }
    b.date(d, Grain::day, base);
    d.value.append("TXX");
    d.type = DateType::time;
    return true;
  }
  if (count > 100000) return no(b);
  if (rest != 0) {  // 2½ years ago: count in months, 1.5 months in weeks
    if (grain == Grain::year) {
      b.date(d, Grain::month, moved(Grain::month, base, sign * amount.thousandths * 12 / 1000));
      return true;
    }
    if (grain == Grain::decade || grain == Grain::century) {
      b.date(d, Grain::year,
             moved(Grain::year, base, sign * amount.thousandths * (grain == Grain::decade ? 10 : 100) / 1000));
      return true;
    }
    b.date(d, Grain::day,
           base + sign * amount.thousandths *
                      (grain == Grain::month  ? 30
                       : grain == Grain::week ? 7
                                              : 1) /
                      1000);
    return true;
  }
  if (grain == Grain::decade || grain == Grain::century || grain == Grain::millennium) {
    const std::int64_t years = grain == Grain::decade ? 10 : grain == Grain::century ? 100 : 1000;
    if (count * years > 100000) return no(b);
    b.date(d, Grain::year, moved(Grain::year, base, sign * count * years));
    return true;
  }
  if (grain == Grain::season || grain == Grain::half) return no(b);
  b.date(d, grain, moved(grain, base, sign * count));
  return true;
}

namespace {

constexpr TokenIndex kMoneyReach = 40;  // tokens around a match in which figures of money or per cent may stand

/// Does the sentence near the match speak of money or per cent, as reports of business do?
bool money_near(const Builder& b) {
  const TokenIndex begin = b.first() > b.sentence().first + kMoneyReach ? b.first() - kMoneyReach : b.sentence().first;
  const TokenIndex end = b.last() + kMoneyReach < b.sentence().last ? b.last() + kMoneyReach : b.sentence().last;
  for (TokenIndex t = begin; t < end; ++t) {
    if (b.shape(t, gazetteer::kCurrency) || b.shape(t, gazetteer::kPercent)) return true;
  }
  return false;
}

/// "a year earlier" beside the figures of a quarter is that quarter of the year before.
bool put_year_before(Builder& b, DateRecord& d) {
  const Anchor told = b.told();
  const Anchor a = b.anchor();
  if (!a.known) return false;
  if (money_near(b) && b.quarter_told()) {
    put_period(d, Grain::quarter, moved(Grain::quarter, b.quarter_day(), -4));
    return true;
  }
  put_period(d, Grain::year, moved(Grain::year, b.narrative() && told.known ? told.day : a.day, -1));
  return true;
}

}  // namespace

bool build_year_ago(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex tail = b.last() - 1;
  const bool noun = b.is(tail, lex.quarter_unit) || b.spelled(tail, "period");
  TokenIndex first = b.first();
  const TokenIndex year = b.find(b.first(), b.last(), lex.tables.class_id("year_word"));
  const bool hyphen = b.shape(year + 1, gazetteer::kHyphenMark);
  if (!noun && !hyphen) return read_distance(b);
  if (!noun && b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word)
    first = year;  // an adjective: without its article
  DateRecord& d = b.add(first, b.last());
  if (!put_year_before(b, d)) put_value(d, DateType::date, "XXXX");
  return true;
}

bool build_the_period(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last() - 1;
  if (b.first() == b.sentence().first || !b.published().known) return false;
  const TokenIndex p = b.first() - 1;
  const bool led = b.spelled(p, "in") || b.spelled(p, "for") || b.spelled(p, "during") || b.spelled(p, "of");
  if (b.is(t, lex.quarter_unit) || b.spelled(t, "period")) {
    if (!led || (b.in_sentence(b.last()) && (b.spelled(b.last(), "of") || b.spelled(b.last(), "century"))))
      return false;
    // A quarter of a game, a town, a moon: nothing of money in the sentence.
    if (!b.quarter_told() && !money_near(b)) return false;
    DateRecord& d = b.add();
    put_period(d, Grain::quarter, b.quarter_told() ? b.quarter_day() : moved(Grain::quarter, b.published().day, -1));
    return true;
  }
  // "for the year", "the first months of the year"
  if (!(b.spelled(p, "of") || b.spelled(p, "for") || b.spelled(p, "in") || b.spelled(p, "during")) ||
      b.spelled(t, "month"))
    return false;
  if (b.in_sentence(b.last()) && (b.token(b.last()).kind == text::TokenKind::possessive || b.spelled(b.last(), "of") ||
                                  b.spelled(b.last(), "ended") || b.spelled(b.last(), "that") ||
                                  b.spelled(b.last(), "ending") || b.digits(b.last()) >= 0))
    return false;
  if (b.spelled(p, "of") && p > b.sentence().first && b.token(p - 1).has(text::kCapital))
    return false;  // "Man of the Year"
  const Anchor a = b.anchor();
  if (b.token(t).has(text::kCapital)) return false;
  DateRecord& d = b.add();
  put_period(d, Grain::year, a.day);
  return true;
}

bool build_distance_from_day(Builder& b) {
  const Lexicon& lex = b.lex();
  Amount amount{1000, false};
  TokenIndex next = b.first();
  b.amount_at(b.first(), next, amount);
  TokenIndex u = b.first();
  while (u < b.last() && b.unit_at(u) == Unit::none) ++u;
  if (u == b.last()) return false;
  const Unit unit = b.unit_at(u);
  if (unit < Unit::day) return false;
  const int sign = b.is(u + 1, lex.before_event) ? -1 : 1;
  DateRecord& d = b.add();
  const Anchor told = b.told();
  if (!read_day(b, u + 2, b.last(), d) || d.unknown_day || d.earliest.empty()) return no(b);
  const DayNumber day = b.told().day;
  const std::int64_t count = amount.thousandths / 1000 * (unit == Unit::fortnight ? 2 : 1);
  if (count > 10000) {
    b.set_told(told);
    return no(b);
  }
  b.date(d, Grain::day, moved(grain_of(unit), day, sign * count));
  return true;
}

bool build_present(Builder& b) {
  const Lexicon& lex = b.lex();
  TokenIndex first = b.first();
  const TokenIndex t = b.last() - 1;
  if (b.last() - b.first() == 1 && b.is(t, lex.current)) {
    // "current" as an adjective of time, not "current account", "electric current"
    if (!b.in_sentence(b.last()) || b.token(b.last()).kind != text::TokenKind::word) return false;
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
      if ((the || that) && !(b.in_sentence(b.last()) && b.spelled(b.last(), "of")) && b.spelled(t, "time") &&
          b.spelled(first - 1, "at")) {
        DateRecord& d = b.add(first, b.last());
        put_value(d, DateType::date, "PAST_REF");
        return true;
      }
      if (!this_one || (b.narrative() && !b.spelled(t, "time"))) return false;
    }
    if (moment && (that || !at)) return false;
    if (the && b.spelled(t, "present") && b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word &&
        !b.is(b.last(), lex.year_lead) && !b.is(b.last(), lex.be))
      return false;
  }
  DateRecord& d = b.add(first, b.last());
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
  // Histories count "former" and "previously" among their dates (TIDES), newspapers do not.
  if (b.is(t, lex.tables.class_id("former")) || b.is(t, lex.tables.class_id("past_adverb"))) {
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
  if (b.spelled(b.first(), "one") && b.in_sentence(b.last()) &&
      (b.spelled(b.last(), "after") || b.spelled(b.last(), "before") || b.spelled(b.last(), "of") ||
       b.spelled(b.last(), "later") || b.is(b.last(), b.lex().ago)))
    return false;
  if (b.spelled(b.first(), "one") && b.side() == Side::past) return false;
  DateRecord& d = b.add();
  put_value(d, DateType::date, "FUTURE_REF");
  return true;
}

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
    else if (b.digits(t) >= 0 || (season != 0 && b.is(t, lex.number_word)))
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
    // "winter coats", "spring up": only behind a preposition of time
    if (!(b.first() > b.sentence().first && b.is(b.first() - 1, lex.year_lead)) || b.spelled(b.first() - 1, "to") ||
        b.spelled(b.first() - 1, "of"))
      return false;
    if (b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word &&
        b.token(b.last()).has(text::kCapital))
      return false;
  }
  if (bare && b.narrative() && b.spelled(at, "spring") && b.first() > b.sentence().first &&
      b.spelled(b.first() - 1, "to"))
    return false;
  DateRecord& d = b.add();
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
    if (!read_day(b, first, b.last(), d)) return no(b);
    return true;
  }
  if (unit != Unit::week) return false;
  DateRecord& d = b.add();
  if (!read_day(b, u + 2, b.last(), d)) return no(b);
  if (d.unknown_day || !b.told().known || d.earliest.empty()) return true;
  b.date(d, Grain::week, b.told().day);
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
    if (b.token(t).kind == text::TokenKind::ordinal || b.is(t, lex.ordinal_word)) {
      n = b.day_at(t, next);
      break;
    }
  }
  const TokenIndex u = next;
  const int weekday = b.weekday_at(u);
  const Unit unit = b.unit_at(u);
  TokenIndex of = u + 1;
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
    return no(b);
  }
  if (d.earliest.empty()) return true;
  const Period p = period_of(b.told().grain, b.told().day);
  if (weekday != 0) {
    DayNumber day = n < 0 ? p.last - (iso_weekday(p.last) - weekday + 7) % 7
                          : p.first + (weekday - iso_weekday(p.first) + 7) % 7 + 7 * (n - 1);
    if (day < p.first || day > p.last) return no(b);
    b.date(d, Grain::day, day);
  } else if (unit == Unit::day) {
    const DayNumber day = n < 0 ? p.last : p.first + n - 1;
    if (day > p.last) return no(b);
    b.date(d, Grain::day, day);
  } else if (unit == Unit::month) {
    if (n > 12) return no(b);
    b.date(d, Grain::month, n < 0 ? p.last : moved(Grain::month, p.first, n - 1));
  } else if (unit == Unit::week || unit == Unit::weekend) {
    const DayNumber thursday = p.first + (4 - iso_weekday(p.first) + 7) % 7;
    b.date(d, grain_of(unit), n < 0 ? p.last : thursday + 7 * (n - 1));
  }
  return true;
}

}  // namespace parley::dates
