// Where, when, by which means, on what and with what outcome: the circumstances of talks, by the clause around their phrase.
#include "report/negotiations.h"

namespace parley::report {
namespace {

constexpr Cues kHardStop{Cue::period, Cue::semicolon, Cue::colon, Cue::quote};
constexpr Cues kClauseStop{Cue::saying, Cue::subordinator, Cue::wh_word};

/// Does a phrase for other talks begin at `p`?
bool other_talks(const Flow& flow, Place p) {
  const auto at = std::lower_bound(flow.found.begin(), flow.found.end(), p,
                                   [](const Found& f, Place place) { return f.first < place; });
  return at != flow.found.end() && at->first == p && at->phrase < Phrase::by_phone && at->phrase != Phrase::discussed &&
         at->phrase != Phrase::diplomacy && at->phrase != Phrase::received && at->phrase != Phrase::mediated &&
         !(at->phrase == Phrase::convened && p > 0 && flow.is(p - 1, Cue::talks_head)) &&
         !((at->phrase == Phrase::video_call || at->phrase == Phrase::phone_call || at->phrase == Phrase::talks) &&
           p > 0 && flow.any(p - 1, Cues(Cue::by, Cue::for_)));
}

ByteRange bytes_of(const DealInput& in, const Flow& flow, Place first, Place last) {
  const auto& tokens = in.doc->tokens;
  return {tokens[flow.token[first]].begin, tokens[flow.token[last] - 1].end};
}

/// Does a group of the state's own stand against it in the document?
bool at_war(const DealInput& in, Index state) {
  const parties::Entity& x = in.parties->entities[state];
  const auto& all = in.parties->entities;
  const auto few = all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(all.size(), 256));
  return std::any_of(all.begin(), few, [&](const parties::Entity& e) {
    return (e.kind == PartyKind::armed_group || e.kind == PartyKind::political) && !e.country.empty() &&
           e.country == x.country;
  });
}

/// A capitalised phrase from `p` on: "Geneva", "the Dominican Republic", a state's name.
ByteRange place_at(const DealInput& in, const Flow& flow, Place p) {
  const Place end = std::min<Place>(flow.end_of(p), p + 6);
  const bool name =
      p + 1 < end && flow.is(p, Cue::the) && flow.is(p, Cue::capital) && flow.is(p + 1, Cue::capital);  // The Hague
  if (p < end && flow.is(p, Cue::the)) ++p;
  if (p < end && flow.is(p, Cue::party)) {
    const parties::PartyMention& m = in.parties->mentions[flow.payload[p]];
    const PartyKind kind = m.entity == none ? PartyKind::other : in.parties->entities[m.entity].kind;
    if (kind != PartyKind::state || m.attributive || flow.is(p + 1, Cue::possessive)) return {};
    // "the truce in Syria": where they fight, not where they talk.
    if (in.parties->entities[m.entity].roles.has(Role::party) && !flow.is(p - 1, Cue::at) && at_war(in, m.entity))
      return {};
    return {m.begin, m.end};
  }
  Place last = p;
  while (last < end && flow.is(last, Cue::capital) &&
         !flow.any(last, Cues(Cue::determiner, Cue::pronoun, Cue::side_people))) {
    ++last;
    if (last + 1 < end && flow.is(last, Cue::hyphen) && flow.is(last + 1, Cue::capital)) ++last;
  }
  if (last == p || flow.is(last, Cue::possessive) || flow.is(last, Cue::hyphen)) return {};
  return bytes_of(in, flow, name ? p - 1 : p, last);
}

void read_place(const DealInput& in, const Flow& flow, Talk& talk) {
  bool about =
      talk.phrase ==
      Phrase::discussed;  // behind "on" or "about" stands the subject of the talks, whose places are not theirs
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 18);
  for (Place j = talk.last; j + 1 < end; ++j) {
    const Cues& c = flow.cues[j];
    if (c.any(kHardStop) || c.any(kClauseStop) || other_talks(flow, j)) break;
    if (c.any(Cues(Cue::about, Cue::on)) && !flow.any(j + 1, Cues(Cue::date))) about = true;
    if (c.any(Cues(Cue::takes_part, Cue::planned_sure, Cue::date))) about = false;
    if (c.any(Cues(Cue::in, Cue::at)) && (!about || flow.is(j + 1, Cue::talks_city))) {
      talk.location = place_at(in, flow, j + 1);
      talk.city = flow.is(j + 1, Cue::talks_city);
      if (talk.location.end != 0) return;
    }
  }
  // "the Geneva talks", "talks at Camp David": the city before the phrase.
  const Place begin = flow.begin_of(talk.first);
  if (talk.first > begin && flow.is(talk.first - 1, Cue::talks_city)) {
    talk.location = bytes_of(in, flow, talk.first - 1, talk.first);
    talk.city = true;
    return;
  }
  // "arrived in Moscow on Monday for two days of talks", "left for Juba to resume talks"
  Place g = talk.first;
  while (g > begin && talk.first - g < 8 &&
         flow.any(g - 1, Cues(Cue::determiner, Cue::lower, Cue::of, Cue::date, Cue::ordinal_word)) &&
         !flow.any(g - 1, Cues(Cue::for_, Cue::to)))
    --g;
  if (g > begin + 2 && flow.any(g - 1, Cues(Cue::for_, Cue::to))) {
    Place k = g - 1;
    while (k > begin && flow.any(k - 1, Cues(Cue::date, Cue::on, Cue::comma))) --k;
    Place first = k;
    while (first > begin && flow.any(first - 1, Cues(Cue::capital)) &&
           !flow.any(first - 1, Cues(Cue::party, Cue::determiner)))
      --first;
    const bool goes = first > begin + 1 && (flow.any(first - 1, Cues(Cue::in, Cue::to, Cue::at)) ||
                                            (flow.is(first - 1, Cue::for_) && flow.is(first - 2, Cue::motion_verb)));
    if (first < k && goes) {
      talk.location = bytes_of(in, flow, first, k);
      talk.city = flow.is(first, Cue::talks_city);
      return;
    }
  }
  // "In Geneva, the envoys met": before a verb, up to the clause's start.
  if (talk.phrase < Phrase::met) return;
  for (Place j = talk.first; j > begin && talk.first - j < kReach;) {
    --j;
    // "flew to Riyadh, where he met"
    if (flow.is(j, Cue::where_word) && j > begin + 1 && flow.is(j - 1, Cue::comma)) {
      Place first = j - 1;
      while (first > begin && flow.is(first - 1, Cue::capital) &&
             !flow.any(first - 1, Cues(Cue::party, Cue::determiner)))
        --first;
      if (first < j - 1) talk.location = bytes_of(in, flow, first, j - 1);
      return;
    }
    if (flow.any(j, kHardStop) || flow.any(j, kClauseStop) || other_talks(flow, j)) return;
    if (flow.any(j, Cues(Cue::in, Cue::at)) && (j == begin || flow.is(j - 1, Cue::comma))) {
      talk.location = place_at(in, flow, j + 1);
      return;
    }
  }
}

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
  if (date > begin && flow.is(date - 1, Cue::date_bound)) return true;  // "for the first time since 2015"
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
  if (value == "FUTURE_REF" || value == "PAST_REF" || value == "PRESENT_REF") return false;
  return type == DateType::date || type == DateType::time;
}

