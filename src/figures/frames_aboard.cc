// People who are taken, or go home, with what carries them.
#include "figures/frames_finder.h"

namespace parley::figures {

constexpr TokenIndex kVesselReach = 10;  // "hijacked a Greek airliner with"

bool FrameFinder::taken_aboard(TokenIndex t) {
  if (!(scene.is(t, Trait::with_word) || (scene.is(t, Trait::carry_act) && scene.is(t, Trait::ing_form)))) return false;
  bool vehicle = false;
  for (TokenIndex k = t, n = 0; k > begin && n < kVesselReach; --k, ++n) {
    const TokenIndex w = k - 1;
    if (scene.punctuation(w) && !scene.quote(w)) return false;
    if (!vehicle) {
      vehicle = scene.is(w, Trait::vehicle_name);
      continue;
    }
    if (!scene.verb(w) || scene.is(w, Trait::vehicle_name)) continue;
    if (!scene.any(w, Trait::stop_act | Trait::capture_act)) return false;
    frame.object.act = Act::capture;
    frame.object.at = w;
    frame.object.weak = !scene.is(w, Trait::capture_act);
    return true;
  }
  return false;
}

bool FrameFinder::carried_aboard(TokenIndex t) {
  if (!scene.any(t, Trait::with_word) && !(scene.is(t, Trait::carry_act) && scene.is(t, Trait::ing_form))) return false;
  // "with 39 of our people on board"
  bool aboard = scene.is(t, Trait::carry_act);
  for (TokenIndex k = phrase.last; k < end && k < phrase.last + 4; ++k)
    aboard |=
        scene.is(k, Trait::ashore_word) && (scene.is(k, Trait::on_word) ? scene.is(k + 1, Trait::stop_act) : true);
  if (!aboard) return false;
  bool vehicle = false;
  TokenIndex verb = kNoToken;
  for (TokenIndex k = t, n = 0; k > begin && n < kVesselReach && !vehicle; --k, ++n) {
    const TokenIndex w = k - 1;
    if (scene.punct(w, ';') || scene.any(w, Traits(Trait::relative))) return false;
    vehicle = scene.is(w, Trait::vehicle_name);
    if (!vehicle && scene.any(w, Trait::past_form | Trait::third_form)) verb = w;
  }
  if (!vehicle) return false;
  for (TokenIndex k = phrase.last, n = 0; verb == kNoToken && k < end && n < kVesselReach; ++k, ++n) {
    if (scene.punct(k, ';')) return false;
    if (scene.any(k, Trait::past_form | Trait::third_form | Trait::leaving_word) && !scene.any(k, Trait::stop_act))
      verb = k;
  }
  if (verb == kNoToken || scene.any(verb, Trait::harm_act | Trait::capture_act | Trait::hold_act)) return false;
  frame.main.act = Act::home;
  frame.main.at = verb;
  frame.main.weak = true;
  return true;
}

}  // namespace parley::figures
