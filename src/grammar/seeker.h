// A family's matches without reading the whole text: each match has a word that it needs (Family::needed), so that the search begins at those
// words, and what lies beyond its reach need not even be looked up.
#ifndef PARLEY_GRAMMAR_SEEKER_H_
#define PARLEY_GRAMMAR_SEEKER_H_

#include <array>
#include <cstdint>
#include <vector>

#include "gazetteer/words.h"
#include "grammar/family.h"
#include "grammar/gate.h"
#include "text/lender.h"

namespace parley::grammar {

/// For families without marks. Immutable; any number of threads may read it. The family must outlive it.
class Seeker {
 public:
  Seeker(const Family& family, const gazetteer::Tables& tables);

  /// What one thread knows of its text, in memory that is lent for it.
  struct Trail {
    text::Lent<text::TokenIndex> near;  ///< tokens that may be needed ones, in order
    text::Lent<std::uint8_t>
        classes;  ///< by token, where its word is yet to be looked up: its class byte, or 0 as long as nobody asked
  };
  /// Begins with a text: finds the tokens that may be needed.
  void start(const text::Document& doc, const gazetteer::Words& words, text::Lender::Loan& loan, Trail& trail) const;

  /// What Matcher::find() finds in the symbols of `range`, with tokens in the place of symbols. `near`: the first of trail.near that can be in
  /// the range, or one before.
  void find(std::size_t near, const text::Document& doc, const gazetteer::Words& words, text::TokenRange range,
            Trail& trail, Matcher& matcher, std::vector<Match>& out) const;

 private:
  template <typename ClassAt>
  void search(std::size_t near, text::TokenRange range, const Trail& trail, Matcher& matcher, ClassAt class_at,
              std::vector<Match>& out) const;
  std::uint8_t read_class(const text::Document& doc, const gazetteer::Words& words, text::TokenIndex t) const;
  static std::uint32_t bit_of(std::uint64_t head) noexcept {
    return static_cast<std::uint32_t>(head * 0x9E3779B97F4A7C15u >> (64 - kBits));
  }

  static constexpr unsigned kBits = 15;
  static constexpr std::size_t kHead = 8;  ///< bytes of a word that are compared
  const Family& family_;
  Gate gate_;
  std::array<std::uint64_t, (std::size_t{1} << kBits) / 64> spelled_{};  ///< by the hash of a word's head
  struct Look {
    std::uint8_t by_spelling = 0;  ///< 1: its spelling decides
    std::uint8_t closer = 0;       ///< 1: the token must be looked at closer
    std::uint8_t mark = 0;         ///< the class byte, of marks
  };
  std::array<Look, 256> looks_{};  ///< by Token::look
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_SEEKER_H_
