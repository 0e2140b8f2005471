// Hedges and bounds around numerals, and the numerals that are no counts at all.
#include "figures/quantities.h"

#include <algorithm>

namespace parley::figures {

namespace {

constexpr TokenIndex kLongestNumeral = 24;

// clang-format off
constexpr HedgeRule kHedges[] = {
    {"up_to", "up to", true, Qualifier::up_to, "They would hand over «up to 80» men."},
    {"as_many_as", "as many as", true, Qualifier::up_to, "The camp held «as many as 300» in May."},
    {"at_most", "at most", true, Qualifier::up_to, "They spoke of «at most 12» captives."},
    {"no_more_than", "no more than", true, Qualifier::up_to, "There were «no more than 15» left."},
    {"not_more_than", "not more than", true, Qualifier::up_to, "There were «not more than 15» left."},
    {"maximum", "a maximum of", true, Qualifier::up_to, "The list has «a maximum of 90» names."},
    {"less_than", "less than", true, Qualifier::less_than, "The group holds «less than 40» men."},
    {"fewer_than", "fewer than", true, Qualifier::less_than, "The group holds «fewer than 40» men."},
    {"under", "under", true, Qualifier::less_than, "They gave «under 40» back."},
    {"below", "below", true, Qualifier::less_than, "They gave «below 40» back."},
    {"just_under", "just under", true, Qualifier::less_than, "They gave «just under 40» back."},
    {"at_least", "at least", true, Qualifier::at_least, "Rebels hold «at least 26» hunters."},
    {"no_fewer_than", "no fewer than", true, Qualifier::at_least, "Rebels hold «no fewer than 26» hunters."},
    {"no_less_than", "no less than", true, Qualifier::at_least, "Rebels hold «no less than 26» hunters."},
    {"not_less_than", "not less than", true, Qualifier::at_least, "Rebels hold «not less than 26» hunters."},
    {"not_fewer_than", "not fewer than", true, Qualifier::at_least, "Rebels hold «not fewer than 26» hunters."},
    {"minimum", "a minimum of", true, Qualifier::at_least, "Rebels want «a minimum of 26» freed."},
    {"more_than", "more than", true, Qualifier::more_than, "Rebels hold «more than 26» hunters."},
    {"much_more_than", "many more than", true, Qualifier::more_than, "Rebels hold «many more than 26» hunters."},
    {"greater_than", "greater than", true, Qualifier::more_than, "The count is «greater than 26» now."},
    {"over", "over", true, Qualifier::more_than, "Rebels hold «over 70» hunters."},
    {"well_over", "well over", true, Qualifier::more_than, "Rebels hold «well over 70» hunters."},
    {"just_over", "just over", true, Qualifier::more_than, "Rebels hold «just over 70» hunters."},
    {"above", "above", true, Qualifier::more_than, "The count stands «above 70» now."},
    {"exceeding", "exceeding", true, Qualifier::more_than, "The count is «exceeding 70» now."},
    {"in_excess", "in excess of", true, Qualifier::more_than, "Rebels hold «in excess of 70» hunters."},
    {"upwards", "upwards of", true, Qualifier::more_than, "Rebels hold «upwards of 70» hunters."},
    {"upward", "upward of", true, Qualifier::more_than, "Rebels hold «upward of 70» hunters."},
    {"nearly", "nearly", true, Qualifier::about, "The army freed «nearly 370» men."},
    {"almost", "almost", true, Qualifier::about, "The army freed «almost 370» men."},
    {"about", "about", true, Qualifier::about, "The army freed «about 370» men."},
    {"around", "around", true, Qualifier::about, "The army freed «around 370» men."},
    {"some", "some", true, Qualifier::about, "The army freed «some 312» men."},
    {"roughly", "roughly", true, Qualifier::about, "The army freed «roughly 370» men."},
    {"approximately", "approximately", true, Qualifier::about, "The army freed «approximately 370» men."},
    {"circa", "circa", true, Qualifier::about, "The army freed «circa 370» men."},
    {"perhaps", "perhaps", true, Qualifier::about, "The army freed «perhaps 370» men."},
    {"maybe", "maybe", true, Qualifier::about, "The army freed «maybe 370» men."},
    {"virtually", "virtually", true, Qualifier::about, "The army freed «virtually 370» men."},
    {"an_estimated", "an estimated", true, Qualifier::about, "The group keeps «an estimated 40» girls."},
    {"estimated", "estimated", true, Qualifier::about, "The «estimated 40» girls are alive."},
    {"an_approximate", "an approximate", true, Qualifier::about, "The group keeps «an approximate 40» girls."},
    {"close_to", "close to", true, Qualifier::about, "It wants a group «close to 50»."},
    {"give_or_take_before", "give or take", true, Qualifier::about, "It is a large group, «give or take 800»."},
    {"or_so", "or so", false, Qualifier::about, "The camp held «300 or so» in May."},
    {"give_or_take", "give or take", false, Qualifier::about, "The camp held «300, give or take», in May."},
    {"or_more", "or more", false, Qualifier::at_least, "The camp held «45 or more» in May."},
    {"or_less", "or less", false, Qualifier::up_to, "The camp held «45 or less» in May."},
    {"or_fewer", "or fewer", false, Qualifier::up_to, "The camp held «45 or fewer» in May."},
    {"plus", "plus", false, Qualifier::more_than, "The «300-plus» captives are alive."},
};
// clang-format on

bool word_is(const Scene& scene, TokenIndex t, gazetteer::WordId w) {
  return t < scene.size() && scene.words()[t] == w;
}

/// "In September, 18 Turks …": the count behind a month is no day where people follow it.
bool behind_month(const Scene& scene, TokenIndex t) {
  if (t == 0 || !scene.punct(t - 1, ',') || scene.token(t).kind != TokenKind::number) return false;
  const TokenIndex next = t + 1;
  if (next >= scene.size() || scene.date(next) != none) return false;
  return scene.any(next, Trait::captive_name | Trait::person_name | Trait::people_name) ||
         (scene.capital(next) && scene.bytes(next).back() == 's' && !scene.token(next).has(text::kDotted));
}

}  // namespace

List<HedgeRule> hedge_rules() { return {kHedges, sizeof kHedges / sizeof *kHedges}; }

QuantityFinder::QuantityFinder(const gazetteer::Tables& tables) : reader_(tables) {
  for (const HedgeRule& rule : kHedges) {
    Hedge hedge;
    hedge.qualifier = rule.qualifier;
    std::string_view rest = rule.words;
    while (!rest.empty() && hedge.size < kMaxWords) {
      const std::size_t blank = rest.find(' ');
      hedge.words[hedge.size++] = tables.find_word(rest.substr(0, blank));
      rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank + 1);
    }
    hedge.beside = hedge.words[rule.before ? hedge.size - 1 : 0];
    (rule.before ? before_ : behind_).push_back(hedge);
  }
  hedge_ends_.resize(tables.vocabulary_count());
  for (std::vector<Hedge>* hedges : {&before_, &behind_}) {
    std::stable_sort(hedges->begin(), hedges->end(), [](const Hedge& a, const Hedge& b) { return a.size > b.size; });
    for (const Hedge& hedge : *hedges) {
      if (hedge.beside >= hedge_ends_.size()) hedge_ends_.resize(hedge.beside + std::size_t{1});
      std::uint8_t& ends = hedge_ends_[hedge.beside];
      ends = static_cast<std::uint8_t>(ends | (hedges == &before_ ? kEndsHedge : kBeginsHedge));
    }
  }
  between_ = tables.find_word("between");
  from_ = tables.find_word("from");
  to_ = tables.find_word("to");
  and_ = tables.find_word("and");
  another_ = tables.find_word("another");
  one_ = tables.find_word("one");
  no_ = tables.find_word("no");
}

