// Batches equal one-by-one extraction whatever the number of threads; one extractor serves many threads; offsets are mapped.
#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "capi_support.h"

namespace {

using parley_test::Article;
using parley_test::articles;
using parley_test::ExtractorPtr;
using parley_test::json_of;
using parley_test::make_extractor;
using parley_test::ReportPtr;

struct Columns {
  explicit Columns(const std::vector<Article>& documents) {
    for (const Article& document : documents) {
      text += document.text;
      published += document.published;
      id += document.id;
      text_offsets.push_back(text.size());
      published_offsets.push_back(published.size());
      id_offsets.push_back(id.size());
      modes.push_back(document.narrative ? PARLEY_MODE_NARRATIVE : PARLEY_MODE_NEWS);
    }
    batch.count = documents.size();
    batch.text = text.data();
    batch.text_offsets = text_offsets.data();
    batch.published = published.data();
    batch.published_offsets = published_offsets.data();
    batch.id = id.data();
    batch.id_offsets = id_offsets.data();
    batch.modes = modes.data();
  }
  Columns(const Columns&) = delete;
  Columns& operator=(const Columns&) = delete;

  std::string text, published, id;
  std::vector<std::uint64_t> text_offsets{0}, published_offsets{0}, id_offsets{0};
  std::vector<std::uint8_t> modes;
  parley_batch batch = PARLEY_BATCH_INIT;
};

std::vector<Article> many() {
  std::vector<Article> out;
  const std::vector<Article> some = articles();
  for (int round = 0; round < 12; ++round) {
    for (Article article : some) {
      article.id += " " + std::to_string(round);
      out.push_back(article);
    }
  }
  return out;
}

TEST_CASE("a batch gives what one-by-one gives, for any number of threads") {
  const ExtractorPtr extractor = make_extractor();
  const std::vector<Article> documents = many();
  std::vector<std::string> one_by_one;
  for (const Article& document : documents)
    one_by_one.push_back(json_of(parley_test::extract(extractor.get(), document).get()));
  Columns columns(documents);
  for (const std::uint32_t threads : {0u, 1u, 2u, 8u, 64u}) {
    columns.batch.threads = threads;
    std::vector<parley_report*> reports(documents.size());
    REQUIRE(parley_extract_batch(extractor.get(), &columns.batch, reports.data()) == PARLEY_OK);
    for (std::size_t i = 0; i < reports.size(); ++i) {
      CHECK(parley_report_status(reports[i]) == PARLEY_OK);
      CHECK(json_of(reports[i]) == one_by_one[i]);
    }
    parley_reports_free(reports.data(), reports.size());
    CHECK(reports.front() == nullptr);
  }
}

TEST_CASE("a document that fails does not stop the others") {
  const ExtractorPtr extractor = make_extractor();
  std::vector<Article> documents = many();
  documents[7].published = "2020-02-30";
  documents[20].published = "soon";
  Columns columns(documents);
  columns.batch.threads = 3;
  std::vector<parley_report*> reports(documents.size());
  REQUIRE(parley_extract_batch(extractor.get(), &columns.batch, reports.data()) == PARLEY_OK);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const bool bad = i == 7 || i == 20;
    CHECK(parley_report_status(reports[i]) == (bad ? PARLEY_INVALID_PUBLISHED : PARLEY_OK));
    CHECK(std::string(parley_report_error(reports[i])).empty() == !bad);
  }
  const nlohmann::json error = nlohmann::json::parse(json_of(reports[7]));
  CHECK(error["schema"] == "parley.error/1");
  CHECK(error["id"] == documents[7].id);
  CHECK(error["code"] == "invalid_published");
  CHECK(error["message"].get<std::string>().find("2020-02-30") != std::string::npos);
  parley_view view = PARLEY_VIEW_INIT;
  REQUIRE(parley_report_view(reports[7], &view) == PARLEY_OK);
  CHECK(std::string(PARLEY_STRING(view, view.id)) == documents[7].id);
  CHECK(view.dates.count == 0);
  parley_reports_free(reports.data(), reports.size());
}

