// Builders of lengths of several units, and of what is so far away from now or from a day.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/measure.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

namespace {

/// The moment that amounts lie away from a day and a time of day.
struct Moment {
  DayNumber day = 0;
  std::int64_t seconds = 0;
  bool clock = false, seconds_said = false;
};

/// Steps by the amounts of [from, to); false: too far.
bool step(const Builder& b, TokenIndex from, TokenIndex to, std::int64_t sign, Moment& m) {
  for (TokenIndex t = from; t < to;) {
    if (b.shape(t, gazetteer::kDecade) && b.bytes(t).size() == 3) {  // "3m 49s": the last looks like a decade
      m.clock = m.seconds_said = true;
      m.seconds += sign * ((b.bytes(t)[0] - '0') * 10 + (b.bytes(t)[1] - '0'));
      ++t;
      continue;
    }
    TokenIndex u = t;
    while (u < to && b.unit_at(u) == Unit::none && !b.shape(u, gazetteer::kDecade)) ++u;
    if (u == to || b.shape(u, gazetteer::kDecade)) break;
    const Measure read = measure(b, t, u + 1);
    if (read.amount.thousandths > 1000000) return false;
    const std::int64_t amount = sign * read.amount.thousandths;
    if (read.unit < Unit::day) {
      m.clock = true;
      m.seconds_said |= read.unit == Unit::second;
      m.seconds += amount * (read.unit == Unit::hour ? 3600 : read.unit == Unit::minute ? 60 : 1) / 1000;
    } else if (amount % 1000 != 0) {
      const std::int64_t times = read.unit == Unit::year    ? 12
                                 : read.unit == Unit::month ? 30
                                 : read.unit == Unit::week  ? 7
                                                            : 1;
      m.day = moved(grain_of(read.unit) == Grain::year ? Grain::month : Grain::day, m.day, amount * times / 1000);
    } else {
      m.day = moved(grain_of(read.unit), m.day, amount / 1000 * (read.unit == Unit::fortnight ? 2 : 1));
    }
    t = u + 1;
  }
  const std::int64_t days = m.seconds >= 0 ? m.seconds / 86400 : -((86399 - m.seconds) / 86400);
  m.seconds -= days * 86400;
  m.day += days;
  return true;
}

std::int64_t seconds_of(const CreationTime& c) {
  return (static_cast<std::int64_t>(c.hour) * 60 + c.minute) * 60 + c.second;
}

void put_moment(const Builder& b, DateRecord& d, const Moment& m) {
  put_period(d, Grain::day, m.day);
  if (m.clock && b.creation().has_time)
    put_clock(d, static_cast<int>(m.seconds / 3600), static_cast<int>(m.seconds / 60 % 60),
              m.seconds_said ? static_cast<int>(m.seconds % 60) : -1, b.creation().zone);
}

}  // namespace

namespace {

/// The sum of the lengths in [from, to), the longest unit first; false: they are no one length.
bool put_sum(const Builder& b, DateRecord& d, TokenIndex from, TokenIndex to) {
  put_value(d, DateType::duration, "P");
  bool time = false;
  int smallest = 100;
  for (TokenIndex t = from; t < to;) {
    TokenIndex u = t;
    while (u < to && b.unit_at(u) == Unit::none) ++u;
    if (u == to) break;
    const Measure m = measure(b, t, u + 1);
    DateRecord one;
    put_duration(one, m.unit, m.amount.thousandths);
    std::string_view v = one.value.view().substr(1);
    if (!v.empty() && v.front() == 'T') {
      if (time) v.remove_prefix(1);
      time = true;
    }
    const int rank = m.unit < Unit::day ? static_cast<int>(m.unit) : 10 + static_cast<int>(m.unit);
    if (rank >= smallest) return false;
    smallest = rank;
    d.value.append(v);
    t = u + 1;
  }
  return true;
}

/// Does the match end where nothing else begins that its last length belongs to: "and two weeks ago", "and a day after that"?
bool ends_length(const Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last();
  return !b.in_sentence(t) ||
         !(b.is(t, lex.ago) || b.is(t, lex.before_word) || b.is(t, lex.after_word) || b.is(t, lex.hence) ||
           b.is(t, lex.from) || b.is(t, lex.since) || b.shape(t, gazetteer::kHyphenMark));
}

}  // namespace

