// Two who do a thing together: "Kyiv and Moscow swapped".
#include <algorithm>

#include "figures/roles.h"

namespace parley::figures {

Index joined_subject(const Scene& scene, Index who, TokenIndex verb) {
  constexpr TokenIndex kReach = 8;
  const TokenIndex floor = std::max(scene.sentence(verb).first, verb > kReach ? verb - kReach : 0);
  for (TokenIndex t = verb; t > floor; --t) {
    const Index m = scene.mention(t - 1);
    if (m == none) continue;
    if (acting(scene, m) != who) return none;
    TokenIndex first = scene.party_mention(m).first;
    if (first > floor && scene.is(first - 1, Trait::the_word)) --first;
    if (first < floor + 2 || !scene.is(first - 1, Trait::coordinator)) return none;
    return acting(scene, scene.mention(first - 2));
  }
  return none;
}

}  // namespace parley::figures
