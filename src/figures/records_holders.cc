// Who holds them where their own clause does not say: the one captor of the text, the sentence behind, a pronoun.
#include "figures/records_builder.h"

#include <algorithm>

#include "figures/status.h"

namespace parley::figures {

namespace {
constexpr TokenIndex kSubject = 12;    // "Rebels in the town of F." before its verb
constexpr TokenIndex kSpan = 3;        // "the «first» ten months"
constexpr TokenIndex kNextReach = 40;  // of the sentence behind a figure
}  // namespace

bool RecordBuilder::ties_to_captives(const parties::PartyMention& m) const {
  const text::Sentence& s = scene.sentence(m.first);
  const TokenIndex end = std::min(s.last, s.first + kClauseReach);
  bool ties = false;
  for (TokenIndex t = s.first; !ties && (t = scene.uses().next(t, end, kTellsDeed)) < end; ++t) {
    ties = scene.is(t, Trait::kidnap_word) || (scene.is(t, Trait::captivity_name) && t >= m.last && t - m.last < 2);
    if (ties) break;
    const Act act = verb_act(scene, t, s.last).act;
    if (act == Act::capture || act == Act::hold || act == Act::release)
      ties = agent_of(scene, t) == m.entity || subject_of(scene, t) == m.entity;
  }
  if (!ties) return false;
  for (TokenIndex t = s.first + 1; t < end; ++t)
    if (scene.is(t, Trait::ago_word) && scene.is(t - 1, Trait::long_unit))
      return false;  // "ten years ago": another story
  return true;
}

bool RecordBuilder::unknown_takers() const {
  if (!scene.told(kTellsUnknown)) return false;
  for (const text::Sentence& s : scene.doc().sentences) {
    if (!scene.uses().any(s.first, s.last, kTellsUnknown)) continue;
    bool taken = false, unknown = false;
    for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t) {
      taken |= scene.any(t, Trait::kidnap_word | Trait::capture_act);
      unknown |= scene.is(t, Trait::unknown_word);
    }
    if (taken && unknown) return true;
  }
  return false;
}

Index RecordBuilder::told_captor() const {
  if (unknown_takers()) return none;
  Index captor = none;
  const std::vector<parties::PartyMention>& mentions = scene.parties().mentions;
  Index described = none;  // "gunmen": whom the text names elsewhere
  bool several_described = false;
  for (const parties::PartyMention& m : mentions) {
    if (m.entity == none || m.entity == captor || m.entity == described) continue;
    const parties::Entity& e = entity(m.entity);
    if (e.kind != PartyKind::armed_group || !ties_to_captives(m)) continue;
    if (e.entry == gazetteer::kNoEntry && e.country.empty()) {
      several_described |= described != none;
      described = m.entity;
      continue;
    }
    if (captor != none) return none;
    captor = m.entity;
  }
  return captor != none ? captor : several_described ? none : described;
}

Index RecordBuilder::only_armed_party() const {
  Index only = none;
  for (Index e = 0; e < scene.parties().entities.size(); ++e) {
    if (entity(e).kind != PartyKind::armed_group) continue;
    if (only != none) return none;
    only = e;
  }
  return only != none && entity(only).roles.has(Role::party) ? only : none;
}

bool RecordBuilder::counted_over_time(Index f) const {
  const text::Sentence& s = scene.sentence(quantity(f).first);
  for (TokenIndex t = s.first; t < s.last && t < s.first + kClauseReach; ++t) {
    if (scene.is(t, Trait::since_word)) return true;
    // "have been taken in the first ten months of the year", "over the past two years"
    if (out.figures[f].status == Status::held && scene.any(t, Trait::long_unit | Trait::year_word | Trait::month_word))
      for (TokenIndex k = t, n = 0; k > s.first + 1 && n < kSpan; --k, ++n)
        if (scene.is(k - 1, Trait::span_word) && scene.any(k - 2, Trait::the_word | Trait::possessive_pronoun))
          return true;
    if (scene.is(t, Trait::demonstrative) && scene.is(t + 1, Trait::year_word)) return true;
  }
  return false;
}

void RecordBuilder::captors() {
  const bool open =
      std::any_of(figures().begin(), figures().end(), [](const FigureRecord& f) { return f.holder == none; });
  if (open) name_captors();
  others_holder();
  belligerents();
  jails_of_the_keeper();
  // "got eleven of their own": who gets them back did not hold them
  for (FigureRecord& f : figures())
    if (f.holder == f.recipient) f.holder = none;
}

