// The number cases of Microsoft's Recognizers-Text, read where they lie (../shared/peers): how many are right must not fall. Without that folder the
// test says so and passes. Cases left out stand in numbers/excluded.tsv, each with its reason. Ranges are closed here ("between 20 and 30" holds 30).
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "grammar/general_numbers.h"
#include "grammar/general_ranges.h"

namespace {

namespace grammar = parley::grammar;

constexpr double kNumbersRight = 0.97;
constexpr double kRangesRight = 0.97;
constexpr double kMayBeExcluded = 0.08;

struct Reading {
  parley::text::Document doc;
  std::vector<parley::gazetteer::WordId> words;
  std::vector<parley::gazetteer::NameHit> names;
  void read(const parley::gazetteer::Tables& tables, const std::string& text) {
    parley::text::analyse(text, doc);
    tables.look_up(doc, words, names);
  }
};

nlohmann::json cases(const std::string& name) {
  std::ifstream file(PARLEY_SOURCE_DIR "/../shared/peers/recognizers/" + name + ".json", std::ios::binary);
  if (!file) return nullptr;
  return nlohmann::json::parse(file);
}

/// The cases (counted from 1) that excluded.tsv leaves out, each with its reason there.
std::set<std::size_t> excluded(const std::string& name) {
  std::ifstream file(PARLEY_SOURCE_DIR "/tests/conformance/numbers/excluded.tsv");
  REQUIRE(file.good());
  std::set<std::size_t> out;
  std::string line;
  while (std::getline(file, line)) {
    if (line.rfind(name + "\t", 0) != 0) continue;
    const std::size_t begin = name.size() + 1, end = line.find('\t', begin);
    REQUIRE_MESSAGE(end != std::string::npos, line);
    REQUIRE_MESSAGE(end + 1 < line.size(), line);
    out.insert(std::stoul(line.substr(begin, end - begin)));
  }
  return out;
}

/// Runs the cases; `right` says whether one is read right.
template <typename Right>
void run(const std::string& name, double floor, const Right& right) {
  const nlohmann::json all = cases(name);
  if (all.is_null()) {
    MESSAGE("skipped: ../shared/peers/recognizers/", name, ".json is not there");
    return;
  }
  const std::set<std::size_t> without = excluded(name);
  CHECK(static_cast<double>(without.size()) <= kMayBeExcluded * static_cast<double>(all.size()));
  std::size_t good = 0, index = 0;
  std::string wrong;
  for (const nlohmann::json& one : all) {
    ++index;
    if (without.count(index) != 0) continue;
    if (right(one)) {
      ++good;
    } else {
      wrong += "\n  " + std::to_string(index) + "  " + one["Input"].get<std::string>();
    }
  }
  CAPTURE(wrong);
  CHECK_MESSAGE(static_cast<double>(good) >= floor * static_cast<double>(all.size() - without.size()), name, ": ", good,
                " right of ", all.size() - without.size());
}

bool close(double a, double b) { return std::fabs(a - b) <= 1e-6 * std::max(1.0, std::fabs(b)); }

}  // namespace

TEST_CASE("numbers as Recognizers-Text reads them") {
  const auto tables = parley::gazetteer::Tables::built_in();
  const grammar::GeneralNumberReader reader(*tables);
  run("NumberModel", kNumbersRight, [&](const nlohmann::json& one) {
    Reading r;
    const std::string text = one["Input"];
    r.read(*tables, text);
    const auto n = static_cast<parley::text::TokenIndex>(r.doc.tokens.size());
    std::vector<double> got;
    for (parley::text::TokenIndex t = 0; t < n;) {
      grammar::GeneralNumber numeral;
      if (reader.read(r.doc, r.words, t, n, numeral)) {
        got.push_back(numeral.value);
        t = numeral.last;
      } else {
        ++t;
      }
    }
    if (got.size() != one["Results"].size()) return false;
    for (std::size_t i = 0; i < got.size(); ++i)
      if (!close(got[i], std::strtod(one["Results"][i]["Resolution"]["value"].get<std::string>().c_str(), nullptr)))
        return false;
    return true;
  });
}

TEST_CASE("ranges as Recognizers-Text reads them") {
  const auto tables = parley::gazetteer::Tables::built_in();
  const grammar::GeneralRangeReader reader(*tables);
  run("NumberRangeModel", kRangesRight, [&](const nlohmann::json& one) {
    Reading r;
    const std::string text = one["Input"];
    r.read(*tables, text);
    const auto n = static_cast<parley::text::TokenIndex>(r.doc.tokens.size());
    std::vector<grammar::GeneralRange> ranges;
    for (parley::text::TokenIndex t = 0; t < n;) {
      grammar::GeneralRange range;
      if (reader.read(r.doc, r.words, t, n, range)) {
        ranges.push_back(range);
        t = range.last;
      } else {
        ++t;
      }
    }
    if (ranges.size() != one["Results"].size()) return false;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      const std::string value = one["Results"][i]["Resolution"]["value"];
      const std::size_t comma = value.find(',');
      const std::string low = value.substr(1, comma - 1), high = value.substr(comma + 1, value.size() - comma - 2);
      if (ranges[i].has_low != !low.empty() || ranges[i].has_high != !high.empty()) return false;
      if (!low.empty() && !close(ranges[i].low, std::strtod(low.c_str(), nullptr))) return false;
      if (!high.empty() && !close(ranges[i].high, std::strtod(high.c_str(), nullptr))) return false;
    }
    return true;
  });
}
