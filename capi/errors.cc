// The error text of each thread, and the names of the statuses.
#include <algorithm>

#include "objects_internal.h"

namespace parley_capi {
namespace {

// A plain array: telling of an error must not need memory.
thread_local char last_error[1024];

/// As much of `text` as fits behind the first `used` bytes, cut between characters; returns the bytes used then.
std::size_t put(std::size_t used, std::string_view text) noexcept {
  std::size_t n = std::min(text.size(), sizeof last_error - 1 - used);
  if (n < text.size()) {
    while (n > 0 && (static_cast<unsigned char>(text[n]) & 0xC0) == 0x80) --n;
  }
  std::memcpy(last_error + used, text.data(), n);
  last_error[used + n] = '\0';
  return used + n;
}

}  // namespace

parley_status fail(parley_status status, std::string_view message) noexcept {
  put(0, message);
  return status;
}

parley_status fail_in(const char* where, const char* what) noexcept {
  std::size_t used = put(0, where);
  used = put(used, ": ");
  put(used, what);
  return PARLEY_INVALID_ARGUMENT;
}

}  // namespace parley_capi

const char* parley_last_error(void) { return parley_capi::last_error; }

const char* parley_status_name(parley_status status) {
  if (status == PARLEY_INTERNAL) return "internal";
  return parley::error_code_name(static_cast<parley::ErrorCode>(status));
}
