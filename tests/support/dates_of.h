// The dates of a text, by the shipped extractor.
#ifndef PARLEY_TESTS_SUPPORT_DATES_OF_H_
#define PARLEY_TESTS_SUPPORT_DATES_OF_H_

#include <doctest/doctest.h>

#include "parley/parley.h"

namespace parley::testing {

inline Report dates_of(const char* text, const char* published, TextMode mode = TextMode::news) {
  static const DateExtractor extractor;
  Scratch scratch;
  Context context;
  context.published = published;
  context.mode = mode;
  const auto report = extractor.extract(text, context, scratch);
  REQUIRE(report.ok());
  return *report;
}

}  // namespace parley::testing

#endif  // PARLEY_TESTS_SUPPORT_DATES_OF_H_
