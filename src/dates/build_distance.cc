// Builders of distances from an anchor: two weeks ago, a year earlier, ten days from Monday.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/event.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

namespace {

bool read_distance(Builder& b);
bool put_year_before(Builder& b, DateRecord& d);

}  // namespace

bool build_distance(Builder& b) {
  if (b.first() > b.sentence().first && b.shape(b.first() - 1, gazetteer::kHyphenMark) &&
      b.unit_at(b.first()) != Unit::none)
    return false;  // the number stands before the hyphen
  if (understates(b)) b.drop_first();
  const Anchor told = b.told();
  const bool made = read_distance(b);
  // In news a comparison ("a year earlier") does not become the anchor of the next one; in a narrative a look back does not.
  const Anchor here = b.told();
  const bool goes_on = b.narrative() || (told.known && here.known && here.grain <= Grain::week);
  if (!goes_on || (told.known && here.day < told.day)) b.set_told(told);
  return made;
}

namespace {

/// The day of the event that the words behind the match name.
Index anchor_of(Builder& b) { return event_date(b, b.last()); }

/// A duration that an event anchors: the day that it reaches, where the text gives the event's day or, right before it, that day itself.
void put_anchored(Builder& b, DateRecord& d, Index from, Index same, Unit unit, std::int64_t count) {
  DayNumber day = 0;
  if (count > 100000 || count < -100000 || unit < Unit::day) return;
  const Grain grain = grain_of(unit);
  if (unit == Unit::fortnight) count *= 2;
  if (same != none) {
    d.earliest = b.out()[same].earliest;
    d.latest = b.out()[same].latest;
  } else if (from != none && parse_iso_day(b.out()[from].earliest.view(), day)) {
    day = moved(grain, day, count);
    put_bounds(d, day, day);
  }
  d.begin_point = from;
}

/// The same in a history, which takes the whole phrase for a date: unresolved where the event's day is not told.
bool put_event_day(Builder& b, Amount amount, Unit unit, int sign, DateMod mod) {
  const Index from = event_date(b, b.last()), same = apposed_date(b);
  const TokenIndex end = event_end(b, b.last());
  const Anchor told = b.told();
  DateRecord& d = b.add(b.first(), end > b.last() ? end : b.last());
  put_value(d, DateType::date, {});
  d.mod = mod;
  DayNumber day = 0;
  if (same != none) {
    d.value = b.out()[same].value;
    d.earliest = b.out()[same].earliest;
    d.latest = b.out()[same].latest;
    return true;
  }
  if (from == none || amount.vague || amount.thousandths % 1000 != 0 || amount.thousandths > 100000000) return true;
  if (!parse_iso_day(b.out()[from].earliest.view(), day) || unit < Unit::day) return true;
  const std::int64_t count = amount.thousandths / 1000 * (unit == Unit::fortnight ? 2 : 1);
  const Grain grain = grain_of(unit) > Grain::year ? Grain::year : grain_of(unit);
  const std::int64_t years = unit == Unit::decade ? 10 : unit == Unit::century ? 100 : 1;
  b.date(d, grain, moved(grain, day, sign * count * years));
  if (told.known && b.told().day < told.day) b.set_told(told);
  return true;
}

bool read_distance(Builder& b) {
  const Lexicon& lex = b.lex();
  for (TokenIndex t = b.first() + 1; t + 2 < b.last(); ++t) {  // "two weeks and two days ago"
    if (b.spelled(t, "and") && b.unit_at(t - 1) != Unit::none && b.unit_at(t + 2) != Unit::none &&
        !b.is(t + 2, lex.half) && (b.digits(t + 1) >= 0 || b.is(t + 1, lex.number_word) || b.is(t + 1, lex.a_an)))
      return build_compound_ago(b);
  }
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
        const bool one = b.find(b.first(), t, lex.a_an) < t;  // "a days ago", mistyped
        if (!counted && !one && (b.is(t, lex.units) || b.is(t, lex.night_units) || b.is(t, lex.weekends)))
          amount.vague = true;
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
    } else if (b.spelled(t, "out")) {  // "15 minutes out", and nothing else
      if (!b.alone()) return false;
      from_now = true;
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
  if ((after || before) && opens_period(b)) return false;
  if (from_now && unit < Unit::day && b.is(b.last() - 1, lex.deictic_day)) return false;  // "three hours from tomorrow"
  if (unit == Unit::second && b.is(unit_token, lex.ordinal_word)) return false;
  const DateMod mod = b.amount_mod(b.first(), unit_token);
  const TokenIndex tail = b.last() - 1;
  // "for three days from today": how long, not when
  if (from_now && !amount.vague && b.is(tail, lex.deictic_day) && b.first() > b.sentence().first &&
      b.spelled(b.first() - 1, "for")) {
    put_duration(b.add(b.first(), unit_token + 1), unit, amount.thousandths);
    return true;
  }
  // "two days after the deal", "the day before": in news a duration that an event anchors, unless nothing follows.
  const bool event = (b.spelled(tail, "after") || b.spelled(tail, "before"));
  const bool object = event && b.in_sentence(b.last()) && b.token(b.last()).kind != text::TokenKind::punctuation;
  // All that is said: counted from now
  const bool from_here = event && !b.narrative() && b.alone() && b.creation().has_time && unit < Unit::day;
  if (from_here) ago = b.spelled(tail, "before"), from_now = !ago;
  if (event && !from_here && (object || !b.told().known)) {
    const bool bare = b.spelled(b.first(), "the") && b.first() + 1 == unit_token;
    if (bare && b.first() > b.sentence().first && b.spelled(b.first() - 1, "to"))
      return false;  // "five years to the day after"
    if (object && bare && !b.narrative()) {
      if (amount.vague) {  // "the weeks before the deal"
        put_duration(b.add(b.first(), b.last() - 1), unit, -1);
        return true;
      }
      // "the day after the deal": a day, but which?
      if (unit != Unit::day && unit != Unit::night) return false;
      const Index from = anchor_of(b), same = apposed_date(b);
      DateRecord& d = b.add(b.first(), b.last() - 1);
      put_duration(d, Unit::day, 1000);
      put_anchored(b, d, from, same, Unit::day, b.spelled(tail, "after") ? 1 : -1);
      return true;
    }
    // "for a week before the assault", "lasted five days, before they fell back": how long, not when
    const bool how_long = (b.first() > b.sentence().first && b.spelled(b.first() - 1, "for")) ||
                          b.token(tail - 1).kind == text::TokenKind::punctuation;
    if (!b.narrative() || !b.told().known || how_long) {
      if (bare) return false;
      const Index from = object && !amount.vague ? anchor_of(b) : none, same = object ? apposed_date(b) : none;
      const TokenIndex last = b.token(tail - 1).kind == text::TokenKind::punctuation ? tail - 1 : tail;
      DateRecord& d = b.add(b.first(), last);
      put_duration(d, unit, amount.vague ? -1 : amount.thousandths);
      d.mod = mod;
      if (amount.thousandths % 1000 == 0)
        put_anchored(b, d, from, same, unit, amount.thousandths / 1000 * (b.spelled(tail, "after") ? 1 : -1));
      return true;
    }
    const bool points_back = b.spelled(b.last(), "that") || b.spelled(b.last(), "this") || b.spelled(b.last(), "which");
    if (object && !points_back) return put_event_day(b, amount, unit, b.spelled(tail, "after") ? 1 : -1, mod);
  }
  if (!ago && !from_now && !after && !before) return false;
  // "a day later than planned": how much, not when
  if ((after || before) && b.in_sentence(b.last()) && b.spelled(b.last(), "than")) {
    DateRecord& d = b.add(b.first(), b.last() - 1);
    put_duration(d, unit, amount.vague ? -1 : amount.thousandths);
    d.mod = mod;
    return true;
  }
  const int sign = ago || before ? -1 : 1;
  Anchor a = ago || from_now ? (b.narrative() ? b.anchor() : b.published()) : told_or_published(b);
  // "he was seized …; two weeks later he was freed", and no day told: later than what?
  if (after && !from_now && !b.narrative() && !b.told().known && b.side() == Side::past) a = {};
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
  if (count > 100000) return drop(b);
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
    if (count * years > 100000) return drop(b);
    b.date(d, Grain::year, moved(Grain::year, base, sign * count * years));
    return true;
  }
  if (grain == Grain::season || grain == Grain::half) return drop(b);
  b.date(d, grain, moved(grain, base, sign * count));
  return true;
}

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

