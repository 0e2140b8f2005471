// Who can act, and for whom: a demonym before men, men loyal to a group, a person who stands for a party; a noun that brings in somebody new.
#include "figures/roles.h"

namespace parley::figures {

namespace {
constexpr std::size_t kNamesTried = 200;  // mentions of a document
}  // namespace

namespace {

/// "gunmen loyal to the Lebanese Forces", "a militia allied with the junta": the armed group that stands behind men without a name.
Index loyal_to(const Scene& scene, const parties::PartyMention& mention) {
  const parties::Entity& e = scene.parties().entities[mention.entity];
  if (mention.form != MentionForm::description || e.kind != PartyKind::armed_group || e.entry != gazetteer::kNoEntry)
    return none;
  TokenIndex t = mention.last;
  if (!scene.is(t, Trait::loyal_word) || !scene.any(t + 1, Trait::to_word | Trait::with_word)) return none;
  t += scene.is(t + 2, Trait::the_word) ? 3 : 2;
  const Index m = scene.mention(t);
  const Index whose = m == none ? none : scene.party_mention(m).entity;
  return whose != none && scene.parties().entities[whose].kind == PartyKind::armed_group ? whose : none;
}

}  // namespace

bool brought_in_new(const Scene& scene, const parties::PartyMention& mention) {
  constexpr TokenIndex kModifiers = 4;
  if (mention.form != MentionForm::description) return false;
  TokenIndex t = mention.first;
  const TokenIndex begin = scene.sentence(t).first;
  for (TokenIndex n = 0;
       t > begin && n < kModifiers && !scene.is(t, Trait::article) && !scene.is(t - 1, Trait::article); ++n, --t)
    if (scene.punct(t - 1, '-') ? false
                                : !scene.word(t - 1) || scene.any(t - 1, Trait::preposition | Trait::determiner) ||
                                      (scene.verb(t - 1) && !scene.punct(t - 2, '-')))
      return false;
  if (!scene.is(t, Trait::article)) {
    if (t == begin || !scene.is(t - 1, Trait::article)) return false;
    --t;
  }
  if (scene.is(t, Trait::the_word)) return false;
  const auto& all = scene.parties().mentions;
  for (std::size_t k = 0; k < all.size() && k < kNamesTried && all[k].first < mention.first; ++k)
    if (all[k].entity == mention.entity) return true;
  return false;
}

Index acting(const Scene& scene, Index m) {
  if (m == none) return none;
  const parties::PartyMention& mention = scene.party_mention(m);
  if (mention.entity == none || brought_in_new(scene, mention)) return none;
  if (const Index whose = loyal_to(scene, mention); whose != none) return whose;
  if (mention.attributive && !(mention.form == MentionForm::name && scene.verb(mention.last))) {
    TokenIndex t = mention.last;
    constexpr Traits kBodies = Trait::person_name | Trait::government_word | Trait::actor_noun;
    while (scene.is(t, Trait::modifier_word) && !scene.any(t, kBodies)) ++t;
    if (!scene.any(t, kBodies) && scene.mention(t) == none) return none;
    if (scene.any(t, Traits(Trait::captive_name))) return none;
  }
  return actor(scene, mention.entity);
}

Index actor(const Scene& scene, Index entity) {
  if (entity == none) return none;
  const parties::Entity& e = scene.parties().entities[entity];
  switch (e.kind) {
    case PartyKind::state:
    case PartyKind::government:
    case PartyKind::armed_group:
    case PartyKind::political:
    case PartyKind::military:
    case PartyKind::people:
    case PartyKind::other:
      return entity;
    case PartyKind::person:
      return e.represents != none && scene.parties().entities[e.represents].kind != PartyKind::person ? e.represents
                                                                                                      : none;
    default:
      return none;
  }
}

}  // namespace parley::figures
