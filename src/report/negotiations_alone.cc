// What talks that no others stand beside have from the rest of their text: who mediates in it, and its dateline.
#include "report/negotiations_beside.h"

namespace parley::report {
namespace {

constexpr std::uint32_t kOpening = 2;  // sentences of a text in which its dateline is where what they tell took place

class Alone : private BesideTalks {
 public:
  Alone(const DealInput& in, const Flow& flow, TalksScratch& s) : BesideTalks(in, flow, s) {}

  void run() {
    std::size_t kept = 0;
    Cluster* only = nullptr;
    for (Cluster& c : s_.clusters) {
      if (c.dropped) continue;
      only = &c;
      ++kept;
      held_at_the_dateline(c);
    }
    if (kept == 1) mediated_by_those_of_the_text(*only);
  }

 private:
  /// The text tells of one meeting or process, of two sides, and of somebody who mediates: there. Where a clause of
  /// theirs names a mediator already, persons and bodies alone, and in talks told as a noun. Who helps with captives is not meant.
  void mediated_by_those_of_the_text(Cluster& c) {
    const Phrase phrase = s_.talks[c.lead].phrase;
    const bool call = phrase == Phrase::spoke || phrase == Phrase::called || phrase == Phrase::contacted ||
                      phrase == Phrase::by_phone || phrase == Phrase::phone_call || phrase == Phrase::discussed ||
                      phrase == Phrase::saw || phrase == Phrase::negotiated || phrase == Phrase::call;
    const bool more = !c.mediators.empty();
    if (call || c.parties.size() < 2 || (more && is_event(phrase))) return;
    const bool to_come = c.status == TalksStatus::planned || c.status == TalksStatus::proposed;
    story_ = &story_of(c);
    for (const Index e : story_->mediators) {
      const parties::Entity& x = in_.parties->entities[e];
      if (helpers(e) || x.roles.has(Role::party) || c.hosts.has(e) || !document_mediator(e)) continue;
      // "X mediated the release of a hostage in 2012": a state in talks that are still to come may have done so in others
      if (to_come && parties::is_state(x.kind)) continue;
      if (more && x.kind != PartyKind::person && x.kind != PartyKind::intergovernmental) continue;
      const Index side = side_of(in_, e);
      if (!contains(c.parties, e) && (side == none || !contains(c.parties, side))) c.mediators.add(e);
    }
  }

  /// "TASHKENT, Jan. 10 - … after a week of talks": those that are told as held at the head of the text.
  void held_at_the_dateline(Cluster& c) const {
    const auto& lines = in_.doc->datelines;
    const Talk& lead = s_.talks[c.lead];
    if (c.location.end != 0 || c.past || c.status != TalksStatus::held || lines.empty()) return;
    const text::TokenRange& place = lines.front().place;
    if (place.first >= place.last || !told_there(lead.phrase)) return;
    // "… of the dialogue of the last two years", "came back from M. after three days of talks": not there
    const bool on_a_day = !c.dates.empty() || c.span != none || lead.phrase == Phrase::sealed;
    const text::TokenIndex at = flow_.token[lead.first];
    if (!on_a_day || flow_.told_at(lead.first).has(Cue::motion_verb) ||
        in_.doc->quotation_of(at) != text::Document::kNoQuotation)
      return;
    const std::uint32_t sentence = in_.doc->sentence_of[at], first = in_.doc->sentence_of[place.first];
    if (sentence < first || sentence >= first + kOpening) return;
    const auto& tokens = in_.doc->tokens;
    c.location = {tokens[place.first].begin, tokens[place.last - 1].end};
    if (c.mode == Mode::unknown) c.mode = Mode::in_person;
  }
  static bool told_there(Phrase p) {
    switch (p) {
      case Phrase::talks:
      case Phrase::discussion:
      case Phrase::meeting:
      case Phrase::conference:
      case Phrase::round:
      case Phrase::sealed:
        return true;
      default:
        return false;
    }
  }
};

}  // namespace

void complete_alone(const DealInput& in, const Flow& flow, TalksScratch& scratch) { Alone(in, flow, scratch).run(); }

}  // namespace parley::report
