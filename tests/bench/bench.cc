// parley's benchmark: every speed as a ratio to c1, measured in the same run.
//
//   parley_bench [--corpus PATH] [--ordinary PATH] [--smoke] [google benchmark's flags]
//
// --corpus: articles about talks and captives (JSONL, a text file, or a directory); without it, generated ones. --ordinary: other news.
// --smoke: each benchmark once, to find errors; its times mean nothing. Times are CPU times of the measuring thread, rounds are interleaved,
// and the table at the end shows medians: MB/s, the ratio to c1, and heap allocations a document in the second pass over the same texts.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "allocations.h"
#include "c1.h"
#include "corpus.h"
#include "gazetteer/tables.h"
#include "parley/parley.h"
#include "text/document.h"

namespace parley::bench {
namespace {

/// Everything that the benchmarks read; made before the first one runs.
struct World {
  Corpus talks, ordinary;
  std::map<std::size_t, Corpus> by_size;
  Extractor everything;
  DateExtractor dates;
  PartyExtractor parties;
  FigureExtractor figures;
  std::shared_ptr<const gazetteer::Tables> tables = gazetteer::Tables::built_in();
};

Context context_of(const BenchDocument& doc) {
  Context c;
  c.published = doc.published;
  return c;
}

/// Runs `each` over the corpus, again and again; counts bytes, and the allocations of the last pass.
template <typename Each>
void over(benchmark::State& state, const Corpus& corpus, Each each) {
  for (const BenchDocument& doc : corpus) each(doc);  // warm: grows every buffer and RE2's tables
  std::uint64_t allocated = 0;
  for (auto _ : state) {
    const std::uint64_t before = allocations_of_this_thread();
    for (const BenchDocument& doc : corpus) each(doc);
    allocated = allocations_of_this_thread() - before;
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(total_bytes(corpus)) * state.iterations());
  state.counters["allocs/doc"] = static_cast<double>(allocated) / static_cast<double>(corpus.size());
}

template <typename AnyExtractor>
void extract_all(benchmark::State& state, const Corpus& corpus, const AnyExtractor& extractor) {
  Scratch scratch;
  over(state, corpus, [&](const BenchDocument& doc) {
    benchmark::DoNotOptimize(extractor.extract(doc.text, context_of(doc), scratch));
  });
}

void add_corpus(const World& world, const std::string& suffix, const Corpus& corpus) {
  benchmark::RegisterBenchmark(("c1/" + suffix).c_str(), [&corpus](benchmark::State& state) {
    std::vector<C1Token> tokens;
    over(state, corpus, [&](const BenchDocument& doc) { benchmark::DoNotOptimize(c1(doc.text, tokens)); });
  });
  benchmark::RegisterBenchmark(("text/" + suffix).c_str(), [&corpus](benchmark::State& state) {
    text::Document document;
    over(state, corpus, [&](const BenchDocument& doc) { text::analyse(doc.text, document); });
  });
  benchmark::RegisterBenchmark(("text+lookup/" + suffix).c_str(), [&corpus, &world](benchmark::State& state) {
    text::Document document;
    std::vector<gazetteer::WordId> words;
    std::vector<gazetteer::NameHit> names;
    over(state, corpus, [&](const BenchDocument& doc) {
      text::analyse(doc.text, document);
      world.tables->look_up(document, words, names);
    });
  });
  benchmark::RegisterBenchmark(("dates/" + suffix).c_str(),
                               [&](benchmark::State& s) { extract_all(s, corpus, world.dates); });
  benchmark::RegisterBenchmark(("parties/" + suffix).c_str(),
                               [&](benchmark::State& s) { extract_all(s, corpus, world.parties); });
  benchmark::RegisterBenchmark(("figures/" + suffix).c_str(),
                               [&](benchmark::State& s) { extract_all(s, corpus, world.figures); });
  benchmark::RegisterBenchmark(("report/" + suffix).c_str(),
                               [&](benchmark::State& s) { extract_all(s, corpus, world.everything); });
  benchmark::RegisterBenchmark(("report+json/" + suffix).c_str(), [&](benchmark::State& state) {
    Scratch scratch;
    std::string json;
    over(state, corpus, [&](const BenchDocument& doc) {
      json.clear();
      append_json(json, world.everything.extract(doc.text, context_of(doc), scratch).value());
      benchmark::DoNotOptimize(json.data());
    });
  });
}

void add_threads(const World& world) {
  for (const int threads : {1, 2}) {
    benchmark::RegisterBenchmark("threads/talks",
                                 [&](benchmark::State& s) { extract_all(s, world.talks, world.everything); })
        ->Threads(threads)
        ->UseRealTime();
  }
}

void add_start(const World&) {
  benchmark::RegisterBenchmark("start/first extractor", [](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Extractor().extract("Talks.").ok());
  });
  benchmark::RegisterBenchmark("start/further scratch", [](benchmark::State& state) {
    const Extractor extractor;
    for (auto _ : state) {
      Scratch scratch;
      benchmark::DoNotOptimize(extractor.extract("Talks.", {}, scratch).ok());
    }
  });
}

// ---- the table at the end

class TableReporter : public benchmark::ConsoleReporter {
 public:
  TableReporter() : ConsoleReporter(OO_None) {}
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.error_occurred || run.run_type != Run::RT_Iteration) continue;
      Row& row = rows_[run.benchmark_name()];
      if (row.seconds.empty()) order_.push_back(run.benchmark_name());
      row.seconds.push_back((run.benchmark_name().find("real_time") != std::string::npos ? run.real_accumulated_time
                                                                                         : run.cpu_accumulated_time) /
                            static_cast<double>(run.iterations));
      const auto bytes = run.counters.find("bytes_per_second");
      if (bytes != run.counters.end()) row.speeds.push_back(bytes->second.value);
      const auto allocated = run.counters.find("allocs/doc");
      if (allocated != run.counters.end()) row.allocations = allocated->second.value;
    }
  }
  void print() {
    std::printf("\n%-34s %10s %10s %12s %10s\n", "benchmark", "MB/s", "x c1", "time", "allocs/doc");
    std::sort(order_.begin(), order_.end(), [this](const std::string& a, const std::string& b) {
      return suffix(a) == suffix(b) ? rank(a) < rank(b) : suffix(a) < suffix(b);
    });
    for (const std::string& name : order_) {
      Row& row = rows_[name];
      const double speed = median(row.speeds), seconds = median(row.seconds);
      const auto yardstick = rows_.find("c1/" + suffix(name));
      const double base = yardstick == rows_.end() ? 0 : median(yardstick->second.speeds);
      std::printf("%-34s ", name.c_str());
      speed > 0 ? std::printf("%10.1f ", speed / 1e6) : std::printf("%10s ", "");
      base > 0 && speed > 0 ? std::printf("%10.3f ", speed / base) : std::printf("%10s ", "");
      std::printf("%9.1f us ", seconds * 1e6);
      row.allocations >= 0 ? std::printf("%10.2f\n", row.allocations) : std::printf("\n");
    }
  }

 private:
  struct Row {
    std::vector<double> seconds, speeds;
    double allocations = -1;
  };
  static std::string suffix(const std::string& name) {
    const std::size_t slash = name.find('/');
    return slash == std::string::npos ? std::string() : name.substr(slash + 1);
  }
  int rank(const std::string& name) const {
    constexpr const char* kOrder[] = {"c1",      "text",    "text+lookup", "dates",
                                      "parties", "figures", "report",      "report+json"};
    const std::string head = name.substr(0, name.find('/'));
    return static_cast<int>(std::find(std::begin(kOrder), std::end(kOrder), head) - std::begin(kOrder));
  }
  static double median(std::vector<double>& v) {
    if (v.empty()) return 0;
    std::sort(v.begin(), v.end());
    return v[v.size() / 2];
  }
  std::map<std::string, Row> rows_;
  std::vector<std::string> order_;
};

}  // namespace
}  // namespace parley::bench

