// The words of one text, by token: all looked up beforehand, or each when it is first asked for. A stage that looks at few tokens takes it in
// place of the plain array.
#ifndef PARLEY_GAZETTEER_WORDS_H_
#define PARLEY_GAZETTEER_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gazetteer/tables.h"
#include "text/document.h"

namespace parley::gazetteer {

/// The words of data/words_*.tsv without those that occur in names only, in a table so small that it stays near the processor. Most words of a
/// text are none of them, and one bit says so. Immutable; any number of threads may read it.
class Vocabulary {
 public:
  explicit Vocabulary(const Tables& tables);  ///< which must outlive it
  /// The word id of one token, as Tables::look_up() of the whole text gives it; of a word that occurs in names only its shape.
  WordId look_up(const text::Document& doc, text::TokenIndex t) const noexcept;

 private:
  static constexpr unsigned kBits = 17;
  struct Slot {
    std::uint64_t first = 0;  ///< text::word_head()
    WordId word = 0;          ///< 0: empty
    std::uint32_t length = 0;
  };
  static std::uint64_t hash(std::uint64_t head, std::size_t length) noexcept {
    return (head + length) * 0x9E3779B97F4A7C15u;
  }
  WordId find(std::uint64_t first, const char* bytes, std::size_t length, std::uint64_t hash) const noexcept;

  const Tables& tables_;
  WordId size_;
  std::vector<std::uint64_t> there_;   ///< by the hash of a word's head and length
  std::vector<Slot> slots_;            ///< of words that are not too long, open addressing
  std::vector<std::uint64_t> second_;  ///< by word: its next eight bytes
  unsigned shift_ = 0;                 ///< from a hash to its slot
};

/// A view: vocabulary, document and array must outlive it. One thread's.
class Words {
 public:
  static constexpr WordId kUnread = 0xFFFFFFFFu;

  /// All words, as Tables::look_up() filled the array.
  static Words all(const text::Document& doc, std::vector<WordId>& words) noexcept { return {nullptr, doc, words}; }
  /// Words that are yet to be looked up; the array is working memory.
  static Words unread(const Vocabulary& vocabulary, const text::Document& doc, std::vector<WordId>& words);

  std::size_t size() const noexcept { return words_.size(); }
  bool complete() const noexcept { return vocabulary_ == nullptr; }
  /// All words, where they are complete.
  const WordId* ids() const noexcept { return words_.data(); }
  WordId operator[](text::TokenIndex t) const noexcept {
    const WordId word = words_[t];
    return word != kUnread ? word : words_[t] = vocabulary_->look_up(doc_, t);
  }

 private:
  Words(const Vocabulary* vocabulary, const text::Document& doc, std::vector<WordId>& words) noexcept
      : vocabulary_(vocabulary), doc_(doc), words_(words) {}

  const Vocabulary* vocabulary_;  ///< null: no word is unread
  const text::Document& doc_;
  std::vector<WordId>& words_;
};

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_WORDS_H_
