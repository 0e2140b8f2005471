// What stands beside phrases for talks, noted once for the walks over their clauses: where other talks begin, and what a sentence tells at all.
#include "report/negotiations_clauses.h"

namespace parley::report {

bool of_talks_before(const Flow& flow, Place p) {
  const Place begin = flow.begin_of(p);
  for (Place j = p; j > begin && p - j < 8;) {
    --j;
    if (flow.any(j, Cues(Cue::that, Cue::relative)))
      return j > begin && flow.any(j - 1, Cues(Cue::talks_head, Cue::meeting_head));
    if (!flow.any(j, Cues(Cue::party, Cue::the, Cue::auxiliary, Cue::be, Cue::have, Cue::adverb, Cue::past_cue)))
      return false;
  }
  return false;
}

namespace {

/// "on the sidelines of the summit in G.": what happens beside the talks, at their place and time.
bool beside_them(const Flow& flow, Place p) {
  const Place begin = flow.begin_of(p);
  for (Place j = p; j > begin && p - j < 8;) {
    --j;
    if (flow.is(j, Cue::sideline_word)) return true;
    if (!flow.any(j, Cues(Cue::of, Cue::the, Cue::capital, Cue::party, Cue::lower, Cue::possessive)) ||
        flow.any(j, Cues(Cue::auxiliary, Cue::coordinator)))
      return false;
  }
  return false;
}

/// Do the walks from other phrases end where this one begins? Not at one by which or beside which they were held.
bool ends_walks(const Flow& flow, const Found& f) {
  const Place p = f.first;
  const bool call = f.phrase == Phrase::video_call || f.phrase == Phrase::phone_call;
  switch (f.phrase) {
    case Phrase::discussed:
    case Phrase::diplomacy:
    case Phrase::received:
    case Phrase::mediated:
    case Phrase::sealed:
      return false;
    case Phrase::met:
      return !flow.is(p, Cue::arrive_word);
    case Phrase::contacted:
      return !flow.is(p, Cue::deliver_word);
    case Phrase::convened:
      if (f.last - f.first > 1) return false;  // "to return to the table"
      return p == 0 || !(flow.is(p - 1, Cue::talks_head) || of_talks_before(flow, p));
    case Phrase::meeting:
    case Phrase::conference:
      return !beside_them(flow, p);
    case Phrase::video_call:
    case Phrase::phone_call:
    case Phrase::talks:
      if (call && p > 1 && flow.is(p - 1, Cue::determiner) && flow.is(p - 2, Cue::in))
        return false;  // "spoke in a phone call on Friday"
      return p == 0 || !flow.any(p - 1, Cues(Cue::by, Cue::for_));
    default:
      return f.phrase < Phrase::by_phone;
  }
}

}  // namespace

bool mark_talks(Flow& flow) {
  const Cues everything = Cues::all();
  flow.told.assign(flow.sentence_first.size() - 1, everything);
  Place end = 0;  // of the last sentence that was looked at
  bool talks = false;
  for (const Found& f : flow.found) {
    if (f.phrase > Phrase::by_phone) continue;
    talks = true;
    flow.talks_at[f.first] = ends_walks(flow, f) ? 1 : 0;
    if (f.first < end) continue;
    Cues all;
    end = flow.end_of(f.first);
    for (Place p = flow.begin_of(f.first); p < end; ++p) all.add(flow.cues[p]);
    flow.told[flow.sentence[f.first]] = all;
  }
  return talks;
}

}  // namespace parley::report
