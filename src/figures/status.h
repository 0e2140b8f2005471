// Was it done? The status of a figure from tense, modality, negation and the words of agreeing, asking and refusing before its verb.
#ifndef PARLEY_FIGURES_STATUS_H_
#define PARLEY_FIGURES_STATUS_H_

#include "figures/captives.h"

namespace parley::figures {

/// Does the act set its people free?
bool frees(Act act);

/// What a word says of a release that it governs; `unknown`: nothing.
Status cue(const Scene& scene, TokenIndex t);

/// The status that a predicate gives to its figure; `unknown` under a condition or in a question.
Status predicate_status(const Scene& scene, const Predicate& predicate);

/// The status of a candidate by its own clause. `settled`: false where nothing in the clause tells it (a repeat then takes it from what it repeats).
Status candidate_status(const Scene& scene, const Candidate& candidate, const Quantity& quantity, bool& settled);

/// The predicate that tells most of what happens to them: freeing before holding.
const Predicate* leading_predicate(const Frame& frame);

/// "(prisoners) it wants freed", "the group had asked for": the verb of asking behind the phrase that ends at `t`; kNoToken: none.
TokenIndex wanted_behind(const Scene& scene, TokenIndex t);

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_STATUS_H_
