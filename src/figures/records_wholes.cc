// Groups and the figures that count a part of them: taken first and let go one after another, or told of behind those who came home.
#include <algorithm>

#include "figures/records_builder.h"
#include "figures/status.h"

namespace parley::figures {

namespace {

constexpr Index kGroupReach = 4;              // figures between a group and a part of it
constexpr std::uint32_t kGroupSentences = 2;  // sentences between them
constexpr Index kBackground = 12;             // figures from the news of a release back from how they were taken

}  // namespace

bool RecordBuilder::taken(Index f) const {
  const Frame& frame = candidate(f).frame;
  return frame.any_act(Act::capture) && out.figures[f].status == Status::held && out.figures[f].part_of == none &&
         out.figures[f].same_as == none;
}

bool RecordBuilder::part_of_taken(Index f) {
  const Candidate& c = candidate(f);
  const Quantity& q = quantity(f);
  if (q.definite || q.increment || c.phrase.inner != none) return false;
  const Predicate* p = leading_predicate(c.frame);
  const bool freed = p != nullptr && !p->weak && (p->act == Act::release || p->act == Act::home || p->act == Act::gain);
  const bool left = p != nullptr && p->act == Act::missing;
  if (!freed && !left) return false;
  const bool bare = c.rule == Rule::elided || c.rule == Rule::missing || c.phrase.head == Head::elided;
  for (Index k = f; k > 0 && f - k < kGroupReach; --k) {
    const Index before = k - 1;
    if (scene.sentence_of(q.first) - scene.sentence_of(quantity(before).first) > kGroupSentences) return false;
    if (figures()[before].part_of != none || figures()[before].same_as != none) continue;
    const bool held = candidate(before).frame.any_act(Act::hold) && bare && k == f &&
                      scene.sentence_of(q.first) - scene.sentence_of(quantity(before).first) <= 1;
    if (!(taken(before) || held) || figures()[before].status != Status::held || size_of(before) <= size_of(f))
      return false;
    if (scene.is(p->at, Trait::receive_act) && !scene.is(p->at, Trait::raid_word)) return false;  // from others
    const Phrase& group = candidate(before).phrase;
    const bool anybody = group.head == Head::person && group.value == 0;  // "took 21 people; two tourists were let go"
    const FigureRecord &whole = figures()[before], &part = figures()[f];
    const bool others = (whole.of != none && part.of != none && whole.of != part.of) ||
                        (whole.holder != none && part.holder != none && whole.holder != part.holder);
    if (anybody && !bare && !whole.has_high && part.holder != none)
      return false;  // "more than 150 foreigners this year"
    // "hold 300 Arabs. Four Israeli soldiers are missing": of another people
    if (held && !taken(before) && c.phrase.head != Head::elided && group.noun != kNoToken &&
        c.phrase.noun != kNoToken && scene.words()[group.noun] != scene.words()[c.phrase.noun])
      return false;
    if (others || (!anybody && (!related(before, f) || (!bare && !same_noun(before, f))))) return false;
    link_part(f, before);
    return figures()[f].part_of != none;
  }
  return false;
}

bool RecordBuilder::last_of_them(Index f) {
  // "They are the last of a group of 66": those told of right before are a part of it
  if (f == 0) return false;
  const Quantity& q = quantity(f);
  const text::Sentence& s = scene.sentence(q.first);
  if (scene.sentence_of(q.first) == 0 || q.first > s.first + 10 || !scene.is(s.first, Trait::plural_person) ||
      !scene.is(s.first + 1, Trait::be))
    return false;
  bool last = false, of = false;
  for (TokenIndex t = s.first + 2; t < q.first; ++t) {
    last |= scene.any(t, Trait::ordinal_of | Trait::among_word);
    of |= scene.any(t, Trait::of_word | Trait::among_word);
    if (scene.verb(t) && !scene.is(t, Trait::ordinal_of)) return false;
  }
  if (!last || !of) return false;
  for (Index k = f; k > 0 && f - k < kGroupReach + 1; --k) {
    const Index before = root(k - 1);
    if (figures()[before].part_of != none) continue;
    if (scene.sentence_of(q.first) - scene.sentence_of(quantity(before).first) > kGroupSentences ||
        size_of(before) >= size_of(f))
      return false;
    link_part(before, f);
    return true;
  }
  return false;
}

void RecordBuilder::background(Index f) {
  // "freed the 19 volunteers … Gunmen had seized 23 Koreans in July"
  if (f == 0 || !taken(f) || quantity(f).definite || !figures()[f].has_high) return;
  std::int64_t left = size_of(f);
  for (Index k = f; k > 0 && f - k < kBackground; --k)
    if (figures()[k - 1].part_of == f) left -= size_of(k - 1);
  for (Index k = f; k > 0 && f - k < kBackground; --k) {
    const Index part = k - 1;
    const FigureRecord& r = figures()[part];
    if (r.same_as != none || r.part_of != none || !r.has_high || candidate(part).frame.any_act(Act::capture)) continue;
    if (quantity(part).increment || candidate(part).phrase.others) continue;  // "five others": beside those
    if (r.status != Status::completed && r.status != Status::held && r.status != Status::agreed &&
        r.status != Status::planned)
      continue;
    if (r.holder != none && figures()[f].holder != none && r.holder != figures()[f].holder) continue;
    if (r.kind != figures()[f].kind || !related(part, f) || !same_noun(part, f) || size_of(part) > left ||
        size_of(part) == size_of(f))
      continue;
    left -= size_of(part);
    figures()[part].part_of = f;
  }
}

}  // namespace parley::figures
