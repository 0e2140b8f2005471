// Digits of any writing, read from the bytes: groups, decimals, exponents, powers, letters of scale.
#include <cmath>

#include "grammar/general_parts.h"
#include "grammar/numerals.h"

namespace parley::grammar::general {

using text::TokenIndex;
using text::TokenKind;

namespace {

constexpr std::size_t kLongest = 40;  // bytes of one number

bool digit(char c) { return c >= '0' && c <= '9'; }

struct Bytes {
  std::string_view text;
  std::size_t at;
  char peek(std::size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }
  bool number(double& value) {  // digits alone
    if (!digit(peek())) return false;
    value = 0;
    for (; digit(peek()); ++at) value = value * 10 + (peek() - '0');
    return true;
  }
  /// "+14", "-1", "--23"
  bool signed_number(double& value) {
    const std::size_t begin = at;
    bool negative = false;
    for (; peek() == '+' || peek() == '-'; ++at) negative ^= peek() == '-';
    if (!number(value)) {
      at = begin;
      return false;
    }
    if (negative) value = -value;
    return true;
  }
};

/// The value of a run of digits, commas and dots; negative: several numbers in a row (192.168.1.2).
double run_value(std::string_view run) {
  std::size_t commas = 0, dots = 0, last = std::string_view::npos;
  for (std::size_t i = 0; i < run.size(); ++i) {
    commas += run[i] == ',';
    dots += run[i] == '.';
    if (!digit(run[i])) last = i;
  }
  const std::size_t behind = last == std::string_view::npos ? 0 : run.size() - last - 1;
  // One mark of its kind, behind all of the other kind or alone, is the decimal mark; "1,000" is a thousand.
  bool decimal = false;
  if (last != std::string_view::npos) {
    const bool comma = run[last] == ',';
    const std::size_t same = comma ? commas : dots, other = comma ? dots : commas;
    decimal = same == 1 && (other > 0 || !comma || behind != 3);
    if (!decimal && same > 1 && other == 0 && behind != 3) return -1;
    if (!decimal && !comma && same > 1)
      for (std::size_t i = last; i > 3; i -= 4)
        if (digit(run[i])) return -1;
  }
  double value = 0, scale = 1;
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (!digit(run[i])) continue;
    value = value * 10 + (run[i] - '0');
    if (decimal && i > last) scale *= 10;
  }
  return value / scale;
}

/// The length of a narrow or hard or plain blank at `at`; 0: none.
std::size_t blank(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == ' ') return 1;
  for (const std::string_view b : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"})
    if (text.substr(at, b.size()) == b) return b.size();
  return 0;
}

double letters_scale(std::string_view w) {
  struct Scale {
    std::string_view letters;
    double scale;
  };
  constexpr Scale kScales[] = {{"k", 1e3},   {"K", 1e3},    {"M", 1e6},  {"mil", 1e6}, {"mn", 1e6}, {"MM", 1e6},
                               {"b", 1e9},   {"B", 1e9},    {"bn", 1e9}, {"bln", 1e9}, {"G", 1e9},  {"T", 1e12},
                               {"tn", 1e12}, {"tln", 1e12}, {"dz", 12},  {"dzs", 12},  {"doz", 12}, {"dozs", 12}};
  for (const Scale& s : kScales)
    if (s.letters == w) return s.scale;
  return 0;
}

}  // namespace

bool Text::word_is(TokenIndex t, std::string_view word) const {
  if (t >= end || token(t).kind != TokenKind::word) return false;
  const std::string_view b = bytes(t);
  if (b.size() != word.size()) return false;
  for (std::size_t i = 0; i < b.size(); ++i)
    if ((b[i] | 0x20) != word[i]) return false;
  return true;
}

bool digits(const Text& t, TokenIndex at, TokenIndex& next, double& value) {
  if (at >= t.end) return false;
  std::size_t begin = t.token(at).begin;
  if (t.token(at).punct == '.' && t.token(at).kind == TokenKind::punctuation) {  // .08
    const bool tied = at > 0 && !t.token(at).has(text::kSpaceBefore) && t.token(at - 1).kind != TokenKind::punctuation;
    if (tied || at + 1 >= t.end || t.token(at + 1).has(text::kSpaceBefore) || t.token(at + 1).kind != TokenKind::number)
      return false;
  } else if (t.token(at).kind != TokenKind::number) {
    return false;
  }
  Bytes b{t.doc.text.substr(0, std::min<std::size_t>(t.doc.text.size(), begin + kLongest)), begin};
  if (b.peek() == '.') ++b.at;
  while (digit(b.peek()) || ((b.peek() == '.' || b.peek() == ',') && digit(b.peek(1)))) ++b.at;
  std::string_view run = b.text.substr(begin, b.at - begin);
  value = run_value(run);
  if (value < 0) {  // only the first of several
    const std::size_t stop = run.find_first_of(".,");
    run = run.substr(0, stop);
    b.at = begin + run.size();
    value = run_value(run);
  } else if (run.find_first_of(".,") == std::string_view::npos && run.size() <= 3) {  // 1 234 567
    while (true) {
      const std::size_t gap = blank(b.text, b.at);
      if (gap == 0 || !digit(b.peek(gap)) || !digit(b.peek(gap + 1)) || !digit(b.peek(gap + 2)) ||
          digit(b.peek(gap + 3)) || b.peek(gap + 3) == '/')
        break;
      b.at += gap;
      double group = 0;
      b.number(group);
      value = value * 1000 + group;
    }
  }
  double exponent = 0;
  if ((b.peek() == 'e' || b.peek() == 'E') &&
      (digit(b.peek(1)) || (digit(b.peek(2)) && (b.peek(1) == '+' || b.peek(1) == '-')))) {
    ++b.at;
    b.signed_number(exponent);
    value *= std::pow(10, exponent);
  } else if ((b.peek() == 'x' || b.peek() == '*') && b.text.substr(b.at + 1, 3) == "10^") {
    b.at += 4;
    if (b.signed_number(exponent)) value *= std::pow(10, exponent);
  }
  if (b.peek() == '^') {
    ++b.at;
    if (b.signed_number(exponent)) value = std::pow(value, exponent);
  }
  next = at + 1;
  while (next < t.end && t.token(next).begin < b.at) ++next;
  if (t.token(next - 1).end > b.at) value = NumeralReader::digits_value(t.bytes(next - 1));  // 2½
  if (value < 0) return false;
  if (next < t.end && t.token(next).kind == TokenKind::word) {
    const bool apart = t.token(next).has(text::kSpaceBefore);
    const std::string_view letters = t.bytes(next);
    const double scale = letters_scale(letters);
    if (scale == 0 && !apart) return false;  // 29km
    if (scale != 0) {
      value *= scale;
      ++next;
    }
  }
  return true;
}

}  // namespace parley::grammar::general
