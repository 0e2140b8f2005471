// The shape of a person's name: capitalised words with particles between them. Private to the parties room.
#ifndef PARLEY_PARTIES_PERSON_NAMES_H_
#define PARLEY_PARTIES_PERSON_NAMES_H_

#include "parties/work.h"

namespace parley::parties {

/// Can a name begin at `t`?
bool name_start(const Work& work, TokenIndex t);

/// Can the token `t` behind a word of a name be part of it?
inline bool name_goes_on(const Work& work, TokenIndex t) noexcept {
  constexpr Traits kInside(Trait::joiner, Trait::quote, Trait::hyphen);
  return work.capital(t) || work.any(t, kInside);
}

/// The token behind the longest name that begins at `t`; `t` where there is none.
TokenIndex name_end(const Work& work, TokenIndex t);

/// Does a word of it say that it is an organisation or place ("Front", "Ministry", "Street")?
bool organisation_like(const Work& work, TokenRange name);

/// "For the Front, «X» was at the table": the mention of the Front before the name that begins at `t`; null: none.
const PartyMention* named_for(const Work& work, TokenIndex t);

/// "P. N. Haksar", "J. B. Mensah": two initials and a word that no table has.
bool initials(const Work& work, TokenRange name);

/// "an agreement signed here by «X»", "signed by Y and «Z»": does the name that begins at `t` sign?
bool signed_by(const Work& work, TokenIndex t);

/// "Kwame Adjei of «the Patriotic Front»": does the name of an armed group, in several words with a capital, begin at `t`?
bool body_follows(const Work& work, TokenIndex t);

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_PERSON_NAMES_H_
