// Where, when, by which means, on what and with what outcome: the circumstances of talks, by the clause around their phrase.
#include "report/negotiations_clauses.h"

namespace parley::report {
namespace {

/// Dates of saying ("said on Sunday") are none of the talks.
bool said_then(const Flow& flow, Place date) {
  const Place begin = flow.begin_of(date);
  for (Place j = date; j > begin && date - j < 4;) {
    --j;
    if (flow.is(j, Cue::saying)) return true;
    if (!flow.any(j, Cues(Cue::on, Cue::manner_adverb, Cue::adverb, Cue::comma))) return false;
  }
  return false;
}

/// "the May 27 arrangement", "the girls kidnapped in 2014": the date of something else.
bool of_something_else(const Flow& flow, Place date) {
  const Place begin = flow.begin_of(date);
  if (date > begin && flow.is(date - 1, Cue::date_bound)) {
    // "for the first time since 2015", unlike "have been suspended since May"
    bool perfect = false;
    for (Place j = date; j > begin && date - j < 14;) {
      --j;
      if (flow.any(j, Cues(Cue::ordinal_word, Cue::round_adjective))) return true;
      perfect |= flow.is(j, Cue::have);
    }
    return !perfect;
  }
  const bool modifier = date > begin && flow.any(date - 1, Cues(Cue::the)) && flow.is(date + 1, Cue::lower) &&
                        !flow.any(date + 1, Cues(Cue::preposition, Cue::coordinator, Cue::auxiliary, Cue::modal,
                                                 Cue::be, Cue::subordinator, Cue::adverb, Cue::past_verb, Cue::saying));
  if (modifier) return true;
  for (Place j = date; j > begin && date - j < 5;) {
    --j;
    if (flow.is(j, Cue::captive_state) && !flow.is(j, Cue::takes_part)) return true;
    if (!flow.any(j, Cues(Cue::preposition, Cue::capital, Cue::comma, Cue::party, Cue::by, Cue::in, Cue::the)))
      return false;
  }
  return false;
}

bool dates_talks(const DealInput& in, Index date) {
  const DateType type = (*in.dates)[date].type;
  const std::string_view value = (*in.dates)[date].value.view();
  const bool days = (*in.dates)[date].last - (*in.dates)[date].first >= 3;  // "the coming days", not "soon"
  if ((value == "FUTURE_REF" && !days) || value == "PAST_REF" || value == "PRESENT_REF") return false;
  return type == DateType::date || type == DateType::time;
}

/// The date at `p`, and the one to which it reaches or which stands beside it: "from 22 to 26 August", "May 15 and 16".
void add_date(const DealInput& in, const Flow& flow, Place p, Talk& talk) {
  talk.dates.add(flow.payload[p]);
  if (flow.any(p + 1, Cues(Cue::and_, Cue::to, Cue::until_word, Cue::hyphen, Cue::dash)) && flow.is(p + 2, Cue::date) &&
      dates_talks(in, flow.payload[p + 2]))
    talk.dates.add(flow.payload[p + 2]);
  if (p > flow.begin_of(p) + 1 && flow.any(p - 1, Cues(Cue::and_, Cue::to, Cue::until_word)) &&
      flow.is(p - 2, Cue::date) && dates_talks(in, flow.payload[p - 2]))
    talk.dates.add(flow.payload[p - 2]);
}

bool is_span(const DealInput& in, const Flow& flow, Place p) {
  return flow.is(p, Cue::date) && (*in.dates)[flow.payload[p]].type == DateType::duration;
}

/// "negotiated for two weeks", "will meet for two days", "over several months", not for hours: the verb's span.
void read_span_of_verb(const DealInput& in, const Flow& flow, Talk& talk) {
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 14);
  for (Place j = talk.last; j + 1 < end; ++j) {
    if (flow.any(j, kHardStop) || flow.any(j, kClauseStop) || flow.any(j, Cues(Cue::comma, Cue::and_, Cue::relative)) ||
        other_talks(flow, j))
      return;
    if (!flow.any(j, Cues(Cue::for_, Cue::over_word, Cue::within_word)) || !is_span(in, flow, j + 1)) continue;
    const std::string_view value = (*in.dates)[flow.payload[j + 1]].value.view();
    const bool short_time = value.find('T') != std::string_view::npos;
    if (!short_time && !value.empty()) talk.span = flow.payload[j + 1];
    return;
  }
}

/// "ten days of talks", "a two-day meeting", "talks which lasted a week": how long they took.
void read_span(const DealInput& in, const Flow& flow, Talk& talk) {
  if (!flow.told_at(talk.first).has(Cue::date)) return;
  if (talk.phrase >= Phrase::met) return read_span_of_verb(in, flow, talk);
  const Place begin = flow.begin_of(talk.first);
  Place p = talk.first;
  while (p > begin && talk.first - p < 5 && !is_span(in, flow, p - 1) &&
         flow.any(p - 1, Cues(Cue::of, Cue::lower, Cue::hyphen)) &&
         (flow.is(p - 1, Cue::of) || !flow.any(p - 1, Cues(Cue::preposition, Cue::auxiliary, Cue::coordinator))))
    p -= flow.is(p - 1, Cue::hyphen) && p > begin + 1 && flow.is(p - 2, Cue::party) ? 2 : 1;
  const bool purpose = p > begin + 1 && flow.is(p - 2, Cue::for_);  // "flew in for three days of talks"
  if (p > begin && is_span(in, flow, p - 1) && !purpose) talk.span = flow.payload[p - 1];
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 14);
  for (Place j = talk.last; j + 1 < end && talk.span == none; ++j) {
    if (flow.any(j, kHardStop) || other_talks(flow, j)) return;
    if (flow.is(j, Cue::lasting_word) && is_span(in, flow, j + 1)) talk.span = flow.payload[j + 1];
  }
}

