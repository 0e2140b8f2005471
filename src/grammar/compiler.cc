// Compiles rule tables: gives words that no rule tells apart the same code.
#include "grammar/compiler.h"

#include <algorithm>
#include <cstring>

#include "grammar/interner.h"
#include "grammar/kinds.h"
#include "grammar/rule_reader.h"
#include "grammar/weights.h"

namespace parley::grammar {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFu;

/// Gives the kinds that the items of one family do not tell apart the same code.
class Alphabet {
 public:
  Alphabet(const Kinds& kinds, const Items& items) : kinds_(kinds), all_items_(items), code_of_(kinds.size(), 0) {}

  /// Assigns codes and puts the sets of the family's items in the place of the items. False: `message` says why not.
  bool run(Family::Impl& out, std::string& message) {
    list_items(out.expressions);
    number_kinds();
    if (count_ >= kMostCodes) {
      message = "the rules tell apart more than " + std::to_string(kMostCodes - 1) + " kinds of words (" +
                std::to_string(count_) + "): divide the table, or raise grammar::kMostCodes";
      return false;
    }
    write_codes(out);
    write_sets(out);
    return true;
  }

 private:
  struct Naming {
    std::uint32_t item = 0, code = 0;
  };

  /// The family's items by numbers of their own. The others are of other families, or stand in unions alone.
  void list_items(Expressions& in) {
    std::vector<std::uint32_t> number_of(all_items_.items.size(), kNone);
    for (Node& node : in.nodes) {
      if (node.kind != Node::set) continue;
      std::uint32_t& number = number_of[node.set_index];
      if (number == kNone) {
        number = static_cast<std::uint32_t>(items_.size());
        items_.push_back(all_items_.items[node.set_index]);
      }
      node.set_index = static_cast<std::uint16_t>(number);
    }
  }

  void number_kinds() {
    // Sets of items, one bit each: of each name that the family has the items that name it, of each kind those that name its words.
    const std::size_t row = items_.size() / 64 + 1;
    std::vector<std::uint32_t> place_of(kinds_.names(), kNone);  // in of_names
    std::vector<std::uint64_t> of_names;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      for (std::uint32_t n = items_[i].first; n < items_[i].last; ++n) {
        std::uint32_t& place = place_of[kinds_.name(n)];
        if (place == kNone) {
          place = static_cast<std::uint32_t>(of_names.size());
          of_names.resize(of_names.size() + row);
        }
        of_names[place + i / 64] |= std::uint64_t{1} << (i % 64);
      }
    }
    Interner sets;  // equal ones have the same number
    std::vector<std::uint64_t> bits(row);
    const auto number_of_bits = [&] {
      return sets.number({reinterpret_cast<const char*>(bits.data()), row * sizeof bits[0]});
    };
    const auto read_bits = [&](std::uint32_t set) {
      std::memcpy(bits.data(), sets.key(set).data(), row * sizeof bits[0]);
    };
    std::vector<std::uint32_t> code_of_set(1);  // 0: none yet
    std::vector<std::uint32_t> set_of(kinds_.size());
    set_of[0] = number_of_bits();
    for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
      if (kind != 0) {
        set_of[kind] = set_of[kinds_.from(kind)];
        if (const std::uint32_t place = place_of[kinds_.last_name(kind)]; place != kNone) {
          read_bits(set_of[kind]);
          for (std::size_t w = 0; w < row; ++w) bits[w] |= of_names[place + w];
          set_of[kind] = number_of_bits();
          code_of_set.resize(sets.size());
        }
      }
      if (kinds_.members(kind) == 0) continue;
      std::uint32_t& code = code_of_set[set_of[kind]];
      if (code == 0) {
        code = static_cast<std::uint32_t>(++count_);
        read_bits(set_of[kind]);
        for (std::size_t w = 0; w < row; ++w) {
          for (std::uint64_t rest = bits[w]; rest != 0; rest &= rest - 1)
            namings_.push_back(
                {static_cast<std::uint32_t>(64 * w + static_cast<unsigned>(__builtin_ctzll(rest))), code});
        }
      }
      code_of_[kind] = static_cast<Code>(code);
    }
  }

  void write_codes(Family::Impl& out) const {
    out.expressions.codes = count_ + 1;
    std::size_t number = 0;
    for (std::size_t kind = 0; kind < code_of_.size(); ++kind) {
      if (kinds_.members(kind) == 0) continue;
      out.codes[number] = code_of_[kind];
      out.weights[code_of_[kind]] += out.kinds->weights[number++];
    }
  }

  /// Which codes an item stands for, those of the kinds that it names or all others, and how common they are.
  void write_sets(Family::Impl& out) const {
    Family::Set all;
    std::uint64_t weight = 0;
    for (std::size_t code = 1; code <= count_; ++code) {
      all.add(static_cast<Code>(code));
      weight += out.weights[code];
    }
    Expressions& in = out.expressions;
    in.sets.reserve(items_.size());
    in.set_weights.reserve(items_.size());
    for (const Item& item : items_) {
      const bool full = item.negated || item.any;
      in.sets.push_back(full ? all : Family::Set());
      in.set_weights.push_back(full ? weight : 0);
    }
    for (const Naming& naming : namings_) {
      const Item& item = items_[naming.item];
      if (item.any) continue;
      const auto code = static_cast<Code>(naming.code);
      if (item.negated) {
        in.sets[naming.item].remove(code);
        in.set_weights[naming.item] -= out.weights[code];
      } else {
        in.sets[naming.item].add(code);
        in.set_weights[naming.item] += out.weights[code];
      }
    }
  }

  const Kinds& kinds_;
  const Items& all_items_;
  std::vector<Item> items_;      ///< of this family
  std::vector<Code> code_of_;    ///< by kind
  std::vector<Naming> namings_;  ///< which items stand for which codes
  std::size_t count_ = 0;        ///< codes 1 to count_ are in use
};

}  // namespace

void compile(const gazetteer::Tables& tables, List<Family::Spec> specs, List<Family::Impl*> out, std::string* error) {
  std::vector<std::string> wrong(specs.size());
  RuleReader reader(tables, specs.empty() ? List<const char*>() : specs[0].marks);
  for (std::size_t f = 0; f < specs.size(); ++f) {
    out[f]->max_mem = specs[f].max_mem;
    out[f]->rules.assign(specs[f].rules.begin(), specs[f].rules.end());
    out[f]->ok = reader.read(specs[f].rules, out[f]->expressions, wrong[f]);
    if (out[f]->ok && out[f]->expressions.places > Automaton::kMostPositions) {
      out[f]->ok = false;
      wrong[f] = "the rules have more than " + std::to_string(Automaton::kMostPositions) + " places for a word";
    }
  }
  const std::size_t marks = specs.empty() ? 0 : specs[0].marks.size();
  const Kinds kinds(tables, marks, reader.items());
  const auto of_words = std::make_shared<WordKinds>();
  const bool fit = kinds.write(WordWeights(tables), *of_words);
  for (std::size_t f = 0; f < specs.size(); ++f) {
    out[f]->kinds = of_words;
    out[f]->codes.resize(of_words->count());
    if (out[f]->ok && !fit) {
      out[f]->ok = false;
      wrong[f] = "the families together tell apart more than " + std::to_string(WordKinds::kMost) + " kinds of words";
    }
    if (out[f]->ok) out[f]->ok = Alphabet(kinds, reader.items()).run(*out[f], wrong[f]);
    if (out[f]->ok)
      out[f]->find_needed();
    else if (error != nullptr)
      *error = std::string(specs[f].name) + ": " + wrong[f];
  }
}

}  // namespace parley::grammar
