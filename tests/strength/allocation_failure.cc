// operator new that fails when told to.
#include "allocation_failure.h"

#include <cstdlib>
#include <new>

namespace {

enum class Mode { pass, watch, fail_one, fail_from };

// What one thread wants of its allocations.
struct State {
  Mode mode = Mode::pass;
  std::size_t chosen = 0;
  parley_tests::Allocations found;
};
thread_local State state;

/// Whether the allocation that is being asked for is to fail.
bool is_to_fail() {
  State& s = state;
  if (s.mode == Mode::pass) return false;
  const std::size_t number = s.found.made++;
  return s.mode == Mode::fail_one ? number == s.chosen : s.mode == Mode::fail_from && number >= s.chosen;
}

void* get(std::size_t size) noexcept { return std::malloc(size == 0 ? 1 : size); }

void start(Mode mode, std::size_t chosen) {
  State& s = state;
  s.found = {};
  s.chosen = chosen;
  s.mode = mode;
}

}  // namespace

void* operator new(std::size_t size) {
  if (is_to_fail()) {
    ++state.found.thrown;
    throw std::bad_alloc();
  }
  if (void* memory = get(size)) return memory;
  throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  if (is_to_fail()) {
    ++state.found.refused;
    return nullptr;
  }
  return get(size);
}
void* operator new[](std::size_t size, const std::nothrow_t& nothrow) noexcept { return operator new(size, nothrow); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { std::free(memory); }

namespace parley_tests {

void watch_allocations() { start(Mode::watch, 0); }
void fail_allocation(std::size_t number, bool all_later) {
  start(all_later ? Mode::fail_from : Mode::fail_one, number);
}

Allocations let_allocations_pass() {
  state.mode = Mode::pass;
  return state.found;
}

}  // namespace parley_tests
