// The words of the tables as a text's tokens are looked up: by their first bytes, and with flags that say of what use each is to which room, so
// that a room looks at the tokens that it has a use for and at no others.
#ifndef PARLEY_GAZETTEER_WORD_INDEX_H_
#define PARLEY_GAZETTEER_WORD_INDEX_H_

#include <array>
#include <cstdint>
#include <vector>

#include "gazetteer/tables.h"
#include "gazetteer/word_hash.h"
#include "text/document.h"
#include "text/token_marks.h"

namespace parley::gazetteer {

/// Flags by word and capital. Filled by the rooms before the index is made.
class WordUses {
 public:
  static constexpr std::uint8_t kStartsName = 1;  ///< some name begins with the word; the index sets it
  static constexpr unsigned kFlags = 5;           ///< the others are the caller's

  explicit WordUses(const Tables& tables);
  /// From here on words occur in names only: one row for all of them.
  WordId names_only() const noexcept { return names_only_; }
  /// `capital`: where the token is capitalised.
  void add(WordId word, bool capital, std::uint8_t use) noexcept;
  std::uint8_t of(WordId word, bool capital) const noexcept;

 private:
  WordId names_only_;
  std::vector<std::uint8_t> uses_;
};

/// Immutable; any number of threads may read it. The tables must outlive it.
class WordIndex {
 public:
  WordIndex(const Tables& tables, const WordUses& uses);
  /// The stage: one word id a token, and the flags of its word, kStartsName among them, in memory that `loan` takes.
  void look_up(const text::Document& doc, text::Lender::Loan& loan, Words& words, text::TokenMarks& marks) const;

 private:
  /// A slot of the tables' hash. A word's id and flags are one number, see pack().
  struct Slot {
    std::uint32_t first[2],
        second[2];  ///< WordHead of a word that is whole in it, in halves: five such numbers take no padding
    std::uint32_t packed;
  };
  static_assert(sizeof(Slot) == 20);
  static constexpr unsigned kIdBits = 20;
  static constexpr std::uint32_t kSlow = 1u << 30, kNoWord = 1u << 31;  ///< in looks_
  static constexpr std::size_t kChunk = 256;                            ///< tokens

  std::size_t look_up_fast(const text::Document& doc, std::size_t first, std::size_t last, WordId* words,
                           std::uint8_t* marks, text::TokenIndex* slow) const;
  void look_up_slow(const text::Document& doc, text::TokenIndex t, WordId* words, std::uint8_t* marks) const;

  const Tables& tables_;
  HashKey key_;
  unsigned bucket_shift_;
  const std::uint16_t* displacements_;
  std::vector<Slot> slots_;
  WordUses uses_;  ///< for the slow way
  std::array<std::uint32_t, 256>
      looks_;  ///< by Token::look: packed shape, and kSlow where the bytes must be read, kNoWord of what is no word
};

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_WORD_INDEX_H_
