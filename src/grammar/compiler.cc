// Compiles rule tables: gives words that no rule tells apart the same byte.
#include "grammar/compiler.h"

#include <algorithm>
#include <array>

#include "grammar/interner.h"
#include "grammar/rule_reader.h"
#include "grammar/weights.h"

namespace parley::grammar {
namespace {

constexpr std::size_t kMostBytes = 254;  // 1 to 254; 0 stays free, 255 would do no harm
constexpr std::uint32_t kNone = 0xFFFFFFFFu;

/// Kinds of words: those that belong to the same ones of all the classes that the families name. What one family tells apart are kinds, most
/// classes being named by several items and families.
class Kinds {
 public:
  Kinds(const gazetteer::Tables& tables, std::size_t marks, const Items& items)
      : tables_(tables),
        words_(tables.vocabulary_count()),
        elements_count_(2 * words_ + marks),
        elements_(std::make_unique<Element[]>(elements_count_)) {
    kinds_.reserve(2048);
    kinds_.push_back({kNone, kNone, kNone, kNone, static_cast<std::uint32_t>(elements_count_)});
    number_names(items);
    for (std::uint32_t n = 0; n < names_.size(); ++n) split_by(n);
    for (std::size_t capital = 0; capital < 2; ++capital) {
      for (NamedWord& named : named_words_[capital]) named.kind = elements_[capital * words_ + named.word].kind;
    }
  }

  std::size_t size() const noexcept { return kinds_.size(); }
  /// How many words and marks are of the kind; small and capitalised ones each by itself.
  std::uint32_t members(std::size_t kind) const noexcept { return kinds_[kind].members; }
  std::size_t names() const noexcept { return names_.size(); }
  /// By Items::names: its number among the names that differ.
  std::uint32_t name(std::size_t n) const noexcept { return number_of_[n]; }
  /// A kind's words have the names of the kind `from`, which is a smaller number, and this one. Kind 0 has none.
  std::uint32_t last_name(std::size_t kind) const noexcept { return kinds_[kind].name; }
  std::uint32_t from(std::size_t kind) const noexcept { return kinds_[kind].from; }

  /// Small or capitalised words that have a name.
  struct NamedWord {
    std::uint32_t word = 0, kind = 0;
  };
  const std::vector<NamedWord>& named_words(std::size_t capital) const noexcept { return named_words_[capital]; }
  std::uint32_t of_mark(std::size_t mark) const noexcept { return elements_[2 * words_ + mark].kind; }
  std::size_t words() const noexcept { return words_; }
  std::size_t marks() const noexcept { return elements_count_ - 2 * words_; }

 private:
  struct Element {
    std::uint32_t kind;
    std::uint32_t name;  ///< that split it last, and one; 0: none yet
  };
  struct Kind {
    std::uint32_t name = kNone;       ///< the last one that its words have; the others are those of `from`
    std::uint32_t from = kNone;       ///< the kind that the name split
    std::uint32_t last_name = kNone;  ///< that split this one last
    std::uint32_t named = kNone;      ///< where those of its words went that have last_name
    std::uint32_t members = 0;
  };

  void number_names(const Items& items) {
    const std::size_t classes = tables_.class_count();
    const auto known = std::make_unique<std::uint32_t[]>(classes + words_ + marks());  // the number and one
    number_of_.reserve(items.names.size());
    for (const ItemName name : items.names) {
      const std::size_t place = name.kind == ItemName::word_class ? 0
                                : name.kind == ItemName::word     ? classes
                                                                  : classes + words_;
      std::uint32_t& number = known[place + name.id];
      if (number == 0) {
        names_.push_back(name);
        number = static_cast<std::uint32_t>(names_.size());
      }
      number_of_.push_back(number - 1);
    }
  }

  void split_by(std::uint32_t n) {
    const ItemName name = names_[n];
    if (name.kind == ItemName::word_class) {
      for (const gazetteer::ClassMember m : tables_.words_of(name.id)) {
        if (m.capital_only == 0) split(m.word, n);
        split(words_ + m.word, n);
      }
    } else if (name.kind == ItemName::word) {
      split(name.id, n);
      split(words_ + name.id, n);
    } else {
      split(2 * words_ + name.id, n);
    }
  }

