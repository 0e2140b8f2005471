// Makes chosen allocations of the calling thread fail, by replacing operator new in the program.
//
// Only allocations that parley's own code makes are to fail: RE2, Abseil and fmt do not promise to live through a failure. Which are
// whose is read off the stack: an allocation with one of their shared libraries on its stack is theirs, whatever called it.
#ifndef PARLEY_TESTS_STRENGTH_ALLOCATION_FAILURE_H_
#define PARLEY_TESTS_STRENGTH_ALLOCATION_FAILURE_H_

#include <cstddef>
#include <vector>

namespace parley_tests {

/// Finds the loaded libraries on whose stacks nothing is to fail (RE2, Abseil, fmt); where parley needs none of them, every allocation is ours.
void find_foreign_libraries();

/// From here on, notes for every allocation of this thread whether it is ours.
void watch_allocations();

/// From here on, lets the allocation of this thread with this number (from 0) fail, and with `all_later` each later one of ours as well.
void fail_allocation(std::size_t number, bool all_later);

/// What happened since watch_allocations() or fail_allocation().
struct Allocations {
  std::vector<std::size_t> ours;  ///< numbers; after watch_allocations() only
  std::size_t foreign = 0;        ///< how many were not ours; after watch_allocations() only
  std::size_t thrown = 0;         ///< failures that came as std::bad_alloc
  std::size_t refused = 0;        ///< failures that came as a null pointer of the nothrow operator
  bool was_foreign = false;       ///< the chosen one was not ours after all, and was let through
};

/// Lets all allocations pass again.
Allocations let_allocations_pass();

}  // namespace parley_tests

#endif  // PARLEY_TESTS_STRENGTH_ALLOCATION_FAILURE_H_
