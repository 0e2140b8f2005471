// Which of the runs that tokens fall into (the sentences) a token is in: a byte a token, and a number for each hundred or so.
#ifndef PARLEY_TEXT_RUN_INDEX_H_
#define PARLEY_TEXT_RUN_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "text/unset_vector.h"

namespace parley::text {

class RunIndex {
 public:
  /// Begins with so many tokens, all of which will be in runs.
  void begin(std::size_t tokens) {
    set_length(offsets_, tokens);
    set_length(firsts_, (tokens + kBlock - 1) / kBlock);
  }
  /// The run numbered `run` is [first, last), not empty. Runs come in order, one right behind the other.
  void add(std::uint32_t first, std::uint32_t last, std::uint32_t run) noexcept {
    while (first < last) {
      const std::uint32_t block = first / kBlock, end = (block + 1) * kBlock;
      if (first % kBlock == 0) firsts_[block] = run;
      const std::uint32_t behind = last < end ? last : end;
      std::memset(offsets_.data() + first, static_cast<int>(run - firsts_[block]), behind - first);
      first = behind;
    }
  }
  std::uint32_t operator[](std::uint32_t token) const noexcept { return firsts_[token / kBlock] + offsets_[token]; }

 private:
  static constexpr std::uint32_t kBlock = 256;  ///< no more runs can begin in it
  UnsetVector<std::uint32_t> firsts_;           ///< of each block: the run of its first token
  UnsetVector<std::uint8_t> offsets_;           ///< of each token: how many runs have begun since in its block
};

}  // namespace parley::text

#endif  // PARLEY_TEXT_RUN_INDEX_H_
