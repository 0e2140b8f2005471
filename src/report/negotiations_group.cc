// Which phrases speak of the same talks: one cluster for each meeting or process, with what its phrases say.
#include "report/negotiations_clauses.h"

namespace parley::report {
namespace {

constexpr std::uint32_t kEventSentences = 6;  // a repeated "met" further on is another meeting
constexpr std::size_t kLookBack = 12;         // clusters that a phrase is compared with

class Grouper {
 public:
  Grouper(const DealInput& in, const Flow& flow, TalksScratch& s) : in_(in), flow_(flow), s_(s) {}

  void run() {
    s_.clusters.clear();
    for (std::uint32_t i = 0; i < s_.talks.size(); ++i) place(i);
    for (Cluster& c : s_.clusters) {
      if (far_off(c.mode)) c.location = {};
      if (c.span == none) continue;
      if (c.dates.empty()) c.dates.add(c.span);
      if (c.status == TalksStatus::unknown) c.status = TalksStatus::held;
      // Who talks for hours or days on end sits in one place; contacts go on for weeks.
      const std::string_view value = (*in_.dates)[c.span].value.view();
      const bool sitting = !value.empty() && (value.back() == 'H' || value.back() == 'D');
      if (c.mode == Mode::unknown && sitting && s_.talks[c.lead].phrase != Phrase::diplomacy) c.mode = Mode::in_person;
    }
  }

 private:
  std::string_view text(const ByteRange& r) const { return in_.doc->text.substr(r.begin, r.end - r.begin); }
  std::uint32_t story(const Talk& t) const { return story_at(in_, flow_, s_, t.first); }
  /// Could `t`'s participants be those of `c`?
  bool compatible(const Talk& t, const Cluster& c) const {
    if (story(t) != story(s_.talks[c.lead])) return false;
    if (t.parties.empty() || c.parties.empty()) return true;
    std::size_t shared = 0;
    for (const Index e : t.parties) shared += contains_side(in_, c.parties, e);
    if (!c.event && !t.linked && t.parties.size() < 2) return shared > 0 || !foreign_government(t.parties[0], c);
    if (t.parties.size() >= 2 && c.parties.size() >= 2) return shared >= 2 || (shared == t.parties.size());
    return shared >= 1;
  }
  /// A government of a country that has no part in `c`.
  bool foreign_government(Index e, const Cluster& c) const {
    const parties::Entity& x = in_.parties->entities[e];
    if (x.kind != PartyKind::government || c.parties.size() < 2) return false;
    return std::none_of(c.parties.begin(), c.parties.end(),
                        [&](Index k) { return in_.parties->entities[k].country == x.country; });
  }
  bool same_date(const Talk& t, const Cluster& c) const {
    if (t.dates.empty() || c.dates.empty()) return true;
    // "Today" in a quotation is the day of speaking, which may be the day before.
    if (in_.doc->quotation_of(flow_.token[t.first]) != text::Document::kNoQuotation) return true;
    for (const Index d : t.dates) {
      for (const Index k : c.dates) {
        const auto& x = (*in_.dates)[d];
        const auto& y = (*in_.dates)[k];
        if (d == k || x.value.view() == y.value.view()) return true;
        if (overlap(x, y)) return true;
      }
    }
    return false;
  }
  /// Do two dates share a day: "Sunday" and "the weekend"?
  static bool overlap(const dates::DateRecord& x, const dates::DateRecord& y) {
    const auto day = [](const auto& s) { return s.view().substr(0, 10); };
    if (x.earliest.view().empty() || y.earliest.view().empty()) return false;
    return day(x.earliest) <= day(y.latest) && day(y.earliest) <= day(x.latest);
  }

  void place(std::uint32_t i) {
    Talk& t = s_.talks[i];
    // Talks with a named person are a meeting of their own.
    const bool event = is_event(t.phrase) || contact(t) || (t.phrase == Phrase::call && !t.plural) || far_off(t.mode) ||
                       (t.linked && !t.people.empty() && t.parties.size() <= 2);
    std::uint32_t best = kNoCluster;
    if (for_meeting(i)) {
      best = s_.talks[i - 1].cluster;
    } else if (best = told_event(t); best != kNoCluster) {
    } else if (event) {
      best = event_for(t);
      if (best == kNoCluster && t.phrase == Phrase::sealed && i > 0 && !t.fresh) best = closed_with(i);
      if (best == kNoCluster && t.phrase == Phrase::sealed) best = process_for(t);
      if (best == kNoCluster && t.mention_only) best = just_told(t);
      if (best == kNoCluster && another_one(t)) t.mention_only = false, t.inherits = true;
    } else {
      best = process_for(t);
    }
    if (best == kNoCluster) {
      if (t.mention_only) return;
      best = static_cast<std::uint32_t>(s_.clusters.size());
      Cluster fresh;
      fresh.lead = i;
      fresh.event = event;
      s_.clusters.push_back(fresh);
    }
    join(i, best);
  }

