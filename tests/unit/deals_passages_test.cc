// Passages of our own with every exchange and every talk that they tell, field by field: tests/gold/deals/*.txt (its README has the form).
#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "parley/extractor.h"

using namespace parley;

namespace {

const Extractor& extractor() {
  static const Extractor made;
  return made;
}

std::string name_in(const Report& r, Index party) {
  return party == none ? std::string("-") : std::string(r.parties[party].name);
}
template <typename List, typename Show>
std::string joined(const List& list, Show show) {
  std::string out;
  for (const auto& item : list) {
    if (!out.empty()) out += "; ";
    out += show(item);
  }
  return out.empty() ? "-" : out;
}
std::string parties_of(const Report& r, const List<Index>& list) {
  return joined(list, [&](Index i) { return name_in(r, i); });
}
std::string dates_of(const Report& r, const List<Index>& list) {
  return joined(list, [&](Index i) { return std::string(r.dates[i].text); });
}
std::string text_of(const std::optional<Quote>& q) { return q ? std::string(q->text) : std::string("-"); }
std::string text_of_quote(const Quote& q) { return std::string(q.text); }

std::string line_of(const Report& r, const Exchange& x) {
  std::string out = "exchange | " + std::string(x.text) + " | " + std::string(name_of(x.status)) + " | " +
                    std::string(name_of(x.basis));
  for (const Side& s : x.sides) {
    out += " | " + name_in(r, s.party) + ": " +
           joined(s.gives, [&](Index f) { return "#" + std::string(r.figures[f].number.text); }) + " / " +
           joined(s.gives_text, text_of_quote);
  }
  return out + " | by " + parties_of(r, x.mediators) + " | at " + text_of(x.location) + " | on " + dates_of(r, x.dates);
}
std::string line_of(const Report& r, const Negotiation& n) {
  return "talks | " + std::string(n.text) + " | also " + joined(n.mentions, text_of_quote) + " | of " +
         parties_of(r, n.parties) + " | by " + parties_of(r, n.mediators) + " | host " + parties_of(r, n.hosts) +
         " | people " + parties_of(r, n.people) + " | at " + text_of(n.location) + " | " +
         std::string(name_of(n.mode)) + " | " + std::string(name_of(n.topic)) + " | phase " + text_of(n.phase) + " | " +
         std::string(name_of(n.status)) + " | on " + dates_of(r, n.dates);
}

struct Passage {
  std::string text;
  std::vector<std::string> lines;
};

std::vector<Passage> read(const char* name) {
  std::ifstream file(std::string(PARLEY_SOURCE_DIR) + "/tests/gold/deals/" + name, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), name);
  std::vector<Passage> passages;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == '>') {
      passages.push_back({line.substr(line.find_first_not_of("> ")), {}});
      std::string& text = passages.back().text;
      for (std::size_t at; (at = text.find(" // ")) != std::string::npos;) text.replace(at, 4, "\n\n");
    } else {
      REQUIRE_FALSE(passages.empty());
      passages.back().lines.push_back(line);
    }
  }
  return passages;
}

void check(const char* name, std::size_t at_least) {
  const std::vector<Passage> passages = read(name);
  CHECK(passages.size() >= at_least);
  for (const Passage& p : passages) {
    INFO(p.text);
    Context context;
    context.published = "2021-06-16";
    const auto result = extractor().extract(p.text, context);
    REQUIRE(result.ok());
    const Report& r = result.value();
    std::string want, got;
    for (const std::string& l : p.lines) want += l + "\n";
    for (const Exchange& x : r.exchanges) got += line_of(r, x) + "\n";
    for (const Negotiation& n : r.negotiations) got += line_of(r, n) + "\n";
    CHECK(got == want);
  }
}

}  // namespace

TEST_CASE("deals: exchanges of our own passages, field by field") { check("exchanges.txt", 125); }
TEST_CASE("deals: talks of our own passages, field by field") { check("talks.txt", 100); }
TEST_CASE("deals: circumstances of talks, field by field") { check("circumstances.txt", 70); }
TEST_CASE("deals: what is no exchange and no talks") { check("none.txt", 20); }
