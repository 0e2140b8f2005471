// Compiles rule tables: reads the rule language, gives words that no rule tells apart the same byte, writes the regular expressions.
#include "grammar/compiler.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace parley::grammar {
namespace {

constexpr int kMostAtoms = 254;   // bytes 1 to 254; 0 stays free, 255 would do no harm
constexpr int kMostRepeats = 64;  // of {m,n}

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

/// "{2,5}" or "{3}", bounded; false for "{2,}" and the like.
bool bounded(std::string_view braces) {
  int numbers[2] = {-1, -1};
  int at = 0;
  for (const char c : braces.substr(1, braces.size() - 2)) {
    if (c == ',') {
      if (++at > 1) return false;
    } else if (c >= '0' && c <= '9') {
      numbers[at] = std::max(numbers[at], 0) * 10 + (c - '0');
      if (numbers[at] > kMostRepeats) return false;
    } else {
      return false;
    }
  }
  return at == 0 ? numbers[0] > 0 : numbers[0] >= 0 && numbers[1] >= numbers[0] && numbers[1] > 0;
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
    for (const char* item : spec_.items) {
      if (!add_item(item)) return fail("items", item);
    }
    for (const Rule& rule : out_.rules) {
      Lexer lexer(rule.pattern);
      for (Piece p = lexer.next(); p.kind != Piece::end; p = lexer.next()) {
        if (p.kind == Piece::bad)
          return reason_ = "cannot be read from here: " + std::string(p.text), fail(rule.name, rule.pattern);
        if (p.kind == Piece::item && !add_item(p.text)) return fail(rule.name, rule.pattern);
        if (p.kind == Piece::op && p.text.front() == '{' && !bounded(p.text))
          return reason_ = "repetition must be bounded: " + std::string(p.text), fail(rule.name, rule.pattern);
      }
    }
    if (!assign_bytes()) return false;
    for (const Rule& rule : out_.rules) out_.expressions.push_back(expression(rule.pattern));
    out_.automaton = Automaton(out_.expressions, atoms_.size() + 1);
    if (!out_.automaton.ok()) {
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

  bool add_item(std::string_view text) {
    if (std::any_of(out_.items.begin(), out_.items.end(), [&](const Item& i) { return i.text == text; })) return true;
    Item item;
    item.text = text;
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
    if (good) out_.items.push_back(std::move(item));
    return good;
  }

  using Signature = std::string;  // by item, one byte each: 1 if it names this word (before negation)

  std::uint8_t byte_for(const Signature& signature) {
    const auto [at, fresh] = atoms_.emplace(signature, static_cast<int>(atoms_.size()) + 1);
    if (fresh && at->second > kMostAtoms) return 0;
    return static_cast<std::uint8_t>(at->second);
  }

  bool assign_bytes() {
    const std::size_t items = out_.items.size();
    std::vector<std::vector<std::uint32_t>> items_of_class(tables_.class_count());
    std::map<gazetteer::WordId, std::vector<std::uint32_t>> items_of_word;
    for (std::uint32_t i = 0; i < items; ++i) {
      for (const gazetteer::ClassId c : out_.items[i].classes) items_of_class[c].push_back(i);
      for (const gazetteer::WordId w : out_.items[i].words) items_of_word[w].push_back(i);
    }
    bool good = true;
    for (int capital = 0; capital < 2; ++capital) {
      auto& bytes = out_.bytes[static_cast<std::size_t>(capital)];
      bytes.resize(tables_.vocabulary_count());
      Signature signature;
      for (gazetteer::WordId w = 0; w < bytes.size(); ++w) {
        signature.assign(items, '\0');
        for (const gazetteer::WordClass& c : tables_.classes(w)) {
          if (c.capital_only != 0 && capital == 0) continue;
          for (const std::uint32_t i : items_of_class[c.id]) signature[i] = '\1';
        }
        if (const auto found = items_of_word.find(w); found != items_of_word.end()) {
          for (const std::uint32_t i : found->second) signature[i] = '\1';
        }
        bytes[w] = byte_for(signature);
        good &= bytes[w] != 0;
      }
    }
    for (std::size_t m = 0; m < spec_.marks.size(); ++m) {
      Signature signature(items, '\0');
      for (std::uint32_t i = 0; i < items; ++i) {
        const auto& marks = out_.items[i].marks;
        if (std::find(marks.begin(), marks.end(), m) != marks.end()) signature[i] = '\1';
      }
      out_.mark_bytes.push_back(byte_for(signature));
      good &= out_.mark_bytes.back() != 0;
    }
    if (!good) {
      message_ = "the rules tell apart more than " + std::to_string(kMostAtoms) + " kinds of words (" +
                 std::to_string(atoms_.size()) + "): one class byte a token is not enough";
      return false;
    }
    for (const auto& [signature, byte] : atoms_) {
      for (std::size_t i = 0; i < items; ++i) {
        Item& item = out_.items[i];
        if (item.any || (signature[i] != '\0') != item.negated) item.set.add(static_cast<std::uint8_t>(byte));
      }
    }
    return true;
  }

  static void append_set(const Family::Set& set, std::string& out) {
    constexpr char kHex[] = "0123456789abcdef";
    const auto append_byte = [&](int b) {
      out += "\\x";
      out += kHex[b >> 4];
      out += kHex[b & 15];
    };
    out += '[';
    bool empty = true;
    for (int b = 1; b < 256;) {
      if (!set.has(static_cast<std::uint8_t>(b))) {
        ++b;
        continue;
      }
      int last = b;
      while (last + 1 < 256 && set.has(static_cast<std::uint8_t>(last + 1))) ++last;
      append_byte(b);
      if (last > b) {
        out += '-';
        append_byte(last);
      }
      b = last + 1;
      empty = false;
    }
    if (empty) out += "\\x00";  // no word is so: the item never matches
    out += ']';
  }

  std::string expression(std::string_view pattern) const {
    std::string out;
    Lexer lexer(pattern);
    for (Piece p = lexer.next(); p.kind != Piece::end; p = lexer.next()) {
      if (p.kind == Piece::item) {
        const auto item =
            std::find_if(out_.items.begin(), out_.items.end(), [&](const Item& i) { return i.text == p.text; });
        append_set(item->set, out);
      } else if (p.text == "(") {
        out += "(?:";
      } else {
        out.append(p.text);
      }
    }
    return out;
  }

  const gazetteer::Tables& tables_;
  const Family::Spec& spec_;
  Family::Impl& out_;
  std::string& message_;
  std::string reason_;
  std::unordered_map<Signature, int> atoms_;
};

}  // namespace

bool compile(const gazetteer::Tables& tables, const Family::Spec& spec, Family::Impl& out, std::string& message) {
  return Compiler(tables, spec, out, message).run();
}

}  // namespace parley::grammar
