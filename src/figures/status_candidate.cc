// The status of one figure from its whole clause: what its predicates say of it, what they are exchanged for, what was answered to a demand.
#include "figures/status.h"

#include <algorithm>
#include <string_view>

namespace parley::figures {

TokenIndex wanted_behind(const Scene& scene, TokenIndex t) {
  const TokenIndex end = scene.sentence(t > 0 ? t - 1 : 0).last;
  const bool whom = scene.is(t, Trait::relative);
  if (whom) ++t;
  const Index m = scene.mention(t);
  if (m != none)
    t = scene.party_mention(m).last;
  else if (scene.is(t, Trait::third_person))
    ++t;
  else if (scene.is(t, Trait::the_word) &&
           scene.any(t + 1, Trait::group_name | Trait::captor_name | Trait::government_word))
    t += 2;
  else
    return kNoToken;
  for (int n = 0; n < 3 && t < end; ++n, ++t) {
    if (scene.is(t, Trait::demand_act)) return t;
    if (!scene.is(t, Trait::auxiliary) && !scene.adverb(t)) return kNoToken;
  }
  return kNoToken;
}

namespace {

constexpr TokenIndex kCueReach = 14;     // from a figure back to the noun or verb that it belongs to
constexpr TokenIndex kClauseReach = 40;  // to the other verb of the clause, to an answer behind it

// Tokens that are read back from a word of exchange: enough for a long sentence, and a bound for one without end.
constexpr TokenIndex kExchangeReach = 120;

/// "… detained ten sailors, although they were released the next day"
bool freed_after(const Scene& scene, TokenIndex at) {
  const TokenIndex end = scene.sentence(at).last;
  for (TokenIndex t = at + 1; t + 2 < end && t < at + 35; ++t) {
    // "and released them"
    if (scene.is(t + 1, Trait::object_pronoun) && scene.is(t + 1, Trait::plural_person) &&
        scene.is(t, Trait::past_form) && verb_act(scene, t, end).act == Act::release && !verb_act(scene, t, end).weak &&
        !scene.any(t - 1, Trait::to_word | Trait::modal))
      return true;
    if (!scene.is(t, Trait::plural_person) || !scene.is(t + 1, Trait::be_past)) continue;
    TokenIndex v = t + 2;
    while (v < end && scene.adverb(v)) ++v;
    if (!scene.is(v, Trait::participle_form)) return false;  // "as they were on their way back"
    const Predicate p = verb_act(scene, v, end);
    return (p.act == Act::release || p.act == Act::exchange) && !p.weak;
  }
  return false;
}

/// "were brought to a news conference", "were led to the cells": by those who keep them.
bool shown_there(const Scene& scene, const Predicate& p) {
  if (!scene.any(p.at, Trait::bring_act | Trait::carry_act | Trait::take_act | Trait::move_act)) return false;
  const TokenIndex end = scene.sentence(p.at).last;
  for (TokenIndex t = p.at + 1; t < end && t < p.at + 3; ++t)
    if (scene.any(t, Trait::to_word | Trait::in_word)) return within(scene, t + 1, end, 4, Traits(Trait::shown_place));
  return false;
}

/// "once the 195 are home": a clause in the present that another waits for.
bool opened_by_condition(const Scene& scene, const Candidate& c, const Quantity& q) {
  const TokenIndex first = scene.sentence(q.first).first;
  TokenIndex t = q.first;
  while (t > first && scene.any(t - 1, Trait::determiner | Trait::quantifier_all | Trait::definite_adjective)) --t;
  if (t == first || !scene.is(t - 1, Trait::clause_opener)) return false;
  if (t > first + 1 && (scene.is(t - 2, Trait::unit_name) || scene.date(t - 2) != none))
    return false;  // "arrive in Beirut, hours after two pilots are flown to Ankara"
  const Predicate& p = c.frame.main;
  if (!p || !frees(p.act) || p.at == kNoToken || (!p.passive && scene.is(p.at, Trait::past_form))) return false;
  for (TokenIndex k = c.phrase.last; k < p.at && k < c.phrase.last + 5; ++k)
    if (scene.any(k, Trait::be_past | Trait::had_word)) return false;
  return true;
}

/// "wants all 11 freed", "wants the three freed"
bool wanted_before(const Scene& scene, TokenIndex number) {
  const TokenIndex first = scene.sentence(number).first;
  TokenIndex t = number;
  while (t > first && scene.any(t - 1, Trait::determiner | Trait::quantifier_all)) --t;
  return t > first && scene.is(t - 1, Trait::demand_act);
}

/// "ask for 140 women": a verb of asking and its "for" right before the number.
bool asked_for(const Scene& scene, TokenIndex number) {
  const TokenIndex first = scene.sentence(number).first;
  TokenIndex t = number;
  while (t > first && scene.any(t - 1, Trait::hedge_degree | Trait::number_hedge)) --t;
  return t > first + 1 && scene.is(t - 1, Trait::for_word) && scene.is(t - 2, Trait::demand_act);
}

/// "Not one of the seven came home", "none of the 40 was let go": of those counted.
bool none_of(const Scene& scene, const Quantity& q) {
  const TokenIndex first = scene.sentence(q.first).first;
  TokenIndex t = q.first;
  while (t > first && scene.any(t - 1, Trait::determiner) && !scene.is(t - 1, Trait::negation)) --t;
  if (t < first + 2 || !scene.is(t - 1, Trait::of_word)) return false;
  return scene.is(t - 2, Trait::negation) || scene.of_class(t - 2, Rare::none_word) ||
         (t > first + 2 && scene.is(t - 3, Trait::negation) && scene.is(t - 2, Trait::number_word));
}

/// Of people bartered in a sentence that has no verb for them: as its words of asking, offering and planning say; else done.
Status bartered_status(const Scene& scene, TokenIndex at) {
  const text::Sentence& s = scene.sentence(at);
  for (TokenIndex t = s.first; t < s.last && t < s.first + kExchangeReach; ++t) {
    if (scene.any(t, Trait::conditional_modal | Trait::conditional | Trait::refuse_act | Trait::bargain_name |
                         Trait::say_act))
      return Status::unknown;
    if (scene.any(t, Trait::demand_act | Trait::demand_name)) return Status::demanded;
    if (scene.any(t, Trait::propose_act | Trait::propose_name)) return Status::proposed;
    if (scene.is(t, Trait::future)) return Status::planned;
  }
  return Status::completed;
}

Status own_status(const Scene& scene, const Candidate& c, const Quantity& q, bool& settled) {
  settled = true;
  // "let all but two go": those two stay
  if (q.number.first >= 2 && scene.is(q.number.first - 1, Trait::but_word) &&
      scene.is(q.number.first - 2, Trait::quantifier_all))
    return Status::held;
  // "all have been sent back except one"
  if (q.number.first >= 2 && scene.of_class(q.number.first - 1, Rare::except_word) && c.rule == Rule::of_them)
    return Status::held;
  const bool question = scene.question(q.number.first);
  // "once the 195 are home", "until all 40 are freed": not yet, and perhaps never
  if (opened_by_condition(scene, c, q)) return Status::unknown;
  // "Not one of the seven came home"
  if (!question && none_of(scene, q)) return Status::held;
  if (c.frame.questionable && !c.frame.object &&
      !c.frame.main) {  // "videos of three hostages": nothing is done to them
    settled = false;
    return question ? Status::unknown : Status::held;
  }
  const Predicate* p = leading_predicate(c.frame);
  // "want 18 of their comrades", "held out for 1,000 prisoners", "offered 450"
  if (!question && c.frame.asked && !c.frame.object && !c.frame.exchange_for &&
      (c.rule == Rule::asked_for || (c.phrase.head == Phrase::Head::captive && (p == nullptr || !frees(p->act))))) {
    const Status said = cue(scene, c.frame.asked_at);
    return said == Status::unknown ? Status::demanded : said;
  }
  // "are asking for 140 women in the government's prisons"
  if (!question && (p == nullptr || (p == &c.frame.post && !frees(p->act))) && asked_for(scene, q.first))
    return Status::demanded;
  // "the swap, which includes three Germans seized in May"
  if (c.frame.included && p == &c.frame.post && !frees(p->act)) {
    const TokenIndex first = scene.sentence(q.number.first).first;
    for (TokenIndex t = q.first, n = 0; t > first && n < kCueReach; --t, ++n) {
      if (!scene.is(t - 1, Trait::exchange_name)) continue;
      const Status status = predicate_status(scene, noun_act(scene, t - 1));
      return question ? Status::unknown : status;
    }
  }
  // "Among the Ukrainians who are back are 24 sailors seized in May"
  if (c.frame.included && (p == nullptr || !frees(p->act)) && !question) {
    const TokenIndex first = scene.sentence(q.number.first).first;
    if (scene.is(first, Trait::among_word))
      for (TokenIndex t = first + 1; t < q.first && t < first + kCueReach; ++t)
        if (scene.any(t, Trait::freed_adjective | Trait::home_word | Trait::back_word)) return Status::completed;
  }
  const bool traded = c.frame.exchange_for && c.frame.exchange_at != kNoToken && (p == nullptr || !frees(p->act));
  const bool made_it = c.rule == Rule::object || c.rule == Rule::passive || c.rule == Rule::came_home ||
                       c.rule == Rule::postmodified || c.rule == Rule::told_again ||
                       (c.rule == Rule::part && p == &c.frame.main && p->act == Act::home);
  // "of whom 60 are due to leave next week", "nine more are to come out"
  if (p != nullptr && p->weak && p->act == Act::home && !question && predicate_status(scene, *p) == Status::planned)
    return Status::planned;
  // "200 prisoners came from the north": no release
  // (but "a plane with 40 prisoners aboard left for Algiers")
  const bool aboard = q.first > 0 && scene.any(q.first - 1, Trait::with_word | Trait::carry_act);
  if (p != nullptr && p->weak && !made_it && scene.is(p->at, Trait::come_act) &&
      !(aboard && scene.is(p->at, Trait::leaving_word)) &&
      !within(scene, p->at + 1, scene.sentence(p->at).last, 3,
              Trait::over_word | Trait::across_word | Trait::out_word | Trait::back_word | Trait::home_word))
    p = nullptr;
  if (p != nullptr && !traded &&
      !(p->weak && !made_it && c.phrase.head != Phrase::Head::captive && c.phrase.head != Phrase::Head::elided &&
        c.phrase.head != Phrase::Head::pronoun)) {
    const Status status = predicate_status(scene, *p);
    if (status == Status::held && !question && freed_after(scene, p->at)) return Status::completed;
    // "wants all 11 freed"
    if (status == Status::completed && p == &c.frame.post && scene.is(p->at, Trait::participle_form) &&
        wanted_before(scene, q.first))
      return question ? Status::unknown : Status::demanded;
    // "five of the hostages were brought to a news conference"
    if (status == Status::completed && p == &c.frame.main && p->passive && shown_there(scene, *p))
      return question ? Status::unknown : Status::held;
    // "the remaining eight were moved to a village"
    if (status == Status::completed && q.remaining && scene.is(p->at, Trait::carry_act)) return Status::held;
    if (question && status != Status::refused && status != Status::proposed) return Status::unknown;
    if (status == Status::unknown && p != &c.frame.post && c.frame.post &&
        (c.frame.post.act == Act::hold || c.frame.post.act == Act::capture))
      return question ? Status::unknown : Status::held;
    return status;
  }
  if (c.frame.exchange_for && c.frame.exchange_at != kNoToken) {
    // the other side's verb decides: look at what is said before the word of exchange
    const text::Sentence& s = scene.sentence(q.number.first);
    const bool noun = c.frame.exchange_at > s.first && scene.is(c.frame.exchange_at - 1, Trait::in_word);
    for (TokenIndex t = c.frame.exchange_at + (noun ? 0 : 1), n = 0; t > s.first && n < kExchangeReach; --t, ++n) {
      const bool named = scene.any(t - 1, Trait::release_name | Trait::exchange_name) && scene.is(t, Trait::of_word);
      const Predicate other = verb_act(scene, t - 1, s.last);
      if (!named && other && !other.weak && frees(other.act)) {
        Predicate v = other;
        v.passive = true;
        const Status status = predicate_status(scene, v);
        return question && status != Status::proposed && status != Status::refused ? Status::unknown : status;
      }
      if (named) {
        Predicate n;
        n.act = Act::release;
        n.at = t - 1;
        n.nominal = true;
        const Status status = predicate_status(scene, n);
        return question && status != Status::proposed && status != Status::refused ? Status::unknown : status;
      }
      const Status said = cue(scene, t - 1);
      if (said != Status::unknown) return said;
    }
    // "In return for the bodies of 17 commandos, Israel handed over …"
    if (c.frame.exchange_at < s.first + 3)
      for (TokenIndex t = q.last; t < s.last && t < q.last + kClauseReach; ++t) {
        const Predicate other = verb_act(scene, t, s.last);
        if (!other || other.weak || !frees(other.act)) continue;
        return question ? Status::unknown : predicate_status(scene, other);
      }
  }
  // "exchanged the last of their prisoners: 382 Syrians, …"
  if (p == nullptr && c.rule == Rule::included && q.first > 0 &&
      (scene.punct(q.first - 1, ':') || scene.punct(q.first - 1, '('))) {
    const text::Sentence& s = scene.sentence(q.number.first);
    for (TokenIndex t = q.first, n = 0; t > s.first && n < kCueReach; --t, ++n) {
      const Predicate other = verb_act(scene, t - 1, s.last);
      if (other && !other.weak && frees(other.act) &&
          scene.any(t - 1, Trait::past_form | Trait::third_form | Trait::participle_form | Trait::base_form))
        return question ? Status::unknown : predicate_status(scene, other);
    }
  }
  // "700 prisoners it wants freed", "sixty prisoners the group had asked for"
  if (p == nullptr || !frees(p->act) || scene.is(p->at, Trait::participle_form)) {
    if (wanted_behind(scene, std::max(c.phrase.last, q.last)) != kNoToken)
      return question ? Status::unknown : Status::demanded;
  }
  // "met 40 freed prisoners": let go before
  if (p == nullptr && !question && c.phrase.freed_adjective &&
      (c.phrase.head == Phrase::Head::captive || c.rule == Rule::adjective))
    return Status::completed;
  // no verb of its own: "they demand 300 prisoners", "the offer of ten hostages"
  if (p == nullptr) {
    const text::Sentence& s = scene.sentence(q.number.first);
    for (TokenIndex t = q.first, n = 0; t > s.first && n < 7; --t, ++n) {
      if (scene.punctuation(t - 1) && !scene.quote(t - 1)) {
        if (!scene.punct(t - 1, ',')) break;
        continue;
      }
      // "an agreement on 900 prisoners", "struck a bargain over 40 hostages"
      if (scene.any(t - 1, Trait::agree_name | Trait::bargain_name) && !scene.verb(t - 1) &&
          scene.any(t, Trait::over_word | Trait::on_word | Trait::for_word | Trait::cover_act))
        return Status::agreed;
      if (scene.any(t - 1, Trait::demand_act | Trait::propose_act | Trait::propose_name | Trait::demand_name))
        return cue(scene, t - 1);
    }
  }
  // "sixty more prisoners are due out on Thursday"
  if (p == nullptr && !question && scene.is(c.phrase.last, Trait::be) && !scene.is(c.phrase.last, Trait::be_past) &&
      scene.of_class(c.phrase.last + 1, Rare::due_word) &&
      scene.any(c.phrase.last + 2, Trait::out_word | Trait::home_word | Trait::back_word))
    return Status::planned;
  // "500 prisoners should benefit from the amnesty"
  if (p == nullptr && !question && c.phrase.head == Phrase::Head::captive && scene.is(c.phrase.last, Trait::modal) &&
      !scene.any(c.phrase.last, Trait::future | Trait::conditional_modal)) {
    if (scene.is(c.phrase.last, Trait::duty_modal)) return Status::demanded;
  }
  // "brings the number of those exchanged to 2,184"
  if (c.rule == Rule::attributed && !question) {
    const text::Sentence& s = scene.sentence(q.number.first);
    const TokenIndex begin = q.number.first - s.first > kClauseReach ? q.number.first - kClauseReach : s.first;
    for (TokenIndex t = begin; t + 1 < q.number.first; ++t)
      if (scene.any(t, Trait::them_word | Trait::captive_name)) {
        const TokenIndex v = scene.token(t + 1).kind == TokenKind::possessive ? t + 2 : t + 1;  // "POW's freed"
        if (scene.is(v, Trait::participle_form) && frees(verb_act(scene, v, s.last).act)) return Status::completed;
      }
  }
  // "treated the three prisoners well and freed them"
  if (p == nullptr && !question && freed_after(scene, q.last)) return Status::completed;
  // "let her go along with a minister and two Italians"
  if (p == nullptr && !question && c.rule == Rule::told_of) {
    const TokenIndex first = scene.sentence(q.number.first).first, end = scene.sentence(q.number.first).last;
    bool joined = false;
    for (TokenIndex t = q.first, n = 0; t > first && n < kCueReach; --t, ++n) {
      if (scene.punct(t - 1, ';') || scene.punct(t - 1, ':')) break;
      joined |= scene.any(t - 1, Trait::coordinator | Trait::with_word);
      Predicate other = verb_act(scene, t - 1, end);
      if (!other || other.weak || !scene.verb(t - 1)) continue;
      if (!joined || !frees(other.act)) break;
      other.passive = after_be(scene, t - 1, first);
      return predicate_status(scene, other);
    }
  }
  settled = false;
  // "Sixty Armenians for 14 Azeris": what is bartered is not held any more, if nothing else is said
  if (!question && (c.rule == Rule::exchanged_for || c.frame.exchange_for) && p == nullptr)
    return bartered_status(scene, q.first);
  return question ? Status::unknown : Status::held;
}

/// "wanted 735 men to be traded, and we said no", "want 400 freed. The president ruled that out": what was answered to a demand.
bool turned_down(const Scene& scene, TokenIndex from) {
  const std::uint32_t own = scene.sentence_of(from > 0 ? from - 1 : 0);
  const TokenRange reach = scene.around(from > 0 ? from - 1 : 0, 0, 1, kClauseReach);
  for (TokenIndex t = from; t < reach.last; ++t) {
    if (scene.punct(t, ';')) return false;
    const bool refusal =
        scene.is(t, Trait::refuse_act) && scene.any(t, Trait::past_form | Trait::third_form | Trait::participle_form);
    const bool says_no = scene.is(t, Trait::say_act) && scene.of_class(t + 1, Rare::plain_no);
    const bool rules_out = scene.is(t, Trait::rule_act) && within(scene, t + 1, reach.last, 3, Traits(Trait::out_word));
    if (!refusal && !says_no && !rules_out) continue;
    if (scene.sentence_of(t) == own) {
      // "… , but the government refused"
      for (TokenIndex k = t; k > from; --k)
        if (scene.is(k - 1, Trait::coordinator)) return true;
      return false;
    }
    if (says_no || !scene.verb(t + 1)) {
      for (TokenIndex k = t + 1; k < reach.last && k < t + 5; ++k) {
        if (scene.any(k, Trait::demand_name | Trait::demonstrative | Trait::object_pronoun) ||
            scene.of_class(k, Rare::it_word))
          return true;
        if (scene.is(k, Trait::to_word) && frees(verb_act(scene, k + 1, reach.last).act)) return true;
      }
      if (says_no) return true;
    }
    return false;
  }
  return false;
}

}  // namespace

Status candidate_status(const Scene& scene, const Candidate& c, const Quantity& q, bool& settled) {
  Status status = own_status(scene, c, q, settled);
  if (status == Status::demanded && turned_down(scene, std::max(c.phrase.last, q.last))) status = Status::refused;
  const bool fact = status == Status::held || status == Status::completed;
  return fact && scene.asked(q.number.first) ? Status::unknown : status;
}

}  // namespace parley::figures
