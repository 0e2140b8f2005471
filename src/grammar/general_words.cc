// Number words laid out as pieces, then added up; a noun of a fraction behind them ("fifths") divides.
#include <cmath>

#include "grammar/general_parts.h"

namespace parley::grammar::general {

using text::TokenIndex;
using text::TokenKind;
using Part = NumeralWords::Part;

namespace {

constexpr std::size_t kMaxPieces = 24;

struct Piece {
  Part part = NumeralWords::kNone;
  double value = 0;
  bool digits = false;
  bool behind_and = false;
  bool article = false;  // "a hundred"
  TokenIndex last = 0;   // the token behind it
};

struct Pieces {
  Piece list[kMaxPieces];
  std::size_t size = 0;
  double divisor = 0;  // the noun of a fraction behind the pieces: 5 of "fifths"
  bool plural = false, half = false;
  bool noun_behind_and = false;
  TokenIndex noun_last = 0;
};

/// The noun of a fraction: half, quarters, fifths, trillionth; 0: none.
double divisor_at(const Text& t, TokenIndex at) {
  for (const std::string_view w : {"trillionth", "trillionths"})
    if (t.word_is(at, w)) return 1e12;
  for (const std::string_view w : {"billionth", "billionths"})
    if (t.word_is(at, w)) return 1e9;
  for (const std::string_view w : {"first", "firsts"})
    if (t.word_is(at, w)) return 1;
  const NumeralWords::Entry e = t.entry(at);
  return e.part == NumeralWords::kHalf || e.part == NumeralWords::kFractionNoun ? e.value : 0;
}

bool dozen_letters(const Text& t, TokenIndex at) {
  for (const std::string_view w : {"dz", "dzs", "doz", "dozs", "dozens"})
    if (t.word_is(at, w)) return true;
  return false;
}

bool number_part(Part part) {
  return part == NumeralWords::kUnit || part == NumeralWords::kTeen || part == NumeralWords::kTens ||
         part == NumeralWords::kHundred || part == NumeralWords::kMultiplier || part == NumeralWords::kDozen ||
         part == NumeralWords::kScore || part == NumeralWords::kZero;
}

/// Lays out the pieces from `at`. With `digits` the first piece is a number in digits already read.
void lay_out(const Text& t, TokenIndex at, Pieces& out) {
  TokenIndex i = at;
  while (i < t.end && out.size < kMaxPieces) {
    TokenIndex k = i;
    bool behind_and = false;
    if (out.size > 0 && k < t.end && (t.token(k).is(text::kHyphen) || t.token(k).is(text::kDash))) ++k;
    if (out.size > 0 && t.entry(k).part == NumeralWords::kAnd) {
      behind_and = true;
      ++k;
    }
    if (k >= t.end) return;
    const bool article = t.entry(k).part == NumeralWords::kArticle;
    const TokenIndex noun = article ? k + 1 : k;
    TokenIndex joined = noun;
    if (joined < t.end && article && t.token(joined).is(text::kHyphen)) ++joined;
    if (article && out.size > 0 && !behind_and) return;
    if (const double divisor = divisor_at(t, joined); divisor != 0) {
      out.divisor = divisor;
      out.half = t.entry(joined).part == NumeralWords::kHalf;
      out.plural = t.bytes(joined).back() == 's';
      out.noun_behind_and = behind_and;
      out.noun_last = joined + 1;
      if (article) out.list[out.size++] = {NumeralWords::kUnit, 1, false, behind_and, true, joined};
      return;
    }
    // a twenty-first
    if (article && out.size == 0 && t.entry(noun).part == NumeralWords::kTens && noun + 2 < t.end &&
        t.token(noun + 1).is(text::kHyphen) && divisor_at(t, noun + 2) != 0) {
      out.list[out.size++] = {NumeralWords::kUnit, 1, false, false, true, noun};
      i = noun;
      continue;
    }
    Piece p;
    p.behind_and = behind_and;
    if (t.token(k).kind == TokenKind::number) {
      TokenIndex next = k;
      if (!digits(t, k, next, p.value)) return;
      p.digits = true;
      p.part = NumeralWords::kUnit;
      p.last = next;
    } else {
      const NumeralWords::Entry e = t.entry(noun);
      p.part = e.part;
      p.value = e.value;
      p.last = noun + 1;
      if (dozen_letters(t, noun)) p.part = NumeralWords::kDozen;
      const bool large =
          p.part == NumeralWords::kHundred || p.part == NumeralWords::kMultiplier || p.part == NumeralWords::kDozen;
      if (t.word_is(noun, "hundreds") && out.size > 0) {
        p.part = NumeralWords::kHundred;
      } else if (!number_part(p.part) || (article && !large)) {
        return;
      }
      p.article = article;
    }
    out.list[out.size++] = p;
    i = p.last;
  }
}

/// Adds up pieces [from, to) as far as they make one number; `used`: behind the last of them.
double add_up(const Pieces& all, std::size_t from, std::size_t to, std::size_t& used, double& scale) {
  double total = 0, group = 0;
  scale = 0;
  bool any = false, open = true;  // open: a smaller piece may follow
  std::size_t i = from;
  for (; i < to; ++i) {
    const Piece& p = all.list[i];
    const bool first = !any;
    const bool joined = p.behind_and && i > from;
    const bool before_hundred =
        i + 1 < to && !all.list[i + 1].behind_and && all.list[i + 1].part == NumeralWords::kHundred;
    const double tail = std::fmod(group, 100);
    if (p.part == NumeralWords::kZero) {
      if (!first) break;
      any = true;
      open = false;
      continue;
    }
    if (p.part == NumeralWords::kUnit || p.part == NumeralWords::kTeen || p.part == NumeralWords::kTens) {
      if (joined && ((group > 0 && before_hundred) || p.value == 0 || (p.digits && p.value != std::floor(p.value))))
        break;
      if (p.digits) {
        if (group != 0 && !(joined && tail == 0 && p.value < 100)) break;
        if (!first && group == 0 && scale != 0 && p.value >= scale) break;
        if (!first && group == 0 && scale == 0) break;
      } else if (!open || (!first && group == 0 && scale == 0)) {
        break;
      } else if (tail != 0 && !(p.part == NumeralWords::kUnit && tail >= 20 && std::fmod(tail, 10) == 0)) {
        // "twenty and three": said so, though nobody does
        break;
      }
      group += p.value;
      open = p.part == NumeralWords::kTens && !p.digits;
      any = true;
    } else if (p.part == NumeralWords::kHundred) {
      if (joined && group > 0) break;
      if (group >= 100 && !all.list[i - 1].digits) break;
      group = (group == 0 ? 1 : group) * 100;
      open = any = true;
    } else if (p.part == NumeralWords::kMultiplier) {
      if (joined && group > 0) break;
      if (group == 0 && scale != 0 && p.value > scale) {
        total *= p.value;  // three lakh crore
      } else if (scale != 0 && p.value >= scale) {
        break;
      } else {
        total += (group == 0 ? 1 : group) * p.value;
      }
      scale = p.value;
      group = 0;
      open = any = true;
    } else {  // dozens, scores
      const double unit = p.part == NumeralWords::kScore ? 20 : 12;
      if (p.part == NumeralWords::kScore && first) break;
      const double counted = tail == 0 ? group : tail;
      group = tail == 0 ? (group == 0 ? 1 : group) * unit : group - counted + counted * unit;
      any = true;
      ++i;
      break;
    }
  }
  used = i;
  return total + group;
}

/// "… point seventy-one", "… point nought three"
bool point(const Text& t, TokenIndex& next, double& value) {
  if (t.entry(next).part != NumeralWords::kPoint) return false;
  TokenIndex k = next + 1;
  double place = 1;
  bool any = false;
  while (k < t.end) {
    if (any && t.token(k).is(text::kHyphen)) {
      ++k;
      continue;
    }
    const NumeralWords::Entry e = t.entry(k);
    if (e.part == NumeralWords::kUnit && any && t.entry(k - 1).part != NumeralWords::kUnit &&
        t.token(k - 1).is(text::kHyphen)) {
      value += e.value * place;  // the one of seventy-one
    } else if (e.part == NumeralWords::kUnit || e.part == NumeralWords::kZero) {
      place /= 10;
      value += e.value * place;
    } else if (e.part == NumeralWords::kTeen || e.part == NumeralWords::kTens) {
      place /= 100;
      value += e.value * place;
    } else {
      break;
    }
    any = true;
    ++k;
  }
  if (any) next = k;
  return any;
}

/// A multiplier behind a fraction: "half million", "two thirds of a million"; 0: none.
double multiplier_behind(const Text& t, TokenIndex& next) {
  TokenIndex k = next;
  if (t.entry(k).part == NumeralWords::kOf) ++k;
  if (t.entry(k).part == NumeralWords::kArticle) ++k;
  const NumeralWords::Entry e = t.entry(k);
  const bool large =
      e.part == NumeralWords::kMultiplier || e.part == NumeralWords::kDozen || e.part == NumeralWords::kHundred;
  if (!large) return 0;
  next = k + 1;
  return e.value;
}

/// Pieces with a noun of a fraction behind them. False: they are no fraction.
bool fraction(const Text& t, const Pieces& all, TokenIndex& next, double& value) {
  std::size_t size = all.size;
  double divisor = all.divisor;
  double scale = 0;
  std::size_t used = 0;
  const auto plain = [&](std::size_t i, Part part) { return all.list[i].part == part && !all.list[i].digits; };
  // three twenty-firsts, one hundred thirty fifths; but one hundred and thirty fifths are 130 fifths
  if (!all.noun_behind_and && size >= 2 && divisor < 10 && !all.half && plain(size - 1, NumeralWords::kTens) &&
      !all.list[size - 1].behind_and) {
    divisor += all.list[--size].value;
  } else if (size >= 3 && divisor < 100 &&
             (plain(size - 1, NumeralWords::kHundred) || plain(size - 1, NumeralWords::kMultiplier)) &&
             plain(size - 2, NumeralWords::kUnit) && all.list[size - 2].value == 1 && !all.list[size - 2].behind_and) {
    divisor += all.list[size - 1].value;  // one one hundred fifth
    size -= 2;
  }
  if (divisor < 2) return false;
  // 23 and three fifths: the last "and" opens a fraction below one
  std::size_t split = size;
  for (std::size_t i = size; i > 1 && split == size; --i)
    if (all.list[i - 1].behind_and) split = i - 1;
  double whole = 0, above = 1, whole_scale = 0;
  if (split < size) {
    above = add_up(all, split, size, used, scale);
    if (used != size || above >= divisor) split = size;
  }
  if (split < size) {
    whole = add_up(all, 0, split, used, whole_scale);
    if (used != split) {  // twenty and three and …
      double rest_scale = 0;
      const double rest = add_up(all, used, split, used, rest_scale);
      if (used != split) return false;
      whole += rest;
    }
  } else if (size > 0) {
    above = add_up(all, 0, size, used, scale);
    if (used != size) return false;
  }
  next = all.noun_last;
  const double times = multiplier_behind(t, next);
  if (size == 0 && times == 0 && !all.half) return false;    // "the third"
  if (!all.plural && !all.half && above != 1) return false;  // the twenty-fifth
  double part = above / divisor;
  if (times != 0) {
    value = whole >= times ? whole + part * times : (whole + part) * times;
  } else {
    if (whole_scale != 0 && std::fmod(whole, whole_scale) == 0) part *= whole_scale;  // three million and a half
    value = whole + part;
  }
  return true;
}

}  // namespace

bool words_behind_digits(const Text& t, TokenIndex at, TokenIndex& next, double& value) {
  Pieces all;
  lay_out(t, at, all);
  if (all.size < 2 && all.divisor == 0) return true;
  if (all.divisor != 0 && fraction(t, all, next, value)) return true;
  std::size_t used = 0;
  double scale = 0;
  const double sum = add_up(all, 0, all.size, used, scale);
  if (used > 1) {
    value = sum;
    next = all.list[used - 1].last;
  }
  return true;
}

bool words(const Text& t, TokenIndex at, TokenIndex& next, double& value) {
  if (at >= t.end || t.token(at).kind != TokenKind::word) return false;
  Pieces all;
  lay_out(t, at, all);
  if (all.divisor != 0 && fraction(t, all, next, value)) return true;
  if (all.size == 0 || all.list[0].digits) return false;
  std::size_t size = all.size;
  if (all.divisor != 0 && size > 0 && all.list[size - 1].article) --size;  // the "a" of "a third" that is none
  std::size_t used = 0;
  double scale = 0;
  value = add_up(all, 0, size, used, scale);
  if (used == 0) return false;
  next = all.list[used - 1].last;
  if (point(t, next, value)) {
    if (const double times = t.entry(next).part == NumeralWords::kMultiplier ? t.entry(next).value : 0; times != 0) {
      value *= times;
      ++next;
    }
  }
  return true;
}

}  // namespace parley::grammar::general
