// A length of time as the words of a match tell it: how many of which unit.
#ifndef PARLEY_DATES_MEASURE_H_
#define PARLEY_DATES_MEASURE_H_

#include "dates/builder.h"

namespace parley::dates {

struct Measure {
  Amount amount{1000, false};
  Unit unit = Unit::none;
  TokenIndex unit_token = 0;
  bool counted = false;
};

/// The first amount and unit in [from, to).
Measure measure(const Builder& b, TokenIndex from, TokenIndex to);

/// "weeks", "quarters", "nights".
bool plural_unit(const Builder& b, TokenIndex t);

/// "27-year-old", "aged two years", "years of age": an age of a person, not a length of time.
bool age(const Builder& b, const Measure& m);

}  // namespace parley::dates

#endif  // PARLEY_DATES_MEASURE_H_
