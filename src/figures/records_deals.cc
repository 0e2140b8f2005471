// The two sides of a deal: what a figure tells of holder and recipient of the one given for it.
#include "figures/records_builder.h"

#include <algorithm>

#include "figures/status.h"

namespace parley::figures {

void RecordBuilder::pair(Index a, Index b) {
  FigureRecord &x = figures()[a], &y = figures()[b];
  const Index of_a = deal_party(x.of), of_b = deal_party(y.of);
  if (of_a != none && of_b != none && of_a != of_b) {
    if (x.holder == none && at_war(b, x.of)) x.holder = of_b;
    if (y.holder == none && at_war(a, y.of)) y.holder = of_a;
  }
  if (x.holder == none && of_b != none && y.holder != of_b && at_war(b, y.holder)) x.holder = armed(of_b);
  if (y.holder == none && of_a != none && x.holder != of_a && at_war(a, x.holder)) y.holder = armed(of_a);
  exchangers(a, b);
  if (x.holder == y.holder) return;
  if (goes_to(x.of, y.holder) && goes_to(y.of, x.holder)) {
    if (x.recipient == none && !many_holders(b) && goes_home(a, b)) x.recipient = y.holder;
    if (y.recipient == none && !many_holders(a) && goes_home(b, a)) y.recipient = x.holder;
  }
  if (work.settled[a] != 0 && work.settled[b] == 0) y.status = x.status;
  if (work.settled[b] != 0 && work.settled[a] == 0) x.status = y.status;
}

TokenIndex RecordBuilder::given_for(Index f) const {
  const Candidate& c = candidate(f);
  const Predicate& p = c.frame.object;
  if (c.frame.exchange_for || p.act != Act::release || !p.nominal || p.at == kNoToken) return kNoToken;
  const TokenIndex first = scene.sentence(p.at).first;
  TokenIndex t = p.at;
  while (t > first && scene.any(t - 1, Trait::determiner | Trait::modifier_word)) --t;
  if (t < first + 2 || !scene.is(t - 1, Trait::for_word) || !scene.any(t - 2, Trait::turn_about | Trait::exchange_name))
    return kNoToken;
  return t - 2;
}

void RecordBuilder::exchangers(Index a, Index b) {
  const Predicate& p = candidate(a).frame.object;
  if (p.act != Act::exchange || p.nominal || p.passive || p.at == kNoToken) return;
  const Index one = subject_of(scene, p.at);
  const Index two = one == none ? none : joined_subject(scene, one, p.at);
  if (two == none || one == two) return;
  FigureRecord &x = figures()[a], &y = figures()[b];
  const auto both = [&](Index giver) {
    const Index taker = giver == one ? two : one;
    if (x.holder == none && x.of != giver) x.holder = giver;
    if (y.holder == none && y.of != taker) y.holder = taker;
  };
  if (const Index giver = giver_of(a, one, two); giver != none)
    both(giver);
  else if (const Index taker = giver_of(b, one, two); taker != none)
    both(taker == one ? two : one);
}

Index RecordBuilder::giver_of(Index f, Index one, Index two) const {
  const FigureRecord& r = out.figures[f];
  if (r.holder == one || r.holder == two) return r.holder;
  const auto own = [&](Index side) {
    return r.of != none &&
           (r.of == side || (!entity(side).country.empty() && entity(r.of).country == entity(side).country));
  };
  if (own(one) != own(two)) return own(one) ? two : one;
  if (state_like(one) == state_like(two)) return none;
  const Index group = state_like(one) ? two : one, state = group == one ? two : one;
  if (entity(group).kind != PartyKind::armed_group) return none;
  if (r.fighters) return state;
  return r.kind == FigureKind::hostages || r.kind == FigureKind::soldiers ? group : none;
}

bool RecordBuilder::goes_home(Index f, Index other) const {
  const Candidate& c = candidate(f);
  if (out.figures[f].of != none || c.phrase.value != 6 || c.frame.exchange_for || candidate(other).frame.exchange_for)
    return true;
  return c.frame.object.act == Act::exchange || c.frame.main.act == Act::exchange;
}

bool RecordBuilder::many_holders(Index f) const {
  const TokenIndex from = candidate(f).phrase.last;
  const TokenIndex end = scene.sentence(quantity(f).first).last;
  for (TokenIndex t = from; t + 2 < end && t < from + 14; ++t)
    if (scene.mention(t) != none && scene.punct(t + 1, ',') && scene.mention(t + 2) != none) return true;
  return false;
}

bool RecordBuilder::at_war(Index f, Index against) {
  const FigureRecord& r = figures()[f];
  if (r.of == none) return false;
  const PartyKind kind = entity(r.of).kind;
  if (kind != PartyKind::state && kind != PartyKind::government) return true;
  if (r.kind == FigureKind::soldiers || r.kind == FigureKind::prisoners_of_war || r.kind == FigureKind::bodies)
    return true;
  if (against == none) return true;
  const PartyKind other = entity(against).kind;
  if (parties::is_state(other)) return true;
  return entity(r.of).country == entity(against).country;
}

bool RecordBuilder::goes_to(Index of, Index side) const {
  if (of == none || side == none || of == side) return true;
  if (entity(of).kind != PartyKind::state) return true;
  return entity(of).country.empty() || entity(side).country.empty() || entity(of).country == entity(side).country;
}

bool RecordBuilder::deals(Index e) const {
  if (entity(e).kind != PartyKind::state || entity(e).country != kCustody.people) return true;
  return false;
}

void RecordBuilder::pair_deals(bool late) {
  for (Index f = 0; f < figures().size(); ++f) {
    const Candidate& c = candidate(f);
    const Quantity& q = quantity(f);
    const text::Sentence& s = scene.sentence(q.first);
    if (c.frame.exchange_for && scene.is(q.first, Trait::give_act)) continue;  // "give or take 800" repeats
    const TokenIndex for_release = given_for(f);
    if (c.frame.exchange_for || for_release != kNoToken) {
      Index other = none;
      for (Index k = f; k > 0 && f - k < kListReach; --k) {
        if (scene.sentence_of(quantity(k - 1).first) != scene.sentence_of(q.first)) break;
        if (figures()[k - 1].part_of != none || candidate(k - 1).frame.exchange_for) continue;
        other = k - 1;
        // "50 of 240 hostages in return for 150 prisoners": the 50
        if (other > 0 && figures()[other - 1].part_of == other && candidate(other - 1).phrase.inner != none) --other;
        if (other != none) break;
      }
      if (other != none && mixed_list(other)) continue;  // "382 Syrians, ten Iraqis and five Moroccans for 56 Israelis"
      if (other != none) {
        pair(other, f);
      } else {
        against_person(f, c.frame.exchange_for ? c.frame.exchange_at : for_release, s);
      }
      if (c.frame.exchange_for) continue;
    }
    if (late) continue;
    // the prisoner exchange, involving 5,000 of the one and 1,000 of the other
    if (f > 0 && scene.sentence_of(quantity(f - 1).first) == scene.sentence_of(q.first) &&
        figures()[f].part_of == none && figures()[f - 1].part_of == none && figures()[f].same_as == none) {
      FigureRecord &x = figures()[f - 1], &y = figures()[f];
      const Index of_a = deal_party(x.of), of_b = deal_party(y.of);
      const bool exchange = says(s, Trait::exchange_name) || says(s, Trait::exchange_act);
      const Act act_a = candidate(f - 1).frame.object.act, act_b = c.frame.object.act;
      if (exchange && !same_side(f - 1, f) && !split_told(f) && !freed_together(f - 1, f) && of_a != none &&
          of_b != none && of_a != of_b && (x.holder == none || y.holder == none || x.holder != y.holder)) {
        deal_status(f - 1, s);
        deal_status(f, s);
        pair(f - 1, f);
      } else if (act_a == Act::release && act_b == Act::release && x.holder != none && y.holder != none &&
                 x.holder != y.holder) {
        pair(f - 1, f);
      }
    }
    // five Taliban leaders, freed in a prisoner swap: to their own side
    if (c.frame.object.act == Act::release || c.frame.main.act == Act::release || c.frame.object.act == Act::exchange ||
        c.frame.main.act == Act::exchange) {
      FigureRecord& r = figures()[f];
      const Index own = deal_party(r.of);
      if (r.recipient == none && own != none && r.holder != own && swap_told(s) && own_side(own, s)) r.recipient = own;
    }
    // In exchange, Israel releases 1,000 prisoners: for what stood in the sentence before
    if (figures()[f].holder != none && figures()[f].recipient == none && opens_in_exchange(s) && q.first > s.first) {
      const std::uint32_t index = scene.sentence_of(q.first);
      if (index > 0) {
        Index counterpart = doer_in(scene.doc().sentences[index - 1], figures()[f].holder);
        if (counterpart == none && index > 1)
          counterpart = doer_in(scene.doc().sentences[index - 2], figures()[f].holder);
        if (counterpart != none) figures()[f].recipient = counterpart;
      }
    }
  }
}

bool RecordBuilder::freed_together(Index a, Index b) const {
  const Predicate* p = leading_predicate(candidate(a).frame);
  const Predicate* q = leading_predicate(candidate(b).frame);
  if (q == nullptr && candidate(b).listed) q = p;
  if (p == nullptr || q == nullptr || p->at != q->at || p->act == Act::exchange) return false;
  for (const Index f : {a, b}) {
    const FigureRecord& r = out.figures[f];
    if (r.of == none || entity(r.of).kind != PartyKind::state || entity(r.of).roles.has(Role::party)) return false;
    if (r.kind == FigureKind::soldiers || r.kind == FigureKind::prisoners_of_war || r.kind == FigureKind::bodies)
      return false;
  }
  return true;
}

bool RecordBuilder::split_told(Index f) const {
  const std::uint32_t s = scene.sentence_of(quantity(f).first);
  const Index begin = f > kListReach ? f - kListReach : 0;
  const Index end = std::min<Index>(static_cast<Index>(out.figures.size()), f + kListReach);
  for (Index k = begin; k < end; ++k)
    if (scene.sentence_of(quantity(k).first) == s && candidate(k).frame.exchange_for) return true;
  return false;
}

bool RecordBuilder::mixed_list(Index f) {
  const Index before = candidate(f).rule == Rule::listed && candidate(f).antecedent != none
                           ? work.figure_of[candidate(f).antecedent]
                           : none;
  return before != none && figures()[f].of != none && figures()[before].of != none &&
         figures()[before].of != figures()[f].of;
}

bool RecordBuilder::same_side(Index a, Index b) const {
  const Predicate &x = candidate(a).frame.main, &y = candidate(b).frame.main;
  if (!x || !y || x.at != y.at || x.at == kNoToken) return false;
  for (TokenIndex t = x.at + 1; t < scene.size() && t < x.at + 4; ++t)
    if (scene.is(t, Trait::for_word)) return true;
  return false;
}

void RecordBuilder::deal_status(Index f, const text::Sentence& s) {
  if (work.settled[f] != 0) return;
  const TokenIndex end = std::min<TokenIndex>(s.last, s.first + kClauseReach);
  for (TokenIndex t = s.first; t < end; ++t) {
    if (scene.is(t, Trait::agree_name) || scene.is(t, Trait::agree_act)) {
      figures()[f].status = Status::agreed;
      return;
    }
    if (scene.is(t, Trait::propose_name)) figures()[f].status = Status::proposed;
  }
}

bool RecordBuilder::own_side(Index own, const text::Sentence& s) const {
  if (entity(own).kind == PartyKind::armed_group) return true;
  if (entity(own).kind != PartyKind::state && entity(own).kind != PartyKind::government) return false;
  for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t) {
    const Index m = scene.mention(t);
    if (m == none || scene.party_mention(m).entity == none) continue;
    if (entity(scene.party_mention(m).entity).kind == PartyKind::armed_group) return false;
  }
  return !opens_in_exchange(s);
}

