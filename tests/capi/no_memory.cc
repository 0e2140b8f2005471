// Allocations of our own fail, one after the other: the call gives PARLEY_NO_MEMORY, nothing leaks, and extractor and scratch go on to give the report that they
// always give. A program of its own, because it replaces operator new for itself and for libparley.so.
//
// Allocations that RE2, Abseil's or fmt's shared libraries make are let through: what those do without memory is not ours to mend. The standard
// library's are counted to whoever called it.
#include <execinfo.h>
#include <link.h>

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <new>
#include <string>

#include "parley_c.h"

namespace {

thread_local long allocations_until_failure = -1;  // negative: none fails
thread_local bool failed = false;
thread_local bool looking = false;
std::atomic<long> living{0};

/// Where the code of a shared library lies.
struct Module {
  std::uintptr_t begin = 0;
  std::uintptr_t end = 0;
  bool holds(const void* address) const {
    const auto at = reinterpret_cast<std::uintptr_t>(address);
    return at >= begin && at < end;
  }
};
Module ours;
Module standard_library;

int find_modules(dl_phdr_info* info, std::size_t, void*) {
  const char* slash = std::strrchr(info->dlpi_name, '/');
  const char* name = slash != nullptr ? slash + 1 : info->dlpi_name;
  Module* module = std::strncmp(name, "libparley", 9) == 0   ? &ours
                   : std::strncmp(name, "libstdc++", 9) == 0 ? &standard_library
                                                             : nullptr;
  for (int i = 0; module != nullptr && i < info->dlpi_phnum; ++i) {
    const auto& segment = info->dlpi_phdr[i];
    if (segment.p_type != PT_LOAD || (segment.p_flags & PF_X) == 0) continue;
    module->begin = info->dlpi_addr + segment.p_vaddr;
    module->end = module->begin + segment.p_memsz;
  }
  return 0;
}

/// Is it libparley.so that asks for memory? The standard library asks on behalf of whoever called it.
bool is_ours(const void* caller) {
  if (!standard_library.holds(caller)) return ours.holds(caller);
  void* frames[24];
  const int depth = backtrace(frames, 24);
  int i = 0;
  while (i < depth && !standard_library.holds(frames[i])) ++i;
  while (i < depth && standard_library.holds(frames[i])) ++i;
  return i < depth && ours.holds(frames[i]);
}

void* allocate(std::size_t size, const void* caller) {
  if (allocations_until_failure >= 0 && !looking) {
    looking = true;
    const bool from_us = is_ours(caller);
    looking = false;
    if (from_us && allocations_until_failure-- == 0) {
      failed = true;
      throw std::bad_alloc();
    }
  }
  void* p = std::malloc(size != 0 ? size : 1);
  if (p == nullptr) throw std::bad_alloc();
  ++living;
  return p;
}

void release(void* p) noexcept {
  if (p != nullptr) --living;
  std::free(p);
}

int failures = 0;

void check(bool good, const char* what, long n) {
  if (good) return;
  std::fprintf(stderr, "failed at allocation %ld: %s (last error: %s)\n", n, what, parley_last_error());
  ++failures;
}

std::string json_of(const parley_report* report) {
  char* text = nullptr;
  if (parley_report_json(report, &text, nullptr) != PARLEY_OK) return "";
  std::string copy(text);
  parley_text_free(text);
  return copy;
}

/// Runs `call` again and again, each time with more allocations granted, until it succeeds; gives the number of failures seen. The first
/// allocations fail one by one, later ones in ever longer strides: making an extractor takes some ten thousand.
template <typename Call, typename After>
long fail_each(Call call, After after) {
  long seen = 0;
  for (long n = 0; n < 10000000; n += 1 + n / 20) {
    failed = false;
    allocations_until_failure = n;
    const parley_status status = call();
    allocations_until_failure = -1;
    if (!failed) {
      check(status == PARLEY_OK, "the call fails though no allocation did", n);
      return seen;
    }
    ++seen;
    // A library may do without what it could not get; then the call succeeds all the same.
    check(status == PARLEY_NO_MEMORY || status == PARLEY_OK, "the status is not PARLEY_NO_MEMORY", n);
    after(n);
    if (failures > 10) break;
  }
  return -1;
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size, __builtin_return_address(0)); }
void* operator new[](std::size_t size) { return allocate(size, __builtin_return_address(0)); }
void operator delete(void* p) noexcept { release(p); }
void operator delete[](void* p) noexcept { release(p); }
void operator delete(void* p, std::size_t) noexcept { release(p); }
void operator delete[](void* p, std::size_t) noexcept { release(p); }

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1]);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  check(text.size() > 500, "the article can be read", -1);
  void* warm[4];
  backtrace(warm, 4);  // loads what it needs
  dl_iterate_phdr(find_modules, nullptr);
  check(ours.begin != 0 && standard_library.begin != 0, "the libraries are found", -1);

  parley_context context = PARLEY_CONTEXT_INIT;
  context.published = "2020-04-12";
  context.published_length = PARLEY_NUL_TERMINATED;
  parley_extractor* extractor = nullptr;
  parley_report* report = nullptr;
  check(parley_extractor_new(nullptr, &extractor) == PARLEY_OK, "parley_extractor_new", -1);
  check(parley_extract(extractor, nullptr, text.data(), text.size(), &context, &report) == PARLEY_OK, "parley_extract",
        -1);
  const std::string expected = json_of(report);
  parley_report_free(report);
  report = nullptr;

  // Extractors.
  parley_extractor* another = nullptr;
  const long making = fail_each(
      [&] {
        const parley_status status = parley_extractor_new(nullptr, &another);
        parley_extractor_free(another);
        return status;
      },
      [](long) {});

  // Gazetteers.
  parley_gazetteer* names = nullptr;
  const long naming = fail_each(
      [&] {
        const parley_status status = parley_gazetteer_new(nullptr, "name\tkind\nOrder of the Heron\tarmed_group\n",
                                                          PARLEY_NUL_TERMINATED, &names);
        parley_gazetteer_free(names);
        return status;
      },
      [](long) {});

  // Extractions: with the extractor's own scratch, and with a new one each time, which grows from nothing.
  const auto works_still = [&](parley_scratch* scratch, long n) {
    report = nullptr;
    check(parley_extract(extractor, scratch, text.data(), text.size(), &context, &report) == PARLEY_OK,
          "it works no more", n);
    check(json_of(report) == expected, "the report is another one", n);
    parley_report_free(report);
    report = nullptr;
  };
  const auto extract = [&](parley_scratch* scratch) {
    report = nullptr;
    const parley_status status = parley_extract(extractor, scratch, text.data(), text.size(), &context, &report);
    parley_report_free(report);
    return status;
  };
  const long extracting = fail_each([&] { return extract(nullptr); }, [&](long n) { works_still(nullptr, n); });
  parley_scratch* scratch = nullptr;
  const long growing = fail_each(
      [&] {
        scratch = nullptr;
        const parley_status status = parley_scratch_new(&scratch);
        return status == PARLEY_OK ? extract(scratch) : status;
      },
      [&](long n) {
        if (scratch != nullptr) works_still(scratch, n);
        parley_scratch_free(scratch);
        scratch = nullptr;
      });
  parley_scratch_free(scratch);

  // What is asked of a report, and a batch.
  check(parley_extract(extractor, nullptr, text.data(), text.size(), &context, &report) == PARLEY_OK, "parley_extract",
        -1);
  parley_view view = PARLEY_VIEW_INIT;
  const long viewing = fail_each([&] { return parley_report_view(report, &view); }, [](long) {});
  const long writing = fail_each(
      [&] {
        char* json = nullptr;
        const parley_status status = parley_report_json(report, &json, nullptr);
        parley_text_free(json);
        return status;
      },
      [](long) {});
  parley_report_free(report);
  const std::uint64_t offsets[] = {0, text.size()};
  parley_batch batch = PARLEY_BATCH_INIT;
  batch.count = 1;
  batch.text = text.data();
  batch.text_offsets = offsets;
  batch.threads = 1;
  parley_report* reports[1];
  const long batching = fail_each(
      [&] {
        const parley_status status = parley_extract_batch(extractor, &batch, reports);
        check((status == PARLEY_OK) == (reports[0] != nullptr), "a report of a batch that failed", -1);
        parley_reports_free(reports, 1);
        return status;
      },
      [&](long n) { works_still(nullptr, n); });

  // Nothing leaks: the same work twice leaves as much alive as once.
  const auto leak = [&] {
    const long before = living;
    for (long n = 0; n < extracting && n < 100; ++n) {
      allocations_until_failure = n;
      extract(nullptr);
      allocations_until_failure = -1;
    }
    works_still(nullptr, -1);
    return living - before;
  };
  leak();
  check(leak() <= 0, "failed extractions leak", -1);
  parley_extractor_free(extractor);
  std::printf(
      "allocations failed: %ld making an extractor, %ld a gazetteer, %ld extracting, %ld with a new "
      "scratch, %ld laying out, "
      "%ld writing JSON, %ld in a batch\n",
      making, naming, extracting, growing, viewing, writing, batching);
  return failures == 0 ? 0 : 1;
}
