// Byte offsets mapped to UTF-16 code units or code points.
#include "parley/offsets.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <vector>

#include "render/utf8.h"

namespace parley {
namespace {

/// Walks over a text and knows, at each character, how many units lie before it.
class Walker {
 public:
  Walker(std::string_view text, OffsetUnit unit) noexcept : text_(text), utf16_(unit == OffsetUnit::utf16) {}

  /// The units before the character that holds byte `offset`. Offsets must not decrease from call to call.
  std::uint32_t units_before(std::size_t offset) noexcept {
    while (byte_ < text_.size()) {
      if (skip_ascii(offset)) continue;
      if (byte_ >= offset) break;
      const render::Character c = render::character_at(text_, byte_);
      if (byte_ + c.length > offset) break;
      byte_ += c.length;
      units_ += utf16_ && c.code_point > 0xFFFF ? 2 : 1;
    }
    return units_;
  }

 private:
  bool skip_ascii(std::size_t offset) noexcept {
    if (offset < byte_ + 8 || text_.size() - byte_ < 8) return false;
    std::uint64_t eight = 0;
    std::memcpy(&eight, text_.data() + byte_, 8);
    if ((eight & 0x8080808080808080u) != 0) return false;
    byte_ += 8;
    units_ += 8;
    return true;
  }

  std::string_view text_;
  bool utf16_;
  std::size_t byte_ = 0;
  std::uint32_t units_ = 0;
};

}  // namespace

void map_offsets(std::string_view text, OffsetUnit unit, std::uint32_t* offsets, std::size_t count) {
  Walker walker(text, unit);
  if (std::is_sorted(offsets, offsets + count)) {
    for (std::size_t i = 0; i < count; ++i) offsets[i] = walker.units_before(offsets[i]);
    return;
  }
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return offsets[a] < offsets[b]; });
  for (const std::size_t i : order) offsets[i] = walker.units_before(offsets[i]);
}

}  // namespace parley
