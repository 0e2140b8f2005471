// Names of states: countries, demonyms, capitals and seats of government. A capital is its government only where it acts or is dealt with
// ("Kabul insisted", "talks with Kabul"); a demonym belongs to the noun behind it.
#include "parties/names.h"

#include <algorithm>

namespace parley::parties {
namespace {

constexpr TokenIndex kVerbReach = 4;  ///< tokens between a capital and the verb that makes it an actor

}  // namespace

void Names::country(const NameHit& hit, const Form& form) {
  // "the government in Colombia", "the government of Colombia": one mention.
  if (hit.first >= 2) {
    TokenIndex link = hit.first - 1;
    if (w_.is(link, Trait::the) && link > 0) --link;
    if ((w_.is(link, Trait::of) || w_.is(link, Trait::in)) && link > 0 && w_.is(link - 1, Trait::government) &&
        w_.free(TokenRange{link - 1, hit.last})) {
      government({link - 1, hit.last}, form.entry, MentionForm::name);
      return;
    }
  }
  if (form.kind == FormKind::government) {
    government({hit.first, hit.last}, form.entry, MentionForm::name);
    return;
  }
  if (place_context(hit) && !captivity(hit.first)) return block(hit, true);
  const TokenIndex next = hit.last;
  // "U.S. government", "US officials": written like the country, used like its adjective.
  if (w_.small(next) || w_.is(next, Trait::government) || w_.is(next, Trait::title) ||
      (w_.is(next, Trait::title_modifier) && person_title(next))) {
    if (adjective(hit, form, MentionForm::name)) return;
  }
  TokenRange range{hit.first, hit.last};
  bool attributive = false;
  if (w_.possessive(next)) {
    const TokenIndex noun = skip_modifiers(next + 1);
    if (w_.is(noun, Trait::government) && w_.free(TokenRange{hit.first, noun + 1}) &&
        !w_.is(noun + 1, Trait::captive)) {
      government({hit.first, noun + 1}, form.entry, MentionForm::name);
      return;
    }
    attributive = true;
  } else if (w_.punct(next, text::kHyphen) && !w_.token(next).has(text::kSpaceBefore) && w_.word(next + 1)) {
    attributive = true;
  }
  const Index state = w_.entity_of(form.entry, "gazetteer_country");
  if (w_.add(range, state, form.kind == FormKind::name ? MentionForm::name : MentionForm::alias, attributive))
    ++w_.traces[state].country_words;
}

bool Names::captivity(TokenIndex t) const {
  for (int i = 0; i < 5 && t > 0 && w_.doc->sentence_of[t - 1] == w_.doc->sentence_of[t]; ++i) {
    --t;
    if (w_.is(t, Trait::taken)) return false;  // "captured in Helmand": where, not by whom
    if (w_.is(t, Trait::held)) return !talks_held(t);
    if (w_.is(t, Trait::captive)) return true;
    if (w_.is(t, Trait::comma) || w_.is(t, Trait::by)) return false;
  }
  return false;
}

bool Names::talks_held(TokenIndex held) const {
  constexpr Traits kPeople(Trait::captive, Trait::people);
  constexpr Traits kTalks(Trait::talk, Trait::meeting, Trait::deal);
  constexpr TokenIndex kReach = 14;
  const TokenIndex floor = std::max(w_.sentence_first(held), held > kReach ? held - kReach : 0);
  for (TokenIndex t = held; t > floor;) {
    --t;
    if (w_.any(t, kPeople)) return false;
    if (w_.any(t, kTalks)) return true;
  }
  return false;
}

bool Names::adjective(const NameHit& hit, const Form& form, MentionForm kind) {
  const TokenIndex first = skip_modifiers(hit.last);
  constexpr Traits kNouns(Trait::government, Trait::title, Trait::government_people, Trait::military, Trait::captive,
                          Trait::people, Trait::action, Trait::talk, Trait::deal, Trait::meeting);
  if (!w_.any(first, kNouns)) return group_noun_behind(hit.last);
  if (w_.is(first, Trait::government) && !w_.is(first + 1, Trait::captive)) {
    TokenIndex last = first + 1;
    if (w_.is(last, Trait::government_people) && !person_follows(last + 1)) ++last;  // government officials
    if (w_.is(last, Trait::military) && !w_.is(last, Trait::captive)) ++last;        // government forces
    government({hit.first, last}, form.entry, kind);
    return true;
  }
  if (w_.is(first, Trait::title) && person_title(first)) {
    add_state({hit.first, hit.last}, form.entry, kind, true);
    return true;
  }
  if (w_.is(first, Trait::government_people)) {
    TokenIndex last = first + 1;
    if (person_follows(last)) {
      add_state({hit.first, hit.last}, form.entry, kind, true);
    } else {
      add_state({hit.first, last}, form.entry, kind, false);
    }
    return true;
  }
  if (w_.is(first, Trait::title)) {
    add_state({hit.first, hit.last}, form.entry, kind, true);
    return true;
  }
  if (group_noun_behind(hit.last)) return true;  // organisations.cc
  if (w_.is(first, Trait::military) && !w_.is(first, Trait::captive)) {
    add_state({hit.first, first + 1}, form.entry, kind, false);
    return true;
  }
  // "Ukraine exchanges prisoners": a verb behind a country's name, a noun behind an adjective.
  if (kind == MentionForm::name && first == hit.last && w_.is(first, Trait::act_verb)) return false;
  if (w_.is(first, Trait::captive) || w_.is(first, Trait::people) || w_.is(first, Trait::action) ||
      w_.is(first, Trait::talk) || w_.is(first, Trait::deal) || w_.is(first, Trait::meeting)) {
    add_state({hit.first, hit.last}, form.entry, kind, true);
    return true;
  }
  return false;
}

bool Names::person_title(TokenIndex t) const {
  for (TokenIndex i = t; i < t + 6 && w_.inside(i); ++i) {
    if (person_follows(i) && !w_.is(i, Trait::title) && !w_.is(i, Trait::title_modifier)) return true;
    if (!w_.word(i) && !w_.punct(i, text::kHyphen)) return false;
  }
  return false;
}

void Names::demonym(const NameHit& hit, const Form& form) {
  if (hit.first > 0 && w_.is(hit.first - 1, Trait::region_prefix)) return block(hit, false);  // "Central American"
  const TokenIndex next = hit.last;
  if (hit.first > 0 && w_.is(hit.first - 1, Trait::in) && !w_.word(next)) return block(hit, false);  // "in Portuguese"
  if (adjective(hit, form, MentionForm::demonym)) return;
  if (w_.punct(next, text::kHyphen) && !w_.token(next).has(text::kSpaceBefore) && w_.word(next + 1)) {
    // "Qatari-brokered", "Saudi-backed", "Israeli-Palestinian"; not "Afghan-born"
    if (w_.is(next + 1, Trait::based)) return block(hit, false);
    // "the Israeli-occupied West Bank" is a place
    if (w_.is(next + 1, Trait::occupied) && (w_.capital(next + 2) || w_.is(next + 2, Trait::place_noun)))
      return block(hit, false);
    add_state({hit.first, hit.last}, form.entry, MentionForm::demonym, true);
    return;
  }
  if (hit.first > 0 && w_.is(hit.first - 1, Trait::hyphen) && hit.first > 1 && w_.is(hit.first - 2, Trait::pro_anti)) {
    if (group_noun_behind(next)) return;
    add_state({hit.first, hit.last}, form.entry, MentionForm::demonym, true);
    return;
  }
  if (w_.is(next, Trait::place_noun) || w_.is(next, Trait::name_closer)) return block(hit, false);
  const bool national = form.kind == FormKind::national || plural(hit.last - 1);
  if (national && !w_.small(next)) {
    add_state({hit.first, hit.last}, form.entry, MentionForm::demonym, false);
    return;
  }
  const bool verb =
      w_.is(next, Trait::act_verb) || w_.is(next, Trait::auxiliary) || function_word(next) || !w_.word(next);
  if (verb) {
    // "the French said": people as their country; "a Canadian": one person
    const bool one_person = hit.first > 0 && w_.is(hit.first - 1, Trait::article) && !w_.is(hit.first - 1, Trait::the);
    add_state({hit.first, hit.last}, form.entry, MentionForm::demonym, one_person || !national);
    return;
  }
  add_state({hit.first, hit.last}, form.entry, MentionForm::demonym, true);
}

bool Names::sentence_deals(TokenIndex t) const {
  constexpr Traits kDealings(Trait::talk, Trait::meeting, Trait::deal, Trait::conflict, Trait::message, Trait::captive);
  const TokenIndex last = std::min(w_.sentence_last(t), t + 30);
  for (TokenIndex i = std::max(w_.sentence_first(t), t > 30 ? t - 30 : 0); i < last; ++i) {
    if (w_.any(i, kDealings)) return true;
  }
  return false;
}

bool Names::acts(TokenIndex next) const {
  TokenIndex t = w_.skip_adverbs(next);
  const bool relative = w_.is(t, Trait::comma) && (w_.is(t + 1, Trait::function_word)) && w_.small(t + 1) &&
                        !w_.is(t + 1, Trait::conjunction) && !w_.is(t + 1, Trait::preposition);
  if (relative) t = w_.skip_adverbs(t + 2);
  // "Kathmandu dropped its charges"
  if (w_.small(t) && w_.ends_with(t, "ed") && !w_.is(t, Trait::based) && !w_.is(t, Trait::compound) &&
      w_.is(t + 1, Trait::determiner))
    return true;
  bool progressive = false;
  for (TokenIndex i = 0; i < kVerbReach && w_.inside(t); ++i) {
    if (w_.is(t, Trait::act_verb) && !w_.is(t, Trait::auxiliary)) return !progressive || w_.ends_with(t, "ing");
    if (progressive && w_.ends_with(t, "ing")) return true;
    if (!w_.is(t, Trait::auxiliary)) {
      return i > 0 && !progressive && w_.small(t) && !function_word(t);  // "Moscow has armed", "Kabul will consider"
    }
    progressive = w_.is(t, Trait::be);
    t = w_.skip_adverbs(t + 1);
  }
  return false;
}

TokenIndex Names::row_end(TokenIndex next) const {
  for (int i = 0; i < 4 && (w_.is(next, Trait::comma) || w_.is(next, Trait::and_word)); ++i) {
    const bool last = w_.is(next, Trait::and_word) || w_.is(next + 1, Trait::and_word);
    TokenIndex at = next + (w_.is(next, Trait::comma) && last ? 2 : 1);
    if (w_.is(at, Trait::the)) ++at;
    if (!w_.inside(at) || !w_.hit(at)) break;
    next = w_.hit_at(at).last;
    if (last) return next;
  }
  return 0;
}

/// "Leonid Kuchma for «Kiev»", "Lawrence Pezzullo, for «Washington», leaned": a person acts for it; "left for Kiev" tells where to.
bool Names::spoken_for(const NameHit& hit) const {
  if (hit.first < 3 || !w_.is(hit.first - 1, Trait::for_word) || !w_.small(hit.first - 1)) return false;
  const TokenIndex name = w_.is(hit.first - 2, Trait::comma) ? hit.first - 3 : hit.first - 2;
  if (!w_.capital(name) || w_.is(name, Trait::calendar) || w_.is(name, Trait::title)) return false;
  const TokenIndex next = hit.last;
  const bool named = w_.capital(name - 1) || w_.is(name - 1, Trait::honorific) || w_.is(name - 1, Trait::joiner);
  return named && (w_.is(next, Trait::comma) || w_.is(next, Trait::and_word) || w_.is(next, Trait::period) ||
                   w_.punct(next, ';'));
}

/// "«Manila»'s Manuel Yan said": its man; "London's Trafalgar Square" is none.
bool Names::owns_person(TokenIndex name) const {
  constexpr TokenIndex kWords = 4;
  constexpr Traits kThing(Trait::place_noun, Trait::name_closer, Trait::organisation, Trait::title, Trait::calendar);
  TokenIndex t = name;
  while (t < name + kWords && w_.capital(t) && !w_.any(t, kThing) && !w_.sentence_start(t)) ++t;
  if (t < name + 2 || !w_.unknown(t - 1) || w_.capital(t) || w_.any(t, kThing)) return false;
  const TokenIndex verb = w_.skip_adverbs(t);
  return w_.is(verb, Trait::act_verb) || w_.is(verb, Trait::speech_verb) || w_.ends_with(verb, "ing");
}

void Names::capital(const NameHit& hit, const Form& form) {
  const TokenIndex next = hit.last;
  // "the authorities in Pyongyang", "the regime of Damascus"
  if (hit.first >= 2 && (w_.is(hit.first - 1, Trait::of) || w_.is(hit.first - 1, Trait::in)) &&
      w_.is(hit.first - 2, Trait::government) && w_.free(TokenRange{hit.first - 2, hit.last}))
    return government({hit.first - 2, hit.last}, form.entry, MentionForm::capital);
  if (place_context(hit)) return block(hit, true);
  bool government_here = acts(next);
  const TokenIndex before = hit.first == 0 ? Work::kFree : hit.first - 1;
  if (before != Work::kFree) {
    if (w_.is(before, Trait::with) || w_.is(before, Trait::by) || w_.is(before, Trait::against)) government_here = true;
    if (w_.is(before, Trait::through) && deals_through(before)) government_here = true;
    // "negotiators from Seoul"
    if (w_.is(before, Trait::from) && before > 0 && w_.small(before - 1) &&
        (w_.is(before - 1, Trait::negotiator) || w_.is(before - 1, Trait::delegation) ||
         w_.is(before - 1, Trait::government_people) || w_.is(before - 1, Trait::envoy)))
      government_here = true;
    if (w_.is(before, Trait::addresses)) government_here = true;  // "thanked Damascus"
    if (spoken_for(hit)) government_here = true;
    if (w_.is(before, Trait::between) && sentence_deals(hit.first)) government_here = true;
    if ((conjoined(before) || w_.is(before, Trait::hyphen)) && before > 0) {
      const PartyMention* other = w_.mention_at(before - 1);
      if (other != nullptr && other->entity != none && w_.entities[other->entity].kind != PartyKind::person &&
          !other->attributive)
        government_here = true;
    }
  }
  if (w_.possessive(next)) {
    const TokenIndex noun = skip_modifiers(next + 1);
    government_here = w_.is(noun, Trait::government) || w_.is(noun, Trait::government_people) ||
                      w_.is(noun, Trait::action) || w_.is(next + 1, Trait::action) || w_.is(noun, Trait::title) ||
                      w_.is(noun, Trait::military) || w_.is(noun, Trait::talk) || w_.is(noun, Trait::deal) ||
                      owns_person(next + 1);
  }
  if (w_.is(next, Trait::government) || (w_.is(next, Trait::government_people) && !w_.is(next, Trait::side))) {
    if (w_.is(next, Trait::government)) {
      government({hit.first, next + 1}, form.entry, MentionForm::capital);
    } else {
      add_state({hit.first, next + 1}, form.entry, MentionForm::capital, false);
    }
    return;
  }
  if (w_.punct(next, text::kHyphen) && !w_.token(next).has(text::kSpaceBefore)) {
    if (w_.is(next + 1, Trait::based)) return block(hit, true);
    if (w_.is(next + 1, Trait::compound) || w_.capital(next + 1)) {
      add_state({hit.first, hit.last}, form.entry, MentionForm::capital, true);
      return;
    }
  }
  // "Washington and Moscow agreed": the verb stands behind the second.
  if (!government_here) {
    const TokenIndex last = row_end(next);
    government_here =
        last > next &&
        (acts(last) || (before != Work::kFree && w_.is(before, Trait::between) && sentence_deals(hit.first)));
  }
  if (!government_here) return block(hit, true);
  add_state({hit.first, hit.last}, form.entry, MentionForm::capital, w_.possessive(next));
}

void Names::metonym(const NameHit& hit, const Form& form) {
  const TokenIndex before = hit.first == 0 ? Work::kFree : hit.first - 1;
  TokenIndex t = before;
  if (t != Work::kFree && w_.is(t, Trait::the) && t > 0) --t;
  if (t != Work::kFree && (w_.is(t, Trait::in) || w_.is(t, Trait::place_preposition) || w_.is(t, Trait::to)))
    return block(hit, true);
  const bool title = w_.is(hit.last, Trait::title) || w_.is(hit.last, Trait::title_modifier);
  add_state({hit.first, hit.last}, form.entry, MentionForm::alias, title);
}

}  // namespace parley::parties
