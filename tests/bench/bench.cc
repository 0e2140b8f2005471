// parley's benchmark: every speed as a ratio to c1, measured in the same run.
//
//   parley_bench [--corpus PATH] [--ordinary PATH] [--smoke] [google benchmark's flags]
//   parley_bench --export TALKS.jsonl [--corpus PATH]      writes the texts, for run.py to give to others
//
// --corpus: articles about talks and captives (JSONL, a text file, or a directory); without it, generated ones. --ordinary: other news.
// --smoke: each benchmark once, to find errors; its times mean nothing. Times are CPU times of the measuring thread, rounds are interleaved,
// and the table at the end shows medians: MB/s, the ratio to c1, and heap allocations a document in the second pass over the same texts.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "allocations.h"
#include "c1.h"
#include "corpus.h"
#include "gazetteer/word_index.h"
#include "measures.h"
#include "parley/parley.h"
#include "parley_c.h"
#include "table.h"
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
  gazetteer::WordIndex words{*tables, gazetteer::WordUses(*tables)};
};

Context context_of(const BenchDocument& doc) {
  Context c;
  c.published = doc.published;
  return c;
}

/// Runs `each` over the corpus, again and again; counts bytes, and the allocations of the last pass.
template <typename Each>
void over(benchmark::State& state, const Corpus& corpus, Each each) {
  for (const BenchDocument& doc : corpus) each(doc);  // warm: grows every buffer and the states of the automata
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
    text::Lender lender;
    gazetteer::Words words;
    std::vector<gazetteer::NameHit> names;
    over(state, corpus, [&](const BenchDocument& doc) {
      text::analyse(doc.text, document);
      text::Lender::Loan loan(lender);
      text::TokenMarks marks;
      world.words.look_up(document, loan, words, marks);
      world.tables->find_names(document, words, marks, names);
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

/// The C functions of libparley.so: one call a document, and batches.
void add_c(const World& world) {
  benchmark::RegisterBenchmark("C API/talks", [&](benchmark::State& state) {
    parley_extractor* extractor = nullptr;
    parley_scratch* scratch = nullptr;
    if (parley_extractor_new(nullptr, &extractor) != PARLEY_OK || parley_scratch_new(&scratch) != PARLEY_OK)
      return state.SkipWithError(parley_last_error());
    over(state, world.talks, [&](const BenchDocument& doc) {
      parley_context context = PARLEY_CONTEXT_INIT;
      context.published = doc.published.c_str();
      context.published_length = doc.published.size();
      parley_report* report = nullptr;
      parley_view view = PARLEY_VIEW_INIT;
      parley_extract(extractor, scratch, doc.text.data(), doc.text.size(), &context, &report);
      benchmark::DoNotOptimize(parley_report_view(report, &view));
      parley_report_free(report);
    });
    parley_scratch_free(scratch);
    parley_extractor_free(extractor);
  });
  for (const std::uint32_t threads : {1u, 2u}) {
    const std::string name = "batch of " + std::to_string(threads) + (threads == 1 ? " thread" : " threads") + "/talks";
    benchmark::RegisterBenchmark(name.c_str(), [&world, threads](benchmark::State& state) {
      std::string text;
      std::vector<std::uint64_t> offsets{0};
      for (const BenchDocument& doc : world.talks) offsets.push_back((text += doc.text).size());
      parley_batch batch = PARLEY_BATCH_INIT;
      batch.count = world.talks.size();
      batch.text = text.data();
      batch.text_offsets = offsets.data();
      batch.threads = threads;
      std::vector<parley_report*> reports(batch.count);
      parley_extractor* extractor = nullptr;
      if (parley_extractor_new(nullptr, &extractor) != PARLEY_OK) return state.SkipWithError(parley_last_error());
      for (auto _ : state) {
        parley_extract_batch(extractor, &batch, reports.data());
        parley_reports_free(reports.data(), reports.size());
      }
      state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
      parley_extractor_free(extractor);
    })->UseRealTime();
  }
}

void add_start(const World& world) {
  benchmark::RegisterBenchmark("start/first extractor", [](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Extractor().extract("Talks.").ok());
  });
  // It compiles the rules that only texts of conflict need.
  benchmark::RegisterBenchmark("start/first extractor and article", [&world](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Extractor().extract(world.talks.front().text).ok());
  });
  benchmark::RegisterBenchmark("start/further scratch", [](benchmark::State& state) {
    const Extractor extractor;
    for (auto _ : state) {
      Scratch scratch;
      benchmark::DoNotOptimize(extractor.extract("Talks.", {}, scratch).ok());
    }
  });
}

}  // namespace
}  // namespace parley::bench

