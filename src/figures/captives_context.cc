// What stands around a quantity: militants, captives, crimes, the dead. Every look has a bound.
#include "figures/captives_decision.h"

#include <algorithm>

namespace parley::figures {

constexpr TokenIndex kShortText = 80;         // tokens of a text that has no room for many words of captivity
constexpr std::uint32_t kTopicSentences = 4;  // on each side, in which words of captivity make a topic

bool CaptiveDecision::conflict_near(TokenIndex t) const {
  const TokenRange near = scene.around(t, 1, 1, kNearTokens);
  for (TokenIndex i = near.first; i < near.last; ++i) {
    if (scene.is(i, Trait::militant_word)) return true;
    if (scene.is(i, Trait::person_name) && scene.noun_value(i) == 8) return true;
    if (const Index m = scene.mention(i); m != none) {
      const Index e = scene.party_mention(m).entity;
      if (e != none && scene.parties().entities[e].kind == PartyKind::armed_group) return true;
    }
  }
  return false;
}

bool CaptiveDecision::crime_here(TokenIndex t) const {
  const text::Sentence& s = scene.sentence(t);
  for (TokenIndex i = s.first; i < s.last && i < s.first + 90; ++i)
    if (scene.is(i, Trait::crime_word)) return true;
  return false;
}

bool CaptiveDecision::exchange_near(TokenIndex at) const {
  const TokenRange near = scene.around(at, 1, 2, kNearTokens);
  for (TokenIndex t = near.first; t < near.last; ++t)
    if (scene.is(t, Trait::exchange_name)) return true;
  return false;
}

bool CaptiveDecision::militants_here(TokenIndex t) const {
  const text::Sentence& s = scene.sentence(t);
  for (TokenIndex i = s.first; i < s.last && i < s.first + 90; ++i) {
    if (scene.is(i, Trait::militant_word)) return true;
    const Index m = scene.mention(i);
    if (m == none || scene.party_mention(m).entity == none) continue;
    const parties::Entity& e = scene.parties().entities[scene.party_mention(m).entity];
    if (e.kind == PartyKind::armed_group && e.entry != gazetteer::kNoEntry) return true;
  }
  return false;
}

bool CaptiveDecision::near_captives(TokenIndex t, bool releases) const {
  const std::uint32_t s = scene.sentence_of(t);
  const auto& sentences = scene.doc().sentences;
  const std::uint32_t from = s > kNearSentences ? s - kNearSentences : 0;
  const std::uint32_t to =
      std::min<std::uint32_t>(s + kNearSentences, static_cast<std::uint32_t>(sentences.size()) - 1);
  const TokenIndex begin = std::max(sentences[from].first, t > kNearTokens ? t - kNearTokens : 0);
  const TokenIndex end = std::min(sentences[to].last, t + kNearTokens);
  for (TokenIndex i = begin; i < end; ++i)
    if (i != t && (scene.any(i, Trait::captive_name | Trait::kidnap_word | Trait::captivity_name | Trait::detain_word |
                                    Trait::captive_adjective) ||
                   (releases && scene.any(i, Trait::release_name | Trait::exchange_name))))
      return true;
  return false;
}

bool CaptiveDecision::dead_near(TokenIndex t) const {
  const TokenIndex end = std::min<TokenIndex>(scene.sentence(t).last, t + 10);
  for (TokenIndex i = t + 1; i < end; ++i)
    if (scene.is(i, Trait::harm_name)) return true;
  return false;
}

bool CaptiveDecision::disaster_near(TokenIndex t) const {
  const TokenRange near = scene.around(t, 1, 0, kNearTokens);
  bool dead = false;
  for (TokenIndex i = near.first; i < near.last; ++i) {
    if (scene.any(i, Trait::captive_name | Trait::kidnap_word | Trait::capture_act | Trait::captivity_name |
                         Trait::captive_adjective | Trait::detain_word | Trait::release_act | Trait::militant_word |
                         Trait::conflict_word) ||
        (scene.is(i, Trait::let_act) && scene.is(i + 1, Trait::go_word)))
      return false;
    if (scene.is(i, Trait::person_name) && (scene.noun_value(i) == 5 || scene.noun_value(i) == 8)) return false;
    const Index m = scene.mention(i);
    if (m != none && scene.party_mention(m).entity != none &&
        scene.parties().entities[scene.party_mention(m).entity].kind == PartyKind::armed_group)
      return false;
    dead |= scene.any(i, Trait::harm_act | Trait::harm_name);
  }
  return dead;
}

bool CaptiveDecision::captive_noun_before(TokenIndex t) const {
  const text::Sentence& s = scene.sentence(t);
  for (TokenIndex k = t; k > s.first && t - k < 25; --k)
    if (scene.is(k - 1, Trait::captive_name) && scene.is(k - 1, Trait::plural_name)) return true;
  return false;
}

bool CaptiveDecision::exchange_before(TokenIndex t) const {
  const text::Sentence& s = scene.sentence(t);
  for (TokenIndex k = t; k > s.first && t - k < 25; --k)
    if (scene.is(k - 1, Trait::exchange_name)) return true;
  return false;
}

bool CaptiveDecision::sums_up(TokenIndex t) const {
  const text::Sentence& s = scene.sentence(t);
  for (TokenIndex k = s.first; k < t && k < s.first + 4; ++k)
    if (scene.any(k, Trait::group_name | Trait::total_word | Trait::them_word) ||
        (k == s.first && scene.is(k, Trait::plural_person)))  // "They include five children"
      return true;
  return false;
}

bool CaptiveDecision::captives_before(TokenIndex t) const {
  const std::uint32_t s = scene.sentence_of(t);
  const TokenIndex from = scene.doc().sentences[s > 2 ? s - 2 : 0].first;
  for (TokenIndex k = t; k > from && t - k < 80; --k)
    if (scene.is(k - 1, Trait::captive_name) && scene.is(k - 1, Trait::plural_name)) return true;
  return false;
}

bool CaptiveDecision::recent_captives(TokenIndex t) const {
  if (captive_noun_before(t)) return true;
  return nearest_before(t, 3, -1) != none;
}

bool CaptiveDecision::about_captives(TokenIndex t, int words) const {
  const TokenRange near = scene.around(t, kTopicSentences, kTopicSentences, kNearTokens);
  if (scene.size() < kShortText) words = std::min(words, 2);
  int weight = 0;
  for (TokenIndex i = near.first; (i = scene.uses().next(i, near.last, kTellsCaptives)) < near.last; ++i) {
    weight += 2;
    if (weight >= 2 * words) return true;
  }
  // captors, releases and exchanges tell of captives where captives are named at all
  constexpr Traits kFreeing =
      Trait::captor_name | Trait::release_name | Trait::exchange_name | Trait::captive_adjective | Trait::liberty_word;
  for (TokenIndex i = near.first; weight > 0 && i < near.last; ++i)
    if (scene.any(i, kFreeing) && (scene.uses()[i] & kTellsCaptives) == 0 && ++weight >= 2 * words) return true;
  const std::size_t stop = all.size() > kMemory ? all.size() - kMemory : 0;
  for (std::size_t i = all.size(); i > stop; --i) {
    const Candidate& c = all[i - 1];
    if (quantities[c.quantity].first < near.first) break;
    if (c.rule != Rule::refused && c.phrase.head != Head::captive && (weight += 2) >= 2 * words) return true;
  }
  return false;
}

bool CaptiveDecision::freeing_near(TokenIndex t) const {
  const TokenRange near = scene.around(t, 2, 2, kNearTokens);
  for (TokenIndex i = near.first; i < near.last; ++i)
    if (scene.any(i, Trait::release_name | Trait::exchange_name | Trait::release_act | Trait::exchange_act |
                         Trait::homeward_act | Trait::homeward_name | Trait::free_word | Trait::liberty_word |
                         Trait::let_act))
      return true;
  return false;
}

bool CaptiveDecision::captives_meant(TokenIndex t) const {
  const TokenIndex from = scene.around(t, 1, 0, kNearTokens).first;
  for (TokenIndex k = t; k > from; --k)
    if (scene.any(k - 1, Trait::captive_name | Trait::person_name) && scene.is(k - 1, Trait::plural_name))
      return scene.is(k - 1, Trait::captive_name);
  return false;
}

bool CaptiveDecision::held_before(TokenIndex t) const {
  const TokenIndex first = scene.sentence(t).first;
  for (TokenIndex k = t, n = 0; k > first + 1 && n < 20; --k, ++n)
    if (scene.is(k - 1, Trait::participle_form) && scene.any(k - 2, Trait::demonstrative | Trait::plural_name)) {
      const Act act = verb_act(scene, k - 1, t).act;
      return act == Act::hold || act == Act::capture || act == Act::arrest;
    }
  return false;
}

bool CaptiveDecision::held_by_told() const {
  for (TokenIndex t = 0; (t = scene.uses().next(t, kTellsDeed)) < scene.size(); ++t) {
    if (!scene.is(t, Trait::hold_act) || !scene.is(t, Trait::participle_form)) continue;
    if (scene.is(t + 1, Trait::by_word) ||
        (scene.is(t + 1, Trait::in_word) && scene.any(t, Trait::detain_word | Trait::prison_word)))
      return true;
  }
  return false;
}

bool CaptiveDecision::still_there(TokenIndex from) const {
  const TokenIndex end = scene.sentence(from > 0 ? from - 1 : 0).last;
  for (TokenIndex t = from; t < end && t < from + 10; ++t) {
    if (scene.is(t, Trait::still_word) && t > from && scene.is(t - 1, Trait::be))
      return scene.any(t + 1, Trait::in_word | Trait::at_word | Trait::on_word | Trait::with_word |
                                  Trait::missing_word | Trait::behind_word | Trait::hostage_word |
                                  Trait::captive_adjective | Trait::hold_act);
    if (scene.is(t, Trait::remain_act)) return true;
  }
  return false;
}

}  // namespace parley::figures
