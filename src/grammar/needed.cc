// Which class bytes a family's matches cannot do without: the gate that spares a sentence the search for them.
#include <algorithm>
#include <optional>

#include "grammar/compiler.h"
#include "grammar/expression.h"
#include "grammar/gate.h"

namespace parley::grammar {
namespace {

// How many of 100,000 tokens of news are one word of that kind, roughly.
constexpr std::uint32_t kOfShape = 5000;    // commas, unknown words
constexpr std::uint32_t kOfNumber = 300;    // each shape of numbers
constexpr std::uint32_t kOfArticle = 5000;  // "the", "of", "and"
constexpr std::uint32_t kOfFunction = 150;  // "about", "could", "him"
constexpr std::uint32_t kOfWord = 4;
constexpr std::uint32_t kOfMark = 1u << 24u;  // marks are not words

/// How common the words of each byte are, roughly.
using Weights = std::array<std::uint64_t, 256>;

Weights weigh(const gazetteer::Tables& tables, const Family::Impl& family) {
  Weights weights{};
  std::vector<std::uint32_t> of_word(family.bytes[0].size(), kOfWord);
  for (gazetteer::WordId w = 0; w < gazetteer::kFirstWord && w < of_word.size(); ++w)
    of_word[w] = w >= gazetteer::kDayNumber && w <= gazetteer::kDecade ? kOfNumber : kOfShape;
  for (const char* name : {"determiner", "preposition", "conjunction", "auxiliary", "pronoun", "adverb", "be"}) {
    const gazetteer::ClassId id = tables.class_id(name);
    if (id == gazetteer::kNoClass) continue;
    for (const gazetteer::ClassMember m : tables.words_of(id)) {
      if (m.word >= gazetteer::kFirstWord) of_word[m.word] = kOfFunction;
    }
  }
  for (const char* word : {"the", "of", "to", "and", "a", "in", "on", "for"}) {
    const gazetteer::WordId w = tables.find_word(word);
    if (w >= gazetteer::kFirstWord && w < of_word.size()) of_word[w] = kOfArticle;
  }
  for (const auto& bytes : family.bytes) {
    for (gazetteer::WordId w = 0; w < bytes.size(); ++w) weights[bytes[w]] += of_word[w];
  }
  for (const std::uint8_t byte : family.mark_bytes) weights[byte] += kOfMark;
  return weights;
}

class Chooser {
 public:
  explicit Chooser(const Weights& weights) : weights_(weights) {}

  using Need = std::optional<Family::Set>;  ///< nothing: it can match without any byte

  Need needed(const Node& node) const {
    if (node.least == 0) return std::nullopt;
    if (node.kind == Node::set) return node.bytes;
    Need best;
    for (const Node& part : node.parts) {
      const Need one = needed(part);
      if (node.kind == Node::sequence) {
        if (one && (!best || weight(*one) < weight(*best))) best = one;
      } else if (!one) {
        return std::nullopt;
      } else {
        best = best ? joined(*best, *one) : *one;
      }
    }
    return best;
  }

 private:
  static Family::Set joined(Family::Set a, const Family::Set& b) {
    a.add(b);
    return a;
  }
  std::uint64_t weight(const Family::Set& set) const {
    std::uint64_t sum = 0;
    set.for_each([&](std::uint8_t byte) { sum += weights_[byte]; });
    return sum;
  }

  const Weights& weights_;
};

}  // namespace

Family::Set Family::find_needed(const gazetteer::Tables& tables) const {
  const Weights weights = weigh(tables, *impl_);
  const Chooser chooser(weights);
  Set all, everything;
  for (unsigned i = 0; i < 256; ++i) everything.add(static_cast<std::uint8_t>(i));
  for (const Node& rule : impl_->trees) {
    const auto one = chooser.needed(rule);
    if (!one) return everything;
    all.add(*one);
  }
  return all;
}

Gate::Gate(const Family& family, const gazetteer::Tables& tables) : words_(tables.vocabulary_count()) {
  for (auto& side : opens_) side.resize(words_ + 1u);
  if (!family.ok()) return;
  const Family::Set needed = family.needed();
  for (const bool capital : {false, true}) {
    auto& side = opens_[capital ? 1 : 0];
    for (gazetteer::WordId word = 0; word < words_; ++word)
      side[word] = needed.has(family.class_of(word, capital)) ? 1 : 0;
    for (const gazetteer::WordId shape :
         {gazetteer::kUnknownLower, gazetteer::kUnknownCapital, gazetteer::kUnknownAcronym})
      side[words_] = static_cast<std::uint8_t>(side[words_] | side[shape]);
  }
}

}  // namespace parley::grammar
