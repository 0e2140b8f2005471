// Reads each phrase that may speak of talks: who takes part by its clause, when, where and how. Whether it speaks of talks at all says
// negotiations_gate.cc.
#include "report/negotiations_gate.h"

namespace parley::report {
namespace {

class Finder : private TalksGate {
 public:
  Finder(const DealInput& in, const Flow& flow, TalksScratch& scratch)
      : TalksGate(in, flow, scratch.talks), scratch_(scratch), out_(scratch.talks) {}

  void consider(const Found& f, const char* rule) {
    Talk t;
    t.first = f.first;
    t.last = f.last;
    t.phrase = f.phrase;
    t.rule = rule;
    if (near_verb(f)) return;
    if (gerund(f)) t.phrase = Phrase::met;
    read_clause(in_, flow_, t);
    if (t.linked && t.pronoun && t.phrase >= Phrase::met && t.parties.size() == 1) join_those_told(f, t);
    if (t.ours || (t.linked && t.parties.size() == 1 && t.phrase >= Phrase::met && unnamed_office(flow_, f)))
      join_speaker(t);
    // "MS. X: He met with Chairman Y", in a text that speaks for a state: one of its own
    if (t.linked && t.pronoun && t.parties.size() == 1 && t.people.size() == 1 && t.phrase >= Phrase::met &&
        said_of_one(f) && scratch_.voice != none && !same_side(in_, t.parties[0], scratch_.voice))
      join_speaker(t);
    if (!t.linked && t.parties.size() == 1 && (t.phrase == Phrase::met || t.phrase == Phrase::spoke) &&
        scratch_.voice != none && !same_side(in_, t.parties[0], scratch_.voice) && meets_own_office(f)) {
      join_speaker(t);
      t.linked = t.named = true;
    }
    t.definite = definite(flow_, f);
    t.fresh = fresh(flow_, f);
    t.told = told_as_past(in_, flow_, f);
    if (!accept(f, t) || denied(in_, flow_, f) || about_business(in_, flow_, f)) return;
    // Talks of others than the text's sides are not the conflict's, unless somebody mediates in them.
    if (t.strangers && t.parties.size() < 2 && t.mediators.empty()) return;
    read_circumstances(in_, flow_, t);
    if (t.phrase == Phrase::spoke && t.mode == Mode::unknown && readout(t)) t.mode = Mode::phone;
    if (t.phrase == Phrase::met && t.dates.empty() && t.pronoun) date_of_journey(f, t);
    t.relevant = of_captives_or_peace(flow_, f);
    if (flow_.is(f.first, Cue::see_verb) && f.phrase == Phrase::met) t.last = f.last;
    if (t.phrase == Phrase::sealed && f.last == f.first + 1) t.last = signed_noun_end(f);
    if (t.phrase == Phrase::sealed && t.inherits && t.status == TalksStatus::planned) t.fresh = true;
    text::make_room(out_);
    out_.push_back(t);
    if (t.phrase == Phrase::met || t.phrase == Phrase::spoke) add_gapped(f, rule);
    const bool fixed =
        (t.phrase == Phrase::talks || t.phrase == Phrase::discussion || t.phrase == Phrase::conference) &&
        (!t.dates.empty() || t.location.end != 0);
    if (is_event(t.phrase) || fixed) note_event(f);
  }

 private:
  /// "met A. in K. and with B. in L.", "spoke with A. on Monday and with B. yesterday": a second meeting, whose verb is that of the first.
  void add_gapped(const Found& f, const char* rule) {
    const Place end = std::min<Place>(flow_.end_of(f.first), f.last + kReach);
    for (Place p = f.last + 2; p < end; ++p) {
      if (flow_.any(p, Cues(Cue::period, Cue::semicolon, Cue::colon, Cue::quote, Cue::saying, Cue::past_verb,
                            Cue::auxiliary)))
        return;
      if (!flow_.is(p, Cue::with) || !flow_.is(p - 1, Cue::and_)) continue;
      // One meeting with both, where nothing stands between them.
      bool apart = false;
      for (Place k = f.last; k + 1 < p; ++k) {
        apart |=
            flow_.is(k, Cue::date) || (flow_.any(k, Cues(Cue::in, Cue::at)) && k > f.last + 1) || flow_.is(k, Cue::by);
      }
      const Talk& first = out_.back();
      if (!apart || first.parties.empty()) return;
      Talk t;
      t.first = p;
      t.last = p + 1;
      t.phrase = f.phrase;
      t.rule = rule;
      read_gapped(in_, flow_, f.first, t);
      if (t.ours) join_speaker(t);
      if (!t.linked || t.bad_object || (!sides(t) && !t.pronoun && t.mediators.empty())) return;
      if (t.pronoun && !t.ours && t.parties.size() == 1) {
        Talk told = t;
        join_those_told(f, told);
        t.parties = told.parties;
      }
      read_circumstances(in_, flow_, t);
      if (t.dates.empty() && first.pronoun) t.dates = first.dates;
      t.mode = first.mode;
      t.status = first.status;
      t.relevant = first.relevant;
      t.fresh = true;
      out_.push_back(t);
      return;
    }
  }
  /// "We spoke with them": the speaker's side takes part.
  void join_speaker(Talk& t) const {
    const Index side = speaker_at(in_, flow_, scratch_, t.first);
    if (side == none) return;
    for (const Index known : t.parties) {
      if (same_side(in_, known, side)) return;
    }
    t.parties.add(side);
  }
  bool near_verb(const Found& f) {
    const bool place = face_to_face(f);
    const bool by = f.phrase == Phrase::by_phone || place ||
                    ((f.phrase == Phrase::video_call || f.phrase == Phrase::phone_call) && means(f));
    if (!by || out_.empty()) return false;
    std::size_t at = out_.size() - 1;
    if (out_[at].first > f.first && at > 0) --at;  // a gapped one stands behind
    Talk& t = out_[at];
    if (flow_.sentence[t.first] != flow_.sentence[f.first] || t.first > f.first || f.first - t.first > 15) return false;
    t.mode = place ? Mode::in_person : f.phrase == Phrase::video_call ? Mode::videoconference : Mode::phone;
    return true;
  }

  const TalksScratch& scratch_;
  std::vector<Talk>& out_;
};

}  // namespace

bool is_event(Phrase phrase) noexcept {
  switch (phrase) {
    case Phrase::met:
    case Phrase::called:
    case Phrase::saw:
    case Phrase::spoke:
    case Phrase::discussed:
    case Phrase::contacted:
    case Phrase::convened:
    case Phrase::sealed:
    case Phrase::by_phone:
    case Phrase::meeting:
    case Phrase::phone_call:
    case Phrase::video_call:
      return true;
    default:
      return false;
  }
}

void find_talks(const DealInput& in, const Flow& flow, const grammar::Family& family, TalksScratch& scratch) {
  Finder finder(in, flow, scratch);
  for (const Found& f : flow.found) {
    if (f.phrase > Phrase::by_phone) continue;
    finder.consider(f, family.rule(f.rule).name);
  }
}

}  // namespace parley::report
