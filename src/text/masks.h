// The text's ASCII bytes by class, as bit masks: one bit a byte, 64 bytes a block. Lets the tokeniser jump from token to token instead of
// walking through them.
#ifndef PARLEY_TEXT_MASKS_H_
#define PARLEY_TEXT_MASKS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parley::text {

/// Bit i is byte i of the block; bytes behind the end of the text are blank. Without initial values: they are made by the dozen.
struct MaskBlock {
  std::uint64_t word;   ///< A-Z a-z 0-9
  std::uint64_t upper;  ///< A-Z
  std::uint64_t digit;  ///< 0-9
  std::uint64_t blank;  ///< 0x00-0x20, line ends included
  std::uint64_t line;   ///< \n \r
  std::uint64_t mark;   ///< what the tokeniser must look at closer: ' " ` - . ! ? & < | 0x7F and all bytes beyond ASCII
};

/// Fills out[0, count) with the blocks of `text` from the one numbered `first` on. Those behind the text's end are all blank.
void make_masks(std::string_view text, std::size_t first, std::size_t count, MaskBlock* out);

/// The same byte by byte: what make_masks is tested against.
void make_masks_plain(std::string_view text, std::size_t first, std::size_t count, MaskBlock* out);

}  // namespace parley::text

#endif  // PARLEY_TEXT_MASKS_H_
