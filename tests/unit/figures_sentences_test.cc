// The sentences and passages of tests/gold/figures: every figure that each holds, with all its fields, and no other.
#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "parley/parley.h"

namespace {

std::vector<std::string> split(const std::string& text, const std::string& by) {
  std::vector<std::string> parts;
  std::size_t at = 0;
  for (;;) {
    const std::size_t next = text.find(by, at);
    parts.push_back(text.substr(at, next - at));
    if (next == std::string::npos) return parts;
    at = next + by.size();
  }
}

std::string bound(const std::optional<std::int64_t>& value) { return value ? std::to_string(*value) : "-"; }

/// The party as the table writes it; a party that only the text names ("rebels") is ~ there.
std::string party(const parley::Report& report, parley::Index index, const std::string& wanted) {
  if (wanted == "~") return wanted;
  return index == parley::none ? "-" : std::string(report.parties[index].name);
}

/// The figure in the notation of the table, its parties compared with `wanted`.
std::string written(const parley::Report& report, const parley::Figure& f, const std::string& wanted) {
  const std::string tail = wanted.find(" > ") == std::string::npos ? "" : wanted.substr(wanted.rfind(" > ") + 3);
  const std::string holder_tilde = wanted.find(" ~ > ") == std::string::npos ? "" : "~";
  const std::string recipient_tilde = tail.compare(0, 1, "~") == 0 ? "~" : "";
  std::string out = std::string(f.text) + " = " + bound(f.low) + ".." + bound(f.high) + " " +
                    std::string(parley::name_of(f.qualifier)) + " " + std::string(parley::name_of(f.kind)) + " " +
                    std::string(parley::name_of(f.status)) + " " + party(report, f.holder, holder_tilde) + " > " +
                    party(report, f.recipient, recipient_tilde);
  if (f.part_of != parley::none) out += " part_of " + std::to_string(f.part_of + 1);
  if (f.same_as != parley::none) out += " same_as " + std::to_string(f.same_as + 1);
  if (f.counting != parley::Counting::none) out += " " + std::string(parley::name_of(f.counting));
  if (!f.per.empty()) out += " per " + std::string(f.per);
  return out;
}

}  // namespace

namespace {

struct Counts {
  std::set<std::string> conflicts;
  std::size_t rows = 0, negatives = 0;
};

Counts check(const char* name) {
  std::ifstream file(std::string(PARLEY_SOURCE_DIR "/tests/gold/figures/") + name);
  REQUIRE(file.good());
  const parley::FigureExtractor extractor;
  parley::Scratch scratch;
  parley::Context context;
  context.published = "2022-03-21";
  Counts counts;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#' || line.rfind("conflict\t", 0) == 0) continue;
    const std::vector<std::string> cells = split(line, "\t");
    REQUIRE_MESSAGE(cells.size() == 3, line);
    INFO(cells[1]);
    counts.conflicts.insert(cells[0]);
    ++counts.rows;
    const auto report = extractor.extract(cells[1], context, scratch);
    REQUIRE(report.ok());
    const std::vector<std::string> wanted = cells[2].empty() ? std::vector<std::string>() : split(cells[2], " ; ");
    counts.negatives += wanted.empty();
    std::string all;
    for (const parley::Figure& f : report.value().figures) all += "[" + std::string(f.text) + "] ";
    CHECK_MESSAGE(report.value().figures.size() == wanted.size(), all);
    for (std::size_t i = 0; i < wanted.size() && i < report.value().figures.size(); ++i)
      CHECK(written(report.value(), report.value().figures[i], wanted[i]) == wanted[i]);
  }
  return counts;
}

}  // namespace

TEST_CASE("sentences on captives of many conflicts") {
  const Counts counts = check("sentences.tsv");
  CHECK(counts.rows >= 250);
  CHECK(counts.negatives >= 80);
  CHECK(counts.conflicts.size() >= 25);
}

TEST_CASE("passages on captives in the manner of many newsrooms") {
  const Counts counts = check("passages.tsv");
  CHECK(counts.rows >= 140);
  CHECK(counts.negatives >= 60);
  CHECK(counts.conflicts.size() >= 35);
}
