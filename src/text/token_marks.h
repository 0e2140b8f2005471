// A byte of flags for each token, and the walk over the tokens that have one of them: sixteen tokens a step, so that a stage looks only where
// something can be.
#ifndef PARLEY_TEXT_TOKEN_MARKS_H_
#define PARLEY_TEXT_TOKEN_MARKS_H_

#include <cstdint>
#include <cstring>

#include "text/document.h"
#include "text/lender.h"

namespace parley::text {

class TokenMarks {
 public:
  /// `count` tokens; their flags are the caller's to set, all of them.
  void begin(Lender::Loan& loan, std::size_t count) {
    count_ = static_cast<TokenIndex>(count);
    flags_ = loan.take<std::uint8_t>(count + kRoom);
    std::memset(flags_.data() + count, 0, kRoom);
  }
  TokenIndex size() const noexcept { return count_; }
  std::uint8_t* data() noexcept { return flags_.data(); }
  std::uint8_t operator[](TokenIndex t) const noexcept { return flags_[t]; }
  void add(TokenIndex t, std::uint8_t flags) noexcept { flags_[t] = static_cast<std::uint8_t>(flags_[t] | flags); }

  /// The first token at or after `from` that has a flag of `wanted`; size() where there is none.
  TokenIndex next(TokenIndex from, std::uint8_t wanted) const noexcept { return next(from, count_, wanted); }
  /// … before `end`; `end` where there is none.
  TokenIndex next(TokenIndex from, TokenIndex end, std::uint8_t wanted) const noexcept {
    const std::uint64_t mask = kOnes * wanted;
    return find(from, end, [mask](std::uint64_t eight) { return eight & mask; });
  }
  /// … and not `unwanted`, one flag.
  TokenIndex next(TokenIndex from, TokenIndex end, std::uint8_t wanted, std::uint8_t unwanted) const noexcept {
    const std::uint64_t mask = kOnes * wanted;
    const auto shift = static_cast<unsigned>(__builtin_ctz(unwanted));
    return find(from, end,
                [mask, shift](std::uint64_t eight) { return eight & mask & ~((eight >> shift & kOnes) * 0xFF); });
  }
  bool any(TokenIndex first, TokenIndex last, std::uint8_t wanted) const noexcept {
    return next(first, last, wanted) < last;
  }
  /// The flags of all tokens of [first, last).
  std::uint8_t all(TokenIndex first, TokenIndex last) const noexcept {
    std::uint64_t sum = 0;
    for (; last - first >= kStep; first += kStep) {
      std::uint64_t eight;
      std::memcpy(&eight, flags_.data() + first, kStep);
      sum |= eight;
    }
    for (; first < last; ++first) sum |= flags_[first];
    sum |= sum >> 32;
    sum |= sum >> 16;
    return static_cast<std::uint8_t>(sum | sum >> 8);
  }

 private:
  /// The first token of [from, end) whose byte `of` leaves not zero; `end` where there is none. Sixteen tokens a step, because most searches then
  /// end with the first, and without a branch for which half it is: where the next token stands is chance.
  template <typename Of>
  TokenIndex find(TokenIndex from, TokenIndex end, Of of) const noexcept {
    for (; from < end; from += 2 * kStep) {
      std::uint64_t low, high;
      std::memcpy(&low, flags_.data() + from, kStep);
      std::memcpy(&high, flags_.data() + from + kStep, kStep);
      low = of(low);
      high = of(high);
      if ((low | high) == 0) continue;
      const std::uint64_t none = 0 - static_cast<std::uint64_t>(low == 0);
      from += first_byte(low | (high & none)) + (kStep & static_cast<TokenIndex>(none));
      return from < end ? from : end;
    }
    return end;
  }
  /// Which of eight bytes, in the order of memory, is the first that is not zero. Without a branch: where the next token stands is chance.
  static TokenIndex first_byte(std::uint64_t eight) noexcept {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return static_cast<TokenIndex>(__builtin_clzll(eight)) / 8;
#else
    return static_cast<TokenIndex>(__builtin_ctzll(eight)) / 8;
#endif
  }

  static constexpr TokenIndex kStep = 8;
  static constexpr std::size_t kRoom = 2 * kStep;  ///< for the last step
  static constexpr std::uint64_t kOnes = 0x0101010101010101u;
  Lent<std::uint8_t> flags_;
  TokenIndex count_ = 0;
};

}  // namespace parley::text

#endif  // PARLEY_TEXT_TOKEN_MARKS_H_
