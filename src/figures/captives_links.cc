// The figures before a quantity that it repeats, is a part of, or stands in a list with.
#include "figures/captives_decision.h"

#include <algorithm>

namespace parley::figures {

constexpr TokenIndex kSwapReach = 12;  // behind "150 for 150"
constexpr TokenIndex kListGap = 9;     // tokens between the items of a list

Index CaptiveDecision::list_antecedent(const Candidate& c) const {
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
      if (scene.date(t) != none) continue;                                   // May is no auxiliary there
      if (scene.any(t, Trait::auxiliary | Trait::relative | Trait::subordinator)) return none;
      if (scene.verb(t) &&
          !scene.any(t, Trait::include_word | Trait::captive_adjective | Trait::person_name | Trait::participle_form))
        return none;
      if (scene.any(t, Trait::with_word | Trait::by_word | Trait::for_word) || scene.of_class(t, Rare::through_word))
        return none;
    }
    if (!separated || before.rule == Rule::refused) return none;
    // "65 prisoners of war, six airmen and three nurses were aboard": nothing makes captives of the others
    const Frame& f = before.frame;
    if (before.rule == Rule::captive_noun && !f.object && !f.main && !f.post && !f.exchange_for && !f.included &&
        !opened(before.phrase.last, q.first) && before.antecedent == none &&
        // "1,000 Ethiopian prisoners in Eritrea and some 2,600 Eritreans in Ethiopia"
        !(c.phrase.head == Head::people && scene.is(before.phrase.last, Trait::in_word) &&
          scene.is(c.phrase.last, Trait::in_word)))
      return none;
    return static_cast<Index>(i - 1);
  }
  return none;
}

bool CaptiveDecision::one_more_of_them(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  if (!q.has_high || q.high != 1 || all.empty() || all.back().rule != Rule::of_them) return false;
  const TokenIndex from = all.back().phrase.last;
  return q.first > from && q.first - from <= kListGap && scene.is(q.first - 1, Trait::coordinator) &&
         scene.is(q.last, Trait::article) && scene.sentence_of(from) == scene.sentence_of(q.first);
}

Index CaptiveDecision::gapped_clause(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const TokenIndex first = scene.sentence(q.first).first, behind = c.phrase.last;
  if (all.empty() || q.first <= first + 1 || c.frame.agent || q.qualifier == Qualifier::vague) return none;
  const TokenIndex lead = scene.is(q.first - 1, Trait::the_word) ? q.first - 2 : q.first - 1;
  if (!scene.is(lead, Trait::coordinator) && !scene.punct(lead, ',')) return none;
  if (!scene.is(behind, Trait::preposition) || scene.is(behind, Trait::of_word)) return none;
  const Candidate& before = all.back();
  if (before.rule == Rule::refused || !before.frame.main || quantities[before.quantity].first < first) return none;
  const TokenIndex verb = before.frame.main.at;
  if (verb >= q.first || q.first - verb > 2 * kListGap) return none;
  // the same preposition behind the verb of the first
  for (TokenIndex t = verb + 1; t < q.first - 1; ++t) {
    if (scene.punct(t, ';') || scene.verb(t) || scene.any(t, Trait::auxiliary | Trait::relative)) return none;
    if (scene.words()[t] == scene.words()[behind]) return !measured(c) ? static_cast<Index>(all.size() - 1) : none;
  }
  return none;
}

bool CaptiveDecision::gapped_verb(Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const text::Sentence& s = scene.sentence(q.first);
  if (q.first <= s.first + 3 || !scene.is(q.first - 1, Trait::coordinator) || !gapped(c)) return false;
  TokenIndex behind = c.phrase.last;
  while (behind < s.last && (scene.date(behind) != none || scene.any(behind, Trait::on_word | Trait::in_word)))
    ++behind;
  if (behind < s.last && !scene.punctuation(behind)) return false;
  for (TokenIndex t = q.first - 1, n = 0; t > s.first && n < 2 * kListGap; --t, ++n) {
    const TokenIndex w = t - 1;
    if (scene.punct(w, ';') || scene.is(w, Trait::relative)) return false;
    if (!scene.verb(w) || scene.is(w, Trait::be)) continue;
    Predicate p = verb_act(scene, w, q.first);
    if (!p || p.act == Act::harm || !takes_captives(p.act)) return false;
    p.passive = scene.is(w, Trait::participle_form) && after_be(scene, w, s.first);
    if (!p.passive && p.act != Act::home) return false;
    if (!strong(p, c.phrase)) return false;
    c.frame.main = p;
    return true;
  }
  return false;
}

