// Who takes part in talks, by the clause around their phrase: subject, object, "between", "with", "brokered by".
#include "report/negotiations_clauses.h"
#include "report/negotiations_walks.h"

namespace parley::report {

Index side_of(const DealInput& in, Index entity) noexcept { return parties::acts_for(in.parties->entities, entity); }

bool acts(const DealInput& in, const Flow& flow, Place p) noexcept {
  const Place end = std::min<Place>(flow.end_of(p), p + 5);
  if (!mention(in, flow, p).attributive && !flow.is(p + 1, Cue::possessive)) return true;
  for (Place k = p + 1; k < end; ++k) {
    if (flow.any(k, Cues(Cue::side_people, Cue::person, Cue::gathering_noun, Cue::sides))) return true;
    // "Iranian and Saudi officials", read as one mention or as two
    if (flow.is(k, Cue::and_) && flow.is(k + 1, Cue::party) &&
        flow.any(k + 1, Cues(Cue::side_people, Cue::gathering_noun)))
      return true;
    if (flow.is(k, Cue::and_) && flow.is(k + 1, Cue::party) && mention(in, flow, k + 1).attributive) {
      return flow.any(k + 2, Cues(Cue::side_people, Cue::gathering_noun)) ||
             flow.any(k + 3, Cues(Cue::side_people, Cue::gathering_noun));
    }
    if (flow.any(k, Cues(Cue::period, Cue::comma, Cue::preposition, Cue::coordinator, Cue::auxiliary, Cue::talks_head)))
      return false;
  }
  return false;
}

bool come_for(const Flow& flow, Place p) noexcept {
  const Place begin = flow.begin_of(p);
  bool place = false;
  for (Place j = p; j > begin && p - j < 9;) {
    --j;
    if (flow.any(j, Cues(Cue::in, Cue::to, Cue::at))) place = true;
    if (flow.any(j, Cues(Cue::motion_verb, Cue::be, Cue::gathering_verb, Cue::meet_word))) return place;
    if (!flow.any(j, Cues(Cue::capital, Cue::date, Cue::on, Cue::in, Cue::to, Cue::at, Cue::comma, Cue::party,
                          Cue::adverb, Cue::the)))
      return false;
  }
  return false;
}

bool same_side(const DealInput& in, Index a, Index b) noexcept {
  if (a == b) return true;
  const parties::Entity& x = in.parties->entities[a];
  const parties::Entity& y = in.parties->entities[b];
  if (x.represents == b || y.represents == a) return true;
  const auto public_body = [](PartyKind k) {
    return parties::is_state(k) || k == PartyKind::military || k == PartyKind::person;
  };
  if (x.kind == PartyKind::state && y.kind == PartyKind::state) return false;  // a country and a land that broke away
  // … or its rulers, whose code is that of rebels
  const auto broke_away = [](const parties::Entity& e) {
    return e.kind == PartyKind::government && e.code.size() > 3 && e.code.substr(e.code.size() - 3) == "REB";
  };
  if (broke_away(x) || broke_away(y)) return false;
  return !x.country.empty() && x.country == y.country && public_body(x.kind) && public_body(y.kind);
}

/// "received the envoy of X", "hosted Chad's foreign minister", not "received arms from X", "received Iran's support".
static bool receives_someone(const DealInput& in, const Flow& flow, const Talk& talk) {
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 9);
  for (Place p = talk.last; p < end; ++p) {
    if (flow.is(p, Cue::figure)) return false;
    if (flow.is(p, Cue::person)) return true;
    // … nor "received military equipment"
    if (flow.is(p, Cue::side_people) && !flow.is(p + 1, Cue::possessive))
      return !(flow.is(p + 1, Cue::and_) ||
               (flow.is(p + 1, Cue::lower) &&
                !flow.any(p + 1, Cues(Cue::preposition, Cue::side_people, Cue::go_between_done, Cue::past_verb,
                                      Cue::relative, Cue::manner_adverb, Cue::adverb))));
    const bool owner = flow.is(p, Cue::party) && (mention(in, flow, p).attributive || flow.is(p + 1, Cue::possessive));
    if (owner || (p > talk.last && flow.any(p, Cues(Cue::possessive, Cue::office_word)))) continue;
    // "Iran's new foreign minister"
    if (p > talk.last && flow.is(p, Cue::lower) && flow.any(p - 1, Cues(Cue::possessive, Cue::party, Cue::lower)) &&
        !flow.any(p, Cues(Cue::preposition, Cue::coordinator, Cue::auxiliary)))
      continue;
    if (!flow.any(p, Cues(Cue::determiner, Cue::capital, Cue::party, Cue::of))) return false;
  }
  return false;
}

