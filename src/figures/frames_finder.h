// The walk over a clause, shared by the files frames*.cc alone.
#ifndef PARLEY_FIGURES_FRAMES_FINDER_H_
#define PARLEY_FIGURES_FRAMES_FINDER_H_

#include "figures/frames.h"

namespace parley::figures {

/// What is found for one phrase.
struct FrameFinder {
  const Scene& scene;
  const Quantity& quantity;
  const Phrase& phrase;
  TokenIndex begin, end;  // of the sentence
  Frame frame;
  bool conjoined = false;  // frame.object was found through a conjunct
  bool transparent(TokenIndex t) const;
  /// The verb at `t`, if its object begins right of it.
  Predicate governing(TokenIndex t);
  void look_left();
  /// "handed over to the Red Cross on Sunday 14 men": the object of the verb before the receiver, the place, the day that end at `t`.
  bool shifted(TokenIndex t);
  /// The token before the phrase of place, day or receiver that ends at `t`; `t`: there is none.
  TokenIndex before_adjunct(TokenIndex t) const;
  /// "want 20 men", "asked for 20 men", "insisted on getting 20", "offered 20": the verb before the number, which `t` stands right before.
  void look_for_asking(TokenIndex t);
  /// "What they got was 20 men": the verb of the clause that opens the sentence.
  bool pseudo_cleft(TokenIndex be);
  /// "the abduction by gunmen of nine doctors", "the handover to the Red Cross of eleven men": the noun of freeing or taking before the agent or
  /// receiver that ends at `t`; kNoToken: none.
  TokenIndex noun_behind_agents(TokenIndex t) const;
  bool receiver_at(TokenIndex from, TokenIndex to) const;
  /// "Freed by the pirates, 26 sailors were flown home": the participle that opens the sentence, up to its `comma`, is theirs.
  bool fronted(TokenIndex comma);
  /// "Among those whom they hold are 12 girls": what is done to those among whom they are; `be` is the verb before the number.
  void among_those(TokenIndex be);
  /// "Out of the plane came 23 men": the phrase is the subject of the verb at `t`.
  bool inverted(TokenIndex t);
  /// "stopped a bus carrying 23 men", "hijacked a plane with 80 people": they are taken with what carries them.
  bool taken_aboard(TokenIndex t);
  /// "a train with 60 men on board drew in": they arrive with what carries them.
  bool carried_aboard(TokenIndex t);
  /// "in exchange for Kuntar, four others and the bodies of 200": the list goes on behind the first item.
  void listed_exchange(TokenIndex t);
  /// "(the release of) an American held in Belarus and two prisoners": the verb before the first conjunct holds for the second.
  void conjunct(TokenIndex t);
  /// "with the help of a bishop and two nuns", "through elders and": the first conjunct, which the coordinator at `t` follows, is who helped.
  bool among_helpers(TokenIndex t) const;
  /// … released the bodies of
  Predicate governing_before(TokenIndex noun);
  /// "… in exchange for 20 men", "traded for 20 men", "swapped 3 of theirs for 20 men"
  void look_for_exchange(TokenIndex t);
  /// The verb of taking or holding of a clause that stands behind its noun without a pronoun; kNoToken: none.
  TokenIndex zero_relative(TokenIndex t, TokenIndex limit) const;
  /// "ten policemen and soldiers": behind the last of joined heads.
  TokenIndex behind_heads(TokenIndex t) const;
  /// A dash, or a hyphen between blanks.
  bool dash(TokenIndex t) const;
  /// "and at least 33 killed": a count of others behind the coordinator.
  bool counts_others(TokenIndex t) const;
  /// "was", "is", "has": no verb of several people
  bool singular(TokenIndex t) const;
  /// One person, or "a group of 20 men", "the body of …": the noun before agrees with the verb.
  bool counts_one() const;
  /// ", the last of those held by the rebels, walked free": behind an apposition, if the verb follows it. What it tells of them is kept.
  TokenIndex behind_apposition(TokenIndex t, TokenIndex limit);
  /// Behind "of a school in Sokoto", if the verb of coming home or of staying follows that the phrase is the subject of.
  TokenIndex behind_places(TokenIndex t, TokenIndex limit) const;
  /// Behind "of a television crew", if a comma, a pronoun or the verb follows it.
  TokenIndex behind_of(TokenIndex t, TokenIndex limit) const;
  /// "were fed and allowed to return": the verb of freeing behind another one.
  void second_predicate(TokenIndex t, TokenIndex limit);
  /// Behind "in Lebanon,", if "kidnapped one by one" follows it.
  TokenIndex behind_place(TokenIndex t, TokenIndex limit) const;
  void look_right();
  /// From the first auxiliary of a chain to its verb: "are expected to be released", "have been freed", "is still missing".
  Predicate after_auxiliary(TokenIndex t, TokenIndex limit, bool relative, bool object_relative) const;
};

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_FRAMES_FINDER_H_
