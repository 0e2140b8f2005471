// Descriptions and pronouns: "the insurgents", "the government", "both sides", "he". A description goes to the one party that fits (its kind, the
// gazetteer's description nouns, the last one spoken of), and to none where two fit equally.
#include "parties/descriptions.h"

#include <algorithm>

namespace parley::parties {
namespace {

constexpr std::uint32_t kLeastWeight = 3;    ///< names of a country in a text that is about it
constexpr std::size_t kNamesRead = 400;      ///< names whose countries are weighed
constexpr std::uint32_t kItemSentences = 5;  ///< of one item in a list of events

}  // namespace

void Descriptions::run() {
  recent_.clear();
  join_described();
  for (TokenIndex t = 0; (t = w_.next_free(t, kDescribing)) < w_.size(); ++t) {
    advance(t);
    if (!w_.word(t)) continue;
    constexpr Traits kSides(Trait::sides, Trait::countries);
    const bool done = (w_.any(t, kSides) && sides(t)) || (w_.is(t, Trait::government) && government(t)) ||
                      (w_.is(t, Trait::opposition) && opposition(t)) || (w_.is(t, Trait::armed) && armed(t)) ||
                      group(t) || (w_.is(t, Trait::elder) && elders(t));
    if (!done && w_.is(t, Trait::he_she)) pronoun(t);
  }
}

bool Descriptions::described_by(Index i, TokenIndex noun) const {
  const Entity& e = w_.entities[i];
  if (e.entry == gazetteer::kNoEntry) return false;
  for (const gazetteer::WordId word : w_.tables->descriptions(e.entry)) {
    if (word == (*w_.words)[noun]) return true;
  }
  return false;
}

TokenIndex Descriptions::item_first(TokenIndex t) const {
  const std::uint32_t at = w_.doc->sentence_of[t];
  if (w_.items) return w_.doc->sentences[w_.doc->paragraphs[w_.doc->sentences[at].paragraph].first_sentence].first;
  for (std::uint32_t s = at + 1; s > 0 && at + 1 - s < kItemSentences; --s) {
    const TokenIndex first = w_.doc->sentences[s - 1].first;
    if (w_.punct(first, '*')) return first;
  }
  return 0;
}

TokenIndex Descriptions::phrase_first(TokenIndex noun) const {
  TokenIndex first = noun;
  while (first > w_.sentence_first(noun) && noun - first < 3 && w_.free(first - 1) &&
         (w_.is(first - 1, Trait::group_modifier) ||
          (w_.is(first - 1, Trait::armed) && !w_.is(first - 1, Trait::soft_armed)) ||
          w_.is(first - 1, Trait::opposition)) &&
         !w_.is(first - 1, Trait::preposition))
    --first;
  return first;
}

bool Descriptions::sides(TokenIndex t) {
  const bool two_governments = w_.is(t, Trait::countries);
  if (!w_.is(t, Trait::sides) && !two_governments) return false;
  TokenIndex first = t;
  bool marked = false;
  while (first > w_.sentence_first(t) && t - first < 4) {
    const TokenIndex b = first - 1;
    if (!w_.free(b)) break;
    if (w_.is(b, Trait::both) || w_.is(b, Trait::two) || w_.is(b, Trait::warring)) {
      marked = true;
      first = b;
    } else if (w_.is(b, Trait::the)) {
      marked |= !two_governments;
      first = b;
    } else {
      break;
    }
  }
  if (!marked) return false;
  w_.add({first, t + 1}, none, MentionForm::description, false, true);
  return true;
}

bool Descriptions::government(TokenIndex t) {
  if (t > 0 && w_.capital(t) && w_.is(t, Trait::administration) && w_.capital(t - 1) && !w_.sentence_start(t - 1) &&
      w_.mention_at(t - 1) == nullptr)
    return false;  // "the Food and Drug Administration"
  if (!w_.is(t, Trait::government) || w_.capital(t + 1)) return false;
  if (w_.capital(t) && w_.is(t, Trait::administration) && t > 0 && w_.is(t - 1, Trait::first_person)) {
    // "my Administration" is how American presidents speak of their government.
    const gazetteer::EntryId usa = w_.country("USA");
    if (usa == gazetteer::kNoEntry) return false;
    add({t - 1, t + 1}, w_.entity_of_state(usa), false);
    return true;
  }
  TokenIndex first = t;
  const TokenIndex floor = std::max(w_.sentence_first(t), t > 4 ? t - 4 : 0);
  while (first > floor && w_.free(first - 1)) {
    if (w_.is(first - 1, Trait::compound) && first > floor + 2 && w_.is(first - 2, Trait::hyphen) &&
        w_.free(first - 3)) {
      first -= 3;  // "military-backed"
    } else if (w_.is(first - 1, Trait::title_modifier) || w_.is(first - 1, Trait::group_modifier)) {
      --first;
    } else {
      break;
    }
  }
  const bool own = first > 0 && w_.is(first - 1, Trait::possessive_pronoun);
  Index who = none;
  // "Ghani's government", "the Ghani government"
  for (TokenIndex b = t; b > 0 && t - b < 3; --b) {
    const PartyMention* m = w_.mention_at(b - 1);
    if (m != nullptr && m->entity != none && w_.entities[m->entity].kind == PartyKind::person) {
      who = country_of_person(m->entity);
      break;
    }
    if (!w_.possessive(b - 1) && !w_.is(b - 1, Trait::title_modifier)) break;
  }
  if (who == none && !definite(first) && w_.small(t) && !w_.is(t + 1, Trait::captive)) {
    if (!bare_government(t)) return false;
  }
  if (who == none && own) {
    const Index person = last_fitting(
        t, [&](Index i) { return w_.entities[i].kind == PartyKind::person; }, true);
    if (person != none) who = country_of_person(person);
  }
  if (who == none && own) return false;
  if (who == none && w_.is(t, Trait::administration)) {
    // "the administration" is how Americans speak of their government; others' is named.
    const gazetteer::EntryId usa = w_.tables->country("USA");
    if (usa == gazetteer::kNoEntry || w_.known(usa) == none) return false;
    who = w_.known(usa);
  }
  if (who == none) who = conflict_government(t);
  if (who == none && w_.is(t, Trait::plain_government) && definite(first)) who = government_of_text();
  if (who == none) return false;
  TokenIndex last = t + 1;
  if (w_.is(last, Trait::government_people) && !w_.capital(last + 1)) ++last;
  if (w_.is(last, Trait::military)) ++last;
  ++w_.traces[who].government_words;
  add({first, last}, who, w_.is(last, Trait::captive) || (last == t + 1 ? modifies(t) : w_.is(last, Trait::title)));
  return true;
}

bool Descriptions::bare_government(TokenIndex t) const {
  return w_.is(t + 1, Trait::government_people) || w_.is(t + 1, Trait::military) || w_.is(t + 1, Trait::and_word) ||
         (t > 0 && (w_.is(t - 1, Trait::between) || w_.is(t - 1, Trait::and_word)));
}

Index Descriptions::country_of_person(Index person) {
  const Entity& e = w_.entities[person];
  if (e.entry == gazetteer::kNoEntry) return none;
  const auto offices = w_.tables->offices_of(e.entry);
  for (std::uint32_t i = 0; i < offices.count; ++i) {
    const gazetteer::Office office = w_.tables->office(offices.first + i);
    if (!held_on(office, w_.published) || office.of == gazetteer::kNoEntry) continue;
    if (w_.tables->entry(office.of).kind == PartyKind::state) return w_.entity_of_state(office.of);
  }
  return none;
}

Index Descriptions::conflict_government(TokenIndex t) {
  std::size_t n = 0;
  gazetteer::EntryId home = gazetteer::kNoEntry;
  const TokenIndex floor = item_first(t);
  for (std::size_t k = recent_.size(); k > 0 && n < kLookBack; --k, ++n) {
    const PartyMention& m = w_.mentions[recent_[k - 1]];
    if (m.first < floor) break;
    if (m.entity == none || m.first >= t) continue;
    const Entity& e = w_.entities[m.entity];
    if (e.kind != PartyKind::armed_group && e.kind != PartyKind::political) continue;
    const gazetteer::EntryId country = w_.country(e.country);
    if (country == gazetteer::kNoEntry || w_.weight(country) == 0) continue;
    if (w_.known(country) != none) return w_.entity_of_state(country);
    if (home == gazetteer::kNoEntry) home = country;
  }
  if (home == gazetteer::kNoEntry && !w_.is(t, Trait::plain_government) && !w_.is(t, Trait::administration))
    return rulers_of_text();
  const Index governing = last_fitting(
      t, [&](Index i) { return state(i) && w_.traces[i].government_words > 0; }, true);
  if (governing != none) return governing;
  if (home != gazetteer::kNoEntry) return w_.entity_of_state(home);
  if (!w_.is(t, Trait::plain_government)) return none;
  return last_fitting(
      t, [&](Index i) { return state(i); }, true);
}

Index Descriptions::rulers_of_text() {
  // "the regime", "the junta": of the country that the text names most, its towns among the names; never of whoever happens to be named last.
  if (w_.items) return none;
  const gazetteer::EntryId usa = w_.tables->country("USA");
  gazetteer::EntryId best = gazetteer::kNoEntry;
  std::uint32_t most = 0;
  bool tie = false;
  for (std::size_t i = 0; i < w_.names->size() && i < kNamesRead; ++i) {
    const List<gazetteer::Form> forms = w_.tables->forms((*w_.names)[i]);
    if (forms.empty()) continue;
    const Facts& facts = w_.facts(forms[0].entry);
    const gazetteer::EntryId country = facts.kind == PartyKind::state ? forms[0].entry : facts.country;
    if (country == gazetteer::kNoEntry || country == usa || country == best || facts.kind == PartyKind::person)
      continue;
    const std::uint32_t weight = w_.weight(country);
    if (weight > most) {
      best = country, most = weight, tie = false;
    } else if (weight == most) {
      tie = true;
    }
  }
  return best == gazetteer::kNoEntry || tie || most < kLeastWeight ? none : w_.entity_of_state(best);
}

Index Descriptions::government_of_text() {
  if (w_.items) return none;
  if (!asked_plain_) plain_country_ = country_of_conflict(w_, true), asked_plain_ = true;
  const gazetteer::EntryId country = plain_country_;
  return country == gazetteer::kNoEntry ? none : w_.entity_of_state(country);
}

Index Descriptions::subject_of(std::uint32_t sentence, TokenIndex t, Index speaker) const {
  constexpr TokenIndex kSubjectReach = 8;  // "Yesterday evening the Prime Minister, X, …"
  if (sentence + 1 != w_.doc->sentence_of[t] || !w_.sentence_start(t)) return none;
  const text::Sentence& s = w_.doc->sentences[sentence];
  for (TokenIndex k = s.first; k < s.last && k < s.first + kSubjectReach; ++k) {
    if (w_.is(k, Trait::act_verb) || w_.is(k, Trait::auxiliary)) return none;
    const PartyMention* m = w_.mention_at(k);
    if (m == nullptr || m->entity == none || m->entity == speaker) continue;
    if (w_.entities[m->entity].kind != PartyKind::person) continue;
    // A verb follows: of those words that can stand there the rest are few.
    const TokenIndex verb = w_.skip_adverbs(m->last);
    const bool other = w_.is(verb, Trait::function_word) && !w_.is(verb, Trait::auxiliary);
    return verb < s.last && w_.word(verb) && w_.small(verb) && !other ? m->entity : none;
  }
  return none;
}

void Descriptions::pronoun(TokenIndex t) {
  if (!w_.is(t, Trait::he_she)) return;
  const std::uint32_t sentence = w_.doc->sentence_of[t];
  const Index speaker = w_.speaker_at(t);  // "MS. VOSS: He called twice": of somebody else
  Index found = none;
  std::size_t n = 0;
  std::uint32_t at = 0;
  for (std::size_t k = recent_.size(); k > 0 && n < kLookBack; --k, ++n) {
    const PartyMention& m = w_.mentions[recent_[k - 1]];
    if (m.first >= t) continue;
    const std::uint32_t s = w_.doc->sentence_of[m.first];
    if (s + 1 < sentence) break;
    if (m.entity == none || w_.entities[m.entity].kind != PartyKind::person || m.entity == found) continue;
    if (m.entity == speaker) continue;
    if (found == none) {
      found = m.entity;
      at = s;
    } else if (s == at) {
      found = subject_of(at, t, speaker);  // two persons: safe where one is the subject
      break;
    } else {
      break;
    }
  }
  if (found == none) return;
  const auto index = static_cast<std::uint32_t>(w_.mentions.size());
  if (w_.add({t, t + 1}, found, MentionForm::pronoun)) recent_.push_back(index);
}

void find_descriptions(Work& work) { Descriptions(work).run(); }

}  // namespace parley::parties
