// Compiles rule tables: reads the rule language, gives words that no rule tells apart the same byte.
#include "grammar/compiler.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace parley::grammar {
namespace {

constexpr std::size_t kMostAtoms = 254;  // bytes 1 to 254; 0 stays free, 255 would do no harm
constexpr int kMostRepeats = 64;         // of {m,n}

/// The next part of a pattern: an item, an operator, or the end.
struct Piece {
  enum Kind { item, op, end, bad } kind = end;
  std::string_view text;
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

class Compiler {
 public:
  Compiler(const gazetteer::Tables& tables, const Family::Spec& spec, Family::Impl& out, std::string& message)
      : tables_(tables), spec_(spec), out_(out), message_(message) {}

  bool run() {
    out_.max_mem = spec_.max_mem;
    out_.rules.assign(spec_.rules.begin(), spec_.rules.end());
    item_ids_.reserve(512);
    for (const Rule& rule : out_.rules) {
      lexer_ = Lexer(rule.pattern);
      ahead_ = lexer_.next();
      out_.trees.push_back(alternatives());
      if (ahead_.kind != Piece::end) refuse("cannot be read from here: " + std::string(ahead_.text));
      if (!reason_.empty()) return fail(rule.name, rule.pattern);
    }
    if (!assign_bytes()) return false;
    for (Node& tree : out_.trees) fill_sets(tree);
    out_.byte_count = atom_count_ + 1;
    std::size_t places = 0;
    for (const Node& tree : out_.trees) places += positions(tree);
    if (places > Automaton::kMostPositions) {
      message_ = "the rules have more than " + std::to_string(Automaton::kMostPositions) + " places for a word";
      return false;
    }
    return true;
  }

 private:
  bool fail(std::string_view rule, std::string_view pattern) {
    message_ = "rule " + std::string(rule) + ": " + reason_ + " in " + std::string(pattern);
    return false;
  }

  static constexpr std::uint32_t kNoItem = 0xFFFFFFFFu;

  void refuse(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
  }

  // ---- the rule language

  bool take(std::string_view op) {
    if (ahead_.kind != Piece::op || ahead_.text != op) return false;
    ahead_ = lexer_.next();
    return true;
  }

  /// Nothing is wrapped that stands alone: most brackets hold one thing, and all that comes later walks over the trees.
  Node alternatives() {
    Node first = sequence();
    if (ahead_.kind != Piece::op || ahead_.text != "|") return unwrapped(std::move(first));
    Node out;
    out.kind = Node::alternatives;
    out.parts.push_back(unwrapped(std::move(first)));
    while (take("|")) out.parts.push_back(unwrapped(sequence()));
    unite(out);
    return unwrapped(std::move(out));
  }

  static Node unwrapped(Node node) {
    if (node.parts.size() != 1 || node.parts.front().least != 1 || node.parts.front().most != 1) return node;
    Node only = std::move(node.parts.front());
    return only;
  }

  /// The one item that `node` stands for; kNoItem where it is more.
  std::uint32_t only_item(const Node& node) const {
    const Node* at = &node;
    while (at->kind != Node::set && at->parts.size() == 1 && at->least == 1 && at->most == 1) at = &at->parts.front();
    const bool one = at->kind == Node::set && at->least == 1 && at->most == 1 && !out_.items[at->item].negated;
    return one ? at->item : kNoItem;
  }

  /// Alternatives of one item each are one item: words that only they name need no bytes of their own.
  void unite(Node& node) {
    std::vector<std::uint32_t> items;
    for (const Node& part : node.parts) {
      if (const std::uint32_t item = only_item(part); item != kNoItem) items.push_back(item);
    }
    if (items.size() < 2) return;
    Node set;
    set.kind = Node::set;
    set.item = union_of(items);
    std::vector<Node> parts;
    parts.push_back(std::move(set));
    for (Node& part : node.parts) {
      if (only_item(part) == kNoItem) parts.push_back(std::move(part));
    }
    node.parts = std::move(parts);
  }

