// What reads like captives and is none: people who hold a rally, "one in five prisoners", those missing after an earthquake.
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

/// Does the sentence tell of an earthquake, a storm?
bool of_a_disaster(const Scene& scene, TokenIndex at) {
  constexpr TokenIndex kFar = 40;
  const text::Sentence& s = scene.sentence(at);
  const TokenIndex first = at - std::min(at - s.first, kFar), last = std::min(s.last, at + kFar);
  for (TokenIndex t = first; t < last; ++t)
    if (scene.of_class(t, Rare::disaster_noun)) return true;
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
  const bool missing = c.frame.main.act == Act::missing || c.frame.post.act == Act::missing;
  return missing && p.head != Head::captive && of_a_disaster(scene, q.first);
}

}  // namespace parley::figures
