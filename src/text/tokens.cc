// Bytes to tokens, in one pass.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "text/abbreviations.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/masks.h"
#include "text/parts.h"

namespace parley::text {
namespace {

/// The ASCII bytes of words.
enum : std::uint8_t { kNoWordByte, kLower, kUpper, kDigit };
constexpr std::array<std::uint8_t, 256> make_word_bytes() {
  std::array<std::uint8_t, 256> table{};
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = kLower;
  for (unsigned c = 'A'; c <= 'Z'; ++c) table[c] = kUpper;
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = kDigit;
  return table;
}
constexpr std::array<std::uint8_t, 256> kWordBytes = make_word_bytes();

/// What a Token says beside its place, in the order that it has there: written at once.
struct PlainToken {
  TokenKind kind = TokenKind::punctuation;
  std::uint8_t flags = 0;
  char punct = kNoPunct;
  std::uint8_t look = 0;
};
static_assert(sizeof(Token) == 12 && offsetof(Token, kind) == 8 && offsetof(Token, flags) == 9 &&
              offsetof(Token, punct) == 10 && offsetof(Token, look) == 11);
std::uint32_t bits_of(const PlainToken& token) noexcept {
  std::uint32_t bits;
  std::memcpy(&bits, &token, sizeof bits);
  return bits;
}
/// What the token of an ASCII punctuation mark says, where the mark has no codes of its own for what stands beside it.
constexpr char plain_punct(char c) {
  // Their codes stand for quotation marks and dashes.
  return c == '{' ? '[' : c == '}' ? ']' : c == '<' || c == '>' || c == '_' ? static_cast<char>(kOtherPunct) : c;
}
/// Of ASCII characters that need no closer look, by byte.
constexpr std::array<PlainToken, 128> make_plain_tokens() {
  std::array<PlainToken, 128> table{};
  for (unsigned c = 0; c < 128; ++c) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z'))
      table[c] = {TokenKind::word, upper ? std::uint8_t{kCapital} : std::uint8_t{0}, kNoPunct, 0};
    else
      table[c].punct = plain_punct(static_cast<char>(c));
    table[c].look = look_of(table[c].kind, table[c].flags, table[c].punct);
  }
  return table;
}
constexpr std::array<PlainToken, 128> kPlainTokens = make_plain_tokens();

/// Cuts one text. By masks, words and marks of ASCII are taken as they come and only what may be more is looked at closer; plainly, every
/// byte is looked at: the oracle of the tests.
class Tokeniser {
 public:
  explicit Tokeniser(Document& doc) : doc_(doc), text_(doc.text) {
    doc_.stops.clear();
    doc_.quote_marks.clear();
    doc_.line_starts.clear();
    doc_.invalid.clear();
    doc_.line_count = doc_.longest_line = 0;
    set_length(doc_.tokens, std::max(doc_.tokens.capacity(), text_.size() / 5 + kRoom));
    tokens_ = doc_.tokens.data();
  }

  void run_plainly() {
    while (at_ < text_.size()) {
      make_room();
      step();
    }
    finish();
  }

  void run() {
    const std::size_t total = text_.size() / 64 + 1;
    MaskBlock masks[kAtOnce + 1];
    for (std::size_t first = 0; first < total; first += kAtOnce) {
      const std::size_t count = std::min(kAtOnce, total - first);
      make_masks(text_, first, count + 1, masks);  // the last block's neighbour as well
      measure_lines(masks, first, count);
      cut(masks, first, count);
    }
    line_to(text_.size());
    finish();
  }

 private:
  static constexpr std::size_t kRoom = 80;    // tokens that a block can begin, and some
  static constexpr unsigned kLongRun = 64;    // a run of word bytes that is at least so long
  static constexpr std::size_t kAtOnce = 64;  // blocks whose masks are made before they are read

  void line_to(std::size_t end) {
    doc_.longest_line = std::max(doc_.longest_line, end - line_begin_);
    ++doc_.line_count;
    line_begin_ = end + 1;
  }

