// Fills the traits of every word from the tables' classes.
#include "figures/lexicon.h"

#include "figures/verbs.h"
#include "grammar/numeral_words.h"

namespace parley::figures {

namespace {
constexpr const char* kNames[] = {
#define PARLEY_FIGURES_NAME(name) #name,
    PARLEY_FIGURES_TRAITS(PARLEY_FIGURES_NAME)
#undef PARLEY_FIGURES_NAME
};
}  // namespace

Lexicon::Lexicon(const gazetteer::Tables& tables)
    : words_(tables.vocabulary_count()),
      rare_{{
#define PARLEY_FIGURES_RARE_ID(name) tables.class_id(#name),
          PARLEY_FIGURES_RARE(PARLEY_FIGURES_RARE_ID)
#undef PARLEY_FIGURES_RARE_ID
      }},
      values_(words_) {
  const Sets sets = sets_of(tables);
  sets_ = sets.sets();
  rows_.resize(sets.rows());
  for (std::size_t row = 0; row < rows_.size(); ++row) rows_[row].traits = static_cast<TraitSet>(sets.number(row));
  note_uses(tables);
}

Lexicon::Sets Lexicon::sets_of(const gazetteer::Tables& tables) {
  Sets sets(tables);
  for (unsigned i = 0; i < static_cast<unsigned>(Trait::count); ++i) {
    std::string_view name = kNames[i];
    if (name.back() == '_') name.remove_suffix(1);  // do_: the class is called do
    const gazetteer::ClassId id = tables.class_id(name);
    if (id == gazetteer::kNoClass) continue;
    const auto trait = static_cast<Trait>(i);
    sets.add_to_class(id, trait);
    const bool has_value = trait == Trait::captive_name || trait == Trait::person_name || trait == Trait::body_name ||
                           trait == Trait::trio_name;
    if (!has_value) continue;
    for (const gazetteer::ClassMember m : tables.words_of(id))
      values_[m.word] = static_cast<std::uint8_t>(tables.value(m.word, id));
  }
  sets.begin(Trait::rare_word);
  for (const gazetteer::ClassId id : rare_) {
    if (id == gazetteer::kNoClass) continue;
    for (const gazetteer::ClassMember m : tables.words_of(id)) {
      for (const unsigned capital : {0u, 1u}) sets.add_to_row(gazetteer::word_row(m.word, words_, capital));
    }
  }
  sets.finish();
  return sets;
}

void Lexicon::lay(const text::Token* tokens, const gazetteer::WordId* words, std::size_t count, TraitSet* traits,
                  std::uint8_t* uses) const noexcept {
  // The compiler must take each byte written for a change of anything: what is read again and again is kept at hand.
  const Row* const rows = rows_.data();
  const Traits* const sets = sets_.data();
  const gazetteer::WordId known = words_;
  static_assert(text::kCapital == 1, "chooses the capitalised words' rows");
  // Tokens that are no words have shapes, whose rows are right for them: see note_uses().
  for (std::size_t t = 0; t < count; ++t) {
    const unsigned flags = tokens[t].flags;
    const Row row = rows[gazetteer::word_row(words[t], known, flags & text::kCapital)];
    traits[t] = row.traits;
    uses[t] = row.uses;
    // "U.S.", "US", "IT": no pronouns
    if ((flags & (text::kAllCaps | text::kDotted)) != 0 && sets[row.traits].has(Trait::pronoun)) {
      traits[t] = 0;
      uses[t] = row.uses & kBeginsNumber;
    }
  }
}

namespace {

/// WordUse bits of words with these traits.
std::uint8_t uses_of(const Traits& t) {
  constexpr Traits kCaptives = Trait::captive_name | Trait::kidnap_word | Trait::captivity_name;
  constexpr Traits kTaken = Trait::captive_name | Trait::kidnap_word | Trait::prison_word;
  constexpr Traits kKinds =
      Trait::kidnap_word | Trait::detain_word | Trait::prison_word | Trait::pow_word | Trait::captive_name;
  constexpr Traits kForms =
      Trait::base_form | Trait::third_form | Trait::past_form | Trait::participle_form | Trait::ing_form;
  // All that FrameFinder::look_right() makes a predicate of, besides verbs and nouns of acts.
  constexpr Traits kPlaces = Trait::out_word | Trait::leaving_word | Trait::captivity_name | Trait::hands_word |
                             Trait::missing_word | Trait::behind_word | Trait::among_word | Trait::free_word |
                             Trait::back_word | Trait::home_word | Trait::hostage_word | Trait::captive_adjective |
                             Trait::still_word | Trait::way_word | Trait::kidnap_word | Trait::captive_name;
  const Traits deeds = verbs_of_rules(), nouns = nouns_of_acts();
  unsigned use = 0;
  if ((t.any(kForms) && t.any(deeds)) || t.any(nouns) || t.any(kPlaces)) use |= kTellsDeed;
  if ((t.any(kCaptives) && t.any(kTaken)) || t.has(Trait::bars_word)) use |= kTellsCaptives;
  if (t.has(Trait::conflict_word)) use |= kTellsConflict;
  if (t.has(Trait::crime_word)) use |= kTellsCrime;
  if (t.any(kKinds)) use |= kTellsKind;
  if (t.has(Trait::unknown_word)) use |= kTellsUnknown;
  if (t.has(Trait::exchange_name) || t.has(Trait::exchange_act)) use |= kTellsExchange;
  return static_cast<std::uint8_t>(use);
}

}  // namespace

void Lexicon::note_uses(const gazetteer::Tables& tables) {
  std::vector<std::uint8_t> of_set;
  for (const Traits& traits : sets_) of_set.push_back(uses_of(traits));
  for (Row& row : rows_) row.uses = of_set[row.traits];
  const grammar::NumeralWords numerals(tables);
  for (gazetteer::WordId w = 0; w < words_; ++w) {
    if (numerals.beginning(w) == grammar::NumeralWords::kNoBeginning) continue;
    for (const unsigned capital : {0u, 1u}) {
      std::uint8_t& uses = rows_[gazetteer::word_row(w, words_, capital)].uses;
      uses = static_cast<std::uint8_t>(uses | kBeginsNumber);
    }
  }
  // Numbers begin numerals; no other shape than those of words tells anything.
  for (gazetteer::WordId w = gazetteer::kUnknownAcronym + 1; w < gazetteer::kFirstWord; ++w) {
    const bool number = w >= gazetteer::kDayNumber && w <= gazetteer::kFraction;
    for (const unsigned capital : {0u, 1u})
      rows_[gazetteer::word_row(w, words_, capital)] = {0, number ? std::uint8_t{kBeginsNumber} : std::uint8_t{0}};
  }
}

}  // namespace parley::figures
