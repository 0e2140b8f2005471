// Which of the homonyms a name means. Private to the parties room.
#ifndef PARLEY_PARTIES_HOMONYMS_H_
#define PARLEY_PARTIES_HOMONYMS_H_

#include "parties/work.h"

namespace parley::parties {

/// Counts for Work::weight() how often the text names each country, or somebody or something of it.
void weigh_countries(Work& work);

/// The most likely of the forms of `hit`: persons by their whole name first where it has several words; else the actor whose country the text
/// names most; else the first. nullptr: only last names and descriptions are written so.
const gazetteer::Form* choose_form(Work& work, const gazetteer::NameHit& hit);

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_HOMONYMS_H_