  /// Moves an element that has the name to the kind of those like it that have it, too.
  void split(std::size_t element, std::uint32_t name) {
    Element& e = elements_[element];
    if (e.name == name + 1) return;
    if (e.name == 0 && element < 2 * words_)
      named_words_[element / words_].push_back({static_cast<std::uint32_t>(element % words_), 0});
    e.name = name + 1;
    const std::uint32_t old = e.kind;
    if (kinds_[old].last_name != name) {
      kinds_[old].last_name = name;
      kinds_[old].named = static_cast<std::uint32_t>(kinds_.size());
      kinds_.push_back({name, old, kNone, kNone, 0});
    }
    e.kind = kinds_[old].named;
    --kinds_[old].members;
    ++kinds_[e.kind].members;
  }

  const gazetteer::Tables& tables_;
  const std::size_t words_;
  const std::size_t elements_count_;
  const std::unique_ptr<Element[]> elements_;  ///< small words, capitalised words, marks
  std::array<std::vector<NamedWord>, 2> named_words_;
  std::vector<ItemName> names_;  ///< each once
  std::vector<std::uint32_t> number_of_;
  std::vector<Kind> kinds_;  ///< some were split until nothing was left
};

/// Gives the kinds that the items of one family do not tell apart the same byte.
class Alphabet {
 public:
  Alphabet(const Kinds& kinds, const Items& items) : kinds_(kinds), all_items_(items), byte_of_(kinds.size(), 0) {}

  /// Assigns bytes and puts the sets of the family's items in the place of the items. False: `message` says why not.
  bool run(Family::Impl& out, std::string& message) {
    list_items(out.expressions);
    number_kinds();
    if (count_ > kMostBytes) {
      message = "the rules tell apart more than " + std::to_string(kMostBytes) + " kinds of words (" +
                std::to_string(count_) + "): one class byte a token is not enough";
      return false;
    }
    write_bytes(out);
    write_sets(out.expressions);
    return true;
  }

 private:
  struct Naming {
    std::uint32_t item = 0, byte = 0;
  };

  /// The family's items by numbers of their own. The others are of other families, or stand in unions alone.
  void list_items(Expressions& in) {
    std::vector<std::uint32_t> number_of(all_items_.items.size(), kNone);
    for (Node& node : in.nodes) {
      if (node.kind != Node::set) continue;
      std::uint32_t& number = number_of[node.bytes];
      if (number == kNone) {
        number = static_cast<std::uint32_t>(items_.size());
        items_.push_back(all_items_.items[node.bytes]);
      }
      node.bytes = static_cast<std::uint16_t>(number);
    }
  }

  void number_kinds() {
    // Sets of items, one bit each: of each name those that name it, of each kind those that name its words.
    const std::size_t row = items_.size() / 64 + 1;
    std::vector<std::uint64_t> of_name(kinds_.names() * row), of_kind(kinds_.size() * row);
    for (std::size_t i = 0; i < items_.size(); ++i) {
      for (std::uint32_t n = items_[i].first; n < items_[i].last; ++n)
        of_name[kinds_.name(n) * row + i / 64] |= std::uint64_t{1} << (i % 64);
    }
    Interner sets;
    std::vector<std::uint32_t> byte_of_set;  // 0: none yet
    std::vector<std::uint32_t> set_of(kinds_.size());
    for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
      std::uint64_t* const bits = &of_kind[kind * row];
      std::uint64_t more = 0;
      if (kind != 0) {
        const std::uint64_t* const before = &of_kind[kinds_.from(kind) * row];
        const std::uint64_t* const name = &of_name[kinds_.last_name(kind) * row];
        for (std::size_t w = 0; w < row; ++w) {
          more |= name[w];
          bits[w] = before[w] | name[w];
        }
      }
      set_of[kind] = kind != 0 && more == 0 ? set_of[kinds_.from(kind)]
                                            : sets.number({reinterpret_cast<const char*>(bits), row * sizeof *bits});
      byte_of_set.resize(sets.size(), 0);
      std::uint32_t& byte = byte_of_set[set_of[kind]];
      if (kinds_.members(kind) == 0) continue;
      if (byte == 0) {
        byte = static_cast<std::uint32_t>(++count_);
        for (std::size_t w = 0; w < row; ++w) {
          for (std::uint64_t rest = bits[w]; rest != 0; rest &= rest - 1)
            namings_.push_back(
                {static_cast<std::uint32_t>(64 * w + static_cast<unsigned>(__builtin_ctzll(rest))), byte});
        }
      }
      byte_of_[kind] = static_cast<std::uint8_t>(byte);
    }
  }

