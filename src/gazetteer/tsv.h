// The form of the gazetteer's tables, whatever they are about: lines of cells between tabs, the first line names the columns, lists in a cell are
// separated by "|", lines that begin with "#" are comments.
#ifndef PARLEY_GAZETTEER_TSV_H_
#define PARLEY_GAZETTEER_TSV_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::gazetteer {

inline std::vector<std::string_view> split(std::string_view s, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = s.find(separator, begin);
    parts.push_back(s.substr(begin, end == std::string_view::npos ? s.size() - begin : end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

inline std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\r')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

/// The non-empty parts of a "|" list.
inline std::vector<std::string_view> items(std::string_view cell) {
  std::vector<std::string_view> out;
  for (const std::string_view part : split(cell, '|')) {
    if (const std::string_view item = trim(part); !item.empty()) out.push_back(item);
  }
  return out;
}

/// One table: rows of named cells.
class Table {
 public:
  Table(std::string_view content, std::string prefix) : content_(content), prefix_(std::move(prefix)) {}

  /// The next row; false at the end. Blank lines and comments are passed over.
  bool next() {
    while (at_ < content_.size()) {
      std::size_t end = content_.find('\n', at_);
      if (end == std::string_view::npos) end = content_.size();
      std::string_view line = content_.substr(at_, end - at_);
      at_ = end + 1;
      ++line_;
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (line.empty() || line.front() == '#' || trim(line).empty()) continue;
      cells_ = split(line, '\t');
      if (header_.empty()) {
        header_ = cells_;
        for (std::string_view& name : header_) name = trim(name);
        continue;
      }
      return true;
    }
    return false;
  }
  bool has_column(std::string_view name) const {
    return std::find(header_.begin(), header_.end(), name) != header_.end();
  }
  const std::vector<std::string_view>& header() const { return header_; }
  bool too_many_cells() const { return cells_.size() > header_.size(); }
  std::string_view cell(std::string_view name) const {
    const auto found = std::find(header_.begin(), header_.end(), name);
    const auto i = static_cast<std::size_t>(found - header_.begin());
    return found == header_.end() || i >= cells_.size() ? std::string_view() : trim(cells_[i]);
  }
  std::string where() const { return prefix_ + std::to_string(line_); }

 private:
  std::string_view content_;
  std::string prefix_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
  std::vector<std::string_view> header_;
  std::vector<std::string_view> cells_;
};

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_TSV_H_
