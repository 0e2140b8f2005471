// Events as anchors of "two days after the deal was signed", "the eve of the talks".
#ifndef PARLEY_DATES_EVENT_H_
#define PARLEY_DATES_EVENT_H_

#include "dates/builder.h"

namespace parley::dates {

/// The record of the day on which what the words from `from` on name took place, as an earlier sentence dates it; `none`: the text does not say.
Index event_date(Builder& b, TokenIndex from);
/// One past the last token of the phrase that names an event from `from` on; `from` where it is not clear where it ends.
TokenIndex event_end(const Builder& b, TokenIndex from);
/// The day right before the match that the match only explains: "on 8 March, [two days after] the raid"; `none`: there is none.
Index apposed_date(Builder& b);

}  // namespace parley::dates

#endif  // PARLEY_DATES_EVENT_H_
