// Counts heap allocations by replacing operator new in the benchmark program.
#ifndef PARLEY_TESTS_BENCH_ALLOCATIONS_H_
#define PARLEY_TESTS_BENCH_ALLOCATIONS_H_

#include <cstdint>

namespace parley::bench {

/// Allocations that the calling thread has made so far through operator new.
std::uint64_t allocations_of_this_thread() noexcept;

}  // namespace parley::bench

#endif  // PARLEY_TESTS_BENCH_ALLOCATIONS_H_
