// A lexer and a recursive-descent parser for patterns.
#include "grammar/rule_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "grammar/interner.h"

namespace parley::grammar {
namespace {

constexpr int kMostRepeats = 64;  // of {m,n}

/// The next part of a pattern: an item, an operator, or the end.
struct Piece {
  enum Kind { item, op, end, bad } kind = end;
  std::string_view text;
  bool is(char c) const noexcept { return kind == op && text.front() == c; }
};

class Lexer {
 public:
  explicit Lexer(std::string_view pattern) : rest_(pattern) {}
  Piece next() {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    if (rest_.empty()) return {Piece::end, {}};
    const char c = rest_.front();
    if (c == '<' || c == '"') {
      const std::size_t close = rest_.find(c == '<' ? '>' : '"', 1);
      return close == std::string_view::npos ? Piece{Piece::bad, rest_} : take(Piece::item, close + 1);
    }
    if (c == '(' || c == ')' || c == '|' || c == '?') return take(Piece::op, 1);
    if (c == '{') {
      const std::size_t close = rest_.find('}');
      return close == std::string_view::npos ? Piece{Piece::bad, rest_} : take(Piece::op, close + 1);
    }
    return {Piece::bad, rest_.substr(0, 1)};
  }
  /// What has not been read yet.
  std::string_view rest() const noexcept { return rest_; }
  void skip(std::size_t n) noexcept { rest_.remove_prefix(n); }

 private:
  Piece take(Piece::Kind kind, std::size_t n) {
    const Piece p{kind, rest_.substr(0, n)};
    rest_.remove_prefix(n);
    return p;
  }
  std::string_view rest_;
};

struct Bounds {
  std::uint8_t least = 0, most = 0;
};
/// "{2,5}" or "{3}"; most is 0 for "{2,}" and the like.
Bounds bounds_of(std::string_view braces) {
  int numbers[2] = {-1, -1};
  int at = 0;
  for (const char c : braces.substr(1, braces.size() - 2)) {
    if (c == ',') {
      if (++at > 1) return {};
    } else if (c >= '0' && c <= '9') {
      numbers[at] = std::max(numbers[at], 0) * 10 + (c - '0');
      if (numbers[at] > kMostRepeats) return {};
    } else {
      return {};
    }
  }
  if (at == 0) numbers[1] = numbers[0];
  if (numbers[0] < 0 || numbers[1] < numbers[0]) return {};
  return {static_cast<std::uint8_t>(numbers[0]), static_cast<std::uint8_t>(std::max(numbers[1], 0))};
}

template <typename Visit>
void for_parts(std::string_view list, Visit visit) {
  while (true) {
    const std::size_t bar = list.find('|');
    visit(list.substr(0, bar));
    if (bar == std::string_view::npos) return;
    list.remove_prefix(bar + 1);
  }
}

}  // namespace

class RuleReader::Impl {
 public:
  Impl(const gazetteer::Tables& tables, List<const char*> marks)
      : tables_(tables), marks_(marks.begin(), marks.end()), group_chains_(kChains, kNoGroup) {}

  /// What is wrong with the rule; nothing where it has been added.
  const std::string& read(std::string_view pattern, Expressions& out) {
    out_ = &out;
    reason_.clear();
    alone_.clear();
    lexer_ = Lexer(pattern);
    ahead_ = lexer_.next();
    const NodeIndex rule = alternatives();
    if (ahead_.kind != Piece::end) refuse("cannot be read from here: " + std::string(ahead_.text));
    if (reason_.empty()) out.rules.push_back(rule);
    return reason_;
  }
  const Items& items() const noexcept { return items_; }

 private:
  static constexpr std::uint32_t kNoItem = 0xFFFFFFFFu;
  static constexpr std::size_t kMostItems = 0xFFFF;
  static constexpr const char* kTooMany = "the rules have more than 65534 parts (NodeIndex) or items (kMostItems)";

  void refuse(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
  }

  bool take(char op) {
    if (!ahead_.is(op)) return false;
    ahead_ = lexer_.next();
    return true;
  }

  NodeIndex add(Node::Kind kind, NodeIndex first, std::uint32_t item = 0) {
    const NodeIndex node = out_->add(kind, first, static_cast<std::uint16_t>(item));
    if (node == kNoNode) refuse(kTooMany);
    return node;
  }

  // Nothing is wrapped that stands alone: most brackets hold one thing, and all that comes later walks over the trees.

  NodeIndex alternatives() {
    const NodeIndex first = sequence();
    if (!ahead_.is('|')) return first;
    // Alternatives of one item each are one item: words that only they name need no codes of their own.
    const std::size_t before = alone_.size();
    Chain parts(out_->nodes);
    const auto add_part = [&](NodeIndex part) {
      if (const std::uint32_t item = only_item(part); item != kNoItem) {
        alone_.push_back(item);
        out_->nodes.pop_back();  // it was the last one
      } else {
        parts.add(part);
      }
    };
    add_part(first);
    while (reason_.empty() && take('|')) add_part(sequence());
    if (alone_.size() > before) parts.add(add(Node::set, kNoNode, union_of(before)));
    alone_.resize(before);
    if (!reason_.empty()) return kNoNode;
    const NodeIndex only = parts.first();
    return out_->nodes[only].next == kNoNode ? only : add(Node::alternatives, only);
  }

