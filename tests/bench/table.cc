// Prints the table.
#include "table.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>

namespace parley::bench {
namespace {

/// The texts of a benchmark: what stands behind the first slash of its name.
std::string texts_of(const std::string& name) {
  const std::size_t slash = name.find('/');
  return slash == std::string::npos ? std::string() : name.substr(slash + 1);
}

constexpr const char* kStages[] = {"c1", "text", "text+lookup", "dates", "parties", "figures", "report", "report+json"};

/// Where a line stands: the stages on the talks, those on ordinary news, then whatever else by its name.
std::pair<std::ptrdiff_t, std::string> place(const std::string& name) {
  const std::string head = name.substr(0, name.find('/'));
  const auto* const stage = std::find(std::begin(kStages), std::end(kStages), head);
  if (stage == std::end(kStages)) return {1000, name};
  return {(texts_of(name) == "talks" ? 0 : 100) + (stage - std::begin(kStages)), name};
}

double median(std::vector<double>& v) {
  if (v.empty()) return 0;
  std::sort(v.begin(), v.end());
  return v[v.size() / 2];
}

}  // namespace

void TableReporter::ReportRuns(const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    if (run.error_occurred || run.run_type != Run::RT_Iteration) continue;
    Row& row = rows_[run.benchmark_name()];
    if (row.seconds.empty()) order_.push_back(run.benchmark_name());
    const bool real = run.benchmark_name().find("real_time") != std::string::npos;
    row.seconds.push_back((real ? run.real_accumulated_time : run.cpu_accumulated_time) /
                          static_cast<double>(run.iterations));
    const auto bytes = run.counters.find("bytes_per_second");
    if (bytes != run.counters.end()) row.speeds.push_back(bytes->second.value);
    const auto allocated = run.counters.find("allocs/doc");
    if (allocated != run.counters.end()) row.allocations = allocated->second.value;
  }
}

void TableReporter::print() {
  std::printf("\n%-38s %10s %8s %12s %10s\n", "benchmark", "MB/s", "x c1", "a pass", "allocs/doc");
  std::sort(order_.begin(), order_.end(),
            [](const std::string& a, const std::string& b) { return place(a) < place(b); });
  for (const std::string& name : order_) {
    Row& row = rows_[name];
    const double speed = median(row.speeds), seconds = median(row.seconds);
    const auto yardstick = rows_.find("c1/" + texts_of(name));
    const double base = yardstick == rows_.end() ? 0 : median(yardstick->second.speeds);
    std::printf("%-38s ", name.c_str());
    speed > 0 ? std::printf("%10.1f ", speed / 1e6) : std::printf("%10s ", "");
    base > 0 && speed > 0 ? std::printf("%8.3f ", speed / base) : std::printf("%8s ", "");
    std::printf("%9.1f us ", seconds * 1e6);
    row.allocations >= 0 ? std::printf("%10.2f\n", row.allocations) : std::printf("\n");
  }
  for (const auto& [name, value] : notes_) std::printf("%-38s %s\n", name.c_str(), value.c_str());
}

}  // namespace parley::bench
