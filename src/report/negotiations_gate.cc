// Which phrases speak of talks between parties: a function for each kind of phrase, and what these ask.
#include "report/negotiations_gate.h"

namespace parley::report {

namespace {

constexpr std::uint32_t kFollowUpSentences = 5;  // how far back "the meeting" finds the meeting

}  // namespace

bool TalksGate::recent(const Found& f) const {
  return recent_ != kNoCluster && flow_.sentence[f.first] - recent_ <= kFollowUpSentences;
}

bool TalksGate::told_before(const Found& f) const {
  return !told_.empty() && flow_.sentence[f.first] - flow_.sentence[told_.back().first] <= kFollowUpSentences;
}

bool TalksGate::accept(const Found& f, Talk& t) const {
  switch (t.phrase) {
    case Phrase::talks:
      return tells_talks(f, t);
    case Phrase::discussion:
      return tells_discussion(f, t);
    case Phrase::meeting:
      return tells_meeting(f, t);
    case Phrase::phone_call:
    case Phrase::video_call:
      return tells_phone_call(f, t);
    case Phrase::call:
      return tells_call(f, t);
    case Phrase::round:
      return tells_round(f, t);
    case Phrase::conference:
      return tells_conference(f, t);
    case Phrase::engagement:
      return (t.named && sides(t)) || (!t.mediators.empty() && of_captives_or_peace(flow_, f));
    case Phrase::diplomacy:
      return tells_diplomacy(f, t);
    case Phrase::table:
      return tells_table(f, t);
    case Phrase::process:
      return tells_process(f, t);
    case Phrase::met:
      return tells_met(f, t);
    case Phrase::called:
    case Phrase::saw:
      return accept_call(f, t);
    case Phrase::spoke:
      return tells_spoke(f, t);
    case Phrase::contacted:
      return tells_contacted(f, t);
    case Phrase::negotiated:
      return accept_negotiated(f, t);
    case Phrase::discussed:
      return tells_discussed(f, t);
    case Phrase::received:
      return tells_received(f, t);
    case Phrase::mediated:
      return accept_mediated(f, t);
    case Phrase::convened:
      return tells_convened(f, t);
    case Phrase::sealed:
      return accept_sealed(f, t, told_before(f));
    case Phrase::by_phone:
      if (t.linked && !t.bad_object && (with_armed_group(t) || official(t)) && some_subject(t)) return true;
      return sides(t);
    default:
      return false;
  }
}

bool TalksGate::tells_talks(const Found& f, const Talk& t) const {
  if (before(flow_, f.first, Cue::pronoun) && !before(flow_, f.first, Cue::determiner)) return false;  // "she talks to"
  if (before(flow_, f.first, Cue::adverb) && flow_.is(f.last, Cue::to)) return false;
  if (t.bad_object && t.parties.size() < 2) return false;  // "the bank's talks with its creditors"
  if (about_trade(f)) return false;
  if (flow_.is(f.last, Cue::hyphen) && flow_.is(f.last + 1, Cue::lower)) return false;  // "talks-weary"
  return !part_of_a_name(flow_, f) && !other_kind(flow_, f);
}

bool TalksGate::tells_discussion(const Found& f, Talk& t) const {
  if (part_of_a_name(flow_, f) || other_kind(flow_, f) || before(flow_, f.first, Cue::panel_word)) return false;
  if (flow_.is(f.last - 1, Cue::many_head)) return true;
  // "discreet contacts conducted in N.", "contacts facilitated by X"
  if (flow_.is(f.last - 1, Cue::contacts_head) && of_captives_or_peace(flow_, f) &&
      (f.last - f.first > 1 || flow_.is(f.last, Cue::go_between_done)))
    return true;
  // "two weeks of bargaining"
  if (flow_.is(f.last - 1, Cue::bargaining) && behind_span(f) && of_captives_or_peace(flow_, f)) {
    t.mention_only = told_before(f) && !sides(t);
    return true;
  }
  if (sides(t) || t.gathering || (someone(t) && (flow_.is(f.last, Cue::with) || flow_.is(f.last, Cue::between))))
    return true;
  for (Place p = f.first; p + 1 < f.last; ++p) {
    if (flow_.any(p, Cues(Cue::diplomatic_word, Cue::topic_prisoners, Cue::topic_ceasefire, Cue::indirect_word)))
      return true;
  }
  t.mention_only = t.definite && recent(f);
  return t.mention_only;
}

bool TalksGate::tells_meeting(const Found& f, Talk& t) const {
  if (part_of_a_name(flow_, f) || other_kind(flow_, f) || t.bad_object) return false;
  // "an audience with", "two sessions with"
  // … not "chaired the sessions with special envoy A."
  if (flow_.is(f.last - 1, Cue::with) && chaired(f)) return false;
  if (flow_.any(f.last - 1, Cues(Cue::with, Cue::between)))
    return (sides(t) || (t.linked && t.named)) && of_conflict(f, t);
  // "A. and B. shook hands before the summit"
  if (!told_.empty() && flow_.is(told_.back().first, Cue::shake_word) &&
      flow_.sentence[told_.back().first] == flow_.sentence[f.first])
    return t.inherits = true;
  if (sides(t) || t.gathering || t.people.size() >= 2) return true;
  if (flow_.any(f.last, Cues(Cue::of, Cue::between)) && their_chiefs(f)) return t.tell_back = t.gathering = true;
  if (flow_.is(f.last, Cue::of) && one_body(t)) return false;
  // "are to come to K. for a summit"
  if (flow_.is(f.last - 1, Cue::summit_noun) && told_before(f) && before(flow_, f.first, Cue::determiner) &&
      of_captives_or_peace(flow_, f) && f.first > flow_.begin_of(f.first) + 1 &&
      flow_.any(f.first - 2, Cues(Cue::for_, Cue::at, Cue::to)))
    return t.inherits = true;
  if (t.fresh && recent(f)) return t.inherits = true;
  // "A preliminary encounter, in May, had failed"; "at their last meeting, on Wednesday"
  if (told_before(f) && dated(f) && of_captives_or_peace(flow_, f) && f.first > flow_.begin_of(f.first) &&
      (flow_.any(f.first, Cues(Cue::ordinal_word, Cue::past_round, Cue::round_adjective)) ||
       flow_.any(f.first - 1, Cues(Cue::ordinal_word, Cue::past_round, Cue::round_adjective))))
    return t.inherits = true;
  if (where_they_spoke(f)) return t.inherits = true;
  // "was seen at the meeting in D.": no others are told of, and whose it is the rest of the text says
  if (t.definite && !told_before(f) && !sides(t) && told_.empty() && sides_and_mediator_named()) return t.sides = true;
  // "had walked away from a meeting in O. on June 8": another of those told before
  if (!t.definite && t.parties.empty() && told_before(f) && dated(f) && of_captives_or_peace(flow_, f) &&
      sides_and_mediator_named() && before(flow_, f.first, Cue::determiner))
    return t.inherits = true;
  if (t.definite && recent(f)) return t.mention_only = !t.named, true;
  return someone(t) && (f.last - f.first > 1 || flow_.is(f.last, Cue::with) || t.location.end != 0);
}

bool TalksGate::tells_phone_call(const Found& f, Talk& t) const {
  if (other_kind(flow_, f)) return false;
  if (!someone(t) && recent(f) && t.fresh) return t.inherits = true;
  if (!someone(t) && recent(f) && t.definite) t.mention_only = true;
  return someone(t) || recent(f);
}

bool TalksGate::tells_call(const Found& f, Talk& t) const {
  if (flow_.any(f.last, Cues(Cue::for_, Cue::on, Cue::from)) && !flow_.is(f.last + 1, Cue::date)) return false;
  if (flow_.any(f.last, Cues(Cue::with, Cue::between)) && t.named && !t.bad_object) return true;
  if (t.named && sides(t)) return true;
  // "after three days of conversations", as translators put it
  if (behind_span(f) && of_captives_or_peace(flow_, f)) return t.plural = true;
  // "the conversations will resume in May"
  if (flow_.is(f.last - 1, Cue::many_head) && t.definite && goes_on_or_opens(f)) return t.plural = true;
  for (Place p = f.first; p > flow_.begin_of(f.first) && f.first - p < 2;) {
    --p;
    if (flow_.is(p, Cue::diplomatic_word)) return t.plural = true;
  }
  t.mention_only = t.definite && recent(f);
  return t.mention_only;
}

bool TalksGate::tells_round(const Found& f, Talk& t) const {
  if (flow_.any(f.first, Cues(Cue::number_word, Cue::digits)) && !counted_rounds(f)) return false;
  // "held a second round with the rebels"; "held five rounds in B."
  if (sides(t) && (t.linked || t.joint) && (of_conflict(f, t) || told_before(f) || t.linked)) return true;
  if (!recent(f) && told_.empty() && !of_captives_or_peace(flow_, f)) return false;
  return t.inherits = true;
}

bool TalksGate::tells_conference(const Found& f, const Talk& t) const {
  // "delegates of A and B ended a two-day conference"
  if (flow_.is(f.first, Cue::date) && !(sides(t) && of_captives_or_peace(flow_, f))) return false;
  if (flow_.is(f.last - 1, Cue::between)) return sides(t) && t.linked && of_conflict(f, t);
  if (f.last - f.first < 2 || part_of_a_name(flow_, f) || other_kind(flow_, f)) return false;
  return flow_.any(f.first, Cues(Cue::topic_peace, Cue::topic_ceasefire, Cue::date)) || conference_of_place(f, t);
}

bool TalksGate::tells_diplomacy(const Found& f, Talk& t) const {
  if (under_it(f)) return false;
  // "The mediation will resume on Monday"
  if (flow_.is(f.last - 1, Cue::mediation_head) && t.definite && told_before(f) && flow_.is(f.last, Cue::auxiliary))
    return t.mention_only = true;
  if (t.named && sides(t) && flow_.any(f.last, Cues(Cue::between, Cue::with, Cue::by))) return true;
  // "months of quiet diplomacy with Iran through the Swiss"
  if (t.linked && t.named && !t.bad_object && flow_.is(f.last, Cue::with) &&
      (!t.mediators.empty() || of_captives_or_peace(flow_, f)))
    return true;
  if (flow_.is(f.last - 1, Cue::mediation_head) && mediators_own(f)) return true;
  return of_captives_or_peace(flow_, f) && (carried_on(f) || !t.mediators.empty());
}

bool TalksGate::tells_table(const Found& f, Talk& t) const {
  // "X and Y returned to the table"
  if ((t.named || t.sides) && sides(t) && !flow_.is(f.first, Cue::topic_peace)) {
    t.mention_only = told_before(f) && flow_.any(f.last - 1, Cues(Cue::room_noun));
    return true;
  }
  // "The delegation of X returned to the conference room"
  if (f.phrase == Phrase::table && t.parties.size() == 1 && t.named && !told_before(f) && of_conflict(f, t) &&
      !flow_.is(f.first, Cue::on))
    return true;
  return tells_process(f, t);
}

bool TalksGate::tells_process(const Found& f, Talk& t) const {
  // "women's part in peace processes": of all of them
  if (f.phrase == Phrase::process && flow_.is(f.last - 1, Cue::many_head) && !someone(t) &&
      before(flow_, f.first, Cue::preposition))
    return false;
  t.mention_only = !flow_.is(f.first, Cue::topic_peace);
  // "the Minsk process"
  if (f.phrase == Phrase::process && flow_.is(f.first, Cue::capital) && flow_.is(f.last - 1, Cue::lower) &&
      t.definite && of_captives_or_peace(flow_, f) && told_.empty())
    t.mention_only = false;
  return !part_of_a_name(flow_, f);
}

bool TalksGate::tells_met(const Found& f, Talk& t) const {
  if (in_sport(f)) return false;
  if (at_a_table(f) && t.gathering && !t.linked && someone(t)) return true;
  if ((object_is_no_side(t) && !once_more(f)) || (!flow_.is(f.first, Cue::sit_word) && object_of_another_kind(f)))
    return false;
  if (flow_.is(f.first, Cue::see_verb) && !flow_.is(f.last - 1, Cue::other) && !saw_chief(f, t)) return false;
  if (flow_.is(f.first, Cue::ing_verb) && !t.named) return false;
  // "X would sit down with them directly", "… and will meet again in May": those of whom it was told before
  if (!t.linked && t.parties.size() < 2 && !t.sides && told_before(f) && once_more(f)) return t.inherits = true;
  if (f.phrase == Phrase::meeting) return sides(t) || t.people.size() >= 2 || (t.pronoun && t.linked);
  // "huddled", "got down to business", "parted without", "went back to the table"
  if (!t.linked && !flow_.any(f.last - 1, Cues(Cue::meet_word, Cue::down_word, Cue::other, Cue::together)) &&
      !flow_.any(f.first, Cues(Cue::meet_word, Cue::sit_word, Cue::face_word, Cue::shake_word, Cue::arrive_word,
                               Cue::share_word, Cue::see_verb, Cue::face_lead, Cue::come_form, Cue::be)))
    return sides(t) && of_conflict(f, t);
  if (!t.linked && !flow_.is(f.first, Cue::sit_word) && object_follows(flow_, f)) return false;
  if (flow_.any(f.first, Cues(Cue::arrive_word, Cue::share_word)))
    return (sides(t) || (t.gathering && t.parties.empty() && told_before(f))) && of_conflict(f, t) &&
           (flow_.is(f.first, Cue::share_word) || (teams_before(f) && !told_before(f)));
  if (flow_.is(f.first, Cue::shake_word)) {
    t.mention_only = told_before(f);
    return sides(t) && of_conflict(f, t);
  }
  if (!sides(t) && !t.linked && body_meets(flow_, f) && of_captives_or_peace(flow_, f)) return true;
  if (!sides(t) && !t.linked && contact_group(t) && of_captives_or_peace(flow_, f)) return true;
  // "They will meet at the border on Sunday": those who were told of before.
  if (!sides(t) && !t.linked && t.parties.empty() && (recent(f) || told_before(f)) && those_told(f))
    return t.inherits = true;
  // "The teams meet on Saturday": a match
  if (!t.linked && teams(flow_, f) && !told_before(f) && !of_captives_or_peace(flow_, f)) return false;
  return sides(t) || (t.gathering && t.parties.empty()) || t.people.size() >= 2 || half_known(f, t) ||
         met_one_who_decides(f, t);
}

bool TalksGate::tells_spoke(const Found& f, Talk& t) const {
  if (t.parties.size() < 2 && !t.linked && told_before(f) && dated(f) && two_offices(f)) {
    t.parties.clear();
    return t.inherits = true;
  }
  if (t.bad_object || flow_.is(f.last, Cue::of)) return false;  // "speak of a breakthrough in the talks with"
  // "They spoke on the phone on Saturday"
  if (!sides(t) && !t.linked && t.parties.empty() && told_before(f) && those_told(f) &&
      flow_.any(f.last, Cues(Cue::on, Cue::by, Cue::date, Cue::again_word)))
    return t.inherits = true;
  if (t.parties.size() >= 2 && !t.linked) return !flow_.any(f.last, Cues(Cue::of, Cue::that));
  return (sides(t) || t.people.size() >= 2 || half_known(f, t) || met_one_who_decides(f, t)) && with_or_to(flow_, f);
}

bool TalksGate::tells_contacted(const Found& f, const Talk& t) const {
  // "handed its reply to the envoy"
  if (flow_.is(f.first, Cue::deliver_word))
    return !t.bad_object && !t.parties.empty() && (sides(t) || !t.people.empty() || !t.mediators.empty()) &&
           of_captives_or_peace(flow_, f);
  return !t.bad_object && (sides(t) || half_known(f, t) || with_armed_group(t));
}

bool TalksGate::tells_discussed(const Found& f, Talk& t) const {
  if (t.bad_object) return false;
  // "They also discussed the truce", not "A. hopes that B. of X and C. of Y will discuss it"
  if (recent(f) && (t.sides || (t.parties.size() < 2 && follow_up_subject(flow_, f)))) return t.mention_only = true;
  return sides(t) || (t.people.size() >= 2 && t.linked);
}

bool TalksGate::tells_received(const Found& f, const Talk& t) const {
  if (flow_.is(f.last - 1, Cue::by) && flow_.is(f.first, Cue::hosting_done)) return false;
  return t.linked && !t.bad_object && (sides(t) || t.people.size() >= 2 || (half_known(f, t) && !t.people.empty()));
}

bool TalksGate::tells_convened(const Found& f, Talk& t) const {
  if (talks_follow(flow_, f) || t.bad_object || of_talks_before(flow_, f.first)) return false;
  if (flow_.is(f.first, Cue::gathering_verb) && !to_talk(flow_, f) && t.mediators.empty()) return false;
  if (told_before(f) && !t.gathering && !flow_.is(f.first, Cue::gathering_verb) && flow_.is(f.last, Cue::again_word))
    return t.inherits = true;
  // "They will do it again", "agreed to come back to G. in May", "are to return on Monday"
  if (comes_back(f)) {
    const bool again = flow_.is(f.last - 1, Cue::again_word) && !flow_.is(f.first, Cue::motion_verb);
    if (!again && !(dated(f) && to_come(f) && several(f, t) && !talks_near(f))) return false;
    return t.inherits = told_before(f);
  }
  // "come together", "get together"
  if (flow_.is(f.last - 1, Cue::together) && !of_captives_or_peace(flow_, f)) return false;
  return sides(t) || (t.gathering && !told_.empty()) ||
         (flow_.is(f.first, Cue::gathering_verb) && t.gathering && of_captives_or_peace(flow_, f));
}

bool TalksGate::comes_back(const Found& f) const {
  return f.last - f.first > 1 && !flow_.any(f.first, Cues(Cue::gathering_verb)) && !flow_.is(f.last - 1, Cue::together);
}

bool TalksGate::several(const Found& f, const Talk& t) const {
  if (t.sides || t.gathering || t.parties.size() >= 2) return true;
  for (Place p = f.first; p > flow_.begin_of(f.first) && f.first - p < 10;) {
    --p;
    if (flow_.any(p, Cues(Cue::both, Cue::sides, Cue::gathering_noun, Cue::team_noun)) ||
        (flow_.is(p, Cue::plural_person) && !flow_.is(p, Cue::determiner)))
      return true;
    if (flow_.any(p, Cues(Cue::period, Cue::semicolon, Cue::quote))) return false;
  }
  return false;
}

bool TalksGate::talks_near(const Found& f) const {
  const Place end = std::min<Place>(flow_.end_of(f.first), f.last + 12);
  for (Place p = f.last; p < end; ++p) {
    if (flow_.any(p, Cues(Cue::talks_head, Cue::meeting_head, Cue::begun_count))) return true;
  }
  return false;
}

bool TalksGate::teams_before(const Found& f) const {
  for (Place p = f.first; p > flow_.begin_of(f.first) && f.first - p < 16;) {
    --p;
    if (flow_.any(p, Cues(Cue::team_noun, Cue::gathering_noun))) return true;
    if (flow_.any(p, Cues(Cue::period, Cue::semicolon, Cue::quote, Cue::saying))) return false;
  }
  return false;
}

bool TalksGate::to_come(const Found& f) const {
  const Place begin = flow_.begin_of(f.first);
  if (f.first == begin) return false;
  if (flow_.any(f.first - 1, Cues(Cue::future, Cue::modal))) return !before(flow_, f.first, Cue::negation);
  return flow_.is(f.first - 1, Cue::to) && f.first > begin + 1 &&
         flow_.any(f.first - 2, Cues(Cue::agreed_word, Cue::planned_word, Cue::be, Cue::sides, Cue::gathering_noun));
}

bool TalksGate::saw_chief(const Found& f, const Talk& t) const {
  if (!sides(t) || t.people.empty()) return false;
  // "saw rebel leaders", not "saw the rebels"
  if (flow_.is(f.last - 1, Cue::party) && !flow_.any(f.last - 1, Cues(Cue::side_people, Cue::gathering_noun)))
    return false;
  const Place end = std::min<Place>(flow_.end_of(f.first), f.last + 6);
  for (Place p = f.last; p < end; ++p) {
    if (flow_.any(p, Cues(Cue::comma, Cue::period, Cue::date, Cue::in, Cue::at, Cue::on))) return true;
    if (flow_.any(p, Cues(Cue::as_word, Cue::ing_verb, Cue::quote, Cue::past_verb, Cue::to, Cue::possessive)))
      return false;
  }
  return true;
}

bool TalksGate::where_they_spoke(const Found& f) const {
  if (told_.empty() || told_.back().phrase != Phrase::spoke || told_.back().parties.size() < 2) return false;
  const Place begin = flow_.begin_of(f.first);
  if (begin != flow_.begin_of(told_.back().first)) return false;
  for (Place p = f.first; p > begin && f.first - p < 5;) {
    --p;
    if (flow_.any(p, Cues(Cue::before_word, Cue::during_word, Cue::ahead_word))) return true;
    if (!flow_.any(p, Cues(Cue::determiner, Cue::of, Cue::start_noun))) return false;
  }
  return false;
}

bool TalksGate::under_it(const Found& f) const {
  if (told_.empty() || flow_.sentence[told_.back().first] != flow_.sentence[f.first]) return false;
  for (Place p = f.first; p > flow_.begin_of(f.first) && f.first - p < 4;) {
    --p;
    if (flow_.any(p, Cues(Cue::under, Cue::with))) return true;
    if (!flow_.any(p, Cues(Cue::party, Cue::capital, Cue::determiner))) return false;
  }
  return false;
}

bool TalksGate::accept_mediated(const Found& f, Talk& t) const {
  if (t.mediators.empty() || before(flow_, f.first, Cue::hyphen) || before(flow_, f.first, Cue::wh_word) ||
      before(flow_, f.first, Cue::relative))
    return false;
  // "offered to mediate between them, but the rebels refused", "is not mediating", "asked Togo to mediate"
  constexpr Place kBefore = 12, kBehind = 24, kClose = 5;
  const Place begin = std::max(flow_.begin_of(f.first), f.first > kBefore ? f.first - kBefore : 0);
  const Place stop = std::min<Place>(flow_.end_of(f.first), f.last + kBehind);
  for (Place p = begin; p < stop && !flow_.is(f.first, Cue::past_verb); ++p) {
    if (flow_.is(p, Cue::turned_away)) return false;
    if (p < f.first && p + kClose > f.first && flow_.any(p, Cues(Cue::no_word, Cue::demand_verb))) return false;
  }
  if (flow_.is(f.last - 1, Cue::offices_noun)) return sides(t);
  const bool between = flow_.is(f.last - 1, Cue::between);
  // "walked between the two cabins", "carried their proposals to G.": where the one who does is known to mediate
  if (flow_.is(f.first, Cue::walk_word) || (flow_.is(f.first, Cue::carry_word) && !between)) {
    for (Place p = f.first; p < f.last; ++p) {
      if (flow_.is(p, Cue::no_word)) return false;
    }
    if (!told_.empty() && flow_.sentence[told_.back().first] == flow_.sentence[f.first]) return false;
    t.mode = Mode::indirect;
    return std::any_of(t.mediators.begin(), t.mediators.end(), [&](Index e) { return mediates(in_, e); });
  }
  if (between && (f.last - f.first > 1)) {
    if (!flow_.is(f.first, Cue::go_between)) t.mode = Mode::indirect;
    return sides(t) || of_captives_or_peace(flow_, f);
  }
  if (flow_.is(f.last - 1, Cue::for_)) return t.mode = Mode::indirect, sides(t);  // "acted as go-between for"
  const Place end = std::min<Place>(flow_.end_of(f.first), f.last + 12);
  for (Place p = f.last; p < end; ++p) {
    if (flow_.any(p, Cues(Cue::period, Cue::talks_head))) return false;
    if (flow_.any(p, Cues(Cue::together, Cue::table_word))) return sides(t) || t.people.size() >= 3;
  }
  return false;
}

}  // namespace parley::report
