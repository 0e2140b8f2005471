// The decision which quantities count captives, shared by the files captives*.cc alone.
#ifndef PARLEY_FIGURES_CAPTIVES_DECISION_H_
#define PARLEY_FIGURES_CAPTIVES_DECISION_H_

#include <algorithm>

#include "figures/captives.h"
#include "figures/roles.h"

namespace parley::figures {

constexpr std::size_t kMemory = 40;          // how many candidates back a repeat may refer
constexpr std::uint32_t kNearSentences = 3;  // within which captives are told of
constexpr TokenIndex kNearTokens = 150;
constexpr TokenIndex kSubjectReach = 8;  // tokens from a verb back to who did it

/// Does an act make captives of people, or free them?
inline bool takes_captives(Act act) {
  return act == Act::release || act == Act::gain || act == Act::exchange || act == Act::home || act == Act::hold ||
         act == Act::capture || act == Act::missing;
}
inline bool same_bounds(const Quantity& a, const Quantity& b) {
  return a.has_low == b.has_low && a.has_high == b.has_high && a.low == b.low && a.high == b.high;
}
inline std::int64_t size_of(const Quantity& q) { return q.has_high ? q.high : q.low; }

/// One document's decisions. Its methods look at a quantity, its phrase and its clause.
struct CaptiveDecision {
  /// Soldiers and fighters, or the people of a party: whom the other side can hold.
  static bool of_soldiers(const Phrase& p) { return p.value == 5 || p.value == 8 || p.of_mention != none; }

  using Head = Phrase::Head;

  const Scene& scene;
  const grammar::TextSubject& subject;
  const std::vector<Quantity>& quantities;
  std::vector<Candidate>& all;
  bool conflict_told = false, crime_told = false;
  bool captives_told = false;  ///< does the text speak of captives at all?

