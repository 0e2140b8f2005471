// The way from a text to its report: what an extractor shares (Engine) and what each thread brings (Workroom).
#ifndef PARLEY_REPORT_ENGINE_H_
#define PARLEY_REPORT_ENGINE_H_

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "dates/dates.h"
#include "figures/figures.h"
#include "gazetteer/capitals.h"
#include "grammar/subject.h"
#include "parley/context.h"
#include "parley/gazetteer.h"
#include "parley/report.h"
#include "parley/status.h"
#include "parties/parties.h"
#include "report/confidence.h"
#include "report/deals.h"
#include "text/document.h"
#include "text/lender.h"

namespace parley::report {

/// Which lists a report shall have.
enum class Scope { everything, dates, parties, figures };

class Engine;

/// The working memory of the rooms for one engine: drawn from the engine's pool by a Workroom, given back when that lets go of it.
struct RoomScratch {
  explicit RoomScratch(const Engine& engine);
  text::Lender lender;  ///< to the rooms, in turn
  std::unique_ptr<dates::DateRoom::Scratch, void (*)(dates::DateRoom::Scratch*)> dates;
  std::unique_ptr<parties::PartyRoom::Scratch, void (*)(parties::PartyRoom::Scratch*)> parties;
  std::unique_ptr<figures::FigureRoom::Scratch, void (*)(figures::FigureRoom::Scratch*)> figures;
  std::unique_ptr<DealRoom::Scratch, void (*)(DealRoom::Scratch*)> deals;
};

/// What a Scratch holds: the stages' records, reused from text to text, and the room scratch of the engine that it served last.
struct Workroom {
  Workroom() = default;
  ~Workroom();
  Workroom(const Workroom&) = delete;
  Workroom& operator=(const Workroom&) = delete;

  text::Document document;
  gazetteer::Words words;
  std::vector<gazetteer::NameHit> names;
  std::vector<grammar::Subjects::Telling> telling;
  dates::CreationTime published;
  std::vector<dates::DateRecord> dates;
  std::vector<dates::UnknownDay> unknown_days;
  parties::PartyRecords parties;
  figures::FigureRecords figures;
  DealRecords deals;
  ConfidenceCache confidence;
  detail::Memory memory;  ///< of the last report
  // Of assemble(): the report's party for each entity, its mentions.
  std::vector<Index> party_of;
  std::vector<std::uint32_t> mention_count;
  std::vector<std::uint8_t> holds;  ///< by entity: holds or gets back the people of a figure
  std::vector<Mention*> mention_lists;

  /// The room scratch for `engine`.
  RoomScratch& rooms(const std::shared_ptr<const Engine>& engine);
  /// Bytes of the states that the rules' automata have met: the part of the memory that grows with what texts say, up to Family::Spec::max_mem
  /// each.
  std::size_t state_bytes() const noexcept;
  /// Gives up what an exception may have left half done: the next call begins with new memory.
  void abandon() noexcept;

 private:
  void give_back();
  std::shared_ptr<const Engine> engine_;
  std::unique_ptr<RoomScratch> rooms_;
};

/// Everything that the threads share. Immutable but for the pool of room scratches, which a mutex guards and only a Workroom's change of
/// engine touches.
class Engine {
 public:
  Engine(const Gazetteer& gazetteer, const Options& options);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  const Options& options() const noexcept { return options_; }
  const dates::DateRoom& dates() const noexcept { return dates_; }
  const parties::PartyRoom& parties() const noexcept { return parties_; }
  const figures::FigureRoom& figures() const noexcept { return figures_; }
  const DealRoom& deals() const noexcept { return deals_; }
  const gazetteer::Tables& tables() const noexcept { return gazetteer_.tables(); }
  const gazetteer::WordIndex& words() const noexcept { return words_; }
  const gazetteer::Capitals& capitals() const noexcept { return capitals_; }
  const grammar::Subjects& subjects() const noexcept { return subjects_; }
  /// Has the user brought names? They are reported from any text.
  bool own_names() const noexcept { return own_names_; }

  std::unique_ptr<RoomScratch> draw_rooms() const;
  void return_rooms(std::unique_ptr<RoomScratch> rooms) const noexcept;

 private:
  struct Pool;
  Gazetteer gazetteer_;
  Options options_;
  grammar::Subjects subjects_;
  bool own_names_;
  dates::DateRoom dates_;
  parties::PartyRoom parties_;
  figures::FigureRoom figures_;
  DealRoom deals_;
  gazetteer::WordIndex words_;
  gazetteer::Capitals capitals_;
  std::unique_ptr<Pool> pool_;
};

/// Runs the stages that `scope` needs and puts the report together.
Result<Report> extract(const std::shared_ptr<const Engine>& engine, Scope scope, std::string_view text,
                       const Context& context, Workroom& workroom);

/// The records of the workroom as a Report (assemble.cc).
Report assemble(const Engine& engine, Scope scope, const Context& context, Workroom& workroom);

}  // namespace parley::report

#endif  // PARLEY_REPORT_ENGINE_H_
