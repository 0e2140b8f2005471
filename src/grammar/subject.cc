// Finds the words that tell and counts the different ones of each kind.
#include "grammar/subject.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace parley::grammar {

namespace {
constexpr std::size_t kHead = 8;  ///< bytes of a word that are read at once
}

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
  // The last tokens cannot be read in loads of eight bytes.
  std::size_t readable = doc.tokens.size();
  while (readable > 0 && tokens[readable - 1].begin + kHead > doc.text.size()) --readable;
  for (std::size_t t = 0; t < doc.tokens.size(); ++t) {
    const text::Token token = tokens[t];
    if (token.look >= text::kNoWord) continue;
    const std::size_t length = token.end - token.begin;
    if (t < readable && (token.look & text::kUnplain) == 0) {
      const std::uint32_t bit = bit_of(text::word_head(text + token.begin, length), length);
      if (((there_[bit / 64] >> (bit % 64)) & 1) == 0) continue;
    }
    const Number number = number_of({text + token.begin, length});
    if (number != kTellsNothing) out.push_back({static_cast<text::TokenIndex>(t), number});
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