bool build_ago_today(Builder& b) {  // ten years ago today, a decade ago this week, a week ago Sunday
  const Lexicon& lex = b.lex();
  if (understates(b)) b.drop_first();
  TokenIndex u = b.first();
  Amount amount{1000, false};
  TokenIndex next = u;
  while (u < b.last() && !b.amount_at(u, next, amount) && b.unit_at(u) == Unit::none) ++u;
  while (u < b.last() && b.unit_at(u) == Unit::none) ++u;
  const Unit unit = b.unit_at(u);
  const Anchor a = b.narrative() ? b.anchor() : b.published();
  const TokenIndex tail = b.last() - 1;
  if (u >= tail || unit < Unit::day || unit >= Unit::weekend || amount.thousandths % 1000 != 0 ||
      amount.thousandths > 1000000)
    return false;
  DateRecord& d = b.add();
  if (!a.known || a.grain != Grain::day) {
    put_value(d, DateType::date, {});
    return true;
  }
  const bool day = b.is(tail, lex.deictic_day);
  std::int64_t count = amount.thousandths / 1000;
  Grain by = grain_of(unit);
  if (by == Grain::decade || by == Grain::century) {
    count *= by == Grain::decade ? 10 : 100;
    by = Grain::year;
  }
  if (const int weekday = b.weekday_at(tail); weekday != 0) {
    // Weeks count from the last such day; of months and years the one nearest to their day.
    const DayNumber from = by == Grain::week ? a.day : moved(by, a.day, -count) + 3;
    const DayNumber last = from - (iso_weekday(from) - weekday + 7) % 7;
    b.date(d, Grain::day, by == Grain::week ? last - 7 * count : last);
    return true;
  }
  const DayNumber there = moved(by, a.day + (day ? b.value(tail, lex.deictic_day) : 0), -count);
  put_period(d, day ? Grain::day : grain_of(b.unit_at(tail)), there);
  return true;
}