void read_dates(const DealInput& in, const Flow& flow, Talk& talk) {
  if (!flow.told_at(talk.first).has(Cue::date)) return;
  const Place at = talk.phrase < Phrase::met ? preposition_before(flow, talk) : kNoPlace;
  const bool in_passing = at != kNoPlace && flow.any(at, Cues(Cue::after, Cue::in, Cue::at));
  const bool subject = talk.phrase < Phrase::met && subject_of_sentence(flow, talk.first);
  Place end = std::min<Place>(flow.end_of(talk.first), talk.last + (subject ? 24 : 14));
  for (Place j = talk.last; j < end; ++j) {
    const Cues& c = flow.cues[j];
    if (c.any(kHardStop) || c.any(kClauseStop) || other_talks(flow, j)) break;
    // "The accord, reached after talks in K., takes effect on Friday"
    if (c.has(Cue::comma) && in_passing && !flow.is(j + 1, Cue::on)) break;
    if (c.has(Cue::future) && talk.status == TalksStatus::planned)
      end = std::min<Place>(flow.end_of(talk.first), std::max<Place>(end, j + 7));
    if (c.has(Cue::and_) && talk.phrase >= Phrase::met && talk.phrase != Phrase::mediated &&
        !flow.any(j + 1, Cues(Cue::party, Cue::person, Cue::the)))
      break;
    // "resume the talks that collapsed last month": the date of the collapse.
    if (c.any(Cues(Cue::that, Cue::relative)) &&
        (talk.status == TalksStatus::planned || talk.status == TalksStatus::proposed))
      break;
    if (c.has(Cue::date) && dates_talks(in, flow.payload[j]) && !said_then(flow, j) && !of_something_else(flow, j)) {
      add_date(in, flow, j, talk);
      return;
    }
    // "will meet in four months", "agreed to meet again within a month", "have not met since the first three days": when, not how long
    if (is_event(talk.phrase) && is_span(in, flow, j) &&
        (flow.any(j - 1, Cues(Cue::in, Cue::within_word)) || flow.is(j - 1, Cue::date_bound))) {
      talk.dates.add(flow.payload[j]);
      return;
    }
  }
  const Place begin = flow.begin_of(talk.first);
  const bool verb = talk.phrase >= Phrase::met;
  bool governed = verb || deal_struck_there(flow, talk);
  for (Place j = talk.first; j > begin && talk.first - j < (verb ? kReach : 12);) {
    --j;
    const Cues& c = flow.cues[j];
    if (c.any(kHardStop) || c.any(kClauseStop) || other_talks(flow, j) || (!verb && c.has(Cue::aside_word))) return;
    if (verb && c.has(Cue::and_) && flow.is(j - 1, Cue::comma) && talk.first - j > 1) return;  // another's deed
    if (c.any(Cues(Cue::takes_part, Cue::hosting, Cue::go_between, Cue::ended_word))) governed = true;
    if (c.has(Cue::date) && dates_talks(in, flow.payload[j]) && !said_then(flow, j)) {
      const bool close = talk.first - j <= 2;
      // "would return on Saturday for a second round"
      bool comes = false;
      for (Place k = j; !verb && talk.status == TalksStatus::planned && k > begin && j - k < 5; --k)
        comes |= flow.is(k - 1, Cue::motion_verb);
      const bool start = j > begin && flow.is(j - 1, Cue::start_noun);  // "the start this week of talks"
      if (governed || close || start || comes) add_date(in, flow, j, talk);
      return;
    }
    if (!verb && c.any(Cues(Cue::for_, Cue::of, Cue::on)) && talk.first - j > 2) governed = false;
    // "phoned him on Sunday and urged him to open talks": the date of the call.
    if (!verb && talk.status == TalksStatus::proposed && talk.first - j > 2) return;
  }
}

