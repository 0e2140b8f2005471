// The roles that the text gives: role rules over the mentions and words of a sentence, and what follows from them. Private to the parties room.
#ifndef PARLEY_PARTIES_ROLES_H_
#define PARLEY_PARTIES_ROLES_H_

#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

#include "grammar/bundle.h"
#include "grammar/family.h"
#include "grammar/outline.h"
#include "parties/work.h"

namespace parley::parties {

/// Which actors of a match get the rule's role.
enum class Whom : std::uint8_t { first, last, ends, all, people, bodies, nobody };
// ends: the first and the last; people: all persons and organisations; bodies: the organisations, also where one modifies a noun

/// What a rule says: a role, or something about it.
enum class Note : std::uint8_t {
  role,
  weak,        ///< the role, but another finding may overrule it (see salience.cc)
  weak_alone,  ///< … and of one alone: of "A and B met separately with C" neither A nor B goes between
  also_host,   ///< who mediates by hosting is host as well
  only_host,   ///< thanked for being host: the thanks are for no mediation
  embattled,   ///< is attacked or fights
  excluded,    ///< is expressly no side
  speaks,      ///< speaks or acts: a side where the text is about dealings
  holder,      ///< holds people; of several countries named in a row it says nothing
  holds_there  ///< … or is only where others hold them
};

/// A rule and what it says of the actors in it.
struct RoleRule {
  grammar::Rule rule;
  Role role;
  Whom whom;
  Note note = Note::role;
};

/// What a symbol stands for in the role rules, in the order of kRoleMarks.
enum RoleMark : std::uint16_t {
  kStateMark,   ///< states and governments (or several joined by "and"), militaries, anything else that can be a side
  kArmedMark,   ///< armed groups and political organisations
  kOrgMark,     ///< intergovernmental and non-governmental organisations
  kPersonMark,  ///< persons, with their titles
  kAttrMark,    ///< a name that modifies the noun behind it ("Qatari mediation")
  kSidesMark,   ///< "both sides"
  kTeamMark,    ///< a side's delegation or negotiators: "the Taliban delegation"
  kPeopleMark,  ///< a country's people: "Americans", "the Israelis"
};
inline constexpr const char* kRoleMarks[] = {"state", "armed",      "org",  "person",
                                             "attr",  "both_sides", "team", "nationals"};

List<RoleRule> side_subject_rules() noexcept;     ///< who is a party, by what it does (roles_sides.cc)
List<RoleRule> side_object_rules() noexcept;      ///< … by what is done with it
List<RoleRule> go_between_deed_rules() noexcept;  ///< who mediates, by what it does (roles_mediating.cc)
List<RoleRule> go_between_way_rules() noexcept;   ///< … by how it goes between
List<RoleRule> go_between_name_rules() noexcept;  ///< … by how it is named
List<RoleRule> go_between_task_rules() noexcept;  ///< … by its task (roles_tasks.cc)
List<RoleRule> host_rules() noexcept;             ///< roles_hosts.cc
List<RoleRule> watcher_rules() noexcept;          ///< guarantors and observers (roles_watchers.cc)
List<RoleRule> person_rules() noexcept;           ///< heads of delegations, negotiators (roles_persons.cc)

/// The compiled families.
class RoleRules {
 public:
  explicit RoleRules(const gazetteer::Tables& tables);
  static constexpr int kFamilies = 8;
  /// Symbols that may end one finding and begin the next: "brokered by Oman, which hosts …".
  const grammar::Family::Set& actors(int i) const noexcept { return actors_[static_cast<std::size_t>(i)]; }
  const grammar::Family& family(int i) const noexcept { return families_[static_cast<std::size_t>(i)]; }
  List<RoleRule> table(int i) const noexcept { return tables_[static_cast<std::size_t>(i)]; }
  /// The kinds of words of all families.
  const grammar::Bundle& bundle() const noexcept { return *bundle_; }
  /// What the rules cannot do without.
  const grammar::Outlines& outlines() const noexcept { return *outlines_; }

 private:
  std::vector<grammar::Family> families_;
  std::vector<List<RoleRule>> tables_;
  std::vector<RoleRule> hosts_and_persons_;  ///< few words both, so one family
  std::unique_ptr<grammar::Bundle> bundle_;
  std::unique_ptr<grammar::Outlines> outlines_;
  std::vector<grammar::Family::Set> actors_;
};

/// The same, compiled for all threads when a text first has a sentence of conflict that names somebody: it takes as long as all the rest of a start.
class RoleRulesWhenNeeded {
 public:
  /// The tables must outlive it.
  explicit RoleRulesWhenNeeded(const gazetteer::Tables& tables) : tables_(tables) {}
  const RoleRules& get() const {
    std::call_once(once_, [this] { rules_ = std::make_unique<const RoleRules>(tables_); });
    return *rules_;
  }

