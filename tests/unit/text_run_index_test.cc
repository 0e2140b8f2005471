// A token's run against the plain list, over runs of any length, reused.
#include "text/run_index.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <vector>

TEST_CASE("the run index knows every token's run") {
  std::mt19937 random(3);
  parley::text::RunIndex index;
  for (int round = 0; round < 60; ++round) {
    const std::uint32_t longest = round % 3 == 0 ? 1 : round % 3 == 1 ? 40 : 1500;
    std::vector<std::uint32_t> plain;
    const auto runs = static_cast<std::uint32_t>(random() % 700);
    for (std::uint32_t run = 0; run < runs; ++run) plain.insert(plain.end(), 1 + random() % longest, run);
    index.begin(plain.size());
    for (std::uint32_t first = 0, last = 0; first < plain.size(); first = last) {
      while (last < plain.size() && plain[last] == plain[first]) ++last;
      index.add(first, last, plain[first]);
    }
    bool same = true;
    for (std::uint32_t t = 0; t < plain.size(); ++t) same = same && index[t] == plain[t];
    CHECK(same);
  }
}
