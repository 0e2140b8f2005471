// Lays words, party mentions and dates over the tokens.
#include "figures/scene.h"

#include <algorithm>
#include <cstring>

namespace parley::figures {

void Scene::fill(const gazetteer::Tables& tables, const Lexicon& lexicon, const text::Document& doc,
                 const std::vector<gazetteer::WordId>& words, const std::vector<gazetteer::NameHit>& names,
                 const parties::PartyRecords& parties, const std::vector<dates::DateRecord>& dates,
                 text::Lender::Loan& loan) {
  tables_ = &tables;
  names_ = &names;
  doc_ = &doc;
  words_ = &words;
  parties_ = &parties;
  dates_ = &dates;
  lexicon_ = &lexicon;
  trait_sets_ = lexicon.trait_sets();
  const std::size_t n = doc.tokens.size();
  count_ = static_cast<TokenIndex>(n);
  traits_ = loan.take<Lexicon::TraitSet>(n);
  uses_.begin(loan, n);
  lexicon.lay(doc.tokens.data(), words.data(), n, traits_.data(), uses_.data());
  told_ = uses_.all(0, count_);
  constexpr int kAllOnes = 0xFF;  // none, byte by byte
  mention_ = loan.take<Index>(n);
  date_ = loan.take<Index>(n);
  if (n == 0) return;
  std::memset(mention_.data(), kAllOnes, n * sizeof mention_[0]);
  std::memset(date_.data(), kAllOnes, n * sizeof date_[0]);
  for (std::size_t m = 0; m < parties.mentions.size(); ++m)
    for (TokenIndex t = parties.mentions[m].first; t < parties.mentions[m].last && t < n; ++t)
      mention_[t] = static_cast<Index>(m);
  for (std::size_t d = 0; d < dates.size(); ++d)
    for (TokenIndex t = dates[d].first; t < dates[d].last && t < n; ++t) date_[t] = static_cast<Index>(d);
}

Index Scene::state_of_capital(TokenIndex t) const {
  constexpr Index kKnownStates = 60;  // entities of a document
  if (!capital(t)) return none;
  const auto at = std::lower_bound(names_->begin(), names_->end(), t,
                                   [](const gazetteer::NameHit& hit, TokenIndex k) { return hit.last <= k; });
  if (at == names_->end() || at->first > t) return none;
  for (const gazetteer::Form& form : tables_->forms(*at)) {
    if (form.kind != gazetteer::FormKind::capital) continue;
    const std::string_view country = tables_->entry(form.entry).country;
    const auto& entities = parties_->entities;
    for (Index e = 0; e < entities.size() && e < kKnownStates; ++e)
      if (parties::is_state(entities[e].kind) && entities[e].country == country) return e;
  }
  return none;
}

bool Scene::adverb(TokenIndex t) const {
  if (any(t, Trait::adverb | Trait::hedge_degree)) return true;
  if (!word(t) || capital(t)) return false;
  const std::string_view b = bytes(t);
  return b.size() > 4 && b.substr(b.size() - 2) == "ly" && !any(t, Trait::person_name | Trait::captive_name);
}

bool Scene::asked(TokenIndex t) const {
  const text::Sentence& s = sentence(t);
  constexpr TokenIndex kTurnReach = 150;
  const auto& turns = doc_->turns;
  const auto next = std::upper_bound(turns.begin(), turns.end(), s.first,
                                     [](TokenIndex at, const text::Turn& turn) { return at < turn.first; });
  if (next == turns.begin() || !(next - 1)->question) return false;
  const TokenIndex end = std::min(next == turns.end() ? size() : next->label.first, s.last + kTurnReach);
  for (TokenIndex k = s.last; k < end; ++k)
    if (punct(k, '?')) return true;
  return false;
}

bool Scene::question(TokenIndex t) const {
  const text::Sentence& s = sentence(t);
  for (TokenIndex k = s.last; k > s.first && s.last - k < 3; --k)
    if (punct(k - 1, '?')) return true;
  return false;
}

TokenRange Scene::around(TokenIndex t, std::uint32_t before, std::uint32_t behind, TokenIndex reach) const {
  const std::uint32_t s = sentence_of(t);
  const auto& sentences = doc_->sentences;
  const std::uint32_t from = s > before ? s - before : 0;
  const std::uint32_t to = std::min<std::uint32_t>(s + behind, static_cast<std::uint32_t>(sentences.size()) - 1);
  return {std::max(sentences[from].first, t > reach ? t - reach : 0), std::min(sentences[to].last, t + reach)};
}

}  // namespace parley::figures
