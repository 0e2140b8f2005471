// The table of feasts, and their builder.
//
// Days of feasts are reckoned, not looked up: see calendar.h. Islamic feasts follow the tabular calendar; the moon may move them by a day.
#include <array>

#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/readings.h"
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
  special,
  name  ///< a name whose day is not reckoned: long past, or by another calendar
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
    {"saint patrick", Kind::fixed, 3, 17, 0},
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
    {"lunar new year", Kind::name, 0, 0, 0},
    {"chinese new year", Kind::name, 0, 0, 0},
    {"bloody sunday", Kind::name, 0, 0, 0},
    {"bloody friday", Kind::name, 0, 0, 0},
    {"black monday", Kind::name, 0, 0, 0},
    {"black tuesday", Kind::name, 0, 0, 0},
    {"black wednesday", Kind::name, 0, 0, 0},
    {"black thursday", Kind::name, 0, 0, 0},
    {"black sunday", Kind::name, 0, 0, 0},
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

constexpr std::size_t kFeastCount = sizeof kFeasts / sizeof kFeasts[0];

/// The feasts by their first letter.
struct ByLetter {
  std::array<std::uint8_t, kFeastCount> feast{};  ///< index into kFeasts
  std::array<std::uint8_t, 27> first{};           ///< by letter: where its feasts begin in `feast`
};
constexpr ByLetter make_by_letter() {
  static_assert(kFeastCount < 256);
  ByLetter table;
  std::size_t count = 0;
  for (std::size_t letter = 0; letter < 26; ++letter) {
    table.first[letter] = static_cast<std::uint8_t>(count);
    for (std::size_t f = 0; f < kFeastCount; ++f) {
      if (static_cast<std::size_t>(kFeasts[f].words[0] - 'a') == letter)
        table.feast[count++] = static_cast<std::uint8_t>(f);
    }
  }
  table.first[26] = static_cast<std::uint8_t>(count);
  return table;
}
constexpr ByLetter kByLetter = make_by_letter();

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
    case Kind::name:
      return false;
  }
  return false;
}

/// What the words of a feast say.
struct FeastRead {
  const Feast* feast = nullptr;
  std::string_view words;
  YearRead year;
  bool shifted = false, of_year = false, weekend = false;
  int shift = 0;
  TokenIndex last = 0;  ///< behind the feast and its year
};

bool links_name(const Builder& b, TokenIndex t) {
  return b.token(t).kind != text::TokenKind::word || b.spelled(t, "of") || b.spelled(t, "the") || b.spelled(t, "al") ||
         b.spelled(t, "ul") || b.spelled(t, "el") || b.spelled(t, "ur") || b.spelled(t, "month") || b.spelled(t, "in");
}

/// The feast that is written so, or none.
const Feast* feast_of(std::string_view words) {
  const auto letter = static_cast<unsigned>(words[0] - 'a');
  if (letter >= 26) return nullptr;
  for (std::size_t i = kByLetter.first[letter]; i < kByLetter.first[letter + 1]; ++i) {
    if (kFeasts[kByLetter.feast[i]].words == words) return &kFeasts[kByLetter.feast[i]];
  }
  return nullptr;
}

/// The longest beginning of [from, to) that is a feast.
FeastRead find_feast(Builder& b, TokenIndex from, TokenIndex to) {
  const Lexicon& lex = b.lex();
  if (to - from == 1) {  // "new", "father": mostly no feast
    const std::string_view word = lex.spelling(b.word(from));
    const Feast* const feast = word.empty() ? nullptr : feast_of(word);
    if (feast == nullptr) return {};
  }
  // The words of the name, without hyphens, possessives, articles; a year ends it.
  text::FixedText<63> name;
  FeastRead r;
  TokenIndex name_last = from;
  for (TokenIndex t = from; t < to; ++t) {
    if (b.digits(t) >= 1000) {
      r.year = {true, b.digits(t)};
      continue;
    }
    if ((b.is(t, lex.rel) || b.is(t, lex.rel_following)) && (b.spelled(t + 1, "year") || t == from)) {
      r.shifted = true;
      r.shift = b.is(t, lex.rel) ? b.value(t, lex.rel) : 1;
      if (b.spelled(t + 1, "year")) {
        r.of_year = true;
        ++t;
      }
      continue;
    }
    if (links_name(b, t)) continue;
    if (b.spelled(t, "weekend")) {
      r.weekend = true;
      continue;
    }
    if (!name.empty()) name.append(' ');
    const gazetteer::WordId w = b.word(t);
    if (w < gazetteer::kFirstWord) return {};
    std::string_view word = lex.tables.spelling(w);
    if (word == "year's") word = "year";
    name.append(word);
    name_last = t + 1;
  }
  r.last = to;
  std::string_view wanted = name.view();
  while (!wanted.empty()) {
    if (const Feast* const feast = feast_of(wanted); feast != nullptr) {
      r.feast = feast;
      r.words = feast->words;
      return r;
    }
    const std::size_t blank = wanted.rfind(' ');
    if (blank == std::string_view::npos) return {};
    wanted = wanted.substr(0, blank);
    --name_last;
    while (name_last > from && links_name(b, name_last - 1)) --name_last;
    r.last = name_last;
    r.year = {};
    r.weekend = false;
  }
  return {};
}

