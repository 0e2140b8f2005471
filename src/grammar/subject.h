// What a text is about, by the words it uses: conflict, captivity and the making of peace, or trade, money, work, sport.
// Most of an archive is of the second kind, and full of talks (on debts, wages, takeovers) and of people and things that are held, delivered,
// released and exchanged: whoever reads one without asking meets talks of that kind mostly.
#ifndef PARLEY_GRAMMAR_SUBJECT_H_
#define PARLEY_GRAMMAR_SUBJECT_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gazetteer/word_index.h"
#include "text/document.h"

namespace parley::grammar {

/// How many different words of each kind a text or a part of it has.
struct Subject {
  std::uint32_t conflict = 0;  ///< of words_subject.tsv's class conflict_subject
  std::uint32_t civil = 0;     ///< of its class civil_subject
  /// Nothing speaks against it: a short notice may have few words of either kind. `brief`: it is but one sentence.
  bool of_conflict(bool brief) const noexcept {
    return civil < (conflict == 0 && !brief ? kFewestAlone : kFewest) || kShare * conflict >= civil;
  }

 private:
  static constexpr std::uint32_t kFewest = 3;
  static constexpr std::uint32_t kFewestAlone = 2;  ///< where no word tells of conflict
  static constexpr std::uint32_t kShare = 2;        ///< reports of war tell of its costs, too
};

/// The words that tell. Immutable; any number of threads may read it. The tables must outlive it.
class Subjects {
 public:
  static constexpr std::size_t kMost = 512;  ///< words of a kind; those beyond the last count once together
  /// The number of a word that tells: below kMost of conflict, then of the other kind.
  using Number = std::uint16_t;
  static constexpr Number kTellsNothing = 0;

  /// A token that tells.
  struct Telling {
    text::TokenIndex token = 0;
    Number number = kTellsNothing;
  };

  /// The flag of the words that tell.
  static constexpr std::uint8_t kUse = 2;

  explicit Subjects(const gazetteer::Tables& tables);
  void note_uses(gazetteer::WordUses& uses) const;
  /// The tokens that tell, in order. `marks`: of the text's words, with kUse.
  void find(const gazetteer::Words& words, const text::TokenMarks& marks, std::vector<Telling>& out) const;
  Number number_of(gazetteer::WordId word) const noexcept {
    return word < number_of_.size() ? number_of_[word] : kTellsNothing;
  }
  /// Is it a noun for captives ("hostages")?
  bool captives(Number number) const noexcept { return (traits_[number] & kCaptives) != 0; }
  /// Do talks on a conflict go with it: captives, a truce, an envoy, rebels?
  bool at_hand(Number number) const noexcept { return (traits_[number] & kAtHand) != 0; }
  /// Do governments at peace speak of it as well ("missiles")?
  bool arms(Number number) const noexcept { return (traits_[number] & kArms) != 0; }

 private:
  enum : std::uint8_t { kCaptives = 1, kAtHand = 2, kArms = 4 };
  std::vector<Number> number_of_;     ///< by word of the vocabulary
  std::vector<std::uint8_t> traits_;  ///< by number
};

/// The subject of one text and of its sentences. A view: everything that it is made of must outlive it.
class TextSubject {
 public:
  /// `telling`: working memory.
  TextSubject(const Subjects& subjects, const text::Document& doc, const gazetteer::Words& words,
              const text::TokenMarks& marks, std::vector<Subjects::Telling>& telling);
  bool of_conflict() const noexcept { return whole_.of_conflict(doc_.sentences.size() < 2); }
  /// Does the text tell of conflict, or at least this sentence, alone or with the ones beside it?
  bool of_conflict_near(std::size_t sentence) const noexcept;
  /// Does the sentence tell of trade, work or sport, in at least so many different words, and of no conflict, in whatever text?
  bool of_civil_life(std::size_t sentence, std::uint32_t words) const noexcept;
  /// The text is of something else, none of its sentences tells of conflict, and no captives are named.
  bool of_none() const noexcept { return none_; }
  /// It names no captives, no rebels and nobody who makes peace, and tells more of other things and of arms than of war: governments
  /// at peace visit each other and talk.
  bool of_peacetime() const noexcept;

 private:
  Subject read(text::TokenIndex begin, text::TokenIndex end) const noexcept;
  bool tells_none() const noexcept;

  const Subjects& subjects_;
  const text::Document& doc_;
  const std::vector<Subjects::Telling>& telling_;
  Subject whole_;
  bool none_ = false;
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_SUBJECT_H_
