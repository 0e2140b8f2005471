// What a thread keeps: a scratch that has read documents of 64 kB holds less than 1 MB. The states of the rules' automata are counted apart: they
// grow with what texts say, up to a limit of their own.
#include <cstdint>
#include <cstdio>

#include "bench/allocations.h"
#include "bench/corpus.h"
#include "parley/parley.h"
#include "report/engine.h"

namespace {

constexpr std::int64_t kMost = 1000000;  // bytes

void read(const parley::Extractor& extractor, const parley::bench::Corpus& corpus, parley::Scratch& scratch) {
  for (const parley::bench::BenchDocument& doc : corpus) {
    parley::Context context;
    context.published = doc.published;
    static_cast<void>(extractor.extract(doc.text, context, scratch).ok());
  }
}

/// Is what is kept for `corpus` little enough, and no more after a second reading?
bool fits(const char* what, const parley::bench::Corpus& corpus) {
  const parley::Extractor extractor;  // a new one, which lends nothing that a scratch before has given back
  parley::Scratch first;              // what all threads share is made with the first one
  read(extractor, corpus, first);
  const std::int64_t before = parley::bench::live_bytes_of_this_thread();
  parley::Scratch scratch;
  read(extractor, corpus, scratch);
  const std::int64_t all = parley::bench::live_bytes_of_this_thread() - before;
  read(extractor, corpus, scratch);
  const std::int64_t again = parley::bench::live_bytes_of_this_thread() - before;
  const auto states = static_cast<std::int64_t>(scratch.workroom().state_bytes());
  std::printf("%s: a thread keeps %lld kB and %lld kB of states\n", what, static_cast<long long>((all - states) / 1000),
              static_cast<long long>(states / 1000));
  return all - states < kMost && again == all;
}

}  // namespace

int main() {
  using parley::bench::Subject;
  bool fit = true;
  for (const std::uint32_t seed : {1u, 2u}) {
    fit = fits("talks", parley::bench::make_corpus(Subject::talks, 5, 64000, seed)) && fit;
    fit = fits("ordinary news", parley::bench::make_corpus(Subject::ordinary, 5, 64000, seed)) && fit;
  }
  if (!fit)
    std::printf("more than %lld kB, or not the same after a second reading\n", static_cast<long long>(kMost / 1000));
  return fit ? 0 : 1;
}