  /// "At the second round in K. A and B initialled a truce": the talks told before it in its sentence.
  std::uint32_t closed_with(std::uint32_t i) const {
    const Talk& t = s_.talks[i];
    const Talk& before = s_.talks[i - 1];
    if (flow_.sentence[before.first] != flow_.sentence[t.first] || before.cluster == kNoCluster) return kNoCluster;
    const Cluster& c = s_.clusters[before.cluster];
    return compatible(t, c) && !times_clash(t, c) ? before.cluster : kNoCluster;
  }
  /// "met in Moscow for ceasefire talks": one and the same.
  bool for_meeting(std::uint32_t i) const {
    if (i == 0) return false;
    const Talk& t = s_.talks[i];
    const Talk& before = s_.talks[i - 1];
    if (before.cluster == kNoCluster) return false;
    const bool one_sentence = flow_.sentence[t.first] == flow_.sentence[before.first];
    // "mediation and diplomacy"; "proximity talks, in which they would meet in separate rooms"
    if (one_sentence && t.phrase == Phrase::diplomacy && t.first == before.last + 1 && flow_.is(before.last, Cue::and_))
      return true;
    if (one_sentence && t.inherits && t.phrase == Phrase::met) return true;
    // "A. speaks with B. before their meeting"
    if (one_sentence && t.inherits && !t.fresh && t.phrase == Phrase::meeting && before.phrase == Phrase::spoke)
      return true;
    // "shook hands with B. as they opened the summit"
    if (one_sentence && flow_.is(before.first, Cue::shake_word) && (is_event(t.phrase) || t.phrase == Phrase::talks))
      return true;
    // "signed a truce after ten days of talks in K."
    if (one_sentence && before.phrase == Phrase::sealed && t.phrase < Phrase::met && !t.fresh &&
        t.status != TalksStatus::planned && t.status != TalksStatus::proposed && before.status == TalksStatus::held &&
        compatible(t, s_.clusters[before.cluster]))
      return true;
    if (!is_event(before.phrase)) return false;
    if (flow_.sentence[t.first] != flow_.sentence[before.first] || t.first == 0) return false;
    // "sat down to talk about a truce"
    // … not "exchanged views and agreed to meet again"
    if (t.phrase >= Phrase::met && t.phrase < Phrase::received && flow_.is(t.first - 1, Cue::to) && !t.linked &&
        t.first - before.last < 12)
      return !flow_.any(t.first - 2, Cues(Cue::agreed_word, Cue::planned_sure)) || over(t.status);
    if (is_event(t.phrase)) return false;
    // "met A. before going to G. for talks with B."
    if (t.linked && std::any_of(t.parties.begin(), t.parties.end(),
                                [&](Index e) { return !contains_side(in_, before.parties, e); }))
      return false;
    // "will meet in O. for a second round"
    Place p = t.first - 1;
    while (t.phrase == Phrase::round && p > before.last && t.first - p < 3 &&
           flow_.any(p, Cues(Cue::determiner, Cue::ordinal_word)))
      --p;
    return flow_.is(p, Cue::for_);
  }
  /// "stay in contact", "diplomatic contacts": neither a round of talks nor a part of one.
  bool contact(const Talk& t) const {
    return t.phrase == Phrase::discussion && (t.named || t.mode != Mode::indirect) &&
           !flow_.is(t.last - 1, Cue::many_head) && !flow_.is(t.last - 1, Cue::debate_head);
  }

