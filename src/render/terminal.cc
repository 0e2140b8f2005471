// Columns, harmless one-line text, and a page of wrapped, coloured lines.
#include "render/terminal.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "render/utf8.h"

namespace parley::render {
namespace {

struct CodeRange {
  std::uint32_t first;
  std::uint32_t last;
};

// Combining marks and other characters without a column of their own: the blocks that English news can hold (general categories Mn, Me, Cf).
constexpr CodeRange zero_width[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A},  {0x064B, 0x065F}, {0x06D6, 0x06DC},
    {0x06DF, 0x06E4}, {0x0900, 0x0902}, {0x093A, 0x093A}, {0x093C, 0x093C},  {0x0941, 0x0948}, {0x0E34, 0x0E3A},
    {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200D},  {0x2060, 0x2064}, {0x20D0, 0x20F0},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF}};

// East Asian Wide and Fullwidth (Unicode's EastAsianWidth.txt, by block), and emoji.
constexpr CodeRange double_width[] = {
    {0x1100, 0x115F}, {0x231A, 0x231B},   {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},  {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF}, {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},  {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

template <std::size_t n>
bool is_in(const CodeRange (&ranges)[n], std::uint32_t code_point) noexcept {
  const CodeRange* after =
      std::upper_bound(std::begin(ranges), std::end(ranges), code_point,
                       [](std::uint32_t value, const CodeRange& range) { return value < range.first; });
  return after != std::begin(ranges) && code_point <= std::prev(after)->last;
}

std::size_t columns_of(std::uint32_t code_point) noexcept {
  if (code_point < 0x300) return 1;
  if (is_in(zero_width, code_point)) return 0;
  return is_in(double_width, code_point) ? 2 : 1;
}

/// White space, and what separates lines, in any of its forms.
bool is_space(std::uint32_t c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_control(std::uint32_t c) noexcept { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// Marks, embeddings and isolates that change the direction of writing.
bool turns_direction(std::uint32_t c) noexcept {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "…";

std::string_view colour_of(Style style) noexcept {
  switch (style) {
    case Style::plain:
      return "";
    case Style::heading:
      return "\x1b[1;36m";
    case Style::strong:
      return "\x1b[1m";
    case Style::quiet:
      return "\x1b[2m";
    case Style::good:
      return "\x1b[32m";
    case Style::bad:
      return "\x1b[33m";
    case Style::arrow:
      return "\x1b[36m";
  }
  return "";
}

}  // namespace

std::size_t columns(std::string_view text) noexcept {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    sum += columns_of(c.code_point);
    at += c.length;
  }
  return sum;
}

std::string tidy(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    const std::string_view bytes = text.substr(at, c.length);
    at += c.length;
    if (c.valid && turns_direction(c.code_point)) continue;
    if (c.valid && is_space(c.code_point)) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out.push_back(' ');
    space = false;
    out.append(!c.valid || is_control(c.code_point) ? replacement : bytes);
  }
  return out;
}

std::string clip(std::string_view tidy_text, std::size_t width) {
  std::string whole(tidy_text);
  if (columns(whole) <= width) return whole;
  if (width == 0) return {};
  std::size_t used = 1;  // of the ellipsis
  std::size_t at = 0;
  while (at < whole.size()) {
    const Character c = character_at(whole, at);
    if (used + columns_of(c.code_point) > width) break;
    used += columns_of(c.code_point);
    at += c.length;
  }
  whole.resize(at);
  while (!whole.empty() && whole.back() == ' ') whole.pop_back();
  return whole.append(ellipsis);
}

void Page::put(std::string_view text, Style style) {
  const std::string_view colour = colour_ && !text.empty() ? colour_of(style) : std::string_view();
  out_.append(colour).append(text);
  if (!colour.empty()) out_.append("\x1b[0m");
}

void Page::end_line() {
  while (!out_.empty() && out_.back() == ' ') out_.pop_back();
  out_.push_back('\n');
}

void Page::heading(std::string_view title) {
  if (!out_.empty()) empty_line();
  put(title, Style::heading);
  std::string rule = " ";
  for (std::size_t used = columns(title) + 1; used < width_; ++used) rule.append("─");
  put(rule, Style::quiet);
  end_line();
}

void Page::line(std::size_t indent, const std::vector<Piece>& pieces) {
  out_.append(indent, ' ');
  std::size_t used = indent;
  for (const Piece& piece : pieces) {
    const std::size_t wanted = columns(piece.text);
    if (used + wanted > width_) {
      put(clip(piece.text, width_ > used ? width_ - used : 0), piece.style);
      break;
    }
    put(piece.text, piece.style);
    used += wanted;
  }
  end_line();
}

void Page::flow(std::size_t indent, const std::vector<Piece>& items, std::string_view separator) {
  // A line that ends before the last item ends in the separator, so that one sees that the list goes on.
  std::string_view at_end = separator;
  while (!at_end.empty() && at_end.back() == ' ') at_end.remove_suffix(1);
  bool begun = false;
  std::size_t used = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t reserved = i + 1 < items.size() ? columns(at_end) : 0;
    const std::size_t room = width_ > indent + reserved ? width_ - indent - reserved : 1;
    const std::string text = clip(items[i].text, room);
    const std::size_t wanted = columns(text);
    if (begun && used + columns(separator) + wanted + reserved > width_) {
      put(at_end, Style::quiet);
      end_line();
      begun = false;
    }
    if (!begun) {
      out_.append(indent, ' ');
      used = indent;
      begun = true;
    } else {
      put(separator, Style::quiet);
      used += columns(separator);
    }
    put(text, items[i].style);
    used += wanted;
  }
  if (!items.empty()) end_line();
}

}  // namespace parley::render
