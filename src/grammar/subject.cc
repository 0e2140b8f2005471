// Finds the words that tell and counts the different ones of each kind.
#include "grammar/subject.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace parley::grammar {

namespace {
constexpr std::size_t kHead = 8;             ///< bytes of a word that are read at once
constexpr std::size_t kLongest = 2 * kHead;  ///< bytes of the words in the slots
constexpr std::size_t kChunk = 64;           ///< tokens
}  // namespace

Subjects::Subjects(const gazetteer::Tables& tables)
    : tables_(tables),
      there_((std::size_t{1} << kBits) / 64),
      number_of_(tables.vocabulary_count()),
      captives_(2 * kMost) {
  const auto number = [&](const char* name, std::size_t next, std::size_t behind) {
    const gazetteer::ClassId id = tables.class_id(name);
    if (id == gazetteer::kNoClass) return;
    for (const gazetteer::ClassMember m : tables.words_of(id)) {
      number_of_[m.word] = static_cast<Number>(next);
      if (next + 1 < behind) ++next;
      const std::string_view word = tables.spelling(m.word);
      const std::uint32_t bit = bit_of(text::word_head(word), word.size());
      there_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  };
  number("conflict_subject", 1, kMost);
  number("civil_subject", kMost, 2 * kMost);
  std::size_t known = 0;
  for (const Number n : number_of_) known += n != kTellsNothing ? 1 : 0;
  slots_.resize(16);
  while (slots_.size() < 2 * known) slots_.resize(2 * slots_.size());
  for (gazetteer::WordId w = 0; w < number_of_.size(); ++w) {
    const std::string_view word = tables.spelling(w);
    if (number_of_[w] == kTellsNothing || word.empty() || word.size() > kLongest) continue;
    const std::uint64_t first = text::word_head(word);
    std::size_t at = slot_of(first, word.size());
    while (slots_[at].length != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {first, word.size() > kHead ? text::word_head(word.substr(kHead)) : 0,
                  static_cast<std::uint32_t>(word.size()), number_of_[w]};
  }
  if (const gazetteer::ClassId id = tables.class_id("captive_name"); id != gazetteer::kNoClass) {
    for (const gazetteer::ClassMember m : tables.words_of(id)) captives_[number_of_[m.word]] = 1;
  }
}

Subjects::Number Subjects::number_of(std::string_view word) const noexcept {
  const gazetteer::WordId id = tables_.find_word(word);
  return id < number_of_.size() ? number_of_[id] : kTellsNothing;
}

void Subjects::find(const text::Document& doc, std::vector<Telling>& out) const {
  out.clear();
  const text::Token* const tokens = doc.tokens.data();
  const char* const text = doc.text.data();
  const std::size_t total = doc.tokens.size();
  // The last tokens cannot be read in loads of eight bytes, twice.
  std::size_t readable = total;
  while (readable > 0 && tokens[readable - 1].begin + kLongest > doc.text.size()) --readable;
  const std::uint64_t* const there = there_.data();
  std::array<std::uint32_t, kChunk> maybe;
  for (std::size_t first = 0; first < total; first += kChunk) {
    // Without a branch: where such words stand is chance.
    std::size_t count = 0;
    const std::size_t last = std::min(first + kChunk, total), plain_last = std::max(first, std::min(last, readable));
    for (std::size_t t = first; t < plain_last; ++t) {
      const text::Token token = tokens[t];
      const std::size_t length = token.end - token.begin;
      const std::uint32_t bit = bit_of(text::word_head(text + token.begin, length), length);
      const unsigned unplain = (token.look & text::kUnplain) / text::kUnplain;
      maybe[count] = static_cast<std::uint32_t>(t);
      count +=
          unsigned{token.look < text::kNoWord} & (unplain | static_cast<unsigned>(there[bit / 64] >> (bit % 64) & 1));
    }
    for (std::size_t t = plain_last; t < last; ++t) maybe[count++] = static_cast<std::uint32_t>(t);
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t t = maybe[i];
      const text::Token token = tokens[t];
      if (token.look >= text::kNoWord) continue;
      const std::size_t length = token.end - token.begin;
      const bool plain = t < readable && (token.look & text::kUnplain) == 0 && length <= kLongest;
      const Number number = plain ? plain_number(text + token.begin, length) : number_of({text + token.begin, length});
      if (number != kTellsNothing) out.push_back({t, number});
    }
  }
}

Subjects::Number Subjects::plain_number(const char* bytes, std::size_t length) const noexcept {
  const std::uint64_t first = text::word_head(bytes, length);
  const std::uint64_t second = length > kHead ? text::word_head(bytes + kHead, length - kHead) : 0;
  for (std::size_t at = slot_of(first, length);; at = (at + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[at];
    if (slot.length == 0) return kTellsNothing;
    if (slot.first == first && slot.second == second && slot.length == length) return slot.number;
  }
}

TextSubject::TextSubject(const Subjects& subjects, const text::Document& doc, std::vector<Subjects::Telling>& telling)
    : subjects_(subjects), doc_(doc), telling_(telling) {
  subjects.find(doc, telling);
  whole_ = read(0, static_cast<text::TokenIndex>(doc.tokens.size()));
  none_ = !whole_.of_conflict() && tells_none();
}

Subject TextSubject::read(text::TokenIndex begin, text::TokenIndex end) const noexcept {
  std::array<std::uint64_t, 2 * Subjects::kMost / 64> seen{};
  auto at = std::lower_bound(telling_.begin(), telling_.end(), begin,
                             [](const Subjects::Telling& a, text::TokenIndex token) { return a.token < token; });
  for (; at != telling_.end() && at->token < end; ++at) seen[at->number / 64] |= std::uint64_t{1} << (at->number % 64);
  Subject subject;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    std::uint32_t& kind = i < Subjects::kMost / 64 ? subject.conflict : subject.civil;
    kind += static_cast<std::uint32_t>(__builtin_popcountll(seen[i]));
  }
  return subject;
}

bool TextSubject::of_conflict_near(std::size_t sentence) const noexcept {
  if (whole_.of_conflict()) return true;
  if (whole_.conflict == 0) return false;
  const std::vector<text::Sentence>& sentences = doc_.sentences;
  const Subject own = read(sentences[sentence].first, sentences[sentence].last);
  if (own.conflict > 1 && own.conflict > own.civil) return true;
  const Subject near = read(sentences[sentence > 0 ? sentence - 1 : 0].first,
                            sentences[std::min(sentence + 1, sentences.size() - 1)].last);
  return near.conflict > near.civil;
}

bool TextSubject::tells_none() const noexcept {
  for (const Subjects::Telling& t : telling_) {
    if (t.number >= Subjects::kMost) continue;
    if (subjects_.captives(t.number)) return false;
    // A word of conflict tells in the sentence before it and behind it as well.
    const std::size_t sentence = doc_.sentence_of[t.token];
    if (sentence >= doc_.sentences.size()) continue;
    for (std::size_t s = sentence > 0 ? sentence - 1 : 0; s <= sentence + 1 && s < doc_.sentences.size(); ++s) {
      if (of_conflict_near(s)) return false;
    }
  }
  return true;
}

}  // namespace parley::grammar
