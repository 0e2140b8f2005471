// What the figures room knows of a word: one set of traits a word, made from the classes of the word tables.
#ifndef PARLEY_FIGURES_LEXICON_H_
#define PARLEY_FIGURES_LEXICON_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "gazetteer/tables.h"
#include "gazetteer/word_sets.h"
#include "text/document.h"
#include "text/enum_set.h"

namespace parley::figures {

// clang-format off
/// Each trait is a class of data/words_*.tsv of the same name; rare_word: a word of one of the Rare classes.
#define PARLEY_FIGURES_TRAITS(X) \
  X(bargain_name) X(involve_act) X(open_act) X(gate_name) X(swap_name) X(until_word) X(theirs_word) X(answer_act) X(covering_form) \
  X(determiner) X(article) X(demonstrative) X(possessive_pronoun) X(preposition) X(coordinator) X(subordinator) X(conditional) X(pronoun) \
  X(relative) X(wh_word) X(be) X(be_past) X(have) X(do_) X(modal) X(future) X(conditional_modal) X(auxiliary) \
  X(negation) X(adverb) X(number_word) X(object_pronoun) X(third_person) X(plural_person) \
  X(captive_name) X(body_name) X(person_name) X(plural_name) X(people_name) X(others_name) X(trio_name) \
  X(captive_adjective) X(freed_adjective) X(missing_word) X(free_word) X(behind_word) X(bars_word) X(captivity_name) \
  X(hostage_word) X(modifier_word) X(base_form) X(third_form) X(past_form) X(participle_form) X(ing_form) \
  X(release_act) X(homeward_act) X(let_act) X(set_act) X(give_act) X(hand_act) X(send_act) X(bring_act) X(get_act) X(take_act) \
  X(come_act) X(gain_act) X(hold_act) X(remain_act) X(capture_act) X(arrest_act) X(round_act) X(exchange_act) X(home_word) \
  X(back_word) X(over_word) X(out_word) X(go_word) X(up_word) X(release_name) X(return_name) X(gain_name) X(exchange_name) \
  X(capture_name) X(arrest_name) X(hold_name) X(group_name) X(total_word) X(increment_word) X(include_word) X(among_word) X(harm_act) \
  X(harm_name) X(agree_act) X(agree_name) X(demand_act) X(demand_name) X(call_act) X(propose_act) X(propose_name) \
  X(refuse_act) X(refuse_name) X(plan_act) X(schedule_word) X(supposed_word) X(begin_act) X(say_act) \
  X(unit_name) X(thing_name) X(age_word) X(label_word) X(each_word) X(per_word) X(per_unit) X(of_word) X(for_word) X(by_word) X(to_word) \
  X(from_word) X(in_word) X(with_word) X(and_word) X(at_word) X(on_word) X(as_word) X(whom_word) X(them_word) X(the_word) \
  X(government_word) X(still_word) X(quantifier_all) X(brings_word) X(conflict_word) X(hedge_degree) X(definite_adjective) \
  X(kidnap_word) X(detain_word) X(prison_word) X(pow_word) X(raid_word) X(receive_act) \
  X(turn_about) X(deem_word) X(clemency_word) X(portrait_name) X(achieve_word) X(success_word) X(ordinal_of) X(unknown_word) X(decree_act) X(leaving_word) X(maybe_word) X(detail_word) X(loose_hold) X(crime_word) X(militant_word) X(yield_act) X(court_word) \
  X(pass_act) X(carry_act) X(grant_act) X(hands_word) X(cancel_act) X(earlier_word) X(hurt_act) X(deprive_act) X(liberty_word) X(off_word) X(fall_act) \
  X(arrive_act) X(since_word) X(goal_name) X(harmless_place) X(homeward_name) X(across_word) X(down_word) X(haul_act) X(loose_word) X(captor_owner) X(captor_name) X(vehicle_name) X(nearer_word) X(count_act) X(speak_act) X(count_name) X(many_word) X(how_word) X(together_word) X(lock_act) X(win_act) X(clause_opener) X(actor_noun) X(paper_name) X(unlike_people) X(singular_verb) X(but_word) X(rescue_act) \
  X(repatriate_act) X(own_land) X(neuter) X(forces_name) X(consist_act) X(drag_act) X(there_word) X(number_hedge) X(crew_name) X(pirate_word) X(deputation_name) X(cover_act) X(allow_act) \
  X(put_act) X(ashore_word) X(follow_act) X(unload_act) X(vanish_act) X(stop_act) X(bystander_name) X(later_word) X(rule_act) X(travel_act) X(neutral_act) X(state_word) X(fly_act) X(against_word) X(land_act) X(march_act) X(fetch_act) X(renege_act) X(progress_name) X(move_act) \
  X(state_force) X(family_kind) X(plain_captive) \
  X(landed_word) X(according_word) X(ago_word) X(long_unit) X(had_word) X(duty_modal) X(group_owner) X(year_word) X(loyal_word) X(way_word) \
  X(part_act) X(visit_act) X(take_idiom) X(naming_word) X(same_word) X(region_word) X(span_word) X(side_name) X(ransom_word) X(month_word) X(threat_act) X(shown_place) X(rare_word)
// clang-format on

enum class Trait : std::uint16_t {
#define PARLEY_FIGURES_ENUM(name) name,
  PARLEY_FIGURES_TRAITS(PARLEY_FIGURES_ENUM)
#undef PARLEY_FIGURES_ENUM
      count
};

// Classes of words that few tokens are asked for: no bits are spent on them.
// clang-format off
#define PARLEY_FIGURES_RARE(X) \
  X(dead_word) X(before_opener) X(respectively_word) X(plain_no) X(once_word) X(none_word) X(except_word) X(due_word) \
  X(it_word) X(side_word) X(elsewhere_word) X(group_word) X(near_place) X(more_word) X(others_modifier) \
  X(war_word) X(own_people) X(own_word) X(altogether_word) X(total_noun) X(sum_word) X(daily_word) \
  X(weekly_word) X(state_noun) X(political_word) X(part_noun) X(or_word) X(being_form) X(yet_word) \
  X(plain_off) X(sailor_noun) X(officer_noun) X(inside_word) X(plain_be) X(like_word) X(only_word) X(held_thing) \
  X(former_word) X(prison_noun) X(attacking_word) X(meeting_form) X(disaster_noun) X(airline_word) X(through_word)
// clang-format on

enum class Rare : std::uint8_t {
#define PARLEY_FIGURES_RARE_NAME(name) name,
  PARLEY_FIGURES_RARE(PARLEY_FIGURES_RARE_NAME)
#undef PARLEY_FIGURES_RARE_NAME
      count
};

/// A set of traits.
using Traits = text::EnumSet<Trait, 6>;
static_assert(static_cast<std::size_t>(Trait::count) <= Traits::kMost,
              "more traits than Traits has bits: give it another word");
constexpr Traits operator|(Trait a, Trait b) noexcept { return Traits(a) | Traits(b); }

/// What a word tells of the document: bits of Scene::uses(). The rooms' steps look at the words that have one, and at no others.
enum WordUse : std::uint8_t {
  kTellsCaptives = 1,  ///< captives, captivity
  kTellsConflict = 2,
  kTellsCrime = 4,
  kTellsKind = 8,      ///< which kind of captives the text speaks of
  kTellsUnknown = 16,  ///< "unidentified"
  kTellsDeed =
      32,  ///< what is done to people, or where captives are: without such a word a clause has no predicate for them
  kTellsExchange = 64,  ///< "swap"
  kBeginsNumber = 128   ///< may begin a numeral
};

/// Immutable after construction.
class Lexicon {
 public:
  explicit Lexicon(const gazetteer::Tables& tables);

