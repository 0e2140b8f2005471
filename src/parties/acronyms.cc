// Acronyms: those that the text explains ("the Bodo Liberation Army (BLA)"), whatever else the letters stand for elsewhere, and those that it never
// explains: "FFC" where the Forces of Freedom and Change are named.
#include <algorithm>

#include "parties/work.h"

namespace parley::parties {
namespace {

constexpr std::size_t kLongest = 6;  ///< letters of an acronym
constexpr std::size_t kShortest = 3;
constexpr std::size_t kNames = 64;        ///< names whose initials are kept: enough for one text
constexpr std::size_t kExplained = 16;    ///< acronyms behind their names that are kept
constexpr std::size_t kMostLetters = 12;  ///< of an acronym in brackets

/// The initials of a name.
struct Initials {
  char letters[kLongest] = {};
  std::size_t count = 0;
  Index entity = none;
};

Initials initials_of(const Work& w, const PartyMention& m) {
  Initials out;
  for (TokenIndex t = m.first; t < m.last; ++t) {
    if (!w.capital(t)) continue;
    if (out.count == kLongest) return {};
    out.letters[out.count++] = w.doc->bytes(t)[0];
  }
  out.entity = m.entity;
  return out;
}

/// An acronym that stands in brackets behind a name.
struct Explained {
  std::string_view letters;
  Index entity = none;
};

/// Several words for a body.
bool of_body(const Work& w, const PartyMention& m) {
  if (m.last - m.first < 2 || m.entity == none) return false;
  const PartyKind kind = w.entities[m.entity].kind;
  return kind != PartyKind::person && kind != PartyKind::state;
}
bool named(const Work& w, const PartyMention& m) { return of_body(w, m) && m.form != MentionForm::description; }

/// Is `t` one word in capitals whose letters the name's words begin with, the first with the first?
bool short_name(const Work& w, const PartyMention& m, TokenIndex t) {
  if (!w.word(t) || !w.token(t).has(text::kAllCaps) || !(w.free(t) || w.mention_at(t)->entity == m.entity))
    return false;
  const std::string_view letters = w.doc->bytes(t);
  if (letters.size() < kShortest || letters.size() > kMostLetters) return false;
  std::size_t met = 0;
  for (TokenIndex i = m.first; i < m.last && met < letters.size(); ++i) {
    if (!w.word(i)) continue;
    met += w.initial(i) == letters[met] ? 1u : 0u;
  }
  return met == letters.size() || (met > 1 && met + 2 >= letters.size());
}

/// The acronym behind `m`: one word in capitals between brackets whose first letter the name has, too.
TokenIndex acronym_behind(const Work& w, const PartyMention& m) {
  const bool inside = m.last - m.first > 4 && w.is(m.last - 1, Trait::close) && w.is(m.last - 3, Trait::open);
  if (inside) return m.last - 2;  // organisations.cc has read it
  // "MPIGO (Ivorian Popular Movement of the Great West)"
  if (m.first > 1 && w.is(m.first - 1, Trait::open) && w.is(m.last, Trait::close) && short_name(w, m, m.first - 2))
    return m.first - 2;
  // "the Liberation Front of Kivu, or LFK,"
  if (w.is(m.last, Trait::comma) && w.is(m.last + 1, Trait::or_word) && short_name(w, m, m.last + 2)) return m.last + 2;
  const TokenIndex t = m.last + 1;
  if (!(w.is(m.last, Trait::open) || w.punct(m.last, '[')) || !w.word(t) || !w.token(t).has(text::kAllCaps) ||
      !(w.is(t + 1, Trait::close) || w.punct(t + 1, ']')))
    return Work::kFree;
  const std::string_view letters = w.doc->bytes(t);
  if (letters.size() > kMostLetters) return Work::kFree;
  for (TokenIndex i = m.first; i < m.last; ++i) {
    if (w.capital(i) && w.doc->bytes(i)[0] == letters[0]) return t;
  }
  return Work::kFree;
}

/// What the letters mean in this text they mean in all of it.
void explain(Work& w) {
  Explained all[kExplained];
  std::size_t count = 0;
  for (std::size_t i = 0; i < w.bodies.size() && count < kExplained; ++i) {
    const PartyMention m = w.mentions[w.bodies[i]];
    if (!named(w, m)) continue;
    const TokenIndex t = acronym_behind(w, m);
    if (t == Work::kFree) continue;
    const PartyMention* const other = w.mention_at(t);
    if (other != nullptr && t >= m.last && (other->last != t + 1 || other->first != t || other->entity == m.entity))
      continue;
    if (other == nullptr) w.add({t, t + 1}, m.entity, MentionForm::alias);
    all[count++] = {w.doc->bytes(t), m.entity};
  }
  if (count == 0) return;
  for (TokenIndex t = 0; (t = w.more.next(t, kShouted)) < w.size(); ++t) {
    if (!w.word(t)) continue;
    const std::string_view bytes = w.doc->bytes(t);
    for (std::size_t i = 0; i < count; ++i) {
      if (all[i].letters != bytes) continue;
      const PartyMention* const m = w.mention_at(t);
      if (m == nullptr) {
        w.add({t, t + 1}, all[i].entity, MentionForm::alias);
      } else if (m->first == t && m->last == t + 1 && m->entity != all[i].entity) {
        const bool attributive = m->attributive;
        const std::uint32_t index = w.owner[t];
        w.take_over(index, {m->first, m->last}, all[i].entity, MentionForm::alias);
        w.mentions[index].attributive = attributive;
      }
      break;
    }
  }
}

/// Acronyms that the text never explains, by the initials of a name that it has.
void by_initials(Work& w) {
  Initials names[kNames];
  std::size_t count = 0;
  for (const std::uint32_t i : w.bodies) {
    if (count == kNames) break;
    const PartyMention& m = w.mentions[i];
    if (m.last - m.first < kShortest || !of_body(w, m)) continue;
    const Initials initials = initials_of(w, m);
    if (initials.count >= kShortest) names[count++] = initials;
  }
  if (count == 0) return;
  for (TokenIndex t = 0; (t = w.more.next(t, kShouted)) < w.size(); ++t) {
    if (!w.word(t) || !w.free(t) || (w.hit(t) && w.blocked[t] == 0) || w.is(t, Trait::calendar)) continue;
    const std::string_view bytes = w.doc->bytes(t);
    if (bytes.size() < kShortest || bytes.size() > kLongest) continue;
    Index found = none;
    bool two = false;
    for (std::size_t i = 0; i < count; ++i) {
      if (names[i].count != bytes.size() || !std::equal(bytes.begin(), bytes.end(), names[i].letters)) continue;
      two |= found != none && found != names[i].entity;
      found = names[i].entity;
    }
    if (found != none && !two) w.add({t, t + 1}, found, MentionForm::alias);
  }
}

/// The noun by which a body is called for short: "Front" of "Moro Islamic Liberation Front", "Movement" of "Movement for Justice". An army is not:
/// "the Army" is the government's.
TokenIndex head_noun(const Work& w, const PartyMention& m) {
  if (!named(w, m) || w.entities[m.entity].kind == PartyKind::government || m.attributive) return Work::kFree;
  TokenIndex last = m.last;
  if (m.last - m.first > 4 && w.is(m.last - 1, Trait::close) && w.is(m.last - 3, Trait::open)) last -= 3;
  const auto body = [&](TokenIndex t) {
    return w.capital(t) && w.is(t, Trait::organisation) && !w.is(t, Trait::military) && !w.is(t, Trait::government) &&
           !w.token(t).has(text::kAllCaps);
  };
  for (TokenIndex t = m.first; t < last; ++t) {
    if (body(t) && (t + 1 == last || w.is(t + 1, Trait::of) || w.is(t + 1, Trait::for_word) || w.is(t + 1, Trait::in)))
      return t;
  }
  return Work::kFree;
}

/// "the Front", "its Commission": the one body of the text that is called so.
void by_head_noun(Work& w) {
  struct Head {
    gazetteer::WordId word = 0;
    Index entity = none;
    bool several = false;
  };
  Head heads[kNames];
  std::size_t count = 0;
  for (const std::uint32_t index : w.bodies) {
    const PartyMention& m = w.mentions[index];
    const TokenIndex t = head_noun(w, m);
    if (t == Work::kFree) continue;
    const gazetteer::WordId word = (*w.words)[t];
    std::size_t i = 0;
    while (i < count && heads[i].word != word) ++i;
    if (i == kNames) break;
    if (i == count) {
      heads[count++] = {word, m.entity, false};
    } else {
      heads[i].several |= heads[i].entity != m.entity;
    }
  }
  if (count == 0) return;
  for (TokenIndex t = 0; (t = w.more.next(t, kBodyNoun)) < w.size(); ++t) {
    if (t == 0 || !w.free(t) || !w.is(t - 1, Trait::the) || !w.capital(t) || !w.is(t, Trait::organisation) ||
        w.capital(t + 1) || w.is(t + 1, Trait::of) || w.is(t + 1, Trait::for_word) || w.punct(t + 1, text::kHyphen))
      continue;
    for (std::size_t i = 0; i < count; ++i) {
      if (heads[i].word != (*w.words)[t] || heads[i].several) continue;
      w.add({t, t + 1}, heads[i].entity, MentionForm::alias, w.is(t + 1, Trait::title) || w.is(t + 1, Trait::captive));
      break;
    }
  }
}

}  // namespace

void find_acronyms(Work& w) {
  w.bodies.clear();
  for (std::uint32_t i = 0; i < w.mentions.size(); ++i) {
    if (of_body(w, w.mentions[i])) w.bodies.push_back(i);
  }
  if (w.bodies.empty()) return;
  explain(w);
  by_initials(w);
  by_head_noun(w);
}

}  // namespace parley::parties
