// The parties room: mentions of actors -> entities (aliases, descriptions, pronouns) -> the roles that the text gives them.
#ifndef PARLEY_PARTIES_PARTIES_H_
#define PARLEY_PARTIES_PARTIES_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "gazetteer/tables.h"
#include "grammar/subject.h"
#include "parley/context.h"
#include "parley/report.h"
#include "text/document.h"
#include "text/lender.h"

namespace parley::parties {

/// A place where the text speaks of an entity.
struct PartyMention {
  text::TokenIndex first = 0;  ///< tokens, half-open
  text::TokenIndex last = 0;
  std::uint32_t begin = 0;  ///< bytes, half-open
  std::uint32_t end = 0;
  Index entity = none;  ///< index into PartyRecords::entities; none: a mention whose entity is not known ("both sides")
  MentionForm form = MentionForm::name;
  bool plural_group = false;  ///< "both sides", "the parties": stands for the sides of the talks
  bool attributive = false;   ///< stands before a noun that it modifies ("Taliban prisoners", "Afghan officials")
};

/// An actor of the document.
struct Entity {
  std::string_view name;  ///< canonical; points into the gazetteer's blob or the text or PartyRecords::names
  PartyKind kind = PartyKind::other;
  std::string_view country;  ///< alpha-3 or empty
  std::string_view code;
  std::uint32_t wikidata = 0;  ///< 0: none
  gazetteer::EntryId entry = gazetteer::kNoEntry;
  Roles roles;
  Index represents = none;           ///< index into entities
  std::uint32_t position_begin = 0;  ///< bytes of the title; 0, 0: none
  std::uint32_t position_end = 0;
  const char* rule = "";
};

/// A state, by its own name or by its government's.
inline bool is_state(PartyKind kind) noexcept { return kind == PartyKind::state || kind == PartyKind::government; }

/// For whom an entity acts in dealings: a person for whom he represents (none: nobody), a ministry for its state, others for themselves.
Index acts_for(const std::vector<Entity>& entities, Index entity) noexcept;

/// What the room hands on.
struct PartyRecords {
  std::vector<Entity> entities;        ///< in order of their first mention
  std::vector<PartyMention> mentions;  ///< in text order, not overlapping
  Index voice = none;                  ///< the side for which the speakers of a transcript speak, by their labels
  bool items = false;                  ///< a list of events that have nothing to do with each other, a paragraph each
  bool of_other_matters = false;       ///< a text of some length that tells of dealings and captives by the way at most
  bool of_peacetime = false;           ///< governments at peace and their business; no armed group, nobody who mediates
  bool past_gazetteer_date = false;    ///< the document is younger than the gazetteer's facts
};

/// Compiled rules; immutable, shared by threads.
class PartyRoom {
 public:
  class Scratch;

  explicit PartyRoom(const gazetteer::Tables& tables);
  ~PartyRoom();
  /// `lender`, which must outlive it, gives it what it needs while it runs.
  std::unique_ptr<Scratch, void (*)(Scratch*)> make_scratch(text::Lender& lender) const;
  /// Bytes of the states that its rules' automata have met.
  static std::size_t state_bytes(const Scratch& scratch) noexcept;

  /// `published`: YYYYMMDD as a number, 0 where unknown: offices are looked up by it.
  void run(const text::Document& doc, const std::vector<gazetteer::WordId>& words,
           const std::vector<gazetteer::NameHit>& names, const grammar::TextSubject& subject, std::uint32_t published,
           Scratch& scratch, PartyRecords& out) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_PARTIES_H_
