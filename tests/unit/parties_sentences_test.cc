// tests/gold/parties/sentences.tsv: who is an actor in a sentence, under which name, in which role, for whom. The file's head tells its columns.
#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "parley/parley.h"

namespace {

std::vector<std::string> split(const std::string& s, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = s.find(separator, begin);
    parts.push_back(s.substr(begin, end == std::string::npos ? end : end - begin));
    if (end == std::string::npos) return parts;
    begin = end + separator.size();
  }
}

const parley::Party* find(const parley::Report& report, const std::string& name) {
  for (const parley::Party& party : report.parties) {
    if (party.name == name) return &party;
    if (party.name == "Government of " + name) return &party;
  }
  return nullptr;
}

std::string roles_of(const parley::Party& party) {
  std::string out;
  for (int i = 0; i < parley::role_count; ++i) {
    const auto role = static_cast<parley::Role>(i);
    if (!party.roles.has(role)) continue;
    if (!out.empty()) out += '+';
    out += parley::name_of(role);
  }
  return out;
}

std::string sorted(const std::string& roles) {
  std::string out;
  for (int i = 0; i < parley::role_count; ++i) {
    const std::string name(parley::name_of(static_cast<parley::Role>(i)));
    for (const std::string& part : split(roles, "+")) {
      if (part != name) continue;
      if (!out.empty()) out += '+';
      out += name;
    }
  }
  return out;
}

/// What is wrong with the report, or nothing.
std::string check(const parley::Report& report, const std::string& wish) {
  if (wish[0] == '!') return find(report, wish.substr(1)) == nullptr ? "" : "is spoken of";
  const std::size_t at = wish.find_first_of("=~>");
  const parley::Party* const party = find(report, wish.substr(0, at));
  if (party == nullptr) return "is not spoken of";
  if (at == std::string::npos) return "";
  const std::string want = wish.substr(at + 1);
  const std::string roles = roles_of(*party);
  if (wish[at] == '=') return roles == sorted(want) ? "" : "has the roles " + roles;
  if (wish[at] == '~') {
    for (const std::string& role : split(roles, "+")) {
      if (role == want) return "";
    }
    return "has the roles " + roles;
  }
  if (party->represents == parley::none) return "speaks for nobody";
  const std::string whom(report.parties[party->represents].name);
  return whom == want || whom == "Government of " + want ? "" : "speaks for " + whom;
}

}  // namespace

TEST_CASE("parties: metonymy, homonyms, persons and roles in sentences of our own") {
  std::ifstream file(PARLEY_SOURCE_DIR "/tests/gold/parties/sentences.tsv");
  REQUIRE(file.good());
  const parley::PartyExtractor extractor;
  parley::Scratch scratch;
  std::string line;
  int sentences = 0, homonyms = 0;
  std::set<std::string> conflicts;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> cells = split(line, "\t");
    REQUIRE(cells.size() == 5);
    if (cells[0] == "topic") continue;
    parley::Context context;
    context.published = cells[2];
    const auto result = extractor.extract(cells[3], context, scratch);
    REQUIRE(result.ok());
    ++sentences;
    if (cells[0] == "metonymy" || cells[0] == "homonym" || cells[0] == "demonym") {
      ++homonyms;
      conflicts.insert(cells[1]);
    }
    for (const std::string& wish : split(cells[4], "; ")) {
      const std::string wrong = check(result.value(), wish);
      CHECK_MESSAGE(wrong.empty(), cells[3] << "  [" << wish << "] " << wrong);
    }
  }
  CHECK(sentences >= 400);
  CHECK(homonyms >= 150);
  CHECK(conflicts.size() >= 25);
}

TEST_CASE("parties: a document younger than the gazetteer says so") {
  const parley::PartyExtractor extractor;
  parley::Scratch scratch;
  parley::Context context;
  const auto warned = [&](const char* published) {
    context.published = published;
    const auto result = extractor.extract("The president of Kenya met the envoy.", context, scratch);
    REQUIRE(result.ok());
    for (const parley::Warning& warning : result.value().warnings) {
      if (warning.code == parley::WarningCode::past_gazetteer_date) return true;
    }
    return false;
  };
  CHECK(warned("2090-01-01"));
  CHECK_FALSE(warned("2020-01-01"));
  CHECK_FALSE(warned(""));
}
