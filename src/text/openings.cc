// How paragraphs open: datelines ("KABUL, March 23 (Reuters) —") and the labels of a transcript's turns ("MR. KIRBY:", "Q").
#include <algorithm>

#include "text/parts.h"

namespace parley::text {
namespace {

constexpr TokenIndex kLongestDateline = 22;  // tokens
constexpr TokenIndex kLongestLabel = 7;

bool capital_word(const Token& t) noexcept { return t.kind == TokenKind::word && t.has(kCapital); }

/// Reads a dateline at the head of tokens [first, last).
bool dateline_at(const Document& doc, TokenIndex first, TokenIndex last, Dateline& out) {
  const TokenIndex limit = std::min(last, first + kLongestDateline);
  if (first >= last || !capital_word(doc.tokens[first])) return false;
  TokenIndex t = first;
  TokenIndex dash = 0;
  int depth = 0;
  for (; t < limit; ++t) {
    const Token& token = doc.tokens[t];
    if (token.is('(') || token.is('[')) {
      ++depth;
      continue;
    }
    if (token.is(')') || token.is(']')) {
      --depth;
      continue;
    }
    if (token.is(kDash) || (token.is(kHyphen) && token.has(kSpaceBefore))) {
      dash = t;
      break;
    }
    if (depth > 0 || token.is(',') || token.is('.') || token.is('/') || token.is(kHyphen) ||
        token.kind == TokenKind::possessive)
      continue;
    if (capital_word(token) || token.kind == TokenKind::number || token.kind == TokenKind::ordinal) continue;
    return false;
  }
  if (dash == 0 || dash == first || dash + 1 >= last) return false;
  // A dash within a few capitalised words could be anything ("Yasser Arafat — who"): a comma, bracket, number or capitals show a dateline.
  TokenIndex place_end = first;
  while (place_end < dash && (capital_word(doc.tokens[place_end]) || doc.tokens[place_end].is(kHyphen))) ++place_end;
  bool capitals = doc.tokens[first].has(kAllCaps) && doc.tokens[first].end - doc.tokens[first].begin > 2;
  if (capitals && place_end - first > 1) capitals = doc.tokens[first + 1].has(kAllCaps);
  bool shown = capitals;
  for (TokenIndex i = place_end; i < dash; ++i)
    shown |= doc.tokens[i].kind == TokenKind::number || doc.tokens[i].is('(');
  if (!shown || place_end == first) return false;
  out.all = {first, dash + 1};
  out.place = {first, place_end};
  out.date = {};
  depth = 0;
  for (TokenIndex i = place_end; i < dash; ++i) {
    const Token& token = doc.tokens[i];
    depth += token.is('(') || token.is('[');
    depth -= token.is(')') || token.is(']');
    if (depth > 0 || (token.kind != TokenKind::number && token.kind != TokenKind::ordinal)) continue;
    TokenIndex b = i, e = i + 1;
    if (b > place_end && capital_word(doc.tokens[b - 1])) --b;
    while (e < dash && (capital_word(doc.tokens[e]) || doc.tokens[e].kind == TokenKind::number ||
                        (doc.tokens[e].is(',') && e + 1 < dash && doc.tokens[e + 1].kind == TokenKind::number)))
      ++e;
    out.date = {b, e};
    break;
  }
  return true;
}

/// "MR. KIRBY:" or "Sullivan:" or "Q" at the head of tokens [first, last).
bool turn_at(const Document& doc, TokenIndex first, TokenIndex last, Turn& out) {
  if (first + 1 >= last || doc.tokens[first].kind != TokenKind::word) return false;
  const std::string_view word = doc.bytes(first);
  if ((word == "Q" || word == "Q.") &&
      (doc.tokens[first + 1].has(kCapital) || doc.tokens[first + 1].is(':') || doc.tokens[first + 1].is('('))) {
    out = {{first, first + 1}, doc.tokens[first + 1].is(':') ? first + 2 : first + 1, true};
    return out.first < last;
  }
  const TokenIndex limit = std::min(last, first + kLongestLabel);
  for (TokenIndex t = first; t < limit; ++t) {
    const Token& token = doc.tokens[t];
    if (token.is(':')) {
      if (t + 1 >= last || t == first) return false;
      const bool question = word == "QUESTION" || word == "Question" || word == "REPORTER";
      const bool capitals = doc.tokens[t - 1].has(kAllCaps);
      if (!capitals && !question && !(t - first >= 2 && doc.tokens[first].has(kDotted)))
        return false;  // "Background: …" is no speaker
      out = {{first, t}, t + 1, question};
      return true;
    }
    if (!capital_word(token) && !token.is(kHyphen) && !token.is('.') && token.kind != TokenKind::possessive)
      return false;
  }
  return false;
}

}  // namespace

void find_openings(Document& doc) {
  doc.datelines.clear();
  doc.turns.clear();
  for (const Paragraph& paragraph : doc.paragraphs) {
    const TokenIndex first = doc.sentences[paragraph.first_sentence].first;
    const TokenIndex last = doc.sentences[paragraph.last_sentence - 1].last;
    Dateline dateline;
    if (dateline_at(doc, first, last, dateline)) doc.datelines.push_back(dateline);
    Turn turn;
    if (turn_at(doc, first, last, turn)) doc.turns.push_back(turn);
  }
}

}  // namespace parley::text
