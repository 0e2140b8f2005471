// What is no speed: how long one document takes, how much memory stands behind it.
#ifndef PARLEY_TESTS_BENCH_MEASURES_H_
#define PARLEY_TESTS_BENCH_MEASURES_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "corpus.h"

namespace parley::bench {

/// Of the documents' wall times, each measured by itself, in microseconds.
struct Latency {
  double p50 = 0, p99 = 0;
};
/// Extracts every document `rounds` times after a pass that warms up.
Latency latency(const Corpus& corpus, int rounds);

struct Memory {
  std::int64_t extractor = 0;  ///< bytes on the heap that all threads share; the gazetteer's tables lie in the library
  std::int64_t scratch = 0;    ///< … of one thread, after the whole corpus
  std::int64_t long_scratch = 0;  ///< … after the long documents as well
  std::int64_t states = 0;        ///< … of which states of the rules' automata
};
Memory memory(const Corpus& corpus, const Corpus& long_documents);

/// A user's table of `rows` made-up names.
std::string gazetteer_rows(std::size_t rows);

}  // namespace parley::bench

#endif  // PARLEY_TESTS_BENCH_MEASURES_H_
