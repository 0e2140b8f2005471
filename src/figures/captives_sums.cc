// Figures that the text makes captives without a verb of freeing or holding: parts that add up to a group told of, people asked for, people visited in
// prison.
#include "figures/captives_decision.h"

namespace parley::figures {

namespace {

constexpr TokenIndex kItemGap = 9;          // tokens between two items
constexpr std::uint32_t kSumSentences = 3;  // between the whole and its parts
constexpr TokenIndex kPriceReach = 14;      // from those asked for to "in exchange for"
constexpr std::size_t kItems = 6;
constexpr TokenIndex kSubjectGap = 18;  // between two subjects of one verb

}  // namespace

bool CaptiveDecision::summand(std::size_t i) const {
  const Candidate& c = all[i];
  const Quantity& q = quantities[c.quantity];
  if (!q.has_low || !q.has_high || q.low != q.high || q.high < 1 || q.qualifier != Qualifier::exact) return false;
  if (c.phrase.head != Head::person && c.phrase.head != Head::people && c.phrase.head != Head::guess &&
      c.phrase.head != Head::captive)
    return false;
  return !c.frame.agent && !harmed(c.frame) && !c.phrase.partitive && !c.frame.exchange_for && !ratio(c.phrase.last);
}

bool CaptiveDecision::joined_items(const Candidate& a, const Candidate& b) const {
  const TokenIndex from = a.phrase.last, to = quantities[b.quantity].first;
  if (from > to || to - from > kItemGap || scene.sentence_of(from) != scene.sentence_of(to)) return false;
  bool joined = false;
  for (TokenIndex t = from; t < to; ++t) {
    joined |= scene.is(t, Trait::coordinator) || scene.punct(t, ',') || scene.punct(t, ';');
    if (scene.any(t, Trait::auxiliary | Trait::relative | Trait::subordinator | Trait::for_word) ||
        (scene.verb(t) && !scene.is(t, Trait::participle_form)))
      return false;
  }
  return joined;
}

void CaptiveDecision::add_up() {
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (!summand(i)) continue;
    std::int64_t sum = quantities[all[i].quantity].high;
    bool refused = all[i].rule == Rule::refused;
    for (std::size_t last = i + 1; last < all.size() && last < i + kItems; ++last) {
      if (!summand(last) || !joined_items(all[last - 1], all[last])) break;
      sum += quantities[all[last].quantity].high;
      refused |= all[last].rule == Rule::refused;
      if (!refused) continue;
      const Index whole = group_of(i, last, sum);
      if (whole == none) continue;
      for (std::size_t k = i; k <= last; ++k) {
        if (all[k].rule != Rule::refused) continue;
        all[k].rule = Rule::included;
        all[k].antecedent = whole;
        set_kind(all[k]);
      }
      i = last;
      break;
    }
  }
}

bool CaptiveDecision::leads_to_subject(TokenIndex from, TokenIndex to) const {
  if (to - from > kSubjectGap || scene.sentence_of(from) != scene.sentence_of(to)) return false;
  TokenIndex last = to - 1;
  while (last > from && scene.is(last, Trait::determiner)) --last;
  if (!scene.is(last, Trait::coordinator) || scene.of_class(last, Rare::or_word)) return false;
  // "Six observers linked to the mission in Goma and two drivers": nothing but what describes them
  for (TokenIndex t = from; t < last; ++t) {
    if (scene.punctuation(t) && !scene.punct(t, text::kHyphen) && !scene.quote(t)) return false;
    if (scene.any(t, Trait::auxiliary | Trait::relative | Trait::subordinator | Trait::plural_name)) return false;
    if (scene.verb(t) && scene.mention(t) == none && !(t == from && scene.is(t, Trait::participle_form))) return false;
  }
  return last == from || scene.any(from, Trait::preposition | Trait::participle_form);
}

void CaptiveDecision::join_subjects() {
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const Candidate& next = all[i + 1];
    if (all[i].rule != Rule::refused || next.rule == Rule::refused || !summand(i)) continue;
    if (next.rule != Rule::came_home && next.rule != Rule::passive) continue;
    if (all[i].phrase.head != next.phrase.head || !next.frame.main || next.phrase.partitive) continue;
    const TokenIndex from = all[i].phrase.last, to = quantities[next.quantity].first;
    if (from >= to || quantities[all[i].quantity].high < 2 || !leads_to_subject(from, to)) continue;
    all[i].frame.main = next.frame.main;
    all[i].rule = next.rule;
    set_kind(all[i]);
  }
}

