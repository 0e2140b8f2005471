// Repeats and parts: which figures count the same people, and which a part of them; what they take from each other.
#include "figures/records_builder.h"

#include <algorithm>

#include "figures/status.h"

namespace parley::figures {

constexpr std::size_t kRepeatMemory = 30;  // figures back to which a repeat may refer
constexpr std::int64_t kSmall = 10;        // numbers that many groups may have by chance
constexpr TokenIndex kListGap = 9;         // tokens between the items of a list

Index RecordBuilder::root(Index f) {
  for (int n = 0; n < 8 && figures()[f].same_as != none; ++n) f = figures()[f].same_as;
  return f;
}

bool RecordBuilder::same_bounds(Index a, Index b) {
  const FigureRecord &x = figures()[a], &y = figures()[b];
  return x.has_low == y.has_low && x.has_high == y.has_high && x.low == y.low && x.high == y.high;
}

void RecordBuilder::link_part(Index f, Index whole) {
  whole = root(whole);
  if (whole != f && figures()[f].part_of == none && figures()[whole].part_of != f) figures()[f].part_of = whole;
}

bool RecordBuilder::opens_list(Index total, Index item) {
  const TokenIndex from = candidate(total).phrase.last;
  for (TokenIndex t = from; t < quantity(item).first && t - from < kClauseReach; ++t)
    if (scene.punct(t, ';') || scene.punct(t, ':') || scene.punct(t, text::kDash) || scene.is(t, Trait::include_word) ||
        scene.punct(t, '('))
      return true;
  return false;
}

bool RecordBuilder::said_number(TokenIndex number) const {
  constexpr TokenIndex kNear = 7;
  const text::Sentence& s = scene.sentence(number);
  for (TokenIndex t = number, n = 0; t > s.first && n < kNear; --t, ++n)
    if (scene.is(t - 1, Trait::count_name))  // but "the number of political prisoners": of others
      return scene.any(number - 1, Trait::at_word | Trait::as_word) && !scene.is(t, Trait::of_word);
  return false;
}

bool RecordBuilder::list_mates(Index a, Index b) const {
  constexpr TokenIndex kJoin = 4;
  if (scene.sentence_of(quantity(a).first) != scene.sentence_of(quantity(b).first)) return false;
  const TokenIndex from = candidate(a).phrase.last, to = quantity(b).first;
  if (to < from || to - from > kJoin) return false;
  bool joined = false;
  for (TokenIndex t = from; t < to; ++t) {
    joined |= scene.is(t, Trait::coordinator) || scene.punct(t, ',');
    if (!scene.any(t, Trait::coordinator | Trait::determiner) && !scene.punct(t, ',')) return false;
  }
  return joined;
}

void RecordBuilder::link_to_group(Index f, Index group) {
  if (group == none) return;
  const Candidate& c = candidate(f);
  const TokenIndex number = quantity(f).first;
  const std::uint32_t here = scene.sentence_of(number);
  // "…, around 50 of whom": those of its own sentence
  for (TokenIndex t = number > 2 ? number - 2 : 0; t < std::max(c.phrase.last, quantity(f).last); ++t)
    if (scene.is(t, Trait::whom_word) && scene.sentence_of(quantity(group).first) != here) {
      const bool near = here - scene.sentence_of(quantity(group).first) == 1;
      if (near && figures()[f].holder == none && figures()[f].of == none) figures()[f].holder = figures()[group].holder;
      return;
    }
  // "Four soldiers are listed as missing, and only one of them": people nearer by who count as no figure
  for (Index k = candidate(group).quantity + 1; k < c.quantity; ++k) {
    const Candidate& between = candidates[k];
    if (between.rule != Rule::refused || scene.sentence_of(quantities[k].first) != here) continue;
    if ((between.phrase.head == Head::person || between.phrase.head == Head::people) && quantities[k].has_low &&
        quantities[k].low > 1 && quantities[k].low >= figures()[f].low) {
      figures()[f].holder = none;
      return;
    }
  }
  // "nine of the eleven, four Britons and two Dutch among them"
  if (c.rule == Rule::of_them && f > 1 && group == f - 1 && scene.is(c.phrase.last, Trait::among_word) &&
      list_mates(f - 1, f)) {
    if (figures()[f - 1].part_of == none && size_of(f - 2) > size_of(f - 1) &&
        scene.sentence_of(quantity(f - 2).first) == here)
      link_part(f - 1, f - 2);
    if (figures()[f - 1].part_of != none) link_part(f, figures()[f - 1].part_of);
    return;
  }
  // "16 Americans and one Canadian, including five children": of all those listed
  Index mate = none;
  if (group + 1 < f && list_mates(group, group + 1))
    mate = group + 1;
  else if (group > 0 && list_mates(group - 1, group))
    mate = group - 1;
  if (mate != none && scene.sentence_of(quantity(group).first) != here) {
    // "freed 35 Ukrainians and 35 Russians. Among the Ukrainians are all 24 sailors"
    const TokenIndex first = scene.sentence(number).first;
    for (TokenIndex t = number, n = 0; t > first && n < kClauseReach; --t, ++n)
      if (const Index m = scene.mention(t - 1);
          m != none && scene.party_mention(m).entity != none && scene.party_mention(m).entity == figures()[mate].of)
        group = mate;
  } else if (mate != none && figures()[mate].same_as == none && figures()[group].same_as == none) {
    const Index whole = figures()[group].part_of;
    if (whole == figures()[mate].part_of) {
      if (whole != none) link_part(f, whole);
      return;
    }
  }
  link_part(f, group);
}

void RecordBuilder::link(Index f) {
  const Candidate& c = candidate(f);
  const Quantity& q = quantity(f);
  const Index antecedent = c.antecedent == none ? none : work.figure_of[c.antecedent];
  if (c.phrase.inner != none && work.figure_of[c.phrase.inner] != none) {
    // linked when the whole has its record
    return;
  }
  switch (c.rule) {
    case Rule::of_them:
    case Rule::included:
      link_to_group(f, antecedent);
      return;
    case Rule::part:
      if (antecedent == none) return;
      // "freed eight soldiers … five of the separatists await trial": of others
      if ((c.phrase.value == kFighters && candidate(antecedent).phrase.value == kSoldiers) ||
          (c.phrase.value == kSoldiers && candidate(antecedent).phrase.value == kFighters))
        return;
      link_part(f, antecedent);
      return;
    case Rule::listed:
      if (antecedent == none) return;
      if (gapped_subject(scene, q.first) != kNoToken || gapped_side(scene, q.first)) return;  // somebody else's
      if (opens_list(antecedent, f) && size_of(antecedent) > size_of(f))
        link_part(f, antecedent);
      else if (figures()[antecedent].part_of != none && fits(f, figures()[antecedent].part_of))
        link_part(f, figures()[antecedent].part_of);
      return;
    case Rule::repeated:
      if (antecedent != none) figures()[f].same_as = root(antecedent);
      return;
    default:
      break;
  }
  // "hundreds of prisoners, give or take 800"
  if (f > 0 && scene.is(q.first, Trait::give_act) && figures()[f - 1].qualifier == Qualifier::vague &&
      scene.sentence_of(quantity(f - 1).first) == scene.sentence_of(q.first)) {
    figures()[f].same_as = root(f - 1);
    work.settled[f] = 0;
    return;
  }
  // "Of the 60 hostages, 20 were freed"
  if (f > 0 && scene.sentence_of(quantity(f - 1).first) == scene.sentence_of(q.first) && size_of(f - 1) > size_of(f) &&
      scene.is(scene.sentence(q.first).first, Trait::of_word) &&
      quantity(f - 1).first <= scene.sentence(q.first).first + 3) {
    link_part(f, f - 1);
    return;
  }
  // "took 27 men; seventeen were let go": some of those taken
  if (part_of_taken(f)) return;
  if (last_of_them(f)) {
    repeat(f);
    return;
  }
  // "82 who were among about 220", "dozens out of a group of more than 200": the whole stands behind its part
  if (f > 0 && scene.sentence_of(quantity(f - 1).first) == scene.sentence_of(q.first) && whole_of_before(f)) {
    link_part(f - 1, f);
    if (candidate(f - 1).frame.main.act == Act::among) figures()[f - 1].status = figures()[f].status;
    // "two women and four children, out of the 27 …"
    if (f > 1 && figures()[f - 2].part_of == none && size_of(f - 2) + size_of(f - 1) <= size_of(f) &&
        quantity(f - 1).first > candidate(f - 2).phrase.last &&
        quantity(f - 1).first - candidate(f - 2).phrase.last <= 2 &&
        scene.is(candidate(f - 2).phrase.last, Trait::coordinator))
      link_part(f - 2, f);
    repeat(f);
    return;
  }
  // "Officials had put the number at 317": a rival count of the same people
  if (c.rule == Rule::attributed && f > 0 && figures()[f].counting != Counting::running_total &&
      scene.sentence_of(q.first) - scene.sentence_of(quantity(f - 1).first) <= 2 &&
      figures()[f - 1].kind == figures()[f].kind &&
      (quantity(f - 1).all || says(scene.sentence(q.first), Trait::earlier_word) ||
       (said_number(q.first) && size_of(f) < 2 * size_of(f - 1) && size_of(f - 1) < 2 * size_of(f)))) {
    figures()[f].same_as = root(f - 1);
    return;
  }
  // "This brings to 24 the number …": those told of just before are among them
  if (c.rule == Rule::attributed && f > 0 && figures()[f].counting == Counting::running_total &&
      scene.sentence_of(q.first) - scene.sentence_of(quantity(f - 1).first) <= 1 && size_of(f - 1) < size_of(f)) {
    link_part(f - 1, f);
    if (work.settled[f] == 0) figures()[f].status = figures()[f - 1].status;
    return;
  }
  if (c.phrase.partitive && c.phrase.inner == none && antecedent != none) {
    link_part(f, antecedent);
    return;
  }
  // "want 53 of their comrades in exchange: forty held in Israel, six in Germany"
  if (f > 0 && q.first > 0 && scene.punct(q.first - 1, ':') && candidate(f - 1).rule == Rule::asked_for &&
      size_of(f - 1) > size_of(f) && scene.sentence_of(quantity(f - 1).first) == scene.sentence_of(q.first)) {
    link_part(f, f - 1);
    work.settled[f] = 0;
    return;
  }
  // "24 hostages – 13 Israelis, ten Thais and one Filipino –"
  if (f > 0 && c.phrase.head != Head::elided && spelled_out(f)) return;
  // "The first 477 were freed, the other 550 …"
  if (f > 0 && c.phrase.head == Head::elided && (q.ordinal || q.remaining)) {
    for (Index k = f;
         k > 0 && f - k < kListReach && scene.sentence_of(q.first) - scene.sentence_of(quantity(k - 1).first) <= 2; --k)
      if (size_of(k - 1) > size_of(f) && figures()[k - 1].part_of == none) {
        link_part(f, k - 1);
        return;
      }
  }
  if (c.rule == Rule::among_captives && antecedent != none) {
    link_part(f, antecedent);
    figures()[f].status = figures()[antecedent].status;
    return;
  }
  // "(leaving 218 still unaccounted for)", "with 101 still missing"
  if ((c.frame.main.act == Act::missing || c.frame.post.act == Act::missing) && q.first > 0 &&
      scene.any(q.first - 1, Trait::leaving_word | Trait::with_word)) {
    for (Index k = f;
         k > 0 && f - k < kListReach && scene.sentence_of(quantity(k - 1).first) == scene.sentence_of(q.first); --k)
      if (size_of(k - 1) > size_of(f)) {
        link_part(f, k - 1);
        return;
      }
  }
  if (c.frame.included && antecedent != none) {
    link_to_group(f, antecedent);
    return;
  }
  if (c.frame.included && f > 0 && !(f > 1 && list_mates(f - 2, f - 1)) &&
      scene.sentence_of(quantity(f - 1).first) == scene.sentence_of(q.first) && size_of(f - 1) > size_of(f)) {
    link_part(f, f - 1);
    return;
  }
  repeat(f);
}

bool RecordBuilder::fits(Index f, Index whole) {
  if (scene.is(candidate(f).phrase.last, Trait::by_word)) return false;  // "81 by Hamas and 240 by Israel"
  if (!figures()[whole].has_high) return true;
  std::int64_t sum = size_of(f);
  for (Index k = f; k > whole + 1; --k)
    if (figures()[k - 1].part_of == whole && candidate(k - 1).phrase.inner == none) sum += size_of(k - 1);
  return sum <= size_of(whole);
}

bool RecordBuilder::spelled_out(Index f) {
  const Quantity& q = quantity(f);
  const Index before = f - 1;
  if (scene.sentence_of(quantity(before).first) != scene.sentence_of(q.first)) return false;
  const TokenIndex from = candidate(before).phrase.last;
  if (q.first < from || q.first - from > kListGap) return false;
  TokenIndex t = q.first;
  while (t > from && scene.is(t - 1, Trait::determiner)) --t;
  if (t == from) return false;
  const Index whole = figures()[before].part_of;
  if (size_of(before) > size_of(f) &&
      (scene.punct(t - 1, text::kDash) || scene.punct(t - 1, ':') || scene.punct(t - 1, '('))) {
    link_part(f, before);
    return figures()[f].part_of != none;
  }
  if (whole == none || !figures()[whole].has_high || size_of(whole) <= size_of(f)) return false;
  bool joined = false;
  for (TokenIndex k = from; k < t; ++k) {
    if (scene.verb(k) && !scene.any(k, Trait::participle_form | Trait::person_name)) return false;
    if (scene.any(k, Trait::auxiliary | Trait::for_word | Trait::with_word | Trait::subordinator) ||
        scene.punct(k, ')') || scene.punct(k, text::kDash))
      return false;
    joined |= scene.punct(k, ',') || scene.is(k, Trait::coordinator);
  }
  std::int64_t sum = size_of(f);
  for (Index k = f; k > whole + 1; --k)
    if (figures()[k - 1].part_of == whole) sum += size_of(k - 1);
  if (!joined || sum > size_of(whole)) return false;
  link_part(f, whole);
  return figures()[f].part_of != none;
}

bool RecordBuilder::whole_of_before(Index f) {
  const Quantity& q = quantity(f);
  if (size_of(f - 1) >= size_of(f)) return false;
  const TokenIndex from = candidate(f - 1).phrase.last;
  if (q.first < from || q.first - from > 7) return false;
  for (TokenIndex t = from; t < q.first; ++t) {
    if (scene.is(t, Trait::among_word) && t > from) return true;
    if (scene.is(t, Trait::out_word) && scene.is(t + 1, Trait::of_word)) return true;
  }
  return false;
}

bool RecordBuilder::related(Index a, Index b) {
  const Candidate &x = candidate(a), &y = candidate(b);
  const FigureRecord &fa = figures()[a], &fb = figures()[b];
  if (fa.of != none && fb.of != none && fa.of != fb.of) return false;
  if (fa.holder != none && fb.holder != none && fa.holder != fb.holder &&
      !(fa.of != none && fa.of == fb.of && fa.low >= 20))
    return false;
  if ((fa.kind == FigureKind::bodies) != (fb.kind == FigureKind::bodies)) return false;
  if (x.phrase.noun == kNoToken || y.phrase.noun == kNoToken) return true;
  if (scene.words()[x.phrase.noun] == scene.words()[y.phrase.noun]) return true;
  if (fa.of != none && fa.of == fb.of) return true;
  if (quantity(b).definite && x.phrase.head == Head::people && y.phrase.head == Head::person && y.phrase.value == 6)
    return true;
  return x.phrase.value == y.phrase.value || x.phrase.head == Head::captive || y.phrase.head == Head::captive ||
         y.phrase.value == 0;
}

bool RecordBuilder::same_noun(Index a, Index b) const {
  const Candidate &x = candidate(a), &y = candidate(b);
  if (x.phrase.noun == kNoToken || y.phrase.noun == kNoToken) return false;
  if (out.figures[a].of != none && out.figures[a].of == out.figures[b].of) return true;
  const bool anybody = (x.phrase.head == Head::person && x.phrase.value == 0) ||  // "individuals", "people"
                       (y.phrase.head == Head::person && y.phrase.value == 0);
  return (anybody || scene.words()[x.phrase.noun] == scene.words()[y.phrase.noun]) &&
         out.figures[a].of == out.figures[b].of;
}

bool RecordBuilder::dateline_between(TokenIndex from, TokenIndex to) const {
  constexpr TokenIndex kDateline = 12;
  for (TokenIndex t = from; t < to; ++t) {
    if (!scene.token(t).has(text::kLineBefore) || !scene.token(t).has(text::kAllCaps)) continue;
    for (TokenIndex k = t + 1; k < to && k < t + kDateline; ++k)
      if (scene.punct(k, text::kDash) || (scene.punct(k, text::kHyphen) && scene.token(k).has(text::kSpaceBefore)))
        return true;
  }
  return false;
}

void RecordBuilder::repeat(Index f) {
  const Quantity& q = quantity(f);
  const Candidate& c = candidate(f);
  if (q.increment || c.phrase.others || c.phrase.partitive || q.qualifier == Qualifier::vague) return;
  const bool definite = q.definite || q.all;
  if (!definite && size_of(f) < 3) return;
  const std::size_t stop = f > kRepeatMemory ? f - kRepeatMemory : 0;
  for (std::size_t k = f; k > stop; --k) {
    const auto before = static_cast<Index>(k - 1);
    if (!same_bounds(before, f) || !related(before, f) || !one_story(before, f)) continue;
    if (!definite && size_of(f) < kSmall && !same_noun(before, f)) continue;
    if (scene.sentence_of(quantity(before).first) == scene.sentence_of(q.first) && !definite &&
        !dateline_between(quantity(before).last, q.first))
      continue;
    // 103 for 103: "K. said 103 soldiers came home. M. said it had got back 103 of its men"
    const Index to = figures()[f].recipient;
    if (!definite && to != none && figures()[before].recipient != to && swap_near(q.first)) continue;
    figures()[f].same_as = root(before);
    return;
  }
}

bool RecordBuilder::taken_before(Index f) const {
  const Predicate* p = leading_predicate(candidate(f).frame);
  if (p == nullptr || p->nominal || p->at == kNoToken || (p->act != Act::hold && p->act != Act::capture)) return false;
  const TokenIndex first = scene.sentence(p->at).first;
  bool past = scene.is(p->at, Trait::past_form) && !p->passive;
  for (TokenIndex t = p->at, n = 0; t > first && n < 5; --t, ++n) {
    if (scene.any(t - 1, Trait::still_word | Trait::remain_act | Trait::negation)) return false;
    past |= scene.any(t - 1, Trait::be_past | Trait::had_word);
  }
  return past;
}

bool RecordBuilder::swap_near(TokenIndex at) const {
  const TokenRange near = scene.around(at, 2, 1, 2 * kClauseReach);
  for (TokenIndex t = near.first; t < near.last; ++t)
    if (scene.any(t, Trait::exchange_name | Trait::exchange_act)) return true;
  return false;
}

void RecordBuilder::inherit(Index f) {
  FigureRecord& r = figures()[f];
  const Index from = r.same_as != none ? r.same_as : r.part_of;
  const Candidate& c = candidate(f);
  Index other = from;
  if (other == none && c.rule == Rule::listed && c.antecedent != none) other = work.figure_of[c.antecedent];
  if (other == none || other == f) return;
  // "the rebels freed 146 soldiers, Kiev 222 fighters"
  if (c.rule == Rule::listed && r.holder == none && quantity(f).first > 0) {
    const TokenIndex before = quantity(f).first - 1;
    const Index m = scene.mention(before);
    if (m != none && !scene.party_mention(m).attributive && scene.party_mention(m).entity != none &&
        scene.party_mention(m).first > 0 &&
        (scene.punct(scene.party_mention(m).first - 1, ',') ||
         scene.is(scene.party_mention(m).first - 1, Trait::coordinator)))
      r.holder = actor(scene, scene.party_mention(m).entity);
  }
  // "105 by Hamas and 240 by Israel"
  if (c.rule == Rule::listed && r.holder == none && scene.is(c.phrase.last, Trait::by_word))
    r.holder = behind_preposition(scene, c.phrase.last, Trait::by_word, scene.sentence(quantity(f).first).last);
  // ", Kiev 222 fighters": somebody else's, though nobody of the tables
  const bool others = c.rule == Rule::listed && r.holder == none && quantity(f).first > 1 &&
                      scene.capital(quantity(f).first - 1) && scene.punct(quantity(f).first - 2, ',');
  const FigureRecord& o = figures()[other];
  const bool own_clause = work.settled[f] != 0;
  // "exchange 33 prisoners. One side frees 18 and gets 15": the total is of both sides
  const bool of_both =
      own_clause && from != none && candidate(from).frame.object.act == Act::exchange && o.recipient == none;
  // "thirty-five Ukrainians and thirty-five people claimed by Russia"
  const bool own_agent = c.rule == Rule::listed && scene.is(c.phrase.last, Trait::participle_form) &&
                         scene.is(c.phrase.last + 1, Trait::by_word);
  if (r.holder == none && !others && !of_both && !own_agent &&
      (r.of == none || r.of != o.holder || parties::is_state(entity(r.of).kind)))
    r.holder = o.holder;
  // "freed 133 Angolan soldiers and two Europeans": who gets the first does not get people of another land
  const bool another_people = from == none && r.of == none && o.of != none && c.phrase.noun != kNoToken &&
                              (c.phrase.head == Head::people || scene.capital(c.phrase.noun));
  if (r.recipient == none && !of_both && !another_people && (from != none || !own_clause))
    r.recipient = r.recipient == r.holder ? none : o.recipient;
  if (r.of == none && from != none) r.of = o.of;
  // sailors among hostages are hostages
  const bool soldiers =
      c.phrase.value == 5 && !(o.kind == FigureKind::hostages && scene.is(c.phrase.noun, Trait::crew_name));
  if (!c.own_kind && o.kind != FigureKind::bodies && !soldiers && noun_of_them(c) == kNoToken) r.kind = o.kind;
  if (c.rule == Rule::listed && !own_clause && o.kind != FigureKind::bodies && !c.own_kind) r.kind = o.kind;
  if (!own_clause) r.status = o.status;
  // "The three were seized in May": of those already let go, how they were taken says nothing new
  if (own_clause && from != none && from < f && o.status == Status::completed && r.status == Status::held &&
      taken_before(f))
    r.status = o.status;
}

}  // namespace parley::figures