  void measure_lines(const MaskBlock* masks, std::size_t first, std::size_t count) {
    for (std::size_t b = 0; b < count; ++b) {
      for (std::uint64_t ends = masks[b].line; ends != 0; ends &= ends - 1) {
        const std::size_t at = 64 * (first + b) + static_cast<unsigned>(__builtin_ctzll(ends));
        if (text_[at] == '\n') line_to(at);
      }
    }
  }

  /// Cuts the `count` blocks from the one numbered `first_block` on, whose masks are made.
  void cut(const MaskBlock* const masks, std::size_t first_block, std::size_t count) {
    std::uint64_t word_before = word_before_, blank_before = blank_before_, line_before = line_before_;
    const char* const text = text_.data();
    const std::uint32_t kSpaced = bits_of({TokenKind{}, kSpaceBefore, 0, 0});
    for (std::size_t b = 0; b < count; ++b) {
      const MaskBlock block = masks[b];
      const std::size_t base = 64 * (first_block + b);
      const std::uint64_t others = ~(block.blank | block.word), next_word = masks[b + 1].word;
      std::uint64_t starts = others | (block.word & ~(block.word << 1 | word_before));
      std::uint64_t lasts = others | (block.word & ~(block.word >> 1 | next_word << 63));  // bytes of tokens
      const std::uint64_t spaced = block.blank << 1 | blank_before;
      // A line end is carried to the end of its run of blanks by addition.
      std::uint64_t sum = 0;
      const bool carried = __builtin_add_overflow(block.blank, block.line, &sum);
      const bool carried_on = __builtin_add_overflow(sum, line_before, &sum);
      const std::uint64_t lined = sum & ~block.blank;
      if (at_ >= base) {
        starts = starts_from_here(block, base, starts);
        lasts &= from_here(base);
      } else if ((word_before & block.word) != 0) {
        lasts &= lasts - 1;  // of the word that began in the block before
      }
      word_before = block.word >> 63;
      blank_before = block.blank >> 63;
      line_before = carried || carried_on ? 1 : 0;
      // A capital letter with no small one behind it may begin an acronym or be an initial.
      const std::uint64_t small = block.word & ~block.upper & ~block.digit;
      std::uint64_t closer = block.digit | block.mark | (block.upper & ~(small >> 1)) | lined;
      if (gap_ != 0) closer |= starts & (~starts + 1);
      // A word that goes on in the next block: here it ends with the last byte, and what is missing comes at the end.
      const std::uint64_t goes_on = block.word >> 63 & next_word & static_cast<std::uint64_t>(starts != 0);
      const auto behind = static_cast<unsigned>(__builtin_ctzll(~next_word | (std::uint64_t{1} << 63))) &
                          static_cast<unsigned>(0 - goes_on);
      lasts |= goes_on << 63;
      if (behind == 63) closer = ~std::uint64_t{0};  // seldom: all are looked at
      make_room();
      Token* out = tokens_ + count_;
      while (starts != 0) {
        const auto offset = static_cast<unsigned>(__builtin_ctzll(starts));
        const auto last = static_cast<unsigned>(__builtin_ctzll(lasts));
        const std::size_t begin = base + offset;
        if ((closer >> offset & 1) != 0) {
          count_ = static_cast<std::size_t>(out - tokens_);
          unsigned run = (block.word >> offset & 1) != 0 ? last - offset + 1 : 0;
          run = std::min(run + (last == 63 ? behind : 0), kLongRun);
          look_closer(masks + b, offset, begin, run, (spaced >> offset & 1) != 0, (lined >> offset & 1) != 0);
          out = tokens_ + count_;
          starts = starts_from_here(block, base, starts);
          lasts &= from_here(base);
          if (gap_ != 0) closer |= starts & (~starts + 1);
          continue;
        }
        starts &= starts - 1;
        lasts &= lasts - 1;
        const std::uint32_t bits = bits_of(kPlainTokens[static_cast<unsigned char>(text[begin])]) |
                                   static_cast<std::uint32_t>(spaced >> offset & 1) * kSpaced;
        out->begin = static_cast<std::uint32_t>(begin);
        out->end = static_cast<std::uint32_t>(base + last + 1);
        std::memcpy(&out->kind, &bits, sizeof bits);
        ++out;
      }
      count_ = static_cast<std::size_t>(out - tokens_);
      tokens_[count_ - (count_ != 0 ? 1 : 0)].end += behind & (0 - static_cast<unsigned>(at_ < base + 64));
    }
    word_before_ = word_before;
    blank_before_ = blank_before;
    line_before_ = line_before;
  }

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