Index CaptiveDecision::group_of(std::size_t first, std::size_t last, std::int64_t sum) const {
  const std::uint32_t from = scene.sentence_of(quantities[all[first].quantity].first);
  const auto is_whole = [&](std::size_t k) {
    const Candidate& c = all[k];
    const Quantity& q = quantities[c.quantity];
    return c.rule != Rule::refused && q.has_low && q.has_high && q.low == sum && q.high == sum &&
           c.phrase.head != Head::body && !c.frame.of_bodies;
  };
  for (std::size_t k = first; k > 0 && first - k < kMemory; --k) {
    if (from - scene.sentence_of(quantities[all[k - 1].quantity].first) > kSumSentences) break;
    if (is_whole(k - 1)) return static_cast<Index>(k - 1);
  }
  for (std::size_t k = last + 1; k < all.size() && k < last + kMemory; ++k) {
    const Quantity& q = quantities[all[k].quantity];
    if (scene.sentence_of(q.first) - from > 1) break;
    if (is_whole(k) && (q.definite || q.all)) return static_cast<Index>(k);
  }
  return none;
}

bool CaptiveDecision::wanted(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const Phrase& p = c.phrase;
  if (p.head != Head::person && p.head != Head::people) return false;
  if (c.frame.post.act == Act::hold || c.frame.post.act == Act::capture || c.frame.post.act == Act::arrest) return true;
  const bool theirs = !p.of_tokens.empty() && scene.is(p.of_tokens.first, Trait::possessive_pronoun);
  if ((theirs || p.value == 8 || p.value == 1) && recent_captives(q.first)) return true;
  if (captor_before(c.frame.asked_at) && recent_captives(q.first)) return true;  // "the hijackers asked for 36 men"
  // "want 18 of their comrades in exchange for the passengers"
  const TokenIndex end = scene.sentence(q.first).last;
  for (TokenIndex t = p.last; t + 2 < end && t < p.last + kPriceReach; ++t) {
    if (scene.punct(t, ';')) return false;
    if (scene.is(t, Trait::in_word) && scene.is(t + 1, Trait::turn_about))
      return theirs || p.value == 8 || captives_told;
  }
  return false;
}

bool CaptiveDecision::visited(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const TokenIndex first = scene.sentence(q.first).first;
  if (q.first == first || !scene.is(q.first - 1, Trait::visit_act) || measured(c)) return false;
  if (!scene.any(c.phrase.last, Trait::in_word | Trait::at_word | Trait::of_word) && !ends_clause(c)) return false;
  return recent_or_before(q.first) || about_captives(q.first, 1);
}

bool CaptiveDecision::counted_in_exchange(Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const TokenIndex first = scene.sentence(q.first).first, end = scene.sentence(q.first).last;
  if (q.first < first + 2 || !scene.is(q.first - 1, Trait::be) || !scene.is(q.first - 2, Trait::there_word))
    return false;
  if (!scene.is(c.phrase.last, Trait::in_word) || measured(c)) return false;
  for (TokenIndex t = c.phrase.last + 1; t < end && t < c.phrase.last + kItemGap; ++t) {
    if (scene.punctuation(t) && !scene.quote(t) && !scene.punct(t, text::kHyphen)) return false;
    if (!scene.any(t, Trait::exchange_name | Trait::release_name)) continue;
    c.frame.object = noun_act(scene, t);
    return true;
  }
  return false;
}

bool CaptiveDecision::left_behind(const Candidate& c) const {
  const Quantity& q = quantities[c.quantity];
  const TokenIndex t = c.phrase.last, end = scene.sentence(q.first).last;
  if (!scene.is(t, Trait::remain_act) || !scene.any(t, Trait::base_form | Trait::past_form)) return false;
  TokenIndex k = t + 1;
  while (k < end && (scene.quote(k) || scene.date(k) != none || scene.adverb(k))) ++k;
  return (k >= end || scene.punctuation(k) || scene.is(k, Trait::coordinator)) &&
         nearest_before(q.first, 1, -1) != none;
}

}  // namespace parley::figures
