// Who stands beside the talks in hand: what kind of party each is, who mediates in their story, whom the sentences around them name. Asked by the
// completer of talks alone.
#ifndef PARLEY_REPORT_NEGOTIATIONS_BESIDE_H_
#define PARLEY_REPORT_NEGOTIATIONS_BESIDE_H_

#include <algorithm>

#include "report/negotiations_clauses.h"

namespace parley::report {

inline constexpr std::size_t kLookedAt = 64;  // phrases of one talk around which mediators are looked for

class BesideTalks {
 public:
  BesideTalks(const DealInput& in, const Flow& flow, TalksScratch& s) : in_(in), flow_(flow), s_(s) {}

 protected:
  Story& story_of(const Cluster& c) const { return s_.stories[story_at(in_, flow_, s_, s_.talks[c.lead].first)]; }
  std::uint32_t story_at_sentence(std::uint32_t sentence) const {
    return s_.story_of[in_.doc->sentences[sentence].paragraph];
  }
  bool contains(const FewIndices<8>& list, Index e) const { return contains_side(in_, list, e); }
  bool with_armed_group(const Cluster& c) const {
    return std::any_of(c.parties.begin(), c.parties.end(),
                       [&](Index e) { return in_.parties->entities[e].kind == PartyKind::armed_group; });
  }
  /// "X mediated", "X, the president of Y, mediated", "under the eye of X": is that said of the name at `p`?
  bool said_to_mediate(Place p, Place end) const {
    constexpr Place kNear = 5, kAside = 16;
    constexpr Cues kMediates{Cue::go_between, Cue::go_between_noun, Cue::convening_word};
    Place j = p + 1;
    for (const Place near = std::min<Place>(end, p + kNear); j < near; ++j) {
      if (flow_.is(j, Cue::comma)) break;
      if (flow_.is(j, Cue::period) || (flow_.is(j, Cue::party) && !flow_.is(j - 1, Cue::of))) return false;
      if (flow_.any(j, kMediates)) return true;
    }
    if (j >= end || !flow_.is(j, Cue::comma)) return false;
    const Place last = std::min<Place>(end, j + kAside);
    for (++j; j < last && !flow_.is(j, Cue::comma); ++j) {
      if (flow_.is(j, Cue::period)) return false;
    }
    for (const Place near = std::min<Place>(end, j + 3); ++j < near;) {
      if (flow_.any(j, Cues(Cue::period, Cue::party, Cue::comma))) return false;
      if (flow_.is(j, Cue::go_between)) return true;
    }
    return false;
  }
  /// "Norway, the mediator, said that A and B had met", "Mediator X said …": who is called so in the sentence, before the phrase.
  void add_called_mediators(Cluster& c) const {
    constexpr Place kAside = 6;
    const Talk& t = s_.talks[c.lead];
    const Place begin = flow_.begin_of(t.first);
    for (const Place p : flow_.actors(begin, t.first)) {
      const Index e = mention(in_, flow_, p).entity;
      if (!mediates(in_, e) || group(e) || contains(c.parties, e)) continue;
      bool called = p > begin && flow_.is(p - 1, Cue::go_between_noun);
      for (Place j = p + 1; !called && flow_.is(p + 1, Cue::comma) && j < std::min<Place>(t.first, p + 2 + kAside);
           ++j) {
        if (j > p + 1 && flow_.any(j, Cues(Cue::comma, Cue::period))) break;
        called = flow_.any(j, Cues(Cue::go_between, Cue::go_between_noun));
      }
      if (!called) continue;
      c.mediators.add(e);
      const Index up = side_of(in_, e);
      if (up != none && mediates(in_, up) && !contains(c.parties, up)) c.mediators.add(up);
    }
  }
  /// "… met in D. Qatar acted as go-between": one who is said to, in the same sentence or the next.
  void add_who_mediated(Cluster& c) const {
    const Talk& t = s_.talks[c.lead];
    const std::uint32_t sentence = flow_.sentence[t.first];
    const Place to = flow_.sentence_first[std::min<std::size_t>(sentence + 2, flow_.sentence_first.size() - 1)];
    const Place end = std::min<Place>(to, t.last + 2 * kReach);
    add_called_mediators(c);
    for (const Place p : flow_.actors(t.last, end)) {
      const Index e = mention(in_, flow_, p).entity;
      if (!mediates(in_, e) || group(e) || contains(c.parties, e) || !said_to_mediate(p, end)) continue;
      c.mediators.add(e);
      const Index up = side_of(in_, e);
      if (up != none && mediates(in_, up) && !contains(c.parties, up)) c.mediators.add(up);
    }
  }
  /// "The two countries' generals will meet": the two of which the same or the sentence before tells, and no third.
  void pair_told_before(Cluster& c, bool beyond_paragraph) const {
    const Talk& t = s_.talks[c.lead];
    std::uint32_t sentence = flow_.sentence[t.first];
    Place end = t.first;
    for (int back = 0; back < 4; ++back) {
      FewIndices<8> pair;
      const Place from = std::max(flow_.sentence_first[sentence], end - std::min<Place>(end, 2 * kReach));
      for (const Place p : flow_.actors(from, end)) {
        const Index e = side_of(in_, mention(in_, flow_, p).entity);
        if (e != none && (rules(e) || group(e)) && !contains(pair, e)) pair.add(e);
      }
      const bool sides = std::none_of(pair.begin(), pair.end(), [&](Index e) {
        return mediates(in_, e) && !in_.parties->entities[e].roles.has(Role::party);
      });
      if (pair.size() == 2 && sides) c.parties = pair;
      const bool goes_on =
          sentence > 0 && (beyond_paragraph ? story_at_sentence(sentence) == story_at_sentence(sentence - 1)
                                            : back == 0 && in_.doc->sentences[sentence].paragraph ==
                                                               in_.doc->sentences[sentence - 1].paragraph);
      if (!pair.empty() || !goes_on) return;
      end = flow_.sentence_first[sentence];
      --sentence;
    }
  }
  /// The side that faces `side`, where the story tells of talks between these two and nobody else.
  Index other_of_pair(Index side) const {
    const auto& pair = story_->paired_sides;
    if (pair.size() != 2) return none;
    const bool first = same_side(in_, pair[0], side), second = same_side(in_, pair[1], side);
    return first == second ? none : first ? pair[1] : pair[0];
  }
  /// Who is said to act as go-between beside a phrase for these talks, in its sentence or the next.
  void add_said(Cluster& c) const {
    if (flow_.of_act.empty()) return;
    FewIndices<8> said;
    std::size_t looked = 0;
    std::uint32_t next = 0;  // sentence
    for (std::uint32_t i = c.lead; i != kNoCluster && looked < kLookedAt; i = s_.talks[i].next, ++looked) {
      const std::uint32_t sentence = flow_.sentence[s_.talks[i].first];
      for (std::uint32_t k = std::max(sentence, next); k < sentence + 2 && k + 1 < flow_.sentence_first.size(); ++k) {
        const Place from = flow_.sentence_first[k];
        if (from < flow_.size() && &s_.stories[story_at(in_, flow_, s_, from)] == story_)
          add_said_to_mediate(in_, flow_, from, std::min<Place>(flow_.sentence_first[k + 1], from + 4 * kReach), said);
      }
      next = sentence + 2;
    }
    for (const Index e : said) {
      const Index side = side_of(in_, e);
      if (!contains(c.parties, e) && (side == none || !contains(c.parties, side))) c.mediators.add(e);
    }
  }
  /// The country of an envoy who mediates, where it is said to mediate, too; a body that holds the talks and mediates.
  void add_their_senders(Cluster& c) const {
    for (const Index p : FewIndices<8>(c.mediators)) {
      if (in_.parties->entities[p].kind != PartyKind::person) continue;
      const Index up = side_of(in_, p);
      if (up != none && document_mediator(up) && !contains(c.parties, up)) c.mediators.add(up);
    }
    for (const Index h : c.hosts) {
      if (world_body(h) && mediates(in_, h) && !contains(c.parties, h)) c.mediators.add(h);
    }
  }
  /// Adds the states that mediate and are named within `reach` sentences of a phrase for these talks.
  void add_told_beside(Cluster& c, std::uint32_t reach) const {
    std::size_t looked = 0;
    for (std::uint32_t i = c.lead; i != kNoCluster && looked < kLookedAt; i = s_.talks[i].next, ++looked) {
      const std::uint32_t sentence = flow_.sentence[s_.talks[i].first];
      const Place from = flow_.sentence_first[sentence > reach ? sentence - reach : 0];
      const Place to =
          flow_.sentence_first[std::min<std::size_t>(sentence + 1 + reach, flow_.sentence_first.size() - 1)];
      const Place lo = std::max(from, s_.talks[i].first - std::min<Place>(s_.talks[i].first, 4 * kReach));
      for (const Place p : flow_.actors(lo, std::min<Place>(to, s_.talks[i].last + 4 * kReach))) {
        if (&s_.stories[story_at(in_, flow_, s_, p)] != story_) continue;
        const Index e = mention(in_, flow_, p).entity;
        if (reach > 0 && helpers(e)) continue;
        if (document_mediator(e) && !c.parties.has(e) && !c.hosts.has(e)) c.mediators.add(e);
      }
    }
  }
  bool armed(const Cluster& c) const {
    return std::any_of(c.parties.begin(), c.parties.end(), [&](Index e) { return group(e); });
  }
  bool group(Index e) const {
    const PartyKind k = in_.parties->entities[e].kind;
    return k == PartyKind::armed_group || k == PartyKind::political || k == PartyKind::people;
  }
  bool world_body(Index e) const {
    const PartyKind kind = in_.parties->entities[e].kind;
    return kind == PartyKind::intergovernmental || kind == PartyKind::ngo;
  }
  /// Who visits and fetches captives (the Red Cross) does not mediate for that; only where a sentence of the talks says so.
  bool helpers(Index e) const { return in_.parties->entities[e].kind == PartyKind::ngo; }
  /// Where the UN or the like mediates, the states that back it do not; groups of the conflict never do.
  bool document_mediator(Index e) const {
    if (!mediates(in_, e)) return false;
    if (group(e)) return false;
    const parties::Entity& x = in_.parties->entities[e];
    if (!story_->world_body_mediates) return true;
    return world_body(e) || (x.kind == PartyKind::person && x.represents != none && world_body(x.represents));
  }
  bool rules(Index e) const {
    const PartyKind k = in_.parties->entities[e].kind;
    return parties::is_state(k);
  }
  /// The government of which the document speaks most.
  bool rules_here(Index e) const {
    for (const Index k : story_->strongest) {
      if (rules(k)) return k == e;
    }
    return false;
  }
  /// A government and a group of its own country: the sides of a civil war. "the rebels" of no country are those of the story's.
  bool at_home(Index a, Index b) const {
    const parties::Entity& x = in_.parties->entities[a];
    const parties::Entity& y = in_.parties->entities[b];
    if (rules(a) == rules(b)) return false;
    const parties::Entity& group = rules(a) ? y : x;
    if (group.kind != PartyKind::political && group.kind != PartyKind::armed_group) return false;
    const bool generic = !group.name.empty() && group.name.front() >= 'a' && group.name.front() <= 'z';
    if (generic) return group.kind == PartyKind::political && rules_here(rules(a) ? a : b);
    return !x.country.empty() && x.country == y.country;
  }
  /// "Nigerian officials say that after negotiations Boko Haram let the girls go": the state of the group, in the same sentence.
  Index home_state_beside(const Cluster& c) const {
    if (c.parties.size() != 1 || !group(c.parties[0])) return none;
    const std::string_view country = in_.parties->entities[c.parties[0]].country;
    const Talk& t = s_.talks[c.lead];
    const Place end = std::min<Place>(flow_.end_of(t.first), t.last + kReach);
    if (country.empty()) return none;
    const Place from = std::max<Place>(flow_.begin_of(t.first), t.first - std::min<Place>(t.first, kReach));
    for (const Place p : flow_.actors(from, end)) {
      const Index e = side_of(in_, mention(in_, flow_, p).entity);
      if (e == none || !rules(e) || in_.parties->entities[e].country != country) continue;
      if (p > 0 && flow_.is(p - 1, Cue::preposition)) continue;  // "a conference on Sudan"
      if (acts(in_, flow_, p) && !c.mediators.has(e) && !c.hosts.has(e)) return e;
    }
    return none;
  }
  /// Who mediates in which story.
  void who_mediates() {
    for (const auto& m : in_.parties->mentions) {
      if (m.entity == none || !mediates(in_, m.entity) || group(m.entity)) continue;
      Story& story = s_.stories[story_at_sentence(in_.doc->sentence_of[m.first])];
      story.mediators.add(m.entity);
      story.world_body_mediates |= world_body(m.entity) && !helpers(m.entity);
    }
  }

  const DealInput& in_;
  const Flow& flow_;
  TalksScratch& s_;
  Story* story_ = nullptr;  ///< of the talks in hand
};

}  // namespace parley::report

#endif  // PARLEY_REPORT_NEGOTIATIONS_BESIDE_H_
