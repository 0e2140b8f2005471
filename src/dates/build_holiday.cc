// The table of feasts, and their builder.
//
// Days of feasts are reckoned, not looked up: see calendar.h. Islamic feasts follow the tabular calendar; the moon may move them by a day.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/resolve.h"

namespace parley::dates {
namespace {

enum class Kind : std::uint8_t {
  fixed,
  nth,
  easter,
  orthodox,
  islamic,
  islamic_month,
  nowruz,
  passover,
  new_moon,
  special
};

/// One feast: its words, folded, without hyphens, possessives and "of the"; then when it is. `a` month, `b` day or weekday, `c` which or offset.
struct Feast {
  std::string_view words;
  Kind kind;
  int a, b, c;
};

constexpr Feast kFeasts[] = {
    {"new year day", Kind::fixed, 1, 1, 0},
    {"new years day", Kind::fixed, 1, 1, 0},
    {"new year eve", Kind::fixed, 12, 31, 0},
    {"new years eve", Kind::fixed, 12, 31, 0},
    {"new year", Kind::fixed, 1, 1, 0},
    {"new years", Kind::fixed, 1, 1, 0},
    {"epiphany", Kind::fixed, 1, 6, 0},
    {"orthodox christmas", Kind::fixed, 1, 7, 0},
    {"groundhog day", Kind::fixed, 2, 2, 0},
    {"valentine day", Kind::fixed, 2, 14, 0},
    {"valentines day", Kind::fixed, 2, 14, 0},
    {"st valentine day", Kind::fixed, 2, 14, 0},
    {"international women day", Kind::fixed, 3, 8, 0},
    {"women day", Kind::fixed, 3, 8, 0},
    {"st patrick day", Kind::fixed, 3, 17, 0},
    {"st patricks day", Kind::fixed, 3, 17, 0},
    {"saint patrick day", Kind::fixed, 3, 17, 0},
    {"april fool day", Kind::fixed, 4, 1, 0},
    {"april fools day", Kind::fixed, 4, 1, 0},
    {"april fools", Kind::fixed, 4, 1, 0},
    {"earth day", Kind::fixed, 4, 22, 0},
    {"anzac day", Kind::fixed, 4, 25, 0},
    {"may day", Kind::fixed, 5, 1, 0},
    {"international workers day", Kind::fixed, 5, 1, 0},
    {"cinco de mayo", Kind::fixed, 5, 5, 0},
    {"victory day", Kind::fixed, 5, 9, 0},
    {"flag day", Kind::fixed, 6, 14, 0},
    {"juneteenth", Kind::fixed, 6, 19, 0},
    {"canada day", Kind::fixed, 7, 1, 0},
    {"independence day", Kind::fixed, 7, 4, 0},
    {"fourth july", Kind::fixed, 7, 4, 0},
    {"bastille day", Kind::fixed, 7, 14, 0},
    {"assumption day", Kind::fixed, 8, 15, 0},
    {"halloween", Kind::fixed, 10, 31, 0},
    {"all saints day", Kind::fixed, 11, 1, 0},
    {"all hallows eve", Kind::fixed, 10, 31, 0},
    {"all souls day", Kind::fixed, 11, 2, 0},
    {"guy fawkes day", Kind::fixed, 11, 5, 0},
    {"guy fawkes night", Kind::fixed, 11, 5, 0},
    {"remembrance day", Kind::fixed, 11, 11, 0},
    {"armistice day", Kind::fixed, 11, 11, 0},
    {"veterans day", Kind::fixed, 11, 11, 0},
    {"veteran day", Kind::fixed, 11, 11, 0},
    {"christmas eve", Kind::fixed, 12, 24, 0},
    {"christmas day", Kind::fixed, 12, 25, 0},
    {"christmas", Kind::fixed, 12, 25, 0},
    {"xmas", Kind::fixed, 12, 25, 0},
    {"xmas eve", Kind::fixed, 12, 24, 0},
    {"xmas day", Kind::fixed, 12, 25, 0},
    {"boxing day", Kind::fixed, 12, 26, 0},
    {"martin luther king day", Kind::nth, 1, 1, 3},
    {"martin luther king jr day", Kind::nth, 1, 1, 3},
    {"mlk day", Kind::nth, 1, 1, 3},
    {"presidents day", Kind::nth, 2, 1, 3},
    {"mother day", Kind::nth, 5, 7, 2},
    {"mothers day", Kind::nth, 5, 7, 2},
    {"memorial day", Kind::nth, 5, 1, -1},
    {"father day", Kind::nth, 6, 7, 3},
    {"fathers day", Kind::nth, 6, 7, 3},
    {"labor day", Kind::nth, 9, 1, 1},
    {"labour day", Kind::fixed, 5, 1, 0},
    {"columbus day", Kind::nth, 10, 1, 2},
    {"thanksgiving day", Kind::nth, 11, 4, 4},
    {"thanksgiving", Kind::nth, 11, 4, 4},
    {"black friday", Kind::special, 1, 0, 0},
    {"cyber monday", Kind::special, 4, 0, 0},
    {"mardi gras", Kind::easter, 0, 0, -47},
    {"ash wednesday", Kind::easter, 0, 0, -46},
    {"palm sunday", Kind::easter, 0, 0, -7},
    {"maundy thursday", Kind::easter, 0, 0, -3},
    {"holy thursday", Kind::easter, 0, 0, -3},
    {"good friday", Kind::easter, 0, 0, -2},
    {"holy saturday", Kind::easter, 0, 0, -1},
    {"easter sunday", Kind::easter, 0, 0, 0},
    {"easter day", Kind::easter, 0, 0, 0},
    {"easter", Kind::easter, 0, 0, 0},
    {"easter monday", Kind::easter, 0, 0, 1},
    {"ascension day", Kind::easter, 0, 0, 39},
    {"pentecost", Kind::easter, 0, 0, 49},
    {"corpus christi", Kind::easter, 0, 0, 60},
    {"orthodox easter", Kind::orthodox, 0, 0, 0},
    {"ramadan", Kind::islamic_month, 9, 0, 0},
    {"ramazan", Kind::islamic_month, 9, 0, 0},
    {"ramadhan", Kind::islamic_month, 9, 0, 0},
    {"eid fitr", Kind::islamic, 10, 1, 0},
    {"id fitr", Kind::islamic, 10, 1, 0},
    {"eid adha", Kind::islamic, 12, 10, 0},
    {"id adha", Kind::islamic, 12, 10, 0},
    {"eid azha", Kind::islamic, 12, 10, 0},
    {"feast sacrifice", Kind::islamic, 12, 10, 0},
    {"ashura", Kind::islamic, 1, 10, 0},
    {"arbaeen", Kind::islamic, 2, 20, 0},
    {"mawlid", Kind::islamic, 3, 12, 0},
    {"nowruz", Kind::nowruz, 0, 0, 0},
    {"norouz", Kind::nowruz, 0, 0, 0},
    {"nawruz", Kind::nowruz, 0, 0, 0},
    {"newroz", Kind::nowruz, 0, 0, 0},
    {"navroz", Kind::nowruz, 0, 0, 0},
    {"norooz", Kind::nowruz, 0, 0, 0},
    {"passover", Kind::passover, 0, 0, 0},
    {"pesach", Kind::passover, 0, 0, 0},
    {"shavuot", Kind::passover, 0, 0, 50},
    {"rosh hashanah", Kind::new_moon, 0, 0, 0},
    {"rosh hashana", Kind::new_moon, 0, 0, 0},
    {"yom kippur", Kind::new_moon, 0, 0, 9},
    {"sukkot", Kind::new_moon, 0, 0, 14},
};

bool feast_in(const Feast& f, int year, DayNumber& out) {
  switch (f.kind) {
    case Kind::fixed:
      out = day_number(year, f.a, f.b);
      return true;
    case Kind::nth:
      out = nth_weekday(year, f.a, f.b, f.c);
      return true;
    case Kind::special:
      out = nth_weekday(year, 11, 4, 4) + f.a;
      return true;
    case Kind::easter:
      out = easter(year) + f.c;
      return true;
    case Kind::orthodox:
      out = orthodox_easter(year);
      return true;
    case Kind::islamic:
      return islamic_in_year(year, f.a, f.b, out);
    case Kind::islamic_month:
      return islamic_in_year(year, f.a, 1, out);
    case Kind::nowruz:
      out = nowruz(year);
      return true;
    case Kind::passover:
      out = passover(year) + f.c;
      return true;
    case Kind::new_moon:
      out = rosh_hashanah(year) + f.c;
      return true;
  }
  return false;
}

}  // namespace

bool build_holiday(Builder& b) {
  const Lexicon& lex = b.lex();
  // The words of the name, without hyphens, possessives, articles; a year ends it.
  text::FixedText<63> name;
  YearRead year;
  bool shifted = false, weekend = false, day_before = false;
  int shift = 0;
  TokenIndex name_last = b.first();
  for (TokenIndex t = b.first(); t < b.last(); ++t) {
    if (b.digits(t) >= 1000) {
      year = {true, b.digits(t)};
      continue;
    }
    if (b.is(t, lex.rel) && (b.spelled(t + 1, "year") || t == b.first())) {
      shifted = true;
      shift = b.value(t, lex.rel);
      if (b.spelled(t + 1, "year")) ++t;
      continue;
    }
    if (b.token(t).kind == text::TokenKind::punctuation || b.token(t).kind == text::TokenKind::possessive ||
        b.spelled(t, "of") || b.spelled(t, "the") || b.spelled(t, "al") || b.spelled(t, "ul") || b.spelled(t, "el") ||
        b.spelled(t, "ur") || b.spelled(t, "month") || b.spelled(t, "in"))
      continue;
    if (b.spelled(t, "weekend")) {
      weekend = true;
      continue;
    }
    if (!name.empty()) name.append(' ');
    const gazetteer::WordId w = b.word(t);
    if (w < gazetteer::kFirstWord) return false;
    std::string_view word = lex.tables.spelling(w);
    if (word == "year's") word = "year";
    name.append(word);
    name_last = t + 1;
  }
  static_cast<void>(day_before);
  const Feast* feast = nullptr;
  std::string_view wanted = name.view();
  TokenIndex last = b.last();
  // The longest beginning of the words that is a feast.
  while (feast == nullptr && !wanted.empty()) {
    for (const Feast& f : kFeasts) {
      if (f.words == wanted) {
        feast = &f;
        break;
      }
    }
    if (feast == nullptr) {
      const std::size_t blank = wanted.rfind(' ');
      if (blank == std::string_view::npos) return false;
      wanted = wanted.substr(0, blank);
      --name_last;
      while (name_last > b.first() &&
             (b.token(name_last - 1).kind != text::TokenKind::word || b.spelled(name_last - 1, "of") ||
              b.spelled(name_last - 1, "the") || b.spelled(name_last - 1, "al")))
        --name_last;
      last = name_last;
      year = {};
      weekend = false;
    }
  }
  if (feast == nullptr) return false;
  const TokenIndex first = b.first();
  if (!b.token(first).has(text::kCapital) && !b.token(last - 1).has(text::kCapital) && !shifted) {
    const bool one = last - first == 1;
    if (one && feast->kind == Kind::fixed) return false;
  }
  if (wanted == "new year" || wanted == "new years") {
    if (!b.token(first).has(text::kCapital) || b.token(last - 1).has(text::kCapital) == false) return false;
  }
  DateRecord& d = b.add(first, last);
  const Anchor a = b.anchor();
  DayNumber n = 0;
  if (!year.known && !shifted) {
    if (!a.known) {
      if (feast->kind == Kind::fixed) {
        put_partial(d, false, 0, feast->a, feast->b);
      } else {
        put_value(d, DateType::date, "XXXX-XX-XX");
      }
      return true;
    }
    const int here = civil(a.day).year;
    const Side side = b.side();
    DayNumber best_cost = 0;
    bool any = false;
    for (int y = here - 1; y <= here + 1; ++y) {
      DayNumber day = 0;
      if (b.narrative() && y != here) continue;
      if (!feast_in(*feast, y, day)) continue;
      const DayNumber gap = day > a.day ? day - a.day : a.day - day;
      const DayNumber cost =
          gap + ((side == Side::past && day > a.day) || (side == Side::future && day < a.day) ? 275 : 0);
      if (!any || cost < best_cost) {
        n = day;
        best_cost = cost;
      }
      any = true;
    }
    if (!any) {
      b.out().pop_back();
      return false;
    }
  } else {
    int y = year.known ? year.year : 0;
    if (!year.known) {
      if (!a.known) return true;
      y = civil(a.day).year + shift;
      DayNumber this_year = 0;
      if (shift < 0 && !b.spelled(b.last() - 1, "year") && feast_in(*feast, y + 1, this_year) && this_year < a.day)
        ++y;  // "last Christmas"
      if (shift > 0 && !b.spelled(b.last() - 1, "year") && feast_in(*feast, y - 1, this_year) && this_year > a.day) --y;
    }
    if (y < 1 || !feast_in(*feast, y, n)) {
      b.out().pop_back();
      return false;
    }
  }
  if (feast->kind == Kind::islamic_month) {
    d.calendar = Calendar::islamic;
    b.date(d, Grain::month, n + 14);
    put_bounds(d, n, n + 29);
    return true;
  }
  if (feast->kind == Kind::islamic) d.calendar = Calendar::islamic;
  b.date(d, weekend ? Grain::weekend : Grain::day, n);
  return true;
}

}  // namespace parley::dates