  /// The bytes of a block from at_ on.
  std::uint64_t from_here(std::size_t base) const noexcept {
    return at_ >= base + 64 ? 0 : ~std::uint64_t{0} << (at_ - base);
  }
  /// Of a block's `starts` those from at_ on, and at_ itself where a token was cut off in the middle of a run of word bytes ("5km").
  std::uint64_t starts_from_here(const MaskBlock& block, std::size_t base, std::uint64_t starts) const noexcept {
    const std::uint64_t from = from_here(base);
    return (starts & from) | (~block.blank & from & (~from + 1));
  }

  /// The slower way for the character at `at`, byte `offset` of a block, where a run of `run` word bytes or another character begins.
  void look_closer(const MaskBlock* block, unsigned offset, std::size_t at, unsigned run, bool spaced, bool lined) {
    const char c = text_[at];
    if (run == 0 && (c == '.' || c == '\'' || static_cast<unsigned char>(c) >= 0x80)) {
      // The word before was taken for one by its run of bytes: is this character part of it?
      const bool touches =
          at != at_ && count_ != 0 && tokens_[count_ - 1].end == at && tokens_[count_ - 1].kind == TokenKind::word;
      if (touches && may_go_on(tokens_[count_ - 1], at)) {
        const Token before = tokens_[--count_];
        at_ = before.begin;
        gap_ = before.flags & kSpaceBefore;
        step();
        return;
      }
    }
    at_ = at;
    gap_ |= (spaced ? unsigned{kSpaceBefore} : 0u) | (lined ? unsigned{kLineBefore} : 0u);
    if (run != 0) {
      if (run == kLongRun || !plain_run(block, offset, at, run)) step();
    } else if (c == '.' && (at + 1 >= text_.size() || text_[at + 1] != '.')) {
      add(at, at + 1, TokenKind::punctuation, 0, '.');
    } else if (c == '-' && gap_ == 0 && at + 1 < text_.size() && word_byte(at + 1)) {  // cease-fire
      add(at, at + 1, TokenKind::punctuation, 0, kHyphen);
    } else {
      step();
    }
  }

  bool word_byte(std::size_t at) const noexcept {
    return kWordBytes[static_cast<unsigned char>(text_[at])] != kNoWordByte;
  }

  /// Cuts a run of word bytes that is a word or a number as it stands; false where it may be more or less.
  bool plain_run(const MaskBlock* block, unsigned offset, std::size_t at, unsigned run) {
    const std::size_t end = at + run;
    const char next = end < text_.size() ? text_[end] : ' ';
    if (next == '.' || next == '\'' || static_cast<unsigned char>(next) >= 0x80) return false;
    // Bit i: byte i of the run is one.
    const std::uint64_t all = (std::uint64_t{1} << run) - 1;
    const auto of_run = [&](std::uint64_t here, std::uint64_t behind) {
      return (here >> offset | behind << 1 << (63 - offset)) & all;
    };
    const std::uint64_t digits = of_run(block[0].digit, block[1].digit), letters = all & ~digits;
    if ((digits & 1) != 0) {
      if (letters != 0 || next == ',') return false;
      add(at, end, TokenKind::number);
      return true;
    }
    const std::uint64_t upper = of_run(block[0].upper, block[1].upper);
    const bool several = (letters & (letters - 1)) != 0;
    add(at, end, TokenKind::word,
        ((upper & 1) != 0 ? unsigned{kCapital} : 0u) | (several && upper == letters ? unsigned{kAllCaps} : 0u));
    return true;
  }

