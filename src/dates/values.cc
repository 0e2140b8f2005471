// Spells TIMEX3 values: see ISO-TimeML 1.2.1 and, for seasons, parts of the day and weekends, the TIDES 2005 standard.
#include "dates/values.h"

namespace parley::dates {
namespace {

constexpr std::string_view kParts[] = {"", "MO", "MI", "AF", "EV", "NI", "DT"};
constexpr std::string_view kSeasons[] = {"WI", "SP", "SU", "FA"};

std::int64_t floor_div(std::int64_t a, std::int64_t b) noexcept {
  return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0);
}

int months_in(Grain grain) noexcept {
  switch (grain) {
    case Grain::month:
      return 1;
    case Grain::quarter:
    case Grain::season:
      return 3;
    case Grain::half:
      return 6;
    case Grain::year:
      return 12;
    case Grain::decade:
      return 120;
    case Grain::century:
      return 1200;
    default:
      return 12000;
  }
}

/// A year as TIMEX3 writes it: 0476, BC0499 (year 0 is 1 BC).
template <typename Text>
void append_year(Text& out, int year) noexcept {
  if (year <= 0) {
    out.append("BC").append_number(1 - year, 4);
  } else {
    out.append_number(year, 4);
  }
}

/// "1999-12-31" in one go: two of them are written for every date.
template <typename Text>
void append_iso_day(Text& out, const Civil& c) noexcept {
  if (c.year >= 0 && c.year <= 9999) {
    char iso[10];
    const auto put = [&](int at, int two_digits) {
      iso[at] = static_cast<char>('0' + two_digits / 10);
      iso[at + 1] = static_cast<char>('0' + two_digits % 10);
    };
    put(0, c.year / 100);
    put(2, c.year % 100);
    iso[4] = iso[7] = '-';
    put(5, c.month);
    put(8, c.day);
    out.append(std::string_view(iso, sizeof iso));
    return;
  }
  if (c.year < 0) {
    out.append('-').append_number(-static_cast<std::int64_t>(c.year), 4);
  } else {
    out.append_number(c.year, 4);
  }
  out.append('-').append_number(c.month, 2).append('-').append_number(c.day, 2);
}

}  // namespace

Grain grain_of(Unit unit) noexcept {
  switch (unit) {
    case Unit::week:
    case Unit::fortnight:
      return Grain::week;
    case Unit::weekend:
      return Grain::weekend;
    case Unit::month:
    case Unit::two_months:
      return Grain::month;
    case Unit::quarter:
      return Grain::quarter;
    case Unit::season:
      return Grain::season;
    case Unit::half_year:
      return Grain::half;
    case Unit::year:
    case Unit::two_years:
      return Grain::year;
    case Unit::decade:
      return Grain::decade;
    case Unit::century:
      return Grain::century;
    case Unit::millennium:
      return Grain::millennium;
    default:
      return Grain::day;
  }
}

Period period_of(Grain grain, DayNumber n) noexcept {
  if (grain == Grain::day) return {n, n};
  if (grain == Grain::week || grain == Grain::weekend) {
    const DayNumber monday = n - iso_weekday(n) + 1;
    return grain == Grain::week ? Period{monday, monday + 6} : Period{monday + 5, monday + 6};
  }
  const Civil c = civil(n);
  const int wide = months_in(grain);
  // Seasons are quarters that begin a month early: December belongs to the winter of its own year, January to the year before's.
  const std::int64_t shift = grain == Grain::season ? 1 : 0;
  const std::int64_t at = static_cast<std::int64_t>(c.year) * 12 + (c.month - 1) + shift;
  const std::int64_t first = floor_div(at, wide) * wide - shift;
  const int year = static_cast<int>(floor_div(first, 12)),
            month = static_cast<int>(first - floor_div(first, 12) * 12) + 1;
  return {day_number(year, month, 1), day_number(year, month + wide, 1) - 1};
}

