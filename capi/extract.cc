// Gazetteers, extractors, scratches; extraction of one document and of batches.
#include <algorithm>
#include <cstdint>
#include <exception>
#include <limits>
#include <thread>

#include "objects_internal.h"

using parley_capi::Borrowed;
using parley_capi::fail_in;
using parley_capi::guard;
using parley_capi::read_string;
using parley_capi::read_struct;
using parley_capi::status_of;

namespace {

constexpr std::uint64_t max_bytes = std::uint64_t{1} << 30;
constexpr std::uint32_t max_threads = 1024;

parley_status fail(const parley::Error& error) noexcept {
  return parley_capi::fail(status_of(error.code), error.message);
}

/// The parts of a context and of a batch that are the same for every document.
bool read_modes(std::uint32_t mode, std::uint32_t date_order, parley::Context* out) noexcept {
  if (mode > PARLEY_MODE_NARRATIVE || date_order > PARLEY_DAY_FIRST) return false;
  out->mode = mode == PARLEY_MODE_NARRATIVE ? parley::TextMode::narrative : parley::TextMode::news;
  out->date_order = date_order == PARLEY_DAY_FIRST ? parley::DateOrder::day_first : parley::DateOrder::month_first;
  return true;
}

parley_status read_context(const parley_context* from, parley::Context* out) noexcept {
  if (from == nullptr) return PARLEY_OK;
  parley_context context;
  if (const parley_status status = read_struct(from, &context, "parley_context"); status != PARLEY_OK) return status;
  if (!read_string(context.published, context.published_length, &out->published)) {
    return fail_in("parley_context.published", "NULL with a length");
  }
  if (!read_string(context.id, context.id_length, &out->id)) return fail_in("parley_context.id", "NULL with a length");
  if (!read_modes(context.mode, context.date_order, out)) {
    return fail_in("parley_context", "mode or date_order is no value of its enumeration");
  }
  return PARLEY_OK;
}

/// A column of strings; see parley_batch.
class Column {
 public:
  /// False: the column has no offsets, or they decrease, or there are bytes to read at NULL.
  bool read(const char* bytes, const std::uint64_t* offsets, std::size_t count) noexcept {
    bytes_ = bytes;
    offsets_ = offsets;
    if (offsets == nullptr) return false;
    for (std::size_t i = 0; i < count; ++i) {
      if (offsets[i] > offsets[i + 1]) return false;
    }
    return bytes != nullptr || offsets[count] == 0;
  }

  std::string_view operator[](std::size_t i) const noexcept {
    if (offsets_ == nullptr || offsets_[i] == offsets_[i + 1]) return {};
    return {bytes_ + offsets_[i], static_cast<std::size_t>(offsets_[i + 1] - offsets_[i])};
  }

 private:
  const char* bytes_ = nullptr;
  const std::uint64_t* offsets_ = nullptr;
};

/// One call of parley_extract_batch: its columns, and the state that its threads share.
class Batch {
 public:
  Batch(const parley_extractor& extractor, parley_report** reports) noexcept
      : extractor_(extractor), reports_(reports) {}

  parley_status read(const parley_batch& batch) noexcept {
    count_ = batch.count;
    if (count_ > std::numeric_limits<std::uint32_t>::max())
      return fail_in("parley_batch.count", "more than 2^32 documents");
    if (count_ != 0 && !texts_.read(batch.text, batch.text_offsets, count_)) return bad_column("parley_batch.text");
    if (count_ != 0 && (batch.published != nullptr || batch.published_offsets != nullptr) &&
        !published_.read(batch.published, batch.published_offsets, count_)) {
      return bad_column("parley_batch.published");
    }
    if (count_ != 0 && (batch.id != nullptr || batch.id_offsets != nullptr) &&
        !ids_.read(batch.id, batch.id_offsets, count_)) {
      return bad_column("parley_batch.id");
    }
    if (!read_modes(batch.mode, batch.date_order, &common_)) {
      return fail_in("parley_batch", "mode or date_order is no value of its enumeration");
    }
    modes_ = batch.modes;
    for (std::size_t i = 0; modes_ != nullptr && i < count_; ++i) {
      if (modes_[i] > PARLEY_MODE_NARRATIVE) return fail_in("parley_batch.modes", "a value that is no PARLEY_MODE_*");
    }
    if (batch.threads > max_threads) return fail_in("parley_batch.threads", "more than 1024");
    if (batch._reserved != 0) return fail_in("parley_batch._reserved", "must be 0");
    const std::size_t wanted = batch.threads != 0 ? batch.threads : std::max(1u, std::thread::hardware_concurrency());
    threads_ = std::max<std::size_t>(1, std::min({wanted, (count_ + grain - 1) / grain, std::size_t{max_threads}}));
    return PARLEY_OK;
  }