  /// By phone or video: a mode that only one call has.
  static bool far_off(Mode mode) { return mode == Mode::phone || mode == Mode::videoconference; }
  static bool modes_agree(const Talk& t, const Cluster& c) {
    if (t.mode == Mode::unknown || c.mode == Mode::unknown || t.mode == c.mode) return true;
    return !far_off(t.mode) && !far_off(c.mode);
  }
  /// Talks face to face, and others through go-betweens.
  static bool ways_clash(Mode a, Mode b) {
    return (a == Mode::indirect && b == Mode::in_person) || (a == Mode::in_person && b == Mode::indirect);
  }
  /// Is `t` told as done and `c` as to come, or the other way round?
  bool times_clash(const Talk& t, const Cluster& c) const {
    const bool t_done = t.told || over(t.status), c_done = over(c.status);
    if (t.status == TalksStatus::planned && c_done) return true;
    if (t.status == TalksStatus::proposed && c_done) return true;
    return t_done && (c.status == TalksStatus::planned || c.status == TalksStatus::proposed);
  }

  std::uint32_t event_for(const Talk& t) const {
    const std::uint32_t sentence = flow_.sentence[t.first];
    std::uint32_t best = kNoCluster;
    for (std::size_t n = s_.clusters.size(), k = 0; n > 0 && k < kLookBack; ++k) {
      const Cluster& c = s_.clusters[--n];
      if (!c.event || times_clash(t, c) || !modes_agree(t, c) || story(t) != story(s_.talks[c.lead]) ||
          !later(static_cast<std::uint32_t>(n), best))
        continue;
      const std::uint32_t distance = sentence - flow_.sentence[s_.talks[c.last].first];
      // A call by video is told again from the headline on; two of one day are rare.
      const bool same_means = far_off(t.mode) && t.mode == c.mode && !t.fresh && distance <= 4 * kEventSentences;
      if (distance > kEventSentences && !same_means) continue;
      if (t.inherits && !t.fresh && t.parties.empty()) {
        if (!same_date(t, c)) continue;
      } else if (!t.mention_only) {
        if (t.fresh || !compatible(t, c) || !same_date(t, c)) continue;
        if (!same_means && (t.parties.size() < 2 || c.parties.size() < 2)) continue;
      }
      best = static_cast<std::uint32_t>(n);
    }
    return best;
  }

  /// Was cluster `n` spoken of later than cluster `than`?
  bool later(std::uint32_t n, std::uint32_t than) const {
    return than == kNoCluster || s_.clusters[n].last > s_.clusters[than].last;
  }

  /// "Discussions were on the truce", "she said talks focused on the prisoners": of what was told last.
  bool told_bare(const Talk& t) const {
    if (!t.parties.empty() || !t.mediators.empty() || t.named || t.sides || t.location.end != 0 || !t.dates.empty())
      return false;
    const Place begin = flow_.begin_of(t.first);
    if (t.first != begin && !flow_.any(t.first - 1, Cues(Cue::saying, Cue::that))) return false;
    return flow_.is(t.last, Cue::past_cue) || flow_.is(t.last, Cue::past_verb) || t.told;
  }
  /// "The talks lasted an hour", "Qatar was facilitating the discussions": the meeting that was told before.
  std::uint32_t told_event(const Talk& t) const {
    const bool mass = t.phrase == Phrase::talks || t.phrase == Phrase::discussion;
    const bool bare = mass && told_bare(t);
    if (!mass || !(t.definite || bare) || t.fresh || (!t.told && t.mediators.empty() && !bare)) return kNoCluster;
    if (!bare &&
        (t.status == TalksStatus::stalled || t.status == TalksStatus::refused || t.status == TalksStatus::planned))
      return kNoCluster;
    const std::uint32_t sentence = flow_.sentence[t.first];
    std::uint32_t best = kNoCluster;
    for (std::size_t n = s_.clusters.size(), k = 0; n > 0 && k < kLookBack; ++k) {
      const Cluster& c = s_.clusters[--n];
      if (!c.event || c.parties.empty() || (!bare && times_clash(t, c)) || !modes_agree(t, c)) continue;
      if (sentence - flow_.sentence[s_.talks[c.last].first] > (bare ? 1 : kEventSentences)) continue;
      if (compatible(t, c) && same_date(t, c) && later(static_cast<std::uint32_t>(n), best))
        best = static_cast<std::uint32_t>(n);
    }
    return best;
  }

