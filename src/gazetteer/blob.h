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
  Section strings;       ///< char
  Section classes;       ///< Text, by ClassId
  Section words;         ///< WordRow, by WordId
  Section word_classes;  ///< WordClass
  Section word_slots;    ///< Slot, a power of two: open addressing by hash
  Section entries;       ///< EntryRow
  Section entry_names;   ///< EntryId, sorted by name
  Section countries;     ///< EntryId, sorted by alpha-3
  Section descriptions;  ///< WordId
  Section forms;         ///< Form, by node
  Section nodes;         ///< Node, breadth first; node 0 is none; one more than there are, to end the last
  Section offices;       ///< OfficeRow, sorted by person and from
  Section offices_in;    ///< office index, grouped by party
};

struct WordRow {
  std::uint32_t spelling : 24;  ///< into the strings
  std::uint32_t length : 8;
  std::uint32_t root : 24;  ///< the trie node behind this word as the first of a name
  std::uint32_t class_count : 7;
  std::uint32_t capital_root : 1;  ///< every name that begins with this word begins with a capital
  std::uint32_t first_class;
};
static_assert(sizeof(WordRow) == 12);
inline constexpr std::uint32_t kMostClasses = 127;  // of a word

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
  Text name, country, code, government, government_code;
  std::uint32_t wikidata;
  std::uint32_t represents;
  PartialDay from, until;
  std::uint32_t first_description : 24;
  std::uint32_t description_count : 8;
  std::uint32_t first_office : 24;  ///< of the person
  std::uint32_t office_count : 8;
  std::uint32_t first_office_in;  ///< of the party, in offices_in
  std::uint32_t office_in_count : 24;
  std::uint32_t kind : 7;
  std::uint32_t territory : 1;
};

struct OfficeRow {
  std::uint32_t person : 24;
  std::uint32_t role : 8;
  std::uint32_t of;
  Text title;
  PartialDay from, until, as_of;
};

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
