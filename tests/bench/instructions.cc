// Extracts the given texts again and again, for instructions.py to count the instructions of.
//
//     parley_instructions WHAT PASSES FILE...      WHAT: dates, parties, figures or report
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "parley/parley.h"

namespace {

template <typename AnyExtractor>
bool extract(const std::vector<std::string>& texts, int passes) {
  const AnyExtractor extractor;
  parley::Scratch scratch;
  parley::Context context;
  context.published = "2020-04-13";
  bool ok = true;
  for (int pass = 0; pass < passes; ++pass) {
    for (const std::string& text : texts) ok = extractor.extract(text, context, scratch).ok() && ok;
  }
  return ok;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "parley_instructions WHAT PASSES FILE...\n";
    return 2;
  }
  const std::string_view what = argv[1];
  const int passes = std::atoi(argv[2]);
  std::vector<std::string> texts;
  for (int i = 3; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  bool ok = false;
  if (what == "dates") ok = extract<parley::DateExtractor>(texts, passes);
  if (what == "parties") ok = extract<parley::PartyExtractor>(texts, passes);
  if (what == "figures") ok = extract<parley::FigureExtractor>(texts, passes);
  if (what == "report") ok = extract<parley::Extractor>(texts, passes);
  return ok ? 0 : 1;
}
