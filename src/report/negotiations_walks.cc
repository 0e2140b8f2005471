// The walks to the left and to the right of a phrase for talks: its subject, what stands behind "with", "between", "to", its object.
#include "report/negotiations_walks.h"
#include "text/endings.h"

namespace parley::report {
namespace {

constexpr Cues kJoin{Cue::and_, Cue::comma, Cue::with, Cue::or_};
// What a symbol to the left of a phrase must be one of to tell anything of its subject, where none is found yet.
constexpr Cues kTellsLeft =
    kClauseEnd | Cues{Cue::comma,          Cue::to,         Cue::voice_owner,   Cue::possessive_pronoun,
                      Cue::object_pronoun, Cue::and_,       Cue::first_second,  Cue::voice_subject,
                      Cue::gathering_noun, Cue::pronoun,    Cue::plural_person, Cue::takes_part,
                      Cue::end_word,       Cue::after,      Cue::deal_verb,     Cue::in,
                      Cue::for_,           Cue::go_between, Cue::hosting,       Cue::of,
                      Cue::preposition};

/// What the walk to the left met.
struct LeftWalk {
  bool takes_part = false;
  bool go_between = false;
  bool hosting = false;
};

/// "X invited the rebels to talks": is the name at `p` the one who was invited?
bool invited(const Flow& flow, Place p) {
  for (Place j = p; j > flow.begin_of(p) && p - j < 4;) {
    --j;
    if (flow.is(j, Cue::invite_word)) return true;
    if (!flow.any(j, Cues(Cue::determiner, Cue::the))) return false;
  }
  return false;
}

/// "X will speak to Y and Z, and W will …": are the names before the comma at `p` those of another clause's object? A list of subjects has no
/// preposition before it.
bool ends_a_clause(const Flow& flow, Place p, Place begin) {
  bool name = false;
  for (Place j = p; j > begin && p - j < 10;) {
    --j;
    if (flow.any(j, Cues(Cue::to, Cue::with))) return name;
    if (!flow.any(j, Cues(Cue::party, Cue::capital, Cue::and_, Cue::determiner, Cue::the, Cue::side_people)))
      return false;
    name |= flow.is(j, Cue::party);
  }
  return false;
}

/// "Envoys of X and Y end a round of talks": a present tense, not "to end", "an end".
bool ends_them(const Flow& flow, Place p) {
  return flow.is(p, Cue::end_word) && p > flow.begin_of(p) &&
         flow.any(p - 1, Cues(Cue::party, Cue::sides, Cue::side_people, Cue::gathering_noun));
}

/// "welcomed the progress made in talks", "the steps agreed at a meeting": a participle that belongs to a thing, so that the sentence's subject need
/// not sit at the table.
bool made_in_them(const DealInput& in, const Flow& flow, Place p) {
  if (!flow.is(p, Cue::takes_part) || p == flow.begin_of(p) || !flow.any(p + 1, Cues(Cue::in, Cue::at))) return false;
  if (!past_form(in, flow, p) || !flow.is(p - 1, Cue::lower)) return false;
  return !flow.any(p - 1, Cues(Cue::side_people, Cue::gathering_noun, Cue::auxiliary, Cue::adverb, Cue::manner_adverb,
                               Cue::pronoun, Cue::plural_person, Cue::who, Cue::relative, Cue::wh_word, Cue::and_,
                               Cue::negation, Cue::office_word, Cue::follow_up_noun, Cue::sides, Cue::date));
}

/// "A., the Union's mediator, chaired": the person before the comma, whose title begins with the name at `p`; kNoPlace: none.
Place named_before_title(const DealInput& in, const Flow& flow, Place p) {
  if (!mention(in, flow, p).attributive &&
      !flow.any(p + 1, Cues(Cue::possessive, Cue::side_people, Cue::go_between_noun)))
    return kNoPlace;
  Place k = p;
  while (k > flow.begin_of(p) && p - k < 3 && flow.any(k - 1, Cues(Cue::the, Cue::determiner))) --k;
  if (k < flow.begin_of(p) + 2 || !flow.is(k - 1, Cue::comma) || !flow.is(k - 2, Cue::person)) return kNoPlace;
  return k - 2;
}

/// "C., the wife of a captive", "D., whose son is held": is the person at `p` one of the families?
bool kin_behind(const Flow& flow, Place p) {
  if (!flow.is(p, Cue::person) || !flow.is(p + 1, Cue::comma)) return false;
  const Place end = std::min<Place>(flow.end_of(p), p + 5);
  for (Place j = p + 2; j < end; ++j) {
    if (flow.is(j, Cue::no_counterpart)) return true;
    if (!flow.any(j, Cues(Cue::the, Cue::determiner, Cue::lower)) ||
        flow.any(j, Cues(Cue::side_people, Cue::preposition)))
      return false;
  }
  return false;
}

/// Where "between" stands behind verbs, days and places alone: "have resumed in D. between"; kNoPlace: nowhere.
Place between_ahead(const Flow& flow, Place p) {
  const Place end = std::min<Place>(flow.end_of(p), p + 10);
  for (Place j = p; j < end; ++j) {
    if (flow.any(j, Cues(Cue::between, Cue::among))) return j;
    if (!flow.any(j,
                  Cues(Cue::auxiliary, Cue::be, Cue::have, Cue::begun_word, Cue::held_word, Cue::stalled_word,
                       Cue::ongoing_sure, Cue::restart_word, Cue::adverb, Cue::manner_adverb, Cue::under, Cue::way_word,
                       Cue::planned_sure, Cue::to, Cue::date, Cue::in, Cue::at, Cue::on, Cue::capital)))
      return kNoPlace;
  }
  return kNoPlace;
}

/// Do people of a side follow the word at `p`: "our negotiators", "his new government"?
bool people_behind(const Flow& flow, Place p) {
  const Place end = std::min<Place>(flow.end_of(p), p + 4);
  for (Place j = p + 1; j < end; ++j) {
    if (flow.any(j, Cues(Cue::side_people, Cue::gathering_noun, Cue::voice_body, Cue::team_noun))) return true;
    if (!flow.any(j, Cues(Cue::lower, Cue::capital)) || flow.any(j, Cues(Cue::preposition, Cue::auxiliary, Cue::and_)))
      return false;
  }
  return false;
}

/// Is the one named at `p` called a mediator: "the Ugandan mediator, A.,", "A., the chief mediator,"?
bool called_mediator(const Flow& flow, Place p) {
  const Place begin = flow.begin_of(p), end = std::min<Place>(flow.end_of(p), p + 7);
  Place k = p;
  while (k > begin && p - k < 5 && flow.any(k - 1, Cues(Cue::comma, Cue::capital, Cue::party)) &&
         !flow.is(k - 1, Cue::go_between_noun))
    --k;
  if (k > begin && flow.is(k - 1, Cue::go_between_noun)) return true;
  if (!flow.is(p + 1, Cue::comma)) return false;
  for (Place j = p + 2; j < end && !flow.any(j, Cues(Cue::comma, Cue::auxiliary, Cue::past_verb, Cue::relative)); ++j) {
    if (flow.is(j, Cue::go_between_noun)) return true;
  }
  return false;
}

/// "their foreign ministers", "the two presidents", "both armies' chiefs", "the defence ministers" at `p`: of the sides that were told before, unlike
/// "the European leaders", "senior officials".
bool tells_back(const Flow& flow, Place p) {
  bool ranks = true;
  for (Place j = p; j > flow.begin_of(p) && p - j < 5;) {
    --j;
    const Cues& c = flow.cues[j];
    if (c.any(Cues(Cue::two_word, Cue::both, Cue::their_word))) return true;
    if (c.has(Cue::the)) return ranks && !flow.any(p + 1, Cues(Cue::of, Cue::from));
    if (!c.has(Cue::lower) || c.any(Cues(Cue::preposition, Cue::auxiliary, Cue::number_word))) return false;
    ranks &= c.has(Cue::rank_word);
  }
  return false;
}

}  // namespace

bool behind_preposition(const Flow& flow, Place p) {
  const Place begin = flow.begin_of(p);
  for (Place j = p; j > begin && p - j < 6;) {
    --j;
    const Cues& c = flow.cues[j];
    if (c.any(Cues(Cue::with, Cue::between, Cue::and_, Cue::among))) return false;
    if (c.has(Cue::of)) continue;  // "from the Minister of State K."
    if (c.has(Cue::preposition)) return true;
    if (!c.any(Cues(Cue::capital, Cue::side_people, Cue::determiner, Cue::possessive, Cue::party))) return false;
  }
  return false;
}

void add_actor(const DealInput& in, const Flow& flow, Place p, Talk& talk) {
  const Index entity = mention(in, flow, p).entity;
  const parties::Entity& e = in.parties->entities[entity];
  if (e.kind == PartyKind::person) talk.people.add(entity);
  const Index side = side_of(in, entity);
  if (side == none) {
    talk.pronoun = true;
    return;
  }
  for (const Index known : talk.parties) {
    if (same_side(in, known, side)) return;
  }
  talk.parties.add(side);
}

void read_speakers(const DealInput& in, const Flow& flow, Place p, Talk& talk) {
  const Place begin = flow.begin_of(p);
  for (Place j = p; j > begin && p - j < kReach && talk.parties.size() < 2;) {
    --j;
    if (flow.any(j, Cues(Cue::period, Cue::semicolon, Cue::quote))) return;
    if (flow.is(j, Cue::party) && acts(in, flow, j)) {
      add_actor(in, flow, j, talk);
      talk.named = true;
    }
  }
}
bool past_form(const DealInput& in, const Flow& flow, Place p) {
  const std::string_view word = in.doc->bytes(flow.token[p]);
  return flow.is(p, Cue::past_verb) || (word.size() > 4 && text::ends_with(word, "ed"));
}

void read_left(const DealInput& in, const Flow& flow, Place p, bool noun, Talk& talk) {
  const Place begin = opening_end(flow, p);
  LeftWalk seen;
  const bool paired = noun && talk.linked && talk.parties.size() >= 2;
  bool comma = false;
  unsigned tos = 0;
  bool owned = false;  // "his government": that of one named before
  bool found = false, joined = false, pronoun = false, through_saying = false, person = false, behind = false;
  Place gap = 0;
  for (Place j = p; j > begin && p - j < kReach;) {
    --j;
    const Cues& c = flow.cues[j];
    if (c.has(Cue::sides)) {
      if (noun && !seen.takes_part) return;
      talk.sides = true;
      return;
    }
    if (c.has(Cue::party)) {
      if (found && !joined && gap > 0 &&
          !flow.any(j + 1, Cues(Cue::of, Cue::side_people, Cue::capital, Cue::possessive, Cue::party, Cue::hyphen)))
        return;
      if (noun && !seen.takes_part && tos < 2 && invited(flow, j)) seen.takes_part = true;
      if (noun && !seen.takes_part && !found && called_mediator(flow, j)) seen.go_between = true;
      if (noun && !seen.takes_part && !seen.go_between && !seen.hosting) return;
      if (owned) {
        if (behind_preposition(flow, j) || contains_side(in, talk.parties, mention(in, flow, j).entity)) continue;
        add_actor(in, flow, j, talk);
        talk.named = true;
        return;
      }
      if (!acts(in, flow, j) || (!found && behind_preposition(flow, j))) {
        if (found) return;
        continue;
      }
      // "the UN's envoy for Yemen, M.": what the office is for
      if (found && flow.any(j - 1, Cues(Cue::for_, Cue::to, Cue::on)) && j > begin + 1 &&
          flow.any(j - 2, Cues(Cue::side_people, Cue::office_word))) {
        gap = 0;
        joined = false;
        continue;
      }
      // "Botswana's former president K. Masire", "Swiss diplomat R.": the person, who stands for the country or does not.
      if (person && !joined && (flow.is(j + 1, Cue::possessive) || mention(in, flow, j).attributive)) {
        gap = 0;
        continue;
      }
      person = flow.is(j, Cue::person);
      if (seen.go_between) {
        add_go_between(in, flow, j, talk);
        if (const Place who = named_before_title(in, flow, j); who != kNoPlace) add_go_between(in, flow, who, talk);
      } else if (seen.hosting) {
        talk.hosts.add(side_of(in, mention(in, flow, j).entity));
      } else if (!paired) {  // "X proposed talks between Y and Z": X is no side
        add_actor(in, flow, j, talk);
        talk.named = true;
        talk.joint |= found && (!noun || seen.takes_part);
      }
      found = true;
      joined = false;
      gap = 0;
      continue;
    }
    if (c.any(kHardEnd)) return;
    if (!found && !c.any(kTellsLeft)) continue;
    comma |= c.has(Cue::comma);
    tos += c.has(Cue::to) ? 1u : 0u;  // "invited X to send observers to the meeting": X is no side
    if (!found && !owned && !comma && (!noun || seen.takes_part) &&
        c.any(Cues(Cue::voice_owner, Cue::possessive_pronoun)) && people_behind(flow, j)) {
      if (c.has(Cue::voice_owner)) {
        talk.ours = talk.pronoun = true;
        return;
      }
      if (c.has(Cue::possessive_pronoun) && !c.has(Cue::their_word)) {
        owned = true;
        continue;
      }
    }
    if (owned && !found) continue;
    // "X and Y urged them to resume talks": they do
    if (noun && !found && c.has(Cue::object_pronoun) && c.has(Cue::plural_person) && flow.is(j + 1, Cue::to)) {
      talk.pronoun = true;
      return;
    }
    if (found) {
      ++gap;
      if (c.any(kJoin) || c.has(Cue::invite_word)) joined = true;
      if (c.has(Cue::and_) && j > begin && flow.is(j - 1, Cue::comma) && ends_a_clause(flow, j - 1, begin)) return;
      if (gap > 8 || c.any(kClauseEnd) || c.any(Cues(Cue::auxiliary, Cue::past_verb, Cue::date))) return;
      if (c.has(Cue::preposition) && !c.any(Cues(Cue::of, Cue::from, Cue::with))) return;
      continue;
    }
    // "… with Z, and on Thursday he met Y"
    if (!noun && pronoun && !through_saying && c.has(Cue::and_) && !flow.is(j + 1, Cue::pronoun)) return;
    // "X spoke to Y, and the deputy chief met Z": a clause with a subject of its own; "his deputy" is one of the clause before
    if (!noun && c.has(Cue::and_) && j > begin && flow.is(j - 1, Cue::comma) && j + 1 < p &&
        flow.any(j + 1, Cues(Cue::capital, Cue::determiner, Cue::the)) && !flow.is(j + 1, Cue::possessive_pronoun)) {
      talk.pronoun = true;
      return;
    }
    if (c.has(Cue::first_second) && !c.has(Cue::determiner)) talk.pronoun = true;
    if (c.has(Cue::voice_subject) && !flow.is(j + 1, Cue::period) && (!noun || seen.takes_part)) {
      talk.ours = talk.pronoun = true;
      return;
    }
    if (c.has(Cue::gathering_noun) && (!noun || seen.takes_part)) {
      talk.gathering = true;
      talk.tell_back |= tells_back(flow, j);
    }
    if (c.any(Cues(Cue::plural_person, Cue::pronoun)) && !c.has(Cue::determiner)) pronoun = talk.pronoun = true;
    if (c.any(kClauseEnd)) {
      if (c.has(Cue::saying) && pronoun && !through_saying) {
        through_saying = true;
        continue;
      }
      if (c.has(Cue::who) || (through_saying && c.has(Cue::that)) || (c.has(Cue::that) && pronoun)) continue;
      if (!c.has(Cue::relative)) return;
      continue;
    }
    if (noun && !seen.takes_part && made_in_them(in, flow, j)) return;
    if (c.has(Cue::takes_part) || ends_them(flow, j)) seen.takes_part = true;
    if (noun && c.has(Cue::after) && p - j < 7) {
      behind = true;
      continue;
    }
    if (behind && c.has(Cue::deal_verb)) seen.takes_part = true;  // "A and B signed a truce after talks"
    if (c.has(Cue::in) && j > begin && flow.is(j - 1, Cue::be)) seen.takes_part = true;  // "are in talks"
    if (c.has(Cue::for_) && talk.linked && j > begin && flow.is(j - 1, Cue::proposed_word)) {
      seen.takes_part = true;  // "called for talks with"
      continue;
    }
    const bool compound = j > begin && flow.is(j - 1, Cue::hyphen);  // "US-mediated talks": not what the subject does
    if (c.has(Cue::go_between) && !compound) seen.go_between = true;
    if (c.has(Cue::hosting) && !compound) seen.hosting = true;
    // "two hours of talks", "the first round of commanders' talks"
    const bool span = c.has(Cue::of) && j > begin && flow.any(j - 1, Cues(Cue::round_noun, Cue::span_noun, Cue::date));
    // "are in W. this week for talks"
    if (c.has(Cue::for_) && noun && come_for(flow, j)) {
      seen.takes_part = true;
      continue;
    }
    // "walked out of talks"
    if (c.has(Cue::of) && j > begin && flow.is(j - 1, Cue::out_of)) continue;
    if (noun && !span && c.has(Cue::preposition) && !c.any(Cues(Cue::to, Cue::in, Cue::at, Cue::out_of, Cue::on)))
      return;
  }
}

bool of_person(const DealInput& in, const Flow& flow, Place p) {
  if (flow.is(p, Cue::person)) return false;
  const Place begin = flow.begin_of(p), end = std::min<Place>(flow.end_of(p), p + 6);
  if (p >= begin + 2 && flow.is(p - 1, Cue::of) && flow.is(p - 2, Cue::person)) return true;
  if (!mention(in, flow, p).attributive && !flow.is(p + 1, Cue::possessive)) return false;
  for (Place k = p + 1; k < end; ++k) {
    if (flow.is(k, Cue::person)) return true;
    if (flow.any(k, Cues(Cue::comma, Cue::and_, Cue::preposition, Cue::auxiliary, Cue::party))) return false;
  }
  return false;
}

/// Is anybody named or meant from `p` to the end of its clause?
bool any_actor(const Flow& flow, Place p, Place end) {
  for (; p < end && !flow.any(p, kHardEnd | kClauseEnd | Cues(Cue::comma)); ++p) {
    if (flow.any(p, Cues(Cue::party, Cue::sides, Cue::gathering_noun, Cue::side_people, Cue::object_pronoun)))
      return true;
  }
  return false;
}

void read_right(const DealInput& in, const Flow& flow, Place p, bool linked, bool to_links, Talk& talk) {
  const Place end = std::min<Place>(flow.end_of(p > 0 ? p - 1 : 0), p + kReach);
  bool found = false, joined = false;
  bool object =
      linked && !flow.any(p > 0 ? p - 1 : 0, Cues(Cue::between, Cue::with, Cue::by));  // no preposition before it
  Place gap = 0;
  for (Place j = p; j < end; ++j) {
    const Cues& c = flow.cues[j];
    if (linked && c.has(Cue::sides)) {
      talk.sides = talk.linked = true;
      return;
    }
    if (linked && !found && c.has(Cue::object_pronoun)) {
      if (c.has(Cue::voice_word)) talk.ours = true;
      talk.pronoun = talk.linked = true;
      return;
    }
    // "in talks with Chelsea": a name, and of none that takes part in the conflict
    if (linked && !found && !object && j > 0 && flow.is(j - 1, Cue::with) && c.has(Cue::capital) &&
        talk.phrase == Phrase::talks && !any_actor(flow, j, end)) {
      talk.bad_object = true;
      return;
    }
    if (linked && c.has(Cue::no_counterpart)) {
      talk.bad_object = !found || talk.bad_object;
      return;
    }
    if (linked && c.has(Cue::party)) {
      // "…, Malaysia said": who says it.
      if (flow.any(j + 1, Cues(Cue::saying)) && flow.is(j - 1, Cue::comma)) return;
      if (found && !joined && gap > 0 && !flow.any(j - 1, Cues(Cue::of, Cue::capital, Cue::side_people))) return;
      // "… to X, and Y must speak to Z": a new clause begins.
      if (found && talk.phrase >= Phrase::met && flow.any(j + 1, Cues(Cue::auxiliary, Cue::modal, Cue::saying))) return;
      if (of_person(in, flow, j)) {
        gap = 0;
        continue;
      }
      if (!found && kin_behind(flow, j)) {
        talk.bad_object = true;
        return;
      }
      if (acts(in, flow, j)) {
        add_actor(in, flow, j, talk);
        talk.named = talk.linked = true;
        found = true;
        gap = 0;
        joined = false;
      }
      continue;
    }
    // "talks that X had convened between Y and Z"
    if (j == p && c.any(Cues(Cue::that, Cue::relative)) && talk.phrase < Phrase::met) {
      Place k = j + 1;
      while (k < end && k < j + 8 && !flow.is(k, Cue::between) && !flow.any(k, kHardEnd)) ++k;
      if (!flow.is(k, Cue::between)) return;
      j = k - 1;
      continue;
    }
    // "an "agreement" with X", "held "frank" talks with Y": over a few quoted words
    if (c.has(Cue::quote) && j > p) {
      Place close = j + 1;
      while (close < end && close < j + 5 && flow.any(close, Cues(Cue::lower)) && !flow.is(close, Cue::quote)) ++close;
      if (close > j + 1 && flow.is(close, Cue::quote)) {
        j = close;
        continue;
      }
    }
    // "sat down with each delegation", "met both sides' envoys"
    if (linked && !found && c.any(Cues(Cue::each, Cue::both)) &&
        flow.any(j + 1, Cues(Cue::gathering_noun, Cue::side_people, Cue::of)) && !flow.is(j + 1, Cue::party)) {
      talk.sides = talk.linked = true;
      return;
    }
    if (c.any(kHardEnd) || c.any(kClauseEnd) || (found && c.has(Cue::relative))) return;
    // "…, with X presiding": no counterpart.
    if (c.has(Cue::with) && j > p && flow.is(j - 1, Cue::comma)) return;
    if ((c.any(Cues(Cue::with, Cue::between, Cue::among, Cue::involving_word)) && !flow.is(j - 1, Cue::hyphen)) ||
        (to_links && !found && !linked && c.has(Cue::to))) {
      linked = true;
      object = false;
      gap = 0;
      continue;
    }
    // "sat at the same table as X"
    if (j == p && c.has(Cue::as_word) && flow.any(j - 1, Cues(Cue::table_word, Cue::room_noun)) &&
        flow.is(j - 2, Cue::same_word)) {
      linked = true;
      continue;
    }
    // "met for an hour with X"
    if (!found && c.has(Cue::for_)) {
      if (flow.is(j + 1, Cue::date)) {
        ++j;
        continue;
      }
      if (flow.any(j + 1, Cues(Cue::determiner, Cue::number_word, Cue::digits)) && flow.is(j + 2, Cue::span_noun)) {
        j += 2;
        continue;
      }
    }
    ++gap;
    if (c.any(kJoin)) {
      joined = true;
      continue;
    }
    if (joined && c.has(Cue::lower) && past_form(in, flow, j)) return;  // "… with X and thanked Y"
    if (gap > 12) return;
    // "carried offers from X to Y"
    if (c.has(Cue::to) && found && talk.phrase == Phrase::mediated && flow.is(j - 1, Cue::party)) {
      joined = true;
      continue;
    }
    if (c.has(Cue::to) || (found && c.any(Cues(Cue::auxiliary, Cue::takes_part, Cue::date)))) return;
    // "peace talks under IGAD between X and Y"
    if (!found && c.has(Cue::under)) {
      const Place name = flow.any(j + 1, Cues(Cue::the, Cue::determiner)) ? j + 2 : j + 1;
      if (flow.is(name, Cue::party)) {
        j = name;
        continue;
      }
    }
    if (!found && !linked && c.has(Cue::auxiliary)) {
      // "Talks are under way between X and Y"
      const Place between = between_ahead(flow, j);
      if (between == kNoPlace) return;
      j = between - 1;
      continue;
    }
    if (!found && !linked && c.has(Cue::coordinator)) return;
    if (c.has(Cue::preposition) && !c.any(Cues(Cue::of, Cue::from, Cue::in, Cue::at, Cue::on)) &&
        !(c.has(Cue::preposition) && !found && flow.any(j + 1, Cues(Cue::phone_word, Cue::video_word)))) {
      return;
    }
    if (c.any(Cues(Cue::in, Cue::at, Cue::on))) {
      if (found) return;
      linked = linked && !object;  // "met on the sidelines of the African Union's summit"
    }
  }
}

}  // namespace parley::report
