// Does a verb make captives of the people it governs? By itself, or by what the text around it tells.
#include "figures/captives_decision.h"

#include <algorithm>

namespace parley::figures {

bool CaptiveDecision::strong(const Predicate& p, const Phrase& phrase) const {
  if (!p) return false;
  if (p.act == Act::capture && !p.nominal && killed_or(p.at)) return false;
  // refugees go home and are held up at borders: captives only where somebody took them
  if (phrase.value == 11 && p.act != Act::capture && !taken_here(p.at)) return false;
  if (p.nominal && scene.is(p.at, Trait::homeward_name) && phrase.head != Head::captive)
    return (scene.is(p.at + 1, Trait::to_word) && scene.is(p.at + 2, Trait::liberty_word)) ||
           near_captives(p.at, false) || nearest_before(p.at, kNearSentences, -1) != none;
  if (p.act == Act::arrest)
    return !for_crime(p, phrase.last) && conflict_near(p.at) && phrase.head != Head::guess &&
           phrase.head != Head::elided;
  if (p.weak) return strong_by_context(p, phrase);
  if (phrase.head == Head::captive) return takes_captives(p.act);
  switch (p.act) {
    case Act::home:
      // "returned from Ukrainian captivity", "walked out of jail", "will walk free"
      if (from_captivity(p.at) && !dead_near(p.at)) return true;
      if (scene.is(p.at, Trait::come_act) && scene.is(p.at + 1, Trait::free_word) &&
          (captives_told || conflict_told || conflict_near(p.at)))
        return true;
      if (scene.is(p.at, Trait::come_act) &&
          !within(scene, p.at + 1, scene.sentence(p.at).last, 3, Trait::home_word | Trait::free_word))
        return (nearest_before(p.at, kNearSentences, -1) != none || captives_beside(p.at) ||
                (about_captives(p.at) && freeing_near(p.at) && !scene.is(phrase.noun, Trait::bystander_name))) &&
               !dead_near(p.at);  // "came back", "walked out"
      if (phrase.value == 5)
        return (nearest_before(p.at, kNearSentences, -1) != none || taken_here(p.at) || exchange_near(p.at)) &&
               !dead_near(p.at);  // troops go home
      [[fallthrough]];
    case Act::gain:
      if (p.act == Act::home && captives_told && phrase.value != 11 && !scene.is(phrase.noun, Trait::bystander_name) &&
          freeing_near(p.at) && about_captives(p.at, 1) && !dead_near(p.at))
        return true;
      return (near_captives(p.at) || nearest_before(p.at, kNearSentences, -1) != none ||
              (of_soldiers(phrase) && two_ways(p.at)) || from_captor(phrase.last) ||
              (p.act == Act::gain && own_from_state(phrase))) &&
             !dead_near(p.at);
    case Act::missing:
      return captives_told || captivity_behind(scene, p.at + 1, scene.sentence(p.at).last) != kNoToken;
    case Act::hold:  // "the bank retained three lawyers", "the group holds 525,000 shares"
      if (phrase.value != 8 && scene.is(p.at, Trait::detain_word) && for_crime(p, phrase.last)) return false;
      if (phrase.value == 10 && scene.is(p.at, Trait::detain_word)) return conflict_near(p.at);
      if ((scene.is(p.at, Trait::prison_word) || phrase.value == 1) && scene.is(p.at, Trait::hold_act) &&
          crime_here(p.at) && !militants_here(p.at))
        return false;
      if (phrase.value == 5 && phrase.of_mention != none) return true;
      // "holding 50 Canadians", "are said to hold 18 South Africans"
      if (phrase.head == Head::people && !kept_elsewhere(p.at) &&
          (scene.is(p.at, Trait::ing_form) ||
           (p.at > 1 && scene.is(p.at - 1, Trait::to_word) && scene.any(p.at - 2, Trait::say_act | Trait::deem_word))))
        return true;
      // "1,200 people whom they hold"
      if (p.object_relative && scene.is(p.at, Trait::loose_hold) && scene.bytes(p.at).front() == 'h' &&
          (phrase.head == Head::person || phrase.head == Head::people) && !kept_elsewhere(p.at))
        return true;
      if (nearest_before(p.at, kNearSentences, -1) != none) return true;
      return (p.passive && !kept_elsewhere(p.at)) || p.nominal || !scene.is(p.at, Trait::loose_hold) ||
             near_captives(p.at, false) || militants_here(p.at);
    case Act::release:  // "the police questioned and released two men"
      if (for_crime(p, phrase.last)) return false;
      if (scene.is(p.at, Trait::let_act) &&
          !within(scene, p.at + 1, scene.sentence(p.at).last, 18, Trait::go_word | Trait::free_word))
        return out_of_captivity(p.at);
      if (scene.is(p.at, Trait::send_act))
        return near_captives(p.at) || nearest_before(p.at, kNearSentences, -1) != none ||
               (of_soldiers(phrase) && two_ways(p.at));
      return captives_told || conflict_told || !crime_told || phrase.value == 5 || phrase.value == 8 ||
             bargain_here(p.at) || conflict_near(p.at);
    case Act::exchange:  // "the clubs exchanged four players"
      return captives_told || conflict_told || phrase.of_mention != none || phrase.value == 5 || phrase.value == 8;
    default:
      return takes_captives(p.act);
  }
}

bool CaptiveDecision::strong_by_context(const Predicate& p, const Phrase& phrase) const {
  if (phrase.head == Head::captive) return true;
  if (phrase.head != Head::person && phrase.head != Head::people) return false;
  const TokenIndex end = scene.sentence(p.at).last;
  // who comes to a release need not be released
  const bool bystander = scene.is(phrase.noun, Trait::bystander_name) && !phrase.others;
  const bool fighter = phrase.value == 5 || phrase.value == 8 || phrase.value == 11;
  switch (p.act) {
    case Act::home:  // "1,000 servicemen crossed the bridge"
      if (scene.any(p.at, Trait::come_act | Trait::follow_act) && (bystander || dead_near(p.at))) return false;
      if (nearest_before(p.at,
                         phrase.others || scene.is(p.at, Trait::follow_act)                         ? 2
                         : phrase.head == Head::people || (phrase.of_mention != none && !bystander) ? 1
                                                                                                    : 0,
                         -1) != none)
        return true;
      if (freed_here(p.at) && !dead_near(p.at) &&
          !(bystander && scene.any(p.at, Trait::fly_act | Trait::travel_act | Trait::land_act | Trait::arrive_act)))
        return true;
      return !fighter && !bystander && about_captives(p.at) && freeing_near(p.at) && !dead_near(p.at);
    case Act::release:  // "a plane took 31 servicemen to the capital"
      if (scene.is(p.at, Trait::carry_act) && scene.is(p.at + 1, Trait::from_word)) return false;  // driven from home
      if (scene.is(p.at, Trait::fetch_act) && bystander) return false;
      if (freed_here(p.at) && !dead_near(p.at)) return true;
      return !fighter && !bystander && about_captives(p.at) && freeing_near(p.at) && !dead_near(p.at);
    case Act::missing:  // "which leaves two Americans in the cellar", "32 travellers who vanished"
      return !bystander && about_captives(p.at) && !dead_near(p.at) &&
             (nearest_before(p.at, 2, -1) != none || taken_here(p.at));
    case Act::hold:  // "five were moved to a house in the hills"
      if (scene.is(p.at, Trait::have)) return !bystander && (captor_before(p.at) || about_captives(p.at));
      if (!p.passive || bystander) return false;
      if (within(scene, p.at + 1, end, 8, Traits(Trait::captivity_name))) return true;
      return !fighter && about_captives(p.at) && nearest_before(p.at, 2, -1) != none;
    case Act::capture:
      if (within(scene, p.at + 1, end, 3, Traits(Trait::to_word)) || dead_near(p.at)) return false;
      if (by_captors(p.at)) return true;
      // "stormed a party and took more than 500 guests"
      if (scene.is(p.at, Trait::take_act) && !p.passive && phrase.value != 8 && militants_here(p.at) &&
          near_captives(p.at, false))
        return true;
      if (scene.any(p.at, Trait::haul_act | Trait::drag_act))
        return (phrase.value != 8 && captor_before(p.at)) || (p.passive && near_captives(p.at, false));
      // "200 girls were taken from a school", "the band took 21 people from a hotel"
      if (captor_before(p.at)) return phrase.value != 8;
      if (scene.is(p.at, Trait::take_act) && scene.is(p.at, Trait::past_form) && !p.passive)
        return !fighter && !bystander && phrase.head == Head::person && about_captives(p.at, 3) &&
               !scene.any(phrase.last, Trait::with_word | Trait::to_word | Trait::home_word);
      return p.passive && near_captives(p.at, false);
    default:
      // "are to get five commanders and will hand back a sergeant"
      if (scene.is(p.at, Trait::get_act) && fighter && phrase.value != 11 && two_ways(p.at)) return true;
      return phrase.head == Head::people && scene.is(p.at, Trait::get_act) && captives_told;
  }
}

bool CaptiveDecision::from_captivity(TokenIndex verb) const {
  constexpr TokenIndex kNear = 5;
  const TokenIndex end = scene.sentence(verb).last;
  for (TokenIndex t = verb + 1; t < end && t < verb + kNear; ++t) {
    if (scene.punctuation(t) || scene.any(t, Trait::coordinator | Trait::relative)) return false;
    if (scene.any(t, Trait::from_word | Trait::of_word) && captivity_behind(scene, t, end) != kNoToken) return true;
  }
  return false;
}

bool CaptiveDecision::freed_here(TokenIndex t) const {
  const TokenRange near = scene.around(t, 1, 0, kNearTokens);
  const Index before = nearest_before(t, 1, -1);
  bool captives = before != none;
  bool freed = captives && (all[before].rule == Rule::came_home || all[before].frame.any_act(Act::release) ||
                            all[before].frame.any_act(Act::exchange));
  for (TokenIndex i = near.first; i < near.last; ++i) {
    captives |= scene.any(i, Trait::captive_name | Trait::captivity_name | Trait::captive_adjective | Trait::swap_name);
    freed |= scene.any(i, Trait::release_name | Trait::exchange_name | Trait::release_act | Trait::exchange_act |
                              Trait::homeward_act | Trait::home_word);
  }
  return captives && freed;
}

bool CaptiveDecision::captor_before(TokenIndex verb) const {
  Index who = subject_of(scene, verb);
  if (who == none && verb > 0 && scene.is(verb - 1, Trait::third_person))
    who = opening_subject(scene, scene.sentence(verb), verb);
  if (who != none) return scene.parties().entities[who].kind == PartyKind::armed_group;
  const TokenIndex first = scene.sentence(verb).first;
  for (TokenIndex t = verb, n = 0; t > first && n < kSubjectReach; --t, ++n) {
    if (scene.punctuation(t - 1) && !scene.quote(t - 1)) return false;
    if (scene.is(t - 1, Trait::captor_name)) return true;
  }
  return false;
}

bool CaptiveDecision::captives_beside(TokenIndex at) const {
  const text::Sentence& s = scene.sentence(at);
  for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t)
    if (scene.is(t, Trait::captive_name) && scene.is(t, Trait::plural_name)) return true;
  return false;
}