  /// The number of a set of traits: some hundreds are any word's. Of 0, the empty one.
  using TraitSet = std::uint16_t;
  const Traits* trait_sets() const noexcept { return sets_.data(); }
  /// The traits and the WordUse bits of each of `count` tokens.
  void lay(const text::Token* tokens, const gazetteer::WordId* words, std::size_t count, TraitSet* traits,
           std::uint8_t* uses) const noexcept;
  gazetteer::ClassId id(Rare rare) const noexcept { return rare_[static_cast<std::size_t>(rare)]; }
  /// The value that a word's row gives its noun class (see words_figures.tsv); 0: none.
  std::uint8_t noun_value(gazetteer::WordId word) const noexcept { return word < values_.size() ? values_[word] : 0; }

 private:
  using Sets = gazetteer::WordSets<Traits>;
  Sets sets_of(const gazetteer::Tables& tables);
  void note_uses(const gazetteer::Tables& tables);
  struct Row {
    TraitSet traits = 0;
    std::uint8_t uses = 0;
  };
  gazetteer::WordId words_ = 0;  ///< ids from here on have no traits: one row for all of them
  std::array<gazetteer::ClassId, static_cast<std::size_t>(Rare::count)> rare_;
  std::vector<Traits> sets_;  ///< all that differ
  std::vector<Row> rows_;     ///< see gazetteer::word_row()
  std::vector<std::uint8_t> values_;
};

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_LEXICON_H_
