// Several families that read the same stretches under the same marks: one pass makes the class bytes of all.
#ifndef PARLEY_GRAMMAR_BUNDLE_H_
#define PARLEY_GRAMMAR_BUNDLE_H_

#include <array>
#include <cstdint>
#include <vector>

#include "grammar/family.h"

namespace parley::grammar {

class Bundle {
 public:
  static constexpr std::size_t kMost = 8;
  using Bytes =
      std::array<std::uint8_t,
                 kMost + 1>;  ///< of one symbol, by family; [kMost]: bit f: family f needs it (Family::needed())

  /// As Symbols; the vectors may be longer than there are symbols.
  struct Symbols {
    std::vector<Bytes> classes;
    std::vector<std::uint32_t> payload;
    std::vector<std::uint8_t> needs;  ///< as Bytes[kMost]; zeros behind the last symbol
    std::size_t size = 0;
    /// The bytes of family f.
    Matcher::Stripe of(std::size_t f) const noexcept {
      return {classes.data()->data() + f, size, kMost + 1, needs.data(), static_cast<unsigned>(f)};
    }
  };

  /// The families (kMost at most, with the same marks) must outlive the bundle. One that is not ok has zeros for its bytes.
  Bundle(const gazetteer::Tables& tables, const std::vector<Family>& families, std::size_t marks);

  gazetteer::WordId words() const noexcept { return words_; }  ///< those that can have classes: ids are below this
  const Bytes& of_word(gazetteer::WordId word, bool capital) const noexcept {
    return bytes_[word + (capital ? words_ : 0)];
  }
  const Bytes& of_mark(std::uint16_t mark) const noexcept { return bytes_[2u * words_ + mark]; }

  /// As Family::symbols().
  void symbols(const text::Document& doc, const std::vector<gazetteer::WordId>& words, text::TokenRange range,
               List<Mark> marks, Symbols& out) const;

 private:
  gazetteer::WordId words_ = 0;
  std::vector<Bytes> bytes_;  ///< by word id, then the same for capitalised ones, then by mark
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_BUNDLE_H_