bool build_eve(Builder& b) {
  const Index from = event_date(b, b.last());
  DayNumber day = 0;
  if (from == none || !parse_iso_day(b.out()[from].earliest.view(), day)) return false;
  const TokenIndex end = event_end(b, b.last());
  const Anchor told = b.told();
  DateRecord& d = b.add(b.first(), end > b.last() ? end : b.last() - 1);
  b.date(d, Grain::day, day - 1);
  if (!b.narrative()) b.set_told(told);
  return true;
}

bool build_year_ago(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex tail = b.last() - 1;
  const bool noun = b.is(tail, lex.quarter_unit) || b.spelled(tail, "period");
  TokenIndex first = b.first();
  const TokenIndex year = b.find(b.first(), b.last(), lex.year_word);
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
  const bool latest = b.find(b.first(), t, lex.latest) < t;
  if (!b.published().known || (b.first() == b.sentence().first && !latest) || b.alone()) return false;
  const TokenIndex p = b.first() == b.sentence().first ? b.first() : b.first() - 1;
  const bool led = (latest && p == b.first()) || b.spelled(p, "in") || b.spelled(p, "for") || b.spelled(p, "during") ||
                   b.spelled(p, "of");
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
  TokenIndex counted = b.first();
  while (counted < b.last() && !b.amount_at(counted, next, amount) && b.unit_at(counted) == Unit::none) ++counted;
  TokenIndex u = b.first();
  while (u < b.last() && b.unit_at(u) == Unit::none) ++u;
  if (u == b.last()) return false;
  const Unit unit = b.unit_at(u);
  if (unit < Unit::day) return false;
  // "for two weeks from May 3", "lasting 64 days from May 3 to July 5": how long, not when
  const bool led =
      b.first() > b.sentence().first && (b.spelled(b.first() - 1, "for") || b.spelled(b.first() - 1, "lasting"));
  const bool range = b.in_sentence(b.last()) && (b.spelled(b.last(), "to") || b.spelled(b.last(), "until"));
  if (b.spelled(u + 1, "from") && (led || range)) {
    DateRecord& length = b.add(b.first(), u + 1);
    put_duration(length, unit, amount.thousandths);
    DateRecord& start = b.add(u + 2, b.last());
    return read_day(b, u + 2, b.last(), start) || drop(b);
  }
  const int sign = b.is(u + 1, lex.before_event) ? -1 : 1;
  DateRecord& d = b.add();
  const Anchor told = b.told();
  const TokenIndex name = b.spelled(u + 2, "the") ? u + 3 : u + 2;
  const bool feast = b.is(name, lex.holiday_word) && b.month_at(name) == 0;
  if (!(feast ? read_feast(b, name, b.last(), d) : read_day(b, u + 2, b.last(), d)) || d.unknown_day ||
      d.earliest.empty()) {
    b.set_told(told);
    return drop(b);
  }
  const DayNumber day = b.told().day;
  const std::int64_t count = amount.thousandths / 1000 * (unit == Unit::fortnight ? 2 : 1);
  if (count > 10000) {
    b.set_told(told);
    return drop(b);
  }
  b.date(d, Grain::day, moved(grain_of(unit), day, sign * count));
  const DateMod mod = b.amount_mod(b.first(), u);
  const bool more = mod == DateMod::more_than, less = mod == DateMod::less_than;
  d.mod = more || less ? ((sign < 0) == more ? DateMod::before : DateMod::after) : mod;
  return true;
}

}  // namespace parley::dates
