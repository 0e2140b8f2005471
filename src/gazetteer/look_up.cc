// The gazetteer's stage: each token's word, and the names in the text.
//
// Words are looked up 64 tokens at a time in a few passes without branches, for what branches cost most here is guessing wrong: which tokens are
// plain words; their hashes; the slots' candidates; do they spell the same? Only words with accents, dots or apostrophes go the slow way of
// find_word(), which is also the oracle of the tests. Names are then sought where a bit says that some name begins with the word.
#include <algorithm>
#include <array>

#include "gazetteer/blob_reader.h"
#include "gazetteer/shapes.h"
#include "gazetteer/tables.h"
#include "text/fold.h"

namespace parley::gazetteer {
namespace {

constexpr std::size_t kChunk = 64;       // tokens
constexpr std::size_t kLongestHead = 16;  // bytes

/// shape_of() of tokens that are no numbers, by kind, punct and the flags of capitals.
constexpr std::size_t kShapeKeys = 6 * 128;
constexpr unsigned shape_key(const text::Token& t) {
  const unsigned capitals = t.flags & (text::kCapital | text::kAllCaps);
  return static_cast<unsigned>(t.kind) << 7 | static_cast<unsigned char>(t.punct) |
         (t.kind == text::TokenKind::word ? capitals : 0u);
}
static_assert((text::kCapital | text::kAllCaps) == 3, "the capitals' flags are a small number");
constexpr std::array<std::uint8_t, kShapeKeys> make_shapes() {
  std::array<std::uint8_t, kShapeKeys> table{};
  for (unsigned kind = 0; kind < 6; ++kind) {
    for (unsigned low = 0; low < 128; ++low) {
      text::Token t;
      t.kind = static_cast<text::TokenKind>(kind);
      const bool word = t.kind == text::TokenKind::word;
      t.flags = static_cast<std::uint8_t>(word ? low & 3u : 0u);
      t.punct = static_cast<char>(word ? 0u : low);
      table[shape_key(t)] = static_cast<std::uint8_t>(unread_shape(t));
    }
  }
  return table;
}
constexpr std::array<std::uint8_t, kShapeKeys> kShapes = make_shapes();

/// Masks that leave the first n of 8 bytes: [n] of the first 8, [n + 8 - 16 …] of the second.
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
        spellings_(blob::rows<blob::Text>(base, header_.words)),
        displacements_(blob::rows<std::uint16_t>(base, header_.displacements)),
        slots_(blob::rows<blob::Slot>(base, header_.word_slots)),
        strings_(base + header_.strings.offset),
        trie_(base),
        doc_(doc),
        words_(words),
        names_(names) {}

  void run() {
    const std::size_t total = doc_.tokens.size();
    words_.resize(total);
    // The last words cannot be read in loads of 16 bytes.
    std::size_t readable = total;
    while (readable > 0 && doc_.tokens[readable - 1].begin + kLongestHead > doc_.text.size()) --readable;
    std::size_t starts = 0;
    for (std::size_t first = 0; first < total; first += kChunk) {
      if (names_.size() < starts + kChunk) names_.resize(2 * starts + kChunk);
      starts = chunk(first, std::min(first + kChunk, total), readable, starts);
    }
    find_names(starts);
  }

 private:
  /// Looks up the words of tokens [first, last) and notes behind names_[starts] where names may begin; returns how many there are now.
  std::size_t chunk(std::size_t first, std::size_t last, std::size_t readable, std::size_t starts) {
    std::size_t plain_count = 0, slow_count = 0;
    const text::Token* const tokens = doc_.tokens.data();
    for (std::size_t t = first; t < last; ++t) {
      const text::Token& token = tokens[t];
      words_[t] = kShapes[shape_key(token)];
      constexpr unsigned kNotPlain = text::kNonAscii | text::kDotted | text::kApostrophe;
      const bool word = token.kind == text::TokenKind::word;
      const bool easy = (token.flags & kNotPlain) == 0 && token.end - token.begin <= kLongestHead && t < readable;
      const bool number = token.kind == text::TokenKind::number || token.kind == text::TokenKind::ordinal;
      plain_[plain_count] = static_cast<std::uint32_t>(t);
      plain_count += static_cast<std::size_t>(word & easy);
      slow_[slow_count] = static_cast<std::uint32_t>(t);
      slow_count += static_cast<std::size_t>((word & !easy) | number);
    }
    look_up_plain(plain_count);
    std::uint64_t numeric = 0;
    for (std::size_t i = 0; i < slow_count; ++i) numeric |= look_up_slow(slow_[i]) << (slow_[i] - first);
    for (std::size_t t = first; t < last; ++t) {
      names_[starts].first = static_cast<text::TokenIndex>(t);
      starts += static_cast<std::size_t>(trie_.starts(words_[t], tokens[t].has(text::kCapital)) |
                                         ((numeric >> (t - first) & 1) != 0));
    }
    return starts;
  }

