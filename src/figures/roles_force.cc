// Those whom soldiers or police free: somebody else had taken them.
#include "figures/roles.h"

namespace parley::figures {

namespace {

constexpr TokenIndex kForceReach = 6;  // tokens between a verb and the soldiers who do it

}  // namespace

/// "freed by Libyan troops", "the commandos set free": is it the deed of soldiers or police?
bool by_force(const Scene& scene, const Predicate& p) {
  const text::Sentence& s = scene.sentence(p.at);
  const auto force = [&](TokenIndex t) {
    if (scene.is(t, Trait::forces_name) || (scene.is(t, Trait::person_name) && scene.noun_value(t) == kSoldiers))
      return true;
    const Index m = scene.mention(t);
    return m != none && scene.party_mention(m).entity != none &&
           scene.parties().entities[scene.party_mention(m).entity].kind == PartyKind::military;
  };
  if (p.nominal) return false;
  if (p.passive) {
    for (TokenIndex t = p.at + 1; t < s.last && t < p.at + 2 * kForceReach; ++t) {
      if (scene.punctuation(t) && !scene.quote(t)) return false;
      if (!scene.is(t, Trait::by_word)) continue;
      for (TokenIndex k = t + 1; k < s.last && k < t + kForceReach; ++k) {
        if (force(k)) return true;
        if (scene.punctuation(k) || scene.any(k, Trait::preposition)) return false;
      }
      return false;
    }
    return false;
  }
  for (TokenIndex t = p.at, n = 0; t > s.first && n < kForceReach; --t, ++n) {
    if (force(t - 1)) return true;
    if (scene.punctuation(t - 1) && !scene.quote(t - 1)) return false;
    if (scene.mention(t - 1) != none || scene.is(t - 1, Trait::person_name)) return false;
  }
  return false;
}

bool freed_from_others(const Scene& scene, const Candidate& c, const Predicate& p) {
  const bool its_own =
      c.phrase.value == kFighters || (c.phrase.head == Phrase::Head::captive && c.kind != FigureKind::hostages);
  if (its_own || !by_force(scene, p)) return false;
  const Act post = c.frame.post.act;
  if (post == Act::arrest) return false;  // "38 of the men it rounded up"
  if (c.kind == FigureKind::hostages || post == Act::hold || post == Act::capture) return true;
  for (TokenIndex t = 0; (t = scene.uses().next(t, kTellsKind)) < scene.size(); ++t)
    if (scene.is(t, Trait::kidnap_word)) return true;
  // "three weeks after militants seized them"
  constexpr TokenIndex kClause = 90;
  const text::Sentence& s = scene.sentence(p.at);
  for (TokenIndex t = s.first; t + 1 < s.last && t < s.first + kClause; ++t)
    if (scene.is(t, Trait::capture_act) && scene.is(t + 1, Trait::them_word)) return true;
  return false;
}

}  // namespace parley::figures
