// What no phrase for talks said, from the document: whose talks they are, who mediates, what they are about, how they stand.
#include "report/negotiations_beside.h"

namespace parley::report {
namespace {

constexpr std::uint32_t kBeside = 1;     // sentences around a phrase in which its mediators are named
constexpr std::uint32_t kSpokenOf = 12;  // weight of a government that is more than named
constexpr std::uint32_t kHolderWeight = 12;
constexpr std::uint32_t kHomeFactor = 3;
constexpr std::uint32_t kNamedWeight = 40;
constexpr std::size_t kLooked = 256;  // entities and figures of a text that are gone through for one talk

class Completer : private BesideTalks {
 public:
  Completer(const DealInput& in, const Flow& flow, TalksScratch& s) : BesideTalks(in, flow, s), topics_(in, flow, s) {}

  void run() {
    weigh_sides();
    for (const Cluster& c : s_.clusters) {
      Story& story = story_of(c);
      if (!c.event && c.size > story.main_size) story.main = c.lead, story.main_size = c.size;
      for (std::size_t i = 0; c.paired && i < c.parties.size(); ++i) story.paired_sides.add(c.parties[i]);
      story.mediated_meeting |= c.event && !c.mediators.empty() && c.parties.size() >= 2;
    }
    find_go_between_voice();
    who_mediates();
    strongest_sides();
    for (Cluster& c : s_.clusters) {
      story_ = &story_of(c);
      complete(c);
    }
    drop_empty();
  }

 private:
  /// How much of a side each entity is: its role, what it holds, how often it is named.
  void weigh_sides() {
    s_.weight.assign(in_.parties->entities.size(), 0);
    const auto& entities = in_.parties->entities;
    std::size_t next = 0;
    for (const auto& m : in_.parties->mentions) {
      if (m.entity == none) continue;
      while (next < s_.talks.size() && sentence_end(s_.talks[next]) <= m.first) ++next;
      const bool beside_talks = next < s_.talks.size() && sentence_begin(s_.talks[next]) <= m.first;
      s_.weight[m.entity] += beside_talks ? 4 : 1;
    }
    for (Index e = 0; e < entities.size(); ++e) {
      if (entities[e].roles.has(Role::party)) s_.weight[e] *= 2;
      if (entities[e].kind != PartyKind::state) s_.weight[e] *= 2;
    }
    // Who holds captives or gets them back is a side.
    for (const figures::FigureRecord& f : in_.figures->figures) {
      if (f.holder != none) s_.weight[f.holder] += kHolderWeight;
      if (f.recipient != none) s_.weight[f.recipient] += kHolderWeight;
    }
  }