  /// "Peace talks" and "ceasefire talks" are two; "political talks" may be the peace talks.
  static bool kinds_clash(Topic a, Topic b) {
    const auto of_peace = [](Topic t) { return t == Topic::peace || t == Topic::political; };
    return a != Topic::other && b != Topic::other && a != b && !(of_peace(a) && of_peace(b));
  }
  /// "Shuttle diplomacy" goes on around the talks; a mediation is the talks.
  bool diplomacy(const Talk& t) const {
    return t.phrase == Phrase::diplomacy && !flow_.is(t.last - 1, Cue::mediation_head);
  }
  /// "They signed a truce. The deal was reached after ten days of talks": those at whose end they signed.
  std::uint32_t signed_at_end(const Talk& t) const {
    const Place at = preposition_before(flow_, t);
    if (t.fresh || at == kNoPlace || !flow_.any(at, Cues(Cue::after, Cue::in, Cue::at)) || !t.mediators.empty())
      return kNoCluster;
    for (std::size_t n = s_.clusters.size(), k = 0; n > 0 && k < 3; ++k) {
      const Cluster& c = s_.clusters[--n];
      const bool close = flow_.sentence[t.first] - flow_.sentence[s_.talks[c.last].first] <= 2;
      if (close && s_.talks[c.lead].phrase == Phrase::sealed && over(c.status) && compatible(t, c))
        return static_cast<std::uint32_t>(n);
    }
    return kNoCluster;
  }
  std::uint32_t process_for(const Talk& t) const {
    std::uint32_t best = kNoCluster, weight = 0;
    for (std::size_t n = 0; n < s_.clusters.size() && n < 4 * kLookBack; ++n) {
      const Cluster& c = s_.clusters[n];
      if (c.event || diplomacy(t) != diplomacy(s_.talks[c.lead])) continue;
      if (!compatible(t, c)) continue;
      if (kinds_clash(t.kind, c.kind) || ways_clash(t.mode, c.mode)) continue;
      // "The next round will be held", after one that was
      if (t.fresh && t.status == TalksStatus::planned && c.status != TalksStatus::planned &&
          c.status != TalksStatus::proposed && (!c.dates.empty() || over(c.status)))
        continue;
      if (over(t.status) && !t.dates.empty() && !c.past && c.dates.empty() && c.status != TalksStatus::unknown &&
          !over(c.status))
        continue;
      if (over(c.status) && !c.dates.empty() && t.status != TalksStatus::unknown && !over(t.status)) continue;
      if (t.fresh && (t.status == TalksStatus::planned || t.status == TalksStatus::proposed) &&
          (over(c.status) || c.span != none))
        continue;
      if (t.city && c.city && text(t.location) != text(c.location)) continue;
      if (t.past != c.past) continue;
      if (!same_date(t, c) && (over(t.status) || over(c.status))) continue;
      if (c.size > weight) best = static_cast<std::uint32_t>(n), weight = c.size;
    }
    if (best == kNoCluster) best = signed_at_end(t);
    return best == kNoCluster ? event_just_told(t) : best;
  }
  /// "He will chair the meeting", after talks of a day and place were told.
  std::uint32_t just_told(const Talk& t) const {
    const std::uint32_t sentence = flow_.sentence[t.first];
    std::uint32_t best = kNoCluster;
    for (std::size_t n = s_.clusters.size(), k = 0; n > 0 && k < kLookBack; ++k) {
      const Cluster& c = s_.clusters[--n];
      if ((c.dates.empty() && c.location.end == 0) || story(t) != story(s_.talks[c.lead])) continue;
      if (sentence - flow_.sentence[s_.talks[c.last].first] > 5 || !modes_agree(t, c)) continue;
      if (another_one(t) && times_clash(t, c)) continue;
      if (later(static_cast<std::uint32_t>(n), best)) best = static_cast<std::uint32_t>(n);
    }
    return best;
  }
  /// "Their first meeting was held on 2 May", after one to come was told.
  bool another_one(const Talk& t) const {
    return t.mention_only && t.phrase == Phrase::meeting && !t.dates.empty() && (t.told || over(t.status)) &&
           t.first > flow_.begin_of(t.first) &&
           (flow_.is(t.first - 1, Cue::ordinal_word) || flow_.is(t.first - 1, Cue::round_adjective));
  }
  /// "The talks ended with a truce", after a meeting was told.
  std::uint32_t event_just_told(const Talk& t) const {
    if (!t.parties.empty() || t.first == 0 || !flow_.any(t.first - 1, Cues(Cue::the, Cue::demonstrative)) ||
        t.location.end != 0)
      return kNoCluster;
    for (std::size_t n = s_.clusters.size(), k = 0; n > 0 && k < 3; ++k) {
      const Cluster& c = s_.clusters[--n];
      if (!c.event || c.parties.empty() || story(t) != story(s_.talks[c.lead])) continue;
      // "A. spoke with B. They welcomed progress in the talks to free the hostages": those of others
      const Phrase lead = s_.talks[c.lead].phrase;
      if ((lead == Phrase::spoke || lead == Phrase::called || lead == Phrase::met || lead == Phrase::received) &&
          flow_.any(t.last, Cues(Cue::to, Cue::for_, Cue::on)))
        continue;
      if (flow_.sentence[t.first] - flow_.sentence[s_.talks[c.last].first] <= 2) return static_cast<std::uint32_t>(n);
    }
    return kNoCluster;
  }