bool CaptiveDecision::by_captors(TokenIndex verb) const {
  const TokenIndex end = scene.sentence(verb).last;
  for (TokenIndex t = verb + 1; t < end && t < verb + kSubjectReach; ++t) {
    if (!scene.is(t, Trait::by_word)) continue;
    for (TokenIndex k = t + 1; k < end && k < t + 6; ++k) {
      if (scene.punctuation(k) && !scene.quote(k)) return false;
      if (scene.any(k, Trait::captor_name | Trait::militant_word) || scene.of_class(k, Rare::group_word)) return true;
      const Index m = scene.mention(k);
      if (m != none && scene.party_mention(m).entity != none &&
          scene.parties().entities[scene.party_mention(m).entity].kind == PartyKind::armed_group)
        return true;
    }
    return false;
  }
  return false;
}

bool CaptiveDecision::out_of_captivity(TokenIndex verb) const {
  if (nearest_before(verb, 1, -1) != none) return true;
  if (scene.is(verb, Trait::participle_form) && held_or_freed_near(verb)) return true;
  const text::Sentence& s = scene.sentence(verb);
  for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t)
    if (scene.any(t, Trait::captivity_name | Trait::captive_name | Trait::exchange_name | Trait::turn_about))
      return true;
  return captor_before(verb) || about_captives(verb);
}

