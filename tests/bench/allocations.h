// Counts the heap allocations and the live heap bytes of the calling thread. Linking allocations.cc replaces operator new.
#ifndef PARLEY_TESTS_BENCH_ALLOCATIONS_H_
#define PARLEY_TESTS_BENCH_ALLOCATIONS_H_

#include <cstdint>

namespace parley::bench {

std::uint64_t allocations_of_this_thread() noexcept;
/// Bytes taken less bytes given back; what one thread takes and another gives back counts for each.
std::int64_t live_bytes_of_this_thread() noexcept;

}  // namespace parley::bench

#endif  // PARLEY_TESTS_BENCH_ALLOCATIONS_H_
