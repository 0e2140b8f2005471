// People counted in a text about captives, where no verb of freeing or holding governs them: what is done to them, how they are, where they are.
#include "figures/captives_decision.h"

#include "text/endings.h"

#include <algorithm>

namespace parley::figures {

namespace {

constexpr TokenIndex kVerbReach = 12;  // from a phrase to its verb, over places
constexpr int kTopicWords = 3;
constexpr TokenIndex kCompanionReach = 18;     // from who goes with them back to the verb
constexpr std::int64_t kManyNationals = 5000;  // of whom a text about captives speaks as of a people

bool fighter(unsigned value) { return value == 5 || value == 8 || value == 11; }

/// A participle by the tables, or by its ending.
bool participle(const Scene& scene, TokenIndex t) {
  if (!scene.word(t) || scene.capital(t)) return false;
  if (scene.is(t, Trait::participle_form)) return true;
  const std::string_view b = scene.bytes(t);
  return b.size() > 4 && text::ends_with(b, "ed") && !scene.adverb(t);
}

constexpr Traits kNotDone = Trait::harm_act | Trait::hurt_act | Trait::say_act | Trait::arrest_act | Trait::plan_act |
                            Trait::schedule_word | Trait::supposed_word | Trait::neutral_act | Trait::deem_word;

/// From the auxiliary at `t`: "were put", "have been examined", "are alive", "are still in".
bool done_or_there(const Scene& scene, TokenIndex t, TokenIndex end) {
  bool be = false, still = false;
  for (TokenIndex n = 0; t < end && n < 6; ++t, ++n) {
    be |= scene.is(t, Trait::be);
    still |= scene.is(t, Trait::still_word);
    if (scene.any(t, Trait::auxiliary | Trait::still_word) || scene.adverb(t)) continue;
    break;
  }
  if (!be || t >= end || scene.any(t, kNotDone)) return false;
  if (scene.is(t, Trait::state_word)) return true;
  if (still && scene.any(t, Trait::in_word | Trait::at_word | Trait::on_word)) return true;
  return participle(scene, t);
}

}  // namespace

bool CaptiveDecision::done_to_them(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const TokenIndex end = scene.sentence(q.first).last;
  TokenIndex t = c.phrase.last;
  // "Six observers who had been used as shields"
  if (scene.is(t, Trait::relative) && scene.any(t + 1, Trait::be | Trait::have) && done_or_there(scene, t + 1, end))
    return true;
  // "All 20 seamen, 17 of whom are Ukrainians, are well"
  if (scene.punct(t, ','))
    for (TokenIndex k = t + 1; k + 1 < end && k < t + kVerbReach; ++k)
      if (scene.punct(k, ',') && scene.any(k + 1, Trait::be | Trait::have)) return done_or_there(scene, k + 1, end);
  for (TokenIndex n = 0; t < end && n < kVerbReach; ++t, ++n) {
    if (scene.any(t, Trait::be | Trait::have)) return done_or_there(scene, t, end);
    if ((scene.punctuation(t) && !scene.quote(t)) ||
        scene.any(t, Trait::auxiliary | Trait::relative | Trait::subordinator))
      return false;
    if (scene.is(t, Trait::coordinator) && !scene.any(t + 1, Traits(Trait::person_name))) return false;
    if (scene.any(t, Trait::past_form | Trait::third_form) && scene.verb(t) && scene.mention(t) == none) return false;
  }
  return false;
}

bool CaptiveDecision::there_are(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const TokenIndex first = scene.sentence(q.first).first;
  TokenIndex t = q.first;
  while (t > first && (scene.adverb(t - 1) || scene.any(t - 1, Trait::still_word | Trait::determiner))) --t;
  if (t == first || !scene.any(t - 1, Traits(Trait::be))) return false;
  // "They were the last ten policemen in the camp"
  if (t == first + 2 && scene.is(first, Trait::plural_person)) return recent_captives(q.first);
  // "On board were eight Ukrainians"
  if (scene.any(first, Trait::on_word | Trait::in_word) || scene.is(first, Trait::ashore_word))
    return t - 1 <= first + 6;
  // "There are seven more Americans in Lebanon"
  if (t < first + 2 || !scene.is(t - 2, Trait::there_word)) return false;
  if (scene.any(c.phrase.last, Trait::in_word | Trait::still_word | Trait::at_word | Trait::on_word) ||
      scene.is(c.phrase.last, Trait::ashore_word))
    return true;
  // "There are three employees of the consulate and a chemist in jail"
  const TokenIndex end = scene.sentence(q.first).last;
  for (TokenIndex k = c.phrase.last; k < end && k < c.phrase.last + kVerbReach; ++k) {
    if ((scene.punctuation(k) && !scene.quote(k) && !scene.punct(k, text::kHyphen)) ||
        scene.any(k, Trait::relative | Trait::subordinator))
      return false;
    if (scene.is(k, Trait::in_word) && captivity_behind(scene, k, end) != kNoToken) return true;
  }
  return false;
}

bool CaptiveDecision::doers(const Candidate& c) const {
  const TokenIndex end = scene.sentence(quantities[c.quantity].first).last;
  for (TokenIndex t = c.phrase.last; t < end && t < c.phrase.last + kVerbReach; ++t) {
    if (scene.punctuation(t) && !scene.quote(t)) return false;
    if (scene.any(t, Trait::capture_act | Trait::harm_act) && scene.is(t, Trait::past_form) &&
        starts_object(scene, t + 1))
      return true;
  }
  return false;
}

bool CaptiveDecision::companions(const Candidate& c) const {
  const TokenIndex at = quantities[c.quantity].first, first = scene.sentence(at).first;
  TokenIndex t = at;
  while (t > first && scene.any(t - 1, Trait::determiner | Trait::increment_word)) --t;
  if (t == first || !scene.any(t - 1, Trait::coordinator | Trait::with_word)) return false;
  const bool with = scene.is(t - 1, Trait::with_word);
  for (TokenIndex k = t - 1, n = 0; k > first && n < kCompanionReach; --k, ++n) {
    const TokenIndex w = k - 1;
    // "freed the nurse with the help of a bishop and two Norwegians"
    if (!with &&
        (scene.is(w, Trait::by_word) ||
         (scene.is(w, Trait::with_word) && scene.any(w + 1, Trait::determiner) && scene.is(w + 3, Trait::of_word))))
      return false;
    if (scene.punct(w, ';') || scene.punct(w, ':') || scene.is(w, Trait::subordinator)) return false;
    if (!scene.verb(w) || scene.any(w, Trait::auxiliary | Trait::person_name)) continue;
    const Predicate p = verb_act(scene, w, at);
    if (p && !p.weak) return takes_captives(p.act);
    if (scene.any(w, Trait::past_form | Trait::third_form) && !scene.is(w, Trait::participle_form)) return false;
  }
  return false;
}

bool CaptiveDecision::still_captive(const Candidate& c) const {
  const text::Sentence& s = scene.sentence(quantities[c.quantity].first);
  if (quantities[c.quantity].first > s.first + 1) return false;
  bool be = false;
  for (TokenIndex t = c.phrase.last; t < s.last && t < c.phrase.last + kCompanionReach; ++t) {
    if (scene.punct(t, ';') || scene.any(t, Trait::relative | Trait::subordinator)) return false;
    if (be && scene.is(t, Trait::captive_adjective) && !scene.is(t, Trait::plural_name) &&
        scene.any(t - 1, Trait::still_word | Trait::plural_name))
      return true;
    if (scene.is(t, Trait::be)) be = true;
    if (!be && scene.any(t, Trait::past_form | Trait::third_form | Trait::modal) && scene.mention(t) == none)
      return false;
  }
  return false;
}

bool CaptiveDecision::had_by_captors(const Candidate& c) const {
  const TokenIndex at = quantities[c.quantity].first, first = scene.sentence(at).first;
  if (at == first) return false;
  if (scene.is(at - 1, Trait::threat_act)) return captor_before(at - 1) || about_captives(at, kTopicWords);
  if (!scene.is(at - 1, Trait::have)) return false;
  const TokenIndex behind = c.phrase.last;
  return scene.any(behind, Trait::in_word | Trait::at_word) && scene.is(behind + 1, Trait::article) &&
         !scene.is(behind + 2, Trait::modifier_word);
}

bool CaptiveDecision::nationals(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const Phrase& p = c.phrase;
  if (c.frame.included || size_of(q) > kManyNationals || p.value == 8 || p.value == 9 || p.value == 11) return false;
  if (p.value == 5 && scene.is(p.noun, Trait::forces_name)) return false;
  const Index of = p.of_mention == none ? none : scene.party_mention(p.of_mention).entity;
  if (of != none) {
    const PartyKind kind = scene.parties().entities[of].kind;
    if (kind != PartyKind::state && kind != PartyKind::government && kind != PartyKind::people) return false;
  } else if (p.head != Head::people) {
    return false;
  }
  return (companions(c) || still_captive(c) || had_by_captors(c)) && about_captives(q.first);
}

Rule CaptiveDecision::by_topic(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const Phrase& p = c.phrase;
  if ((p.head != Head::person && p.head != Head::people) || p.partitive || !q.has_high || q.high < 2)
    return Rule::refused;
  if (c.frame.agent || scene.is(p.noun, Trait::bystander_name) || dead_near(q.first) || named_before(c))
    return Rule::refused;
  // "A priest saw the two nurses": people told of as known
  if (q.definite && scene.any(q.first - 1, Trait::the_word | Trait::demonstrative) &&
      !scene.is(q.first - 1, Trait::relative) && !q.ordinal && (q.high > 2 || p.value != 0 || p.head == Head::people) &&
      p.value != 8 && !doers(c) && about_captives(q.first, kTopicWords))
    return Rule::told_of;
  if (!crime_here(q.first) && nationals(c)) return Rule::told_of;
  if (fighter(p.value) && !freed_here(q.first)) return Rule::refused;
  if (!done_to_them(c) && !there_are(c)) return Rule::refused;
  return about_captives(q.first, kTopicWords) && !crime_here(q.first) ? Rule::told_of : Rule::refused;
}

}  // namespace parley::figures
