// On which side of the anchor a bare weekday, month or day lies: what the verbs and prepositions around it say, without a tagger.
#include <algorithm>

#include "dates/resolve.h"

#include "text/endings.h"

namespace parley::dates {
namespace {

constexpr TokenIndex kCueReach = 14;     // tokens on each side in which a verb may tell the side
constexpr TokenIndex kRightPenalty = 3;  // a verb behind the date must be nearer by this to outweigh one before it

bool ends_in_ed(const Builder& b, TokenIndex t) noexcept {
  const std::string_view s = b.bytes(t);
  return b.token(t).kind == text::TokenKind::word && s.size() >= 5 && text::ends_with(s, "ed") &&
         !text::ends_with(s, "eed") && !b.token(t).has(text::kCapital);
}

constexpr TokenIndex kScheduleReach = 8;  // tokens before "for Monday" in which the word of a plan may stand
constexpr TokenIndex kPurposeReach = 8;   // tokens before "to meet" in which one may have flown to do so
constexpr TokenIndex kMoveReach = 4;      // tokens before "to Monday" in which the word of a shift may stand

/// "had been due to", "was originally to", "had planned": what was once ahead.
bool once_ahead(const Builder& b, TokenIndex t, TokenIndex begin) noexcept {
  constexpr TokenIndex kReach = 5;
  const TokenIndex from = t > begin + kReach ? t - kReach : begin;
  for (TokenIndex k = t; k-- > from;) {
    // "were meant to": it came otherwise
    const bool were = k > begin && (b.spelled(k - 1, "was") || b.spelled(k - 1, "were"));
    if (were && (b.spelled(k, "meant") || b.spelled(k, "supposed"))) return true;
    if (b.spelled(k, "had") || b.spelled(k, "originally") || b.spelled(k, "previously") || b.spelled(k, "initially"))
      return true;
    if (b.token(k).kind != text::TokenKind::word) return false;
  }
  return false;
}

/// "was to hold talks", "were to be flown home": still ahead, unless the sentence says that it came otherwise.
Side was_to_side(const Builder& b, TokenIndex verb) noexcept {
  if (b.narrative() || b.spelled(verb, "have")) return Side::past;
  for (TokenIndex t = verb; b.in_sentence(t) && t < verb + 2 * kCueReach; ++t) {
    if (b.spelled(t, "but") || b.spelled(t, "although") || b.spelled(t, "though") || b.spelled(t, "had") ||
        b.spelled(t, "have") || b.spelled(t, "has") || b.is(t, b.lex().negation) || b.is(t, b.lex().undoing))
      return Side::past;
  }
  for (TokenIndex t = verb; t-- > b.sentence().first && t + kCueReach > verb;) {
    if (b.is(t, b.lex().undoing) || b.spelled(t, "after")) return Side::past;
  }
  return Side::future;
}

/// The auxiliary before the participle `t`: "will be held" is ahead, "was held" and "could not be held" are past.
Side participle_side(const Builder& b, TokenIndex t, TokenIndex begin) noexcept {
  const Lexicon& lex = b.lex();
  const auto back = [&](TokenIndex n) { return t >= begin + n; };
  for (TokenIndex n = 1; n <= 3 && back(n); ++n) {
    if (b.spelled(t - n, "be")) {
      const bool denied = back(n + 2) && b.spelled(t - n - 1, "not") && b.spelled(t - n - 2, "could");
      bool neither = back(n + 1) && b.spelled(t - n - 1, "couldnt");
      if (back(n + 1) && b.spelled(t - n - 1, "could")) {
        const TokenIndex from = t - n - 1 > begin + kCueReach ? t - n - 1 - kCueReach : begin;
        for (TokenIndex k = t - n - 1; k-- > from;) neither = neither || b.is(k, lex.negation);
      }
      const bool was_to = back(n + 2) && b.spelled(t - n - 1, "to") &&
                          (b.spelled(t - n - 2, "was") || b.spelled(t - n - 2, "were"));  // "were to be flown home"
      if (was_to) return was_to_side(b, t - n);
      return denied || neither || once_ahead(b, t - n, begin) ? Side::past : Side::future;
    }
    if (b.spelled(t - n, "been") || b.is(t - n, lex.past_auxiliary)) return Side::past;
    if (n == 1 && (b.spelled(t - n, "is") || b.spelled(t - n, "are"))) return Side::unknown;
    if (b.token(t - n).kind != text::TokenKind::word) break;
  }
  return Side::past;
}

/// What token `t` says of time; unknown: nothing.
Side cue(const Builder& b, TokenIndex t, TokenIndex begin) noexcept {
  const Lexicon& lex = b.lex();
  if (b.token(t).kind != text::TokenKind::word || (!lex.tells_tense(b.word(t)) && !ends_in_ed(b, t)))
    return Side::unknown;
  if (b.is(t, lex.month)) return Side::unknown;  // May
  const auto back = [&](TokenIndex n) { return t >= begin + n; };
  // "set to", "set for" look ahead, "a record set on" does not
  const bool set = b.spelled(t, "set");
  const bool set_ahead = set && (b.spelled(t + 1, "to") || b.spelled(t + 1, "for"));
  if (!set && (b.is(t, lex.strong_future) || b.is(t, lex.will_word)))
    return once_ahead(b, t, begin) ? Side::past : Side::future;
  if (b.is(t, lex.past_auxiliary)) {
    const bool to = back(1) && b.spelled(t - 1, "to") && b.spelled(t, "have");  // "hope to have them out"
    return to && !once_ahead(b, t, begin) && !(back(2) && b.is(t - 2, lex.past_auxiliary)) ? Side::future : Side::past;
  }
  if (back(1) && (b.spelled(t - 1, "is") || b.spelled(t - 1, "are"))) {
    if (b.spelled(t, "to") || b.is(t, lex.progressive_plan)) return Side::future;  // "are to be flown", "is visiting"
  }
  if (b.spelled(t, "to")) {
    // "which were to begin"
    // "promised to step down", but "agreed to the plan"
    const bool verb = b.in_sentence(t + 1) && b.token(t + 1).kind == text::TokenKind::word &&
                      !b.token(t + 1).has(text::kCapital) && !b.is(t + 1, lex.determiner);
    if (verb && back(1) && b.is(t - 1, lex.promise_verb)) return Side::future;
    const bool was = back(1) && (b.spelled(t - 1, "was") || b.spelled(t - 1, "were"));
    return !was ? Side::unknown : verb ? was_to_side(b, t + 1) : Side::past;
  }
  const bool participle = b.is(t, lex.past_verb) || ends_in_ed(b, t);
  // "we leave", "they meet"
  if (b.is(t, lex.base_verb) && back(1) &&
      (b.spelled(t - 1, "we") || b.spelled(t - 1, "they") || b.spelled(t - 1, "i") || b.spelled(t - 1, "you")))
    return Side::future;
  if (b.is(t, lex.span_verb)) {
    // "runs from Sunday to Thursday", "lasts until May"
    const bool on = b.spelled(t + 1, "from") || b.spelled(t + 1, "until") || b.spelled(t + 1, "through") ||
                    b.spelled(t + 1, "to") || b.spelled(t + 1, "out");
    return on ? Side::future : Side::unknown;
  }
  if (b.is(t, lex.base_verb) && back(1) && b.spelled(t - 1, "to")) {
    if (back(2) && (b.spelled(t - 2, "was") || b.spelled(t - 2, "were"))) return was_to_side(b, t);
    // "plans to meet", but "went on to meet", "returned to power"
    const bool went = back(2) && (b.spelled(t - 2, "on") || b.spelled(t - 2, "began") || b.spelled(t - 2, "returned") ||
                                  b.spelled(t - 2, "came") || b.spelled(t - 2, "went"));
    if (went || once_ahead(b, t, begin)) return Side::past;
    // "flew to Cairo to meet the king on Friday": on the day of the flight
    const TokenIndex from = t > begin + kPurposeReach ? t - kPurposeReach : begin;
    for (TokenIndex k = t - 1; k-- > from;) {
      if (b.token(k).kind == text::TokenKind::punctuation || b.is(k, lex.be)) break;
      if (b.is(k, lex.purpose_verb)) return participle_side(b, k, begin) == Side::past ? Side::past : Side::future;
      if (b.is(k, lex.future_cue) || b.is(k, lex.promise_verb) || b.is(k, lex.past_verb) || ends_in_ed(b, k)) break;
    }
    return Side::future;
  }
  if (back(1) && (b.spelled(t - 1, "as") || (b.spelled(t - 1, "originally") && back(2) && b.spelled(t - 2, "as"))))
    return Side::unknown;  // "as planned", "as originally planned"
  // "planned" and "expected" are future though they end in -ed; "set fire", "promised last week" are left to other cues.
  // "the plan", "their visits": nouns
  const bool noun = back(1) && b.is(t - 1, lex.determiner) && !ends_in_ed(b, t) && !b.is(t, lex.strong_future);
  if (set_ahead || (!set && !noun && b.is(t, lex.future_cue)))
    return once_ahead(b, t, begin) ? Side::past : Side::future;
  if (!participle) return Side::unknown;
  // "a still unspecified date": an adjective
  if (t > begin && t + 1 < b.sentence().last && b.token(t + 1).kind == text::TokenKind::word &&
      !b.is(t + 1, lex.year_lead) &&
      ((b.is(t - 1, lex.determiner) && !b.spelled(t - 1, "that")) ||
       (t > begin + 1 && b.is(t - 2, lex.determiner) && b.spelled(t - 1, "still"))))
    return Side::unknown;
  return participle_side(b, t, begin);
}

/// Does a clause of time or condition hold token `t` ("as soon as trading opened", "once they were freed")?
bool in_time_clause(const Builder& b, TokenIndex t, TokenIndex begin) noexcept {
  constexpr TokenIndex kReach = 5;
  const TokenIndex from = t > begin + kReach ? t - kReach : begin;
  for (TokenIndex k = t; k-- > from;) {
    if (b.spelled(k, "once") || b.spelled(k, "if") || b.spelled(k, "unless")) return true;
    if (b.spelled(k, "as") && k > begin + 1 && b.spelled(k - 1, "soon")) return true;
    if (b.token(k).kind == text::TokenKind::punctuation) return false;
  }
  return false;
}

/// Is a word of class `c` among the `reach` tokens before `t`?
bool shortly_before(const Builder& b, TokenIndex t, TokenIndex begin, TokenIndex reach, ClassId c) noexcept {
  const TokenIndex from = t > begin + reach ? t - reach : begin;
  for (TokenIndex k = t; k-- > from;) {
    if (b.is(k, c)) return true;
  }
  return false;
}

/// "presented a plan for a ceasefire by 15 November": what is planned is ahead, whatever was done with the plan.
bool plan_before(const Builder& b, TokenIndex t, TokenIndex begin) noexcept {
  const TokenIndex from = t > begin + kScheduleReach ? t - kScheduleReach : begin;
  for (TokenIndex k = t; k-- > from;) {
    if (b.is(k, b.lex().past_verb) || b.is(k, b.lex().past_auxiliary) || b.is(k, b.lex().be) || ends_in_ed(b, k) ||
        b.token(k).kind != text::TokenKind::word)
      return false;
    if (!(b.spelled(k + 1, "for") || b.spelled(k + 1, "to") || b.spelled(k + 1, "of"))) continue;
    if (b.is(k, b.lex().plan_word)) return true;
  }
  return false;
}

/// What the word right before the date says: since, until, "scheduled for", "moved to".
Side preposition_side(const Builder& b, TokenIndex first, TokenIndex last, TokenIndex begin, TokenIndex end) noexcept {
  const Lexicon& lex = b.lex();
  const TokenIndex p = first - 1;
  if (b.spelled(p, "since")) return Side::past;
  if (b.spelled(p, "until") || b.spelled(p, "till")) {
    if (last < end && b.token(last).kind == text::TokenKind::possessive) return Side::past;  // "until Friday's attacks"
    for (TokenIndex t = begin; t < end; ++t) {
      if (b.spelled(t, "had")) return Side::unknown;
      // "did not sit until May"
      if (t < p && (b.spelled(t, "did") || b.spelled(t, "didnt"))) return Side::past;
    }
    // "was unheard of until March", "served until June"
    const bool month = last == first + 1 && b.month_at(first) != 0;
    for (TokenIndex t = p; month && t-- > begin;) {
      if (b.is(t, lex.move_word) || b.is(t, lex.will_word) || b.is(t, lex.future_cue)) break;
      if (b.is(t, lex.lasting_verb)) return Side::past;
    }
    return Side::future;
  }
  // "a meeting planned for Tuesday was cancelled"
  const bool undone = last < end && (b.spelled(last, "was") || b.spelled(last, "were") || b.spelled(last, "had"));
  if (b.spelled(p, "for") && undone) return Side::past;
  if (b.spelled(p, "for") && !b.is(last, lex.number_word) &&
      shortly_before(b, p, begin, kScheduleReach, lex.schedule_word) && !once_ahead(b, p, begin))
    return Side::future;
  // "the next one is on May 2"
  if (first > begin + 1 && (b.spelled(p, "on") || b.spelled(p, "in")) &&
      (b.spelled(p - 1, "is") || b.spelled(p - 1, "are")))
    return Side::future;
  // "could leave as early as Tuesday"
  if (b.spelled(p, "as") && p > begin + 1 && (b.spelled(p - 1, "early") || b.spelled(p - 1, "soon"))) {
    for (TokenIndex t = begin; t < p; ++t) {
      if (b.spelled(t, "could") || b.spelled(t, "might") || b.is(t, lex.future_cue)) return Side::future;
    }
  }
  // "not later than the last week of April"
  if (b.spelled(p, "than") && p > begin + 1 && b.spelled(p - 1, "later") &&
      (b.spelled(p - 2, "no") || b.spelled(p - 2, "not")))
    return Side::future;
  if (b.is(p, lex.deadline_preposition) && plan_before(b, p, begin)) return Side::future;
  if (b.spelled(p, "through") && shortly_before(b, p, begin, kScheduleReach, lex.move_word)) return Side::future;
  if (b.spelled(p, "to") && shortly_before(b, p, begin, kMoveReach, lex.move_word)) return Side::future;
  return Side::unknown;
}

}  // namespace

Side tense_side(const Builder& b, TokenIndex first, TokenIndex last) noexcept {
  const Lexicon& lex = b.lex();
  const TokenIndex begin = std::max(b.sentence().first, first > kCueReach ? first - kCueReach : 0);
  const TokenIndex end = std::min(b.sentence().last, last + kCueReach);
  for (TokenIndex t = first; t < last; ++t) {
    if (b.spelled(t, "ended")) return Side::past;  // "the year ended March 31"
  }
  if (first > begin) {
    if (const Side s = preposition_side(b, first, last, begin, end); s != Side::unknown) return s;
    // "a Thursday ruling", "Wednesday's decision", "December's figures": what is named after its day has mostly happened
    const bool possessive = last < end && b.token(last).kind == text::TokenKind::possessive;
    const bool ahead_of = first > begin + 1 && b.spelled(first - 1, "of") && b.spelled(first - 2, "ahead");
    if (ahead_of) return Side::future;
    const bool ahead = first > begin + 1 &&
                       (b.spelled(first - 2, "of") || b.spelled(first - 1, "before") || b.spelled(first - 1, "for"));
    const bool name = b.weekday_at(first) != 0 || b.month_at(first) != 0;
    if (last - first == 1 && name && !ahead && (possessive || b.spelled(first - 1, "a"))) {
      bool strong = false;
      for (TokenIndex t = begin; t < end; ++t) {
        strong = strong || b.is(t, lex.strong_future) || b.spelled(t, "will") ||
                 (t > last && b.is(t, lex.schedule_word) && ends_in_ed(b, t));  // "a Monday meeting is planned"
      }
      if (!strong) return Side::past;
    }
  }
  if (last < end && (b.spelled(last, "is") || b.spelled(last, "are")) && first == b.sentence().first)
    return Side::future;  // "Monday is a holiday"
  TokenIndex left = kCueReach * 2, right = kCueReach * 2;
  Side left_side = Side::unknown, right_side = Side::unknown;
  const bool deadline = first > begin && b.is(first - 1, lex.deadline_preposition);
  for (TokenIndex t = first; t-- > begin;) {
    if (b.shape(t, gazetteer::kSemicolon) || (deadline && b.shape(t, gazetteer::kComma))) break;
    const Side s = cue(b, t, b.sentence().first);
    if (s == Side::unknown) continue;
    // "will buy as soon as trading opened Monday": the verb behind the clause decides
    if (left_side == Side::unknown || s == Side::future) {
      left = first - t;
      left_side = s;
    }
    if (!in_time_clause(b, t, b.sentence().first)) break;
  }
  // "agreed at talks in February to swap": the day is the left verb's
  const bool infinitive = left_side != Side::unknown && last < end && b.spelled(last, "to");
  for (TokenIndex t = last; t < end && !infinitive; ++t) {
    if (b.shape(t, gazetteer::kSemicolon) || b.spelled(t, "that")) break;
    // another clause begins
    if (left_side != Side::unknown &&
        (b.is(t, lex.clause_word) || b.shape(t, gazetteer::kComma) || b.shape(t, gazetteer::kColon)))
      break;
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

Side Builder::side() const noexcept {
  if (side_of_.first != match_.first || side_of_.last != match_.last) {
    side_ = tense_side(*this, match_.first, match_.last);
    side_of_ = match_;
  }
  return side_;
}

}  // namespace parley::dates
