// What callers can do wrong, and callers that are older or newer than the library.
#include <doctest/doctest.h>

#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

#include "capi_support.h"

namespace {

using parley_test::articles;
using parley_test::ExtractorPtr;
using parley_test::json_of;
using parley_test::make_extractor;
using parley_test::ReportPtr;

std::string last_error() { return parley_last_error(); }

bool says(const char* words) { return last_error().find(words) != std::string::npos; }

TEST_CASE("every _free takes NULL") {
  parley_extractor_free(nullptr);
  parley_scratch_free(nullptr);
  parley_report_free(nullptr);
  parley_gazetteer_free(nullptr);
  parley_text_free(nullptr);
  parley_reports_free(nullptr, 7);
  parley_report* none[3] = {nullptr, nullptr, nullptr};
  parley_reports_free(none, 3);
}

TEST_CASE("NULL where something is needed is an error with a sentence") {
  const ExtractorPtr extractor = make_extractor();
  REQUIRE(extractor);
  const ReportPtr report = parley_test::extract(extractor.get(), articles().front());
  REQUIRE(report);
  parley_report* out = nullptr;
  char* text = nullptr;
  std::uint32_t offset = 0;
  CHECK(parley_extractor_new(nullptr, nullptr) == PARLEY_INVALID_ARGUMENT);
  CHECK(says("parley_extractor_new: out is NULL"));
  CHECK(parley_scratch_new(nullptr) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_gazetteer_new(nullptr, "name\tkind\n", PARLEY_NUL_TERMINATED, nullptr) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_extract(nullptr, nullptr, "x", 1, nullptr, &out) == PARLEY_INVALID_ARGUMENT);
  CHECK(says("extractor is NULL"));
  CHECK(parley_extract(extractor.get(), nullptr, nullptr, 1, nullptr, &out) == PARLEY_INVALID_ARGUMENT);
  CHECK(says("text is NULL with a length"));
  CHECK(parley_extract(extractor.get(), nullptr, "x", 1, nullptr, nullptr) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_report_status(nullptr) == PARLEY_INVALID_ARGUMENT);
  CHECK(std::string(parley_report_error(nullptr)).empty());
  CHECK(parley_report_json(nullptr, &text, nullptr) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_report_json(report.get(), nullptr, nullptr) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_report_table(nullptr, 80, 0, &text, nullptr) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_report_table(report.get(), 80, 0, nullptr, nullptr) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_report_table(report.get(), 39, 0, &text, nullptr) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_report_table(report.get(), 80, 2, &text, nullptr) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_report_view(report.get(), nullptr) == PARLEY_INVALID_ARGUMENT);
  parley_view view = PARLEY_VIEW_INIT;
  CHECK(parley_report_view(nullptr, &view) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_map_offsets(nullptr, 1, PARLEY_UTF16, &offset, 1) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_map_offsets("x", 1, 2, &offset, 1) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_map_offsets("x", 1, PARLEY_UTF16, nullptr, 1) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_map_offsets("x", 1, PARLEY_UTF16, nullptr, 0) == PARLEY_OK);
  CHECK(text == nullptr);
  CHECK(out == nullptr);
}

TEST_CASE("NULL where nothing is needed is fine") {
  const ExtractorPtr extractor = make_extractor(nullptr);
  REQUIRE(extractor);
  parley_report* out = nullptr;
  REQUIRE(parley_extract(extractor.get(), nullptr, nullptr, 0, nullptr, &out) == PARLEY_OK);
  CHECK(parley_report_status(out) == PARLEY_OK);
  CHECK(std::string(parley_report_error(out)).empty());
  parley_report_free(out);
  REQUIRE(parley_extract(extractor.get(), nullptr, "They met.", PARLEY_NUL_TERMINATED, nullptr, &out) == PARLEY_OK);
  parley_report_free(out);
}

TEST_CASE("values outside their enumerations are refused") {
  const ExtractorPtr extractor = make_extractor();
  parley_options options = PARLEY_OPTIONS_INIT;
  options.extract = 4;
  CHECK_FALSE(make_extractor(&options));
  options = PARLEY_OPTIONS_INIT;
  options.explain = 2;
  CHECK_FALSE(make_extractor(&options));
  options = PARLEY_OPTIONS_INIT;
  options.strict_utf8 = 77;
  CHECK_FALSE(make_extractor(&options));
  options = PARLEY_OPTIONS_INIT;
  options.max_bytes = (std::uint64_t{1} << 30) + 1;
  CHECK_FALSE(make_extractor(&options));
  CHECK(says("parley_options.max_bytes"));
  parley_report* out = nullptr;
  for (std::uint32_t wrong : {2u, 0xFFFFFFFFu}) {
    parley_context context = PARLEY_CONTEXT_INIT;
    context.mode = wrong;
    CHECK(parley_extract(extractor.get(), nullptr, "x", 1, &context, &out) == PARLEY_INVALID_ARGUMENT);
    context = PARLEY_CONTEXT_INIT;
    context.date_order = wrong;
    CHECK(parley_extract(extractor.get(), nullptr, "x", 1, &context, &out) == PARLEY_INVALID_ARGUMENT);
  }
  parley_context context = PARLEY_CONTEXT_INIT;
  context.id_length = 3;  // of NULL
  CHECK(parley_extract(extractor.get(), nullptr, "x", 1, &context, &out) == PARLEY_INVALID_ARGUMENT);
  CHECK(says("parley_context.id"));
}

TEST_CASE("documents that cannot be processed") {
  parley_options options = PARLEY_OPTIONS_INIT;
  options.strict_utf8 = 1;
  options.max_bytes = 20;
  const ExtractorPtr extractor = make_extractor(&options);
  REQUIRE(extractor);
  parley_report* out = nullptr;
  CHECK(parley_extract(extractor.get(), nullptr, "talks \xFF", 7, nullptr, &out) == PARLEY_INVALID_UTF8);
  CHECK(says("6"));
  CHECK(parley_extract(extractor.get(), nullptr, "a text longer than that", PARLEY_NUL_TERMINATED, nullptr, &out) ==
        PARLEY_TEXT_TOO_LARGE);
  CHECK(says("20"));
  parley_context context = PARLEY_CONTEXT_INIT;
  context.published = "2020-02-30";  // its length is that of PARLEY_CONTEXT_INIT
  CHECK(parley_extract(extractor.get(), nullptr, "x", 1, &context, &out) == PARLEY_INVALID_PUBLISHED);
  CHECK(says("2020-02-30"));
  CHECK(out == nullptr);
  context.published_length = 0;  // the empty string: not known
  REQUIRE(parley_extract(extractor.get(), nullptr, "x", 1, &context, &out) == PARLEY_OK);
  parley_report_free(out);
  out = nullptr;
  // None of that hurts the next call.
  REQUIRE(parley_extract(extractor.get(), nullptr, "x", 1, nullptr, &out) == PARLEY_OK);
  parley_report_free(out);
}

TEST_CASE("gazetteers: size, a chain of them, a broken row") {
  const std::size_t built_in = parley_gazetteer_size(nullptr);
  CHECK(built_in > 0);
  parley_gazetteer* one = nullptr;
  REQUIRE(parley_gazetteer_new(nullptr, "name\tkind\nOrder of the Heron\tarmed_group\n", PARLEY_NUL_TERMINATED, &one) ==
          PARLEY_OK);
  CHECK(parley_gazetteer_size(one) == built_in + 1);
  parley_gazetteer* two = nullptr;
  REQUIRE(parley_gazetteer_new(one, "name\tkind\nHouse of Reeds\tpolitical\n", PARLEY_NUL_TERMINATED, &two) ==
          PARLEY_OK);
  parley_gazetteer_free(one);
  CHECK(parley_gazetteer_size(two) == built_in + 2);
  parley_options options = PARLEY_OPTIONS_INIT;
  options.gazetteer = two;
  const ExtractorPtr extractor = make_extractor(&options);
  parley_gazetteer_free(two);  // the extractor keeps what it needs
  const ReportPtr report = parley_test::extract(
      extractor.get(),
      {"", "", "Envoys of the House of Reeds met fighters of the Order of the Heron, who freed 12 hostages."});
  REQUIRE(report);
  CHECK(json_of(report.get()).find("\"name\":\"Order of the Heron\"") != std::string::npos);
  CHECK(json_of(report.get()).find("\"name\":\"House of Reeds\"") != std::string::npos);
  parley_gazetteer* broken = nullptr;
  CHECK(parley_gazetteer_new(nullptr, "name\tkind\nx\tarmed-group\n", PARLEY_NUL_TERMINATED, &broken) ==
        PARLEY_INVALID_GAZETTEER);
  CHECK(says("line 2"));
  CHECK(says("armed-group"));
  CHECK(broken == nullptr);
}

TEST_CASE("the error text stays until the next failure, and names fit their values") {
  CHECK(parley_scratch_new(nullptr) == PARLEY_INVALID_ARGUMENT);
  const std::string before = last_error();
  CHECK_FALSE(before.empty());
  CHECK(make_extractor() != nullptr);
  CHECK(last_error() == before);
  CHECK(std::string(parley_status_name(PARLEY_OK)) == "ok");
  CHECK(std::string(parley_status_name(PARLEY_INVALID_PUBLISHED)) == "invalid_published");
  CHECK(std::string(parley_status_name(PARLEY_INTERNAL)) == "internal");
  CHECK(std::string(parley_status_name(-5)) == "unknown");
  CHECK(std::string(parley_name(PARLEY_NAMES_QUALIFIER, PARLEY_QUALIFIER_UP_TO)) == "up_to");
  CHECK(std::string(parley_name(PARLEY_NAMES_MOD, PARLEY_MOD_NONE)).empty());
  CHECK(std::string(parley_name(PARLEY_NAMES_ROLE, 11)).empty());
  CHECK(std::string(parley_name(PARLEY_NAMES_ROLE, 256)).empty());
  CHECK(std::string(parley_name(99, 0)).empty());
}

TEST_CASE("versions") {
  CHECK(std::string(parley_version_string()) == PARLEY_VERSION_STRING);
  CHECK(parley_version_number() ==
        PARLEY_VERSION_MAJOR * 1000000u + PARLEY_VERSION_MINOR * 1000u + PARLEY_VERSION_PATCH);
  CHECK(parley_abi_version() == PARLEY_ABI_VERSION);
  CHECK(std::strlen(parley_gazetteer_date()) == 10);
  CHECK(parley_sizeof(PARLEY_STRUCT_FIGURE) == sizeof(parley_figure));
  CHECK(parley_sizeof(PARLEY_STRUCT_VIEW) == sizeof(parley_view));
  CHECK(parley_sizeof(999) == 0);
}

// ---------------------------------------------------------------- old and new callers

/// A struct as a caller has it who was built with a header in which the struct has `size` bytes: shorter than ours, or longer.
template <typename Struct>
class Caller {
 public:
  Caller(const Struct& ours, std::size_t size) : bytes_((size + 7) / 8) {
    std::memcpy(bytes_.data(), &ours, size < sizeof ours ? size : sizeof ours);
    std::memcpy(bytes_.data(), &size, sizeof size);
  }
  Struct* get() { return reinterpret_cast<Struct*>(bytes_.data()); }
  unsigned char* byte(std::size_t i) { return reinterpret_cast<unsigned char*>(bytes_.data()) + i; }

