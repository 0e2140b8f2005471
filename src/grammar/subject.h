// What a text is about, by the words it uses: conflict, captivity and the making of peace, or trade, money, work, sport.
// Most of an archive is of the second kind, and full of talks (on debts, wages, takeovers) and of people and things that are held, delivered,
// released and exchanged. Who reads of 16,000 agency reports of the 1980s meets 1,400 talks of such a kind and 500 of the first.
#ifndef PARLEY_GRAMMAR_SUBJECT_H_
#define PARLEY_GRAMMAR_SUBJECT_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gazetteer/tables.h"
#include "text/document.h"

namespace parley::grammar {

/// How many different words of each kind a text has.
struct Subject {
  std::uint32_t conflict = 0;  ///< of words_subject.tsv's class conflict_subject
  std::uint32_t civil = 0;     ///< of its class civil_subject
  /// Nothing speaks against it: a short notice may have few words of either kind.
  bool of_conflict() const noexcept { return civil < kFewest || kShare * conflict >= civil; }

 private:
  static constexpr std::uint32_t kFewest = 3;
  static constexpr std::uint32_t kShare = 2;  ///< reports of war tell of its costs, too
};

/// The words that tell. Immutable; any number of threads may read it.
class Subjects {
 public:
  explicit Subjects(const gazetteer::Tables& tables);
  /// `words`: of `count` tokens.
  Subject read(const gazetteer::WordId* words, std::size_t count) const noexcept;

 private:
  static constexpr std::size_t kMost = 512;  ///< words of a kind
  std::vector<std::uint16_t>
      bit_of_;  ///< by word: 0 for those that tell nothing; its last row stands for words of names only
};

/// The subject of one text. Document and words must outlive it.
class TextSubject {
 public:
  TextSubject(const Subjects& subjects, const text::Document& doc, const std::vector<gazetteer::WordId>& words)
      : subjects_(&subjects), doc_(&doc), words_(&words), whole_(subjects.read(words.data(), words.size())) {}
  bool of_conflict() const noexcept { return whole_.of_conflict(); }
  /// No sentence tells of conflict: of_conflict_near() is false of each.
  bool knows_none() const noexcept { return !whole_.of_conflict() && whole_.conflict == 0; }
  /// Does the text tell of conflict, or at least this sentence with the ones beside it?
  bool of_conflict_near(std::size_t sentence) const noexcept;

 private:
  const Subjects* subjects_;
  const text::Document* doc_;
  const std::vector<gazetteer::WordId>* words_;
  Subject whole_;
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_SUBJECT_H_