bool CaptiveDecision::held_or_freed_near(TokenIndex t) const {
  const TokenRange near = scene.around(t, 1, 0, kNearTokens);
  for (TokenIndex i = near.first; i < near.last; ++i)
    if (i != t && scene.any(i, Trait::captive_name | Trait::captivity_name | Trait::kidnap_word | Trait::hold_act |
                                   Trait::release_act))
      return true;
  return false;
}

bool CaptiveDecision::for_crime(const Predicate& p, TokenIndex last) const {
  const TokenIndex end = scene.sentence(p.at).last;
  for (TokenIndex t = std::max(p.at + 1, last); t < end && t < std::max(p.at + 1, last) + 5; ++t)
    if (scene.any(t, Trait::for_word | Trait::on_word) &&
        (scene.is(t + 1, Trait::crime_word) || scene.is(t + 2, Trait::crime_word)))
      return true;
  return false;
}

bool CaptiveDecision::kept_elsewhere(TokenIndex verb) const {
  return scene.is(verb, Trait::loose_hold) &&
         within(scene, verb + 1, scene.sentence(verb).last, 4, Traits(Trait::harmless_place));
}

bool CaptiveDecision::killed_or(TokenIndex verb) const {
  TokenIndex t = verb;
  const TokenIndex begin = scene.sentence(verb).first;
  if (t == begin || !scene.any(t - 1, Traits(Trait::coordinator))) return false;
  for (int n = 0; n < 4 && t > begin; ++n) {
    --t;
    if (scene.is(t, Trait::harm_act)) return true;
  }
  return false;
}

