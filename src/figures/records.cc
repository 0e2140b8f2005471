// Builds the records in text order; then what one figure tells of another: repeats, parts, both sides of a deal.
#include "figures/records.h"

#include <algorithm>

#include "figures/status.h"

namespace parley::figures {

namespace {

using Head = Phrase::Head;

constexpr std::size_t kRepeatMemory = 30;  // figures back to which a repeat may refer
constexpr Index kListReach = 20;           // figures of one list or deal
constexpr TokenIndex kClauseReach = 90;    // tokens of a sentence that are looked at for one figure
constexpr TokenIndex kDateReach = 18;      // tokens between a verb and its date
constexpr TokenIndex kListGap = 9;         // tokens between the items of a list

struct Builder {
  const Scene& scene;
  const std::vector<Quantity>& quantities;
  std::vector<Candidate>& candidates;
  RecordWork& work;
  FigureRecords& out;
  std::uint32_t kidnap_words = 0, detain_words = 0, prison_words = 0, war_words = 0;

  std::vector<FigureRecord>& figures() { return out.figures; }
  const Candidate& candidate(Index figure) const { return candidates[work.source[figure]]; }
  const Quantity& quantity(Index figure) const { return quantities[candidate(figure).quantity]; }
  const parties::Entity& entity(Index e) const { return scene.parties().entities[e]; }

  // ---------------------------------------------------------------- kinds

  void count_words() {
    for (TokenIndex t = 0; (t = scene.uses().next(t, kTellsKind)) < scene.size(); ++t) {
      kidnap_words += scene.is(t, Trait::kidnap_word);
      detain_words += scene.is(t, Trait::detain_word);
      prison_words += scene.is(t, Trait::prison_word);
      war_words += scene.is(t, Trait::pow_word) ||
                   (scene.is(t, Trait::captive_name) && scene.bytes(t + 1 < scene.size() ? t + 1 : t) == "of" &&
                    t + 2 < scene.size() && scene.bytes(t + 2) == "war");
    }
  }

  FigureKind kind_by_context(const Candidate& c, Index holder) const {
    const Frame& f = c.frame;
    if (c.phrase.value == 5) return FigureKind::soldiers;
    if (c.phrase.value == 12 && c.phrase.last <= c.phrase.noun + 1) return FigureKind::civilians;
    if (f.exchange_for && !f.post) return war_words != 0 ? FigureKind::prisoners_of_war : FigureKind::prisoners;
    bool kidnapped = false, detained = false, imprisoned = false;
    for (const Predicate* p : {&f.object, &f.post, &f.main}) {
      if (!*p || p->at == kNoToken) continue;
      const TokenIndex end = scene.sentence(p->at).last;
      kidnapped |= scene.is(p->at, Trait::kidnap_word);
      detained |= scene.is(p->at, Trait::detain_word);
      imprisoned |= scene.is(p->at, Trait::prison_word);
      for (TokenIndex t = p->at + 1; t < end && t < p->at + 3; ++t) kidnapped |= scene.is(t, Trait::kidnap_word);
      if (scene.is(p->at, Trait::take_act) && p->at < c.phrase.last)
        kidnapped |= scene.is(c.phrase.last, Trait::hostage_word);
    }
    for (TokenIndex t = quantities[c.quantity].first; t < c.phrase.last; ++t) {
      kidnapped |= scene.is(t, Trait::kidnap_word);
      detained |= scene.is(t, Trait::detain_word);
      imprisoned |= scene.is(t, Trait::prison_word);
    }
    if (kidnapped) return FigureKind::hostages;
    if (detained) return FigureKind::detainees;
    if (war_words != 0 && war_words >= kidnap_words) return FigureKind::prisoners_of_war;
    if (c.phrase.value == 8 && detain_words == 0) return FigureKind::prisoners;  // fighters are no hostages
    if (holder != none) {
      const PartyKind keeper = entity(holder).kind;
      if (keeper == PartyKind::armed_group) return FigureKind::hostages;
      if ((keeper == PartyKind::state || keeper == PartyKind::government) && detain_words == 0)
        return FigureKind::prisoners;
    }
    // the captives of the same sentence, then those of the document
    const text::Sentence& s = scene.sentence(quantities[c.quantity].first);
    std::uint32_t k = 0, d = 0, p = 0;
    for (TokenIndex t = s.first; t < s.last; ++t) {
      k += scene.is(t, Trait::kidnap_word);
      d += scene.is(t, Trait::detain_word);
      p += scene.is(t, Trait::prison_word);
    }
    if (k + d + p == 0) {
      k = kidnap_words;
      d = detain_words;
      p = prison_words;
    }
    if (imprisoned) p += 1;
    if (k > d && k >= p) return FigureKind::hostages;
    if (d > 0 && d >= p) return FigureKind::detainees;
    if (p > 0) return FigureKind::prisoners;
    return FigureKind::prisoners;
  }

