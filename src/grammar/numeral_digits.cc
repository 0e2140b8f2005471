// The value of a number written in digits, with its separators and signs of fractions.
#include <algorithm>

#include "grammar/numerals.h"

namespace parley::grammar {

namespace {

constexpr double kLargest = 1e15;       // beyond it nothing is counted, and doubles stop being exact soon after
constexpr std::size_t kMaxDigits = 24;  // bytes of a number in digits

struct FractionSign {
  const char* bytes;
  double value;
};
constexpr FractionSign kFractionSigns[] = {
    {"\xC2\xBC", 0.25},        {"\xC2\xBD", 0.5},         {"\xC2\xBE", 0.75},        {"\xE2\x85\x93", 1.0 / 3},
    {"\xE2\x85\x94", 2.0 / 3}, {"\xE2\x85\x95", 0.2},     {"\xE2\x85\x96", 0.4},     {"\xE2\x85\x97", 0.6},
    {"\xE2\x85\x98", 0.8},     {"\xE2\x85\x99", 1.0 / 6}, {"\xE2\x85\x9A", 5.0 / 6}, {"\xE2\x85\x9B", 0.125},
    {"\xE2\x85\x9C", 0.375},   {"\xE2\x85\x9D", 0.625},   {"\xE2\x85\x9E", 0.875},
};

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

}  // namespace

double NumeralReader::digits_value(std::string_view bytes) noexcept {
  if (bytes.empty() || bytes.size() > kMaxDigits) return -1;
  double extra = 0;
  const bool may_have_sign = (static_cast<unsigned char>(bytes.back()) & 0x80u) != 0;
  for (const FractionSign& f : kFractionSigns) {
    if (!may_have_sign) break;
    const std::string_view sign = f.bytes;
    if (bytes.size() >= sign.size() && bytes.substr(bytes.size() - sign.size()) == sign) {
      extra = f.value;
      bytes.remove_suffix(sign.size());
      break;
    }
  }
  // The last separator with one, two or more than three digits behind it marks decimals; all others mark groups.
  std::size_t decimal = std::string_view::npos;
  std::size_t separators = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '.' || bytes[i] == ',') {
      decimal = i;
      ++separators;
    }
  }
  if (decimal != std::string_view::npos && bytes.size() - decimal - 1 == 3 && (bytes[decimal] == ',' || separators > 1))
    decimal = std::string_view::npos;
  double value = 0, scale = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == decimal) {
      scale = 1;
      continue;
    }
    if (bytes[i] == '&') i = std::min(bytes.find(';', i), bytes.size() - 1);  // 5&#160;000
    if (!is_digit(bytes[i])) continue;
    value = value * 10 + (bytes[i] - '0');
    scale *= 10;
  }
  if (scale > 0) value /= scale;
  value += extra;
  return value <= kLargest ? value : -1;
}

}  // namespace parley::grammar
