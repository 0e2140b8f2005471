// The figures room: numerals -> quantities -> counts of captives, each with whose, from whom, to whom, and whether it was done.
#ifndef PARLEY_FIGURES_FIGURES_H_
#define PARLEY_FIGURES_FIGURES_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "dates/dates.h"
#include "gazetteer/tables.h"
#include "grammar/subject.h"
#include "parley/report.h"
#include "parties/parties.h"
#include "text/document.h"
#include "text/fixed_text.h"
#include "text/lender.h"

namespace parley::figures {

/// What the clause of a figure does with the people counted, as its verb tells.
enum class Deed : std::uint8_t {
  none,
  freed,      ///< their holder lets them go: "released", "sent home", "let go"
  got_back,   ///< their own side gets them: "received", "got back"
  exchanged,  ///< "swapped"
  came_home,  ///< "walked free"
  held        ///< held, taken or missing
};

/// One count of captives. Fields as in parley::Figure; party indices are into PartyRecords::entities, `part_of`/`same_as` into the same vector.
struct FigureRecord {
  text::TokenRange tokens;                         ///< hedge + number + noun
  text::TokenRange number_tokens;                  ///< the number words alone
  std::uint32_t begin = 0, end = 0;                ///< bytes of the whole
  std::uint32_t number_begin = 0, number_end = 0;  ///< bytes of the number
  bool has_low = false, has_high = false;
  std::int64_t low = 0, high = 0;
  Qualifier qualifier = Qualifier::exact;
  FigureKind kind = FigureKind::prisoners;
  Index of = none;
  std::uint32_t of_begin = 0, of_end = 0;  ///< bytes of of_text; 0, 0: none
  Index holder = none;
  Index recipient = none;
  Status status = Status::unknown;
  Counting counting = Counting::none;
  text::FixedText<15> per;
  Index part_of = none;
  Index same_as = none;
  Index source = none;
  std::uint32_t first_date = 0, date_count = 0;  ///< into FigureRecords::date_links
  const char* rule = "";
  bool civil_noun = false;  ///< counted by a noun such as "pilgrims" or "hostages", which no soldiers go by
  bool fighters = false;    ///< counted by a noun such as "rebels": whose side they are on, if they go home
  Deed deed = Deed::none;
  text::TokenIndex deed_at = 0;  ///< its verb or noun
};

struct FigureRecords {
  std::vector<FigureRecord> figures;  ///< in text order
  std::vector<Index> date_links;      ///< indices into the dates
};

class FigureRoom {
 public:
  class Scratch;

  explicit FigureRoom(const gazetteer::Tables& tables);
  ~FigureRoom();
  /// `lender`, which must outlive it, gives it what it needs while it runs.
  std::unique_ptr<Scratch, void (*)(Scratch*)> make_scratch(text::Lender& lender) const;

  void run(const text::Document& doc, const std::vector<gazetteer::WordId>& words,
           const std::vector<gazetteer::NameHit>& names, const grammar::TextSubject& subject,
           const parties::PartyRecords& parties, const std::vector<dates::DateRecord>& dates, Scratch& scratch,
           FigureRecords& out) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_FIGURES_H_
