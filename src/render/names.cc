// The names that the schema gives to the enumerators of the report, and the names of the error codes.
#include <cstddef>
#include <iterator>
#include <string_view>

#include "parley/report.h"
#include "parley/status.h"

namespace parley {
namespace {

template <typename Enum, std::size_t n>
std::string_view look_up(const std::string_view (&names)[n], Enum value) noexcept {
  const auto i = static_cast<std::size_t>(value);
  return i < n ? names[i] : std::string_view();
}

constexpr std::string_view date_types[] = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::string_view date_mods[] = {"",          "START",         "MID",          "END",         "APPROX",
                                          "BEFORE",    "AFTER",         "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN",
                                          "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"};
constexpr std::string_view calendars[] = {"gregorian", "islamic", "solar_hijri"};
constexpr std::string_view party_kinds[] = {"state", "government", "armed_group", "political", "intergovernmental",
                                            "ngo",   "military",   "people",      "person",    "other"};
constexpr std::string_view roles[] = {"party",      "mediator", "host",   "guarantor", "observer",    "delegation_head",
                                      "negotiator", "envoy",    "leader", "official",  "spokesperson"};
constexpr std::string_view mention_forms[] = {"name", "alias", "demonym", "capital", "description", "pronoun"};
constexpr std::string_view qualifiers[] = {"exact",     "up_to", "less_than", "at_least",
                                           "more_than", "about", "range",     "vague"};
constexpr std::string_view figure_kinds[] = {"prisoners", "prisoners_of_war", "hostages", "detainees",
                                             "soldiers",  "civilians",        "bodies"};
constexpr std::string_view statuses[] = {"demanded",  "proposed", "agreed", "planned", "ongoing",
                                         "completed", "refused",  "held",   "unknown"};
constexpr std::string_view countings[] = {"", "total", "increment", "running_total"};
constexpr std::string_view bases[] = {"number_for_number", "all_for_all", "one_for_one", "person", "concession"};
constexpr std::string_view modes[] = {"in_person", "videoconference", "phone", "indirect", "unknown"};
constexpr std::string_view topics[] = {"prisoners",    "ceasefire", "peace", "withdrawal",
                                       "humanitarian", "political", "other"};
constexpr std::string_view talks_statuses[] = {"held",    "ongoing", "planned", "proposed",
                                               "refused", "stalled", "unknown"};
constexpr std::string_view warning_codes[] = {"invalid_utf8", "unknown_calendar_date", "past_gazetteer_date",
                                              "too_many_records"};

// The tables stand in the order of the enumerators; a name too few or too many shows here.
static_assert(std::size(date_mods) == static_cast<std::size_t>(DateMod::equal_or_more) + 1);
static_assert(std::size(party_kinds) == static_cast<std::size_t>(PartyKind::other) + 1);
static_assert(std::size(roles) == role_count);
static_assert(std::size(mention_forms) == static_cast<std::size_t>(MentionForm::pronoun) + 1);
static_assert(std::size(qualifiers) == static_cast<std::size_t>(Qualifier::vague) + 1);
static_assert(std::size(figure_kinds) == static_cast<std::size_t>(FigureKind::bodies) + 1);
static_assert(std::size(statuses) == static_cast<std::size_t>(Status::unknown) + 1);
static_assert(std::size(countings) == static_cast<std::size_t>(Counting::running_total) + 1);
static_assert(std::size(bases) == static_cast<std::size_t>(Basis::concession) + 1);
static_assert(std::size(modes) == static_cast<std::size_t>(Mode::unknown) + 1);
static_assert(std::size(topics) == static_cast<std::size_t>(Topic::other) + 1);
static_assert(std::size(talks_statuses) == static_cast<std::size_t>(TalksStatus::unknown) + 1);
static_assert(std::size(warning_codes) == static_cast<std::size_t>(WarningCode::too_many_records) + 1);

}  // namespace

std::string_view name_of(DateType value) noexcept { return look_up(date_types, value); }
std::string_view name_of(DateMod value) noexcept { return look_up(date_mods, value); }
std::string_view name_of(Calendar value) noexcept { return look_up(calendars, value); }
std::string_view name_of(PartyKind value) noexcept { return look_up(party_kinds, value); }
std::string_view name_of(Role value) noexcept { return look_up(roles, value); }
std::string_view name_of(MentionForm value) noexcept { return look_up(mention_forms, value); }
std::string_view name_of(Qualifier value) noexcept { return look_up(qualifiers, value); }
std::string_view name_of(FigureKind value) noexcept { return look_up(figure_kinds, value); }
std::string_view name_of(Status value) noexcept { return look_up(statuses, value); }
std::string_view name_of(Counting value) noexcept { return look_up(countings, value); }
std::string_view name_of(Basis value) noexcept { return look_up(bases, value); }
std::string_view name_of(Mode value) noexcept { return look_up(modes, value); }
std::string_view name_of(Topic value) noexcept { return look_up(topics, value); }
std::string_view name_of(TalksStatus value) noexcept { return look_up(talks_statuses, value); }
std::string_view name_of(WarningCode value) noexcept { return look_up(warning_codes, value); }

const char* error_code_name(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::ok:
      return "ok";
    case ErrorCode::invalid_argument:
      return "invalid_argument";
    case ErrorCode::invalid_utf8:
      return "invalid_utf8";
    case ErrorCode::text_too_large:
      return "text_too_large";
    case ErrorCode::invalid_published:
      return "invalid_published";
    case ErrorCode::invalid_gazetteer:
      return "invalid_gazetteer";
    case ErrorCode::no_memory:
      return "no_memory";
  }
  return "unknown";
}

}  // namespace parley
