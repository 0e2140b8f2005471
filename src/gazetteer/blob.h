// The layout of the compiled gazetteer. Little-endian, no pointers: offsets count from the blob's first byte. Written by blob_builder.cc, read
// by tables.cc; not a file format, the blob never outlives the library that made it.
//
// It is meant to be small, because it lies in every process, and to be walked with few cache misses: rows are packed into bit fields, and the names
// form a trie whose nodes are numbered breadth first, so that the children of a node are neighbours and need no pointers.
#ifndef PARLEY_GAZETTEER_BLOB_H_
#define PARLEY_GAZETTEER_BLOB_H_

#include <cstdint>
#include <cstring>
#include <string_view>

#include "gazetteer/tables.h"

namespace parley::gazetteer::blob {

inline constexpr std::uint32_t kMagic = 0x59524C50;  // "PLRY"
inline constexpr std::uint32_t kVersion = 2;
inline constexpr std::uint32_t kNoNode = 0;
inline constexpr unsigned kLongestName = 16;  // words of a name

// What the bit fields can count; blob_builder.cc refuses more.
inline constexpr std::uint32_t kMostWords = (1u << 20) - 2;
inline constexpr std::uint32_t kMostNodes = (1u << 21) - 2;
inline constexpr std::uint32_t kMostForms = (1u << 22) - 2;
inline constexpr std::uint32_t kMostEntries = (1u << 20) - 2;
inline constexpr std::uint32_t kMostStringBytes = 1u << 24;
inline constexpr std::uint32_t kLongestString = 255;

struct Section {
  std::uint32_t offset = 0;
  std::uint32_t count = 0;
};

struct Text {
  std::uint32_t offset : 24;  ///< into the strings
  std::uint32_t length : 8;
};

struct Header {
  std::uint32_t magic = kMagic;
  std::uint32_t version = kVersion;
  std::uint32_t vocabulary = 0;     ///< word ids below this can have classes
  std::uint32_t numeric_names = 0;  ///< some names begin with a number ("17 November")
  Text data_date = {0, 0};
  Section strings;        ///< char
  Section classes;        ///< Text, by ClassId
  Section words;          ///< WordRow, by WordId
  Section first_classes;  ///< index of a word's first class, by WordId of the vocabulary; one more, to end the last
  Section word_classes;   ///< WordClass
  Section word_slots;     ///< Slot, a power of two: open addressing by hash
  Section entries;        ///< EntryRow
  Section alpha3;         ///< Text, by EntryRow::country less one
  Section governments;    ///< Government, by EntryRow::government less one
  Section titles;         ///< Text, by OfficeRow::title
  Section entry_names;    ///< EntryId, sorted by name
  Section countries;      ///< EntryId, sorted by alpha-3
  Section descriptions;   ///< WordId
  Section forms;          ///< Form, by node
  Section spellings;      ///< FormSpelling, by Form::spelling
  Section nodes;          ///< Node, breadth first; node 0 is none; one more than there are, to end the last
  Section offices;        ///< OfficeRow, sorted by person and from
  Section offices_in;     ///< office index, sorted by party
};

struct WordRow {
  std::uint32_t spelling : 24;  ///< into the strings
  std::uint32_t length : 8;
  std::uint32_t root : 31;         ///< the trie node behind this word as the first of a name
  std::uint32_t capital_root : 1;  ///< every name that begins with this word begins with a capital
};
static_assert(sizeof(WordRow) == 8);

/// A word in the hash table: id + 1 (0: empty), and hash bits that the place does not tell.
struct Slot {
  std::uint32_t word : 20;
  std::uint32_t tag : 12;
};
static_assert(sizeof(Slot) == 4);

/// A node of the trie of names. Its children are nodes [first_child, the next node's first_child), sorted by word; its forms likewise.
struct Node {
  std::uint64_t word : 20;  ///< that leads here from the parent
  std::uint64_t first_child : 22;
  std::uint64_t first_form : 22;
};
static_assert(sizeof(Node) == 8);

struct EntryRow {
  Text name;
  Text code;
  std::uint32_t wikidata;
  std::uint32_t represents : 24;  ///< kNobody: nobody
  std::uint32_t kind : 7;
  std::uint32_t territory : 1;
  PartialDay from, until;
  std::uint32_t first_description : 24;
  std::uint32_t description_count : 8;
  std::uint16_t country;     ///< 0: none
  std::uint16_t government;  ///< 0: none
};
static_assert(sizeof(EntryRow) == 32);
inline constexpr std::uint32_t kNobody = 0xFFFFFF;

struct Government {
  Text name, code;
};

/// A PartialDay in 21 bits; 0: none.
inline std::uint32_t pack(const PartialDay& d) noexcept {
  return static_cast<std::uint32_t>(d.year) << 9 | static_cast<std::uint32_t>(d.month) << 5 |
         static_cast<std::uint32_t>(d.day);
}
inline PartialDay unpack(std::uint64_t bits) noexcept {
  return {static_cast<std::int16_t>(bits >> 9), static_cast<std::uint8_t>(bits >> 5 & 15),
          static_cast<std::uint8_t>(bits & 31)};
}

struct OfficeRow {
  std::uint32_t person : 24;
  std::uint32_t role : 8;
  std::uint32_t of;
  std::uint64_t from : 21;
  std::uint64_t end : 21;  ///< until, or as_of where open
  std::uint64_t open : 1;
  std::uint64_t title : 21;
};
static_assert(sizeof(OfficeRow) == 16);

/// Hash of a folded word, read in 8-byte loads (text::fold pads with zeros).
inline std::uint32_t hash_word(const char* folded, std::size_t length) noexcept {
  std::uint64_t h = length * 0x9E3779B97F4A7C15u;
  for (std::size_t i = 0; i < length; i += 8) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, folded + i, 8);
    h = (h ^ chunk) * 0xD6E8FEB86659FD93u;
    h ^= h >> 32;
  }
  return static_cast<std::uint32_t>(h ^ h >> 29);
}

/// Do `length` bytes of the string pool equal the folded word? By 8-byte loads: the pool has 8 bytes behind its last string.
inline bool same_word(const char* pool, const char* folded, std::size_t length) noexcept {
  std::uint64_t a = 0, b = 0;
  for (; length > 8; length -= 8, pool += 8, folded += 8) {
    std::memcpy(&a, pool, 8);
    std::memcpy(&b, folded, 8);
    if (a != b) return false;
  }
  std::memcpy(&a, pool, 8);
  std::memcpy(&b, folded, 8);
  return (a ^ b) << (64 - 8 * length) == 0;
}

/// The bits of a hash that a slot keeps.
inline std::uint32_t tag_of(std::uint32_t hash) noexcept { return hash >> 20; }

/// Tokens of a name that look-up passes over: "al-Qaeda" is "al Qaeda".
inline bool is_skipped(const text::Token& t) noexcept { return t.is(text::kHyphen); }

}  // namespace parley::gazetteer::blob

#endif  // PARLEY_GAZETTEER_BLOB_H_