/// "X flew home after meeting Y", "After meeting Y in Z, X flew home": the one actor of the main clause is who met.
static void read_subject_of_gerund(const DealInput& in, const Flow& flow, Talk& talk) {
  const Place begin = flow.begin_of(talk.first);
  Place from = talk.first - 1;
  while (from > begin && talk.first - from < kReach && !flow.any(from - 1, kHardEnd) &&
         !flow.any(from - 1, Cues(Cue::subordinator, Cue::wh_word, Cue::that)))
    --from;
  Place to = talk.first - 1;
  if (from == to && from == begin) {
    // … behind the comma
    const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + kReach);
    for (from = talk.last; from < end && !flow.is(from, Cue::comma);) ++from;
    for (to = from; to < end && !(to > from && flow.is(to, Cue::lower));) ++to;
  }
  Talk subject;
  for (Place p = from; p < to; ++p) {
    if (flow.any(p, Cues(Cue::voice_subject))) subject.ours = subject.pronoun = true;
    if (flow.any(p, Cues(Cue::pronoun)) && !flow.is(p, Cue::determiner)) subject.pronoun = true;
    if (flow.is(p, Cue::party) && !of_person(in, flow, p) && acts(in, flow, p) && !behind_preposition(flow, p))
      add_actor(in, flow, p, subject);
  }
  talk.pronoun |= subject.pronoun && subject.parties.empty();
  talk.ours |= subject.ours && subject.parties.empty();
  if (subject.parties.size() != 1) return;
  for (const Index e : subject.people) talk.people.add(e);
  for (const Index known : talk.parties) {
    if (same_side(in, known, subject.parties[0])) return;
  }
  talk.parties.add(subject.parties[0]);
}

/// "Lavrov said on Monday the talks with Kerry were useful": who tells of talks with one man was there, where nobody else is named.
static void read_teller(const DealInput& in, const Flow& flow, Talk& talk) {
  if (talk.phrase >= Phrase::met && talk.phrase != Phrase::meeting && talk.phrase != Phrase::phone_call) return;
  if (!talk.linked || talk.parties.size() != 1 || talk.people.size() != 1) return;
  const Place begin = flow.begin_of(talk.first);
  Place p = talk.first;
  if (p == begin || !flow.any(p - 1, Cues(Cue::the, Cue::possessive_pronoun))) return;
  --p;
  while (p > begin && flow.any(p - 1, Cues(Cue::that, Cue::date, Cue::on))) --p;
  if (p == begin || !flow.is(p - 1, Cue::saying)) return;
  --p;
  while (p > begin && flow.any(p - 1, Cues(Cue::adverb, Cue::manner_adverb))) --p;
  if (p == begin || !flow.is(p - 1, Cue::person) || behind_preposition(flow, p - 1)) return;
  if (side_of(in, mention(in, flow, p - 1).entity) != none) add_actor(in, flow, p - 1, talk);
}

/// "X sent A. to mediate": X, too, goes between.
static void read_sender(const DealInput& in, const Flow& flow, Talk& talk) {
  const Place begin = flow.begin_of(talk.first);
  if (talk.first == begin || !flow.is(talk.first - 1, Cue::to)) return;
  for (Place j = talk.first - 1; j > begin && talk.first - j < 12;) {
    --j;
    if (flow.any(j, kHardEnd) || flow.any(j, Cues(Cue::comma, Cue::that))) return;
    if (!flow.is(j, Cue::send_verb)) continue;
    if (flow.is(j + 1, Cue::by) || flow.is(j - 1, Cue::be)) return;
    Talk sender;
    sender.phrase = Phrase::met;
    read_left(in, flow, j, false, sender);
    for (const Index e : sender.parties) talk.mediators.add(e);
    return;
  }
}

void read_gapped(const DealInput& in, const Flow& flow, Place verb, Talk& talk) {
  read_left(in, flow, verb, false, talk);
  talk.linked = talk.bad_object = false;
  read_right(in, flow, talk.last, true, false, talk);
}

