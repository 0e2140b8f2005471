// Looking up a text's words, all in the same way and without a branch, for most of the time would go into branches guessed wrong: hash, slot, and
// is the slot's word the same 16 bytes? Only longer words and those with accents, dots or apostrophes go the slow way of Tables::look_up(), which
// is also the oracle of the tests.
#include "gazetteer/word_index.h"

#include <algorithm>

#include "gazetteer/blob_reader.h"
#include "gazetteer/shapes.h"

namespace parley::gazetteer {
namespace {

/// Must the bytes of a token with this look be read?
bool is_slow(unsigned look) noexcept {
  if ((look & text::kMark) != 0) return false;
  if (look < text::kNoWord) return (look & text::kUnplain) != 0;
  return look == text::look_of(text::TokenKind::number, 0, text::kNoPunct) ||
         look == text::look_of(text::TokenKind::ordinal, 0, text::kNoPunct);
}

/// Masks that leave the first n of 16 bytes.
constexpr std::array<WordHead, kLongestHead + 1> make_head_masks() {
  std::array<WordHead, kLongestHead + 1> table{};
  for (std::size_t n = 1; n <= kLongestHead; ++n) {
    table[n].first = n >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * n)) - 1;
    table[n].second = n <= 8 ? 0 : n == 16 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * (n - 8))) - 1;
  }
  return table;
}
constexpr std::array<WordHead, kLongestHead + 1> kHeadMasks = make_head_masks();

WordHead load_head(const void* bytes) noexcept {
  WordHead head;
  std::memcpy(&head, bytes, sizeof head);
  return head;
}

}  // namespace

WordUses::WordUses(const Tables& tables)
    : names_only_(tables.vocabulary_count()), uses_(2 * (std::size_t{names_only_} + 1)) {}

void WordUses::add(WordId word, bool capital, std::uint8_t use) noexcept {
  std::uint8_t& at = uses_[2 * std::size_t{std::min(word, names_only_)} + (capital ? 1 : 0)];
  at = static_cast<std::uint8_t>(at | use);
}
std::uint8_t WordUses::of(WordId word, bool capital) const noexcept {
  return uses_[2 * std::size_t{std::min(word, names_only_)} + (capital ? 1 : 0)];
}

WordIndex::WordIndex(const Tables& tables, const WordUses& uses) : tables_(tables), uses_(uses) {
  const blob::Header& header = blob::header(tables.base_);
  key_ = hash_key(header.seed);
  bucket_shift_ = 64 - header.bucket_bits;
  displacements_ = blob::rows<std::uint16_t>(tables.base_, header.displacements);
  const auto* const rows = blob::rows<blob::WordRow>(tables.base_, header.words);
  const auto* const slots = blob::rows<blob::Slot>(tables.base_, header.word_slots);
  const auto pack = [&](WordId word, unsigned root, unsigned small) {
    static_assert(WordUses::kStartsName == 1);
    return word | (uses.of(word, false) | (small & root)) << kIdBits |
           (uses.of(word, true) | root) << (kIdBits + kFlags);
  };
  const char* const strings = tables.base_ + header.strings.offset;
  slots_.resize(header.word_slots.count);
  Slot* to = slots_.data();
  for (std::size_t i = 0; i < slots_.size(); ++i, ++to) {
    const WordId word = slots[i].word;
    const blob::WordRow row = rows[word];
    if (word < kFirstWord || row.length > kLongestHead) continue;
    WordHead head = load_head(strings + row.spelling);  // the strings can be read in such loads
    const WordHead mask = kHeadMasks[row.length];
    head.first &= mask.first;
    head.second &= mask.second;
    std::memcpy(to, &head, sizeof head);
    to->packed = pack(word, row.root, row.small);
  }
  for (unsigned look = 0; look < looks_.size(); ++look) {
    const WordId shape = kShapesByLook[look];
    const unsigned names = header.mark_names >> shape & 1;
    looks_[look].packed = is_slow(look)
                              ? std::uint32_t{kUnread} << kIdBits | std::uint32_t{kUnread} << (kIdBits + kFlags)
                              : pack(shape, names, names);
    if (is_slow(look) || look >= text::kNoWord) looks_[look].packed |= kNoWord;
    looks_[look].shift = kIdBits + (look < text::kNoWord && (look & text::kCapital) != 0 ? kFlags : 0u);
  }
}

void WordIndex::look_up(const text::Document& doc, text::Lender::Loan& loan, Words& words,
                        text::TokenMarks& marks) const {
  const std::size_t total = doc.tokens.size();
  text::set_length(words, total);
  marks.begin(loan, total);
  // The last words cannot be read in loads of 16 bytes.
  std::size_t readable = total;
  while (readable > 0 && doc.tokens[readable - 1].begin + kLongestHead > doc.text.size()) --readable;
  look_up_fast(doc, readable, words.data(), marks.data());
  std::fill(marks.data() + readable, marks.data() + total, kUnread);
  for (text::TokenIndex t = 0; (t = marks.next(t, kUnread)) < total; ++t) {
    words[t] = tables_.look_up(doc, t);
    mark_again(doc, t, words[t], marks);
  }
}

void WordIndex::mark_again(const text::Document& doc, text::TokenIndex t, WordId word, text::TokenMarks& marks) const {
  marks.data()[t] = static_cast<std::uint8_t>(uses_.of(word, doc.tokens[t].has(text::kCapital)) |
                                              (tables_.starts_name(doc, t, word) ? WordUses::kStartsName : 0u));
}

/// Looks up the first `count` tokens and marks those that are left to do as unread.
void WordIndex::look_up_fast(const text::Document& doc, std::size_t count, WordId* words, std::uint8_t* marks) const {
  const text::Token* const tokens = doc.tokens.data();
  const char* const text = doc.text.data();
  const std::uint16_t* const displacements = displacements_;
  const Slot* const slots = slots_.data();
  const auto slot_count = static_cast<std::uint32_t>(slots_.size());
  const HashKey key = key_;
  const unsigned bucket_shift = bucket_shift_;
  for (std::size_t t = 0; t < count; ++t) {
    const text::Token token = tokens[t];
    const std::size_t length = token.end - token.begin;
    const Look look = looks_[token.look];
    if (length > kLongestHead) {  // seldom
      marks[t] = kUnread;
      continue;
    }
    const WordHead mask = kHeadMasks[length];
    WordHead head = load_head(text + token.begin);
    head.first = (head.first | 0x2020202020202020u) & mask.first;  // digits have this bit already
    head.second = (head.second | 0x2020202020202020u) & mask.second;
    const std::uint64_t hash = hash_head(head, key);
    const Slot& slot = slots[slot_of(hash, displacements[hash >> bucket_shift], slot_count)];
    // Marks are looked up with the rest; here the outcome is thrown away.
    const WordHead there = load_head(&slot);
    const std::uint64_t differ = (there.first ^ head.first) | (there.second ^ head.second) | (look.packed & kNoWord);
    // All ones where it differs, by arithmetic: of a comparison the compiler makes a branch.
    const auto other = static_cast<std::uint32_t>(static_cast<std::int64_t>(differ | (0 - differ)) >> 63);
    const std::uint32_t packed = slot.packed ^ ((slot.packed ^ look.packed) & other);
    words[t] = packed & ((1u << kIdBits) - 1);
    marks[t] = static_cast<std::uint8_t>(packed >> look.shift & ((1u << kFlags) - 1));
  }
}

}  // namespace parley::gazetteer
