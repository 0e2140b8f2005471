// Memory lent for a while. The stages run one after another, and most of what each of them notes by token is of no use to the next: all of them
// have the same memory in turn.
#ifndef PARLEY_TEXT_LENDER_H_
#define PARLEY_TEXT_LENDER_H_

#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

namespace parley::text {

/// An array in borrowed memory: good as long as the loan that it was taken on.
template <typename T>
class Lent {
 public:
  Lent() noexcept = default;
  Lent(T* data, std::size_t size) noexcept : data_(data), size_(size) {}
  T& operator[](std::size_t i) noexcept { return data_[i]; }
  const T& operator[](std::size_t i) const noexcept { return data_[i]; }
  T* data() noexcept { return data_; }
  const T* data() const noexcept { return data_; }
  const T* begin() const noexcept { return data_; }
  const T* end() const noexcept { return data_ + size_; }
  std::size_t size() const noexcept { return size_; }
  /// Without those behind the first `count`.
  void shorten(std::size_t count) noexcept { size_ = count; }

 private:
  T* data_ = nullptr;
  std::size_t size_ = 0;
};

/// One thread's. Loans end in the reverse order of their beginnings.
class Lender {
 public:
  /// What is taken on it goes back with it.
  class Loan {
   public:
    explicit Loan(Lender& lender) noexcept
        : lender_(lender), used_(lender.used_), lent_(lender.lent_), more_(lender.more_.size()) {}
    ~Loan() { lender_.take_back(used_, lent_, more_); }
    /// The lender, for a loan within this one.
    Lender& lender() noexcept { return lender_; }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;

    /// `count` elements, whatever they hold.
    template <typename T>
    Lent<T> take(std::size_t count) {
      static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>,
                    "nobody makes or ends them");
      static_assert(alignof(T) <= alignof(std::max_align_t));
      return {static_cast<T*>(lender_.lend(count * sizeof(T))), count};
    }

   private:
    Lender& lender_;
    std::size_t used_, lent_, more_;
  };

 private:
  using Block = std::unique_ptr<std::max_align_t[]>;
  static Block block_of(std::size_t bytes);
  void* lend(std::size_t bytes);
  void take_back(std::size_t used, std::size_t lent, std::size_t more) noexcept;

  Block block_;  ///< what is lent comes from here, and from blocks of its own where that is not enough
  std::size_t size_ = 0, used_ = 0;
  std::size_t lent_ = 0;  ///< bytes, in whichever block
  std::size_t most_ = 0;  ///< … that were lent at a time
  std::vector<Block> more_;
};

}  // namespace parley::text

#endif  // PARLEY_TEXT_LENDER_H_
