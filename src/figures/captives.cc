// The decision, one quantity after another: by its noun, by its clause, by the figures before it.
#include "figures/captives.h"

#include <algorithm>

#include "figures/roles.h"

namespace parley::figures {

namespace {

using Head = Phrase::Head;

// clang-format off
constexpr CaptiveRule kRules[] = {
    {"refused", ""},
    {"captive_noun", "«Sixty prisoners» sat in the yard of the camp."},
    {"bodies", "Georgia got back the «bodies of 12 soldiers» on Monday."},
    {"object", "The rebels freed «14 truck drivers» near the border."},
    {"nominal", "The envoy welcomed the release of «31 fishermen» in Colombo."},
    {"passive", "«Six Nepalese soldiers» were handed over at the bridge."},
    {"postmodified", "«Nine engineers» kidnapped by the group in March appeared in a film."},
    {"adjective", "Families of the «40 abducted villagers» marched through the town."},
    {"came_home", "«Eleven Filipinos» came home on Tuesday after a year in captivity."},
    {"missing", "Of the prisoners taken in the war, «74» remain unaccounted for."},
    {"among_captives", "«Two Danes» were among the hostages, the ministry said."},
    {"exchanged_for", "The pilot was freed in exchange for «23 men» from the valley."},
    {"included", "The group let 30 hostages go, including «five women»."},
    {"listed", "The group let six hostages go: three Danes and «two Swedes»."},
    {"whole", "The group let go three of the «eight sailors» it seized."},
    {"part", "The group let go «three of the eight sailors» it seized."},
    {"of_them", "The army holds 40 prisoners; «two of them» are generals."},
    {"repeated", "The rebels freed 14 drivers. The «14» had crossed the border in June."},
    {"elided", "«More than 250» were taken hostage in the theatre."},
    {"attributed", "The guerrillas kidnapped two soldiers. This brings to «24» the number of men held by rebels."},
};
// clang-format on
static_assert(sizeof kRules / sizeof *kRules == static_cast<std::size_t>(Rule::count), "one row a rule");

constexpr std::size_t kMemory = 40;          // how many candidates back a repeat may refer
constexpr std::uint32_t kNearSentences = 3;  // within which captives are told of
constexpr TokenIndex kNearTokens = 150;
constexpr TokenIndex kSubjectReach = 8;     // tokens from a verb back to who did it
constexpr TokenIndex kListGap = 9;          // tokens between the items of a list
constexpr std::uint32_t kPronounReach = 2;  // sentences between "one of them" and whom it means

bool takes_captives(Act act) {
  return act == Act::release || act == Act::gain || act == Act::exchange || act == Act::home || act == Act::hold ||
         act == Act::capture || act == Act::missing;
}

bool same_bounds(const Quantity& a, const Quantity& b) {
  return a.has_low == b.has_low && a.has_high == b.has_high && a.low == b.low && a.high == b.high;
}

std::int64_t size_of(const Quantity& q) { return q.has_high ? q.high : q.low; }

struct Decision {
  const Scene& scene;
  const std::vector<Quantity>& quantities;
  std::vector<Candidate>& all;
  bool conflict_told = false, crime_told = false;
  bool captives_told = false;  ///< does the text speak of captives at all?

  bool conflict_near(TokenIndex t) const {
    const std::uint32_t s = scene.sentence_of(t);
    const auto& sentences = scene.doc().sentences;
    const std::uint32_t from = s > 0 ? s - 1 : 0;
    const std::uint32_t to = std::min<std::uint32_t>(s + 1, static_cast<std::uint32_t>(sentences.size()) - 1);
    for (std::uint32_t k = from; k <= to; ++k)
      for (TokenIndex i = sentences[k].first; i < sentences[k].last; ++i) {
        if (scene.is(i, Trait::militant_word)) return true;
        if (scene.is(i, Trait::person_name) && scene.noun_value(i) == 8) return true;
        if (const Index m = scene.mention(i); m != none) {
          const Index e = scene.party_mention(m).entity;
          if (e != none && scene.parties().entities[e].kind == PartyKind::armed_group) return true;
        }
      }
    return false;
  }

