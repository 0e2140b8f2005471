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
  static constexpr std::uint8_t kStartsName =
      1;  ///< some name begins with the word; the index sets it. 2, 4, 8 are the caller's

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
  /// The flags of token `t`, whose capitals have changed since.
  void mark_again(const text::Document& doc, text::TokenIndex t, WordId word, text::TokenMarks& marks) const;

 private:
  /// A slot of the tables' hash. A word's id and flags are one number: id, flags, flags where it is capitalised.
  struct Slot {
    std::uint32_t first[2],
        second[2];  ///< WordHead of a word that is whole in it, in halves: so the slots take no padding
    std::uint32_t packed;
  };
  static_assert(sizeof(Slot) == 20);
  /// A token's word where none is found in the slots.
  struct Look {
    std::uint32_t packed = 0,
                  shift = 0;  ///< how far to the right the flags are that count: those of capitals or the others
  };
  static constexpr unsigned kIdBits = 20, kFlags = 5;
  static constexpr std::uint32_t kNoWord = 1u << 31;            ///< in Look::packed: the slots are not asked
  static constexpr std::uint8_t kUnread = 1u << (kFlags - 1u);  ///< mark of a token whose bytes must be read

  void look_up_fast(const text::Document& doc, std::size_t count, WordId* words, std::uint8_t* marks) const;

  const Tables& tables_;
  HashKey key_;
  unsigned bucket_shift_;
  const std::uint16_t* displacements_;
  std::vector<Slot> slots_;
  WordUses uses_;                ///< for the slow way
  std::array<Look, 256> looks_;  ///< by Token::look
};

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_WORD_INDEX_H_
