// Many documents on many threads: one Extractor for all, one Scratch for each thread.
//
//     example_cpp_threads
#include <atomic>
#include <cstddef>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "parley/parley.h"

int main() {
  std::vector<std::string> documents;
  for (int i = 1; i <= 200; ++i) {
    documents.push_back("The rebels freed " + std::to_string(i + 1) +
                        " government soldiers on Tuesday, officials said.");
  }

  const parley::Extractor extractor;  // immutable: shared by all threads
  std::vector<std::size_t> figures(documents.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    parley::Scratch scratch;  // working memory: one for each thread
    parley::Context context;
    context.published = "2021-03-04";
    for (std::size_t i = next++; i < documents.size(); i = next++) {
      const auto report = extractor.extract(documents[i], context, scratch);
      if (report) figures[i] = report->figures.size();
    }
  };
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int i = 0; i < 4; ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();

  std::size_t total = 0;
  for (const std::size_t count : figures) total += count;
  std::cout << total << " figures in " << documents.size() << " documents\n";
  return total == documents.size() ? 0 : 1;
}