  bool strong(const Predicate& p, const Phrase& phrase) const {
    if (!p) return false;
    if (p.act == Act::capture && !p.nominal && killed_or(p.at)) return false;
    // refugees go home and are held up at borders: captives only where somebody took them
    if (phrase.value == 11 && p.act != Act::capture && !taken_here(p.at)) return false;
    if (p.nominal && scene.is(p.at, Trait::homeward_name) && phrase.head != Head::captive)
      return near_captives(p.at, false) || nearest_before(p.at, kNearSentences, -1) != none;
    if (p.act == Act::arrest)
      return !for_crime(p, phrase.last) && conflict_near(p.at) && phrase.head != Head::guess &&
             phrase.head != Head::elided;
    if (p.weak) return strong_by_context(p, phrase);
    if (phrase.head == Head::captive) return takes_captives(p.act);
    switch (p.act) {
      case Act::home:
        if (scene.is(p.at, Trait::come_act) &&
            !within(scene, p.at + 1, scene.sentence(p.at).last, 3, Trait::home_word | Trait::free_word))
          return nearest_before(p.at, kNearSentences, -1) != none && !dead_near(p.at);  // "came back", "walked out"
        if (phrase.value == 5)
          return (nearest_before(p.at, kNearSentences, -1) != none || taken_here(p.at) || exchange_near(p.at)) &&
                 !dead_near(p.at);  // troops go home
        [[fallthrough]];
      case Act::gain:
        return (near_captives(p.at) || nearest_before(p.at, kNearSentences, -1) != none) && !dead_near(p.at);
      case Act::missing:
        return captives_told;
      case Act::hold:  // "the bank retained three lawyers", "the group holds 525,000 shares"
        if (phrase.value == 10 && scene.is(p.at, Trait::detain_word)) return conflict_near(p.at);
        if ((scene.is(p.at, Trait::prison_word) || phrase.value == 1) && scene.is(p.at, Trait::hold_act) &&
            crime_here(p.at) && !militants_here(p.at))
          return false;
        if (phrase.value == 5 && phrase.of_mention != none) return true;
        if (nearest_before(p.at, kNearSentences, -1) != none) return true;
        return (p.passive && !kept_elsewhere(p.at)) || p.nominal || !scene.is(p.at, Trait::loose_hold) ||
               near_captives(p.at, false) || militants_here(p.at);
      case Act::release:  // "the police questioned and released two men"
        if (for_crime(p, phrase.last)) return false;
        if (scene.is(p.at, Trait::send_act))
          return near_captives(p.at) || nearest_before(p.at, kNearSentences, -1) != none;
        return captives_told || conflict_told || !crime_told || phrase.value == 5 || phrase.value == 8;
      case Act::exchange:  // "the clubs exchanged four players"
        return captives_told || conflict_told || phrase.of_mention != none || phrase.value == 5 || phrase.value == 8;
      default:
        return takes_captives(p.act);
    }
  }

  /// A verb of many uses ("took", "flew", "crossed"): captives by name, or people where the text has just told of captives.
  bool strong_by_context(const Predicate& p, const Phrase& phrase) const {
    if (phrase.head == Head::captive) return true;
    if (phrase.head != Head::person && phrase.head != Head::people) return false;
    const TokenIndex end = scene.sentence(p.at).last;
    switch (p.act) {
      case Act::home:  // "1,000 servicemen crossed the bridge"
        if (nearest_before(p.at, phrase.head == Head::people ? 1 : 0, -1) != none) return true;
        return freed_here(p.at) && !dead_near(p.at);
      case Act::release:  // "a plane took 31 servicemen to the capital"
        return freed_here(p.at) && !dead_near(p.at);
      case Act::capture:
        if (within(scene, p.at + 1, end, 3, Traits(Trait::to_word)) || dead_near(p.at)) return false;
        if (scene.is(p.at, Trait::haul_act)) return captor_before(p.at) || (p.passive && near_captives(p.at, false));
        // "200 girls were taken from a school", "the band took 21 people from a hotel"
        if (captor_before(p.at)) return phrase.value != 8;
        return p.passive && near_captives(p.at, false);
      default:
        return phrase.head == Head::people && scene.is(p.at, Trait::get_act) && captives_told;
    }
  }

  /// Does the sentence, or the one before it, tell of captives that are let go, exchanged or sent home?
  bool freed_here(TokenIndex t) const {
    const std::uint32_t s = scene.sentence_of(t);
    const auto& sentences = scene.doc().sentences;
    bool captives = nearest_before(t, 1, -1) != none, freed = false;
    for (TokenIndex i = sentences[s > 0 ? s - 1 : 0].first; i < sentences[s].last; ++i) {
      captives |= scene.any(i, Trait::captive_name | Trait::captivity_name | Trait::captive_adjective);
      freed |= scene.any(i, Trait::release_name | Trait::exchange_name | Trait::release_act | Trait::exchange_act |
                                Trait::homeward_act | Trait::home_word);
    }
    return captives && freed;
  }

  /// Is the subject of the verb an armed group, or somebody called kidnappers, gunmen, a gang?
  bool captor_before(TokenIndex verb) const {
    const Index who = subject_of(scene, verb);
    if (who != none) return scene.parties().entities[who].kind == PartyKind::armed_group;
    const TokenIndex first = scene.sentence(verb).first;
    for (TokenIndex t = verb, n = 0; t > first && n < kSubjectReach; --t, ++n) {
      if (scene.punctuation(t - 1) && !scene.quote(t - 1)) return false;
      if (scene.is(t - 1, Trait::captor_name)) return true;
    }
    return false;
  }

  /// "arrested two men for looting", "freed two others on bail"
  bool for_crime(const Predicate& p, TokenIndex last) const {
    const TokenIndex end = scene.sentence(p.at).last;
    for (TokenIndex t = std::max(p.at + 1, last); t < end && t < std::max(p.at + 1, last) + 5; ++t)
      if (scene.any(t, Trait::for_word | Trait::on_word) &&
          (scene.is(t + 1, Trait::crime_word) || scene.is(t + 2, Trait::crime_word)))
        return true;
    return false;
  }

  /// "kept in hospital", "held in reserve": no captivity
  bool kept_elsewhere(TokenIndex verb) const {
    return scene.is(verb, Trait::loose_hold) &&
           within(scene, verb + 1, scene.sentence(verb).last, 4, Traits(Trait::harmless_place));
  }

  bool crime_here(TokenIndex t) const {
    const text::Sentence& s = scene.sentence(t);
    for (TokenIndex i = s.first; i < s.last && i < s.first + 90; ++i)
      if (scene.is(i, Trait::crime_word)) return true;
    return false;
  }

