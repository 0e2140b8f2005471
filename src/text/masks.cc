// Byte classes as bit masks. The only file with processor intrinsics: SSE2, which every x86-64 has, and AVX2 where the processor has it (the
// masks take a third of the time with it).
#include "text/masks.h"

#include <algorithm>
#include <cstring>

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace parley::text {
namespace {

void plain_block(const char* bytes, MaskBlock& out) {
  out = {};
  for (std::size_t i = 0; i < 64; ++i) {
    const auto b = static_cast<unsigned char>(bytes[i]);
    const std::uint64_t bit = std::uint64_t{1} << i;
    const bool upper = b >= 'A' && b <= 'Z', lower = b >= 'a' && b <= 'z', digit = b >= '0' && b <= '9';
    if (upper || lower || digit) out.word |= bit;
    if (upper) out.upper |= bit;
    if (digit) out.digit |= bit;
    if (b <= 0x20) out.blank |= bit;
    if (b == '\n' || b == '\r') out.line |= bit;
    if (b == '\'' || b == '"' || b == '`' || b == '-' || b == '.' || b == '!' || b == '?' || b == '&' || b == '<' ||
        b == '|' || b >= 0x7F)
      out.mark |= bit;
  }
}

void plain_blocks(const char* bytes, std::size_t count, MaskBlock* out) {
  for (std::size_t i = 0; i < count; ++i) plain_block(bytes + 64 * i, out[i]);
}

#if defined(__SSE2__)

/// Bytes from `first` to `last`, both ASCII: signed comparison leaves bytes over 0x7F out.
__m128i between(__m128i v, char first, char last) {
  const __m128i above = _mm_cmpgt_epi8(v, _mm_set1_epi8(static_cast<char>(first - 1)));
  const __m128i below = _mm_cmplt_epi8(v, _mm_set1_epi8(static_cast<char>(last + 1)));
  return _mm_and_si128(above, below);
}
__m128i is(__m128i v, char c) { return _mm_cmpeq_epi8(v, _mm_set1_epi8(c)); }
std::uint64_t bits(__m128i v) { return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(v))); }

void sse2_blocks(const char* bytes, std::size_t count, MaskBlock* out) {
  for (std::size_t i = 0; i < count; ++i) {
    MaskBlock block = {};
    for (int part = 0; part < 4; ++part) {
      const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 64 * i + 16 * part));
      const __m128i letter = between(_mm_or_si128(v, _mm_set1_epi8(0x20)), 'a', 'z');
      const __m128i digit = between(v, '0', '9');
      const __m128i blank = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x20)), v);
      const __m128i line = _mm_or_si128(is(v, '\n'), is(v, '\r'));
      const __m128i quotes = _mm_or_si128(_mm_or_si128(is(v, '\''), between(v, '!', '"')), is(v, '`'));
      const __m128i stops = _mm_or_si128(between(v, '-', '.'), is(v, '?'));
      const __m128i markup =
          _mm_or_si128(is(v, '&'), is(_mm_and_si128(v, _mm_set1_epi8(static_cast<char>(0xBF))), '<'));
      const __m128i mark =
          _mm_or_si128(_mm_or_si128(_mm_or_si128(quotes, stops), markup), _mm_or_si128(is(v, 0x7F), v));
      const __m128i upper = _mm_andnot_si128(_mm_slli_epi16(v, 2), letter);  // bit 5 is the case: its sign bit now
      const int shift = 16 * part;
      block.word |= bits(_mm_or_si128(letter, digit)) << shift;
      block.upper |= bits(upper) << shift;
      block.digit |= bits(digit) << shift;
      block.blank |= bits(blank) << shift;
      block.line |= bits(line) << shift;
      block.mark |= bits(mark) << shift;
    }
    out[i] = block;
  }
}

// With AVX2 a byte's classes are looked up by its two halves: a class is a set of low halves and a set of high ones.
enum : char { kDigit = 1, kLettersAToO = 2, kLettersPToZ = 4, kBacktick = 8, kLineEnd = 32, kMarksOf2 = 64 };
constexpr char kMarksOfF = static_cast<char>(128);  // ? and 0x7F; < and | besides
constexpr char kWordBits = kDigit | kLettersAToO | kLettersPToZ;
constexpr char kMarkBits = static_cast<char>(kBacktick | kMarksOf2 | 128);