/// "X's talks with Y", "Israeli talks with Hamas": the one who holds them.
static void read_possessor(const DealInput& in, const Flow& flow, Talk& talk) {
  // … not "Burundi's peace talks, with A. in the chair"
  if (talk.phrase >= Phrase::met || !talk.linked || talk.parties.size() != 1) return;
  const Place begin = flow.begin_of(talk.first);
  Place p = talk.first;
  while (p > begin && talk.first - p < 3 &&
         flow.any(p - 1, Cues(Cue::lower, Cue::ordinal_word, Cue::round_adjective)) &&
         !flow.any(p - 1, Cues(Cue::preposition, Cue::auxiliary, Cue::coordinator, Cue::possessive, Cue::past_verb)))
    --p;
  if (p == begin) return;
  const bool owns = flow.is(p - 1, Cue::possessive) && p > begin + 1 && flow.is(p - 2, Cue::party);
  const Place who = owns ? p - 2 : p - 1;
  if (!flow.is(who, Cue::party)) return;
  if (!owns && mention(in, flow, who).form != MentionForm::demonym) return;
  // "Oslo's host's talks", a mediator's
  const Index entity = mention(in, flow, who).entity;
  if (mediates(in, entity) || talk.mediators.has(entity)) return;
  add_actor(in, flow, who, talk);
  talk.named = true;
}

/// "including our men in their talks with Y": whose talks they are, the one named last before them.
static void read_owner(const DealInput& in, const Flow& flow, Talk& talk) {
  if (talk.phrase >= Phrase::met || !talk.linked || talk.parties.size() != 1) return;
  const Place begin = flow.begin_of(talk.first);
  Place p = talk.first;
  while (p > begin && talk.first - p < 3 && flow.is(p - 1, Cue::lower) &&
         !flow.any(p - 1, Cues(Cue::possessive_pronoun, Cue::preposition)))
    --p;
  if (p == begin || !flow.is(p - 1, Cue::possessive_pronoun) || flow.is(p - 1, Cue::voice_owner)) return;
  for (Place j = p - 1; j > begin && p - j < kReach;) {
    --j;
    if (!flow.is(j, Cue::party)) continue;
    const Index side = side_of(in, mention(in, flow, j).entity);
    if (side == none || contains_side(in, talk.parties, side)) return;
    if (!acts(in, flow, j)) continue;
    add_actor(in, flow, j, talk);
    return;
  }
}

/// "consultations of the foreign ministers of A, B and C", "a dialogue of the government and the guerrillas": two or more who act stand behind "of".
static bool sides_behind_of(const DealInput& in, const Flow& flow, Place p) {
  if (!flow.is(p, Cue::of)) return false;
  const Place end = std::min<Place>(flow.end_of(p), p + 16);
  Index first = none;
  bool people = false;
  for (Place j = p + 1; j < end; ++j) {
    if (flow.any(j, Cues(Cue::side_people, Cue::gathering_noun))) people = true;
    if (flow.is(j, Cue::party)) {
      const Index side = side_of(in, mention(in, flow, j).entity);
      const PartyKind kind = side == none ? PartyKind::other : in.parties->entities[side].kind;
      const bool group =
          kind == PartyKind::armed_group || kind == PartyKind::political || kind == PartyKind::government;
      if (side == none || !(people || group) || !acts(in, flow, j)) continue;
      if (first != none && !same_side(in, first, side)) return true;
      first = side;
    } else if (flow.any(j, Cues(Cue::period, Cue::semicolon, Cue::auxiliary, Cue::saying, Cue::relative)) ||
               (flow.is(j, Cue::preposition) && !flow.any(j, Cues(Cue::of, Cue::and_)))) {
      return false;
    }
  }
  return false;
}

/// "talks between the mayor and union leaders", "between teachers and the ministry": does one of the two behind "between" stand for nobody that the
/// text knows, by a word of its own, unlike "the two sides", "his envoys"?
static bool strangers_between(const DealInput& in, const Flow& flow, const Talk& talk) {
  if (!flow.is(talk.last, Cue::between)) return false;
  constexpr Cues kKnown{Cue::party,          Cue::sides,  Cue::pronoun, Cue::possessive_pronoun,
                        Cue::object_pronoun, Cue::each,   Cue::both,    Cue::side_people,
                        Cue::gathering_noun, Cue::figure, Cue::capital, Cue::captive_word,
                        Cue::team_noun,      Cue::date};
  const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 16);
  bool known = false, second = false, word = false, stranger = false;
  for (Place j = talk.last + 1; j <= end; ++j) {
    const bool stop =
        j == end || flow.any(j, kHardStop) || (flow.is(j, Cue::preposition) && !flow.is(j, Cue::of)) ||
        flow.any(j, Cues(Cue::comma, Cue::auxiliary, Cue::saying, Cue::past_verb, Cue::subordinator, Cue::relative));
    if (stop || flow.is(j, Cue::and_)) {
      if (word && !known) stranger = true;
      if (stop) break;
      second = true;
      known = word = false;
      continue;
    }
    known |= flow.any(j, kKnown) || in.of_class(flow.token[j], Rare::side_by_itself);  // "the state and its rebels"
    word |= flow.is(j, Cue::lower) && !flow.any(j, Cues(Cue::determiner, Cue::the));
  }
  return second && stranger;
}