 private:
  std::vector<std::uint64_t> bytes_;  // exactly the caller's bytes, so that the sanitizers see who reads past them
};

TEST_CASE("parley_options of an old and of a new caller") {
  parley_options options = PARLEY_OPTIONS_INIT;
  options.explain = 1;
  options.max_bytes = 4;  // which the old caller does not have
  Caller<parley_options> old_caller(options, offsetof(parley_options, max_bytes));
  const ExtractorPtr from_old = make_extractor(old_caller.get());
  REQUIRE(from_old);
  CHECK(parley_test::extract(from_old.get(), {"", "", "longer than four bytes"}));
  Caller<parley_options> new_caller(options, sizeof options + 24);
  const ExtractorPtr from_new = make_extractor(new_caller.get());
  REQUIRE(from_new);
  CHECK_FALSE(parley_test::extract(from_new.get(), {"", "", "longer than four bytes"}));
  *new_caller.byte(sizeof options + 23) = 1;
  CHECK_FALSE(make_extractor(new_caller.get()));
  CHECK(says("too old to know"));
}

TEST_CASE("parley_context of an old and of a new caller") {
  const ExtractorPtr extractor = make_extractor();
  const std::string text = "They met on 3/4/2020.";
  parley_context context = PARLEY_CONTEXT_INIT;
  context.id = "a";
  context.id_length = 1;
  context.date_order = PARLEY_DAY_FIRST;
  const auto json = [&](const parley_context* with) {
    parley_report* out = nullptr;
    if (parley_extract(extractor.get(), nullptr, text.data(), text.size(), with, &out) != PARLEY_OK)
      return std::string("failed");
    const ReportPtr report(out);
    return json_of(out);
  };
  Caller<parley_context> old_caller(context, offsetof(parley_context, mode));
  parley_context as_old = context;
  as_old.date_order = PARLEY_MONTH_FIRST;
  CHECK(json(old_caller.get()) == json(&as_old));
  Caller<parley_context> new_caller(context, sizeof context + 8);
  CHECK(json(new_caller.get()) == json(&context));
  CHECK(json(&context) != json(&as_old));
  *new_caller.byte(sizeof context) = 1;
  CHECK(json(new_caller.get()) == "failed");
}

TEST_CASE("parley_batch of an old and of a new caller") {
  const ExtractorPtr extractor = make_extractor();
  const std::uint64_t offsets[] = {0, 1, 2};
  parley_batch batch = PARLEY_BATCH_INIT;
  batch.count = 2;
  batch.text = "xy";
  batch.text_offsets = offsets;
  batch.threads = 5000;  // too many, but the old caller does not have it
  parley_report* reports[2];
  Caller<parley_batch> old_caller(batch, offsetof(parley_batch, threads));
  CHECK(parley_extract_batch(extractor.get(), old_caller.get(), reports) == PARLEY_OK);
  parley_reports_free(reports, 2);
  Caller<parley_batch> new_caller(batch, sizeof batch + 16);
  CHECK(parley_extract_batch(extractor.get(), new_caller.get(), reports) == PARLEY_INVALID_ARGUMENT);
  CHECK(says("parley_batch.threads"));
  new_caller.get()->threads = 2;
  CHECK(parley_extract_batch(extractor.get(), new_caller.get(), reports) == PARLEY_OK);
  parley_reports_free(reports, 2);
  *new_caller.byte(sizeof batch + 1) = 1;
  CHECK(parley_extract_batch(extractor.get(), new_caller.get(), reports) == PARLEY_INVALID_ARGUMENT);
  CHECK(reports[0] == nullptr);
}

TEST_CASE("parley_view of an old and of a new caller") {
  const ExtractorPtr extractor = make_extractor();
  const ReportPtr report = parley_test::extract(extractor.get(), articles().front());
  const parley_view empty = PARLEY_VIEW_INIT;
  Caller<parley_view> old_caller(empty, offsetof(parley_view, quotes));
  REQUIRE(parley_report_view(report.get(), old_caller.get()) == PARLEY_OK);
  CHECK(old_caller.get()->dates.count > 0);
  Caller<parley_view> new_caller(empty, sizeof empty + 24);
  REQUIRE(parley_report_view(report.get(), new_caller.get()) == PARLEY_OK);
  CHECK(new_caller.get()->struct_size == sizeof empty + 24);
  CHECK(*new_caller.byte(sizeof empty + 5) == 0);
}

TEST_CASE("a struct_size that was never set is found") {
  parley_report* out = nullptr;
  const ExtractorPtr extractor = make_extractor();
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{5000}, ~std::size_t{0}}) {
    parley_options options = PARLEY_OPTIONS_INIT;
    options.struct_size = size;
    CHECK_FALSE(make_extractor(&options));
    CHECK(says("parley_options: struct_size"));
    parley_context context = PARLEY_CONTEXT_INIT;
    context.struct_size = size;
    CHECK(parley_extract(extractor.get(), nullptr, "x", 1, &context, &out) == PARLEY_INVALID_ARGUMENT);
    parley_view view = PARLEY_VIEW_INIT;
    view.struct_size = size;
    const ReportPtr report = parley_test::extract(extractor.get(), articles().front());
    CHECK(parley_report_view(report.get(), &view) == PARLEY_INVALID_ARGUMENT);
  }
}

}  // namespace