  text::TokenIndex sentence_begin(const Talk& t) const { return flow_.token[flow_.begin_of(t.first)]; }
  text::TokenIndex sentence_end(const Talk& t) const { return flow_.token[flow_.end_of(t.first)]; }
  /// Fills what no phrase said: the sides of the document, its mediators, the usual status.
  void complete(Cluster& c) {
    const Talk& lead = s_.talks[c.lead];
    // Who mediates is no side, unless the clause makes it one of two.
    FewIndices<8> sides;
    if (c.parties.size() < 2) {
      for (const Index e : c.subjects) {
        if (!contains(c.parties, e)) c.parties.add(e);
      }
    }
    const auto side = [&](Index e) { return in_.parties->entities[e].roles.has(Role::party); };
    const bool one_meeting = c.event || c.paired || c.joint;
    const bool between_two = c.event && std::count_if(c.parties.begin(), c.parties.end(), side) >= 2;
    for (const Index e : c.parties) {
      const PartyKind kind = in_.parties->entities[e].kind;
      const bool body = kind == PartyKind::intergovernmental || kind == PartyKind::ngo;
      const bool third = between_two && !side(e) && ((!c.paired && !c.joint) || called_go_between(lead, e));
      const bool mediator = c.mediators.has(e) || (mediates(in_, e) && (one_meeting ? body || third : true));
      if (!mediator && !c.event && body) continue;
      if (mediator && !(c.event && c.parties.size() < 2)) {
        if (body || !story_->world_body_mediates) c.mediators.add(e);
        for (const Index p : c.people) {
          if (side_of(in_, p) == e) c.mediators.add(p);
        }
      } else {
        sides.add(e);
      }
    }
    c.parties = sides;
    guest_of_mediator(c);
    if ((lead.inherits || ((lead.sides || lead.tell_back) && c.event)) && c.parties.size() < 2)
      inherit_sides(c, lead.inherits || lead.tell_back);
    if (c.joint && c.parties.size() < 2) persons_as_sides(c);
    for (const Index e : FewIndices<8>(c.mediators)) {
      if (group(e) && in_.parties->entities[e].roles.has(Role::party))
        c.mediators.remove(e);  // a side that oversees its talks
    }
    if (!c.event) under_umbrella(c);
    if (!c.event && !c.paired) civil_war_sides(c);
    home_ruler(c);
    if (!c.event) speaks_for_others(c);
    if (!c.event && c.parties.size() == 1 && !group(c.parties[0]) && ours(c)) c.parties.add(s_.voice);
    // "the negotiations that allowed us to bring him home"
    if (!c.event && c.parties.empty() && flow_.any(lead.last, Cues(Cue::that, Cue::relative)) && ours(c))
      c.parties.add(s_.voice);
    const bool told_back = lead.sides || lead.tell_back;
    if (told_back && c.parties.empty()) pair_told_before(c, false);
    if (!c.event || lead.sides) add_document_sides(c);
    if ((!c.event || told_back) && c.parties.size() < 2) add_pair(c);
    if (told_back && c.parties.empty()) pair_told_before(c, true);
    if (told_back && c.parties.empty()) add_document_sides(c);
    add_said(c);
    if (c.event && c.parties.size() >= 2 && c.mediators.empty()) add_who_mediated(c);
    add_their_senders(c);
    // An envoy of those who mediate, met by one side.
    for (const Index p : c.people) {
      if (!mediates(in_, p) || c.parties.has(side_of(in_, p))) continue;
      c.mediators.add(p);
      if (const Index up = side_of(in_, p); up != none && world_body(up)) c.mediators.add(up);
    }
    const bool to_come = !c.past && !over(c.status);
    if (!c.event && !story_->mediated_meeting && (c.lead == story_->main || (to_come && same_sides_as_main(c)))) {
      for (const Index e : story_->mediators) {
        if (c.parties.has(e) || c.hosts.has(e) || helpers(e)) continue;
        if (world_body(side_of(in_, e) == none ? e : side_of(in_, e))) c.mediators.add(e);
      }
      // The states nearest to the talks: of their own sentences, else of those around.
      const std::size_t before = c.mediators.size();
      for (const std::uint32_t reach : {0u, kBeside}) {
        // Where a body mediates the states that back it do not.
        if (c.mediators.size() != before ||
            std::any_of(c.mediators.begin(), c.mediators.end(), [&](Index e) { return world_body(e) && !helpers(e); }))
          break;
        add_told_beside(c, reach);
      }
    }
    if (!c.event && go_between_voice_ != none && with_armed_group(c)) {
      if (!contains(c.parties, go_between_voice_)) {
        c.mediators.add(go_between_voice_);
      } else if (!c.paired && c.parties.size() > 2) {  // "we are negotiating": between the two others
        c.parties.remove(go_between_voice_);
        c.mediators.add(go_between_voice_);
      }
    }
    if (c.mode == Mode::unknown && (c.location.end != 0 || lead.phrase == Phrase::round)) c.mode = Mode::in_person;
    if (c.kind != Topic::other) c.topic = c.kind;
    if (c.topic == Topic::other) c.topic = topics_.around(c);
    if (c.status == TalksStatus::unknown) c.status = c.between;
    if (c.status == TalksStatus::unknown && told_as_over(c)) c.status = TalksStatus::held;
    if (c.status == TalksStatus::unknown) {
      const bool counted = lead.phrase == Phrase::round && flow_.any(lead.first, Cues(Cue::number_word, Cue::digits));
      const bool over = c.event || c.past || counted || lead.phrase == Phrase::diplomacy || brought_someone_home();
      c.status = over ? TalksStatus::held : TalksStatus::ongoing;
    }
  }