  // ---------------------------------------------------------------- records

  void make(Index i) {
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
    if (!c.own_kind && f.holder != none) candidates[i].kind = f.kind = kind_by_context(c, f.holder);
    // nothing names the kind: whom an armed group holds are hostages, unless they are fighters
    if (!c.own_kind && kidnap_words + detain_words + prison_words + war_words == 0 && c.phrase.value != 5 &&
        c.phrase.value != 8 && f.kind == FigureKind::prisoners && f.holder != none &&
        entity(f.holder).kind == PartyKind::armed_group)
      f.kind = FigureKind::hostages;
    f.recipient = roles.recipient;
    bool settled = false;
    f.status = candidate_status(scene, c, q, settled);
    // "24 of the freed were sailors seized in May": of a part, how it was taken tells less than what became of the whole
    if ((c.frame.included || c.rule == Rule::included || c.rule == Rule::listed || c.rule == Rule::of_them ||
         c.rule == Rule::among_captives) &&
        leading_predicate(c.frame) == &c.frame.post && f.status == Status::held)
      settled = false;
    f.counting = counting(c, q);
    if (c.rule == Rule::attributed && !settled && freed_told(scene.sentence(q.first), q.first))
      f.status = Status::completed;
    rate(c, f);
    f.confidence = c.own_kind && settled ? 0.9F : settled ? 0.8F : 0.7F;
    f.rule = captive_rule(c.rule).name;
    work.figure_of[i] = static_cast<Index>(out.figures.size());
    work.source.push_back(i);
    work.settled.push_back(settled ? 1 : 0);
    out.figures.push_back(f);
  }

  /// "bringing the number freed so far to 2,000": of those freed, in a sentence that holds none.
  bool freed_told(const text::Sentence& s, TokenIndex end) const {
    for (TokenIndex t = s.first; t < end; ++t)
      if (scene.is(t, Trait::group_name) &&
          (scene.is(t + 1, Trait::freed_adjective) ||
           (scene.is(t + 1, Trait::of_word) && scene.is(t + 2, Trait::freed_adjective))))
        return true;
    return false;
  }

  Counting counting(const Candidate& c, const Quantity& q) const {
    const text::Sentence& s = scene.sentence(q.first);
    if (c.rule == Rule::attributed)
      for (TokenIndex t = s.first; t < q.first; ++t)
        if (scene.is(t, Trait::brings_word)) return Counting::running_total;
    if (q.increment) return Counting::increment;
    if (c.phrase.others && c.phrase.head != Head::elided) {
      for (TokenIndex t = q.last; t < c.phrase.last; ++t)
        if (scene.bytes(t) == "more") return Counting::increment;
    }
    if (q.first >= s.first + 2 && scene.is(q.first - 1, Trait::of_word) && scene.bytes(q.first - 2) == "total")
      return Counting::total;
    for (TokenIndex t = c.phrase.last; t + 1 < s.last && t < c.phrase.last + 4; ++t) {
      if (scene.bytes(t) == "altogether") return Counting::total;
      if (scene.is(t, Trait::in_word) && (scene.bytes(t + 1) == "all" || scene.bytes(t + 1) == "total"))
        return Counting::total;
    }
    return Counting::none;
  }

  /// 100 a day · 60 each · 50 per side · 30 prisoners every week
  void rate(const Candidate& c, FigureRecord& f) const {
    TokenIndex t = std::max(c.phrase.last, quantities[c.quantity].last);
    const TokenIndex end = scene.sentence(quantities[c.quantity].first).last;
    if (t >= end) return;
    // "the two sides will each hand over 250 prisoners"
    const TokenIndex verb = c.frame.object.at;
    if (c.frame.object && verb != kNoToken && verb > scene.sentence(verb).first &&
        scene.is(verb - 1, Trait::each_word)) {
      f.per.append("side");
      return;
    }
    if (scene.is(t, Trait::each_word) && !scene.is(t + 1, Trait::per_unit)) {
      f.per.append("side");
    } else if (t + 1 < end && scene.any(t, Trait::per_word | Trait::each_word) && scene.is(t + 1, Trait::per_unit)) {
      f.per.append(scene.bytes(t + 1));
    } else if (scene.bytes(t) == "daily") {
      f.per.append("day");
    } else if (scene.bytes(t) == "weekly") {
      f.per.append("week");
    }
  }

  // ---------------------------------------------------------------- links