  bool exchange_near(TokenIndex at) const {
    const auto& sentences = scene.doc().sentences;
    const std::uint32_t s = scene.sentence_of(at);
    const std::uint32_t to = std::min<std::uint32_t>(s + 2, static_cast<std::uint32_t>(sentences.size()) - 1);
    for (TokenIndex t = sentences[s > 0 ? s - 1 : 0].first; t < sentences[to].last && t < at + kNearTokens; ++t)
      if (scene.is(t, Trait::exchange_name)) return true;
    return false;
  }

  /// "killed, wounded or captured 5,000 men": who was captured is not counted.
  bool killed_or(TokenIndex verb) const {
    TokenIndex t = verb;
    const TokenIndex begin = scene.sentence(verb).first;
    if (t == begin || !scene.any(t - 1, Traits(Trait::coordinator))) return false;
    for (int n = 0; n < 4 && t > begin; ++n) {
      --t;
      if (scene.is(t, Trait::harm_act)) return true;
    }
    return false;
  }

  bool taken_here(TokenIndex at) const {
    const text::Sentence& s = scene.sentence(at);
    for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t)
      if (scene.any(t, Trait::captive_name | Trait::kidnap_word) || (scene.is(t, Trait::capture_act) && scene.verb(t)))
        return true;
    return false;
  }

  /// Does the sentence name militants, or an armed group of the tables?
  bool militants_here(TokenIndex t) const {
    const text::Sentence& s = scene.sentence(t);
    for (TokenIndex i = s.first; i < s.last && i < s.first + 90; ++i) {
      if (scene.is(i, Trait::militant_word)) return true;
      const Index m = scene.mention(i);
      if (m == none || scene.party_mention(m).entity == none) continue;
      const parties::Entity& e = scene.parties().entities[scene.party_mention(m).entity];
      if (e.kind == PartyKind::armed_group && e.entry != gazetteer::kNoEntry) return true;
    }
    return false;
  }

  /// Do captives, captivity or a release stand within a few sentences?
  bool near_captives(TokenIndex t, bool releases = true) const {
    const std::uint32_t s = scene.sentence_of(t);
    const auto& sentences = scene.doc().sentences;
    const std::uint32_t from = s > kNearSentences ? s - kNearSentences : 0;
    const std::uint32_t to =
        std::min<std::uint32_t>(s + kNearSentences, static_cast<std::uint32_t>(sentences.size()) - 1);
    const TokenIndex begin = std::max(sentences[from].first, t > kNearTokens ? t - kNearTokens : 0);
    const TokenIndex end = std::min(sentences[to].last, t + kNearTokens);
    for (TokenIndex i = begin; i < end; ++i)
      if (i != t && (scene.any(i, Trait::captive_name | Trait::kidnap_word | Trait::captivity_name |
                                      Trait::detain_word | Trait::captive_adjective) ||
                     (releases && scene.any(i, Trait::release_name | Trait::exchange_name))))
        return true;
    return false;
  }

  bool dead_near(TokenIndex t) const {
    const TokenIndex end = std::min<TokenIndex>(scene.sentence(t).last, t + 10);
    for (TokenIndex i = t + 1; i < end; ++i)
      if (scene.is(i, Trait::harm_name)) return true;
    return false;
  }

  bool harmed(const Frame& f) const {
    if (f.object.act == Act::harm)  // "threatens to kill the two Britons it holds"
      return !(f.post.act == Act::hold && f.post.object_relative && f.object.at > 0 &&
               scene.any(f.object.at - 1, Trait::to_word | Trait::modal));
    // "hand over 12 officers wounded in combat"
    if (f.post.act == Act::harm && takes_captives(f.object.act) && !f.object.weak &&
        scene.is(f.post.at, Trait::hurt_act))
      return false;
    if (f.post.act == Act::harm) return true;
    return f.main.act == Act::harm && !takes_captives(f.object.act);
  }

  /// The last accepted candidate before `c` in the same sentence, if only items of a list stand between.
  Index list_antecedent(const Candidate& c) const {
    const Quantity& q = quantities[c.quantity];
    for (std::size_t i = all.size(); i > 0; --i) {
      const Candidate& before = all[i - 1];
      const Quantity& bq = quantities[before.quantity];
      if (scene.sentence_of(bq.number.first) != scene.sentence_of(q.number.first)) return none;
      const TokenIndex from = before.phrase.last;
      if (q.first < from || q.first - from > kListGap) return none;
      bool separated = false;
      for (TokenIndex t = from; t < q.first; ++t) {
        if (scene.punct(t, ',') || scene.punct(t, ';') || scene.punct(t, ':') || scene.punct(t, text::kDash) ||
            scene.is(t, Trait::and_word) || scene.is(t, Trait::as_word))
          separated = true;
        if (before.rule == Rule::of_them && scene.is(t, Trait::be)) continue;  // "of whom 76 are girls and 61 boys"
        if (scene.any(t, Trait::auxiliary | Trait::relative | Trait::subordinator)) return none;
        if (scene.verb(t) &&
            !scene.any(t, Trait::include_word | Trait::captive_adjective | Trait::person_name | Trait::participle_form))
          return none;
        if (scene.any(t, Trait::with_word | Trait::by_word | Trait::for_word)) return none;
      }
      if (!separated || before.rule == Rule::refused) return none;
      // "65 prisoners of war, six airmen and three nurses were aboard": nothing makes captives of the others
      const Frame& f = before.frame;
      if (before.rule == Rule::captive_noun && !f.object && !f.main && !f.post && !f.exchange_for && !f.included &&
          !opened(before.phrase.last, q.first) && before.antecedent == none)
        return none;
      return static_cast<Index>(i - 1);
    }
    return none;
  }

