// The texts that are measured: real ones from --corpus, or made by a deterministic generator, so that the benchmark runs on a fresh machine.
#ifndef PARLEY_TESTS_BENCH_CORPUS_H_
#define PARLEY_TESTS_BENCH_CORPUS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace parley::bench {

struct BenchDocument {
  std::string text;
  std::string published;
};

using Corpus = std::vector<BenchDocument>;

enum class Subject {
  talks,     ///< on topic: every article has talks or captives
  ordinary,  ///< markets, sport, courts, weather: dates, numbers and names, but neither talks nor captives
};

/// `count` articles of about `bytes` bytes each. The same arguments give the same bytes on every machine.
Corpus make_corpus(Subject subject, std::size_t count, std::size_t bytes, std::uint32_t seed = 1);

/// JSONL ({"text", "published"} a line), a plain text file, or a directory of such files. Throws std::runtime_error where nothing can be read.
Corpus read_corpus(const std::string& path);

std::size_t total_bytes(const Corpus& corpus);

}  // namespace parley::bench

#endif  // PARLEY_TESTS_BENCH_CORPUS_H_