  /// "The rebel chief met the mediator, A. of X": one side, and the one who mediates for X, which has no stake of its own.
  void guest_of_mediator(Cluster& c) const {
    if (!c.event || c.parties.size() != 2) return;
    for (const Index p : c.people) {
      const Index up = side_of(in_, p);
      if (up == none || !mediates(in_, p) || !contains(c.parties, up)) continue;
      const Roles roles = in_.parties->entities[up].roles;
      const PartyKind kind = in_.parties->entities[up].kind;
      if (roles.has(Role::party) || group(up) || !(rules(up) || kind == PartyKind::intergovernmental)) continue;
      const Index other = same_side(in_, c.parties[0], up) ? c.parties[1] : c.parties[0];
      if (!group(other) && !in_.parties->entities[other].roles.has(Role::party)) continue;
      c.parties.clear();
      c.parties.add(other);
      c.mediators.add(p);
      if (mediates(in_, up)) c.mediators.add(up);
      return;
    }
  }
  /// "The talks had lasted three months."
  bool told_as_over(const Cluster& c) const {
    for (std::uint32_t i = c.lead; i != kNoCluster; i = s_.talks[i].next) {
      if (s_.talks[i].told) return true;
    }
    return false;
  }
  /// "We are still negotiating", says one who is no side of the conflict: between others.
  void speaks_for_others(Cluster& c) {
    if (s_.voice == none || c.paired || c.parties.size() != 1 || !contains(c.parties, s_.voice)) return;
    const Talk& lead = s_.talks[c.lead];
    if (!lead.ours || lead.linked || story_->strongest.size() < 2) return;
    std::size_t armed = 0;
    for (const Index e : story_->strongest) {
      if (same_side(in_, e, s_.voice)) return;
      armed += in_.parties->entities[e].kind == PartyKind::armed_group;
    }
    if (armed == 0) return;
    c.parties.clear();
    c.mediators.add(s_.voice);
  }
  /// A committee or brigade of an opposition that the text names, too: talks of the opposition.
  void under_umbrella(Cluster& c) const {
    FewIndices<8> sides;
    for (const Index e : c.parties) {
      const parties::Entity& x = in_.parties->entities[e];
      const bool part = x.represents != none && (x.kind == PartyKind::political || x.kind == PartyKind::armed_group) &&
                        in_.parties->entities[x.represents].kind == PartyKind::political;
      sides.add(part ? x.represents : e);
    }
    c.parties = sides;
  }
  /// A second process between the sides of the main one: "ceasefire negotiations" beside peace talks.
  bool same_sides_as_main(const Cluster& c) const {
    if (story_->main == kNoCluster || c.parties.size() < 2) return false;
    const std::uint32_t n = s_.talks[story_->main].cluster;
    if (n == kNoCluster || s_.clusters[n].parties.size() < 2) return false;
    return std::all_of(c.parties.begin(), c.parties.end(),
                       [&](Index e) { return contains(s_.clusters[n].parties, e); });
  }
  /// "«Norwegian» mediators met the government and the rebels"
  bool called_go_between(const Talk& t, Index e) const {
    constexpr Place kNoun = 3;
    for (const Place p : flow_.actors(flow_.begin_of(t.first), t.first)) {
      if (mention(in_, flow_, p).entity != e) continue;
      for (Place j = p + 1; j < std::min<Place>(t.first, p + 1 + kNoun); ++j) {
        if (flow_.is(j, Cue::go_between_noun)) return true;
      }
    }
    return false;
  }
  /// "Their first meeting": between those who are told to meet again. Another call or videoconference goes on with what the first was about.
  void inherit_sides(Cluster& c, bool alike) const {
    constexpr std::ptrdiff_t kBack = 8;
    const Cluster* nearest = nullptr;
    for (const Cluster* before = &c; before != s_.clusters.data() && &c - before < kBack;) {
      --before;
      if (before->parties.size() < 2 || &story_of(*before) != story_) continue;
      if (s_.talks[c.lead].tell_back && !before->event) continue;
      // "another videoconference": that of the first one
      const bool same_means = c.mode != Mode::unknown && c.mode != Mode::in_person && before->mode == c.mode;
      const bool same_kind = !alike || before->event == c.event;
      if (same_means || (same_kind && (nearest == nullptr || (alike && nearest->event != c.event)))) nearest = before;
      if (same_means) {
        if (c.topic == Topic::other) c.topic = before->topic;
        break;
      }
      if (nearest == nullptr) nearest = before;
    }
    if (nearest != nullptr) c.parties = nearest->parties;
  }
  /// Two men of one country, or of none that is known, who meet: each stands for himself.
  void persons_as_sides(Cluster& c) {
    FewIndices<8> persons;
    for (const Index p : c.people) {
      if (!mediates(in_, p) && !c.mediators.has(p)) persons.add(p);
    }
    if (persons.size() != 2) return;
    const Index a = side_of(in_, persons[0]), b = side_of(in_, persons[1]);
    if (a == none && b == none) return;  // strangers
    if (a != none && b != none && !same_side(in_, a, b)) return;
    if (a == none || b == none) {
      Index other = other_of_pair(a == none ? b : a);
      if (other == none) other = named_beside(c, a == none ? b : a);
      c.parties.add(other != none ? other : a == none ? persons[0] : persons[1]);
    } else {
      c.parties = persons;
    }
  }
  /// The document's own side where it says that it works on a deal between others: "we are working with Qatar to get the hostages out".
  void find_go_between_voice() {
    go_between_voice_ = none;
    if (s_.voice == none) return;
    for (Place p = 0; p < flow_.size(); ++p) {
      const bool ours =
          flow_.any(p, Cues(Cue::voice_subject, Cue::voice_body)) ||
          (flow_.is(p, Cue::party) && side_of(in_, in_.parties->mentions[flow_.payload[p]].entity) == s_.voice);
      if (!ours || speaker_at(in_, flow_, s_, p) != s_.voice) continue;
      const Place end = std::min<Place>(flow_.end_of(p), p + 20);
      bool effort = false;
      for (Place j = p + 1; j < end; ++j) {
        if (flow_.any(j, Cues(Cue::period, Cue::quote, Cue::negation))) break;
        if (j < p + 10) effort |= flow_.is(j, Cue::mediating_effort);
        if (effort && flow_.any(j, Cues(Cue::topic_prisoners, Cue::topic_ceasefire, Cue::bargain_noun))) {
          go_between_voice_ = s_.voice;
          return;
        }
      }
    }
  }