void read_dates(const DealInput& in, const Flow& flow, Talk& talk) {
  Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 14);
  for (Place j = talk.last; j < end; ++j) {
    const Cues& c = flow.cues[j];
    if (c.any(kHardStop) || c.any(kClauseStop) || other_talks(flow, j)) break;
    if (c.has(Cue::future) && talk.status == TalksStatus::planned)
      end = std::min<Place>(flow.end_of(talk.first), std::max<Place>(end, j + 7));
    if (c.has(Cue::and_) && talk.phrase >= Phrase::met && !flow.any(j + 1, Cues(Cue::party, Cue::person, Cue::the)))
      break;
    // "resume the talks that collapsed last month": the date of the collapse.
    if (c.any(Cues(Cue::that, Cue::relative)) &&
        (talk.status == TalksStatus::planned || talk.status == TalksStatus::proposed))
      break;
    if (c.has(Cue::date) && dates_talks(in, flow.payload[j]) && !said_then(flow, j) && !of_something_else(flow, j)) {
      talk.dates.add(flow.payload[j]);
      return;
    }
  }
  const Place begin = flow.begin_of(talk.first);
  const bool verb = talk.phrase >= Phrase::met;
  bool governed = verb;
  for (Place j = talk.first; j > begin && talk.first - j < (verb ? kReach : 12);) {
    --j;
    const Cues& c = flow.cues[j];
    if (c.any(kHardStop) || c.any(kClauseStop) || other_talks(flow, j) || (!verb && c.has(Cue::aside_word))) return;
    if (c.any(Cues(Cue::takes_part, Cue::hosting, Cue::go_between))) governed = true;
    if (c.has(Cue::date) && dates_talks(in, flow.payload[j]) && !said_then(flow, j)) {
      const bool close = talk.first - j <= 2;
      if (governed || close) talk.dates.add(flow.payload[j]);
      return;
    }
    if (!verb && c.any(Cues(Cue::for_, Cue::of, Cue::on)) && talk.first - j > 2) governed = false;
    // "phoned him on Sunday and urged him to open talks": the date of the call.
    if (!verb && talk.status == TalksStatus::proposed && talk.first - j > 2) return;
  }
}

