// The memory of one report: a few large blocks, filled from the front, given back as a whole.
#ifndef PARLEY_REPORT_ARENA_H_
#define PARLEY_REPORT_ARENA_H_

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>
#include <vector>

#include "parley/list.h"

namespace parley::detail {

/// Hands out memory that lives as long as the arena. Not for types with destructors.
class Arena {
 public:
  /// `expected`: bytes of the first block.
  explicit Arena(std::size_t expected) { grow(expected); }

  void* take(std::size_t bytes, std::size_t alignment) {
    std::size_t at = (used_ + alignment - 1) & ~(alignment - 1);
    if (at + bytes > size_) {
      grow(bytes + alignment > size_ * 2 ? bytes + alignment : size_ * 2);
      at = 0;
    }
    used_ = at + bytes;
    return blocks_.back().get() + at;
  }

  /// Room for `count` values of T, all default.
  template <typename T>
  T* make(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>, "nobody would destroy it");
    if (count == 0) return nullptr;
    T* values = static_cast<T*>(take(count * sizeof(T), alignof(T)));
    for (std::size_t i = 0; i < count; ++i) new (values + i) T();
    return values;
  }

  std::string_view copy(std::string_view s) {
    if (s.empty()) return {};
    char* bytes = static_cast<char*>(take(s.size(), 1));
    std::memcpy(bytes, s.data(), s.size());
    return {bytes, s.size()};
  }

 private:
  void grow(std::size_t bytes) {
    blocks_.push_back(std::make_unique<char[]>(bytes));
    size_ = bytes;
    used_ = 0;
  }

  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t size_ = 0;
  std::size_t used_ = 0;
};

}  // namespace parley::detail

#endif  // PARLEY_REPORT_ARENA_H_
