// The text's ASCII bytes by class, as bit masks: one bit a byte, 64 bytes a block. Lets the tokeniser jump from token to token instead of
// walking through them.
#ifndef PARLEY_TEXT_MASKS_H_
#define PARLEY_TEXT_MASKS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace parley::text {

/// Bit i is byte i of the block; bytes behind the end of the text are blank.
struct MaskBlock {
  std::uint64_t word = 0;   ///< A-Z a-z 0-9
  std::uint64_t upper = 0;  ///< A-Z
  std::uint64_t digit = 0;  ///< 0-9
  std::uint64_t blank = 0;  ///< 0x00-0x20, line ends included
  std::uint64_t line = 0;   ///< \n \r
  std::uint64_t mark = 0;   ///< what the tokeniser must look at closer: ' " ` - . ! ? 0x7F and all bytes beyond ASCII
};

/// Fills `out` with the blocks of `text`, and one more that is all blank.
void make_masks(std::string_view text, std::vector<MaskBlock>& out);

/// The same byte by byte: what make_masks is tested against.
void make_masks_plain(std::string_view text, std::vector<MaskBlock>& out);

}  // namespace parley::text

#endif  // PARLEY_TEXT_MASKS_H_
