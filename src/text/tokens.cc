// Bytes to tokens, in one pass by masks: words and marks of ASCII are taken as they come, and only what may be more is read byte by byte.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "text/masks.h"
#include "text/parts.h"
#include "text/token_cutter.h"

namespace parley::text {
namespace {

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

/// Cuts one text block by block.
class Tokeniser : public TokenCutter {
 public:
  using TokenCutter::TokenCutter;

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
    if (run == 0 && (c == '.' || c == '\'' || c == '&' || static_cast<unsigned char>(c) >= 0x80)) {
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

  /// Cuts a run of word bytes that is a word or a number as it stands; false where it may be more or less.
  bool plain_run(const MaskBlock* block, unsigned offset, std::size_t at, unsigned run) {
    const std::size_t end = at + run;
    const char next = end < text_.size() ? text_[end] : ' ';
    if (next == '.' || next == '\'' || next == '&' || static_cast<unsigned char>(next) >= 0x80) return false;
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

  std::size_t line_begin_ = 0;
  std::uint64_t word_before_ = 0, blank_before_ = 0, line_before_ = 0;  ///< of the byte before a block: 1 or 0
};

}  // namespace

void cut_tokens(Document& doc) { Tokeniser(doc).run(); }

void cut_tokens_plain(Document& doc) { TokenCutter(doc).run_plainly(); }

}  // namespace parley::text
