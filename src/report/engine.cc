// Runs the stages in order, each on the records of those before it.
#include "report/engine.h"

#include <mutex>
#include <optional>
#include <utility>

#include "parley/extractor.h"

namespace parley::report {

RoomScratch::RoomScratch(const Engine& engine)
    : dates(engine.dates().make_scratch(lender)),
      parties(engine.parties().make_scratch(lender)),
      figures(engine.figures().make_scratch(lender)),
      deals(engine.deals().make_scratch(lender)) {}

struct Engine::Pool {
  std::mutex mutex;
  std::vector<std::unique_ptr<RoomScratch>> free;
};

namespace {

gazetteer::WordUses uses_of(const gazetteer::Tables& tables, const grammar::Subjects& subjects,
                            const dates::DateRoom& dates) {
  static_assert((gazetteer::WordUses::kStartsName | grammar::Subjects::kUse | dates::DateRoom::kUse) == 7,
                "each has a flag of its own");
  gazetteer::WordUses uses(tables);
  subjects.note_uses(uses);
  dates.note_uses(uses);
  return uses;
}

}  // namespace

Engine::Engine(const Gazetteer& gazetteer, const Options& options)
    : gazetteer_(gazetteer),
      options_(options),
      subjects_(gazetteer.tables()),
      own_names_(&gazetteer.tables() != gazetteer::Tables::built_in().get()),
      dates_(gazetteer.tables()),
      parties_(gazetteer.tables()),
      figures_(gazetteer.tables()),
      deals_(gazetteer.tables()),
      words_(gazetteer.tables(), uses_of(gazetteer.tables(), subjects_, dates_)),
      capitals_(gazetteer.tables()),
      pool_(std::make_unique<Pool>()) {}
Engine::~Engine() = default;

std::unique_ptr<RoomScratch> Engine::draw_rooms() const {
  {
    const std::lock_guard<std::mutex> lock(pool_->mutex);
    if (!pool_->free.empty()) {
      std::unique_ptr<RoomScratch> rooms = std::move(pool_->free.back());
      pool_->free.pop_back();
      return rooms;
    }
  }
  return std::make_unique<RoomScratch>(*this);
}

void Engine::return_rooms(std::unique_ptr<RoomScratch> rooms) const noexcept {
  try {
    const std::lock_guard<std::mutex> lock(pool_->mutex);
    pool_->free.push_back(std::move(rooms));
  } catch (...) {  // no room to keep it: let it go
    rooms.reset();
  }
}

Workroom::~Workroom() { give_back(); }

RoomScratch& Workroom::rooms(const std::shared_ptr<const Engine>& engine) {
  if (engine_ != engine || rooms_ == nullptr) {
    give_back();
    rooms_ = engine->draw_rooms();
    engine_ = engine;
  }
  return *rooms_;
}

std::size_t Workroom::state_bytes() const noexcept {
  if (rooms_ == nullptr) return 0;
  return dates::DateRoom::state_bytes(*rooms_->dates) + parties::PartyRoom::state_bytes(*rooms_->parties) +
         DealRoom::state_bytes(*rooms_->deals);
}

void Workroom::abandon() noexcept {
  rooms_.reset();
  engine_.reset();
  document = text::Document();
  memory = detail::Memory();
}

void Workroom::give_back() {
  if (rooms_ != nullptr) engine_->return_rooms(std::move(rooms_));
  engine_.reset();
}

namespace {

/// The stages, one after the other.
Result<Report> run(const std::shared_ptr<const Engine>& engine, Scope scope, std::string_view text,
                   const Context& context, Workroom& w) {
  const Options& options = engine->options();
  text::analyse(text, w.document);
  if (options.strict_utf8 && !w.document.invalid.empty()) {
    return Error{ErrorCode::invalid_utf8,
                 "the text is no valid UTF-8 at byte " + std::to_string(w.document.invalid.front().begin) +
                     ": convert it, or leave strict_utf8 off to read such bytes as separators"};
  }
  RoomScratch& rooms = w.rooms(engine);
  w.dates.clear();
  w.unknown_days.clear();
  w.parties.entities.clear();
  w.parties.mentions.clear();
  w.parties.past_gazetteer_date = false;
  w.figures.figures.clear();
  w.deals.clear(0);
  text::Lender::Loan loan(rooms.lender);
  text::TokenMarks marks;  // of what use the words are
  engine->words().look_up(w.document, loan, w.words, marks);
  engine->capitals().take(engine->words(), w.document, w.words, marks, w.names);
  const auto find_dates = [&] {
    engine->dates().run(w.document, w.words, marks, w.published, context, *rooms.dates, w.dates, w.unknown_days);
  };
  std::optional<grammar::TextSubject> subject;
  if (scope != Scope::dates) subject.emplace(engine->subjects(), w.document, w.words, marks, w.telling);
  // In a text of trade or sport that tells of no conflict nobody negotiates, mediates or is held: it has dates alone, as far as they are wanted.
  if (scope == Scope::dates || (scope != Scope::parties && subject->of_none() && !engine->own_names())) {
    find_dates();
    return assemble(*engine, scope, context, w);
  }
  engine->tables().find_names(w.document, w.words, marks, w.names);
  if (scope != Scope::parties) find_dates();
  // A history is told long after the offices of its men ended: its day of publication says nothing of who held them.
  const auto day =
      w.published.known && context.mode != TextMode::narrative
          ? static_cast<std::uint32_t>(w.published.year * 10000 + w.published.month * 100 + w.published.day)
          : 0u;
  engine->parties().run(w.document, w.words, w.names, *subject, day, *rooms.parties, w.parties);
  if (scope == Scope::figures || scope == Scope::everything)
    engine->figures().run(w.document, w.words, w.names, *subject, w.parties, w.dates, *rooms.figures, w.figures);
  if (scope == Scope::everything)
    engine->deals().run(w.document, w.words, *subject, w.parties, w.dates, w.figures, *rooms.deals, w.deals);
  return assemble(*engine, scope, context, w);
}

}  // namespace

Result<Report> extract(const std::shared_ptr<const Engine>& engine, Scope scope, std::string_view text,
                       const Context& context, Workroom& workroom) {
  const Options& options = engine->options();
  if (text.size() > options.max_bytes) {
    return Error{ErrorCode::text_too_large, "the text has " + std::to_string(text.size()) + " bytes, the limit is " +
                                                std::to_string(options.max_bytes) + ": split it, or raise max_bytes"};
  }
  if (!dates::parse_published(context.published, workroom.published)) {
    return Error{
        ErrorCode::invalid_published,
        "published '" + std::string(context.published.substr(0, 40)) +
            "' is no real date in the form YYYY-MM-DD or YYYY-MM-DDThh:mm[:ss][Z|±hh:mm]; empty means not known"};
  }
  // An exception (no memory) may leave the rooms' working memory half grown: it is given up, not handed to the next call.
  struct Abandon {
    Workroom& workroom;
    bool wanted = true;
    ~Abandon() {
      if (wanted) workroom.abandon();
    }
  } on_exception{workroom};
  Result<Report> result = run(engine, scope, text, context, workroom);
  on_exception.wanted = false;
  return result;
}

}  // namespace parley::report

