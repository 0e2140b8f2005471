// Whose a delegation is that the text gives to a pronoun: "his delegation" is that of the party for whom he speaks, "its negotiators" that of the
// party of which the sentence speaks.
#include "parties/work.h"

namespace parley::parties {
namespace {

constexpr TokenIndex kReach = 80;  ///< tokens before the pronoun that are looked at

bool side(const Work& w, Index i) {
  const PartyKind kind = w.entities[i].kind;
  return kind != PartyKind::person && kind != PartyKind::intergovernmental && kind != PartyKind::ngo;
}

/// The last person or party named before `t` in its sentence; none where a name that we do not know stands between them.
Index last_named(const Work& w, TokenIndex t, bool person) {
  const TokenIndex floor = t > kReach ? t - kReach : 0;
  for (TokenIndex i = t; i > floor; --i) {
    if (w.doc->sentence_of[i - 1] != w.doc->sentence_of[t]) return none;
    const PartyMention* m = w.mention_at(i - 1);
    if (m == nullptr && person && w.capital(i - 1) && !w.sentence_start(i - 1) && !w.is(i - 1, Trait::calendar))
      return none;
    if (m == nullptr || m->entity == none || m->plural_group || m->attributive) continue;
    if ((w.entities[m->entity].kind == PartyKind::person) == person) return m->entity;
  }
  return none;
}

}  // namespace

void find_delegations(Work& w) {
  for (TokenIndex t = 0; (t = w.next(t, kTeam)) < w.size(); ++t) {
    if (!w.free(t)) continue;
    TokenIndex owner = t;
    while (owner > 0 && t - owner < 3 && w.free(owner - 1) && w.is(owner - 1, Trait::title_modifier)) --owner;
    if (owner == 0) continue;
    --owner;
    Index who = none;
    if (w.is(owner, Trait::his)) {
      if (const PartyMention* m = w.mention_at(owner); m != nullptr && m->entity != none) {
        who = m->entity;
      } else {
        who = last_named(w, owner, true);
      }
      if (who != none) who = w.entities[who].represents;
    } else if (w.is(owner, Trait::its)) {
      who = last_named(w, owner, false);
    }
    if (who != none && side(w, who)) w.add({owner + 1, t + 1}, who, MentionForm::description);
  }
}

}  // namespace parley::parties
