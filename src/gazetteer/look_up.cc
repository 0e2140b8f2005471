// The gazetteer's stage: each token's word, and the names in the text.
//
// Words are looked up 64 tokens at a time, all of them in the same way and without a branch, for most of the time would go into branches guessed
// wrong: hash, slot, and does the slot's word spell the same? Only words with accents, dots or apostrophes go the slow way of find_word(), which
// is also the oracle of the tests. Names are then sought where a bit says that some name begins with the word.
#include <algorithm>
#include <array>

#include "gazetteer/blob_reader.h"
#include "gazetteer/shapes.h"
#include "gazetteer/tables.h"
#include "text/fold.h"

namespace parley::gazetteer {
namespace {

constexpr std::size_t kChunk = 64;        // tokens
constexpr std::size_t kLongestHead = 16;  // bytes

/// By Token::look: must its bytes be read?
constexpr std::array<std::uint8_t, 256> make_slow() {
  std::array<std::uint8_t, 256> table{};
  for (unsigned capitals = 0; capitals < 4; ++capitals) table[text::kUnplain | capitals] = 1;
  table[text::look_of(text::TokenKind::number, 0, text::kNoPunct)] = 1;
  table[text::look_of(text::TokenKind::ordinal, 0, text::kNoPunct)] = 1;
  return table;
}
constexpr std::array<std::uint8_t, 256> kSlow = make_slow();

/// Masks that leave the first n of 16 bytes.
struct HeadMask {
  std::uint64_t first = 0, second = 0;
};
constexpr std::array<HeadMask, kLongestHead + 1> make_head_masks() {
  std::array<HeadMask, kLongestHead + 1> table{};
  for (std::size_t n = 1; n <= kLongestHead; ++n) {
    table[n].first = n >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * n)) - 1;
    table[n].second = n <= 8 ? 0 : n == 16 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * (n - 8))) - 1;
  }
  return table;
}
constexpr std::array<HeadMask, kLongestHead + 1> kHeadMasks = make_head_masks();

WordHead load_head(const char* bytes) noexcept {
  WordHead head;
  std::memcpy(&head.first, bytes, 8);
  std::memcpy(&head.second, bytes + 8, 8);
  return head;
}

}  // namespace

/// One text's look-up.
class LookUp {
 public:
  LookUp(const Tables& tables, const char* base, const text::Document& doc, std::vector<WordId>& words,
         std::vector<NameHit>& names)
      : tables_(tables),
        base_(base),
        header_(blob::header(base)),
        rows_(blob::rows<blob::WordRow>(base, header_.words)),
        displacements_(blob::rows<std::uint16_t>(base, header_.displacements)),
        slots_(blob::rows<blob::Slot>(base, header_.word_slots)),
        strings_(base + header_.strings.offset),
        trie_(base),
        doc_(doc),
        words_(words),
        names_(names) {}

  void run() {
    const std::size_t total = doc_.tokens.size();
    text::set_length(words_, total);
    // The last words cannot be read in loads of 16 bytes.
    std::size_t readable = total;
    while (readable > 0 && doc_.tokens[readable - 1].begin + kLongestHead > doc_.text.size()) --readable;
    std::size_t starts = 0;
    for (std::size_t first = 0; first < total; first += kChunk) {
      if (names_.size() < starts + kChunk) names_.resize(2 * starts + kChunk);
      const std::size_t fast = std::min(std::max(first, readable), std::min(first + kChunk, total));
      std::uint64_t begin_names = look_up_fast(first, fast);
      for (std::size_t t = fast; t < std::min(first + kChunk, total); ++t)
        slow_[slow_count_++] = static_cast<std::uint32_t>(t);
      for (std::size_t i = 0; i < slow_count_; ++i) {
        const std::uint64_t bit = std::uint64_t{1} << (slow_[i] - first);
        begin_names = look_up_slow(slow_[i]) ? begin_names | bit : begin_names & ~bit;
      }
      for (; begin_names != 0; begin_names &= begin_names - 1)
        names_[starts++].first =
            static_cast<text::TokenIndex>(first + static_cast<unsigned>(__builtin_ctzll(begin_names)));
    }
    find_names(starts);
  }

 private:
  /// Looks up the words of tokens [first, last), at most a chunk of them; notes in slow_ which are left to do. Returns where names may begin,
  /// one bit a token.
  std::uint64_t look_up_fast(std::size_t first, std::size_t last) {
    const text::Token* const tokens = doc_.tokens.data();
    const char* const text = doc_.text.data();
    WordId* const words = words_.data();
    const std::uint64_t seed = header_.seed;
    const unsigned bucket_bits = header_.bucket_bits;
    const std::uint32_t slot_count = header_.word_slots.count;
    const std::uint32_t mark_names = header_.mark_names;
    std::size_t slow_count = 0;
    for (std::size_t t = first; t < last; ++t) {
      const text::Token token = tokens[t];
      const std::size_t length = token.end - token.begin;
      if (kSlow[token.look] != 0 || length > kLongestHead) {
        slow_[slow_count++] = static_cast<std::uint32_t>(t);
        words[t] = 0;
        continue;
      }
      const HeadMask mask = kHeadMasks[length];
      WordHead head = load_head(text + token.begin);
      head.first = (head.first | 0x2020202020202020u) & mask.first;  // digits have this bit already
      head.second = (head.second | 0x2020202020202020u) & mask.second;
      heads_[t - first] = head;
      const std::uint64_t hash = hash_head(head, seed);
      const blob::Slot slot = slots_[slot_of(hash, displacements_[bucket_of(hash, bucket_bits)], slot_count)];
      // A tag that differs leads to word 0, whose spelling is empty: most words of no table end there, in one cache line.
      words[t] = slot.word & (0u - static_cast<WordId>(slot.tag == tag_of(hash)));
    }
    // In a loop of its own, so that its loads need not wait behind those above.
    std::uint64_t begin_names = 0;
    for (std::size_t t = first; t < last; ++t) {
      const text::Token token = tokens[t];
      const std::size_t length = token.end - token.begin;
      const WordId found = words[t];
      const HeadMask mask = kHeadMasks[std::min(length, kLongestHead)];
      const WordHead head = heads_[t - first];
      const blob::WordRow row = rows_[found];
      const WordHead there = load_head(strings_ + row.spelling);
      // Marks were looked up with the rest; here the outcome is thrown away.
      const std::uint64_t differ = ((there.first ^ head.first) & mask.first) |
                                   ((there.second ^ head.second) & mask.second) | (row.length ^ length) |
                                   (token.look & (text::kMark | text::kNoWord));
      const auto same = static_cast<std::uint32_t>(differ == 0);
      const WordId shape = kShapesByLook[token.look];
      words[t] = shape ^ ((shape ^ found) & (0u - same));
      const std::uint32_t starts = same & row.root & (row.small | token.look);
      begin_names |= std::uint64_t{starts | ((mark_names >> shape) & (1u - same))} << (t - first);
    }
    slow_count_ = slow_count;
    return begin_names;
  }