const QuantityFinder::Hedge* QuantityFinder::hedge_before(const Scene& scene, TokenIndex begin, TokenIndex at) const {
  if (at == begin || hedge_end(scene.words()[at - 1], kEndsHedge) == 0) return nullptr;
  const gazetteer::WordId beside = scene.words()[at - 1];
  for (const Hedge& hedge : before_) {
    if (hedge.beside != beside || at - begin < hedge.size) continue;
    std::size_t i = 0;
    while (i < hedge.size && scene.words()[at - hedge.size + i] == hedge.words[i]) ++i;
    if (i == hedge.size) return &hedge;
  }
  return nullptr;
}

const QuantityFinder::Hedge* QuantityFinder::hedge_after(const Scene& scene, TokenIndex at, TokenIndex end) const {
  if (at >= end || hedge_end(scene.words()[at], kBeginsHedge) == 0) return nullptr;
  const gazetteer::WordId beside = scene.words()[at];
  for (const Hedge& hedge : behind_) {
    if (hedge.beside != beside || end - at < hedge.size) continue;
    std::size_t i = 0;
    while (i < hedge.size && scene.words()[at + i] == hedge.words[i]) ++i;
    if (i == hedge.size) return &hedge;
  }
  return nullptr;
}

bool QuantityFinder::quantity_at(const Scene& scene, TokenIndex at, TokenIndex begin, TokenIndex end, Quantity& out,
                                 TokenIndex& past) const {
  const text::Document& doc = scene.doc();
  grammar::Numeral numeral;
  const TokenIndex limit = std::min<TokenIndex>(end, at + kLongestNumeral);
  if (!reader_.read(doc, scene.words(), at, limit, numeral, &past)) return false;
  out = Quantity();
  // A capitalised number word inside a sentence is part of a name: the Birmingham Six.
  if (numeral.worded && doc.tokens[at].has(text::kCapital) && !doc.tokens[at].has(text::kSentenceStart) && at > begin &&
      scene.word(at - 1) && scene.capital(at - 1))
    return false;
  // "9. On 20 September": the number of a paragraph.
  if (!numeral.worded && at == begin && numeral.last < end && numeral.last == at + 1 &&
      (scene.punct(numeral.last, '.') || scene.punct(numeral.last, ')')))
    return false;
  out.number = {numeral.first, numeral.last};
  out.worded = numeral.worded;
  const Token& token = doc.tokens[at];
  const bool tied = at > begin && !token.has(text::kSpaceBefore);
  if (!numeral.whole || numeral.high >= 1e13) return false;
  if (numeral.form == grammar::Numeral::Form::cardinal && numeral.low < 1) return false;
  // What stands right before: money, a sign, a letter code ("M-16"), a decimal, a time, a label.
  if (at > begin) {
    const Token& before = doc.tokens[at - 1];
    if (before.punct == '$' || before.is('#') || before.is('+') || before.is('%')) return false;
    if (scene.words()[at - 1] == gazetteer::kCurrency) return false;
    if (tied && (before.is(text::kHyphen) || before.is('/') || before.is(':') || before.is('.')) &&
        !(before.is('.') && at - 1 > begin && doc.tokens[at - 2].kind == TokenKind::word))
      return false;
    if (scene.is(at - 1, Trait::label_word) && !numeral.worded && !scene.any(at - 1, Traits(Trait::per_unit)) &&
        !scene.is(at - 1, Trait::the_word) && scene.capital(at - 1))
      return false;
    if (scene.is(at - 1, Trait::age_word)) return false;
    // phase two, day three
    if (scene.is(at - 1, Trait::label_word) && numeral.worded && !scene.any(at - 1, Traits(Trait::person_name)) &&
        (numeral.last >= end || scene.punctuation(numeral.last) || scene.verb(numeral.last) ||
         scene.any(numeral.last, Trait::preposition | Trait::auxiliary | Trait::coordinator)))
      return false;
    if (scene.any(at - 1, Traits(Trait::number_word)) && !scene.punctuation(at - 1)) return false;
    if (word_is(scene, at - 1, no_) && word_is(scene, at, one_)) return false;
  }
  // What stands right after: percent, a time, a fraction's rest, an ordinal's, another number glued on.
  TokenIndex next = numeral.last;
  if (next < end) {
    const Token& after = doc.tokens[next];
    if (after.is('%') || after.punct == '$') return false;
    if (!after.has(text::kSpaceBefore)) {
      if (after.is(':') && next + 1 < end && doc.tokens[next + 1].kind == TokenKind::number) return false;
      if (after.is('/') || after.is('@')) return false;
      if (after.kind == TokenKind::word && !numeral.worded) return false;  // 5km
      if (after.is(text::kHyphen)) {
        // "six-week", "two-for-two"; but "million-plus", "23-strong"
        const Hedge* plus = next + 1 < end ? hedge_after(scene, next + 1, end) : nullptr;
        if (plus == nullptr) return false;
        out.last = next + 1 + static_cast<TokenIndex>(plus->size);
        out.qualifier = plus->qualifier;
      }
    }
  }
  // A year: four digits without separators, with no plural noun of people behind it.
  if (!numeral.worded && numeral.last == at + 1 && scene.words()[at] == gazetteer::kYearNumber && numeral.low >= 1500 &&
      numeral.low <= 2100) {
    TokenIndex noun = next;
    for (int i = 0; i < 3 && noun < end && !scene.any(noun, Trait::captive_name | Trait::person_name); ++i) {
      if (!scene.word(noun) || scene.any(noun, Trait::preposition | Trait::auxiliary | Trait::coordinator))
        return false;
      ++noun;
    }
    if (!scene.any(noun, Trait::captive_name | Trait::person_name)) return false;
    if (at > begin && scene.any(at - 1, Trait::in_word | Trait::and_word | Trait::the_word) &&
        !scene.any(next, Trait::captive_name | Trait::person_name))
      return false;
  }
  switch (numeral.form) {
    case grammar::Numeral::Form::cardinal:
      out.has_low = out.has_high = true;
      out.low = numeral.low_integer();
      out.high = numeral.high_integer();
      break;
    case grammar::Numeral::Form::range:
      out.has_low = out.has_high = true;
      out.low = numeral.low_integer();
      out.high = numeral.high_integer();
      out.qualifier = Qualifier::range;
      break;
    case grammar::Numeral::Form::vague:
      out.has_low = true;
      out.low = numeral.low_integer();
      out.qualifier = Qualifier::vague;
      break;
  }
  out.first = at;
  // between 700 and 1,000
  if (numeral.form == grammar::Numeral::Form::cardinal && at > begin && word_is(scene, at - 1, between_) &&
      word_is(scene, next, and_)) {
    grammar::Numeral other;
    if (next + 1 < end &&
        reader_.read_cardinal(doc, scene.words(), next + 1, std::min(end, next + 1 + kLongestNumeral), other) &&
        other.form == grammar::Numeral::Form::cardinal && other.whole && other.high > numeral.low) {
      out.number.last = next = other.last;
      out.high = other.high_integer();
      out.qualifier = Qualifier::range;
      out.first = at - 1;
    }
  } else if (numeral.form == grammar::Numeral::Form::range && at > begin && (word_is(scene, at - 1, from_))) {
    out.first = at - 1;
  }
  if (out.last < next) out.last = next;
  // Hedges.
  TokenIndex hedged = out.first;
  if (const Hedge* hedge = hedge_before(scene, begin, hedged)) {
    const TokenIndex h = hedged - static_cast<TokenIndex>(hedge->size);
    const bool particle =
        hedge->size == 1 && h > begin && scene.is(h, Trait::over_word) && scene.is(h - 1, Trait::hand_act);
    const bool adverbial = scene.is(h, Trait::the_word);
    if (!particle && !adverbial && scene.date(h) == none) {
      if (out.qualifier != Qualifier::vague && out.qualifier != Qualifier::range) out.qualifier = hedge->qualifier;
      hedged = h;
      // "an estimated 82", "well over", "just about"
      while (hedged > begin && scene.is(hedged - 1, Trait::hedge_degree) && !scene.punctuation(hedged - 1)) --hedged;
    }
  }
  out.first = hedged;
  if (out.last == next && next < end) {
    TokenIndex h = next;
    if (doc.tokens[h].is(',') && h + 1 < end) ++h;
    const Hedge* hedge = hedge_after(scene, h, end);
    if (hedge != nullptr && (h == next || hedge->size == 3)) {
      if (out.qualifier == Qualifier::exact || out.qualifier == Qualifier::about) out.qualifier = hedge->qualifier;
      out.last = h + static_cast<TokenIndex>(hedge->size);
    } else if (doc.tokens[next].is('+')) {
      out.qualifier = Qualifier::more_than;
      out.last = next + 1;
    }
  }
  switch (out.qualifier) {
    case Qualifier::up_to:
    case Qualifier::less_than:
      out.has_low = false;
      out.low = 0;
      break;
    case Qualifier::at_least:
    case Qualifier::more_than:
    case Qualifier::vague:
      out.has_high = false;
      out.high = 0;
      break;
    default:
      break;
  }
  // "all", "another", "the remaining", "the other", "the first": part of the phrase, not of the number.
  for (int i = 0; i < 3 && out.first > begin; ++i) {
    const TokenIndex b = out.first - 1;
    if (scene.is(b, Trait::quantifier_all)) {
      out.all = true;
    } else if (word_is(scene, b, another_)) {
      out.increment = true;
    } else if (scene.any(b, Trait::increment_word | Trait::definite_adjective | Trait::ordinal_of) && scene.word(b)) {
      out.remaining = out.remaining || scene.is(b, Trait::definite_adjective);
      out.ordinal = out.ordinal || scene.is(b, Trait::ordinal_of);
    } else {
      break;
    }
    out.first = b;
  }
  if (out.first > begin) {
    const TokenIndex b = out.first - 1;
    out.definite = scene.any(b, Trait::the_word | Trait::demonstrative | Trait::possessive_pronoun);
  }
  return true;
}

