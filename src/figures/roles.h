// Who holds the people counted and who gets them back, by the verbs of the clause. Only what the text says: otherwise none.
#ifndef PARLEY_FIGURES_ROLES_H_
#define PARLEY_FIGURES_ROLES_H_

#include "figures/captives.h"

namespace parley::figures {

/// The party (index into entities) that does what the verb at `verb` tells: its subject. none: a pronoun, or nobody named.
/// `depth` bounds how many verbs that share a subject ("captured … and released …") are followed.
Index subject_of(const Scene& scene, TokenIndex verb, int depth = 0);
/// "«Kyiv» and Moscow swapped": the one named before the subject `who` of `verb` and joined to it; none: `who` does it alone.
Index joined_subject(const Scene& scene, Index who, TokenIndex verb);
/// The party that opens the sentence, behind nothing but dates, places and what modifies it; looked for before `end`.
Index opening_subject(const Scene& scene, const text::Sentence& sentence, TokenIndex end);
/// The party of mention `m` if it can be an actor: not "Afghan" in "Afghan soil", but "Afghan officials", "Houthi rebels".
Index acting(const Scene& scene, Index m);
/// "The captors freed one man after «a local militia» freed nine": an indefinite article brings in somebody new, whoever else goes by such a noun.
bool brought_in_new(const Scene& scene, const parties::PartyMention& mention);
/// The party of "by …" within a few tokens behind `verb`.
Index agent_of(const Scene& scene, TokenIndex verb);
/// The party behind a preposition of trait `preposition` ("from", "to", "in") within a few tokens behind `at`, before `limit`.
Index behind_preposition(const Scene& scene, TokenIndex at, Trait preposition, TokenIndex limit);

/// The party that gets them: of "to …" within some tokens behind `from`, before `end`. Also an aid organisation that takes them over.
Index receiver_behind(const Scene& scene, TokenIndex from, TokenIndex end);
/// The party whose mention opens the sentence, of any kind; none: something else opens it.
Index opening_party(const Scene& scene, const text::Sentence& sentence);
/// The party named at `t`: its mention, or a state by its name where the place made no mention of it ("in India's custody").
Index party_at(const Scene& scene, TokenIndex t);

inline constexpr std::uint8_t kHostages = 3, kSoldiers = 5, kFighters = 8;  ///< values of nouns of words_figures.tsv

struct CaptiveRoles {
  Index of = none;
  TokenRange of_tokens;
  Index holder = none;
  Index recipient = none;
};
/// By the candidate's own clause.
CaptiveRoles candidate_roles(const Scene& scene, const Candidate& candidate, const Quantity& quantity);

/// Is it the deed of soldiers or police: "freed by Libyan troops", "the commandos set free"?
bool by_force(const Scene& scene, const Predicate& predicate);
/// Did soldiers or police set them free whom somebody else had taken? Prisoners and fighters they hold themselves.
bool freed_from_others(const Scene& scene, const Candidate& candidate, const Predicate& predicate);
/// Whom the pronoun at `t` ("it", "they", "their") stands for; none: not known.
Index pronoun_party(const Scene& scene, TokenIndex t, int depth = 0);

/// Can it hold or get people: a state, a government, an armed group, an army, a political body; a person stands for whom he represents.
Index actor(const Scene& scene, Index entity);

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_ROLES_H_
