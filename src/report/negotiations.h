// Talks: phrases for them, who takes part, and which phrases speak of the same talks. Private to the report room.
#ifndef PARLEY_REPORT_NEGOTIATIONS_H_
#define PARLEY_REPORT_NEGOTIATIONS_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "report/deals.h"
#include "report/deals_flow.h"

namespace parley::report {

/// A few indices in place, without repeats; what does not fit is left out.
template <std::size_t N>
class FewIndices {
 public:
  void add(Index i) noexcept {
    if (i != none && size_ < N && !has(i)) values_[size_++] = i;
  }
  bool has(Index i) const noexcept { return std::find(begin(), end(), i) != end(); }
  void remove(Index i) noexcept {
    size_ = static_cast<std::size_t>(
        std::remove(values_.begin(), values_.begin() + static_cast<std::ptrdiff_t>(size_), i) - values_.begin());
  }
  void clear() noexcept { size_ = 0; }
  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }
  void sort() noexcept { std::sort(values_.begin(), values_.begin() + static_cast<std::ptrdiff_t>(size_)); }
  Index operator[](std::size_t i) const noexcept { return values_[i]; }
  const Index* begin() const noexcept { return values_.data(); }
  const Index* end() const noexcept { return values_.data() + size_; }

 private:
  std::array<Index, N> values_{};
  std::size_t size_ = 0;
};

inline constexpr std::uint32_t kNoCluster = 0xFFFFFFFFu;

/// One phrase for talks, with what its own clause says of them.
struct Talk {
  Place first = 0, last = 0;
  Phrase phrase = Phrase::talks;
  const char* rule = "";
  FewIndices<8> parties;    ///< sides (persons stand for whom they represent)
  FewIndices<8> mediators;  ///< said in the clause to mediate
  FewIndices<2> hosts;
  FewIndices<8> people;
  bool named = false;       ///< parties come from "between", "with" or a subject, not from elsewhere
  bool linked = false;      ///< a counterpart stands behind "with", "between" or as object
  bool joint = false;       ///< "X and Y hold talks"
  bool ours = false;        ///< "we" or "I" take part
  bool pronoun = false;     ///< the subject or the counterpart is a pronoun of unknown reference
  bool sides = false;       ///< "the two sides"
  bool bad_object = false;  ///< with families, reporters …
  bool strangers = false;   ///< "between the mayor and union leaders": others than the text's sides are named
  bool tell_back = false;   ///< "their ministers", "the two presidents": of sides told before
  bool gathering = false;   ///< subject is a plural of such as meet one another ("the envoys met")
  bool past = false;        ///< "the last round"
  bool mention_only = false;
  bool plural = false;        ///< "diplomatic conversations": not one call
  bool definite = false;      ///< "the talks", "this meeting": told before
  bool fresh = false;         ///< "another meeting", "the next round": not the one told before
  bool told = false;          ///< a past tense follows: "the talks lasted an hour"
  bool inherits = false;      ///< its sides are those of the talks told before it
  bool relevant = false;      ///< captives, a truce or peace are spoken of nearby
  bool city = false;          ///< the location is a city where talks are held
  Topic kind = Topic::other;  ///< the topic that the phrase itself names
  FewIndices<3> dates;
  bool ended = false;  ///< "the meeting ended"
  Index span = none;   ///< the duration of "ten days of talks"
  ByteRange location;
  ByteRange phase;
  Mode mode = Mode::unknown;
  Topic topic = Topic::other;
  bool about = false;       ///< "on", "for", "to discuss" stands behind the phrase
  bool topic_sure = false;  ///< … with a topic
  TalksStatus status = TalksStatus::unknown;
  std::uint32_t cluster = kNoCluster;
  std::uint32_t next = kNoCluster;  ///< the next phrase of the same talks
};

/// Talks put together.
struct Cluster {
  std::uint32_t lead = 0;  ///< index of the phrase that names it
  std::uint32_t last = 0;  ///< the latest phrase
  std::uint32_t size = 0;
  bool dropped = false;
  bool event = false;  ///< one meeting or call, not a process
  FewIndices<8> parties;
  FewIndices<8> mediators;
  FewIndices<2> hosts;
  FewIndices<8> people;
  FewIndices<3> dates;
  bool named = false;
  bool paired = false;  ///< a clause names two sides together
  bool joint = false;   ///< … as its subject
  bool past = false;
  Index span = none;
  ByteRange location, phase;
  FewIndices<8> subjects;  ///< who is said to attend, boycott, hold the talks
  bool city = false;
  bool relevant = false;
  Topic kind = Topic::other;
  Mode mode = Mode::unknown;
  Topic topic = Topic::other;
  bool about = false, topic_sure = false;
  TalksStatus status = TalksStatus::unknown;
  TalksStatus between = TalksStatus::unknown;  ///< what a phrase of going between says
};

/// One of the stories that a document tells (most tell one), with whom it is about.
struct Story {
  std::uint32_t main = kNoCluster;  ///< the phrase that leads the process of which it tells most
  std::uint32_t main_size = 0;
  bool world_body_mediates = false;
  bool mediated_meeting = false;  ///< a clause says who brought the sides of a meeting together
  FewIndices<8> strongest;        ///< the few entities that are most of a side in it
  FewIndices<16> mediators;
  FewIndices<12> paired_sides;           ///< whom a clause makes one of two that talk
  std::array<std::uint32_t, 7> votes{};  ///< for each topic
};

/// Two sides that a story names side by side, and how often.
struct SidePair {
  Index a = none, b = none;
  std::uint32_t story = 0, times = 0;
  text::TokenIndex first = 0;  ///< where they stand side by side for the first time
  bool subject = false;        ///< they open a sentence
};

