// Offsets of other string types: parley counts UTF-8 bytes; Python, Java, JavaScript and C# count something else.
#ifndef PARLEY_OFFSETS_H_
#define PARLEY_OFFSETS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parley {

enum class OffsetUnit : std::uint8_t {
  utf16,        ///< UTF-16 code units: Java, JavaScript, C#
  code_points,  ///< Unicode code points: Python's str
};

/// Maps byte offsets into `text` to offsets in `unit`, in place. `offsets` may be in any order; sorted ones are mapped in one pass over the
/// text (O(text + count)), unsorted ones are mapped in sorted order all the same (O(text + count log count)). Each byte of invalid UTF-8
/// counts as one character (as Python's errors="replace" of single bytes). An offset inside a character maps to that character's start;
/// one past the end to the end.
void map_offsets(std::string_view text, OffsetUnit unit, std::uint32_t* offsets, std::size_t count);

}  // namespace parley

#endif  // PARLEY_OFFSETS_H_
