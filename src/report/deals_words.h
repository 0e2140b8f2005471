// Classes of words that the deals rooms ask of few tokens and of names: no cues are spent on them. Private to the report room.
#ifndef PARLEY_REPORT_DEALS_WORDS_H_
#define PARLEY_REPORT_DEALS_WORDS_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "gazetteer/tables.h"

namespace parley::report {

// Each is a class of words_deals.tsv of the same name.
// clang-format off
#define PARLEY_DEAL_RARE(X) \
  X(criminal_name) X(contact_group_tail) X(one_side) X(opposition_noun) X(terms_noun) X(same_day_word) X(told_later) X(our_people) X(their_people) X(captor_noun) X(denying_word) X(civil_matter) X(side_by_itself)
// clang-format on

enum class Rare : std::uint8_t {
#define PARLEY_DEAL_RARE_NAME(name) name,
  PARLEY_DEAL_RARE(PARLEY_DEAL_RARE_NAME)
#undef PARLEY_DEAL_RARE_NAME
      count
};

class RareWords {
 public:
  explicit RareWords(const gazetteer::Tables& tables)
      : tables_(tables),
        ids_{{
#define PARLEY_DEAL_RARE_ID(name) tables.class_id(#name),
            PARLEY_DEAL_RARE(PARLEY_DEAL_RARE_ID)
#undef PARLEY_DEAL_RARE_ID
        }} {
  }
  bool has(gazetteer::WordId word, Rare rare) const noexcept {
    return tables_.has(word, ids_[static_cast<std::size_t>(rare)]);
  }
  bool has(std::string_view word, Rare rare) const noexcept { return has(tables_.find_word(word), rare); }

 private:
  const gazetteer::Tables& tables_;
  std::array<gazetteer::ClassId, static_cast<std::size_t>(Rare::count)> ids_;
};

}  // namespace parley::report

#endif  // PARLEY_REPORT_DEALS_WORDS_H_
