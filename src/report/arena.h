// The memory of one report: a few large blocks, filled from the front, given back as a whole.
#ifndef PARLEY_REPORT_ARENA_H_
#define PARLEY_REPORT_ARENA_H_

#include <cstddef>
#include <cstring>
#include <new>
#include <string_view>
#include <type_traits>

#include "parley/list.h"

namespace parley::detail {

/// Hands out memory that lives as long as the arena. Not for types with destructors.
class Arena {
 public:
  /// `expected`: bytes of the first block.
  explicit Arena(std::size_t expected) { grow(expected); }
  ~Arena() {
    for (Block* block = last_; block != nullptr;) {
      Block* const before = block->before;
      block->~Block();
      ::operator delete(block);
      block = before;
    }
  }
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  void* take(std::size_t bytes, std::size_t alignment) {
    std::size_t at = (used_ + alignment - 1) & ~(alignment - 1);
    if (at + bytes > size_) {
      grow(bytes + alignment > size_ * 2 ? bytes + alignment : size_ * 2);
      at = 0;
    }
    used_ = at + bytes;
    return reinterpret_cast<char*>(last_ + 1) + at;
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
    std::memmove(bytes, s.data(), s.size());  // a call: gcc copies short texts inline by slow string instructions
    return {bytes, s.size()};
  }

 private:
  /// The head of a block; its bytes follow.
  struct alignas(std::max_align_t) Block {
    Block* before = nullptr;
  };

  void grow(std::size_t bytes) {
    void* const memory = ::operator new(sizeof(Block) + bytes);
    last_ = new (memory) Block{last_};
    size_ = bytes;
    used_ = 0;
  }

  Block* last_ = nullptr;
  std::size_t size_ = 0;
  std::size_t used_ = 0;
};

}  // namespace parley::detail

#endif  // PARLEY_REPORT_ARENA_H_
