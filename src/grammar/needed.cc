// Which class bytes a family's matches cannot do without: the gate that spares a sentence the search for them.
#include <algorithm>

#include "grammar/compiler.h"
#include "grammar/expression.h"
#include "grammar/gate.h"

namespace parley::grammar {
namespace {

// How many of 100,000 tokens of news are one word of that kind, roughly.
constexpr std::uint32_t kOfShape = 5000;    // commas, unknown words
constexpr std::uint32_t kOfNumber = 300;    // each shape of numbers
constexpr std::uint32_t kOfFunction = 150;  // "among", "might", "whom"
constexpr std::uint32_t kOfWord = 4;
constexpr std::uint32_t kOfMark = 1200;      // an actor, a date
constexpr std::uint64_t kNever = 1u << 24u;  // marks are not words: gates do not see them

struct Common {
  const char* word;
  std::uint32_t count;
};
/// The commonest words.
constexpr Common kCommon[] = {
    {"the", 6300},   {"to", 2900},       {"of", 2800},      {"and", 2400},      {"in", 2400},        {"a", 2300},
    {"that", 1050},  {"said", 1050},     {"for", 1000},     {"on", 800},        {"is", 750},         {"by", 650},
    {"with", 600},   {"it", 600},        {"has", 550},      {"was", 500},       {"from", 500},       {"as", 500},
    {"at", 450},     {"he", 450},        {"have", 450},     {"million", 250},   {"be", 400},         {"will", 400},
    {"an", 400},     {"are", 400},       {"his", 350},      {"we", 350},        {"its", 350},        {"this", 350},
    {"they", 300},   {"not", 300},       {"been", 300},     {"but", 300},       {"or", 300},         {"were", 300},
    {"their", 300},  {"who", 300},       {"which", 300},    {"had", 250},       {"government", 250}, {"year", 250},
    {"would", 250},  {"company", 150},   {"about", 250},    {"president", 200}, {"two", 200},        {"also", 200},
    {"more", 200},   {"i", 200},         {"new", 200},      {"people", 200},    {"united", 200},     {"all", 200},
    {"states", 200}, {"state", 200},     {"last", 150},     {"one", 150},       {"there", 150},      {"after", 150},
    {"other", 150},  {"than", 150},      {"over", 150},     {"no", 150},        {"up", 150},         {"if", 150},
    {"into", 150},   {"including", 100}, {"group", 100},    {"held", 100},      {"our", 100},        {"some", 100},
    {"talks", 100},  {"out", 100},       {"home", 100},     {"against", 100},   {"first", 100},      {"when", 100},
    {"you", 100},    {"can", 100},       {"security", 100}, {"years", 100},     {"now", 100},        {"them", 100},
    {"any", 100},    {"since", 100},     {"so", 100},       {"could", 100},     {"war", 100},        {"deal", 100},
    {"three", 100},  {"because", 100},   {"him", 100},      {"through", 100},   {"those", 100},      {"police", 100},
    {"before", 100}, {"officials", 100}, {"peace", 100},    {"release", 80},    {"agreement", 80},   {"back", 80},
    {"told", 80},    {"between", 80},    {"made", 80},      {"only", 80},       {"say", 80},         {"while", 80}};

using Weights = Family::Impl::Weights;

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
  for (const Common& common : kCommon) {
    const gazetteer::WordId w = tables.find_word(common.word);
    if (w >= gazetteer::kFirstWord && w < of_word.size()) of_word[w] = common.count;
  }
  for (const auto& bytes : family.bytes) {
    for (gazetteer::WordId w = 0; w < bytes.size(); ++w) weights[bytes[w]] += of_word[w];
  }
  for (const std::uint8_t byte : family.mark_bytes) weights[byte] += kOfMark;
  return weights;
}

/// Of each part of the rules: of which bytes it needs one, rare ones where there is a choice.
class Chooser {
 public:
  Chooser(const Weights& weights, Expressions& expressions)
      : weights_(weights), in_(expressions), needs_(expressions.nodes.size()) {
    for (const Family::Set& set : in_.sets) add_set(set);
    for (std::size_t n = 0; n < needs_.size(); ++n) {  // parts stand before what they are part of
      const Node& node = in_.nodes[n];
      if (node.least == 0) continue;
      if (node.kind == Node::set)
        needs_[n].set = node.bytes;
      else if (node.kind == Node::sequence)
        choose_part(node, needs_[n]);
      else
        unite_parts(node, needs_[n]);
    }
  }

  /// Null: it can match without any byte.
  const Family::Set* needed(NodeIndex node) const {
    return needs_[node].set == kNone ? nullptr : &sets_[needs_[node].set];
  }

  /// Marks the sets that needed() has chosen.
  void mark(NodeIndex index) {
    Node& node = in_.nodes[index];
    if (node.kind == Node::set) {
      node.chosen = true;
    } else if (node.kind == Node::sequence) {
      if (needs_[index].part != kNoNode) mark(needs_[index].part);
    } else {
      for (const NodeIndex part : in_.parts(node)) mark(part);
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  struct Need {
    std::uint32_t set = kNone;  ///< which of sets_; kNone: it can match without any byte
    NodeIndex part = kNoNode;   ///< of a sequence: whose need it is
  };

  /// The rarest need of the parts.
  void choose_part(const Node& sequence, Need& out) const {
    for (const NodeIndex part : in_.parts(sequence)) {
      const std::uint32_t set = needs_[part].set;
      if (set != kNone && (out.set == kNone || set_weights_[set] < set_weights_[out.set])) out = {set, part};
    }
  }
  void unite_parts(const Node& alternatives, Need& out) {
    Family::Set all;
    for (const NodeIndex part : in_.parts(alternatives)) {
      if (needs_[part].set == kNone) return;
      all.add(sets_[needs_[part].set]);
    }
    out.set = static_cast<std::uint32_t>(sets_.size());
    add_set(all);
  }
  void add_set(const Family::Set& set) {
    std::uint64_t sum = 0;
    set.for_each([&](std::uint8_t byte) { sum += weights_[byte]; });
    sets_.push_back(set);
    set_weights_.push_back(sum);
  }

  const Weights& weights_;
  Expressions& in_;
  std::vector<Need> needs_;        ///< by node
  std::vector<Family::Set> sets_;  ///< those of the expressions, then those of alternatives
  std::vector<std::uint64_t> set_weights_;
};

void mark_all(Expressions& in, NodeIndex index) {
  Node& node = in.nodes[index];
  node.chosen = node.kind == Node::set;
  for (const NodeIndex part : in.parts(node)) mark_all(in, part);
}

}  // namespace

void Family::Impl::find_needed(const gazetteer::Tables& tables) {
  weights = weigh(tables, *this);
  Weights of_words = weights;
  for (const std::uint8_t byte : mark_bytes) of_words[byte] += kNever;
  Chooser chooser(of_words, expressions);
  for (const NodeIndex rule : expressions.rules) {
    if (const Family::Set* const one = chooser.needed(rule)) {
      needed_of.push_back(*one);
      chooser.mark(rule);
    } else {  // it can match nothing at all, which is no finding: any byte may be where it begins
      needed_of.emplace_back();
      for (unsigned i = 0; i < 256; ++i) needed_of.back().add(static_cast<std::uint8_t>(i));
      mark_all(expressions, rule);
    }
    needed.add(needed_of.back());
  }
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
