// c1: the yardstick of every speed claim. A plain one-pass tokeniser over a 256-byte class table, in a translation unit of its own so that nothing
// is inlined or specialised across it.
#ifndef PARLEY_TESTS_BENCH_C1_H_
#define PARLEY_TESTS_BENCH_C1_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace parley::bench {

struct C1Token {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint8_t kind;
};

/// Cuts `text` into runs of one byte class (letters, digits) and single other bytes; blanks are left out. Returns the number of tokens.
std::size_t c1(std::string_view text, std::vector<C1Token>& out);

}  // namespace parley::bench

#endif  // PARLEY_TESTS_BENCH_C1_H_