  /// Can the word be longer than its run of ASCII letters and digits, which ends at `end`?
  bool may_go_on(const Token& word, std::size_t end) const noexcept {
    if (text_[end] == '.') return end - word.begin == 1 || is_abbreviation(word.begin, end, word.has(kCapital));
    const Character c = peek(end);
    return c.char_class == CharClass::apostrophe || letter(c);
  }

  /// Cuts what begins at at_: a token, or a character that separates.
  void step() {
    const Character c = character_at(text_, at_);
    switch (c.char_class) {
      case CharClass::invalid:
        note_invalid();
        gap_ |= kSpaceBefore;
        ++at_;
        break;
      case CharClass::space:
        gap_ |= kSpaceBefore;
        at_ += c.length;
        break;
      case CharClass::line_end:
        gap_ |= kSpaceBefore | kLineBefore;
        at_ += c.length;
        break;
      case CharClass::letter_lower:
      case CharClass::letter_upper:
        word(c);
        break;
      case CharClass::digit:
      case CharClass::fraction:
        number();
        break;
      case CharClass::apostrophe:
        apostrophe(c);
        break;
      case CharClass::hyphen:
        hyphen(c);
        break;
      case CharClass::punctuation:
        punctuation(c);
        break;
    }
  }

  Character peek(std::size_t at) const noexcept {
    return at < text_.size() ? character_at(text_, at) : Character{0, 1, CharClass::space, 0};
  }
  static bool letter(const Character& c) noexcept {
    return c.char_class == CharClass::letter_lower || c.char_class == CharClass::letter_upper;
  }
  bool digit_at(std::size_t at) const noexcept { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; }

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

  void note_invalid() {
    const auto at = static_cast<std::uint32_t>(at_);
    if (!doc_.invalid.empty() && doc_.invalid.back().end == at)
      doc_.invalid.back().end = at + 1;
    else if (doc_.invalid.size() < Document::kMaxInvalid)
      doc_.invalid.push_back({at, at + 1});
  }

  // A letter, the dot behind it, another letter: U.S., a.m. Returns where the abbreviation ends, 0 for none.
  std::size_t dotted_end(std::size_t begin) const noexcept {
    std::size_t at = begin;
    int letters = 0;
    while (true) {
      const Character c = peek(at);
      if (!letter(c) || at + c.length >= text_.size() || text_[at + c.length] != '.') break;
      if (letters > 0 && letter(peek(at + c.length + 1)) && letter(peek(at + c.length + 1 + 1)) &&
          c.char_class == CharClass::letter_lower)
        break;
      at += c.length + 1;
      ++letters;
    }
    if (letters == 0) return 0;
    const Character next = peek(at);
    if (letters == 1) {  // an initial: "George W. Bush", but not the last letter of "Plan B.\n" or of a word
      const Character c = peek(begin);
      if (c.char_class != CharClass::letter_upper || letter(next) || next.char_class == CharClass::digit) return 0;
      if (text_[begin] == 'I' && c.length == 1) return 0;  // "than I."
      return next.char_class == CharClass::line_end || at >= text_.size() ? 0 : at;
    }
    if (letter(next)) {  // "U.S" + "S": the last letter has no dot: U.S
      const Character behind = peek(at + next.length);
      if (!letter(behind) && behind.char_class != CharClass::digit) return at + next.length;
      return at - 1 > begin + 1 ? at - 1 : 0;
    }
    return at;
  }

  bool is_abbreviation(std::size_t begin, std::size_t end, bool capital) const noexcept {
    if (end - begin > kLongestAbbreviation) return false;
    const std::uint64_t letters = begin + 8 <= text_.size() ? word_head(text_.data() + begin, end - begin)
                                                            : word_head(text_.substr(begin, end - begin));
    const Abbreviation* const row = find_abbreviation(letters);
    if (row == nullptr) return false;
    if (!capital) return !row->only_capitalised;
    return letters != packed("no") ||  // "No. 5"
           digit_at(end + 1) || (end + 2 < text_.size() && text_[end + 1] == ' ' && digit_at(end + 2));
  }

