// The text cut up: tokens, sentences, paragraphs, quotations, datelines, transcript turns. Knows no politics and no words.
//
// Everything refers to tokens by index and to the text by UTF-8 byte offsets, half-open. analyse() fills a Document that is reused from text to
// text, so that in steady state it allocates nothing.
#ifndef PARLEY_TEXT_DOCUMENT_H_
#define PARLEY_TEXT_DOCUMENT_H_

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/run_index.h"
#include "text/unset_vector.h"

namespace parley::text {

using TokenIndex = std::uint32_t;

enum class TokenKind : std::uint8_t {
  word,  ///< letters (with inner apostrophes, digits after letters, dots of an abbreviation): Taliban, don't, M23, U.S., Sant'Egidio
  number,      ///< digits with separators, decimals, fractions: 5,000 · 2½ · 1.5 · 1/2 is three tokens
  ordinal,     ///< digits with st, nd, rd, th: 21st
  decade,      ///< digits with s: 1990s, 90s (also '90s: the apostrophe is inside)
  possessive,  ///< 's or ’s behind a word, or the bare apostrophe behind a plural (insurgents')
  punctuation  ///< everything else, one character a token ("--" and "..." are one token)
};

/// Bits of Token::flags.
enum TokenFlag : std::uint8_t {
  kCapital = 1,         ///< a word whose first letter is upper case
  kAllCaps = 2,         ///< a word of two or more letters, all upper case
  kSpaceBefore = 4,     ///< white space (or the start of the text) stands before it
  kLineBefore = 8,      ///< … with a line end in it
  kDotted = 16,         ///< a word that ends with the dot of an abbreviation, or has dots inside (Gen. U.S. a.m.)
  kNonAscii = 32,       ///< has bytes over 0x7F
  kSentenceStart = 64,  ///< the first word of its sentence (behind opening quotes and brackets)
  kApostrophe = 128     ///< an apostrophe inside (don't, Sana’a)
};

/// What a punctuation token is, with typographic variants folded to one ASCII character.
enum Punct : char {
  kNoPunct = 0,
  kHyphen = '-',         ///< - ‐ ‑ between letters or digits, or alone
  kDash = '_',           ///< – — ― and "--"
  kDoubleQuote = '"',    ///< " (direction unknown)
  kOpenQuote = '<',      ///< “ « „ and ``
  kCloseQuote = '>',     ///< ” » and ''
  kOpenSingle = '{',     ///< ‘ (and ' where it opens)
  kCloseSingle = '}',    ///< ’ (and ' where it closes)
  kEllipsis = '.' + 64,  ///< … and "..."
  kOtherPunct =
      '?' + 64  ///< any other character that is neither letter nor digit nor listed; ASCII ones stand for themselves
};

struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::word;
  std::uint8_t flags = 0;
  char punct = kNoPunct;  ///< of punctuation: the ASCII character itself (',' '.' '(' '/' '$' …) or a Punct
  std::uint8_t look = 0;  ///< kind, capitals and punct in one byte: look_of()

  constexpr bool has(TokenFlag flag) const noexcept { return (flags & flag) != 0; }
  bool is(char p) const noexcept { return kind == TokenKind::punctuation && punct == p; }
};

/// Values of Token::look: of words the flags of their capitals (0 to 3), and kUnplain where letters and digits are not all of it (accents, dots,
/// apostrophes); of marks kMark and the punct; of others kNoWord + kind.
enum TokenLook : std::uint8_t { kUnplain = 4, kNoWord = 8, kMark = 128 };
constexpr std::uint8_t look_of(TokenKind kind, unsigned flags, char punct) noexcept {
  if (kind == TokenKind::punctuation) return static_cast<std::uint8_t>(kMark | static_cast<unsigned char>(punct));
  if (kind != TokenKind::word) return static_cast<std::uint8_t>(kNoWord + static_cast<unsigned>(kind));
  const unsigned unplain = (flags & (kNonAscii | kDotted | kApostrophe)) != 0 ? unsigned{kUnplain} : 0u;
  return static_cast<std::uint8_t>((flags & (kCapital | kAllCaps)) | unplain);
}

