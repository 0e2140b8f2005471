// The layout of the compiled gazetteer. Little-endian, no pointers: offsets count from the blob's first byte. Written by blob_builder.cc, read
// by tables.cc; not a file format, the blob never outlives the library that made it.
//
// It is meant to be small, because it lies in every process, and to be walked with few cache misses: rows are packed into bit fields, equal lists
// and rows are kept once, and the names form a trie whose nodes are numbered breadth first: the children of a node are neighbours, and counting
// the children of the nodes before it tells where they begin.
#ifndef PARLEY_GAZETTEER_BLOB_H_
#define PARLEY_GAZETTEER_BLOB_H_

#include <cstdint>
#include <cstring>
#include <string_view>

#include "gazetteer/tables.h"
#include "text/fold.h"

namespace parley::gazetteer::blob {

inline constexpr std::uint32_t kMagic = 0x59524C50;  // "PLRY"
inline constexpr std::uint32_t kVersion = 5;
inline constexpr std::uint32_t kNoNode = 0;
inline constexpr unsigned kLongestName = 16;  // words of a name

// What the bit fields can count; blob_builder.cc refuses more.
inline constexpr std::uint32_t kMostWords = (1u << 20) - 2;
inline constexpr std::uint32_t kMostVocabulary = 1u << 15;  // ClassMember::word
inline constexpr std::uint32_t kMostNodes = (1u << 22) - 2;
inline constexpr std::uint32_t kMostForms = (1u << 22) - 2;
inline constexpr std::uint32_t kMostSpellings = 256;
inline constexpr std::uint32_t kMostEntries = (1u << 20) - 2;
inline constexpr std::uint32_t kMostStringBytes = 1u << 24;
inline constexpr std::uint32_t kLongestString = 255;
inline constexpr std::uint32_t kMostCodes = 1u << 16;
inline constexpr std::uint32_t kMostLists = 1u << 16;
inline constexpr std::uint32_t kMostTitles = 1u << 13;
inline constexpr std::uint32_t kMostCountries = (1u << 16) - 2;

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
  std::uint32_t vocabulary = 0;  ///< word ids below this can have classes
  std::uint32_t mark_names = 0;  ///< bit i: some names begin with a mark of shape i
  std::uint64_t numbers = 0;     ///< number_bit() of the numbers that names begin with
  Text data_date = {0, 0};
  std::uint32_t seed = 0;         ///< of the words' hash, see word_hash.h
  std::uint32_t bucket_bits = 0;  ///< likewise
  Section strings;                ///< char
  Section classes;                ///< Text, by ClassId, sorted
  Section class_heads;            ///< head_of() their names, by ClassId
  Section first_members;          ///< index of a class's first word, by ClassId; one more, to end the last
  Section class_members;          ///< ClassMember
  Section words;                  ///< WordRow, by WordId
  Section roots;  ///< RankBlock, by WordId / 64: the words that names begin with, whose nodes are the first, from 1
  Section inner;  ///< std::uint64_t, by WordId / 64: bit i: some name has the word behind another
  Section class_list_of;      ///< std::uint16_t, by WordId of the vocabulary: index into class_lists
  Section class_lists;        ///< index of a list's first class; one more, to end the last
  Section word_classes;       ///< WordClass
  Section displacements;      ///< std::uint16_t, by bucket
  Section word_slots;         ///< Slot
  Section entries;            ///< EntryRow
  Section extra_blocks;       ///< RankBlock, by EntryId / 64: the entries that have an ExtraRow
  Section extras;             ///< ExtraRow
  Section government_blocks;  ///< RankBlock, likewise
  Section governments;        ///< GovernmentRow
  Section codes;              ///< Text, by EntryRow::code
  Section alpha3;             ///< Text, by EntryRow::country less one
  Section titles;             ///< TitleRow, by OfficeRow::title
  Section entry_names;        ///< EntryId, sorted by name
  Section countries;          ///< EntryId, sorted by alpha-3
  Section description_lists;  ///< index of a list's first description; one more, to end the last
  Section descriptions;       ///< WordId
  Section forms;              ///< Form, by node
  Section spellings;          ///< FormSpelling, by Form::spelling
  Section nodes;              ///< Node, breadth first; node 0 is none; padded to whole NodeBlocks
  Section node_blocks;        ///< NodeBlock, by node / kNodesOfBlock
  Section crowded;            ///< CrowdedNode, sorted by node
  Section offices;            ///< OfficeRow, sorted by person and from
  Section offices_in;         ///< office index, sorted by party
  Section labels;             ///< LabelRow, in the order of their table
};

struct WordRow {
  std::uint32_t spelling : 24;  ///< into the strings
  std::uint32_t length : 6;
  std::uint32_t root : 1;   ///< names begin with this word
  std::uint32_t small : 1;  ///< some of them may begin without a capital
};
static_assert(sizeof(WordRow) == 4 && text::kLongestFold < 64);

