// Agents of a clause ("by …") and the parties behind its other prepositions.
#include "figures/roles.h"

namespace parley::figures {

namespace {

constexpr TokenIndex kAgentReach = 12;

}  // namespace

Index behind_preposition(const Scene& scene, TokenIndex at, Trait preposition, TokenIndex limit) {
  for (TokenIndex t = at; t < limit && t < at + kAgentReach; ++t) {
    if (scene.punct(t, ';') || scene.punct(t, '.')) return none;
    if (!scene.is(t, preposition)) continue;
    TokenIndex k = t + 1;
    bool counted = false;  // "by the family of two Lebanese brothers": whoever they are
    for (TokenIndex n = 0; k < limit && n < 6; ++n, ++k) {
      counted |= scene.is(k, Trait::number_word);
      if (scene.mention(k) != none) {
        const parties::PartyMention& mention = scene.party_mention(scene.mention(k));
        if (counted && mention.attributive) return none;
        if (mention.attributive && acting(scene, scene.mention(k)) == none &&
            !scene.is(mention.last, Trait::government_word))
          return none;
        return actor(scene, mention.entity);
      }
      if (scene.punctuation(k) && !scene.quote(k)) break;
      if (scene.any(k, Trait::preposition | Trait::auxiliary | Trait::relative) && !scene.is(k, Trait::of_word)) break;
    }
    return none;
  }
  return none;
}

namespace {

/// "by an armed group, the FLEC", "by another organization, FLEC, which": the name in apposition to whom nobody knows.
Index apposed_name(const Scene& scene, TokenIndex from, TokenIndex end) {
  constexpr TokenIndex kNoun = 5;
  for (TokenIndex t = from; t + 1 < end && t < from + kNoun; ++t) {
    if (scene.mention(t) != none) return none;
    if (!scene.punct(t, ',')) continue;
    const TokenIndex k = scene.is(t + 1, Trait::the_word) ? t + 2 : t + 1;
    const Index m = scene.mention(k);
    if (m == none || scene.party_mention(m).attributive) return none;
    const TokenIndex last = scene.party_mention(m).last;
    const Index e = scene.party_mention(m).entity;
    const bool closed = last >= end || scene.punctuation(last);
    return closed && e != none && scene.parties().entities[e].kind == PartyKind::armed_group ? e : none;
  }
  return none;
}

/// "by a group that goes by 400 Mawozo", "by a gang calling itself the Sons of the Delta", "by an outfit known as Al-Faran": the armed group whose name
/// stands behind men with an indefinite article.
Index name_told(const Scene& scene, TokenIndex article, TokenIndex end) {
  constexpr TokenIndex kNoun = 5, kName = 6;
  TokenIndex noun = kNoToken;
  for (TokenIndex t = article + 1; t < end && t < article + kNoun && noun == kNoToken; ++t) {
    if (scene.punctuation(t) && !scene.punct(t, '-')) return none;
    if (scene.any(t, Trait::captor_name | Trait::actor_noun | Trait::group_name | Trait::militant_word) &&
        !scene.any(t + 1, Trait::captor_name | Trait::actor_noun | Trait::group_name))
      noun = t;
  }
  if (noun == kNoToken) return none;
  bool named = false;
  for (TokenIndex t = noun + 1; t < end && t < noun + kName; ++t) {
    if (scene.punctuation(t) && !scene.quote(t)) return none;
    if (const Index m = scene.mention(t); m != none) {
      const Index e = scene.party_mention(m).entity;
      return named && e != none && scene.parties().entities[e].kind == PartyKind::armed_group ? e : none;
    }
    named |= scene.is(t, Trait::naming_word);
  }
  return none;
}

}  // namespace

Index agent_of(const Scene& scene, TokenIndex verb) {
  const text::Sentence& s = scene.sentence(verb);
  for (TokenIndex t = verb + 1; t < s.last && t < verb + kAgentReach; ++t) {
    if (scene.is(t, Trait::by_word)) {
      // "flown home in a helicopter lent by Norway"
      if (t > verb + 2 && scene.is(t - 2, Trait::vehicle_name)) return none;
      // "by an armed group", "by unknown gunmen": nobody in particular
      for (TokenIndex k = t + 1; k < s.last && k < t + 4; ++k)
        if (scene.is(k, Trait::unknown_word) || (scene.is(k, Trait::article) && !scene.is(k, Trait::the_word))) {
          const Index apposed = apposed_name(scene, k, s.last);
          return apposed != none ? apposed : name_told(scene, k, s.last);
        }
      if (!scene.is(t + 1, Trait::the_word))
        if (const Index e = apposed_name(scene, t + 1, s.last); e != none) return e;
      return behind_preposition(scene, t, Trait::by_word, s.last);
    }
    if (scene.is(t, Trait::for_word) && scene.is(t + 1, Trait::ransom_word)) {  // "held for ransom by the gang"
      ++t;
      continue;
    }
    if (scene.is(t, Trait::for_word) || scene.any(t, Trait::exchange_name | Trait::relative)) return none;
    if (scene.verb(t) && scene.any(t, Trait::participle_form | Trait::ing_form) && !scene.is(t, Trait::hostage_word))
      return none;
  }
  return none;
}

}  // namespace parley::figures
