// The document as the deals rooms read it: one symbol a token, or for a whole mention, date or figure, each with its cues (which word
// classes it has). Private to the report room.
#ifndef PARLEY_REPORT_DEALS_FLOW_H_
#define PARLEY_REPORT_DEALS_FLOW_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "dates/dates.h"
#include "figures/figures.h"
#include "gazetteer/tables.h"
#include "gazetteer/word_sets.h"
#include "grammar/family.h"
#include "parties/parties.h"
#include "report/deals_rules.h"
#include "report/deals_words.h"
#include "text/document.h"
#include "text/enum_set.h"
#include "text/lender.h"

namespace parley::report {

// Each cue is a class of words_*.tsv or one word ("with"), or a mark of an earlier stage.
// clang-format off
#define PARLEY_DEAL_CUES(X)                                                                                          \
  X(party, "") X(person, "") X(sides, "") X(date, "") X(figure, "")                                                  \
  X(period, "period") X(semicolon, "semicolon") X(comma, "comma") X(quote, "quote") X(hyphen, "hyphen")              \
  X(colon, "colon") X(dash, "dash") X(open, "open") X(close, "close") X(possessive, "possessive")                    \
  X(coordinator, "coordinator") X(determiner, "determiner") X(demonstrative, "demonstrative")                        \
  X(preposition, "preposition") X(subordinator, "subordinator") X(wh_word, "wh_word") X(relative, "relative")        \
  X(saying, "saying") X(be, "be") X(auxiliary, "auxiliary") X(negation, "negation") X(future, "future")              \
  X(modal, "modal") X(pronoun, "pronoun") X(plural_person, "plural_person") X(past_cue, "past_cue")                  \
  X(conditional, "conditional") X(adverb, "adverb") X(manner_adverb, "manner_adverb") X(takes_part, "takes_part")    \
  X(go_between, "go_between") X(hosting, "hosting") X(go_between_done, "go_between_done")                            \
  X(hosting_done, "hosting_done") X(auspices_word, "auspices_word") X(go_between_noun, "go_between_noun")            \
  X(side_people, "side_people") X(gathering_noun, "gathering_noun") X(follow_up_noun, "follow_up_noun")              \
  X(refused_word, "refused_word") X(stalled_word, "stalled_word") X(planned_word, "planned_word")                    \
  X(restart_word, "restart_word") X(proposed_word, "proposed_word") X(ongoing_sure, "ongoing_sure")                  \
  X(held_word, "held_word") X(begun_word, "begun_word") X(past_round, "past_round") X(past_verb, "past_verb")        \
  X(ing_verb, "ing_verb") X(no_talks_next, "no_talks_next")                                \
  X(no_counterpart, "no_counterpart") X(inner_meeting, "inner_meeting") X(press_word, "press_word")                  \
  X(panel_word, "panel_word") X(talks_city, "talks_city") X(capital, "capital") X(lower, "lower")                    \
  X(phone_word, "phone_word") X(video_word, "video_word") X(indirect_word, "indirect_word")                          \
  X(topic_peace, "topic_peace") X(topic_ceasefire, "topic_ceasefire") X(topic_prisoners, "topic_prisoners")          \
  X(topic_withdrawal, "topic_withdrawal") X(topic_humanitarian, "topic_humanitarian")                                \
  X(topic_political, "topic_political") X(many_head, "many_head") X(dialogue_head, "dialogue_head")                  \
  X(talks_head, "talks_head") X(diplomatic_word, "diplomatic_word") X(ordinal_word, "ordinal_word")                  \
  X(round_adjective, "round_adjective") X(round_noun, "round_noun") X(giving_verb, "giving_verb")                    \
  X(giving_noun, "giving_noun") X(getting_verb, "getting_verb") X(captive_word, "captive_word")                      \
  X(swap_noun, "swap_noun") X(swap_verb, "swap_verb") X(bargain_noun, "bargain_noun")                                \
  X(concession_noun, "concession_noun") X(number_word, "number_word")              \
  X(digits, "digits") X(with, "\"with\"") X(between, "\"between\"") X(to, "\"to\"") X(by, "\"by\"") X(in, "\"in\"")  \
  X(at, "\"at\"") X(of, "\"of\"") X(and_, "\"and\"") X(for_, "\"for\"") X(from, "\"from\"") X(among, "\"among\"")    \
  X(on, "\"on\"") X(that, "\"that\"") X(who, "\"who\"") X(the, "the") X(all, "\"all\"") X(under, "\"under\"")        \
  X(or_, "\"or\"") X(each, "each") X(other, "other_word") X(first_second, "first_second_person") X(two_word, "\"two\"") X(both, "both") X(their_word, "\"their\"") X(rank_word, "rank_word") X(within_word, "\"within\"") X(team_noun, "team_noun") X(gatherer_verb, "gatherer_verb") X(guest_verb, "guest_verb") X(send_verb, "send_verb") X(table_word, "table_noun") X(object_pronoun, "object_pronoun")                                            \
  X(go_on_form, "go_on_form") X(fall_form, "fall_form") X(fall_tail, "fall_tail") X(break_form, "break_form") X(up_word, "\"up\"") X(put_form, "put_form") X(way_word, "\"way\"") X(during_word, "\"during\"") X(open_word, "open_form") X(means_word, "means_word") X(ahead_word, "ahead_word") X(lasting_word, "lasting_word") X(war_noun, "war_noun") X(fire_noun, "fire_noun") X(stop_word, "stop_word") X(aim_word, "aim_word") X(pull_form, "pull_form") X(place_particle, "place_particle") X(place_noun, "place_noun") X(capital_noun, "\"capital\"") X(place_adjective, "place_adjective") X(this_word, "\"this\"") X(here_word, "\"here\"") X(come_form, "come_form") X(halt_noun, "halt_noun") X(being_word, "\"being\"") X(start_noun, "start_noun") X(there_word, "\"there\"") X(near_word, "near_word") X(over_word, "\"over\"") X(radio_word, "radio_word") \
  X(captive_state, "captive_state") X(conjunctions, "conjunction") X(concession_verb, "concession_verb")              \
  X(claim_word, "claim_word")                                                                                         \
  X(against, "\"against\"") X(conditional_modal, "conditional_modal")                       \
  X(ransom_word, "ransom_word") X(one_word, "\"one\"") X(until_word, "until_word") X(offer_verb, "offer_verb")           \
  X(agreed_word, "agreed_word") X(planned_sure, "planned_sure") X(have, "have") X(after, "after_word") X(person_noun, "person_name") X(captive_noun, "captive_name") X(debate_head, "debate_head") X(out_of, "going_out") X(about, "about_word") X(done_verb, "done_verb") X(fresh_word, "fresh_word") X(possessive_pronoun, "possessive_pronoun") X(office_word, "office_word") X(motion_verb, "motion_verb") X(discuss_word, "discuss_form") X(down_word, "down_word") X(presiding_word, "presiding_word") X(venue_noun, "venue_noun") X(span_noun, "span_noun") X(no_word, "no_word") X(together, "\"together\"") X(off_word, "\"off\"") X(call_word, "call_off_form") X(gathering_verb, "gathering_verb") X(meet_word, "meet_form") X(deal_verb, "deal_verb") X(where_word, "\"where\"") X(mediating_effort, "mediating_effort") X(voice_owner, "voice_owner") X(aside_word, "aside_word") X(set_word, "set_word") X(particle, "particle") X(proposal_verb, "proposal_verb") X(turn_form, "turn_form") X(before_word, "before_word") X(date_bound, "bound_word_of_date") X(needed_word, "needed_word") X(attempt_noun, "attempt_noun") X(motion_to_come, "motion_to_come") X(coming_word, "coming_word") X(advancing, "\"advancing\"") X(voice_body, "voice_body") X(open_concession, "open_concession") X(invite_word, "invite_word") X(body_noun, "body_noun") X(let_tail, "let_tail") X(demand_verb, "demand_verb") X(turned_away, "turned_away") X(but_word, "but_word") X(condition_word, "condition_word") X(provides_word, "provides_word") X(accord_noun, "accord_noun") X(as_word, "\"as\"") X(voice_word, "voice_word") X(voice_subject, "voice_subject") X(diplomacy_head, "diplomacy_head") X(mediation_head, "mediation_head") X(help_noun, "help_noun") X(end_word, "end_word") X(ended_word, "ended_word") X(opening_word, "opening_word") X(sideline_word, "sideline_word") \
  X(meeting_head, "meeting_head") X(involving_word, "involving_word") X(offices_noun, "offices_noun") X(figurehead, "figurehead_noun") X(body_head, "body_head") X(body_kind, "body_kind") X(declaring_verb, "declaring_verb") X(convening_word, "convening_word") X(face_word, "\"face\"") X(between_noun, "between_noun") X(act_word, "act_form") X(through_word, "through_word") X(sign_word, "sign_form") X(signed_noun, "signed_noun") X(walk_word, "walk_form") X(carry_word, "carry_form") X(bargaining, "bargaining_head") X(room_noun, "room_noun") X(around_word, "around_word") X(begun_count, "round_event") X(shake_word, "shake_form") X(summit_noun, "summit_noun") X(again_word, "again_word") X(sit_word, "sit_form") X(face_lead, "face_lead") X(see_verb, "see_verb") X(contacts_head, "contacts_head") X(arrive_word, "arrive_form") X(share_word, "share_form") X(deliver_word, "deliver_form") X(same_word, "same_word") X(terrain_noun, "terrain_noun") X(sport_word, "sport_word") X(trade_verb, "trade_verb") X(across_word, "across_word")
// clang-format on

/// What a symbol can be.
enum class Cue : std::uint16_t {
#define PARLEY_CUE_NAME(name, spec) name,
  PARLEY_DEAL_CUES(PARLEY_CUE_NAME)
#undef PARLEY_CUE_NAME
      count
};

/// A set of cues.
using Cues = text::EnumSet<Cue, 6>;
static_assert(static_cast<std::size_t>(Cue::count) <= Cues::kMost,
              "more cues than Cues has bits: give it another word");

using Place = std::uint32_t;  ///< a symbol of the flow
inline constexpr Place kNoPlace = 0xFFFFFFFFu;

/// What run() was given.
struct DealInput {
  const text::Document* doc = nullptr;
  const std::vector<gazetteer::WordId>* words = nullptr;
  const parties::PartyRecords* parties = nullptr;
  const std::vector<dates::DateRecord>* dates = nullptr;
  const figures::FigureRecords* figures = nullptr;
  const std::vector<std::uint8_t>* mediator = nullptr;  ///< of each entity: does it mediate? (see find_mediators)
  const RareWords* rare = nullptr;
  bool of_class(text::TokenIndex t, Rare asked) const noexcept { return rare->has((*words)[t], asked); }
};

/// A phrase that a rule found: symbols [first, last).
struct Found {
  Place first = 0, last = 0;
  Phrase phrase = Phrase::talks;
  std::uint16_t rule = 0;
};

/// Without one of them a symbol says nothing of what talks are about.
inline constexpr Cues kTopicCues(Cue::figure, Cue::topic_prisoners, Cue::topic_ceasefire, Cue::topic_withdrawal,
                                 Cue::topic_humanitarian, Cue::topic_peace, Cue::topic_political, Cue::pull_form,
                                 Cue::war_noun, Cue::fire_noun);

/// What a symbol can open: bits of CueTable::opens().
enum Opening : std::uint8_t {
  kOpensPhrase = 1,  ///< a rule's match needs one such symbol
  kOpensSwap = 2,    ///< a word of exchange, for which exchanges are looked for without a rule, or a figure
  kOpensVoice = 4,   ///< "we", "my"
  kOpensTopic = 8,   ///< may tell what talks are about: one of kTopicCues
  kOpensActor = 16,  ///< a mention of a party or person
  kOpensAct = 32,    ///< "acts", "served": as a go-between, perhaps
  kListed = 128      ///< one of these but kOpensPhrase
};

/// The cues of every word and mark: made once, read by all threads.
class CueTable {
 public:
  CueTable(const gazetteer::Tables& tables, const grammar::Family& family);