DayNumber moved(Grain grain, DayNumber n, std::int64_t count) noexcept {
  if (grain == Grain::day) return n + count;
  if (grain == Grain::week || grain == Grain::weekend) return n + 7 * count;
  const Civil c = civil(n);
  const std::int64_t at = static_cast<std::int64_t>(c.year) * 12 + (c.month - 1) + count * months_in(grain);
  const int year = static_cast<int>(floor_div(at, 12)), month = static_cast<int>(at - floor_div(at, 12) * 12) + 1;
  const int longest = days_in_month(year, month);
  return day_number(year, month, c.day < longest ? c.day : longest);
}

bool parse_iso_day(std::string_view iso, DayNumber& out) noexcept {
  const bool negative = !iso.empty() && iso[0] == '-';
  if (negative) iso.remove_prefix(1);
  if (iso.size() < 10 || iso[4] != '-') return false;
  const auto two = [&](std::size_t i) { return (iso[i] - '0') * 10 + (iso[i + 1] - '0'); };
  const int year = two(0) * 100 + two(2);
  out = day_number(negative ? -year : year, two(5), two(8));
  return true;
}

void put_bounds(DateRecord& d, DayNumber first, DayNumber last) noexcept {
  d.earliest.clear();
  d.latest.clear();
  append_iso_day(d.earliest, civil(first));
  if (first == last) {
    d.latest = d.earliest;
  } else {
    append_iso_day(d.latest, civil(last));
  }
}

void put_value(DateRecord& d, DateType type, std::string_view value) noexcept {
  d.type = type;
  d.value.clear();
  d.value.append(value);
}

void put_winter(DateRecord& d, int year) noexcept {
  d.value.clear();
  append_year(d.value, year);
  d.value.append("-WI");
}

void put_period(DateRecord& d, Grain grain, DayNumber n) noexcept {
  put_value(d, DateType::date, {});
  const Period p = period_of(grain, n);
  const Civil c = civil(grain == Grain::season ? p.first + 45 : p.first);
  auto& v = d.value;
  switch (grain) {
    case Grain::day:
      if (c.year > 0) {
        append_iso_day(v, c);
      } else {
        append_year(v, c.year);
        v.append('-').append_number(c.month, 2).append('-').append_number(c.day, 2);
      }
      break;
    case Grain::week:
    case Grain::weekend: {
      const IsoWeek w = iso_week(n);
      append_year(v, w.year);
      v.append("-W").append_number(w.week, 2);
      if (grain == Grain::weekend) v.append("-WE");
      break;
    }
    case Grain::month:
      append_year(v, c.year);
      v.append('-').append_number(c.month, 2);
      break;
    case Grain::quarter:
      append_year(v, c.year);
      v.append("-Q").append_number((c.month - 1) / 3 + 1);
      break;
    case Grain::season: {
      const Civil begin = civil(p.first);
      append_year(v, begin.year);
      v.append('-').append(kSeasons[begin.month / 3 % 4]);
      break;
    }
    case Grain::half:
      append_year(v, c.year);
      v.append("-H").append_number((c.month - 1) / 6 + 1);
      break;
    case Grain::year:
      append_year(v, c.year);
      break;
    case Grain::decade:
      if (c.year <= 0) v.append("BC");
      v.append_number(c.year <= 0 ? (1 - c.year) / 10 : floor_div(c.year, 10), 3);
      break;
    case Grain::century:
      if (c.year <= 0) v.append("BC");
      v.append_number(c.year <= 0 ? (1 - c.year) / 100 : floor_div(c.year, 100), 2);
      break;
    case Grain::millennium:
      v.append_number(floor_div(c.year, 1000), 1);
      break;
  }
  put_bounds(d, p.first, p.last);
}

void put_partial(DateRecord& d, bool has_year, int year, int month, int day) noexcept {
  if (has_year && month != 0 && day != 0) return put_period(d, Grain::day, day_number(year, month, day));
  if (has_year && month != 0) return put_period(d, Grain::month, day_number(year, month, 1));
  if (has_year) return put_period(d, Grain::year, day_number(year, 1, 1));
  put_value(d, DateType::date, "XXXX");
  if (month == 0 && day == 0) return;
  if (month == 0) {
    d.value.append("-XX");
  } else {
    d.value.append('-').append_number(month, 2);
  }
  if (day != 0) d.value.append('-').append_number(day, 2);
}

