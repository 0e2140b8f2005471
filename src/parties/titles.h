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

/// The title that ends right before token `end` ("Secretary of State «Mike Pompeo»", "Maj. Gen. «X»").
Title title_before(const Work& work, TokenIndex end);

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