Index CaptiveDecision::whole_described(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const text::Sentence& s = scene.sentence(q.first);
  const Frame& f = c.frame;
  if (f.object || f.main || f.post || f.agent || q.increment || c.phrase.others || q.qualifier == Qualifier::vague)
    return none;
  const TokenIndex be = c.phrase.last;
  if (!scene.any(be, Trait::be | Trait::have) || measured(c)) return none;
  if (q.first != s.first && !scene.is(q.first - 1, Trait::coordinator) && !scene.punct(q.first - 1, ';') &&
      !scene.punct(q.first - 1, ',') && !scene.punct(q.first - 1, ':'))
    return none;
  // "Thirteen have been cleared; two are on hunger strike": whatever is said of some right behind the whole
  const bool opens = q.first == s.first || scene.punct(q.first - 1, ';');
  if (opens && q.qualifier == Qualifier::exact && scene.any(be, Trait::be | Trait::have)) {
    const Index some = whole_group(nearest_before(q.first, 1, size_of(q)), size_of(q));
    return some != none && quantities[all[some].quantity].has_high && about_captives(q.first, 1) &&
                   !within(scene, be + 1, s.last, 4, Trait::harm_act | Trait::harm_name)
               ? some
               : none;
  }
  // who or what they are: "officers", "from Izmir", "women"
  const TokenIndex what = scene.is(be + 1, Trait::article) ? be + 2 : be + 1;
  if (!scene.any(what, Trait::person_name | Trait::people_name | Trait::from_word | Trait::modifier_word) &&
      !scene.capital(what))
    return none;
  if (within(scene, be + 1, s.last, 4, Trait::harm_act | Trait::harm_name)) return none;
  const Index whole = whole_group(nearest_before(q.first, 1, size_of(q)), size_of(q));
  if (whole == none || quantities[all[whole].quantity].qualifier == Qualifier::vague) return none;
  return about_captives(q.first, 1) ? whole : none;
}

Index CaptiveDecision::whole_group(Index part, std::int64_t size) const {
  if (part == none) return part;
  const Candidate& c = all[part];
  if (c.rule != Rule::of_them || c.antecedent == none || size_of(quantities[all[c.antecedent].quantity]) <= size)
    return part;
  return c.antecedent;
}

Index CaptiveDecision::changed_count(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  if (all.empty() || all.back().rule == Rule::refused || !ends_clause(c)) return none;
  const TokenIndex from = all.back().phrase.last;
  if (scene.sentence_of(from) != scene.sentence_of(q.first) || q.first < from || q.first - from > kListGap) return none;
  bool later = false;
  for (TokenIndex t = from; t < q.first; ++t) {
    later |= scene.is(t, Trait::later_word);
    if (!scene.any(t, Trait::later_word | Trait::coordinator | Trait::of_word) && !scene.punct(t, ',') &&
        !scene.adverb(t) && scene.date(t) == none)
      return none;
  }
  return later ? static_cast<Index>(all.size() - 1) : none;
}

bool CaptiveDecision::number_for_number(Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const auto number = [this](TokenIndex t) {
    return scene.token(t).kind == TokenKind::number || scene.is(t, Trait::number_word);
  };
  const TokenIndex first = scene.sentence(q.first).first;
  const bool given = scene.is(q.last, Trait::for_word) && q.last + 1 < scene.size() && number(q.last + 1);
  const bool got = q.first > first + 1 && scene.is(q.first - 1, Trait::for_word) && number(q.first - 2);
  if ((!given && !got) || q.has_high != q.has_low || measured(c)) return false;
  if (got && (all.empty() || all.back().rule == Rule::refused)) return false;
  for (TokenIndex t = q.first, n = 0; t > first && n < kNearTokens; --t, ++n) {
    const TokenIndex w = t - 1;
    if (scene.any(w, Trait::exchange_name | Trait::exchange_act) ||
        (scene.any(w, Trait::captive_name | Trait::body_name) && scene.is(w, Trait::plural_name))) {
      if (scene.is(w, Trait::body_name)) c.frame.of_bodies = true;
      if (scene.is(w, Trait::exchange_name)) c.frame.object = noun_act(scene, w);
      return true;
    }
  }
  // "150 for 150, and all the prisoners of the war", "spoke of 110 for 110"
  const TokenIndex end = scene.sentence(q.first).last;
  for (TokenIndex t = q.last; t < end && t < q.last + kSwapReach; ++t) {
    if (scene.is(t, Trait::exchange_name)) {
      c.frame.object = noun_act(scene, t);
      return true;
    }
    if (scene.is(t, Trait::captive_name) && scene.is(t, Trait::plural_name)) return true;
  }
  return got || (given && nearest_before(q.first, 2, -1) != none && exchange_near(q.first));
}

bool CaptiveDecision::opened(TokenIndex from, TokenIndex to) const {
  for (TokenIndex t = from; t < to; ++t)
    if (scene.punct(t, ':') || scene.punct(t, text::kDash) || scene.punct(t, '(') || scene.is(t, Trait::include_word))
      return true;
  return false;
}

