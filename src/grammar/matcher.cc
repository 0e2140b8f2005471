// The search over symbols: leftmost, longest.
#include "grammar/search.h"

#include <algorithm>

namespace parley::grammar {

Matcher::Matcher(const Family& family) {
  const Family::Impl& from = family.impl();
  if (from.ok && !from.expressions.rules.empty()) impl_ = std::make_unique<Impl>(from);
}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

void Matcher::find(const Symbols& symbols, std::vector<Match>& out, const Family::Set& shared) {
  out.clear();
  if (impl_ == nullptr) return;
  find(reinterpret_cast<const std::uint8_t*>(symbols.classes.data()), symbols.classes.size(), 1, out, shared,
       impl_->family.needed);
}

void Matcher::find(const std::uint8_t* classes, std::size_t size, std::size_t stride, std::vector<Match>& out,
                   const Family::Set& shared, const Family::Set& needed) {
  out.clear();
  if (impl_ == nullptr) return;
  const auto class_at = [&](std::size_t i) { return classes[i * stride]; };
  // Behind the last needed byte nothing begins, and what still waits for one is given up.
  std::size_t end = 0;
  const std::uint8_t* const is_needed = impl_->family.is_needed.data();
  // 64 symbols at a time and without a branch: where such bytes stand is chance.
  for (std::size_t block = 0; block < size; block += 64) {
    const std::size_t count = std::min<std::size_t>(size - block, 64);
    std::uint64_t of_family = 0;
    const std::uint8_t* at = classes + block * stride;
    for (std::size_t i = 0; i < count; ++i, at += stride)
      of_family = of_family >> 1 | std::uint64_t{is_needed[*at]} << 63;
    of_family >>= (64 - count) % 64;
    if (of_family == 0) continue;
    if (end == 0) impl_->begin(size);
    end = block + 64 - static_cast<unsigned>(__builtin_clzll(of_family));
    for (; of_family != 0; of_family &= of_family - 1) {
      const std::size_t n = block + static_cast<unsigned>(__builtin_ctzll(of_family));
      if (needed.has(class_at(n))) impl_->walk_back(n, class_at);
    }
  }
  if (end == 0) return;
  impl_->walk_on(size, end, class_at, [&](std::size_t first, std::size_t last, std::uint16_t rule) {
    out.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), rule});
    return last - first > 1 && shared.has(class_at(last - 1)) ? last - 1 : last;
  });
}

}  // namespace parley::grammar
