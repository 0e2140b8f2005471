// How a word ends: the one question that rooms ask of words that no table knows.
#ifndef PARLEY_TEXT_ENDINGS_H_
#define PARLEY_TEXT_ENDINGS_H_

#include <string_view>

namespace parley::text {

/// Something stands before the tail: "ed" does not end with "ed".
constexpr bool ends_with(std::string_view word, std::string_view tail) noexcept {
  return word.size() > tail.size() && word.substr(word.size() - tail.size()) == tail;
}

}  // namespace parley::text

#endif  // PARLEY_TEXT_ENDINGS_H_