 private:
  const gazetteer::Tables& tables_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const RoleRules> rules_;
};

/// What the sentences have said of an entity, beside its roles.
enum Evidence : std::uint8_t {
  kActs = 1,           ///< a person who takes part in talks
  kSideStrong = 2,     ///< a sentence says that it is a side
  kSideWeak = 4,       ///< it negotiates or agrees: as a side or as a go-between
  kGoBetweenWeak = 8,  ///< it is thanked for its efforts, works with others for a deal
  kEmbattled = 16,     ///< it is attacked, or fights
  kExcluded = 32,      ///< the deal expressly leaves it out
  kSpeaks = 64,        ///< an armed group that speaks or acts
  kOnlyHost = 128      ///< it is thanked for being host
};

/// A token that an outline of the rules names.
struct Named {
  TokenIndex token = 0;
  grammar::Outlines::RowIndex row = 0;
};

/// Matchers and buffers of one thread.
class RoleScratch {
 public:
  void begin(const RoleRules& rules);      ///< before the first search
  std::vector<grammar::Matcher> matchers;  ///< none until then
  grammar::Bundle::Symbols symbols;
  std::vector<grammar::Match> matches;
  std::vector<grammar::Mark> marks;
  text::Lent<Named> named;                  ///< of a sentence: tokens that the outlines name, and one behind the last
  std::vector<std::uint32_t> group_first;   ///< of a mark's payload: where its members begin in `members`
  std::vector<std::uint32_t> members;       ///< mention indices
  std::vector<std::uint32_t> order;         ///< mentions in text order
  std::vector<std::uint32_t> topical;       ///< by entity: sentences in which it stands beside topic words
  std::vector<std::uint32_t> last_topical;  ///< by entity: the last of them
  std::vector<std::uint32_t> topical_sentences;  ///< by sentence: 1 where it has a topic word
  std::vector<std::uint8_t> evidence;            ///< by entity: bits of Evidence
  std::vector<std::uint8_t> only_of_whom;        ///< by entity: it is named only as whose somebody else is
};

/// What a mention stands for in the rules (roles_marks.cc); its entity is known, or it is a plural group.
std::uint16_t mark_of(const Work& work, const PartyMention& mention);

/// Lays marks over [first, last) of the sentence: one for each actor or row of actors. Public for the rule tests.
void lay_marks(const Work& work, TokenRange sentence, std::size_t& next, RoleScratch& scratch);

inline constexpr std::size_t kOneStory = 15;  ///< sentences of a text that tells one story

/// Can it be a side of talks: a state, a government, a group?
bool side_kind(PartyKind kind) noexcept;

/// A deal leaves it out. A state that a sentence makes a side stands only beside those.
bool left_out(const Work& work, const RoleScratch& scratch, Index entity);

/// "Ethiopia rejected Kenya's offer to mediate", "it does not need Norway as a mediator", "the rebels asked Togo to mediate": is what `match` of a
/// mediator's rule tells turned down, denied or only asked for (roles_refused.cc)?
bool mediation_turned_down(const Work& work, const RoleScratch& scratch, const grammar::Match& match);
/// Whoever is named in `match` and was turned down as a mediator is no side either, however often it is named.
void leave_out(Work& work, RoleScratch& scratch, const grammar::Match& match);

/// By entity: is all that the text says of the person whose somebody else is ("the former wife of …")?
void note_possessors(const Work& work, RoleScratch& scratch);

/// A few sentences about dealings, or in which somebody has a part in them: there is room for those who matter alone.
bool brief(const Work& work, bool of_dealings);

/// Somebody of the gazetteer to whom neither the text nor the day gives an office is in such a story for the one that he had, or was to have
/// soon (salience_story.cc).
void known_for_office(Work& work, const RoleScratch& scratch, bool of_dealings);

/// The sides of a story of a few sentences about dealings that no sentence of it makes sides (salience_story.cc).
void tell_story(Work& work, RoleScratch& scratch);

/// Sides that no single sentence names, and passers-by (salience.cc).
void weigh_salience(Work& work, const grammar::TextSubject& subject, RoleScratch& scratch);

/// Reads the sentence, over which `scratch.marks` are laid; `scratch.named` has room for one more than its tokens. Bit f: family f may find
/// something in it. Public for the rule tests.
unsigned open_families(const Work& work, const grammar::Outlines& outlines, TokenRange sentence, RoleScratch& scratch,
                       grammar::Outlines::Reader& reader);

void give_roles(Work& work, const grammar::TextSubject& subject, const RoleRulesWhenNeeded& rules,
                text::Lender::Loan& loan, RoleScratch& scratch);

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_ROLES_H_