/// "They signed a truce on Thursday. The agreement, reached after eight hours of talks": the day of the deal told before.
void read_deal_date(const DealInput& in, const Flow& flow, Talk& talk) {
  const std::uint32_t sentence = flow.sentence[talk.first];
  if (sentence == 0) return;
  const Place first = flow.sentence_first[sentence - 1], last = flow.sentence_first[sentence];
  bool deal = false;
  for (Place j = first; j < std::min<Place>(last, first + kReach); ++j) {
    deal |= flow.any(j, Cues(Cue::deal_verb, Cue::agreed_word));
    if (!flow.is(j, Cue::date) || !dates_talks(in, flow.payload[j])) continue;
    if (deal && !said_then(flow, j)) talk.dates.add(flow.payload[j]);
    return;
  }
}

/// Does the verb behind the pronoun at `p` tell how talks go: "which have been suspended", "they will open in", not "they opened fire"?
bool tells_of_talks(const Flow& flow, Place p) {
  const Place end = std::min<Place>(flow.end_of(p), p + 7);
  bool passive = false;
  for (Place j = p + 1; j < end; ++j) {
    if (flow.any(j, Cues(Cue::begun_word, Cue::open_word, Cue::ended_word, Cue::stalled_word, Cue::refused_word,
                         Cue::restart_word, Cue::held_word, Cue::convening_word, Cue::lasting_word))) {
      return passive || j + 1 == flow.end_of(p) ||
             flow.any(j + 1, Cues(Cue::preposition, Cue::date, Cue::period, Cue::comma, Cue::to, Cue::in, Cue::at,
                                  Cue::on, Cue::after));
    }
    passive |= flow.is(j, Cue::be);
    if (!flow.any(j, Cues(Cue::auxiliary, Cue::be, Cue::have, Cue::to, Cue::adverb, Cue::manner_adverb,
                          Cue::planned_sure, Cue::future, Cue::modal, Cue::negation)))
      return false;
  }
  return false;
}

