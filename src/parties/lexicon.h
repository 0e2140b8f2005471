// Which traits a token's word has: the classes of words_*.tsv that this room asks for, as bits, one look-up a word.
#ifndef PARLEY_PARTIES_LEXICON_H_
#define PARLEY_PARTIES_LEXICON_H_

#include <cstdint>
#include <vector>

#include "gazetteer/tables.h"

namespace parley::parties {

/// What a word can be. The table in lexicon.cc says which class of words_*.tsv, or which words, each one is.
enum class Trait : std::uint8_t {
  honorific,
  rank,
  title,
  title_modifier,
  leader,
  chief,
  commander,
  prime,
  crown,
  prince,
  minister,
  official,
  envoy,
  representative,
  negotiator,
  spokes,
  mediator,
  secretary,
  general_word,
  former,
  special,
  vice,
  delegation,
  team,
  speech_verb,
  act_verb,
  auxiliary,
  be,
  have,
  adverb,
  negation,
  modal,
  mediated,
  mediate_verb,
  host_verb,
  talk,
  meeting,
  deal,
  conflict,
  captive,
  people,
  government,
  government_people,
  military,
  action,
  place_noun,
  armed,
  soft_armed,
  group,
  opposition,
  country_noun,
  sides,
  side,
  warring,
  countries,
  group_modifier,
  organisation,
  armed_name,
  armed_name_word,
  name_closer,
  calendar,
  particle,
  joiner,
  place_adjective,
  place_preposition,
  compound,
  based,
  determiner,
  the,
  article,
  possessive_pronoun,
  he_she,
  they,
  it,
  preposition,
  conjunction,
  pronoun,
  number,
  number_word,
  of,
  for_word,
  to,
  and_word,
  or_word,
  with,
  by,
  between,
  from,
  in,
  against,
  pro_anti,
  both,
  all,
  two,
  who,
  comma,
  hyphen,
  dash,
  period,
  colon,
  open,
  close,
  quote,
  slash,
  possessive,
  lead_verb,
  led,
  according,
  question,
  function_word,
  no_last_name,
  held,
  region_prefix,
  plain_government,
  island,
  motion,
  ambassador,
  release,
  administration,
  first_person,
  count_
};

class Lexicon {
 public:
  explicit Lexicon(const gazetteer::Tables& tables);

  bool has(gazetteer::WordId word, bool capital, Trait trait) const noexcept {
    if (word >= bits_[0].size()) return false;
    const auto i = static_cast<unsigned>(trait);
    return (bits_[capital ? 1 : 0][word].part[i >> 6] >> (i & 63)) & 1u;
  }

 private:
  struct Bits {
    std::uint64_t part[2] = {0, 0};
  };
  std::vector<Bits> bits_[2];  ///< by word id; [1]: where the token is capitalised
};

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_LEXICON_H_
