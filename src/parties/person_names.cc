// The shape of a person's name.
#include "parties/person_names.h"

#include <algorithm>

namespace parley::parties {
namespace {

constexpr TokenIndex kNameWords = 8;  ///< tokens of a name at most

/// A capitalised word that can be part of a person's name.
bool name_word(const Work& w, TokenIndex t) {
  if (!w.inside(t) || (w.uses[t] & (kNamePart | kOwned)) != kNamePart) return false;
  if ((w.more[t] & kPlainName) != 0) return true;
  if (!w.capital(t)) return false;
  // "Said-Hasan", "Edward Said"
  if (w.is(t, Trait::speech_verb) && w.ends_with(t, "aid") && !w.token(t).has(text::kAllCaps) &&
      (w.punct(t + 1, text::kHyphen) || (t > 0 && w.capital(t - 1))) && (w.capital(t + 1) || w.capital(t + 2)))
    return true;
  return w.is(t, Trait::joiner) && w.capital(t + 1);
}

bool initial(const Work& w, TokenIndex t) {
  return w.capital(t) && w.token(t).end - w.token(t).begin <= 2 && w.token(t).has(text::kDotted);
}

}  // namespace

bool name_start(const Work& w, TokenIndex t) {
  if (!w.inside(t)) return false;
  if (w.small(t) && w.is(t, Trait::particle) && w.free(t)) {
    // "al-Muslat", "de Mistura": only where no capitalised word stands before it
    TokenIndex next = t + 1;
    if (w.punct(next, text::kHyphen)) ++next;
    return (t == 0 || !w.capital(t - 1)) && name_word(w, next) && w.unknown(next) && !w.is(t, Trait::function_word);
  }
  return name_word(w, t) && (t == 0 || !w.punct(t - 1, text::kHyphen) || w.token(t - 1).has(text::kSpaceBefore));
}

TokenIndex name_end(const Work& w, TokenIndex t) {
  const TokenIndex first = t;
  TokenIndex end = t;
  bool any = false;
  while (w.inside(t) && t - first < kNameWords) {
    if (t > first && !name_goes_on(w, t)) break;
    if (t > first && w.token(t).has(text::kLineBefore) && w.doc->sentence_of[t] != w.doc->sentence_of[first]) break;
    if (t > first && !w.token(t).has(text::kSpaceBefore) && !w.punct(t, text::kHyphen) &&
        !w.punct(t - 1, text::kHyphen))
      break;
    if (initial(w, t) && any) {
      ++t;
      continue;
    }
    if (any && t > first && w.is(t, Trait::honorific) && w.capital(t) && w.free(t) && !w.capital(t + 1) &&
        !w.token(t).has(text::kDotted) && w.doc->sentence_of[t] == w.doc->sentence_of[first]) {
      return t + 1;  // "Abul Gasim Imam"
    }
    if (name_word(w, t)) {
      // A name hit inside that is no piece of a name ends it, unless it is a last name or a blocked homonym.
      if (t > first && w.is(t, Trait::name_closer) && !w.unknown(t)) {
        end = t + 1;  // an organisation: organisation_like() will say so
        ++t;
        any = true;
        continue;
      }
      any = true;
      end = ++t;
      continue;
    }
    if (!w.inside(t)) break;
    // Sam "Mosquito" Bockarie
    if (any && w.is(t, Trait::quote) && w.capital(t + 1) && w.is(t + 2, Trait::quote) && name_word(w, t + 3) &&
        w.doc->sentence_of[t + 3] == w.doc->sentence_of[first]) {
      t += 3;
      continue;
    }
    if (w.punct(t, text::kHyphen) && !w.token(t).has(text::kSpaceBefore) && w.word(t + 1) &&
        !w.token(t + 1).has(text::kSpaceBefore)) {
      if (any && w.small(t + 1) && !w.is(t + 1, Trait::joiner)) {
        constexpr Traits kNoSyllable(Trait::compound, Trait::act_verb, Trait::speech_verb, Trait::function_word,
                                     Trait::based, Trait::armed, Trait::country_noun, Trait::government);
        if (w.any(t + 1, kNoSyllable) || w.ends_with(t + 1, "ed")) return first;  // "Saudi-backed": no name
        end = t += 2;                                                             // "Ki-moon", "Bassam-e"
        continue;
      }
      ++t;
      continue;
    }
    if (w.small(t) && w.is(t, Trait::joiner)) {
      TokenIndex next = t + 1;
      if (w.punct(next, text::kHyphen)) ++next;
      if (w.small(next) && w.is(next, Trait::joiner)) ++next;  // "de la", "bin al-"
      if (w.punct(next, text::kHyphen)) ++next;
      if (name_word(w, next)) {
        t = next;
        continue;
      }
    }
    break;
  }
  return any ? end : first;
}

bool organisation_like(const Work& w, TokenRange name) {
  for (TokenIndex t = name.first; t < name.last; ++t) {
    if (w.is(t, Trait::organisation) || w.is(t, Trait::name_closer)) return true;
  }
  return false;
}

bool initials(const Work& w, TokenRange name) {
  return name.last - name.first >= 3 && initial(w, name.first) && initial(w, name.first + 1) &&
         w.unknown(name.last - 1) && !initial(w, name.last - 1);
}

bool signed_by(const Work& w, TokenIndex t) {
  constexpr TokenIndex kWords = 6;
  constexpr TokenIndex kCourtesy = 3;
  if (t > 1 && w.is(t - 1, Trait::and_word)) {
    const PartyMention* m = w.mention_at(t - 2);
    if (m == nullptr || m->entity == none || w.entities[m->entity].kind != PartyKind::person) return false;
    t = m->first;
    for (TokenIndex n = 0; n < kCourtesy && t > 0 && (w.is(t - 1, Trait::honorific) || w.is(t - 1, Trait::rank)); ++n)
      --t;
  }
  if (t < 2 || !w.is(t - 1, Trait::by)) return false;
  const TokenIndex floor = std::max(w.sentence_first(t - 1), t > kWords ? t - kWords : 0);
  for (TokenIndex i = t - 1; i > floor; --i) {
    if (w.is(i - 1, Trait::signs)) return true;
  }
  return false;
}

bool body_follows(const Work& w, TokenIndex t) {
  constexpr TokenIndex kWords = 6;
  if (w.is(t, Trait::the)) ++t;
  for (TokenIndex i = t; i < t + kWords && w.capital(i) && !w.is(i, Trait::title); ++i) {
    if (i > t && w.is(i, Trait::armed_name)) return true;
  }
  return false;
}

const PartyMention* named_for(const Work& w, TokenIndex t) {
  if (t < 3 || !w.is(t - 1, Trait::comma)) return nullptr;
  const PartyMention* side = w.mention_before(t - 1);
  if (side == nullptr || side->first == 0 || side->entity == none || side->plural_group) return nullptr;
  const TokenIndex before = w.is(side->first - 1, Trait::the) && side->first > 1 ? side->first - 2 : side->first - 1;
  return w.is(before, Trait::for_word) && w.sentence_start(before) ? side : nullptr;
}

}  // namespace parley::parties
