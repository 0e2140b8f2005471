// Several families that read the same stretches under the same marks: one pass finds the kinds of words (kinds.h), and which families' rules need
// a word of that kind.
#ifndef PARLEY_GRAMMAR_BUNDLE_H_
#define PARLEY_GRAMMAR_BUNDLE_H_

#include <array>
#include <cstdint>
#include <vector>

#include "grammar/family.h"

namespace parley::grammar {

class Bundle {
 public:
  static constexpr std::size_t kMost = 16;  ///< families

  /// As Symbols; the vectors may be longer than there are symbols.
  struct Symbols {
    std::vector<std::uint16_t> kinds;
    std::vector<std::uint32_t> payload;
    std::array<std::vector<std::uint8_t>, kMost / 8>
        needs;  ///< bit f of byte f / 8: family f needs it (Family::needed()); zeros behind the last symbol
    std::size_t size = 0;
    /// Those of family f.
    Matcher::Stripe of(std::size_t f) const noexcept {
      return {kinds.data(), size, needs[f / 8].data(), static_cast<unsigned>(f % 8)};
    }
  };

  /// The families (kMost at most, of one Family::compile()) must outlive the bundle.
  explicit Bundle(const std::vector<Family>& families);

  /// As Family::symbols().
  void symbols(const text::Document& doc, const std::vector<gazetteer::WordId>& words, text::TokenRange range,
               List<Mark> marks, Symbols& out) const;

 private:
  const WordKinds* kinds_;
  std::size_t planes_;                                      ///< of Symbols::needs that have a family
  std::array<std::vector<std::uint8_t>, kMost / 8> needs_;  ///< by kind
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_BUNDLE_H_
