// Names that the gazetteer knows: which of the homonyms is meant, and whether the place where it stands makes it an actor.
//
// A country's name is no actor where it is a place ("in Jordan"), part of a person's or firm's name ("Jordan Smith", "Washington Post").
#include "parties/names.h"

#include <algorithm>

#include "parties/homonyms.h"

namespace parley::parties {

void Names::run() {
  weigh_names(w_);
  doubts_.read();
  last_place_ = Work::kFree;
  for (const NameHit& hit : *w_.names) one(hit);
}

bool Names::inside_longer_name(const NameHit& hit, const Facts& e, FormKind kind) const {
  const TokenIndex next = hit.last;
  const bool stateish = e.kind == PartyKind::state;
  if (!stateish) return false;
  if (behind_its_noun(hit.first) || (w_.capital(next) && firm_from(next))) return true;
  const auto near = [&](TokenIndex a, TokenIndex b) { return w_.doc->sentence_of[a] == w_.doc->sentence_of[b]; };
  if (w_.capital(next) && near(hit.first, next) && only_last_name(next)) {
    if (w_.is(next, Trait::name_closer) && !w_.is(next, Trait::organisation)) return true;
    const bool shouting = w_.token(next).has(text::kAllCaps) && w_.token(hit.first).has(text::kAllCaps);
    if (kind != FormKind::demonym && kind != FormKind::national && w_.unknown(next) && !shouting &&
        !w_.token(hit.first).has(text::kDotted) && !w_.token(hit.first).has(text::kAllCaps))
      return true;
  }
  if (hit.first > 0 && kind != FormKind::demonym && kind != FormKind::national) {
    const TokenIndex before = hit.first - 1;
    // At the start of a sentence every word is capitalised: only one that names have ("Michael Jordan") counts there.
    const bool given_name = (*w_.words)[before] >= w_.tables->vocabulary_count();
    if (w_.capital(before) && w_.unknown(before) && (!w_.sentence_start(before) || given_name) &&
        only_last_name(before) && !w_.token(hit.first).has(text::kLineBefore) && !w_.token(before).has(text::kAllCaps))
      return true;
  }
  return false;
}

bool Names::firm_from(TokenIndex t) const {
  constexpr TokenIndex kReach = 6;
  for (TokenIndex i = t; i < t + kReach && w_.inside(i); ++i) {
    if (w_.doc->sentence_of[i] != w_.doc->sentence_of[t]) return false;
    if (w_.capital(i)) {
      if (w_.company(i)) return true;
      if (w_.is(i, Trait::title) || w_.is(i, Trait::function_word)) return false;
    } else if (i == t || !(w_.is(i, Trait::and_word) || w_.punct(i, '&') || w_.is(i, Trait::of)) ||
               !w_.capital(i + 1)) {
      return false;
    }
  }
  return false;
}

bool Names::behind_its_noun(TokenIndex t) const {
  constexpr Traits kLinks(Trait::and_word, Trait::comma, Trait::or_word, Trait::of);
  if (t == 0 || !w_.capital(t) || !(w_.capital(t - 1) || w_.any(t - 1, kLinks))) return false;
  if (w_.capital(t - 1) && w_.of_class(t - 1, Rare::thing_prefix)) return true;  // "Air Mauritius"
  if (w_.capital(t - 1) && !w_.sentence_start(t - 1) &&
      (w_.of_class(t - 1, Rare::settled_prefix) || w_.is(t - 1, Trait::region_prefix)))
    return true;
  // "Virginia, the Carolinas, «Georgia»"
  if (t > 1 && conjoined(t - 1) && w_.capital(t - 2) && !w_.hit(t - 2) && w_.free(t - 2) &&
      w_.of_class(t, Rare::namesake))
    return true;
  if (t < 2 || !w_.is(t - 1, Trait::of) || !w_.capital(t - 2) || !w_.is(t - 2, Trait::name_closer)) return false;
  return !w_.is(t - 2, Trait::organisation) || w_.of_class(t - 2, Rare::bank_word);
}

bool Names::people_in_name(const NameHit& hit) const {
  const TokenIndex next = hit.last;
  if (w_.capital(next) && w_.doc->sentence_of[next] == w_.doc->sentence_of[hit.first] &&
      ((w_.is(next, Trait::name_closer) && !w_.is(next, Trait::organisation)) || firm_from(next)))
    return true;
  if (hit.first == 0 || w_.token(hit.first).has(text::kSentenceStart)) return false;
  const TokenIndex before = hit.first - 1;
  if (w_.small(before) && w_.is(before, Trait::joiner) && !w_.is(before, Trait::function_word)) return true;
  return w_.capital(before) && w_.unknown(before) && !w_.sentence_start(before) && w_.free(before) && !w_.hit(before) &&
         w_.token(hit.first).has(text::kSpaceBefore);
}

bool Names::continued(const NameHit& hit) const {
  const TokenIndex next = hit.last + 1;
  return hit.last == hit.first + 1 && hit.first > 0 && w_.capital(hit.first - 1) && !w_.sentence_start(hit.first - 1) &&
         w_.is(hit.last, Trait::of) && w_.capital(next) && !w_.hit(next);
}

bool Names::money(const NameHit& hit, FormKind kind) const {
  if (kind == FormKind::capital || kind == FormKind::metonym || !w_.word(hit.last)) return false;
  if (!w_.of_class(hit.last, Rare::currency_word)) return false;
  // "the Saudi Crown Prince"
  return (kind == FormKind::demonym && w_.small(hit.last)) || w_.rare_value(hit.last, Rare::currency_word) == 0;
}

bool Names::of_a_country(const NameHit& hit, const Facts& e) {
  if (e.kind != PartyKind::ngo || !w_.is(hit.last - 1, Trait::organisation)) return false;
  const PartyMention* const before = w_.mention_before(hit.first);
  if (before == nullptr || before->entity == none || before->form != MentionForm::demonym ||
      w_.entities[before->entity].kind != PartyKind::state ||
      w_.doc->sentence_of[before->first] != w_.doc->sentence_of[hit.first])
    return false;
  const TokenRange all{before->first, hit.last};
  const Index who = w_.entity_named(w_.plain(all), PartyKind::ngo, "organisation_by_noun");
  w_.take_over(w_.owner[hit.first - 1], all, who, MentionForm::name);
  return true;
}

bool Names::only_last_name(TokenIndex t) const { return !w_.hit(t) || choose_form(w_, w_.hit_at(t)) == nullptr; }

bool Names::in_dateline(TokenIndex t) {
  const auto& lines = w_.doc->datelines;
  while (dateline_ < lines.size() && lines[dateline_].all.last <= t) ++dateline_;
  return dateline_ < lines.size() && lines[dateline_].all.contains(t);
}

bool Names::place_context(const NameHit& hit) const {
  TokenIndex t = hit.first;
  if (t == 0) return false;
  --t;
  if (w_.is(t, Trait::the) && t > 0) --t;
  if (w_.is(t, Trait::place_adjective) || w_.is(t, Trait::former)) return true;
  if (w_.is(t, Trait::of) && t > 0 && w_.is(t - 1, Trait::island)) return true;
  if (w_.is(t, Trait::through) &&
      (w_.possessive(hit.last) ? w_.is(hit.last + 1, Trait::title) || w_.is(hit.last + 1, Trait::title_modifier)
                               : w_.is(hit.last, Trait::title)))
    return false;  // "through Norway's ambassador"
  if (w_.is(t, Trait::place_preposition)) return !w_.is(t, Trait::through) || !deals_through(t);
  if (w_.is(t, Trait::to) && t > 0 && w_.is(t - 1, Trait::motion)) return true;
  // "in Juba, and Sudan says": a new clause
  // "In Tbilisi, Georgia offers": behind an adverbial that opens the sentence
  const bool verb = w_.is(hit.last, Trait::act_verb) || w_.is(hit.last, Trait::auxiliary);
  constexpr TokenIndex kFronted = 14;  // "For three soldiers captured in Lebanon, Israel gave up"
  const bool opens =
      w_.is(t, Trait::comma) && t - w_.sentence_first(t) < kFronted && w_.is(w_.sentence_first(t), Trait::preposition);
  const bool clause = verb && t > 0 && (opens || (w_.is(t, Trait::and_word) && w_.is(t - 1, Trait::comma)));
  if (conjoined(t) && !clause && last_place_ != Work::kFree) {
    TokenIndex back = t;
    for (int i = 0; i < 3 && back > 0 && (conjoined(back) || w_.is(back, Trait::in) || w_.is(back, Trait::the)); ++i)
      --back;
    return back == last_place_;
  }
  return false;
}

bool Names::deals_through(TokenIndex t) const {
  constexpr Traits kDealings(Trait::talk, Trait::meeting, Trait::deal, Trait::message, Trait::captive);
  constexpr TokenIndex kReach = 5;
  if (const PartyMention* m = w_.mention_before(t); m != nullptr && !m->attributive)
    return true;  // "talk with Damascus through"
  const TokenIndex floor = std::max(w_.sentence_first(t), t > kReach ? t - kReach : 0);
  for (TokenIndex i = t; i > floor; --i) {
    if (w_.any(i - 1, kDealings)) return true;
  }
  return false;
}

void Names::block(const NameHit& hit, bool place) {
  for (TokenIndex t = hit.first; t < hit.last; ++t) w_.blocked[t] = 1;
  if (place) last_place_ = hit.last - 1;
}

TokenIndex Names::skip_modifiers(TokenIndex t) const {
  for (int i = 0; i < 3; ++i) {
    if ((w_.is(t, Trait::title_modifier) || w_.is(t, Trait::group_modifier)) && w_.word(t + 1) &&
        w_.sentence_last(t) > t + 1 && !w_.is(t, Trait::government) && !w_.is(t, Trait::title)) {
      ++t;
    } else {
      break;
    }
  }
  return t;
}

void Names::one(const NameHit& hit) {
  if (!w_.free({hit.first, hit.last})) return;
  const Form* form = choose_form(w_, hit);
  if (form == nullptr) return;  // a last name: later
  const Facts e = w_.facts(form->entry);
  if (in_dateline(hit.first)) return block(hit, true);
  if (ticker(w_, hit)) return block(hit, false);
  if (e.kind == PartyKind::person) {
    if (!e.own && doubtful_letters(w_, hit) && !doubts_.means(hit, form->entry, e)) return block(hit, false);
    const Index person = w_.entity_of(form->entry, "gazetteer_person");
    w_.add({hit.first, hit.last}, person, form->kind == FormKind::name ? MentionForm::name : MentionForm::alias);
    return;
  }
  if (e.kind != PartyKind::state) {
    if (!e.own && doubtful_letters(w_, hit) && !doubts_.means(hit, form->entry, e)) return block(hit, false);
    // "National Security Council" is not the UN's, the "Patriotic Salvation Army" no charity.
    const TokenIndex before = hit.first - 1;
    const bool world_body = e.kind == PartyKind::intergovernmental || e.kind == PartyKind::ngo;
    if (hit.first > 0 && world_body && w_.capital(before) && !w_.sentence_start(before) && !w_.hit(before) &&
        (w_.is(before, Trait::title_modifier) || w_.is(before, Trait::armed_name_word)))
      return block(hit, false);
    // "James Wagner" is no Wagner Group.
    if (hit.first > 0 && hit.last == hit.first + 1 && !w_.token(hit.first).has(text::kAllCaps) && w_.capital(before) &&
        (*w_.words)[before] >= w_.tables->vocabulary_count() && only_last_name(before) &&
        w_.token(hit.first).has(text::kSpaceBefore)) {
      if (somebodys_ < kSomebodys) somebody_[somebodys_++] = form->entry;
      return block(hit, false);
    }
    if (hit.last == hit.first + 1 && !w_.token(hit.first).has(text::kAllCaps) && somebodys_name(form->entry))
      return block(hit, false);  // "Wagner said", later in the same text
    // "Commonwealth Shipping Co", "Solidarity Foods Inc"
    if (hit.last == hit.first + 1 && firm_from(hit.last)) return block(hit, false);
    // "the State Department of Agriculture": another one
    if (e.kind == PartyKind::government && w_.is(hit.last, Trait::of) && w_.capital(hit.last + 1) &&
        !w_.hit(hit.last + 1))
      return block(hit, false);
    if (continued(hit) || (e.kind == PartyKind::people && people_in_name(hit))) return block(hit, false);
    if (of_a_country(hit, e)) return;
    return actor(hit, *form, e);
  }
  if (inside_longer_name(hit, e, form->kind) || money(hit, form->kind)) return block(hit, false);
  switch (form->kind) {
    case FormKind::demonym:
    case FormKind::national:
      return demonym(hit, *form);
    case FormKind::capital:
      return capital(hit, *form);
    case FormKind::metonym:
      return metonym(hit, *form);
    default:
      return country(hit, *form);
  }
}

void Names::actor(const NameHit& hit, const Form& form, const Facts& e) {
  if (e.kind == PartyKind::other && place_context(hit)) return block(hit, true);  // a region: "in the West Bank"
  TokenRange range{hit.first, hit.last};
  bool attributive = false;
  if (e.kind == PartyKind::people && group_noun_behind(hit.last)) return;  // "Kurdish rebels": organisations.cc
  const Index who = w_.entity_of(form.entry, "gazetteer_actor");
  const bool same_line = w_.word(hit.last) && !w_.capital(hit.last);
  if (same_line) {
    const TokenIndex noun = skip_modifiers(hit.last);
    if (w_.is(noun, Trait::captive) || (w_.is(noun, Trait::people) && !w_.is(noun, Trait::soft_armed))) {
      attributive = true;
    } else if (noun == hit.last && w_.is(noun, Trait::military) && !w_.is(noun, Trait::people) &&
               !person_follows(noun + 1) && !w_.is(noun + 1, Trait::title)) {
      range.last = noun + 1;  // "Khmer Rouge forces"
    } else if (w_.is(noun, Trait::armed) || w_.is(noun, Trait::group) || w_.is(noun, Trait::government_people) ||
               w_.is(noun, Trait::government)) {
      if (!person_follows(noun + 1) &&
          (noun == hit.last || w_.is(noun, Trait::armed) || w_.is(noun, Trait::government_people)))
        range.last = noun + 1;
      else
        attributive = true;
    } else if (w_.is(noun, Trait::title)) {
      attributive = true;
    } else if (attributive_noun(hit.last)) {
      attributive = true;
    }
  } else if (w_.punct(hit.last, text::kHyphen) && !w_.token(hit.last).has(text::kSpaceBefore)) {
    attributive = true;
  }
  if (in_brackets(range, who)) return;
  w_.add(range, who, form.kind == FormKind::name ? MentionForm::name : MentionForm::alias, attributive);
}

bool Names::in_brackets(TokenRange range, Index who) {
  if (range.first < 2 || !bracket(range.first - 1, Trait::open, '[') || !bracket(range.last, Trait::close, ']'))
    return false;
  const PartyMention* full = w_.mention_at(range.first - 2);
  if (full == nullptr || full->entity != who || !w_.free(TokenRange{range.first - 1, range.last + 1})) return false;
  const TokenIndex first = full->first;
  const MentionForm form = full->form;
  w_.take_over(w_.owner[range.first - 2], {first, range.last + 1}, who, form);
  return true;
}

bool Names::attributive_noun(TokenIndex t) const {
  return w_.small(t) && !function_word(t) && !w_.is(t, Trait::act_verb) && !w_.is(t, Trait::speech_verb) &&
         !w_.ends_with(t, "ed") && !w_.ends_with(t, "ly") && !w_.ends_with(t, "ing") &&
         (w_.is(t, Trait::captive) || w_.is(t, Trait::people) || w_.is(t, Trait::military) || w_.is(t, Trait::action) ||
          w_.is(t, Trait::place_noun) || w_.is(t, Trait::talk) || w_.is(t, Trait::deal));
}

bool Names::group_noun_behind(TokenIndex t) const {
  for (int i = 0; i < 4 && w_.inside(t); ++i, ++t) {
    if (w_.is(t, Trait::armed) || w_.is(t, Trait::opposition) || w_.is(t, Trait::group)) return true;
    const bool through =
        w_.is(t, Trait::group_modifier) || w_.is(t, Trait::compound) || w_.is(t, Trait::hyphen) || w_.hit(t);
    if (!through) return false;
  }
  return false;
}

bool Names::somebodys_name(EntryId entry) const {
  for (std::size_t i = 0; i < somebodys_; ++i) {
    if (somebody_[i] == entry) return true;
  }
  return false;
}

void find_names(Work& work) { Names(work).run(); }

}  // namespace parley::parties
