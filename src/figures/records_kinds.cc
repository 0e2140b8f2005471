// The kind of captives where the number's own noun does not tell it.
#include "figures/records_builder.h"

#include <algorithm>

namespace parley::figures {

namespace {
constexpr TokenIndex kForcesReach = 5;  // "members of the National Police"
constexpr TokenIndex kAgentReach = 12;
constexpr TokenIndex kKindReach = 150;  // of a sentence, before and behind the number
}  // namespace

void RecordBuilder::count_words() {
  for (TokenIndex t = 0; (t = scene.uses().next(t, kTellsKind)) < scene.size(); ++t) {
    kidnap_words += scene.is(t, Trait::kidnap_word);
    detain_words += scene.is(t, Trait::detain_word);
    prison_words += scene.is(t, Trait::prison_word);
    war_words += scene.is(t, Trait::pow_word) || (scene.is(t, Trait::captive_name) && scene.is(t + 1, Trait::of_word) &&
                                                  scene.of_class(t + 2, Rare::war_word));
  }
  no_word_of_kind = kidnap_words + detain_words + prison_words + war_words == 0;
  bargain = no_word_of_kind && armed_group_told() && bargain_told();  // read once: each figure asks
}

bool RecordBuilder::of_forces(const Candidate& c) const {
  TokenIndex t = c.phrase.noun + 1;
  if (!scene.is(t, Trait::of_word)) return false;
  for (TokenIndex n = 0; n < kForcesReach; ++n) {
    ++t;
    if (scene.is(t, Trait::forces_name)) return true;
    if (!scene.any(t, Trait::determiner | Trait::modifier_word) && scene.mention(t) == none && !scene.capital(t) &&
        scene.token(t).kind != TokenKind::possessive)
      return false;
  }
  return false;
}

bool RecordBuilder::armed_group_told() const {
  const auto& entities = scene.parties().entities;
  return std::any_of(entities.begin(), entities.end(),
                     [](const parties::Entity& e) { return e.kind == PartyKind::armed_group; });
}

bool RecordBuilder::bargain_told() const {
  if (scene.told(kTellsExchange)) return true;
  for (TokenIndex t = 0; t < scene.size(); ++t)
    if (scene.any(t, Trait::bargain_name | Trait::turn_about)) return true;
  return false;
}

bool RecordBuilder::civilians_taken(const Candidate& c) const {
  const Frame& f = c.frame;
  if (!no_word_of_kind || f.exchange_for) return false;
  const bool taken = f.any_act(Act::capture) || f.any_act(Act::hold);
  const bool civilians = c.phrase.head == Head::people ||
                         (c.phrase.head == Head::person && (c.phrase.value == 6 || (c.phrase.value == 0 && taken)));
  const bool theirs = !c.phrase.of_tokens.empty() && scene.is(c.phrase.of_tokens.first, Trait::possessive_pronoun);
  return civilians && !theirs && armed_group_told() && !bargain;
}

bool RecordBuilder::by_kidnappers(const Candidate& c) const {
  // "rescued 16 crewmen from pirates"
  for (TokenIndex t = c.phrase.last; t < c.phrase.last + 4 && !scene.punctuation(t); ++t)
    if (scene.is(t, Trait::pirate_word) && scene.is(c.phrase.last, Trait::from_word)) return true;
  for (const Predicate* p : {&c.frame.object, &c.frame.post, &c.frame.main}) {
    if (!*p || p->at == kNoToken) continue;
    if (scene.is(p->at, Trait::kidnap_word)) return true;
    if (p->act == Act::capture && !p->nominal && scene.is(p->at, Trait::participle_form)) {
      const TokenIndex last = scene.sentence(p->at).last;  // "were taken on Monday by a gang"
      for (TokenIndex t = p->at + 1; t < last && t < p->at + kAgentReach; ++t)
        if (scene.is(t, Trait::by_word))
          for (TokenIndex k = t + 1; k < last && k < t + 4; ++k)
            if (scene.is(k, Trait::pirate_word)) return true;
    }
    const TokenIndex end = scene.sentence(p->at).last;  // "in pirate hands", "taken hostage"
    for (TokenIndex t = p->at > 2 ? p->at - 2 : 0; t < end && t < p->at + 3; ++t)
      if (scene.is(t, Trait::pirate_word) || (scene.is(t, Trait::hostage_word) && scene.is(t, Trait::kidnap_word)))
        return true;
  }
  return false;
}

bool RecordBuilder::by_captors(const Candidate& c) const {
  for (const Predicate* p : {&c.frame.object, &c.frame.post, &c.frame.main}) {
    if (!*p || p->at == kNoToken || p->nominal) continue;
    // "in the hands of militants"
    if (p->act == Act::hold && scene.is(p->at, Trait::hands_word) && scene.is(p->at + 1, Trait::of_word))
      for (TokenIndex t = p->at + 2; t < scene.sentence(p->at).last && t < p->at + 6; ++t)
        if (scene.is(t, Trait::captor_name)) return true;
    if (p->act != Act::release && p->act != Act::capture && p->act != Act::hold) continue;
    const text::Sentence& s = scene.sentence(p->at);
    if (p->passive || scene.is(p->at, Trait::participle_form))
      for (TokenIndex t = p->at + 1; t < s.last && t < p->at + kAgentReach; ++t)
        if (scene.is(t, Trait::by_word))
          for (TokenIndex k = t + 1; k < s.last && k < t + 4; ++k)
            if (scene.is(k, Trait::captor_name)) return true;
    if (p->passive) continue;
    for (TokenIndex t = p->at, n = 0; t > s.first && n < kAgentReach; --t, ++n) {
      if (scene.is(t - 1, Trait::captor_name)) return true;
      if ((scene.punctuation(t - 1) && !scene.quote(t - 1)) ||
          (scene.verb(t - 1) && !scene.any(t - 1, Trait::auxiliary)))
        break;
    }
  }
  return false;
}

bool RecordBuilder::beside_dead(const Candidate& c) const {
  const bool captured = c.frame.any_act(Act::capture) || c.frame.any_act(Act::arrest);
  const TokenIndex at = quantities[c.quantity].first;
  const text::Sentence& s = scene.sentence(at);
  if (!captured || at == s.first || !scene.is(at - 1, Trait::coordinator)) return false;
  for (TokenIndex t = at, n = 0; t > s.first && n < kForcesReach; --t, ++n)
    if (scene.is(t - 1, Trait::harm_act)) return true;
  return false;
}

bool RecordBuilder::of_a_war(const Candidate& c) const {
  const TokenIndex end = scene.sentence(quantities[c.quantity].first).last;
  for (TokenIndex t = c.phrase.last; t < end && t < c.phrase.last + kForcesReach + 1; ++t) {
    if (scene.punctuation(t) && !scene.punct(t, text::kHyphen)) return false;
    if (scene.of_class(t, Rare::war_word)) return true;
  }
  return false;
}

TokenIndex RecordBuilder::noun_of_them(const Candidate& c) const {
  if (c.phrase.head != Phrase::Head::pronoun || !c.phrase.partitive) return kNoToken;
  TokenIndex t = c.phrase.last;
  if (scene.punct(t, ',')) ++t;
  while (t < c.phrase.last + 4 && scene.any(t, Trait::modifier_word | Trait::determiner | Trait::quantifier_all)) ++t;
  const bool people = scene.is(t, Trait::person_name) && scene.is(t, Trait::plural_name);
  return people && (scene.noun_value(t) == 12 || (scene.noun_value(t) == 5 && !scene.is(t, Trait::crew_name)))
             ? t
             : kNoToken;
}

TokenIndex RecordBuilder::noun_of_number(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const text::Sentence& s = scene.sentence(q.first);
  const TokenIndex from = q.first > s.first + kAgentReach ? q.first - kAgentReach : s.first;
  for (TokenIndex t = from; t + 2 < s.last && t < q.last + kForcesReach; ++t) {
    if (!scene.is(t, Trait::count_name) || !scene.is(t + 1, Trait::of_word)) continue;
    TokenIndex noun = t + 2;
    while (noun < s.last && noun < t + 6 &&
           scene.any(noun, Trait::determiner | Trait::modifier_word | Trait::forces_name) &&
           !scene.is(noun, Trait::plural_name))
      ++noun;
    return scene.any(noun, Trait::person_name | Trait::captive_name) && scene.is(noun, Trait::plural_name) ? noun
                                                                                                           : kNoToken;
  }
  return kNoToken;
}

bool RecordBuilder::number_told_anew(TokenIndex number) const {
  const TokenIndex first = scene.sentence(number).first;
  if (number < first + 3 || !scene.any(number - 1, Trait::at_word | Trait::as_word)) return false;
  for (TokenIndex t = number - 1; t > first && number - t < kForcesReach; --t)
    if (scene.is(t, Trait::count_name)) return scene.is(t - 1, Trait::the_word);
  return false;
}

FigureKind RecordBuilder::kind_by_context(const Candidate& c, Index holder) const {
  const Frame& f = c.frame;
  // "put the number of soldiers held at 24"
  if (c.rule == Rule::attributed && c.phrase.head == Phrase::Head::elided) {
    if (const TokenIndex noun = noun_of_number(c); noun != kNoToken) {
      const std::uint8_t value = scene.noun_value(noun);
      if (scene.is(noun, Trait::person_name) && (value == 5 || scene.is(noun - 1, Trait::forces_name)))
        return FigureKind::soldiers;
      if (scene.is(noun, Trait::captive_name) && value == 3) return FigureKind::hostages;
      if (scene.is(noun, Trait::captive_name) && value == 4) return FigureKind::detainees;
      if (scene.is(noun, Trait::captive_name) && value == 1) return FigureKind::prisoners;
    } else if (!out.figures.empty() && number_told_anew(quantities[c.quantity].first)) {
      // "… for more than 200 prisoners. One official put the number at 206"
      const FigureRecord& before = out.figures.back();
      if (scene.sentence_of(quantities[c.quantity].first) - scene.sentence_of(before.number_tokens.first) <= 1 &&
          before.kind != FigureKind::bodies)
        return before.kind;
    }
  }
  // "will give back 15 dead Palestinians"
  if (c.phrase.noun != kNoToken && (f.any_act(Act::release) || f.any_act(Act::gain) || f.any_act(Act::exchange)))
    for (TokenIndex t = quantities[c.quantity].last; t < c.phrase.noun; ++t)
      if (scene.of_class(t, Rare::dead_word)) return FigureKind::bodies;
  if (c.phrase.value == 5) {
    const bool crew = scene.is(c.phrase.noun, Trait::crew_name);
    bool abducted = crew && by_kidnappers(c);
    // "Another 60 sailors are still in the pirates' hands"
    if (crew && !abducted && (holder == none || entity(holder).kind == PartyKind::armed_group)) {
      const TokenRange near = scene.around(quantities[c.quantity].first, 1, 0, kKindReach);
      for (TokenIndex t = near.first; t < near.last && !abducted; ++t) abducted = scene.is(t, Trait::pirate_word);
    }
    // "two Turkish Airlines pilots seized in Beirut"
    if (c.phrase.noun > quantities[c.quantity].last && scene.of_class(c.phrase.noun - 1, Rare::airline_word) &&
        (holder == none || entity(holder).kind == PartyKind::armed_group))
      return FigureKind::hostages;
    // foreign sailors in the hands of an armed group
    if (crew && !abducted && holder != none && entity(holder).kind == PartyKind::armed_group &&
        c.phrase.of_mention != none && scene.of_class(c.phrase.noun, Rare::sailor_noun)) {
      const Index of = scene.party_mention(c.phrase.of_mention).entity;
      abducted = of != none && !entity(of).country.empty() && entity(of).country != entity(holder).country;
    }
    return abducted ? FigureKind::hostages : FigureKind::soldiers;
  }
  if (c.phrase.value == 9 && of_forces(c)) return FigureKind::soldiers;
  // "five military men"
  if (c.phrase.head == Phrase::Head::person && c.phrase.value == 0 && c.phrase.noun > quantities[c.quantity].last &&
      scene.is(c.phrase.noun - 1, Trait::forces_name))
    return FigureKind::soldiers;
  if (c.phrase.value == 1 && c.phrase.head == Phrase::Head::person) return FigureKind::prisoners;  // inmates
  if (const TokenIndex t = noun_of_them(c); t != kNoToken)
    return scene.noun_value(t) == 5 ? FigureKind::soldiers : FigureKind::civilians;
  if (c.phrase.value == 12 && c.phrase.last <= c.phrase.noun + 1) return FigureKind::civilians;
  // "the prisoners at Atlit, some 735 men": of the captives named right before
  if (c.phrase.head != Phrase::Head::captive && !f.included) {
    const TokenIndex at = quantities[c.quantity].first;
    const TokenIndex first = scene.sentence(at).first;
    if (at > first && scene.punct(at - 1, ','))
      for (TokenIndex t = at - 1, n = 0; t > first && n < kForcesReach && !scene.verb(t - 1); --t, ++n) {
        if (scene.punctuation(t - 1) && !scene.quote(t - 1)) break;
        if (scene.is(t - 1, Trait::captive_name) && scene.is(t - 1, Trait::plural_name))
          return scene.noun_value(t - 1) == 3   ? FigureKind::hostages
                 : scene.noun_value(t - 1) == 4 ? FigureKind::detainees
                                                : FigureKind::prisoners;
      }
  }
  // "captives": hostages, unless the text tells of a war's or a state's prisoners and of no kidnapping
  if (c.phrase.head == Phrase::Head::captive && scene.is(c.phrase.noun, Trait::plain_captive))
    return kidnap_words == 0 && (war_words != 0 || (!armed_group_told() && (prison_words != 0 || of_a_war(c))))
               ? FigureKind::prisoners
               : FigureKind::hostages;
  if (f.exchange_for && !f.post) return war_words != 0 ? FigureKind::prisoners_of_war : FigureKind::prisoners;
  bool kidnapped = false, detained = false, imprisoned = false;
  for (const Predicate* p : {&f.object, &f.post, &f.main}) {
    if (!*p || p->at == kNoToken) continue;
    const TokenIndex end = scene.sentence(p->at).last;
    kidnapped |= scene.is(p->at, Trait::kidnap_word);
    detained |= scene.is(p->at, Trait::detain_word);
    imprisoned |= scene.is(p->at, Trait::prison_word);
    for (TokenIndex t = p->at + 1; t < end && t < p->at + 3; ++t) kidnapped |= scene.is(t, Trait::kidnap_word);
    if (scene.is(p->at, Trait::take_act) && p->at < c.phrase.last)
      kidnapped |= scene.is(c.phrase.last, Trait::hostage_word);
  }
  for (TokenIndex t = quantities[c.quantity].first; t < c.phrase.last; ++t) {
    kidnapped |= scene.is(t, Trait::kidnap_word);
    detained |= scene.is(t, Trait::detain_word);
    imprisoned |= scene.is(t, Trait::prison_word);
  }
  if (kidnapped || (c.phrase.value != 8 && by_kidnappers(c))) return FigureKind::hostages;
  for (const Predicate* p : {&f.object, &f.main})
    if (p->act == Act::release && !detained && freed_from_others(scene, c, *p)) return FigureKind::hostages;
  // "but kept 18 others", "18 others captured in May remain there": of the same sort as those told of before
  if (c.phrase.noun != kNoToken && scene.is(c.phrase.noun, Trait::others_name) && !out.figures.empty() &&
      out.figures.back().kind != FigureKind::bodies &&
      scene.sentence_of(quantities[c.quantity].first) - scene.sentence_of(out.figures.back().number_tokens.first) <=
          (quantities[c.quantity].definite                         ? 2u
           : f.post.act == Act::capture || f.post.act == Act::hold ? 1u
                                                                   : 0u))
    return out.figures.back().kind;
  if (detained) return FigureKind::detainees;
  // truck drivers and nurses are no prisoners of war, officers are
  const bool civil = c.phrase.value == 6 && c.phrase.head == Phrase::Head::person &&
                     !scene.of_class(c.phrase.noun, Rare::officer_noun);
  if (war_words != 0 && war_words >= kidnap_words && !civil) return FigureKind::prisoners_of_war;
  // fighters are no hostages; whom the police hold are detainees until they are let out
  const bool freed = f.any_act(Act::release) || f.any_act(Act::exchange);
  if (c.phrase.value == 8 && (detain_words == 0 || freed)) return FigureKind::prisoners;
  if (freed && c.phrase.of_mention != none && c.phrase.head == Phrase::Head::person &&
      c.phrase.value != 6) {  // "52 UNITA members"
    const Index of = scene.party_mention(c.phrase.of_mention).entity;
    if (of != none && entity(of).kind == PartyKind::armed_group) return FigureKind::prisoners;
  }
  if (c.phrase.of_mention != none && c.phrase.head == Phrase::Head::people) {  // "five Taliban"
    const Index of = scene.party_mention(c.phrase.of_mention).entity;
    if (of != none && entity(of).kind == PartyKind::armed_group) return FigureKind::prisoners;
  }
  if (beside_dead(c)) return FigureKind::prisoners;
  if (c.phrase.value != 8 && c.phrase.head != Phrase::Head::elided && by_captors(c)) return FigureKind::hostages;
  if (holder != none) {
    const PartyKind keeper = entity(holder).kind;
    if (keeper == PartyKind::armed_group) return FigureKind::hostages;
    if (parties::is_state(keeper) && detain_words == 0) return FigureKind::prisoners;
  }
  // civilians whom nobody named seized
  if (c.phrase.value == 6 && holder == none && f.any_act(Act::capture) && !f.any_act(Act::arrest) &&
      (detain_words == 0 || kidnap_words != 0))
    return FigureKind::hostages;
  // "frees 18 and receives 15": the same people as those just told of
  if ((c.phrase.head == Phrase::Head::elided || (c.phrase.head == Phrase::Head::pronoun && c.phrase.partitive)) &&
      !out.figures.empty() && c.rule != Rule::attributed) {
    const FigureRecord& before = out.figures.back();
    if (before.kind != FigureKind::bodies && before.status != Status::demanded && before.status != Status::refused &&
        scene.sentence_of(quantities[c.quantity].first) - scene.sentence_of(before.number_tokens.first) <= 2)
      return before.kind;
  }
  // the captives of the same sentence, then those of the document
  const TokenRange near = scene.around(quantities[c.quantity].first, 0, 0, kKindReach);
  std::uint32_t k = 0, d = 0, p = 0;
  for (TokenIndex t = near.first; t < near.last; ++t) {
    k += scene.is(t, Trait::kidnap_word);
    d += scene.is(t, Trait::detain_word);
    p += scene.is(t, Trait::prison_word);
  }
  if (k + d + p == 0) {
    k = kidnap_words;
    d = detain_words;
    p = prison_words;
  }
  if (imprisoned) p += 1;
  if (k > d && k >= p) return FigureKind::hostages;
  if (d > 0 && d >= p) return FigureKind::detainees;
  // "sixteen workers were seized; four have been released": the same people
  if (p == 0 &&
      (c.phrase.head == Phrase::Head::elided || (c.phrase.head == Phrase::Head::pronoun && c.phrase.partitive)) &&
      !out.figures.empty())
    return out.figures.back().kind;
  return FigureKind::prisoners;
}

}  // namespace parley::figures
