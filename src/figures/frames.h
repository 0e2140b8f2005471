// What the clause does to the people counted: which verb or noun of freeing, holding, taking or exchanging governs a phrase, and how.
#ifndef PARLEY_FIGURES_FRAMES_H_
#define PARLEY_FIGURES_FRAMES_H_

#include "figures/verbs.h"

namespace parley::figures {

struct Frame {
  Predicate object;                   ///< the phrase is its object: "released 20 men", "the release of 20 men"
  Predicate post;                     ///< behind the noun: "20 men held by …", "20 men who were kidnapped"
  Predicate main;                     ///< the phrase is its subject: "20 men were released"
  bool agent = false;                 ///< the phrase is the doer: "four gunmen seized …"
  bool exchange_for = false;          ///< the other side of a deal: "… in exchange for 20 men"
  TokenIndex exchange_at = kNoToken;  ///< its word ("exchange")
  bool asked = false;                 ///< "want 20 men", "held out for 20 men", "offered 20"
  TokenIndex asked_at = kNoToken;     ///< the verb of asking or offering
  bool included = false;              ///< "including 20 men", "among them 20 men"
  bool of_bodies = false;             ///< "the bodies of 20 men"
  bool questionable = false;  ///< "videos of three hostages": a group noun stands before, with no verb of freeing
  bool any_act(Act act) const { return object.act == act || post.act == act || main.act == act; }
};

/// The last token of the party that stands right before a number as the subject of a clause without its verb; kNoToken: none.
TokenIndex gapped_subject(const Scene& scene, TokenIndex number);
/// "freed 19 people and the other side 27", "…, the army 25 rebels": does such a subject without a name stand before the number?
bool gapped_side(const Scene& scene, TokenIndex number);
/// "demand the release of 17 prisoners for the 110 passengers": does a verb of asking or offering stand before "for", and what is asked between?
bool asked_before(const Scene& scene, TokenIndex for_word);
/// "the bargain: 60 soldiers for 45": does a count stand right before "for", in a sentence about a bargain?
bool counted_before(const Scene& scene, TokenIndex for_word);

Frame find_frame(const Scene& scene, const Quantity& quantity, const Phrase& phrase);

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_FRAMES_H_
