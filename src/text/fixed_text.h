// FixedText<N>: a string of at most N bytes held in place, for values that are built by rule and copied about ("2020-03-22TNI").
#ifndef PARLEY_TEXT_FIXED_TEXT_H_
#define PARLEY_TEXT_FIXED_TEXT_H_

#include <cstdint>
#include <cstring>
#include <string_view>

namespace parley::text {

template <unsigned N>
class FixedText {
  static_assert(N < 256, "the length is one byte");

 public:
  FixedText() noexcept = default;
  FixedText(std::string_view s) noexcept { append(s); }  // NOLINT(google-explicit-constructor)

  /// Appends; what does not fit is cut (callers choose N so that it does).
  FixedText& append(std::string_view s) noexcept {
    const std::size_t room = N - size_;
    const std::size_t n = s.size() < room ? s.size() : room;
    if (n != 0) std::memcpy(data_ + size_, s.data(), n);
    size_ = static_cast<std::uint8_t>(size_ + n);
    return *this;
  }
  FixedText& append(char c) noexcept { return append(std::string_view(&c, 1)); }
  /// Appends `value` in decimal, padded with zeros to `width` digits. Negative numbers get a minus sign.
  FixedText& append_number(std::int64_t value, int width = 1) noexcept {
    constexpr int kMost = 24;
    char digits[kMost];
    int first = kMost;
    std::uint64_t v = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    do {
      digits[--first] = static_cast<char>('0' + v % 10);
      v /= 10;
    } while (v != 0);
    while (first > kMost - width && first > 0) digits[--first] = '0';
    if (value < 0) append('-');
    append(std::string_view(digits + first, static_cast<std::size_t>(kMost - first)));
    return *this;
  }
  void clear() noexcept { size_ = 0; }
  bool empty() const noexcept { return size_ == 0; }
  std::size_t size() const noexcept { return size_; }
  std::string_view view() const noexcept { return {data_, size_}; }
  operator std::string_view() const noexcept { return view(); }  // NOLINT(google-explicit-constructor)
  friend bool operator==(const FixedText& a, std::string_view b) noexcept { return a.view() == b; }
  friend bool operator!=(const FixedText& a, std::string_view b) noexcept { return a.view() != b; }

 private:
  char data_[N] = {};
  std::uint8_t size_ = 0;
};

}  // namespace parley::text

#endif  // PARLEY_TEXT_FIXED_TEXT_H_