  Index root(Index f) {
    for (int n = 0; n < 8 && figures()[f].same_as != none; ++n) f = figures()[f].same_as;
    return f;
  }
  std::int64_t size_of(Index f) { return figures()[f].has_high ? figures()[f].high : figures()[f].low; }
  bool same_bounds(Index a, Index b) {
    const FigureRecord &x = figures()[a], &y = figures()[b];
    return x.has_low == y.has_low && x.has_high == y.has_high && x.low == y.low && x.high == y.high;
  }

  void link_part(Index f, Index whole) {
    whole = root(whole);
    if (whole != f && figures()[f].part_of == none && figures()[whole].part_of != f) figures()[f].part_of = whole;
  }

  /// Is the item after `total` behind a colon, a semicolon, a dash or a word of including?
  bool opens_list(Index total, Index item) {
    for (TokenIndex t = candidate(total).phrase.last; t < quantity(item).first; ++t)
      if (scene.punct(t, ';') || scene.punct(t, ':') || scene.punct(t, text::kDash) ||
          scene.is(t, Trait::include_word) || scene.punct(t, '('))
        return true;
    return false;
  }

  void link(Index f) {
    const Candidate& c = candidate(f);
    const Quantity& q = quantity(f);
    const Index antecedent = c.antecedent == none ? none : work.figure_of[c.antecedent];
    if (c.phrase.inner != none && work.figure_of[c.phrase.inner] != none) {
      // linked when the whole has its record
      return;
    }
    switch (c.rule) {
      case Rule::of_them:
      case Rule::part:
      case Rule::included:
        if (antecedent != none) link_part(f, antecedent);
        return;
      case Rule::listed:
        if (antecedent == none) return;
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
    if (f > 0 && scene.sentence_of(quantity(f - 1).first) == scene.sentence_of(q.first) &&
        size_of(f - 1) > size_of(f) && scene.is(scene.sentence(q.first).first, Trait::of_word) &&
        quantity(f - 1).first <= scene.sentence(q.first).first + 3) {
      link_part(f, f - 1);
      return;
    }
    // "82 who were among about 220", "dozens out of a group of more than 200": the whole stands behind its part
    if (f > 0 && scene.sentence_of(quantity(f - 1).first) == scene.sentence_of(q.first) && whole_of_before(f)) {
      link_part(f - 1, f);
      repeat(f);
      return;
    }
    // "Officials had put the number at 317": a rival count of the same people
    if (c.rule == Rule::attributed && f > 0 && figures()[f].counting != Counting::running_total &&
        scene.sentence_of(q.first) - scene.sentence_of(quantity(f - 1).first) <= 2 &&
        figures()[f - 1].kind == figures()[f].kind &&
        (quantity(f - 1).all || says(scene.sentence(q.first), Trait::earlier_word))) {
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
    // "24 hostages – 13 Israelis, ten Thais and one Filipino –"
    if (f > 0 && c.phrase.head != Head::elided && spelled_out(f)) return;
    // "The first 477 were freed, the other 550 …"
    if (f > 0 && c.phrase.head == Head::elided && (q.ordinal || q.remaining)) {
      for (Index k = f;
           k > 0 && f - k < kListReach && scene.sentence_of(q.first) - scene.sentence_of(quantity(k - 1).first) <= 2;
           --k)
        if (size_of(k - 1) > size_of(f) && figures()[k - 1].part_of == none) {
          link_part(f, k - 1);
          return;
        }
    }
    if (c.rule == Rule::among_captives && antecedent != none) {
      link_part(f, antecedent);
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
      link_part(f, antecedent);
      return;
    }
    if (c.frame.included && f > 0 && scene.sentence_of(quantity(f - 1).first) == scene.sentence_of(q.first) &&
        size_of(f - 1) > size_of(f)) {
      link_part(f, f - 1);
      return;
    }
    repeat(f);
  }

  /// Does figure `f` still fit into the whole beside its other parts?
  bool fits(Index f, Index whole) {
    if (scene.is(candidate(f).phrase.last, Trait::by_word)) return false;  // "81 by Hamas and 240 by Israel"
    if (!figures()[whole].has_high) return true;
    std::int64_t sum = size_of(f);
    for (Index k = f; k > whole + 1; --k)
      if (figures()[k - 1].part_of == whole && candidate(k - 1).phrase.inner == none) sum += size_of(k - 1);
    return sum <= size_of(whole);
  }

  /// Is `f` an item of the list that spells out the figure before it?
  bool spelled_out(Index f) {
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

  bool whole_of_before(Index f) {
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

  bool related(Index a, Index b) {
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

  void repeat(Index f) {
    const Quantity& q = quantity(f);
    const Candidate& c = candidate(f);
    if (q.increment || c.phrase.others || c.phrase.partitive || q.qualifier == Qualifier::vague) return;
    const bool definite = q.definite || q.all;
    if (!definite && size_of(f) < 3) return;
    const std::size_t stop = f > kRepeatMemory ? f - kRepeatMemory : 0;
    for (std::size_t k = f; k > stop; --k) {
      const auto before = static_cast<Index>(k - 1);
      if (!same_bounds(before, f) || !related(before, f)) continue;
      if (scene.sentence_of(quantity(before).first) == scene.sentence_of(q.first) && !definite) continue;
      figures()[f].same_as = root(before);
      return;
    }
  }

  /// What a figure takes from the one that it repeats or is a part of.
  void inherit(Index f) {
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
    if (r.holder == none && !others &&
        (r.of == none || r.of != o.holder || entity(r.of).kind == PartyKind::state ||
         entity(r.of).kind == PartyKind::government))
      r.holder = o.holder;
    if (r.recipient == none && (from != none || !own_clause))
      r.recipient = r.recipient == r.holder ? none : o.recipient;
    if (r.of == none && from != none) r.of = o.of;
    if (!c.own_kind && o.kind != FigureKind::bodies && c.phrase.value != 5) r.kind = o.kind;
    if (c.rule == Rule::listed && !own_clause && o.kind != FigureKind::bodies && !c.own_kind) r.kind = o.kind;
    if (!own_clause) r.status = o.status;
  }

  // ---------------------------------------------------------------- deals

  Index deal_party(Index e) const { return e == none ? none : actor(scene, e); }

  void pair(Index a, Index b) {
    FigureRecord &x = figures()[a], &y = figures()[b];
    const Index of_a = deal_party(x.of), of_b = deal_party(y.of);
    if (of_a != none && of_b != none && of_a != of_b) {
      if (x.holder == none && at_war(b, x.of)) x.holder = of_b;
      if (y.holder == none && at_war(a, y.of)) y.holder = of_a;
    }
    if (x.holder == none && of_b != none && y.holder != of_b && at_war(b, y.holder)) x.holder = armed(of_b);
    if (y.holder == none && of_a != none && x.holder != of_a && at_war(a, x.holder)) y.holder = armed(of_a);
    if (x.holder == y.holder) return;
    if (goes_to(x.of, y.holder) && goes_to(y.of, x.holder)) {
      if (x.recipient == none && !many_holders(b) && goes_home(a, b)) x.recipient = y.holder;
      if (y.recipient == none && !many_holders(a) && goes_home(b, a)) y.recipient = x.holder;
    }
    if (work.settled[a] != 0 && work.settled[b] == 0) y.status = x.status;
    if (work.settled[b] != 0 && work.settled[a] == 0) x.status = y.status;
  }
  /// Civilians of whom the text does not say whose people they are go to whom it likes, unless the two are exchanged in so many words.
  bool goes_home(Index f, Index other) const {
    const Candidate& c = candidate(f);
    if (out.figures[f].of != none || c.phrase.value != 6 || c.frame.exchange_for || candidate(other).frame.exchange_for)
      return true;
    return c.frame.object.act == Act::exchange || c.frame.main.act == Act::exchange;
  }

  /// "held in a combination of the United States, Germany and Poland": not one side.
  bool many_holders(Index f) const {
    const TokenIndex from = candidate(f).phrase.last;
    const TokenIndex end = scene.sentence(quantity(f).first).last;
    for (TokenIndex t = from; t + 2 < end && t < from + 14; ++t)
      if (scene.mention(t) != none && scene.punct(t + 1, ',') && scene.mention(t + 2) != none) return true;
    return false;
  }

  /// Is the party whose people figure `f` counts a side of the deal, rather than a third country whose citizens were taken: an armed group;
  /// a state whose soldiers they are, or that deals with another state, or with a group of its own country?
  bool at_war(Index f, Index against) {
    const FigureRecord& r = figures()[f];
    if (r.of == none) return false;
    const PartyKind kind = entity(r.of).kind;
    if (kind != PartyKind::state && kind != PartyKind::government) return true;
    if (r.kind == FigureKind::soldiers || r.kind == FigureKind::prisoners_of_war || r.kind == FigureKind::bodies)
      return true;
    if (against == none) return true;
    const PartyKind other = entity(against).kind;
    if (other == PartyKind::state || other == PartyKind::government) return true;
    return entity(r.of).country == entity(against).country;
  }

  /// Can people of `of` go back to `side`? Not where they are of a third country.
  bool goes_to(Index of, Index side) const {
    if (of == none || side == none || of == side) return true;
    if (entity(of).kind != PartyKind::state) return true;
    return entity(of).country.empty() || entity(side).country.empty() || entity(of).country == entity(side).country;
  }
  Index armed(Index e) const { return entity(e).kind == PartyKind::people || !deals(e) ? none : e; }
  /// Does the text show `e` as somebody who acts, not only as whose people they are ("Palestinian prisoners")? An armed group holds its captives anyway.
  bool deals(Index e) const {
    if (entity(e).kind != PartyKind::state || entity(e).country != "PSE") return true;
    return false;
  }

  void pair_deals() {
    for (Index f = 0; f < figures().size(); ++f) {
      const Candidate& c = candidate(f);
      const Quantity& q = quantity(f);
      const text::Sentence& s = scene.sentence(q.first);
      if (c.frame.exchange_for && scene.is(q.first, Trait::give_act)) continue;  // "give or take 800" repeats
      if (c.frame.exchange_for) {
        Index other = none;
        for (Index k = f; k > 0 && f - k < kListReach; --k) {
          if (scene.sentence_of(quantity(k - 1).first) != scene.sentence_of(q.first)) break;
          if (figures()[k - 1].part_of != none || candidate(k - 1).frame.exchange_for) continue;
          other = k - 1;
          if (other != none) break;
        }
        if (other != none) {
          pair(other, f);
        } else {
          against_person(f, c.frame.exchange_at, s);
        }
        continue;
      }
      // the prisoner exchange, involving 5,000 of the one and 1,000 of the other
      if (f > 0 && scene.sentence_of(quantity(f - 1).first) == scene.sentence_of(q.first) &&
          figures()[f].part_of == none && figures()[f - 1].part_of == none && figures()[f].same_as == none) {
        FigureRecord &x = figures()[f - 1], &y = figures()[f];
        const Index of_a = deal_party(x.of), of_b = deal_party(y.of);
        const bool exchange = says(s, Trait::exchange_name) || says(s, Trait::exchange_act);
        const Act act_a = candidate(f - 1).frame.object.act, act_b = c.frame.object.act;
        if (exchange && !same_side(f - 1, f) && !split_told(f) && of_a != none && of_b != none && of_a != of_b &&
            (x.holder == none || y.holder == none || x.holder != y.holder)) {
          deal_status(f - 1, s);
          deal_status(f, s);
          pair(f - 1, f);
        } else if (act_a == Act::release && act_b == Act::release && x.holder != none && y.holder != none &&
                   x.holder != y.holder) {
          pair(f - 1, f);
        }
      }
      // five Taliban leaders, freed in a prisoner swap: to their own side
      if (c.frame.object.act == Act::release || c.frame.main.act == Act::release ||
          c.frame.object.act == Act::exchange || c.frame.main.act == Act::exchange) {
        FigureRecord& r = figures()[f];
        const Index own = deal_party(r.of);
        if (r.recipient == none && own != none && r.holder != own && swap_told(s) && own_side(own, s))
          r.recipient = own;
      }
      // In exchange, Israel releases 1,000 prisoners: for what stood in the sentence before
      if (figures()[f].holder != none && figures()[f].recipient == none && opens_in_exchange(s) && q.first > s.first) {
        const std::uint32_t index = scene.sentence_of(q.first);
        if (index > 0) {
          const Index counterpart = doer_in(scene.doc().sentences[index - 1], figures()[f].holder);
          if (counterpart != none) figures()[f].recipient = counterpart;
        }
      }
    }
  }

  /// Does the sentence itself tell the sides apart ("382 Syrians, ten Iraqis and five Moroccans for 56 Israelis")?
  bool split_told(Index f) const {
    const std::uint32_t s = scene.sentence_of(quantity(f).first);
    const Index begin = f > kListReach ? f - kListReach : 0;
    const Index end = std::min<Index>(static_cast<Index>(out.figures.size()), f + kListReach);
    for (Index k = begin; k < end; ++k)
      if (scene.sentence_of(quantity(k).first) == s && candidate(k).frame.exchange_for) return true;
    return false;
  }

  /// "two Frenchmen and 133 Angolans were swapped for an officer": both stand before the "for".
  bool same_side(Index a, Index b) const {
    const Predicate &x = candidate(a).frame.main, &y = candidate(b).frame.main;
    if (!x || !y || x.at != y.at || x.at == kNoToken) return false;
    for (TokenIndex t = x.at + 1; t < scene.size() && t < x.at + 4; ++t)
      if (scene.is(t, Trait::for_word)) return true;
    return false;
  }

  /// An exchange that the sentence itself calls agreed, planned or done, where the figures have no verb of their own.
  void deal_status(Index f, const text::Sentence& s) {
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

  bool says(const text::Sentence& s, Trait trait) const {
    for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t)
      if (scene.is(t, trait)) return true;
    return false;
  }

  /// Do they go back to `own`: an armed group, or a state where no armed group takes part?
  bool own_side(Index own, const text::Sentence& s) const {
    if (entity(own).kind == PartyKind::armed_group) return true;
    if (entity(own).kind != PartyKind::state && entity(own).kind != PartyKind::government) return false;
    for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t) {
      const Index m = scene.mention(t);
      if (m == none || scene.party_mention(m).entity == none) continue;
      if (entity(scene.party_mention(m).entity).kind == PartyKind::armed_group) return false;
    }
    return !opens_in_exchange(s);
  }

  bool swap_told(const text::Sentence& s) const {
    for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t)
      if (scene.any(t, Trait::exchange_name | Trait::exchange_act)) return true;
    return false;
  }

  bool opens_in_exchange(const text::Sentence& s) const {
    return s.first + 2 < s.last && scene.is(s.first, Trait::in_word) && scene.is(s.first + 1, Trait::turn_about);
  }

  /// A party that frees, holds or takes somebody in the sentence, other than `not_this`.
  Index doer_in(const text::Sentence& s, Index not_this) const {
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

  /// "In return for the release of American citizens, five Iranians receive clemency": between two states, theirs hold each other's people.
  Index counterpart_of(Index f, TokenIndex exchange, const text::Sentence& s) const {
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

  /// "The rebels let the pilot go in return for 40 prisoners": the party that frees the person gets the prisoners.
  void against_person(Index f, TokenIndex exchange, const text::Sentence& s) {
    FigureRecord& r = figures()[f];
    Index giver = none;
    for (TokenIndex t = exchange, n = 0; t > s.first && n < kClauseReach && giver == none; --t, ++n) {
      const Predicate p = verb_act(scene, t - 1, s.last);
      if (!p || p.weak || (p.act != Act::release && p.act != Act::exchange)) continue;
      if (scene.is(t - 1, Trait::homeward_act) && !starts_object(scene, t)) continue;  // "he returned in a swap for …"
      giver = agent_of(scene, t - 1);
      if (after_be(scene, t - 1, s.first)) break;  // who is freed does not free
      if (giver == none &&
          scene.any(t - 1, Trait::past_form | Trait::base_form | Trait::third_form | Trait::ing_form)) {
        const Index who = subject_of(scene, t - 1);
        giver = who;
      }
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

  // ---------------------------------------------------------------- document

  /// Does the sentence make the party of this mention a captor: it takes or holds somebody, or somebody is in its captivity?
  bool ties_to_captives(const parties::PartyMention& m) const {
    const text::Sentence& s = scene.sentence(m.first);
    for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t) {
      if (scene.is(t, Trait::kidnap_word) || (scene.is(t, Trait::captivity_name) && t >= m.last && t - m.last < 2))
        return true;
      const Act act = verb_act(scene, t, s.last).act;
      if (act != Act::capture && act != Act::hold && act != Act::release) continue;
      if (agent_of(scene, t) == m.entity || subject_of(scene, t) == m.entity) return true;
    }
    return false;
  }

  /// The armed group that the text ties to captives (a sentence names both), where there is only one; none otherwise.
  Index told_captor() const {
    Index captor = none;
    for (const text::Sentence& s : scene.doc().sentences) {
      if (!scene.uses().any(s.first, s.last, kTellsUnknown)) continue;
      bool taken = false, unknown = false;
      for (TokenIndex t = s.first; t < s.last && t < s.first + 90; ++t) {
        taken |= scene.any(t, Trait::kidnap_word | Trait::capture_act);
        unknown |= scene.is(t, Trait::unknown_word);
      }
      if (taken && unknown) return none;
    }
    const std::vector<parties::PartyMention>& mentions = scene.parties().mentions;
    for (const parties::PartyMention& m : mentions) {
      if (m.entity == none || m.entity == captor || entity(m.entity).kind != PartyKind::armed_group) continue;
      const bool captives = ties_to_captives(m);
      if (!captives) continue;
      if (captor != none) return none;
      captor = m.entity;
    }
    return captor;
  }

  /// Hostages of whom the clause does not say who holds them, in a text that knows one captor only.
  void captors() {
    Index held_by = none;
    bool one_holder = true;
    for (const FigureRecord& f : figures()) {
      if (f.holder == none || f.kind != FigureKind::hostages) continue;
      if (held_by == none)
        held_by = f.holder;
      else if (held_by != f.holder)
        one_holder = false;
    }
    for (Index f = 0; f < figures().size(); ++f)
      if (figures()[f].holder == none) figures()[f].holder = told_after(f);
    const Index told = told_captor();
    if (held_by == none) held_by = told;
    if (held_by != none && one_holder && told == held_by) {
      for (FigureRecord& f : figures())
        if (f.holder == none && f.kind == FigureKind::hostages && f.of != held_by && f.recipient != held_by)
          f.holder = held_by;
    }
    others_holder();
    israeli_jails();
    // "got eleven of their own": who gets them back did not hold them
    for (FigureRecord& f : figures())
      if (f.holder == f.recipient) f.holder = none;
  }

  /// Palestinian prisoners of whom the text does not say who holds them, in a text where Israel acts: news never says that their own side does.
  void israeli_jails() {
    Index israel = none;
    for (Index e = 0; e < scene.parties().entities.size(); ++e)
      if (entity(e).country == "ISR" &&
          (entity(e).kind == PartyKind::state || entity(e).kind == PartyKind::government)) {
        israel = e;
        break;
      }
    if (israel == none) return;
    for (Index i = 0; i < figures().size(); ++i) {
      FigureRecord& f = figures()[i];
      if (f.holder != none || f.kind != FigureKind::prisoners || f.of == none || entity(f.of).country != "PSE" ||
          entity(f.of).kind == PartyKind::armed_group)
        continue;
      f.holder = israel;
      if (f.recipient == none && candidate(i).frame.exchange_for == false) f.recipient = counter_captor(i);
    }
  }

  /// The armed group that gives hostages for the prisoners of figure `i`, where the same sentence offers them "in exchange for hostages".
  Index counter_captor(Index i) const {
    const text::Sentence& s = scene.sentence(quantity(i).first);
    bool exchange = false, hostages = false;
    for (TokenIndex t = candidate(i).phrase.last; t < s.last && t < s.first + kClauseReach; ++t) {
      exchange |= scene.is(t, Trait::exchange_name);
      hostages |= exchange && scene.is(t, Trait::captive_name) && scene.noun_value(t) == 3;
    }
    return exchange && hostages ? told_captor() : none;
  }

  /// The sentence behind says who took or holds them: "FARC kidnapped these men six weeks ago."
  Index told_after(Index f) const {
    const std::uint32_t index = scene.sentence_of(quantity(f).first);
    if (index + 1 >= scene.doc().sentences.size()) return none;
    if (f + 1 < out.figures.size() && scene.sentence_of(quantity(f + 1).first) <= index + 1)
      return none;  // which are meant?
    const text::Sentence& s = scene.doc().sentences[index + 1];
    for (TokenIndex t = s.first; t < s.last && t < s.first + 40; ++t) {
      const Predicate p = verb_act(scene, t, s.last);
      if (p.act != Act::capture && p.act != Act::hold) continue;
      const bool them = scene.is(t + 1, Trait::object_pronoun) && scene.is(t + 1, Trait::plural_person);
      const bool these = scene.any(t + 1, Trait::demonstrative | Trait::the_word) &&
                         scene.any(t + 2, Trait::person_name | Trait::captive_name) &&
                         scene.is(t + 2, Trait::plural_name);
      if (!them && !these) continue;
      const Index who = subject_of(scene, t);
      return who == out.figures[f].of ? none : who;
    }
    return none;
  }

  /// Taken or freed by a pronoun or by nobody named, in a text whose other figures all have one holder.
  void others_holder() {
    Index only = none;
    for (const FigureRecord& f : figures()) {
      if (f.holder == none) continue;
      if (only != none && only != f.holder) return;
      only = f.holder;
    }
    if (only == none) return;
    for (Index i = 0; i < figures().size(); ++i) {
      FigureRecord& f = figures()[i];
      if (f.holder != none || f.kind == FigureKind::bodies || f.of == only || f.recipient == only) continue;
      const Predicate* p = leading_predicate(candidate(i).frame);
      if (p == nullptr || p->nominal || p->weak || p->object_relative) continue;
      const bool armed_holder = entity(only).kind == PartyKind::armed_group;
      if (armed_holder && candidate(i).phrase.value == 8) continue;  // fighters: rather its own than its captives
      if (!p->passive && p->at != kNoToken && !pronoun_subject(p->at, only)) continue;
      if (p->act == Act::release || p->act == Act::hold || p->act == Act::arrest) {
        if (p->passive && p->act == Act::release && f.kind != FigureKind::hostages && armed_holder) continue;
        if (p->at != kNoToken && !p->passive && p->act == Act::release && !pronoun_subject(p->at, only)) continue;
        f.holder = only;
      }
    }
  }

  bool pronoun_subject(TokenIndex verb, Index only) const {
    const text::Sentence& s = scene.sentence(verb);
    for (TokenIndex t = verb, n = 0; t > s.first && n < 8; --t, ++n) {
      if (scene.is(t - 1, Trait::third_person)) return true;
      // "the rebels still hold": whom the text has named before
      if (t > s.first + 1 && scene.is(t - 2, Trait::the_word) && scene.mention(t - 1) == none) {
        const bool armed = entity(only).kind == PartyKind::armed_group;
        if (scene.is(t - 1, Trait::person_name) && scene.noun_value(t - 1) == 8) return armed;
        if (scene.any(t - 1, Trait::government_word) ||
            (scene.is(t - 1, Trait::person_name) && scene.noun_value(t - 1) == 5))
          return !armed;
      }
      if (!scene.any(t - 1, Trait::auxiliary | Trait::to_word | Trait::agree_act | Trait::plan_act) &&
          !scene.adverb(t - 1))
        return false;
    }
    return false;
  }

  /// The date of the clause of the verb or noun at `at`: behind it, else before it, else the date that opens the sentence.
  /// `frees`: "held since May" says nothing of a release.
  Index date_of(TokenIndex at, bool frees) const {
    const text::Sentence& s = scene.sentence(at);
    const auto day = [&](TokenIndex t) {
      const Index d = this->day(t);
      if (d == none || !frees) return d;
      const TokenIndex first = scene.dates()[d].first;
      return first > s.first && scene.is(first - 1, Trait::since_word) ? none : d;
    };
    for (TokenIndex t = at + 1; t < s.last && t < at + kDateReach; ++t) {
      if (const Index d = day(t); d != none) return d;
      if (another_clause(t, s.last)) break;
      if (scene.is(t, Trait::coordinator) &&
          (scene.is(t + 1, Trait::number_word) || scene.token(std::min(t + 1, s.last - 1)).kind == TokenKind::number))
        break;
    }
    for (TokenIndex t = at, n = 0; t > s.first && n < kDateReach; --t, ++n) {
      if (const Index d = day(t - 1); d != none) return d;
      if (another_clause(t - 1, s.last)) break;
    }
    for (TokenIndex t = s.first; t < at && t < s.first + 6; ++t) {
      if (const Index d = day(t); d != none) return d;
      if (scene.verb(t) || scene.is(t, Trait::auxiliary)) break;
    }
    return none;
  }
  Index day(TokenIndex t) const {
    const Index d = scene.date(t);
    if (d == none) return none;
    const DateType type = scene.dates()[d].type;
    return type == DateType::date || type == DateType::time ? d : none;
  }
  bool another_clause(TokenIndex t, TokenIndex end) const {
    if (scene.punct(t, ';') || scene.punct(t, ':')) return true;
    if (scene.any(t, Trait::relative | Trait::subordinator) && !scene.is(t, Trait::determiner)) return true;
    return scene.any(t, Trait::past_form | Trait::third_form) && verb_act(scene, t, end).act != Act::nothing;
  }

  void dates(Index f) {
    const Candidate& c = candidate(f);
    const Predicate* p = leading_predicate(c.frame);
    FigureRecord& r = figures()[f];
    r.first_date = static_cast<std::uint32_t>(out.date_links.size());
    if (p == nullptr || p->at == kNoToken || p->at >= scene.size()) return;
    const Index best =
        date_of(p->at, p->act == Act::release || p->act == Act::gain || p->act == Act::home || p->act == Act::exchange);
    if (best == none) return;
    out.date_links.push_back(best);
    r.date_count = 1;
  }

  /// "the ministry says 79 …", "according to the Red Cross": whose number it is.
  void attribution(Index f) {
    const Quantity& q = quantity(f);
    const text::Sentence& s = scene.sentence(q.first);
    for (TokenIndex t = q.first, n = 0; t > s.first && n < 8; --t, ++n) {
      const TokenIndex w = t - 1;
      if (scene.punctuation(w) && !scene.quote(w)) return;
      if (!scene.is(w, Trait::say_act)) continue;
      for (TokenIndex k = w, m = 0; k > s.first && m < 4; --k, ++m) {
        const Index mention = scene.mention(k - 1);
        if (mention == none) continue;
        figures()[f].source = scene.party_mention(mention).entity;
        return;
      }
      return;
    }
  }

  void run() {
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
    for (Index f = 0; f < n; ++f) link(f);
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
    for (Index f = 0; f < n; ++f) inherit(f);
    pair_deals();
    for (Index f = 0; f < n; ++f) inherit(f);
    captors();
    for (Index f = 0; f < n; ++f) {
      dates(f);
      attribution(f);
    }
  }
};

}  // namespace

void build_records(const Scene& scene, const std::vector<Quantity>& quantities, std::vector<Candidate>& candidates,
                   RecordWork& work, FigureRecords& out) {
  Builder{scene, quantities, candidates, work, out}.run();
}

}  // namespace parley::figures