  bool opened(TokenIndex from, TokenIndex to) const {
    for (TokenIndex t = from; t < to; ++t)
      if (scene.punct(t, ':') || scene.punct(t, text::kDash) || scene.punct(t, '(') || scene.is(t, Trait::include_word))
        return true;
    return false;
  }

  /// The total that a list behind a dash, a colon or a bracket spells out: "16 people who were held — the 3 Americans, …"
  Index enumerated(const Candidate& c) const {
    const Quantity& q = quantities[c.quantity];
    const text::Sentence& s = scene.sentence(q.first);
    TokenIndex t = q.first;
    while (t > s.first && scene.any(t - 1, Traits(Trait::determiner))) --t;
    if (t == s.first || !(scene.punct(t - 1, text::kDash) || scene.punct(t - 1, ':') || scene.punct(t - 1, '(') ||
                          scene.punct(t - 1, ';')))
      return none;
    const Index before = nearest_before(q.first, 0, size_of(q));
    return before;
  }

  /// An earlier figure of the same number, whose people `c` can be.
  Index repeat_antecedent(const Candidate& c) const {
    const Quantity& q = quantities[c.quantity];
    const std::size_t stop = all.size() > kMemory ? all.size() - kMemory : 0;
    for (std::size_t i = all.size(); i > stop; --i) {
      const Candidate& before = all[i - 1];
      if (before.rule == Rule::refused) continue;
      if (!same_bounds(q, quantities[before.quantity])) continue;
      return static_cast<Index>(i - 1);
    }
    return none;
  }

  Index nearest_before(TokenIndex t, std::uint32_t reach, std::int64_t at_least) const {
    const std::size_t stop = all.size() > kMemory ? all.size() - kMemory : 0;
    for (std::size_t i = all.size(); i > stop; --i) {
      const Candidate& before = all[i - 1];
      const Quantity& q = quantities[before.quantity];
      if (scene.sentence_of(t) - scene.sentence_of(q.number.first) > reach) return none;
      if (before.rule != Rule::refused && (size_of(q) > at_least || !q.has_high)) return static_cast<Index>(i - 1);
    }
    return none;
  }

  /// "30 prisoners (are to be freed) for each soldier": no count.
  bool ratio(TokenIndex from) const {
    const TokenIndex end = scene.sentence(from > 0 ? from - 1 : 0).last;
    for (TokenIndex t = from; t + 1 < end && t < from + 7; ++t) {
      if (scene.punctuation(t) && !scene.quote(t)) return false;
      if (scene.is(t, Trait::for_word)) return scene.is(t + 1, Trait::each_word);
    }
    return false;
  }

  bool captive_noun_before(TokenIndex t) const {
    const text::Sentence& s = scene.sentence(t);
    for (TokenIndex k = t; k > s.first && t - k < 25; --k)
      if (scene.is(k - 1, Trait::captive_name) && scene.is(k - 1, Trait::plural_name)) return true;
    return false;
  }

  bool exchange_before(TokenIndex t) const {
    const text::Sentence& s = scene.sentence(t);
    for (TokenIndex k = t; k > s.first && t - k < 25; --k)
      if (scene.is(k - 1, Trait::exchange_name)) return true;
    return false;
  }
  bool sums_up(TokenIndex t) const {
    const text::Sentence& s = scene.sentence(t);
    for (TokenIndex k = s.first; k < t && k < s.first + 4; ++k)
      if (scene.any(k, Trait::group_name | Trait::total_word | Trait::them_word)) return true;
    return false;
  }

  Rule by_frame(const Candidate& c) const {
    const Frame& f = c.frame;
    const Phrase& p = c.phrase;
    if (strong(f.object, p)) return f.object.nominal ? Rule::nominal : Rule::object;
    if (f.agent) return Rule::refused;
    if (f.main.act == Act::among) return Rule::among_captives;
    if (f.main.act == Act::home && strong(f.main, p)) return Rule::came_home;
    const bool told = captives_told || nearest_before(quantities[c.quantity].first, kNearSentences, -1) != none;
    if (f.main.act == Act::missing && told && (!f.main.weak || p.head == Head::captive)) return Rule::missing;
    if (strong(f.main, p)) return Rule::passive;
    if (f.post.act == Act::missing && told) return Rule::missing;
    if (strong(f.post, p)) return Rule::postmodified;
    return Rule::refused;
  }

