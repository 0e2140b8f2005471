// What a document's reading notes beside gazetteer entries. A text names few of them: the notes lie close together, and one number by entry
// says where. Private to the parties room.
#ifndef PARLEY_PARTIES_ENTRY_NOTES_H_
#define PARLEY_PARTIES_ENTRY_NOTES_H_

#include <cstdint>
#include <vector>

#include "gazetteer/tables.h"
#include "parley/report.h"

namespace parley::parties {

/// What the choice among homonyms asks of an entry.
struct Facts {
  bool known = false;  ///< they have been looked up
  bool own = false;    ///< from a user's table: no other meaning is asked for
  PartyKind kind = PartyKind::other;
  gazetteer::EntryId country = gazetteer::kNoEntry;  ///< the entry of its alpha-3 code
  gazetteer::EntryId represents = gazetteer::kNoEntry;
  gazetteer::PartialDay from, until;
};

class EntryNotes {
 public:
  struct Note {
    Index entity = none;       ///< of the document
    std::uint32_t weight = 0;  ///< how often the document names the country
    std::uint32_t document = 0;
    Facts facts;  ///< true of all documents
  };

  /// Begins with a document, of a gazetteer with so many entries.
  void begin(std::uint32_t entries) {
    if (place_.size() != entries || notes_.size() > kMostKept || ++document_ == 0) {
      place_.assign(entries, 0);
      notes_.clear();
      document_ = 1;
    }
  }

  /// The note of the entry; made if there is none. It may move when the next one is made.
  Note& of(gazetteer::EntryId entry) {
    std::uint32_t& place = place_[entry];
    if (place == 0) {
      notes_.emplace_back();
      place = static_cast<std::uint32_t>(notes_.size());
    }
    Note& note = notes_[place - 1];
    if (note.document != document_) {
      note.entity = none;
      note.weight = 0;
      note.document = document_;
    }
    return note;
  }

  /// Null: the document has noted nothing of it.
  const Note* find(gazetteer::EntryId entry) const noexcept {
    if (entry >= place_.size() || place_[entry] == 0) return nullptr;
    const Note& note = notes_[place_[entry] - 1];
    return note.document == document_ ? &note : nullptr;
  }

 private:
  static constexpr std::size_t kMostKept = 1024;  ///< from document to document
  std::vector<std::uint32_t> place_;              ///< by entry: of its note, and one; 0: it has none
  std::vector<Note> notes_;
  std::uint32_t document_ = 0;
};

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_ENTRY_NOTES_H_
