// Durations that begin or end on a date of their sentence.
#ifndef PARLEY_DATES_SPANS_H_
#define PARLEY_DATES_SPANS_H_

#include "dates/builder.h"

namespace parley::dates {

/// Links the durations among the records from `from` on, all of one sentence, with the dates that bound them.
void link_spans(Builder& b, std::size_t from);

}  // namespace parley::dates

#endif  // PARLEY_DATES_SPANS_H_
