// The report: everything that parley says about one document.
//
// A Report holds lists of plain records. Each record carries its evidence: `begin` and `end`, half-open UTF-8 byte offsets into the
// text that was given to the extractor, and `text`, exactly those bytes. Records refer to one another by index: `figure.holder` is an
// index into `report.parties`, or `none`; `report.party(figure.holder)` is that party, or null. What the text does not say is empty,
// `none` or nullopt; nothing is invented or defaulted.
//
//     for (const parley::Exchange& deal : report.exchanges) {
//       for (const parley::Side& side : deal.sides) {
//         const parley::Party* giver = report.party(side.party);
//         std::cout << (giver != nullptr ? giver->name : "someone") << " gives";
//         for (parley::Index f : side.gives) std::cout << ' ' << report.figures[f].text;
//         std::cout << '\n';
//       }
//     }
//
// In JSON the same records bear the ids d1, d2 … p1 … f1 … x1 … n1 …: the index plus one.
//
// Ownership: all lists and string views point into memory that the Report owns. Copying a Report is cheap (the copies share that
// memory, which is immutable); moving is free. A record or view stays valid as long as any copy of its Report lives.
// Threads: a Report is immutable; any number of threads may read it.
#ifndef PARLEY_REPORT_H_
#define PARLEY_REPORT_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "parley/list.h"

namespace parley {

/// A record's place in its list; `none` where there is no such record.
using Index = std::uint32_t;
inline constexpr Index none = 0xFFFFFFFFu;

/// Bytes of the document: [begin, end), and the bytes themselves.
struct Quote {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view text;
};

// ---------------------------------------------------------------- dates

/// ISO-TimeML TIMEX3 types.
enum class DateType : std::uint8_t { date, time, duration, set };

/// ISO-TimeML TIMEX3 `mod`; `none` where there is none.
enum class DateMod : std::uint8_t {
  none,
  start,
  mid,
  end,
  approx,
  before,
  after,
  on_or_before,
  on_or_after,
  less_than,
  more_than,
  equal_or_less,
  equal_or_more
};

/// The calendar in which a date is written; its value is always the Gregorian day.
enum class Calendar : std::uint8_t { gregorian, islamic, solar_hijri };

/// A temporal expression, as an ISO-TimeML TIMEX3.
struct Date {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view text;
  DateType type = DateType::date;
  DateMod mod = DateMod::none;
  Calendar calendar = Calendar::gregorian;
  std::string_view value;    ///< TIMEX3 value, e.g. "2020-03-10", "P2W", "XXXX-WXX-2"; empty: unknown
  std::string_view quant;    ///< of a SET: "EVERY", "EACH" …; empty: none
  std::string_view freq;     ///< of a SET: "2X" …; empty: none
  Index begin_point = none;  ///< of a duration: the Date where it begins
  Index end_point = none;    ///< of a duration: the Date where it ends
  std::string_view
      earliest;  ///< the value as a closed interval, "YYYY-MM-DD" or "YYYY-MM-DDThh:mm[:ss][Z|±hh:mm]"; empty: not anchored
  std::string_view latest;
  float confidence = 0;   ///< 0 to 1; see docs in render.h for what the number means
  std::string_view rule;  ///< the rule that made the record; empty unless Options::explain
};

// ---------------------------------------------------------------- parties

enum class PartyKind : std::uint8_t {
  state,
  government,
  armed_group,
  political,
  intergovernmental,
  ngo,
  military,
  people,
  person,
  other
};

/// What a party does in the document. A party may have several roles.
enum class Role : std::uint8_t {
  party,
  mediator,
  host,
  guarantor,
  observer,
  delegation_head,
  negotiator,
  envoy,
  leader,
  official,
  spokesperson
};
inline constexpr int role_count = 11;

/// A set of roles, one bit each.
class Roles {
 public:
  constexpr Roles() noexcept = default;
  constexpr bool has(Role role) const noexcept { return (bits_ >> static_cast<unsigned>(role)) & 1u; }
  constexpr bool empty() const noexcept { return bits_ == 0; }
  constexpr void add(Role role) noexcept {
    bits_ = static_cast<std::uint16_t>(bits_ | (1u << static_cast<unsigned>(role)));
  }
  constexpr void remove(Role role) noexcept {
    bits_ = static_cast<std::uint16_t>(bits_ & ~(1u << static_cast<unsigned>(role)));
  }
  constexpr void add(Roles roles) noexcept { bits_ = static_cast<std::uint16_t>(bits_ | roles.bits_); }
  constexpr std::uint16_t bits() const noexcept { return bits_; }  ///< bit i is the role with the value i

