// Sentences that are set in capitals ("REBELS FREE 12 SOLDIERS") or with a capital at every word ("Rebels Free 12 Soldiers"): headlines, and whole
// texts of old wires. There a capital tells nothing, so that the words that every text has lose theirs and are read as elsewhere; names and words
// that nobody knows keep it.
#ifndef PARLEY_GAZETTEER_CAPITALS_H_
#define PARLEY_GAZETTEER_CAPITALS_H_

#include <cstdint>
#include <vector>

#include "gazetteer/tables.h"
#include "gazetteer/word_index.h"
#include "text/document.h"
#include "text/token_marks.h"

namespace parley::gazetteer {

/// Immutable; any number of threads may use it. The tables must outlive it.
class Capitals {
 public:
  explicit Capitals(const Tables& tables);

  /// Takes the capitals of known words outside of names, in the sentences of paragraphs that begin with such a sentence: before the names of the
  /// text are sought, and behind whatever reads datelines. Of names by letters that are a common word's as well (WHO, AID) where all is in
  /// capitals. Reads other paragraphs as far as the first word that no headline has with a small letter. `names`: working memory.
  void take(const WordIndex& index, text::Document& doc, const Words& words, text::TokenMarks& marks,
            std::vector<NameHit>& names) const;

 private:
  /// How a word is written elsewhere.
  enum class Writing : std::uint8_t {
    unknown,
    small,
    link,    ///< small in headlines, too: of, and
    title,   ///< with a capital before a name: Bishop, General
    closer,  ///< with a capital behind a name: Army, Today
    either,  ///< both ways, as different words: May
    capital
  };
  enum class Setting : std::uint8_t {
    plain,
    unclear,  ///< too few words
    each_word,
    all
  };

  Writing writing(WordId word) const noexcept { return word < writings_.size() ? writings_[word] : Writing::unknown; }
  bool common(WordId word) const noexcept;
  Setting setting(const text::Document& doc, const Words& words, const text::Sentence& sentence) const noexcept;
  void take(const WordIndex& index, text::Document& doc, const Words& words, const text::Sentence& s, Setting set,
            text::TokenMarks& marks, std::vector<NameHit>& names) const;
  bool common_letters(const NameHit& name, WordId word) const noexcept;
  /// Does token `t` lose its capital? Those before it have lost theirs.
  bool loses(const text::Document& doc, const Words& words, const text::Sentence& sentence, Setting setting,
             text::TokenIndex t) const noexcept;

  const Tables& tables_;
  std::vector<Writing> writings_;  ///< by word of the vocabulary
};

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_CAPITALS_H_
