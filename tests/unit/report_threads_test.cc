// One extractor, many threads: every thread gets the report that a single thread gets, byte for byte, whatever its scratch was
// used for before. Meant for ThreadSanitizer, and worth running without.
#include <doctest/doctest.h>

#include <atomic>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "parley/parley.h"

namespace {

// The shipped article, and documents cut from it and put together anew.
std::vector<std::string> documents() {
  std::ifstream file(std::string(PARLEY_SOURCE_DIR) + "/examples/articles/afghanistan-2020-04.txt", std::ios::binary);
  const std::string article((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::vector<std::string> paragraphs;
  for (std::size_t begin = 0; begin < article.size();) {
    std::size_t end = article.find("\n\n", begin);
    if (end == std::string::npos) end = article.size();
    paragraphs.push_back(article.substr(begin, end - begin));
    begin = end + 2;
  }
  REQUIRE(paragraphs.size() > 3);
  std::vector<std::string> made{article, "", "\xFF\xFE broken \xC3"};
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    for (std::size_t j = 0; j < paragraphs.size(); ++j) {
      made.push_back(paragraphs[i] + "\n\n" + paragraphs[j]);
      made.push_back(paragraphs[i].substr(paragraphs[i].size() * j / paragraphs.size()));
    }
  }
  return made;
}

parley::Context context_of(std::size_t i) {
  parley::Context context;
  context.published = i % 3 == 0 ? "" : i % 3 == 1 ? "2020-04-12" : "2019-11-30T08:00:00Z";
  context.mode = i % 5 == 0 ? parley::TextMode::narrative : parley::TextMode::news;
  return context;
}

}  // namespace

TEST_CASE("eight threads report what one thread reports") {
  const parley::Extractor extractor;
  const std::vector<std::string> texts = documents();

  std::vector<std::string> wanted;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto report = extractor.extract(texts[i], context_of(i));  // a fresh scratch each time
    REQUIRE(report.ok());
    wanted.push_back(parley::to_json(*report));
  }

  std::atomic<std::size_t> differences{0};
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (std::size_t t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      parley::Scratch scratch;
      for (std::size_t n = 0; n < texts.size(); ++n) {
        const std::size_t i = (n * 7 + t * 13) % texts.size();  // each thread in an order of its own
        const auto report = extractor.extract(texts[i], context_of(i), scratch);
        if (!report.ok() || parley::to_json(*report) != wanted[i]) ++differences;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(differences == 0);
}

TEST_CASE("extractors made and thrown away on many threads share nothing") {
  std::atomic<int> bad{0};
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&bad] {
      const parley::Extractor extractor;
      const auto report = extractor.extract("Talks began in Geneva on Monday.");
      if (!report.ok()) ++bad;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(bad == 0);
}

TEST_CASE("a report outlives its extractor and may be read from many threads") {
  parley::Report kept;
  {
    const parley::Extractor extractor;
    auto report = extractor.extract("The rebels freed 20 soldiers on Monday.");
    REQUIRE(report.ok());
    kept = *report;
  }
  const std::string wanted = parley::to_json(kept);
  std::atomic<int> bad{0};
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&] {
      const parley::Report copy = kept;
      if (parley::to_json(copy) != wanted) ++bad;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(bad == 0);
}

TEST_CASE("reports read and dropped on another thread, while this one makes the next ones of the same memory") {
  const parley::Extractor extractor;
  const std::vector<std::string> texts = documents();
  parley::Scratch scratch;
  std::atomic<std::size_t> bad{0};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto report = extractor.extract(texts[i], context_of(i), scratch);
    REQUIRE(report.ok());
    const std::string wanted = parley::to_json(*report);
    std::thread reader(
        [&bad, &wanted, mine = std::move(*report)] { bad += parley::to_json(mine) != wanted ? 1u : 0u; });
    if (i % 4 != 0) {
      reader.join();
      continue;
    }
    const auto next = extractor.extract(texts[(i + 1) % texts.size()], context_of(i), scratch);
    REQUIRE(next.ok());
    reader.join();
  }
  CHECK(bad == 0);
}