  std::uint32_t union_of(std::vector<std::uint32_t> items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    if (items.size() == 1) return items.front();
    const auto [at, fresh] = unions_.emplace(items, static_cast<std::uint32_t>(out_.items.size()));
    if (!fresh) return at->second;
    Item all;
    for (const std::uint32_t i : items) {
      const Item& item = out_.items[i];
      all.any = all.any || item.any;
      all.classes.insert(all.classes.end(), item.classes.begin(), item.classes.end());
      all.words.insert(all.words.end(), item.words.begin(), item.words.end());
      all.marks.insert(all.marks.end(), item.marks.begin(), item.marks.end());
    }
    out_.items.push_back(std::move(all));
    return at->second;
  }

  static void note_used(const Node& node, std::vector<std::uint8_t>& used) {
    if (node.kind == Node::set) used[node.item] = 1;
    for (const Node& part : node.parts) note_used(part, used);
  }

  Node sequence() {
    Node out;
    out.parts.reserve(4);
    while (reason_.empty()) {
      Node one;
      if (ahead_.kind == Piece::item) {
        const std::uint32_t item = item_of(ahead_.text);
        if (item == kNoItem) break;
        one.kind = Node::set;
        one.item = item;
        ahead_ = lexer_.next();
      } else if (take("(")) {
        one = alternatives();
        if (!take(")")) refuse("a bracket is not closed");
      } else {
        break;
      }
      repetition(one);
      out.parts.push_back(std::move(one));
    }
    return out;
  }

  void repetition(Node& node) {
    if (take("?")) {
      node.least = 0;
    } else if (ahead_.kind == Piece::op && ahead_.text.front() == '{') {
      const Bounds bounds = bounds_of(ahead_.text);
      if (bounds.most == 0) refuse("repetition must be bounded: " + std::string(ahead_.text));
      node.least = bounds.least;
      node.most = bounds.most;
      ahead_ = lexer_.next();
    }
  }

  static std::size_t positions(const Node& node) {
    std::size_t count = node.kind == Node::set ? 1 : 0;
    for (const Node& part : node.parts) count += positions(part);
    return count * node.most;
  }

  void fill_sets(Node& node) const {
    if (node.kind == Node::set) node.bytes = out_.items[node.item].set;
    for (Node& part : node.parts) fill_sets(part);
  }

  /// The item written `text`, made if it is new; kNoItem: it cannot be.
  std::uint32_t item_of(std::string_view text) {
    const auto [at, fresh] = item_ids_.emplace(text, static_cast<std::uint32_t>(out_.items.size()));
    if (!fresh) return at->second;
    Item item;
    std::string_view body = text.substr(1, text.size() - 2);
    bool good = true;
    if (text.front() == '"') {
      for_parts(body, [&](std::string_view word) {
        const gazetteer::WordId id = tables_.find_word(word);
        if (id < gazetteer::kFirstWord || id >= tables_.vocabulary_count()) {
          good = false;
          reason_ = "the word '" + std::string(word) + "' stands in no words_*.tsv";
        }
        item.words.push_back(id);
      });
    } else {
      if (!body.empty() && body.front() == '^') {
        item.negated = true;
        body.remove_prefix(1);
      }
      for_parts(body, [&](std::string_view name) {
        if (name == "any") {
          item.any = true;
          return;
        }
        bool known = false;
        for (std::size_t m = 0; m < spec_.marks.size(); ++m) {
          if (name == spec_.marks[m]) {
            item.marks.push_back(static_cast<std::uint16_t>(m));
            known = true;
          }
        }
        if (const gazetteer::ClassId id = tables_.class_id(name); id != gazetteer::kNoClass) {
          item.classes.push_back(id);
          known = true;
        }
        if (!known) {
          good = false;
          reason_ = "no class, shape or mark is called '" + std::string(name) + "'";
        }
      });
    }
    if (!good) return kNoItem;
    out_.items.push_back(std::move(item));
    return at->second;
  }