  /// Looks up any token; can a name begin with it?
  bool look_up_slow(std::uint32_t t) {
    const text::Token& token = doc_.tokens[t];
    words_[t] = shape_of(doc_, token);
    if (is_number(token))
      return (header_.numbers & blob::number_bit(doc_.bytes(token))) != 0 &&
             trie_.root(tables_.find_word(doc_.bytes(token))) != blob::kNoNode;
    if (token.kind == text::TokenKind::word) {
      if (const WordId word = tables_.find_word(doc_.bytes(token)); word != kUnknownLower) words_[t] = word;
    }
    return can_start(t);
  }

  bool can_start(std::size_t t) const noexcept {
    const blob::WordRow row = rows_[words_[t]];
    return row.root != 0 && (row.small != 0 || doc_.tokens[t].has(text::kCapital));
  }

  /// The names that begin at names_[0, starts), the longest at each place, none inside another.
  void find_names(std::size_t starts) {
    std::size_t count = 0;
    text::TokenIndex free = 0;
    for (std::size_t i = 0; i < starts; ++i) {
      const text::TokenIndex at = names_[i].first;
      if (at < free) continue;
      NameHit hit;
      if (!name_at(at, hit)) continue;
      names_[count++] = hit;
      free = hit.last;
    }
    names_.resize(count);
  }

  static bool is_number(const text::Token& token) noexcept {
    return token.kind == text::TokenKind::number || token.kind == text::TokenKind::ordinal;
  }

  /// The word under which a token stands in names: numbers as they are written.
  WordId name_word(text::TokenIndex t) const noexcept {
    const text::Token& token = doc_.tokens[t];
    return is_number(token) ? tables_.find_word(doc_.bytes(token)) : words_[t];
  }

  bool name_at(text::TokenIndex at, NameHit& hit) const noexcept {
    std::uint32_t node = trie_.root(name_word(at));
    const text::TokenIndex last = doc_.sentences[doc_.sentence_of[at]].last;
    const Form* const all = blob::rows<Form>(base_, header_.forms);
    const auto* const spellings = blob::rows<FormSpelling>(base_, header_.spellings);
    unsigned n = 0, capitals = 0, acronyms = 0;
    bool found = false;
    for (text::TokenIndex t = at; node != blob::kNoNode;) {
      capitals |= static_cast<unsigned>(doc_.tokens[t].has(text::kCapital)) << n;
      acronyms |= static_cast<unsigned>(doc_.tokens[t].has(text::kAllCaps)) << n;
      ++n;
      const blob::NodeRange range = trie_.range(node);
      const auto fits = [&](const Form& f) {
        const FormSpelling asked = spellings[f.spelling];
        return (asked.capital_words & ~capitals) == 0 && (asked.acronym_words & ~acronyms) == 0;
      };
      std::uint32_t first = range.first_form;
      while (first < range.last_form && !fits(all[first])) ++first;
      std::uint32_t end = first;
      while (end < range.last_form && fits(all[end])) ++end;
      if (end != first) {
        found = true;
        hit = {at, t + 1, first, end - first};
      }
      if (range.first_child == range.last_child) break;
      do ++t;
      while (t < last && blob::is_skipped(doc_.tokens[t]));
      if (t >= last || n >= blob::kLongestName) break;
      const WordId word = name_word(t);
      node = trie_.inner(word) ? trie_.child(range, word) : blob::kNoNode;
    }
    return found;
  }

  const Tables& tables_;
  const char* base_;
  const blob::Header& header_;
  const blob::WordRow* rows_;
  const std::uint16_t* displacements_;
  const blob::Slot* slots_;
  const char* strings_;
  blob::Names trie_;
  const text::Document& doc_;
  std::vector<WordId>& words_;
  std::vector<NameHit>& names_;
  std::array<std::uint32_t, kChunk> slow_{};  ///< tokens of a chunk that look_up_fast() leaves
  std::size_t slow_count_ = 0;
  std::array<WordHead, kChunk> heads_{};
};

void Tables::look_up(const text::Document& doc, std::vector<WordId>& words, std::vector<NameHit>& names) const {
  LookUp(*this, base_, doc, words, names).run();
}

}  // namespace parley::gazetteer
