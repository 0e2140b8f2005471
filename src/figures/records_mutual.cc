// Two sides that free people of each other in clauses of their own: what the one gives, the other gets.
#include "figures/records_builder.h"

#include "figures/status.h"

namespace parley::figures {

namespace {
constexpr Index kBack = 4;               // figures back to the other side's
constexpr std::uint32_t kSentences = 2;  // and sentences
}  // namespace

bool RecordBuilder::bargain_told(std::uint32_t from, std::uint32_t to) const {
  const auto& sentences = scene.doc().sentences;
  for (std::uint32_t k = from; k <= to && k < sentences.size(); ++k) {
    const text::Sentence& s = sentences[k];
    for (TokenIndex t = s.first; t < s.last && t < s.first + kClauseReach; ++t)
      if (scene.any(t, Trait::exchange_name | Trait::exchange_act | Trait::bargain_name) ||
          (scene.is(t, Trait::in_word) && scene.is(t + 1, Trait::turn_about)))
        return true;
  }
  return false;
}

bool RecordBuilder::given_or_got(Index f) const {
  const FigureRecord& r = out.figures[f];
  if (r.same_as != none || r.kind == FigureKind::bodies) return false;
  if (r.status == Status::held || r.status == Status::refused || r.status == Status::unknown) return false;
  return r.deed == Deed::freed || r.deed == Deed::got_back || r.deed == Deed::came_home || r.deed == Deed::exchanged;
}

bool RecordBuilder::opposed(Index a, Index b) const {
  if (a == none || b == none || a == b) return false;
  if (state_like(a) && state_like(b))
    return entity(a).country != entity(b).country &&
           !(entity(a).roles.has(Role::mediator) && !entity(a).roles.has(Role::party)) &&
           !(entity(b).roles.has(Role::mediator) && !entity(b).roles.has(Role::party));
  const bool pair = (state_like(a) && group_like(b)) || (group_like(a) && state_like(b));
  return pair && (opponent(a) == b || opponent(b) == a);
}

void RecordBuilder::mutual(Index i) {
  if (!given_or_got(i) || candidate(i).frame.exchange_for) return;
  const std::uint32_t at = scene.sentence_of(quantity(i).first);
  for (Index k = i; k > 0 && i - k < kBack; --k) {
    const Index j = k - 1;
    const std::uint32_t before = scene.sentence_of(quantity(j).first);
    if (at - before > kSentences || !one_story(i, j)) return;
    if (figures()[j].part_of != figures()[i].part_of) continue;  // both groups of their own, or both of one total
    if (!given_or_got(j) || candidate(j).frame.exchange_for || figures()[j].status != figures()[i].status) continue;
    FigureRecord &x = figures()[j], &y = figures()[i];
    // "Armenia got back 32 soldiers; Azerbaijan two": each from the other
    if (x.holder == none && y.holder == none && x.deed == Deed::got_back && y.deed == Deed::got_back &&
        opposed(x.recipient, y.recipient) && state_like(x.recipient) && state_like(y.recipient)) {
      x.holder = y.recipient;
      y.holder = x.recipient;
      return;
    }
    if (!bargain_told(before > 0 ? before - 1 : 0, at)) continue;
    // "The rebels will get 1,700 of their men. They will part with 1,200 in exchange"
    Index a = x.holder, b = y.holder;
    if (a == none && b != none && x.recipient == b) a = opponent(b);
    if (b == none && a != none && y.recipient == a) b = opponent(a);
    if (!opposed(a, b)) continue;
    if (x.holder == none && x.of != a) x.holder = a;
    if (y.holder == none && y.of != b) y.holder = b;
    if (x.recipient == none && goes_to(x.of, b) && !many_holders(i) && goes_home(j, i)) x.recipient = b;
    if (y.recipient == none && goes_to(y.of, a) && !many_holders(j) && goes_home(i, j)) y.recipient = a;
    return;
  }
}

bool RecordBuilder::from_state_jails(Index i) const {
  const Candidate& c = candidate(i);
  const TokenIndex end = scene.sentence(quantity(i).first).last;
  const auto jails = [&](TokenIndex from) {
    for (TokenIndex t = from; t < end && t < from + 5; ++t) {
      if (scene.punctuation(t)) return false;
      if (!scene.any(t, Trait::from_word | Trait::in_word | Trait::of_word)) continue;
      TokenIndex k = t + 1;
      if (scene.is(k, Trait::the_word)) ++k;
      if (scene.is(k, Trait::government_word) || scene.of_class(k, Rare::state_noun))
        return scene.token(k + 1).kind == TokenKind::possessive ? scene.is(k + 2, Trait::captivity_name)
                                                                : scene.is(k + 1, Trait::captivity_name);
    }
    return false;
  };
  if (c.phrase.last < end && jails(c.phrase.last)) return true;
  return c.frame.main && c.frame.main.at != kNoToken && jails(c.frame.main.at + 1);
}

}  // namespace parley::figures
