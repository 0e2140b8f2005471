// The noun phrase that a quantity begins: its head, what modifies it, whose people they are.
#ifndef PARLEY_FIGURES_PHRASES_H_
#define PARLEY_FIGURES_PHRASES_H_

#include <vector>

#include "figures/quantities.h"

namespace parley::figures {

inline constexpr TokenIndex kNoToken = 0xFFFFFFFFu;

struct Phrase {
  enum class Head : std::uint8_t {
    captive,  ///< prisoners, hostages: captives by their name
    body,     ///< bodies, remains
    person,   ///< soldiers, people, girls: captives when the clause makes them so
    people,   ///< Americans, Palestinians, Taliban: the same, and whose people they are
    guess,    ///< an unknown plural that looks like people ("snowboarders")
    pronoun,  ///< "of them", "of whom"
    elided,   ///< nothing: "nine on Friday", "the 14"
    other     ///< something else: two trucks, six weeks
  };
  Head head = Head::other;
  TokenIndex noun = kNoToken;  ///< the head's token
  TokenIndex last = 0;         ///< end of the phrase
  std::uint8_t value = 0;      ///< of the head noun's row: its kind
  bool captive_adjective = false;
  bool missing = false;  ///< "missing persons": captives only where captives are told of
  bool freed_adjective = false;
  bool partitive = false;   ///< "three of the eight", "one of them"
  bool others = false;      ///< "four others", "two more"
  Index inner = none;       ///< the quantity of the whole of which this is a part
  Index of_mention = none;  ///< party mention
  TokenRange of_tokens;
};

/// Reads the phrase of quantities[index].
Phrase read_phrase(const Scene& scene, const std::vector<Quantity>& quantities, Index index);

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_PHRASES_H_
