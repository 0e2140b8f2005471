// Whose "we" and "I" are: the side for which the text, a speaker of a transcript or a quoted person speaks. What the labels of a transcript say
// of it, the parties room has read (parties/voice.cc).
#include "report/negotiations.h"

namespace parley::report {
namespace {

constexpr std::uint32_t kSure = 2;  // what a document's voice must be worth

/// The side of the first named actor among `range`'s tokens.
Index side_in(const DealInput& in, const Flow& flow, const text::TokenRange& range) {
  for (text::TokenIndex t = range.first; t < range.last; ++t) {
    const Place p = flow.place_of(t);
    if (p == kNoPlace || !flow.is(p, Cue::party)) continue;
    const Index side = side_of(in, in.parties->mentions[flow.payload[p]].entity);
    if (side != none) return side;
  }
  return none;
}

/// What the surroundings of a word of the first person say of whose it is.
class Weigher {
 public:
  Weigher(const DealInput& in, const Flow& flow, std::vector<std::uint32_t>& weight)
      : in_(in), flow_(flow), weight_(weight) {}

  bool first_person = false;  ///< the text says "we" or "I" itself

  void weigh(Place p) {
    first_person |= flow_.is(p, Cue::voice_subject);
    const Place begin = flow_.begin_of(p), end = std::min<Place>(flow_.end_of(p), p + 9);
    // "the United States and our partners"
    if (p >= begin + 2 && flow_.is(p - 1, Cue::and_) && flow_.is(p - 2, Cue::party)) add(p - 2, 2);
    // "I am sending Secretary B.", "my envoy C.": an official, not a foreign leader.
    for (Place j = p + 1; j < end; ++j) {
      if (flow_.any(j, Cues(Cue::period, Cue::comma, Cue::quote, Cue::with))) return;
      if (!flow_.is(j, Cue::person)) continue;
      const parties::Entity& e = in_.parties->entities[in_.parties->mentions[flow_.payload[j]].entity];
      if (!e.roles.has(Role::leader) && (e.roles.has(Role::official) || e.roles.has(Role::envoy))) add(j, 2);
      return;
    }
  }
  void add(Place p, std::uint32_t n) {
    const Index side = side_of(in_, in_.parties->mentions[flow_.payload[p]].entity);
    if (side != none && parties::is_state(in_.parties->entities[side].kind)) weight_[side] += n;
  }

 private:
  const DealInput& in_;
  const Flow& flow_;
  std::vector<std::uint32_t>& weight_;
};

/// One's own state goes unnamed: "Director B. was in Cairo". A state whose leader is named, too, is another's.
void own_side_unnamed(const DealInput& in, const Flow& flow, std::vector<std::uint32_t>& led, Weigher& weigher) {
  if (!weigher.first_person) return;
  const auto& entities = in.parties->entities;
  led.assign(entities.size(), 0);
  for (const parties::Entity& e : entities) {
    if (e.represents != none && e.roles.has(Role::leader)) led[e.represents] = 1;
  }
  for (const Place p : flow.of_actor) {
    if (!flow.is(p, Cue::person)) continue;
    const Index side = side_of(in, in.parties->mentions[flow.payload[p]].entity);
    if (side != none && led[side] == 0 && entities[side].rule == std::string_view("state_by_office")) weigher.add(p, 2);
  }
}

/// "The United States welcomes", "Norway stands ready": how a government's statement speaks of its own side.
void own_side_declares(const Flow& flow, Weigher& weigher) {
  if (!weigher.first_person) return;
  for (const Place p : flow.of_actor) {
    const Place end = std::min<Place>(flow.end_of(p), p + 4);
    for (Place j = p + 1; j < end; ++j) {
      if (flow.is(j, Cue::declaring_verb)) {
        weigher.add(p, 2);
        break;
      }
      if (!flow.any(j, Cues(Cue::auxiliary, Cue::be, Cue::adverb, Cue::manner_adverb, Cue::have, Cue::future))) break;
    }
  }
}

}  // namespace

void find_voice(const DealInput& in, const Flow& flow, TalksScratch& scratch) {
  scratch.voice = in.parties->voice;
  if (scratch.voice != none) return;
  const text::Document& doc = *in.doc;
  scratch.weight.assign(in.parties->entities.size(), 0);
  Weigher weigher(in, flow, scratch.weight);
  for (const Place p : flow.of_voice) {
    if (!flow.is(p, Cue::voice_word) || doc.quotation_of(flow.token[p]) != text::Document::kNoQuotation) continue;
    if (flow.is(p, Cue::party)) {
      weigher.add(p, 3);  // "my administration", read by the parties room
    } else {
      weigher.weigh(p);
    }
  }
  if (scratch.weight.empty()) return;
  own_side_unnamed(in, flow, scratch.led, weigher);
  own_side_declares(flow, weigher);
  std::uint32_t best = kSure - 1;
  for (Index e = 0; e < scratch.weight.size(); ++e) {
    if (scratch.weight[e] > best) best = scratch.weight[e], scratch.voice = e;
  }
}

Index speaker_at(const DealInput& in, const Flow& flow, const TalksScratch& scratch, Place p) noexcept {
  const text::Document& doc = *in.doc;
  const text::TokenIndex token = flow.token[p];
  if (const std::uint32_t q = doc.quotation_of(token); q != text::Document::kNoQuotation)
    return side_in(in, flow, doc.quotations[q].speaker);
  if (doc.turns.empty()) return scratch.voice;
  const auto behind = std::upper_bound(doc.turns.begin(), doc.turns.end(), token,
                                       [](text::TokenIndex t, const text::Turn& turn) { return t < turn.first; });
  if (behind == doc.turns.begin()) return scratch.voice;
  const text::Turn& turn = *(behind - 1);
  if (turn.question) return none;
  const Index side = side_in(in, flow, turn.label);
  return side != none ? side : scratch.voice;
}

}  // namespace parley::report