  void word(Character c) {
    const std::size_t begin = at_;
    unsigned flags = c.char_class == CharClass::letter_upper ? unsigned{kCapital} : 0u;
    const std::size_t second = begin + c.length;
    const bool maybe_dotted = second < text_.size() && text_[second] == '.';
    if (const std::size_t end = maybe_dotted ? dotted_end(begin) : 0; end != 0) {
      if (peek(begin).char_class == CharClass::letter_upper && end - begin > 2) flags |= kAllCaps;
      add(begin, end, TokenKind::word, flags | kDotted);
      return;
    }
    std::size_t at = begin;
    std::size_t upper = 0, digits = 0;
    for (std::uint8_t k = 0; at < text_.size() && (k = kWordBytes[static_cast<unsigned char>(text_[at])]) != 0;
         ++at) {  // most words are ASCII
      upper += k == kUpper;
      digits += k == kDigit;
    }
    std::size_t letters = at - begin - digits;
    while (true) {
      c = peek(at);
      if (letter(c) && at < text_.size()) {
        ++letters;
        upper += static_cast<std::size_t>(c.char_class == CharClass::letter_upper);
        if (c.code >= 0x80) flags |= kNonAscii;
        at += c.length;
      } else if (c.char_class == CharClass::digit) {
        at += 1;
      } else if (c.char_class == CharClass::apostrophe && letter(peek(at + c.length))) {
        const std::size_t behind = at + c.length;
        if ((text_[behind] == 's' || text_[behind] == 'S') && !letter(peek(behind + 1)) && !digit_at(behind + 1))
          break;  // possessive
        flags |= c.code >= 0x80 ? kNonAscii | kApostrophe : kApostrophe;
        at = behind;
      } else {
        break;
      }
    }
    if (letters >= 2 && upper == letters) flags |= kAllCaps;
    if (at < text_.size() && text_[at] == '.' && is_abbreviation(begin, at, (flags & kCapital) != 0)) {
      flags |= kDotted;
      ++at;
    }
    add(begin, at, TokenKind::word, flags);
  }

  void number() {
    const std::size_t begin = at_;
    std::size_t at = begin;
    while (digit_at(at)) ++at;
    const std::size_t lead = at - begin;
    if (lead > 0 && lead <= 3) {  // 5,000 and 5 000 with a hard space
      while (true) {
        std::size_t separator = 0;
        if (at < text_.size() && text_[at] == ',')
          separator = 1;
        else if (const Character c = peek(at); c.code == 0xA0 || c.code == 0x202F || c.code == 0x2009)
          separator = c.length;
        if (separator == 0 || !digit_at(at + separator) || !digit_at(at + separator + 1) ||
            !digit_at(at + separator + 2) || digit_at(at + separator + 3))
          break;
        at += separator + 3;
      }
    }
    if (lead > 0 && at + 1 < text_.size() && text_[at] == '.' && digit_at(at + 1)) {
      ++at;
      while (digit_at(at)) ++at;
      while (lead <= 3 && at + 3 < text_.size() && text_[at] == '.' && digit_at(at + 1) && digit_at(at + 2) &&
             digit_at(at + 3) && !digit_at(at + 4))
        at += 4;
    }
    if (const Character c = peek(at); c.char_class == CharClass::fraction && at < text_.size()) {
      add(begin, at + c.length, TokenKind::number);
      return;
    }
    const auto suffix = [&](std::string_view s) {
      if (at + s.size() > text_.size()) return false;
      for (std::size_t i = 0; i < s.size(); ++i) {
        if ((text_[at + i] | 0x20) != s[i]) return false;
      }
      const Character behind = peek(at + s.size());
      return !letter(behind) && behind.char_class != CharClass::digit;
    };
    if (suffix("st") || suffix("nd") || suffix("rd") || suffix("th")) {
      add(begin, at + 2, TokenKind::ordinal);
    } else if ((lead == 2 || lead == 4) && at == begin + lead && suffix("s")) {
      add(begin, at + 1, TokenKind::decade);
    } else {
      add(begin, at, TokenKind::number);
    }
  }

