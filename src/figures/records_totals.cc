// Totals and their parts told in other clauses: the people once taken, sums that come out exactly, groups that consist of so many, rival counts.
#include <algorithm>

#include "figures/records_builder.h"
#include "figures/status.h"

namespace parley::figures {

namespace {
constexpr Index kMostParts = 6;           // figures that may add up to one
constexpr TokenIndex kItemGap = 12;       // tokens between items that add up
constexpr std::int64_t kLargeSum = 10;    // that other sentences may add up to
constexpr std::int64_t kSmallestSum = 4;  // a smaller sum may come out by chance
constexpr TokenIndex kOpening = 10;       // "They are the last of a group of 66"
constexpr Index kFiguresTried = 60;       // of a document
}  // namespace

bool RecordBuilder::exact(Index f) const {
  const FigureRecord& r = out.figures[f];
  return r.has_low && r.has_high && r.low == r.high && r.qualifier == Qualifier::exact;
}

void RecordBuilder::sum_of_next(Index whole) {
  const bool about = figures()[whole].qualifier == Qualifier::about && figures()[whole].has_high;
  if (!(exact(whole) || about) || size_of(whole) < kSmallestSum) return;
  const std::uint32_t at = scene.sentence_of(quantity(whole).first);
  const bool exchanged =
      candidate(whole).frame.object.act == Act::exchange || candidate(whole).frame.main.act == Act::exchange;
  std::int64_t sum = 0;
  TokenIndex behind = std::max(candidate(whole).phrase.last, quantity(whole).last);
  for (Index f = whole + 1; f < figures().size() && f <= whole + kMostParts; ++f) {
    const std::uint32_t here = scene.sentence_of(quantity(f).first);
    if (!one_story(whole, f) || here > at + (exchanged ? 1u : size_of(whole) >= kLargeSum ? 2u : 0u)) return;
    if (here > at && (candidate(f).frame.exchange_for || (f > 0 && candidate(f - 1).frame.exchange_for))) return;
    if (f + 1 < figures().size() && here > at && candidate(f + 1).frame.exchange_for) return;  // two sides' people
    if (figures()[f].part_of != none && here > at) continue;  // counted in its own whole
    if (!exact(f) || figures()[f].part_of != none || figures()[f].same_as != none) return;
    // in the sentence itself the items stand right behind the whole: "The remaining eight, six Syrians and two Indians"
    const bool listed_behind_colon =
        here == at && f == whole + 1 && quantity(f).first > 0 && scene.punct(quantity(f).first - 1, ':');
    if (here == at && !listed_behind_colon) {
      if (quantity(f).first - behind > kItemGap) return;
      for (TokenIndex t = behind; t < quantity(f).first; ++t)
        if (scene.verb(t) && !scene.any(t, Trait::person_name | Trait::modifier_word | Trait::captive_adjective))
          return;
      if (f == whole + 1 && !scene.punct(behind, ',') && !scene.punct(behind, text::kDash) &&
          !scene.punct(behind, text::kHyphen))
        return;
    }
    sum += size_of(f);
    behind = std::max(candidate(f).phrase.last, quantity(f).last);
    if (sum > size_of(whole)) return;
    if (sum == size_of(whole) && f > whole + 1) {
      for (Index part = whole + 1; part <= f; ++part) {
        if (figures()[part].part_of != none) continue;
        link_part(part, whole);
        if (here == at && work.settled[whole] != 0) work.settled[part] = 0;
      }
      return;
    }
  }
}

void RecordBuilder::sum_of_before(Index whole) {
  if (!exact(whole) || size_of(whole) < kSmallestSum || figures()[whole].part_of != none ||
      figures()[whole].same_as != none || quantity(whole).increment)
    return;
  const std::uint32_t at = scene.sentence_of(quantity(whole).first);
  std::int64_t sum = 0;
  for (Index f = whole; f > 0 && whole - f < kMostParts; --f) {
    const Index part = f - 1;
    if (at - scene.sentence_of(quantity(part).first) > (quantity(whole).definite ? 2u : 1u) || !one_story(part, whole))
      return;
    if (figures()[part].part_of != none) continue;  // counted in its own whole
    if (!exact(part) || figures()[part].same_as != none || figures()[part].kind != figures()[whole].kind) return;
    sum += size_of(part);
    if (sum > size_of(whole)) return;
    if (sum < size_of(whole) || part + 1 == whole) continue;
    for (Index k = part; k < whole; ++k)
      if (figures()[k].part_of == none) link_part(k, whole);
    if (work.settled[whole] == 0) figures()[whole].status = figures()[part].status;
    return;
  }
}

void RecordBuilder::group_told(Index f) {
  if (f == 0 || figures()[f].part_of != none || figures()[f].same_as != none || size_of(f - 1) >= size_of(f)) return;
  const std::uint32_t at = scene.sentence_of(quantity(f).first);
  if (at - scene.sentence_of(quantity(f - 1).first) > 2 || figures()[f - 1].part_of != none) return;
  const text::Sentence& s = scene.doc().sentences[at];
  bool last_of = scene.is(s.first, Trait::plural_person) && scene.is(s.first + 1, Trait::be);
  if (last_of) {  // "They are the last of a group of 66"
    last_of = false;
    for (TokenIndex t = s.first + 2; t < quantity(f).first && t < s.first + kOpening; ++t)
      last_of |= scene.any(t, Trait::ordinal_of | Trait::among_word) || scene.of_class(t, Rare::part_noun);
  }
  bool consists = false;  // "The original group consisted of twenty"
  for (TokenIndex t = s.first; t < quantity(f).first && t < s.first + kOpening; ++t)
    consists |= scene.is(t, Trait::consist_act) && t > s.first && scene.is(t - 1, Trait::group_name);
  if (last_of || consists) link_part(f - 1, f);
}

void RecordBuilder::rival(Index f) {
  if (f == 0 || figures()[f].part_of != none || figures()[f].same_as != none) return;
  if (figures()[f].counting == Counting::running_total || candidate(f).phrase.head != Head::elided) return;
  const Quantity& q = quantity(f);
  const text::Sentence& s = scene.sentence(q.first);
  if (scene.sentence_of(quantity(f - 1).first) != scene.sentence_of(q.first)) return;
  const TokenIndex from = std::max(candidate(f - 1).phrase.last, quantity(f - 1).last);
  // "freed 61, according to the ministry, or 200, according to a doctor"
  const bool other_word =
      q.first > s.first && scene.of_class(q.first - 1, Rare::or_word) && scene.is(from + 1, Trait::according_word);
  // "The rebels have spoken of 2,000; the ministry first said 500 and now says 'over a thousand'"
  bool said = false;
  for (TokenIndex t = from; t < q.first && t - from < kItemGap; ++t)
    said |= scene.any(t, Trait::say_act | Trait::count_name);
  if (other_word || (candidate(f).rule == Rule::attributed && said)) figures()[f].same_as = root(f - 1);
}

void RecordBuilder::once_taken() {
  Index total = none;
  for (Index f = 0; f < figures().size() && f < kFiguresTried; ++f) {
    const FigureRecord& r = figures()[f];
    const Frame& frame = candidate(f).frame;
    const bool taken = frame.any_act(Act::capture) && !frame.any_act(Act::release) && !frame.any_act(Act::home);
    if (!taken || r.status != Status::held || r.part_of != none || r.same_as != none) continue;
    if (!r.has_low || r.qualifier == Qualifier::vague || r.holder == none || counted_over_time(f)) continue;
    if (quantity(f).increment || candidate(f).phrase.others) continue;  // "eight more were seized"
    if (total != none) return;                                          // two raids
    total = f;
  }
  if (total == none) return;
  const FigureRecord& whole = figures()[total];
  std::int64_t sum = 0;
  const auto fits_in = [&](Index f) {
    const FigureRecord& r = figures()[f];
    if (f == total || !one_story(f, total) || r.part_of != none || r.same_as != none || r.holder != whole.holder ||
        r.kind != whole.kind)
      return false;
    if (r.qualifier == Qualifier::vague || !r.has_low || size_of(f) >= whole.low) return false;
    if (r.status != Status::completed && r.status != Status::held && r.status != Status::agreed &&
        r.status != Status::planned)
      return false;
    const Candidate& c = candidate(f);
    if (quantity(f).all || c.frame.any_act(Act::capture))
      return false;  // "all 27 boys seized at K.": a group of their own
    const bool freed = c.frame.any_act(Act::release) || c.frame.any_act(Act::home) || c.frame.any_act(Act::gain);
    const bool kept = c.frame.any_act(Act::hold) || c.frame.any_act(Act::missing);
    if (!freed && !kept && c.phrase.head != Head::captive) return false;
    return !(c.phrase.others && freed);  // "let four others go"
  };
  for (Index f = 0; f < figures().size() && f < kFiguresTried; ++f)
    if (fits_in(f)) sum += size_of(f);
  if (sum == 0 || sum > whole.low) return;
  for (Index f = 0; f < figures().size() && f < kFiguresTried; ++f)
    if (fits_in(f)) figures()[f].part_of = total;
}

}  // namespace parley::figures
