// What the text as a whole tells of the two sides: who stands against whom, whose prisoners a side demands, where the freed went in the sentence behind.
#include "figures/records_builder.h"

#include <algorithm>

#include "figures/status.h"

namespace parley::figures {

namespace {
constexpr Index kSidesTried = 60;        // entities of a document
constexpr TokenIndex kAskedReach = 20;   // from a number back to the word that asks for its people
constexpr TokenIndex kOpeningReach = 8;  // "The 27 men", "They": the subject of the sentence behind
}  // namespace

bool RecordBuilder::state_like(Index e) const {
  return entity(e).kind == PartyKind::state || entity(e).kind == PartyKind::government;
}

bool RecordBuilder::group_like(Index e) const {
  return entity(e).kind == PartyKind::armed_group || entity(e).kind == PartyKind::political;
}

Index RecordBuilder::opponent(Index e) const {
  if (e == none || (!state_like(e) && !group_like(e))) return none;
  const auto& entities = scene.parties().entities;
  const bool group = group_like(e);
  Index found = none;
  for (Index x = 0; x < entities.size() && x < kSidesTried; ++x) {
    if (x == e) continue;
    if (group) {  // its government; of a group that nobody knows, the one state that deals
      const bool unknown = entity(e).country.empty();
      if (!state_like(x) || entity(x).country.empty()) continue;
      if (unknown ? !entity(x).roles.has(Role::party) : entity(x).country != entity(e).country) continue;
    } else {  // the armed group of its country, or the state that it deals with
      const bool at_home = entity(x).kind == PartyKind::armed_group && entity(x).country == entity(e).country;
      const bool deals_with = (state_like(x) || entity(x).kind == PartyKind::armed_group) &&
                              entity(x).roles.has(Role::party) && entity(x).country != entity(e).country;
      if (!at_home && !deals_with) continue;
    }
    if (entity(x).roles.has(Role::mediator) && !entity(x).roles.has(Role::party)) continue;
    if (found != none) return none;
    found = x;
  }
  // of a group whose country does not take part while another state does: not that country
  if (group && found != none && !entity(found).roles.has(Role::party))
    for (Index x = 0; x < entities.size() && x < kSidesTried; ++x)
      if (state_like(x) && entity(x).roles.has(Role::party)) return none;
  return found;
}

Index RecordBuilder::home_state() const {
  const auto& entities = scene.parties().entities;
  std::string_view country;
  for (Index x = 0; x < entities.size() && x < kSidesTried; ++x) {
    if (entity(x).kind != PartyKind::armed_group || entity(x).country.empty()) continue;
    if (!country.empty() && country != entity(x).country) return none;
    country = entity(x).country;
  }
  Index found = none;
  for (Index x = 0; x < entities.size() && x < kSidesTried; ++x) {
    if (!state_like(x) || (country.empty() ? !entity(x).roles.has(Role::party) : entity(x).country != country))
      continue;
    if (found != none) return none;
    found = x;
  }
  return found;
}

void RecordBuilder::by_its_forces(Index i) {
  FigureRecord& f = figures()[i];
  if (f.holder != none || f.kind == FigureKind::hostages || f.kind == FigureKind::bodies) return;
  const Frame& frame = candidate(i).frame;
  const Predicate* p = frame.object ? &frame.object : frame.main ? &frame.main : &frame.post;
  if (!*p || p->nominal || p->weak || p->at == kNoToken || p->object_relative) return;
  if (p->act != Act::hold && p->act != Act::arrest && p->act != Act::capture && p->act != Act::release) return;
  // whom troops free may have been somebody else's captives
  const Phrase& phrase = candidate(i).phrase;
  const bool its_prisoners = phrase.head == Head::captive || phrase.value == 8 ||
                             (f.of != none && entity(f.of).kind == PartyKind::armed_group);
  if (p->act == Act::release && !its_prisoners) return;
  const text::Sentence& s = scene.sentence(p->at);
  TokenIndex noun = kNoToken;
  if (p->passive) {
    for (TokenIndex t = p->at + 1; t < s.last && t < p->at + kOpeningReach && noun == kNoToken; ++t) {
      if (!scene.is(t, Trait::by_word)) continue;
      TokenIndex k = t + 1;
      while (k < s.last && scene.mention(k) == none && !scene.is(k, Trait::state_force) &&
             scene.any(k, Trait::determiner | Trait::modifier_word))
        ++k;
      if (scene.is(k, Trait::government_word) && scene.is(k + 1, Trait::state_force)) ++k;
      if (!scene.is(k, Trait::state_force)) return;
      noun = k;
    }
  } else {
    for (TokenIndex t = p->at, n = 0; t > s.first && n < kOpeningReach && noun == kNoToken; --t, ++n) {
      const TokenIndex w = t - 1;
      if (scene.mention(w) != none || scene.punctuation(w) || scene.any(w, Trait::relative | Trait::subordinator))
        return;
      if (scene.is(w, Trait::state_force)) noun = w;
    }
  }
  if (noun == kNoToken || (noun > s.first && scene.mention(noun - 1) != none)) return;
  if (scene.is(noun + 1, Trait::of_word)) return;  // "forces of the national resistance"
  const Index state = home_state();
  if (state != none && state != f.recipient && (f.of != state || f.kind != FigureKind::soldiers)) f.holder = state;
}

void RecordBuilder::elided_follows(Index i) {
  FigureRecord& f = figures()[i];
  const Candidate& c = candidate(i);
  if (f.holder != none || i == 0 || c.phrase.head != Head::elided || f.of != none) return;
  const Predicate* p = leading_predicate(c.frame);
  if (p == nullptr || p->nominal || !(p->passive || p->act == Act::missing || p->act == Act::home)) return;
  const FigureRecord& before = figures()[i - 1];
  if (scene.sentence_of(quantity(i).first) - scene.sentence_of(quantity(i - 1).first) > 1) return;
  if (before.kind != f.kind || before.status == Status::demanded || before.status == Status::refused ||
      before.status == Status::proposed || before.holder == f.recipient)
    return;
  // "Eritrea says that 400 remain": of somebody else
  const text::Sentence& s = scene.sentence(quantity(i).first);
  for (TokenIndex t = s.first; t < quantity(i).first && t < s.first + kClauseReach; ++t) {
    const Index m = scene.mention(t);
    if (m == none) continue;
    const Index e = acting(scene, m);
    if (e != none && e != before.holder && scene.sentence_of(quantity(i - 1).first) != scene.sentence_of(t)) return;
  }
  f.holder = before.holder;
}

void RecordBuilder::same_sort(Index i) {
  FigureRecord& f = figures()[i];
  const Candidate& c = candidate(i);
  if (f.holder != none || c.phrase.head != Head::person || c.phrase.value != 6) return;
  if (scene.is(c.phrase.noun, Trait::family_kind)) return;
  const Predicate* p = leading_predicate(c.frame);
  if (p == nullptr || !p->passive) return;
  for (Index k = 0; k < figures().size() && k < kSidesTried; ++k) {
    if (k == i || figures()[k].holder == none || candidate(k).phrase.noun == kNoToken) continue;
    if (scene.words()[candidate(k).phrase.noun] != scene.words()[c.phrase.noun]) continue;
    if (f.of != none && figures()[k].of != none && f.of != figures()[k].of) continue;
    if (figures()[k].holder == f.recipient) return;
    f.holder = figures()[k].holder;
    if (!c.own_kind) f.kind = figures()[k].kind;
    return;
  }
}

void RecordBuilder::held_by_the_other_state(Index i) {
  FigureRecord& f = figures()[i];
  if (f.holder != none || f.of == none || entity(f.of).kind != PartyKind::state || !entity(f.of).roles.has(Role::party))
    return;
  const Predicate* p = leading_predicate(candidate(i).frame);
  if (p == nullptr || p->weak || p->act == Act::gain || p->act == Act::missing || p->act == Act::arrest) return;
  const Index other = opponent(f.of);
  if (other == none || other == f.recipient || !entity(other).roles.has(Role::party) || !state_like(other)) return;
  if (!scene.told(kTellsExchange)) return;
  f.holder = other;
}

Index RecordBuilder::asker(TokenIndex at) const {
  const text::Sentence& s = scene.sentence(at);
  if (scene.is(at, Trait::demand_name) && !(scene.verb(at) && subject_of(scene, at) != none)) {
    if (const Index by = behind_preposition(scene, at + 1, Trait::by_word, std::min<TokenIndex>(s.last, at + 5));
        by != none)
      return by;
    TokenIndex t = at;
    while (t > s.first && (scene.is(t - 1, Trait::modifier_word) || scene.token(t - 1).kind == TokenKind::possessive))
      --t;
    const Index m = t > s.first ? scene.mention(t - 1) : none;
    return m == none ? none : actor(scene, scene.party_mention(m).entity);
  }
  return subject_of(scene, at);
}

void RecordBuilder::demanded(Index i) {
  FigureRecord& f = figures()[i];
  if (f.status != Status::demanded && f.status != Status::refused) return;
  const text::Sentence& s = scene.sentence(quantity(i).first);
  const TokenIndex behind = wanted_behind(scene, std::max(candidate(i).phrase.last, quantity(i).last));
  for (TokenIndex t = behind != kNoToken ? behind + 1 : quantity(i).first, n = 0; t > s.first && n < kAskedReach;
       --t, ++n) {
    const TokenIndex w = t - 1;
    if (scene.punct(w, ';')) return;
    if (!scene.any(w, Trait::demand_act | Trait::demand_name)) continue;
    const Index who = asker(w);
    if (f.holder == who && !candidate(i).frame.exchange_for) f.holder = none;
    if (f.holder != none || who == none || !group_like(who)) return;
    const Index against = opponent(who);
    if (f.recipient == none && swap_told(s) && f.of != against) f.recipient = who;  // "wants 21 militants in exchange"
    if (against == none || f.of == against) return;
    for (TokenIndex k = w; k < quantity(i).first;
         ++k)  // "wanted the Lebanese prisoners at Atlit, 700 men": not in Lebanon's hands
      if (const Index m = scene.mention(k);
          m != none && scene.party_mention(m).attributive && scene.party_mention(m).entity == against)
        return;
    for (const FigureRecord& part : figures())  // "53 prisoners, 40 of whom are held in Israel": the others elsewhere
      if (part.part_of == i && part.holder != none) return;
    f.holder = against;
    return;
  }
}

void RecordBuilder::ruled_out(Index i) {
  FigureRecord& f = figures()[i];
  if (f.status != Status::demanded) return;
  const std::uint32_t index = scene.sentence_of(quantity(i).first);
  const auto& sentences = scene.doc().sentences;
  const TokenIndex from = std::max(candidate(i).phrase.last, quantity(i).last);
  const TokenIndex end = sentences[std::min<std::size_t>(index + 1, sentences.size() - 1)].last;
  for (TokenIndex t = from; t < end && t < from + kClauseReach; ++t) {
    const bool that = scene.any(t + 1, Trait::demonstrative | Trait::neuter);
    const bool out = scene.is(t + 2, Trait::out_word);
    if ((scene.is(t, Trait::rule_act) && that && out) ||
        (scene.is(t, Trait::refuse_act) && scene.verb(t) && !scene.is(t, Trait::ing_form) &&
         (that || scene.is(t + 1, Trait::to_word) || scene.punct(t + 1, '.') || scene.punct(t + 1, ','))))
      f.status = Status::refused;
  }
}

void RecordBuilder::rejected(Index i) {
  FigureRecord& f = figures()[i];
  if (f.holder != none || f.status != Status::refused) return;
  const text::Sentence& s = scene.sentence(quantity(i).first);
  for (TokenIndex t = quantity(i).first, n = 0; t > s.first && n < kAskedReach; --t, ++n) {
    const TokenIndex w = t - 1;
    if (scene.punct(w, ';')) return;
    const bool rules_out = scene.is(w, Trait::rule_act) && within(scene, w + 1, s.last, 3, Traits(Trait::out_word));
    if (!rules_out && (!scene.is(w, Trait::refuse_act) || !scene.verb(w))) continue;
    const Index who = subject_of(scene, w);
    if (who != none && who != f.of && (state_like(who) || group_like(who))) f.holder = who;
    return;
  }
}

void RecordBuilder::against_their_government(Index i) {
  FigureRecord& f = figures()[i];
  const Candidate& c = candidate(i);
  if (f.holder != none || f.of == none || f.kind == FigureKind::hostages || f.kind == FigureKind::bodies) return;
  const Predicate* p = leading_predicate(c.frame);
  if (p == nullptr && c.phrase.head != Head::captive) return;
  if (p != nullptr && (p->act == Act::missing || p->act == Act::gain)) return;
  if (c.frame.exchange_for) return;  // of a deal with a third side
  if (entity(f.of).kind == PartyKind::armed_group) {
    const Index against = opponent(f.of);
    if (against != none && against != f.recipient && entity(against).roles.has(Role::party)) f.holder = against;
  }
}

void RecordBuilder::own_political_prisoners(Index i) {
  FigureRecord& f = figures()[i];
  const Candidate& c = candidate(i);
  if (f.holder != none || f.of == none || !state_like(f.of) || c.phrase.head != Head::captive) return;
  for (TokenIndex t = quantity(i).last; t < c.phrase.last; ++t)
    if (scene.bytes(t) == "political") f.holder = f.of;
}

void RecordBuilder::same_people(Index i) {
  FigureRecord& f = figures()[i];
  if (f.holder != none || f.of == none || entity(f.of).kind != PartyKind::state || f.kind == FigureKind::bodies) return;
  const Predicate* p = leading_predicate(candidate(i).frame);
  if (p == nullptr || p->weak || p->act == Act::capture) return;
  Index held_by = none;
  bool mutual = false;  // each holds people of the other
  for (const FigureRecord& other : figures()) {
    mutual |= other.of != none && other.of != f.of && other.holder == f.of;
    if (other.of != f.of || other.holder == none || other.holder == f.of) continue;
    if (held_by != none && held_by != other.holder) return;
    held_by = other.holder;
  }
  if (mutual && held_by != none && held_by != f.recipient) f.holder = held_by;
}

void RecordBuilder::gained_from(Index i) {
  FigureRecord& f = figures()[i];
  const Predicate& p = candidate(i).frame.object;
  if (f.holder != none || p.act != Act::gain || p.nominal) return;
  const bool takes = scene.any(p.at, Trait::receive_act | Trait::get_act | Trait::take_act);
  if (!takes) return;
  const Index who = subject_of(scene, p.at);
  if (who == none || i == 0) return;
  // "handed over 84 soldiers and got back 36": the other side of one exchange
  FigureRecord& given = figures()[i - 1];
  if (given.holder != who || scene.sentence_of(quantity(i - 1).first) != scene.sentence_of(quantity(i).first)) return;
  Index other = given.recipient != none ? given.recipient : opponent(who);
  if (other == none) other = dealt_with(i, who);
  if (other == none || other == who) return;
  f.holder = other;
  if (f.recipient == none) f.recipient = who;
  if (given.recipient == none) given.recipient = other;
}

Index RecordBuilder::dealt_with(Index i, Index who) const {
  const std::uint32_t index = scene.sentence_of(quantity(i).first);
  if (index == 0) return none;
  const text::Sentence& s = scene.doc().sentences[index - 1];
  if (!says(s, Trait::exchange_name) && !says(s, Trait::exchange_act)) return none;
  Index other = none;
  for (TokenIndex t = s.first; t < s.last && t < s.first + kClauseReach; ++t) {
    const Index m = scene.mention(t);
    const Index e = m == none ? none : scene.party_mention(m).entity;
    if (e == none || e == who || e == other || actor(scene, e) != e) continue;
    if (other != none) return none;
    other = e;
  }
  return other;
}

void RecordBuilder::handed_over_later(Index i) {
  FigureRecord& f = figures()[i];
  if (f.recipient != none || f.status != Status::completed) return;
  const text::Sentence& own = scene.sentence(quantity(i).first);
  // "frees two of the soldiers and hands them to the Red Cross"
  const TokenIndex from = std::max(candidate(i).phrase.last, quantity(i).last);
  for (TokenIndex t = from; t + 1 < own.last && t < from + kClauseReach; ++t) {
    if (!scene.is(t + 1, Trait::object_pronoun) || !scene.is(t + 1, Trait::plural_person)) continue;
    if (!scene.is(t, Trait::pass_act) || verb_act(scene, t, own.last).act != Act::release) continue;
    const Index to = receiver_behind(scene, t + 2, own.last);
    if (to != none && to != f.holder) f.recipient = to;
    return;
  }
  // "were flown to the capital and handed over to the authorities"
  if (const Predicate& p = candidate(i).frame.main; p && p.passive && p.at != kNoToken)
    for (TokenIndex t = p.at + 1; t < own.last && t < p.at + kClauseReach; ++t) {
      if (scene.punct(t, ';') || scene.any(t, Trait::relative | Trait::subordinator)) break;
      if (!scene.is(t, Trait::pass_act) || !scene.is(t, Trait::participle_form)) continue;
      TokenIndex before = t;
      while (before > p.at && scene.adverb(before - 1)) --before;
      if (!scene.is(before - 1, Trait::coordinator) || verb_act(scene, t, own.last).act != Act::release) continue;
      const Index to = receiver_behind(scene, t + 1, own.last);
      if (to != none && to != f.holder) f.recipient = to;
      return;
    }
  const std::uint32_t index = scene.sentence_of(quantity(i).first);
  if (index + 1 >= scene.doc().sentences.size()) return;
  const text::Sentence& s = scene.doc().sentences[index + 1];
  bool captives = scene.is(s.first, Trait::plural_person);
  for (TokenIndex t = s.first; t < s.last && t < s.first + kOpeningReach; ++t) {
    if (scene.mention(t) != none) return;  // others
    captives |= t > s.first && scene.any(t, Trait::person_name | Trait::captive_name) &&
                scene.is(t, Trait::plural_name) && scene.is(s.first, Trait::the_word);
    if (!scene.is(t, Trait::be)) continue;
    TokenIndex v = t + 1;
    while (v < s.last && (scene.is(v, Trait::auxiliary) || scene.adverb(v))) ++v;
    if (!captives || !scene.is(v, Trait::pass_act) || !scene.is(v, Trait::participle_form) ||
        verb_act(scene, v, s.last).act != Act::release)
      return;
    const Index to = receiver_behind(scene, v + 1, s.last);
    if (to != none && to != f.holder) f.recipient = to;
    return;
  }
}

void RecordBuilder::handed_back(Index i) {
  FigureRecord& f = figures()[i];
  const Candidate& c = candidate(i);
  const Predicate& p = c.frame.object ? c.frame.object : c.frame.main;
  if (f.recipient != none || f.holder == none || f.kind == FigureKind::hostages) return;
  if (p.act != Act::release || p.nominal || p.at == kNoToken || !scene.any(p.at, Trait::hand_act | Trait::give_act))
    return;
  const bool back = scene.is(p.at + 1, Trait::back_word) || scene.is(c.phrase.last, Trait::back_word);
  if (!back) return;
  const Index to = f.of != none ? f.of : opponent(f.holder);
  if (to != none && to != f.holder && state_like(to)) f.recipient = to;
}

void RecordBuilder::home_from_exchange(Index i) {
  FigureRecord& f = figures()[i];
  if (f.recipient != none || f.of == none || f.holder == none || f.holder == f.of) return;
  if (f.status == Status::held || f.status == Status::demanded || f.status == Status::refused) return;
  if (entity(f.of).kind != PartyKind::state || !entity(f.of).roles.has(Role::party) || !state_like(f.holder)) return;
  const Predicate* p = leading_predicate(candidate(i).frame);
  if (p == nullptr || p->weak || (p->act != Act::release && p->act != Act::exchange && p->act != Act::home)) return;
  // people of each side are told of, in an exchange
  const std::uint32_t at = scene.sentence_of(quantity(i).first);
  const auto& sentences = scene.doc().sentences;
  bool exchange = false;
  for (std::uint32_t k = at > 0 ? at - 1 : 0; k <= at + 1 && k < sentences.size(); ++k)
    exchange |= says(sentences[k], Trait::exchange_name) || says(sentences[k], Trait::exchange_act);
  if (!exchange) return;
  if (opponent(f.of) == f.holder) f.recipient = f.of;
}

void RecordBuilder::returned_parts(Index i) {
  FigureRecord& f = figures()[i];
  if (f.recipient != none || f.of == none || f.of == f.holder || entity(f.of).kind != PartyKind::state) return;
  const Predicate& p = candidate(i).frame.main;
  if (!p || !p.passive || p.at == kNoToken || !scene.any(p.at, Trait::homeward_act | Trait::repatriate_act)) return;
  if (!scene.any(p.at + 1, Trait::to_word | Trait::with_word)) f.recipient = f.of;
}

bool RecordBuilder::both_subject(Index i) const {
  const Predicate& p = candidate(i).frame.object;
  if (!p || p.nominal || p.at == kNoToken || (p.act != Act::hold && p.act != Act::release)) return false;
  const text::Sentence& s = scene.sentence(p.at);
  for (TokenIndex t = p.at, n = 0; t > s.first && n < kOpeningReach; --t, ++n)
    if (const Index m = scene.mention(t - 1); m != none) return scene.party_mention(m).plural_group;
  return false;
}

void RecordBuilder::both_sides(Index i) {
  FigureRecord& f = figures()[i];
  if (f.holder != none || f.of != none || f.recipient != none || f.kind == FigureKind::bodies) return;
  if (f.status == Status::demanded || f.status == Status::refused) return;  // of the side that is asked
  const Candidate& c = candidate(i);
  const bool exchanged = c.frame.object.act == Act::exchange || c.frame.main.act == Act::exchange;
  if (!exchanged && f.per.view() != "side" && !both_subject(i)) return;
  Index first = none;
  std::size_t count = 0;
  const auto& entities = scene.parties().entities;
  for (Index x = 0; x < entities.size() && x < kSidesTried; ++x) {
    if (!entity(x).roles.has(Role::party) || (!state_like(x) && !group_like(x))) continue;
    if (entity(x).roles.has(Role::mediator) || entity(x).roles.has(Role::host)) continue;
    if (first == none) first = x;
    ++count;
  }
  if (count == 2) f.holder = first;
}

void RecordBuilder::counted(Index i) {
  FigureRecord& f = figures()[i];
  if (f.holder != none || candidate(i).rule != Rule::attributed) return;
  const text::Sentence& s = scene.sentence(quantity(i).first);
  // "the number of Iranians freed by Iraq has reached 16,840"
  for (TokenIndex t = s.first; t < quantity(i).first && t < s.first + kClauseReach; ++t) {
    if (!scene.is(t, Trait::participle_form)) continue;
    const Act act = verb_act(scene, t, s.last).act;
    if (act != Act::release && act != Act::hold && act != Act::capture) continue;
    if (const Index who = agent_of(scene, t); who != none) {
      f.holder = who;
      return;
    }
  }
  // "detainees who remain in Azerbaijani custody, whose number Armenia has put at 55"
  for (TokenIndex t = s.first; t < quantity(i).first && t < s.first + kClauseReach; ++t) {
    const TokenIndex where = captivity_behind(scene, t, quantity(i).first);
    if (where == kNoToken) continue;
    for (TokenIndex k = where; k > t; --k)
      if (const Index e = party_at(scene, k - 1); e != none && (state_like(e) || group_like(e))) {
        f.holder = e;
        return;
      }
    return;  // in somebody's, who knows whose
  }
  // "Ethiopia still holds 1,800; the figure given by Asmara is nearer 2,600"
  if (i > 0 && scene.sentence_of(quantity(i - 1).first) == scene.sentence_of(quantity(i).first) &&
      figures()[i - 1].holder != none) {
    f.holder = figures()[i - 1].holder;
    return;
  }
  Index only = none;
  for (Index k = 0; k < figures().size(); ++k) {
    const FigureRecord& other = figures()[k];
    if (other.holder == none) continue;
    if (only != none && other.holder != only) return;
    if (only == none && k > i && scene.sentence_of(quantity(k).first) - scene.sentence_of(quantity(i).first) > 2)
      return;
    only = other.holder;
  }
  if (only != f.recipient) f.holder = only;
}

void RecordBuilder::repeats_tell() {
  for (Index i = 0; i < figures().size(); ++i) {
    const FigureRecord& later = figures()[i];
    if (later.same_as == none || later.same_as >= i) continue;
    FigureRecord& first = figures()[later.same_as];
    const Quantity& q = quantity(i);
    if (later.status != first.status || (!q.definite && !q.all && candidate(i).rule != Rule::repeated)) continue;
    if (first.holder == none && later.holder != first.recipient) first.holder = later.holder;
    if (first.recipient == none && later.recipient != first.holder) first.recipient = later.recipient;
  }
}

void RecordBuilder::joined_subjects(Index i) {
  if (i + 1 >= figures().size()) return;
  const Candidate &c = candidate(i), &next = candidate(i + 1);
  if (leading_predicate(c.frame) != nullptr || work.settled[i] != 0 || c.frame.exchange_for) return;
  if (scene.sentence_of(quantity(i).first) != scene.sentence_of(quantity(i + 1).first)) return;
  FigureRecord &f = figures()[i], &other = figures()[i + 1];
  if (other.part_of == i || f.kind == FigureKind::bodies || other.kind == FigureKind::bodies) return;
  bool joined = false;
  for (TokenIndex t = c.phrase.last; t < quantity(i + 1).first; ++t) {
    joined |= scene.is(t, Trait::coordinator);
    if (!scene.any(t, Trait::coordinator | Trait::determiner | Trait::group_name | Trait::of_word)) return;
  }
  if (!joined) return;
  const Predicate* p = leading_predicate(next.frame);
  if (p == nullptr || (p->weak && next.rule != Rule::came_home)) return;
  if (p == &next.frame.main) f.status = other.status;
  if (p == &next.frame.main && p->act == Act::home && f.of != none && entity(f.of).kind == PartyKind::state &&
      f.recipient == none)
    f.recipient = other.recipient != none || f.kind == FigureKind::prisoners_of_war ? f.of : none;
  if (f.holder == none && f.of != other.holder) f.holder = other.holder;
}

void RecordBuilder::kinds_by_holder() {
  for (Index i = 0; i < figures().size(); ++i) {
    FigureRecord& f = figures()[i];
    const Candidate& c = candidate(i);
    if (c.own_kind || f.holder == none || war_words != 0 || c.phrase.value == 1) continue;
    if (f.kind != FigureKind::prisoners && f.kind != FigureKind::detainees) continue;
    const Predicate* p = leading_predicate(c.frame);
    if (f.kind == FigureKind::detainees &&
        (p == nullptr || p->at == kNoToken || scene.is(p->at, Trait::detain_word) || !c.frame.any_act(Act::capture)))
      continue;
    if (entity(f.holder).kind != PartyKind::armed_group || c.phrase.value == 8 || c.phrase.value == 5) continue;
    if (f.of != none && entity(f.of).kind == PartyKind::armed_group) continue;
    if (!beside_dead(c)) f.kind = FigureKind::hostages;
  }
}

void RecordBuilder::sides() {
  for (Index i = 0; i < figures().size(); ++i) {
    gained_from(i);
    demanded(i);
    ruled_out(i);
    rejected(i);
    own_political_prisoners(i);
    against_their_government(i);
    handed_over_later(i);
    joined_subjects(i);
  }
  for (Index i = 0; i < figures().size(); ++i) {
    same_people(i);
    by_its_forces(i);
    elided_follows(i);
    same_sort(i);
    held_by_the_other_state(i);
    handed_back(i);
    home_from_exchange(i);
    both_sides(i);
    counted(i);
  }
  others_holder();
  repeats_tell();
  kinds_by_holder();
  once_taken();
  for (Index i = 0; i < figures().size(); ++i) {
    inherit(i);
    returned_parts(i);
  }
  for (FigureRecord& f : figures()) {  // a state does not hold its own soldiers
    if (f.holder == none || f.of == none || f.kind != FigureKind::soldiers || f.holder == f.of) continue;
    if (entity(f.holder).kind != PartyKind::armed_group && !entity(f.of).country.empty() &&
        entity(f.holder).country == entity(f.of).country && entity(f.of).kind == PartyKind::state)
      f.holder = none;
  }
}

}  // namespace parley::figures
