// Every allocation of an extraction is made to fail: one after the other, and each together with all that
// follow. The C functions must say PARLEY_NO_MEMORY and the C++ ones throw std::bad_alloc; extractor and scratch must serve the next call
// as if nothing had been; nothing may leak (in builds with AddressSanitizer).
//
//     parley_no_memory STRIDE FILE...      STRIDE: 1 = every allocation, 7 = every seventh
//
// A failure of the nothrow operator (std::stable_sort asks that way, and does without) may leave the call successful, with the same report.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "allocation_failure.h"
#include "parley/parley.h"
#include "parley_c.h"
#include "support/arrow_columns.h"

namespace {

using parley_tests::Allocations;

std::string current;  // what is being tried, for the message

void require(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "%s: %s\n", current.c_str(), what);
  std::exit(1);
}

std::size_t stride = 1;

/// One kind of call: `prepare` brings about the state that it starts from, `run` is the call (whose allocations fail), `check` requires, with all
/// allocations passing, that the same objects give what they always give.
struct Case {
  std::string name;
  std::function<void()> prepare;
  std::function<parley_status()> run;
  std::function<void()> check;
  bool may_do_without =
      false;  ///< some failures are no harm (a scratch that the pool has no room for, a thread less): the call succeeds
  std::size_t most = 0;  ///< over it, failures are tried at even distances instead of everywhere; 0: everywhere
};

/// PARLEY_NO_MEMORY for std::bad_alloc, for calls of the C++ library.
template <typename Call>
parley_status caught(Call&& call) {
  try {
    call();
    return PARLEY_OK;
  } catch (const std::bad_alloc&) {
    return PARLEY_NO_MEMORY;
  }
}

void fail_each(const Case& one) {
  current = one.name;
  one.prepare();
  parley_tests::watch_allocations();
  const parley_status whole = one.run();
  const Allocations made = parley_tests::let_allocations_pass();
  require(whole == PARLEY_OK, "fails with all the memory that it wants");
  one.check();
  std::size_t failed = 0;
  const std::size_t step = one.most == 0 ? stride : std::max(stride, made.made / one.most);
  for (const bool all_later : {false, true}) {
    for (std::size_t i = 0; i < made.made; i += step) {
      current = one.name + ", allocation " + std::to_string(i) + (all_later ? " and all later" : "");
      one.prepare();
      parley_tests::fail_allocation(i, all_later);
      const parley_status status = one.run();
      const Allocations hit = parley_tests::let_allocations_pass();
      failed += hit.thrown != 0 || hit.refused != 0;
      if (hit.thrown == 0) {
        require(status == PARLEY_OK, "fails although nothing was thrown");
      } else if (!one.may_do_without || status != PARLEY_OK) {
        require(status == PARLEY_NO_MEMORY, "does not say that there is no memory");
      }
      one.check();
    }
  }
  std::printf("%s: %zu allocations, %zu failures lived through\n", one.name.c_str(), made.made, failed);
  // A case whose allocations all slip by would test nothing.
  require(made.made == 0 || failed > 0, "no failure reached it");
}

