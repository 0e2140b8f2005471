// Markup that archives leave in their texts: the tags of HTML and XML, and character references (&quot; &#8217; &eacute;).
//
// A tag is no token: one of a block (p, br, li, title ...) ends the paragraph, any other stands for nothing. A reference is the character that it
// names. Offsets stay those of the bytes as they came.
#ifndef PARLEY_TEXT_MARKUP_H_
#define PARLEY_TEXT_MARKUP_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/characters.h"

namespace parley::text {

struct Tag {
  std::size_t end =
      0;  ///< behind it, and behind its content where that is no text (comments, scripts, styles); 0: no tag
  bool breaks = false;  ///< of a block: the paragraph ends here
};

/// Reads the tags of one text, in linear time: a content whose end is missing is sought once a kind, and is text.
class TagReader {
 public:
  explicit TagReader(std::string_view text) : text_(text) {}
  /// The tag that begins with the '<' at `at`. Known names of HTML and news formats in any case, other names in lower case ("<GM.N>" is a ticker).
  Tag tag_at(std::size_t at) noexcept;

 private:
  enum class Content : std::uint8_t { read, comment, script, style };
  struct Opening {
    Tag tag;
    Content content = Content::read;
  };
  Opening opening_at(std::size_t at) const noexcept;
  std::size_t end_of(Content content, std::size_t from) const noexcept;

  std::string_view text_;
  bool endless_[4] = {};  ///< by kind of content
};

/// Does a tag of a block stand in `between`, the bytes between two tokens?
bool has_block_tag(std::string_view between) noexcept;

/// The character that is referred to at `at`, where '&' stands; '&' itself where that is no reference. Names are those of HTML 4 with the
/// semicolon; numbers 128 to 159 mean what they mean in Windows-1252, as HTML 5 reads them. Letters and digits of ASCII
/// are not read, nor fractions.
Character reference_at(std::string_view text, std::size_t at) noexcept;

}  // namespace parley::text

#endif  // PARLEY_TEXT_MARKUP_H_