  /// A bare word of talks with nothing said of them is none of ours.
  void drop_empty() {
    for (std::uint32_t n = 0; n < s_.clusters.size(); ++n) {
      Cluster& c = s_.clusters[n];
      const bool empty = c.parties.empty() && c.mediators.empty() && c.people.empty() && c.location.end == 0 &&
                         c.topic == Topic::other && c.size == 1 && !c.relevant;
      // Nobody's talks about nothing of ours: a company's.
      const bool business = c.parties.size() < 2 && c.mediators.empty() && c.people.empty() && c.hosts.empty() &&
                            !s_.talks[c.lead].inherits && !c.relevant && !c.event && c.kind == Topic::other &&
                            !c.about && !armed(c);
      // A visit, a chat, a courtesy call, told in a text of something else.
      const bool aside = in_.parties->of_other_matters && !c.relevant && !armed(c);
      if (empty || business || aside) c.dropped = true;
      // Enemies who talk, of whom nothing says about what: about peace.
      if (c.topic == Topic::other) c.topic = Topic::peace;
    }
  }

  /// "The negotiations that allowed us to bring him home": the document's own side speaks of itself beside the phrase.
  bool ours(const Cluster& c) const {
    if (s_.voice == none || contains(c.parties, s_.voice)) return false;
    const Talk& t = s_.talks[c.lead];
    const Place end = std::min<Place>(flow_.end_of(t.first), t.last + 5);
    for (Place p = t.last; p < end; ++p) {
      if (flow_.is(p, Cue::voice_word) && !flow_.is(p, Cue::party)) return true;
    }
    return false;
  }
  /// Talks that no clause gives a pair of sides, in a country whose government faces a group of its own: between those two.
  void civil_war_sides(Cluster& c) const {
    Index government = none, group = none;
    std::uint32_t best = 0;
    for (const Index a : story_->strongest) {
      if (!rules(a)) continue;
      for (const Index b : story_->strongest) {
        if (!at_home(a, b)) continue;
        const bool political = in_.parties->entities[b].kind == PartyKind::political;
        const std::uint32_t w = s_.weight[a] + s_.weight[b] * (political ? 2 : 1) +
                                (c.parties.has(a) ? kNamedWeight : 0) + (c.parties.has(b) ? kNamedWeight : 0);
        if (w > best) best = w, government = a, group = b;
      }
    }
    if (government == none) return;
    c.parties.clear();
    c.parties.add(government);
    c.parties.add(group);
  }