void put_clock(DateRecord& d, int hour, int minute, int second, std::string_view zone) noexcept {
  d.type = DateType::time;
  const auto append = [&](auto& out, bool full) {
    out.append('T').append_number(hour, 2);
    if (minute >= 0 || full) out.append(':').append_number(minute > 0 ? minute : 0, 2);
    if (second >= 0) out.append(':').append_number(second, 2);
  };
  append(d.value, true);
  if (zone == "Z") d.value.append(zone);
  if (d.earliest.empty() || d.earliest != d.latest) return;
  append(d.earliest, true);
  append(d.latest, true);
  d.earliest.append(zone);
  d.latest.append(zone);
}

void put_part(DateRecord& d, int part) noexcept {
  if (part < 1 || part > 6) return;
  d.type = DateType::time;
  d.value.append('T').append(kParts[part]);
  if (d.earliest.empty() || d.earliest != d.latest) return;
  // Morning 05–12, midday 11–13, afternoon 12–18, evening 17–22, night 18–24, daytime 06–18: wide enough to hold what newspapers mean.
  constexpr std::string_view kFrom[] = {"", "T05:00", "T11:00", "T12:00", "T17:00", "T18:00", "T06:00"};
  constexpr std::string_view kTo[] = {"", "T12:00", "T13:00", "T18:00", "T22:00", "T23:59", "T18:00"};
  d.earliest.append(kFrom[part]);
  d.latest.append(kTo[part]);
}

void put_duration(DateRecord& d, Unit unit, std::int64_t thousandths) noexcept {
  put_value(d, DateType::duration, "P");
  std::string_view letter = "D";
  std::int64_t times = 1;
  switch (unit) {
    case Unit::second:
      d.value.append('T');
      letter = "S";
      break;
    case Unit::minute:
      d.value.append('T');
      letter = "M";
      break;
    case Unit::hour:
      d.value.append('T');
      letter = "H";
      break;
    case Unit::week:
      letter = "W";
      break;
    case Unit::fortnight:
      letter = "W";
      times = 2;
      break;
    case Unit::month:
      letter = "M";
      break;
    case Unit::two_months:
      letter = "M";
      times = 2;
      break;
    case Unit::quarter:
      letter = "Q";
      break;
    case Unit::half_year:
      letter = "M";
      times = 6;
      break;
    case Unit::year:
      letter = "Y";
      break;
    case Unit::two_years:
      letter = "Y";
      times = 2;
      break;
    case Unit::decade:
      letter = thousandths < 0 ? "DE" : "Y";
      times = thousandths < 0 ? 1 : 10;
      break;
    case Unit::century:
      letter = thousandths < 0 ? "C" : "Y";
      times = thousandths < 0 ? 1 : 100;
      break;
    case Unit::millennium:
      letter = thousandths < 0 ? "ML" : "Y";
      times = thousandths < 0 ? 1 : 1000;
      break;
    case Unit::weekend:
      letter = "WE";
      break;
    case Unit::night:
      letter = "NI";
      d.value.append('T');
      break;
    case Unit::morning:
      letter = "MO";
      d.value.append('T');
      break;
    case Unit::afternoon:
      letter = "AF";
      d.value.append('T');
      break;
    case Unit::evening:
      letter = "EV";
      d.value.append('T');
      break;
    case Unit::season:
      letter = "S";
      break;
    default:
      break;
  }
  if (thousandths < 0) {
    d.value.append('X').append(letter);
    return;
  }
  const std::int64_t total = thousandths * times;
  if (unit == Unit::hour && total % 1000 != 0 && total % 1000 * 60 % 1000 == 0) {  // 2½ hours: PT2H30M
    if (total >= 1000) d.value.append_number(total / 1000).append('H');
    d.value.append_number(total % 1000 * 60 / 1000).append('M');
    return;
  }
  d.value.append_number(total / 1000);
  if (const std::int64_t rest = total % 1000; rest != 0) {
    text::FixedText<4> digits;
    digits.append_number(rest, 3);
    std::string_view shown = digits.view();
    while (!shown.empty() && shown.back() == '0') shown.remove_suffix(1);
    d.value.append('.').append(shown);
  }
  d.value.append(letter);
}

}  // namespace parley::dates
