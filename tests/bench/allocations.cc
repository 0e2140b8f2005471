// operator new that counts.
#include "allocations.h"

#include <malloc.h>

#include <cstdlib>
#include <new>

namespace {
thread_local std::uint64_t count = 0;
thread_local std::int64_t live = 0;

void give_back(void* memory) noexcept {
  live -= static_cast<std::int64_t>(malloc_usable_size(memory));
  std::free(memory);
}
}  // namespace

namespace parley::bench {
std::uint64_t allocations_of_this_thread() noexcept { return count; }
std::int64_t live_bytes_of_this_thread() noexcept { return live; }
}  // namespace parley::bench

void* operator new(std::size_t size) {
  ++count;
  void* const memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  live += static_cast<std::int64_t>(malloc_usable_size(memory));
  return memory;
}
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete(void* memory) noexcept { give_back(memory); }
void operator delete[](void* memory) noexcept { give_back(memory); }
void operator delete(void* memory, std::size_t) noexcept { give_back(memory); }
void operator delete[](void* memory, std::size_t) noexcept { give_back(memory); }
