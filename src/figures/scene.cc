// Lays words, party mentions and dates over the tokens.
#include "figures/scene.h"

#include <algorithm>

namespace parley::figures {

void Scene::fill(const Lexicon& lexicon, const text::Document& doc, const std::vector<gazetteer::WordId>& words,
                 const parties::PartyRecords& parties, const std::vector<dates::DateRecord>& dates) {
  doc_ = &doc;
  words_ = &words;
  parties_ = &parties;
  dates_ = &dates;
  lexicon_ = &lexicon;
  const std::size_t n = doc.tokens.size();
  traits_.resize(n);
  mention_.assign(n, none);
  date_.assign(n, none);
  for (std::size_t t = 0; t < n; ++t) {
    const Token& token = doc.tokens[t];
    traits_[t] = token.kind == TokenKind::word ? lexicon.traits(words[t], token.has(text::kCapital)) : Traits();
    // "U.S.", "US", "IT": no pronouns
    if (traits_[t].has(Trait::pronoun) && (token.has(text::kAllCaps) || token.has(text::kDotted)) &&
        token.end - token.begin > 1)
      traits_[t] = Traits();
  }
  for (std::size_t m = 0; m < parties.mentions.size(); ++m)
    for (TokenIndex t = parties.mentions[m].first; t < parties.mentions[m].last && t < n; ++t)
      mention_[t] = static_cast<Index>(m);
  for (std::size_t d = 0; d < dates.size(); ++d)
    for (TokenIndex t = dates[d].first; t < dates[d].last && t < n; ++t) date_[t] = static_cast<Index>(d);
}

bool Scene::adverb(TokenIndex t) const {
  if (is(t, Trait::adverb) || is(t, Trait::hedge_degree)) return true;
  if (!word(t) || capital(t)) return false;
  const std::string_view b = bytes(t);
  return b.size() > 4 && b.substr(b.size() - 2) == "ly" && !any(t, Trait::person_name | Trait::captive_name);
}

bool Scene::question(TokenIndex t) const {
  const text::Sentence& s = sentence(t);
  for (TokenIndex k = s.last; k > s.first && s.last - k < 3; --k)
    if (punct(k - 1, '?')) return true;
  return false;
}

}  // namespace parley::figures
