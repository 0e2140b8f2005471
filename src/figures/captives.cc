// The decision, one quantity after another: by its noun, by its clause, by the figures before it.
#include "figures/captives_decision.h"

#include <algorithm>

namespace parley::figures {

namespace {

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
    {"told_again", "«Three soldiers» crossed into Zambia on Monday. The three were seized in May by rebels."},
    {"told_of", "The hostages are well, and the kidnappers want a ransom. The captors showed a priest the «two nurses» in a hut."},
    {"asked_for", "The gunmen want «18 of their comrades» in exchange for the passengers."},
};
// clang-format on
static_assert(sizeof kRules / sizeof *kRules == static_cast<std::size_t>(Rule::count), "one row a rule");

constexpr std::uint32_t kToldAgain = 8;     // sentences between two mentions of one group
constexpr std::uint32_t kPronounReach = 2;  // sentences between "one of them" and whom it means

}  // namespace

Rule CaptiveDecision::by_frame(const Candidate& c) const {
  const Frame& f = c.frame;
  const Phrase& p = c.phrase;
  if (strong(f.object, p)) return f.object.nominal ? Rule::nominal : Rule::object;
  if (f.agent) return Rule::refused;
  if (f.main.act == Act::among) return Rule::among_captives;
  if (f.main.act == Act::home && strong(f.main, p)) return Rule::came_home;
  const bool told = captives_told || nearest_before(quantities[c.quantity].first, kNearSentences, -1) != none;
  if (f.main.act == Act::missing && told && (!f.main.weak || strong(f.main, p))) return Rule::missing;
  if (strong(f.main, p)) return Rule::passive;
  if (f.post.act == Act::missing && told && (!f.post.weak || strong(f.post, p))) return Rule::missing;
  if (strong(f.post, p)) return Rule::postmodified;
  return Rule::refused;
}

Rule CaptiveDecision::decide(Candidate& c) {
  const Quantity& q = quantities[c.quantity];
  const Phrase& p = c.phrase;
  const Frame& f = c.frame;
  const bool one = q.has_low && q.has_high && q.high == 1;
  if (one && p.head == Head::elided && q.remaining && scene.punct(p.last, ','))
    return Rule::refused;  // "the previous one, last month"
  if (p.head != Head::other && reads_like_captives(c)) return Rule::refused;
  if (one && q.first > 0 && scene.is(q.first - 1, Trait::negation)) return Rule::refused;  // "not one of the seven"
  if (const Index whole = p.head == Head::other ? none : whole_of_whom(c); whole != none && !harmed(f)) {
    c.antecedent = whole;
    return Rule::of_them;
  }
  switch (p.head) {
    case Head::other:
      return Rule::refused;
    case Head::captive:
      return by_captive_noun(c);
    case Head::body:
      return body(c) ? Rule::bodies : Rule::refused;
    case Head::pronoun:
      return by_pronoun(c);
    case Head::elided:
      return elided(c);
    case Head::person:
    case Head::people:
    case Head::guess:
      break;
  }
  if (f.of_bodies) return body(c) ? Rule::bodies : Rule::refused;
  if (harmed(f) || ratio(p.last)) return Rule::refused;
  if (p.missing && !captives_told && !recent_captives(q.first)) return Rule::refused;
  if ((f.main.act == Act::missing || f.post.act == Act::missing) && disaster_near(q.first)) return Rule::refused;
  if (p.captive_adjective || p.freed_adjective) return one && !p.partitive ? Rule::refused : Rule::adjective;
  if (const Rule rule = by_frame(c); rule != Rule::refused) {
    if (one && !p.partitive && !p.others && !q.increment && rule != Rule::object && rule != Rule::nominal &&
        rule != Rule::passive && !f.included)
      return Rule::refused;
    return rule;
  }
  if (f.agent) return Rule::refused;
  for (const auto stage : {&CaptiveDecision::by_bargain, &CaptiveDecision::by_list, &CaptiveDecision::by_clause_before,
                           &CaptiveDecision::part_of_told, &CaptiveDecision::as_told}) {
    if (const Rule rule = (this->*stage)(c); rule != Rule::refused) return rule;
  }
  return by_topic(c);
}

Rule CaptiveDecision::by_captive_noun(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const Phrase& p = c.phrase;
  const Frame& f = c.frame;
  const bool one = q.has_low && q.has_high && q.high == 1;
  // "two of the 17 hostages were wounded" counts hostages, and 17 it counts whatever befell the two
  const bool whole = !all.empty() && all.back().phrase.inner == c.quantity;
  const bool hurt = p.partitive && f.main.act == Act::harm && scene.is(f.main.at, Trait::hurt_act);
  if (harmed(f) && !whole && !hurt) return Rule::refused;
  if (ratio(p.last)) return Rule::refused;
  if (one && !p.partitive && !p.others && !f.included && !strong(f.object, p) && !strong(f.main, p))
    return Rule::refused;
  if (strong(f.object, p)) return f.object.nominal ? Rule::nominal : Rule::object;
  return Rule::captive_noun;
}