struct TalksScratch {
  std::vector<Talk> talks;
  std::vector<Cluster> clusters;
  std::vector<Story> stories;
  std::vector<SidePair> pairs;
  std::vector<std::uint32_t> named;     ///< of each entity: how often it is, or who speaks for it
  std::vector<std::uint32_t> story_of;  ///< of each paragraph
  std::vector<std::uint8_t> named_paragraphs;
  std::vector<std::uint32_t> sides_of_story;   ///< by its first paragraph
  std::vector<std::uint32_t> first_paragraph;  ///< of each entity
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> weight;  ///< of each entity: how often it is a side
  std::vector<std::uint32_t> led;     ///< of each entity: is a leader of it named?
  Index voice = none;                 ///< for whom the document speaks in the first person
};

/// The topic of which a word speaks; `other`: none.
Topic topic_of(const Cues& cues) noexcept;
/// A single event rather than a process of talks?
bool is_event(Phrase phrase) noexcept;
/// The side for which an entity stands: a person's party; `none` for a person of whom that is not known.
Index side_of(const DealInput& in, Index entity) noexcept;
/// Do two entities belong to one side (a state and its government)?
bool same_side(const DealInput& in, Index a, Index b) noexcept;
inline const parties::PartyMention& mention(const DealInput& in, const Flow& flow, Place p) noexcept {
  return in.parties->mentions[flow.payload[p]];
}
/// Does the mention stand for somebody who can sit at a table? "Taliban delegates" does, "Taliban prisoners" does not.
bool acts(const DealInput& in, const Flow& flow, Place p) noexcept;
inline bool mediates(const DealInput& in, Index entity) noexcept { return (*in.mediator)[entity] != 0; }
/// Who mediates in the document: the parties room's mediators, envoys of the UN and the like, and those who sent them.
void find_mediators(const parties::PartyRecords& parties, std::vector<std::uint8_t>& out);

/// Finds for whom the document speaks where it says "we".
void find_voice(const DealInput& in, const Flow& flow, TalksScratch& scratch);
/// Is `e`, or another entity of its side, in `list`?
inline bool contains_side(const DealInput& in, const FewIndices<8>& list, Index e) noexcept {
  return std::any_of(list.begin(), list.end(), [&](Index i) { return same_side(in, i, e); });
}
/// The story of the symbol at `p`.
inline std::uint32_t story_at(const DealInput& in, const Flow& flow, const TalksScratch& scratch, Place p) noexcept {
  return scratch.story_of[in.doc->sentences[flow.sentence[p]].paragraph];
}
/// Are the talks behind those who tell of them?
inline bool over(TalksStatus status) noexcept { return status == TalksStatus::held || status == TalksStatus::stalled; }
/// For whom "we" at `p` stands: the quoted speaker's side, the transcript's, the document's; `none`: not known.
Index speaker_at(const DealInput& in, const Flow& flow, const TalksScratch& scratch, Place p) noexcept;

// The steps, in order. Each is linear: walks from a phrase are bounded by kReach.
inline constexpr Place kReach = 40;
/// Notes what stands beside the phrases that were found: Flow::talks_at and Flow::told. False: none of them speaks of talks.
bool mark_talks(Flow& flow);
void find_talks(const DealInput& in, const Flow& flow, const grammar::Family& family, TalksScratch& scratch);
void read_clause(const DealInput& in, const Flow& flow, Talk& talk);  ///< participants, mediators
/// A second counterpart of the verb at `verb`: "and with B." at the talk's place.
void read_gapped(const DealInput& in, const Flow& flow, Place verb, Talk& talk);
void add_go_between(const DealInput& in, const Flow& flow, Place p, Talk& talk);  ///< the one named at `p`
void read_mediators(const DealInput& in, const Flow& flow, Talk& talk);           ///< who is said to go between
/// "arrived in V. on Monday for", "are in V. this week for", "flew to V. for": does the clause before "for" tell of going there?
bool come_for(const Flow& flow, Place p) noexcept;
/// Adds those of whom the symbols from `from` to `to` say that they act as go-betweens.
void add_said_to_mediate(const DealInput& in, const Flow& flow, Place from, Place to, FewIndices<8>& mediators);
/// Where the adverbial ends with which the sentence of `p` opens ("With the help of X, …"); the sentence's beginning: none.
Place opening_end(const Flow& flow, Place p) noexcept;
void read_circumstances(const DealInput& in, const Flow& flow,
                        Talk& talk);  ///< place, date, status, mode, topic, phase
void find_stories(const DealInput& in, TalksScratch& scratch);
/// Fills `scratch.pairs`.
void find_pairs(const DealInput& in, TalksScratch& scratch);
/// The pair that the story names most and named before token `by`, of which `with` is one (`none`: any); null where none stands out.
const SidePair* pair_of_story(const DealInput& in, const TalksScratch& scratch, std::uint32_t story, Index with,
                              text::TokenIndex by);
void group_talks(const DealInput& in, const Flow& flow, TalksScratch& scratch);
/// Fills what no phrase said: the sides of the document, its mediators, topic, the usual status.
void complete_talks(const DealInput& in, const Flow& flow, TalksScratch& scratch);
/// Gives talks that no others stand beside what the rest of the text says; after complete_talks.
void complete_alone(const DealInput& in, const Flow& flow, TalksScratch& scratch);
void write_negotiations(const DealInput& in, const Flow& flow, TalksScratch& scratch, DealRecords& out);

}  // namespace parley::report

#endif  // PARLEY_REPORT_NEGOTIATIONS_H_
