// The walks from a phrase for talks over its clause. Private to the report room.
#ifndef PARLEY_REPORT_NEGOTIATIONS_WALKS_H_
#define PARLEY_REPORT_NEGOTIATIONS_WALKS_H_

#include "report/negotiations.h"

namespace parley::report {

inline constexpr Cues kHardEnd{Cue::period, Cue::semicolon, Cue::colon, Cue::quote, Cue::dash};
inline constexpr Cues kClauseEnd{Cue::saying, Cue::subordinator, Cue::wh_word, Cue::that};

/// Is the name the object of a preposition ("under pressure from K."), so that it is no subject?
bool behind_preposition(const Flow& flow, Place p);
/// Adds the side of the one named at `p`, and the person.
void add_actor(const DealInput& in, const Flow& flow, Place p, Talk& talk);
/// "told his counterpart by phone": whoever speaks and whoever is spoken to.
void read_speakers(const DealInput& in, const Flow& flow, Place p, Talk& talk);
/// A regular past tense: "thanked".
bool past_form(const DealInput& in, const Flow& flow, Place p);
/// "former Spanish premier J.", "president M. of Panama": the country of a person who is named and may speak for it or not.
bool of_person(const DealInput& in, const Flow& flow, Place p);
/// The subject of a verb at `p`, or of the verb that governs a noun at `p`.
void read_left(const DealInput& in, const Flow& flow, Place p, bool noun, Talk& talk);
/// The counterpart: behind "with", "between" or "to", or the object of a verb.
void read_right(const DealInput& in, const Flow& flow, Place p, bool linked, bool to_links, Talk& talk);
/// Sides that sit at talks which their clause names by the way: "agreed at a meeting in M.", "brought X and Y to talks".
void read_sides_by_the_way(const DealInput& in, const Flow& flow, Talk& talk);

}  // namespace parley::report

#endif  // PARLEY_REPORT_NEGOTIATIONS_WALKS_H_
