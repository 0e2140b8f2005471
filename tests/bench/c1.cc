// The yardstick tokeniser.
#include "c1.h"

#include <array>

namespace parley::bench {
namespace {

enum : std::uint8_t { kBlank, kLetter, kDigit, kOther };

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> table{};
  for (unsigned c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    table[c] = c <= ' ' ? kBlank : letter ? kLetter : c >= '0' && c <= '9' ? kDigit : kOther;
  }
  return table;
}
constexpr std::array<std::uint8_t, 256> kClasses = make_classes();

}  // namespace

std::size_t c1(std::string_view text, std::vector<C1Token>& out) {
  out.clear();
  std::size_t at = 0;
  while (at < text.size()) {
    const std::uint8_t kind = kClasses[static_cast<unsigned char>(text[at])];
    if (kind == kBlank) {
      ++at;
      continue;
    }
    const std::size_t begin = at++;
    if (kind != kOther) {
      while (at < text.size() && kClasses[static_cast<unsigned char>(text[at])] == kind) ++at;
    }
    out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at), kind});
  }
  return out.size();
}

}  // namespace parley::bench
