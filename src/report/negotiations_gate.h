// The gate of the talks: which phrases speak of talks between parties, and which of a press briefing, a speech, a meeting inside one side.
#ifndef PARLEY_REPORT_NEGOTIATIONS_GATE_H_
#define PARLEY_REPORT_NEGOTIATIONS_GATE_H_

#include <vector>

#include "report/negotiations_found.h"

namespace parley::report {

/// Asks what a phrase and its clause say (FoundReader) and which talks were told before it.
class TalksGate : protected FoundReader {
 public:
  /// `told`: the talks found so far, in text order.
  TalksGate(const DealInput& in, const Flow& flow, const std::vector<Talk>& told)
      : FoundReader(in, flow), told_(told) {}

 protected:
  /// Does `f`, whose clause is read into `t`, speak of talks? Notes in `t` what only the answer's reason tells.
  bool accept(const Found& f, Talk& t) const;
  /// A meeting or call was told by `f`: "the meeting" of the next sentences is that one.
  void note_event(const Found& f) { recent_ = flow_.sentence[f.first]; }

 private:
  // One kind of phrase each, named by an example.
  bool tells_talks(const Found& f, const Talk& t) const;       ///< "talks with", "negotiations between"
  bool tells_discussion(const Found& f, Talk& t) const;        ///< "discussions", "contacts", "bargaining"
  bool tells_meeting(const Found& f, Talk& t) const;           ///< "the meeting", "a summit", "an audience with"
  bool tells_phone_call(const Found& f, Talk& t) const;        ///< "a phone call", "a video call"
  bool tells_call(const Found& f, Talk& t) const;              ///< "a call with", "conversations"
  bool tells_round(const Found& f, Talk& t) const;             ///< "the second round"
  bool tells_conference(const Found& f, const Talk& t) const;  ///< "the peace conference"
  bool tells_diplomacy(const Found& f, Talk& t) const;         ///< "months of shuttle diplomacy", "the mediation"
  bool tells_table(const Found& f, Talk& t) const;             ///< "returned to the table"
  bool tells_process(const Found& f, Talk& t) const;           ///< "the peace process"
  bool tells_met(const Found& f, Talk& t) const;               ///< "met", "sat down with", "shook hands"
  bool tells_spoke(const Found& f, Talk& t) const;             ///< "spoke with", "talked to"
  bool tells_contacted(const Found& f, const Talk& t) const;   ///< "contacted", "handed its reply to"
  bool tells_discussed(const Found& f, Talk& t) const;         ///< "discussed the truce"
  bool tells_received(const Found& f, const Talk& t) const;    ///< "received the envoy"
  bool tells_convened(const Found& f, Talk& t) const;          ///< "convened", "came together", "will be back in May"

  /// Was a meeting or call told a few sentences before?
  bool recent(const Found& f) const;
  /// Were talks of any kind told a few sentences before?
  bool told_before(const Found& f) const;
  /// "do it again", "come back", "go back", "come again", "return to"
  bool comes_back(const Found& f) const;
  /// Is the subject "the two", "both", "they", "the delegations"?
  bool several(const Found& f, const Talk& t) const;
  /// Does a noun of talks follow in the sentence: "will return for a new round of talks"?
  bool talks_near(const Found& f) const;
  /// "Delegations from A and B flew into M.", "the presidents of A and B arrived in N.": those who come to talk
  bool teams_before(const Found& f) const;
  /// "will …", "agreed to …", "are to …"
  bool to_come(const Found& f) const;
  /// "saw the rebels' chief negotiator", by one whose side is known; not "sees the army chief as a rival"
  bool saw_chief(const Found& f, const Talk& t) const;
  /// "A. speaks with B. before a meeting in C.", as under a picture.
  bool where_they_spoke(const Found& f) const;
  /// "… met under Omani mediation": how the talks before it were held.
  bool under_it(const Found& f) const;
  /// "brought both together", "shuttled between": somebody goes between, and no other phrase names the talks.
  bool accept_mediated(const Found& f, Talk& t) const;

  const std::vector<Talk>& told_;
  std::uint32_t recent_ = kNoCluster;  ///< sentence of the last meeting or call
};

}  // namespace parley::report

#endif  // PARLEY_REPORT_NEGOTIATIONS_GATE_H_
