// What the readers of a talk's clause share: where the clause ends, and whose readers they are. Private to the report room.
#ifndef PARLEY_REPORT_NEGOTIATIONS_CLAUSES_H_
#define PARLEY_REPORT_NEGOTIATIONS_CLAUSES_H_

#include "report/negotiations.h"

namespace parley::report {

inline constexpr Cues kHardStop{Cue::period, Cue::semicolon, Cue::colon, Cue::quote};
inline constexpr Cues kClauseStop{Cue::saying, Cue::subordinator, Cue::wh_word};

inline ByteRange bytes_of(const DealInput& in, const Flow& flow, Place first, Place last) {
  const auto& tokens = in.doc->tokens;
  return {tokens[flow.token[first]].begin, tokens[flow.token[last] - 1].end};
}
/// Does a phrase for other talks begin at `p`?
inline bool other_talks(const Flow& flow, Place p) { return p < flow.size() && flow.talks_at[p] != 0; }
/// "the talks that X had convened": is the verb at `p` one of a clause that hangs on a noun of talks?
bool of_talks_before(const Flow& flow, Place p);
/// "The talks between X and Y …" at the head of a sentence: nothing stands before it but its own adjectives.
bool subject_of_sentence(const Flow& flow, Place p);
void read_status(const DealInput& in, const Flow& flow, Talk& talk);
/// The preposition before the phrase, over its adjectives, days and rounds; kNoPlace: none.
Place preposition_before(const Flow& flow, const Talk& talk);
/// "The bargain was struck in a fourth round of talks"
bool deal_struck_there(const Flow& flow, const Talk& talk);
void read_place(const DealInput& in, const Flow& flow, Talk& talk);
void read_topic(const Flow& flow, Talk& talk);

/// Is the symbol before `p`, in its sentence, a `c`?
bool before(const Flow& flow, Place p, Cue c);
/// "negotiating team", "the High Negotiations Committee": a name or a thing, no talks.
bool part_of_a_name(const Flow& flow, const Found& f);
/// "denied that X had met Y", "denied holding talks": nothing that is told as having been.
bool denied(const DealInput& in, const Flow& flow, const Found& f);
/// "talks on pay", "met to discuss coffee prices": what they are about is business, and nothing of the conflict.
bool about_business(const DealInput& in, const Flow& flow, const Found& f);
/// "news conference", "cabinet meeting", "trade talks".
bool other_kind(const Flow& flow, const Found& f);
/// "the talks", "today's call", "their meeting".
bool definite(const Flow& flow, const Found& f);
/// "another round", "their next meeting": not the one told before.
bool fresh(const Flow& flow, const Found& f);
/// Does a past tense follow: "the talks lasted an hour", "the call had covered other issues"?
bool told_as_past(const DealInput& in, const Flow& flow, const Found& f);

/// "General S. met with", "Special Representative W. meets": somebody of rank whom nothing is known of.
bool titled_stranger(const Flow& flow, const Found& f);
/// "The President spoke with": whose president is not said.
bool unnamed_office(const Flow& flow, const Found& f);
/// "gathered to discuss": what they gathered for.
bool to_talk(const Flow& flow, const Found& f);
/// "meet the commitments": an object that is no party.
bool object_follows(const Flow& flow, const Found& f);
/// The sentence speaks of captives, a truce, peace.
bool of_captives_or_peace(const Flow& flow, const Found& f);
bool with_or_to(const Flow& flow, const Found& f);
bool talks_follow(const Flow& flow, const Found& f);
/// "A military working group will meet", "the contact group, which meets in M.": a body of more than one side.
bool body_meets(const Flow& flow, const Found& f);
/// Is the subject "the teams", "both squads"?
bool teams(const Flow& flow, const Found& f);
/// "They also discussed", "the two leaders exchanged views".
bool follow_up_subject(const Flow& flow, const Found& f);

/// "A truce signed in K.", "was signed by both": what is signed stands before the verb.
bool signed_before(const Flow& flow, Place verb);
/// "signed a truce", "signed the long-delayed peace accord": an accord is the verb's object.
bool signs_accord(const Flow& flow, const Found& f);

/// What talks are about that no phrase gives a topic.
class TopicsAround {
 public:
  TopicsAround(const DealInput& in, const Flow& flow, TalksScratch& s) : in_(in), flow_(flow), s_(s) {}
  /// The topic of which the sentences beside their phrases speak most, else their story.
  Topic around(const Cluster& c);

 private:
  using Votes = std::array<std::uint32_t, 7>;
  std::uint32_t story(Place p) const { return story_at(in_, flow_, s_, p); }
  bool peace_talks(const Cluster& c) const;
  bool goes_on_at(Place p) const;
  const Votes& votes_of(std::uint32_t story_index);
  bool held_captives_story(const Cluster& c);
  bool with_captors(const Cluster& c) const;
  void vote(Place p, Votes& votes) const;
  static Topic winner(const Votes& votes);
  static Topic told(const Votes& votes);

  const DealInput& in_;
  const Flow& flow_;
  TalksScratch& s_;
  bool counted_ = false;  ///< the topics of the stories
};

}  // namespace parley::report

#endif  // PARLEY_REPORT_NEGOTIATIONS_CLAUSES_H_
