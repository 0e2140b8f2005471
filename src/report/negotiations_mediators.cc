// Who goes between the sides of talks, as their clause says: "U.N.-backed", "brokered by", "with the help of", "X presiding".
#include "report/negotiations.h"

namespace parley::report {
namespace {

constexpr Cues kHardStop{Cue::period, Cue::semicolon, Cue::colon, Cue::quote, Cue::dash};

/// Behind the comma at `p`: more names, then "and", another name and a comma.
bool list_goes_on(const Flow& flow, Place p, Place end) {
  bool last = false;
  for (Place j = p + 1; j < end; ++j) {
    if (flow.is(j, Cue::comma) && last) return true;
    if (flow.is(j, Cue::and_)) last = true;
    if (!flow.any(j, Cues(Cue::party, Cue::capital, Cue::comma, Cue::and_, Cue::the, Cue::side_people))) return false;
  }
  return false;
}

/// "under Syrian and Iranian auspices": does the row of names that ends at `p` stand behind "under" or "with"?
bool list_begins_behind(const Flow& flow, Place p) {
  const Place begin = flow.begin_of(p);
  for (Place k = p; k > begin && p - k < 8;) {
    --k;
    if (flow.any(k, Cues(Cue::under, Cue::with))) return true;
    if (!flow.any(k, Cues(Cue::party, Cue::and_, Cue::comma, Cue::capital, Cue::the, Cue::determiner, Cue::hyphen)))
      return false;
  }
  return false;
}

/// "…, with X presiding", "with X in the chair", "with X as mediator".
void read_chair(const DealInput& in, const Flow& flow, Talk& talk) {
  const Cues& told = flow.told_at(talk.first);
  if (!told.has(Cue::with) || !told.any(Cues(Cue::presiding_word, Cue::go_between_noun))) return;
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + kReach);
  for (Place j = talk.last; j < end; ++j) {
    if (flow.any(j, kHardStop)) return;
    if (!flow.is(j, Cue::with)) continue;
    Place party = kNoPlace;
    for (Place k = j + 1; k < end && k < j + 14; ++k) {
      if (flow.any(k, kHardStop) || flow.any(k, Cues(Cue::comma, Cue::saying, Cue::modal))) break;
      if (flow.is(k, Cue::party)) party = k;
      if (party != kNoPlace && flow.any(k, Cues(Cue::presiding_word, Cue::go_between_noun))) {
        for (Place m = j + 1; m <= party; ++m) {
          // "former Finnish president M.": the person, not the country.
          const bool person = flow.is(m, Cue::person);
          if (flow.is(m, Cue::party) && (person || (!flow.is(party, Cue::person) && acts(in, flow, m))))
            add_go_between(in, flow, m, talk);
        }
        return;
      }
    }
  }
}

/// "With the help of Egypt and Qatar, …", "Under Norwegian auspices, …": the adverbial before the subject.
void read_opening(const DealInput& in, const Flow& flow, Talk& talk) {
  const Place begin = flow.begin_of(talk.first), end = std::min(opening_end(flow, talk.first), talk.first);
  bool help = false;
  for (Place j = begin; j < end && !help; ++j) {
    help = flow.any(j, Cues(Cue::help_noun, Cue::auspices_word, Cue::mediation_head, Cue::go_between_noun));
  }
  for (Place j = begin; help && j < end; ++j) {
    if (flow.is(j, Cue::party)) add_go_between(in, flow, j, talk);
  }
}

/// Is the name at `p` the subject of a clause that hangs on the talks whose phrase ends at `from`: "X had convened", "that X", "between Y and Z,
/// which the X"?
bool behind_relative(const Flow& flow, Place from, Place p) {
  if (p == from) return true;
  Place k = p;
  while (k > from && p - k < 3 && flow.any(k - 1, Cues(Cue::the, Cue::determiner, Cue::capital)) &&
         !flow.any(k - 1, Cues(Cue::that, Cue::relative, Cue::wh_word)))
    --k;
  if (k == from || !flow.any(k - 1, Cues(Cue::that, Cue::relative, Cue::wh_word))) return false;
  return k - 1 == from || flow.is(k - 2, Cue::comma);
}
/// Does the verb behind the name at `p` tell of mediating: "X had convened", "X is trying to broker"?
bool goes_between(const Flow& flow, Place p) {
  const Place end = std::min<Place>(flow.end_of(p), p + 7);
  for (Place j = p + 1; j < end; ++j) {
    if (flow.any(j, Cues(Cue::go_between, Cue::convening_word)))
      return !flow.is(j - 1, Cue::be) && !flow.is(j + 1, Cue::by);
    if (!flow.any(j, Cues(Cue::auxiliary, Cue::modal, Cue::adverb, Cue::manner_adverb, Cue::to, Cue::be, Cue::have,
                          Cue::planned_word, Cue::proposed_word)))
      return false;
  }
  return false;
}
/// "U.N.-backed" before the phrase; "brokered by", "under the auspices of" behind it.
void read_go_betweens(const DealInput& in, const Flow& flow, Talk& talk) {
  constexpr Cues kTelling{Cue::go_between_done, Cue::hosting_done, Cue::auspices_word,   Cue::mediation_head,
                          Cue::under,           Cue::help_noun,    Cue::go_between_noun, Cue::through_word};
  constexpr Cues kStops = kHardStop | Cues{Cue::saying, Cue::aside_word, Cue::subordinator, Cue::as_word};
  constexpr Cues kSeen = kTelling | kStops | Cues{Cue::party};
  const Cues& told = flow.told_at(talk.first);
  const bool hanging = told.any(Cues(Cue::go_between, Cue::convening_word)) &&
                       (flow.is(talk.last, Cue::party) || told.any(Cues(Cue::that, Cue::relative, Cue::wh_word)));
  if (!hanging && !told.any(kTelling)) return;
  const Place begin = flow.begin_of(talk.first);
  for (Place j = talk.first; j > begin && talk.first - j < 5;) {
    --j;
    if (!flow.any(j, Cues(Cue::go_between_done, Cue::hosting_done))) continue;
    Place k = j;
    if (k > begin && flow.is(k - 1, Cue::hyphen)) --k;
    if (k > begin && k < j && flow.is(k - 1, Cue::party)) {
      if (flow.is(j, Cue::hosting_done)) {
        talk.hosts.add(side_of(in, mention(in, flow, k - 1).entity));
      } else {
        add_go_between(in, flow, k - 1, talk);
      }
    }
  }
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 28);
  bool by = false, host = false;
  Place gap = 0;
  for (Place j = talk.last; j < end; ++j) {
    const Cues& c = flow.cues[j];
    if (!by && !c.any(kSeen)) continue;
    if (c.any(kStops)) return;
    // … but not "a team led by"
    if (c.any(Cues(Cue::go_between_done, Cue::hosting_done)) && flow.is(j + 1, Cue::by) &&
        !flow.any(j - 1, Cues(Cue::side_people, Cue::gathering_noun))) {
      by = true;
      host = c.has(Cue::hosting_done);
      gap = 0;
      ++j;
      continue;
    }
    // "under Russian mediation", "under UN auspices"
    if (c.any(Cues(Cue::auspices_word, Cue::mediation_head)) && flow.is(j - 1, Cue::party) &&
        list_begins_behind(flow, j - 1)) {
      for (Place k = j - 1; !flow.any(k, Cues(Cue::under, Cue::with)); --k) {
        if (flow.is(k, Cue::party)) add_go_between(in, flow, k, talk);
      }
      continue;
    }
    // "peace talks under IGAD", not "under a U.N. plan"
    if (c.has(Cue::under) && talk.phrase < Phrase::met) {
      const Place name = flow.any(j + 1, Cues(Cue::the, Cue::determiner)) ? j + 2 : j + 1;
      if (flow.is(name, Cue::party) && !mention(in, flow, name).attributive && !flow.is(name + 1, Cue::possessive) &&
          (!flow.any(name + 1, Cues(Cue::lower, Cue::capital)) ||
           flow.any(name + 1, Cues(Cue::auxiliary, Cue::preposition, Cue::past_verb, Cue::coordinator)))) {
        const PartyKind kind = in.parties->entities[mention(in, flow, name).entity].kind;
        if (kind == PartyKind::intergovernmental || kind == PartyKind::ngo) add_go_between(in, flow, name, talk);
      }
      continue;
    }
    // "through the mediation of", "with the help of"
    const bool help = c.has(Cue::help_noun) && (flow.is(j - 1, Cue::with) || flow.is(j - 2, Cue::with));
    if ((c.any(Cues(Cue::auspices_word, Cue::go_between_noun)) || help) &&
        flow.any(j + 1, Cues(Cue::of, Cue::from, Cue::by))) {
      by = true;
      host = false;
      gap = 0;
      ++j;
      continue;
    }
    // "talks that New Zealand had convened", "talks which the UN wants to revive"
    if (c.has(Cue::party) && !by && talk.phrase < Phrase::met && behind_relative(flow, talk.last, j) &&
        goes_between(flow, j)) {
      add_go_between(in, flow, j, talk);
      return;
    }
    // "contacts through Kenya and Zimbabwe"
    if (c.has(Cue::through_word) && !by) {
      const Place name = flow.any(j + 1, Cues(Cue::the, Cue::determiner)) ? j + 2 : j + 1;
      if (flow.is(name, Cue::party) && acts(in, flow, name)) by = true, host = false, gap = 0;
      continue;
    }
    if (!by) continue;
    if (c.has(Cue::past_verb) && !c.any(Cues(Cue::go_between_done, Cue::hosting_done))) {
      by = false;
      continue;
    }
    if (c.has(Cue::party)) {
      if (gap > 0 && flow.is(j + 1, Cue::saying)) return;  // "brokered by Oman, the spokesman X said"
      if (host) {
        talk.hosts.add(side_of(in, mention(in, flow, j).entity));
      } else {
        add_go_between(in, flow, j, talk);
      }
      gap = 0;
      continue;
    }
    if (++gap > 6 || (c.has(Cue::preposition) && !c.has(Cue::of)) || c.any(Cues(Cue::auxiliary, Cue::takes_part)))
      by = false;
  }
}

