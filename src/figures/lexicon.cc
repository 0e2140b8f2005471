// Fills the traits of every word from the tables' classes.
#include "figures/lexicon.h"

namespace parley::figures {

namespace {
constexpr const char* kNames[] = {
#define PARLEY_FIGURES_NAME(name) #name,
    PARLEY_FIGURES_TRAITS(PARLEY_FIGURES_NAME)
#undef PARLEY_FIGURES_NAME
};
}  // namespace

Lexicon::Lexicon(const gazetteer::Tables& tables)
    : lower_(tables.vocabulary_count()), capital_(tables.vocabulary_count()), values_(tables.vocabulary_count()) {
  std::vector<std::uint8_t> trait_of(tables.class_count(), static_cast<std::uint8_t>(Trait::count));
  for (unsigned i = 0; i < static_cast<unsigned>(Trait::count); ++i) {
    std::string_view name = kNames[i];
    if (name.back() == '_') name.remove_suffix(1);  // do_: the class is called do
    const gazetteer::ClassId id = tables.class_id(name);
    if (id != gazetteer::kNoClass) trait_of[id] = static_cast<std::uint8_t>(i);
  }
  for (gazetteer::WordId w = 0; w < tables.vocabulary_count(); ++w) {
    for (const gazetteer::WordClass& c : tables.classes(w)) {
      if (trait_of[c.id] == static_cast<std::uint8_t>(Trait::count)) continue;
      const auto trait = static_cast<Trait>(trait_of[c.id]);
      capital_[w].add(trait);
      if (c.capital_only == 0) lower_[w].add(trait);
      if (trait == Trait::captive_name || trait == Trait::person_name || trait == Trait::body_name ||
          trait == Trait::trio_name)
        values_[w] = static_cast<std::uint8_t>(c.value);
    }
  }
}

}  // namespace parley::figures