 private:
  std::uint16_t bits_ = 0;
};

/// How a mention refers to its party.
enum class MentionForm : std::uint8_t { name, alias, demonym, capital, description, pronoun };

/// One place where the document speaks of a party.
struct Mention {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view text;
  MentionForm form = MentionForm::name;
};

/// An actor: a state, a government, an armed group, an organisation, a person.
struct Party {
  std::string_view name;  ///< canonical name, e.g. "Government of Afghanistan"
  PartyKind kind = PartyKind::other;
  std::string_view country;   ///< ISO 3166-1 alpha-3; empty: unknown or none
  std::string_view code;      ///< CAMEO/PLOVER-style actor code, e.g. "AFGREB"; empty: unknown
  std::string_view wikidata;  ///< "Q42"; empty: unknown
  Roles roles;
  Index represents = none;        ///< the party that this one speaks or acts for
  std::optional<Quote> position;  ///< a person's title as the text gives it
  List<Mention> mentions;  ///< in text order; empty only for a state that a holder of its office, named here, implies
  float confidence = 0;
  std::string_view rule;
};

// ---------------------------------------------------------------- figures

enum class Qualifier : std::uint8_t { exact, up_to, less_than, at_least, more_than, about, range, vague };
enum class FigureKind : std::uint8_t { prisoners, prisoners_of_war, hostages, detainees, soldiers, civilians, bodies };
enum class Status : std::uint8_t { demanded, proposed, agreed, planned, ongoing, completed, refused, held, unknown };
enum class Counting : std::uint8_t { none, total, increment, running_total };

/// A count of people who are held, captured, to be released, released or exchanged, or of bodies exchanged.
struct Figure {
  std::uint32_t begin = 0;  ///< hedge + number + noun: "up to 5,000 Taliban prisoners"
  std::uint32_t end = 0;
  std::string_view text;
  Quote number;                     ///< the number words alone: "5,000"
  std::optional<std::int64_t> low;  ///< closed bounds; nullopt: open on that side
  std::optional<std::int64_t> high;
  Qualifier qualifier = Qualifier::exact;
  FigureKind kind = FigureKind::prisoners;
  Index of = none;  ///< the party whose people they are
  std::optional<Quote> of_text;
  Index holder = none;     ///< the party that holds or releases them
  Index recipient = none;  ///< the party that gets them back
  Status status = Status::unknown;
  Counting counting = Counting::none;
  std::string_view per;  ///< of a rate: "day", "week", "round", "side"; empty: none
  Index part_of = none;  ///< the figure of which this is a subset
  Index same_as = none;  ///< the earlier figure that this one repeats
  Index source = none;   ///< the party that gives this number
  List<Index> dates;     ///< when they were or will be released (or taken, of `held`)
  float confidence = 0;
  std::string_view rule;
};

// ---------------------------------------------------------------- exchanges

enum class Basis : std::uint8_t { number_for_number, all_for_all, one_for_one, person, concession };

/// One side of a deal and what it gives.
struct Side {
  Index party = none;
  List<Index> gives;       ///< figures
  List<Quote> gives_text;  ///< what is no figure: a named person, "ten military vehicles", a ceasefire
};

/// One paired deal: what is given for what.
struct Exchange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view text;
  List<Side> sides;
  Status status = Status::unknown;
  List<Index> mediators;  ///< parties
  List<Index> dates;
  std::optional<Quote> location;
  Basis basis = Basis::number_for_number;
  float confidence = 0;
  std::string_view rule;
};

// ---------------------------------------------------------------- negotiations

enum class Mode : std::uint8_t { in_person, videoconference, phone, indirect, unknown };
enum class Topic : std::uint8_t { prisoners, ceasefire, peace, withdrawal, humanitarian, political, other };
enum class TalksStatus : std::uint8_t { held, ongoing, planned, proposed, refused, stalled, unknown };