  /// Words that no item tells apart share an atom, later a byte. Each item splits the atoms of its words in two.
  bool assign_bytes() {
    const gazetteer::WordId words = tables_.vocabulary_count();
    const std::size_t elements = 2u * words + spec_.marks.size();  // small words, capitalised words, marks
    atom_.assign(elements, 0);
    touched_.assign(elements, kNever);
    named_.assign(1, {});
    fresh_.assign(1, {kNever, 0});
    std::vector<std::uint8_t> used(out_.items.size(), 0);
    for (const Node& tree : out_.trees) note_used(tree, used);
    for (std::uint32_t i = 0; i < out_.items.size(); ++i) {
      const Item& item = out_.items[i];
      if (used[i] == 0) continue;  // it stands in unions alone
      for (const gazetteer::ClassId c : item.classes) {
        for (const gazetteer::ClassMember m : tables_.words_of(c)) {
          if (m.capital_only == 0) split(m.word, i);
          split(std::size_t{words} + m.word, i);
        }
      }
      for (const gazetteer::WordId w : item.words) {
        split(w, i);
        split(words + w, i);
      }
      for (const std::uint16_t m : item.marks) split(2u * words + m, i);
    }
    // Atoms get their bytes in order of their first words; some were split until nothing was left.
    std::vector<std::uint32_t> byte_of(named_.size(), 0);
    std::vector<std::uint32_t> atoms;
    for (const std::uint32_t a : atom_) {
      if (byte_of[a] != 0) continue;
      atoms.push_back(a);
      byte_of[a] = static_cast<std::uint32_t>(atoms.size());
    }
    atom_count_ = atoms.size();
    if (atoms.size() > kMostAtoms) {
      message_ = "the rules tell apart more than " + std::to_string(kMostAtoms) + " kinds of words (" +
                 std::to_string(atoms.size()) + "): one class byte a token is not enough";
      return false;
    }
    const auto byte = [&](std::size_t element) { return static_cast<std::uint8_t>(byte_of[atom_[element]]); };
    for (std::size_t capital = 0; capital < 2; ++capital) {
      auto& bytes = out_.bytes[capital];
      bytes.resize(words);
      for (gazetteer::WordId w = 0; w < words; ++w) bytes[w] = byte(capital * words + w);
    }
    for (std::size_t m = 0; m < spec_.marks.size(); ++m) out_.mark_bytes.push_back(byte(2u * words + m));
    // Which bytes an item stands for: those whose atoms it names, or all others.
    for (Item& item : out_.items) {
      if (!item.negated && !item.any) continue;
      for (std::size_t b = 1; b <= atoms.size(); ++b) item.set.add(static_cast<std::uint8_t>(b));
    }
    for (std::size_t b = 1; b <= atoms.size(); ++b) {
      for (const std::uint32_t i : named_[atoms[b - 1]]) {
        Item& item = out_.items[i];
        if (item.any) continue;
        item.negated ? item.set.remove(static_cast<std::uint8_t>(b)) : item.set.add(static_cast<std::uint8_t>(b));
      }
    }
    return true;
  }

  /// Moves an element whom item `i` names to the atom of those like it that the item names, too.
  void split(std::size_t element, std::uint32_t i) {
    if (touched_[element] == i) return;
    touched_[element] = i;
    const std::uint32_t old = atom_[element];
    if (fresh_[old].item != i) {
      fresh_[old] = {i, static_cast<std::uint32_t>(named_.size())};
      std::vector<std::uint32_t> names = named_[old];
      names.push_back(i);
      named_.push_back(std::move(names));
      fresh_.push_back({kNever, 0});
    }
    atom_[element] = fresh_[old].atom;
  }

  const gazetteer::Tables& tables_;
  const Family::Spec& spec_;
  Family::Impl& out_;
  std::string& message_;
  std::string reason_;
  Lexer lexer_{std::string_view()};
  Piece ahead_;
  std::unordered_map<std::string_view, std::uint32_t> item_ids_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> unions_;  ///< by their items
  std::vector<std::uint32_t> atom_;                             ///< by element
  std::vector<std::uint32_t> touched_;                          ///< by element: the item that split it last
  std::vector<std::vector<std::uint32_t>> named_;               ///< by atom: the items that name its words
  struct Fresh {
    std::uint32_t item = 0;  ///< that split the atom last
    std::uint32_t atom = 0;  ///< where those went that it names
  };
  std::vector<Fresh> fresh_;  ///< by atom
  std::size_t atom_count_ = 0;
  static constexpr std::uint32_t kNever = 0xFFFFFFFFu;
};

}  // namespace

bool compile(const gazetteer::Tables& tables, const Family::Spec& spec, Family::Impl& out, std::string& message) {
  return Compiler(tables, spec, out, message).run();
}

}  // namespace parley::grammar
