// operator new that fails when told to.
#include "allocation_failure.h"

#include <execinfo.h>
#include <link.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <string_view>

namespace {

struct Range {
  std::uintptr_t begin;
  std::uintptr_t end;
};

std::array<Range, 256> foreign_code;  // written once, before any thread
std::size_t foreign_count = 0;

enum class Mode { pass, watch, fail_one, fail_from };

// What one thread wants of its allocations. `inside` keeps our own bookkeeping out of the count.
struct State {
  Mode mode = Mode::pass;
  bool inside = false;
  std::size_t seen = 0;
  std::size_t chosen = 0;
  parley_tests::Allocations found;
};
thread_local State state;

int add_library(dl_phdr_info* info, std::size_t, void*) {
  const std::string_view name = info->dlpi_name;
  const std::string_view file = name.substr(name.rfind('/') + 1);  // npos + 1 is 0
  const bool foreign = file.find("libre2") == 0 || file.find("libabsl") == 0 || file.find("libfmt") == 0;
  for (std::size_t i = 0; foreign && i < info->dlpi_phnum; ++i) {
    const auto& part = info->dlpi_phdr[i];
    if (part.p_type != PT_LOAD || foreign_count == foreign_code.size()) continue;
    const std::uintptr_t begin = info->dlpi_addr + part.p_vaddr;
    foreign_code[foreign_count++] = {begin, begin + part.p_memsz};
  }
  return 0;
}

bool on_a_foreign_stack() {
  std::array<void*, 128> frames{};
  const int depth = backtrace(frames.data(), static_cast<int>(frames.size()));
  return std::any_of(frames.begin(), frames.begin() + depth, [](void* frame) {
    const auto at = reinterpret_cast<std::uintptr_t>(frame);
    return std::any_of(foreign_code.begin(), foreign_code.begin() + foreign_count,
                       [at](const Range& range) { return at >= range.begin && at < range.end; });
  });
}

/// Whether the allocation that is being asked for is to fail.
bool is_to_fail() {
  State& s = state;
  if (s.mode == Mode::pass || s.inside) return false;
  const std::size_t number = s.seen++;
  if (s.mode != Mode::watch && (s.mode == Mode::fail_one ? number != s.chosen : number < s.chosen)) return false;
  s.inside = true;
  const bool foreign = on_a_foreign_stack();
  if (s.mode == Mode::watch) {
    if (foreign) {
      ++s.found.foreign;
    } else {
      s.found.ours.push_back(number);
    }
  } else if (foreign && number == s.chosen) {
    s.found.was_foreign = true;
  }
  s.inside = false;
  return s.mode != Mode::watch && !foreign;
}

void* get(std::size_t size) noexcept { return std::malloc(size == 0 ? 1 : size); }

void start(Mode mode, std::size_t chosen) {
  State& s = state;
  s.found = {};
  s.seen = 0;
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

void find_foreign_libraries() {
  std::array<void*, 4> frames{};
  backtrace(frames.data(), 1);  // the first call loads the unwinder
  foreign_count = 0;
  dl_iterate_phdr(add_library, nullptr);
}

void watch_allocations() { start(Mode::watch, 0); }
void fail_allocation(std::size_t number, bool all_later) {
  start(all_later ? Mode::fail_from : Mode::fail_one, number);
}

Allocations let_allocations_pass() {
  state.mode = Mode::pass;
  return state.found;
}

}  // namespace parley_tests
