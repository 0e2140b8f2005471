// Acronyms that the text never explains: "FFC" where the Forces of Freedom and Change are named, "LJM" where the Liberation and Justice Movement is.
#include <algorithm>

#include "parties/work.h"

namespace parley::parties {
namespace {

constexpr std::size_t kLongest = 6;  ///< letters of an acronym
constexpr std::size_t kShortest = 3;
constexpr std::size_t kNames = 64;  ///< names whose initials are kept: enough for one text

/// The initials of a name.
struct Initials {
  char letters[kLongest] = {};
  std::size_t count = 0;
  Index entity = none;
};

Initials initials_of(const Work& w, const PartyMention& m) {
  Initials out;
  for (TokenIndex t = m.first; t < m.last; ++t) {
    if (!w.capital(t)) continue;
    if (out.count == kLongest) return {};
    out.letters[out.count++] = w.doc->bytes(t)[0];
  }
  out.entity = m.entity;
  return out;
}

}  // namespace

void find_acronyms(Work& w) {
  Initials names[kNames];
  std::size_t count = 0;
  for (const PartyMention& m : w.mentions) {
    if (count == kNames) break;
    if (m.entity == none || m.last - m.first < kShortest || w.entities[m.entity].kind == PartyKind::person ||
        w.entities[m.entity].kind == PartyKind::state)
      continue;
    const Initials initials = initials_of(w, m);
    if (initials.count >= kShortest) names[count++] = initials;
  }
  if (count == 0) return;
  for (TokenIndex t = 0; (t = w.next(t, kNameLike)) < w.size(); ++t) {
    if (!w.free(t) || !w.token(t).has(text::kAllCaps) || w.hit_at[t] != Work::kFree || w.is(t, Trait::calendar))
      continue;
    const std::string_view bytes = w.doc->bytes(t);
    if (bytes.size() < kShortest || bytes.size() > kLongest) continue;
    Index found = none;
    bool two = false;
    for (std::size_t i = 0; i < count; ++i) {
      if (names[i].count != bytes.size() || !std::equal(bytes.begin(), bytes.end(), names[i].letters)) continue;
      two |= found != none && found != names[i].entity;
      found = names[i].entity;
    }
    if (found != none && !two) w.add({t, t + 1}, found, MentionForm::alias);
  }
}

}  // namespace parley::parties
