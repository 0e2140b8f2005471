// A family's matches without reading the whole text: each match has a word that it needs (Family::needed), and the search begins at those words.
#ifndef PARLEY_GRAMMAR_SEEKER_H_
#define PARLEY_GRAMMAR_SEEKER_H_

#include <cstdint>
#include <vector>

#include "gazetteer/word_index.h"
#include "grammar/family.h"

namespace parley::grammar {

/// For families without marks. Immutable; any number of threads may read it. The family must outlive it.
class Seeker {
 public:
  explicit Seeker(const Family& family) : family_(family) {}
  /// Gives `use` to the words that are needed.
  void note_uses(gazetteer::WordUses& uses, std::uint8_t use) const;

  /// What one thread knows of its text, in memory that is lent for it.
  struct Trail {
    text::Lent<text::TokenIndex> near;  ///< tokens at which some rule's chosen word may stand, in order
  };
  /// Begins with a text, whose words are marked with the uses.
  void start(const text::Document& doc, const gazetteer::Words& words, const text::TokenMarks& marks, std::uint8_t use,
             text::Lender::Loan& loan, Trail& trail) const;

  /// What Matcher::find() finds in the symbols of `range`, with tokens in the place of symbols. `near`: the first of trail.near that can be in
  /// the range, or one before.
  void find(std::size_t near, const text::Document& doc, const gazetteer::Words& words, text::TokenRange range,
            const Trail& trail, Matcher& matcher, std::vector<Match>& out) const;

 private:
  class Codes;
  const Family& family_;
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_SEEKER_H_
