// The table at the end: each benchmark's median, its ratio to c1 on the same texts, its heap allocations a document.
#ifndef PARLEY_TESTS_BENCH_TABLE_H_
#define PARLEY_TESTS_BENCH_TABLE_H_

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace parley::bench {

/// Collects Google Benchmark's runs, "name/texts" each, and prints nothing until print().
class TableReporter : public benchmark::ConsoleReporter {
 public:
  TableReporter() : ConsoleReporter(OO_None) {}
  void ReportRuns(const std::vector<Run>& runs) override;
  /// A line below the table: what was measured in another way ("latency p50", "62.1 us").
  void note(std::string name, std::string value) { notes_.emplace_back(std::move(name), std::move(value)); }
  void print();

 private:
  struct Row {
    std::vector<double> seconds, speeds;
    double allocations = -1;
  };
  std::map<std::string, Row> rows_;
  std::vector<std::string> order_;
  std::vector<std::pair<std::string, std::string>> notes_;
};

}  // namespace parley::bench

#endif  // PARLEY_TESTS_BENCH_TABLE_H_
