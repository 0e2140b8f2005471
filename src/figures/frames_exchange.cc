// The other side of a deal: "in exchange for 20 men", "three of ours for 20 men", lists behind them.
#include "figures/frames_finder.h"

namespace parley::figures {

constexpr TokenIndex kLeftReach = 30;
constexpr TokenIndex kTradeReach = 16;  // from a verb of freeing to "for"

void FrameFinder::listed_exchange(TokenIndex t) {
  const TokenIndex stop = t - begin > 2 * kLeftReach ? t - 2 * kLeftReach : begin;
  for (; t > stop; --t) {
    const TokenIndex w = t - 1;
    if (scene.punct(w, ';') || scene.any(w, Trait::relative | Trait::auxiliary | Trait::subordinator)) return;
    if (scene.any(w, Trait::past_form | Trait::third_form) &&
        !scene.any(w, Trait::captive_adjective | Trait::exchange_act) && verb_act(scene, w, end))
      return;  // another clause
    if (scene.is(w, Trait::for_word) && w > begin &&
        scene.any(w - 1, Trait::exchange_name | Trait::exchange_act | Trait::return_name)) {
      frame.exchange_for = true;
      frame.exchange_at = w - 1;
      return;
    }
  }
}

void FrameFinder::look_for_exchange(TokenIndex t) {
  const TokenIndex stop = t - begin > kLeftReach ? t - kLeftReach : begin;
  for (TokenIndex k = t; k > stop; --k) {
    const TokenIndex w = k - 1;
    if (scene.punct(w, ';')) return;
    if (scene.is(w, Trait::exchange_act) || scene.is(w, Trait::exchange_name) ||
        (scene.is(w, Trait::return_name) && w > begin && scene.is(w - 1, Trait::in_word))) {
      frame.exchange_for = true;
      frame.exchange_at = w;
      return;
    }
    // "would give up two soldiers for 11 of its fighters"
    if (scene.any(w, Trait::release_act | Trait::give_act | Trait::hand_act | Trait::let_act) && scene.verb(w) &&
        (phrase.head == Phrase::Head::captive || phrase.head == Phrase::Head::person ||
         phrase.head == Phrase::Head::people) &&
        t - w < kTradeReach && !scene.is(w, Trait::captive_adjective) && !scene.is(w + 1, Trait::of_word)) {
      const Predicate p = verb_act(scene, w, t);
      bool people = false;
      for (TokenIndex o = w + 1; o < t; ++o) {
        people |= scene.any(o, Trait::captive_name | Trait::person_name);
        people |= scene.mention(o) != none && scene.party_mention(scene.mention(o)).form == MentionForm::demonym;
      }
      // "82 were let go in May for five commanders"
      if (!people && after_be(scene, w, begin))
        people = phrase.head == Phrase::Head::captive || phrase.value == 5 || phrase.value == 8;
      if (p.act == Act::release && !p.weak && people) {
        frame.exchange_for = true;
        frame.exchange_at = w;
        return;
      }
    }
    // "two of our prisoners for two of theirs": a count stands right before
    if (k == t && (scene.is(w, Trait::captive_name))) {
      frame.exchange_for = true;
      frame.exchange_at = t;
    }
  }
  if (!frame.exchange_for && (asked_before(scene, t) || counted_before(scene, t))) {
    frame.exchange_for = true;
    frame.exchange_at = t;
  }
}

}  // namespace parley::figures
