// What the dates room asks of words: the class ids of data/words_dates.tsv, resolved once, and the units.
#ifndef PARLEY_DATES_LEXICON_H_
#define PARLEY_DATES_LEXICON_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "gazetteer/tables.h"

namespace parley::dates {

/// Values of the classes unit, units, unit_abbreviation … in data/words_dates.tsv.
enum class Unit : std::int8_t {
  none = 0,
  second = 1,
  minute,
  hour,
  day,
  week,
  month,
  quarter,
  year,
  decade,
  century,
  weekend,
  fortnight,
  millennium,
  night,
  morning,
  afternoon,
  evening,
  season,
  two_months,
  half_year,
  two_years
};

using gazetteer::ClassId;

/// Class ids. Members are named as the classes are.
struct Lexicon {
  explicit Lexicon(const gazetteer::Tables& t);

  const gazetteer::Tables& tables;

 private:
  // The classes that the room asks for, one bit a class and word: asked some hundred times a date.
  static constexpr std::uint8_t kNoSlot = 0xFF;
  static constexpr std::size_t kRow = 3;  ///< 64-bit words of a row
  std::vector<std::uint8_t> slot_of_;     ///< by class id
  gazetteer::WordId vocabulary_;          ///< words from here on have no class
  std::uint8_t slots_ = 0;
  std::vector<std::uint64_t> rows_[2];  ///< [1]: where the token is capitalised
  std::vector<std::string_view> spellings_;
  std::vector<std::uint8_t> tense_;
  ClassId use(std::string_view name);
  void note_units();

 public:
  bool has(gazetteer::WordId word, ClassId id, bool capital) const noexcept {
    if (word >= vocabulary_ || id >= slot_of_.size()) return false;
    const std::uint8_t slot = slot_of_[id];
    if (slot == kNoSlot) return tables.has(word, id, capital);
    return (rows_[capital ? 1 : 0][word * kRow + slot / 64] >> (slot % 64) & 1) != 0;
  }
  /// Folded; empty for a word that occurs in names only.
  std::string_view spelling(gazetteer::WordId word) const noexcept {
    return word < vocabulary_ ? spellings_[word] : std::string_view();
  }
  /// May the word say of time on which side it is (a verb, an auxiliary, a word of plans)?
  bool tells_tense(gazetteer::WordId word) const noexcept { return word < vocabulary_ && tense_[word] != 0; }

  /// The unit that a word names, Unit::none for most: by word, then the same for capitalised ones.
  std::vector<Unit> units_of_words;
  Unit unit_of(gazetteer::WordId word, bool capital) const noexcept {
    const std::size_t words = vocabulary_;
    return word < words ? units_of_words[word + (capital ? words : 0)] : Unit::none;
  }
  // calendar
  ClassId month, month_lower, month_or_name, month_name_prefix, weekday, weekday_short, weekday_lower, weekday_plural,
      season, season_start, season_plural, mid_season;
  ClassId islamic_month, islamic_rabi, islamic_jumada, islamic_second, islamic_qadah, islamic_hijjah, solar_month, bc,
      ad;
  // units and parts of the day
  ClassId unit, units, quarter_unit, quarter_units, weekend, weekends, night_unit, night_units, half_day_unit,
      half_day_units, unit_abbreviation, unit_letter, season_word, season_words, long_adjective;
  ClassId part_of_day, noon_word, midnight, meal_part, overnight, daytime, main_part;
  // which one, how far
  ClassId rel, rel_this, rel_same, rel_following, rel_last, that_word, these, deictic_day, tonight, this_, latest,
      recent, current;
  ClassId ago, back, hence, before_word, after_word, later, earlier, from, since, after_event, before_event;
  ClassId mod_start, mod_mid, mod_end, latter, later_part, earlier_part, half, quarter_word, half_year_word,
      quarter_code, half_code, decade_word, eve;
  ClassId fiscal;
  // numbers
  ClassId number_word, multiplier, ordinal_word, several, vague_count, couple, dozen, vague_plural, multiplier_plural,
      article, a_an, determiner;
  ClassId hedge_about, hedge_less, hedge_more, comparative, no_word, least_word, most_word, up_word;
  // sets
  ClassId every, each, adverb_set, other_one, times_word;
  // the clock
  ClassId am, pm, timezone, zulu;
  // cues
  ClassId past_verb, future_cue, strong_future, will_word, past_auxiliary, past_cue, be, year_lead, counted_noun,
      number_name, deadline_preposition, negation, until, to_word, holiday_word, sometime, shortly, base_verb,
      attack_noun, schedule_word, move_word, clause_word, progressive_plan, span_verb, chance_word, promise_verb,
      saying, deal_noun, talk_noun, years_word, former, past_adverb, rel_previous, whole, year_word, working_word,
      workday, workdays, islamic_dhu, day_word, present, understating, undoing, lasting_verb, purpose_verb, plan_word;
};

}  // namespace parley::dates

#endif  // PARLEY_DATES_LEXICON_H_
