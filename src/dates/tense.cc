// On which side of the anchor a bare weekday, month or day lies: what the verbs and prepositions around it say, without a tagger.
#include <algorithm>

#include "dates/resolve.h"

namespace parley::dates {
namespace {

constexpr TokenIndex kCueReach = 14;     // tokens on each side in which a verb may tell the side
constexpr TokenIndex kRightPenalty = 3;  // a verb behind the date must be nearer by this to outweigh one before it

bool ends_in_ed(const Builder& b, TokenIndex t) noexcept {
  const std::string_view s = b.bytes(t);
  return b.token(t).kind == text::TokenKind::word && s.size() >= 5 && s.substr(s.size() - 2) == "ed" &&
         s.substr(s.size() - 3) != "eed" && !b.token(t).has(text::kCapital);
}

/// What token `t` says of time; unknown: nothing.
Side cue(const Builder& b, TokenIndex t, TokenIndex begin) noexcept {
  const Lexicon& lex = b.lex();
  if (b.is(t, lex.strong_future) || b.is(t, lex.will_word)) return Side::future;
  if (b.is(t, lex.past_auxiliary)) {
    return Side::past;
  }
  const auto back = [&](TokenIndex n) { return t >= begin + n; };
  const bool participle = b.is(t, lex.past_verb) || ends_in_ed(b, t);
  if (b.is(t, lex.base_verb) && back(1) && b.spelled(t - 1, "to")) {
    // "plans to meet", but "went on to meet", "returned to power"
    return back(2) && (b.spelled(t - 2, "on") || b.spelled(t - 2, "began") || b.spelled(t - 2, "returned") ||
                       b.spelled(t - 2, "came") || b.spelled(t - 2, "went"))
               ? Side::past
               : Side::future;
  }
  if (b.is(t, lex.future_cue)) {
    // "planned" and "expected" are future though they end in -ed; "set fire", "promised last week" are left to other cues.
    return Side::future;
  }
  if (!participle) return Side::unknown;
  // "a still unspecified date": an adjective
  if (t > begin && t + 1 < b.sentence().last && b.token(t + 1).kind == text::TokenKind::word &&
      !b.is(t + 1, lex.year_lead) &&
      (b.is(t - 1, lex.determiner) || (t > begin + 1 && b.is(t - 2, lex.determiner) && b.spelled(t - 1, "still"))))
    return Side::unknown;
  // "to be released", "will be held", "being held", "are released"
  for (TokenIndex n = 1; n <= 3 && back(n); ++n) {
    if (b.spelled(t - n, "be")) return Side::future;
    if (b.spelled(t - n, "been") || b.is(t - n, lex.past_auxiliary)) return Side::past;
    if (n == 1 && (b.spelled(t - n, "is") || b.spelled(t - n, "are"))) return Side::unknown;
    if (b.token(t - n).kind != text::TokenKind::word) break;
  }
  return Side::past;
}

}  // namespace

Side tense_side(const Builder& b, TokenIndex first, TokenIndex last) noexcept {
  const Lexicon& lex = b.lex();
  const TokenIndex begin = std::max(b.sentence().first, first > kCueReach ? first - kCueReach : 0);
  const TokenIndex end = std::min(b.sentence().last, last + kCueReach);
  if (first > begin) {
    if (b.spelled(first - 1, "since")) return Side::past;
    bool had = false;
    for (TokenIndex t = begin; t < end; ++t) had = had || b.spelled(t, "had");
    if ((b.spelled(first - 1, "until") || b.spelled(first - 1, "till")) && !had) return Side::future;
    // "moved to Friday", "called an election for April 13"
    if (b.spelled(first - 1, "for") && !b.is(last, lex.number_word)) return Side::future;
    if (b.spelled(first - 1, "to") &&
        !(first > begin + 2 && (b.spelled(first - 3, "from") || b.spelled(first - 4, "from"))))
      return Side::future;
    // "a Thursday ruling", "Wednesday's decision": what is named after its day has mostly happened
    const bool possessive = last < end && b.token(last).kind == text::TokenKind::possessive;
    const bool ahead = first > begin + 1 &&
                       (b.spelled(first - 2, "of") || b.spelled(first - 1, "before") || b.spelled(first - 1, "for"));
    if (last - first == 1 && b.weekday_at(first) != 0 && !ahead && (possessive || b.spelled(first - 1, "a"))) {
      bool strong = false;
      for (TokenIndex t = begin; t < end; ++t) strong = strong || b.is(t, lex.strong_future) || b.spelled(t, "will");
      if (!strong) return Side::past;
    }
  }
  TokenIndex left = kCueReach * 2, right = kCueReach * 2;
  Side left_side = Side::unknown, right_side = Side::unknown;
  for (TokenIndex t = first; t-- > begin;) {
    if (b.shape(t, gazetteer::kSemicolon)) break;
    if (const Side s = cue(b, t, b.sentence().first); s != Side::unknown) {
      left = first - t;
      left_side = s;
      break;
    }
  }
  for (TokenIndex t = last; t < end; ++t) {
    if (b.shape(t, gazetteer::kSemicolon) || b.spelled(t, "that")) break;
    if (const Side s = cue(b, t, b.sentence().first); s != Side::unknown) {
      right = t - last + 1 + kRightPenalty;
      right_side = s;
      break;
    }
  }
  const Side nearest = left <= right ? left_side : right_side;
  if (first > begin && (b.spelled(first - 1, "until") || b.spelled(first - 1, "till")) && nearest != Side::past)
    return Side::future;
  if (first > begin && b.is(first - 1, lex.deadline_preposition) && nearest == Side::unknown) return Side::future;
  return nearest;
}

Side Builder::side() const noexcept { return tense_side(*this, match_.first, match_.last); }

}  // namespace parley::dates
