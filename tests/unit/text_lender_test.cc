// Borrowed arrays: apart from each other while they are lent, in the same memory as the next stage's afterwards.
#include "text/lender.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>

namespace text = parley::text;

TEST_CASE("what is lent at a time lies apart, even where the lender had too little") {
  text::Lender lender;
  for (int round = 0; round < 3; ++round) {
    text::Lender::Loan loan(lender);
    text::Lent<std::uint32_t> words = loan.take<std::uint32_t>(1000);
    const text::Lent<std::uint8_t> none = loan.take<std::uint8_t>(0);
    text::Lent<std::uint8_t> bytes = loan.take<std::uint8_t>(77);
    CHECK(none.size() == 0);
    std::memset(words.data(), 0, words.size() * sizeof words[0]);
    std::memset(bytes.data(), 0xFF, bytes.size());
    {
      text::Lender::Loan inner(lender);
      text::Lent<std::uint64_t> more = inner.take<std::uint64_t>(500);
      std::memset(more.data(), 0x55, more.size() * sizeof more[0]);
    }
    bool kept = true;
    for (const std::uint32_t word : words) kept = kept && word == 0;
    for (const std::uint8_t byte : bytes) kept = kept && byte == 0xFF;
    CHECK(kept);
    bytes.shorten(7);
    CHECK(bytes.size() == 7);
  }
}

TEST_CASE("one loan after another has the same memory, once the lender has seen how much it takes") {
  text::Lender lender;
  const void* first = nullptr;
  for (int round = 0; round < 3; ++round) {
    text::Lender::Loan loan(lender);
    text::Lent<char> array = loan.take<char>(5000);
    text::Lent<char> other = loan.take<char>(300);
    CHECK(array.data() != other.data());
    if (round == 1) first = array.data();
    if (round == 2) CHECK(first == array.data());
  }
  const void* inner = nullptr;
  text::Lender::Loan outer(lender);
  for (int round = 0; round < 2; ++round) {
    text::Lender::Loan loan(lender);
    text::Lent<std::uint64_t> array = loan.take<std::uint64_t>(20);
    if (round == 0) inner = array.data();
    if (round == 1) CHECK(inner == array.data());
  }
}
