// What the text as a whole tells of the two sides: who stands against whom, whose forces hold them, who is of the same sort.
#include "figures/records_builder.h"

#include <algorithm>

#include "figures/status.h"

namespace parley::figures {

namespace {
constexpr Index kSidesTried = 60;        // entities of a document
constexpr TokenIndex kOpeningReach = 8;  // "The 27 men", "They": the subject of the sentence behind
}  // namespace

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
  if (scene.sentence_of(quantity(i).first) - scene.sentence_of(quantity(i - 1).first) > 1 || !one_story(i, i - 1))
    return;
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

void RecordBuilder::uncounted(Index i, Index who) {
  FigureRecord& f = figures()[i];
  if (who == none || f.holder != none || f.of != none || f.recipient == who || f.kind == FigureKind::hostages) return;
  if (f.status != Status::completed && f.status != Status::held && f.status != Status::planned) return;
  const Predicate* p = leading_predicate(candidate(i).frame);
  if (p != nullptr && (p->act == Act::capture || p->act == Act::arrest || p->object_relative)) return;
  // nobody else acts in its sentence
  const text::Sentence& s = scene.sentence(quantity(i).first);
  for (TokenIndex t = s.first; t < quantity(i).first && t < s.first + kClauseReach; ++t) {
    const Index m = scene.mention(t);
    const Index e = m == none ? none : acting(scene, m);
    if (e != none && e != who && (state_like(e) || group_like(e))) return;
  }
  f.holder = who;
}

void RecordBuilder::same_sort(Index i) {
  FigureRecord& f = figures()[i];
  const Candidate& c = candidate(i);
  if (f.holder != none || c.phrase.head != Head::person || c.phrase.value != 6) return;
  if (scene.is(c.phrase.noun, Trait::family_kind)) return;
  const Predicate* p = leading_predicate(c.frame);
  if (p == nullptr || !p->passive) return;
  for (Index k = 0; k < figures().size() && k < kSidesTried; ++k) {
    if (k == i || figures()[k].holder == none || candidate(k).phrase.noun == kNoToken || !one_story(k, i)) continue;
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
  if (p == nullptr || p->act == Act::missing || p->act == Act::arrest) return;
  if (p->act == Act::gain && (p->at == kNoToken || scene.is(p->at, Trait::rescue_act) || !scene.told(kTellsExchange)))
    return;
  if (p->weak && p->act != Act::home && p->act != Act::release) return;
  if (p->act == Act::hold && scene.is(p->at + 1, Trait::in_word)) return;  // where they are held tells by whom
  const Index other = opponent(f.of);
  if (other == none || other == f.recipient || !entity(other).roles.has(Role::party) || !state_like(other)) return;
  const bool at_war =
      f.kind == FigureKind::soldiers || f.kind == FigureKind::prisoners_of_war || f.kind == FigureKind::bodies;
  if (!scene.told(kTellsExchange) && !(at_war && war_words != 0)) return;
  f.holder = other;
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
    if (scene.of_class(t, Rare::political_word)) f.holder = f.of;
}

void RecordBuilder::same_people(Index i) {
  FigureRecord& f = figures()[i];
  if (f.holder != none || f.of == none || entity(f.of).kind != PartyKind::state || f.kind == FigureKind::bodies) return;
  const Predicate* p = leading_predicate(candidate(i).frame);
  if (p == nullptr || p->weak || p->act == Act::capture) return;
  if (p->act == Act::hold && scene.is(p->at + 1, Trait::in_word)) return;  // where they are held tells by whom
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

bool RecordBuilder::both_subject(Index i) const {
  const Predicate& p = candidate(i).frame.object;
  if (!p || p.nominal || p.at == kNoToken || (p.act != Act::hold && p.act != Act::release)) return false;
  const text::Sentence& s = scene.sentence(p.at);
  for (TokenIndex t = p.at, n = 0; t > s.first + 1 && n < 3; --t, ++n)
    if (scene.is(t - 2, Trait::each_word) && scene.is(t - 1, Trait::side_name)) return true;  // "each side"
  for (TokenIndex t = p.at, n = 0; t > s.first && n < kOpeningReach; --t, ++n)
    if (const Index m = scene.mention(t - 1); m != none) return scene.party_mention(m).plural_group;
  return false;
}

void RecordBuilder::both_sides(Index i) {
  FigureRecord& f = figures()[i];
  // "returned 175 prisoners each"
  if (f.holder != none && f.of == none && f.recipient == none && f.per.view() == "side" && state_like(f.holder) &&
      f.status != Status::held && candidate(i).frame.object.act == Act::release &&
      scene.any(candidate(i).frame.object.at, Trait::homeward_act | Trait::repatriate_act))
    f.recipient = opponent(f.holder);
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
  if (count != 2) return;
  f.holder = first;
  if ((f.per.view() == "side" || both_subject(i)) && f.status != Status::held &&
      candidate(i).frame.object.act == Act::release &&
      scene.any(candidate(i).frame.object.at, Trait::homeward_act | Trait::hand_act | Trait::repatriate_act))
    f.recipient = opponent(first);
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
  // "put at 8,000 the number of its soldiers in Russian hands"
  for (TokenIndex t = quantity(i).last; t < s.last && t < quantity(i).last + kOpeningReach; ++t) {
    const TokenIndex where = captivity_behind(scene, t, s.last);
    if (where == kNoToken) continue;
    for (TokenIndex k = where; k > t; --k)
      if (const Index e = party_at(scene, k - 1); e != none && (state_like(e) || group_like(e))) {
        f.holder = e;
        return;
      }
    break;
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
    if (other.holder == none || !one_story(k, i)) continue;
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
    // who holds them does not change with what becomes of them
    if (first.holder == none && later.holder != none && later.holder != first.recipient && later.holder != first.of &&
        first.kind != FigureKind::bodies && first.status != Status::demanded)
      first.holder = later.holder;
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

void RecordBuilder::joined_objects(Index i) {
  if (i == 0) return;
  FigureRecord &f = figures()[i], &before = figures()[i - 1];
  if (f.part_of != none || f.same_as != none || before.part_of == i || f.of != none || f.deed == Deed::none) return;
  const Phrase& people = candidate(i).phrase;
  if (people.head == Head::people || !people.of_tokens.empty() ||
      (people.noun != kNoToken && scene.capital(people.noun)))
    return;  // "twelve Israelis and 26 Arabs": of another people
  if (f.deed != before.deed || f.deed_at != before.deed_at || f.deed == Deed::exchanged) return;
  if (scene.sentence_of(quantity(i).first) != scene.sentence_of(quantity(i - 1).first)) return;
  if (f.kind == FigureKind::bodies || candidate(i).frame.exchange_for || gapped_side(scene, quantity(i).first)) return;
  bool joined = false;
  for (TokenIndex t = candidate(i - 1).phrase.last; t < quantity(i).first; ++t) {
    joined |= scene.is(t, Trait::coordinator);
    if (!scene.any(t, Trait::coordinator | Trait::determiner | Trait::group_name | Trait::of_word)) return;
  }
  if (!joined) return;
  if (f.holder == none && f.recipient != before.holder) f.holder = before.holder;
  if (f.recipient == none && f.holder == before.holder && f.holder != before.recipient &&
      f.kind != FigureKind::hostages)
    f.recipient = before.recipient;
}

void RecordBuilder::respectively(Index i) {
  if (i == 0) return;
  FigureRecord &second = figures()[i], &first = figures()[i - 1];
  if (first.deed != Deed::freed || second.deed_at != first.deed_at || second.deed != first.deed) return;
  const text::Sentence& s = scene.sentence(quantity(i).first);
  if (s.first != scene.sentence(quantity(i - 1).first).first) return;
  bool told = false;
  for (TokenIndex t = quantity(i).last; t < s.last && t < quantity(i).last + kClauseReach; ++t)
    told |= scene.of_class(t, Rare::respectively_word);
  if (!told) return;
  // "Pakistan and India repatriated 155 and 173 fishermen respectively"
  Index sides[2] = {none, none};
  std::size_t n = 0;
  for (TokenIndex t = s.first; t < first.deed_at && t < s.first + kClauseReach; ++t) {
    const Index m = scene.mention(t);
    const Index e = m == none ? none : acting(scene, m);
    if (e == none || (n > 0 && e == sides[n - 1])) continue;
    if (n == 2) return;
    sides[n++] = e;
  }
  if (n != 2) return;
  first.holder = sides[0];
  second.holder = sides[1];
  const bool home = scene.any(first.deed_at, Trait::repatriate_act | Trait::homeward_act);
  first.recipient = home && first.of == none ? sides[1] : first.recipient == sides[0] ? none : first.recipient;
  second.recipient = home && second.of == none ? sides[0] : second.recipient == sides[1] ? none : second.recipient;
}

void RecordBuilder::named_captor() {
  if (scene.parties().items) return;
  const auto described = [&](Index e) {
    return entity(e).kind == PartyKind::armed_group && entity(e).entry == gazetteer::kNoEntry &&
           entity(e).country.empty();
  };
  if (std::none_of(figures().begin(), figures().end(),
                   [&](const FigureRecord& f) { return f.holder != none && described(f.holder); }))
    return;
  Index named = none;
  for (const parties::PartyMention& m : scene.parties().mentions) {
    if (m.entity == none || m.entity == named || entity(m.entity).kind != PartyKind::armed_group) continue;
    const parties::Entity& e = entity(m.entity);
    if (e.entry == gazetteer::kNoEntry || !e.roles.has(Role::party)) continue;
    if (named != none) return;
    named = m.entity;
  }
  if (named == none) return;
  bool takes = false;  // does it take or hold somebody itself?
  for (const parties::PartyMention& m : scene.parties().mentions) takes |= m.entity == named && ties_to_captives(m);
  if (!takes) return;
  for (FigureRecord& f : figures())
    if (f.holder != none && described(f.holder) && f.recipient != named && f.of != named) f.holder = named;
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
    // "a bargain over 2,900 prisoners … the rebels will part with 1,200 men"
    const bool of_prisoners =
        i > 0 && std::any_of(figures().begin(), figures().begin() + i, [&](const FigureRecord& g) {
          return g.kind == f.kind && g.low >= f.low && g.status != Status::held &&
                 candidate(static_cast<Index>(&g - figures().data())).own_kind;
        });
    if (of_prisoners) continue;
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
    sent_to_capital(i);
    flew_home(i);
    home_from_exchange(i);
    among_returned(i);
    joined_objects(i);
    respectively(i);
    both_sides(i);
    counted(i);
  }
  others_holder();
  const bool prisoners_told = std::any_of(figures().begin(), figures().end(), [](const FigureRecord& f) {
    return f.holder == none && f.kind != FigureKind::hostages;
  });
  if (prisoners_told) {
    const Index who = scene.parties().items ? none : uncounted_holder();
    for (Index i = 0; who != none && i < figures().size(); ++i) uncounted(i, who);
  }
  repeats_tell();
  for (Index i = 0; i < figures().size(); ++i) {
    held_by_the_only_captor(i);
    held_by_the_other_side(i);
  }
  named_captor();
  kinds_by_holder();
  once_taken();
  for (Index i = 0; i < figures().size(); ++i) {
    inherit(i);
    returned_parts(i);
    soldiers_go_home(i);
  }
  for (FigureRecord& f : figures()) {  // a state does not hold its own soldiers
    if (f.holder == none || f.of == none || f.kind != FigureKind::soldiers) continue;
    if (f.holder == f.of) {
      if (entity(f.of).kind == PartyKind::state && f.status == Status::held) f.holder = none;
      continue;
    }
    if (entity(f.holder).kind != PartyKind::armed_group && !entity(f.of).country.empty() &&
        entity(f.holder).country == entity(f.of).country && entity(f.of).kind == PartyKind::state)
      f.holder = none;
  }
}

}  // namespace parley::figures
