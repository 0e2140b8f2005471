// How talks stand, by the tense, mood and phase verbs around their phrase: held, under way, planned, proposed, refused, stalled.
#include "report/negotiations_clauses.h"

namespace parley::report {
namespace {

struct Outcome {
  bool refused = false, stalled = false, planned = false, restart = false, proposed = false, ongoing = false,
       held = false, finite = false, called_off = false, before = false, to_come = false, advancing = false,
       subjunctive = false, needed = false, none = false, none_before = false, begun = false, future = false,
       negated = false, past = false, sure = false, urged = false, ended = false, hosting = false, would = false,
       spanned = false, ending = false, perfect = false, since = false, conditional = false;
  /// Does a verb say how the talks stand?
  bool verb() const {
    return refused || stalled || planned || restart || proposed || ongoing || held || begun || future || past || ended;
  }
  static constexpr Cues kAdded{
      Cue::refused_word, Cue::stalled_word, Cue::planned_word, Cue::restart_word, Cue::proposed_word,
      Cue::needed_word,  Cue::ongoing_sure, Cue::held_word,    Cue::planned_sure, Cue::begun_word,
      Cue::future,       Cue::negation,     Cue::past_verb,    Cue::past_cue,     Cue::conditional_modal,
      Cue::hosting,      Cue::have,         Cue::date_bound};
  void add(const Cues& c) {
    if (!c.any(kAdded)) return;
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
    would |= c.has(Cue::conditional_modal);
    hosting |= c.has(Cue::hosting);
    perfect |= c.has(Cue::have) && !c.has(Cue::past_cue);
    since |= c.has(Cue::date_bound);
  }
};

/// Verbs of two words at `p`, read from their first: what they say that neither word says alone.
struct PhrasalVerb {
  bool stalled = false, ongoing = false, ended = false, put_off = false;
};
constexpr Cues kPhrasalVerb{Cue::fall_form,  Cue::go_on_form, Cue::under,   Cue::break_form,
                            Cue::ended_word, Cue::come_form,  Cue::put_form};
PhrasalVerb phrasal_at(const Flow& flow, Place p) {
  PhrasalVerb v;
  if (!flow.any(p, kPhrasalVerb)) return v;
  v.stalled = flow.is(p, Cue::fall_form) && flow.is(p + 1, Cue::fall_tail);   // fell apart
  v.ongoing = (flow.is(p, Cue::go_on_form) && flow.is(p + 1, Cue::on)) ||     // dragged on
              (flow.is(p, Cue::under) && flow.is(p + 1, Cue::way_word));      // under way
  v.ended = (flow.is(p, Cue::break_form) && flow.is(p + 1, Cue::up_word)) ||  // broke up
            (flow.is(p, Cue::ended_word) &&
             !flow.any(p - 1, Cues(Cue::to, Cue::modal, Cue::future, Cue::negation, Cue::determiner)));
  // "ground to a halt", "came to an end"
  if (flow.is(p, Cue::come_form) && flow.is(p + 1, Cue::to)) {
    const Place what = flow.is(p + 2, Cue::determiner) ? p + 3 : p + 2;
    v.stalled |= flow.is(what, Cue::halt_noun);
    v.ended |= flow.is(what, Cue::end_word);
  }
  v.put_off = flow.is(p, Cue::put_form) && flow.is(p + 1, Cue::off_word);
  return v;
}

/// "called the first fruit of": to name, not to call for.
bool bare_call(const Flow& flow, Place p) {
  return flow.is(p, Cue::call_word) && !flow.any(p + 1, Cues(Cue::for_, Cue::on)) && !flow.is(p + 1, Cue::preposition);
}

/// "promised to open a dialogue", unlike "open to a dialogue".
bool opens(const Flow& flow, Place p) {
  return flow.is(p, Cue::open_word) && flow.any(p - 1, Cues(Cue::to, Cue::future));
}

}  // namespace

/// "a truce was agreed in three rounds of talks", "at talks in K. they signed": the preposition before the phrase, over its
/// adjectives, days and rounds; kNoPlace: none.
Place preposition_before(const Flow& flow, const Talk& talk) {
  const Place begin = flow.begin_of(talk.first);
  Place p = talk.first;
  while (p > begin && talk.first - p < 7 &&
         flow.any(p - 1, Cues(Cue::determiner, Cue::date, Cue::of, Cue::ordinal_word, Cue::round_adjective,
                              Cue::round_noun, Cue::number_word, Cue::lower, Cue::hyphen)) &&
         !(flow.any(p - 1, Cues(Cue::preposition)) && !flow.is(p - 1, Cue::of)) &&
         !flow.any(p - 1, Cues(Cue::auxiliary, Cue::past_verb, Cue::coordinator, Cue::saying, Cue::subordinator)))
    --p;
  return p > begin && flow.is(p - 1, Cue::preposition) && !flow.is(p - 1, Cue::of) ? p - 1 : kNoPlace;
}

/// "The bargain was struck in a fourth round of talks": what was agreed at them was agreed.
bool deal_struck_there(const Flow& flow, const Talk& talk) {
  if (!flow.told_at(talk.first).has(Cue::deal_verb)) return false;
  const Place at = preposition_before(flow, talk);
  if (at == kNoPlace || !(flow.any(at, Cues(Cue::in, Cue::at, Cue::after)) || flow.is(at, Cue::during_word)))
    return false;
  const Place begin = flow.begin_of(talk.first);
  for (Place j = at; j > begin && at - j < 6;) {
    --j;
    if (flow.any(j, Cues(Cue::to, Cue::modal, Cue::future, Cue::negation, Cue::comma)) || flow.any(j, kHardStop))
      return false;
    if (flow.is(j, Cue::deal_verb)) return true;
  }
  return false;
}

namespace {

/// "signed a truce after talks in K."
bool behind_after(const Flow& flow, const Talk& talk) {
  Place p = talk.first;
  while (p > flow.begin_of(talk.first) && talk.first - p < 4 &&
         flow.any(p - 1, Cues(Cue::determiner, Cue::date, Cue::of)))
    --p;
  if (p == flow.begin_of(talk.first)) return false;
  if (flow.is(p - 1, Cue::after)) return !flow.is(talk.last, Cue::end_word);
  // "agreed on a truce at talks in N."
  if (!flow.is(p - 1, Cue::at)) return false;
  for (Place j = p - 1; j > flow.begin_of(p) && p - j < 8;) {
    --j;
    if (flow.is(j, Cue::deal_verb)) return !flow.any(j - 1, Cues(Cue::to, Cue::modal, Cue::negation));
    if (flow.any(j, Cues(Cue::comma, Cue::saying, Cue::party))) return false;
  }
  return false;
}

/// "would arrive in K. next week for talks": a journey to come.
bool journey_to_come(const Flow& flow, const Talk& talk) {
  if (!flow.told_at(talk.first).has(Cue::motion_verb)) return false;
  const Place at = preposition_before(flow, talk);
  if (at == kNoPlace || !flow.any(at, Cues(Cue::for_, Cue::to))) return false;
  const Place begin = flow.begin_of(talk.first);
  for (Place j = at; j > begin && at - j < 10;) {
    --j;
    if (flow.any(j, kHardStop) || flow.any(j, kClauseStop) || flow.is(j, Cue::comma)) return false;
    if (flow.is(j, Cue::motion_verb)) return j > begin && flow.any(j - 1, Cues(Cue::future, Cue::to));
  }
  return false;
}

/// "There are no talks with the rebels"
bool there_are(const Flow& flow, const Talk& talk) {
  Place p = talk.first;
  while (p > flow.begin_of(talk.first) && talk.first - p < 3 && !flow.is(p, Cue::no_word)) --p;
  while (p > flow.begin_of(talk.first) && talk.first - p < 6 &&
         flow.any(p - 1, Cues(Cue::be, Cue::have, Cue::auxiliary, Cue::adverb)) && !flow.is(p - 1, Cue::there_word))
    --p;
  return p > flow.begin_of(talk.first) && flow.is(p - 1, Cue::there_word);
}

TalksStatus status_of_noun(const Flow& flow, const Talk& talk, const Outcome& left, const Outcome& right) {
  if (left.called_off && !left.negated && !left.none_before) return TalksStatus::refused;
  if (left.none && (left.future || left.planned || there_are(flow, talk))) return TalksStatus::refused;
  const bool stalled_adjective = talk.first > flow.begin_of(talk.first) && flow.is(talk.first - 1, Cue::stalled_word);
  if (behind_after(flow, talk)) return TalksStatus::held;
  if (left.refused && talk.past) return TalksStatus::held;  // "boycotted the last round"
  if (left.ended && !left.negated && !left.future && !left.proposed) return TalksStatus::held;
  if (left.refused) return left.negated ? TalksStatus::proposed : TalksStatus::refused;
  if (left.negated && left.future) return TalksStatus::refused;
  if (left.stalled && !(stalled_adjective && left.restart)) return TalksStatus::stalled;
  if (deal_struck_there(flow, talk)) return TalksStatus::held;
  for (Place p = talk.first; p < talk.last; ++p) {
    if (flow.is(p, Cue::coming_word) && left.proposed && !left.urged && !left.hosting) return TalksStatus::planned;
  }
  if (left.urged) return TalksStatus::proposed;
  if (left.restart && left.sure) return TalksStatus::planned;
  // "broke down after ten days", "the earlier attempts collapsed": over, whatever came of them.
  if (right.stalled && (right.spanned || talk.past)) return TalksStatus::held;
  if (right.stalled || (right.negated && !right.future)) return TalksStatus::stalled;
  if (right.refused) return TalksStatus::refused;
  if (right.needed && !right.held) return TalksStatus::proposed;
  if (left.advancing) return TalksStatus::ongoing;
  if (right.ending) return TalksStatus::ongoing;
  if (right.sure || right.future) return TalksStatus::planned;
  if (right.restart && left.before) return TalksStatus::planned;  // "before the talks restart"
  if (right.ongoing || right.begun) return TalksStatus::ongoing;
  if (left.ongoing && left.sure) return TalksStatus::planned;  // "plans to fly to B. to continue the talks"
  if (left.ongoing && !left.proposed) return TalksStatus::ongoing;
  if (left.subjunctive) return TalksStatus::proposed;
  // "They begin talks today": a headline's present.
  if (left.restart && left.finite && !left.future && !left.sure && !left.proposed) return TalksStatus::ongoing;
  if (left.restart || (left.planned && !left.proposed))
    return left.proposed && !left.sure ? TalksStatus::proposed : TalksStatus::planned;
  if (left.proposed) return TalksStatus::proposed;
  if (left.begun) return TalksStatus::ongoing;
  if (left.held || right.held || right.ended) return TalksStatus::held;
  // "the next round", "were coming to G. for talks"
  for (Place p = talk.first; p < talk.last; ++p) {
    if (flow.is(p, Cue::coming_word)) return TalksStatus::planned;
  }
  if (left.to_come || journey_to_come(flow, talk)) return TalksStatus::planned;
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
  // "has shuttled between them since May"
  if (past && talk.phrase == Phrase::mediated && left.perfect && right.since) return TalksStatus::ongoing;
  // "will be signed in May", "is to be signed"
  if (past && talk.phrase == Phrase::sealed && talk.first > flow.begin_of(talk.first) &&
      flow.is(talk.first - 1, Cue::be) && (left.future || left.sure))
    return TalksStatus::planned;
  // "will sign no truce"
  if (talk.phrase == Phrase::sealed && flow.is(talk.first + 1, Cue::no_word)) return TalksStatus::refused;
  // "a formal signing is set for May"
  if (talk.phrase == Phrase::sealed && ing && !past && (right.future || right.sure)) return TalksStatus::planned;
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
  if (left.would && right.conditional) return TalksStatus::proposed;  // "would meet him once they are home"
  if (left.planned || left.future) return TalksStatus::planned;
  if (left.proposed) return TalksStatus::proposed;
  if (infinitive) return left.past ? TalksStatus::held : TalksStatus::planned;
  // A chronicle's present: "X and Y meet in Z."
  return talk.phrase == Phrase::met || talk.phrase == Phrase::sealed ? TalksStatus::held : TalksStatus::ongoing;
}

/// "offered W. as a venue for talks": at "as"?
bool as_venue_at(const Flow& flow, const Talk& talk, Place p) {
  return p + 2 < talk.first && flow.is(p, Cue::preposition) && flow.any(p + 2, Cues(Cue::venue_noun));
}

}  // namespace

/// What a verb begins with that stands behind an apposition.
constexpr Cues kVerbAhead{Cue::auxiliary, Cue::modal, Cue::stalled_word, Cue::begun_word, Cue::held_word};

// What a symbol before the phrase, and one behind it, must be one of to tell anything of how talks stand, or to end the walk.
constexpr Cues kTellsBefore =
    Outcome::kAdded | kPhrasalVerb | kHardStop |
    Cues{Cue::wh_word, Cue::that,     Cue::dash,      Cue::saying,      Cue::subordinator, Cue::to,
         Cue::comma,   Cue::from,     Cue::on,        Cue::takes_part,  Cue::preposition,  Cue::party,
         Cue::sides,   Cue::pronoun,  Cue::down_word, Cue::before_word, Cue::advancing,    Cue::motion_to_come,
         Cue::no_word, Cue::off_word, Cue::pull_form, Cue::start_noun};
constexpr Cues kTellsBehind = Outcome::kAdded | kPhrasalVerb | kHardStop | kClauseStop |
                              Cues{Cue::dash,  Cue::that,       Cue::relative,  Cue::to,       Cue::comma,
                                   Cue::after, Cue::aside_word, Cue::auxiliary, Cue::off_word, Cue::being_word};

void read_status(const DealInput& in, const Flow& flow, Talk& talk) {
  const Place begin = flow.begin_of(talk.first);
  Outcome left, right;
  bool infinitive = false, to_seen = false, venue = false, beyond = false;
  const bool noun = talk.phrase < Phrase::met;
  for (Place j = talk.first; j > begin && talk.first - j < 14;) {
    --j;
    const Cues& c = flow.cues[j];
    if (c.any(kHardStop) || c.any(Cues(Cue::wh_word, Cue::that, Cue::dash)) || other_talks(flow, j)) break;
    if (!left.finite && !c.any(kTellsBefore)) continue;
    if (c.any(Cues(Cue::saying, Cue::subordinator)) && !c.has(Cue::proposed_word)) break;
    if (c.has(Cue::to)) to_seen = true;
    if (noun && (c.has(Cue::comma) || talk.first - j > 9)) break;
    // "progress made in the talks": the verb before a preposition is none of the talks', but "take part in".
    const bool as_venue =
        j + 2 < talk.first && flow.any(j + 2, Cues(Cue::venue_noun));  // "offered W. as a venue for talks"
    const bool attempt = c.has(Cue::at) && j > begin && flow.is(j - 1, Cue::attempt_noun);
    if (noun && c.has(Cue::from) && flow.is(j - 1, Cue::topic_withdrawal)) {  // "withdrew from the talks"
      left.stalled = true;
      break;
    }
    // "walked away from talks"
    if (noun && c.has(Cue::from) && flow.any(j - 1, Cues(Cue::particle, Cue::out_of)) &&
        flow.is(j - 2, Cue::stalled_word)) {
      left.stalled = true;
      break;
    }
    // "plans to fly to B. on Friday to continue the talks": beyond the day, only what is to come counts
    if (noun && c.has(Cue::on) && flow.is(j + 1, Cue::date)) {
      beyond = true;
      continue;
    }
    if (beyond) {
      left.sure |= c.has(Cue::planned_sure);
      left.planned |= c.has(Cue::planned_word);
      left.proposed |= c.has(Cue::proposed_word);
      left.refused |= c.has(Cue::refused_word);
      left.future |= c.has(Cue::future);
      if (c.any(Cues(Cue::past_verb, Cue::past_cue, Cue::takes_part))) break;
      continue;
    }
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
        flow.any(j - 1, Cues(Cue::party, Cue::sides, Cue::side_people, Cue::plural_person, Cue::capital)))
      left.finite = true;
    // "it is imperative that both resume talks"
    if (left.finite && j > begin) {
      for (Place k = j; k > begin && j - k < 12;) {
        --k;
        if (flow.any(k, Cues(Cue::comma, Cue::quote))) break;
        left.subjunctive |= flow.any(k, Cues(Cue::needed_word, Cue::proposal_verb));
      }
    }
    left.stalled |= c.has(Cue::pull_form) && flow.is(j + 1, Cue::out_of);  // "pulled out of talks"
    const PhrasalVerb verb = phrasal_at(flow, j);
    left.ended |= verb.ended;
    if (c.has(Cue::proposed_word) && (bare_call(flow, j) || opens(flow, j))) {
      left.restart |= opens(flow, j);
      continue;
    }
    // "U.N.-brokered talks" are not yet held; "the first attempt at talks" is what was wrecked.
    if (j > begin && flow.is(j - 1, Cue::hyphen) && c.has(Cue::held_word)) continue;
    // "the start of talks" has come, "start talks" has not
    if (c.has(Cue::start_noun) && flow.any(j - 1, Cues(Cue::the))) {
      left.begun = true;
      continue;
    }
    left.add(c);
  }
  // The subject of its sentence: the verb stands behind whatever hangs on the noun.
  const bool subject = noun && subject_of_sentence(flow, talk.first);
  Place end = std::min<Place>(flow.end_of(talk.first), talk.last + (subject ? 26 : 16));
  bool verb = false;
  Place verb_at = kNoPlace;
  for (Place j = talk.last; j < end; ++j) {
    const Cues& c = flow.cues[j];
    if (c.any(kHardStop) || c.any(kClauseStop) || c.has(Cue::dash) || other_talks(flow, j)) break;
    if (!c.any(kTellsBehind)) continue;
    if (subject && !verb && c.any(Cues(Cue::that, Cue::relative))) end = std::min<Place>(end, talk.last + 10);
    if (j >= talk.last + 10 &&
        ((verb_at != kNoPlace ? j > verb_at + 4 : right.verb()) || c.any(Cues(Cue::relative, Cue::to))))
      break;
    if (j > talk.last + 2 && c.has(Cue::that)) break;
    if (c.has(Cue::comma)) {
      // "the talks, held in O. last year, will resume": over what stands between the commas
      Place close = j + 1;
      const Place far = std::min<Place>(flow.end_of(talk.first), j + 22);
      for (int commas = 0; close < far && !flow.is(close, Cue::period); ++close) {
        if (!flow.is(close, Cue::comma)) continue;
        if (flow.any(close + 1, kVerbAhead) || ++commas == 3) break;
      }
      right.sure |= flow.is(j + 1, Cue::planned_sure);  // "talks in G., set for May"
      if (!noun || !flow.is(close, Cue::comma) || !flow.any(close + 1, kVerbAhead)) break;
      j = close;
      for (Place k = close + 1; k < close + 6 && k < flow.end_of(talk.first); ++k) {
        if (flow.any(k, Cues(Cue::comma, Cue::period))) break;
        right.add(flow.cues[k]);
      }
      break;
    }
    right.spanned |=
        c.has(Cue::after) && flow.is(j + 1, Cue::date) && (*in.dates)[flow.payload[j + 1]].type == DateType::duration;
    if (c.has(Cue::aside_word)) break;
    if (noun && j == talk.last && c.has(Cue::to)) {  // "talks to reunite the island": what for
      ++j;
      continue;
    }
    verb |= c.has(Cue::auxiliary);
    if (verb && verb_at == kNoPlace) verb_at = j;
    if (c.has(Cue::to) && !verb && !flow.any(j - 1, Cues(Cue::planned_sure))) {
      // "Talks to end the war are to open": over the purpose.
      while (subject && j + 1 < end &&
             !flow.any(j + 1, Cues(Cue::auxiliary, Cue::modal, Cue::comma, Cue::begun_word)) &&
             !flow.any(j + 1, kHardStop))
        ++j;
      if (!subject) break;
      continue;
    }
    if (verb && c.has(Cue::off_word) && flow.is(j - 1, Cue::call_word)) right.refused = true;
    if (c.has(Cue::to) && flow.is(j - 1, Cue::be)) right.sure = true;  // "are to begin"
    const PhrasalVerb two = phrasal_at(flow, j);
    right.ongoing |= c.has(Cue::being_word);  // "are being held"
    right.ended |= two.ended;
    right.stalled |= two.stalled;
    right.ongoing |= two.ongoing;
    right.sure |= two.put_off;
    right.ending |= flow.is(j, Cue::ended_word) && flow.any(j - 1, Cues(Cue::to, Cue::future));
    if (two.ended && flow.is(j, Cue::break_form)) continue;
    // "The talks were arranged by Norway", not "arranged for May"
    if (flow.is(j, Cue::go_between_done) && flow.is(j + 1, Cue::by)) continue;
    right.add(c);
  }
  for (Place j = talk.last;
       talk.phrase == Phrase::mediated && j < std::min<Place>(flow.end_of(talk.first), talk.last + 16); ++j)
    right.since |= flow.is(j, Cue::date_bound);
  for (Place j = talk.last; left.would && j < std::min<Place>(flow.end_of(talk.first), talk.last + 16); ++j)
    right.conditional |= flow.is(j, Cue::condition_word) && !flow.is(j, Cue::date);
  talk.ended = (left.ended || right.ended) && !left.future && !right.ending;
  talk.status = talk.phrase >= Phrase::met ? status_of_verb(flow, talk, left, right, infinitive)
                                           : status_of_noun(flow, talk, left, right);
}

}  // namespace parley::report
