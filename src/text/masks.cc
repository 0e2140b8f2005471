// Byte classes as bit masks. The only file with processor intrinsics: SSE2, which every x86-64 has.
#include "text/masks.h"

#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace parley::text {
namespace {

void plain_block(const char* bytes, std::size_t count, MaskBlock& out) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto b = static_cast<unsigned char>(bytes[i]);
    const std::uint64_t bit = std::uint64_t{1} << i;
    const bool upper = b >= 'A' && b <= 'Z', lower = b >= 'a' && b <= 'z', digit = b >= '0' && b <= '9';
    if (upper || lower || digit) out.word |= bit;
    if (upper) out.upper |= bit;
    if (digit) out.digit |= bit;
    if (b <= 0x20 || b == 0x7F) out.blank |= bit;
    if (b == '\n' || b == '\r') out.line |= bit;
  }
}

#if defined(__SSE2__)

/// Bytes from `first` to `last`, both ASCII: signed comparison leaves bytes over 0x7F out.
__m128i between(__m128i v, char first, char last) {
  const __m128i above = _mm_cmpgt_epi8(v, _mm_set1_epi8(static_cast<char>(first - 1)));
  const __m128i below = _mm_cmplt_epi8(v, _mm_set1_epi8(static_cast<char>(last + 1)));
  return _mm_and_si128(above, below);
}

std::uint64_t bits(__m128i v) { return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(v))); }

void full_block(const char* bytes, MaskBlock& out) {
  for (int part = 0; part < 4; ++part) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * part));
    const __m128i upper = between(v, 'A', 'Z');
    const __m128i lower = between(v, 'a', 'z');
    const __m128i digit = between(v, '0', '9');
    // 0x00-0x20: over -1 and under 0x21
    const __m128i control = _mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8(-1)), _mm_cmplt_epi8(v, _mm_set1_epi8(0x21)));
    const __m128i blank = _mm_or_si128(control, _mm_cmpeq_epi8(v, _mm_set1_epi8(0x7F)));
    const __m128i line = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(v, _mm_set1_epi8('\r')));
    const int shift = 16 * part;
    out.word |= bits(_mm_or_si128(_mm_or_si128(upper, lower), digit)) << shift;
    out.upper |= bits(upper) << shift;
    out.digit |= bits(digit) << shift;
    out.blank |= bits(blank) << shift;
    out.line |= bits(line) << shift;
  }
}

#else

void full_block(const char* bytes, MaskBlock& out) { plain_block(bytes, 64, out); }

#endif

template <typename Full>
void make(std::string_view text, std::vector<MaskBlock>& out, Full full) {
  const std::size_t whole = text.size() / 64;
  out.resize(whole + 2);
  for (std::size_t i = 0; i < whole; ++i) {
    out[i] = MaskBlock();
    full(text.data() + 64 * i, out[i]);
  }
  out[whole] = MaskBlock();
  plain_block(text.data() + 64 * whole, text.size() % 64, out[whole]);
  out[whole + 1] = MaskBlock();
}

}  // namespace

void make_masks(std::string_view text, std::vector<MaskBlock>& out) { make(text, out, full_block); }

void make_masks_plain(std::string_view text, std::vector<MaskBlock>& out) {
  make(text, out, [](const char* bytes, MaskBlock& block) { plain_block(bytes, 64, block); });
}

}  // namespace parley::text
