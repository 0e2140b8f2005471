// Sides that sit at talks which their clause names by the way: who agreed on something at them, who was brought, hosted, invited to them.
#include "report/negotiations_clauses.h"
#include "report/negotiations_walks.h"

namespace parley::report {
namespace {

/// "X and Y agreed on a truce at a meeting in Z", "the two countries swapped lists during talks in Z": who did so there sat at the table.
void read_subject_of_deal(const DealInput& in, const Flow& flow, Talk& talk) {
  if (talk.phrase >= Phrase::met) return;
  if (talk.linked || talk.sides || !talk.parties.empty()) return;
  constexpr Cues kDeeds{Cue::deal_verb, Cue::swap_verb, Cue::planned_word, Cue::stalled_word, Cue::agreed_word};
  if (!flow.told_at(talk.first).any(kDeeds)) return;
  const Place at = preposition_before(flow, talk);
  if (at == kNoPlace || !(flow.any(at, Cues(Cue::at, Cue::in, Cue::after)) || flow.is(at, Cue::during_word))) return;
  const Place begin = flow.begin_of(at);
  for (Place j = at; j > begin && at - j < 16;) {
    --j;
    const Cues& c = flow.cues[j];
    if (c.any(kHardEnd) || c.any(kClauseEnd)) return;
    if (!c.any(kDeeds) || !(past_form(in, flow, j) || c.has(Cue::deal_verb))) continue;
    if (j > begin && flow.any(j - 1, Cues(Cue::determiner, Cue::the, Cue::preposition, Cue::be, Cue::to))) continue;
    Talk subject;
    subject.phrase = Phrase::met;
    read_left(in, flow, j, false, subject);
    if (subject.sides || subject.tell_back) {
      talk.sides |= subject.sides;
      talk.tell_back |= subject.tell_back;
      return;
    }
    if (!subject.joint || subject.parties.size() < 2) continue;
    for (const Index e : subject.parties) talk.parties.add(e);
    for (const Index e : subject.people) talk.people.add(e);
    talk.named = talk.joint = true;
    return;
  }
}
/// The names from `from` to `to`, of which the last is joined to the ones before it.
void add_names(const DealInput& in, const Flow& flow, Place from, Place to, Talk& talk) {
  for (Place j = from; j < to; ++j) {
    if (flow.is(j, Cue::sides)) talk.sides = true;
    if (flow.is(j, Cue::party) && !of_person(in, flow, j) && acts(in, flow, j)) add_actor(in, flow, j, talk);
  }
}

/// "Oman brought X and Y to talks in M.", "A. hosted the envoys of X and Y for a meeting", "invited both sides to a new round": the objects of the
/// verb are the sides; who brought them goes between, who has them as guests is the host.
void read_guests(const DealInput& in, const Flow& flow, Talk& talk) {
  if (talk.phrase >= Phrase::met || talk.linked || talk.sides || talk.parties.size() >= 2) return;
  if (!flow.told_at(talk.first).any(Cues(Cue::gatherer_verb, Cue::guest_verb))) return;
  const Place begin = flow.begin_of(talk.first);
  const Place at = preposition_before(flow, talk);
  if (at == kNoPlace || !(flow.any(at, Cues(Cue::to, Cue::for_, Cue::at)) || flow.is(at, Cue::out_of))) return;
  for (Place j = at; j > begin && at - j < 24;) {
    --j;
    const Cues& c = flow.cues[j];
    if (c.any(kHardEnd) || c.any(kClauseEnd)) return;
    if (!c.any(Cues(Cue::gatherer_verb, Cue::guest_verb))) {
      if (c.any(Cues(Cue::auxiliary, Cue::modal, Cue::past_verb)) || (c.has(Cue::to) && j != at)) return;
      continue;
    }
    Talk guests;
    add_names(in, flow, j + 1, at, guests);
    if (!guests.sides && guests.parties.size() < 2) return;
    Talk bringer;
    bringer.phrase = Phrase::met;
    read_left(in, flow, j, false, bringer);
    for (const Index e : bringer.parties) talk.parties.remove(e);
    for (const Index e : guests.parties) {
      if (!contains_side(in, bringer.parties, e)) talk.parties.add(e);
    }
    for (const Index e : guests.people) talk.people.add(e);
    talk.sides |= guests.sides;
    talk.named = talk.joint = true;
    for (const Index e : bringer.parties) {
      if (c.has(Cue::hosting)) {
        talk.hosts.add(e);
      } else if (!c.has(Cue::guest_verb)) {
        talk.mediators.add(e);
      }
    }
    for (const Index e : bringer.people) {
      if (!c.has(Cue::guest_verb)) talk.mediators.add(e);
    }
    return;
  }
}

}  // namespace

void read_sides_by_the_way(const DealInput& in, const Flow& flow, Talk& talk) {
  read_subject_of_deal(in, flow, talk);
  read_guests(in, flow, talk);
}

}  // namespace parley::report
