// The memory of one report: a few large blocks, filled from the front, given back as a whole or used again for the next one.
#ifndef PARLEY_REPORT_ARENA_H_
#define PARLEY_REPORT_ARENA_H_

#include <atomic>
#include <cstddef>
#include <cstring>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

#include "parley/list.h"
#include "parley/report.h"

namespace parley::detail {

/// Hands out memory that lives as long as the arena. Not for types with destructors.
class Arena {
 public:
  /// `expected`: bytes of the first block.
  explicit Arena(std::size_t expected) { grow(expected); }
  ~Arena() { drop(last_); }
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  /// Is it so small that it is worth keeping for the next report?
  bool kept() const noexcept { return size_ <= kMostKept; }
  /// Begins anew with the block that it has, where that is worth keeping.
  bool reuse(std::size_t expected) {
    if (!kept() || size_ < expected) return false;
    drop(std::exchange(last_->before, nullptr));
    used_ = 0;
    return true;
  }

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

  friend class Memory;
  static constexpr std::size_t kMostKept = std::size_t{64} << 10;

  static void drop(Block* last) {
    for (Block* block = last; block != nullptr;) {
      Block* const before = block->before;
      block->~Block();
      ::operator delete(block);
      block = before;
    }
  }

  void grow(std::size_t bytes) {
    void* const memory = ::operator new(sizeof(Block) + bytes);
    last_ = new (memory) Block{last_};
    size_ = bytes;
    used_ = 0;
  }

  std::atomic<std::size_t> shares_{1};  ///< see Memory
  Block* last_ = nullptr;
  std::size_t size_ = 0;
  std::size_t used_ = 0;
};

}  // namespace parley::detail

#endif  // PARLEY_REPORT_ARENA_H_