void RecordBuilder::name_captors() {
  const bool items = scene.parties().items;  // what one event tells is nothing to the next
  Index told = items ? none : told_captor();
  const bool unknown = unknown_takers();
  if (told == none && !items && !unknown) told = only_armed_party();
  Index held_by = none;
  bool one_holder = true;
  for (const FigureRecord& f : figures()) {
    if (f.holder == none || f.kind != FigureKind::hostages) continue;
    // "Nine of them were set free by Algerian troops", and the state whose prisons hold those asked for
    if (told != none && entity(f.holder).kind != PartyKind::armed_group) continue;
    if (held_by == none)
      held_by = f.holder;
    else if (held_by != f.holder)
      one_holder = false;
  }
  for (Index f = 0; f < figures().size(); ++f)
    if (figures()[f].holder == none) figures()[f].holder = told_after(f);
  if (held_by == none) held_by = told;
  if (held_by != none && one_holder && told == held_by) {
    for (Index i = 0; i < figures().size(); ++i) {
      FigureRecord& f = figures()[i];
      if (f.part_of != none && figures()[f.part_of].holder == none && counted_over_time(f.part_of)) continue;
      if (f.holder != none || f.of == held_by || f.recipient == held_by || counted_over_time(i) ||
          beside_dead(candidate(i)) || by_others(i) || taken_by_somebody(i))
        continue;
      const bool soldiers =
          f.kind == FigureKind::soldiers && (f.of == none || entity(f.of).country == entity(held_by).country);
      if (f.kind == FigureKind::hostages || soldiers) f.holder = held_by;
    }
  }
  if (held_by == none && !items && !unknown)
    for (Index i = 0; i < figures().size(); ++i) named_near(i);
}

bool RecordBuilder::taken_by_somebody(Index i) const {
  constexpr TokenIndex kAgent = 9;
  const TokenIndex from = candidate(i).phrase.last;
  const TokenIndex end = scene.sentence(quantity(i).first).last;
  for (TokenIndex v = from; v + 2 < end && v < from + kAgent; ++v) {
    if (!scene.is(v, Trait::participle_form)) continue;
    const Act act = verb_act(scene, v, end).act;
    if (act != Act::capture && act != Act::hold) continue;
    if (agent_of(scene, v) != none) return false;
    if (i + 1 < out.figures.size() && quantity(i + 1).first < v) return false;  // which of them?
    for (TokenIndex t = v + 1; t + 2 < end && t < v + kAgent; ++t) {
      if (scene.punctuation(t)) return false;
      if (!scene.is(t, Trait::by_word) || scene.date(t + 1) != none) continue;
      if (!scene.is(t + 1, Trait::the_word)) return !scene.any(t + 1, Traits(Trait::pronoun));
      for (TokenIndex k = t + 2; k < end && k < t + 5; ++k)  // "by the same gang": told of before
        if (scene.any(k, Trait::captor_name | Trait::militant_word | Trait::same_word) ||
            (scene.is(k, Trait::actor_noun) && !scene.is(k, Trait::bystander_name)))
          return false;
      return true;
    }
    return false;
  }
  return false;
}

bool RecordBuilder::by_others(Index i) const {
  const Predicate* p = leading_predicate(candidate(i).frame);
  if (p == nullptr || p->passive || p->nominal || p->at == kNoToken || !scene.verb(p->at)) return false;
  const text::Sentence& s = scene.sentence(p->at);
  for (TokenIndex t = p->at, n = 0; t > s.first && n < kSubject; --t, ++n) {
    const TokenIndex w = t - 1;
    if (scene.punctuation(w) && !scene.quote(w)) return false;
    if (scene.any(w, Trait::forces_name | Trait::government_word) && scene.mention(w) == none &&
        scene.is(w - (w > s.first ? 1 : 0), Trait::the_word))
      return true;  // "the army freed nine": no captor's deed
    if (!scene.is(w, Trait::captor_name) || scene.mention(w) != none) continue;
    TokenIndex first = w;
    while (first > s.first && scene.any(first - 1, Trait::determiner | Trait::modifier_word)) --first;
    return !scene.any(first, Trait::the_word | Trait::demonstrative | Trait::possessive_pronoun);
  }
  return false;
}

