// When, and who says so: the date of the clause, and the source of the number.
#include "figures/records_builder.h"

#include <algorithm>

#include "figures/status.h"
#include "text/endings.h"

namespace parley::figures {

constexpr TokenIndex kDateReach = 18;  // tokens between a verb and its date

Index RecordBuilder::date_of(TokenIndex at, bool frees, bool participle) const {
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
    // "relatives of twelve men held by the rebels blocked a road on Friday": the day of the sentence's own verb
    if (participle && t > at + 2 && scene.mention(t) == none && scene.mention(t - 1) != none &&
        (scene.is(t, Trait::past_form) || text::ends_with(scene.bytes(t), "ed") ||
         scene.of_class(t, Rare::meeting_form)))
      return none;
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

Index RecordBuilder::day(TokenIndex t) const {
  const Index d = scene.date(t);
  if (d == none) return none;
  const DateType type = scene.dates()[d].type;
  return type == DateType::date || type == DateType::time ? d : none;
}

bool RecordBuilder::another_clause(TokenIndex t, TokenIndex end) const {
  if (scene.punct(t, ';') || scene.punct(t, ':')) return true;
  if (scene.any(t, Trait::relative | Trait::subordinator) && !scene.is(t, Trait::determiner)) return true;
  return scene.any(t, Trait::past_form | Trait::third_form) && verb_act(scene, t, end).act != Act::nothing;
}

void RecordBuilder::dates(Index f) {
  const Candidate& c = candidate(f);
  const Predicate* p = leading_predicate(c.frame);
  FigureRecord& r = figures()[f];
  r.first_date = static_cast<std::uint32_t>(out.date_links.size());
  if (p == nullptr || p->at == kNoToken || p->at >= scene.size()) return;
  const Index best =
      date_of(p->at, p->act == Act::release || p->act == Act::gain || p->act == Act::home || p->act == Act::exchange,
              p == &c.frame.post && p->act == Act::hold);
  if (best == none) return;
  out.date_links.push_back(best);
  r.date_count = 1;
}

void RecordBuilder::attribution(Index f) {
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

}  // namespace parley::figures
