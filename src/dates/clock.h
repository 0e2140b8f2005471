// What the builders of clock times share.
#ifndef PARLEY_DATES_CLOCK_H_
#define PARLEY_DATES_CLOCK_H_

#include "dates/builder.h"

namespace parley::dates {

struct ClockRead {
  bool known = false;
  bool about = false;  ///< 9-ish
  int hour = 0, minute = -1, second = -1;
  TokenIndex first = 0, last = 0;
  text::FixedText<7> zone;
};

/// The first clock time in [from, to).
ClockRead clock_in(const Builder& b, TokenIndex from, TokenIndex to);

/// The day of a clock time that has none beside it: the last one told, else the anchor's; unknown without either.
void put_this_day(const Builder& b, DateRecord& d);

/// "from 3:16 to 4:2": a colon and a digit go on behind `t`.
inline bool ratio_behind(const Builder& b, TokenIndex t) {
  return b.in_sentence(t + 1) && b.shape(t, gazetteer::kColon) && !b.token(t).has(text::kSpaceBefore) &&
         b.digits(t + 1) >= 0;
}

}  // namespace parley::dates

#endif  // PARLEY_DATES_CLOCK_H_
