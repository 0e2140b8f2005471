// What a terminal needs: the columns of a text, a text made safe for one line, and a page of wrapped, coloured lines.
#ifndef PARLEY_SRC_RENDER_TERMINAL_H_
#define PARLEY_SRC_RENDER_TERMINAL_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::render {

/// The columns that a terminal gives to a text: 0 for combining marks, 2 for East Asian wide characters and emoji, else 1.
std::size_t columns(std::string_view text) noexcept;

/// A text on one line and harmless: white space of any kind and length becomes one space; control characters (an article may hold the escape
/// sequences of a terminal) and bytes that are no UTF-8 become U+FFFD; marks that turn the writing direction are left out.
std::string tidy(std::string_view text);

/// A tidy text cut to `width` columns, with "…" in place of what is missing.
std::string clip(std::string_view tidy_text, std::size_t width);

/// How a piece of text looks where colours are on.
enum class Style : unsigned char { plain, heading, strong, quiet, good, bad, arrow };

/// A tidy text and its style.
struct Piece {
  std::string text;
  Style style = Style::plain;
};

/// Lines of at most `width` columns, written one behind the other into a string.
class Page {
 public:
  Page(std::size_t width, bool colour) : width_(width), colour_(colour) {}

  std::size_t width() const noexcept { return width_; }

  /// "TITLE ───────" over the whole width, with an empty line above.
  void heading(std::string_view title);

  /// One line: `indent` spaces and the pieces. What does not fit is cut off.
  void line(std::size_t indent, const std::vector<Piece>& pieces);

  /// The items behind one another with `separator` between them, on as many lines as they need; each line begins at `indent`.
  void flow(std::size_t indent, const std::vector<Piece>& items, std::string_view separator);

  void empty_line() { out_.push_back('\n'); }

  std::string take() && { return std::move(out_); }

 private:
  void put(std::string_view text, Style style);
  void end_line();

  std::string out_;
  std::size_t width_;
  bool colour_;
};

}  // namespace parley::render

#endif  // PARLEY_SRC_RENDER_TERMINAL_H_