bool build_relative_length(Builder& b) {  // the past year and a half, the last three months and two weeks
  constexpr std::string_view kLeads[] = {"in", "within", "for", "over", "during", "throughout", "of", "lasted", "took"};
  const Lexicon& lex = b.lex();
  const TokenIndex r = b.find(b.first(), b.last(), lex.rel);
  const int sign = b.value(r, lex.rel);
  TokenIndex u = r;
  while (u < b.last() && b.unit_at(u) == Unit::none) ++u;
  const bool half = b.is(b.last() - 1, lex.half);
  const Measure m = measure(b, r + 1, half ? b.last() : u + 1);
  if (sign == 0 || u == b.last() || m.amount.vague || !ends_length(b)) return false;
  // "The next day and three weeks of talks" are two things, "within the next day and three hours" is one
  bool led = false;
  for (const std::string_view lead : kLeads)
    led = led || (b.first() > b.sentence().first && b.spelled(b.first() - 1, lead));
  if (u == r + 1 && !led) return false;
  DateRecord& d = b.add();
  if (half) {
    put_duration(d, m.unit, m.amount.thousandths);
  } else if (!put_sum(b, d, r + 1, b.last())) {
    return drop(b);
  }
  if (b.narrative() || !b.published().known || m.unit < Unit::day || m.amount.thousandths > 1000000) return true;
  const DayNumber here = b.published().day;
  Moment there{here, b.creation().has_time ? seconds_of(b.creation()) : 0};
  if (!step(b, r + 1, half ? u + 1 : b.last(), sign, there)) return true;
  if (half) {  // six months, 15 days, 3½ days
    const DayNumber days = m.unit == Unit::month ? 15 : m.unit == Unit::week ? 3 : 0;
    if (m.unit > Unit::year) return true;
    there.day = m.unit == Unit::year ? moved(Grain::month, there.day, 6 * sign) : there.day + sign * days;
  }
  put_bounds(d, here < there.day ? here : there.day, here < there.day ? there.day : here);
  return true;
}

bool build_compound(Builder& b) {
  DateRecord& d = b.add();
  TokenIndex first_unit = b.first();
  while (first_unit < b.last() && b.unit_at(first_unit) == Unit::none) ++first_unit;
  if (!put_sum(b, d, b.first(), b.last())) return drop(b);
  d.mod = b.amount_mod(b.first(), first_unit);
  if (const TokenIndex p = b.first(); p > b.sentence().first && b.spelled(p - 1, "in") && b.published().known &&
                                      !b.narrative() && b.side() != Side::past) {
    Moment m{b.published().day, seconds_of(b.creation())};
    if (step(b, p, b.last(), 1, m)) put_bounds(d, m.day, m.day);
  }
  return true;
}

bool build_signed_offset(Builder& b) {  // "+2 months, 5 days", and nothing else
  if (!b.alone() || b.first() != b.sentence().first || b.token(b.first() + 1).has(text::kSpaceBefore)) return false;
  const bool back = b.shape(b.first(), gazetteer::kHyphenMark);
  DateRecord& d = b.add();
  if (!b.published().known) {
    put_value(d, DateType::date, {});
    return true;
  }
  Moment m{b.published().day, seconds_of(b.creation())};
  if (!step(b, b.first() + 1, b.last(), back ? -1 : 1, m)) return false;
  put_moment(b, d, m);
  return true;
}

bool build_day_offset(Builder& b) {  // "next Tuesday +10 days", and nothing else
  TokenIndex sign = b.last() - 1;
  while (sign > b.first() && !b.shape(sign, gazetteer::kPlus) &&
         !(b.shape(sign, gazetteer::kHyphenMark) && b.token(sign).has(text::kSpaceBefore)))
    --sign;
  if (!b.alone() || sign == b.first() || !b.token(sign).has(text::kSpaceBefore) ||
      b.token(sign + 1).has(text::kSpaceBefore))
    return false;
  DateRecord& d = b.add();
  if (!read_day(b, b.first(), sign, d) || d.unknown_day || d.earliest.empty()) return drop(b);
  Moment m{b.told().day, 0};
  if (!step(b, sign + 1, b.last(), b.shape(sign, gazetteer::kPlus) ? 1 : -1, m) || m.clock) return drop(b);
  b.date(d, Grain::day, m.day);
  return true;
}