  void join(std::uint32_t i, std::uint32_t n) {
    Talk& t = s_.talks[i];
    Cluster& c = s_.clusters[n];
    t.cluster = n;
    if (c.size++ > 0) s_.talks[c.last].next = i;
    c.last = i;
    const bool pair = t.parties.size() >= 2 || t.linked || c.event;
    if (!t.mention_only || c.parties.size() < 2) {
      for (const Index e : t.parties) {
        if (!contains_side(in_, pair ? c.parties : c.subjects, e)) (pair ? c.parties : c.subjects).add(e);
      }
    }
    for (const Index e : t.mediators) c.mediators.add(e);
    for (const Index e : t.hosts) c.hosts.add(e);
    for (const Index e : t.people) c.people.add(e);
    if (!t.mention_only || c.dates.empty()) {
      for (const Index d : t.dates) c.dates.add(d);
    }
    if (c.span == none) c.span = t.span;
    c.named |= t.named;
    c.paired |= t.parties.size() >= 2 && (t.linked || is_event(t.phrase));
    c.joint |= t.joint;
    c.past |= t.past;
    if (c.location.end == 0) c.location = t.location, c.city = t.city;
    if (c.location.end == 0 && i > 0 && c.size == 1 && opens_them(t, s_.talks[i - 1])) {
      const Cluster& talks = s_.clusters[s_.talks[i - 1].cluster];
      c.location = talks.location, c.city = talks.city;
    }
    if (c.kind == Topic::other) c.kind = t.kind;
    c.relevant |= t.relevant;
    if (c.phase.end == 0) c.phase = t.phase;
    // Who meets through go-betweens does not meet; who spoke by phone did not meet either.
    if (c.mode == Mode::unknown || (c.mode == Mode::in_person && t.mode != Mode::unknown)) c.mode = t.mode;
    if (t.mode == Mode::indirect) c.mode = t.mode;
    if (c.topic == Topic::other || (t.topic_sure && !c.topic_sure)) c.topic = t.topic;
    c.topic_sure |= t.topic_sure;
    c.about |= t.about;
    // That somebody goes between says less of the talks than what is told of them.
    if (t.phrase == Phrase::mediated) {
      if (c.between == TalksStatus::unknown) c.between = t.status;
    } else if (c.status == TalksStatus::unknown && !t.mention_only) {
      c.status = t.status;
    }
    // "resumed their talks … The two-day meeting ended on Wednesday"
    if (c.status == TalksStatus::ongoing && t.ended && t.definite && over(t.status)) c.status = t.status;
    if (t.inherits && c.size == 1) inherit(t, c, n);
  }

  /// "opened the talks by meeting X": a part of them, in the same place.
  bool opens_them(const Talk& t, const Talk& talks) const {
    return t.phrase == Phrase::met && t.first > flow_.begin_of(t.first) && flow_.is(t.first - 1, Cue::by) &&
           talks.cluster != kNoCluster && talks.phrase == Phrase::talks &&
           flow_.sentence[t.first] == flow_.sentence[talks.first];
  }
  /// "Their next meeting": between those who met before.
  void inherit(const Talk& t, Cluster& c, std::uint32_t n) {
    if (!c.parties.empty()) return;
    for (std::uint32_t k = n; k > 0 && n - k < kLookBack; --k) {
      const Cluster& before = s_.clusters[k - 1];
      if (before.parties.size() < 2 || story(t) != story(s_.talks[before.lead]) ||
          (is_event(t.phrase) && !before.event && t.phrase != Phrase::sealed))
        continue;
      c.parties = before.parties;
      c.kind = before.kind;
      c.topic = before.topic;
      return;
    }
  }

  const DealInput& in_;
  const Flow& flow_;
  TalksScratch& s_;
};

}  // namespace

void group_talks(const DealInput& in, const Flow& flow, TalksScratch& scratch) { Grouper(in, flow, scratch).run(); }

}  // namespace parley::report
