// Splits the words by one class after the other.
#include "grammar/kinds.h"

#include <memory>

namespace parley::grammar {

Kinds::Kinds(const gazetteer::Tables& tables, std::size_t marks, const Items& items)
    : tables_(tables), words_(tables.vocabulary_count()), marks_(marks), kind_of_(2 * std::size_t{words_} + marks) {
  kinds_.reserve(2048);
  kinds_.push_back({kNone, kNone, kNone, kNone, static_cast<std::uint32_t>(kind_of_.size())});
  number_names(items);
  for (std::uint32_t n = 0; n < names_.size(); ++n) split_by(n);
}

void Kinds::number_names(const Items& items) {
  const std::size_t classes = tables_.class_count();
  const auto known = std::make_unique<std::uint32_t[]>(classes + words_ + marks_);  // the number and one
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

void Kinds::split_by(std::uint32_t n) {
  const ItemName name = names_[n];
  if (name.kind == ItemName::word_class) {
    for (const gazetteer::ClassMember m : tables_.words_of(name.id)) {
      if (m.capital_only == 0) split(row(m.word, 0), n);
      split(row(m.word, 1), n);
    }
  } else if (name.kind == ItemName::word) {
    split(row(name.id, 0), n);
    split(row(name.id, 1), n);
  } else {
    split(2 * std::size_t{words_} + name.id, n);
  }
}

/// Moves an element that has the name to the kind of those like it that have it, too.
void Kinds::split(std::size_t element, std::uint32_t name) {
  // Its kind has that name already: a word may be listed twice.
  const std::uint32_t old = kind_of_[element];
  if (kinds_[old].name == name) return;
  if (kinds_[old].last_name != name) {
    kinds_[old].last_name = name;
    kinds_[old].named = static_cast<std::uint32_t>(kinds_.size());
    kinds_.push_back({name, old, kNone, kNone, 0});
  }
  kind_of_[element] = kinds_[old].named;
  --kinds_[old].members;
  ++kinds_[kinds_[old].named].members;
}

bool Kinds::write(const WordWeights& weights, WordKinds& out) const {
  std::vector<WordKinds::Kind> number(kinds_.size());
  for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
    if (kinds_[kind].members == 0) continue;
    number[kind] = static_cast<WordKinds::Kind>(out.weights.size());
    out.weights.push_back(std::uint64_t{kinds_[kind].members} * WordWeights::kOfWord);
  }
  const std::size_t rows = 2 * std::size_t{words_};
  out.words = words_;
  out.of_row.resize(rows + 2);
  out.of_mark.resize(marks_);
  if (out.weights.size() > WordKinds::kMost) return false;
  for (std::size_t r = 0; r < rows; ++r) out.of_row[r] = number[kind_of_[r]];
  out.of_row[rows] = out.of_row[row(gazetteer::kUnknownLower, 0)];
  out.of_row[rows + 1] = out.of_row[row(gazetteer::kUnknownCapital, 1)];
  for (std::size_t m = 0; m < marks_; ++m) out.of_mark[m] = number[kind_of_[rows + m]];
  for (const WordWeights::Word& word : weights.uncommon()) {
    for (const unsigned capital : {0u, 1u}) {
      std::uint64_t& weight = out.weights[out.of_row[row(word.id, capital)]];
      weight += word.weight;
      weight -= WordWeights::kOfWord;
    }
  }
  for (const WordKinds::Kind kind : out.of_mark) out.weights[kind] += WordWeights::kOfMark - WordWeights::kOfWord;
  return true;
}

}  // namespace parley::grammar
