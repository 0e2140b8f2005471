// Vectors for arrays that each document fills anew.
#ifndef PARLEY_TEXT_UNSET_VECTOR_H_
#define PARLEY_TEXT_UNSET_VECTOR_H_

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

namespace parley::text {

/// Allocates as std::allocator and leaves new elements as the memory is: for arrays that are filled right behind resize().
template <typename T>
struct UnsetAllocator : std::allocator<T> {
  static_assert(std::is_trivially_copyable_v<T>, "nothing constructs its elements");
  template <typename U>
  struct rebind {
    using other = UnsetAllocator<U>;
  };
  template <typename U>
  void construct(U*) noexcept {}
  template <typename U, typename... Arguments>
  void construct(U* at, Arguments&&... arguments) {
    ::new (static_cast<void*>(at)) U(std::forward<Arguments>(arguments)...);
  }
};

/// For arrays that are filled right behind resize().
template <typename T>
using UnsetVector = std::vector<T, UnsetAllocator<T>>;

/// Gives an array that each document fills anew `count` elements, whatever they hold. Where it must grow, it takes little more than it needs and
/// lets go of the old memory first: resize() doubles, and working memory comes of as many such arrays as a token has properties.
template <typename Array>
void set_length(Array& array, std::size_t count) {
  if (count > array.capacity()) {
    Array().swap(array);
    array.reserve(count + count / 16);
  }
  array.resize(count);
}

/// Room for one more in a vector that is kept from document to document. It grows by a quarter: push_back() doubles.
template <typename T>
void make_room(std::vector<T>& vector) {
  constexpr std::size_t kLeast = 16;
  if (vector.size() == vector.capacity()) vector.reserve(vector.size() + vector.size() / 4 + kLeast);
}

}  // namespace parley::text

#endif  // PARLEY_TEXT_UNSET_VECTOR_H_