bool RecordBuilder::swap_told(const text::Sentence& s) const {
  for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t)
    if (scene.any(t, Trait::exchange_name | Trait::exchange_act)) return true;
  return false;
}

bool RecordBuilder::opens_in_exchange(const text::Sentence& s) const {
  return s.first + 2 < s.last && scene.is(s.first, Trait::in_word) && scene.is(s.first + 1, Trait::turn_about);
}

Index RecordBuilder::doer_in(const text::Sentence& s, Index not_this) const {
  for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t) {
    const Predicate p = verb_act(scene, t, s.last);
    if (!p || p.weak || (p.act != Act::release && p.act != Act::hold && p.act != Act::capture)) continue;
    Index who = agent_of(scene, t);
    if (who == none) who = subject_of(scene, t);
    if (who != none && who != not_this &&
        (entity(who).country.empty() || entity(who).country != entity(not_this).country))
      return who;
  }
  // the only armed group of the sentence
  Index group = none;
  for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t) {
    const Index m = scene.mention(t);
    const Index e = m == none ? none : scene.party_mention(m).entity;
    if (e == none || e == not_this || e == group || entity(e).kind != PartyKind::armed_group) continue;
    if (group != none) return none;
    group = e;
  }
  return group;
}

Index RecordBuilder::counterpart_of(Index f, TokenIndex exchange, const text::Sentence& s) const {
  const Index of = out.figures[f].of;
  if (of == none || entity(of).kind != PartyKind::state || exchange > s.first + 2) return none;
  const TokenIndex end = std::min<TokenIndex>(quantity(f).first, exchange + 16);
  for (TokenIndex t = exchange + 1; t < end; ++t) {
    const Index m = scene.mention(t);
    if (m == none || scene.party_mention(m).entity == none) continue;
    const Index e = scene.party_mention(m).entity;
    return e != of && entity(e).kind == PartyKind::state ? e : none;
  }
  return none;
}

