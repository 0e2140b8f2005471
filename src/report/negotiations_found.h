// What a phrase for talks and the words beside it say by themselves, whatever was told before it: asked by the finder of talks alone.
#ifndef PARLEY_REPORT_NEGOTIATIONS_FOUND_H_
#define PARLEY_REPORT_NEGOTIATIONS_FOUND_H_

#include "report/negotiations_clauses.h"
#include "text/endings.h"

namespace parley::report {

class FoundReader {
 public:
  FoundReader(const DealInput& in, const Flow& flow) : in_(in), flow_(flow) {}

 protected:
  /// "President A. spoke today with Prime Minister B.", as a text's first sentence and without a place: heads of two governments, who speak
  /// by phone where they do not meet.
  bool readout(const Talk& t) const {
    if (flow_.sentence[t.first] != 0 || t.location.end != 0 || t.people.size() != 2) return false;
    for (const Index p : t.people) {
      const parties::Entity& e = in_.parties->entities[p];
      const bool office =
          e.roles.has(Role::leader) || (e.roles.has(Role::official) && flow_.is(t.first, Cue::past_verb));
      if (!office || e.represents == none) return false;
    }
    return !same_side(in_, side_of(in_, t.people[0]), side_of(in_, t.people[1]));
  }
  /// "A. and B. of X went to K. They met Y": those of one side whom the sentence before names take part.
  void join_those_told(const Found& f, Talk& t) const {
    const std::uint32_t sentence = flow_.sentence[f.first];
    if (sentence == 0 || in_.doc->sentences[sentence].paragraph != in_.doc->sentences[sentence - 1].paragraph) return;
    Place p = f.first;
    while (p > flow_.begin_of(f.first) &&
           flow_.any(p - 1, Cues(Cue::auxiliary, Cue::adverb, Cue::manner_adverb, Cue::modal, Cue::date)))
      --p;
    if (p == flow_.begin_of(f.first) || !flow_.is(p - 1, Cue::plural_person) || flow_.is(p - 1, Cue::object_pronoun))
      return;
    Index side = none;
    const Place to = flow_.sentence_first[sentence];
    for (Place k = flow_.sentence_first[sentence - 1]; k < to; ++k) {
      if (!flow_.is(k, Cue::person)) continue;
      const Index s = side_of(in_, in_.parties->mentions[flow_.payload[k]].entity);
      if (s == none) continue;
      if (side != none && !same_side(in_, s, side)) return;
      side = s;
    }
    if (side != none && !contains_side(in_, t.parties, side)) t.parties.add(side);
  }
  /// "A. travelled to K. on 19 and 20 May. She met Y": when those went who met.
  void date_of_journey(const Found& f, Talk& t) const {
    const std::uint32_t sentence = flow_.sentence[f.first];
    if (sentence == 0 || f.first - flow_.begin_of(f.first) > 3 ||
        in_.doc->sentences[sentence].paragraph != in_.doc->sentences[sentence - 1].paragraph)
      return;
    bool went = false;
    for (Place k = flow_.sentence_first[sentence - 1]; k < flow_.sentence_first[sentence]; ++k) {
      went |= flow_.is(k, Cue::motion_verb);
      if (went && flow_.is(k, Cue::date) && (*in_.dates)[flow_.payload[k]].type == DateType::date)
        t.dates.add(flow_.payload[k]);
    }
  }
  /// "… face to face", "… round one table", "… in the same room" behind a verb of meeting: how they met.
  bool face_to_face(const Found& f) const {
    if (f.phrase == Phrase::met) return flow_.is(f.first, Cue::face_word) && flow_.is(f.last - 1, Cue::with);
    return f.phrase == Phrase::table && (flow_.is(f.first, Cue::around_word) || flow_.is(f.last - 1, Cue::room_noun)) &&
           !flow_.any(f.first, Cues(Cue::to));
  }
  /// "by videoconference", "in a phone call": how they met.
  bool means(const Found& f) const {
    const Place begin = flow_.begin_of(f.first);
    Place p = f.first;
    while (p > begin && flow_.any(p - 1, Cues(Cue::determiner))) --p;
    return p > begin && flow_.is(p - 1, Cue::preposition) && !flow_.is(p - 1, Cue::of);
  }
  /// "after meeting the premier", "began by meeting with the rebels": a verb with an object.
  bool gerund(const Found& f) const {
    if (f.phrase != Phrase::meeting || f.last != f.first + 1 || !flow_.is(f.first, Cue::ing_verb)) return false;
    // "Envoys of both are meeting behind closed doors"
    if (f.first > flow_.begin_of(f.first) && flow_.is(f.first - 1, Cue::be) &&
        !flow_.any(f.last, Cues(Cue::of, Cue::between, Cue::comma, Cue::period)))
      return true;
    if (f.first == flow_.begin_of(f.first) || !flow_.any(f.first - 1, Cues(Cue::by, Cue::after, Cue::before_word)))
      return false;
    const Place end = std::min<Place>(flow_.end_of(f.first), f.last + 7);
    const bool with = flow_.is(f.last, Cue::with);
    for (Place p = f.last + (with ? 1 : 0); p < end; ++p) {
      if (flow_.is(p, Cue::person)) return true;
      if (flow_.is(p, Cue::party)) {
        const Cues people(Cue::side_people, Cue::gathering_noun);
        if (with || flow_.any(p + 1, people) || (flow_.is(p + 1, Cue::lower) && flow_.any(p + 2, people))) return true;
        // "the opposition", not "the rebels' terms", nor a country: teams meet those
        const PartyKind kind = in_.parties->entities[in_.parties->mentions[flow_.payload[p]].entity].kind;
        const bool group =
            kind == PartyKind::armed_group || kind == PartyKind::political || kind == PartyKind::government;
        if (group && !flow_.is(p + 1, Cue::possessive) &&
            (!flow_.is(p + 1, Cue::lower) || flow_.any(p + 1, Cues(Cue::preposition, Cue::coordinator, Cue::adverb))))
          return true;
        if (group) return false;
      } else if (!flow_.any(p, Cues(Cue::determiner, Cue::the, Cue::capital, Cue::office_word, Cue::possessive))) {
        return false;
      }
    }
    return false;
  }
  bool sides(const Talk& t) const { return t.sides || t.parties.size() >= 2; }
  bool someone(const Talk& t) const { return t.sides || !t.parties.empty() || !t.mediators.empty(); }
  /// Does the text name two sides and one who mediates? Then "the meeting" is theirs.
  bool sides_and_mediator_named() const {
    constexpr std::size_t kMost = 256;  // of the text's entities
    std::size_t sides = 0;
    bool mediator = false;
    for (std::size_t i = 0; i < std::min(kMost, in_.parties->entities.size()); ++i) {
      const parties::Entity& e = in_.parties->entities[i];
      sides += e.roles.has(Role::party) && e.kind != PartyKind::person ? 1u : 0u;
      mediator |= e.roles.has(Role::mediator);
    }
    return sides >= 2 && mediator;
  }
  /// "chaired the sessions", "hosted three meetings"
  bool chaired(const Found& f) const {
    for (Place p = f.first; p > flow_.begin_of(f.first) && f.first - p < 4;) {
      --p;
      if (flow_.any(p, Cues(Cue::go_between, Cue::hosting))) return true;
      if (!flow_.any(p, Cues(Cue::the, Cue::determiner, Cue::number_word, Cue::lower))) return false;
    }
    return false;
  }
  /// "sat down across a table", "sat at one table"
  bool at_a_table(const Found& f) const {
    if (!flow_.is(f.first, Cue::sit_word)) return false;
    if (flow_.is(f.last - 1, Cue::table_word)) return true;
    const Place end = std::min<Place>(flow_.end_of(f.first), f.last + 4);
    for (Place p = f.last; p < end; ++p) {
      if (flow_.is(p, Cue::table_word)) return flow_.any(f.last, Cues(Cue::across_word, Cue::around_word));
    }
    return false;
  }
  /// "negotiated a minefield": what is got over, not agreed.
  bool over_terrain(const Found& f) const {
    const Place end = std::min<Place>(flow_.end_of(f.first), f.last + 6);
    for (Place p = f.last; p < end; ++p) {
      if (flow_.is(p, Cue::terrain_noun)) return true;
      if (!flow_.any(p, Cues(Cue::determiner, Cue::the, Cue::lower, Cue::possessive, Cue::party, Cue::number_word)) ||
          flow_.any(p, Cues(Cue::preposition, Cue::coordinator, Cue::auxiliary)))
        return false;
    }
    return false;
  }
  /// "met in the final", "meet in the World Cup on Friday"
  bool in_sport(const Found& f) const {
    const Place end = std::min<Place>(flow_.end_of(f.first), f.last + 7);
    for (Place p = f.last; p < end; ++p) {
      if (flow_.is(p, Cue::sport_word)) return true;
      if (flow_.any(p, Cues(Cue::comma, Cue::semicolon, Cue::quote, Cue::auxiliary, Cue::discuss_word))) return false;
    }
    return false;
  }
  /// "in talks with X to buy jets": trade.
  bool about_trade(const Found& f) const {
    const Place end = std::min<Place>(flow_.end_of(f.first), f.last + 12);
    for (Place p = f.last; p < end; ++p) {
      if (flow_.any(p, Cues(Cue::period, Cue::semicolon, Cue::quote, Cue::auxiliary, Cue::saying))) return false;
      if (flow_.is(p, Cue::to) && flow_.is(p + 1, Cue::trade_verb)) return true;
    }
    return false;
  }
  /// "the declaration that X and Y signed in Z"
  bool signed_as_told(const Found& f, const Talk& t) const {
    if (!t.joint || t.parties.size() < 2) return false;
    const Place begin = flow_.begin_of(f.first);
    for (Place p = f.first; p > begin && f.first - p < 18;) {
      --p;
      if (flow_.any(p, Cues(Cue::that, Cue::relative))) return p > begin && flow_.is(p - 1, Cue::signed_noun);
      if (flow_.any(p, Cues(Cue::period, Cue::semicolon, Cue::quote, Cue::negation, Cue::past_verb))) return false;
    }
    return false;
  }
  /// "A Turkish delegation met with the Deputy Secretary of State", in a text that speaks for a state: an office of its own, by no name.
  bool meets_own_office(const Found& f) const {
    Place p = f.last;
    if (flow_.any(p, Cues(Cue::with, Cue::to))) ++p;
    if (!flow_.is(p, Cue::the)) return false;
    bool office = false;
    const Place end = std::min<Place>(flow_.end_of(f.first), p + 6);
    for (++p; p < end; ++p) {
      if (flow_.any(p, Cues(Cue::party, Cue::person, Cue::possessive))) return false;
      if (flow_.is(p, Cue::office_word) && flow_.is(p, Cue::capital)) office = true;
      if (!flow_.any(p, Cues(Cue::capital, Cue::of))) return office;
    }
    return office;
  }
  /// "The Vice President and the Prime Minister last spoke on Wednesday": two offices, no names, of whose talks it was told.
  bool two_offices(const Found& f) const {
    constexpr Place kLongest = 10;
    Place p = flow_.begin_of(f.first);
    const auto office = [&] {
      if (!flow_.is(p, Cue::the) && !flow_.is(p, Cue::party)) return false;
      for (Place k = 0; k < 4 && p < f.first && !flow_.is(p, Cue::and_); ++k, ++p) {
        if (!flow_.any(p, Cues(Cue::the, Cue::capital, Cue::party))) return k > 1;
        if (flow_.is(p, Cue::party) && mention(in_, flow_, p).form != MentionForm::description) return false;
      }
      return true;
    };
    if (f.first - p > kLongest || !office() || !flow_.is(p, Cue::and_)) return false;
    ++p;
    if (!flow_.is(p, Cue::the) || !office()) return false;
    while (p < f.first &&
           flow_.any(p, Cues(Cue::adverb, Cue::manner_adverb, Cue::round_adjective, Cue::auxiliary, Cue::modal)))
      ++p;
    return p == f.first;
  }
  /// "he met", "she will meet", and no name
  bool said_of_one(const Found& f) const {
    const Place begin = flow_.begin_of(f.first);
    for (Place p = f.first; p > begin && f.first - p < 5;) {
      --p;
      if (flow_.is(p, Cue::pronoun))
        return !flow_.any(p, Cues(Cue::plural_person, Cue::first_second, Cue::object_pronoun, Cue::determiner));
      if (!flow_.any(p, Cues(Cue::auxiliary, Cue::modal, Cue::be, Cue::adverb, Cue::manner_adverb, Cue::have)))
        return false;
    }
    return false;
  }
  /// "sit down directly", "meet again", "were brought face to face": a verb that says no more of whom
  bool once_more(const Found& f) const {
    if (flow_.any(f.last, Cues(Cue::again_word))) return true;
    if (flow_.is(f.first, Cue::face_lead) && before(flow_, f.first, Cue::be)) return true;
    return flow_.is(f.first, Cue::sit_word) && flow_.is(f.last - 1, Cue::down_word) &&
           flow_.any(f.last, Cues(Cue::manner_adverb, Cue::period, Cue::semicolon, Cue::comma)) &&
           f.first > flow_.begin_of(f.first) && flow_.any(f.first - 1, Cues(Cue::to, Cue::modal, Cue::future));
  }
  /// "went to see her", "flew there to see him"
  bool went_to_see(const Found& f) const {
    if (!before(flow_, f.first, Cue::to)) return false;
    for (Place p = f.first - 1; p > flow_.begin_of(f.first) && f.first - p < 6;) {
      --p;
      if (flow_.any(p, Cues(Cue::motion_verb, Cue::past_cue)) && !flow_.is(p, Cue::have)) return true;
      if (!flow_.any(p, Cues(Cue::lower, Cue::capital)) || flow_.any(p, Cues(Cue::saying))) return false;
    }
    return false;
  }
  /// "a meeting of the two foreign ministers", "meetings between their generals"
  bool their_chiefs(const Found& f) const {
    if (!flow_.any(f.last + 1, Cues(Cue::the, Cue::their_word, Cue::both, Cue::two_word))) return false;
    const bool two =
        flow_.any(f.last + 1, Cues(Cue::their_word, Cue::both, Cue::two_word)) || flow_.is(f.last + 2, Cue::two_word);
    for (Place p = f.last + 2; two && p < f.last + 6; ++p) {
      if (flow_.is(p, Cue::gathering_noun)) return true;
      if (!flow_.any(p, Cues(Cue::lower)) || flow_.any(p, Cues(Cue::preposition, Cue::auxiliary))) return false;
    }
    return false;
  }
  /// "Mr A.'s mediation", of one who is known to mediate
  bool mediators_own(const Found& f) const {
    const Place begin = flow_.begin_of(f.first);
    return f.first > begin + 1 && flow_.is(f.first - 1, Cue::possessive) && flow_.is(f.first - 2, Cue::party) &&
           mediates(in_, in_.parties->mentions[flow_.payload[f.first - 2]].entity);
  }
  bool some_subject(const Talk& t) const { return t.parties.size() + t.mediators.size() >= 2 || t.people.size() >= 2; }
  /// "two weeks of bargaining", "three days of conversations"
  bool behind_span(const Found& f) const {
    return f.first > flow_.begin_of(f.first) + 1 && flow_.is(f.first - 1, Cue::of) &&
           flow_.any(f.first - 2, Cues(Cue::date, Cue::span_noun));
  }
  /// "… have begun", "… will resume in May"
  bool goes_on_or_opens(const Found& f) const {
    const Place end = std::min<Place>(flow_.end_of(f.first), f.last + 7);
    for (Place p = f.last; p < end; ++p) {
      if (flow_.any(p, Cues(Cue::period, Cue::semicolon, Cue::quote))) return false;
      if (flow_.any(p, Cues(Cue::begun_word, Cue::open_word, Cue::restart_word, Cue::ongoing_sure, Cue::stalled_word,
                            Cue::ended_word, Cue::lasting_word)))
        return true;
    }
    return false;
  }
  /// "After twelve rounds", "held five rounds", not "fired five rounds", "12 rounds of golf"
  bool counted_rounds(const Found& f) const {
    if (flow_.any(f.last, Cues(Cue::of, Cue::possessive, Cue::at)) || !of_captives_or_peace(flow_, f)) return false;
    return f.first == flow_.begin_of(f.first) || flow_.is(f.first - 1, Cue::dash) ||
           flow_.any(f.first - 1, Cues(Cue::preposition, Cue::takes_part, Cue::held_word, Cue::and_, Cue::lasting_word,
                                       Cue::hosting, Cue::go_between));
  }
  /// "the Geneva conference", "the Laos conference": of a place, or of a country that is at war.
  bool conference_of_place(const Found& f, const Talk& t) const {
    if (!t.definite) return false;
    const bool venue = f.last - f.first > 2 && flow_.is(f.first + 1, Cue::capital);  // "the Lancaster House conference"
    if (!venue && !of_captives_or_peace(flow_, f)) return false;
    if (!flow_.is(f.first, Cue::party)) return flow_.is(f.last - 1, Cue::lower);
    const Index e = in_.parties->mentions[flow_.payload[f.first]].entity;
    return e != none && in_.parties->entities[e].kind == PartyKind::state;
  }
  /// "signed a truce": the phrase with its object, where that is near.
  Place signed_noun_end(const Found& f) const {
    for (Place p = f.last; p < std::min<Place>(flow_.end_of(f.first), f.last + 5); ++p) {
      if (flow_.is(p, Cue::signed_noun) && !flow_.is(p + 1, Cue::signed_noun)) return p + 1;
      if (flow_.any(p, Cues(Cue::preposition, Cue::auxiliary, Cue::comma, Cue::period, Cue::date))) break;
    }
    return f.last;
  }
  bool dated(const Found& f) const {
    const Place end = std::min<Place>(flow_.end_of(f.first), f.last + 10);
    for (Place p = f.last; p < end && !flow_.any(p, Cues(Cue::period, Cue::semicolon)); ++p) {
      if (flow_.is(p, Cue::date)) return true;
    }
    return false;
  }
  /// "The Secretary called Foreign Minister X that day", not "called X a liar", "saw X as a friend", "called on X to stop".
  bool accept_call(const Found& f, Talk& t) const {
    if (t.bad_object || t.people.empty() || before(flow_, f.first, Cue::be)) return false;
    const Index object = in_.parties->mentions[flow_.payload[f.last - 1]].entity;
    const Index side = side_of(in_, object);
    // "see him off", but "seeing him again tomorrow"
    if (in_.parties->mentions[flow_.payload[f.last - 1]].form == MentionForm::pronoun &&
        !flow_.any(f.last, Cues(Cue::date, Cue::manner_adverb)) && !went_to_see(f))
      return false;
    const parties::Entity& e = in_.parties->entities[object];
    const Roles roles = e.roles;
    if (side == none || !(e.position_end != 0 || roles.has(Role::leader) || roles.has(Role::official) ||
                          roles.has(Role::negotiator) || roles.has(Role::envoy)))
      return false;
    if (flow_.any(f.last, Cues(Cue::as_word, Cue::quote, Cue::ing_verb)) || flow_.is(f.last, Cue::past_verb))
      return false;
    if (flow_.is(f.last, Cue::determiner) && !flow_.is(f.last + 1, Cue::date)) return false;
    if (flow_.is(f.last, Cue::lower) &&
        !flow_.any(f.last, Cues(Cue::preposition, Cue::coordinator, Cue::manner_adverb, Cue::adverb, Cue::subordinator,
                                Cue::to, Cue::demonstrative)))
      return false;
    const bool urged = flow_.is(f.last, Cue::to) && f.phrase == Phrase::saw;  // "called on X to"
    if (urged || flow_.is(f.last, Cue::possessive)) return false;
    t.mode = f.phrase == Phrase::called ? Mode::phone : Mode::in_person;
    if (before(flow_, f.first, Cue::first_second) && !before(flow_, f.first, Cue::voice_subject))
      return false;  // "you saw"
    return sides(t) || half_known(f, t) || (t.people.size() == 1 && unnamed_office(flow_, f));
  }
  /// "I met with Prime Minister X", "they had met with him": one side is named, the other only by a pronoun or not at all.
  bool half_known(const Found& f, const Talk& t) const {
    const bool one = t.parties.size() + t.mediators.size() == 1 || (t.parties.empty() && official(t));
    if (!t.linked || !one) return false;
    return t.pronoun || unnamed_office(flow_, f) || titled_stranger(flow_, f) || f.first == flow_.begin_of(f.first) ||
           flow_.any(f.first - 1, Cues(Cue::dash, Cue::comma, Cue::quote, Cue::colon));
  }
  /// "who met the rebels' general secretary", "embassy officials met Foreign Minister X", where captives or peace are spoken of: one who decides, whoever
  /// met him.
  bool met_one_who_decides(const Found& f, const Talk& t) const {
    return t.linked && t.named && t.parties.size() == 1 && (with_armed_group(t) || official(t)) &&
           of_captives_or_peace(flow_, f);
  }
  /// Contacts with those who hold captives, whoever makes them.
  bool with_armed_group(const Talk& t) const {
    return t.linked && t.parties.size() == 1 && in_.parties->entities[t.parties[0]].kind == PartyKind::armed_group;
  }
  bool official(const Talk& t) const {
    return std::any_of(t.people.begin(), t.people.end(), [&](Index p) {
      const Roles r = in_.parties->entities[p].roles;
      return r.has(Role::leader) || r.has(Role::official) || r.has(Role::envoy) || r.has(Role::negotiator);
    });
  }
  /// "meet NATO's standards", "met opposition from": a thing of somebody's, a thing that only sounds like somebody.
  bool object_of_another_kind(const Found& f) const {
    // "met stiff resistance from the militia"
    for (Place p = f.last; p < flow_.end_of(f.first) && p < f.last + 5 && flow_.is(p, Cue::lower); ++p) {
      if (flow_.is(p, Cue::from)) return p > f.last;
      if (flow_.any(p, Cues(Cue::preposition, Cue::coordinator, Cue::date))) break;
    }
    // "met the kidnappers' demands", "meet rebel conditions": no people
    for (Place p = f.last; p < flow_.end_of(f.first) && p < f.last + 6; ++p) {
      if (in_.of_class(flow_.token[p], Rare::terms_noun)) return true;
      if (flow_.any(p, Cues(Cue::preposition, Cue::coordinator, Cue::comma, Cue::quote, Cue::date, Cue::person))) break;
    }
    if (!flow_.is(f.last, Cue::party)) return false;
    if (flow_.is(f.last + 1, Cue::possessive) && flow_.is(f.last + 2, Cue::lower) &&
        !flow_.any(f.last + 2, Cues(Cue::side_people)) && !flow_.any(f.last + 3, Cues(Cue::side_people, Cue::person)) &&
        !flow_.any(f.last + 4, Cues(Cue::side_people, Cue::person)))
      return true;
    return in_.parties->mentions[flow_.payload[f.last]].form == MentionForm::description &&
           in_.of_class(flow_.token[f.last], Rare::opposition_noun);
  }
  /// "U.S. diplomacy", "shuttle diplomacy": somebody's, or of a named kind.
  bool carried_on(const Found& f) const {
    if (f.last - f.first > 1 && flow_.any(f.first, Cues(Cue::phone_word, Cue::indirect_word))) return true;
    if (!flow_.any(f.last - 1, Cues(Cue::diplomacy_head))) return false;
    for (Place p = f.first; p > flow_.begin_of(f.first) && f.first - p < 3;) {
      --p;
      if (flow_.is(p, Cue::party)) return !figure_of_it(p);
    }
    return false;
  }
  /// "the face of Oman's diplomacy", "the chief of the bloc's diplomacy": a trade, nothing that goes on.
  bool figure_of_it(Place p) const {
    const Place begin = flow_.begin_of(p);
    while (p > begin && flow_.any(p - 1, Cues(Cue::the, Cue::determiner))) --p;
    return p > begin + 1 && flow_.is(p - 1, Cue::of) && flow_.is(p - 2, Cue::figurehead);
  }
  /// "a meeting of the Security Council": one body's own.
  bool one_body(const Talk& t) const {
    if (t.parties.size() != 1) return true;
    return in_.parties->entities[t.parties[0]].kind != PartyKind::other;
  }
  /// "The Libya Contact Group will meet in June": a body of several states, as its name says; a council meets by itself.
  bool contact_group(const Talk& t) const {
    if (t.parties.size() != 1) return false;
    const parties::Entity& e = in_.parties->entities[t.parties[0]];
    const std::size_t blank = e.name.rfind(' ');
    return e.kind != PartyKind::armed_group && e.kind != PartyKind::political && blank != std::string_view::npos &&
           in_.rare->has(e.name.substr(blank + 1), Rare::contact_group_tail);
  }
  /// "they will meet", "the two leaders met again": nothing but auxiliaries between subject and verb.
  bool those_told(const Found& f) const {
    const Place begin = flow_.begin_of(f.first);
    for (Place p = f.first; p > begin && f.first - p < 5;) {
      --p;
      if (flow_.is(p, Cue::party)) return false;
      if (flow_.any(p, Cues(Cue::plural_person))) return !flow_.is(p, Cue::determiner);
      if (flow_.is(p, Cue::follow_up_noun)) return definite(flow_, {p, p + 1, f.phrase, f.rule});
      // "they last spoke on Friday"
      if (!flow_.any(p, Cues(Cue::adverb, Cue::manner_adverb, Cue::auxiliary, Cue::modal, Cue::be, Cue::to,
                             Cue::planned_word, Cue::round_adjective)))
        return false;
    }
    return false;
  }
  bool ends_in_ly(Place p) const {
    const std::string_view word = in_.doc->bytes(flow_.token[p]);
    return word.size() > 3 && word.substr(word.size() - 2) == "ly";
  }
  bool accept_negotiated(const Found& f, const Talk& t) const {
    if (part_of_a_name(flow_, f) || over_terrain(f)) return false;
    // "reason with the kidnappers"
    if (flow_.is(f.last - 1, Cue::with)) return with_armed_group(t) && of_captives_or_peace(flow_, f);
    // "the negotiated truce", "a painstakingly negotiated deal"
    Place before_it = f.first;
    while (before_it > flow_.begin_of(f.first) && f.first - before_it < 2 && flow_.is(before_it - 1, Cue::lower) &&
           ends_in_ly(before_it - 1))
      --before_it;
    const bool adjective = flow_.is(f.first, Cue::past_verb) && before_it > flow_.begin_of(f.first) &&
                           flow_.any(before_it - 1, Cues(Cue::determiner, Cue::preposition));
    if (adjective) return false;
    for (Place p = f.first; p > flow_.begin_of(f.first) && f.first - p < 5;) {
      --p;
      if (flow_.is(p, Cue::negation) && !t.named) return false;
    }
    return true;
  }
  /// "met the families", "the demands were met".
  bool object_is_no_side(const Talk& t) const {
    if (before(flow_, t.first, Cue::be) || (t.first > flow_.begin_of(t.first) + 1 && flow_.is(t.first - 2, Cue::be) &&
                                            flow_.any(t.first - 1, Cues(Cue::negation, Cue::adverb)))) {
      for (Place p = t.first; p < t.last; ++p) {
        if (flow_.is(p, Cue::past_verb)) return true;
      }
    }
    return t.bad_object;
  }
  /// Two who put their names to an accord, or one of whose signing is told after the talks.
  bool accept_sealed(const Found& f, Talk& t, bool told) const {
    if (t.bad_object || before(flow_, f.first, Cue::hyphen) || part_of_a_name(flow_, f)) return false;
    const bool ing = flow_.is(f.first, Cue::ing_verb);
    if (signed_as_told(f, t)) return of_conflict(f, t);
    // "since the two signed a deal last month", "before signing the deal": told in passing
    for (Place p = f.first; p > flow_.begin_of(f.first) && f.first - p < 16;) {
      --p;
      if (flow_.any(p, Cues(Cue::aside_word, Cue::date_bound, Cue::subordinator)) || flow_.is(p, Cue::wh_word))
        return t.mention_only = told && (f.last > f.first + 1 || signs_accord(flow_, f));
      if (flow_.any(p, Cues(Cue::comma, Cue::period, Cue::quote, Cue::semicolon, Cue::dash))) break;
    }
    // "has not been signed", "the only one that has signed a treaty with X"
    for (Place p = f.first; p > flow_.begin_of(f.first) && f.first - p < 5;) {
      if (flow_.any(--p, Cues(Cue::negation, Cue::relative))) return false;
      if (flow_.is(p, Cue::comma)) break;
    }
    // "The formal signing will be on Friday"
    if (ing && f.first > flow_.begin_of(f.first) && flow_.is(f.first - 1, Cue::lower) && !sides(t)) {
      bool coming = false;
      for (Place p = f.last; told && dated(f) && p < f.last + 6 && !flow_.any(p, kHardStop); ++p)
        coming |= flow_.any(p, Cues(Cue::future, Cue::planned_sure));
      if (coming) return t.inherits = true;
      return t.mention_only = told && flow_.any(f.first - 1, Cues(Cue::the, Cue::demonstrative));
    }
    const bool word = flow_.is(f.first, Cue::sign_word);
    const bool passive = word && flow_.is(f.first, Cue::past_verb) && signed_before(flow_, f.first) &&
                         flow_.any(f.first - 1, Cues(Cue::be, Cue::adverb));
    if (passive) {
      if (sides(t)) return of_captives_or_peace(flow_, f) || told;
      t.inherits = told && dated(f);
      return t.inherits;
    }
    if (word && !signs_accord(flow_, f)) return false;
    if (!t.joint && !of_conflict(f, t) && !told) return false;
    if (t.parties.size() < 2 && (t.sides || t.gathering) && told) return t.inherits = true;
    return sides(t) || t.people.size() >= 2;
  }
  /// Is it of captives, a truce or peace, or of one who fights?
  bool of_conflict(const Found& f, const Talk& t) const {
    return of_captives_or_peace(flow_, f) || !t.mediators.empty() ||
           std::any_of(t.parties.begin(), t.parties.end(),
                       [&](Index e) { return in_.parties->entities[e].kind == PartyKind::armed_group; });
  }

  const DealInput& in_;
  const Flow& flow_;
};

}  // namespace parley::report

#endif  // PARLEY_REPORT_NEGOTIATIONS_FOUND_H_
