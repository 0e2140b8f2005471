// Where the freed went: got back by the other side, handed over in the sentence behind, home from an exchange.
#include <algorithm>

#include "figures/records_builder.h"
#include "figures/status.h"

namespace parley::figures {

namespace {
constexpr TokenIndex kOpeningReach = 8;  // "The 27 men", "They": the subject of the sentence behind
}  // namespace

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
  if (!one_paragraph(quantity(i).first, s.first)) return;
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
  if (!back || scene.is(quantity(i).first - 1, Trait::each_word) ||
      (quantity(i).first > 1 && scene.is(quantity(i).first - 2, Trait::each_word)))
    return;  // "gave back to each other 244 people": each gets some
  const Index to = f.of != none ? f.of : opponent(f.holder);
  if (to != none && to != f.holder && state_like(to)) f.recipient = to;
}

void RecordBuilder::sent_to_capital(Index i) {
  FigureRecord& f = figures()[i];
  if (f.status != Status::completed && f.status != Status::planned && f.status != Status::ongoing) return;
  const Frame& frame = candidate(i).frame;
  const Predicate& p = frame.main ? frame.main : frame.object;
  if (!p || p.nominal || p.at == kNoToken) return;
  if (f.recipient == none &&
      scene.any(p.at, Trait::send_act | Trait::carry_act | Trait::take_act | Trait::fly_act | Trait::come_act)) {
    const text::Sentence& s = scene.sentence(p.at);
    const TokenIndex from = std::max(p.at + 1, &p == &frame.object ? candidate(i).phrase.last : p.at + 1);
    for (TokenIndex t = from; t + 1 < s.last && t < from + kOpeningReach; ++t) {
      if (scene.punctuation(t) || scene.any(t, Trait::relative | Trait::coordinator)) break;
      if (!scene.is(t, Trait::to_word)) continue;
      const Index state = scene.state_of_capital(t + 1);
      if (state == none || state == f.holder) break;
      // … but whom the rebels of a country let go was never out of it
      const bool abroad = f.holder == none || entity(f.holder).country != entity(state).country;
      const bool own = abroad && f.of != none && entity(f.of).country == entity(state).country;
      // of the two sides of an exchange, one
      const bool side = f.of == none && entity(state).roles.has(Role::party) && scene.told(kTellsExchange) &&
                        opponent(state) != none && (f.holder == none || f.holder == opponent(state));
      if (own || side) f.recipient = own ? f.of : state;
      break;
    }
  }
  // who went home to one of two states at war was held by the other
  if (f.holder != none || f.recipient == none || f.kind == FigureKind::hostages || !state_like(f.recipient)) return;
  if (p.act == Act::gain && scene.is(p.at, Trait::rescue_act)) return;
  const Index other = opponent(f.recipient);
  if (other == none || !entity(other).roles.has(Role::party) || !entity(f.recipient).roles.has(Role::party)) return;
  if (state_like(other) && other != f.of && (scene.told(kTellsExchange) || war_words != 0)) f.holder = other;
}

void RecordBuilder::flew_home(Index i) {
  FigureRecord& f = figures()[i];
  if (f.recipient != none || f.status != Status::completed || f.of == none || entity(f.of).kind != PartyKind::state ||
      f.of == f.holder || (f.holder != none && entity(f.holder).country == entity(f.of).country))
    return;
  const std::uint32_t index = scene.sentence_of(quantity(i).first);
  if (index + 1 >= scene.doc().sentences.size()) return;
  if (i + 1 < figures().size() && scene.sentence_of(quantity(i + 1).first) == index) return;  // which of them?
  const text::Sentence& s = scene.doc().sentences[index + 1];
  if (!one_paragraph(quantity(i).first, s.first)) return;
  TokenIndex t = s.first;
  const bool they = scene.is(t, Trait::plural_person) || scene.is(t, Trait::quantifier_all);
  const bool these = scene.is(t, Trait::the_word) && scene.any(t + 1, Trait::person_name | Trait::captive_name) &&
                     scene.is(t + 1, Trait::plural_name);
  if (!they && !these) return;
  t += these ? 2 : 1;
  bool went = false;
  for (TokenIndex n = 0; t < s.last && n < kOpeningReach + 4; ++t, ++n) {
    if (scene.punctuation(t) || scene.any(t, Trait::relative | Trait::negation | Trait::modal)) return;
    went |= scene.any(t, Trait::send_act | Trait::carry_act | Trait::come_act | Trait::arrive_act |
                             Trait::homeward_act | Trait::repatriate_act | Trait::take_act);
    if (!went) continue;
    const Index state = scene.state_of_capital(t);
    if (scene.is(t, Trait::home_word) || (state != none && entity(state).country == entity(f.of).country)) {
      f.recipient = f.of;
      return;
    }
  }
}

