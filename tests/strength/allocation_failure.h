// Makes chosen allocations of the calling thread fail, by replacing operator new in the program.
#ifndef PARLEY_TESTS_STRENGTH_ALLOCATION_FAILURE_H_
#define PARLEY_TESTS_STRENGTH_ALLOCATION_FAILURE_H_

#include <cstddef>

namespace parley_tests {

/// From here on, counts the allocations of this thread.
void watch_allocations();

/// From here on, lets the allocation of this thread with this number (from 0) fail, and with `all_later` each later one as well.
void fail_allocation(std::size_t number, bool all_later);

/// What happened since watch_allocations() or fail_allocation().
struct Allocations {
  std::size_t made = 0;     ///< all of them
  std::size_t thrown = 0;   ///< failures that came as std::bad_alloc
  std::size_t refused = 0;  ///< failures that came as a null pointer of the nothrow operator
};

/// Lets all allocations pass again.
Allocations let_allocations_pass();

}  // namespace parley_tests

#endif  // PARLEY_TESTS_STRENGTH_ALLOCATION_FAILURE_H_
