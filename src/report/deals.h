// Exchanges and negotiations: figures pair into deals, meetings become negotiations. Part of the report room.
#ifndef PARLEY_REPORT_DEALS_H_
#define PARLEY_REPORT_DEALS_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "dates/dates.h"
#include "figures/figures.h"
#include "gazetteer/tables.h"
#include "grammar/subject.h"
#include "parley/report.h"
#include "parties/parties.h"
#include "text/document.h"
#include "text/lender.h"

namespace parley::report {

struct ByteRange {
  std::uint32_t begin = 0, end = 0;  ///< 0, 0: none
};

/// A run of values in one of DealRecords' flat vectors.
struct Slice {
  std::uint32_t first = 0, count = 0;
};

struct SideRecord {
  Index party = none;
  Slice gives;       ///< of DealRecords::links: figure indices
  Slice gives_text;  ///< of DealRecords::quotes
};

struct ExchangeRecord {
  ByteRange bytes;
  Slice sides;  ///< of DealRecords::sides
  Status status = Status::unknown;
  Slice mediators;  ///< of links: entity indices
  Slice dates;      ///< of links: date indices
  ByteRange location;
  Basis basis = Basis::number_for_number;
  const char* rule = "";
};

struct NegotiationRecord {
  ByteRange bytes;
  Slice mentions;                                  ///< of quotes
  Slice parties, mediators, hosts, people, dates;  ///< of links
  ByteRange location;
  ByteRange phase;
  Mode mode = Mode::unknown;
  Topic topic = Topic::other;
  TalksStatus status = TalksStatus::unknown;
  const char* rule = "";
};

/// What the deals tell of a figure whose own sentences leave it open.
struct FigureSides {
  Index holder = none, recipient = none;
};

struct DealRecords {
  std::vector<ExchangeRecord> exchanges;        ///< in text order
  std::vector<NegotiationRecord> negotiations;  ///< in text order
  std::vector<SideRecord> sides;
  std::vector<Index> links;
  std::vector<ByteRange> quotes;
  /// Roles that parties get from the deals and talks (a side that holds and receives is a party), by entity index; same size as entities.
  std::vector<Roles> roles;
  std::vector<FigureSides> figure_sides;  ///< by figure index
  std::vector<std::uint8_t>
      no_party;  ///< who only mediates, though the parties room took it for a side; by entity index
  /// Of a text with so many entities, before anything is found.
  void clear(std::size_t entities);
};

class DealRoom {
 public:
  class Scratch;

  explicit DealRoom(const gazetteer::Tables& tables);
  ~DealRoom();
  /// `lender`, which must outlive it, gives it what it needs while it runs.
  std::unique_ptr<Scratch, void (*)(Scratch*)> make_scratch(text::Lender& lender) const;
  /// Bytes of the states that its rules' automata have met.
  static std::size_t state_bytes(const Scratch& scratch) noexcept;

  void run(const text::Document& doc, const std::vector<gazetteer::WordId>& words, const grammar::TextSubject& subject,
           const parties::PartyRecords& parties, const std::vector<dates::DateRecord>& dates,
           const figures::FigureRecords& figures, Scratch& scratch, DealRecords& out) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace parley::report

#endif  // PARLEY_REPORT_DEALS_H_