  NodeIndex sequence() {
    Chain parts(out_->nodes);
    while (reason_.empty()) {
      NodeIndex one = kNoNode;
      if (ahead_.kind == Piece::item) {
        const std::uint32_t item = item_of(ahead_.text);
        if (item == kNoItem) break;
        one = add(Node::set, kNoNode, item);
        ahead_ = lexer_.next();
      } else if (ahead_.is('(')) {
        one = group();
      } else {
        break;
      }
      one = repeated(one);
      if (reason_.empty()) parts.add(one);
    }
    if (!reason_.empty()) return kNoNode;
    const NodeIndex only = parts.first();
    return only != kNoNode && out_->nodes[only].next == kNoNode ? only : add(Node::sequence, only);
  }

  /// Most brackets stand in many rules of a table: what has been read once is copied.
  NodeIndex group() {
    const std::string_view text = lexer_.rest();
    const std::uint32_t chain = chain_of(text);
    for (std::uint32_t g = group_chains_[chain]; g != kNoGroup; g = groups_[g].next) {
      if (text.substr(0, groups_[g].text.size()) != groups_[g].text) continue;
      lexer_.skip(groups_[g].text.size());
      ahead_ = lexer_.next();
      return copied(groups_[g]);
    }
    const std::size_t begin = out_->nodes.size();
    ahead_ = lexer_.next();
    const NodeIndex node = alternatives();
    const std::size_t length = text.size() - lexer_.rest().size();
    if (!take(')')) refuse("a bracket is not closed");
    if (!reason_.empty()) return kNoNode;
    // One item alone may leave the tree again: see alternatives().
    if (length < kKey || only_item(node) != kNoItem) return node;
    groups_.push_back({text.substr(0, length), out_, begin, out_->nodes.size(), out_->nodes[node].least,
                       out_->nodes[node].most, group_chains_[chain]});
    group_chains_[chain] = static_cast<std::uint32_t>(groups_.size() - 1);
    return node;
  }

  static constexpr std::uint32_t kNoGroup = 0xFFFFFFFFu;
  static constexpr std::size_t kKey = 16;  ///< bytes by which groups are looked for
  static constexpr std::size_t kChains = 256;
  struct Group {
    std::string_view text;  ///< behind the opening bracket; the closing one stands in it
    const Expressions* in = nullptr;
    std::size_t begin = 0, end = 0;    ///< its nodes there, the outermost last
    std::uint8_t least = 1, most = 1;  ///< of the outermost
    std::uint32_t next = kNoGroup;     ///< of the same chain
  };

  static std::uint32_t chain_of(std::string_view text) noexcept {
    if (text.size() < kKey) return 0;
    std::uint64_t a = 0, b = 0;
    std::memcpy(&a, text.data(), sizeof a);
    std::memcpy(&b, text.data() + sizeof a, sizeof b);
    return static_cast<std::uint32_t>(((a * 0x9E3779B97F4A7C15u) ^ b) * 0xC2B2AE3D27D4EB4Fu >> 56);
  }

  NodeIndex copied(const Group& group) {
    const std::size_t begin = out_->nodes.size();
    if (begin + (group.end - group.begin) >= kNoNode) {
      refuse(kTooMany);
      return kNoNode;
    }
    if (out_->nodes.capacity() < begin + (group.end - group.begin)) out_->nodes.reserve(2 * begin + group.end);
    const Node* const from = group.in->nodes.data();  // which may be the same nodes: they do not move any more
    const auto moved = [far = static_cast<unsigned>(begin - group.begin)](NodeIndex n) {
      return n == kNoNode ? kNoNode : static_cast<NodeIndex>(n + far);
    };
    for (std::size_t n = group.begin; n < group.end; ++n) {
      Node& node = out_->nodes.emplace_back(from[n]);
      node.first = moved(node.first);
      node.next = moved(node.next);
    }
    Node& outermost = out_->nodes.back();
    outermost.least = group.least;
    outermost.most = group.most;
    outermost.next = kNoNode;
    return static_cast<NodeIndex>(out_->nodes.size() - 1);
  }

  /// Reads how often `node` may come.
  NodeIndex repeated(NodeIndex node) {
    Bounds bounds;
    if (take('?')) {
      bounds.most = 1;
    } else if (ahead_.is('{')) {
      bounds = bounds_of(ahead_.text);
      if (bounds.most == 0) refuse("repetition must be bounded: " + std::string(ahead_.text));
      ahead_ = lexer_.next();
    } else {
      return node;
    }
    if (reason_.empty() && !once(out_->nodes[node])) node = add(Node::sequence, node);
    if (!reason_.empty()) return kNoNode;
    out_->nodes[node].least = bounds.least;
    out_->nodes[node].most = bounds.most;
    return node;
  }

