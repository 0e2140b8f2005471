// Numbers that a bargain makes captives: "12 men for nine", "demand 40 of theirs for the crew", "X returned twelve and Y five".
#include "figures/captives_decision.h"

namespace parley::figures {

namespace {

constexpr TokenIndex kSentence = 90;
constexpr TokenIndex kAskedFor = 12;  // between "demand" and what is demanded

/// "… for 60 of theirs"
bool theirs_behind(const Scene& scene, TokenIndex from, TokenIndex end) {
  for (TokenIndex t = from; t < end && t < from + 5; ++t) {
    if (scene.punctuation(t)) return false;
    if (scene.is(t, Trait::of_word)) return scene.is(t + 1, Trait::theirs_word);
  }
  return false;
}

}  // namespace

bool CaptiveDecision::bargain_here(TokenIndex t) const {
  const text::Sentence& s = scene.sentence(t);
  for (TokenIndex i = s.first; i < s.last && i < s.first + kSentence; ++i)
    if (scene.any(i, Trait::exchange_name | Trait::bargain_name | Trait::exchange_act)) return true;
  return false;
}

bool CaptiveDecision::two_ways(TokenIndex verb) const {
  const text::Sentence& s = scene.sentence(verb);
  for (TokenIndex t = s.first; t < s.last && t < s.first + kSentence; ++t) {
    if (t == verb || t + 1 == verb || t == verb + 1 || !scene.verb(t)) continue;
    const Predicate p = verb_act(scene, t, s.last);
    if ((p.act == Act::release || p.act == Act::gain || p.act == Act::exchange) && !p.weak &&
        (starts_object(scene, t + 1) ||
         (scene.any(t + 1, Trait::back_word | Trait::over_word | Trait::up_word | Trait::home_word) &&
          starts_object(scene, t + 2))))
      return true;
  }
  return false;
}

bool CaptiveDecision::from_captor(TokenIndex from) const {
  const TokenIndex end = std::min<TokenIndex>(scene.sentence(from > 0 ? from - 1 : 0).last, from + 6);
  for (TokenIndex t = from; t + 1 < end; ++t) {
    if (scene.punctuation(t)) return false;
    if (!scene.is(t, Trait::from_word)) continue;
    for (TokenIndex k = t + 1; k < end && k < t + 4; ++k) {
      const Index m = scene.mention(k);
      if (m == none || scene.party_mention(m).entity == none) continue;
      return scene.parties().entities[scene.party_mention(m).entity].kind == PartyKind::armed_group;
    }
    return false;
  }
  return false;
}

bool CaptiveDecision::own_from_state(const Phrase& p) const {
  if (p.of_tokens.empty() || !scene.is(p.of_tokens.first, Trait::possessive_pronoun)) return false;
  const TokenIndex end = std::min<TokenIndex>(scene.sentence(p.of_tokens.first).last, p.last + 5);
  for (TokenIndex t = p.last; t + 1 < end; ++t) {
    if (scene.punctuation(t)) return false;
    if (scene.is(t, Trait::from_word)) return party_at(scene, t + 1) != none || scene.state_of_capital(t + 1) != none;
  }
  return false;
}

TokenIndex CaptiveDecision::behind_aside(TokenIndex t, TokenIndex end) const {
  constexpr TokenIndex kAside = 8;
  const bool comma = scene.punct(t, ',');
  if (!comma && !scene.any(t, Trait::from_word | Trait::in_word)) return t;
  for (TokenIndex k = t + 1; k + 1 < end && k < t + kAside; ++k) {
    if (scene.any(k, Trait::auxiliary | Trait::relative) || scene.verb(k)) return t;
    if (comma ? scene.punct(k, ',') : scene.any(k + 1, Trait::for_word | Trait::against_word))
      return scene.any(k + 1, Trait::for_word | Trait::against_word) ? k + 1 : t;
    if (scene.punctuation(k) && !scene.quote(k)) return t;
  }
  return t;
}

bool CaptiveDecision::bartered(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const TokenIndex end = scene.sentence(q.first).last;
  const TokenIndex t = behind_aside(c.phrase.last, end);
  const bool against = scene.is(t, Trait::against_word);
  if (!(scene.is(t, Trait::for_word) || against) || t + 1 >= end || scene.date(t + 1) != none) return false;
  const bool counted = scene.token(t + 1).kind == TokenKind::number || scene.is(t + 1, Trait::number_word);
  const bool theirs = scene.any(t + 1, Trait::determiner | Trait::possessive_pronoun);
  if (!counted && !theirs) return false;
  if (counted && theirs_behind(scene, t + 1, end)) return true;
  // "1,000 Ukrainians for 1,000 Russians": people of two states
  if (counted && c.phrase.head == Phrase::Head::people && c.phrase.of_mention != none)
    for (TokenIndex k = t + 2; k < end && k < t + 6; ++k) {
      const Index m = scene.mention(k);
      if (m == none || scene.party_mention(m).form != MentionForm::demonym) continue;
      const Index e = scene.party_mention(m).entity;
      if (e != none && e != scene.party_mention(c.phrase.of_mention).entity) return true;
      break;
    }
  if (against && counted && c.phrase.head != Phrase::Head::elided && captives_beside(q.first)) return true;
  if (counted && bargain_here(q.first) && (captives_told || conflict_told || c.phrase.of_mention != none)) return true;
  // "demand 450 of their men for the crew", "offered 219 girls for its jailed commanders"
  bool people = false;
  for (TokenIndex k = t + 2; k < end && k < t + 6; ++k)
    people |= scene.any(k, Trait::captive_name | Trait::person_name);
  if (!people || c.phrase.head == Phrase::Head::elided) return false;
  const TokenIndex begin = scene.sentence(q.first).first;
  for (TokenIndex k = q.first, n = 0; k > begin && n < 4; --k, ++n)
    if (scene.any(k - 1, Trait::demand_act | Trait::propose_act)) return captives_told || conflict_near(q.first);
  return false;
}

TokenIndex CaptiveDecision::gapped_party(const Candidate& c) const {
  return gapped_subject(scene, quantities[c.quantity].first);
}

TokenIndex gapped_subject(const Scene& scene, TokenIndex number) {
  const TokenIndex begin = scene.sentence(number).first;
  if (number < begin + 3) return kNoToken;
  const Index m = scene.mention(number - 1);
  if (m == none || scene.party_mention(m).entity == none || scene.party_mention(m).last != number) return kNoToken;
  TokenIndex t = scene.party_mention(m).first;
  while (t > begin && scene.any(t - 1, Trait::determiner)) --t;
  if (t <= begin || !(scene.is(t - 1, Trait::coordinator) || scene.punct(t - 1, ',') || scene.punct(t - 1, ';')))
    return kNoToken;
  return number - 1;
}

bool gapped_side(const Scene& scene, TokenIndex number) {
  const TokenIndex begin = scene.sentence(number).first;
  if (number < begin + 4 || scene.mention(number - 1) != none) return false;
  const TokenIndex noun = number - 1;
  const bool side = scene.any(noun, Trait::forces_name | Trait::government_word | Trait::captor_name) ||
                    scene.of_class(noun, Rare::side_word);
  if (!side) return false;
  TokenIndex t = noun;
  while (t > begin && scene.any(t - 1, Trait::determiner | Trait::definite_adjective | Trait::modifier_word)) --t;
  return t < noun && t > begin &&
         (scene.is(t - 1, Trait::coordinator) || scene.punct(t - 1, ',') || scene.punct(t - 1, ';'));
}

bool asked_before(const Scene& scene, TokenIndex for_word) {
  const TokenIndex begin = scene.sentence(for_word).first;
  bool counted = false;
  if (for_word > begin && scene.is(for_word - 1, Trait::release_name)) return false;  // "demand freedom for 400 men"
  for (TokenIndex k = for_word, n = 0; k > begin && n < kAskedFor; --k, ++n) {
    if (scene.punctuation(k - 1) && !scene.quote(k - 1)) return false;
    if (counted && scene.any(k - 1, Trait::demand_act | Trait::propose_act)) return true;
    counted |= scene.token(k - 1).kind == TokenKind::number ||
               scene.any(k - 1, Trait::number_word | Trait::release_name | Trait::captive_name);
  }
  return false;
}

bool counted_before(const Scene& scene, TokenIndex for_word) {
  const text::Sentence& s = scene.sentence(for_word);
  bool counted = false;
  if (theirs_behind(scene, for_word + 1, s.last)) return true;
  TokenIndex unknown = 0;  // "44 men from a school in the north for 30": a word or two of the place
  for (TokenIndex k = for_word, n = 0; k > s.first && n < 10 && !counted; --k, ++n) {
    if (scene.token(k - 1).kind == TokenKind::number || scene.is(k - 1, Trait::number_word)) {
      counted = true;
    } else if (!scene.any(k - 1, Trait::person_name | Trait::captive_name | Trait::modifier_word | Trait::from_word |
                                     Trait::in_word | Trait::determiner) &&
               !scene.capital(k - 1)) {
      if (!scene.word(k - 1) || scene.verb(k - 1) || scene.any(k - 1, Trait::auxiliary | Trait::preposition) ||
          ++unknown > 1)
        return false;
    }
  }
  if (!counted) return false;
  // "1,000 Ukrainians for 1,000 Russians"
  const auto people = [&](TokenIndex t) {
    const Index m = scene.mention(t);
    return m != none && scene.party_mention(m).form == MentionForm::demonym ? scene.party_mention(m).entity : none;
  };
  if (const Index given = for_word > s.first ? people(for_word - 1) : none; given != none)
    for (TokenIndex t = for_word + 1; t < s.last && t < for_word + 6; ++t)
      if (const Index got = people(t); got != none && got != given) return true;
  for (TokenIndex t = s.first; t < s.last && t < s.first + kSentence; ++t)
    if (scene.any(t, Trait::exchange_name | Trait::bargain_name) ||
        (scene.is(for_word, Trait::against_word) && scene.is(t, Trait::captive_name)))
      return true;
  return false;
}

}  // namespace parley::figures
