// Errors: what can go wrong before there is a report, and the type that carries either one.
//
// parley throws nothing of its own. A call that can fail returns a Result; only running out of memory throws (std::bad_alloc), as
// everywhere in C++. What is merely odd about a text is no error: it becomes a Warning in the report.
#ifndef PARLEY_STATUS_H_
#define PARLEY_STATUS_H_

#include <string>
#include <utility>
#include <variant>

namespace parley {

/// Why a call failed. The names are also the `code` of a `parley.error/1` object (see error_code_name).
enum class ErrorCode : int {
  ok = 0,
  invalid_argument = 1,    ///< an option or argument outside its documented range
  invalid_utf8 = 10,       ///< Options::strict_utf8 is set and the text is no valid UTF-8
  text_too_large = 11,     ///< the text is longer than Options::max_bytes
  invalid_published = 12,  ///< Context::published is neither a real date nor a date-time ("2020-02-30")
  invalid_gazetteer = 20,  ///< a row of a user's gazetteer is broken; the message names line and column
  no_memory = 30,          ///< C ABI only: an allocation failed; C++ throws std::bad_alloc
};

/// "invalid_utf8" for ErrorCode::invalid_utf8 and so on. Static storage.
const char* error_code_name(ErrorCode code) noexcept;

/// An error code and a sentence for people: what was wrong, where, and what to do about it.
struct Error {
  ErrorCode code = ErrorCode::ok;
  std::string message;
};

/// Either a T or an Error. Test it like a pointer, then use it like one:
///
///     auto report = extractor.extract(text, context, scratch);
///     if (!report) { std::cerr << report.error().message << '\n'; return 1; }
///     for (const parley::Figure& figure : report->figures) ...
///
/// Reading the value of a failed Result, or the error of a good one, is a programming error: std::bad_variant_access is thrown.
template <typename T>
class Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

  bool ok() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return ok(); }

  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace parley

#endif  // PARLEY_STATUS_H_