  bool conflict_near(TokenIndex t) const;
  /// Do the words look like captives who are none?
  bool reads_like_captives(const Candidate& c) const;
  /// In a text of trade, work or sport people are held, delivered and released, too: do the sentences around tell of captives or conflict, or does
  /// the noun?
  bool civil(const Candidate& c) const;
  bool strong(const Predicate& p, const Phrase& phrase) const;
  /// A verb of many uses ("took", "flew", "crossed"): captives by name, or people where the text has just told of captives.
  bool strong_by_context(const Predicate& p, const Phrase& phrase) const;
  /// Does the sentence, or the one before it, tell of captives that are let go, exchanged or sent home?
  /// "got 42 of its nationals back from Iraq"
  bool own_from_state(const Phrase& p) const;
  bool from_captivity(TokenIndex verb) const;
  bool freed_here(TokenIndex t) const;
  /// Is the subject of the verb an armed group, or somebody called kidnappers, gunmen, a gang?
  bool captor_before(TokenIndex verb) const;
  /// Does the sentence name captives?
  bool captives_beside(TokenIndex at) const;
  /// "dragged across the desert by gunmen"
  bool by_captors(TokenIndex verb) const;
  /// "let 39 women out of its jails"; but "let 300 fighters leave by bus"
  bool out_of_captivity(TokenIndex verb) const;
  /// Do captives, somebody held or freed stand in this sentence or the one before, besides the verb at `t`?
  bool held_or_freed_near(TokenIndex t) const;
  /// Do words of captivity stand close together here, or figures of captives? Then verbs of many uses tell of captives.
  bool about_captives(TokenIndex t, int words = 2) const;
  /// Are people let go, exchanged or sent home in this sentence or the two on each side of it?
  bool freeing_near(TokenIndex t) const;
  /// In a text about captives: people to whom something is done, who are somewhere, or whom it speaks of as known.
  Rule by_topic(const Candidate& c) const;
  bool done_to_them(const Candidate& c) const;
  bool there_are(const Candidate& c) const;
  /// "let her go along with a minister and two Italians": who goes with those taken or freed.
  bool companions(const Candidate& c) const;
  /// "Two Germans are the only Westerners still captive"
  bool still_captive(const Candidate& c) const;
  /// "say they have 130 Ruthenian villagers in a cellar", "have threatened two Turkish drivers"
  bool had_by_captors(const Candidate& c) const;
  /// People of a country, counted beside captives: whatever verb the tables do not know, they are some of them.
  bool nationals(const Candidate& c) const;
  /// "the four men carrying guns kidnapped a mayor"
  bool doers(const Candidate& c) const;
  /// "one a Moroccan" behind "25 of them Syrians"
  bool one_more_of_them(const Candidate& c) const;
  /// "90 were held in Lahore and 40 in Multan", "four went home to Tavush and two scouts to Goris": the verb of the first holds for the second.
  Index gapped_clause(const Candidate& c) const;
  /// "Women were let out the same night, and 38 men on Friday": the verb of those who are not counted holds for these.
  bool gapped_verb(Candidate& c) const;
  /// "The militia freed 14 men. Nine are Croats, five Serbs": the group whose parts are told.
  Index whole_described(const Candidate& c) const;
  /// The group that `part` is a part of, if it is one and the group has more than `size`: "three await trial; two of the men …".
  Index whole_group(Index part, std::int64_t size) const;
  /// "the release of 21, and later of eight"
  Index changed_count(const Candidate& c) const;
  /// "a swap of prisoners, 60 for 60"
  bool number_for_number(Candidate& c) const;
  /// Is "them" in "900 of them" captives, by the last noun of people before it?
  bool captives_meant(TokenIndex t) const;
  /// "those held since May" before it in the sentence
  bool held_before(TokenIndex t) const;
  /// "arrested two men for looting", "freed two others on bail"
  bool for_crime(const Predicate& p, TokenIndex last) const;
  /// "kept in hospital", "held in reserve": no captivity
  bool kept_elsewhere(TokenIndex verb) const;
  bool crime_here(TokenIndex t) const;
  bool exchange_near(TokenIndex at) const;
  /// Does the sentence speak of a bargain, a swap?
  bool bargain_here(TokenIndex t) const;
  /// "sent home 58 soldiers while J. repatriated 41": does another verb of the sentence free people or get them back?
  bool two_ways(TokenIndex verb) const;
  /// "received nine of its citizens from the rebels": whom an armed group gives, it held.
  bool from_captor(TokenIndex from) const;
  /// "60 soldiers for 45": what is given for what stands behind "for".
  bool bartered(const Candidate& c) const;
  /// Behind ", civilians most of them," where "for" follows it.
  TokenIndex behind_aside(TokenIndex t, TokenIndex end) const;
  /// "T. returned twelve soldiers and M. five": the last token of the party right before the number; kNoToken: none.
  TokenIndex gapped_party(const Candidate& c) const;
  /// "killed, wounded or captured 5,000 men": who was captured is not counted.
  bool killed_or(TokenIndex verb) const;
  bool taken_here(TokenIndex at) const;
  /// Does the sentence name militants, or an armed group of the tables?
  bool militants_here(TokenIndex t) const;
  /// Do captives, captivity or a release stand within a few sentences?
  bool near_captives(TokenIndex t, bool releases = true) const;
  bool dead_near(TokenIndex t) const;
  bool harmed(const Frame& f) const;
  /// "killing 44 people. Forty others are missing": with no captor and no captives near.
  bool disaster_near(TokenIndex t) const;
  /// The last accepted candidate before `c` in the same sentence, if only items of a list stand between.
  Index list_antecedent(const Candidate& c) const;
  bool opened(TokenIndex from, TokenIndex to) const;
  /// The total that a list behind a dash, a colon or a bracket spells out: "16 people who were held — the 3 Americans, …"
  Index enumerated(const Candidate& c) const;
  /// An earlier figure of the same number, whose people `c` can be.
  Index repeat_antecedent(const Candidate& c) const;
  Index nearest_before(TokenIndex t, std::uint32_t reach, std::int64_t at_least) const;
  /// "30 prisoners (are to be freed) for each soldier": no count.
  bool ratio(TokenIndex from) const;
  bool captive_noun_before(TokenIndex t) const;
  bool exchange_before(TokenIndex t) const;
  bool sums_up(TokenIndex t) const;
  Rule by_frame(const Candidate& c) const;
  /// Does it count captives, and what says so? Asked in order; refused where nothing does.
  Rule decide(Candidate& c);
  /// "17 hostages"
  Rule by_captive_noun(const Candidate& c) const;
  /// "five of them", "about 50 of whom"
  Rule by_pronoun(Candidate& c);
  /// People who are asked for, given for others, or of whom a count is told.
  Rule by_bargain(Candidate& c);
  /// "including seven Danes", "… and two Poles": one of a row of captives.
  Rule by_list(Candidate& c);
  /// "Iran freed nine, and Iraq twelve men": the verb stands in the clause before.
  Rule by_clause_before(Candidate& c);
  /// "one of the 15 sailors": some of those counted before.
  Rule part_of_told(Candidate& c);
  /// "the two men": those counted before, once more.
  Rule as_told(Candidate& c);
  /// May the two phrases mean the same people?
  bool related(const Candidate& a, const Candidate& b) const;
  bool body(const Candidate& c) const;
  /// "the 137 hostages, of whom 76 are girls": the figure whose part this is.
  Index whole_of_whom(const Candidate& c) const;
  Rule elided(Candidate& c);
  /// "the rebels have spoken of 2,000", "the ministry's figure is nearer 500": somebody's count, where captives were just counted or asked after.
  bool recent_or_before(TokenIndex t) const { return recent_captives(t) || captives_before(t); }
  bool told_count(const Candidate& c) const;
  /// "the army puts their number at 137"
  bool their_number(TokenIndex at) const;
  /// "How many hostages are inside is anybody's guess."
  bool asked_how_many(TokenIndex at) const;
  /// Does something measured stand behind the number (", two-year", "14 of the 20 trucks")?
  bool measured(const Candidate& c) const { return scene.any(c.phrase.last, Trait::unit_name | Trait::thing_name); }
  /// "200 others, ten of them Americans, are still in the valley"
  bool still_there(TokenIndex from) const;
  /// "exchanged the last of their prisoners: 382 Syrians, …"
  bool spelled_out_captives(const Candidate& c) const;
  /// "killed three soldiers and captured two": people are counted before it in the sentence.
  bool people_before(const Candidate& c) const;
  /// "the prisoners, 14 in all, …"
  bool apposed(Candidate& c) const;
  /// "Three drivers, 34, 41 and 52, were freed", "Maria, 25, is among them": a number alone between commas behind people is an age.
  bool age(const Candidate& c) const;
  /// May it be one of the parts of a group?
  bool summand(std::size_t i) const;
  bool joined_items(const Candidate& a, const Candidate& b) const;
  /// "Nine were let go … five doctors and four drivers": items of a list that add up to a group of captives.
  void add_up();
  /// "twelve Moroccans and 15 Sahrawis went home": the verb of the second is that of the first.
  void join_subjects();
  /// Between two subjects of one verb.
  bool leads_to_subject(TokenIndex from, TokenIndex to) const;
  /// The group of `sum` captives near the items from `first` to `last`.
  Index group_of(std::size_t first, std::size_t last, std::int64_t sum) const;
  /// "want 18 of their comrades in exchange for …": people asked for who are captives.
  bool wanted(const Candidate& c) const;
  /// "The Red Cross has visited 2,600 in the camps"
  bool visited(const Candidate& c) const;
  /// "The gang let nine go. Eleven remain."
  bool left_behind(const Candidate& c) const;
  /// "There were 30 in the first exchange"
  bool counted_in_exchange(Candidate& c) const;
  /// Does the clause end behind the number, so that only the captives told of before can be meant ("It still holds 914.")?
  bool ends_clause(const Candidate& c) const;
  /// "12 hostages on Monday and nine on Friday", "13 to Germany": a date, a place or a party right behind the number.
  bool gapped(const Candidate& c) const;
  /// "brings to 24 the number of men held", "the number of hostages (stands) at 50", "put their number at 30"
  bool tally(const Candidate& c) const;
  /// Captives by their name in one of the two sentences before ("They hold about 1,000.")
  bool captives_before(TokenIndex t) const;
  bool recent_captives(TokenIndex t) const;
  /// Has the text counted others of that number, who are no captives?
  bool named_before(const Candidate& c) const;
  /// "Three soldiers crossed into Zambia. The three were seized in May": what makes captives of a group holds for its first mention, too.
  void tell_again(const Candidate& c);
  void set_kind(Candidate& c) const;
  /// "held by …" tells of captives as well.
  bool held_by_told() const;
  void run();
};

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_CAPTIVES_DECISION_H_
