// Latency and memory.
#include "measures.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <vector>

#include "allocations.h"
#include "parley/parley.h"
#include "report/engine.h"

namespace parley::bench {
namespace {

void extract(const Extractor& extractor, const BenchDocument& doc, Scratch& scratch) {
  Context context;
  context.published = doc.published;
  static_cast<void>(extractor.extract(doc.text, context, scratch).ok());
}

}  // namespace

Latency latency(const Corpus& corpus, int rounds) {
  const Extractor extractor;
  Scratch scratch;
  for (const BenchDocument& doc : corpus) extract(extractor, doc, scratch);
  std::vector<double> times;
  for (int round = 0; round < rounds; ++round) {
    for (const BenchDocument& doc : corpus) {
      const auto begin = std::chrono::steady_clock::now();
      extract(extractor, doc, scratch);
      times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
    }
  }
  std::sort(times.begin(), times.end());
  if (times.empty()) return {};
  return {times[times.size() / 2], times[std::min(times.size() - 1, times.size() * 99 / 100)]};
}

Memory memory(const Corpus& corpus, const Corpus& long_documents) {
  Memory out;
  const std::int64_t before = live_bytes_of_this_thread();
  const Extractor extractor;
  // Some of what the threads share is made when the first of them needs it: the second one's memory is its own.
  Scratch first;
  for (const BenchDocument& doc : corpus) extract(extractor, doc, first);
  const std::int64_t one = live_bytes_of_this_thread();
  Scratch second;
  for (const BenchDocument& doc : corpus) extract(extractor, doc, second);
  out.scratch = live_bytes_of_this_thread() - one;
  out.extractor = one - before - out.scratch;
  for (const BenchDocument& doc : long_documents) extract(extractor, doc, second);
  out.long_scratch = live_bytes_of_this_thread() - one;
  out.states = static_cast<std::int64_t>(second.workroom().state_bytes());
  return out;
}

std::string gazetteer_rows(std::size_t rows) {
  constexpr const char* kSyllables[] = {"ba",  "vo", "ri", "ten", "ka", "lu", "mo",  "shi",
                                        "dar", "el", "no", "qua", "pe", "zi", "fum", "ga"};
  const auto word = [&](std::size_t n) {
    std::string w;
    for (int i = 0; i < 4; ++i, n /= 16) w += kSyllables[n % 16];
    w[0] = static_cast<char>(w[0] - 32);
    return w;
  };
  std::string tsv = "name\tkind\n";
  for (std::size_t i = 0; i < rows; ++i) tsv += word(i) + ' ' + word(i * 31 + (i >> 16U)) + "\tother\n";
  return tsv;
}

}  // namespace parley::bench
