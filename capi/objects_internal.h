// What stands behind the opaque handles of parley_c.h, and the guard that keeps exceptions inside.
#ifndef PARLEY_CAPI_OBJECTS_INTERNAL_H_
#define PARLEY_CAPI_OBJECTS_INTERNAL_H_

#include <atomic>
#include <cstddef>
#include <cstring>
#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "parley/parley.h"
#include "parley_c.h"

namespace parley_capi {

/// Keeps `message` for parley_last_error of this thread and returns `status`. Allocates nothing, so it can tell of an empty memory, too.
parley_status fail(parley_status status, std::string_view message) noexcept;

/// PARLEY_INVALID_ARGUMENT with the message "WHERE: WHAT".
parley_status fail_in(const char* where, const char* what) noexcept;

/// Runs `body`, which returns a parley_status; whatever it throws becomes a status. Every function of the C ABI that can throw runs in it.
template <typename Body>
parley_status guard(Body&& body) noexcept {
  try {
    return std::forward<Body>(body)();
  } catch (const std::bad_alloc&) {
    return fail(PARLEY_NO_MEMORY, "out of memory");
  } catch (const std::exception& error) {
    return fail(PARLEY_INTERNAL, error.what());
  } catch (...) {
    return fail(PARLEY_INTERNAL, "unknown exception");
  }
}

/// The largest struct_size that can be meant; over it the caller has forgotten to set it.
inline constexpr std::size_t max_struct_size = 4096;

/// Reads a struct that the caller filled in and that begins with its struct_size, whichever version of the header the caller was built with:
/// members that the caller does not have stay zero; bytes that this library does not know must be zero.
template <typename Struct>
parley_status read_struct(const Struct* from, Struct* to, const char* name) noexcept {
  std::memset(to, 0, sizeof *to);
  std::size_t size = 0;
  std::memcpy(&size, from, sizeof size);
  if (size < sizeof size || size > max_struct_size) {
    return fail_in(name, "struct_size is not that of any version; set the struct up with its _INIT macro");
  }
  const auto* bytes = reinterpret_cast<const unsigned char*>(from);
  for (std::size_t i = sizeof(Struct); i < size; ++i) {
    if (bytes[i] != 0) {
      return fail_in(name, "a member is set that this library is too old to know");
    }
  }
  std::memcpy(to, from, size < sizeof(Struct) ? size : sizeof(Struct));
  return PARLEY_OK;
}

/// A string as callers pass it. False: NULL with a length.
inline bool read_string(const char* data, std::size_t length, std::string_view* out) noexcept {
  if (data == nullptr) {
    *out = {};
    return length == 0 || length == PARLEY_NUL_TERMINATED;
  }
  *out = {data, length == PARLEY_NUL_TERMINATED ? std::strlen(data) : length};
  return true;
}

/// Scratches at rest: callers that bring none of their own, and the threads of a batch, borrow here. Never more of them than calls ran at once.
class ScratchPool {
 public:
  std::unique_ptr<parley::Scratch> take() {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      if (!resting_.empty()) {
        std::unique_ptr<parley::Scratch> scratch = std::move(resting_.back());
        resting_.pop_back();
        return scratch;
      }
    }
    return std::make_unique<parley::Scratch>();
  }

  void give(std::unique_ptr<parley::Scratch> scratch) noexcept {
    try {
      const std::lock_guard<std::mutex> lock(mutex_);
      resting_.push_back(std::move(scratch));
    } catch (...) {
      // No memory to remember it: it is freed, and the next caller makes a new one.
    }
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<parley::Scratch>> resting_;
};

/// A scratch out of a pool, for the time of a call.
class Borrowed {
 public:
  explicit Borrowed(ScratchPool& pool) : pool_(pool), scratch_(pool.take()) {}
  ~Borrowed() { pool_.give(std::move(scratch_)); }
  Borrowed(const Borrowed&) = delete;
  Borrowed& operator=(const Borrowed&) = delete;
  parley::Scratch& operator*() noexcept { return *scratch_; }

 private:
  ScratchPool& pool_;
  std::unique_ptr<parley::Scratch> scratch_;
};

/// A report laid out as the arrays of parley_view.
struct Flat {
  explicit Flat(const parley::Report& report);

  std::string arena;
  parley_string id{};
  parley_string published{};
  std::vector<parley_date> dates;
  std::vector<parley_party> parties;
  std::vector<parley_figure> figures;
  std::vector<parley_exchange> exchanges;
  std::vector<parley_negotiation> negotiations;
  std::vector<parley_warning> warnings;
  std::vector<parley_mention> mentions;
  std::vector<parley_side> sides;
  std::vector<parley_quote> quotes;
  std::vector<std::uint32_t> indices;
};

/// Thrown by Flat where the strings of a report exceed what 32 bits can address.
struct TooLarge : std::exception {
  const char* what() const noexcept override { return "the strings of this report exceed 4 GiB"; }
};

inline parley_status status_of(parley::ErrorCode code) noexcept { return static_cast<parley_status>(code); }

}  // namespace parley_capi

struct parley_gazetteer {
  parley::Gazetteer gazetteer;
};

struct parley_extractor {
  using Any = std::variant<parley::Extractor, parley::DateExtractor, parley::PartyExtractor, parley::FigureExtractor>;

  parley::Result<parley::Report> extract(std::string_view text, const parley::Context& context,
                                         parley::Scratch& scratch) const {
    return std::visit([&](const auto& extractor) { return extractor.extract(text, context, scratch); }, any);
  }

  Any any;
  bool explain;
  mutable parley_capi::ScratchPool pool;
};

struct parley_scratch {
  parley::Scratch scratch;
  std::atomic_flag busy = ATOMIC_FLAG_INIT;
};

struct parley_report {
  parley_report(parley::Report made, bool explained) noexcept : report(std::move(made)), explain(explained) {}
  /// Of a document that could not be processed.
  parley_report(parley::Error why, std::string_view its_id) : error(std::move(why)), id(its_id) { report.id = id; }
  parley_report(const parley_report&) = delete;
  parley_report& operator=(const parley_report&) = delete;

  parley::Report report;
  parley::Error error;
  std::string id;  // of a document that could not be processed; otherwise the report owns it
  bool explain = false;
  mutable std::once_flag laid_out;
  mutable std::unique_ptr<const parley_capi::Flat> flat;
};

#endif  // PARLEY_CAPI_OBJECTS_INTERNAL_H_