void RecordBuilder::against_person(Index f, TokenIndex exchange, const text::Sentence& s) {
  FigureRecord& r = figures()[f];
  Index giver = none;
  for (TokenIndex t = exchange, n = 0; t > s.first && n < kClauseReach && giver == none; --t, ++n) {
    const Predicate p = verb_act(scene, t - 1, s.last);
    if (!p || p.weak || (p.act != Act::release && p.act != Act::exchange)) continue;
    if (scene.is(t - 1, Trait::homeward_act) && !starts_object(scene, t)) continue;  // "he returned in a swap for …"
    giver = agent_of(scene, t - 1);
    if (after_be(scene, t - 1, s.first)) break;  // who is freed does not free
    if (giver == none && scene.any(t - 1, Trait::past_form | Trait::base_form | Trait::third_form | Trait::ing_form)) {
      const Index who = subject_of(scene, t - 1);
      giver = who;
    }
    break;  // the nearest verb tells, or nobody
  }
  if (giver == none && r.of != none && r.of != r.holder && entity(r.of).kind == PartyKind::armed_group) giver = r.of;
  if (r.holder == none) {  // another item of the list tells
    const Index begin = f > kListReach ? f - kListReach : 0;
    const Index end = std::min<Index>(static_cast<Index>(figures().size()), f + kListReach);
    for (Index k = begin; k < end; ++k)
      if (k != f && candidate(k).frame.exchange_for && figures()[k].holder != none &&
          scene.sentence_of(quantity(k).first) == scene.sentence_of(quantity(f).first))
        r.holder = figures()[k].holder;
  }
  if (giver == none && r.holder == none) r.holder = counterpart_of(f, exchange, s);
  if (r.holder == giver) return;
  if (r.recipient == none && giver != none) r.recipient = giver;
}

}  // namespace parley::figures
