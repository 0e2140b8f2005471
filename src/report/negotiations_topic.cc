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

namespace {

/// The topic of which the words at `p` speak: of one word, or of "end the war", "stop the shelling".
Topic topic_at(const Flow& flow, Place p) noexcept {
  const Cues& c = flow.cues[p];
  if (!c.any(kTopicCues)) return Topic::other;
  if (flow.is(p, Cue::figure)) return Topic::prisoners;
  if (c.any(Cues(Cue::topic_withdrawal, Cue::pull_form))) {
    // "pulled out of the talks": no troops of theirs
    for (Place j = p + 1; j < p + 6; ++j) {
      if (flow.any(j, Cues(Cue::talks_head, Cue::meeting_head))) return Topic::other;
      if (!flow.any(j, Cues(Cue::out_of, Cue::of, Cue::from, Cue::determiner, Cue::lower, Cue::topic_peace))) break;
    }
  }
  if (const Topic t = topic_of(c); t != Topic::other) return t;
  // "pulling its troops out of K."
  if (c.has(Cue::pull_form)) {
    for (Place j = p + 1; j < p + 6; ++j) {
      if (flow.any(j, Cues(Cue::particle, Cue::out_of))) return Topic::withdrawal;
      if (!flow.any(j, Cues(Cue::determiner, Cue::lower, Cue::party, Cue::number_word, Cue::digits))) break;
    }
  }
  if (!c.any(Cues(Cue::war_noun, Cue::fire_noun))) return Topic::other;
  const Place begin = flow.begin_of(p);
  for (Place j = p; j > begin && p - j < 4;) {
    --j;
    if (flow.any(j, Cues(Cue::ended_word, Cue::stop_word)))
      return c.has(Cue::fire_noun) ? Topic::ceasefire : Topic::peace;
    if (!flow.any(j, Cues(Cue::determiner, Cue::lower, Cue::party, Cue::date, Cue::of, Cue::to, Cue::possessive,
                          Cue::number_word)))
      break;
  }
  return Topic::other;
}

}  // namespace

void read_topic(const Flow& flow, Talk& talk) {
  for (Place p = talk.first; p < talk.last && talk.topic == Topic::other; ++p)
    talk.kind = talk.topic = topic_of(flow.cues[p]);
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 24);
  bool about = talk.phrase == Phrase::discussed || talk.phrase == Phrase::negotiated || talk.phrase == Phrase::sealed,
       noun = talk.phrase < Phrase::met;
  for (Place p = talk.last; p < end && talk.topic == Topic::other; ++p) {
    if (flow.any(p, Cues(Cue::period, Cue::dash, Cue::semicolon))) break;
    if (other_talks(flow, p)) break;
    if (flow.any(p, Cues(Cue::about, Cue::on, Cue::for_, Cue::discuss_word, Cue::aim_word))) about = true;
    if (flow.is(p, Cue::to) && flow.any(p + 1, Cues(Cue::lower)) && !flow.any(p - 1, Cues(Cue::planned_sure, Cue::be)))
      about = true;
    if (noun && flow.any(p, Cues(Cue::auxiliary, Cue::saying))) break;
    talk.about = about;
    if (!about) continue;
    talk.topic = topic_at(flow, p);
    talk.topic_sure = talk.topic != Topic::other;
  }
}

namespace {

// How much a word says of the topic of talks, by where it stands. Other captives are told of everywhere in such texts, whatever the talks are about: they
// count for a quarter in the sentence of the talks, and not at all beside it.
constexpr std::uint32_t kSameSentence = 16, kSentenceBefore = 8, kPeaceVotes = 12;
constexpr std::uint32_t kCaptivesShare = 4;
constexpr std::uint32_t kCaptivesOutweigh = 3;

/// Troops move and aid is brought in every such story: only the phrase and its own clause say that talks are about that.
constexpr bool by_the_way(Topic t) { return t == Topic::withdrawal || t == Topic::humanitarian; }

}  // namespace

Topic TopicsAround::around(const Cluster& c) {
  if (with_captors(c)) return Topic::prisoners;
  Votes votes{};
  const std::uint32_t own = story(s_.talks[c.lead].first);
  for (std::uint32_t i = c.lead; i != kNoCluster; i = s_.talks[i].next) {
    const Talk& t = s_.talks[i];
    const std::uint32_t sentence = flow_.sentence[t.first];
    const Place first = flow_.sentence_first[sentence];
    bool bargain = false;  // "The deal was struck in two rounds of talks": the sentence before says what it is about
    for (Place p = std::max(first, t.first - std::min(t.first, kReach)); p < t.first && !bargain; ++p)
      bargain = flow_.any(p, Cues(Cue::accord_noun, Cue::bargain_noun));
    const Place lo = std::max(sentence > 0 ? flow_.sentence_first[sentence - 1] : first,
                              t.first - std::min<Place>(t.first, 2 * kReach));
    const Place last = flow_.sentence_first[sentence + 1];
    const bool goes_on = goes_on_at(last);  // "They agreed to let the crew go."
    const Place hi = std::min(goes_on ? flow_.end_of(last) : last, t.last + 2 * kReach);
    Place clause = t.first;  // captives told of in another clause of the sentence are not its own
    while (clause > first && t.first - clause < kReach &&
           !flow_.any(clause - 1, Cues(Cue::comma, Cue::semicolon, Cue::colon)))
      --clause;
    for (auto at = std::lower_bound(flow_.of_topic.begin(), flow_.of_topic.end(), lo);
         at != flow_.of_topic.end() && *at < hi; ++at) {
      const Place p = *at;
      const Topic topic = topic_at(flow_, p);
      if (topic == Topic::other || by_the_way(topic) || story(p) != own) continue;
      const bool here = p >= first && p < last;
      std::uint32_t weight = here ? kSameSentence : kSentenceBefore;
      const bool of_them = p >= last || (bargain && !here);
      if (topic == Topic::prisoners && !of_them) weight = here && p >= clause ? weight / kCaptivesShare : 0;
      votes[static_cast<std::size_t>(topic)] += weight;
    }
  }
  const Votes none{};
  if (votes == none && held_captives_story(c)) return Topic::prisoners;
  if (peace_talks(c)) votes[static_cast<std::size_t>(Topic::peace)] += kPeaceVotes;
  if (const Topic near = winner(votes); near != Topic::other) return near;
  return told(votes_of(own));
}

