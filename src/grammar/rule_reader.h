// Reads the rule language (family.h): from the patterns of tables to expressions over items. Which class codes an item stands for is decided when
// all items are known (compiler.h). Private to the grammar room.
#ifndef PARLEY_GRAMMAR_RULE_READER_H_
#define PARLEY_GRAMMAR_RULE_READER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "grammar/expression.h"
#include "grammar/family.h"

namespace parley::grammar {

/// What an item names: a word of the vocabulary, a class or a mark.
struct ItemName {
  enum Kind : std::uint16_t { word, word_class, mark } kind = word;
  std::uint16_t id = 0;
};

/// One item of the rule language as written: <month|weekday>, <^comma>, <any>, "of|in"; or several of them united.
struct Item {
  bool negated = false;
  bool any = false;
  std::uint32_t first = 0, last = 0;  ///< Items::names that it has
};

struct Items {
  std::vector<Item> items;
  std::vector<ItemName> names;

  List<ItemName> names_of(const Item& item) const noexcept {
    return {names.data() + item.first, std::size_t{item.last} - item.first};
  }
};

/// Reads the tables of families that have the same marks. What several of them have in common is read once.
class RuleReader {
 public:
  RuleReader(const gazetteer::Tables& tables, List<const char*> marks);
  ~RuleReader();

  /// Adds the rules to `out`, where Node::set_index is its index in items(). False: `message` says what is wrong with a rule. `out` must
  /// outlive the reader, with its nodes as they are.
  bool read(List<Rule> rules, Expressions& out, std::string& message);

  const Items& items() const noexcept;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_RULE_READER_H_