Index CaptiveDecision::enumerated(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const text::Sentence& s = scene.sentence(q.first);
  TokenIndex t = q.first;
  while (t > s.first && scene.any(t - 1, Traits(Trait::determiner))) --t;
  // "The gang let 14 tourists go. They are nine Germans and five Swiss."
  if (t == s.first + 2 && scene.is(t - 1, Trait::be) && scene.is(s.first, Trait::plural_person))
    return nearest_before(q.first, 2, size_of(q));
  if (t > s.first + 1 && scene.is(t - 1, Trait::coordinator) && scene.punct(t - 2, ';')) --t;  // "; and eight others"
  const bool hyphen = t > s.first && scene.punct(t - 1, text::kHyphen) && scene.token(t - 1).has(text::kSpaceBefore);
  if (t == s.first || !(scene.punct(t - 1, text::kDash) || hyphen || scene.punct(t - 1, ':') ||
                        scene.punct(t - 1, '(') || scene.punct(t - 1, ';')))
    return none;
  const Index before = nearest_before(q.first, 0, size_of(q));
  return before;
}

Index CaptiveDecision::repeat_antecedent(const Candidate& c) const {
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

Index CaptiveDecision::nearest_before(TokenIndex t, std::uint32_t reach, std::int64_t at_least) const {
  const std::size_t stop = all.size() > kMemory ? all.size() - kMemory : 0;
  for (std::size_t i = all.size(); i > stop; --i) {
    const Candidate& before = all[i - 1];
    const Quantity& q = quantities[before.quantity];
    if (scene.sentence_of(t) - scene.sentence_of(q.number.first) > reach) return none;
    if (before.rule != Rule::refused && (size_of(q) > at_least || !q.has_high)) return static_cast<Index>(i - 1);
  }
  return none;
}

bool CaptiveDecision::related(const Candidate& a, const Candidate& b) const {
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

Index CaptiveDecision::whole_of_whom(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  // "two women among them"
  if (scene.is(c.phrase.last, Trait::among_word) && scene.is(c.phrase.last + 1, Trait::them_word) &&
      c.phrase.head != Phrase::Head::elided)
    return nearest_before(q.first, 1, size_of(q));
  TokenIndex t = q.first;
  const TokenIndex first = scene.sentence(t).first;
  // "Of the 33 hostages, 22 are alive"
  if (c.phrase.head == Phrase::Head::elided && scene.is(first, Trait::of_word) && !all.empty() &&
      all.back().rule != Rule::refused && quantities[all.back().quantity].first <= first + 3)
    return nearest_before(q.first, 0, size_of(q));
  if (t > first && scene.adverb(t - 1)) --t;
  if (t < first + 2 || !scene.is(t - 1, Trait::whom_word) || !scene.is(t - 2, Trait::of_word)) return none;
  return nearest_before(q.first, 0, size_of(q));
}

bool CaptiveDecision::spelled_out_captives(const Candidate& c) const {
  const TokenIndex begin = scene.sentence(quantities[c.quantity].first).first;
  TokenIndex t = quantities[c.quantity].first;
  while (t > begin && scene.is(t - 1, Trait::determiner)) --t;
  const bool bracket = t > begin && scene.punct(t - 1, '(');
  if (t <= begin + 1 || !(scene.punct(t - 1, ':') || scene.punct(t - 1, text::kDash) || bracket)) return false;
  // "exchanged the last of their prisoners: 382 Syrians", "a batch of prisoners from the fighting -- 122 …"
  for (TokenIndex k = t - 1, n = 0; k > begin && n < kListGap; --k, ++n) {
    if (scene.is(k - 1, Trait::captive_name) && scene.is(k - 1, Trait::plural_name)) return true;
    if (scene.verb(k - 1) || scene.punctuation(k - 1) || scene.any(k - 1, Trait::auxiliary | Trait::coordinator) ||
        scene.token(k - 1).kind == TokenKind::number)
      break;
  }
  // "demanded that Israel free all women and minors from its jails: 95 women …"
  if (!scene.punct(t - 1, ':') || (c.phrase.head != Head::person && c.phrase.head != Head::people)) return false;
  bool all_of_them = false;
  for (TokenIndex k = t - 1, n = 0; k > begin && n < 14; --k, ++n) {
    if (scene.punct(k - 1, ';')) return false;
    all_of_them |= scene.is(k - 1, Trait::quantifier_all) ||
                   (scene.any(k - 1, Trait::person_name | Trait::captive_name) && scene.is(k - 1, Trait::plural_name));
    const Predicate p = verb_act(scene, k - 1, t);
    if (p && !p.weak) return all_of_them && takes_captives(p.act);
  }
  return false;
}

bool CaptiveDecision::people_before(const Candidate& c) const {
  if (all.empty() || !ends_clause(c)) return false;
  const Candidate& before = all.back();
  const Quantity& q = quantities[before.quantity];
  return scene.sentence_of(q.first) == scene.sentence_of(quantities[c.quantity].first) &&
         (before.phrase.head == Head::person || before.phrase.head == Head::people ||
          before.phrase.head == Head::captive);
}

}  // namespace parley::figures
