// Owners for the handles of the C ABI, and the articles that its tests read.
#ifndef PARLEY_TESTS_CAPI_CAPI_SUPPORT_H_
#define PARLEY_TESTS_CAPI_CAPI_SUPPORT_H_

#include <cstdint>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "parley_c.h"

namespace parley_test {

struct Free {
  void operator()(parley_extractor* p) const noexcept { parley_extractor_free(p); }
  void operator()(parley_scratch* p) const noexcept { parley_scratch_free(p); }
  void operator()(parley_report* p) const noexcept { parley_report_free(p); }
  void operator()(parley_gazetteer* p) const noexcept { parley_gazetteer_free(p); }
  void operator()(char* p) const noexcept { parley_text_free(p); }
};
using ExtractorPtr = std::unique_ptr<parley_extractor, Free>;
using ScratchPtr = std::unique_ptr<parley_scratch, Free>;
using ReportPtr = std::unique_ptr<parley_report, Free>;
using GazetteerPtr = std::unique_ptr<parley_gazetteer, Free>;

inline ExtractorPtr make_extractor(const parley_options* options = nullptr) {
  parley_extractor* out = nullptr;
  parley_extractor_new(options, &out);
  return ExtractorPtr(out);
}

struct Article {
  std::string id;
  std::string published;
  std::string text;
  bool narrative = false;
};

/// The shipped articles, and some texts that are odd.
inline std::vector<Article> articles() {
  std::vector<Article> out;
  std::ifstream file(std::string(PARLEY_SOURCE_DIR) + "/examples/articles/articles.jsonl");
  for (std::string line; std::getline(file, line);) {
    const nlohmann::json json = nlohmann::json::parse(line);
    out.push_back({json["id"], json["published"].is_null() ? "" : json["published"].get<std::string>(), json["text"],
                   json.value("mode", "news") == "narrative"});
  }
  out.push_back({"empty", "", "", false});
  out.push_back({"broken bytes", "2020-03-23", "Kabul \xFF freed 20 prisoners on Sunday\xE2\x82 — or not.", false});
  out.push_back({"", "2021-05-04T10:00Z", std::string("They met on\0 3 May 2021.", 24), false});
  return out;
}

inline parley_context context_of(const Article& article) {
  parley_context context = PARLEY_CONTEXT_INIT;
  context.published = article.published.data();
  context.published_length = article.published.size();
  context.id = article.id.data();
  context.id_length = article.id.size();
  context.mode = article.narrative ? PARLEY_MODE_NARRATIVE : PARLEY_MODE_NEWS;
  return context;
}

inline ReportPtr extract(const parley_extractor* extractor, const Article& article, parley_scratch* scratch = nullptr) {
  const parley_context context = context_of(article);
  parley_report* out = nullptr;
  parley_extract(extractor, scratch, article.text.data(), article.text.size(), &context, &out);
  return ReportPtr(out);
}

inline std::string json_of(const parley_report* report) {
  char* text = nullptr;
  std::size_t length = 0;
  if (parley_report_json(report, &text, &length) != PARLEY_OK) return std::string("failed: ") + parley_last_error();
  const std::unique_ptr<char, Free> owner(text);
  return std::string(text, length);
}

}  // namespace parley_test

#endif  // PARLEY_TESTS_CAPI_CAPI_SUPPORT_H_