struct Outcome {
  bool refused = false, stalled = false, planned = false, restart = false, proposed = false, ongoing = false,
       held = false, finite = false, called_off = false, before = false, to_come = false, advancing = false,
       subjunctive = false, needed = false, none = false, none_before = false, begun = false, future = false,
       negated = false, past = false, sure = false, urged = false;
  void add(const Cues& c) {
    refused |= c.has(Cue::refused_word);
    stalled |= c.has(Cue::stalled_word);
    planned |= c.has(Cue::planned_word);
    restart |= c.has(Cue::restart_word);
    proposed |= c.has(Cue::proposed_word);
    needed |= c.has(Cue::needed_word);
    ongoing |= c.has(Cue::ongoing_sure);
    held |= c.has(Cue::held_word);
    sure |= c.has(Cue::planned_sure);
    begun |= c.has(Cue::begun_word);
    future |= c.has(Cue::future);
    negated |= c.has(Cue::negation);
    past |= c.any(Cues(Cue::past_verb, Cue::past_cue));
  }
};

/// "signed a truce after talks in K."
bool behind_after(const Flow& flow, const Talk& talk) {
  Place p = talk.first;
  while (p > flow.begin_of(talk.first) && talk.first - p < 4 &&
         flow.any(p - 1, Cues(Cue::determiner, Cue::date, Cue::of)))
    --p;
  return p > flow.begin_of(talk.first) && flow.is(p - 1, Cue::after);
}

TalksStatus status_of_noun(const Flow& flow, const Talk& talk, const Outcome& left, const Outcome& right) {
  if (left.called_off && !left.negated && !left.none_before) return TalksStatus::refused;
  if (left.none && (left.future || left.planned)) return TalksStatus::refused;
  const bool stalled_adjective = talk.first > flow.begin_of(talk.first) && flow.is(talk.first - 1, Cue::stalled_word);
  if (behind_after(flow, talk)) return TalksStatus::held;
  if (left.refused && talk.past) return TalksStatus::held;  // "boycotted the last round"
  if (left.refused) return left.negated ? TalksStatus::proposed : TalksStatus::refused;
  if (left.negated && left.future) return TalksStatus::refused;
  if (left.stalled && !(stalled_adjective && left.restart)) return TalksStatus::stalled;
  for (Place p = talk.first; p < talk.last; ++p) {
    if (flow.is(p, Cue::coming_word) && left.proposed && !left.urged) return TalksStatus::planned;
  }
  if (left.urged) return TalksStatus::proposed;
  if (left.restart && left.sure) return TalksStatus::planned;
  if (right.stalled || (right.negated && !right.future)) return TalksStatus::stalled;
  if (right.refused) return TalksStatus::refused;
  if (right.needed && !right.held) return TalksStatus::proposed;
  if (left.advancing) return TalksStatus::ongoing;
  if (right.sure || right.future) return TalksStatus::planned;
  if (right.restart && left.before) return TalksStatus::planned;  // "before the talks restart"
  if (right.ongoing || right.begun) return TalksStatus::ongoing;
  if (left.ongoing && !left.proposed) return TalksStatus::ongoing;
  if (left.subjunctive) return TalksStatus::proposed;
  // "They begin talks today": a headline's present.
  if (left.restart && left.finite && !left.future && !left.sure && !left.proposed) return TalksStatus::ongoing;
  if (left.restart || (left.planned && !left.proposed))
    return left.proposed && !left.sure ? TalksStatus::proposed : TalksStatus::planned;
  if (left.proposed) return TalksStatus::proposed;
  if (left.begun) return TalksStatus::ongoing;
  if (left.held || right.held) return TalksStatus::held;
  // "the next round", "were coming to G. for talks"
  for (Place p = talk.first; p < talk.last; ++p) {
    if (flow.is(p, Cue::coming_word)) return TalksStatus::planned;
  }
  if (left.to_come) return TalksStatus::planned;
  return TalksStatus::unknown;
}

