// What stands beside a name and tells that it is a person's.
#include "parties/person_signs.h"

#include <algorithm>

#include "parties/person_names.h"

namespace parley::parties {
namespace {

constexpr TokenIndex kTradeReach = 6;  ///< tokens of "a former Tuareg rebel"
constexpr TokenIndex kTeamReach = 10;  ///< tokens between a team and the name of its head

}  // namespace

TokenIndex PersonSigns::trade(TokenRange name) const {
  TokenIndex t = name.last;
  if (!w_.is(t, Trait::comma)) return 0;
  ++t;
  if (w_.number_at(t) && w_.is(t + 1, Trait::comma)) t += 2;
  if (!w_.is(t, Trait::article) && !w_.is(t, Trait::possessive_pronoun)) return 0;
  const TokenIndex first = ++t;
  for (; t < first + kTradeReach && w_.word(t); ++t) {
    const bool closes = w_.is(t + 1, Trait::comma) || w_.is(t + 1, Trait::who) || w_.is(t + 1, Trait::period) ||
                        w_.is(t + 1, Trait::preposition) || w_.is(t + 1, Trait::and_word);
    if (closes && w_.small(t) && w_.is(t, Trait::person_noun)) return t;
    const PartyMention* m = w_.mention_at(t);
    if (m != nullptr && m->last == t + 1 && w_.is(t + 1, Trait::who)) return t;
    if (m == nullptr && (w_.is(t, Trait::function_word) || w_.is(t, Trait::act_verb)) && !w_.is(t, Trait::former))
      return 0;
  }
  return 0;
}

bool PersonSigns::armed_trade(TokenRange name) const {
  const TokenIndex t = trade(name);
  return w_.is(t, Trait::armed) || w_.is(t, Trait::title) || w_.is(t, Trait::captive);
}

bool PersonSigns::between_commas(TokenRange name) const {
  return name.first > 1 && w_.is(name.first - 1, Trait::comma) && w_.small(name.first - 2) &&
         !w_.is(name.first - 2, Trait::place_noun) && w_.is(name.last, Trait::comma) &&
         (w_.is(name.last + 1, Trait::auxiliary) || w_.is(name.last + 1, Trait::act_verb));
}

bool PersonSigns::affiliated(TokenRange name) const {
  if (name.first > 1 && w_.possessive(name.first - 1) && body_at(name.first - 2)) return true;
  // "For the FARC, «Pablo Catatumbo» was at the table"
  if (const PartyMention* side = named_for(w_, name.first); side != nullptr) return body_at(side->first) != nullptr;
  // "signed by «P. N. Haksar» for India and «Aziz Ahmed» for Pakistan"
  if (w_.is(name.last, Trait::for_word) &&
      (w_.sentence_start(name.first) || w_.is(name.first - 1, Trait::by) || w_.is(name.first - 1, Trait::and_word) ||
       w_.is(name.first - 1, Trait::comma)))
    return body_at(w_.is(name.last + 1, Trait::the) ? name.last + 2 : name.last + 1) != nullptr;
  if (!w_.is(name.last, Trait::of)) return false;
  const PartyMention* m = body_at(w_.is(name.last + 1, Trait::the) ? name.last + 2 : name.last + 1);
  if (m == nullptr) return body_follows(w_, name.last + 1);  // a body that has not been found yet
  // "of the Dutch embassy", not "of the Netherlands"
  return w_.entities[m->entity].kind != PartyKind::state || w_.is(m->last - 1, Trait::government_people) ||
         w_.is(m->last - 1, Trait::military);
}

const PartyMention* PersonSigns::body_at(TokenIndex t) const {
  const PartyMention* m = w_.mention_at(t);
  return m != nullptr && m->entity != none && w_.entities[m->entity].kind != PartyKind::person &&
                 w_.entities[m->entity].kind != PartyKind::people
             ? m
             : nullptr;
}

Index PersonSigns::known_as(TokenIndex t) const {
  if (!w_.is(t, Trait::comma) && !w_.is(t, Trait::open)) return none;
  for (TokenIndex i = t + 1; i < t + 8 && w_.inside(i); ++i) {
    const PartyMention* m = w_.mention_at(i);
    if (m != nullptr) {
      const bool person = m->entity != none && w_.entities[m->entity].kind == PartyKind::person;
      return person && i > t + 1 && w_.is(i - 1, Trait::alias_word) ? m->entity : none;
    }
    if (w_.is(i, Trait::comma) || w_.is(i, Trait::period)) return none;
  }
  return none;
}

bool PersonSigns::told_whose(TokenIndex t) const {
  if (!w_.of_class(t, Rare::whose_word) && !w_.of_class(t, Rare::represent_verb)) return false;
  if (body_at(w_.is(t + 1, Trait::the) ? t + 2 : t + 1) != nullptr) return true;
  return w_.capital(t + 1) && w_.capital(t + 2);  // a group that has not been found yet
}

bool PersonSigns::alias_behind(TokenIndex t) const {
  constexpr TokenIndex kWords = 4;
  if (!w_.is(t, Trait::comma) && !w_.is(t, Trait::open)) return false;
  for (TokenIndex i = t + 1; i <= t + kWords && w_.word(i); ++i) {
    if (!w_.is(i, Trait::alias_word) || !w_.small(i)) continue;
    const bool as = w_.of_class(i, Rare::as_word);  // "known as", but not "as President"
    return w_.capital(i + 1) && (as ? w_.is(i - 1, Trait::naming) : i == t + 1 || w_.is(i - 1, Trait::function_word));
  }
  return false;
}

bool PersonSigns::led_by(TokenIndex t) const {
  if (t < 2) return false;
  if (w_.is(t - 1, Trait::by)) return w_.is(t - 2, Trait::led);
  if (!w_.is(t - 1, Trait::under)) return false;
  const TokenIndex floor = std::max(w_.sentence_first(t), t > kTeamReach ? t - kTeamReach : 0);
  for (TokenIndex i = t - 1; i > floor;) {
    if (w_.is(--i, Trait::team)) return true;
  }
  return false;
}

}  // namespace parley::parties