Rule CaptiveDecision::by_pronoun(Candidate& c) {
  const Quantity& q = quantities[c.quantity];
  const Phrase& p = c.phrase;
  const Frame& f = c.frame;
  if (harmed(f)) return Rule::refused;
  // "free the rest of those held, about 50 of whom are ill": of nobody counted before
  const bool relative = scene.is(p.last - 1, Trait::whom_word);
  const Index before = p.partitive ? nearest_before(q.first, relative ? 0 : kPronounReach, size_of(q)) : none;
  if (relative && before == none && recent_captives(q.first) && held_before(q.first)) {
    c.frame.object = Predicate();  // what is done to the rest is not told of these
    return Rule::of_them;
  }
  if (before != none) {
    c.antecedent = before;
    return Rule::of_them;
  }
  if (p.partitive && captives_meant(q.first)) return Rule::of_them;
  // "to get the three of them back"
  if (q.definite && f.object && !f.object.weak && !f.object.nominal &&
      (f.object.act == Act::gain || f.object.act == Act::release))
    return Rule::of_them;
  return !c.phrase.partitive && f.exchange_for                                                    ? Rule::exchanged_for
         : by_frame(c) != Rule::refused && (recent_captives(q.first) || captives_beside(q.first)) ? Rule::of_them
                                                                                                  : Rule::refused;
}

Rule CaptiveDecision::by_bargain(Candidate& c) {
  const Quantity& q = quantities[c.quantity];
  const Phrase& p = c.phrase;
  const Frame& f = c.frame;
  if (f.asked && wanted(c)) return Rule::asked_for;
  if (p.others && scene.is(p.noun, Trait::others_name) && recent_captives(q.first) && still_there(p.last))
    return Rule::missing;
  // clubs swap strikers
  const bool swapped = f.exchange_at != kNoToken && scene.any(f.exchange_at, Trait::past_form | Trait::ing_form);
  if (f.exchange_for && (!swapped || captives_told || conflict_told || of_soldiers(p) || conflict_near(q.first)))
    return Rule::exchanged_for;
  if (p.head != Head::guess && tally(c))
    return Rule::attributed;  // "put the number of those returned at 50 servicemen"
  return Rule::refused;
}

Rule CaptiveDecision::by_list(Candidate& c) {
  const Quantity& q = quantities[c.quantity];
  const Phrase& p = c.phrase;
  const Frame& f = c.frame;
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
  if ((p.head == Head::person || p.head == Head::people) && list_antecedent(c) == none && bartered(c))
    return Rule::exchanged_for;
  if (spelled_out_captives(c)) return Rule::included;
  if (const Index before = list_antecedent(c); before != none && p.head != Head::guess) {
    c.antecedent = before;
    c.listed = true;
    return Rule::listed;
  }
  if (p.head != Head::guess && (gapped_party(c) != kNoToken || gapped_side(scene, q.first))) {
    if (const Index first = nearest_before(q.first, 0, -1); first != none && all[first].frame.object) {
      c.antecedent = first;
      c.listed = true;
      return Rule::listed;
    }
  }
  return Rule::refused;
}

Rule CaptiveDecision::by_clause_before(Candidate& c) {
  const Phrase& p = c.phrase;
  if (bartered(c)) return Rule::exchanged_for;
  if (const Index before = gapped_clause(c); before != none) {
    c.antecedent = before;
    c.listed = true;
    c.frame.main = all[before].frame.main;
    return Rule::listed;
  }
  if (p.head != Head::guess && gapped_verb(c)) return c.frame.main.act == Act::home ? Rule::came_home : Rule::passive;
  return Rule::refused;
}

Rule CaptiveDecision::part_of_told(Candidate& c) {
  const Quantity& q = quantities[c.quantity];
  const Phrase& p = c.phrase;
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
    const Index before = whole_group(nearest_before(q.first, kPronounReach, size_of(q)), size_of(q));
    // "one of the separatists" is none of the soldiers
    if (before != none && related(all[before], c) && !(p.value == 8 && all[before].phrase.value == 5)) {
      c.antecedent = before;
      return Rule::part;
    }
  }
  return Rule::refused;
}

Rule CaptiveDecision::as_told(Candidate& c) {
  const Quantity& q = quantities[c.quantity];
  const Phrase& p = c.phrase;
  if (q.definite || q.all || q.remaining) {
    const Index before = repeat_antecedent(c);
    // "with three aides … her three children"
    const bool own_others = before != none && q.first > 0 && scene.is(q.first - 1, Trait::possessive_pronoun) &&
                            p.noun != kNoToken && all[before].phrase.noun != kNoToken &&
                            scene.words()[p.noun] != scene.words()[all[before].phrase.noun];
    if (before != none && !own_others &&
        (related(all[before], c) || (q.low > 2 && !scene.is(p.noun, Trait::bystander_name)))) {
      c.antecedent = before;
      return Rule::repeated;
    }
  }
  return Rule::refused;
}

