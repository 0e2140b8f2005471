// Extractors: text in, report out.
//
//     parley::Extractor extractor;              // immutable: one for the whole process, any number of threads
//     parley::Scratch scratch;                  // working memory: one for each thread
//     parley::Context context;
//     context.published = "2020-03-23";
//     auto report = extractor.extract("Kabul and the Taliban swapped 100 prisoners on Sunday.", context, scratch);
//     if (report) std::cout << parley::to_json(*report) << '\n';
//
// Extractor gives the whole report. DateExtractor, PartyExtractor and FigureExtractor give a part of it, faster: a Report of which only
// the lists that the extractor is about (and those they refer to) are filled.
//
// Threads: extractors are immutable and may be shared; a Scratch serves one call at a time. The same text, context and extractor give
// the same report, byte for byte, whatever the scratch was used for before.
// Errors: see ErrorCode; text_too_large, invalid_utf8 (strict), invalid_published. Any bytes are a valid text otherwise.
// Markup left in a text: tags of HTML and news XML are passed over, character references ("&eacute;") are the characters they name.
#ifndef PARLEY_EXTRACTOR_H_
#define PARLEY_EXTRACTOR_H_

#include <memory>
#include <string_view>

#include "parley/context.h"
#include "parley/gazetteer.h"
#include "parley/report.h"
#include "parley/status.h"

namespace parley {

namespace report {
class Engine;     // what an extractor shares: gazetteer, options, compiled rules
struct Workroom;  // what a scratch holds
}  // namespace report

/// Working memory of the extractors, reused from call to call: in steady state an extraction allocates nothing but its report. One a thread;
/// any extractor may use it. A moved-from Scratch may only be destroyed or assigned to.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(Scratch&&) noexcept;
  Scratch& operator=(Scratch&&) noexcept;
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  /// For the extractors.
  report::Workroom& workroom() noexcept { return *workroom_; }

 private:
  std::unique_ptr<report::Workroom> workroom_;
};

/// What all extractors have in common. Not used by itself.
class ExtractorBase {
 public:
  const Options& options() const noexcept;

 protected:
  ExtractorBase(const Gazetteer& gazetteer, const Options& options);
  std::shared_ptr<const report::Engine> engine_;
};

/// Everything: dates, parties, figures, exchanges, negotiations. A text of trade, work or sport none of whose sentences tells of a conflict has dates
/// alone: parties pass by in it (README, "The report").
class Extractor : public ExtractorBase {
 public:
  /// Compiles the rules: make one and keep it. Throws std::bad_alloc only.
  explicit Extractor(const Gazetteer& gazetteer = Gazetteer::built_in(), const Options& options = {});
  /// The report of `text`, UTF-8; see the head of this file for errors and threads.
  Result<Report> extract(std::string_view text, const Context& context, Scratch& scratch) const;
  /// The same with a scratch of its own: convenient for a single document, slow for many.
  Result<Report> extract(std::string_view text, const Context& context = {}) const;
};

/// `dates` only. Safe for concurrent use by many threads, each with its Scratch.
class DateExtractor : public ExtractorBase {
 public:
  /// Compiles the rules: make one and keep it. Throws std::bad_alloc only.
  explicit DateExtractor(const Gazetteer& gazetteer = Gazetteer::built_in(), const Options& options = {});
  /// The report of `text`, UTF-8; see the head of this file for errors and threads.
  Result<Report> extract(std::string_view text, const Context& context, Scratch& scratch) const;
};

/// `parties` only. The role `party` of a side that is known only from who holds and who receives is left to Extractor.
class PartyExtractor : public ExtractorBase {
 public:
  /// Compiles the rules: make one and keep it. Throws std::bad_alloc only.
  explicit PartyExtractor(const Gazetteer& gazetteer = Gazetteer::built_in(), const Options& options = {});
  /// The report of `text`, UTF-8; see the head of this file for errors and threads.
  Result<Report> extract(std::string_view text, const Context& context, Scratch& scratch) const;
};

/// `figures`, with the `parties` and `dates` that they refer to.
class FigureExtractor : public ExtractorBase {
 public:
  /// Compiles the rules: make one and keep it. Throws std::bad_alloc only.
  explicit FigureExtractor(const Gazetteer& gazetteer = Gazetteer::built_in(), const Options& options = {});
  /// The report of `text`, UTF-8; see the head of this file for errors and threads.
  Result<Report> extract(std::string_view text, const Context& context, Scratch& scratch) const;
};

}  // namespace parley

#endif  // PARLEY_EXTRACTOR_H_