/// "the mediation by X between A and B", "X's mediation between A and B", "X announced the success of its mediation between A and B": whose it is.
void read_own_mediation(const DealInput& in, const Flow& flow, Talk& talk) {
  constexpr Place kFar = 12;
  if (talk.phrase != Phrase::diplomacy || !flow.is(talk.last - 1, Cue::mediation_head)) return;
  const Place begin = flow.begin_of(talk.first), end = std::min<Place>(flow.end_of(talk.first), talk.last + kFar);
  if (flow.is(talk.last, Cue::by)) {
    // … not "were exchanged after mediation by X"
    Place between = talk.last;
    while (between < end && !flow.any(between, kHardStop) && !flow.is(between, Cue::between)) ++between;
    for (Place p = talk.last + 1; p < between && between < end && flow.is(between, Cue::between); ++p) {
      if (flow.is(p, Cue::party)) add_go_between(in, flow, p, talk);
    }
    return;
  }
  if (!flow.is(talk.last, Cue::between)) return;
  Place p = talk.first;
  while (p > begin && talk.first - p < 3 && flow.is(p - 1, Cue::lower) &&
         !flow.any(p - 1, Cues(Cue::possessive_pronoun, Cue::preposition, Cue::determiner)))
    --p;
  if (p == begin) return;
  if (flow.is(p - 1, Cue::party)) return add_go_between(in, flow, p - 1, talk);
  if (flow.is(p - 1, Cue::possessive) && p > begin + 1 && flow.is(p - 2, Cue::party))
    return add_go_between(in, flow, p - 2, talk);
  if (!flow.is(p - 1, Cue::possessive_pronoun) || flow.any(p - 1, Cues(Cue::voice_owner, Cue::their_word))) return;
  for (Place j = p - 1; j > begin && p - j < kFar;) {
    if (!flow.is(--j, Cue::party)) continue;
    if (acts(in, flow, j) && !flow.any(j - 1, Cues(Cue::with, Cue::to))) add_go_between(in, flow, j, talk);
    return;
  }
}