int main(int argc, char** argv) {
  using namespace parley::bench;
  std::string corpus, ordinary;
  bool smoke = false;
  std::vector<char*> rest{argv[0]};
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--corpus") == 0 && i + 1 < argc)
      corpus = argv[++i];
    else if (std::strcmp(argv[i], "--ordinary") == 0 && i + 1 < argc)
      ordinary = argv[++i];
    else if (std::strcmp(argv[i], "--smoke") == 0)
      smoke = true;
    else
      rest.push_back(argv[i]);
  }
  std::vector<std::string> defaults = {"--benchmark_enable_random_interleaving=true"};
  defaults.emplace_back(smoke ? "--benchmark_repetitions=1" : "--benchmark_repetitions=5");
  defaults.emplace_back(smoke ? "--benchmark_min_time=0.001" : "--benchmark_min_time=0.3");
  for (std::string& flag : defaults) rest.insert(rest.begin() + 1, flag.data());
  int count = static_cast<int>(rest.size());
  benchmark::Initialize(&count, rest.data());
  if (benchmark::ReportUnrecognizedArguments(count, rest.data())) return 2;

  World world;
  try {
    world.talks = corpus.empty() ? make_corpus(Subject::talks, smoke ? 5 : 400, 5000) : read_corpus(corpus);
    world.ordinary = ordinary.empty() ? make_corpus(Subject::ordinary, smoke ? 5 : 400, 5000) : read_corpus(ordinary);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "parley_bench: %s\n", problem.what());
    return 3;
  }
  std::printf("talks: %zu documents, %zu bytes; ordinary: %zu documents, %zu bytes\n", world.talks.size(),
              total_bytes(world.talks), world.ordinary.size(), total_bytes(world.ordinary));
  for (const std::size_t size : {std::size_t{1000}, std::size_t{10000}, std::size_t{1000000}, std::size_t{10000000}}) {
    if (smoke && size > 10000) continue;
    world.by_size[size] = make_corpus(Subject::talks, std::max<std::size_t>(1, 1000000 / size), size);
  }
  add_corpus(world, "talks", world.talks);
  add_corpus(world, "ordinary", world.ordinary);
  for (const auto& [size, documents] : world.by_size) {
    const Corpus& texts = documents;
    benchmark::RegisterBenchmark(("report/" + std::to_string(size) + " bytes").c_str(),
                                 [&](benchmark::State& s) { extract_all(s, texts, world.everything); });
  }
  add_threads(world);
  add_start(world);
  TableReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.print();
  return 0;
}