TalksStatus status_of_verb(const Flow& flow, const Talk& talk, const Outcome& left, const Outcome& right,
                           bool infinitive) {
  bool past = false, ing = false;
  for (Place p = talk.first; p < talk.last; ++p) {
    past |= flow.is(p, Cue::past_verb);
    ing |= flow.is(p, Cue::ing_verb);
  }
  if (talk.phrase == Phrase::by_phone || (talk.phrase == Phrase::contacted && flow.is(talk.first, Cue::in))) {
    if (left.future) return TalksStatus::planned;
    return talk.phrase == Phrase::by_phone || left.past ? TalksStatus::held : TalksStatus::ongoing;
  }
  if (past && !infinitive) return left.negated ? TalksStatus::refused : TalksStatus::held;
  if (left.refused || (left.negated && !ing)) return TalksStatus::refused;
  if (left.stalled || (talk.phrase == Phrase::negotiated && right.stalled)) return TalksStatus::stalled;
  Place before = talk.first;
  while (before > flow.begin_of(talk.first) + 1 && talk.first - before < 2 &&
         !flow.any(before - 1, Cues(Cue::be, Cue::past_cue)) && flow.is(before - 1, Cue::lower) &&
         flow.any(before - 2, Cues(Cue::be, Cue::past_cue)))
    --before;  // "has been quietly carrying"
  const bool progressive =
      ing && before > flow.begin_of(talk.first) && flow.any(before - 1, Cues(Cue::be, Cue::past_cue));
  if (progressive || (infinitive && left.ongoing)) return TalksStatus::ongoing;
  if (ing) return talk.phrase == Phrase::negotiated || left.ongoing ? TalksStatus::ongoing : TalksStatus::held;
  if (infinitive && left.held) return TalksStatus::held;
  if (infinitive && talk.first - flow.begin_of(talk.first) > 2 && flow.any(talk.first - 2, Cues(Cue::have, Cue::be)))
    return TalksStatus::planned;
  if (left.urged) return TalksStatus::proposed;
  if (left.planned || left.future) return TalksStatus::planned;
  if (left.proposed) return TalksStatus::proposed;
  if (infinitive) return left.past ? TalksStatus::held : TalksStatus::planned;
  // A chronicle's present: "X and Y meet in Z."
  return talk.phrase == Phrase::met ? TalksStatus::held : TalksStatus::ongoing;
}

/// "offered W. as a venue for talks": at "as"?
bool as_venue_at(const Flow& flow, const Talk& talk, Place p) {
  return p + 2 < talk.first && flow.is(p, Cue::preposition) && flow.any(p + 2, Cues(Cue::venue_noun));
}