/// "acts as facilitator", "has served as a go-between" at `p`?
bool as_go_between(const Flow& flow, Place p) {
  if (!flow.is(p + 1, Cue::as_word)) return false;
  const Place end = std::min<Place>(flow.end_of(p), p + 8);
  for (Place j = p + 2; j < end; ++j) {
    if (flow.is(j, Cue::go_between_noun) || (flow.is(j, Cue::hyphen) && flow.any(j + 1, Cues(Cue::between_noun))))
      return true;
    if (flow.any(j, Cues(Cue::comma, Cue::period, Cue::preposition, Cue::and_))) return false;
  }
  return false;
}

}  // namespace

void add_go_between(const DealInput& in, const Flow& flow, Place p, Talk& talk) {
  const Index entity = mention(in, flow, p).entity;
  talk.mediators.add(entity);
  if (in.parties->entities[entity].kind == PartyKind::person) {
    talk.people.add(entity);
    talk.mediators.add(in.parties->entities[entity].represents);
  }
}

Place opening_end(const Flow& flow, Place p) noexcept {
  constexpr Place kLongest = 16;
  const Place begin = flow.begin_of(p), end = std::min<Place>(p, begin + kLongest);
  if (!flow.any(begin, Cues(Cue::with, Cue::under, Cue::opening_word))) return begin;
  std::uint32_t parties = 0;
  bool last = false;  // the last of a list is named
  for (Place j = begin; j < end; ++j) {
    if (flow.any(j, kHardStop) || flow.any(j, Cues(Cue::saying, Cue::auxiliary, Cue::modal))) return begin;
    if (flow.is(j, Cue::and_)) last = true;
    if (flow.is(j, Cue::party)) ++parties;
    // "With the help of Egypt, Qatar and Turkey, …"
    if (flow.is(j, Cue::comma) && parties > 0) {
      if (last || !list_goes_on(flow, j, end)) return j + 1;
    }
  }
  return begin;
}