TEST_CASE("columns that are wrong are refused as a whole") {
  const ExtractorPtr extractor = make_extractor();
  const std::uint64_t good[] = {0, 1, 2};
  const std::uint64_t falling[] = {0, 2, 1};
  parley_report* reports[2];
  parley_batch batch = PARLEY_BATCH_INIT;
  CHECK(parley_extract_batch(extractor.get(), &batch, nullptr) == PARLEY_OK);  // nothing to do
  batch.count = 2;
  batch.text = "xy";
  CHECK(parley_extract_batch(extractor.get(), &batch, reports) == PARLEY_INVALID_ARGUMENT);
  batch.text_offsets = falling;
  CHECK(parley_extract_batch(extractor.get(), &batch, reports) == PARLEY_INVALID_ARGUMENT);
  batch.text_offsets = good;
  CHECK(parley_extract_batch(extractor.get(), &batch, nullptr) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_extract_batch(nullptr, &batch, reports) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_extract_batch(extractor.get(), nullptr, reports) == PARLEY_INVALID_ARGUMENT);
  batch.published = "2020";
  CHECK(parley_extract_batch(extractor.get(), &batch, reports) == PARLEY_INVALID_ARGUMENT);
  CHECK(std::string(parley_last_error()).find("parley_batch.published") != std::string::npos);
  batch.published = nullptr;
  const std::uint8_t modes[] = {0, 9};
  batch.modes = modes;
  CHECK(parley_extract_batch(extractor.get(), &batch, reports) == PARLEY_INVALID_ARGUMENT);
  batch.modes = nullptr;
  batch.text = nullptr;
  CHECK(parley_extract_batch(extractor.get(), &batch, reports) == PARLEY_INVALID_ARGUMENT);
  CHECK(reports[0] == nullptr);
  CHECK(reports[1] == nullptr);
}

TEST_CASE("one extractor, many threads, with and without scratches of their own") {
  const ExtractorPtr extractor = make_extractor();
  const std::vector<Article> documents = articles();
  std::vector<std::string> expected;
  for (const Article& document : documents)
    expected.push_back(json_of(parley_test::extract(extractor.get(), document).get()));
  const ReportPtr shared = parley_test::extract(extractor.get(), documents.front());
  std::atomic<int> wrong{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      parley_scratch* scratch = nullptr;
      if (t % 2 == 0 && parley_scratch_new(&scratch) != PARLEY_OK) ++wrong;
      for (int round = 0; round < 10; ++round) {
        for (std::size_t i = 0; i < documents.size(); ++i) {
          const std::size_t pick = (i + static_cast<std::size_t>(t)) % documents.size();
          if (json_of(parley_test::extract(extractor.get(), documents[pick], scratch).get()) != expected[pick]) ++wrong;
        }
        // The view of one report, asked for by all at once.
        parley_view view = PARLEY_VIEW_INIT;
        if (parley_report_view(shared.get(), &view) != PARLEY_OK || view.arena == nullptr) ++wrong;
      }
      parley_scratch_free(scratch);
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}

TEST_CASE("each thread has an error text of its own") {
  CHECK(parley_scratch_new(nullptr) == PARLEY_INVALID_ARGUMENT);
  const std::string mine = parley_last_error();
  std::string before;
  std::string after;
  std::thread([&] {
    before = parley_last_error();
    parley_extractor_new(nullptr, nullptr);
    after = parley_last_error();
  }).join();
  CHECK(before.empty());
  CHECK(after.find("parley_extractor_new") == 0);
  CHECK(parley_last_error() == mine);
}

TEST_CASE("offsets in other units") {
  const std::string text = "½ 😀 x";  // 2 + 1 + 4 + 1 + 1 bytes
  std::uint32_t offsets[] = {8, 0, 3, 9};
  REQUIRE(parley_map_offsets(text.data(), text.size(), PARLEY_CODE_POINTS, offsets, 4) == PARLEY_OK);
  CHECK(std::vector<std::uint32_t>(offsets, offsets + 4) == std::vector<std::uint32_t>{4, 0, 2, 5});
  std::uint32_t units[] = {8, 0, 3, 9};
  REQUIRE(parley_map_offsets(text.c_str(), PARLEY_NUL_TERMINATED, PARLEY_UTF16, units, 4) == PARLEY_OK);
  CHECK(std::vector<std::uint32_t>(units, units + 4) == std::vector<std::uint32_t>{5, 0, 2, 6});
}

}  // namespace
