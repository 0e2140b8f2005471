// One block that has been enough for all loans so far.
#include "text/lender.h"

#include <algorithm>
#include <new>

namespace parley::text {
namespace {

constexpr std::size_t kLine = 64;  ///< bytes: arrays begin with a cache line of their own

}  // namespace

Lender::Block Lender::block_of(std::size_t bytes) {
  // Not make_unique, which would fill it.
  return Block(new std::max_align_t[(bytes + sizeof(std::max_align_t) - 1) / sizeof(std::max_align_t)]);
}

void* Lender::lend(std::size_t bytes) {
  bytes = (bytes + kLine - 1) & ~(kLine - 1);
  void* at = nullptr;
  if (bytes <= size_ - used_) {
    at = reinterpret_cast<char*>(block_.get()) + used_;
    used_ += bytes;
  } else {
    more_.push_back(block_of(bytes));
    at = more_.back().get();
  }
  lent_ += bytes;
  most_ = std::max(most_, lent_);
  return at;
}

void Lender::take_back(std::size_t used, std::size_t lent, std::size_t more) noexcept {
  used_ = used;
  lent_ = lent;
  more_.erase(more_.begin() + static_cast<std::ptrdiff_t>(more), more_.end());
  if (lent != 0 || most_ <= size_) return;
  // It was not enough: a little more than that.
  block_.reset();
  size_ = 0;
  try {
    const std::size_t size = most_ + most_ / 16;
    block_ = block_of(size);
    size_ = size;
  } catch (const std::bad_alloc&) {
    most_ = 0;  // the next loan that needs more tries again
  }
}

}  // namespace parley::text
