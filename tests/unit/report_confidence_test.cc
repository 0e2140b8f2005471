// The table of confidences is sorted, as the look-up wants it, and every kind of record has a row for rules that were not counted.
#include "report/confidence.h"

#include <doctest/doctest.h>

#include <string_view>
#include <tuple>

namespace {

using parley::report::RecordKind;
using parley::report::RuleConfidence;

TEST_CASE("the table is sorted, without repeats, and holds shares") {
  const auto table = parley::report::confidence_table();
  for (std::size_t i = 0; i < table.size(); ++i) {
    INFO(table[i].rule);
    CHECK(table[i].confidence >= 0);
    CHECK(table[i].confidence < 1);
    if (i == 0) continue;
    CHECK(std::make_tuple(table[i - 1].kind, std::string_view(table[i - 1].rule)) <
          std::make_tuple(table[i].kind, std::string_view(table[i].rule)));
  }
}

TEST_CASE("a rule has its own row, or that of its kind") {
  using parley::report::rule_confidence;
  for (const RuleConfidence& row : parley::report::confidence_table())
    CHECK(rule_confidence(row.kind, row.rule) == row.confidence);
  for (const RecordKind kind :
       {RecordKind::date, RecordKind::party, RecordKind::figure, RecordKind::exchange, RecordKind::negotiation}) {
    CHECK(rule_confidence(kind, "no rule of that name") == rule_confidence(kind, ""));
    CHECK(rule_confidence(kind, "") > 0);
  }
}

TEST_CASE("the cache gives what the table gives") {
  parley::report::ConfidenceCache cache;
  for (int round = 0; round < 2; ++round) {
    for (const RuleConfidence& row : parley::report::confidence_table())
      CHECK(cache.of(row.kind, row.rule) == row.confidence);
  }
}

}  // namespace
