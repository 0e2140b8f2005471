// Dates alone, with DateExtractor: faster than the whole report where nothing else is wanted.
//
//     example_cpp_dates
#include <iostream>

#include "parley/parley.h"

int main() {
  const parley::DateExtractor extractor;
  parley::Scratch scratch;
  parley::Context context;
  context.published = "2020-03-23";
  const auto report =
      extractor.extract("They met on Sunday and will meet again on Tuesday for two hours.", context, scratch);
  if (!report) {
    std::cerr << report.error().message << '\n';
    return 1;
  }
  for (const parley::Date& date : report->dates) {
    std::cout << date.text << " = " << (date.value.empty() ? "?" : date.value) << '\n';
  }
  return report->dates.empty() ? 1 : 0;
}
