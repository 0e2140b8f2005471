// The rules by which the deals rooms find the phrases for talks and the links of exchanges. Private to the report room.
#ifndef PARLEY_REPORT_DEALS_RULES_H_
#define PARLEY_REPORT_DEALS_RULES_H_

#include <cstdint>

#include "grammar/family.h"
#include "parley/list.h"

namespace parley::report {

/// What earlier stages found, as symbols that the rules see.
enum DealMark : std::uint16_t { kPartyMark, kPersonMark, kSidesMark, kDateMark, kFigureMark, kDealMarks };

/// What a rule's phrase is. The order is that of the table.
enum class Phrase : std::uint8_t {
  talks,        ///< "peace talks", "a second round of negotiations"
  discussion,   ///< "discussions", "contacts": talks where sides are named
  meeting,      ///< "a face-to-face meeting"
  phone_call,   ///< "a telephone conversation"
  call,         ///< "the call": of talks already told
  video_call,   ///< "another videoconference"
  conference,   ///< "a peace conference"
  engagement,   ///< "engagement with the rebels"
  diplomacy,    ///< "intensive diplomacy between …"
  process,      ///< "the peace process"
  round,        ///< "the next round": of talks already told
  table,        ///< "the negotiating table", "on the table"
  met,          ///< "met", "to meet"
  called,       ///< "called Prime Minister X"
  saw,          ///< "saw the rebel chief X", "called on X"
  spoke,        ///< "spoke with"
  negotiated,   ///< "negotiated"
  discussed,    ///< "discussed", "exchanged views"
  contacted,    ///< "telephoned", "in touch with"
  convened,     ///< "convene"
  received,     ///< "was received by", "received the envoy"
  mediated,     ///< "shuttled between", "carried messages between", "brought them together"
  sealed,       ///< "signed a truce", "put their names to an accord"
  by_phone,     ///< "by phone"
  gave_for,     ///< "in exchange for"
  in_return,    ///< "in return", without for
  swapped_for,  ///< "were traded for"
  same_number,  ///< "the same number of"
  in_turn,      ///< "for its part", "in a reciprocal gesture"
  same_time,    ///< "hours later", "the same day", "also"
  other_way,    ///< "in the opposite direction"
};

List<grammar::Rule> deal_rules();
/// The phrase that rule `index` finds.
Phrase phrase_of(std::uint16_t index);
List<const char*> deal_mark_names();

}  // namespace parley::report

#endif  // PARLEY_REPORT_DEALS_RULES_H_