/// A run of tokens, half-open.
struct TokenRange {
  TokenIndex first = 0;
  TokenIndex last = 0;
  bool empty() const noexcept { return first >= last; }
  bool contains(TokenIndex t) const noexcept { return first <= t && t < last; }
};

struct Sentence {
  TokenIndex first = 0;
  TokenIndex last = 0;
  std::uint32_t paragraph = 0;
};

struct Paragraph {
  std::uint32_t first_sentence = 0;
  std::uint32_t last_sentence = 0;
};

/// What stands between quotation marks, and who says it where that is told beside it.
struct Quotation {
  TokenRange inside;  ///< tokens between the marks
  TokenRange
      speaker;  ///< the clause that tells who speaks ("Khalilzad said late Sunday"), without the quotation; empty: not found
};

/// "KABUL, March 23 (Reuters) —" at the head of a paragraph.
struct Dateline {
  TokenRange all;    ///< with the dash
  TokenRange place;  ///< KABUL
  TokenRange date;   ///< March 23; empty: none
};

/// "MR. KIRBY:" or "Q" at the head of a paragraph of a transcript.
struct Turn {
  TokenRange label;       ///< MR. KIRBY (without the colon)
  TokenIndex first = 0;   ///< first token of what is said
  bool question = false;  ///< the label is Q or QUESTION
};

struct InvalidBytes {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Document {
  std::string_view text;
  UnsetVector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;
  RunIndex sentence_of;               ///< of each token
  std::vector<Quotation> quotations;  ///< in text order, not nested
  std::vector<Dateline> datelines;
  std::vector<Turn> turns;
  std::vector<InvalidBytes> invalid;  ///< bytes that are no UTF-8, in order; at most kMaxInvalid are kept

  // What the tokeniser notes in passing for the steps behind it, tokens in text order.
  std::vector<TokenIndex> stops;        ///< . ! ? … and abbreviations with a dot: what can end a sentence
  std::vector<TokenIndex> quote_marks;  ///< double quotation marks
  std::vector<TokenIndex> line_starts;  ///< tokens with kLineBefore

  std::size_t line_count = 0, longest_line = 0;  ///< bytes

  std::vector<TokenIndex> paragraph_starts;  ///< first token of each paragraph

  static constexpr std::uint32_t kNoQuotation = 0xFFFFFFFFu;
  static constexpr std::size_t kMaxInvalid = 1000;

  /// Index of the quotation that token `t` is in, or kNoQuotation.
  std::uint32_t quotation_of(TokenIndex t) const noexcept {
    const auto behind = std::upper_bound(quotations.begin(), quotations.end(), t,
                                         [](TokenIndex at, const Quotation& q) { return at < q.inside.first; });
    const bool inside = behind != quotations.begin() && (behind - 1)->inside.contains(t);
    return inside ? static_cast<std::uint32_t>(behind - quotations.begin() - 1) : kNoQuotation;
  }
  std::string_view bytes(const Token& t) const noexcept { return text.substr(t.begin, t.end - t.begin); }
  std::string_view bytes(TokenIndex t) const noexcept { return bytes(tokens[t]); }
  /// From the first to the last token of the range.
  std::string_view bytes(TokenRange r) const noexcept {
    return r.empty() ? std::string_view()
                     : text.substr(tokens[r.first].begin, tokens[r.last - 1].end - tokens[r.first].begin);
  }
};

/// Cuts `text` (which must outlive the Document's use). Invalid UTF-8 counts as separators. Linear time.
void analyse(std::string_view text, Document& out);

}  // namespace parley::text

#endif  // PARLEY_TEXT_DOCUMENT_H_
