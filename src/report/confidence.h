// How sure a record is: the share of its rule's records that were right when they were counted on annotated texts.
//
// Right is: a date with type and value; a party with no role but those that the annotation gives it; a figure with bounds, qualifier and status, and
// no wrong holder or recipient; an exchange with no wrong side; a negotiation with no wrong party or mediator. A rule that was seen n times with r
// right counts as (r + 4 p) / (n + 4), p being the share of its kind of record: rules seen seldom, or never, stay near it.
// tests/gold/confidence.py counts, checks, and writes confidence_table.cc.
#ifndef PARLEY_REPORT_CONFIDENCE_H_
#define PARLEY_REPORT_CONFIDENCE_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "parley/list.h"

namespace parley::report {

enum class RecordKind : std::uint8_t { date, party, figure, exchange, negotiation };

/// A row of the table. The row of a kind whose rule is "" is for every rule that has none.
struct RuleConfidence {
  RecordKind kind;
  const char* rule;
  float confidence;
  std::uint32_t seen;  ///< how many records of the rule were counted
};
/// Sorted by kind and rule.
List<RuleConfidence> confidence_table() noexcept;

/// The confidence of the records that `rule` makes.
float rule_confidence(RecordKind kind, std::string_view rule) noexcept;

/// Remembers the answers for the rules' names, which are literals, by their addresses: few rules make most records.
class ConfidenceCache {
 public:
  float of(RecordKind kind, const char* rule) noexcept {
    Slot& slot =
        slots_[(reinterpret_cast<std::uintptr_t>(rule) / 4 + static_cast<std::uintptr_t>(kind) * 61) % slots_.size()];
    if (slot.rule != rule || slot.kind != kind) slot = {rule, kind, rule_confidence(kind, rule)};
    return slot.confidence;
  }

 private:
  struct Slot {
    const char* rule = nullptr;
    RecordKind kind = RecordKind::date;
    float confidence = 0;
  };
  std::array<Slot, 256> slots_;
};

}  // namespace parley::report

#endif  // PARLEY_REPORT_CONFIDENCE_H_
