// Numbers with no noun behind them ("nine on Friday", "It still holds 914."), and the ages that look like them.
#include "figures/captives_decision.h"

#include <algorithm>

namespace parley::figures {

constexpr TokenIndex kApposition = 12;  // from ", 18 in all" back to the verb

Rule CaptiveDecision::elided(Candidate& c) {
  const Quantity& q = quantities[c.quantity];
  const Frame& f = c.frame;
  if (harmed(f)) return Rule::refused;
  const bool one = q.has_high && q.high == 1;
  const bool vague = q.qualifier == Qualifier::vague;
  if (scene.verb(c.phrase.last) && scene.is(c.phrase.last + 1, Trait::of_word))
    return Rule::refused;  // some 200 sets of
  if (scene.is(c.phrase.last, Trait::third_form) && !scene.is(c.phrase.last, Trait::be) &&
      scene.any(c.phrase.last + 1, Trait::be | Trait::have | Trait::modal))
    return Rule::refused;  // "the release of the two reports is expected"
  // a number in digits with nothing behind it may be anything: it needs a clause or an antecedent
  if (age(c)) return Rule::refused;
  if (f.object.act == Act::gain && disaster_near(q.first)) return Rule::refused;
  if (f.object.act == Act::capture && !f.object.weak && !f.object.nominal && people_before(c)) return Rule::elided;
  const bool recent = recent_captives(q.first);
  // "a new exchange of 190 prisoners, 95 from each side"
  if (recent && q.first > 0 && scene.punct(q.first - 1, ',') &&
      scene.any(c.phrase.last, Trait::by_word | Trait::from_word) && scene.is(c.phrase.last + 1, Trait::each_word)) {
    c.antecedent = nearest_before(q.first, 0, size_of(q));
    if (c.antecedent != none) return Rule::included;
  }
  // "the release of the three": known to the reader, whatever they were called before
  if (q.definite && !q.ordinal && !one && f.object.nominal && !f.object.weak && f.object.act == Act::release &&
      q.has_high && scene.is(f.object.at, Trait::release_name) && ends_clause(c) && !measured(c))
    return Rule::elided;
  // "kidnapped 12 workers, released nine and still holds three"
  if (f.object && !f.object.weak && takes_captives(f.object.act) && !one &&
      (recent || (ends_clause(c) && captives_before(q.first))) &&
      (f.object.act != Act::hold || f.object.nominal || nearest_before(q.first, 0, -1) != none || ends_clause(c)))
    return Rule::elided;
  // "traded prisoners: the militia gave 20 and got five"
  if (f.object && f.object.weak && (f.object.act == Act::release || f.object.act == Act::gain) && !one &&
      scene.any(f.object.at, Trait::give_act | Trait::get_act) && ends_clause(c) && !measured(c) &&
      (recent || captives_before(q.first)))
    return Rule::elided;
  // "sending the first 1,000 across the border"
  if (f.object && f.object.act == Act::release && f.object.weak && !one && recent && !measured(c)) return Rule::elided;
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

    if ((f.main.act == Act::release || f.main.act == Act::capture || f.main.act == Act::home ||
         f.main.act == Act::hold) &&
        f.main.weak && (f.main.passive || f.main.act == Act::home) && !one &&
        (recent || (q.increment && about_captives(q.first, 3))) &&
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
    if ((f.post.act == Act::hold || f.post.act == Act::capture || f.post.act == Act::release) && !f.post.weak && !one &&
        (recent || f.post.act != Act::hold))
      return Rule::elided;
    if (f.main.act == Act::arrest && conflict_near(q.first) && !one) return Rule::elided;
  }
  // "Five of the 14 are Belarusians"
  if (c.phrase.partitive && c.phrase.inner != none && !measured(c) && recent)
    for (std::size_t i = all.size(); i > 0 && all.size() - i < kMemory; --i)
      if (all[i - 1].rule != Rule::refused && same_bounds(quantities[all[i - 1].quantity], quantities[c.phrase.inner]))
        return Rule::part;
  if (const Index before = gapped_clause(c); before != none && !f.object) {
    c.antecedent = before;
    c.listed = true;
    c.frame.main = all[before].frame.main;
    return Rule::listed;
  }
  // "nine were freed in Tyre: two in June, four more by the end of the year"
  if (!one && !f.object && q.first > 0 && scene.punct(q.first - 1, ':') && !measured(c) &&
      scene.any(c.phrase.last, Trait::in_word | Trait::on_word | Trait::from_word | Trait::at_word | Trait::by_word))
    if (const Index whole = enumerated(c); whole != none) {
      c.antecedent = whole;
      return Rule::included;
    }
  if (one_more_of_them(c)) {
    c.antecedent = static_cast<Index>(all.size() - 1);
    c.listed = true;
    return Rule::listed;
  }
  if (number_for_number(c)) return Rule::elided;
  if (!one && left_behind(c)) return Rule::missing;
  if (!one && visited(c)) return Rule::elided;
  if (!one && counted_in_exchange(c)) return Rule::elided;
  // "377 whom the militia took"
  if (f.post.act == Act::capture && f.post.object_relative && !one && !f.agent &&
      (recent || captor_before(f.post.at) || about_captives(q.first, 1)))
    return Rule::elided;
  // "the 52 rounded up in March"
  if (f.post.act == Act::arrest && q.definite && !one && !f.agent && captives_told && about_captives(q.first, 1))
    return Rule::elided;
  // "on the second day it was 201 to Sanaa"
  if (!one && q.first > 1 && scene.is(q.first - 1, Trait::be) && scene.is(q.first - 2, Trait::neuter) &&
      scene.is(c.phrase.last, Trait::to_word) && scene.capital(c.phrase.last + 1) && !measured(c))
    for (std::size_t i = all.size(); i > 0 && all.size() - i < kMemory; --i) {
      const Candidate& before = all[i - 1];
      if (before.rule == Rule::refused || before.frame.main.act != Act::home) continue;
      c.frame.main = before.frame.main;
      return Rule::elided;
    }
  // "among whom were 93 on stretchers"
  if (f.included && !one)
    if (const Index whole = nearest_before(q.first, 0, size_of(q)); whole != none) {
      c.antecedent = whole;
      return Rule::included;
    }
  if (const Index whole = whole_described(c); whole != none) {
    c.antecedent = whole;
    return Rule::of_them;
  }
  if (one) return Rule::refused;
  if (const Index before = changed_count(c); before != none) {
    c.antecedent = before;
    c.listed = true;
    return Rule::listed;
  }
  if (apposed(c)) return Rule::elided;
  // "The other five are still being questioned": the rest of those taken
  if (q.remaining && q.definite && !f.agent && !measured(c) && scene.is(c.phrase.last, Trait::be) &&
      nearest_before(q.first, 2, size_of(q)) != none)
    return Rule::elided;
  if (f.exchange_for && recent) return Rule::exchanged_for;
  if (recent && bartered(c)) return Rule::exchanged_for;
  if ((gapped_party(c) != kNoToken || gapped_side(scene, q.first)) && ends_clause(c) && !measured(c)) {
    if (const Index first = nearest_before(q.first, 0, -1); first != none && all[first].frame.object) {
      c.antecedent = first;
      c.listed = true;
      return Rule::listed;
    }
  }
  if (tally(c)) return Rule::attributed;
  const Index before = repeat_antecedent(c);
  if (before != none && (q.definite || q.all) && !measured(c)) {
    c.antecedent = before;
    return Rule::repeated;
  }
  // "The twelve had been waylaid on Wednesday": known to the reader, in a text about captives
  if (q.definite && !q.ordinal && !f.agent && q.has_high && q.high > 2 && q.qualifier == Qualifier::exact &&
      !measured(c) && scene.any(c.phrase.last, Trait::be | Trait::have) &&
      scene.any(q.first - 1, Trait::the_word | Trait::demonstrative) && recent && !named_before(c) &&
      about_captives(q.first))
    return Rule::told_of;
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
  // "they have asked for 700"
  if (ends_clause(c) && !measured(c) && recent_or_before(q.first) && f.asked) return Rule::asked_for;
  return told_count(c) ? Rule::attributed : Rule::refused;
}

bool CaptiveDecision::told_count(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const text::Sentence& s = scene.sentence(q.first);
  if (!ends_clause(c) || measured(c) ||
      !(recent_or_before(q.first) || asked_how_many(q.first) || (their_number(q.first) && near_captives(q.first))))
    return false;
  TokenIndex t = q.first;
  while (t > s.first && (scene.adverb(t - 1) || scene.quote(t - 1) || scene.is(t - 1, Trait::nearer_word))) --t;
  if (t == s.first) return false;
  if (scene.any(t - 1, Trait::say_act | Trait::count_act)) return true;
  if (scene.is(t - 1, Trait::of_word) && t - 1 > s.first)
    return scene.any(t - 2, Trait::speak_act | Trait::consist_act);
  // "the rebels claim that there are 109 in all"
  if (scene.is(t - 1, Trait::be) && t - 1 > s.first && scene.is(t - 2, Trait::there_word)) return true;
  if (!scene.any(t - 1, Trait::be | Trait::at_word | Trait::as_word)) return false;
  for (TokenIndex k = t - 1, n = 0; k > s.first && n < kSubjectReach; --k, ++n) {
    if (scene.punctuation(k - 1) && !scene.quote(k - 1)) return false;
    if (scene.is(k - 1, Trait::count_name)) return true;
  }
  return false;
}

bool CaptiveDecision::their_number(TokenIndex at) const {
  const text::Sentence& s = scene.sentence(at);
  for (TokenIndex t = at, n = 0; t > s.first + 1 && n < kSubjectReach; --t, ++n)
    if (scene.is(t - 1, Trait::count_name)) return scene.is(t - 2, Trait::possessive_pronoun);
  return false;
}

bool CaptiveDecision::asked_how_many(TokenIndex at) const {
  for (TokenIndex t = scene.around(at, 1, 0, kNearTokens).first; t < at; ++t)
    if (scene.is(t, Trait::many_word) && t > 0 && scene.is(t - 1, Trait::how_word)) return near_captives(at);
  return false;
}

bool CaptiveDecision::apposed(Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const TokenIndex first = scene.sentence(q.first).first;
  if (q.first < first + 2 || !scene.punct(q.first - 1, ',')) return false;
  const bool captives = scene.is(q.first - 2, Trait::captive_name) && scene.is(q.first - 2, Trait::plural_name);
  if (!captives) {
    // "let go of the last of the churchgoers, 18 in all"
    bool freed = false;
    Predicate told;
    for (TokenIndex t = q.first - 2, n = 0; t > first && n < kApposition && !freed; --t, ++n) {
      if (scene.punctuation(t) && !scene.quote(t)) return false;
      const Predicate p = verb_act(scene, t - 1, q.first);
      freed = (p.act == Act::release || p.act == Act::hold || p.act == Act::capture) && !p.weak &&
              !after_be(scene, p.at, first);
      if (freed) told = p;
    }
    if (!freed || (!captives_told && !conflict_near(q.first))) return false;
    const bool summed = scene.is(c.phrase.last, Trait::total_word) ||
                        (scene.is(c.phrase.last, Trait::in_word) && scene.is(c.phrase.last + 1, Trait::total_word));
    if (summed && !c.frame.object) c.frame.object = told;
    return summed;
  }
  return (scene.is(c.phrase.last, Trait::in_word) && scene.is(c.phrase.last + 1, Trait::total_word)) ||
         scene.is(c.phrase.last, Trait::total_word);
}

bool CaptiveDecision::age(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  if (q.worded || !q.has_high || q.high > 110 || q.first != q.number.first || q.last != q.number.first + 1)
    return false;
  const TokenIndex begin = scene.sentence(q.first).first;
  if (q.first > begin && scene.is(q.first - 1, Trait::be) &&
      (scene.is(q.last, Trait::subordinator) || scene.is(q.last, Trait::wh_word)))
    return true;  // he was 19 when …
  TokenIndex t = q.first;
  // "Shalit, now 25, was captured"
  if (t > begin + 1 && scene.punct(t - 2, ',') && (scene.adverb(t - 1) || scene.date(t - 1) != none)) {
    if (!scene.punct(q.last, ',')) return false;
    return t > begin + 2 && scene.capital(t - 3);
  }
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

bool CaptiveDecision::ends_clause(const Candidate& c) const {
  const TokenIndex t = c.phrase.last;
  if (t >= scene.sentence(c.quantity == none ? t : quantities[c.quantity].first).last) return true;
  if (scene.is(t, Trait::coordinator)) {
    const TokenIndex next = scene.adverb(t + 1) ? t + 2 : t + 1;  // "said 500 and now says"
    return scene.verb(next) || scene.any(next, Trait::pronoun | Trait::auxiliary) ||
           (scene.mention(next) != none && !scene.party_mention(scene.mention(next)).attributive);
  }
  if (scene.is(t, Trait::in_word) && scene.is(t + 1, Trait::total_word)) return true;
  return scene.punct(t, '.') || scene.punct(t, ',') || scene.punct(t, ';') || scene.punct(t, text::kDash) ||
         scene.quote(t) || captivity_behind(scene, t, t + 8) != kNoToken;
}

bool CaptiveDecision::gapped(const Candidate& c) const {
  TokenIndex t = c.phrase.last;
  if (scene.any(t, Trait::to_word | Trait::from_word) && (scene.capital(t + 1) || scene.is(t + 1, Trait::the_word)))
    return true;
  // "18 by the other side", "95 from each side"
  if (scene.any(t, Trait::by_word | Trait::from_word) &&
      (scene.is(t + 1, Trait::each_word) ||
       (scene.is(t + 1, Trait::the_word) && scene.is(t + 2, Trait::definite_adjective)) ||
       (scene.is(t, Trait::by_word) && (scene.mention(t + 1) != none || scene.mention(t + 2) != none))))
    return true;
  // "109 were held in the north and 16 in Kordofan"
  if (scene.is(t, Trait::in_word) && scene.capital(t + 1) && !all.empty() && t > 0) {
    const Candidate& before = all.back();
    if (before.rule == Rule::of_them || before.rule == Rule::elided || before.rule == Rule::part ||
        before.rule == Rule::listed)
      for (TokenIndex k = before.phrase.last; k + 1 < quantities[c.quantity].first && k < before.phrase.last + 12; ++k)
        if (scene.is(k, Trait::in_word)) return true;
  }
  if (scene.is(t, Trait::on_word) || scene.is(t, Trait::in_word)) ++t;
  return scene.date(t) != none || scene.of_class(t, Rare::elsewhere_word);
}

bool CaptiveDecision::tally(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const text::Sentence& s = scene.sentence(q.first);
  const TokenIndex to = q.first > s.first ? q.first - 1 : q.first;
  const bool reached = scene.is(to, Trait::brings_word) && to < q.first;  // "the number of captives has reached 26"
  if (!reached && !scene.any(to, Trait::to_word | Trait::at_word)) return false;
  bool brings = false, number = false, captives = false;
  for (TokenIndex t = s.first; t < s.last; ++t) {
    if (scene.is(t, Trait::harm_name) || scene.is(t, Trait::harm_act)) return false;
    if (scene.is(t, Trait::brings_word) || scene.is(t, Trait::say_act)) brings = true;
    if (scene.is(t, Trait::group_name) || scene.is(t, Trait::total_word)) number = true;
    if (scene.any(t, Trait::captive_name | Trait::hold_act | Trait::captive_adjective | Trait::hands_word) ||
        (captives_told && scene.is(t, Trait::participle_form) &&
         scene.any(t, Trait::exchange_act | Trait::homeward_act)))
      captives = true;
    if (t - s.first > 60) break;
  }
  return brings && number && captives;
}

}  // namespace parley::figures
