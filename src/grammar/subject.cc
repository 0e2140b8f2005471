// Counts the different words of each kind.
#include "grammar/subject.h"

#include <algorithm>
#include <array>

namespace parley::grammar {

Subjects::Subjects(const gazetteer::Tables& tables) : bit_of_(tables.vocabulary_count() + 1) {
  const auto number = [&](const char* name, std::size_t bit, std::size_t behind) {
    const gazetteer::ClassId id = tables.class_id(name);
    if (id == gazetteer::kNoClass) return;
    for (const gazetteer::ClassMember m : tables.words_of(id)) {
      bit_of_[m.word] = static_cast<std::uint16_t>(bit);
      if (bit + 1 < behind) ++bit;  // words beyond the last share its bit: they count once together
    }
  };
  number("conflict_subject", 1, kMost);
  number("civil_subject", kMost, 2 * kMost);
}

Subject Subjects::read(const gazetteer::WordId* words, std::size_t count) const noexcept {
  // Without a branch: which words tell is chance. Bit 0 is that of all others.
  std::array<std::uint64_t, 2 * kMost / 64> seen{};
  const std::uint16_t* const bit_of = bit_of_.data();
  const auto last = static_cast<gazetteer::WordId>(bit_of_.size() - 1);
  for (std::size_t i = 0; i < count; ++i) {
    const unsigned bit = bit_of[std::min(words[i], last)];
    seen[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  seen[0] &= ~std::uint64_t{1};
  Subject subject;
  for (std::size_t i = 0; i < seen.size(); ++i)
    (i < kMost / 64 ? subject.conflict : subject.civil) += static_cast<std::uint32_t>(__builtin_popcountll(seen[i]));
  return subject;
}

bool TextSubject::of_conflict_near(std::size_t sentence) const noexcept {
  if (whole_.of_conflict()) return true;
  if (whole_.conflict == 0) return false;
  const std::vector<text::Sentence>& sentences = doc_->sentences;
  const auto read = [&](std::size_t first, std::size_t last) {
    const text::TokenIndex begin = sentences[first].first;
    return subjects_->read(words_->data() + begin, sentences[last].last - begin);
  };
  const Subject own = read(sentence, sentence);
  if (own.conflict > 1 && own.conflict > own.civil) return true;
  const Subject near = read(sentence > 0 ? sentence - 1 : 0, std::min(sentence + 1, sentences.size() - 1));
  return near.conflict > near.civil;
}

}  // namespace parley::grammar