/// One meeting, call, round or process of talks between parties.
struct Negotiation {
  std::uint32_t begin = 0;  ///< the fullest phrase for it
  std::uint32_t end = 0;
  std::string_view text;
  List<Quote> mentions;  ///< the other phrases that refer to the same talks
  List<Index> parties;
  List<Index> mediators;
  List<Index> hosts;
  List<Index> people;
  std::optional<Quote> location;
  Mode mode = Mode::unknown;
  Topic topic = Topic::other;
  std::optional<Quote> phase;  ///< "the second round"
  TalksStatus status = TalksStatus::unknown;
  List<Index> dates;
  float confidence = 0;
  std::string_view rule;
};

// ---------------------------------------------------------------- warnings

/// What was odd about the text. The list of codes is closed within a minor version.
enum class WarningCode : std::uint8_t {
  invalid_utf8,           ///< these bytes are no UTF-8 and were read as separators
  unknown_calendar_date,  ///< a day that its calendar does not have ("February 30"): no Date is made of it
  past_gazetteer_date,    ///< published after the gazetteer's data date: offices may have changed hands
  too_many_records,       ///< a list reached Options::max_records and was cut
};

/// Something odd about the text; the extraction went on.
struct Warning {
  WarningCode code = WarningCode::invalid_utf8;
  std::uint32_t begin = 0;  ///< the bytes concerned; 0, 0 where it concerns the document as a whole
  std::uint32_t end = 0;
  std::string_view message;
};

// ---------------------------------------------------------------- the report

namespace detail {
class Arena;

/// A share in the memory of a report. Any number of threads may hold shares; one share is for one thread at a time.
class Memory {
 public:
  Memory() noexcept = default;
  explicit Memory(Arena* arena) noexcept : arena_(arena) {}  ///< takes over the share that a new arena comes with
  Memory(const Memory& other) noexcept;
  Memory(Memory&& other) noexcept : arena_(std::exchange(other.arena_, nullptr)) {}
  Memory& operator=(Memory other) noexcept {
    std::swap(arena_, other.arena_);
    return *this;
  }
  ~Memory();

  Arena* get() const noexcept { return arena_; }
  bool unshared() const noexcept;  ///< there is an arena, and nobody else has a share in it

 private:
  Arena* arena_ = nullptr;
};
}  // namespace detail

/// What parley says about one document.
class Report {
 public:
  std::string_view id;         ///< the caller's, from Context; empty: none
  std::string_view published;  ///< the caller's, from Context; empty: none
  List<Date> dates;            ///< every list is in text order
  List<Party> parties;
  List<Figure> figures;
  List<Exchange> exchanges;
  List<Negotiation> negotiations;
  List<Warning> warnings;

  /// The record that an index refers to, or null for `none`: `if (const parley::Party* p = report.party(figure.holder)) … p->name`.
  const Date* date(Index index) const noexcept { return find(dates, index); }
  const Party* party(Index index) const noexcept { return find(parties, index); }
  const Figure* figure(Index index) const noexcept { return find(figures, index); }

  Report() noexcept = default;
  /// For the extractors: a report whose lists and views point into `memory`.
  explicit Report(detail::Memory memory) noexcept : memory_(std::move(memory)) {}

 private:
  template <typename Record>
  static const Record* find(const List<Record>& records, Index index) noexcept {
    return index < records.size() ? &records[index] : nullptr;
  }

  detail::Memory memory_;
};

/// What the JSON report calls the enumerators ("up_to", "armed_group", "DURATION", "EQUAL_OR_LESS"; "" for DateMod::none, Counting::none). Static storage.
std::string_view name_of(DateType value) noexcept;
std::string_view name_of(DateMod value) noexcept;
std::string_view name_of(Calendar value) noexcept;
std::string_view name_of(PartyKind value) noexcept;
std::string_view name_of(Role value) noexcept;
std::string_view name_of(MentionForm value) noexcept;
std::string_view name_of(Qualifier value) noexcept;
std::string_view name_of(FigureKind value) noexcept;
std::string_view name_of(Status value) noexcept;
std::string_view name_of(Counting value) noexcept;
std::string_view name_of(Basis value) noexcept;
std::string_view name_of(Mode value) noexcept;
std::string_view name_of(Topic value) noexcept;
std::string_view name_of(TalksStatus value) noexcept;
std::string_view name_of(WarningCode value) noexcept;

}  // namespace parley

#endif  // PARLEY_REPORT_H_