bool CaptiveDecision::taken_here(TokenIndex at) const {
  const text::Sentence& s = scene.sentence(at);
  for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t)
    if (scene.any(t, Trait::captive_name | Trait::kidnap_word) || (scene.is(t, Trait::capture_act) && scene.verb(t)))
      return true;
  return false;
}

bool CaptiveDecision::harmed(const Frame& f) const {
  if (f.object.act == Act::harm)  // "threatens to kill the two Britons it holds"
    return !((f.post.act == Act::capture || (f.post.act == Act::hold && f.post.object_relative)) && f.object.at > 0 &&
             scene.any(f.object.at - 1, Trait::to_word | Trait::modal));
  // "hand over 12 officers wounded in combat"
  if (f.post.act == Act::harm && takes_captives(f.object.act) && !f.object.weak && scene.is(f.post.at, Trait::hurt_act))
    return false;
  if (f.post.act == Act::harm) return true;
  return f.main.act == Act::harm && !takes_captives(f.object.act);
}

bool CaptiveDecision::ratio(TokenIndex from) const {
  const text::Sentence& s = scene.sentence(from > 0 ? from - 1 : 0);
  const TokenIndex end = s.last;
  // "For each soldier Israel lets 50 prisoners go"
  for (TokenIndex t = s.first; t < from && t < s.first + 2; ++t)
    if (scene.is(t, Trait::for_word) && scene.is(t + 1, Trait::each_word) && from - t < 18) return true;
  for (TokenIndex t = from; t + 1 < end && t < from + 7; ++t) {
    if (scene.punctuation(t) && !scene.quote(t)) return false;
    if (scene.is(t, Trait::for_word)) return scene.is(t + 1, Trait::each_word);
  }
  return false;
}

}  // namespace parley::figures
