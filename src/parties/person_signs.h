// What stands beside a name and tells that it is a person's, without a title: his trade, his side, his other name, those whom he leads.
#ifndef PARLEY_PARTIES_PERSON_SIGNS_H_
#define PARLEY_PARTIES_PERSON_SIGNS_H_

#include "parties/work.h"

namespace parley::parties {

class PersonSigns {
 public:
  explicit PersonSigns(Work& work) : w_(work) {}

 protected:
  /// "Ahmada Ag Bibi, a former Tuareg «rebel»,", "John Hart, an American who": the noun that tells what he is; 0: none does.
  TokenIndex trade(TokenRange name) const;
  /// … is that of a fighter, an officer or a captive: no private person.
  bool armed_trade(TokenRange name) const;
  /// "one of the five, «Padma Ratna Tuladhar», is credited"
  bool between_commas(TokenRange name) const;
  /// "Sweden's «Bengt Soderberg»", "«Noureddine Adam» of the Popular Front".
  bool affiliated(TokenRange name) const;
  /// The mention at `t`, where it is of a state, group or organisation.
  const PartyMention* body_at(TokenIndex t) const;
  /// "X, better known as Y", "X (alias Y)", "X, nom de guerre Y": the person of the gazetteer whose name Y is.
  Index known_as(TokenIndex t) const;
  /// "X, whose Popular Front …", "X, representing the Front,": behind the comma.
  bool told_whose(TokenIndex t) const;
  /// "X, better known as Tiro,", "X (alias Tiro)"
  bool alias_behind(TokenIndex t) const;
  /// "led by «X»", "a team of diplomats under «X»".
  bool led_by(TokenIndex t) const;

  Work& w_;
};

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_PERSON_SIGNS_H_
