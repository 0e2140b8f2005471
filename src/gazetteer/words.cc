// Looking up single words.
#include "gazetteer/words.h"

#include <cstring>

#include "gazetteer/shapes.h"
#include "text/fold.h"

namespace parley::gazetteer {

namespace {

constexpr std::size_t kHead = 8;             ///< bytes
constexpr std::size_t kLongest = 2 * kHead;  ///< bytes of the words in the slots

/// The bytes of a folded word behind its head.
std::uint64_t tail_of(std::string_view word) noexcept {
  return word.size() > kHead ? text::word_head(word.substr(kHead)) : 0;
}

}  // namespace

Vocabulary::Vocabulary(const Tables& tables)
    : tables_(tables), size_(tables.vocabulary_count()), there_((std::size_t{1} << kBits) / 64), second_(size_) {
  unsigned bits = 4;
  while ((std::size_t{1} << bits) < std::size_t{size_} + size_ / 2) ++bits;
  shift_ = 64 - bits;
  slots_.resize(std::size_t{1} << bits);
  for (WordId w = kFirstWord; w < size_; ++w) {
    const std::string_view folded = tables.spelling(w);
    const std::uint64_t first = text::word_head(folded), h = hash(first, folded.size());
    const auto bit = static_cast<std::uint32_t>(h >> (64 - kBits));
    there_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    if (folded.size() > kLongest) continue;
    second_[w] = tail_of(folded);
    std::size_t at = h >> shift_;
    while (slots_[at].word != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {first, w, static_cast<std::uint32_t>(folded.size())};
  }
}

WordId Vocabulary::find(std::uint64_t first, const char* bytes, std::size_t length, std::uint64_t hash) const noexcept {
  for (std::size_t at = hash >> shift_;; at = (at + 1) & (slots_.size() - 1)) {
    const Slot slot = slots_[at];
    if (slot.word == 0) return kUnknownLower;
    if (slot.first != first || slot.length != length) continue;
    if (length <= kHead || second_[slot.word] == text::word_head(bytes + kHead, length - kHead)) return slot.word;
  }
}

WordId Vocabulary::look_up(const text::Document& doc, text::TokenIndex t) const noexcept {
  const text::Token token = doc.tokens[t];
  if (token.look >= text::kNoWord) return shape_of(doc, token);
  const char* const bytes = doc.text.data() + token.begin;
  const std::size_t length = token.end - token.begin;
  WordId word = kUnknownLower;
  // Most words are of letters and digits alone, and not among the last of the text.
  if ((token.look & text::kUnplain) == 0 && length <= kLongest && token.begin + kLongest <= doc.text.size()) {
    const std::uint64_t first = text::word_head(bytes, length), h = hash(first, length);
    const auto bit = static_cast<std::uint32_t>(h >> (64 - kBits));
    if (((there_[bit / 64] >> (bit % 64)) & 1) != 0) word = find(first, bytes, length, h);
  } else {
    word = tables_.find_word({bytes, length});
  }
  return word != kUnknownLower && word < size_ ? word : WordId{kShapesByLook[token.look]};
}

Words Words::unread(const Vocabulary& vocabulary, const text::Document& doc, std::vector<WordId>& words) {
  static_assert(kUnread == 0xFFFFFFFFu, "all bytes alike");
  const std::size_t count = doc.tokens.size();
  words.resize(count);
  if (count != 0) std::memset(words.data(), 0xFF, count * sizeof(WordId));
  return {&vocabulary, doc, words};
}

}  // namespace parley::gazetteer
