// The number cases of Microsoft's Recognizers-Text, read where they lie (../shared/peers): how many are right must not fall. The goal is 90 %; what
// is missing by class stands in numbers/README.md. Without that folder the test says so and passes. Ranges are closed here ("between 20 and 30" holds 30).
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "figures/quantities.h"
#include "grammar/numerals.h"

namespace {

namespace grammar = parley::grammar;
namespace figures = parley::figures;

constexpr double kNumbersRight = 0.54;  // what is reached today; to be raised with each class that is mended
constexpr double kRangesRight = 0.48;

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

/// Runs the cases; `right` says whether one is read right.
template <typename Right>
void run(const std::string& name, double floor, const Right& right) {
  const nlohmann::json all = cases(name);
  if (all.is_null()) {
    MESSAGE("skipped: ../shared/peers/recognizers/", name, ".json is not there");
    return;
  }
  std::size_t good = 0, index = 0;
  std::string wrong;
  for (const nlohmann::json& one : all) {
    ++index;
    if (right(one)) {
      ++good;
    } else {
      wrong += "\n  " + std::to_string(index) + "  " + one["Input"].get<std::string>();
    }
  }
  CAPTURE(wrong);
  CHECK_MESSAGE(static_cast<double>(good) >= floor * static_cast<double>(all.size()), name, ": ", good, " right of ",
                all.size());
}

bool close(double a, double b) { return std::fabs(a - b) <= 1e-6 * std::max(1.0, std::fabs(b)); }

}  // namespace

TEST_CASE("numbers as Recognizers-Text reads them") {
  const auto tables = parley::gazetteer::Tables::built_in();
  const grammar::NumeralReader reader(*tables);
  run("NumberModel", kNumbersRight, [&](const nlohmann::json& one) {
    Reading r;
    const std::string text = one["Input"];
    r.read(*tables, text);
    const auto n = static_cast<parley::text::TokenIndex>(r.doc.tokens.size());
    std::vector<double> got;
    for (parley::text::TokenIndex t = 0; t < n;) {
      grammar::Numeral numeral;
      if (reader.read_cardinal(r.doc, r.words, t, n, numeral)) {
        got.push_back(numeral.low);
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
  const figures::Lexicon lexicon(*tables);
  const figures::QuantityFinder finder(*tables);
  figures::Scene scene;
  const parley::parties::PartyRecords parties;
  const std::vector<parley::dates::DateRecord> dates;
  run("NumberRangeModel", kRangesRight, [&](const nlohmann::json& one) {
    Reading r;
    const std::string text = one["Input"];
    r.read(*tables, text);
    scene.fill(lexicon, r.doc, r.words, parties, dates);
    std::vector<figures::Quantity> found;
    finder.find(scene, found);
    std::vector<figures::Quantity> ranges;
    for (const figures::Quantity& q : found)
      if (q.qualifier != parley::Qualifier::exact && q.qualifier != parley::Qualifier::about) ranges.push_back(q);
    if (ranges.size() != one["Results"].size()) return false;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      const std::string value = one["Results"][i]["Resolution"]["value"];
      const std::size_t comma = value.find(',');
      const std::string low = value.substr(1, comma - 1), high = value.substr(comma + 1, value.size() - comma - 2);
      if (ranges[i].has_low != !low.empty() || ranges[i].has_high != !high.empty()) return false;
      if (!low.empty() && !close(static_cast<double>(ranges[i].low), std::strtod(low.c_str(), nullptr))) return false;
      if (!high.empty() && !close(static_cast<double>(ranges[i].high), std::strtod(high.c_str(), nullptr)))
        return false;
    }
    return true;
  });
}
