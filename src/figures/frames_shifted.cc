// The object that stands behind what else belongs to its verb: "handed over to the Red Cross on Sunday 14 policemen".
#include "figures/frames_finder.h"

namespace parley::figures {

namespace {
constexpr TokenIndex kAdjunct = 8;  // "to the government of the north"
constexpr int kAdjuncts = 3;        // receiver, place, day
}  // namespace

TokenIndex FrameFinder::before_adjunct(TokenIndex t) const {
  TokenIndex k = t;
  if (scene.date(k) != none) {
    while (k > begin && scene.date(k) != none) --k;
    if (k > begin && scene.any(k, Trait::on_word | Trait::in_word | Trait::at_word)) --k;
    return k;
  }
  for (TokenIndex n = 0; k > begin && n < kAdjunct; --k, ++n) {
    if (scene.is(k, Trait::of_word)) continue;
    if (scene.any(k, Trait::to_word | Trait::in_word | Trait::at_word | Trait::from_word) ||
        scene.of_class(k, Rare::near_place)) {
      // "on the way to", "able to": no phrase of the verb
      return n > 0 ? k - 1 : t;
    }
    const bool named =
        scene.capital(k) || scene.mention(k) != none || scene.token(k).kind == TokenKind::possessive ||
        scene.any(k, Trait::determiner | Trait::modifier_word | Trait::person_name | Trait::deputation_name |
                         Trait::actor_noun | Trait::forces_name | Trait::government_word | Trait::group_name);
    if (!named || scene.any(k, Trait::auxiliary) ||
        (scene.verb(k) && !scene.any(k, Trait::modifier_word) && scene.mention(k) == none && !scene.capital(k)))
      return t;
  }
  return t;
}

bool FrameFinder::shifted(TokenIndex t) {
  if (phrase.head == Phrase::Head::other || phrase.head == Phrase::Head::pronoun) return false;
  const TokenIndex behind = t;
  for (int n = 0; n < kAdjuncts && t > begin; ++n) {
    const TokenIndex k = before_adjunct(t);
    if (k == t) break;
    t = k;
  }
  if (t == behind || t < begin) return false;
  const bool to = receiver_at(t + 1, behind + 1);
  if (t > begin && scene.any(t, Trait::over_word | Trait::back_word | Trait::up_word | Trait::free_word |
                                    Trait::go_word | Trait::loose_word | Trait::across_word))
    --t;
  if (!scene.verb(t) || scene.is(t, Trait::person_name)) return false;
  Predicate p = governing(t);
  if (to && p.weak && scene.is(t, Trait::give_act)) p.weak = false;  // "will give to the group five men"
  if (!p || p.weak || p.act == Act::harm || p.act == Act::arrest) return false;
  if (p.nominal || (scene.is(t, Trait::homeward_act) && !to)) return false;  // "returned to the town on Sunday 40 men"
  frame.object = p;
  frame.questionable = false;
  return true;
}

void FrameFinder::look_for_asking(TokenIndex t) {
  TokenIndex verb = t;
  const bool preposition = scene.any(t, Trait::for_word | Trait::on_word);
  if (scene.is(t, Trait::ing_form) && scene.any(t, Trait::get_act | Trait::receive_act | Trait::have) &&
      t > begin + 1 && scene.is(t - 1, Trait::on_word))
    verb = t - 2;
  else if (preposition && t > begin + 1)
    verb = t - 1;
  const bool held_out =
      preposition && verb > begin && scene.is(verb, Trait::out_word) && scene.is(verb - 1, Trait::hold_act);
  if (held_out) --verb;
  const bool asks = scene.is(verb, Trait::demand_act) && scene.verb(verb);
  const bool offers = verb == t && scene.is(verb, Trait::propose_act) && scene.verb(verb);
  const bool settles =
      preposition && scene.is(t, Trait::for_word) && scene.is(verb, Trait::agree_act) && scene.verb(verb);
  if (!asks && !held_out && !offers && !settles) return;
  if (scene.is(verb, Trait::participle_form) && after_be(scene, verb, begin)) return;
  frame.asked = true;
  frame.asked_at = verb;
}

bool FrameFinder::pseudo_cleft(TokenIndex be) {
  if (!scene.is(be, Trait::be) || !scene.is(begin, Trait::wh_word) || be < begin + 2) return false;
  for (TokenIndex k = begin + 1; k < be && k < begin + kAdjunct; ++k) {
    if (!scene.verb(k)) continue;
    const Predicate p = verb_act(scene, k, be);
    if (p.act != Act::release && p.act != Act::gain && p.act != Act::hold && p.act != Act::capture) continue;
    frame.object = p;
    return true;
  }
  return false;
}

TokenIndex FrameFinder::noun_behind_agents(TokenIndex t) const {
  bool agent = false;
  for (TokenIndex k = t, n = 0; k > begin && n < 2 * kAdjunct; --k, ++n) {
    if (scene.any(k, Trait::by_word | Trait::to_word | Trait::from_word)) {
      agent = true;
      const TokenIndex noun = k - 1;
      if (noun_act(scene, noun)) return noun;
      continue;
    }
    if (scene.any(k, Trait::on_word | Trait::in_word) || scene.date(k) != none) continue;
    const bool named = scene.capital(k) || scene.mention(k) != none || scene.token(k).kind == TokenKind::possessive ||
                       scene.any(k, Trait::determiner | Trait::modifier_word | Trait::captor_name | Trait::forces_name |
                                        Trait::government_word | Trait::state_force | Trait::unknown_word);
    if (!named) return agent && noun_act(scene, k) ? k : kNoToken;
  }
  return kNoToken;
}

bool FrameFinder::receiver_at(TokenIndex from, TokenIndex to) const {
  for (TokenIndex k = from; k < to; ++k)
    if (scene.is(k, Trait::to_word)) return true;
  return false;
}

}  // namespace parley::figures
