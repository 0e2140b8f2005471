// Lists of rows for the compiled gazetteer, equal ones kept once.
#ifndef PARLEY_GAZETTEER_EQUAL_LISTS_H_
#define PARLEY_GAZETTEER_EQUAL_LISTS_H_

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace parley::gazetteer {

/// `Key`: what makes two rows equal.
template <typename Row, typename Key>
struct EqualLists {
  std::vector<Row> rows;
  std::vector<std::uint32_t> firsts;
  std::map<std::vector<Key>, std::uint32_t> known;

  template <typename ToKey>
  std::uint32_t add(const std::vector<Row>& list, ToKey key) {
    std::vector<Key> keys;
    keys.reserve(list.size());
    for (const Row& row : list) keys.push_back(key(row));
    const auto [at, fresh] = known.emplace(std::move(keys), static_cast<std::uint32_t>(firsts.size()));
    if (fresh) {
      firsts.push_back(static_cast<std::uint32_t>(rows.size()));
      rows.insert(rows.end(), list.begin(), list.end());
    }
    return at->second;
  }
  /// The firsts, and one more to end the last list.
  std::vector<std::uint32_t> ends() const {
    std::vector<std::uint32_t> out = firsts;
    out.push_back(static_cast<std::uint32_t>(rows.size()));
    return out;
  }
};

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_EQUAL_LISTS_H_
