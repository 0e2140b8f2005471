// The search over symbols: leftmost, longest.
#include "grammar/search.h"

#include <algorithm>
#include <cstring>

namespace parley::grammar {

Matcher::Matcher(const Family& family) {
  const Family::Impl& from = family.impl();
  if (from.ok && !from.expressions.rules.empty()) impl_ = std::make_unique<Impl>(from);
}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::size_t Matcher::bytes() const noexcept {
  return impl_ != nullptr && impl_->states ? impl_->states->bytes() + impl_->back->bytes() : 0;
}

namespace {

/// `needed_in(first, count)`: bit i: symbol first + i has a needed code of the family; `count` is 64 at most.
template <typename Impl, typename CodeAt, typename NeededIn>
void search(Impl& impl, std::size_t size, CodeAt code_at, NeededIn needed_in, const Family::Set& needed,
            const Family::Set& shared, std::vector<Match>& out) {
  // Behind the last needed code nothing begins, and what still waits for one is given up.
  std::size_t end = 0;
  for (std::size_t block = 0; block < size; block += 64) {
    std::uint64_t of_family = needed_in(block, std::min<std::size_t>(size - block, 64));
    if (of_family == 0) continue;
    if (end == 0) impl.begin(size);
    end = block + 64 - static_cast<unsigned>(__builtin_clzll(of_family));
    for (; of_family != 0; of_family &= of_family - 1) {
      const std::size_t n = block + static_cast<unsigned>(__builtin_ctzll(of_family));
      if (needed.has(code_at(n))) impl.walk_back(n, code_at);
    }
  }
  if (end == 0) return;
  impl.walk_on(size, end, code_at, [&](std::size_t first, std::size_t last, std::uint16_t rule) {
    out.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), rule});
    return last - first > 1 && shared.has(code_at(last - 1)) ? last - 1 : last;
  });
}

/// Bit i of the result: bit `bit` of byte i.
std::uint64_t bits_of_eight(const std::uint8_t* bytes, unsigned bit) {
  std::uint64_t eight;
  std::memcpy(&eight, bytes, sizeof eight);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  eight = __builtin_bswap64(eight);
#endif
  constexpr std::uint64_t kOnes = 0x0101010101010101u, kGather = 0x0102040810204080u;
  return (eight >> bit & kOnes) * kGather >> 56;
}

}  // namespace

void Matcher::find(const Symbols& symbols, std::vector<Match>& out, const Family::Set& shared) {
  if (impl_ == nullptr) return out.clear();
  find(symbols.codes.data(), symbols.codes.size(), out, shared, impl_->family.needed);
}

void Matcher::find(const Code* codes, std::size_t size, std::vector<Match>& out, const Family::Set& shared,
                   const Family::Set& needed) {
  out.clear();
  if (impl_ == nullptr) return;
  const std::uint8_t* const is_needed = impl_->family.is_needed.data();
  // Without a branch: where such codes stand is chance.
  const auto needed_in = [&](std::size_t first, std::size_t count) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < count; ++i) bits = bits >> 1 | std::uint64_t{is_needed[codes[first + i]]} << 63;
    return bits >> (64 - count) % 64;
  };
  search(
      *impl_, size, [&](std::size_t i) { return codes[i]; }, needed_in, needed, shared, out);
}

void Matcher::find(const Stripe& symbols, std::vector<Match>& out, const Family::Set& shared,
                   const Family::Set& needed) {
  out.clear();
  if (impl_ == nullptr) return;
  const Stripe s = symbols;
  const Code* const codes = impl_->family.codes.data();
  const auto needed_in = [s](std::size_t first, std::size_t count) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < count; i += 8) bits |= bits_of_eight(s.needs + first + i, s.bit) << i;
    return bits;
  };
  search(
      *impl_, s.count, [s, codes](std::size_t i) { return codes[s.kinds[i]]; }, needed_in, needed, shared, out);
}

}  // namespace parley::grammar
