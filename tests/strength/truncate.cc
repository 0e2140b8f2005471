// Cuts documents at every byte, from the end and from the front, and requires of each piece a valid report: offsets inside the piece, texts
// that are its bytes, indices that lead somewhere.
//
//     parley_truncate STRIDE FILE...      STRIDE: 1 = at every byte
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include "parley/parley.h"
#include "support/report_check.h"

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: parley_truncate STRIDE FILE...\n");
    return 2;
  }
  const std::size_t stride = std::max<std::size_t>(1, std::strtoul(argv[1], nullptr, 10));
  const parley::Extractor extractor;
  parley::Scratch scratch;
  parley::Context context;
  context.published = "2020-04-12";
  std::size_t cuts = 0;
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (text.empty()) {
      std::fprintf(stderr, "%s: cannot be read, or empty\n", argv[i]);
      return 1;
    }
    for (std::size_t at = 0; at <= text.size(); at += stride) {
      for (const bool front : {false, true}) {
        const std::string_view part = front ? std::string_view(text).substr(at) : std::string_view(text).substr(0, at);
        // A block of exactly its size, so that a sanitizer or valgrind sees a read behind the cut.
        const std::unique_ptr<char[]> bytes(new char[part.size() + (part.empty() ? 1 : 0)]);
        std::copy(part.begin(), part.end(), bytes.get());
        const std::string_view document(bytes.get(), part.size());
        const auto report = extractor.extract(document, context, scratch);
        const std::string problem = report ? parley_tests::problem_of(document, *report) : report.error().message;
        if (!problem.empty()) {
          std::fprintf(stderr, "%s, %s byte %zu: %s\n", argv[i], front ? "from" : "up to", at, problem.c_str());
          return 1;
        }
        ++cuts;
      }
    }
  }
  std::printf("%zu pieces of %d documents\n", cuts, argc - 2);
  return 0;
}
