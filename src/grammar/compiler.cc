// Compiles rule tables: gives words that no rule tells apart the same byte.
#include "grammar/compiler.h"

#include <algorithm>

#include "grammar/rule_reader.h"

namespace parley::grammar {
namespace {

constexpr std::size_t kMostAtoms = 254;  // bytes 1 to 254; 0 stays free, 255 would do no harm

/// Words that no item tells apart share an atom, later a byte. Each item splits the atoms of the words that it names in two. The elements that
/// are split are small words, capitalised words and marks.
class Alphabet {
 public:
  Alphabet(const gazetteer::Tables& tables, std::size_t marks, const Items& items)
      : tables_(tables), words_(tables.vocabulary_count()), items_(items), elements_(2 * words_ + marks) {
    atoms_.reserve(1024);
    atoms_.push_back({kNone, kNone, kNone, kNone});
  }

  /// `used`: by item; the others stand in unions alone.
  void split_by(const std::vector<std::uint8_t>& used) {
    for (std::uint32_t i = 0; i < items_.items.size(); ++i) {
      if (used[i] == 0) continue;
      for (const ItemName name : items_.names_of(items_.items[i])) {
        if (name.kind == ItemName::word_class) {
          for (const gazetteer::ClassMember m : tables_.words_of(name.id)) {
            if (m.capital_only == 0) split(m.word, i);
            split(words_ + m.word, i);
          }
        } else if (name.kind == ItemName::word) {
          split(name.id, i);
          split(words_ + name.id, i);
        } else {
          split(2 * words_ + name.id, i);
        }
      }
    }
  }

  /// Gives the atoms that still have elements their bytes: 1 to count().
  void number_atoms() {
    atoms_[0].byte = 1;  // the many words that no rule names
    live_.push_back(0);
    for (const std::uint32_t e : named_) {
      Atom& atom = atoms_[elements_[e].atom];
      if (atom.byte != kNone) continue;
      live_.push_back(elements_[e].atom);
      atom.byte = static_cast<std::uint32_t>(live_.size());
    }
  }
  std::size_t count() const noexcept { return live_.size(); }

  /// To be asked when count() is no more than bytes can tell apart.
  void write(Family::Impl& out) const {
    for (auto& bytes : out.bytes) bytes.assign(words_, 1);
    out.mark_bytes.assign(elements_.size() - 2 * words_, 1);
    for (const std::uint32_t e : named_) {
      const auto byte = static_cast<std::uint8_t>(atoms_[elements_[e].atom].byte);
      if (e < words_)
        out.bytes[0][e] = byte;
      else if (e < 2 * words_)
        out.bytes[1][e - words_] = byte;
      else
        out.mark_bytes[e - 2 * words_] = byte;
    }
    // Which bytes an item stands for: those whose atoms it names, or all others.
    Family::Set all;
    for (std::size_t b = 1; b <= count(); ++b) all.add(static_cast<std::uint8_t>(b));
    std::vector<Family::Set>& sets = out.expressions.sets;
    for (const Item& item : items_.items) sets.push_back(item.negated || item.any ? all : Family::Set());
    for (std::size_t b = 1; b <= count(); ++b) {
      for (std::uint32_t a = live_[b - 1]; atoms_[a].item != kNone; a = atoms_[a].from) {
        const std::uint32_t i = atoms_[a].item;
        if (items_.items[i].any) continue;
        items_.items[i].negated ? sets[i].remove(static_cast<std::uint8_t>(b))
                                : sets[i].add(static_cast<std::uint8_t>(b));
      }
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  struct Element {
    std::uint32_t atom = 0;
    std::uint32_t item = kNone;  ///< that split it last
  };
  struct Atom {
    std::uint32_t item = 0;       ///< the last one that names its words; the others are those of `from`
    std::uint32_t from = 0;       ///< the atom that the item split
    std::uint32_t last_item = 0;  ///< that split this one last
    std::uint32_t byte = 0;
    std::uint32_t named = 0;  ///< where those of its words went that last_item names
  };

  /// Moves an element that item `i` names to the atom of those like it that the item names, too.
  void split(std::size_t element, std::uint32_t i) {
    Element& e = elements_[element];
    if (e.item == i) return;
    if (e.item == kNone) named_.push_back(static_cast<std::uint32_t>(element));
    e.item = i;
    const std::uint32_t old = e.atom;
    if (atoms_[old].last_item != i) {
      atoms_[old].last_item = i;
      atoms_[old].named = static_cast<std::uint32_t>(atoms_.size());
      atoms_.push_back({i, old, kNone, kNone});
    }
    e.atom = atoms_[old].named;
  }

  const gazetteer::Tables& tables_;
  const std::size_t words_;
  const Items& items_;
  std::vector<Element> elements_;
  std::vector<std::uint32_t> named_;  ///< elements that some item names
  std::vector<Atom> atoms_;
  std::vector<std::uint32_t> live_;  ///< atoms by byte, from 1 on
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
  Alphabet alphabet(tables, spec.marks.size(), items);
  alphabet.split_by(used);
  alphabet.number_atoms();
  if (alphabet.count() > kMostAtoms) {
    message = "the rules tell apart more than " + std::to_string(kMostAtoms) + " kinds of words (" +
              std::to_string(alphabet.count()) + "): one class byte a token is not enough";
    return false;
  }
  alphabet.write(out);
  out.byte_count = alphabet.count() + 1;
  return true;
}

}  // namespace parley::grammar
