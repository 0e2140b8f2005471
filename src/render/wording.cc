// Words for a table.
#include "render/wording.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "render/terminal.h"

namespace parley::render {
namespace {

std::string grouped(std::int64_t value) {
  std::string digits = std::to_string(value);
  const std::size_t first = value < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string in_lower_case(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

}  // namespace

std::string words(std::string_view schema_name) {
  std::string out(schema_name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string bounds(const Figure& figure) {
  if (figure.low && figure.high) {
    if (*figure.low != *figure.high) return grouped(*figure.low) + " to " + grouped(*figure.high);
    return (figure.qualifier == Qualifier::about ? "about " : "") + grouped(*figure.low);
  }
  if (figure.high) return "≤ " + grouped(*figure.high);
  if (figure.low) return "≥ " + grouped(*figure.low);
  return "?";
}

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string out;
  for (const std::string& item : items) {
    if (!out.empty()) out.append(separator);
    out.append(item);
  }
  return out;
}

bool says(std::string_view title, std::string_view phase) {
  std::string words = in_lower_case(tidy(phase));
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (words.compare(0, article.size(), article) == 0) words.erase(0, article.size());
  }
  return in_lower_case(tidy(title)).find(words) != std::string::npos;
}

bool is_month_or_year(std::string_view value) {
  return (value.size() == 4 || (value.size() == 7 && value[4] == '-')) &&
         value.find_first_not_of("0123456789-") == std::string_view::npos;
}

}  // namespace parley::render
