// The walk over marked tokens against the plain loop.
#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "text/token_marks.h"

namespace text = parley::text;

TEST_CASE("next, any and all of token marks say what a plain loop says") {
  std::uint32_t state = 12345;
  const auto random = [&state] { return state = state * 1664525u + 1013904223u, state >> 16; };
  for (text::TokenIndex size = 0; size < 70; ++size) {
    text::Lender lender;
    text::Lender::Loan loan(lender);
    text::TokenMarks marks;
    marks.begin(loan, size);
    std::vector<std::uint8_t> plain(size);
    for (text::TokenIndex t = 0; t < size; ++t)
      marks.data()[t] = plain[t] = random() % 5 == 0 ? static_cast<std::uint8_t>(random() & 0x8F) : std::uint8_t{0};
    if (size > 3) {
      marks.add(3, 0x40);
      plain[3] |= 0x40;
    }
    for (const std::uint8_t wanted : {std::uint8_t{1}, std::uint8_t{0x80}, std::uint8_t{0x42}, std::uint8_t{0xFF}}) {
      for (text::TokenIndex from = 0; from <= size; ++from) {
        for (text::TokenIndex end = from; end <= size; ++end) {
          text::TokenIndex at = from;
          std::uint8_t all = 0;
          while (at < end && (plain[at] & wanted) == 0) ++at;
          for (text::TokenIndex t = from; t < end; ++t) all = static_cast<std::uint8_t>(all | plain[t]);
          REQUIRE(marks.next(from, end, wanted) == at);
          REQUIRE(marks.any(from, end, wanted) == (at < end));
          for (const std::uint8_t unwanted : {std::uint8_t{1}, std::uint8_t{0x40}, std::uint8_t{0x80}}) {
            at = from;
            while (at < end && ((plain[at] & wanted) == 0 || (plain[at] & unwanted) != 0)) ++at;
            REQUIRE(marks.next(from, end, wanted, unwanted) == at);
          }
          REQUIRE(marks.all(from, end) == all);
        }
      }
    }
  }
}
