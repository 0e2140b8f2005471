// All rule tables of the room as one list, in the order in which they are tried.
#ifndef PARLEY_DATES_RULES_H_
#define PARLEY_DATES_RULES_H_

#include <vector>

#include "dates/builder.h"

namespace parley::dates {

struct RuleTable {
  RuleTable();
  std::vector<grammar::Rule> rules;
  std::vector<Build> builds;
};

}  // namespace parley::dates

#endif  // PARLEY_DATES_RULES_H_
