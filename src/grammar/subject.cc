// Finds the words that tell and counts the different ones of each kind.
#include "grammar/subject.h"

#include <algorithm>
#include <array>

namespace parley::grammar {

Subjects::Subjects(const gazetteer::Tables& tables) : number_of_(tables.vocabulary_count()), traits_(2 * kMost) {
  const auto number = [&](const char* name, std::size_t next, std::size_t behind) {
    const gazetteer::ClassId id = tables.class_id(name);
    if (id == gazetteer::kNoClass) return;
    for (const gazetteer::ClassMember m : tables.words_of(id)) {
      number_of_[m.word] = static_cast<Number>(next);
      if (next + 1 < behind) ++next;
    }
  };
  number("conflict_subject", 1, kMost);
  number("civil_subject", kMost, 2 * kMost);
  const auto trait = [&](const char* name, std::uint8_t bit) {
    const gazetteer::ClassId id = tables.class_id(name);
    if (id == gazetteer::kNoClass) return;
    for (const gazetteer::ClassMember m : tables.words_of(id)) traits_[number_of_[m.word]] |= bit;
  };
  trait("captive_name", kCaptives);
  trait("at_hand_subject", kAtHand);
  trait("arms_subject", kArms);
}

void Subjects::note_uses(gazetteer::WordUses& uses) const {
  for (gazetteer::WordId word = 0; word < number_of_.size(); ++word) {
    if (number_of_[word] == kTellsNothing) continue;
    uses.add(word, false, kUse);
    uses.add(word, true, kUse);
  }
}

void Subjects::find(const gazetteer::Words& words, const text::TokenMarks& marks, std::vector<Telling>& out) const {
  out.clear();
  for (text::TokenIndex t = 0; (t = marks.next(t, kUse)) < marks.size(); ++t) out.push_back({t, number_of_[words[t]]});
}

TextSubject::TextSubject(const Subjects& subjects, const text::Document& doc, const gazetteer::Words& words,
                         const text::TokenMarks& marks, std::vector<Subjects::Telling>& telling)
    : subjects_(subjects), doc_(doc), telling_(telling) {
  subjects.find(words, marks, telling);
  whole_ = read(0, static_cast<text::TokenIndex>(doc.tokens.size()));
  none_ = !of_conflict() && tells_none();
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
  if (of_conflict()) return true;
  if (whole_.conflict == 0) return false;
  const std::vector<text::Sentence>& sentences = doc_.sentences;
  const Subject own = read(sentences[sentence].first, sentences[sentence].last);
  if (own.conflict > 1 && own.conflict > own.civil) return true;
  const Subject near = read(sentences[sentence > 0 ? sentence - 1 : 0].first,
                            sentences[std::min(sentence + 1, sentences.size() - 1)].last);
  return near.conflict > near.civil;
}

bool TextSubject::of_civil_life(std::size_t sentence, std::uint32_t words) const noexcept {
  const Subject own = read(doc_.sentences[sentence].first, doc_.sentences[sentence].last);
  return own.conflict == 0 && own.civil >= words;
}

bool TextSubject::of_peacetime() const noexcept {
  constexpr std::uint32_t kFewestOfPeace = 2;  // a short report of talks on a war may mention a price
  if (doc_.sentences.size() < 2) return false;
  std::array<std::uint64_t, 2 * Subjects::kMost / 64> seen{};
  std::uint32_t civil = 0, arms = 0, war = 0;
  for (const Subjects::Telling& t : telling_) {
    if (subjects_.at_hand(t.number)) return false;
    std::uint64_t& word = seen[t.number / 64];
    const std::uint64_t bit = std::uint64_t{1} << (t.number % 64);
    if ((word & bit) != 0) continue;
    word |= bit;
    ++(t.number >= Subjects::kMost ? civil : subjects_.arms(t.number) ? arms : war);
  }
  return civil + arms >= kFewestOfPeace && civil + arms > war;
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
