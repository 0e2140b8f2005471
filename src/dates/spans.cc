// Durations between two dates of their sentence: "the five-day truce from May 3 to May 7" begins and ends on them. Arithmetic has to agree.
#include "dates/spans.h"

#include <algorithm>

namespace parley::dates {
namespace {

constexpr TokenIndex kGap = 4;  // tokens between a duration and its dates

/// The length of "P3D", "P2W", "P6M", "P1Y"; false for anything vaguer or finer.
bool length_of(const DateRecord& d, Grain& grain, std::int64_t& count) {
  const std::string_view v = d.value.view();
  if (d.type != DateType::duration || v.size() < 3 || v.size() > 6 || v[0] != 'P') return false;
  count = 0;
  for (const char c : v.substr(1, v.size() - 2)) {
    if (c < '0' || c > '9') return false;
    count = count * 10 + (c - '0');
  }
  switch (v.back()) {
    case 'D':
      grain = Grain::day;
      return true;
    case 'W':
      grain = Grain::week;
      return true;
    case 'M':
      grain = Grain::month;
      return true;
    case 'Y':
      grain = Grain::year;
      return true;
    default:
      return false;
  }
}

bool dated(const DateRecord& r, DayNumber& first, DayNumber& last) {
  return (r.type == DateType::date || r.type == DateType::time) && parse_iso_day(r.earliest.view(), first) &&
         parse_iso_day(r.latest.view(), last);
}

/// Does a span from the day `from` to the day `to`, both counted or only one, last `count` of `grain`?
bool fits(Grain grain, std::int64_t count, DayNumber from, DayNumber to) {
  constexpr DayNumber kSlack = 1;
  const DayNumber end = moved(grain, from, count);
  return to >= end - kSlack - (grain >= Grain::month ? 2 : 0) && to <= end + (grain >= Grain::month ? 2 : 0);
}

bool joins(const Builder& b, TokenIndex from, TokenIndex to) {
  if (to <= from || to - from > 3) return false;
  for (TokenIndex t = from; t < to; ++t) {
    if (b.spelled(t, "to") || b.spelled(t, "until") || b.spelled(t, "till") || b.spelled(t, "through") ||
        b.spelled(t, "and") || b.shape(t, gazetteer::kDashMark) || b.shape(t, gazetteer::kHyphenMark))
      return true;
  }
  return false;
}

void link(Builder& b, std::size_t index, std::size_t from, std::size_t end) {
  std::vector<DateRecord>& out = b.out();
  DateRecord& d = out[index];
  Grain grain = Grain::day;
  std::int64_t count = 0;
  if (d.begin_point != none || !d.earliest.empty() || !length_of(d, grain, count) || count == 0) return;
  DayNumber first = 0, last = 0, other = 0, to = 0;
  for (std::size_t i = from; i + 1 < end; ++i) {
    const DateRecord &x = out[i], &y = out[i + 1];
    if (i == index || i + 1 == index || !dated(x, first, last) || !dated(y, other, to)) continue;
    const bool near =
        (x.first >= d.last && x.first - d.last <= kGap) || (y.last <= d.first && d.first - y.last <= kGap);
    if (!near || !joins(b, x.last, y.first) || !fits(grain, count, first, to)) continue;
    d.begin_point = static_cast<Index>(i);
    d.end_point = static_cast<Index>(i + 1);
    return put_bounds(d, first, to);
  }
  if (index + 1 >= end) return;
  const DateRecord& next = out[index + 1];
  if (next.first <= d.last || next.first - d.last > 2 || !dated(next, first, last)) return;
  if (b.spelled(d.last, "from") || b.spelled(d.last, "starting") || b.spelled(d.last, "beginning")) {
    d.begin_point = static_cast<Index>(index + 1);
    put_bounds(d, first, moved(grain, first, count) - 1);
  } else if (b.spelled(d.last, "ended") || b.spelled(d.last, "ending") || b.spelled(d.last, "to")) {
    d.end_point = static_cast<Index>(index + 1);
    put_bounds(d, moved(grain, last, -count) + 1, last);
  }
}

}  // namespace

void link_spans(Builder& b, std::size_t from) {
  const std::size_t end = std::min(b.out().size(), from + 64);
  if (end < from + 2) return;
  for (std::size_t i = from; i < end; ++i) link(b, i, from, end);
}

}  // namespace parley::dates