  /// Fills in all reports, or none and says why.
  parley_status run() {
    std::vector<std::thread> threads;
    threads.reserve(threads_ - 1);
    for (std::size_t i = 1; i < threads_; ++i) {
      try {
        threads.emplace_back([this] { work(); });
      } catch (const std::exception&) {
        break;  // the system gives no more threads, or no memory for one: those there are do the work
      }
    }
    work();
    for (std::thread& thread : threads) thread.join();
    const parley_status status = failed_.load();
    if (status == PARLEY_OK) return PARLEY_OK;
    return parley_capi::fail(status, status == PARLEY_NO_MEMORY ? "out of memory" : "a thread of the batch failed");
  }

 private:
  static constexpr std::size_t grain = 8;  // documents that a thread takes at a time

  static parley_status bad_column(const char* name) noexcept {
    return fail_in(name, "a column needs offsets that do not decrease, and bytes");
  }

  void work() noexcept {
    const parley_status status = guard([this]() -> parley_status {
      Borrowed scratch(extractor_.pool);
      while (failed_.load(std::memory_order_relaxed) == PARLEY_OK) {
        const std::size_t first = next_.fetch_add(grain, std::memory_order_relaxed);
        if (first >= count_) break;
        for (std::size_t i = first; i < std::min(first + grain, count_); ++i) reports_[i] = one(i, *scratch);
      }
      return PARLEY_OK;
    });
    if (status != PARLEY_OK) failed_.store(status);
  }

  parley_report* one(std::size_t i, parley::Scratch& scratch) const {
    parley::Context context = common_;
    context.published = published_[i];
    context.id = ids_[i];
    if (modes_ != nullptr) {
      context.mode = modes_[i] == PARLEY_MODE_NARRATIVE ? parley::TextMode::narrative : parley::TextMode::news;
    }
    parley::Result<parley::Report> result = extractor_.extract(texts_[i], context, scratch);
    if (!result) return new parley_report(result.error(), context.id);
    return new parley_report(std::move(*result), extractor_.explain);
  }

  const parley_extractor& extractor_;
  parley_report** reports_;
  std::size_t count_ = 0;
  std::size_t threads_ = 1;
  Column texts_;
  Column published_;
  Column ids_;
  const std::uint8_t* modes_ = nullptr;
  parley::Context common_;
  std::atomic<std::size_t> next_{0};
  std::atomic<parley_status> failed_{PARLEY_OK};
};

}  // namespace

// ---------------------------------------------------------------- gazetteer

parley_status parley_gazetteer_new(const parley_gazetteer* base, const char* tsv, size_t length,
                                   parley_gazetteer** out) {
  if (out == nullptr) return fail_in("parley_gazetteer_new", "out is NULL");
  *out = nullptr;
  std::string_view rows;
  if (!read_string(tsv, length, &rows)) return fail_in("parley_gazetteer_new", "tsv is NULL with a length");
  return guard([&]() -> parley_status {
    parley::Result<parley::Gazetteer> made =
        (base != nullptr ? base->gazetteer : parley::Gazetteer::built_in()).with(rows);
    if (!made) return fail(made.error());
    *out = new parley_gazetteer{std::move(*made)};
    return PARLEY_OK;
  });
}

size_t parley_gazetteer_size(const parley_gazetteer* gazetteer) {
  if (gazetteer != nullptr) return gazetteer->gazetteer.size();
  std::size_t size = 0;
  guard([&size]() -> parley_status {
    size = parley::Gazetteer::built_in().size();
    return PARLEY_OK;
  });
  return size;
}

void parley_gazetteer_free(parley_gazetteer* gazetteer) { delete gazetteer; }

// ---------------------------------------------------------------- extractor

