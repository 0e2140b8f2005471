// Which of the homonyms a name means: the weight of the countries that the text names, who is in office on its date, and what there was on it.
#include "parties/homonyms.h"

#include <algorithm>

#include "parties/doubts.h"

namespace parley::parties {

using gazetteer::EntryId;
using gazetteer::Form;
using gazetteer::FormKind;
using gazetteer::kNoEntry;
using gazetteer::NameHit;

namespace {

constexpr std::uint32_t kCountryWeight = 20;  ///< mentions of a country that count for its people
constexpr std::uint32_t kPastWeight = 3;      ///< a text of today that names a state of the past so often is about it

/// There was no such thing yet. A bare year may be the one in which it became known.
bool not_yet(const Facts& e, std::uint32_t published) noexcept {
  if (published == 0 || e.from.year == 0) return false;
  const std::uint32_t slack = e.kind != PartyKind::state && e.from.month == 0 ? 10000u : 0u;
  return published + slack < day_number(e.from, false);
}

bool ended(const Facts& e, std::uint32_t published) noexcept {
  return e.until.year != 0 && (published == 0 || published > day_number(e.until, true));
}

/// A seat of government: whose it was depends on the day.
bool seat(const Form& form) noexcept { return form.kind == FormKind::capital || form.kind == FormKind::metonym; }

std::uint32_t person_score(const Work& w, EntryId person) {
  const auto range = w.tables->offices_of(person);
  for (std::uint32_t i = 0; i < range.count; ++i) {
    if (held_on(w.tables->office(range.first + i), w.published)) return 60;
  }
  return 10;
}

/// The form by which a hit weighs: the first that there was on the day. nullptr where that is open.
const Form* weighing(Work& w, const NameHit& hit, List<Form> forms) {
  for (const Form& form : forms) {
    const Facts e = w.facts(form.entry);
    if (not_yet(e, w.published)) continue;
    if (seat(form) && ended(e, w.published)) continue;
    if (seat(form) && w.published == 0 && forms.size() > 1) return nullptr;  // "Moscow" of no day
    if (!e.own && e.kind != PartyKind::state && (doubtful_letters(w, hit) || common_words(w, hit))) return nullptr;
    if (e.kind != PartyKind::state && e.kind != PartyKind::person && &form == &forms[0] && forms.size() > 1) {
      const Facts other = w.facts(forms[1].entry);  // "House of Commons": of two countries
      if (other.kind == e.kind && other.country != e.country && !not_yet(other, w.published)) return nullptr;
    }
    return &form;
  }
  return nullptr;
}

/// The seat of a state that is no more means it where the text is about its time.
bool about_past(const Work& w, EntryId state, List<Form> forms) {
  const std::uint32_t own = w.weight(state);
  if (own < (w.published == 0 ? 1 : kPastWeight)) return false;
  for (const Form& form : forms) {
    if (form.entry != state && seat(form) && w.weight(form.entry) >= (w.published == 0 ? own : 1)) return false;
  }
  return true;
}

}  // namespace

void weigh_names(Work& w) {
  for (const NameHit& hit : *w.names) {
    const Form* const form = weighing(w, hit, w.tables->forms(hit));
    if (form == nullptr) continue;
    const Facts e = w.facts(form->entry);
    if (e.kind == PartyKind::person) continue;
    ++w.notes.of(form->entry).weight;
    if (e.kind != PartyKind::state && e.country != kNoEntry) ++w.notes.of(e.country).weight;
  }
}

const Form* choose_form(Work& w, const NameHit& hit) {
  const List<Form> forms = w.tables->forms(hit);
  const Form* best = nullptr;
  std::uint32_t best_score = 0;
  const bool alone = forms.size() == 1;  // nothing to compare it with
  for (const Form& form : forms) {
    if (form.kind == FormKind::last_name || form.kind == FormKind::description) continue;
    const Facts e = w.facts(form.entry);
    std::uint32_t score = 1;
    if (e.kind == PartyKind::state) {
      if (seat(form)) {
        if (not_yet(e, w.published)) continue;
        if (ended(e, w.published)) {
          if (!about_past(w, form.entry, forms)) continue;
          ++score;
        }
      }
      score += 100;
    } else if (e.kind == PartyKind::person) {
      if (alone) return &form;
      score += person_score(w, form.entry);
      if (e.country != kNoEntry)
        score += std::min(w.weight(e.country), kCountryWeight);  // "Saudi Arabia's King Abdullah"
    } else {
      if (not_yet(e, w.published)) continue;
      if (e.country != kNoEntry && common_words(w, hit) && w.weight(e.country) == 0) continue;
      if (e.country != kNoEntry) score += 4 * std::min(w.weight(e.country), 20u);
      const std::uint32_t year = w.published / 10000;
      if (year != 0 && e.until.year != 0 && year > static_cast<std::uint32_t>(e.until.year) + 5) score /= 2;
    }
    if (best == nullptr || score > best_score) {
      best = &form;
      best_score = score;
    }
  }
  return best;
}

}  // namespace parley::parties
