// Builders of ranges of clock times: from 3 to 4:30 p.m., 10.30-11.15 on Tuesday; two dates each.
#include <string_view>

#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/clock.h"
#include "dates/readings.h"
#include "dates/resolve.h"

namespace parley::dates {

namespace {

/// One end of a range of clock times: digits or a word, with minutes; -1 where there is none.
struct End {
  int hour = -1, minute = -1, second = -1;
  bool colon = false;
  TokenIndex last = 0;
};
End end_at(const Builder& b, TokenIndex t, TokenIndex to) {
  End e;
  e.last = t + 1;
  const int n = b.digits(t);
  if (b.shape(t, gazetteer::kDecimal)) {
    if (!b.dotted_clock(t, e.hour, e.minute)) return e;
    e.colon = true;
  } else if (n >= 0 && t + 2 < to && b.shape(t + 1, gazetteer::kColon) && b.bytes(t + 2).size() == 2 &&
             b.digits(t + 2) >= 0) {
    e.hour = n;
    e.minute = b.digits(t + 2);
    e.colon = true;
    e.last = t + 3;
    if (t + 4 < to && b.shape(t + 3, gazetteer::kColon) && b.digits(t + 4) >= 0) {
      e.second = b.digits(t + 4);
      e.last = t + 5;
    }
  } else if (n >= 0 && b.bytes(t).size() == 4) {
    e.hour = n / 100;
    e.minute = n % 100;
  } else if (n >= 0 && b.bytes(t).size() <= 2) {
    e.hour = n;
  } else if (b.is(t, b.lex().number_word) && b.value(t, b.lex().number_word) <= 12) {
    e.hour = b.value(t, b.lex().number_word);
  }
  if (e.hour > 24 || e.minute > 59 || e.second > 60) e.hour = -1;
  return e;
}

bool is_link(const Builder& b, TokenIndex t) {
  return b.shape(t, gazetteer::kHyphenMark) || b.shape(t, gazetteer::kDashMark) || b.spelled(t, "to") ||
         b.spelled(t, "and") || b.spelled(t, "till") || b.spelled(t, "until") || b.spelled(t, "through");
}

}  // namespace

namespace {

/// Are "10.30" and "11.15" clock times, with no a.m. or p.m. to tell? Only beside their day, and where nothing speaks of prices and shares.
bool dotted_times(const Builder& b, const End& one, const End& two, TokenIndex head, TokenIndex link, bool day_before) {
  constexpr std::string_view kChanges[] = {
      "rose",    "rise",      "rising", "fell",    "fall",   "falling", "climbed",   "gained",   "grew", "dropped",
      "slipped", "increased", "slid",   "jumped",  "eased",  "edged",   "decreased", "declined", "up",   "down",
      "moved",   "cut",       "raised", "lowered", "ranged", "went",    "traded",    "was"};
  const bool and_word = b.spelled(link, "and"), to_word = b.spelled(link, "to");
  if (one.minute % 5 != 0 || two.minute % 5 != 0 || one.minute < 0 || two.minute < 0) return false;
  if (one.hour > two.hour || (one.hour == two.hour && one.minute >= two.minute)) return false;
  // The match may begin behind the word that leads.
  const bool behind = head > b.sentence().first && (b.spelled(head - 1, "from") || b.spelled(head - 1, "between"));
  if (behind) --head;
  const bool led = behind || b.spelled(head, "from") || b.spelled(head, "between");
  if (and_word && !b.spelled(head, "between")) return false;  // "scores of 10.30 and 11.15 on Monday"
  if (!led && !day_before && to_word) return false;           // "page 3.15 to 3.20 on Monday"
  for (TokenIndex t = b.sentence().first; t < b.sentence().last; ++t) {
    if (b.shape(t, gazetteer::kCurrency) || b.shape(t, gazetteer::kPercent)) return false;
  }
  if (!led || head == b.sentence().first) return true;
  for (const std::string_view verb : kChanges) {
    if (b.bytes(head - 1) == verb) return false;
  }
  return true;
}

}  // namespace

bool build_clock_range(Builder& b) {
  const Lexicon& lex = b.lex();
  // Where the two ends stand: the first link with a clock on either side.
  for (TokenIndex link = b.first() + 1; link + 1 < b.last(); ++link) {
    if (!is_link(b, link)) continue;
    const auto half_of = [&](TokenIndex t) {
      return b.is(t, lex.pm) ? 2 : b.is(t, lex.am) && b.token(t).kind == text::TokenKind::word ? 1 : 0;
    };
    TokenIndex left_end = link;
    if (b.shape(left_end - 1, gazetteer::kComma)) --left_end;
    const int left_half = half_of(left_end - 1);
    if (left_half != 0) --left_end;
    if (b.spelled(left_end - 1, "o'clock")) --left_end;
    TokenIndex left = left_end;
    End one;
    for (TokenIndex back = 1; back <= 5 && left_end >= b.first() + back; ++back) {
      const End e = end_at(b, left_end - back, left_end);
      if (e.hour >= 0 && e.last == left_end) {
        one = e;
        left = left_end - back;
      }
      if (e.hour < 0 && !b.shape(left_end - back, gazetteer::kColon) && b.digits(left_end - back) < 0) break;
    }
    const End two = end_at(b, link + 1, b.last());
    if (one.hour < 0 || two.hour < 0) continue;
    TokenIndex right_end = two.last;
    if (b.spelled(right_end, "o'clock")) ++right_end;
    int right_half = right_end < b.last() ? half_of(right_end) : 0;
    if (right_half != 0) ++right_end;
    bool zone = false;
    if (right_end + 1 < b.last() && (b.spelled(right_end, "in") || b.spelled(right_end, "at"))) {
      const TokenIndex part = b.spelled(right_end, "at") ? right_end + 1 : right_end + 2;
      if (part < b.last() && b.is(part, lex.part_of_day)) {
        right_half = b.value(part, lex.part_of_day) == 1 ? 1 : 2;
        right_end = part + 1;
      }
    }
    while (right_end < b.last() && b.is(right_end, lex.timezone)) {
      ++right_end;
      zone = true;
    }
    // "9:15 a.m. to 08/29/2023": the day of the other end
    if (right_end == b.last() && b.in_sentence(right_end) && b.shape(right_end, gazetteer::kSlash) &&
        !b.token(right_end).has(text::kSpaceBefore))
      return false;
    if (ratio_behind(b, right_end)) return false;
    const bool led = left > b.first() && (b.spelled(left - 1, "from") || b.spelled(left - 1, "between"));
    const TokenIndex head = led ? left - 1 : left;
    bool day_before = head > b.first(), day_behind = right_end < b.last();
    const bool military = b.bytes(left).size() == 4 && b.bytes(link + 1).size() == 4 &&
                          (b.bytes(left).front() == '0' || b.bytes(link + 1).front() == '0');
    bool part_said = false;  // "Monday morning 6-8"
    for (TokenIndex t = b.first(); t < b.last(); ++t)
      part_said = part_said || ((t < left || t >= right_end) && b.is(t, lex.part_of_day));
    const bool marked = one.colon || two.colon || left_half != 0 || right_half != 0 || zone || (led && military) ||
                        (part_said && (day_before || day_behind));
    // Without a colon, am or pm two numbers are a score, a count, years: only "Tuesday from 3 to 4" tells.
    if (!marked && !(led && (day_before || day_behind)) && !(day_before && b.spelled(left - 1, "at"))) return false;
    const bool dotted = b.shape(left, gazetteer::kDecimal) || b.shape(link + 1, gazetteer::kDecimal);
    if (dotted && left_half == 0 && right_half == 0 && !zone && !part_said &&
        (!(day_before || day_behind) || !dotted_times(b, one, two, head, link, day_before)))
      return false;
    if (one.minute >= 0 && !one.colon && !(led || marked)) return false;
    if (!marked && b.in_sentence(b.last()) && b.token(b.last()).kind == text::TokenKind::word &&
        !b.is(b.last(), lex.year_lead))
      return false;
    DateRecord& from = b.add(day_before ? b.first() : left, left_end + (left_half != 0 ? 1u : 0u));
    bool day = false;
    int part = 0;
    for (TokenIndex t = b.first(); t < b.last(); ++t) {
      if (t >= left && t < right_end) continue;
      if (b.is(t, lex.part_of_day)) part = b.value(t, lex.part_of_day);
      if (b.is(t, lex.tonight)) part = 5;
    }
    if (day_before) day = read_day(b, b.first(), head, from);
    if (!day && day_behind) day = read_day(b, right_end, b.last(), from);
    if (!day) {
      put_this_day(b, from);
    }
    if (from.unknown_day || from.value.empty()) return true;
    if (day_before && right_end + 1 == b.last() && b.shape(right_end, gazetteer::kYearNumber)) {
      const Civil told = civil(b.told().day);
      put_real_day(b, from, b.digits(right_end), told.month, told.day);
      if (from.unknown_day) return true;
    }
    if (part >= 3 && right_half == 0 && left_half == 0) right_half = 2;
    const auto at24 = [](int hour, int half) {
      return half == 2 && hour < 12 ? hour + 12 : half == 1 && hour == 12 ? 0 : hour;
    };
    int right_hour = at24(two.hour, right_half);
    int left_hour = at24(one.hour, left_half);
    if (left_half == 0 && right_half != 0) {
      left_hour = at24(one.hour, right_half);
      if ((left_hour > right_hour || (left_hour == right_hour && one.minute > two.minute)) && one.hour <= 12)
        left_hour = at24(one.hour, 3 - right_half);
    }
    // "10:30 to 3", "11 a.m. to 2"
    if (right_half == 0 && left_hour <= 12 && right_hour < 12 && right_hour != 0 &&
        (right_hour < left_hour || (right_hour == left_hour && two.minute <= one.minute)))
      right_hour += 12;
    if (right_half == 0 && left_half == 2 && right_hour < 12 && right_hour + 12 > left_hour) right_hour += 12;
    DateRecord to = from;
    put_clock(from, left_hour, one.minute, one.second, "");
    DateRecord& second = b.add(link + 1, day_behind ? b.last() : right_end);
    second.value = to.value;
    second.earliest = to.earliest;
    second.latest = to.latest;
    put_clock(second, right_hour, two.minute, two.second, "");
    return true;
  }
  return false;
}

}  // namespace parley::dates
