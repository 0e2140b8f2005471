// What a verb does to the people who are its object: free them, hold them, take them, exchange them, harm them.
#ifndef PARLEY_FIGURES_VERBS_H_
#define PARLEY_FIGURES_VERBS_H_

#include "figures/phrases.h"

namespace parley::figures {

/// What is done to them.
enum class Act : std::uint8_t {
  nothing,
  release,   ///< their holder frees them or hands them over
  gain,      ///< their own side or a rescuer gets them
  exchange,  ///< they are exchanged
  home,      ///< they come home, walk free
  hold,      ///< somebody holds them
  capture,   ///< somebody takes them
  arrest,    ///< police take them: captives of a conflict only with more evidence
  missing,   ///< they are missing, behind bars
  harm,      ///< they are killed, wounded
  among      ///< they "were among the hostages"
};

/// A verb or noun with the phrase as its object or, in the passive, its subject.
struct Predicate {
  Act act = Act::nothing;
  TokenIndex at = kNoToken;  ///< the verb or noun
  bool passive = false;
  bool nominal = false;          ///< "the release of …"
  bool relative = false;         ///< in a relative clause or a participle behind the noun
  bool object_relative = false;  ///< "whom they kidnapped": the subject stands between
  bool weak = false;             ///< a verb of many uses: counts for captives by name only
  explicit operator bool() const { return act != Act::nothing; }
};

/// One verb, or one class of verbs, with the particle that gives it its meaning. The example (of our own words) is run by a test: the span between « and »
/// must come out as a figure.
struct VerbRule {
  const char* name;
  Trait verb;
  bool has_particle;
  Traits particles;  ///< one of them must stand behind the verb
  TokenIndex reach;  ///< within so many tokens
  Act act;
  bool weak;
  bool participle;  ///< holds for the participle alone
  const char* example;
  Traits subject = {};  ///< one of them must stand before the verb, within a few tokens; none: whoever does it
  bool object = false;  ///< holds only where its object begins right behind the verb
};
List<VerbRule> verb_rules();
/// The traits of the verbs of all rules, and those of the nouns that noun_act() knows.
Traits verbs_of_rules();
Traits nouns_of_acts();

/// The act of the verb at `t`, looking at its particles ("hand … over") up to `end`.
Predicate verb_act(const Scene& scene, TokenIndex t, TokenIndex end);

/// The act of the noun at `t` ("release", "capture"), with the phrase behind its "of".
Predicate noun_act(const Scene& scene, TokenIndex t);

/// Does a word of `traits` stand in [from, from + reach), before `end` and before any full stop or semicolon?
bool within(const Scene& scene, TokenIndex from, TokenIndex end, TokenIndex reach, const Traits& traits);

/// Can the object of a verb begin at `t`?
bool starts_object(const Scene& scene, TokenIndex t);

/// Is the verb at `t` a participle behind a form of be?
bool after_be(const Scene& scene, TokenIndex t, TokenIndex begin);

/// "in Israeli jails", "from rebel captivity", "in the hands of the militants": the word of captivity (or "hands") behind the preposition at `t`; else
/// kNoToken.
TokenIndex captivity_behind(const Scene& scene, TokenIndex t, TokenIndex limit);

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_VERBS_H_
