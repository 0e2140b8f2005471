// Which of the homonyms a name means: the weight of the countries that the text names, and who is in office on its date.
#include "parties/homonyms.h"

#include <algorithm>

namespace parley::parties {

using gazetteer::EntryId;
using gazetteer::Form;
using gazetteer::FormKind;
using gazetteer::kNoEntry;
using gazetteer::NameHit;

namespace {

constexpr std::uint32_t kCountryWeight = 20;  ///< mentions of a country that count for its people

std::uint32_t person_score(const Work& w, EntryId person) {
  const auto range = w.tables->offices_of(person);
  for (std::uint32_t i = 0; i < range.count; ++i) {
    if (held_on(w.tables->office(range.first + i), w.published)) return 60;
  }
  return 10;
}

}  // namespace

void weigh_countries(Work& w) {
  for (const NameHit& hit : *w.names) {
    const List<Form> forms = w.tables->forms(hit);
    if (forms.empty()) continue;
    const Form& form = forms[0];
    const Facts e = w.facts(form.entry);
    if (e.kind == PartyKind::person || e.country == kNoEntry) continue;
    const EntryId country = e.kind == PartyKind::state ? form.entry : e.country;
    ++w.notes.of(country).weight;
  }
}

const Form* choose_form(Work& w, const NameHit& hit) {
  const List<Form> forms = w.tables->forms(hit);
  const Form* best = nullptr;
  std::uint32_t best_score = 0;
  for (const Form& form : forms) {
    if (form.kind == FormKind::last_name || form.kind == FormKind::description) continue;
    const Facts e = w.facts(form.entry);
    std::uint32_t score = 1;
    if (e.kind == PartyKind::state) {
      score += 100;
    } else if (e.kind == PartyKind::person) {
      score += person_score(w, form.entry);
      if (e.country != kNoEntry)
        score += std::min(w.weight(e.country), kCountryWeight);  // "Saudi Arabia's King Abdullah"
    } else {
      if (e.country != kNoEntry) score += 4 * std::min(w.weight(e.country), 20u);
      const std::uint32_t year = w.published / 10000;
      if (year != 0 && e.until.year != 0 && year > static_cast<std::uint32_t>(e.until.year) + 5) score /= 2;
      if (year != 0 && e.from.year != 0 && year < static_cast<std::uint32_t>(e.from.year)) score = 0;
    }
    if (best == nullptr || score > best_score) {
      best = &form;
      best_score = score;
    }
  }
  return best;
}

}  // namespace parley::parties