  /// Words with the same cues and the same class code share a row; each kind of mark has one of its own.
  using Row = std::uint16_t;
  /// The row of a word.
  Row row(const text::Token& token, gazetteer::WordId word) const noexcept {
    if (token.has(text::kApostrophe)) word = without_verb(word);
    static_assert(text::kCapital == 1, "chooses the capitalised words' rows");
    return row_of_[gazetteer::word_row(word, words_, token.flags & unsigned{text::kCapital})];
  }
  /// The row of a mark whose first and last words have these rows.
  Row row(std::uint16_t mark, Row first, Row head) const noexcept {
    return static_cast<Row>(mark * kMarkKinds + ((kinds_[head] & kHeadKinds) | (kinds_[first] & ~kHeadKinds)));
  }
  const Cues& operator[](Row row) const noexcept { return cues_[row]; }
  /// Opening bits of a row.
  std::uint8_t opens(Row row) const noexcept { return opens_[row]; }
  /// The class codes by which the family's rules know symbols, by row.
  const grammar::Code* codes() const noexcept { return codes_.data(); }

 private:
  static constexpr unsigned kHeadKinds =
      15;  ///< bits of kinds_ that the last word of a mark tells; those above it, the first
  static constexpr unsigned kMarkKinds = 32;
  void add_row(const Cues& cues, grammar::Code code);
  void add_marks(const grammar::Family& family);
  void add_words(const gazetteer::Tables& tables, const grammar::Family& family);
  void note_openings(const grammar::Family& family);
  /// "we" of "we're", which is spelled as "were" in the tables.
  gazetteer::WordId without_verb(gazetteer::WordId word) const noexcept;
  gazetteer::WordId words_ = 0;
  struct Contraction {
    gazetteer::WordId whole, pronoun;
  };
  std::array<Contraction, 8> contractions_{};  ///< "we're" and "we", to tell from "were" by its apostrophe
  std::vector<Row> row_of_;                    ///< of words, see gazetteer::word_row()
  // By row; those of marks are the first ones.
  std::vector<Cues> cues_;
  std::vector<grammar::Code> codes_;
  std::vector<std::uint8_t> opens_;
  std::vector<std::uint8_t> kinds_;  ///< what the words tell of a mark that they begin or end
};

/// The cues of each symbol.
class CueList {
 public:
  const Cues& operator[](std::size_t i) const noexcept { return cues_of_[rows_[i]]; }
  /// Room for so many, which are then set.
  void begin(const CueTable& table, std::size_t most, text::Lender::Loan& loan) {
    cues_of_ = &table[0];
    rows_ = loan.take<CueTable::Row>(most);
  }
  CueTable::Row* rows() noexcept { return rows_.data(); }