  Rule decide(Candidate& c) {
    const Quantity& q = quantities[c.quantity];
    const Phrase& p = c.phrase;
    const Frame& f = c.frame;
    const bool one = q.has_low && q.has_high && q.high == 1;
    if (const Index whole = p.head == Head::other ? none : whole_of_whom(c); whole != none && !harmed(f)) {
      c.antecedent = whole;
      return Rule::of_them;
    }
    switch (p.head) {
      case Head::other:
        return Rule::refused;
      case Head::captive:
        if (harmed(f)) return Rule::refused;
        if (ratio(p.last)) return Rule::refused;
        if (one && !p.partitive && !p.others && !f.included && !strong(f.object, p) && !strong(f.main, p))
          return Rule::refused;
        if (strong(f.object, p)) return f.object.nominal ? Rule::nominal : Rule::object;
        return Rule::captive_noun;
      case Head::body:
        return body(c) ? Rule::bodies : Rule::refused;
      case Head::person:
      case Head::people:
      case Head::guess:
        break;
      case Head::pronoun: {
        if (harmed(f)) return Rule::refused;
        const Index before = p.partitive ? nearest_before(q.first, kPronounReach, size_of(q)) : none;
        if (before != none) {
          c.antecedent = before;
          return Rule::of_them;
        }
        return !c.phrase.partitive && f.exchange_for                      ? Rule::exchanged_for
               : by_frame(c) != Rule::refused && recent_captives(q.first) ? Rule::of_them
                                                                          : Rule::refused;
      }
      case Head::elided:
        return elided(c);
    }
    if (f.of_bodies) return body(c) ? Rule::bodies : Rule::refused;
    if (harmed(f) || ratio(p.last)) return Rule::refused;
    if (p.missing && !captives_told && !recent_captives(q.first)) return Rule::refused;
    if (p.captive_adjective || p.freed_adjective) return one && !p.partitive ? Rule::refused : Rule::adjective;
    if (const Rule rule = by_frame(c); rule != Rule::refused) {
      if (one && !p.partitive && rule != Rule::object && rule != Rule::nominal && rule != Rule::passive && !f.included)
        return Rule::refused;
      return rule;
    }
    if (f.agent) return Rule::refused;
    if (p.others && scene.is(p.noun, Trait::others_name) && recent_captives(q.first) && still_there(p.last))
      return Rule::missing;
    if (f.exchange_for) return Rule::exchanged_for;
    if (f.included) {
      const Index before = nearest_before(q.first, 0, size_of(q) - 1);
      if (before != none) {
        c.antecedent = before;
        return Rule::included;
      }
      if (captive_noun_before(q.first) || exchange_before(q.first)) return Rule::included;
      // "That number includes seven Danes"
      if (sums_up(q.first)) {
        const Index total = nearest_before(q.first, 1, size_of(q));
        if (total != none) {
          c.antecedent = total;
          return Rule::included;
        }
      }
    }
    if (const Index before = enumerated(c); before != none && p.head != Head::guess) {
      c.antecedent = before;
      return Rule::included;
    }
    if (spelled_out_captives(c)) return Rule::included;
    if (const Index before = list_antecedent(c); before != none && p.head != Head::guess) {
      c.antecedent = before;
      c.listed = true;
      return Rule::listed;
    }
    if (p.partitive && p.inner != none) {
      for (std::size_t i = all.size(); i > 0 && all.size() - i < kMemory; --i)
        if (all[i - 1].rule != Rule::refused && same_bounds(quantities[all[i - 1].quantity], quantities[p.inner]) &&
            related(all[i - 1], c))
          return Rule::part;
    }
    if (p.partitive && p.inner == none && q.all) {
      const Index before = repeat_antecedent(c);
      if (before != none && related(all[before], c)) {
        c.antecedent = before;
        return Rule::repeated;
      }
    }
    if (p.partitive && p.inner == none) {
      const Index before = nearest_before(q.first, kPronounReach, size_of(q));
      if (before != none && related(all[before], c)) {
        c.antecedent = before;
        return Rule::part;
      }
    }
    if (q.definite || q.all || q.remaining) {
      const Index before = repeat_antecedent(c);
      if (before != none && (related(all[before], c) || q.low > 2)) {
        c.antecedent = before;
        return Rule::repeated;
      }
    }
    return Rule::refused;
  }

  /// May the two phrases mean the same people?
  bool related(const Candidate& a, const Candidate& b) const {
    if (a.phrase.head == Head::elided || b.phrase.head == Head::elided || a.phrase.head == Head::pronoun) return true;
    if (a.phrase.of_mention != none && b.phrase.of_mention != none) {
      const Index ea = scene.party_mention(a.phrase.of_mention).entity,
                  eb = scene.party_mention(b.phrase.of_mention).entity;
      return ea == eb;
    }
    if (a.phrase.noun == kNoToken || b.phrase.noun == kNoToken) return true;
    if (scene.words()[a.phrase.noun] == scene.words()[b.phrase.noun] &&
        (a.phrase.head != Head::people || scene.bytes(a.phrase.noun) == scene.bytes(b.phrase.noun)))
      return true;
    if (b.phrase.head == Head::people) return a.phrase.head != Head::people;
    // "people", "individuals", "men" can be anybody; "women" need not be the soldiers of before
    return b.phrase.value == 0 || b.phrase.value == 9 || a.phrase.value == b.phrase.value || a.phrase.value == 0 ||
           (b.phrase.value == 8 && a.phrase.value != 6);
  }

  bool body(const Candidate& c) const {
    const Frame& f = c.frame;
    const auto given = [this](const Predicate& p) {
      return p.act == Act::release || p.act == Act::exchange || p.act == Act::home ||
             (p.act == Act::gain && scene.is(p.at, Trait::receive_act));
    };
    return given(f.object) || given(f.main) || given(f.post) || f.exchange_for;
  }

