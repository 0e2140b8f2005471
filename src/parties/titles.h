// What a title says of the person who bears it. Private to the parties room.
#ifndef PARLEY_PARTIES_TITLES_H_
#define PARLEY_PARTIES_TITLES_H_

#include "parties/work.h"

namespace parley::parties {

struct Title {
  TokenRange range;       ///< the words of the title; empty: none
  Roles roles;            ///< what it makes of its bearer
  bool former = false;    ///< "former", "ex-", "late"
  bool courtesy = false;  ///< honorific or rank only: says that it is a person, gives no role
  TokenIndex covered =
      0;  ///< where the phrase ends that says what he is concerned with ("an adviser [on Haiti]"); 0: there is none
  TokenIndex of_first = 0,
             of_last = 0;  ///< inside: "spokesman [for the group]", where the affiliation stands; equal: none
};

/// Can a title end right before token `end`? Before most names stands something else.
inline bool title_ends(const Work& work, TokenIndex end) noexcept {
  constexpr Traits kEnds(Trait::honorific, Trait::rank, Trait::title, Trait::title_modifier, Trait::delegation,
                         Trait::general_word, Trait::hyphen);
  if (end == 0 || work.is(end - 1, Trait::under)) return false;  // "diplomats under X"
  return work.any(end - 1, kEnds) || work.mention_at(end - 1) != nullptr;
}

/// title_before() where title_ends().
Title read_title_before(const Work& work, TokenIndex end);

/// The title that ends right before token `end` ("Secretary of State «Mike Pompeo»", "Maj. Gen. «X»").
inline Title title_before(const Work& work, TokenIndex end) {
  return title_ends(work, end) ? read_title_before(work, end) : Title();
}

/// The title that begins at `first` ("the deputy national security adviser", "a spokesman for the group"), behind determiners and a modifying name;
/// it must not pass `limit`.
Title title_from(const Work& work, TokenIndex first, TokenIndex limit);

/// The roles that the words [first, last) of a title give.
Roles title_roles(const Work& work, TokenRange range);

/// The title behind a name: "Suhail Shaheen, «a spokesman for the group»,".
Title appositive_title(const Work& work, TokenRange name);

/// Gives the title's roles, position and affiliation. An empty title gives nothing.
void read_title(Work& work, const Title& title, Index person);

/// read_title() of the appositive behind `name`.
void read_titles_behind(Work& work, TokenRange name, Index person);

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_TITLES_H_
