// Many threads, one extractor: every report must be the one that a single thread made before. Also through the C functions, with scratches
// of the threads' own and with the extractor's, and as a batch. Meant for ThreadSanitizer.
//
//     parley_many_threads THREADS DOCUMENTS FILE...      each thread reads DOCUMENTS documents, made of the files' paragraphs
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "parley/parley.h"
#include "parley_c.h"

namespace {

/// DOCUMENTS different documents: the paragraphs of the files, put together anew each time.
std::vector<std::string> make_documents(std::size_t count, const std::vector<std::string>& paragraphs) {
  std::vector<std::string> documents;
  std::uint32_t state = 20200412;
  const auto next = [&state](std::size_t below) {
    state = state * 1664525u + 1013904223u;
    return static_cast<std::size_t>(state >> 8) % below;
  };
  for (std::size_t i = 0; i < count; ++i) {
    std::string text;
    const std::size_t length = 1 + next(6);
    for (std::size_t p = 0; p < length; ++p) text += paragraphs[next(paragraphs.size())] + "\n\n";
    documents.push_back(text);
  }
  return documents;
}

const char* published(std::size_t i) {
  static constexpr const char* days[] = {"2020-04-12", "2011-10-19", "2022-09-22T08:30:00Z", ""};
  return days[i % 4];
}

std::string json(parley_report* report) {
  char* out = nullptr;
  std::string copy;
  if (parley_report_json(report, &out, nullptr) == PARLEY_OK) copy = out;
  parley_text_free(out);
  return copy;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: parley_many_threads THREADS DOCUMENTS FILE...\n");
    return 2;
  }
  const std::size_t thread_count = std::strtoul(argv[1], nullptr, 10);
  const std::size_t count = std::strtoul(argv[2], nullptr, 10);
  std::vector<std::string> paragraphs;
  for (int i = 3; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find("\n\n", at), text.size());
      paragraphs.push_back(text.substr(at, end - at));
      at = end + 2;
    }
  }
  if (paragraphs.size() < 10 || thread_count == 0 || count == 0) {
    std::fprintf(stderr, "parley_many_threads: nothing to do\n");
    return 2;
  }
  const std::vector<std::string> documents = make_documents(count, paragraphs);

  const auto context_of = [](std::size_t i) {
    parley::Context context;
    context.published = published(i);
    context.mode = i % 3 == 0 ? parley::TextMode::narrative : parley::TextMode::news;
    return context;
  };
  std::vector<std::string> expected;
  {
    const parley::Extractor alone;  // another extractor: the threads' one makes all its caches under way
    parley::Scratch scratch;
    for (std::size_t i = 0; i < count; ++i) {
      expected.push_back(parley::to_json(alone.extract(documents[i], context_of(i), scratch).value()));
    }
  }

  const parley::Extractor extractor;
  parley_extractor* c_extractor = nullptr;
  if (parley_extractor_new(nullptr, &c_extractor) != PARLEY_OK) return 1;
  std::atomic<std::size_t> wrong{0};
  std::atomic<std::size_t> right{0};
  const auto compare = [&](std::size_t i, const std::string& found) { ++(found == expected[i] ? right : wrong); };
  const auto work = [&](std::size_t t) {
    parley::Scratch scratch;
    parley_scratch* c_scratch = nullptr;
    if (t % 4 == 1 && parley_scratch_new(&c_scratch) != PARLEY_OK) ++wrong;
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t i = (k * 7 + t * 31) % count;  // every thread in an order of its own
      if (t % 2 == 0) {
        compare(i, parley::to_json(extractor.extract(documents[i], context_of(i), scratch).value()));
        continue;
      }
      parley_context context = PARLEY_CONTEXT_INIT;
      context.published = published(i);
      context.mode = i % 3 == 0 ? PARLEY_MODE_NARRATIVE : PARLEY_MODE_NEWS;
      parley_report* report = nullptr;
      if (parley_extract(c_extractor, c_scratch, documents[i].data(), documents[i].size(), &context, &report) !=
          PARLEY_OK)
        ++wrong;
      compare(i, json(report));
      parley_report_free(report);
    }
    parley_scratch_free(c_scratch);
  };
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < thread_count; ++t) threads.emplace_back(work, t);
  for (std::thread& thread : threads) thread.join();

  // The same documents as a batch.
  std::string bytes;
  std::string days;
  std::vector<std::uint64_t> ends{0};
  std::vector<std::uint64_t> day_ends{0};
  std::vector<std::uint8_t> modes;
  for (std::size_t i = 0; i < count; ++i) {
    bytes += documents[i];
    days += published(i);
    ends.push_back(bytes.size());
    day_ends.push_back(days.size());
    modes.push_back(i % 3 == 0 ? PARLEY_MODE_NARRATIVE : PARLEY_MODE_NEWS);
  }
  parley_batch batch = PARLEY_BATCH_INIT;
  batch.count = count;
  batch.text = bytes.data();
  batch.text_offsets = ends.data();
  batch.published = days.data();
  batch.published_offsets = day_ends.data();
  batch.modes = modes.data();
  batch.threads = static_cast<std::uint32_t>(thread_count);
  std::vector<parley_report*> reports(count, nullptr);
  if (parley_extract_batch(c_extractor, &batch, reports.data()) != PARLEY_OK) ++wrong;
  for (std::size_t i = 0; i < count; ++i) compare(i, json(reports[i]));
  parley_reports_free(reports.data(), count);
  parley_extractor_free(c_extractor);

  std::printf("%zu threads, %zu documents each and as a batch: %zu reports right, %zu wrong\n", thread_count, count,
              right.load(), wrong.load());
  return wrong == 0 && right == count * (thread_count + 1) ? 0 : 1;
}