void RecordBuilder::home_from_exchange(Index i) {
  FigureRecord& f = figures()[i];
  if (f.recipient != none || f.of == none || f.holder == none || f.holder == f.of) return;
  if (f.status == Status::held || f.status == Status::demanded || f.status == Status::refused) return;
  if (entity(f.of).kind != PartyKind::state || !entity(f.of).roles.has(Role::party) || !state_like(f.holder)) return;
  const Predicate* p = leading_predicate(candidate(i).frame);
  if (p == nullptr || p->weak ||
      (p->act != Act::release && p->act != Act::exchange && p->act != Act::home && p->act != Act::gain))
    return;
  // people of each side are told of, in an exchange
  const std::uint32_t at = scene.sentence_of(quantity(i).first);
  const auto& sentences = scene.doc().sentences;
  bool exchange = false;
  for (std::uint32_t k = at > 0 ? at - 1 : 0; k <= at + 1 && k < sentences.size(); ++k)
    exchange |= says(sentences[k], Trait::exchange_name) || says(sentences[k], Trait::exchange_act);
  if (!exchange) return;
  if (opponent(f.of) == f.holder) f.recipient = f.of;
}

void RecordBuilder::among_returned(Index i) {
  constexpr TokenIndex kList = 24;  // from "those flown to Asmara" to the number
  FigureRecord& f = figures()[i];
  if (f.recipient != none || f.kind == FigureKind::bodies) return;
  const text::Sentence& s = scene.sentence(quantity(i).first);
  for (TokenIndex t = quantity(i).first, n = 0; t > s.first + 2 && n < kList; --t, ++n) {
    const TokenIndex to = t - 1;
    if (scene.punct(to, ';') || scene.any(to, Trait::negation | Trait::modal)) return;
    if (!scene.is(to, Trait::to_word)) continue;
    TokenIndex verb = to - 1;
    while (verb > s.first && scene.any(verb, Trait::back_word | Trait::home_word)) --verb;
    if (!scene.is(verb, Trait::participle_form) ||
        !scene.any(verb, Trait::homeward_act | Trait::repatriate_act | Trait::send_act | Trait::carry_act |
                             Trait::bring_act | Trait::hand_act | Trait::pass_act))
      continue;
    // "Among those", "The men", "Those … include"
    const bool those = scene.any(verb - 1, Trait::demonstrative | Trait::person_name | Trait::captive_name);
    bool listed = false;
    for (TokenIndex k = s.first; k < quantity(i).first && k < s.first + kList; ++k)
      listed |= scene.any(k, Trait::among_word | Trait::include_word);
    if (!those || !listed) return;
    Index state = scene.state_of_capital(to + 1);
    if (state == none) state = party_at(scene, to + 1);
    if (state == none || !state_like(state) || state == f.holder) return;
    const bool own = f.of != none && entity(f.of).country == entity(state).country;
    if (!own && (f.of != none || !entity(state).roles.has(Role::party))) return;
    f.recipient = state;
    if (f.status == Status::held) f.status = Status::completed;  // "captured by Ethiopia": how they were taken
    return;
  }
}

void RecordBuilder::soldiers_go_home(Index i) {
  FigureRecord& f = figures()[i];
  if (f.recipient != none || f.of == none || f.holder == none || entity(f.of).kind != PartyKind::state) return;
  if (f.kind != FigureKind::soldiers && f.kind != FigureKind::prisoners_of_war) return;
  if (f.status != Status::completed && f.status != Status::planned && f.status != Status::ongoing) return;
  if (f.holder == f.of || entity(f.holder).country == entity(f.of).country) return;
  if (!state_like(f.holder) && !group_like(f.holder)) return;
  bool home = f.deed == Deed::came_home;
  const std::uint32_t here = scene.sentence_of(quantity(i).first);
  // what the next sentence tells of others is nothing to these
  const bool others = i + 1 < figures().size() && scene.sentence_of(quantity(i + 1).first) == here + 1;
  const TokenRange near = scene.around(quantity(i).first, 0, others ? 0 : 1, kClauseReach);
  for (TokenIndex t = near.first; t < near.last && !home; ++t)
    home = one_paragraph(quantity(i).first, t) &&
           scene.any(t, Trait::home_word | Trait::back_word | Trait::landed_word | Trait::homeward_act |
                            Trait::carry_act | Trait::repatriate_act | Trait::fly_act | Trait::hand_act |
                            Trait::bring_act | Trait::exchange_name | Trait::exchange_act | Trait::turn_about);
  if (home) f.recipient = f.of;
}

void RecordBuilder::returned_parts(Index i) {
  FigureRecord& f = figures()[i];
  if (f.recipient != none || f.of == none || f.of == f.holder || entity(f.of).kind != PartyKind::state) return;
  // "Thailand has sent two of them back"
  const Candidate& c = candidate(i);
  const Predicate& sent = c.frame.object;
  if (sent && sent.act == Act::release && !sent.nominal && sent.at != kNoToken && f.status == Status::completed &&
      f.holder != none && entity(f.holder).country != entity(f.of).country &&
      scene.is(c.phrase.last, Trait::back_word) &&
      scene.any(sent.at, Trait::send_act | Trait::give_act | Trait::hand_act))
    f.recipient = f.of;
  const Predicate& p = c.frame.main;
  if (!p || !p.passive || p.at == kNoToken || !scene.any(p.at, Trait::homeward_act | Trait::repatriate_act)) return;
  if (!scene.any(p.at + 1, Trait::to_word | Trait::with_word)) f.recipient = f.of;
}

}  // namespace parley::figures
