// Mediation that is turned down, denied or only asked for: nobody mediates yet.
#include <algorithm>

#include "parties/roles.h"

namespace parley::parties {
namespace {

constexpr TokenIndex kBefore = 8, kObject = 8, kBehind = 16;  // from the word of mediation, and from the actors to it
constexpr TokenIndex kOffered = 6, kAsked = 4;

/// The first actor's first token to the last one's last; empty: it has none.
TokenRange actors_of(const Work& work, const RoleScratch& scratch, const grammar::Match& match) {
  TokenRange actors{work.size(), 0};
  for (std::uint32_t i = match.first; i < match.last; ++i) {
    const std::uint32_t group = scratch.symbols.payload[i];
    if (group == grammar::Symbols::kNoPayload) continue;
    const PartyMention& m = work.mentions[scratch.members[scratch.group_first[group]]];
    actors.first = std::min(actors.first, m.first);
    actors.last = std::max(actors.last, m.last);
  }
  return actors;
}

/// "offered to", "volunteered to", "the offer"
bool offered_before(const Work& work, TokenIndex begin, TokenIndex word) {
  for (TokenIndex t = word; t > begin && t + kOffered > word;) {
    if (work.of_class(--t, Rare::offer_word)) return true;
  }
  return false;
}

/// "rejected Kenya's offer to mediate", "does not need Norway as a mediator", "asked Togo to mediate"
bool refused_before(const Work& work, TokenIndex begin, TokenIndex actor, TokenIndex word) {
  // "rejected the mediators' plan" leaves them what they are, "rejected Togo as a mediator" does not.
  const bool as = (word > begin && work.of_class(word - 1, Rare::as_word)) ||
                  (word > begin + 1 && work.of_class(word - 2, Rare::as_word));
  const bool thing = !work.is(word, Trait::mediator) || as;
  bool wanted = false;
  for (TokenIndex t = word; t > begin && t + kBefore > word;) {
    --t;
    if (work.is(t, Trait::period)) return false;
    if (thing && work.of_class(t, Rare::turns_down_word)) return true;
    if (work.of_class(t, Rare::wanting_word))
      wanted = true;
    else if (wanted && work.is(t, Trait::negation))
      return true;
    const bool asked = t < actor && t + kAsked > actor && work.of_class(t, Rare::request_word);
    if (asked && work.is(word - 1, Trait::to)) return true;
  }
  return false;
}

/// "offered to mediate between them, but the rebels declined"
bool refused_behind(const Work& work, TokenIndex begin, TokenIndex word, TokenIndex end) {
  for (TokenIndex t = word + 1; t < end && t < word + kBehind; ++t) {
    if (!work.of_class(t, Rare::turns_down_word)) continue;
    const bool passive = work.any(t - 1, Traits(Trait::be, Trait::adverb));
    const bool of_it = t + 1 >= end || work.any(t + 1, Traits(Trait::period, Trait::comma, Trait::its, Trait::the));
    if (passive || of_it) return offered_before(work, begin, word);
  }
  return false;
}

}  // namespace

bool mediation_turned_down(const Work& work, const RoleScratch& scratch, const grammar::Match& match) {
  const TokenRange actors = actors_of(work, scratch, match);
  if (actors.empty()) return false;
  const TokenIndex begin = work.sentence_first(actors.first), end = work.sentence_last(actors.first);
  // Where is it said that somebody mediates?
  TokenIndex word = actors.first > begin + kBefore ? actors.first - kBefore : begin;
  const TokenIndex stop = std::min<TokenIndex>(end, actors.last + kObject);
  while (word < stop && !work.of_class(word, Rare::mediates_word)) ++word;
  if (word >= stop) return false;
  // "rejected a mediation plan of Togo": the plan
  if (word + 1 < end && work.is(word + 1, Trait::action) && !work.is(word, Trait::mediator)) return false;
  return refused_before(work, begin, actors.first, word) || refused_behind(work, begin, word, end);
}

void leave_out(Work& work, RoleScratch& scratch, const grammar::Match& match) {
  constexpr std::uint8_t kSide = kSideStrong | kSideWeak;
  for (std::uint32_t i = match.first; i < match.last; ++i) {
    const std::uint32_t group = scratch.symbols.payload[i];
    if (group == grammar::Symbols::kNoPayload) continue;
    for (std::uint32_t k = scratch.group_first[group]; k < scratch.group_first[group + 1]; ++k) {
      const Index who = work.mentions[scratch.members[k]].entity;
      if (who == none || work.entities[who].kind == PartyKind::person) continue;
      if ((scratch.evidence[who] & kSide) != 0 && work.traces[who].mentions > 1) continue;
      scratch.evidence[who] = static_cast<std::uint8_t>((scratch.evidence[who] & ~kSide) | kExcluded);
      work.entities[who].roles.remove(Role::party);
    }
  }
}

}  // namespace parley::parties
