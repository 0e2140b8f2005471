// What reads like captives and is none: people who hold a rally, "one in five prisoners".
#include "figures/captives_decision.h"

namespace parley::figures {
namespace {

/// "held a rally", "held positions": at the verb.
bool holds_a_thing(const Scene& scene, TokenIndex verb) {
  constexpr TokenIndex kFar = 4;
  const text::Sentence& s = scene.sentence(verb);
  if (!scene.is(verb, Trait::past_form)) return false;
  for (TokenIndex t = verb + 1; t < s.last && t < verb + kFar; ++t) {
    if (scene.of_class(t, Rare::held_thing)) return true;
    if (scene.punctuation(t) || scene.any(t, Trait::preposition | Trait::by_word | Trait::auxiliary)) return false;
  }
  return false;
}

}  // namespace

bool CaptiveDecision::reads_like_captives(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const Phrase& p = c.phrase;
  const text::Sentence& s = scene.sentence(q.first);
  if (p.head == Head::captive && p.noun != kNoToken && p.last < s.last && holds_a_thing(scene, p.last)) {
    for (TokenIndex t = q.number.last; t < p.noun; ++t)
      if (scene.of_class(t, Rare::former_word)) return true;
  }
  // "one in five prisoners"
  if (q.number.first == q.first && q.first > s.first + 1 && scene.is(q.first - 1, Trait::in_word) &&
      scene.is(q.first - 2, Trait::number_word) && scene.is(q.first, Trait::number_word))
    return true;
  for (const Predicate* act : {&c.frame.post, &c.frame.main}) {
    if (p.head != Head::captive && act->act == Act::hold && act->at != kNoToken && act->at >= p.last &&
        holds_a_thing(scene, act->at))
      return true;
  }
  return false;
}

}  // namespace parley::figures