bool build_joined(Builder& b) {  // "nextweek", as people type it
  const std::string_view word = b.bytes(b.first());
  const Grain grain = word.substr(4) == "week" ? Grain::week : word.substr(4) == "month" ? Grain::month : Grain::year;
  if (!b.alone() || !b.published().known) return false;
  const bool last = word[0] == 'l' || word[0] == 'L';
  b.date(b.add(), grain, moved(grain, b.published().day, last ? -1 : 1));
  return true;
}

bool build_mons(Builder& b) {  // "in 2 mon", and nothing else: months
  if (b.weekday_at(b.last() - 1) != 1) return false;
  const int count = b.digits(b.first() + 1);
  if (!b.alone() || count < 1 || count > 1000) return false;
  DateRecord& d = b.add(b.first() + 1, b.last());
  put_duration(d, Unit::month, 1000 * static_cast<std::int64_t>(count));
  if (b.published().known) {
    const DayNumber day = moved(Grain::month, b.published().day, count);
    put_bounds(d, day, day);
  }
  return true;
}

bool build_compound_ago(Builder& b) {
  const Lexicon& lex = b.lex();
  const bool back = b.is(b.last() - 1, lex.ago) || b.is(b.last() - 1, lex.earlier);
  const Anchor a = b.is(b.last() - 1, lex.ago) || b.spelled(b.last() - 1, "now") ? b.published()
                   : b.told().known                                              ? b.told()
                                                                                 : b.published();
  Moment m{a.day, b.told().known && !b.narrative() ? 0 : seconds_of(b.creation())};
  if (opens_period(b) || !step(b, b.first(), b.last(), back ? -1 : 1, m)) return false;
  DateRecord& d = b.add();
  // "a year and a day later", and nothing told before: later than what?
  const bool later = b.is(b.last() - 1, lex.later);
  if (!a.known || a.grain != Grain::day || (later && !b.told().known && !b.alone())) {
    put_value(d, DateType::date, {});
    return true;
  }
  put_moment(b, d, m);
  return true;
}

bool build_weekday_distance(Builder& b) {  // Monday two weeks from now: the Monday of that week
  const int weekday = b.weekday_at(b.first());
  TokenIndex u = b.first() + 1;
  if (b.shape(u, gazetteer::kComma)) ++u;
  Amount amount{1000, false};
  TokenIndex next = u;
  b.amount_at(u, next, amount);
  while (u < b.last() && b.unit_at(u) == Unit::none) ++u;
  const Unit unit = b.unit_at(u);
  const Anchor a = b.published();
  if (unit < Unit::week || unit > Unit::year || unit == Unit::quarter || amount.thousandths % 1000 != 0 ||
      amount.thousandths > 100000)
    return false;
  DateRecord& d = b.add();
  if (!a.known || b.narrative()) {
    put_value(d, DateType::date, "XXXX-WXX-");
    d.value.append_number(weekday);
    return true;
  }
  const int sign = b.is(b.last() - 1, b.lex().ago) ? -1 : 1;
  const DayNumber there = moved(grain_of(unit), a.day, sign * amount.thousandths / 1000);
  b.date(d, Grain::day, there - iso_weekday(there) + weekday);
  return true;
}

bool build_weekdays_ago(Builder& b) {  // two Fridays ago, three Mondays later
  Amount amount{1000, false};
  TokenIndex next = b.first();
  if (!b.amount_at(b.first(), next, amount) || amount.thousandths % 1000 != 0 || amount.thousandths > 100000)
    return false;
  const int weekday = b.weekday_at(b.last() - 2);
  const bool ago = b.is(b.last() - 1, b.lex().ago);
  const Anchor a = ago && !b.narrative() ? b.published() : told_or_published(b);
  DateRecord& d = b.add();
  if (weekday == 0) return drop(b);
  if (!a.known || a.grain != Grain::day) {
    put_value(d, DateType::date, "XXXX-WXX-");
    d.value.append_number(weekday);
    return true;
  }
  const DayNumber weeks = amount.thousandths / 1000 - 1;
  const DayNumber back = (iso_weekday(a.day) - weekday + 6) % 7 + 1, on = (weekday - iso_weekday(a.day) + 6) % 7 + 1;
  b.date(d, Grain::day, ago ? a.day - back - 7 * weeks : a.day + on + 7 * weeks);
  return true;
}

}  // namespace parley::dates