void RecordBuilder::named_near(Index i) {
  FigureRecord& f = figures()[i];
  const Candidate& c = candidate(i);
  if (f.holder != none || c.phrase.head != Head::captive || c.phrase.value != 3) return;
  if (f.status != Status::held || c.frame.object || c.frame.main.act == Act::capture) return;
  const TokenRange near = scene.around(quantity(i).first, 2, 0, kClauseReach);
  Index only = none;
  for (TokenIndex t = near.first; t < near.last; ++t) {
    const Index m = scene.mention(t);
    const Index e = m == none ? none : scene.party_mention(m).entity;
    if (e == none || e == only || entity(e).kind != PartyKind::armed_group) continue;
    if (only != none) return;
    only = e;
  }
  if (only != f.of && only != f.recipient) f.holder = only;
}

void RecordBuilder::belligerents() {
  constexpr std::size_t kSides = 2;
  Index sides[kSides] = {none, none};
  std::size_t count = 0;
  const auto soldiers = [&](const FigureRecord& f) {
    return f.of != none && entity(f.of).kind == PartyKind::state && entity(f.of).roles.has(Role::party) &&
           (f.kind == FigureKind::soldiers || f.kind == FigureKind::prisoners_of_war);
  };
  for (const FigureRecord& f : figures()) {
    if (!soldiers(f)) continue;
    if (std::find(sides, sides + count, f.of) != sides + count) continue;
    if (count == kSides) return;
    sides[count++] = f.of;
  }
  if (count < kSides) return;
  for (const FigureRecord& f : figures())  // somebody else holds them
    if (soldiers(f) && f.holder != none && f.holder != sides[0] && f.holder != sides[1]) return;
  for (FigureRecord& f : figures()) {
    if (!soldiers(f) || f.holder != none) continue;
    const Index other = f.of == sides[0] ? sides[1] : sides[0];
    if (f.recipient != other) f.holder = other;
  }
}

void RecordBuilder::jails_of_the_keeper() {
  Index keeper = none;
  for (Index e = 0; e < scene.parties().entities.size(); ++e)
    if (entity(e).country == kCustody.keeper && parties::is_state(entity(e).kind)) {
      keeper = e;
      break;
    }
  if (keeper == none) return;
  for (Index i = 0; i < figures().size(); ++i) {
    FigureRecord& f = figures()[i];
    if ((f.holder != none && f.holder != keeper) || f.kind != FigureKind::prisoners || f.of == none ||
        entity(f.of).country != kCustody.people || entity(f.of).kind == PartyKind::armed_group)
      continue;
    f.holder = keeper;
    if (f.recipient == none && !candidate(i).frame.exchange_for) f.recipient = counter_captor(i);
  }
  for (Index i = 0; i < figures().size(); ++i) {
    FigureRecord& f = figures()[i];
    const Index from = f.part_of != none ? f.part_of : f.same_as;
    if (from == none || from == i || figures()[from].holder != keeper || (f.holder != none && f.holder != keeper))
      continue;
    f.holder = keeper;
    if (f.recipient == none) f.recipient = figures()[from].recipient;
  }
}

Index RecordBuilder::counter_captor(Index i) const {
  const text::Sentence& s = scene.sentence(quantity(i).first);
  bool exchange = false;
  for (TokenIndex t = candidate(i).phrase.last; t < s.last && t < s.first + kClauseReach; ++t)
    exchange |= scene.is(t, Trait::exchange_name) && scene.is(t + 1, Trait::for_word);
  if (!exchange) return none;
  Index captor = none;
  for (Index e = 0; e < scene.parties().entities.size(); ++e) {
    if (entity(e).kind != PartyKind::armed_group || entity(e).country != kCustody.people) continue;
    if (captor != none) return none;
    captor = e;
  }
  return captor;
}

Index RecordBuilder::told_after(Index f) const {
  const std::uint32_t index = scene.sentence_of(quantity(f).first);
  if (index + 1 >= scene.doc().sentences.size()) return none;
  if (f + 1 < out.figures.size() && scene.sentence_of(quantity(f + 1).first) <= index + 1)
    return none;  // which are meant?
  const text::Sentence& s = scene.doc().sentences[index + 1];
  const TokenIndex end = std::min(s.last, s.first + kNextReach);
  for (TokenIndex t = s.first; (t = scene.uses().next(t, end, kTellsDeed)) < end; ++t) {
    const Predicate p = verb_act(scene, t, s.last);
    if (p.act != Act::capture && p.act != Act::hold) continue;
    const bool them = scene.is(t + 1, Trait::object_pronoun) && scene.is(t + 1, Trait::plural_person);
    const bool these = scene.any(t + 1, Trait::demonstrative | Trait::the_word) &&
                       scene.any(t + 2, Trait::person_name | Trait::captive_name) &&
                       scene.is(t + 2, Trait::plural_name);
    if (!them && !these) continue;
    const Index who = subject_of(scene, t);
    return who == out.figures[f].of ? none : who;
  }
  return none;
}