const TopicsAround::Votes& TopicsAround::votes_of(std::uint32_t story_index) {
  if (!counted_) {
    counted_ = true;
    for (const Place p : flow_.of_topic) vote(p, s_.stories[story(p)].votes);
  }
  return s_.stories[story_index].votes;
}

/// "negotiations with the kidnappers", "the hijackers contacted the embassy": what one speaks of with those.
bool TopicsAround::with_captors(const Cluster& c) const {
  constexpr Place kNear = 12;
  const Talk& t = s_.talks[c.lead];
  const Place from = std::max(flow_.begin_of(t.first), t.first - std::min<Place>(t.first, kNear));
  const Place to = std::min<Place>(flow_.end_of(t.first), t.last + kNear);
  const text::TokenIndex end = to < flow_.size() ? flow_.token[to] : static_cast<text::TokenIndex>(in_.words->size());
  for (text::TokenIndex k = flow_.token[from]; k < end; ++k) {
    if (in_.of_class(k, Rare::captor_noun)) return true;
  }
  return false;
}

/// A story that is all of captives, and not of the war's end: then what was said to their captors was of them, nearly always; talks that
/// are still to come are of more.
bool TopicsAround::held_captives_story(const Cluster& c) {
  constexpr std::uint32_t kMany = 5;
  const bool to_come = c.status == TalksStatus::planned || c.status == TalksStatus::proposed;
  const Votes& votes = votes_of(story(s_.talks[c.lead].first));
  const auto of = [&](Topic t) { return votes[static_cast<std::size_t>(t)]; };
  return !to_come && of(Topic::prisoners) >= kMany && of(Topic::ceasefire) + of(Topic::peace) == 0;
}

/// What the whole story is about: captives are told of wherever there is war, so that they must outweigh its end.
Topic TopicsAround::told(const Votes& votes) {
  const auto of = [&](Topic t) { return votes[static_cast<std::size_t>(t)]; };
  const std::uint32_t war = of(Topic::ceasefire) + of(Topic::peace);
  if (of(Topic::prisoners) > 0 && of(Topic::prisoners) >= kCaptivesOutweigh * war) return Topic::prisoners;
  if (of(Topic::ceasefire) > of(Topic::peace)) return Topic::ceasefire;
  return war > 0 ? Topic::peace : Topic::other;
}

/// Does the sentence that begins at `p` go on with those who talked?
bool TopicsAround::goes_on_at(Place p) const {
  for (Place j = p; j < p + 3; ++j) {
    if (flow_.any(j, Cues(Cue::plural_person, Cue::sides))) return true;
    if (!flow_.any(j, Cues(Cue::quote, Cue::determiner, Cue::open))) return false;
  }
  return false;
}

/// A government and a rebel group: their talks are peace talks unless the sentences beside them say much of something else. Not so
/// those with an opposition, which may be about its rights.
bool TopicsAround::peace_talks(const Cluster& c) const {
  bool rebels = false, rulers = false;
  for (const Index e : c.parties) {
    const PartyKind kind = in_.parties->entities[e].kind;
    if (in_.rare->has(in_.parties->entities[e].name, Rare::criminal_name)) return false;
    rebels |= kind == PartyKind::armed_group;
    rulers |= parties::is_state(kind) || kind == PartyKind::military;
  }
  return rebels && rulers;
}
void TopicsAround::vote(Place p, Votes& votes) const {
  const Topic topic = topic_at(flow_, p);
  // Rights and offices are spoken of in every such story: a word of them elsewhere in it says nothing of these talks.
  if (topic != Topic::other && topic != Topic::political && !by_the_way(topic))
    votes[static_cast<std::size_t>(topic)] += 1;
}
Topic TopicsAround::winner(const Votes& votes) {
  std::size_t best = static_cast<std::size_t>(Topic::other);
  for (std::size_t t = 0; t < votes.size(); ++t) {
    if (votes[t] > votes[best]) best = t;
  }
  return static_cast<Topic>(best);
}

}  // namespace parley::report