struct Free {
  void operator()(parley_extractor* p) const { parley_extractor_free(p); }
  void operator()(parley_scratch* p) const { parley_scratch_free(p); }
  void operator()(parley_report* p) const { parley_report_free(p); }
  void operator()(parley_gazetteer* p) const { parley_gazetteer_free(p); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

Owned<parley_extractor> new_extractor(std::uint32_t lists) {
  parley_options options = PARLEY_OPTIONS_INIT;
  options.extract = lists;
  options.explain = 1;
  parley_extractor* made = nullptr;
  require(parley_extractor_new(&options, &made) == PARLEY_OK, "no extractor");
  return Owned<parley_extractor>(made);
}

Owned<parley_scratch> new_scratch() {
  parley_scratch* made = nullptr;
  require(parley_scratch_new(&made) == PARLEY_OK, "no scratch");
  return Owned<parley_scratch>(made);
}

/// Whether the sentence of the last failure was kept, which must need no memory.
bool says_so() { return std::strcmp(parley_last_error(), "out of memory") == 0; }

class Trial {
 public:
  Trial(std::string text, std::uint32_t lists) : text_(std::move(text)), lists_(lists) {
    context_.published = "2020-04-12";
    context_.published_length = PARLEY_NUL_TERMINATED;
    extractor_ = new_extractor(lists_);
    expected_ = json(extract(nullptr).get());
    tail_ = ", lists " + std::to_string(lists_) + ", " + std::to_string(text_.size()) + " bytes";
  }

  void steady() {
    const Owned<parley_scratch> scratch = new_scratch();
    extract(scratch.get());
    fail_each({"parley_extract in a used scratch" + tail_, [] {}, [&] { return failing(scratch.get()); },
               [&] { same(scratch.get()); }});
    fail_each({"parley_extract in a scratch of the pool" + tail_, [] {}, [&] { return failing(nullptr); },
               [&] { same(nullptr); }, true});
  }

  /// In a scratch in which nothing has grown yet. Those that were used stay alive, or the extractor would give their rooms to the next one.
  void first() {
    extractor_ = new_extractor(lists_);
    std::vector<Owned<parley_scratch>> used;
    used.push_back(new_scratch());
    same(used.back().get());  // another scratch has worked before
    Owned<parley_scratch> scratch;
    fail_each({"parley_extract in a new scratch" + tail_,
               [&] {
                 if (scratch) used.push_back(std::move(scratch));
                 if (used.size() == 256) {
                   used.clear();
                   extractor_ = new_extractor(lists_);
                   used.push_back(new_scratch());
                   same(used.back().get());
                 }
                 scratch = new_scratch();
               },
               [&] { return failing(scratch.get()); },
               [&] {
                 same(scratch.get());
                 same(scratch.get());
               },
               true});  // a loan of working memory that is not to be had is asked for again
  }

  /// The very first one of an extractor.
  void very_first() {
    fail_each({"parley_extract in a new extractor" + tail_, [&] { extractor_ = new_extractor(lists_); },
               [&] { return failing(nullptr); }, [&] { same(nullptr); }, true, 40});
  }

  /// What can be asked of a report.
  void outputs() {
    Owned<parley_report> report;
    const auto renew = [&] { report = extract(nullptr); };
    const auto check = [&] { require(json(report.get()) == expected_, "the report has changed"); };
    parley_view view = PARLEY_VIEW_INIT;
    fail_each({"parley_report_view" + tail_, renew, [&] { return parley_report_view(report.get(), &view); },
               [&] {
                 require(parley_report_view(report.get(), &view) == PARLEY_OK, "no view afterwards");
                 check();
               }});
    const auto output = [&](const char* name, auto function) {
      fail_each({name + tail_, renew,
                 [&report, function] {
                   char* out = nullptr;
                   std::size_t length = 0;
                   const parley_status status = function(report.get(), &out, &length);
                   require((status == PARLEY_OK) == (out != nullptr), "status and text disagree");
                   parley_text_free(out);
                   return status;
                 },
                 check});
    };
    output("parley_report_json", [](auto... arguments) { return parley_report_json(arguments...); });
  }

  void batch() {
    std::array<std::uint64_t, 11> offsets{};
    std::string texts;
    for (std::size_t i = 1; i < offsets.size(); ++i) {
      texts += text_;
      offsets[i] = texts.size();
    }
    std::array<parley_report*, 10> reports{};
    parley_batch documents = PARLEY_BATCH_INIT;
    documents.count = reports.size();
    documents.text = texts.data();
    documents.text_offsets = offsets.data();
    for (const std::uint32_t threads : {1u, 2u}) {
      documents.threads = threads;
      fail_each({"parley_extract_batch with " + std::to_string(threads) + " threads" + tail_, [] {},
                 [&] {
                   const parley_status status = parley_extract_batch(extractor_.get(), &documents, reports.data());
                   for (parley_report*& report : reports) {
                     require((status == PARLEY_OK) == (report != nullptr), "status and reports disagree");
                   }
                   parley_reports_free(reports.data(), reports.size());
                   return status;
                 },
                 [&] { same(nullptr); }, true});
    }
  }

  /// A column of texts, with a column of days beside it: one of them none, one that no calendar has.
  void arrow() {
    const parley_tests::Column texts({text_, "Talks resumed on Monday.", text_});
    const parley_tests::Column days({"2020-04-12", "2020-02-30", "2020-04-12"});
    parley_arrow_documents documents = PARLEY_ARROW_DOCUMENTS_INIT;
    documents.text_schema = &texts.schema;
    documents.text = &texts.array;
    documents.published_schema = &days.schema;
    documents.published = &days.array;
    for (const std::uint32_t threads : {1u, 2u}) {
      documents.threads = threads;
      fail_each({"parley_extract_arrow with " + std::to_string(threads) + " threads" + tail_, [] {},
                 [&] {
                   parley_tests::Tables tables;
                   const parley_status status =
                       parley_extract_arrow(extractor_.get(), &documents, tables.all, PARLEY_TABLE_COUNT);
                   for (const parley_arrow_table& table : tables.all) {
                     require((status == PARLEY_OK) == (table.array.release != nullptr) &&
                                 (status == PARLEY_OK) == (table.schema.release != nullptr),
                             "status and tables disagree");
                   }
                   return status;
                 },
                 [&] { same(nullptr); }, true, 400});
    }
  }

 private:
  Owned<parley_report> extract(parley_scratch* scratch) {
    parley_report* report = nullptr;
    require(parley_extract(extractor_.get(), scratch, text_.data(), text_.size(), &context_, &report) == PARLEY_OK,
            parley_last_error());
    return Owned<parley_report>(report);
  }

  parley_status failing(parley_scratch* scratch) {
    parley_report* report = nullptr;
    const parley_status status =
        parley_extract(extractor_.get(), scratch, text_.data(), text_.size(), &context_, &report);
    require((status == PARLEY_OK) == (report != nullptr), "status and report disagree");
    if (status != PARLEY_OK) require(says_so(), "no sentence says why");
    kept_.reset(report);
    return status;
  }

  static std::string json(const parley_report* report) {
    char* out = nullptr;
    std::size_t length = 0;
    require(parley_report_json(report, &out, &length) == PARLEY_OK, "no JSON");
    std::string copy(out, length);
    parley_text_free(out);
    return copy;
  }

  void same(parley_scratch* scratch) {
    if (kept_) require(json(kept_.get()) == expected_, "succeeds with another report");
    kept_.reset();

    require(json(extract(scratch).get()) == expected_, "gives another report afterwards");
  }

  std::string text_;
  std::uint32_t lists_;
  parley_context context_ = PARLEY_CONTEXT_INIT;
  Owned<parley_extractor> extractor_;
  Owned<parley_report> kept_;  ///< of a call that was to fail and did not
  std::string expected_;
  std::string tail_;
};

/// The C++ library, whose failures are exceptions.
void in_cpp(const std::string& text) {
  parley::Context context;
  context.published = "2020-04-12";
  const parley::Extractor extractor;
  parley::Scratch scratch;
  const auto json = [&](parley::Scratch& with) {
    return parley::to_json(extractor.extract(text, context, with).value());
  };
  const std::string expected = json(scratch);
  const auto check = [&] { require(json(scratch) == expected, "gives another report afterwards"); };
  const std::string tail = ", " + std::to_string(text.size()) + " bytes";
  fail_each({"Extractor::extract" + tail, [] {},
             [&] { return caught([&] { (void)extractor.extract(text, context, scratch); }); }, check});
  const parley::Report report = extractor.extract(text, context, scratch).value();
  fail_each({"to_json" + tail, [] {}, [&] { return caught([&] { (void)parley::to_json(report); }); }, check});
  fail_each({"to_table" + tail, [] {}, [&] { return caught([&] { (void)parley::to_table(report); }); }, check});
}

/// What comes before an extraction. It allocates much more, so only some of the failures are tried.
void in_preparation() {
  const std::string rows = "name\tkind\nNorthern Shield\tarmed_group\nEastern Council\tgovernment\n";
  Owned<parley_gazetteer> names;
  const auto make_names = [&] {
    parley_gazetteer* out = nullptr;
    const parley_status status = parley_gazetteer_new(nullptr, rows.data(), rows.size(), &out);
    require((status == PARLEY_OK) == (out != nullptr), "status and gazetteer disagree");
    names.reset(out);
    return status;
  };
  fail_each({"parley_gazetteer_new", [&] { names.reset(); }, make_names,
             [] { require(parley_gazetteer_size(nullptr) > 500, "the built-in gazetteer has shrunk"); }, false, 16});
  names.reset();
  require(make_names() == PARLEY_OK && parley_gazetteer_size(names.get()) > parley_gazetteer_size(nullptr),
          "no gazetteer afterwards");

  Owned<parley_extractor> made;
  fail_each({"parley_extractor_new", [&] { made.reset(); },
             [&] {
               parley_options options = PARLEY_OPTIONS_INIT;
               options.gazetteer = names.get();
               parley_extractor* out = nullptr;
               const parley_status status = parley_extractor_new(&options, &out);
               require((status == PARLEY_OK) == (out != nullptr), "status and extractor disagree");
               made.reset(out);
               return status;
             },
             [] {}, false, 40});
  require(new_extractor(PARLEY_EXTRACT_ALL) != nullptr, "no extractor afterwards");
}

}  // namespace

int main(int argc, char** argv) {
  std::setvbuf(stdout, nullptr, _IOLBF, 0);  // what went well before an abort is to be seen
  if (argc < 3) {
    std::fprintf(stderr, "usage: parley_no_memory STRIDE FILE...\n");
    return 2;
  }
  stride = std::max<std::size_t>(1, std::strtoul(argv[1], nullptr, 10));
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    current = argv[i];
    require(!text.empty(), "cannot be read");
    text += " \xFF\xFE Then, on 30 February 2020, nothing. ";  // two kinds of warning
    for (const std::uint32_t lists :
         {PARLEY_EXTRACT_ALL, PARLEY_EXTRACT_DATES, PARLEY_EXTRACT_PARTIES, PARLEY_EXTRACT_FIGURES}) {
      Trial trial(text, lists);
      trial.steady();
      if (lists == PARLEY_EXTRACT_ALL) {
        trial.first();
        if (i == 2) trial.very_first();
        trial.outputs();
        trial.batch();
        trial.arrow();
      }
    }
    in_cpp(text);
  }
  in_preparation();
  return 0;
}
