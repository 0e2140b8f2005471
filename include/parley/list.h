// List<T>: a read-only view of records that lie one behind the other in a report.
#ifndef PARLEY_LIST_H_
#define PARLEY_LIST_H_

#include <cstddef>

namespace parley {

/// A view of `size()` values of T, as C++20's std::span<const T>. It owns nothing: it is valid as long as the Report that it came
/// from (or a copy of that Report) lives. Copying it costs two words.
template <typename T>
class List {
 public:
  using value_type = T;
  using const_iterator = const T*;

  constexpr List() noexcept = default;
  constexpr List(const T* data, std::size_t size) noexcept : data_(data), size_(size) {}

  constexpr const T* begin() const noexcept { return data_; }
  constexpr const T* end() const noexcept { return data_ + size_; }
  constexpr const T* data() const noexcept { return data_; }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr bool empty() const noexcept { return size_ == 0; }
  /// The i-th value; i must be less than size().
  constexpr const T& operator[](std::size_t i) const noexcept { return data_[i]; }
  constexpr const T& front() const noexcept { return data_[0]; }
  constexpr const T& back() const noexcept { return data_[size_ - 1]; }

 private:
  const T* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace parley

#endif  // PARLEY_LIST_H_