void read_clause(const DealInput& in, const Flow& flow, Talk& talk) {
  switch (talk.phrase) {
    case Phrase::met:
      if (flow.any(talk.first, Cues(Cue::arrive_word, Cue::share_word))) {
        read_left(in, flow, talk.first, false, talk);
        if (flow.is(talk.first, Cue::share_word)) read_right(in, flow, talk.last, false, false, talk);
        break;
      }
      // "saw the rebel leaders": the phrase takes in its object
      if (flow.is(talk.first, Cue::see_verb) && !flow.is(talk.last - 1, Cue::other)) talk.last = talk.first + 1;
      if (flow.is(talk.first, Cue::ing_verb) && talk.first > flow.begin_of(talk.first) &&
          flow.any(talk.first - 1, Cues(Cue::by, Cue::after, Cue::before_word))) {
        read_right(in, flow, talk.last, true, false, talk);
        read_subject_of_gerund(in, flow, talk);
        break;
      }
      read_left(in, flow, talk.first, false, talk);
      read_right(in, flow, talk.last, true, false, talk);
      break;
    case Phrase::called:
    case Phrase::saw:
      // The phrase takes in the name of its object.
      read_left(in, flow, talk.first, false, talk);
      talk.last = talk.first + (flow.is(talk.first + 1, Cue::on) ? 2 : 1);
      read_right(in, flow, talk.last, true, false, talk);
      break;
    case Phrase::contacted:
      read_left(in, flow, talk.first, false, talk);
      // "delivered to the envoy its reply": who gets it stands in the phrase
      read_right(
          in, flow,
          flow.is(talk.first, Cue::deliver_word) && flow.is(talk.first + 1, Cue::to) ? talk.first + 2 : talk.last,
          !flow.is(talk.first, Cue::in), false, talk);
      if (flow.is(talk.first, Cue::deliver_word)) talk.mode = Mode::indirect;
      break;
    case Phrase::meeting:
      // "the envoys of X and Y, meeting in Z, agreed": the verb
      if (talk.first > flow.begin_of(talk.first) + 1 && flow.is(talk.first, Cue::ing_verb) &&
          (flow.is(talk.first - 1, Cue::comma) || flow.any(talk.first - 1, Cues(Cue::gathering_noun))) &&
          flow.any(talk.last, Cues(Cue::in, Cue::at, Cue::on, Cue::for_, Cue::manner_adverb, Cue::party))) {
        read_left(in, flow, talk.first - 1, false, talk);
        if (flow.is(talk.last, Cue::party)) read_right(in, flow, talk.last, true, false, talk);
        break;
      }
      // "a meeting of A and B", "an audience with A"
      read_right(in, flow, talk.last,
                 flow.is(talk.last, Cue::of) || flow.any(talk.last - 1, Cues(Cue::with, Cue::between)), false, talk);
      read_left(in, flow, talk.first, true, talk);
      break;
    case Phrase::received:
      read_left(in, flow, talk.first, false, talk);
      if (flow.is(talk.last - 1, Cue::by) || receives_someone(in, flow, talk))
        read_right(in, flow, talk.last, true, false, talk);
      // "Norway will host A and B": the first named is no side
      if (flow.is(talk.first, Cue::hosting) && talk.parties.size() >= 3) {
        talk.hosts.add(talk.parties[0]);
        talk.parties.remove(talk.parties[0]);
      }
      break;
    case Phrase::mediated: {
      read_left(in, flow, talk.first, false, talk);
      // "A and B were brought together by C"
      if (talk.first > flow.begin_of(talk.first) && flow.is(talk.first - 1, Cue::be) &&
          flow.is(talk.first, Cue::past_verb) && flow.is(talk.last, Cue::together)) {
        const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 12);
        for (Place p = talk.last; p < end && talk.mediators.empty(); ++p) {
          if (flow.any(p, Cues(Cue::period, Cue::semicolon))) break;
          if (!flow.is(p, Cue::by)) continue;
          for (Place k = p + 1; k < end && !flow.any(k, Cues(Cue::period, Cue::comma, Cue::in, Cue::at)); ++k) {
            if (flow.is(k, Cue::party)) add_go_between(in, flow, k, talk);
          }
        }
        break;
      }
      // Who shuttles is no side.
      read_sender(in, flow, talk);
      for (const Index e : talk.people) talk.mediators.add(e);
      for (const Index e : talk.parties) talk.mediators.add(e);
      talk.parties.clear();
      talk.named = talk.linked = false;
      // "offered its good offices to X and Y"
      const bool offices = flow.is(talk.last - 1, Cue::offices_noun);
      read_right(in, flow, talk.last, !offices, offices, talk);
      break;
    }
    case Phrase::spoke:
      read_left(in, flow, talk.first, false, talk);
      read_right(in, flow, talk.last, false, true, talk);
      break;
    case Phrase::sealed: {
      // "was signed in K. by A and B", "a truce signed between A and B"
      const bool passive = flow.is(talk.first, Cue::past_verb) && talk.first > flow.begin_of(talk.first) &&
                           flow.any(talk.first - 1, Cues(Cue::be, Cue::adverb, Cue::signed_noun)) &&
                           signed_before(flow, talk.first);
      // "X welcomes the signing of a truce between Y and Z": X does not sign
      const bool noun = flow.is(talk.first, Cue::ing_verb) && talk.first > flow.begin_of(talk.first) &&
                        flow.any(talk.first - 1, Cues(Cue::the, Cue::demonstrative, Cue::possessive));
      if (!passive && !noun) read_left(in, flow, talk.first, false, talk);
      Place from = talk.last;
      const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 14);
      for (Place p = talk.last; passive && p < end && !flow.any(p, Cues(Cue::period, Cue::semicolon)); ++p) {
        if (!flow.any(p, Cues(Cue::by, Cue::between))) continue;
        from = p + 1;
        break;
      }
      read_right(in, flow, from, from != talk.last, false, talk);
      break;
    }
    case Phrase::negotiated:
      // "a deal that was negotiated by the office of A and the government of B"
      if (flow.is(talk.last, Cue::by) && flow.is(talk.first, Cue::past_verb)) {
        Talk both;
        read_right(in, flow, talk.last + 1, true, false, both);
        if (both.parties.size() == 2) {
          talk.parties = both.parties;
          talk.people = both.people;
          talk.named = talk.linked = talk.joint = true;
          return;
        }
      }
      [[fallthrough]];
    case Phrase::discussed:
    case Phrase::convened:
      read_left(in, flow, talk.first, false, talk);
      read_right(in, flow, talk.last, flow.is(talk.last - 1, Cue::with), false, talk);  // "reasoned with"
      break;
    case Phrase::by_phone:
      read_speakers(in, flow, talk.first, talk);
      read_right(in, flow, talk.last, false, true, talk);
      break;
    case Phrase::phone_call:
    case Phrase::call:
    case Phrase::video_call:
      read_right(in, flow, talk.last, false, true, talk);
      read_left(in, flow, talk.first, true, talk);
      break;
    case Phrase::diplomacy:
      // "the mediation by X between A and B"
      if (flow.is(talk.last, Cue::by) && flow.is(talk.last - 1, Cue::mediation_head)) {
        const Place end = std::min<Place>(flow.end_of(talk.first), talk.last + 12);
        for (Place p = talk.last + 1; p < end && !flow.any(p, kHardStop); ++p) {
          if (flow.is(p, Cue::between)) read_right(in, flow, p + 1, true, false, talk);
          if (talk.linked) break;
        }
        if (talk.linked) break;
      }
      [[fallthrough]];
    default:
      read_right(in, flow, talk.last, sides_behind_of(in, flow, talk.last) || flow.is(talk.last - 1, Cue::between),
                 false, talk);
      // "Envoys of A and B were in the same room"
      read_left(in, flow, talk.first,
                talk.phrase != Phrase::table || !flow.is(talk.last - 1, Cue::room_noun) ||
                    talk.first == flow.begin_of(talk.first) || !flow.is(talk.first - 1, Cue::be),
                talk);
      break;
  }
  talk.strangers = talk.phrase < Phrase::met && talk.parties.size() < 2 && strangers_between(in, flow, talk);
  read_teller(in, flow, talk);
  read_possessor(in, flow, talk);
  read_owner(in, flow, talk);
  read_sides_by_the_way(in, flow, talk);
  read_mediators(in, flow, talk);
}

}  // namespace parley::report