/// The pronoun that goes on with these talks: "…, which have been suspended", "They will open on Monday"; kNoPlace: none.
Place pronoun_for(const Flow& flow, const Talk& talk) {
  if (talk.phrase >= Phrase::met) return kNoPlace;
  const Place stop = flow.end_of(talk.first);
  const Place near = flow.told_at(talk.first).has(Cue::relative) ? std::min<Place>(stop, talk.last + 16) : talk.last;
  for (Place j = talk.last; j < near; ++j) {
    if (flow.any(j, kHardStop) || other_talks(flow, j)) break;
    if (flow.is(j, Cue::relative) && !flow.is(j, Cue::who) && tells_of_talks(flow, j)) return j;
  }
  for (Place j = talk.last; j < stop; ++j) {
    if (other_talks(flow, j)) return kNoPlace;  // the next sentence goes on with those
    if (j - talk.last > kReach) return kNoPlace;
  }
  // "They were convened …", "He said that they would open on Monday."
  for (Place j = stop; j < std::min<Place>(flow.size(), stop + 10); ++j) {
    if (flow.any(j, kHardStop)) return kNoPlace;
    const bool pronoun = flow.any(j, Cues(Cue::plural_person, Cue::demonstrative));
    if (pronoun && (j == stop || flow.is(j - 1, Cue::that))) return tells_of_talks(flow, j) ? j : kNoPlace;
  }
  return kNoPlace;
}

/// What a clause tells of the talks by a pronoun alone.
void read_sequel(const DealInput& in, const Flow& flow, Talk& talk) {
  const Place at = pronoun_for(flow, talk);
  if (at == kNoPlace) return;
  const bool apart = at >= flow.end_of(talk.first);
  // "The talks resumed on Monday. They had been suspended since May": what came before.
  for (Place j = at + 1; j < at + 4 && apart && talk.status != TalksStatus::unknown; ++j) {
    if (flow.is(j, Cue::have) && flow.is(j, Cue::past_cue)) return;
  }
  const bool to_come = talk.status == TalksStatus::planned || talk.status == TalksStatus::proposed;
  if (to_come && !apart) return;  // "resume the talks that collapsed last month"
  Talk echo;
  echo.first = at;
  echo.last = at + 1;
  read_place(in, flow, echo);
  read_status(in, flow, echo);
  read_dates(in, flow, echo);
  if (talk.location.end == 0) talk.location = echo.location, talk.city = echo.city;
  if (talk.dates.empty()) talk.dates = echo.dates;
  if (echo.status != TalksStatus::unknown && (talk.status == TalksStatus::unknown || to_come || apart))
    talk.status = echo.status;
}

/// "will be here tomorrow for talks", "flew back for a second round": who comes for them is there.
bool comes_for(const Flow& flow, const Talk& talk) {
  if (talk.phrase >= Phrase::met) return false;
  const Cues& told = flow.told_at(talk.first);
  if (!told.has(Cue::for_) || !told.any(Cues(Cue::motion_verb, Cue::here_word))) return false;
  const Place begin = flow.begin_of(talk.first);
  bool purpose = false;
  for (Place j = talk.first; j > begin && talk.first - j < 10;) {
    --j;
    if (flow.any(j, kHardStop) || flow.any(j, kClauseStop) || flow.is(j, Cue::comma)) return false;
    if (!purpose && flow.any(j, Cues(Cue::preposition)) && !flow.any(j, Cues(Cue::of, Cue::for_))) return false;
    purpose |= flow.is(j, Cue::for_);
    if (purpose && flow.any(j, Cues(Cue::motion_verb, Cue::here_word))) return true;
  }
  return false;
}

/// "two rounds of talks", "the fourth session"
bool rounds(const Flow& flow, const Talk& talk) {
  for (Place p = talk.first; p < talk.last; ++p) {
    if (flow.is(p, Cue::round_noun))
      return p > 0 && flow.any(p - 1, Cues(Cue::ordinal_word, Cue::number_word, Cue::digits));
  }
  return false;
}

/// "by two-way radio"
bool on_radio(const Flow& flow, Place p) {
  for (Place j = p; j < p + 4; ++j) {
    if (flow.is(j, Cue::radio_word)) return true;
    if (!flow.any(j, Cues(Cue::lower, Cue::hyphen)) || flow.any(j, Cues(Cue::preposition))) return false;
  }
  return false;
}