  void look_up_plain(std::size_t count) {
    const std::uint64_t seed = header_.seed;
    for (std::size_t i = 0; i < count; ++i) {
      const text::Token& token = doc_.tokens[plain_[i]];
      const std::size_t length = token.end - token.begin;
      WordHead head = load_head(doc_.text.data() + token.begin);
      head.first = (head.first | 0x2020202020202020u) & kHeadMasks[length].first;  // digits have this bit already
      head.second = (head.second | 0x2020202020202020u) & kHeadMasks[length].second;
      heads_[i] = head;
      hashes_[i] = hash_head(head, length, seed);
    }
    const unsigned bucket_bits = header_.bucket_bits;
    const std::uint32_t slot_count = header_.word_slots.count;
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint64_t hash = hashes_[i];
      const blob::Slot slot = slots_[slot_of(hash, displacements_[bucket_of(hash, bucket_bits)], slot_count)];
      hashes_[i] = slot.tag == tag_of(hash) ? WordId{slot.word} : WordId{0};
    }
    for (std::size_t i = 0; i < count; ++i) {
      const auto word = static_cast<WordId>(hashes_[i]);  // 0: its spelling is empty, and the length tells it from the token
      const text::Token& token = doc_.tokens[plain_[i]];
      const std::size_t length = token.end - token.begin;
      const blob::Text spelling = spellings_[word];
      const WordHead there = load_head(strings_ + spelling.offset);
      const std::uint64_t differ = ((there.first & kHeadMasks[length].first) ^ heads_[i].first) |
                                   ((there.second & kHeadMasks[length].second) ^ heads_[i].second) |
                                   (spelling.length ^ length);
      words_[plain_[i]] = differ == 0 ? word : words_[plain_[i]];
    }
  }

  /// The word of a token that is no plain one; returns 1 where it is a number that a name begins with.
  std::uint64_t look_up_slow(std::uint32_t t) {
    const text::Token& token = doc_.tokens[t];
    if (token.kind == text::TokenKind::word) {
      const WordId word = tables_.find_word(doc_.bytes(token));
      if (word != kUnknownLower) words_[t] = word;
      return 0;
    }
    words_[t] = shape_of(doc_, token);
    if (header_.numeric_names == 0) return 0;
    return trie_.root(tables_.find_word(doc_.bytes(token))) != blob::kNoNode ? 1 : 0;
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

  /// The word under which a token stands in names: numbers as they are written.
  WordId name_word(text::TokenIndex t) const noexcept {
    const text::Token& token = doc_.tokens[t];
    return token.kind == text::TokenKind::number || token.kind == text::TokenKind::ordinal
               ? tables_.find_word(doc_.bytes(token))
               : words_[t];
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
      node = trie_.child(range, name_word(t));
    }
    return found;
  }

  const Tables& tables_;
  const char* base_;
  const blob::Header& header_;
  const blob::Text* spellings_;
  const std::uint16_t* displacements_;
  const blob::Slot* slots_;
  const char* strings_;
  blob::Names trie_;
  const text::Document& doc_;
  std::vector<WordId>& words_;
  std::vector<NameHit>& names_;
  // Of a chunk.
  std::array<std::uint32_t, kChunk> plain_{};  ///< tokens that are plain words
  std::array<std::uint32_t, kChunk> slow_{};   ///< numbers and other words
  std::array<WordHead, kChunk> heads_{};
  std::array<std::uint64_t, kChunk> hashes_{};  ///< then candidates
};

void Tables::look_up(const text::Document& doc, std::vector<WordId>& words, std::vector<NameHit>& names) const {
  LookUp(*this, base_, doc, words, names).run();
}

}  // namespace parley::gazetteer