  void apostrophe(const Character& c) {
    const std::size_t behind = at_ + c.length;
    const Character next = peek(behind);
    const bool spaced = gap_ != 0 || count_ == 0;
    const bool after_word =
        !spaced && (tokens_[count_ - 1].kind == TokenKind::word || tokens_[count_ - 1].kind == TokenKind::number ||
                    tokens_[count_ - 1].kind == TokenKind::decade);
    if (after_word && behind < text_.size() && (text_[behind] | 0x20) == 's' && !letter(peek(behind + 1))) {
      add(at_, behind + 1, TokenKind::possessive);
      return;
    }
    if (c.code == '\'' && behind < text_.size() && text_[behind] == '\'') {  // '' as a double quotation mark
      add(at_, behind + 1, TokenKind::punctuation, 0, spaced ? kOpenQuote : kCloseQuote);
      return;
    }
    if (!spaced && after_word && !open_single_ && text_[at_ - 1] == 's' && !letter(next)) {  // the insurgents' leader
      add(at_, behind, TokenKind::possessive);
      return;
    }
    if (digit_at(behind) && digit_at(behind + 1) && !digit_at(behind + 2) && (spaced || !after_word)) {  // '90s, '96
      std::size_t end = behind + 2;
      const bool decade = end < text_.size() && text_[end] == 's' && !letter(peek(end + 1));
      if (decade) ++end;
      add(at_, end, decade ? TokenKind::decade : TokenKind::number);
      return;
    }
    const bool opens = spaced && (letter(next) || next.char_class == CharClass::digit);
    open_single_ = opens;
    add(at_, behind, TokenKind::punctuation, 0, opens && c.code == '\'' ? kOpenSingle : kCloseSingle);
  }

  void hyphen(const Character& c) {
    std::size_t end = at_ + c.length;
    if (end < text_.size() && text_[at_] == '-' && text_[end] == '-') {
      while (end < text_.size() && text_[end] == '-') ++end;
      add(at_, end, TokenKind::punctuation, 0, kDash);
      return;
    }
    const bool spaced = gap_ != 0;
    const Character next = peek(end);
    const bool space_behind = next.char_class == CharClass::space || next.char_class == CharClass::line_end;
    add(at_, end, TokenKind::punctuation, 0, spaced && space_behind ? kDash : kHyphen);  // " - " is a dash
  }

  void punctuation(const Character& c) {
    std::size_t end = at_ + c.length;
    char punct = c.punct;
    if (punct == '"') {
      const Character next = peek(end);
      const bool spaced = gap_ != 0 || count_ == 0 || tokens_[count_ - 1].is('(') || tokens_[count_ - 1].is('[') ||
                          tokens_[count_ - 1].is(kDash);
      const bool space_behind =
          next.char_class == CharClass::space || next.char_class == CharClass::line_end || end >= text_.size();
      punct = spaced && !space_behind ? kOpenQuote : !spaced && space_behind ? kCloseQuote : kDoubleQuote;
    } else if (punct == '`') {
      if (end < text_.size() && text_[end] == '`') ++end;
      punct = end - at_ == 2 ? kOpenQuote : kOpenSingle;
    } else if (punct == '.' && end < text_.size() && text_[end] == '.') {
      while (end < text_.size() && text_[end] == '.') ++end;
      punct = kEllipsis;
    } else if (punct == kOpenSingle) {
      open_single_ = true;
    } else if (c.code < 0x80) {
      punct = plain_punct(punct);
    }
    add(at_, end, TokenKind::punctuation, 0, punct);
  }

  Document& doc_;
  std::string_view text_;
  Token* tokens_ = nullptr;  ///< of doc_; count_ of them are cut
  std::size_t count_ = 0;
  std::size_t at_ = 0;
  unsigned gap_ = 0;
  bool open_single_ = false;
  std::size_t line_begin_ = 0;
  std::uint64_t word_before_ = 0, blank_before_ = 0, line_before_ = 0;  ///< of the byte before a block: 1 or 0
};

}  // namespace

void cut_tokens(Document& doc) { Tokeniser(doc).run(); }

void cut_tokens_plain(Document& doc) { Tokeniser(doc).run_plainly(); }

}  // namespace parley::text