  /// Talks whose sides no clause names are between the document's sides.
  void add_document_sides(Cluster& c) {
    while (c.parties.size() < 2) {
      Index best = none;
      std::uint32_t weight = 0;
      for (const Index e : story_->strongest) {
        if (contains(c.parties, e) || c.mediators.has(e) || e == go_between_voice_) continue;
        const std::uint32_t w = s_.weight[e] * (c.parties.size() == 1 && at_home(c.parties[0], e) ? kHomeFactor : 1);
        if (w > weight) best = e, weight = w;
      }
      if (best == none) best = home_state_beside(c);
      if (best == none) return;
      c.parties.add(best);
    }
  }
  /// "talks with the guerrillas": the one government that is a side in the text, of the groups' own country, which
  /// no clause names with them.
  void home_ruler(Cluster& c) const {
    const Talk& lead = s_.talks[c.lead];
    const bool noun = lead.phrase == Phrase::talks || lead.phrase == Phrase::conference ||
                      lead.phrase == Phrase::round || lead.phrase == Phrase::process;
    if (!noun || c.parties.empty() || c.joint || flow_.is(lead.last, Cue::between)) return;
    if (!std::all_of(c.parties.begin(), c.parties.end(), [&](Index e) { return group(e); })) return;
    Index ruler = none;
    for (Index e = 0; e < std::min<std::size_t>(kLooked, in_.parties->entities.size()); ++e) {
      if (!rules(e) || side_of(in_, e) != e || !in_.parties->entities[e].roles.has(Role::party)) continue;
      if (ruler != none && !same_side(in_, ruler, e)) return;
      ruler = e;
    }
    if (ruler == none || c.mediators.has(ruler) || c.hosts.has(ruler)) return;
    const std::string_view country = in_.parties->entities[ruler].country;
    const bool home = std::any_of(c.parties.begin(), c.parties.end(), [&](Index e) {
      const std::string_view of = in_.parties->entities[e].country;
      return of.empty() || of == country;
    });
    if (home) c.parties.add(ruler);
  }
  const SidePair* pair_before(const Cluster& c, Index with) {
    if (!paired_) find_pairs(in_, s_);
    paired_ = true;
    const std::uint32_t story = static_cast<std::uint32_t>(story_ - s_.stories.data());
    return pair_of_story(in_, s_, story, with, flow_.token[s_.talks[c.lead].first]);
  }
  /// "Their ministers, A. of X and B.": the other of the pair that the story names; `none` where it is not known.
  Index named_beside(const Cluster& c, Index side) {
    const SidePair* pair = s_.talks[c.lead].tell_back ? pair_before(c, side) : nullptr;
    return pair == nullptr ? none : same_side(in_, pair->a, side) ? pair->b : pair->a;
  }
  /// Two states that the story names side by side, though nothing in it says that they are sides.
  void add_pair(Cluster& c) {
    const SidePair* pair = pair_before(c, c.parties.empty() ? none : c.parties[0]);
    if (pair == nullptr) return;
    const std::uint32_t sentence = flow_.sentence[s_.talks[c.lead].first];
    if (!c.parties.empty() && pair->times < 2 && in_.doc->sentence_of[pair->first] != sentence) return;
    // "the two presidents": of two states
    if (c.event && !s_.talks[c.lead].sides && !(rules(pair->a) && rules(pair->b))) return;
    for (const Index e : {pair->a, pair->b}) {
      if (contains(c.mediators, e) || c.hosts.has(e)) return;
      const Roles roles = in_.parties->entities[e].roles;
      if ((mediates(in_, e) || roles.has(Role::observer) || roles.has(Role::guarantor)) && !roles.has(Role::party))
        return;
    }
    for (const Index e : {pair->a, pair->b}) {
      if (!contains(c.parties, e)) c.parties.add(e);
    }
  }