  static bool once(const Node& node) noexcept { return node.least == 1 && node.most == 1; }

  /// The one item that the node stands for; kNoItem where it is more.
  std::uint32_t only_item(NodeIndex index) const {
    if (index == kNoNode) return kNoItem;
    const Node& node = out_->nodes[index];
    return node.kind == Node::set && once(node) && !items_.items[node.set_index].negated ? node.set_index : kNoItem;
  }

  /// The union of the items that stand in alone_ from `first` on.
  std::uint32_t union_of(std::size_t first) {
    const auto begin = alone_.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, alone_.end());
    alone_.erase(std::unique(begin, alone_.end()), alone_.end());
    if (alone_.size() == first + 1) return alone_.back();
    key_.assign(1, '|');
    key_.append(reinterpret_cast<const char*>(&alone_[first]), (alone_.size() - first) * sizeof alone_[0]);
    const std::uint32_t id = numbers_.number(key_);
    if (id < items_.items.size()) return id;
    Item all;
    all.first = static_cast<std::uint32_t>(items_.names.size());
    for (std::size_t i = first; i < alone_.size(); ++i) {
      const Item item = items_.items[alone_[i]];
      all.any = all.any || item.any;
      for (std::uint32_t n = item.first; n < item.last; ++n) items_.names.push_back(ItemName(items_.names[n]));
    }
    return add_item(all);
  }

  std::uint32_t add_item(Item item) {
    item.last = static_cast<std::uint32_t>(items_.names.size());
    items_.items.push_back(item);
    if (items_.items.size() > kMostItems) refuse(kTooMany);
    return static_cast<std::uint32_t>(items_.items.size() - 1);
  }

  /// The item written `text`, made if it is new; kNoItem: it cannot be.
  std::uint32_t item_of(std::string_view text) {
    const std::uint32_t id = numbers_.number(text);
    if (id < items_.items.size()) return id;
    Item item;
    item.first = static_cast<std::uint32_t>(items_.names.size());
    std::string_view body = text.substr(1, text.size() - 2);
    if (text.front() == '"') {
      for_parts(body, [&](std::string_view word) { name_word(word); });
    } else {
      if (!body.empty() && body.front() == '^') {
        item.negated = true;
        body.remove_prefix(1);
      }
      for_parts(body, [&](std::string_view name) {
        if (name == "any")
          item.any = true;
        else
          name_kind(name);
      });
    }
    const std::uint32_t added = add_item(item);  // else the numbers of later ones would be others
    return reason_.empty() ? added : kNoItem;
  }

  void add_name(ItemName::Kind kind, std::size_t id) { items_.names.push_back({kind, static_cast<std::uint16_t>(id)}); }

  void name_word(std::string_view word) {
    const gazetteer::WordId id = tables_.find_word(word);
    if (id < gazetteer::kFirstWord || id >= tables_.vocabulary_count())
      refuse("the word '" + std::string(word) + "' stands in no words_*.tsv");
    add_name(ItemName::word, id);
  }

  /// A class, a mark, or both.
  void name_kind(std::string_view name) {
    const std::size_t before = items_.names.size();
    for (std::size_t m = 0; m < marks_.size(); ++m) {
      if (name == marks_[m]) add_name(ItemName::mark, m);
    }
    if (const gazetteer::ClassId id = tables_.class_id(name); id != gazetteer::kNoClass)
      add_name(ItemName::word_class, id);
    if (items_.names.size() == before) refuse("no class, shape or mark is called '" + std::string(name) + "'");
  }

  const gazetteer::Tables& tables_;
  const std::vector<std::string_view> marks_;
  Items items_;
  Expressions* out_ = nullptr;
  std::string reason_;
  Lexer lexer_{std::string_view()};
  Piece ahead_;
  Interner numbers_;                  ///< of items, by how they are written or by what they unite
  std::vector<std::uint32_t> alone_;  ///< items that are alternatives by themselves, of the brackets that are open
  std::string key_;
  std::vector<Group> groups_;                ///< read so far
  std::vector<std::uint32_t> group_chains_;  ///< by chain_of(): the group that was read last
};

RuleReader::RuleReader(const gazetteer::Tables& tables, List<const char*> marks)
    : impl_(std::make_unique<Impl>(tables, marks)) {}
RuleReader::~RuleReader() = default;

bool RuleReader::read(List<Rule> rules, Expressions& out, std::string& message) {
  for (const Rule& rule : rules) {
    const std::string& wrong = impl_->read(rule.pattern, out);
    if (wrong.empty()) continue;
    message = "rule " + std::string(rule.name) + ": " + wrong + " in " + rule.pattern;
    return false;
  }
  out.count_places();
  return true;
}

const Items& RuleReader::items() const noexcept { return impl_->items(); }

}  // namespace parley::grammar