 private:
  const Cues* cues_of_ = nullptr;  ///< the table's, by row
  text::Lent<CueTable::Row> rows_;
};

/// The sentence of each symbol: that of its first token.
class SentenceOf {
 public:
  void begin(const text::RunIndex& of_token, const text::TokenIndex* token) noexcept {
    of_token_ = &of_token;
    token_ = token;
  }
  std::uint32_t operator[](Place p) const noexcept { return (*of_token_)[token_[p]]; }

 private:
  const text::RunIndex* of_token_ = nullptr;
  const text::TokenIndex* token_ = nullptr;
};

/// The symbols of a document in order, sentence by sentence. What stands by symbol is in memory that is lent for the run, with room for as many
/// symbols as there are tokens.
struct Flow {
  Place count = 0;  ///< of symbols
  CueList cues;
  text::Lent<text::TokenIndex> token;  ///< first token; one more than symbols
  text::Lent<std::uint32_t> payload;   ///< index of the mention, date or figure; of words unset
  SentenceOf sentence;                 ///< of each symbol
  std::vector<Place> sentence_first;   ///< of each sentence; one more than sentences
  std::vector<Found> found;            ///< phrases in text order
  text::Lent<std::uint8_t>
      talks_at;  ///< of each symbol: 1 where a phrase for talks begins at which walks from others end
  std::vector<Cues>
      told;  ///< of each sentence with a phrase for talks: every cue of its symbols; of others every cue there is
  std::vector<Place> of_exchange;  ///< figures and words of exchange, in order
  std::vector<Place> of_topic;     ///< symbols with one of kTopicCues, in order
  std::vector<Place> of_actor;     ///< mentions: symbols with Cue::party, in order
  std::vector<Place> of_voice;     ///< words and mentions of the first person, in order
  std::vector<Place> of_act;       ///< words with Cue::act_word, in order