namespace {

using namespace parley::bench;

void export_texts(const Corpus& corpus, const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  for (const BenchDocument& doc : corpus)
    out << nlohmann::json{{"text", doc.text}, {"published", doc.published}}.dump() << '\n';
}

std::string microseconds(double us) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f us", us);
  return text;
}
std::string kilobytes(std::int64_t bytes) { return std::to_string(bytes / 1000) + " kB"; }

struct Wish {
  std::string corpus, ordinary, export_to;
  bool smoke = false;
};

void run(World& world, const Wish& wish) {
  for (const std::size_t size : {1000u, 10000u, 100000u, 1000000u, 10000000u, 16000000u}) {
    if (wish.smoke && size > 10000) continue;
    world.by_size[size] = make_corpus(Subject::talks, std::max<std::size_t>(1, 1000000 / size), size);
    for (BenchDocument& doc : world.by_size[size]) doc.text.resize(std::min<std::size_t>(doc.text.size(), 1u << 24u));
  }
  add_corpus(world, "talks", world.talks);
  add_corpus(world, "ordinary", world.ordinary);
  for (const auto& [size, documents] : world.by_size) {
    const Corpus& texts = documents;
    benchmark::RegisterBenchmark(("report of " + std::to_string(size / 1000) + " kB").c_str(),
                                 [&](benchmark::State& s) { extract_all(s, texts, world.everything); });
  }
  const parley::Gazetteer built_in = parley::Gazetteer::built_in();
  const auto grown = built_in.with(gazetteer_rows(wish.smoke ? 100 : 9 * built_in.size()));
  if (!grown) throw std::runtime_error(grown.error().message);
  const parley::Extractor with_more(*grown);
  benchmark::RegisterBenchmark("report with 10 x entries/talks",
                               [&](benchmark::State& s) { extract_all(s, world.talks, with_more); });
  add_threads(world);
  add_c(world);
  add_start(world);
  TableReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  const Latency times = latency(make_corpus(Subject::talks, wish.smoke ? 5 : 400, 5000), wish.smoke ? 1 : 5);
  reporter.note("latency of a 5 kB article, p50", microseconds(times.p50));
  reporter.note("latency of a 5 kB article, p99", microseconds(times.p99));
  const Memory bytes = memory(world.talks, make_corpus(Subject::talks, 5, 64000));
  reporter.note("heap of an extractor, shared", kilobytes(bytes.extractor));
  reporter.note("heap of a thread's scratch", kilobytes(bytes.scratch));
  reporter.note("... and with documents of 64 kB", kilobytes(bytes.long_scratch));
  reporter.note("... of which states of the rules' automata", kilobytes(bytes.states));
  reporter.print();
}

}  // namespace

int main(int argc, char** argv) {
  Wish wish;
  std::vector<char*> rest{argv[0]};
  for (int i = 1; i < argc; ++i) {
    const bool more = i + 1 < argc;
    if (std::strcmp(argv[i], "--corpus") == 0 && more)
      wish.corpus = argv[++i];
    else if (std::strcmp(argv[i], "--ordinary") == 0 && more)
      wish.ordinary = argv[++i];
    else if (std::strcmp(argv[i], "--export") == 0 && more)
      wish.export_to = argv[++i];
    else if (std::strcmp(argv[i], "--smoke") == 0)
      wish.smoke = true;
    else
      rest.push_back(argv[i]);
  }
  std::vector<std::string> defaults = {"--benchmark_enable_random_interleaving=true"};
  defaults.emplace_back(wish.smoke ? "--benchmark_repetitions=1" : "--benchmark_repetitions=5");
  defaults.emplace_back(wish.smoke ? "--benchmark_min_time=0.001" : "--benchmark_min_time=0.3");
  for (std::string& flag : defaults) rest.insert(rest.begin() + 1, flag.data());
  int count = static_cast<int>(rest.size());
  benchmark::Initialize(&count, rest.data());
  if (benchmark::ReportUnrecognizedArguments(count, rest.data())) return 2;

  try {
    World world;
    const std::size_t articles = wish.smoke ? 5 : 400;
    world.talks = wish.corpus.empty() ? make_corpus(Subject::talks, articles, 5000) : read_corpus(wish.corpus);
    world.ordinary =
        wish.ordinary.empty() ? make_corpus(Subject::ordinary, articles, 5000) : read_corpus(wish.ordinary);
    if (!wish.export_to.empty()) {
      export_texts(world.talks, wish.export_to);
      return 0;
    }
    std::printf("talks: %zu documents, %zu bytes; ordinary: %zu documents, %zu bytes\n", world.talks.size(),
                total_bytes(world.talks), world.ordinary.size(), total_bytes(world.ordinary));
    run(world, wish);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "parley_bench: %s\n", problem.what());
    return 3;
  }
  return 0;
}
