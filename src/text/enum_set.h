// A set of an enumeration's values, one bit each: what a word can be.
#ifndef PARLEY_TEXT_ENUM_SET_H_
#define PARLEY_TEXT_ENUM_SET_H_

#include <cstddef>
#include <cstdint>
#include <utility>

namespace parley::text {

/// Room for 64 values a word of bits. Where all is constant, words without a bit cost nothing.
template <typename Enum, std::size_t kWords>
class EnumSet {
 public:
  static constexpr std::size_t kMost = 64 * kWords;

  constexpr EnumSet() noexcept = default;
  template <typename... Rest>
  constexpr EnumSet(Enum first, Rest... rest) noexcept {  // NOLINT(google-explicit-constructor)
    add(first);
    (add(rest), ...);
  }
  static constexpr EnumSet all() noexcept {
    EnumSet out;
    for (std::uint64_t& bits : out.bits_) bits = ~std::uint64_t{0};
    return out;
  }
  constexpr void add(Enum value) noexcept { bits_[word_of(value)] |= bit_of(value); }
  constexpr void add(const EnumSet& of) noexcept { add(of, kEach); }
  constexpr bool has(Enum value) const noexcept { return (bits_[word_of(value)] & bit_of(value)) != 0; }
  constexpr bool any(const EnumSet& of) const noexcept { return common(of, kEach) != 0; }
  constexpr bool none() const noexcept { return !any(*this); }
  /// Visits those of `among`, in the order of the enumeration.
  template <typename Visit>
  void for_each(const EnumSet& among, Visit visit) const {
    for (std::size_t i = 0; i < kWords; ++i) {
      for (std::uint64_t rest = bits_[i] & among.bits_[i]; rest != 0; rest &= rest - 1)
        visit(static_cast<Enum>(64 * i + static_cast<unsigned>(__builtin_ctzll(rest))));
    }
  }
  friend constexpr EnumSet operator|(EnumSet a, const EnumSet& b) noexcept {
    a.add(b);
    return a;
  }

 private:
  // Written out by the words' indices: the compiler leaves short loops as they are.
  static constexpr std::make_index_sequence<kWords> kEach{};
  template <std::size_t... kWord>
  constexpr void add(const EnumSet& of, std::index_sequence<kWord...> /*each*/) noexcept {
    ((bits_[kWord] |= of.bits_[kWord]), ...);
  }
  template <std::size_t... kWord>
  constexpr std::uint64_t common(const EnumSet& of, std::index_sequence<kWord...> /*each*/) const noexcept {
    return ((bits_[kWord] & of.bits_[kWord]) | ...);
  }
  static constexpr std::size_t word_of(Enum value) noexcept { return static_cast<std::size_t>(value) / 64; }
  static constexpr std::uint64_t bit_of(Enum value) noexcept {
    return std::uint64_t{1} << (static_cast<std::size_t>(value) % 64);
  }

  std::uint64_t bits_[kWords] = {};
};

}  // namespace parley::text

#endif  // PARLEY_TEXT_ENUM_SET_H_
