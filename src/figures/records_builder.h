// The building of one document's records, shared by the files records*.cc alone.
#ifndef PARLEY_FIGURES_RECORDS_BUILDER_H_
#define PARLEY_FIGURES_RECORDS_BUILDER_H_

#include <algorithm>
#include <string_view>

#include "figures/records.h"

namespace parley::figures {

constexpr Index kListReach = 20;         // figures of one list or deal
constexpr TokenIndex kClauseReach = 90;  // tokens of a sentence that are looked at for one figure

/// A people without a state of its own, and the state that holds its prisoners: news tells of them without saying in whose jails they are, and a
/// demonym alone ("Palestinian prisoners") names no side of a deal.
struct Custody {
  std::string_view people;  ///< ISO 3166-1 alpha-3
  std::string_view keeper;
};
inline constexpr Custody kCustody = {"PSE", "ISR"};

/// Fills RecordWork and FigureRecords.
struct RecordBuilder {
  using Head = Phrase::Head;

  const Scene& scene;
  const std::vector<Quantity>& quantities;
  std::vector<Candidate>& candidates;
  RecordWork& work;
  FigureRecords& out;
  std::uint32_t kidnap_words = 0, detain_words = 0, prison_words = 0, war_words = 0;
  bool no_word_of_kind = false;  ///< all of them are none
  bool bargain = false;          ///< bargain_told(), where an armed group is told of and no word of a kind
  std::vector<FigureRecord>& figures() { return out.figures; }
  const Candidate& candidate(Index figure) const { return candidates[work.source[figure]]; }
  const Quantity& quantity(Index figure) const { return quantities[candidate(figure).quantity]; }
  const parties::Entity& entity(Index e) const { return scene.parties().entities[e]; }
  void count_words();
  /// "Rebels in the town of F. exchange 42 captives": by men without a name, told of for the first time.
  bool by_others(Index f) const;
  /// "seized by the family of two prisoners": by somebody whom nobody knows, and so by no other that the text names.
  bool taken_by_somebody(Index f) const;
  /// "Hamas was counting on others. There are still 101 hostages there": the one armed group named here or in the sentence before.
  void named_near(Index f);
  /// "six members of the security forces"
  bool of_forces(const Candidate& c) const;
  bool armed_group_told() const;
  /// Does the text speak of an exchange or a bargain?
  bool bargain_told() const;
  /// "the number of soldiers held": the noun that a number told apart from it counts; kNoToken: none.
  TokenIndex noun_of_number(const Candidate& c) const;
  /// "put the number at 206"
  bool number_told_anew(TokenIndex number) const;
  /// Nothing names them: civilians whom no state keeps, in a text about an armed group and no bargain.
  bool civilians_taken(const Candidate& c) const;
  /// Does the clause tell of kidnappers, pirates?
  bool by_kidnappers(const Candidate& c) const;
  /// "11 insurgents were killed and six captured": of those fought against, no hostages.
  bool beside_dead(const Candidate& c) const;
  /// "six of them policemen", "two of them, both civilians": the noun behind the pronoun; kNoToken: none that tells a kind.
  TokenIndex noun_of_them(const Candidate& c) const;
  /// "14,000 captives of the eight-year war"
  bool of_a_war(const Candidate& c) const;
  FigureKind kind_by_context(const Candidate& c, Index holder) const;
  void make(Index i);
  /// What the clause does with the people counted.
  void deed(const Candidate& c, FigureRecord& f) const;
  /// "bringing the number freed so far to 2,000": of those freed, in a sentence that holds none.
  bool freed_told(const text::Sentence& s, TokenIndex end) const;
  Counting counting(const Candidate& c, const Quantity& q) const;
  /// 100 a day · 60 each · 50 per side · 30 prisoners every week
  void rate(const Candidate& c, FigureRecord& f) const;
  Index root(Index f);
  std::int64_t size_of(Index f) { return figures()[f].has_high ? figures()[f].high : figures()[f].low; }
  bool same_bounds(Index a, Index b);
  void link_part(Index f, Index whole);
  /// Is the item after `total` behind a colon, a semicolon, a dash or a word of including?
  bool opens_list(Index total, Index item);
  /// "gave the number as 1,050", "put the figure at 206"
  bool said_number(TokenIndex number) const;
  void link(Index f);
  /// Do the two figures stand in one list, with nothing but "and" or a comma between them?
  bool list_mates(Index a, Index b) const;
  /// "including five children", "one of them", "50 of whom": of the group `group`, or of all those listed beside it.
  void link_to_group(Index f, Index group);
  /// Does figure `f` still fit into the whole beside its other parts?
  bool fits(Index f, Index whole);
  /// Is `f` an item of the list that spells out the figure before it?
  bool spelled_out(Index f);
  bool whole_of_before(Index f);
  bool related(Index a, Index b);
  /// Does the noun, or whose people they are, tell that the two figures may count the same people?
  bool same_noun(Index a, Index b) const;
  /// A headline without a full stop, a line end and the story's place: what follows tells the same again.
  bool dateline_between(TokenIndex from, TokenIndex to) const;
  void repeat(Index f);
  /// Is a swap told of near `at`?
  bool swap_near(TokenIndex at) const;
  /// Do the two tokens stand in one story: in a list of events in one paragraph, else anywhere?
  bool one_paragraph(TokenIndex a, TokenIndex b) const {
    return !scene.parties().items || scene.sentence(a).paragraph == scene.sentence(b).paragraph;
  }
  bool one_story(Index f, Index g) const { return one_paragraph(quantity(f).first, quantity(g).first); }
  bool exact(Index f) const;
  /// "The remaining eight, six Syrians and two Indians, …", "exchange 33 prisoners. One side frees 18 and gets 15": the figures behind add up to it.
  void sum_of_next(Index whole);
  /// "landed 4,167 men … another 2,047 … so that 6,214": the figures before add up to it.
  void sum_of_before(Index whole);
  /// "They are the last of a group of 66", "The original group consisted of twenty"
  void group_told(Index f);
  /// Two counts of the same people: "spoke of 2,000; the ministry says 500".
  void rival(Index f);
  /// The one number of people that a holder took in the text: whom it freed and still holds are among them, where the sum allows it.
  void once_taken();
  /// What a figure takes from the one that it repeats or is a part of.
  void inherit(Index f);
  /// Is it a group of people taken, counted as a whole?
  bool taken(Index f) const;
  /// Does the clause name gunmen, rebels, a militia as those who took, hold or free them?
  bool by_captors(const Candidate& c) const;
  bool part_of_taken(Index f);
  bool last_of_them(Index f);
  /// Those who came home are a part of the group that, further down, was taken.
  void background(Index f);
  /// Does its clause tell how they were taken or held before, and not that they still are?
  bool taken_before(Index f) const;
  Index deal_party(Index e) const { return e == none ? none : actor(scene, e); }
  void pair(Index a, Index b);
  /// "freed a cleric in return for the release of eight soldiers": the word of exchange before the release; kNoToken: none.
  TokenIndex given_for(Index f) const;
  /// "The FARC and Colombia exchanged 12 soldiers for 40 guerrillas": which of the two gives which.
  void exchangers(Index a, Index b);
  /// Which of two who exchange gives figure `f`: the one whose own they are not; of a state and a group, by their noun.
  Index giver_of(Index f, Index one, Index two) const;
  /// Civilians of whom the text does not say whose people they are go to whom it likes, unless the two are exchanged in so many words.
  bool goes_home(Index f, Index other) const;
  /// "held in a combination of the United States, Germany and Poland": not one side.
  bool many_holders(Index f) const;
  /// Is the party whose people figure `f` counts a side of the deal, rather than a third country whose citizens were taken: an armed group;
  /// a state whose soldiers they are, or that deals with another state, or with a group of its own country?
  bool at_war(Index f, Index against);
  /// Can people of `of` go back to `side`? Not where they are of a third country.
  bool goes_to(Index of, Index side) const;
  Index armed(Index e) const { return entity(e).kind == PartyKind::people || !deals(e) ? none : e; }
  /// Does the text show `e` as somebody who acts, not only as whose people they are ("Palestinian prisoners")? An armed group holds its captives anyway.
  bool deals(Index e) const;
  /// `late`: only those given for one another, once all holders are known.
  void pair_deals(bool late = false);
  /// "The guerrillas returned 25 mayors. The government let 22 prisoners go": each side's people go to the other.
  void mutual(Index f);
  /// Do the sentences speak of a bargain, of something given in return?
  bool bargain_told(std::uint32_t from, std::uint32_t to) const;
  /// Is it a group of its own that is given, got back, exchanged?
  bool given_or_got(Index f) const;
  /// Two states, or a state and the group that it fights.
  bool opposed(Index a, Index b) const;
  /// "from government prisons", "in state jails"
  bool from_state_jails(Index f) const;
  /// Does the sentence itself tell the sides apart ("382 Syrians, ten Iraqis and five Moroccans for 56 Israelis")?
  bool split_told(Index f) const;
  /// "three Americans and five Germans were freed in the swap": by one verb, people of two countries that are not told to be sides
  bool freed_together(Index a, Index b) const;
  /// "two Frenchmen and 133 Angolans were swapped for an officer": both stand before the "for".
  bool same_side(Index a, Index b) const;
  /// Is figure `f` an item of a list of several nations?
  bool mixed_list(Index f);
  /// An exchange that the sentence itself calls agreed, planned or done, where the figures have no verb of their own.
  void deal_status(Index f, const text::Sentence& s);
  bool merely_carried(Index i);
  bool says(const text::Sentence& s, Trait trait) const;
  /// Do they go back to `own`: an armed group, or a state where no armed group takes part?
  bool own_side(Index own, const text::Sentence& s) const;
  bool swap_told(const text::Sentence& s) const;
  bool opens_in_exchange(const text::Sentence& s) const;
  /// A party that frees, holds or takes somebody in the sentence, other than `not_this`.
  Index doer_in(const text::Sentence& s, Index not_this) const;
  /// "In return for the release of American citizens, five Iranians receive clemency": between two states, theirs hold each other's people.
  Index counterpart_of(Index f, TokenIndex exchange, const text::Sentence& s) const;
  /// "The rebels let the pilot go in return for 40 prisoners": the party that frees the person gets the prisoners.
  void against_person(Index f, TokenIndex exchange, const text::Sentence& s);
  /// Does the sentence make the party of this mention a captor: it takes or holds somebody, or somebody is in its captivity?
  bool ties_to_captives(const parties::PartyMention& m) const;
  /// The armed group that the text ties to captives (a sentence names both), where there is only one; none otherwise.
  Index told_captor() const;
  /// "held by an unknown gang": whoever is named elsewhere did not take them.
  bool unknown_takers() const;
  /// "They are in good health. The kidnappers belong to the Tigray People's Liberation Front.": the armed group that takes part, where the text
  /// names one only.
  Index only_armed_party() const;
  /// "More than 150 foreigners have been taken this year": by many.
  bool counted_over_time(Index f) const;
  /// Who holds them, of those of whom their clauses do not say it.
  void captors();
  /// Hostages, in a text that knows one captor only.
  void name_captors();
  /// The soldiers of two states are counted, and nobody else's: each state holds the other's.
  void belligerents();
  /// Palestinian prisoners of whom the text does not say who holds them, in a text where Israel acts: news never says that their own side does.
  void jails_of_the_keeper();
  /// The armed group that gives hostages for the prisoners of figure `i`, where the same sentence offers them "in exchange for" hostages.
  Index counter_captor(Index i) const;
  /// The sentence behind says who took or holds them: "FARC kidnapped these men six weeks ago."
  Index told_after(Index f) const;
  /// Taken or freed by a pronoun or by nobody named, in a text whose other figures all have one holder.
  void others_holder();
  /// "the prisoners taken by the British forces": of captives that the text does not count.
  Index uncounted_holder() const;
  /// Those counted among them: nobody else acts in their sentence.
  void uncounted(Index f, Index who);
  bool pronoun_subject(TokenIndex verb, Index only) const;
  bool state_like(Index e) const;
  bool group_like(Index e) const;  ///< an armed group, or the political body of one
  /// The other side: of a group the government of its country, of a state the group of its country or the state it deals with; none where there are two.
  Index opponent(Index e) const;
  /// Who does what the word of asking at `at` tells: "a call by Cambodia", "the guerrillas asked".
  Index asker(TokenIndex at) const;
  /// "The guerrillas have asked for the release of 300 detainees": the other side holds them.
  void demanded(Index f);
  /// "The rebels want 400 comrades freed. The president ruled that out."
  void ruled_out(Index f);
  /// "Thailand rejects a call for the release of 18 soldiers": who rejects holds them.
  void rejected(Index f);
  /// "Four Boko Haram members had been released from prison": a group's people are held by the government of its country.
  void against_their_government(Index f);
  /// "1,100 Belarusian political prisoners": their own state holds them.
  void own_political_prisoners(Index f);
  /// "Another 254 Ethiopian civilians are to be repatriated": all others of that country have one holder.
  void same_people(Index f);
  /// "… and in return got back 36 of its fighters": from whom the 84 went to.
  void gained_from(Index f);
  /// "Two French reporters were freed" where one armed group takes part, and no state holds anybody: it held them.
  void held_by_the_only_captor(Index f);
  /// The parties of the text that are sides and do not mediate, a state and its government as one; 3: more than two.
  std::size_t sides_of_the_conflict(Index (&sides)[2]) const;
  /// "The movement captured 2,000 Moroccan soldiers": the people of one of exactly two sides are held by the other.
  void held_by_the_other_side(Index f);
  /// The state of the conflict: of the country of the text's armed groups, else the one state that takes part.
  Index home_state() const;
  /// "police detained eleven suspects", "captured by government troops": the state's whose forces can be meant.
  void by_its_forces(Index f);
  /// "1,424 were let out by Jakarta. About 400 had been turned loose in May": no noun, the same sort of people.
  void elided_follows(Index f);
  /// "Eleven pilgrims were seized": as the pilgrims told of elsewhere.
  void same_sort(Index f);
  /// "thirty-five Ukrainians" freed in an exchange between two states: the other one held them.
  void held_by_the_other_state(Index f);
  /// Do "both sides", "the parties" hold or free them?
  bool both_subject(Index f) const;
  /// The one other party of the sentence before, where that tells of an exchange.
  Index dealt_with(Index f, Index who) const;
  /// "The prisoners were handed over to the Red Cross", "… and hands them to the Red Cross"
  void handed_over_later(Index f);
  /// "the rebels handed back five soldiers": to the state whose soldiers they are, or to the other side.
  void handed_back(Index f);
  /// "were flown to Asmara": to their own state, or to one of the two sides of an exchange; then the other side held them.
  void sent_to_capital(Index f);
  /// "Mali pardoned 49 Ivorians. They flew home to Abidjan."
  void flew_home(Index f);
  /// "359 prisoners of war and a group of 24 civilians crossed": what is told of the first holds for the second.
  void joined_objects(Index f);
  /// "P. and I. repatriated 155 and 173 fishermen respectively"
  void respectively(Index f);
  /// Freed in an exchange of two states: to their own.
  void home_from_exchange(Index f);
  /// "Among those flown to Asmara are 24 sailors"
  void among_returned(Index f);
  /// "31 Ethiopian soldiers were flown from Asmara": soldiers of a state whom another side lets go, where anything is told of their way: to their own.
  void soldiers_go_home(Index f);
  /// "Two of these were returned in August": to the state of the whole.
  void returned_parts(Index f);
  /// "facilitated the exchange of 200 captives", "1,000 prisoners each" of the two sides of the text: either holds some.
  void both_sides(Index f);
  /// A number of those held or freed that somebody gives: held as its sentence says, or as all others of the text are.
  void counted(Index f);
  /// What a figure's repeats tell of it.
  void repeats_tell();
  /// "359 prisoners of war and a group of 24 civilians crossed the river", "256 prisoners and 99 fishermen in India's custody"
  void joined_subjects(Index f);
  /// "Marxist guerrillas", "gunmen" who hold people, in a text that names one group of captors: that one.
  void named_captor();
  /// Whom an armed group holds, and who are no fighters, are hostages.
  void kinds_by_holder();
  void sides();
  /// The date of the clause of the verb or noun at `at`: behind it, else before it, else the date that opens the sentence.
  /// `frees`: "held since May" says nothing of a release.
  Index date_of(TokenIndex at, bool frees, bool participle) const;
  Index day(TokenIndex t) const;
  bool another_clause(TokenIndex t, TokenIndex end) const;
  void dates(Index f);
  /// "the ministry says 79 …", "according to the Red Cross": whose number it is.
  void attribution(Index f);
  void run();
};

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_RECORDS_BUILDER_H_
