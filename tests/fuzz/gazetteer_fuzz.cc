// Fuzzes the reading of a user's gazetteer: any bytes are either refused with a message that names a line, or give a
// gazetteer that an extractor can work with.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "parley/parley.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view tsv(reinterpret_cast<const char*>(data), size);
  const auto names = parley::Gazetteer::built_in().with(tsv);
  if (!names) {
    if (names.error().code != parley::ErrorCode::invalid_gazetteer || names.error().message.empty()) {
      std::fprintf(stderr, "gazetteer_fuzz: refused without saying why\n");
      std::abort();
    }
    return 0;
  }
  const parley::Extractor extractor(*names);
  // The table itself as the document: its names stand in it.
  const auto report = extractor.extract(tsv.substr(0, 2000), parley::Context{});
  if (!report) {
    std::fprintf(stderr, "gazetteer_fuzz: %s\n", report.error().message.c_str());
    std::abort();
  }
  return 0;
}
