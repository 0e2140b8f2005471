// Fractions: "a half", "two thirds", "3/4", "half a million", "… and three quarters".
#include "grammar/numeral_text.h"

namespace parley::grammar {

using text::TokenIndex;
using text::TokenKind;

bool NumeralReader::fraction(const Text& t, TokenIndex at, Numeral& out) const {
  // a half · two thirds · three-quarters · a quarter · 3/4 · half a million · half of
  const Entry first = entry(t, at);
  double count = 0;
  TokenIndex next = at;
  if (first.part == NumeralWords::kHalf) {
    out.first = at;
    out.low = 0.5;
    next = at + 1;
    if (entry(t, next).part == NumeralWords::kArticle && entry(t, next + 1).part != NumeralWords::kNone) {
      const Entry what = entry(t, next + 1);
      if (what.part == NumeralWords::kDozen || what.part == NumeralWords::kMultiplier ||
          what.part == NumeralWords::kHundred)
        ++next;
    }
    const Entry what = entry(t, next);
    if (what.part == NumeralWords::kDozen || what.part == NumeralWords::kMultiplier ||
        what.part == NumeralWords::kHundred) {
      out.low *= what.value;
      ++next;
    }
    out.last = next;
    out.whole = out.low >= 1;
    return true;
  }
  if (t.token(at).kind == TokenKind::number) {
    if (at + 2 >= t.end || t.token(at + 1).punct != '/' || t.token(at + 2).kind != TokenKind::number ||
        t.token(at + 2).has(text::kSpaceBefore))
      return false;
    const double above = digits_value(t.doc.bytes(at)), below = digits_value(t.doc.bytes(at + 2));
    if (above < 0 || below <= 1 || above >= below || below > 1000) return false;
    out.first = at;
    out.last = at + 3;
    out.low = above / below;
    out.whole = false;
    return true;
  }
  if (first.part == NumeralWords::kArticle || first.part == NumeralWords::kUnit || first.part == NumeralWords::kTeen) {
    count = first.part == NumeralWords::kArticle ? 1 : first.value;
    next = at + 1;
    if (t.joined(next)) ++next;
    const Entry noun = entry(t, next);
    if (noun.part == NumeralWords::kHalf) {
      out.low = count / 2;
    } else if (noun.part == NumeralWords::kFractionNoun && noun.value > 2) {
      const std::string_view word = t.doc.bytes(next);
      const bool plural = word.back() == 's' || word.back() == 'S';
      if (plural != (count != 1)) return false;
      out.low = count / noun.value;
    } else {
      return false;
    }
    out.first = at;
    out.last = next + 1;
    out.whole = false;
    return true;
  }
  return false;
}

bool NumeralReader::fraction_tail(const Text& t, TokenIndex at, TokenIndex& end, double& value) const {
  // … and a half · … and three quarters
  if (entry(t, at).part != NumeralWords::kAnd) return false;
  const Entry next = entry(t, at + 1);
  if (next.part != NumeralWords::kArticle && next.part != NumeralWords::kUnit) return false;
  Numeral tail;
  if (!fraction(t, at + 1, tail)) return false;
  end = tail.last;
  value = tail.low;
  return true;
}

}  // namespace parley::grammar
