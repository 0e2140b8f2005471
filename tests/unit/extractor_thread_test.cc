// One extractor, many threads, each with a scratch: the same reports as from one thread. Watched by ThreadSanitizer in CI.
#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "parley/parley.h"

using namespace parley;

namespace {

std::vector<std::string> documents() {
  const std::vector<std::string> parts = {
      "Israel and Hamas agreed on Monday to exchange 50 hostages for 150 prisoners. ",
      "The talks in Doha, brokered by Qatar, lasted two weeks. ",
      "Ukraine got back 95 soldiers on 3 May 2024. ",
      "“We want peace,” the rebels’ spokesman said late Sunday. ",
      "The United Nations envoy met both sides in Geneva yesterday. ",
      "FARC freed three soldiers; the government denied it had paid. "};
  std::vector<std::string> out;
  for (std::size_t i = 0; i < 60; ++i) {
    std::string text;
    for (std::size_t k = 0; k < 4 + i % 5; ++k) text += parts[(i * 7 + k * 3 + i / 6) % parts.size()];
    out.push_back(text);
  }
  return out;
}

}  // namespace

TEST_CASE("eight threads give the reports that one gives") {
  const Extractor extractor;
  Context context;
  context.published = "2024-05-06";
  const std::vector<std::string> texts = documents();
  std::vector<std::string> expected;
  Scratch scratch;
  for (const std::string& text : texts) expected.push_back(to_json(extractor.extract(text, context, scratch).value()));
  std::atomic<int> wrong{0};
  std::vector<std::thread> threads;
  for (unsigned t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      Scratch own;
      for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::size_t k = (i + t * 11) % texts.size();
        const auto report = extractor.extract(texts[k], context, own);
        if (!report.ok() || to_json(*report) != expected[k]) ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}

TEST_CASE("scratches come and go in many threads, and serve several extractors") {
  const Extractor one;
  const Extractor two(Gazetteer::built_in().with("name\tkind\nNorthern Shield\tarmed_group\n").value());
  Context context;
  context.published = "2024-05-06";
  const std::string text = "The Northern Shield freed 12 soldiers on Tuesday.";
  const std::string first = to_json(one.extract(text, context).value()),
                    second = to_json(two.extract(text, context).value());
  std::atomic<int> wrong{0};
  std::vector<std::thread> threads;
  for (unsigned t = 0; t < 6; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 5; ++i) {
        Scratch scratch;
        for (int k = 0; k < 3; ++k) {
          if (to_json(one.extract(text, context, scratch).value()) != first) ++wrong;
          if (to_json(two.extract(text, context, scratch).value()) != second) ++wrong;
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}