  void write_bytes(Family::Impl& out) const {
    out.byte_count = count_ + 1;
    for (std::size_t capital = 0; capital < 2; ++capital) {
      out.bytes[capital].assign(kinds_.words(), byte_of_[0]);
      std::uint8_t* const to = out.bytes[capital].data();
      for (const Kinds::NamedWord named : kinds_.named_words(capital)) to[named.word] = byte_of_[named.kind];
    }
    for (std::size_t m = 0; m < kinds_.marks(); ++m) out.mark_bytes.push_back(byte_of_[kinds_.of_mark(m)]);
    for (std::size_t kind = 0; kind < byte_of_.size(); ++kind)
      out.weights[byte_of_[kind]] += std::uint64_t{kinds_.members(kind)} * WordWeights::kOfWord;
  }

  /// Which bytes an item stands for: those of the kinds that it names, or all others.
  void write_sets(Expressions& out) const {
    Family::Set all;
    for (std::size_t b = 1; b <= count_; ++b) all.add(static_cast<std::uint8_t>(b));
    for (const Item& item : items_) out.sets.push_back(item.negated || item.any ? all : Family::Set());
    for (const Naming& naming : namings_) {
      const Item& item = items_[naming.item];
      if (item.any) continue;
      Family::Set& set = out.sets[naming.item];
      item.negated ? set.remove(static_cast<std::uint8_t>(naming.byte))
                   : set.add(static_cast<std::uint8_t>(naming.byte));
    }
  }

  const Kinds& kinds_;
  const Items& all_items_;
  std::vector<Item> items_;            ///< of this family
  std::vector<std::uint8_t> byte_of_;  ///< by kind
  std::vector<Naming> namings_;        ///< which items stand for which bytes
  std::size_t count_ = 0;              ///< bytes 1 to count_ are in use
};

/// How many places for a word the rules have when each repetition is written out.
std::size_t places(const Expressions& expressions) {
  constexpr std::uint32_t kMany = 2 * Automaton::kMostPositions;
  const auto of = std::make_unique<std::uint32_t[]>(expressions.nodes.size());
  for (std::size_t n = 0; n < expressions.nodes.size(); ++n) {
    const Node& node = expressions.nodes[n];
    std::uint32_t sum = node.kind == Node::set ? 1 : 0;
    for (const NodeIndex part : expressions.parts(node)) sum += of[part];
    of[n] = std::min(sum * node.most, kMany);
  }
  std::size_t sum = 0;
  for (const NodeIndex rule : expressions.rules) sum += of[rule];
  return sum;
}

}  // namespace

void compile(const gazetteer::Tables& tables, List<Family::Spec> specs, List<Family::Impl*> out, std::string* error) {
  std::vector<std::string> wrong(specs.size());
  RuleReader reader(tables, specs.empty() ? List<const char*>() : specs[0].marks);
  for (std::size_t f = 0; f < specs.size(); ++f) {
    out[f]->max_mem = specs[f].max_mem;
    out[f]->rules.assign(specs[f].rules.begin(), specs[f].rules.end());
    out[f]->ok = reader.read(specs[f].rules, out[f]->expressions, wrong[f]);
    if (out[f]->ok && places(out[f]->expressions) > Automaton::kMostPositions) {
      out[f]->ok = false;
      wrong[f] = "the rules have more than " + std::to_string(Automaton::kMostPositions) + " places for a word";
    }
  }
  const Kinds kinds(tables, specs.empty() ? 0 : specs[0].marks.size(), reader.items());
  const WordWeights weights(tables);
  for (std::size_t f = 0; f < specs.size(); ++f) {
    if (out[f]->ok) out[f]->ok = Alphabet(kinds, reader.items()).run(*out[f], wrong[f]);
    if (out[f]->ok)
      out[f]->find_needed(weights);
    else if (error != nullptr)
      *error = std::string(specs[f].name) + ": " + wrong[f];
  }
}

}  // namespace parley::grammar