  /// "the 137 hostages, of whom 76 are girls": the figure whose part this is.
  Index whole_of_whom(const Candidate& c) const {
    const Quantity& q = quantities[c.quantity];
    TokenIndex t = q.first;
    const TokenIndex first = scene.sentence(t).first;
    if (t > first && scene.adverb(t - 1)) --t;
    if (t < first + 2 || !scene.is(t - 1, Trait::whom_word) || !scene.is(t - 2, Trait::of_word)) return none;
    return nearest_before(q.first, 0, size_of(q));
  }

  Rule elided(Candidate& c) {
    const Quantity& q = quantities[c.quantity];
    const Frame& f = c.frame;
    if (harmed(f)) return Rule::refused;
    const bool one = q.has_high && q.high == 1;
    const bool vague = q.qualifier == Qualifier::vague;
    if (scene.verb(c.phrase.last) && scene.is(c.phrase.last + 1, Trait::of_word))
      return Rule::refused;  // some 200 sets of
    // a number in digits with nothing behind it may be anything: it needs a clause or an antecedent
    if (age(c)) return Rule::refused;
    if (f.object.act == Act::capture && !f.object.weak && !f.object.nominal && people_before(c)) return Rule::elided;
    const bool recent = recent_captives(q.first);
    // "kidnapped 12 workers, released nine and still holds three"
    if (f.object && !f.object.weak && takes_captives(f.object.act) && !one &&
        (recent || (ends_clause(c) && captives_before(q.first))) &&
        (f.object.act != Act::hold || f.object.nominal || nearest_before(q.first, 0, -1) != none || ends_clause(c)))
      return Rule::elided;
    // "sending the first 1,000 across the border"
    if (f.object && f.object.act == Act::release && f.object.weak && !one && recent && !measured(c))
      return Rule::elided;
    if (!f.agent) {
      // "leaving 52", "with 101 left"
      if (recent && q.first > 0 && scene.is(q.first - 1, Trait::leaving_word) && ends_clause(c) &&
          nearest_before(q.first, 0, q.has_high ? q.high : 0) != none)
        return Rule::missing;
      // the two were flown to the south
      if (f.main.weak && (q.definite || q.all) && !one) {
        const Index same = repeat_antecedent(c);
        if (same != none && !measured(c)) {
          c.antecedent = same;
          return Rule::repeated;
        }
      }
      // "394 were flown to the south"

      if ((f.main.act == Act::release || f.main.act == Act::capture || f.main.act == Act::home) && f.main.weak &&
          (f.main.passive || f.main.act == Act::home) && !one && recent &&
          !(f.main.act == Act::capture &&
            within(scene, f.main.at + 1, scene.sentence(f.main.at).last, 3, Traits(Trait::to_word))))
        return Rule::elided;
      if (f.main.act == Act::missing && f.main.weak &&
          (!(recent || captives_before(q.first)) ||
           within(scene, f.main.at + 1, scene.sentence(f.main.at).last, 4, Traits(Trait::harmless_place))))
        return Rule::refused;  // "40 remain in hospital"
      if (f.main.act == Act::missing && f.main.weak) return one ? Rule::refused : Rule::missing;
      if (f.main.act == Act::missing || f.post.act == Act::missing)
        return one || !(captives_told || recent) ? Rule::refused : Rule::missing;
      if (takes_captives(f.main.act) && strong(f.main, c.phrase) && (!one || q.qualifier != Qualifier::exact || recent))
        return Rule::elided;
      if ((f.post.act == Act::hold || f.post.act == Act::capture || f.post.act == Act::release) && !f.post.weak &&
          !one && (recent || f.post.act != Act::hold))
        return Rule::elided;
      if (f.main.act == Act::arrest && conflict_near(q.first) && !one) return Rule::elided;
    }
    if (one) return Rule::refused;
    if (apposed(c)) return Rule::elided;
    if (f.exchange_for && recent) return Rule::exchanged_for;
    if (tally(c)) return Rule::attributed;
    const Index before = repeat_antecedent(c);
    if (before != none && (q.definite || q.all) && !measured(c)) {
      c.antecedent = before;
      return Rule::repeated;
    }
    // "it wants a bigger group close to 50"
    if (recent && q.first > 0 && scene.is(q.first - 1, Trait::group_name) && !f.agent) return Rule::elided;
    if (vague) return Rule::refused;
    if (const Index list = list_antecedent(c); list != none && gapped(c)) {
      c.antecedent = list;
      return Rule::listed;
    }
    // "five would come out today and five on Wednesday"
    if (q.first > 0 && scene.is(q.first - 1, Trait::coordinator) && gapped(c) && !f.agent) {
      if (const Index first = nearest_before(q.first, 0, -1); first != none) {
        c.antecedent = first;
        c.listed = true;
        return Rule::listed;
      }
    }
    return told_count(c) ? Rule::attributed : Rule::refused;
  }