enum class Told : std::uint8_t { day, unknown, none };

/// The day of the feast that is meant: its year's, else the nearest on the side that the verb tells.
Told feast_day(const Builder& b, const FeastRead& r, DayNumber& n) {
  const Anchor a = b.anchor();
  if (r.year.known) return r.year.year >= 1 && feast_in(*r.feast, r.year.year, n) ? Told::day : Told::none;
  if (!a.known) return Told::unknown;
  const int here = civil(a.day).year;
  if (r.shifted) {
    int y = here + r.shift;
    DayNumber this_year = 0;
    if (!r.of_year && r.shift < 0 && feast_in(*r.feast, y + 1, this_year) && this_year < a.day)
      ++y;  // "last Christmas"
    if (!r.of_year && r.shift > 0 && feast_in(*r.feast, y - 1, this_year) && this_year > a.day) --y;
    return y >= 1 && feast_in(*r.feast, y, n) ? Told::day : Told::none;
  }
  const Side side = b.side();
  // "were freed on Easter Monday": no guess
  const TokenIndex p = b.first() > b.sentence().first ? b.first() - 1 : b.first();
  const bool on = b.spelled(p, "on") || b.spelled(p, "at") || b.spelled(p, "during") || b.spelled(p, "since");
  const DayNumber other_side = on ? 500 : 275;
  DayNumber best_cost = 0;
  bool any = false;
  for (int y = here - 1; y <= here + 1; ++y) {
    DayNumber day = 0;
    if (!feast_in(*r.feast, y, day)) continue;
    const DayNumber gap = day > a.day ? day - a.day : a.day - day;
    constexpr DayNumber kNear = 60;  // told in December, "the new year" is the one to come
    if (b.narrative() && y != here && gap > kNear) continue;
    const DayNumber cost =
        gap + ((side == Side::past && day > a.day) || (side == Side::future && day < a.day) ? other_side : 0);
    if (!any || cost < best_cost) {
      n = day;
      best_cost = cost;
    }
    any = true;
  }
  return any ? Told::day : Told::none;
}

/// Writes the day; false: there is none.
bool put_feast(Builder& b, const FeastRead& r, DateRecord& d) {
  DayNumber n = 0;
  const Told told = feast_day(b, r, n);
  if (told == Told::none) return false;
  if (told == Told::unknown) {
    if (r.feast->kind == Kind::fixed && !r.shifted) {
      put_partial(d, false, 0, r.feast->a, r.feast->b);
    } else if (!r.shifted) {
      put_value(d, DateType::date, "XXXX-XX-XX");
    }
    return true;
  }
  if (r.feast->kind == Kind::islamic_month) {
    d.calendar = Calendar::islamic;
    b.date(d, Grain::month, n + 14);
    put_bounds(d, n, n + 29);
    return true;
  }
  if (r.feast->kind == Kind::islamic) d.calendar = Calendar::islamic;
  // The weekend of a Monday's feast is the one before it.
  b.date(d, r.weekend ? Grain::weekend : Grain::day, r.weekend && iso_weekday(n) == 1 ? n - 1 : n);
  return true;
}

}  // namespace

bool read_feast(Builder& b, TokenIndex from, TokenIndex to, DateRecord& d) {
  const FeastRead r = find_feast(b, from, to);
  return r.feast != nullptr && r.last == to && r.feast->kind != Kind::name && put_feast(b, r, d);
}

bool build_weekend_of(Builder& b) {  // the weekend of Halloween
  const TokenIndex name = b.find(b.first(), b.last(), b.lex().holiday_word);
  FeastRead r = find_feast(b, name, b.last());
  if (r.feast == nullptr || r.feast->kind == Kind::name || r.feast->kind == Kind::islamic_month) return false;
  r.weekend = true;
  return put_feast(b, r, b.add(b.first(), r.last)) || drop(b);
}

bool build_holiday(Builder& b) {
  const FeastRead r = find_feast(b, b.first(), b.last());
  if (r.feast == nullptr) return false;
  const TokenIndex first = b.first(), last = r.last;
  // "Bloody Sunday", "the Good Friday Agreement": a name in which the day is none of this year's
  const bool weekday = b.weekday_at(last - 1) != 0;
  if (r.feast->kind == Kind::name) return true;
  if (weekday && b.in_sentence(last) && b.token(last).kind == text::TokenKind::word &&
      b.token(last).has(text::kCapital) && b.token(first).has(text::kCapital) && !b.is(last, b.lex().year_lead))
    return true;
  if (!b.token(first).has(text::kCapital) && !b.token(last - 1).has(text::kCapital) && !r.shifted) {
    const bool one = last - first == 1;
    if (one && r.feast->kind == Kind::fixed) return false;
    // "on independence day, 17 August": whose, tells the day behind it
    if (b.in_sentence(last + 1) && b.shape(last, gazetteer::kComma) && b.digits(last + 1) >= 0) return true;
  }
  if (r.words == "new year" || r.words == "new years") {
    if (!b.token(first).has(text::kCapital) || !b.token(last - 1).has(text::kCapital)) return false;
  }
  return put_feast(b, r, b.add(first, last)) || drop(b);
}

}  // namespace parley::dates
