// Events as anchors: "two days after the deal was signed" counts from the day that an earlier sentence gives the deal. The words decide: at least
// half of what the phrase names must stand in the dated sentence, or nothing is resolved.
#include "dates/event.h"

#include <algorithm>
#include <array>

namespace parley::dates {
namespace {

constexpr TokenIndex kObject = 9;     // tokens of an object that are read
constexpr TokenIndex kNear = 24;      // tokens on each side of a date in which the event may be named
constexpr std::size_t kRecords = 24;  // dates looked back on
constexpr std::size_t kWords = 5;     // words of the object that are compared
constexpr TokenIndex kPhrase = 16;    // tokens that a phrase naming an event may have

bool names_something(const Builder& b, TokenIndex t) {
  const text::Token& token = b.token(t);
  const Lexicon& lex = b.lex();
  if (token.kind != text::TokenKind::word) return false;
  if (b.is(t, lex.determiner) || b.is(t, lex.year_lead) || b.is(t, lex.past_auxiliary) || b.is(t, lex.be) ||
      b.is(t, lex.clause_word) || b.unit_at(t) != Unit::none)
    return false;
  return token.has(text::kCapital) || token.end - token.begin >= 4;
}

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Two forms of one word ("invaded", "invasion"), or two names for an agreement or an attack.
bool alike(const Builder& b, TokenIndex x, TokenIndex y) {
  constexpr std::size_t kShort = 4, kStem = 5, kEnding = 3;
  const std::string_view p = b.bytes(x), q = b.bytes(y);
  const std::size_t n = std::min(p.size(), q.size());
  std::size_t same = 0;
  while (same < n && lower(p[same]) == lower(q[same])) ++same;
  if (same == p.size() && same == q.size()) return true;
  if (same >= kStem || (same >= kShort && p.size() - same <= kEnding && q.size() - same <= kEnding)) return true;
  const Lexicon& lex = b.lex();
  for (const ClassId c : {lex.deal_noun, lex.attack_noun, lex.talk_noun}) {
    if (b.is(x, c) && b.is(y, c)) return true;
  }
  return false;
}

}  // namespace

TokenIndex event_end(const Builder& b, TokenIndex from) {
  const Lexicon& lex = b.lex();
  // At the head of its sentence it ends with a comma, or nobody knows where.
  const bool head = b.first() <= b.sentence().first + 1;
  TokenIndex t = from;
  for (; b.in_sentence(t) && t < from + kPhrase; ++t) {
    const text::Token& token = b.token(t);
    if (token.kind == text::TokenKind::punctuation && !b.shape(t, gazetteer::kHyphenMark))
      return !head || b.shape(t, gazetteer::kComma) ? t : from;
    if (b.is(t, lex.clause_word)) return head ? from : t;
    if (b.month_at(t) != 0 || b.weekday_at(t) != 0 || b.shape(t, gazetteer::kYearNumber) || b.is(t, lex.deictic_day))
      return from;
  }
  return b.in_sentence(t) || head ? from : t;
}

Index event_date(Builder& b, TokenIndex from) {
  std::array<TokenIndex, kWords> words{};
  std::size_t count = 0;
  for (TokenIndex t = from; b.in_sentence(t) && t < from + kObject && count < kWords; ++t) {
    if (b.token(t).kind == text::TokenKind::punctuation || (t > from && b.is(t, b.lex().clause_word))) break;
    if (names_something(b, t)) words[count++] = t;
  }
  if (count == 0) return none;
  const std::vector<DateRecord>& out = b.out();
  for (std::size_t seen = 0; seen < kRecords && seen < out.size(); ++seen) {
    const std::size_t i = out.size() - 1 - seen;
    const DateRecord& r = out[i];
    if (r.last > b.first() || r.type == DateType::duration || r.type == DateType::set || r.earliest.empty()) continue;
    if (r.earliest.view().substr(0, 10) != r.latest.view().substr(0, 10)) continue;
    // The sentence of that date, but not the phrase itself.
    const text::TokenRange s = b.sentence_at(r.first);
    const TokenIndex begin = r.first > s.first + kNear ? r.first - kNear : s.first;
    const TokenIndex end = std::min({s.last, r.last + kNear, std::max(b.first(), r.last)});
    std::size_t found = 0;
    std::array<bool, kWords> seen_word{};
    for (TokenIndex t = begin; t < end && found * 2 < count; ++t) {
      if ((t >= r.first && t < r.last) || !names_something(b, t)) continue;
      for (std::size_t w = 0; w < count; ++w) {
        if (seen_word[w] || !alike(b, words[w], t)) continue;
        seen_word[w] = true;
        ++found;
      }
    }
    if (found * 2 >= count) return static_cast<Index>(i);
  }
  return none;
}

Index apposed_date(Builder& b) {
  const std::vector<DateRecord>& out = b.out();
  if (out.empty() || b.first() < b.sentence().first + 2) return none;
  const TokenIndex comma = b.first() - 1;
  if (!b.shape(comma, gazetteer::kComma) && !b.shape(comma, gazetteer::kHyphenMark) &&
      !b.shape(comma, gazetteer::kDashMark))
    return none;
  const DateRecord& r = out.back();
  if (r.last != comma || r.type != DateType::date || r.earliest.empty() || !(r.earliest == r.latest.view()))
    return none;
  return static_cast<Index>(out.size() - 1);
}

}  // namespace parley::dates
