// Behind what stands between a phrase and its verb: joined heads, appositions, places; and what tells whether the verb is its own.
#include "figures/frames_finder.h"

namespace parley::figures {

constexpr TokenIndex kPlaceReach = 9;  // "of a boarding school in the north" between a noun and its verb

constexpr Traits kNoApposition =
    Trait::number_word | Trait::include_word | Trait::among_word | Trait::relative | Trait::coordinator;
constexpr Traits kOpensApposition =
    Trait::determiner | Trait::quantifier_all | Trait::person_name | Trait::captive_name;

TokenIndex FrameFinder::zero_relative(TokenIndex t, TokenIndex limit) const {
  TokenIndex v = t;
  const Index m = scene.mention(t);
  if (scene.is(t, Trait::third_person) && !scene.any(t, Trait::object_pronoun | Trait::possessive_pronoun))
    v = t + 1;
  else if (m != none && !scene.party_mention(m).attributive && scene.party_mention(m).first == t)
    v = scene.party_mention(m).last;
  else if (scene.is(t, Trait::possessive_pronoun) && scene.any(t + 1, Trait::forces_name | Trait::militant_word))
    v = t + 2;  // "the 20 Kenyans its troops took"
  else
    return kNoToken;
  for (int n = 0; n < 3 && v < limit && (scene.any(v, Trait::auxiliary | Trait::still_word) || scene.adverb(v)); ++n)
    ++v;
  if (v >= limit || !scene.any(v, Trait::past_form | Trait::third_form | Trait::base_form | Trait::ing_form))
    return kNoToken;
  const Predicate p = verb_act(scene, v, limit);
  const bool takes = p.act == Act::capture || p.act == Act::hold || p.act == Act::arrest;
  return takes && !starts_object(scene, v + 1) ? v : kNoToken;
}

TokenIndex FrameFinder::behind_heads(TokenIndex t) const {
  if (phrase.head == Phrase::Head::elided || phrase.head == Phrase::Head::pronoun) return t;
  for (int n = 0; n < 3; ++n) {
    TokenIndex k = t;
    const bool comma = scene.punct(k, ',');
    if (comma) ++k;
    if (scene.is(k, Trait::coordinator)) ++k;
    if (k == t || k >= end) return t;
    for (int m = 0; m < 3 && scene.is(k, Trait::modifier_word) && !scene.is(k, Trait::plural_name); ++m) ++k;
    if (!scene.any(k, Trait::person_name | Trait::captive_name) || !scene.is(k, Trait::plural_name) ||
        scene.is(k, Trait::others_name))
      return t;
    if (comma && !scene.is(k - 1, Trait::coordinator) && !scene.is(k + 1, Trait::coordinator) &&
        !scene.punct(k + 1, ','))
      return t;
    t = k + 1;
  }
  return t;
}

bool FrameFinder::dash(TokenIndex t) const {
  return scene.punct(t, text::kDash) || (scene.punct(t, text::kHyphen) && scene.token(t).has(text::kSpaceBefore));
}

bool FrameFinder::counts_others(TokenIndex t) const {
  for (TokenIndex k = t; k < end && k < t + 3; ++k) {
    if (scene.token(k).kind == TokenKind::number || scene.is(k, Trait::number_word)) return scene.date(k) == none;
    if (!scene.any(k, Trait::at_word | Trait::hedge_degree | Trait::number_hedge)) return false;
  }
  return false;
}

bool FrameFinder::singular(TokenIndex t) const { return scene.is(t, Trait::singular_verb); }

bool FrameFinder::counts_one() const {
  if (quantity.has_low && quantity.low <= 1) return true;
  if (!quantity.has_low && quantity.high <= 1) return true;
  TokenIndex t = quantity.first;
  while (t > begin && scene.any(t - 1, Trait::determiner | Trait::quantifier_all | Trait::modifier_word)) --t;
  if (t > begin + 1 && scene.is(t - 1, Trait::of_word))
    return scene.any(
        t - 2, Trait::group_name | Trait::release_name | Trait::exchange_name | Trait::gain_name | Trait::capture_name);
  return phrase.head == Phrase::Head::elided;
}

TokenIndex FrameFinder::behind_apposition(TokenIndex t, TokenIndex limit) {
  const bool dashed = dash(t);
  if ((!scene.punct(t, ',') && !dashed) || t + 2 >= limit) return t;
  const TokenIndex first = t + 1;
  // "five Britons, two of them aid workers, were abducted"
  const bool part = (scene.token(first).kind == TokenKind::number || scene.is(first, Trait::number_word)) &&
                    scene.is(first + 1, Trait::of_word) && scene.any(first + 2, Trait::them_word | Trait::whom_word);
  if (part && !dashed) {
    for (TokenIndex k = first + 3; k < limit && k < first + kPlaceReach; ++k) {
      if (scene.any(k, Trait::auxiliary) || scene.punct(k, ';')) return t;
      if (!scene.punct(k, ',')) continue;
      const bool verb =
          scene.any(k + 1, Trait::auxiliary) || (scene.is(k + 1, Trait::past_form) && verb_act(scene, k + 1, limit));
      return verb ? k + 1 : t;
    }
    return t;
  }
  // "29 Georgians, most of them old people, came across"
  if (!dashed && scene.is(first + 1, Trait::of_word) && scene.any(first + 2, Trait::them_word | Trait::whom_word))
    for (TokenIndex k = first + 3; k < limit && k < first + kPlaceReach; ++k)
      if (scene.punct(k, ',')) return k + 1;
  // "3,500 Ethiopians, some held for eleven years, came home"
  if (!dashed && scene.any(first, Trait::many_word | Trait::quantifier_all | Trait::number_hedge) &&
      scene.any(first + 1, Trait::participle_form | Trait::of_word))
    for (TokenIndex k = first + 1; k < limit && k < first + kPlaceReach; ++k) {
      if (scene.any(k, Traits(Trait::auxiliary)) || scene.punct(k, ';')) break;
      if (scene.punct(k, ',')) return k + 1;
    }
  if (!dashed && (scene.token(first).kind == TokenKind::number || scene.any(first, kNoApposition))) return t;
  if (!dashed && !scene.any(first, kOpensApposition) && !scene.capital(first)) return t;
  Predicate held;
  for (TokenIndex k = first; k < limit; ++k) {
    if (scene.punct(k, ';') || scene.punct(k, ':')) return t;
    if (!dashed && scene.any(k, Trait::auxiliary | Trait::relative | Trait::subordinator)) return t;
    if (!held && scene.is(k, Trait::participle_form)) {
      held = verb_act(scene, k, limit);
      held.passive = held.relative = true;
    }
    if (dashed ? !dash(k) : !scene.punct(k, ',')) continue;
    TokenIndex v = k + 1;
    while (v < limit && scene.adverb(v)) ++v;
    if (!scene.any(v, Trait::auxiliary) &&
        !(scene.any(v, Trait::past_form | Trait::third_form) && verb_act(scene, v, limit)))
      continue;
    if (held && held.act != Act::harm && !held.weak) frame.post = held;
    return k + 1;
  }
  return t;
}

TokenIndex FrameFinder::behind_places(TokenIndex t, TokenIndex limit) const {
  if (scene.any(t, Trait::until_word | Trait::clause_opener)) return t;
  TokenIndex k = t;
  for (TokenIndex n = 0; k < limit && n < kPlaceReach; ++n, ++k) {
    if (scene.punctuation(k) && !scene.quote(k)) return t;
    if (scene.any(k, Trait::auxiliary | Trait::relative | Trait::subordinator | Trait::coordinator)) return t;
    if (!scene.any(k, Trait::past_form | Trait::third_form) || scene.mention(k) != none) continue;
    const Predicate p = verb_act(scene, k, limit);
    return (p.act == Act::home || p.act == Act::missing) && !p.weak ? k : t;
  }
  return t;
}

void FrameFinder::second_predicate(TokenIndex t, TokenIndex limit) {
  for (TokenIndex k = t; k + 1 < limit && k < t + 6; ++k) {
    if (scene.punctuation(k) || scene.any(k, Trait::relative | Trait::subordinator | Trait::auxiliary)) return;
    if (!scene.is(k, Trait::coordinator)) continue;
    TokenIndex v = k + 1;
    while (v < limit && scene.adverb(v)) ++v;
    if (!scene.is(v, Trait::participle_form)) return;
    Predicate p = verb_act(scene, v, limit);
    if (p.act != Act::release || frame.main) return;
    p.passive = true;
    frame.main = p;
    return;
  }
}

TokenIndex FrameFinder::behind_place(TokenIndex t, TokenIndex limit) const {
  if (!scene.any(t, Trait::in_word | Trait::from_word | Trait::at_word)) return t;
  for (TokenIndex k = t + 1; k < limit && k < t + 6; ++k) {
    if (scene.punct(k, ',')) {
      if (!scene.is(k + 1, Trait::participle_form)) return t;
      const Predicate p = verb_act(scene, k + 1, limit);
      return (p.act == Act::capture || p.act == Act::hold) && !p.weak ? k + 1 : t;
    }
    if (!scene.capital(k) && scene.mention(k) == none && !scene.any(k, Traits(Trait::determiner))) return t;
  }
  return t;
}

TokenIndex FrameFinder::behind_of(TokenIndex t, TokenIndex limit) const {
  if (!scene.is(t, Trait::of_word) || phrase.head != Phrase::Head::person) return t;
  for (TokenIndex k = t + 1; k < limit && k < t + kPlaceReach; ++k) {
    if (scene.punct(k, ',') || scene.is(k, Trait::relative)) return k;
    if (scene.punctuation(k) && !scene.quote(k)) return t;
    if (scene.any(k, Trait::preposition | Trait::coordinator | Trait::subordinator) || scene.date(k) != none) return t;
    if (scene.mention(k) != none || scene.any(k, Trait::determiner | Trait::modifier_word | Trait::person_name))
      continue;
    if (scene.any(k, Trait::auxiliary) || (scene.verb(k) && verb_act(scene, k, limit))) return k;
  }
  return t;
}

}  // namespace parley::figures
