// Where sides put their names to what they agreed: "signed a truce", "the accord will be signed by both in May".
#include "report/negotiations_clauses.h"

namespace parley::report {

bool signed_before(const Flow& flow, Place verb) {
  const Place begin = flow.begin_of(verb);
  Place p = verb;
  while (p > begin && verb - p < 4 && flow.any(p - 1, Cues(Cue::adverb, Cue::manner_adverb, Cue::auxiliary, Cue::be)))
    --p;
  for (Place j = p; j > begin && p - j < 12;) {
    --j;
    if (flow.is(j, Cue::signed_noun)) return true;
    if (flow.any(j, kHardStop) || flow.any(j, Cues(Cue::saying, Cue::past_verb))) return false;
  }
  return false;
}

bool signs_accord(const Flow& flow, const Found& f) {
  const Place end = std::min<Place>(flow.end_of(f.first), f.last + 12);
  bool noun = false;
  for (Place p = f.last; p < end; ++p) {
    if (flow.is(p, Cue::signed_noun)) noun = true;
    // "signed the peace plan's annexes" as well, but not "signed a decree on the agreement"
    if (noun && !flow.is(p + 1, Cue::signed_noun)) return true;
    if (flow.any(p, Cues(Cue::period, Cue::semicolon, Cue::colon, Cue::saying, Cue::auxiliary, Cue::and_)) ||
        (flow.is(p, Cue::preposition) && !flow.any(p, Cues(Cue::to, Cue::of, Cue::on, Cue::at, Cue::in))))
      return false;
  }
  return false;
}

}  // namespace parley::report
