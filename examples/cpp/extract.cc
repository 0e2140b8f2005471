// One text, one report: prints who takes part, every figure and every date, each with the words that say so.
//
//     example_cpp_extract FILE PUBLISHED        e.g. examples/articles/afghanistan-2020-04.txt 2020-04-12
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "parley/parley.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: example_cpp_extract FILE PUBLISHED\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  if (!file) {
    std::cerr << "cannot read " << argv[1] << '\n';
    return 3;
  }
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());

  parley::Context context;
  context.published = argv[2];
  const parley::Extractor extractor;
  const parley::Result<parley::Report> report = extractor.extract(text, context);
  if (!report) {
    std::cerr << report.error().message << '\n';
    return 1;
  }

  std::cout << parley::to_json(*report) << '\n';
  return 0;
}
