// What the clause does to the people counted: which verb or noun of freeing, holding, taking or exchanging governs a phrase, and how.
#ifndef PARLEY_FIGURES_FRAMES_H_
#define PARLEY_FIGURES_FRAMES_H_

#include "figures/phrases.h"

namespace parley::figures {

/// What is done to them.
enum class Act : std::uint8_t {
  nothing,
  release,   ///< their holder frees them or hands them over
  gain,      ///< their own side or a rescuer gets them
  exchange,  ///< they are exchanged
  home,      ///< they come home, walk free
  hold,      ///< somebody holds them
  capture,   ///< somebody takes them
  arrest,    ///< police take them: captives of a conflict only with more evidence
  missing,   ///< they are missing, behind bars
  harm,      ///< they are killed, wounded
  among      ///< they "were among the hostages"
};

/// A verb or noun with the phrase as its object or, in the passive, its subject.
struct Predicate {
  Act act = Act::nothing;
  TokenIndex at = kNoToken;  ///< the verb or noun
  bool passive = false;
  bool nominal = false;          ///< "the release of …"
  bool relative = false;         ///< in a relative clause or a participle behind the noun
  bool object_relative = false;  ///< "whom they kidnapped": the subject stands between
  bool weak = false;             ///< a verb of many uses: counts for captives by name only
  explicit operator bool() const { return act != Act::nothing; }
};

struct Frame {
  Predicate object;                   ///< the phrase is its object: "released 20 men", "the release of 20 men"
  Predicate post;                     ///< behind the noun: "20 men held by …", "20 men who were kidnapped"
  Predicate main;                     ///< the phrase is its subject: "20 men were released"
  bool agent = false;                 ///< the phrase is the doer: "four gunmen seized …"
  bool exchange_for = false;          ///< the other side of a deal: "… in exchange for 20 men"
  TokenIndex exchange_at = kNoToken;  ///< its word ("exchange")
  bool included = false;              ///< "including 20 men", "among them 20 men"
  bool of_bodies = false;             ///< "the bodies of 20 men"
  bool questionable = false;  ///< "videos of three hostages": a group noun stands before, with no verb of freeing
  bool any_act(Act act) const { return object.act == act || post.act == act || main.act == act; }
};

/// The act of the verb or noun at `t`, looking at its particles ("hand … over") up to `end`.
Predicate verb_act(const Scene& scene, TokenIndex t, TokenIndex end);

Frame find_frame(const Scene& scene, const Quantity& quantity, const Phrase& phrase);

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_FRAMES_H_
