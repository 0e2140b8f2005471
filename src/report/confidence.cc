// Looks a rule up in the table of confidences.
#include "report/confidence.h"

#include <algorithm>
#include <tuple>

namespace parley::report {

float rule_confidence(RecordKind kind, std::string_view rule) noexcept {
  const List<RuleConfidence> table = confidence_table();
  const auto at = [&](std::string_view name) {
    return std::lower_bound(table.begin(), table.end(), std::make_tuple(kind, name),
                            [](const RuleConfidence& row, const std::tuple<RecordKind, std::string_view>& wanted) {
                              return std::make_tuple(row.kind, std::string_view(row.rule)) < wanted;
                            });
  };
  const auto row = at(rule);
  if (row != table.end() && row->kind == kind && row->rule == rule) return row->confidence;
  const auto others = at({});
  return others != table.end() && others->kind == kind ? others->confidence : 0;
}

}  // namespace parley::report