void read_mode(const Flow& flow, Talk& talk) {
  const Place begin = talk.first - std::min<Place>(talk.first - flow.begin_of(talk.first), 10);
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 12);
  for (Place p = talk.first; p < talk.last; ++p) {
    if (flow.is(p, Cue::face_word) && talk.mode == Mode::unknown) talk.mode = Mode::in_person;
    if (flow.is(p, Cue::indirect_word)) talk.mode = Mode::indirect;
    if (flow.is(p, Cue::video_word)) talk.mode = Mode::videoconference;
    if (flow.is(p, Cue::phone_word)) talk.mode = Mode::phone;
  }
  if (talk.mode != Mode::unknown) return;
  if (talk.phrase == Phrase::by_phone || talk.phrase == Phrase::phone_call) talk.mode = Mode::phone;
  if (talk.phrase == Phrase::video_call) talk.mode = Mode::videoconference;
  const bool means =
      flow.told_at(talk.first).any(Cues(Cue::video_word, Cue::phone_word, Cue::go_between_noun, Cue::means_word));
  for (Place p = begin; means && p + 1 < end && talk.mode == Mode::unknown; ++p) {
    if (p > talk.last && flow.any(p, Cues(Cue::relative, Cue::period))) break;
    if (!flow.any(p, Cues(Cue::by, Cue::on)) && !flow.is(p, Cue::preposition)) continue;
    const Place q = flow.is(p + 1, Cue::the) || flow.is(p + 1, Cue::determiner) ? p + 2 : p + 1;
    if (flow.is(q, Cue::video_word)) talk.mode = Mode::videoconference;
    if (flow.is(q, Cue::phone_word)) talk.mode = Mode::phone;
    if (flow.is(q, Cue::go_between_noun) && flow.is(p, Cue::means_word)) talk.mode = Mode::indirect;
    if (flow.is(p, Cue::means_word) && on_radio(flow, q)) talk.mode = Mode::phone;
  }
  if (talk.mode != Mode::unknown) return;
  const bool face_to_face = talk.phrase == Phrase::met || talk.phrase == Phrase::meeting ||
                            talk.phrase == Phrase::received || talk.phrase == Phrase::sealed ||
                            (talk.phrase == Phrase::convened && talk.last - talk.first > 1);
  if (face_to_face || comes_for(flow, talk) || (rounds(flow, talk) && talk.status == TalksStatus::held))
    talk.mode = Mode::in_person;
}

}  // namespace

bool subject_of_sentence(const Flow& flow, Place p) {
  const Place begin = flow.begin_of(p);
  for (Place j = p; j > begin && p - j < 8;) {
    --j;
    if (flow.any(j,
                 Cues(Cue::preposition, Cue::auxiliary, Cue::saying, Cue::modal, Cue::comma, Cue::to, Cue::takes_part,
                      Cue::past_verb, Cue::discuss_word, Cue::side_people, Cue::gathering_noun, Cue::sides)))
      return false;
    if (j == begin) return true;
  }
  return p == begin;
}

void read_circumstances(const DealInput& in, const Flow& flow, Talk& talk) {
  const Place begin = flow.begin_of(talk.first);
  Place from = talk.first;
  while (from > begin && talk.first - from < 3 &&
         flow.any(from - 1, Cues(Cue::ordinal_word, Cue::round_adjective, Cue::determiner)))
    --from;
  for (Place p = from; p < talk.last; ++p) {
    if (flow.is(p, Cue::past_round) && !flow.is(p, Cue::date)) talk.past = true;
    if (flow.is(p, Cue::round_noun) && talk.phase.end == 0 && talk.phrase != Phrase::meeting)
      talk.phase = bytes_of(in, flow, from, p + 1);
  }
  read_span(in, flow, talk);
  read_place(in, flow, talk);
  read_status(in, flow, talk);
  read_dates(in, flow, talk);
  if (talk.dates.empty() && talk.phrase < Phrase::met && deal_struck_there(flow, talk)) read_deal_date(in, flow, talk);
  // "were resumed from 22 to 26 August": over, too
  if (talk.status == TalksStatus::ongoing && talk.dates.size() == 2) talk.status = TalksStatus::held;
  read_sequel(in, flow, talk);
  read_mode(flow, talk);
  read_topic(flow, talk);
}

}  // namespace parley::report
