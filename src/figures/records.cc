// Builds the records in text order; then what one figure tells of another: repeats, parts, both sides of a deal.
#include "figures/records_builder.h"

#include <algorithm>

#include "figures/status.h"

namespace parley::figures {

namespace {
/// "had been detained", "had once been held": before what became of them.
bool had_been(const Scene& scene, TokenIndex verb) {
  const text::Sentence& s = scene.sentence(verb);
  bool be = false;
  for (TokenIndex t = verb, n = 0; t > s.first && n < 4; --t, ++n) {
    be |= scene.is(t - 1, Trait::be);
    if (scene.is(t - 1, Trait::have)) return be && scene.is(t - 1, Trait::had_word);
    if (!scene.is(t - 1, Trait::be) && !scene.adverb(t - 1)) return false;
  }
  return false;
}
/// "stormed a prison and freed 600 inmates", at the verb: who did it did not hold them.
bool broke_into_prison(const Scene& scene, TokenIndex verb) {
  constexpr TokenIndex kFar = 20;
  if (verb == kNoToken) return false;
  const text::Sentence& s = scene.sentence(verb);
  bool prison = false;
  for (TokenIndex t = verb; t > s.first && verb - t < kFar; --t) {
    if (scene.punct(t - 1, ';')) return false;
    prison |= scene.of_class(t - 1, Rare::prison_noun);
    if (prison && scene.of_class(t - 1, Rare::attacking_word)) return true;
  }
  return false;
}
}  // namespace

void RecordBuilder::make(Index i) {
  const Candidate& c = candidates[i];
  const Quantity& q = quantities[c.quantity];
  const text::Document& doc = scene.doc();
  FigureRecord f;
  f.number_tokens = q.number;
  f.tokens = {q.first, std::max(c.phrase.last, q.last)};
  if (c.frame.of_bodies && q.first >= 2) f.tokens.first = q.first - 2;
  if (scene.sentence_of(f.tokens.last - 1) != scene.sentence_of(q.first)) f.tokens.last = q.last;
  f.begin = doc.tokens[f.tokens.first].begin;
  f.end = doc.tokens[f.tokens.last - 1].end;
  f.number_begin = doc.tokens[q.number.first].begin;
  f.number_end = doc.tokens[q.number.last - 1].end;
  f.has_low = q.has_low;
  f.has_high = q.has_high;
  f.low = q.low;
  f.high = q.high;
  f.qualifier = q.qualifier;
  f.kind = c.own_kind ? c.kind : kind_by_context(c, none);
  candidates[i].kind = f.kind;
  const CaptiveRoles roles = candidate_roles(scene, candidates[i], q);
  f.of = roles.of;
  if (!roles.of_tokens.empty()) {
    f.of_begin = doc.tokens[roles.of_tokens.first].begin;
    f.of_end = doc.tokens[roles.of_tokens.last - 1].end;
  }
  f.holder = roles.holder;
  if (f.holder != none && c.frame.object.act == Act::release && broke_into_prison(scene, c.frame.object.at))
    f.holder = none;
  if (!c.own_kind && f.holder != none) candidates[i].kind = f.kind = kind_by_context(c, f.holder);
  // nothing names the kind: whom an armed group holds are hostages, unless they are fighters
  if (!c.own_kind && no_word_of_kind && c.phrase.value != 5 && c.phrase.value != 8 && f.kind == FigureKind::prisoners &&
      f.holder != none && entity(f.holder).kind == PartyKind::armed_group)
    f.kind = FigureKind::hostages;
  f.recipient = roles.recipient;
  if (!c.own_kind && f.holder == none && f.kind == FigureKind::prisoners && civilians_taken(c))
    candidates[i].kind = f.kind = FigureKind::hostages;
  // "are to be transferred from government prisons"
  if (f.holder == none && f.kind != FigureKind::bodies) {
    const Index i_of = static_cast<Index>(out.figures.size());
    work.source.push_back(i);
    if (from_state_jails(i_of)) {
      f.holder = home_state();
      if (!c.own_kind && c.phrase.value != 5) candidates[i].kind = f.kind = FigureKind::prisoners;
    }
    work.source.pop_back();
  }
  // "T. returned twelve soldiers and M. five": M. returned them
  if (const TokenIndex m = gapped_subject(scene, q.first); m != kNoToken && c.rule == Rule::listed) {
    const Index who = actor(scene, scene.party_mention(scene.mention(m)).entity);
    const Predicate* before = c.antecedent == none ? nullptr : leading_predicate(candidates[c.antecedent].frame);
    if (who != none && before != nullptr && !before->passive) {
      if (before->act == Act::release || before->act == Act::hold || before->act == Act::capture) f.holder = who;
      if (before->act == Act::gain) f.recipient = who;
    }
  }
  // "the LNA freed 19 people and the other side 27": whom it fights
  if (!out.figures.empty() && gapped_side(scene, q.first) &&
      scene.sentence_of(q.first) == scene.sentence_of(out.figures.back().number_tokens.first)) {
    f.holder = opponent(out.figures.back().holder);
    f.recipient = none;
  }
  bool settled = false;
  f.status = candidate_status(scene, c, q, settled);
  // "24 of the freed were sailors seized in May": of a part, how it was taken tells less than what became of the whole
  if ((c.frame.included || c.rule == Rule::included || c.rule == Rule::listed || c.rule == Rule::of_them ||
       c.rule == Rule::among_captives || (c.rule == Rule::part && c.phrase.inner == none)) &&
      leading_predicate(c.frame) == &c.frame.post && f.status == Status::held)
    settled = false;
  // "The three were seized in March": how they were taken tells less than what became of them
  if (f.status == Status::held && !c.frame.any_act(Act::hold)) {
    const Predicate* how = leading_predicate(c.frame);
    if (how != nullptr && how->act == Act::capture && how->passive &&
        (c.rule == Rule::repeated || (c.rule == Rule::elided && q.definite && !q.remaining)))
      settled = false;
  }
  // "Of the 125, 109 had been detained in the north"
  if (f.status == Status::held && (c.rule == Rule::of_them || c.rule == Rule::listed) && c.frame.main &&
      had_been(scene, c.frame.main.at))
    settled = false;
  f.counting = counting(c, q);
  if (c.rule == Rule::attributed && !settled && freed_told(scene.sentence(q.first), q.first))
    f.status = Status::completed;
  rate(c, f);
  f.fighters = c.phrase.value == 8;
  f.rule = captive_rule(c.rule).name;
  f.civil_noun = (c.phrase.head == Head::person && c.phrase.value != 5 && c.phrase.value != 8) ||
                 (c.phrase.head == Head::captive && c.phrase.value == 3);
  deed(c, f);
  work.figure_of[i] = static_cast<Index>(out.figures.size());
  work.source.push_back(i);
  work.settled.push_back(settled ? 1 : 0);
  text::make_room(out.figures);
  out.figures.push_back(f);
}

void RecordBuilder::deed(const Candidate& c, FigureRecord& f) const {
  const Predicate* p = leading_predicate(c.frame);
  if (p == nullptr && c.listed && c.antecedent != none) p = leading_predicate(candidates[c.antecedent].frame);
  if (p == nullptr) return;
  f.deed_at = p->at == kNoToken ? 0 : p->at;
  switch (p->act) {
    case Act::release:
      f.deed = Deed::freed;
      break;
    case Act::gain:  // who is rescued is not given
      if (p->at != kNoToken && !scene.is(p->at, Trait::rescue_act)) f.deed = Deed::got_back;
      break;
    case Act::exchange:
      f.deed = Deed::exchanged;
      break;
    case Act::home:
      f.deed = Deed::came_home;
      break;
    case Act::hold:
    case Act::capture:
    case Act::arrest:
    case Act::missing:
      f.deed = Deed::held;
      break;
    default:
      break;
  }
}

bool RecordBuilder::freed_told(const text::Sentence& s, TokenIndex end) const {
  for (TokenIndex t = end - s.first > kClauseReach ? end - kClauseReach : s.first; t < end; ++t) {
    if (!scene.is(t, Trait::group_name)) continue;
    for (TokenIndex k = t + 1; k < end && k < t + 4; ++k)  // the number of those freed
      if (scene.is(k, Trait::freed_adjective)) return true;
  }
  return false;
}

Counting RecordBuilder::counting(const Candidate& c, const Quantity& q) const {
  const text::Sentence& s = scene.sentence(q.first);
  if (c.rule == Rule::attributed)
    for (TokenIndex t = q.first; t > s.first && q.first - t < kClauseReach; --t)
      if (scene.is(t - 1, Trait::brings_word)) return Counting::running_total;
  if (q.increment) return Counting::increment;
  if (c.phrase.others && c.phrase.head != Head::elided) {
    for (TokenIndex t = q.last; t < c.phrase.last; ++t)
      if (scene.of_class(t, Rare::more_word)) return Counting::increment;
  }
  if (q.first >= s.first + 2 && scene.is(q.first - 1, Trait::of_word) && scene.of_class(q.first - 2, Rare::total_noun))
    return Counting::total;
  for (TokenIndex t = c.phrase.last; t + 1 < s.last && t < c.phrase.last + 4; ++t) {
    if (scene.of_class(t, Rare::altogether_word)) return Counting::total;
    if (scene.is(t, Trait::in_word) && scene.of_class(t + 1, Rare::sum_word)) return Counting::total;
  }
  return Counting::none;
}

void RecordBuilder::rate(const Candidate& c, FigureRecord& f) const {
  TokenIndex t = std::max(c.phrase.last, quantities[c.quantity].last);
  const TokenIndex end = scene.sentence(quantities[c.quantity].first).last;
  if (t >= end) return;
  // "the two sides will each hand over 250 prisoners"
  const TokenIndex verb = c.frame.object.at;
  if (c.frame.object && verb != kNoToken && verb > scene.sentence(verb).first && scene.is(verb - 1, Trait::each_word)) {
    f.per.append("side");
    return;
  }
  if (scene.is(t, Trait::each_word) && !scene.is(t + 1, Trait::per_unit)) {
    f.per.append("side");
  } else if (t + 1 < end && scene.any(t, Trait::per_word | Trait::each_word) && scene.is(t + 1, Trait::per_unit)) {
    f.per.append(scene.bytes(t + 1));
  } else if (scene.of_class(t, Rare::daily_word)) {
    f.per.append("day");
  } else if (scene.of_class(t, Rare::weekly_word)) {
    f.per.append("week");
  }
}

void RecordBuilder::run() {
  out.figures.clear();
  out.date_links.clear();
  work.figure_of.assign(candidates.size(), none);
  work.source.clear();
  work.settled.clear();
  const auto accepted = [](const Candidate& c) { return c.rule != Rule::refused; };
  if (std::none_of(candidates.begin(), candidates.end(), accepted)) return;
  count_words();
  for (Index i = 0; i < candidates.size(); ++i)
    if (candidates[i].rule != Rule::refused) make(i);
  const auto n = static_cast<Index>(figures().size());
  for (Index f = 0; f < n; ++f) {
    link(f);
    rival(f);
    group_told(f);
  }
  for (Index f = 0; f < n; ++f) {
    sum_of_next(f);
    sum_of_before(f);
  }
  for (Index f = 0; f < n; ++f) {
    const Index inner = candidate(f).phrase.inner;
    if (inner != none && work.figure_of[inner] != none) {
      const Index whole = work.figure_of[inner];
      // the whole tells whose they are; its part tells what was done
      link_part(f, whole);
      FigureRecord &part = figures()[f], &all = figures()[whole];
      if (all.same_as == none && all.holder == none) all.holder = part.holder;
      if (part.of == none) part.of = all.of;
      if (work.settled[whole] == 0) all.status = Status::held;
    }
  }
  for (Index f = 0; f < n; ++f) background(f);
  for (Index f = 0; f < n; ++f) inherit(f);
  pair_deals();
  for (Index f = 0; f < n; ++f) inherit(f);
  captors();
  sides();
  pair_deals(true);
  for (Index f = 0; f < n; ++f) mutual(f);
  for (Index f = 0; f < n; ++f) inherit(f);
  for (Index f = 0; f < n; ++f) {
    // who is still held has gone to nobody
    FigureRecord& r = figures()[f];
    if (r.status == Status::held && (r.deed == Deed::held || r.deed == Deed::none) && r.part_of == none &&
        r.same_as == none && !candidate(f).frame.exchange_for)
      r.recipient = none;
    if (merely_carried(f)) r.recipient = none;
    dates(f);
    attribution(f);
  }
}

/// "A Qatari plane took five Americans freed by Iran to Doha": the recipient is the state whose plane it was, and they are another's people.
bool RecordBuilder::merely_carried(Index i) {
  const FigureRecord& f = figures()[i];
  const Predicate& p = candidate(i).frame.object;
  if (f.recipient == none || f.of == none || entity(f.of).country == entity(f.recipient).country) return false;
  if (!p || p.nominal || p.passive || p.at == kNoToken) return false;
  if (!scene.any(p.at, Trait::take_act | Trait::carry_act | Trait::fly_act | Trait::bring_act)) return false;
  TokenIndex noun = p.at;
  const TokenIndex first = scene.sentence(noun).first;
  while (noun > first && (scene.adverb(noun - 1) || scene.any(noun - 1, Trait::modal | Trait::have))) --noun;
  if (noun < first + 2 || !scene.is(noun - 1, Trait::vehicle_name)) return false;
  for (TokenIndex t = noun - 1, n = 0; t > first && n < 3; --t, ++n) {
    const Index m = scene.mention(t - 1);
    if (m != none) return actor(scene, scene.party_mention(m).entity) == f.recipient;
  }
  return false;
}

bool RecordBuilder::says(const text::Sentence& s, Trait trait) const {
  for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t)
    if (scene.is(t, trait)) return true;
  return false;
}

void build_records(const Scene& scene, const std::vector<Quantity>& quantities, std::vector<Candidate>& candidates,
                   RecordWork& work, FigureRecords& out) {
  RecordBuilder{scene, quantities, candidates, work, out}.run();
}

}  // namespace parley::figures