Index RecordBuilder::uncounted_holder() const {
  constexpr TokenIndex kParticipleReach = 3;
  Index only = none;
  for (TokenIndex t = 0; (t = scene.uses().next(t, kTellsCaptives)) < scene.size(); ++t) {
    if (!scene.is(t, Trait::captive_name) || !scene.is(t, Trait::plural_name)) continue;
    for (TokenIndex v = t + 1; v < t + 1 + kParticipleReach; ++v) {
      if (!scene.is(v, Trait::participle_form) || !scene.any(v, Trait::hold_act | Trait::capture_act | Trait::take_act))
        continue;
      const Index who = agent_of(scene, v);
      if (who == none) break;
      if (only != none && only != who) return none;
      only = who;
      break;
    }
  }
  return only;
}

void RecordBuilder::others_holder() {
  if (scene.parties().items) return;
  Index only = none;
  for (const FigureRecord& f : figures()) {
    if (f.holder == none) continue;
    if (only != none && only != f.holder) return;
    only = f.holder;
  }
  if (only == none) only = uncounted_holder();
  if (only == none) return;
  for (Index i = 0; i < figures().size(); ++i) {
    FigureRecord& f = figures()[i];
    if (f.holder != none || f.kind == FigureKind::bodies || f.of == only || f.recipient == only) continue;
    if (taken_by_somebody(i)) continue;
    const bool alike = std::any_of(figures().begin(), figures().end(), [&](const FigureRecord& other) {
      return other.holder == only && (other.of == f.of || other.of == none);
    });
    const Predicate* p = leading_predicate(candidate(i).frame);
    if (p != nullptr && p->passive && !alike) continue;
    if (p == nullptr || p->nominal || p->weak || p->object_relative) continue;
    // where they are held tells by whom
    if (p->act == Act::hold && p->passive && p->at != kNoToken && scene.is(p->at + 1, Trait::in_word) &&
        captivity_behind(scene, p->at + 1, scene.sentence(p->at).last) == kNoToken)
      continue;
    const bool armed_holder = entity(only).kind == PartyKind::armed_group;
    if (armed_holder && candidate(i).phrase.value == 8) continue;  // fighters: rather its own than its captives
    const bool behind_bars = p->act == Act::missing && scene.is(p->at, Trait::behind_word) && !armed_holder;
    if (!p->passive && !behind_bars && p->at != kNoToken && !pronoun_subject(p->at, only)) continue;
    if (p->act == Act::release || p->act == Act::hold || p->act == Act::arrest || behind_bars) {
      if (p->passive && p->act == Act::release && (f.kind == FigureKind::hostages) != armed_holder) continue;
      if (p->at != kNoToken && !p->passive && p->act == Act::release && !pronoun_subject(p->at, only)) continue;
      f.holder = only;
    }
  }
}

bool RecordBuilder::pronoun_subject(TokenIndex verb, Index only) const {
  const text::Sentence& s = scene.sentence(verb);
  for (TokenIndex t = verb, n = 0; t > s.first && n < 8; --t, ++n) {
    if (scene.is(t - 1, Trait::third_person)) return true;
    // "the rebels still hold": whom the text has named before
    if (t > s.first + 1 && scene.is(t - 2, Trait::the_word) && scene.mention(t - 1) == none) {
      // "the IRA freed two, and the loyalists let three go": others
      for (TokenIndex k = t - 1, m = 0; k > s.first && m < kClauseReach; --k, ++m)
        if (scene.mention(k - 1) != none && scene.party_mention(scene.mention(k - 1)).entity == only) return false;
      const bool armed = entity(only).kind == PartyKind::armed_group;
      if (scene.is(t - 1, Trait::person_name) && scene.noun_value(t - 1) == 8) return armed;
      if (scene.any(t - 1, Trait::government_word) ||
          (scene.is(t - 1, Trait::person_name) && scene.noun_value(t - 1) == 5))
        return !armed;
    }
    if (!scene.any(t - 1, Trait::auxiliary | Trait::to_word | Trait::agree_act | Trait::plan_act) &&
        !scene.adverb(t - 1))
      return false;
  }
  return false;
}

}  // namespace parley::figures
