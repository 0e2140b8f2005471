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
  /// A text that has neither may be a short notice of anything: "of conflict" means that nothing speaks against it.
  bool of_conflict() const noexcept { return kShare * conflict >= civil; }

 private:
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

/// The subject of one text, and of parts of it. The words must outlive it.
class TextSubject {
 public:
  TextSubject(const Subjects& subjects, const std::vector<gazetteer::WordId>& words)
      : subjects_(&subjects), words_(&words), whole_(subjects.read(words.data(), words.size())) {}
  bool of_conflict() const noexcept { return whole_.of_conflict(); }
  /// Does the text, or at least this part of it, tell of conflict?
  bool of_conflict(text::TokenRange part) const noexcept {
    if (whole_.of_conflict()) return true;
    const Subject subject = subjects_->read(words_->data() + part.first, part.last - part.first);
    return subject.conflict > subject.civil;
  }

 private:
  const Subjects* subjects_;
  const std::vector<gazetteer::WordId>* words_;
  Subject whole_;
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_SUBJECT_H_
