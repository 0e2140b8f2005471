// To whom people are handed over: the party behind "to", an aid organisation, a delegation made up of others.
#include "figures/roles.h"

namespace parley::figures {

namespace {

/// An aid organisation or a mission to which people are handed over.
Index takes_over(const Scene& scene, Index e) {
  if (e == none) return none;
  const PartyKind kind = scene.parties().entities[e].kind;
  return kind == PartyKind::ngo || kind == PartyKind::intergovernmental ? e : actor(scene, e);
}

}  // namespace

Index receiver_behind(const Scene& scene, TokenIndex from, TokenIndex end) {
  constexpr TokenIndex kNear = 3;    // "handed back over to"
  constexpr TokenIndex kReach = 10;  // "in the town of Agadez on Monday" between the people and their "to"
  for (TokenIndex t = from; t < end && t < from + kReach; ++t) {
    if (scene.punctuation(t) && !scene.quote(t)) return none;
    if (!scene.is(t, Trait::to_word)) {
      const bool other_clause = scene.any(t, Trait::relative | Trait::coordinator | Trait::auxiliary | Trait::for_word |
                                                 Trait::by_word | Trait::as_word | Trait::with_word) ||
                                scene.verb(t);
      if (other_clause && t >= from + kNear) return none;
      continue;
    }
    TokenIndex k = t + 1;
    const bool own = scene.any(k, Trait::possessive_pronoun);
    while (k < end && scene.any(k, Trait::determiner)) ++k;
    const Index m = scene.mention(k);
    if (m == none)
      if (const Index state = scene.state_of_capital(k); state != none && !scene.capital(k + 1)) return state;
    if (m != none) {
      const parties::PartyMention& mention = scene.party_mention(m);
      if (mention.attributive && scene.is(mention.last, Trait::deputation_name))  // "to a Venezuelan mission"
        return takes_over(scene, mention.entity);
      if (mention.attributive && !scene.any(mention.last, Trait::person_name | Trait::actor_noun))
        return acting(scene, m);
      return takes_over(scene, mention.entity);
    }
    // "to representatives of the Red Cross", "to a delegation made up of …"
    for (TokenIndex j = k, n = 0; j < end && n < 6 && !scene.punctuation(j); ++j, ++n) {
      if (scene.mention(j) != none)
        return scene.party_mention(scene.mention(j)).attributive
                   ? none
                   : takes_over(scene, scene.party_mention(scene.mention(j)).entity);
      if (n == 0 && !scene.any(j, Trait::person_name | Trait::deputation_name)) break;
      if (n > 0 && !scene.any(j, Trait::of_word | Trait::determiner | Trait::from_word | Trait::up_word |
                                     Trait::consist_act | Trait::modifier_word))
        break;
    }
    // "the Red Cross says that twelve men were handed over to its staff"
    if (own && scene.is(k, Trait::person_name)) return takes_over(scene, opening_party(scene, scene.sentence(t)));
    return none;
  }
  return none;
}

}  // namespace parley::figures
