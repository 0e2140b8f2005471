// The shares in a report's memory.
#include "report/arena.h"

namespace parley::detail {

Memory::Memory(const Memory& other) noexcept : arena_(other.arena_) {
  if (arena_ != nullptr) arena_->shares_.fetch_add(1, std::memory_order_relaxed);
}

Memory::~Memory() {
  // What others read before they let go has been read before the memory goes or is used again.
  if (arena_ != nullptr && arena_->shares_.fetch_sub(1, std::memory_order_acq_rel) == 1) delete arena_;
}

bool Memory::unshared() const noexcept {
  return arena_ != nullptr && arena_->shares_.load(std::memory_order_acquire) == 1;
}

}  // namespace parley::detail