void add_said_to_mediate(const DealInput& in, const Flow& flow, Place from, Place to, FewIndices<8>& mediators) {
  for (const Place j : Flow::among(flow.of_act, from, to)) {
    if (!as_go_between(flow, j)) continue;
    // The subject: over auxiliaries, "who", what stands between commas; then a row of names.
    bool found = false, person = false, joined = true;
    for (Place k = j; k > flow.begin_of(j) && j - k < kReach;) {
      --k;
      const Cues& c = flow.cues[k];
      if (c.has(Cue::party)) {
        if (!joined && !flow.any(k + 1, Cues(Cue::of, Cue::side_people, Cue::capital, Cue::party))) return;
        // "the Swiss diplomat R.": the person
        if (!(person && !joined)) {
          const Index e = mention(in, flow, k).entity;
          mediators.add(e);
          if (flow.is(k, Cue::person) && mediates(in, e)) mediators.add(side_of(in, e));
        }
        person = flow.is(k, Cue::person);
        found = true;
        joined = false;
        continue;
      }
      if (found && c.any(Cues(Cue::and_, Cue::comma))) {
        joined = true;
        continue;
      }
      if (c.any(Cues(Cue::and_, Cue::saying, Cue::preposition)) || c.any(kHardStop)) {
        if (!c.has(Cue::of)) break;
      }
      if (found && !c.any(Cues(Cue::capital, Cue::side_people, Cue::the, Cue::determiner, Cue::possessive, Cue::of)))
        break;
      if (!found &&
          !c.any(Cues(Cue::auxiliary, Cue::modal, Cue::adverb, Cue::manner_adverb, Cue::comma, Cue::who, Cue::relative,
                      Cue::past_cue, Cue::side_people, Cue::capital, Cue::be, Cue::have, Cue::wh_word)))
        break;
    }
  }
}

void read_mediators(const DealInput& in, const Flow& flow, Talk& talk) {
  read_go_betweens(in, flow, talk);
  read_opening(in, flow, talk);
  read_chair(in, flow, talk);
  read_own_mediation(in, flow, talk);
}

void find_mediators(const parties::PartyRecords& parties, std::vector<std::uint8_t>& out) {
  const auto world_body = [](PartyKind kind) { return kind == PartyKind::intergovernmental || kind == PartyKind::ngo; };
  out.assign(parties.entities.size(), 0);
  for (Index e = 0; e < parties.entities.size(); ++e) {
    const parties::Entity& x = parties.entities[e];
    const bool envoy = x.kind == PartyKind::person && (x.roles.has(Role::envoy) || x.roles.has(Role::mediator)) &&
                       x.represents != none && world_body(parties.entities[x.represents].kind);
    if (x.roles.has(Role::mediator) || envoy) out[e] = 1;
    if (envoy) out[x.represents] = 1;
  }
}

}  // namespace parley::report