bool CaptiveDecision::named_before(const Candidate& c) const {
  const std::size_t stop = all.size() > kMemory ? all.size() - kMemory : 0;
  for (std::size_t i = all.size(); i > stop; --i)
    if (all[i - 1].rule == Rule::refused && same_bounds(quantities[all[i - 1].quantity], quantities[c.quantity]))
      return true;
  return false;
}

bool CaptiveDecision::body(const Candidate& c) const {
  const Frame& f = c.frame;
  // "The bodies of 102 people were handed over to their families" after a flood
  if (!captives_told && !conflict_told && c.phrase.of_mention == none && !of_soldiers(c.phrase) && !f.exchange_for &&
      !exchange_near(quantities[c.quantity].first) && scene.any(c.phrase.noun, Traits(Trait::person_name)))
    return false;
  const auto given = [this](const Predicate& p) {
    return p.act == Act::release || p.act == Act::exchange || p.act == Act::home ||
           (p.act == Act::gain && scene.is(p.at, Trait::receive_act));
  };
  return given(f.object) || given(f.main) || given(f.post) || f.exchange_for;
}

bool CaptiveDecision::civil(const Candidate& c) const {
  return c.phrase.head != Head::captive && !subject.of_conflict_near(scene.sentence_of(quantities[c.quantity].first));
}

void CaptiveDecision::set_kind(Candidate& c) const {
  if (c.frame.of_bodies || c.phrase.head == Head::body) {
    c.kind = FigureKind::bodies;
    c.own_kind = true;
    return;
  }
  if (c.phrase.head == Head::captive) {
    c.own_kind = !scene.is(c.phrase.noun, Trait::plain_captive);
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

void CaptiveDecision::run() {
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
      if (c.rule != Rule::refused && civil(c)) c.rule = Rule::refused;
    }
    if (c.rule != Rule::refused && c.phrase.inner != none && c.rule != Rule::whole && c.antecedent == none)
      c.rule = Rule::part;
    if (c.rule != Rule::refused && c.antecedent == none && c.phrase.inner == none &&
        (c.phrase.partitive || c.frame.included || c.rule == Rule::among_captives)) {
      const std::uint32_t reach = c.rule == Rule::among_captives ? 6 : 1;
      const Index whole =
          nearest_before(quantities[i].first, reach + (c.phrase.partitive ? 2 : 0), size_of(quantities[i]));
      if (whole != none && related(all[whole], c))
        c.antecedent = c.phrase.head == Head::pronoun ? whole : whole_group(whole, size_of(quantities[i]));
    }
    set_kind(c);
    text::make_room(all);
    all.push_back(c);
    if (c.rule != Rule::refused && quantities[i].definite && c.antecedent == none && !inner) tell_again(c);
  }
  join_subjects();
  add_up();
}

void CaptiveDecision::tell_again(const Candidate& c) {
  const Quantity& q = quantities[c.quantity];
  if (!q.has_high || q.high < 2) return;
  const bool of_them = c.phrase.head == Head::pronoun && c.phrase.partitive;
  if (c.phrase.head != Head::elided && c.phrase.head != Head::person && !of_them) return;
  const std::size_t last = all.size() - 1, stop = last > kNearSentences * 2 ? last - kNearSentences * 2 : 0;
  for (std::size_t i = last; i > stop; --i) {
    Candidate& before = all[i - 1];
    const Quantity& b = quantities[before.quantity];
    const std::uint32_t apart = scene.sentence_of(q.first) - scene.sentence_of(b.first);
    if (apart > kToldAgain) return;
    if (!same_bounds(q, b)) continue;
    if (apart > 2 && before.phrase.of_mention == none) return;  // "three American citizens … the release of the three"
    if (before.rule != Rule::refused || before.frame.agent || harmed(before.frame)) return;
    if (before.phrase.head != Head::person && before.phrase.head != Head::people) return;
    if (!related(before, c) || scene.is(before.phrase.noun, Trait::bystander_name)) return;
    before.rule = Rule::told_again;
    set_kind(before);
    return;
  }
}

const CaptiveRule& captive_rule(Rule rule) { return kRules[static_cast<std::size_t>(rule)]; }

void find_captives(const Scene& scene, const grammar::TextSubject& subject, const std::vector<Quantity>& quantities,
                   std::vector<Candidate>& out) {
  CaptiveDecision{scene, subject, quantities, out}.run();
}

}  // namespace parley::figures
