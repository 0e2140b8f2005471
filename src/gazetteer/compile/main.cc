// parley_gazetteer_compile: turns data/*.tsv into the blob that the library carries.
//
//   parley_gazetteer_compile [--strict] OUT TABLE.tsv…
//
// Problems go to stderr, one a line with file and line number; the row is left out. With --strict any problem makes the exit code 1.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "gazetteer/blob_builder.h"
#include "gazetteer/table_reader.h"

int main(int argc, char** argv) {
  using namespace parley::gazetteer;
  std::vector<std::string> arguments(argv + 1, argv + argc);
  bool strict = false;
  if (!arguments.empty() && arguments.front() == "--strict") {
    strict = true;
    arguments.erase(arguments.begin());
  }
  if (arguments.size() < 2) {
    std::fputs("usage: parley_gazetteer_compile [--strict] OUT TABLE.tsv...\n", stderr);
    return 2;
  }
  Source source;
  std::vector<Problem> problems;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    if (!file) {
      std::fprintf(stderr, "%s: cannot be read\n", arguments[i].c_str());
      return 3;
    }
    const std::string content((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    read_table(arguments[i], content, source, problems);
  }
  lint(source, problems);
  constexpr std::size_t kShown = 20;  // of a build; the lint test shows all
  for (std::size_t i = 0; i < problems.size() && (strict || i < kShown); ++i)
    std::fprintf(stderr, "%s\n", problems[i].message.c_str());
  if (!strict && problems.size() > kShown)
    std::fprintf(stderr, "... and %zu more problems in the tables\n", problems.size() - kShown);
  std::string problem;
  const std::string blob = build_blob(source, problem);
  if (blob.empty()) {
    std::fprintf(stderr, "the tables cannot be compiled: %s\n", problem.c_str());
    return 1;
  }
  std::ofstream out(arguments[0], std::ios::binary);
  out.write(blob.data(), static_cast<std::streamsize>(blob.size()));
  out.close();
  if (!out) {
    std::fprintf(stderr, "%s: cannot be written\n", arguments[0].c_str());
    return 3;
  }
  return strict && !problems.empty() ? 1 : 0;
}
