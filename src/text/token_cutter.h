// Cuts tokens byte by byte: words with their apostrophes and dots, numbers, quotation marks and dashes. Most of a text need not be read like that
// (tokens.cc). Private to the text room.
#ifndef PARLEY_TEXT_TOKEN_CUTTER_H_
#define PARLEY_TEXT_TOKEN_CUTTER_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/characters.h"
#include "text/document.h"
#include "text/markup.h"

namespace parley::text {

/// The ASCII bytes of words.
enum : std::uint8_t { kNoWordByte, kLower, kUpper, kDigit };
constexpr std::array<std::uint8_t, 256> make_word_bytes() {
  std::array<std::uint8_t, 256> table{};
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = kLower;
  for (unsigned c = 'A'; c <= 'Z'; ++c) table[c] = kUpper;
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = kDigit;
  return table;
}
inline constexpr std::array<std::uint8_t, 256> kWordBytes = make_word_bytes();

/// What the token of an ASCII punctuation mark says, where the mark has no codes of its own for what stands beside it.
constexpr char plain_punct(char c) {
  // Their codes stand for quotation marks and dashes.
  return c == '{' ? '[' : c == '}' ? ']' : c == '<' || c == '>' || c == '_' ? static_cast<char>(kOtherPunct) : c;
}

/// Cuts one text, every byte of which it looks at: the oracle of the faster way.
class TokenCutter {
 public:
  explicit TokenCutter(Document& doc) : doc_(doc), text_(doc.text) {
    doc_.stops.clear();
    doc_.quote_marks.clear();
    doc_.line_starts.clear();
    doc_.invalid.clear();
    doc_.line_count = doc_.longest_line = 0;
    set_length(doc_.tokens, std::max(doc_.tokens.capacity(), text_.size() / 5 + kRoom));
    tokens_ = doc_.tokens.data();
  }

  /// Cuts the whole text.
  void run_plainly() {
    while (at_ < text_.size()) {
      make_room();
      step();
    }
    finish();
  }

 protected:
  static constexpr std::size_t kRoom = 80;  // tokens that a block can begin, and some

  /// Room for the tokens of another block.
  void make_room() {
    if (doc_.tokens.size() - count_ >= kRoom) return;
    const std::size_t more = doc_.tokens.size() + doc_.tokens.size() / 8 + kRoom;
    doc_.tokens.reserve(more);
    doc_.tokens.resize(doc_.tokens.capacity());
    tokens_ = doc_.tokens.data();
  }

  void finish() {
    doc_.tokens.resize(count_);
    if (count_ != 0 && tokens_[0].begin == 0) tokens_[0].flags |= kSpaceBefore;
  }

  /// Cuts what begins at at_: a token, or a character that separates.
  void step();
  /// Cuts the token [begin, end).
  void add(std::size_t begin, std::size_t end, TokenKind kind, unsigned flags = 0, char punct = kNoPunct) {
    const auto index = static_cast<TokenIndex>(count_++);
    tokens_[index] = {static_cast<std::uint32_t>(begin),
                      static_cast<std::uint32_t>(end),
                      kind,
                      static_cast<std::uint8_t>(flags | gap_),
                      punct,
                      look_of(kind, flags, punct)};
    if ((gap_ & kLineBefore) != 0) doc_.line_starts.push_back(index);
    if (kind == TokenKind::punctuation) {
      if (punct == '.' || punct == '!' || punct == '?' || punct == kEllipsis) doc_.stops.push_back(index);
      if (punct == kOpenQuote || punct == kCloseQuote || punct == kDoubleQuote) doc_.quote_marks.push_back(index);
    } else if ((flags & kDotted) != 0) {
      doc_.stops.push_back(index);
    }
    gap_ = 0;
    at_ = end;
  }

  bool word_byte(std::size_t at) const noexcept {
    return kWordBytes[static_cast<unsigned char>(text_[at])] != kNoWordByte;
  }

  /// Can the word be longer than its run of ASCII letters and digits, which ends at `end`?
  bool may_go_on(const Token& word, std::size_t end) const noexcept;

  Document& doc_;
  std::string_view text_;
  Token* tokens_ = nullptr;  ///< of doc_; count_ of them are cut
  std::size_t count_ = 0;
  std::size_t at_ = 0;
  unsigned gap_ = 0;  ///< flags of what stands before at_

 private:
  Character peek(std::size_t at) const noexcept {
    return at < text_.size() ? character_at(text_, at) : Character{0, 1, CharClass::space, 0};
  }
  static bool letter(const Character& c) noexcept {
    return c.char_class == CharClass::letter_lower || c.char_class == CharClass::letter_upper;
  }
  bool digit_at(std::size_t at) const noexcept { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; }
  std::size_t dotted_end(std::size_t begin) const noexcept;
  bool is_abbreviation(std::size_t begin, std::size_t end, bool capital) const noexcept;
  void note_invalid();
  void word(Character c);
  void number();
  void apostrophe(const Character& c);
  void hyphen(const Character& c);
  void punctuation(const Character& c);
  /// Passes over the tag at at_, where '<' stands; false: it is none.
  bool tag();

  bool open_single_ = false;
  TagReader tags_{text_};
};

}  // namespace parley::text

#endif  // PARLEY_TEXT_TOKEN_CUTTER_H_