  Place size() const noexcept { return count; }
  bool is(Place p, Cue c) const noexcept { return p < count && cues[p].has(c); }
  bool any(Place p, const Cues& c) const noexcept { return p < count && cues[p].any(c); }
  Place begin_of(Place p) const noexcept { return sentence_first[sentence[p]]; }
  Place end_of(Place p) const noexcept { return sentence_first[sentence[p] + 1]; }
  /// The cues that the sentence of `p` may have: what has none of those that a walk over it looks for need not be walked over.
  const Cues& told_at(Place p) const noexcept { return told[sentence[p]]; }
  /// Those of a list of symbols that stand in [from, to).
  static List<Place> among(const std::vector<Place>& list, Place from, Place to) noexcept {
    const auto first = std::lower_bound(list.begin(), list.end(), from);
    const auto last = std::lower_bound(first, list.end(), to);
    return {list.data() + (first - list.begin()), static_cast<std::size_t>(last - first)};
  }
  List<Place> actors(Place from, Place to) const noexcept { return among(of_actor, from, to); }
  /// The symbol that covers token `t`; kNoPlace for a token in no sentence.
  Place place_of(text::TokenIndex t) const noexcept {
    const auto after = std::upper_bound(token.begin(), token.begin() + size(), t);
    return after == token.begin() ? kNoPlace : static_cast<Place>(after - token.begin() - 1);
  }
};

/// Lays marks and reads rules; the working memory of one thread.
class FlowReader {
 public:
  explicit FlowReader(const grammar::Family& family) : matcher_(family) {}
  std::size_t state_bytes() const noexcept { return matcher_.bytes(); }
  /// False: the document has nothing of which talks or exchanges could be made.
  bool read(const grammar::Family& family, const CueTable& cues, const DealInput& in, text::Lender::Loan& loan,
            Flow& out);

 private:
  void lay_marks(const DealInput& in, text::Lender::Loan& loan);
  void lay_symbols(const CueTable& cues, const DealInput& in, text::Lender::Loan& loan, Flow& out);
  void list_symbols(const CueTable& cues, text::Lender::Loan& loan, Flow& out);
  void find_phrases(const grammar::Family& family, const CueTable& cues, text::Lender::Loan& loan, Flow& out);
  grammar::Matcher matcher_;
  std::vector<grammar::Match> matches_;
  text::Lent<grammar::Mark> marks_;            ///< those that are kept
  std::vector<std::uint32_t> open_sentences_;  ///< with a symbol that a rule's match needs
  std::vector<grammar::Code> codes_;           ///< class codes of a sentence's symbols
};

}  // namespace parley::report

#endif  // PARLEY_REPORT_DEALS_FLOW_H_
