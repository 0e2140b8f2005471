// What talks are about: by their phrase, what their clause says of it, and the sentences beside them.
#include "report/negotiations_clauses.h"

namespace parley::report {

Topic topic_of(const Cues& c) noexcept {
  if (c.has(Cue::topic_prisoners)) return Topic::prisoners;
  if (c.has(Cue::topic_ceasefire)) return Topic::ceasefire;
  if (c.has(Cue::topic_withdrawal)) return Topic::withdrawal;
  if (c.has(Cue::topic_humanitarian)) return Topic::humanitarian;
  if (c.has(Cue::topic_peace)) return Topic::peace;
  if (c.has(Cue::topic_political)) return Topic::political;
  return Topic::other;
}

void read_topic(const Flow& flow, Talk& talk) {
  for (Place p = talk.first; p < talk.last && talk.topic == Topic::other; ++p)
    talk.kind = talk.topic = topic_of(flow.cues[p]);
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 20);
  bool about = talk.phrase == Phrase::discussed;
  for (Place p = talk.last; p < end && talk.topic == Topic::other; ++p) {
    if (flow.any(p, Cues(Cue::period, Cue::dash))) break;
    if (flow.any(p, Cues(Cue::about, Cue::on, Cue::for_, Cue::discuss_word))) about = true;
    talk.topic_sure = about;
    talk.topic = flow.is(p, Cue::figure) ? Topic::prisoners : topic_of(flow.cues[p]);
  }
}

namespace {
constexpr std::uint32_t kPeaceVotes = 4;  // as much as a word of another topic in the same sentence
}  // namespace

Topic TopicsAround::around(const Cluster& c) {
  Votes votes{};
  const std::uint32_t own = story(s_.talks[c.lead].first);
  for (std::uint32_t i = c.lead; i != kNoCluster; i = s_.talks[i].next) {
    const std::uint32_t sentence = flow_.sentence[s_.talks[i].first];
    const std::uint32_t from = sentence > 0 ? sentence - 1 : 0;
    const std::size_t to = std::min<std::size_t>(sentence + 2, flow_.sentence_first.size() - 1);
    const Place lo =
        std::max(flow_.sentence_first[from], s_.talks[i].first - std::min<Place>(s_.talks[i].first, 2 * kReach));
    const Place hi = std::min(flow_.sentence_first[to], s_.talks[i].last + 2 * kReach);
    for (Place p = lo; p < hi; ++p) {
      if (story(p) == own) vote(p, flow_.sentence[p] == sentence ? 4 : flow_.sentence[p] > sentence ? 2 : 1, votes);
    }
  }
  if (peace_talks(c)) votes[static_cast<std::size_t>(Topic::peace)] += kPeaceVotes;
  if (const Topic near = winner(votes); near != Topic::other) return near;
  if (!counted_) {
    counted_ = true;
    for (Place p = 0; p < flow_.size(); ++p) vote(p, 1, s_.stories[story(p)].votes);
  }
  return winner(s_.stories[own].votes);
}

/// A government and a rebel group: their talks are peace talks unless the sentences beside them say much of something else.
bool TopicsAround::peace_talks(const Cluster& c) const {
  constexpr std::string_view kCriminals[] = {"kidnappers", "hijackers", "pirates", "gunmen", "captors", "abductors"};
  bool rebels = false, rulers = false;
  for (const Index e : c.parties) {
    const PartyKind kind = in_.parties->entities[e].kind;
    if (std::find(std::begin(kCriminals), std::end(kCriminals), in_.parties->entities[e].name) != std::end(kCriminals))
      return false;
    rebels |= kind == PartyKind::armed_group || kind == PartyKind::political;
    rulers |= kind == PartyKind::state || kind == PartyKind::government;
  }
  return rebels && rulers;
}
void TopicsAround::vote(Place p, std::uint32_t weight, Votes& votes) const {
  const Topic topic = flow_.is(p, Cue::figure) ? Topic::prisoners : topic_of(flow_.cues[p]);
  if (topic != Topic::other) votes[static_cast<std::size_t>(topic)] += weight;
}
Topic TopicsAround::winner(const Votes& votes) {
  std::size_t best = static_cast<std::size_t>(Topic::other);
  for (std::size_t t = 0; t < votes.size(); ++t) {
    if (votes[t] > votes[best]) best = t;
  }
  return static_cast<Topic>(best);
}

}  // namespace parley::report