parley_status parley_extractor_new(const parley_options* options, parley_extractor** out) {
  if (out == nullptr) return fail_in("parley_extractor_new", "out is NULL");
  *out = nullptr;
  parley_options wanted = PARLEY_OPTIONS_INIT;
  if (options != nullptr) {
    if (const parley_status status = read_struct(options, &wanted, "parley_options"); status != PARLEY_OK)
      return status;
  }
  if (wanted.extract > PARLEY_EXTRACT_FIGURES) return fail_in("parley_options.extract", "no PARLEY_EXTRACT_*");
  if (wanted.explain > 1) return fail_in("parley_options.explain", "neither 0 nor 1");
  if (wanted.strict_utf8 > 1) return fail_in("parley_options.strict_utf8", "neither 0 nor 1");
  if (wanted.max_bytes > max_bytes) return fail_in("parley_options.max_bytes", "more than 1 GiB");
  return guard([&]() -> parley_status {
    parley::Options with;
    with.explain = wanted.explain != 0;
    with.strict_utf8 = wanted.strict_utf8 != 0;
    if (wanted.max_bytes != 0) with.max_bytes = static_cast<std::size_t>(wanted.max_bytes);
    if (wanted.max_records != 0) with.max_records = wanted.max_records;
    const parley::Gazetteer names =
        wanted.gazetteer != nullptr ? wanted.gazetteer->gazetteer : parley::Gazetteer::built_in();
    const auto make = [&](auto kind) {
      return new parley_extractor{parley_extractor::Any(kind, names, with), with.explain, {}};
    };
    switch (wanted.extract) {
      case PARLEY_EXTRACT_DATES:
        *out = make(std::in_place_type<parley::DateExtractor>);
        break;
      case PARLEY_EXTRACT_PARTIES:
        *out = make(std::in_place_type<parley::PartyExtractor>);
        break;
      case PARLEY_EXTRACT_FIGURES:
        *out = make(std::in_place_type<parley::FigureExtractor>);
        break;
      default:
        *out = make(std::in_place_type<parley::Extractor>);
        break;
    }
    return PARLEY_OK;
  });
}

void parley_extractor_free(parley_extractor* extractor) { delete extractor; }

// ---------------------------------------------------------------- extraction

parley_status parley_scratch_new(parley_scratch** out) {
  if (out == nullptr) return fail_in("parley_scratch_new", "out is NULL");
  *out = nullptr;
  return guard([&]() -> parley_status {
    *out = new parley_scratch;
    return PARLEY_OK;
  });
}

void parley_scratch_free(parley_scratch* scratch) { delete scratch; }

parley_status parley_extract(const parley_extractor* extractor, parley_scratch* scratch, const char* text,
                             size_t length, const parley_context* context, parley_report** out) {
  if (out == nullptr) return fail_in("parley_extract", "out is NULL");
  *out = nullptr;
  if (extractor == nullptr) return fail_in("parley_extract", "extractor is NULL");
  std::string_view document;
  if (!read_string(text, length, &document)) return fail_in("parley_extract", "text is NULL with a length");
  parley::Context known;
  if (const parley_status status = read_context(context, &known); status != PARLEY_OK) return status;
  const auto extract = [&](parley::Scratch& with) -> parley_status {
    parley::Result<parley::Report> result = extractor->extract(document, known, with);
    if (!result) return fail(result.error());
    *out = new parley_report(std::move(*result), extractor->explain);
    return PARLEY_OK;
  };
  if (scratch == nullptr) {
    return guard([&]() -> parley_status {
      Borrowed borrowed(extractor->pool);
      return extract(*borrowed);
    });
  }
  if (scratch->busy.test_and_set(std::memory_order_acquire)) {
    return fail_in("parley_extract", "the scratch is in use by another call; every thread needs one of its own");
  }
  const parley_status status = guard([&] { return extract(scratch->scratch); });
  scratch->busy.clear(std::memory_order_release);
  return status;
}

parley_status parley_extract_batch(const parley_extractor* extractor, const parley_batch* batch,
                                   parley_report** reports) {
  if (extractor == nullptr) return fail_in("parley_extract_batch", "extractor is NULL");
  if (batch == nullptr) return fail_in("parley_extract_batch", "batch is NULL");
  parley_batch columns;
  if (const parley_status status = read_struct(batch, &columns, "parley_batch"); status != PARLEY_OK) return status;
  if (columns.count == 0) return PARLEY_OK;
  if (reports == nullptr) return fail_in("parley_extract_batch", "reports is NULL");
  std::fill_n(reports, columns.count, nullptr);
  parley_status status = guard([&]() -> parley_status {
    Batch work(*extractor, reports);
    const parley_status read = work.read(columns);
    return read == PARLEY_OK ? work.run() : read;
  });
  if (status != PARLEY_OK) parley_reports_free(reports, columns.count);
  return status;
}

void parley_reports_free(parley_report** reports, size_t count) {
  if (reports == nullptr) return;
  for (std::size_t i = 0; i < count; ++i) {
    delete reports[i];
    reports[i] = nullptr;
  }
}