  /// "the rebels have spoken of 2,000", "the ministry's figure is nearer 500": somebody's count, where captives were just counted or asked after.
  bool told_count(const Candidate& c) const {
    const Quantity& q = quantities[c.quantity];
    const text::Sentence& s = scene.sentence(q.first);
    if (!ends_clause(c) || measured(c) ||
        !(recent_captives(q.first) || captives_before(q.first) || asked_how_many(q.first)))
      return false;
    TokenIndex t = q.first;
    while (t > s.first && (scene.adverb(t - 1) || scene.quote(t - 1) || scene.is(t - 1, Trait::nearer_word))) --t;
    if (t == s.first) return false;
    if (scene.any(t - 1, Trait::say_act | Trait::count_act)) return true;
    if (scene.is(t - 1, Trait::of_word) && t - 1 > s.first) return scene.is(t - 2, Trait::speak_act);
    if (!scene.any(t - 1, Trait::be | Trait::at_word)) return false;
    for (TokenIndex k = t - 1, n = 0; k > s.first && n < kSubjectReach; --k, ++n) {
      if (scene.punctuation(k - 1) && !scene.quote(k - 1)) return false;
      if (scene.is(k - 1, Trait::count_name)) return true;
    }
    return false;
  }

  /// "How many hostages are inside is anybody's guess."
  bool asked_how_many(TokenIndex at) const {
    const std::uint32_t s = scene.sentence_of(at);
    const auto& sentences = scene.doc().sentences;
    for (TokenIndex t = sentences[s > 0 ? s - 1 : 0].first; t < at; ++t)
      if (scene.is(t, Trait::many_word) && t > 0 && scene.is(t - 1, Trait::how_word)) return near_captives(at);
    return false;
  }

  /// Does something measured stand behind the number (", two-year", "14 of the 20 trucks")?
  bool measured(const Candidate& c) const { return scene.any(c.phrase.last, Trait::unit_name | Trait::thing_name); }

  /// "200 others, ten of them Americans, are still in the valley"
  bool still_there(TokenIndex from) const {
    const TokenIndex end = scene.sentence(from > 0 ? from - 1 : 0).last;
    for (TokenIndex t = from; t < end && t < from + 10; ++t) {
      if (scene.is(t, Trait::still_word) && t > from && scene.is(t - 1, Trait::be)) return true;
      if (scene.is(t, Trait::remain_act)) return true;
    }
    return false;
  }

  /// "exchanged the last of their prisoners: 382 Syrians, …"
  bool spelled_out_captives(const Candidate& c) const {
    const TokenIndex begin = scene.sentence(quantities[c.quantity].first).first;
    TokenIndex t = quantities[c.quantity].first;
    while (t > begin && scene.is(t - 1, Trait::determiner)) --t;
    return t > begin + 1 && (scene.punct(t - 1, ':') || scene.punct(t - 1, text::kDash)) &&
           scene.is(t - 2, Trait::captive_name) && scene.is(t - 2, Trait::plural_name);
  }

  /// "killed three soldiers and captured two": people are counted before it in the sentence.
  bool people_before(const Candidate& c) const {
    if (all.empty() || !ends_clause(c)) return false;
    const Candidate& before = all.back();
    const Quantity& q = quantities[before.quantity];
    return scene.sentence_of(q.first) == scene.sentence_of(quantities[c.quantity].first) &&
           (before.phrase.head == Head::person || before.phrase.head == Head::people ||
            before.phrase.head == Head::captive);
  }

  /// "the prisoners, 14 in all, …"
  bool apposed(const Candidate& c) const {
    const Quantity& q = quantities[c.quantity];
    if (q.first < 2 || !scene.punct(q.first - 1, ',') || !scene.is(q.first - 2, Trait::captive_name) ||
        !scene.is(q.first - 2, Trait::plural_name))
      return false;
    return (scene.is(c.phrase.last, Trait::in_word) && scene.is(c.phrase.last + 1, Trait::total_word)) ||
           scene.is(c.phrase.last, Trait::total_word);
  }

  /// "Three drivers, 34, 41 and 52, were freed", "Maria, 25, is among them": a number alone between commas behind people is an age.
  bool age(const Candidate& c) const {
    const Quantity& q = quantities[c.quantity];
    if (q.worded || !q.has_high || q.high > 110 || q.first != q.number.first || q.last != q.number.first + 1)
      return false;
    const TokenIndex begin = scene.sentence(q.first).first;
    if (q.first > begin && scene.is(q.first - 1, Trait::be) &&
        (scene.is(q.last, Trait::subordinator) || scene.is(q.last, Trait::wh_word)))
      return true;  // he was 19 when …
    TokenIndex t = q.first;
    bool list = scene.punct(q.last, ',') || scene.punct(q.last, ')') || scene.punct(q.last, ';') ||
                scene.punct(q.last, '.') || scene.quote(q.last);
    bool comma = false;
    for (int n = 0; n < 12 && t > begin; ++n) {
      --t;
      if (scene.punct(t, ',') || scene.punct(t, '('))
        comma = true;
      else if (scene.is(t, Trait::and_word))
        list = list || scene.punct(q.last, ',');
      else if (scene.token(t).kind == TokenKind::number)
        list = true;
      else
        break;
    }
    if (!comma) return false;
    // "of the 60, 20 were freed": a verb behind it makes it a count
    if (!list) return scene.is(q.last, Trait::and_word) && scene.token(q.last + 1).kind == TokenKind::number;
    return scene.capital(t) || scene.any(t, Trait::person_name | Trait::captive_name);
  }

  /// Does the clause end behind the number, so that only the captives told of before can be meant ("It still holds 914.")?
  bool ends_clause(const Candidate& c) const {
    const TokenIndex t = c.phrase.last;
    if (t >= scene.sentence(c.quantity == none ? t : quantities[c.quantity].first).last) return true;
    if (scene.is(t, Trait::coordinator))
      return scene.verb(t + 1) || scene.any(t + 1, Trait::pronoun | Trait::auxiliary);
    return scene.punct(t, '.') || scene.punct(t, ',') || scene.punct(t, ';') || scene.punct(t, text::kDash) ||
           scene.quote(t) || captivity_behind(scene, t, t + 8) != kNoToken;
  }

