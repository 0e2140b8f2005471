// Partial dates against their anchor. News: the document creation time, with the side told by tense; narratives: the last date told.
#include "dates/resolve.h"

#include <algorithm>

namespace parley::dates {
namespace {

constexpr int kWinter = 4;            // value of the season's words
constexpr TokenIndex kYearReach = 9;  // tokens behind a date in which the year of a list may stand

/// The month that a month or a season begins with; 0: neither.
int month_or_season(const Builder& b, TokenIndex t) {
  if (const int m = b.month_at(t); m != 0) return m;
  return b.is(t, b.lex().season) ? 3 * b.value(t, b.lex().season) : 0;
}

/// The year written behind the match in a list or range: "June 3, 5 and 7, 1995", "from June to December 2018", "the spring and summer of 1943".
YearRead year_ahead(const Builder& b, int month) {
  const TokenIndex end = std::min(b.sentence().last, b.last() + kYearReach);
  int other = 0;
  bool joined = false;
  for (TokenIndex t = b.last(); t < end; ++t) {
    const bool link = b.spelled(t, "and") || b.spelled(t, "to") || b.spelled(t, "through") || b.spelled(t, "until") ||
                      b.spelled(t, "till") || b.spelled(t, "or") || b.shape(t, gazetteer::kHyphenMark) ||
                      b.shape(t, gazetteer::kDashMark);
    if (link) {
      joined = true;
      continue;
    }
    if (b.shape(t, gazetteer::kComma) || b.spelled(t, "the") || b.spelled(t, "in") || b.is(t, b.lex().mod_start) ||
        b.is(t, b.lex().mod_end) || (other != 0 && b.spelled(t, "of")))
      continue;
    if (const int m = month_or_season(b, t); m != 0) {
      other = m;
      continue;
    }
    if (b.shape(t, gazetteer::kYearNumber)) {
      if (!joined || other == 0) return {};
      const int year = b.digits(t);
      return {true, other < month ? year - 1 : year};
    }
    if (b.digits(t) >= 1 && b.digits(t) <= 31) continue;
    break;
  }
  return {};
}

/// The year of what is named after its month or season: "the Spring Offensive of 1918", "the May Uprising (1937)".
YearRead year_of_name(const Builder& b) {
  constexpr TokenIndex kWords = 4;
  TokenIndex t = b.last();
  while (t < b.last() + kWords && b.in_sentence(t) && b.token(t).has(text::kCapital)) ++t;
  if (t == b.last() || !b.in_sentence(t) || !(b.spelled(t, "of") || b.token(t).is('('))) return {};
  ++t;
  if (b.is(t, b.lex().mod_start) || b.is(t, b.lex().mod_end)) ++t;
  if (!b.in_sentence(t) || !b.shape(t, gazetteer::kYearNumber)) return {};
  return {true, b.digits(t)};
}

/// The first end of a range of which the match is the second: "from May to [September]"; a date written right before it.
const DateRecord* range_start(Builder& b) {
  TokenIndex t = b.first();
  if (t > b.sentence().first && b.spelled(t - 1, "the")) --t;
  if (t == b.sentence().first) return nullptr;
  const TokenIndex link = t - 1;
  if (!(b.spelled(link, "to") || b.spelled(link, "through") || b.spelled(link, "until") || b.spelled(link, "till") ||
        b.shape(link, gazetteer::kHyphenMark) || b.shape(link, gazetteer::kDashMark) || b.spelled(link, "and")))
    return nullptr;
  if (b.out().size() < 2) return nullptr;
  const DateRecord& before = b.out()[b.out().size() - 2];  // the last is the match's own
  if (b.spelled(link, "and") && !(before.first > b.sentence().first && b.spelled(before.first - 1, "between")))
    return nullptr;
  return before.last == link && !before.earliest.empty() && before.type != DateType::duration ? &before : nullptr;
}

}  // namespace

namespace {

/// "a revision Friday to December's figures" is no range of months.
bool names_month(const Builder& b, const DateRecord& r) {
  TokenIndex t = r.first;
  while (t < r.last && month_or_season(b, t) == 0) ++t;
  return t < r.last;
}

/// The month that ends a range which the match begins ("from [August] to October", "between [August] and October"); 0: none.
int range_end(const Builder& b) {
  const TokenIndex link = b.last(), first = b.first();
  if (!b.in_sentence(link) || !b.in_sentence(link + 1) || first == b.sentence().first) return 0;
  const bool from =
      b.spelled(link, "to") || b.spelled(link, "until") || b.spelled(link, "till") || b.spelled(link, "through");
  const bool between = b.spelled(first - 1, "between") && b.spelled(link, "and");
  if (!(from || between) || (b.in_sentence(link + 2) && b.digits(link + 2) >= 0)) return 0;
  return b.month_at(link + 1);
}

}  // namespace

YearRead year_of(Builder& b, int month, int day) {
  if (const DateRecord* start = range_start(b); start != nullptr && (day != 0 || names_month(b, *start))) {
    DayNumber from = 0;
    if (parse_iso_day(start->earliest.view(), from)) {
      const Civil c = civil(from);
      return {true, month < c.month || (month == c.month && day != 0 && day < c.day) ? c.year + 1 : c.year};
    }
  }
  if (const YearRead ahead = year_ahead(b, month); ahead.known) return ahead;
  if (const YearRead named = year_of_name(b); named.known) return named;
  if (int year = 0; b.narrative() && b.story_year(month, day, year)) return {true, year};
  const Anchor a = b.anchor();
  if (!a.known) return {};
  const Civil c = civil(a.day);
  const Side side = b.side();
  if (const int end = day == 0 ? range_end(b) : 0; end != 0) {
    if (side == Side::past) {  // "lasted from May to March", said in June: both are over
      const int end_year = end <= c.month ? c.year : c.year - 1;
      return {true, month > end ? end_year - 1 : end_year};
    }
    // "from August to October", said in September: the range that runs
    if (month <= end && month < c.month && c.month <= end) return {true, c.year};
    if (month > end && c.month <= end) return {true, c.year - 1};
    if (month > end && month <= c.month) return {true, c.year};
  }
  if (day == 0) {
    const bool not_after = month <= c.month;
    if (b.alone() && side == Side::unknown) {  // no verb at all: the nearest
      const int gap = month - c.month;
      return {true, gap > 6 ? c.year - 1 : gap <= -6 ? c.year + 1 : c.year};
    }
    if (side == Side::past) return {true, not_after ? c.year : c.year - 1};
    if (side == Side::future) return {true, month >= c.month ? c.year : c.year + 1};
    if (not_after) return {true, c.year};
    return {true, month - c.month <= 4 ? c.year : c.year - 1};
  }
  DayNumber best = 0;
  bool any = false;
  for (int y = c.year - 1; y <= c.year + 1; ++y) {
    if (!is_real_day(y, month, day)) continue;
    const DayNumber n = day_number(y, month, day);
    const DayNumber gap = n > a.day ? n - a.day : a.day - n;
    // The wrong side of the anchor costs: a verb in the past tense pushes a day up to three months ahead into last year, and no further.
    const DayNumber cost = (side == Side::past && n > a.day) || (side == Side::future && n < a.day) ? 275 : 0;
    const DayNumber best_gap = best > a.day ? best - a.day : a.day - best;
    const DayNumber best_cost =
        (side == Side::past && best > a.day) || (side == Side::future && best < a.day) ? 275 : 0;
    if (!any || gap + cost < best_gap + best_cost) best = n;
    any = true;
  }
  if (!any) return {true, c.year};  // February 29 or 30: the year's own calendar decides
  return {true, civil(best).year};
}

namespace {

/// Days that news name without a year for years after: "the October 7 attack", "the 9/11 attacks".
struct KnownDay {
  int month, day, year;
};
constexpr TokenIndex kAttack = 16;  // tokens before the day in which the attack may be named
constexpr KnownDay kKnownDays[] = {{10, 7, 2023}, {9, 11, 2001}};

bool put_known_day(Builder& b, DateRecord& d, int month, int day) {
  const Anchor a = b.anchor();
  for (const KnownDay& k : kKnownDays) {
    if (k.month != month || k.day != day || !a.known || day_number(k.year, month, day) > a.day) continue;
    bool attack = false;
    const TokenIndex begin = b.first() > b.sentence().first + kAttack ? b.first() - kAttack : b.sentence().first;
    for (TokenIndex t = begin; t < b.last() + 4 && b.in_sentence(t); ++t)
      attack = attack || b.is(t, b.lex().attack_noun);
    if (!attack) continue;
    b.date(d, Grain::day, day_number(k.year, month, day));
    return true;
  }
  return false;
}

}  // namespace

void resolve_month_day(Builder& b, DateRecord& d, int month, int day) {
  if (put_known_day(b, d, month, day)) return;
  if (day > days_in_month(2000, month)) {
    put_value(d, DateType::date, {});
    d.unknown_day = true;
    return;
  }
  const YearRead y = year_of(b, month, day);
  if (!y.known) return put_partial(d, false, 0, month, day);
  if (!is_real_day(y.year, month, day)) {
    put_value(d, DateType::date, {});
    d.unknown_day = true;
    return;
  }
  b.date(d, Grain::day, day_number(y.year, month, day));
}

void resolve_month(Builder& b, DateRecord& d, int month) {
  const YearRead y = year_of(b, month, 0);
  if (!y.known) return put_partial(d, false, 0, month, 0);
  b.date(d, Grain::month, day_number(y.year, month, 1));
}

namespace {

/// The week that the sentence names right before a weekday: "next week, probably Wednesday", "last week on Friday".
bool week_before(const Builder& b, const std::vector<DateRecord>& out, DayNumber& monday) {
  constexpr TokenIndex kGap = 3;
  if (out.size() < 2) return false;
  const DateRecord& r = out[out.size() - 2];  // the last is the match's own
  if (r.first < b.sentence().first || r.type != DateType::date || r.last > b.first() || b.first() - r.last > kGap)
    return false;
  for (TokenIndex t = r.last; t < b.first(); ++t) {
    if (!b.shape(t, gazetteer::kComma) && !b.spelled(t, "on") && !b.is(t, b.lex().chance_word)) return false;
  }
  DayNumber last = 0;
  return parse_iso_day(r.earliest.view(), monday) && parse_iso_day(r.latest.view(), last) && last - monday == 6;
}

}  // namespace

void resolve_weekday(Builder& b, DateRecord& d, int weekday) {
  if (DayNumber monday = 0; week_before(b, b.out(), monday)) return b.date(d, Grain::day, monday + weekday - 1);
  const Anchor a = b.anchor();
  if (!a.known || (b.narrative() && a.grain != Grain::day && a.grain != Grain::week)) {
    put_value(d, DateType::date, "XXXX-WXX-");
    d.value.append_number(weekday);
    return;
  }
  if (const DateRecord* start = range_start(b);
      start != nullptr && start->earliest.view().substr(0, 10) == start->latest.view().substr(0, 10)) {
    // "Monday to Friday", "between Wednesday night and Thursday morning"
    DayNumber from = 0;
    if (parse_iso_day(start->earliest.view(), from)) {
      const DayNumber to = from + (weekday - iso_weekday(from) + 7) % 7;
      if (b.narrative() || to >= a.day - 7) return b.date(d, Grain::day, to);
    }
  }
  const int today = iso_weekday(a.day);
  const int ahead = (weekday - today + 7) % 7;
  const bool forward = b.narrative() || b.side() == Side::future ||
                       (b.alone() && ahead <= 3 && b.side() == Side::unknown);  // no verb at all: the nearest
  b.date(d, Grain::day, ahead == 0 ? a.day : forward ? a.day + ahead : a.day + ahead - 7);
}

namespace {

/// The day of a month that the sentence names before the match: "on 15 February and, farther south, on the 28th".
bool named_before(const Builder& b, const std::vector<DateRecord>& out, DayNumber& day) {
  if (out.size() < 2) return false;
  const DateRecord& r = out[out.size() - 2];  // the last is the match's own
  if (r.first < b.sentence().first || r.type != DateType::date || !(r.earliest == r.latest.view())) return false;
  return names_month(b, r) && parse_iso_day(r.earliest.view(), day);
}

}  // namespace

void resolve_bare_day(Builder& b, DateRecord& d, int weekday, int day) {
  if (DayNumber from = 0; weekday == 0 && named_before(b, b.out(), from)) {
    const Civil c = civil(from);
    const int month = day < c.day ? c.month + 1 : c.month;
    const Civil first = civil(day_number(c.year, month, 1));
    if (is_real_day(first.year, first.month, day))
      return b.date(d, Grain::day, day_number(first.year, first.month, day));
  }
  const Anchor a = b.anchor();
  if (!a.known) {
    if (weekday != 0) {
      put_value(d, DateType::date, "XXXX-WXX-");
      d.value.append_number(weekday);
    } else {
      put_partial(d, false, 0, 0, day);
    }
    return;
  }
  const Civil c = civil(a.day);
  // "in November … on the 30th"
  if (b.narrative() && weekday == 0 && a.grain == Grain::month && is_real_day(c.year, c.month, day))
    return b.date(d, Grain::day, day_number(c.year, c.month, day));
  const bool past = !b.narrative() && b.side() == Side::past;  // a narrative goes on
  DayNumber best = 0, best_cost = 0;
  bool any = false;
  for (int k = -6; k <= 6; ++k) {
    const DayNumber first = day_number(c.year, c.month + k, 1);
    const Civil m = civil(first);
    if (!is_real_day(m.year, m.month, day)) continue;
    const DayNumber n = first + day - 1;
    if (weekday != 0 && iso_weekday(n) != weekday) continue;
    const DayNumber cost = (n > a.day ? n - a.day : a.day - n) + ((n > a.day) == past && n != a.day ? 20 : 0);
    if (!any || cost < best_cost) {
      best = n;
      best_cost = cost;
    }
    any = true;
  }
  if (!any) {
    d.unknown_day = true;
    return;
  }
  b.date(d, Grain::day, best);
}

namespace {

/// Histories count a winter that they tell without its year to the year in which it ends.
void season_of_story(Builder& b, DateRecord& d, int season) {
  const bool winter = season == kWinter;
  YearRead y = year_of_name(b);
  if (y.known && winter) --y.year;
  if (!y.known) y = year_of(b, winter ? 12 : season * 3 + 1, 0);
  if (!y.known) return;
  b.date(d, Grain::season, day_number(y.year, season * 3, 15));
  if (winter) put_winter(d, y.year + 1);
}

}  // namespace

void resolve_season(Builder& b, DateRecord& d, int season) {
  constexpr std::string_view kNames[] = {"", "SP", "SU", "FA", "WI"};
  const Anchor a = b.anchor();
  if (!a.known) {
    put_value(d, DateType::date, "XXXX-");
    d.value.append(kNames[season]);
    return;
  }
  if (b.narrative()) return season_of_story(b, d, season);
  const DayNumber here = period_of(Grain::season, a.day).first;
  const int now = civil(here).month / 3;  // 1 SP … 4 WI
  int shift = season - now;
  const Side side = b.side();
  if (side == Side::past && shift > 0) shift -= 4;
  if (side == Side::future && shift < 0) shift += 4;
  if (side == Side::unknown && shift > 2) shift -= 4;
  b.date(d, Grain::season, moved(Grain::season, here + 45, shift));
}

// ---------------------------------------------------------------- days in words

bool read_day(Builder& b, TokenIndex from, TokenIndex to, DateRecord& d) {
  const Lexicon& lex = b.lex();
  int weekday = 0, month = 0, day = 0;
  YearRead year;
  bool has_offset = false, that_year = false;
  int offset = 0, year_shift = 0;
  bool shifted_year = false, has_rel = false, has_week = false, that_day = false;
  int rel = 0;
  // "the night of 3-4 February", "the weekend of June 5-6": the first of two days
  const auto nights = [&](TokenIndex t) {
    const bool link = b.shape(t + 1, gazetteer::kHyphenMark) || b.shape(t + 1, gazetteer::kDashMark) ||
                      b.shape(t + 1, gazetteer::kSlash);
    if (t + 2 >= to || !link || b.digits(t + 2) < 1 || b.digits(t + 2) > 31) return false;
    return month != 0 || (t + 3 < to && (b.month_at(t + 3) != 0 || b.spelled(t + 3, "of")));
  };
  for (TokenIndex t = from; t < to;) {
    TokenIndex next = t + 1;
    // 3/14/2017, 2017-03-14, 3/14
    if (b.digits(t) >= 0 && t + 2 < to &&
        (b.shape(t + 1, gazetteer::kSlash) || b.shape(t + 1, gazetteer::kHyphenMark)) && b.digits(t + 2) >= 0 &&
        month == 0 && day == 0 && !nights(t)) {
      const int one = b.digits(t), two = b.digits(t + 2);
      const bool three = t + 4 < to && (b.shape(t + 3, gazetteer::kSlash) || b.shape(t + 3, gazetteer::kHyphenMark)) &&
                         b.digits(t + 4) >= 0;
      if (one >= 1000) {
        if (!three) return false;
        year = {true, one};
        month = two;
        day = b.digits(t + 4);
      } else {
        const bool day_first = one > 12 || (two <= 12 && b.order() == DateOrder::day_first);
        month = day_first ? two : one;
        day = day_first ? one : two;
        if (three) year = {true, b.digits(t + 4) >= 100 ? b.digits(t + 4) : b.two_digit_year(b.digits(t + 4))};
      }
      if (month < 1 || month > 12 || day < 1) return false;
      t += three ? 5 : 3;
      continue;
    }
    const int wd = b.weekday_at(t), mo = b.month_at(t);
    if (b.is(t, lex.deictic_day)) {
      has_offset = true;
      offset = b.value(t, lex.deictic_day);
    } else if (b.is(t, lex.tonight)) {
      has_offset = true;
    } else if (mo != 0 && month == 0) {
      month = mo;
    } else if (wd != 0 && weekday == 0) {
      weekday = wd;
    } else if (b.digits(t) >= 0 && b.token(t).kind != text::TokenKind::decade) {
      const int n = b.digits(t);
      const bool apostrophe = b.bytes(t).front() < '0' || b.bytes(t).front() > '9';
      if (day == 0 && n >= 1 && n <= 31 && !apostrophe && (month == 0 || !year.known)) {
        day = n;
        if (nights(t)) next = t + 3;
      } else if (!year.known) {
        year = b.year_at(t, next);
        if (n > 31 && n < 100 && !apostrophe && day == 0 && !b.spelled(t - 1, "of") && !(month != 0 && t + 1 == to))
          return false;
        if (n == 0) year = {true, b.two_digit_year(0)};
      }
    } else if (b.is(t, lex.number_word) || b.is(t, lex.ordinal_word)) {
      const YearRead y = b.is(t, lex.number_word) && month != 0 ? b.year_at(t, next) : YearRead{};
      if (y.known) {
        year = y;
      } else if (day == 0 && !(b.spelled(t, "second") && t == from && !b.spelled(t + 1, "of"))) {
        day = b.day_at(t, next);
        if (day == 0) next = t + 1;
      }
    } else if ((b.is(t, lex.rel) || b.is(t, lex.that_word)) && t + 1 < to && b.is(t + 1, lex.part_of_day)) {
      has_offset = true;  // "last night", "this morning"
      that_day = b.is(t, lex.that_word);
      offset = that_day ? 0 : b.value(t, lex.rel);
      next = t + 2;
    } else if (b.spelled(t + 1, "week") && (b.is(t, lex.rel) || b.is(t, lex.rel_following) || b.is(t, lex.that_word))) {
      has_week = true;  // "next week on Tuesday"
      rel = b.is(t, lex.rel) ? b.value(t, lex.rel) : b.is(t, lex.rel_following) ? 1 : 0;
      that_day = !b.is(t, lex.rel);
      next = t + 2;
    } else if (b.weekday_at(t + 1) != 0 && (b.is(t, lex.rel) || b.is(t, lex.rel_following))) {
      has_rel = true;
      rel = b.is(t, lex.rel) ? b.value(t, lex.rel) : 1;
    } else if (b.is(t, lex.rel) && b.spelled(t + 1, "year")) {
      shifted_year = true;
      year_shift = b.value(t, lex.rel);
    } else if (b.is(t, lex.rel_following) && b.spelled(t + 1, "year")) {
      shifted_year = true;
      year_shift = 1;
    } else if ((b.is(t, lex.that_word) || b.is(t, lex.rel_same)) && b.spelled(t + 1, "year")) {
      that_year = true;
    }
    t = next;
  }
  if (has_offset) {
    const Anchor a = that_day && b.told().known ? b.told() : b.anchor();
    if (!a.known || (b.narrative() && a.grain != Grain::day)) {
      put_value(d, DateType::date, "XXXX-XX-XX");
      return true;
    }
    b.date(d, Grain::day, a.day + offset);
    return true;
  }
  const Anchor a = b.anchor();
  if (that_year && b.told().known) {
    year = b.year_meant();
  } else if ((shifted_year || that_year) && a.known) {
    year = {true, civil(a.day).year + year_shift};
  }
  if (month == 0) {
    if (year.known && day == 0) {
      b.date(d, Grain::year, day_number(year.year, 1, 1));
      return true;
    }
    if (day != 0) return resolve_bare_day(b, d, weekday, day), true;
    if (weekday != 0 && has_week) {
      const Anchor w = that_day && b.told().known ? b.told() : a;
      if (!w.known) return resolve_weekday(b, d, weekday), true;
      b.date(d, Grain::day, w.day - iso_weekday(w.day) + weekday + 7 * rel);
      return true;
    }
    if (weekday != 0 && has_rel && a.known && a.grain == Grain::day) {
      DayNumber n = a.day - iso_weekday(a.day) + weekday;
      if (rel < 0 && n >= a.day) n -= 7;
      if (rel > 0) n += 7;
      if (rel == 0 && n < a.day) n += 7;
      b.date(d, Grain::day, n);
      return true;
    }
    if (weekday != 0) return resolve_weekday(b, d, weekday), true;
    return false;
  }
  if (year.known) {
    if (day == 0) {
      b.date(d, Grain::month, day_number(year.year, month, 1));
    } else if (is_real_day(year.year, month, day)) {
      b.date(d, Grain::day, day_number(year.year, month, day));
    } else {
      put_value(d, DateType::date, {});
      d.unknown_day = true;
    }
    return true;
  }
  if (day != 0) return resolve_month_day(b, d, month, day), true;
  resolve_month(b, d, month);
  return true;
}

}  // namespace parley::dates