namespace parley {

Scratch::Scratch() : workroom_(std::make_unique<report::Workroom>()) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;

ExtractorBase::ExtractorBase(const Gazetteer& gazetteer, const Options& options)
    : engine_(std::make_shared<const report::Engine>(gazetteer, options)) {}
const Options& ExtractorBase::options() const noexcept { return engine_->options(); }

Extractor::Extractor(const Gazetteer& gazetteer, const Options& options) : ExtractorBase(gazetteer, options) {}
Result<Report> Extractor::extract(std::string_view text, const Context& context, Scratch& scratch) const {
  return report::extract(engine_, report::Scope::everything, text, context, scratch.workroom());
}
Result<Report> Extractor::extract(std::string_view text, const Context& context) const {
  Scratch scratch;
  return extract(text, context, scratch);
}

DateExtractor::DateExtractor(const Gazetteer& gazetteer, const Options& options) : ExtractorBase(gazetteer, options) {}
Result<Report> DateExtractor::extract(std::string_view text, const Context& context, Scratch& scratch) const {
  return report::extract(engine_, report::Scope::dates, text, context, scratch.workroom());
}

PartyExtractor::PartyExtractor(const Gazetteer& gazetteer, const Options& options)
    : ExtractorBase(gazetteer, options) {}
Result<Report> PartyExtractor::extract(std::string_view text, const Context& context, Scratch& scratch) const {
  return report::extract(engine_, report::Scope::parties, text, context, scratch.workroom());
}

FigureExtractor::FigureExtractor(const Gazetteer& gazetteer, const Options& options)
    : ExtractorBase(gazetteer, options) {}
Result<Report> FigureExtractor::extract(std::string_view text, const Context& context, Scratch& scratch) const {
  return report::extract(engine_, report::Scope::figures, text, context, scratch.workroom());
}

}  // namespace parley
