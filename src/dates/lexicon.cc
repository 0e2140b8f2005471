// Resolves the classes that the dates room reads.
#include "dates/lexicon.h"

#include <iterator>

namespace parley::dates {

Lexicon::Lexicon(const gazetteer::Tables& t)
    : tables(t),
      slot_of_(t.class_count(), kNoSlot),
      vocabulary_(t.vocabulary_count()),
      month(use("month")),
      month_lower(use("month_lower")),
      month_or_name(use("month_or_name")),
      month_name_prefix(use("month_name_prefix")),
      weekday(use("weekday")),
      weekday_short(use("weekday_short")),
      weekday_lower(use("weekday_lower")),
      weekday_plural(use("weekday_plural")),
      season(use("season")),
      season_start(use("season_start")),
      season_plural(use("season_plural")),
      mid_season(use("mid_season")),
      islamic_month(use("islamic_month")),
      islamic_rabi(use("islamic_rabi")),
      islamic_jumada(use("islamic_jumada")),
      islamic_second(use("islamic_second")),
      islamic_qadah(use("islamic_qadah")),
      islamic_hijjah(use("islamic_hijjah")),
      solar_month(use("solar_month")),
      bc(use("bc")),
      ad(use("ad")),
      unit(use("unit")),
      units(use("units")),
      quarter_unit(use("quarter_unit")),
      quarter_units(use("quarter_units")),
      weekend(use("weekend")),
      weekends(use("weekends")),
      night_unit(use("night_unit")),
      night_units(use("night_units")),
      half_day_unit(use("half_day_unit")),
      half_day_units(use("half_day_units")),
      unit_abbreviation(use("unit_abbreviation")),
      unit_letter(use("unit_letter")),
      season_word(use("season_word")),
      season_words(use("season_words")),
      long_adjective(use("long_adjective")),
      part_of_day(use("part_of_day")),
      noon_word(use("noon_word")),
      midnight(use("midnight")),
      meal_part(use("meal_part")),
      overnight(use("overnight")),
      daytime(use("daytime")),
      main_part(use("main_part")),
      rel(use("rel")),
      rel_this(use("rel_this")),
      rel_same(use("rel_same")),
      rel_following(use("rel_following")),
      rel_last(use("rel_last")),
      that_word(use("that_word")),
      these(use("these")),
      deictic_day(use("deictic_day")),
      tonight(use("tonight")),
      this_(use("this")),
      latest(use("latest")),
      recent(use("recent")),
      current(use("current")),
      ago(use("ago")),
      back(use("back")),
      hence(use("hence")),
      before_word(use("before_word")),
      after_word(use("after_word")),
      later(use("later")),
      earlier(use("earlier")),
      from(use("from")),
      since(use("since")),
      after_event(use("after_event")),
      before_event(use("before_event")),
      mod_start(use("mod_start")),
      mod_mid(use("mod_mid")),
      mod_end(use("mod_end")),
      latter(use("latter")),
      later_part(use("later_part")),
      earlier_part(use("earlier_part")),
      half(use("half")),
      quarter_word(use("quarter_word")),
      half_year_word(use("half_year_word")),
      quarter_code(use("quarter_code")),
      half_code(use("half_code")),
      decade_word(use("decade_word")),
      eve(use("eve")),
      fiscal(use("fiscal")),
      number_word(use("number_word")),
      multiplier(use("multiplier")),
      ordinal_word(use("ordinal_word")),
      several(use("several")),
      vague_count(use("vague_count")),
      couple(use("couple")),
      dozen(use("dozen")),
      vague_plural(use("vague_plural")),
      multiplier_plural(use("multiplier_plural")),
      article(use("article")),
      a_an(use("a_an")),
      determiner(use("determiner")),
      hedge_about(use("hedge_about")),
      hedge_less(use("hedge_less")),
      hedge_more(use("hedge_more")),
      comparative(use("comparative")),
      no_word(use("no_word")),
      least_word(use("least_word")),
      most_word(use("most_word")),
      up_word(use("up_word")),
      every(use("every")),
      each(use("each")),
      adverb_set(use("adverb_set")),
      other_one(use("other_one")),
      times_word(use("times_word")),
      am(use("am")),
      pm(use("pm")),
      timezone(use("timezone")),
      zulu(use("zulu")),
      past_verb(use("past_verb")),
      future_cue(use("future_cue")),
      strong_future(use("strong_future")),
      will_word(use("will_word")),
      past_auxiliary(use("past_auxiliary")),
      past_cue(use("past_cue")),
      be(use("be")),
      year_lead(use("year_lead")),
      counted_noun(use("counted_noun")),
      number_name(use("number_name")),
      deadline_preposition(use("deadline_preposition")),
      negation(use("negation")),
      until(use("until")),
      to_word(use("to_word")),
      holiday_word(use("holiday_word")),
      sometime(use("sometime")),
      shortly(use("shortly")),
      base_verb(use("base_verb")),
      attack_noun(use("attack_noun")),
      schedule_word(use("schedule_word")),
      move_word(use("move_word")),
      clause_word(use("clause_word")),
      progressive_plan(use("progressive_plan")),
      span_verb(use("span_verb")),
      chance_word(use("chance_word")),
      promise_verb(use("promise_verb")),
      saying(use("saying")),
      deal_noun(use("deal_noun")),
      talk_noun(use("talk_noun")),
      years_word(use("years_word")),
      former(use("former")),
      past_adverb(use("past_adverb")),
      rel_previous(use("rel_previous")),
      whole(use("whole")),
      year_word(use("year_word")),
      working_word(use("working_word")),
      workday(use("workday")),
      workdays(use("workdays")),
      islamic_dhu(use("islamic_dhu")),
      day_word(use("day_word")),
      present(use("present")),
      understating(use("understating")),
      undoing(use("undoing")),
      lasting_verb(use("lasting_verb")),
      purpose_verb(use("purpose_verb")),
      plan_word(use("plan_word")) {
  rows_[0].assign(vocabulary_ * kRow, 0);
  rows_[1].assign(vocabulary_ * kRow, 0);
  spellings_.reserve(vocabulary_);
  tense_.assign(vocabulary_, 0);
  for (std::size_t id = 0; id < slot_of_.size(); ++id) {
    const std::uint8_t slot = slot_of_[id];
    if (slot == kNoSlot) continue;
    const std::uint64_t bit = std::uint64_t{1} << (slot % 64);
    for (const gazetteer::ClassMember m : t.words_of(static_cast<ClassId>(id))) {
      const std::size_t at = std::size_t{m.word} * kRow + slot / 64;
      rows_[1][at] |= bit;
      if (m.capital_only == 0) rows_[0][at] |= bit;
    }
  }
  for (const ClassId c : {strong_future, will_word, past_auxiliary, past_verb, base_verb, future_cue, progressive_plan,
                          span_verb, to_word}) {
    if (c == gazetteer::kNoClass) continue;
    for (const gazetteer::ClassMember m : t.words_of(c)) tense_[m.word] = 1;
  }
  for (gazetteer::WordId w = 0; w < vocabulary_; ++w)
    spellings_.push_back(w < gazetteer::kFirstWord ? std::string_view() : t.spelling(w));
  note_units();
}

ClassId Lexicon::use(std::string_view name) {
  const ClassId id = tables.class_id(name);
  if (id < slot_of_.size() && slot_of_[id] == kNoSlot && slots_ < kRow * 64) slot_of_[id] = slots_++;
  return id;
}

void Lexicon::note_units() {
  const std::size_t words = vocabulary_;
  units_of_words.resize(2 * words);
  // The first class of the list that a word has says which unit it is.
  const ClassId classes[] = {unit,        units,       quarter_unit,  quarter_units,  weekend,           weekends,
                             night_unit,  night_units, half_day_unit, half_day_units, unit_abbreviation, unit_letter,
                             season_word, season_words};
  for (std::size_t i = std::size(classes); i > 0; --i) {
    const ClassId id = classes[i - 1];
    if (id == gazetteer::kNoClass) continue;
    for (const gazetteer::ClassMember m : tables.words_of(id)) {
      const auto value = static_cast<Unit>(tables.value(m.word, id));
      units_of_words[m.word + words] = value;
      if (m.capital_only == 0) units_of_words[m.word] = value;
    }
  }
}

}  // namespace parley::dates
