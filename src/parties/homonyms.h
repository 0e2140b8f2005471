// Which of the homonyms a name means. Private to the parties room.
#ifndef PARLEY_PARTIES_HOMONYMS_H_
#define PARLEY_PARTIES_HOMONYMS_H_

#include "parties/work.h"

namespace parley::parties {

/// Counts for Work::weight() how often the text names each country, or somebody or something of it, and each actor otherwise than by letters that
/// may mean another (doubts.h).
void weigh_names(Work& work);

/// The most likely of the forms of `hit` that there were on the document's day: persons by their whole name first where it has several words;
/// else the actor whose country the text names most; else the first. nullptr: none, or only last names and descriptions are written so.
const gazetteer::Form* choose_form(Work& work, const gazetteer::NameHit& hit);

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_HOMONYMS_H_
