// The layout of the compiled gazetteer. Little-endian, no pointers: offsets count from the blob's first byte. Written by blob_builder.cc, read
// by tables.cc; not a file format, the blob never outlives the library that made it.
#ifndef PARLEY_GAZETTEER_BLOB_H_
#define PARLEY_GAZETTEER_BLOB_H_

#include <cstdint>
#include <cstring>
#include <string_view>

#include "gazetteer/tables.h"

namespace parley::gazetteer::blob {

inline constexpr std::uint32_t kMagic = 0x59524C50;  // "PLRY"
inline constexpr std::uint32_t kVersion = 1;
inline constexpr std::uint32_t kNoNode = 0;
inline constexpr unsigned kLongestName = 16;  // words of a name

struct Section {
  std::uint32_t offset = 0;
  std::uint32_t count = 0;
};

struct Text {
  std::uint32_t offset = 0;  ///< into the strings
  std::uint32_t length = 0;
};

struct Header {
  std::uint32_t magic = kMagic;
  std::uint32_t version = kVersion;
  std::uint32_t vocabulary = 0;     ///< word ids below this can have classes
  std::uint32_t numeric_names = 0;  ///< some names begin with a number ("17 November")
  Text data_date;
  Section strings;       ///< char
  Section classes;       ///< Text, by ClassId
  Section words;         ///< WordRow, by WordId
  Section word_classes;  ///< WordClass
  Section word_slots;    ///< Slot, a power of two: open addressing by hash
  Section entries;       ///< EntryRow
  Section entry_names;   ///< EntryId, sorted by name
  Section countries;     ///< EntryId, sorted by alpha-3
  Section descriptions;  ///< WordId
  Section forms;         ///< Form
  Section nodes;         ///< Node; node 0 is none
  Section edges;         ///< Edge, a power of two: open addressing
  Section offices;       ///< OfficeRow, sorted by person and from
  Section offices_in;    ///< office index, grouped by party
};

struct WordRow {
  Text spelling;
  std::uint32_t first_class = 0;
  std::uint16_t class_count = 0;
  std::uint16_t spare = 0;
  std::uint32_t root = kNoNode;  ///< the trie node behind this word as the first of a name
};

struct Slot {
  std::uint32_t hash = 0;
  std::uint32_t word = 0;  ///< id + 1; 0: empty
};

struct EntryRow {
  Text name, country, code, government, government_code;
  std::uint32_t wikidata = 0;
  std::uint32_t represents = kNoEntry;
  PartialDay from, until;
  std::uint32_t first_description = 0, description_count = 0;
  std::uint32_t first_office = 0, office_count = 0;        ///< of the person
  std::uint32_t first_office_in = 0, office_in_count = 0;  ///< of the party, in offices_in
  std::uint8_t kind = 0;
  std::uint8_t territory = 0;
  std::uint16_t spare = 0;
};

struct Node {
  std::uint32_t first_form = 0;
  std::uint32_t form_count = 0;
};

struct Edge {
  std::uint32_t from = 0;  ///< node; 0: empty
  std::uint32_t word = 0;
  std::uint32_t to = 0;
};

struct OfficeRow {
  std::uint32_t person = kNoEntry;
  std::uint32_t of = kNoEntry;
  Text title;
  PartialDay from, until, as_of;
  std::uint32_t role = 0;
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

inline std::uint32_t hash_edge(std::uint32_t node, std::uint32_t word) noexcept {
  std::uint64_t h = (std::uint64_t{node} << 32 | word) * 0x9E3779B97F4A7C15u;
  return static_cast<std::uint32_t>(h >> 32 ^ h >> 13);
}

/// The bytes of a name that look-up compares of one token: what is a step in the trie, and what is passed over (hyphens).
inline bool is_skipped(const text::Token& t) noexcept { return t.is(text::kHyphen); }

}  // namespace parley::gazetteer::blob

#endif  // PARLEY_GAZETTEER_BLOB_H_
