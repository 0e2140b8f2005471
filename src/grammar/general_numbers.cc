// Signs, mixed numbers and ratios around the two readers of digits and of words.
#include "grammar/general_numbers.h"

#include <cmath>

#include "grammar/general_parts.h"

namespace parley::grammar {

using text::Token;
using text::TokenIndex;
using text::TokenKind;

namespace {

using general::Text;

constexpr double kYears = 1900;  // "one in 1998" is a date

/// "one" that stands for a thing: "the one you mean", "which one", "that one".
bool pronoun(const Text& t, TokenIndex at, TokenIndex last) {
  if (last != at + 1 || at == 0 || !t.word_is(at, "one")) return false;
  constexpr const char* kBefore[] = {"the", "this", "that", "which", "what", "each", "every", "any", "no", "another"};
  for (const char* word : kBefore)
    if (t.word_is(at - 1, word)) return true;
  return false;
}

/// A number without sign and ratio.
bool plain(const Text& t, TokenIndex at, TokenIndex& next, double& value) {
  if (at >= t.end) return false;
  if (general::digits(t, at, next, value)) {
    // 4/5, 2 1/4; but no part of 5/17/2018
    const bool behind_slash = at > 0 && (t.token(at - 1).punct == '/' || (at > 1 && t.token(at - 1).is(text::kHyphen) &&
                                                                          !t.token(at).has(text::kSpaceBefore) &&
                                                                          t.token(at - 2).kind == TokenKind::number));
    TokenIndex k = next;
    double above = value, whole = 0;
    if (k < t.end && t.token(k).kind == TokenKind::number && k + 1 < t.end && t.token(k + 1).punct == '/' &&
        value == std::floor(value)) {
      whole = value;
      if (!general::digits(t, k, k, above)) return true;
    }
    double below = 0;
    TokenIndex behind = k + 1;
    if (!behind_slash && k < t.end && t.token(k).punct == '/' && general::digits(t, k + 1, behind, below) &&
        below > 0 && (behind >= t.end || t.token(behind).punct != '/')) {
      value = whole + above / below;
      next = behind;
      return true;
    }
    return general::words_behind_digits(t, at, next, value);
  }
  return general::words(t, at, next, value);
}

}  // namespace

GeneralNumberReader::GeneralNumberReader(const gazetteer::Tables& tables) : counts_(tables), words_(tables) {}

bool GeneralNumberReader::read(const text::Document& doc, const std::vector<gazetteer::WordId>& words, TokenIndex at,
                               TokenIndex end, GeneralNumber& out) const {
  const Text t{doc, words, words_, end};
  if (at >= end) return false;
  TokenIndex begin = at;
  double sign = 1;
  const Token& first = t.token(at);
  if (first.is(text::kHyphen) || first.is(text::kDash)) {
    const bool free = at == 0 || first.has(text::kSpaceBefore) || t.token(at - 1).kind == TokenKind::punctuation;
    const bool apart = at + 1 < end && t.token(at + 1).has(text::kSpaceBefore);  // "- 10", but no "5 - 10"
    if (!free || (apart && at > 0 && t.token(at - 1).kind != TokenKind::punctuation)) return false;
    if (at + 1 >= end || t.token(at + 1).kind == TokenKind::word) return false;
    sign = -1;
    ++begin;
  } else if (t.word_is(at, "minus") || t.word_is(at, "negative")) {
    sign = -1;
    ++begin;
  }
  TokenIndex next = begin;
  double value = 0;
  if (!plain(t, begin, next, value)) {
    Numeral count;
    if (sign < 0 || !counts_.read_cardinal(doc, words, at, end, count)) return false;
    out = {count.first, count.last, count.low};
    return true;
  }
  // one over three, two out of five hundred, 1 in 20
  TokenIndex link = next;
  bool share = false, part = false;
  if (t.word_is(link, "over")) {
    ++link;
  } else if (t.word_is(link, "out") && t.word_is(link + 1, "of")) {
    link += 2;
    part = true;
  } else if (t.word_is(link, "in")) {
    ++link;
    share = true;
  }
  double whole = 0;
  TokenIndex behind = link;
  if (link > next && plain(t, link, behind, whole) && whole > 0 && (!part || whole >= value) &&
      (!share || (whole > value && whole < kYears && value >= 1))) {
    value /= whole;
    next = behind;
  }
  if (sign > 0 && pronoun(t, begin, next)) return false;
  out = {at, next, sign * value};
  return true;
}

}  // namespace parley::grammar