/// Which of 64 things have something, and the number of those before them: that numbers what they have.
struct RankBlock {
  std::uint64_t bits = 0;    ///< bit i: thing i has it
  std::uint64_t before = 0;  ///< how many of the blocks before have it
};

/// A word in the hash table: id (0: empty), and hash bits that the place does not tell.
struct Slot {
  std::uint32_t word : 20;
  std::uint32_t tag : 12;
};
static_assert(sizeof(Slot) == 4);

/// A node of the trie of names. Its children are the nodes behind those of all nodes before it, sorted by word; its forms likewise.
struct Node {
  std::uint32_t word : 20;  ///< that leads here from the parent
  std::uint32_t children : 8;
  std::uint32_t forms : 4;
};
static_assert(sizeof(Node) == 4);
inline constexpr std::uint32_t kMostChildren = 255, kMostNodeForms = 15;
inline constexpr std::uint32_t kNodesOfBlock = 16;

/// Where the children and forms of a block's first node begin.
struct NodeBlock {
  std::uint32_t first_child = 0;
  std::uint32_t first_form : 31;
  std::uint32_t crowded : 1;  ///< some node of the block has a CrowdedNode
};
static_assert(sizeof(NodeBlock) == 8);

/// The children and forms of a node beyond what Node can count.
struct CrowdedNode {
  std::uint32_t node = 0, children = 0, forms = 0;
};

/// The children and forms of a node, half-open.
struct NodeRange {
  std::uint32_t first_child = 0, last_child = 0, first_form = 0, last_form = 0;
};

struct EntryRow {
  Text name;
  std::uint32_t code : 16;
  std::uint32_t kind : 7;
  std::uint32_t territory : 1;
  std::uint32_t extra : 1;       ///< it has an ExtraRow
  std::uint32_t government : 1;  ///< it has a GovernmentRow
  std::uint32_t own : 1;         ///< from a user's table
  std::uint32_t spare : 5;
  std::uint16_t descriptions;  ///< index into description_lists
  std::uint16_t country;       ///< 0: none
};
static_assert(sizeof(EntryRow) == 12);

/// What few entries have.
struct ExtraRow {
  std::uint32_t wikidata;    ///< 0: none
  std::uint32_t represents;  ///< kNoEntry: nobody
  PartialDay from, until;
};
static_assert(sizeof(ExtraRow) == 16);

/// The government of a state.
struct GovernmentRow {
  Text name, code;
};

struct TitleRow {
  Text title;
  std::uint32_t role;
};

/// Month and day of a PartialDay in 9 bits.
inline std::uint32_t pack_day(const PartialDay& d) noexcept {
  return static_cast<std::uint32_t>(d.month) << 5 | static_cast<std::uint32_t>(d.day);
}
inline PartialDay unpack(std::uint32_t year, std::uint32_t day) noexcept {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(day >> 5), static_cast<std::uint8_t>(day & 31)};
}

struct OfficeRow {
  std::uint32_t person : 20;
  std::uint32_t from_year : 12;
  std::uint32_t of : 20;
  std::uint32_t end_year : 12;  ///< until, or as_of where open
  std::uint32_t from_day : 9;
  std::uint32_t end_day : 9;
  std::uint32_t open : 1;
  std::uint32_t title : 13;
};
static_assert(sizeof(OfficeRow) == 12);

struct LabelRow {
  Text words;
  EntryId country;
};

/// Do `length` bytes of the string pool equal the folded word? By 8-byte loads: the pool has 16 bytes behind its last string.
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

/// The first eight bytes of a text as a number: sorted as the texts are.
inline std::uint64_t head_of(std::string_view text) noexcept {
  std::uint64_t head = 0;
  if (text.size() >= sizeof head) {
    std::memcpy(&head, text.data(), sizeof head);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return head;
#else
    return __builtin_bswap64(head);
#endif
  }
  for (const char c : text) head = head << 8 | static_cast<unsigned char>(c);
  return text.empty() ? 0 : head << (8 * (sizeof head - text.size()));
}

/// One of 64 bits by which most numbers that begin no name are told from those that do.
inline std::uint64_t number_bit(std::string_view number) noexcept {
  const auto first = static_cast<unsigned char>(number.front()), last = static_cast<unsigned char>(number.back());
  return std::uint64_t{1} << ((first * 7u + last * 3u + number.size()) & 63u);
}

/// Tokens of a name that look-up passes over: "al-Qaeda" is "al Qaeda".
inline bool is_skipped(const text::Token& t) noexcept { return t.is(text::kHyphen); }

}  // namespace parley::gazetteer::blob

#endif  // PARLEY_GAZETTEER_BLOB_H_
