// One document as the figures room sees it: each token with its traits, and which party mention, date and quotation it belongs to.
#ifndef PARLEY_FIGURES_SCENE_H_
#define PARLEY_FIGURES_SCENE_H_

#include <vector>

#include "dates/dates.h"
#include "figures/lexicon.h"
#include "parties/parties.h"
#include "text/document.h"
#include "text/lender.h"
#include "text/token_marks.h"

namespace parley::figures {

using text::Token;
using text::TokenIndex;
using text::TokenKind;
using text::TokenRange;

/// Filled anew for each document; what stands by token is in memory that is lent for the run.
class Scene {
 public:
  void fill(const gazetteer::Tables& tables, const Lexicon& lexicon, const text::Document& doc,
            const std::vector<gazetteer::WordId>& words, const std::vector<gazetteer::NameHit>& names,
            const parties::PartyRecords& parties, const std::vector<dates::DateRecord>& dates,
            text::Lender::Loan& loan);

  const text::Document& doc() const { return *doc_; }
  const std::vector<gazetteer::WordId>& words() const { return *words_; }
  const parties::PartyRecords& parties() const { return *parties_; }
  const std::vector<dates::DateRecord>& dates() const { return *dates_; }
  const Lexicon& lexicon() const { return *lexicon_; }

  TokenIndex size() const { return count_; }
  const Token& token(TokenIndex t) const { return doc_->tokens[t]; }
  std::string_view bytes(TokenIndex t) const { return doc_->bytes(t); }
  bool is(TokenIndex t, Trait trait) const { return t < count_ && trait_sets_[traits_[t]].has(trait); }
  bool any(TokenIndex t, const Traits& traits) const { return t < count_ && trait_sets_[traits_[t]].any(traits); }
  /// Of a token of the text.
  const Traits& traits(TokenIndex t) const { return trait_sets_[traits_[t]]; }
  bool of_class(TokenIndex t, Rare rare) const {
    return is(t, Trait::rare_word) && tables_->has((*words_)[t], lexicon_->id(rare), token(t).has(text::kCapital));
  }
  bool punct(TokenIndex t, char p) const { return t < count_ && token(t).is(p); }
  bool punctuation(TokenIndex t) const { return t < count_ && token(t).kind == TokenKind::punctuation; }
  bool quote(TokenIndex t) const {
    return punctuation(t) && (token(t).punct == text::kDoubleQuote || token(t).punct == text::kOpenQuote ||
                              token(t).punct == text::kCloseQuote || token(t).punct == text::kOpenSingle ||
                              token(t).punct == text::kCloseSingle);
  }
  bool word(TokenIndex t) const { return t < count_ && token(t).kind == TokenKind::word; }
  bool capital(TokenIndex t) const { return t < count_ && token(t).has(text::kCapital); }
  std::uint8_t noun_value(TokenIndex t) const { return lexicon_->noun_value((*words_)[t]); }
  /// Index of the party mention that covers the token, or none.
  Index mention(TokenIndex t) const { return t < count_ ? mention_[t] : none; }
  /// The state or government whose capital is named at `t` ("were flown to Asmara"), where the text speaks of that state, too; none: no capital.
  Index state_of_capital(TokenIndex t) const;
  Index date(TokenIndex t) const { return t < count_ ? date_[t] : none; }
  const parties::PartyMention& party_mention(Index m) const { return parties_->mentions[m]; }
  std::uint32_t sentence_of(TokenIndex t) const { return doc_->sentence_of[t]; }
  const text::Sentence& sentence(TokenIndex t) const { return doc_->sentences[sentence_of(t)]; }
  /// An adverb of the tables, or a lower-case word in -ly.
  bool adverb(TokenIndex t) const;
  /// Any form of a verb that the tables know.
  bool verb(TokenIndex t) const {
    return any(t, Trait::base_form | Trait::third_form | Trait::past_form | Trait::participle_form | Trait::ing_form);
  }
  /// WordUse bits of each token.
  const text::TokenMarks& uses() const { return uses_; }
  bool told(WordUse use) const { return (told_ & use) != 0; }
  /// The tokens of the sentences from `before` ones before that of `t` to `behind` ones behind it, at most `reach` tokens away: whoever looks around
  /// for every figure must not read a sentence without end each time.
  TokenRange around(TokenIndex t, std::uint32_t before, std::uint32_t behind, TokenIndex reach) const;
  bool question(TokenIndex t) const;  ///< is its sentence one?
  bool asked(TokenIndex t) const;     ///< does its sentence lead to one in a reporter's turn?

 private:
  const gazetteer::Tables* tables_ = nullptr;
  const std::vector<gazetteer::NameHit>* names_ = nullptr;
  const text::Document* doc_ = nullptr;
  const std::vector<gazetteer::WordId>* words_ = nullptr;
  const parties::PartyRecords* parties_ = nullptr;
  const std::vector<dates::DateRecord>* dates_ = nullptr;
  const Lexicon* lexicon_ = nullptr;
  const Traits* trait_sets_ = nullptr;    ///< the lexicon's
  TokenIndex count_ = 0;                  ///< of tokens: asked before every look at one
  text::Lent<Lexicon::TraitSet> traits_;  ///< which of trait_sets_
  text::TokenMarks uses_;
  std::uint8_t told_ = 0;  ///< WordUse bits of the whole text
  text::Lent<Index> mention_, date_;
};

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_SCENE_H_
