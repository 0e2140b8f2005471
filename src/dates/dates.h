// The dates room: recognises temporal expressions, normalises them to TIMEX3, resolves them against the document creation time.
#ifndef PARLEY_DATES_DATES_H_
#define PARLEY_DATES_DATES_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "gazetteer/word_index.h"
#include "parley/context.h"
#include "parley/report.h"
#include "text/document.h"
#include "text/fixed_text.h"
#include "text/lender.h"

namespace parley::dates {

/// One temporal expression. Fields as in parley::Date; `begin_point` and `end_point` are indices into the same vector.
struct DateRecord {
  text::TokenIndex first = 0;  ///< tokens, half-open; they may be a part of a token only where begin/end say so
  text::TokenIndex last = 0;
  std::uint32_t begin = 0;  ///< bytes
  std::uint32_t end = 0;
  DateType type = DateType::date;
  DateMod mod = DateMod::none;
  Calendar calendar = Calendar::gregorian;
  text::FixedText<47> value;
  text::FixedText<15> quant;
  text::FixedText<15> freq;
  text::FixedText<35> earliest;
  text::FixedText<35> latest;
  Index begin_point = none;
  Index end_point = none;
  const char* rule = "";
  bool unknown_day = false;  ///< a day its calendar does not have: leaves the list, see UnknownDay
};

/// The document creation time, read from Context::published.
struct CreationTime {
  bool known = false;
  int year = 0, month = 0, day = 0;
  bool has_time = false;
  int hour = 0, minute = 0, second = 0;
  text::FixedText<7> zone;  ///< "Z", "+04:30" or empty
};

/// False where `published` is neither empty nor a real date or date-time in a form that Context documents.
bool parse_published(std::string_view published, CreationTime& out);

/// An expression that names a day its calendar does not have ("February 30"): no date, but a warning.
struct UnknownDay {
  std::uint32_t begin = 0;  ///< bytes
  std::uint32_t end = 0;
};

/// Compiled rules; immutable, shared by threads.
class DateRoom {
 public:
  class Scratch;  ///< working memory of one thread

  /// The flag of the words that dates are sought at.
  static constexpr std::uint8_t kUse = 4;

  explicit DateRoom(const gazetteer::Tables& tables);
  ~DateRoom();
  /// `lender`, which must outlive it, gives it what it needs while it runs.
  std::unique_ptr<Scratch, void (*)(Scratch*)> make_scratch(text::Lender& lender) const;
  /// Bytes of the states that its rules' automata have met.
  static std::size_t state_bytes(const Scratch& scratch) noexcept;

  void note_uses(gazetteer::WordUses& uses) const;

  /// All temporal expressions of the document, in text order; `unknown` gets those that name no day. `marks`: of the document's words, with kUse.
  void run(const text::Document& doc, const gazetteer::Words& words, const text::TokenMarks& marks,
           const CreationTime& published, const Context& context, Scratch& scratch, std::vector<DateRecord>& out,
           std::vector<UnknownDay>& unknown) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace parley::dates

#endif  // PARLEY_DATES_DATES_H_
