// Fuzzes the tool's reading of JSON lines: whatever the bytes, a line is either a document or refused with a sentence; and the error object that
// stands for it is JSON.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

// The tool is no library: its reader is compiled into the target.
#include "../../examples/cli/document.cc"  // NOLINT(bugprone-suspicious-include)

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  cli::Document document;
  std::string error;
  const bool read = cli::parse_document(line, &document, &error);
  if (read != error.empty()) {
    std::fprintf(stderr, "jsonl_fuzz: refused without a reason, or taken with one\n");
    std::abort();
  }
  if (read && !nlohmann::json::accept(line)) {
    std::fprintf(stderr, "jsonl_fuzz: took a line that is no JSON\n");
    std::abort();
  }
  const std::string object = cli::error_object(document.id, 1, "invalid_json", read ? document.text : error);
  if (!nlohmann::json::accept(object)) {
    std::fprintf(stderr, "jsonl_fuzz: the error object is no JSON: %s\n", object.c_str());
    std::abort();
  }
  return 0;
}
