// Letters that mean the actor whom the gazetteer knows by them, or something else: by what the text says beside them and elsewhere.
#include "parties/doubts.h"

#include <algorithm>

#include "text/fold.h"

namespace parley::parties {
namespace {

using gazetteer::EntryId;
using gazetteer::kNoEntry;
using gazetteer::NameHit;

constexpr std::size_t kFewLetters = 4;  ///< more than these seldom mean two things
constexpr TokenIndex kExplained = 12;   ///< tokens before a bracket that may spell its letters

std::size_t letters_of(std::string_view bytes) noexcept {
  return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) { return c != '.'; }));
}

/// Of letters in words_names.tsv: what they need to mean their actor.
constexpr std::int32_t kInConflict = 1;  ///< a text of conflict
constexpr std::int32_t kAnywhere = 2;    ///< nothing
std::int32_t plainness(const Work& w, TokenIndex t) { return w.rare_value(t, Rare::plain_letters); }

bool opens(const Work& w, TokenIndex t) { return w.is(t, Trait::open) || w.punct(t, '['); }
bool closes(const Work& w, TokenIndex t) { return w.is(t, Trait::close) || w.punct(t, ']'); }

}  // namespace

bool doubtful_letters(const Work& w, const NameHit& hit) {
  const TokenIndex t = hit.first;
  const bool letters = (w.token(t).flags & unsigned{text::kAllCaps | text::kDotted}) != 0;
  if (!(letters & (hit.last == t + 1)) || !w.word(t)) return false;
  return letters_of(w.doc->bytes(t)) <= kFewLetters && plainness(w, t) < kAnywhere;
}

bool common_words(const Work& w, const NameHit& hit) {
  for (TokenIndex t = hit.first; t < hit.last; ++t) {
    if (w.capital(t)) return false;
  }
  return true;
}

bool angle_bracket(const Work& w, TokenIndex t) { return w.punct(t, text::kOtherPunct) && w.doc->bytes(t) == "<"; }

bool ticker(const Work& w, const NameHit& hit) {
  const TokenIndex t = hit.first;
  return t > 0 && !w.token(t).has(text::kSpaceBefore) && angle_bracket(w, t - 1);
}

TokenIndex Doubts::spelt_from(TokenIndex open, std::string_view letters) const {
  std::size_t left = letters.size();
  const TokenIndex floor = std::max(w_.sentence_first(open), open > kExplained ? open - kExplained : 0);
  bool any = false;
  TokenIndex first = open;
  for (TokenIndex t = open; t > floor && left > 0;) {
    --t;
    if (!w_.word(t)) {
      if (w_.punct(t, text::kHyphen) || w_.punct(t, ',') || w_.possessive(t)) continue;
      return open;
    }
    while (left > 0 && letters[left - 1] == '.') --left;
    if (left > 0 && w_.initial(t) == letters[left - 1]) {
      --left;
      any = true;
      first = t;
    } else if (!w_.is(t, Trait::function_word) && !w_.is(t, Trait::joiner) && (any || !w_.company(t))) {
      return open;
    }
  }
  return left == 0 ? first : open;
}

bool Doubts::own_name(EntryId entry, TokenRange words) const {
  const std::string_view name = w_.tables->entry(entry).name, spelt = w_.plain(words);
  return name.size() > spelt.size() + 2 && name[spelt.size() + 1] == '(' && name.substr(0, spelt.size()) == spelt;
}

void Doubts::read() {
  for (const NameHit& hit : *w_.names) {
    if (count_ == kMost) return;
    const TokenIndex t = hit.first;
    if (t < 2 || !opens(w_, t - 1) || !closes(w_, t + 1) || !doubtful_letters(w_, hit)) continue;
    const TokenIndex first = spelt_from(t - 1, w_.doc->bytes(t));
    if (first == t - 1) continue;
    // "the Sudanese Armed Forces (SAF)": the words are the actor's own name
    bool own = false;
    const List<gazetteer::Form> forms = w_.tables->forms(hit);
    for (const gazetteer::Form& form : forms) own |= w_.weight(form.entry) > 0 || own_name(form.entry, {first, t - 1});
    if (!own) otherwise_[count_++] = w_.doc->bytes(t);
  }
}

bool Doubts::kind_beside(const NameHit& hit, const Facts& facts) const {
  constexpr Traits kKinds(Trait::armed, Trait::group, Trait::opposition);
  constexpr Traits kBefore(Trait::armed, Trait::group, Trait::opposition, Trait::group_modifier);
  TokenIndex next = hit.last;
  if (w_.possessive(next)) ++next;
  if (w_.small(next) && w_.any(next, kKinds)) return true;
  const bool army = facts.kind == PartyKind::armed_group || facts.kind == PartyKind::military;
  if (army && w_.small(next) && (w_.is(next, Trait::military) || w_.is(next, Trait::commander))) return true;
  if (facts.kind == PartyKind::political && w_.small(next) && w_.is(next, Trait::side)) return true;  // "SNP party"
  return hit.first > 0 && w_.small(hit.first - 1) && w_.any(hit.first - 1, kBefore);
}

bool Doubts::means(const NameHit& hit, EntryId entry, const Facts& facts) {
  const std::string_view letters = w_.doc->bytes(hit.first);
  for (std::size_t i = 0; i < count_; ++i) {
    if (otherwise_[i] == letters) return false;
  }
  if (w_.weight(entry) > 0 || kind_beside(hit, facts)) return true;
  if (facts.kind == PartyKind::ngo && plainness(w_, hit.first) < kInConflict) return false;  // at home anywhere
  const bool at_home = facts.country != kNoEntry && w_.weight(facts.country) > 0;
  if (w_.subject->of_conflict()) return at_home || facts.country == kNoEntry || plainness(w_, hit.first) >= kInConflict;
  return at_home && w_.subject->of_conflict_near(w_.doc->sentence_of[hit.first]);
}

}  // namespace parley::parties
