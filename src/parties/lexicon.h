// Which traits a token's word has: the classes of words_*.tsv that this room asks for, as bits, one look-up a word.
#ifndef PARLEY_PARTIES_LEXICON_H_
#define PARLEY_PARTIES_LEXICON_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "gazetteer/tables.h"
#include "gazetteer/word_sets.h"
#include "text/enum_set.h"

namespace parley::parties {

/// What a word can be. The table in lexicon.cc says which class of words_*.tsv, or which words, each one is.
enum class Trait : std::uint16_t {
  honorific,
  clergy,
  rank,
  title,
  title_modifier,
  leader,
  chief,
  prime,
  crown,
  member_group,
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
  adverb,
  negation,
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
  preposition,
  conjunction,
  number,
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
  two,
  who,
  comma,
  hyphen,
  period,
  open,
  close,
  quote,
  lead_verb,
  led,
  function_word,
  no_last_name,
  held,
  region_prefix,
  plain_government,
  island,
  motion,
  ambassador,
  administration,
  first_person,
  topic,
  office,
  portfolio,
  ordinal,
  under,
  captor,
  his,
  addresses,
  commander,
  occupied,
  its,
  signs,
  on,
  alias_word,
  taken,
  elder,
  elder_modifier,
  gunmen,
  through,
  staged,  ///< what is held without anybody being held: "elections", "a funeral"
  lists,   ///< "including X", "among them X"
  message,
  mutinous,
  person_noun,
  naming,
  armed_modifier,
  armed_body,
  press,  ///< what a press secretary is of
  other,  ///< "other", "rival"
  count_
};

/// The traits of a word.
using Traits = text::EnumSet<Trait, 4>;
static_assert(static_cast<std::size_t>(Trait::count_) <= Traits::kMost,
              "more traits than Traits has bits: give it another word");

/// What a token can be of use for: the steps walk over the tokens of their kind.
enum TokenUse : std::uint8_t {
  kNameLike = 1,    ///< capitalised, or a particle that may begin a name ("al-Sisi")
  kDescribing = 2,  ///< the noun or pronoun of a description
  kAllied = 4,      ///< "pro", "anti"
  kHit = 8,         ///< a name of the gazetteer begins here
  kOwned = 16,      ///< part of a mention
  kNamePart = 32,   ///< may be a word of a person's name, or a particle that may begin one
  kTeam = 64,       ///< "delegation", "negotiators"
  kTopical = 128    ///< a word of talks, deals or captives
};

/// What else a token can be of use for: of Work::more.
enum NameUse : std::uint8_t {
  kBodyNoun = 1,      ///< the noun of an organisation's name, or one that begins such a name
  kShouted = 2,       ///< all in capitals
  kBandNoun = 4,      ///< the noun of a group that has no name of its own: "rebels"
  kPlainName = 8,     ///< capitalised, and a word of a person's name wherever it stands
  kOffice = 16,       ///< the noun of an office that one person of a country holds
  kCompanyWord = 32,  ///< "Corp", "Ltd": a word of a firm's name
  kNobody = 64,       ///< the last word of a name that is nobody's
  kRareClass = 128    ///< has one of the classes below
};

/// Words that are no part of a person's name, but where a name has them all the same (person_names.cc).
inline constexpr Traits kNoPersonsName(Trait::function_word, Trait::calendar, Trait::title, Trait::rank,
                                       Trait::honorific, Trait::prime, Trait::government, Trait::captive, Trait::talk,
                                       Trait::speech_verb);

// Classes of words that few tokens are asked for: no bits are spent on them.
// clang-format off
#define PARLEY_PARTIES_RARE(X)                                                                         \
  X(plain_letters) X(currency_word) X(surname_word) X(agency_name) X(civil_subject)    \
  X(namesake) X(thing_prefix) X(settled_prefix) X(bank_word) X(issuing_prefix)          \
  X(thing_pronoun) X(that_word) X(taker_word) X(represent_verb) X(speaks_verb) X(staged_verb)         \
  X(whose_word) X(as_word) X(turns_down_word) X(wanting_word) X(mediates_word) X(request_word) X(offer_word)   \
  X(source_verb) X(first_plural) X(passing_word)
// clang-format on

enum class Rare : std::uint8_t {
#define PARLEY_PARTIES_RARE_NAME(name) name,
  PARLEY_PARTIES_RARE(PARLEY_PARTIES_RARE_NAME)
#undef PARLEY_PARTIES_RARE_NAME
      count
};

class Lexicon {
 public:
  explicit Lexicon(const gazetteer::Tables& tables);

  gazetteer::ClassId id(Rare rare) const noexcept { return rare_[static_cast<std::size_t>(rare)]; }

  /// The number of a set of traits: some hundreds are any word's.
  using TraitSet = std::uint16_t;
  const Traits* trait_sets() const noexcept { return sets_.data(); }

  /// The traits, the TokenUse and the NameUse of each of `count` tokens.
  void lay(const text::Token* tokens, const gazetteer::WordId* words, std::size_t count, TraitSet* traits,
           std::uint8_t* uses, std::uint8_t* more) const noexcept;

 private:
  using Sets = gazetteer::WordSets<Traits>;
  static Sets sets_of(const gazetteer::Tables& tables);
  void note_uses(const gazetteer::Tables& tables);
  struct Row {
    TraitSet traits = 0;
    std::uint16_t uses = 0;  ///< TokenUse, and NameUse in the upper byte
  };
  Row& row(gazetteer::WordId word, unsigned upper) noexcept { return rows_[gazetteer::word_row(word, words_, upper)]; }
  std::array<gazetteer::ClassId, static_cast<std::size_t>(Rare::count)> rare_;
  gazetteer::WordId words_ = 0;  ///< ids from here on have no traits: one row for all of them
  std::vector<Traits> sets_;     ///< all that differ
  std::vector<Row> rows_;        ///< see gazetteer::word_row()
};

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_LEXICON_H_