  /// Captives are home: talks of which nothing else is told are over, more often than still going on.
  bool brought_someone_home() const {
    const auto& figures = in_.figures->figures;
    return std::any_of(figures.begin(),
                       figures.begin() + static_cast<std::ptrdiff_t>(std::min(kLooked, figures.size())),
                       [](const figures::FigureRecord& f) { return f.status == Status::completed; });
  }
  /// The few entities that are most of a side in each story.
  void strongest_sides() {
    s_.order.clear();
    for (Index e = 0; e < in_.parties->entities.size(); ++e) {
      if (s_.weight[e] == 0 || s_.first_paragraph[e] == kNoCluster) continue;
      story_ = &s_.stories[s_.story_of[s_.first_paragraph[e]]];
      if (may_be_side(e)) s_.order.push_back(e);
    }
    std::sort(s_.order.begin(), s_.order.end(),
              [&](Index a, Index b) { return s_.weight[a] != s_.weight[b] ? s_.weight[a] > s_.weight[b] : a < b; });
    for (const Index e : s_.order) s_.stories[s_.story_of[s_.first_paragraph[e]]].strongest.add(e);
  }
  bool may_be_side(Index e) const {
    const parties::Entity& x = in_.parties->entities[e];
    if (x.kind == PartyKind::person || world_body(e) || x.kind == PartyKind::other) return false;
    if (x.kind == PartyKind::armed_group || x.kind == PartyKind::political) return true;
    // Where the text speaks of a government, not of a country, its home politics are the matter.
    const bool government = x.kind == PartyKind::government && x.represents == none && s_.weight[e] >= kSpokenOf;
    return (x.roles.has(Role::party) || government) && side_of(in_, e) == e &&
           (!mediates(in_, e) || (x.roles.has(Role::party) && story_->paired_sides.has(e)));
  }

  TopicsAround topics_;
  Index go_between_voice_ = none;
  bool paired_ = false;  ///< the pairs are found
};

}  // namespace

void complete_talks(const DealInput& in, const Flow& flow, TalksScratch& scratch) {
  Completer(in, flow, scratch).run();
}

}  // namespace parley::report