void QuantityFinder::find(const Scene& scene, std::vector<Quantity>& out) const {
  out.clear();
  Quantity q;
  for (TokenIndex t = 0; (t = scene.uses().next(t, kBeginsNumber)) < scene.size();) {
    const text::Sentence& s = scene.sentence(t);
    if (!reader_.may_begin(scene.doc(), scene.words(), t, s.last)) {
      ++t;
      continue;
    }
    const bool dated = scene.date(t) != none && !behind_month(scene, t);
    TokenIndex past = t;
    if (dated || !quantity_at(scene, t, s.first, s.last, q, past)) {
      // A number that was refused is passed over as a whole, so that no tail of it is read as another.
      if (scene.token(t).kind == TokenKind::number) {
        grammar::Numeral skipped;
        if (dated &&
            reader_.read_cardinal(scene.doc(), scene.words(), t, std::min(s.last, t + kLongestNumeral), skipped))
          past = skipped.last;
        t = std::max(t + 1, past);
        continue;
      }
      ++t;
      continue;
    }
    // Inside a name of several words ("the Group of Seven") no number counts anything.
    const Index m = scene.mention(t);
    if (m != none && scene.party_mention(m).last - scene.party_mention(m).first > q.number.last - q.number.first) {
      t = std::max(t + 1, q.number.last);
      continue;
    }
    text::make_room(out);
    out.push_back(q);
    t = std::max(t + 1, q.last);
  }
}

}  // namespace parley::figures
