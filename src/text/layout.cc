// Paragraphs: where a line end is a break and where it only wraps the line.
#include <algorithm>

#include "text/markup.h"
#include "text/parts.h"

namespace parley::text {
namespace {

// A text none of whose lines is longer than this may be hard-wrapped: its line ends break nothing by themselves.
constexpr std::size_t kWrappedLine = 160;
// A line of a hard-wrapped text that is shorter than this share of the longest line, and ends like a sentence, ends its paragraph.
constexpr double kFullLine = 0.6;

/// What stands between two tokens.
struct Gap {
  int line_ends = 0;
  std::size_t indent = 0;  ///< blanks behind the last line end
  bool block = false;      ///< a tag of a block
};

Gap look(std::string_view between) {
  Gap gap;
  gap.block = has_block_tag(between);
  for (const char c : between) {
    if (c == '\n') {
      ++gap.line_ends;
      gap.indent = 0;
    } else if (c != '\r') {
      gap.indent += c == '\t' ? 4 : 1;
    }
  }
  if (gap.line_ends == 0 && !between.empty() && between.find('\r') != std::string_view::npos) gap.line_ends = 1;
  return gap;
}

bool ends_sentence(const Token& t) noexcept {
  return t.is('.') || t.is('!') || t.is('?') || t.is(':') || t.is(kCloseQuote) || t.is(kDoubleQuote) || t.is(')') ||
         t.is(kEllipsis);
}

bool bullet(const Token& t) noexcept {
  return t.is('*') || t.is(kDash) || t.is(kHyphen) || t.is('#') || t.is(kOtherPunct);
}

}  // namespace

void find_paragraphs(const Document& doc, std::vector<TokenIndex>& starts) {
  starts.clear();
  if (doc.tokens.empty()) return;
  starts.push_back(0);
  const bool wrapped = doc.line_count > 1 && doc.longest_line <= kWrappedLine;
  std::size_t line_begin = 0;     // of the line that holds the token before
  std::size_t indent_before = 0;  // of that line
  for (const TokenIndex t : doc.line_starts) {
    if (t == 0) continue;
    const Token& token = doc.tokens[t];
    const Token& before = doc.tokens[t - 1];
    const Gap gap = look(doc.text.substr(before.end, token.begin - before.end));
    const std::size_t length = before.end - line_begin;
    line_begin = token.begin;
    bool breaks = gap.line_ends >= 2 || !wrapped || gap.block;
    if (!breaks && gap.indent >= 2 && gap.indent > indent_before) breaks = true;
    if (!breaks && bullet(token) && t + 1 < doc.tokens.size() && doc.tokens[t + 1].has(kSpaceBefore)) breaks = true;
    if (!breaks && static_cast<double>(length) < kFullLine * static_cast<double>(doc.longest_line)) {
      // A short line: the end of a paragraph, or a headline over it.
      breaks = ends_sentence(before) || (starts.size() == 1 && starts.back() == 0 && token.has(kCapital) &&
                                         !before.is(',') && doc.line_count > 3 && length > 0);
    }
    indent_before = gap.indent;
    if (breaks) starts.push_back(t);
  }
}

}  // namespace parley::text
