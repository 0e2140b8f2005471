// The one place where std::string_view meets the string views of other libraries (Debian's Abseil and RE2 have types of their own).
#ifndef PARLEY_TEXT_CONVERT_H_
#define PARLEY_TEXT_CONVERT_H_

#include <string_view>

namespace parley::text {

/// `s` as any string view type that is made from a pointer and a length (absl::string_view, re2::StringPiece).
template <typename View>
View as(std::string_view s) {
  return View(s.data(), s.size());
}

/// Any string view type as std::string_view.
template <typename View>
std::string_view from(const View& v) {
  return std::string_view(v.data(), v.size());
}

}  // namespace parley::text

#endif  // PARLEY_TEXT_CONVERT_H_
