// Compiles rule tables: gives words that no rule tells apart the same byte.
#include "grammar/compiler.h"

#include <algorithm>
#include <memory>

#include "grammar/interner.h"
#include "grammar/rule_reader.h"

namespace parley::grammar {
namespace {

constexpr std::size_t kMostBytes = 254;  // 1 to 254; 0 stays free, 255 would do no harm

/// Words that no item tells apart share a byte. Words that belong to the same ones of all the classes that items name are a kind; kinds that the
/// same items name share the byte. (Kinds first, since most classes are named by several items.)
class Alphabet {
 public:
  /// `used`: by item; the others stand in unions alone.
  Alphabet(const gazetteer::Tables& tables, std::size_t marks, const Items& items,
           const std::vector<std::uint8_t>& used)
      : tables_(tables),
        words_(tables.vocabulary_count()),
        items_(items),
        elements_count_(2 * words_ + marks),
        elements_(std::make_unique<Element[]>(elements_count_)) {
    kinds_.reserve(1024);
    kinds_.emplace_back();
    list_names(used, marks);
    for (std::uint32_t n = 0; n < names_.size(); ++n) split_by(n);
    number_kinds();
  }

  /// How many bytes are needed: 1 to count().
  std::size_t count() const noexcept { return count_; }

  /// To be asked when count() is no more than bytes can tell apart.
  void write(Family::Impl& out) const {
    for (auto& bytes : out.bytes) bytes.assign(words_, 1);
    out.mark_bytes.assign(elements_count_ - 2 * words_, 1);
    for (const std::uint32_t e : named_) {
      const auto byte = static_cast<std::uint8_t>(kinds_[elements_[e].kind].byte);
      if (e < words_)
        out.bytes[0][e] = byte;
      else if (e < 2 * words_)
        out.bytes[1][e - words_] = byte;
      else
        out.mark_bytes[e - 2 * words_] = byte;
    }
    // Which bytes an item stands for: those of the kinds that it names, or all others.
    Family::Set all;
    for (std::size_t b = 1; b <= count(); ++b) all.add(static_cast<std::uint8_t>(b));
    std::vector<Family::Set>& sets = out.expressions.sets;
    for (const Item& item : items_.items) sets.push_back(item.negated || item.any ? all : Family::Set());
    for (const Naming& naming : namings_) {
      const Item& item = items_.items[naming.item];
      if (item.any) continue;
      item.negated ? sets[naming.item].remove(static_cast<std::uint8_t>(naming.byte))
                   : sets[naming.item].add(static_cast<std::uint8_t>(naming.byte));
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  struct Element {
    std::uint32_t kind;
    std::uint32_t name;  ///< that split it last, and one; 0: none yet
  };
  struct Kind {
    std::uint32_t name = kNone;       ///< the last one that its words have; the others are those of `from`
    std::uint32_t from = kNone;       ///< the kind that the name split
    std::uint32_t last_name = kNone;  ///< that split this one last
    std::uint32_t named = kNone;      ///< where those of its words went that have last_name
    std::uint32_t byte = kNone;
  };
  /// A class, a word or a mark, and the items that name it.
  struct Name {
    ItemName what;
    std::uint32_t items = kNone;  ///< a chain in links_
  };
  struct Link {
    std::uint32_t item = 0, next = kNone;
  };
  struct Naming {
    std::uint32_t item = 0, byte = 0;
  };

  void list_names(const std::vector<std::uint8_t>& used, std::size_t marks) {
    const std::size_t classes = tables_.class_count();
    const auto known = std::make_unique<std::uint32_t[]>(classes + words_ + marks);  // name and one
    for (std::uint32_t i = 0; i < items_.items.size(); ++i) {
      if (used[i] == 0) continue;
      for (const ItemName what : items_.names_of(items_.items[i])) {
        const std::size_t place = what.kind == ItemName::word_class ? 0
                                  : what.kind == ItemName::word     ? classes
                                                                    : classes + words_;
        std::uint32_t& name = known[place + what.id];
        if (name == 0) {
          names_.push_back({what, kNone});
          name = static_cast<std::uint32_t>(names_.size());
        }
        links_.push_back({i, names_[name - 1].items});
        names_[name - 1].items = static_cast<std::uint32_t>(links_.size() - 1);
      }
    }
  }

  void split_by(std::uint32_t n) {
    const ItemName what = names_[n].what;
    if (what.kind == ItemName::word_class) {
      for (const gazetteer::ClassMember m : tables_.words_of(what.id)) {
        if (m.capital_only == 0) split(m.word, n);
        split(words_ + m.word, n);
      }
    } else if (what.kind == ItemName::word) {
      split(what.id, n);
      split(words_ + what.id, n);
    } else {
      split(2 * words_ + what.id, n);
    }
  }

  /// Moves an element that has the name to the kind of those like it that have it, too.
  void split(std::size_t element, std::uint32_t name) {
    Element& e = elements_[element];
    if (e.name == name + 1) return;
    if (e.name == 0) named_.push_back(static_cast<std::uint32_t>(element));
    e.name = name + 1;
    const std::uint32_t old = e.kind;
    if (kinds_[old].last_name != name) {
      kinds_[old].last_name = name;
      kinds_[old].named = static_cast<std::uint32_t>(kinds_.size());
      kinds_.push_back({name, old, kNone, kNone, kNone});
    }
    e.kind = kinds_[old].named;
  }

  void number_kinds() {
    Interner by_items;
    kinds_[0].byte = 1 + by_items.number({});  // the many words that no rule names
    std::vector<std::uint32_t> items;
    for (const std::uint32_t e : named_) {
      Kind& kind = kinds_[elements_[e].kind];
      if (kind.byte != kNone) continue;
      items.clear();
      for (const Kind* k = &kind; k->name != kNone; k = &kinds_[k->from]) {
        for (std::uint32_t link = names_[k->name].items; link != kNone; link = links_[link].next)
          items.push_back(links_[link].item);
      }
      std::sort(items.begin(), items.end());
      items.erase(std::unique(items.begin(), items.end()), items.end());
      const std::uint32_t before = by_items.size();
      kind.byte = 1 + by_items.number({reinterpret_cast<const char*>(items.data()), items.size() * sizeof items[0]});
      if (by_items.size() == before) continue;
      for (const std::uint32_t i : items) namings_.push_back({i, kind.byte});
    }
    count_ = by_items.size();
  }

  const gazetteer::Tables& tables_;
  const std::size_t words_;
  const Items& items_;
  const std::size_t elements_count_;
  const std::unique_ptr<Element[]> elements_;  ///< small words, capitalised words, marks
  std::vector<std::uint32_t> named_;           ///< elements that have a name
  std::vector<Name> names_;
  std::vector<Link> links_;
  std::vector<Kind> kinds_;
  std::vector<Naming> namings_;  ///< which items stand for which bytes
  std::size_t count_ = 0;
};

/// How many places for a word the rules have when each repetition is written out.
std::size_t places(const Expressions& expressions) {
  constexpr std::size_t kMany = 2 * Automaton::kMostPositions;
  std::vector<std::size_t> of(expressions.nodes.size());
  for (std::size_t n = 0; n < of.size(); ++n) {
    const Node& node = expressions.nodes[n];
    if (node.kind == Node::set) of[n] = 1;
    for (const NodeIndex part : expressions.parts(node)) of[n] += of[part];
    of[n] = std::min(of[n] * node.most, kMany);
  }
  std::size_t sum = 0;
  for (const NodeIndex rule : expressions.rules) sum += of[rule];
  return sum;
}

}  // namespace

bool compile(const gazetteer::Tables& tables, const Family::Spec& spec, Family::Impl& out, std::string& message) {
  out.max_mem = spec.max_mem;
  out.rules.assign(spec.rules.begin(), spec.rules.end());
  Items items;
  if (!read_rules(tables, spec, items, out.expressions, message)) return false;
  if (places(out.expressions) > Automaton::kMostPositions) {
    message = "the rules have more than " + std::to_string(Automaton::kMostPositions) + " places for a word";
    return false;
  }
  std::vector<std::uint8_t> used(items.items.size(), 0);
  for (const Node& node : out.expressions.nodes) {
    if (node.kind == Node::set) used[node.bytes] = 1;
  }
  const Alphabet alphabet(tables, spec.marks.size(), items, used);
  if (alphabet.count() > kMostBytes) {
    message = "the rules tell apart more than " + std::to_string(kMostBytes) + " kinds of words (" +
              std::to_string(alphabet.count()) + "): one class byte a token is not enough";
    return false;
  }
  alphabet.write(out);
  out.byte_count = alphabet.count() + 1;
  return true;
}

}  // namespace parley::grammar