void read_status(const Flow& flow, Talk& talk) {
  const Place begin = flow.begin_of(talk.first);
  Outcome left, right;
  bool infinitive = false, to_seen = false, venue = false;
  const bool noun = talk.phrase < Phrase::met;
  for (Place j = talk.first; j > begin && talk.first - j < 14;) {
    --j;
    const Cues& c = flow.cues[j];
    if (c.any(kHardStop) || c.any(Cues(Cue::wh_word, Cue::that, Cue::dash)) || other_talks(flow, j)) break;
    if (c.any(Cues(Cue::saying, Cue::subordinator)) && !c.has(Cue::proposed_word)) break;
    if (c.has(Cue::to)) to_seen = true;
    if (noun && (c.has(Cue::comma) || talk.first - j > 9)) break;
    // "progress made in the talks": the verb before a preposition is none of the talks', but "take part in".
    const bool as_venue =
        j + 2 < talk.first && flow.any(j + 2, Cues(Cue::venue_noun));  // "offered W. as a venue for talks"
    const bool attempt = c.has(Cue::at) && j > begin && flow.is(j - 1, Cue::attempt_noun);
    if (noun && c.has(Cue::preposition) && !as_venue && !attempt &&
        !c.any(Cues(Cue::to, Cue::of, Cue::for_, Cue::out_of)) && !(j > begin && flow.is(j - 1, Cue::takes_part))) {
      break;
    }
    // "faltering Syrian talks", "a week of U.N.-led talks"
    if (c.has(Cue::party) && (j + 1 == talk.first || flow.is(j + 1, Cue::hyphen))) continue;
    venue |= as_venue_at(flow, talk, j);
    if (venue && c.has(Cue::party)) continue;
    if (c.any(Cues(Cue::party, Cue::sides, Cue::pronoun)) && !c.has(Cue::determiner)) {
      // "urged both sides to resume talks"
      if (to_seen && j > begin) {
        for (Place k = j; k > begin && j - k < 6;) {
          --k;
          if (flow.any(k, Cues(Cue::comma, Cue::that, Cue::wh_word, Cue::quote))) break;
          left.urged |= flow.is(k, Cue::proposed_word);
          left.refused |= flow.is(k, Cue::refused_word);  // "rejected a proposal by X to hold talks"
        }
      }
      if (noun) break;
    }
    if (j + 1 == talk.first && c.has(Cue::to)) infinitive = true;
    if (c.has(Cue::down_word) && j > begin && flow.is(j - 1, Cue::turn_form)) left.refused = true;
    if (c.has(Cue::before_word)) left.before = true;
    if (c.has(Cue::motion_to_come)) left.to_come = true;
    if (c.has(Cue::advancing)) left.advancing = true;
    if (c.has(Cue::no_word)) (talk.first - j <= 2 ? left.none : left.none_before) = true;
    if (c.has(Cue::off_word) && j > begin && flow.is(j - 1, Cue::call_word)) left.called_off = true;
    if (c.has(Cue::restart_word) && j > begin &&
        !flow.any(j - 1, Cues(Cue::to, Cue::modal, Cue::the, Cue::adverb, Cue::determiner)) &&
        flow.any(j - 1, Cues(Cue::party, Cue::sides, Cue::side_people, Cue::plural_person)))
      left.finite = true;
    // "it is imperative that both resume talks"
    if (left.finite && j > begin) {
      for (Place k = j; k > begin && j - k < 12;) {
        --k;
        if (flow.any(k, Cues(Cue::comma, Cue::quote))) break;
        left.subjunctive |= flow.any(k, Cues(Cue::needed_word, Cue::proposal_verb));
      }
    }
    // "U.N.-brokered talks" are not yet held; "the first attempt at talks" is what was wrecked.
    if (j > begin && flow.is(j - 1, Cue::hyphen) && c.has(Cue::held_word)) continue;
    left.add(c);
  }
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 10);
  bool verb = false;
  for (Place j = talk.last; j < end; ++j) {
    const Cues& c = flow.cues[j];
    if (c.any(kHardStop) || c.any(kClauseStop) || c.has(Cue::dash) || other_talks(flow, j)) break;
    if (c.has(Cue::comma)) {
      // "the talks, held in O. last year, will resume": over what stands between the commas
      Place close = j + 1;
      while (close < end + 6 && close < flow.end_of(talk.first) && !flow.any(close, Cues(Cue::comma, Cue::period)))
        ++close;
      if (!noun || !flow.is(close, Cue::comma) ||
          !flow.any(close + 1, Cues(Cue::auxiliary, Cue::modal, Cue::stalled_word, Cue::begun_word)))
        break;
      j = close;
      for (Place k = close + 1; k < close + 6 && k < flow.end_of(talk.first); ++k) {
        if (flow.any(k, Cues(Cue::comma, Cue::period))) break;
        right.add(flow.cues[k]);
      }
      break;
    }
    if (c.has(Cue::aside_word)) break;
    verb |= c.has(Cue::auxiliary);
    if (c.has(Cue::to) && !verb && !flow.any(j - 1, Cues(Cue::planned_sure))) break;
    right.add(c);
  }
  talk.status = talk.phrase >= Phrase::met ? status_of_verb(flow, talk, left, right, infinitive)
                                           : status_of_noun(flow, talk, left, right);
}

