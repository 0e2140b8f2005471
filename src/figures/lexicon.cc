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
      traits_(2 * (words_ + 1)),
      uses_(traits_.size()),
      values_(words_) {
  for (unsigned i = 0; i < static_cast<unsigned>(Trait::count); ++i) {
    std::string_view name = kNames[i];
    if (name.back() == '_') name.remove_suffix(1);  // do_: the class is called do
    const gazetteer::ClassId id = tables.class_id(name);
    if (id == gazetteer::kNoClass) continue;
    const auto trait = static_cast<Trait>(i);
    const bool has_value = trait == Trait::captive_name || trait == Trait::person_name || trait == Trait::body_name ||
                           trait == Trait::trio_name;
    for (const gazetteer::ClassMember m : tables.words_of(id)) {
      traits_[row(m.word, 1)].add(trait);
      if (m.capital_only == 0) traits_[row(m.word, 0)].add(trait);
      if (has_value) values_[m.word] = static_cast<std::uint8_t>(tables.value(m.word, id));
    }
  }
  for (const gazetteer::ClassId id : rare_) {
    if (id == gazetteer::kNoClass) continue;
    for (const gazetteer::ClassMember m : tables.words_of(id)) {
      traits_[row(m.word, 0)].add(Trait::rare_word);
      traits_[row(m.word, 1)].add(Trait::rare_word);
    }
  }
  note_uses(tables);
}

void Lexicon::lay(const text::Token* tokens, const gazetteer::WordId* words, std::size_t count, Row* rows,
                  std::uint8_t* uses) const noexcept {
  // The compiler must take each byte written for a change of anything: what is read again and again is kept at hand.
  const std::uint8_t* const uses_of = uses_.data();
  const std::size_t known = words_;
  static_assert(text::kCapital == 1, "chooses the capitalised words' rows");
  // Tokens that are no words have shapes, whose rows are right for them: see note_uses().
  for (std::size_t t = 0; t < count; ++t) {
    const unsigned flags = tokens[t].flags;
    const std::size_t row = std::min<std::size_t>(words[t], known) + (flags & text::kCapital) * (known + 1);
    rows[t] = static_cast<Row>(row);
    uses[t] = uses_of[row];
    // "U.S.", "US", "IT": no pronouns
    if ((flags & (text::kAllCaps | text::kDotted)) != 0 && traits_[row].has(Trait::pronoun)) {
      rows[t] = static_cast<Row>(known);
      uses[t] = uses_of[row] & kBeginsNumber;
    }
  }
}

void Lexicon::note_uses(const gazetteer::Tables& tables) {
  const grammar::NumeralWords numerals(tables);
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
                             Trait::still_word | Trait::way_word | Trait::kidnap_word;
  const Traits deeds = verbs_of_rules(), nouns = nouns_of_acts();
  const Traits telling = deeds | nouns | kPlaces | kCaptives | kKinds | Trait::bars_word | Trait::conflict_word |
                         Trait::crime_word | Trait::unknown_word;
  for (std::size_t r = 0; r < traits_.size(); ++r) {
    const Traits& t = traits_[r];
    if (!t.any(telling)) continue;
    unsigned use = 0;
    if ((t.any(kForms) && t.any(deeds)) || t.any(nouns) || t.any(kPlaces)) use |= kTellsDeed;
    if ((t.any(kCaptives) && t.any(kTaken)) || t.has(Trait::bars_word)) use |= kTellsCaptives;
    if (t.has(Trait::conflict_word)) use |= kTellsConflict;
    if (t.has(Trait::crime_word)) use |= kTellsCrime;
    if (t.any(kKinds)) use |= kTellsKind;
    if (t.has(Trait::unknown_word)) use |= kTellsUnknown;
    if (t.has(Trait::exchange_name) || t.has(Trait::exchange_act)) use |= kTellsExchange;
    uses_[r] = static_cast<std::uint8_t>(use);
  }
  for (gazetteer::WordId w = 0; w < words_; ++w) {
    if (numerals.beginning(w) == grammar::NumeralWords::kNoBeginning) continue;
    for (const unsigned capital : {0u, 1u})
      uses_[row(w, capital)] = static_cast<std::uint8_t>(uses_[row(w, capital)] | kBeginsNumber);
  }
  // Numbers begin numerals; no other shape than those of words tells anything.
  for (gazetteer::WordId w = gazetteer::kUnknownAcronym + 1; w < gazetteer::kFirstWord; ++w) {
    const bool number = w >= gazetteer::kDayNumber && w <= gazetteer::kFraction;
    for (const unsigned capital : {0u, 1u}) {
      traits_[row(w, capital)] = Traits();
      uses_[row(w, capital)] = number ? std::uint8_t{kBeginsNumber} : std::uint8_t{0};
    }
  }
}

}  // namespace parley::figures
