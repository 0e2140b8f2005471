// Reads numerals: one pass over a few tokens, with the scale ("million") falling from left to right.
#include "grammar/numeral_text.h"

namespace parley::grammar {

using gazetteer::WordId;
using text::Token;
using text::TokenIndex;
using text::TokenKind;

namespace {

constexpr double kLargest = 1e15;      // beyond it nothing is counted, and doubles stop being exact soon after
constexpr TokenIndex kMaxTokens = 24;  // no numeral is longer

/// 10k, 2.5m, 3bn: what the letters behind a number in digits multiply it by; 0: no scale.
double letter_scale(std::string_view letters) noexcept {
  struct Letters {
    std::string_view letters;
    double scale;
  };
  constexpr Letters kScales[] = {{"k", 1e3}, {"K", 1e3},  {"M", 1e6},   {"mil", 1e6}, {"mn", 1e6},  {"MM", 1e6},
                                 {"b", 1e9}, {"bn", 1e9}, {"bln", 1e9}, {"G", 1e9},   {"tn", 1e12}, {"tln", 1e12}};
  constexpr std::size_t kLongest = 3;
  if (letters.size() > kLongest) return 0;  // the noun of nearly every number
  for (const Letters& l : kScales)
    if (l.letters == letters) return l.scale;
  return 0;
}

}  // namespace

NumeralReader::NumeralReader(const gazetteer::Tables& tables) : words_(tables) {}

NumeralWords::Entry NumeralReader::entry(const Text& t, TokenIndex at) const {
  if (at >= t.end || t.token(at).kind != TokenKind::word) return {};
  return words_.entry(t.words[at]);
}

bool NumeralReader::vague(const Text& t, TokenIndex at, Numeral& out) const {
  Entry e = entry(t, at);
  TokenIndex next = at;
  if (e.part == NumeralWords::kArticle && entry(t, at + 1).part == NumeralWords::kVague &&
      t.doc.bytes(at + 1).size() == 3)
    e = entry(t, ++next);
  if (e.part == NumeralWords::kVague) {
    if (next == at && t.doc.bytes(at).size() == 3) return false;  // "few" by itself says how few, not how many
    out.low = 2;
  } else if (e.part == NumeralWords::kVaguePlural) {
    // dozens 24, scores 40, hundreds 200, thousands 2000; tens of thousands 20,000
    out.low = e.value >= 100 ? 2.0 * e.value : e.value;
    if (entry(t, next + 1).part == NumeralWords::kOf && entry(t, next + 2).part == NumeralWords::kVaguePlural) {
      out.low = (e.value >= 100  ? e.value
                 : e.value == 24 ? 24
                                 : e.value) *
                2.0 * entry(t, next + 2).value / (e.value == 24 || e.value == 40 ? 2.0 : 1.0);
      next += 2;
    }
  } else {
    return false;
  }
  out.first = at;
  out.last = next + 1;
  out.form = Numeral::Form::vague;
  out.high = 0;
  out.worded = true;
  return out.low <= kLargest;
}

bool NumeralReader::cardinal(const Text& t, TokenIndex at, Numeral& out) const {
  double total = 0, group = 0;  // total: what stands before the last multiplier; group: what is being read
  double scale = 0;             // the last multiplier: the next must be smaller
  bool any = false, worded = true, small_open = true, hundred_open = true;
  bool decimal = false;
  TokenIndex i = at, last = at;
  const TokenIndex end = t.end - at > kMaxTokens ? at + kMaxTokens : t.end;
  while (i < end) {
    TokenIndex j = i;
    if (any && t.joined(j) && j + 1 < end && entry(t, j + 1).part != NumeralWords::kNone &&
        entry(t, j + 1).part != NumeralWords::kArticle)
      ++j;
    const bool after_and = any && entry(t, j).part == NumeralWords::kAnd && j == i;
    if (after_and) {
      if (group == 0 ? scale == 0 : hundred_open) break;  // "twenty and …" are two numbers
      ++j;
      Numeral tail;
      if (j < end && fraction(t, j, tail)) break;  // three million and a half
    }
    if (j >= end) break;
    const Token& token = t.token(j);
    if (token.kind == TokenKind::number) {
      const double v = digits_value(t.doc.bytes(j));
      const bool under_hundred = after_and && group >= 100 && v < 100 && !hundred_open;  // 3 hundred and 21
      if (any && (group != 0 || scale == 0) && !under_hundred) break;
      if (v < 0 || (any && !under_hundred && v >= scale)) break;
      if (after_and && t.token(at).kind == TokenKind::word) break;
      group += v;
      decimal = v != static_cast<double>(static_cast<std::int64_t>(v));
      worded = false;
      if (j + 1 < end && t.token(j + 1).kind == TokenKind::word) {
        const double letters = letter_scale(t.doc.bytes(j + 1));
        if (letters != 0 && (!t.token(j + 1).has(text::kSpaceBefore) || letters >= 1e9)) {
          group *= letters;
          any = true;
          last = j + 2;
          break;
        }
      }
      small_open = false;
      hundred_open = !under_hundred;
      any = true;
      last = i = j + 1;
      continue;
    }
    const Entry e = entry(t, j);
    if (e.part == NumeralWords::kArticle && !any) {
      const Entry next = entry(t, j + 1);
      if (next.part != NumeralWords::kHundred && next.part != NumeralWords::kMultiplier &&
          next.part != NumeralWords::kDozen)
        break;
      group = 1;
      small_open = false;
      any = true;
      i = j + 1;
      continue;
    }
    if (e.part == NumeralWords::kUnit || e.part == NumeralWords::kTeen || e.part == NumeralWords::kTens) {
      if (any && (!small_open || (scale != 0 && group == 0 && e.value >= scale))) break;
      const double tail = group - 100 * static_cast<double>(static_cast<std::int64_t>(group / 100));
      if (tail != 0 &&
          !(e.part == NumeralWords::kUnit && tail >= 20 && tail < 100 && static_cast<std::int64_t>(tail) % 10 == 0))
        break;
      if (tail != 0 && after_and) break;
      group += e.value;
      small_open = e.part == NumeralWords::kTens;
      any = true;
      last = i = j + 1;
      continue;
    }
    if (e.part == NumeralWords::kHundred) {
      if (after_and || (any && !hundred_open)) break;
      if (any && group == 0) break;
      group = (any ? group : 1) * 100;
      hundred_open = false;
      small_open = true;
      any = true;
      decimal = false;
      last = i = j + 1;
      continue;
    }
    if (e.part == NumeralWords::kMultiplier) {
      if (after_and) break;
      if (any && group == 0) {  // three lakh crore
        if (scale == 0 || e.value <= scale) break;
        total *= e.value;
      } else {
        if (scale != 0 && e.value >= scale) break;
        total += (any ? group : 1) * e.value;
      }
      scale = e.value;
      group = 0;
      hundred_open = small_open = true;
      any = true;
      decimal = false;
      last = i = j + 1;
      continue;
    }
    if (e.part == NumeralWords::kDozen || e.part == NumeralWords::kScore ||
        (e.part == NumeralWords::kVaguePlural && e.value == 24 && any)) {
      if (after_and || (e.part == NumeralWords::kScore && !any)) break;
      group = (any && group != 0 ? group : 1) * (e.part == NumeralWords::kScore ? 20 : 12);
      any = true;
      last = j + 1;
      break;
    }
    break;
  }
  if (!any || last == at) return false;
  double value = total + group;
  TokenIndex tail_end = last;
  double tail = 0;
  if (fraction_tail(t, last, tail_end, tail)) {
    // "three million and a half" is half a million more; "five and a half million" multiplies
    value += group == 0 && scale != 0 ? tail * scale : tail;
    last = tail_end;
    decimal = true;
    const Entry e = entry(t, last);
    if (scale == 0 && (e.part == NumeralWords::kMultiplier || e.part == NumeralWords::kHundred)) {
      value *= e.value;
      ++last;
    }
  } else if (entry(t, last).part == NumeralWords::kPoint && scale == 0) {
    double place = 0.1;
    TokenIndex k = last + 1;
    while (k < end && (entry(t, k).part == NumeralWords::kUnit || entry(t, k).part == NumeralWords::kZero)) {
      value += place * entry(t, k).value;
      place /= 10;
      ++k;
    }
    if (k > last + 1) {
      last = k;
      decimal = true;
      const Entry e = entry(t, last);
      if (e.part == NumeralWords::kMultiplier) {
        value *= e.value;
        ++last;
      }
    }
  }
  if (value > kLargest) return false;
  out = Numeral();
  out.first = at;
  out.last = last;
  out.low = out.high = value;
  out.worded = worded;
  out.whole = !decimal || value == static_cast<double>(static_cast<std::int64_t>(value));
  return true;
}

bool NumeralReader::read_cardinal(const text::Document& doc, const std::vector<WordId>& words, TokenIndex at,
                                  TokenIndex end, Numeral& out) const {
  const Text t{doc, words, end};
  if (at >= end) return false;
  const Token& token = doc.tokens[at];
  const Entry e = entry(t, at);
  // 29km, 180ml: a measure, no number
  if (token.kind == TokenKind::number && at + 1 < end && doc.tokens[at + 1].kind == TokenKind::word &&
      !doc.tokens[at + 1].has(text::kSpaceBefore) && letter_scale(doc.bytes(at + 1)) == 0)
    return false;
  if (token.kind != TokenKind::number &&
      (e.part == NumeralWords::kNone || e.part == NumeralWords::kAnd || e.part == NumeralWords::kOr ||
       e.part == NumeralWords::kOf || e.part == NumeralWords::kRangeWord || e.part == NumeralWords::kPoint))
    return false;
  out = Numeral();
  if (vague(t, at, out)) return true;
  if (fraction(t, at, out)) {
    out.high = out.low;
    out.worded = token.kind != TokenKind::number;
    return true;
  }
  if (e.part == NumeralWords::kCouple ||
      (e.part == NumeralWords::kArticle && entry(t, at + 1).part == NumeralWords::kCouple)) {
    out.first = at;
    out.last = e.part == NumeralWords::kCouple ? at + 1 : at + 2;
    out.low = out.high = 2;
    out.worded = true;
    return entry(t, out.last).part == NumeralWords::kOf;
  }
  if (e.part == NumeralWords::kZero) {
    out.first = at;
    out.last = at + 1;
    out.worded = true;
    return true;
  }
  return cardinal(t, at, out);
}

bool NumeralReader::read(const text::Document& doc, const std::vector<WordId>& words, TokenIndex at, TokenIndex end,
                         Numeral& out, TokenIndex* cardinal_last) const {
  if (!read_cardinal(doc, words, at, end, out)) return false;
  if (cardinal_last != nullptr) *cardinal_last = out.last;
  if (out.form != Numeral::Form::cardinal || !out.whole) return true;
  // 10 to 15 · 10-15 · 3,000–5,000 · two or three
  const Text t{doc, words, end};
  const TokenIndex link = out.last;
  if (link + 1 >= end) return true;
  const Token& token = doc.tokens[link];
  const Entry e = entry(t, link);
  const bool dash = token.is(text::kHyphen) || token.is(text::kDash) || token.is('~');
  if (!dash && e.part != NumeralWords::kRangeWord && e.part != NumeralWords::kOr) return true;
  if (dash && token.has(text::kSpaceBefore) != doc.tokens[link + 1].has(text::kSpaceBefore)) return true;
  Numeral other;
  if (!read_cardinal(doc, words, link + 1, end, other) || other.form != Numeral::Form::cardinal || !other.whole)
    return true;
  double low = out.low;
  // "5 to 6 million", "two or three hundred": the second number's scale holds for both
  if (low < 1000 && other.high >= 1000 && link == at + 1 && other.last > other.first + 1) {
    const Entry scale = entry(t, other.last - 1);
    if ((scale.part == NumeralWords::kMultiplier || scale.part == NumeralWords::kHundred) &&
        low * scale.value < other.high)
      low *= scale.value;
  }
  if (low >= other.high) return true;
  // A dash between words joins other things ("two-for-two"); "or" gives a range of neighbours only.
  if (e.part == NumeralWords::kOr && (!out.worded || !other.worded || other.high > 4 * low)) return true;
  if (dash && other.high > 100 * low) return true;
  out.low = low;
  out.high = other.high;
  out.last = other.last;
  out.form = Numeral::Form::range;
  out.worded = out.worded && other.worded;
  return true;
}

}  // namespace parley::grammar