void read_mode(const Flow& flow, Talk& talk) {
  const Place begin = talk.first - std::min<Place>(talk.first - flow.begin_of(talk.first), 10);
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 12);
  for (Place p = talk.first; p < talk.last; ++p) {
    if (flow.is(p, Cue::indirect_word)) talk.mode = Mode::indirect;
    if (flow.is(p, Cue::video_word)) talk.mode = Mode::videoconference;
    if (flow.is(p, Cue::phone_word)) talk.mode = Mode::phone;
  }
  if (talk.mode != Mode::unknown) return;
  if (talk.phrase == Phrase::by_phone || talk.phrase == Phrase::phone_call) talk.mode = Mode::phone;
  if (talk.phrase == Phrase::video_call) talk.mode = Mode::videoconference;
  for (Place p = begin; p + 1 < end && talk.mode == Mode::unknown; ++p) {
    if (!flow.any(p, Cues(Cue::by, Cue::on)) && !flow.is(p, Cue::preposition)) continue;
    const Place q = flow.is(p + 1, Cue::the) || flow.is(p + 1, Cue::determiner) ? p + 2 : p + 1;
    if (flow.is(q, Cue::video_word)) talk.mode = Mode::videoconference;
    if (flow.is(q, Cue::phone_word)) talk.mode = Mode::phone;
    if (flow.is(q, Cue::go_between_noun)) talk.mode = Mode::indirect;
  }
  if (talk.mode == Mode::unknown && (talk.phrase == Phrase::met || talk.phrase == Phrase::meeting))
    talk.mode = Mode::in_person;
}

}  // namespace

Topic topic_of(const Cues& c) noexcept {
  if (c.has(Cue::topic_prisoners)) return Topic::prisoners;
  if (c.has(Cue::topic_ceasefire)) return Topic::ceasefire;
  if (c.has(Cue::topic_withdrawal)) return Topic::withdrawal;
  if (c.has(Cue::topic_humanitarian)) return Topic::humanitarian;
  if (c.has(Cue::topic_peace)) return Topic::peace;
  if (c.has(Cue::topic_political)) return Topic::political;
  return Topic::other;
}

namespace {

void read_topic(const Flow& flow, Talk& talk) {
  for (Place p = talk.first; p < talk.last && talk.topic == Topic::other; ++p)
    talk.kind = talk.topic = topic_of(flow.cues[p]);
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 20);
  bool about = talk.phrase == Phrase::discussed;
  for (Place p = talk.last; p < end && talk.topic == Topic::other; ++p) {
    if (flow.any(p, Cues(Cue::period, Cue::dash))) break;
    if (flow.any(p, Cues(Cue::about, Cue::on, Cue::for_, Cue::discuss_word))) about = true;
    talk.topic_sure = about;
    talk.topic = flow.is(p, Cue::figure) ? Topic::prisoners : topic_of(flow.cues[p]);
  }
}

}  // namespace

void read_circumstances(const DealInput& in, const Flow& flow, Talk& talk) {
  const Place begin = flow.begin_of(talk.first);
  Place from = talk.first;
  while (from > begin && talk.first - from < 3 &&
         flow.any(from - 1, Cues(Cue::ordinal_word, Cue::round_adjective, Cue::determiner)))
    --from;
  for (Place p = from; p < talk.last; ++p) {
    if (flow.is(p, Cue::past_round) && !flow.is(p, Cue::date)) talk.past = true;
    if (flow.is(p, Cue::round_noun) && talk.phase.end == 0) talk.phase = bytes_of(in, flow, from, p + 1);
  }
  read_place(in, flow, talk);
  read_status(flow, talk);
  read_dates(in, flow, talk);
  read_mode(flow, talk);
  read_topic(flow, talk);
}

}  // namespace parley::report