  /// "12 hostages on Monday and nine on Friday", "13 to Germany": a date, a place or a party right behind the number.
  bool gapped(const Candidate& c) const {
    TokenIndex t = c.phrase.last;
    if (scene.any(t, Trait::to_word | Trait::from_word) && (scene.capital(t + 1) || scene.is(t + 1, Trait::the_word)))
      return true;
    if (scene.is(t, Trait::on_word) || scene.is(t, Trait::in_word)) ++t;
    return scene.date(t) != none;
  }

  /// "brings to 24 the number of men held", "the number of hostages (stands) at 50", "put their number at 30"
  bool tally(const Candidate& c) const {  // but no toll of the dead
    const Quantity& q = quantities[c.quantity];
    const text::Sentence& s = scene.sentence(q.first);
    const TokenIndex to = q.first > s.first ? q.first - 1 : q.first;
    if (!scene.any(to, Trait::to_word | Trait::at_word)) return false;
    bool brings = false, number = false, captives = false;
    for (TokenIndex t = s.first; t < s.last; ++t) {
      if (scene.is(t, Trait::harm_name) || scene.is(t, Trait::harm_act)) return false;
      if (scene.is(t, Trait::brings_word) || scene.is(t, Trait::say_act)) brings = true;
      if (scene.is(t, Trait::group_name) || scene.is(t, Trait::total_word)) number = true;
      if (scene.any(t, Trait::captive_name | Trait::hold_act | Trait::captive_adjective)) captives = true;
      if (t - s.first > 60) break;
    }
    return brings && number && captives;
  }

  /// Captives by their name in one of the two sentences before ("They hold about 1,000.")
  bool captives_before(TokenIndex t) const {
    const std::uint32_t s = scene.sentence_of(t);
    const TokenIndex from = scene.doc().sentences[s > 2 ? s - 2 : 0].first;
    for (TokenIndex k = t; k > from && t - k < 80; --k)
      if (scene.is(k - 1, Trait::captive_name) && scene.is(k - 1, Trait::plural_name)) return true;
    return false;
  }

  bool recent_captives(TokenIndex t) const {
    if (captive_noun_before(t)) return true;
    return nearest_before(t, 3, -1) != none;
  }

  void set_kind(Candidate& c) const {
    if (c.frame.of_bodies || c.phrase.head == Head::body) {
      c.kind = FigureKind::bodies;
      c.own_kind = true;
      return;
    }
    if (c.phrase.head == Head::captive) {
      c.own_kind = true;
      switch (c.phrase.value) {
        case 2:
          c.kind = FigureKind::prisoners_of_war;
          break;
        case 3:
          c.kind = FigureKind::hostages;
          break;
        case 4:
          c.kind = FigureKind::detainees;
          break;
        default:
          c.kind = FigureKind::prisoners;
      }
    }
  }

  /// "held by …" tells of captives as well.
  bool held_by_told() const {
    for (TokenIndex t = 0; (t = scene.uses().next(t, kTellsHeld)) < scene.size(); ++t)
      if (scene.is(t + 1, Trait::by_word) ||
          (scene.is(t + 1, Trait::in_word) && scene.any(t, Trait::detain_word | Trait::prison_word)))
        return true;
    return false;
  }

  void run() {
    all.clear();
    if (quantities.empty()) return;
    captives_told = scene.told(kTellsCaptives) || held_by_told();
    conflict_told = scene.told(kTellsConflict);
    crime_told = scene.told(kTellsCrime);
    for (Index i = 0; i < quantities.size(); ++i) {
      Candidate c;
      c.quantity = i;
      c.phrase = read_phrase(scene, quantities, i);
      if (c.phrase.head != Head::other) c.frame = find_frame(scene, quantities[i], c.phrase);
      const bool inner = !all.empty() && all.back().phrase.inner == i;
      if (inner && all.back().rule != Rule::refused) {
        // the whole of which the figure before is a part
        c.rule = c.phrase.head == Head::other ? Rule::refused : Rule::whole;
      } else {
        c.rule = decide(c);
      }
      if (c.rule != Rule::refused && c.phrase.inner != none && c.rule != Rule::whole && c.antecedent == none)
        c.rule = Rule::part;
      if (c.rule != Rule::refused && c.antecedent == none && c.phrase.inner == none &&
          (c.phrase.partitive || c.frame.included || c.rule == Rule::among_captives)) {
        const std::uint32_t reach = c.rule == Rule::among_captives ? 6 : 1;
        const Index whole =
            nearest_before(quantities[i].first, reach + (c.phrase.partitive ? 2 : 0), size_of(quantities[i]));
        if (whole != none && related(all[whole], c)) c.antecedent = whole;
      }
      set_kind(c);
      all.push_back(c);
    }
  }
};

}  // namespace

const CaptiveRule& captive_rule(Rule rule) { return kRules[static_cast<std::size_t>(rule)]; }

void find_captives(const Scene& scene, const std::vector<Quantity>& quantities, std::vector<Candidate>& out) {
  Decision{scene, quantities, out}.run();
}

}  // namespace parley::figures
