// What a phrase for talks is by itself and the words beside it: a name, another kind of meeting, one told before, one to come, one that is over.
#include "report/negotiations_clauses.h"

#include "text/endings.h"

namespace parley::report {

bool before(const Flow& flow, Place p, Cue c) { return p > flow.begin_of(p) && flow.is(p - 1, c); }

bool part_of_a_name(const Flow& flow, const Found& f) {
  if (flow.any(f.last, Cues(Cue::no_talks_next))) return true;
  const bool title = flow.is(f.last - 1, Cue::capital) && flow.is(f.last, Cue::capital);
  return title && f.last - 1 != flow.begin_of(f.first);
}

bool other_kind(const Flow& flow, const Found& f) {
  if (before(flow, f.first, Cue::inner_meeting) || before(flow, f.first, Cue::press_word)) return true;
  for (Place p = f.first; p + 1 < f.last; ++p) {
    // … but "six-party talks"
    if (flow.any(p, Cues(Cue::inner_meeting, Cue::press_word)) &&
        !flow.any(p, Cues(Cue::topic_peace, Cue::video_word)) && !(p > f.first && flow.is(p - 1, Cue::hyphen)))
      return true;
  }
  return flow.any(f.last, Cues(Cue::inner_meeting, Cue::press_word)) && !flow.is(f.last, Cue::preposition);
}

bool definite(const Flow& flow, const Found& f) {
  for (Place p = f.first; p > flow.begin_of(f.first) && f.first - p < 3;) {
    --p;
    if (flow.any(p, Cues(Cue::the, Cue::demonstrative, Cue::possessive_pronoun))) return true;
    if (flow.is(p, Cue::possessive) && p > 0 && flow.is(p - 1, Cue::date)) return true;
    if (!flow.any(p, Cues(Cue::lower, Cue::date)) || flow.is(p, Cue::preposition)) return false;
  }
  return false;
}

bool fresh(const Flow& flow, const Found& f) {
  Place p = f.first;
  while (p > flow.begin_of(f.first) && f.first - p < 2 && flow.any(p - 1, Cues(Cue::fresh_word, Cue::ordinal_word)))
    --p;
  for (; p < f.last; ++p) {
    if (flow.is(p, Cue::fresh_word)) return true;
  }
  return false;
}

bool told_as_past(const DealInput& in, const Flow& flow, const Found& f) {
  const Place end = std::min<Place>(flow.end_of(f.first), f.last + 3);
  for (Place p = f.last; p < end; ++p) {
    if (flow.any(p, Cues(Cue::past_cue, Cue::held_word, Cue::begun_word))) return true;
    if (!flow.is(p, Cue::lower) || flow.any(p, Cues(Cue::preposition, Cue::coordinator, Cue::future, Cue::modal)))
      return false;
    const std::string_view word = in.doc->bytes(flow.token[p]);
    if (word.size() > 3 && text::ends_with(word, "ed")) return true;
    if (!text::ends_with(word, "ly")) return false;
  }
  return false;
}

}  // namespace parley::report
