// The strings of a compiled gazetteer, each kept once, and not at all where it is the beginning of another one.
#ifndef PARLEY_GAZETTEER_STRING_POOL_H_
#define PARLEY_GAZETTEER_STRING_POOL_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazetteer/blob.h"

namespace parley::gazetteer {

class StringPool {
 public:
  /// Announces a string, which must live until lay_out().
  void want(std::string_view s) {
    if (!s.empty()) wanted_.push_back(s.substr(0, blob::kLongestString));
  }

  /// Gives the announced strings their places. `first` comes before them all, with a zero byte behind it.
  void lay_out(std::string_view first) {
    bytes_.assign(first).push_back('\0');
    texts_.emplace(std::string(first), text_at(0, first.size()));
    std::sort(wanted_.begin(), wanted_.end());
    wanted_.erase(std::unique(wanted_.begin(), wanted_.end()), wanted_.end());
    std::size_t place = 0;  // of the string behind, which a string that it begins with shares
    for (std::size_t i = wanted_.size(); i > 0; --i) {
      const std::string_view s = wanted_[i - 1];
      const bool shared = i < wanted_.size() && wanted_[i].substr(0, s.size()) == s;
      if (!shared) {
        place = bytes_.size();
        bytes_.append(s);
      }
      texts_.emplace(std::string(s), text_at(place, s.size()));
    }
    wanted_.clear();
  }

  blob::Text text(std::string_view s) const {
    const auto found = texts_.find(std::string(s.substr(0, blob::kLongestString)));
    return found == texts_.end() ? blob::Text{0, 0} : found->second;
  }
  const std::string& bytes() const noexcept { return bytes_; }

 private:
  static blob::Text text_at(std::size_t offset, std::size_t length) {
    return {static_cast<std::uint32_t>(offset) & 0xFFFFFFu, static_cast<std::uint32_t>(length) & 0xFFu};
  }
  std::vector<std::string_view> wanted_;
  std::unordered_map<std::string, blob::Text> texts_;
  std::string bytes_;
};

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_STRING_POOL_H_
