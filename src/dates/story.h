// The thread of a narrative: the days it has told, and those that its text will yet name with their year. From both, the year of a month, a season
// or a day that is told without one: the year that lies best between what was just told and what comes next.
#ifndef PARLEY_DATES_STORY_H_
#define PARLEY_DATES_STORY_H_

#include <cstdint>
#include <vector>

#include "dates/calendar.h"
#include "dates/dates.h"
#include "dates/values.h"
#include "text/document.h"

namespace parley::dates {

/// A day or period that the text names.
struct Milestone {
  DayNumber day = 0;  ///< about its middle; of a year its first day
  text::TokenIndex first = 0;
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;
  bool whole_year = false;
  bool leads = false;    ///< stands at the head of its sentence
  bool heading = false;  ///< stands in a heading
};

class Story {
 public:
  void clear() noexcept;
  /// Keeps of `records`, all of the document, those whose year the text writes.
  void foretell(const text::Document& doc, const gazetteer::Words& words, const std::vector<DateRecord>& records);
  /// The next record in text order.
  void tell(const text::Document& doc, const DateRecord& record);
  /// The year in which a day `offset` days after New Year best fits the thread at token `at`; false where nothing is near. `onward`: the sentence
  /// goes on from its last day ("came in March and were 2,000 by December").
  bool year_at(const text::Document& doc, text::TokenIndex at, int offset, bool onward, int& year);

 private:
  std::vector<Milestone> told_;
  std::vector<Milestone> ahead_;
  std::size_t next_ = 0;  ///< first of ahead_ that was not passed
  bool in_section_ = false;
  std::uint32_t section_ = 0;  ///< paragraph of the last heading that names years
  int section_from_ = 0, section_to_ = 0;
};

}  // namespace parley::dates

#endif  // PARLEY_DATES_STORY_H_
