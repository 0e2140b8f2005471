// Fuzzes text -> report. The first byte chooses mode, day order and publication date, the rest is the document. Whatever the
// bytes: offsets lie inside the document and enclose exactly the bytes that the record quotes, every index names a record
// that exists, lists are in text order, the JSON parses, and the same call gives the same report, also in a used scratch.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "parley/parley.h"
#include "support/report_check.h"

namespace {

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "report_fuzz: %s\n", what);
  std::abort();
}

void require(bool good, const char* what) {
  if (!good) fail(what);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const parley::Extractor& extractor = *new parley::Extractor(parley::Gazetteer::built_in(), [] {
    parley::Options options;
    options.explain = true;
    return options;
  }());
  static parley::Scratch& used = *new parley::Scratch;
  if (size == 0) return 0;

  constexpr std::string_view days[] = {"2020-03-23", "", "2000-02-29T23:59:59Z", "1999-12-31"};
  parley::Context context;
  context.mode = (data[0] & 1) != 0 ? parley::TextMode::narrative : parley::TextMode::news;
  context.date_order = (data[0] & 2) != 0 ? parley::DateOrder::day_first : parley::DateOrder::month_first;
  context.published = days[(data[0] >> 2) & 3];
  const std::string document(reinterpret_cast<const char*>(data + 1), size - 1);

  const auto first = extractor.extract(document, context, used);
  require(first.ok(), "a document was refused");
  const std::string problem = parley_tests::problem_of(document, *first);
  require(problem.empty(), problem.c_str());
  const std::string json = parley::to_json(*first, parley::JsonOptions{true});
  require(nlohmann::json::accept(json), "the JSON does not parse");
  require(!parley::to_table(*first).empty(), "the table is empty");

  const auto again = extractor.extract(document, context, used);
  require(again.ok() && parley::to_json(*again, parley::JsonOptions{true}) == json,
          "the same call gave another report");
  parley::Scratch fresh;
  const auto elsewhere = extractor.extract(document, context, fresh);
  require(elsewhere.ok() && parley::to_json(*elsewhere, parley::JsonOptions{true}) == json,
          "a fresh scratch gave another report");
  return 0;
}