#define PARLEY_AVX2 __attribute__((target("avx2")))

PARLEY_AVX2 std::uint64_t bits(__m256i v) {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(v)));
}

PARLEY_AVX2 void avx2_blocks(const char* bytes, std::size_t count, MaskBlock* out) {
  constexpr char a = kDigit, b = kLettersAToO, c = kLettersPToZ, d = kBacktick, l = kLineEnd, m = kMarksOf2;
  const __m256i low = _mm256_broadcastsi128_si256(_mm_setr_epi8(
      a | c | d, a | b | c | m, a | b | c | m, a | b | c, a | b | c, a | b | c, a | b | c | m, a | b | c | m, a | b | c,
      a | b | c, b | c | l, b, static_cast<char>(b | kMarksOfF), b | l | m, b | m, static_cast<char>(b | kMarksOfF)));
  const __m256i high =
      _mm256_broadcastsi128_si256(_mm_setr_epi8(l, 0, m, static_cast<char>(a | kMarksOfF), b, c, b | d,
                                                static_cast<char>(c | kMarksOfF), 0, 0, 0, 0, 0, 0, 0, 0));
  const __m256i zero = _mm256_setzero_si256();
  for (std::size_t i = 0; i < count; ++i) {
    MaskBlock block = {};
    std::uint64_t small = 0, other = 0, unmarked = 0, wide = 0;
    for (int part = 0; part < 2; ++part) {
      const __m256i v = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 64 * i + 32 * part));
      const __m256i classes = _mm256_and_si256(  // a byte over 0x7F finds nothing
          _mm256_shuffle_epi8(low, v),
          _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(v, 4), _mm256_set1_epi8(15))));
      const int shift = 32 * part;
      other |= bits(_mm256_cmpeq_epi8(_mm256_and_si256(classes, _mm256_set1_epi8(kWordBits)), zero)) << shift;
      unmarked |= bits(_mm256_cmpeq_epi8(_mm256_and_si256(classes, _mm256_set1_epi8(kMarkBits)), zero)) << shift;
      block.digit |= bits(_mm256_slli_epi16(classes, 7)) << shift;
      block.line |= bits(_mm256_slli_epi16(classes, 2)) << shift;
      small |= bits(_mm256_slli_epi16(v, 2)) << shift;
      wide |= bits(v) << shift;
      block.blank |= bits(_mm256_cmpeq_epi8(_mm256_min_epu8(v, _mm256_set1_epi8(0x20)), v)) << shift;
    }
    block.word = ~other;
    block.upper = block.word & ~block.digit & ~small;
    block.mark = ~unmarked | wide;
    out[i] = block;
  }
}

void fast_blocks(const char* bytes, std::size_t count, MaskBlock* out) {
  __builtin_cpu_supports("avx2") ? avx2_blocks(bytes, count, out) : sse2_blocks(bytes, count, out);
}

#else

void fast_blocks(const char* bytes, std::size_t count, MaskBlock* out) { plain_blocks(bytes, count, out); }

#endif

template <typename Blocks>
void make(std::string_view text, std::size_t first, std::size_t count, MaskBlock* out, Blocks blocks) {
  const std::size_t whole = text.size() / 64;
  const std::size_t readable = first < whole ? std::min(count, whole - first) : 0;
  blocks(text.data() + 64 * first, readable, out);
  for (std::size_t i = readable; i < count; ++i) {
    char rest[64];
    std::memset(rest, ' ', sizeof(rest));
    if (first + i == whole && text.size() % 64 != 0) std::memcpy(rest, text.data() + 64 * whole, text.size() % 64);
    blocks(rest, 1, out + i);
  }
}

}  // namespace

void make_masks(std::string_view text, std::size_t first, std::size_t count, MaskBlock* out) {
  make(text, first, count, out, fast_blocks);
}

void make_masks_plain(std::string_view text, std::size_t first, std::size_t count, MaskBlock* out) {
  make(text, first, count, out, plain_blocks);
}

}  // namespace parley::text
