// What a report gives out: its state, JSON, a table, the view of its records; besides names of enumerators, offsets and versions.
#include <cstdlib>
#include <limits>

#include "objects_internal.h"

using parley_capi::fail;
using parley_capi::fail_in;
using parley_capi::Flat;
using parley_capi::guard;
using parley_capi::read_string;
using parley_capi::status_of;

namespace {

/// A copy of `text` that parley_text_free frees.
parley_status give_out(std::string_view text, char** out, std::size_t* length) {
  auto* copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy == nullptr) throw std::bad_alloc();
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  *out = copy;
  if (length != nullptr) *length = text.size();
  return PARLEY_OK;
}

template <typename Record>
parley_array array_of(const std::vector<Record>& records) noexcept {
  return {records.empty() ? nullptr : records.data(), records.size(), sizeof(Record)};
}

const Flat& flat_of(const parley_report& report) {
  // Should the laying out fail, the next caller tries again.
  std::call_once(report.laid_out, [&] { report.flat = std::make_unique<const Flat>(report.report); });
  return *report.flat;
}

/// Names of the enumerators are string literals, so they end in a NUL byte.
template <typename Enum>
const char* name(std::uint32_t value) noexcept {
  if (value > std::numeric_limits<std::uint8_t>::max()) return "";
  const std::string_view text = parley::name_of(static_cast<Enum>(value));
  return text.empty() ? "" : text.data();
}

}  // namespace

// ---------------------------------------------------------------- report

void parley_report_free(parley_report* report) { delete report; }

parley_status parley_report_status(const parley_report* report) {
  if (report == nullptr) return fail_in("parley_report_status", "report is NULL");
  return status_of(report->error.code);
}

const char* parley_report_error(const parley_report* report) {
  return report == nullptr ? "" : report->error.message.c_str();
}

parley_status parley_report_json(const parley_report* report, char** out, size_t* length) {
  if (length != nullptr) *length = 0;
  if (out == nullptr) return fail_in("parley_report_json", "out is NULL");
  *out = nullptr;
  if (report == nullptr) return fail_in("parley_report_json", "report is NULL");
  return guard([&] {
    if (report->error.code != parley::ErrorCode::ok)
      return give_out(parley::error_json(report->error, report->id), out, length);
    return give_out(parley::to_json(report->report, {report->explain}), out, length);
  });
}

parley_status parley_report_table(const parley_report* report, uint32_t width, uint32_t colour, char** out,
                                  size_t* length) {
  if (length != nullptr) *length = 0;
  if (out == nullptr) return fail_in("parley_report_table", "out is NULL");
  *out = nullptr;
  if (report == nullptr) return fail_in("parley_report_table", "report is NULL");
  if (width < 40 || width > 10000) return fail_in("parley_report_table", "width is not between 40 and 10,000");
  if (colour > 1) return fail_in("parley_report_table", "colour is neither 0 nor 1");
  return guard([&] {
    if (report->error.code != parley::ErrorCode::ok)
      return give_out("error: " + report->error.message + "\n", out, length);
    parley::TableOptions options;
    options.width = static_cast<int>(width);
    options.colour = colour != 0;
    options.explain = report->explain;
    return give_out(parley::to_table(report->report, options), out, length);
  });
}

void parley_text_free(char* text) { std::free(text); }

parley_status parley_report_view(const parley_report* report, parley_view* view) {
  if (view == nullptr) return fail_in("parley_report_view", "view is NULL");
  std::size_t size = 0;
  std::memcpy(&size, view, sizeof size);
  if (size < sizeof size || size > parley_capi::max_struct_size) {
    return fail_in("parley_view", "struct_size is not that of any version; set the struct up with PARLEY_VIEW_INIT");
  }
  if (report == nullptr) return fail_in("parley_report_view", "report is NULL");
  return guard([&]() -> parley_status {
    const Flat* flat = nullptr;
    try {
      flat = &flat_of(*report);
    } catch (const parley_capi::TooLarge& error) {
      return fail(PARLEY_TEXT_TOO_LARGE, error.what());
    }
    parley_view all = PARLEY_VIEW_INIT;
    all.struct_size = size;  // the caller's stays as it is
    all.arena = flat->arena.data();
    all.arena_length = flat->arena.size();
    all.id = flat->id;
    all.published = flat->published;
    all.dates = array_of(flat->dates);
    all.parties = array_of(flat->parties);
    all.figures = array_of(flat->figures);
    all.exchanges = array_of(flat->exchanges);
    all.negotiations = array_of(flat->negotiations);
    all.warnings = array_of(flat->warnings);
    all.mentions = array_of(flat->mentions);
    all.sides = array_of(flat->sides);
    all.quotes = array_of(flat->quotes);
    all.indices = array_of(flat->indices);
    std::memcpy(view, &all, size < sizeof all ? size : sizeof all);
    return PARLEY_OK;
  });
}

// ---------------------------------------------------------------- names, offsets, versions

const char* parley_name(uint32_t names, uint32_t value) {
  switch (names) {
    case PARLEY_NAMES_TYPE:
      return name<parley::DateType>(value);
    case PARLEY_NAMES_MOD:
      return name<parley::DateMod>(value);
    case PARLEY_NAMES_CALENDAR:
      return name<parley::Calendar>(value);
    case PARLEY_NAMES_KIND:
      return name<parley::PartyKind>(value);
    case PARLEY_NAMES_ROLE:
      return name<parley::Role>(value);
    case PARLEY_NAMES_FORM:
      return name<parley::MentionForm>(value);
    case PARLEY_NAMES_QUALIFIER:
      return name<parley::Qualifier>(value);
    case PARLEY_NAMES_FIGURE:
      return name<parley::FigureKind>(value);
    case PARLEY_NAMES_STATUS:
      return name<parley::Status>(value);
    case PARLEY_NAMES_COUNTING:
      return name<parley::Counting>(value);
    case PARLEY_NAMES_BASIS:
      return name<parley::Basis>(value);
    case PARLEY_NAMES_MEET:
      return name<parley::Mode>(value);
    case PARLEY_NAMES_TOPIC:
      return name<parley::Topic>(value);
    case PARLEY_NAMES_TALKS:
      return name<parley::TalksStatus>(value);
    case PARLEY_NAMES_WARNING:
      return name<parley::WarningCode>(value);
    default:
      return "";
  }
}

parley_status parley_map_offsets(const char* text, size_t length, uint32_t unit, uint32_t* offsets, size_t count) {
  std::string_view document;
  if (!read_string(text, length, &document)) return fail_in("parley_map_offsets", "text is NULL with a length");
  if (document.size() > std::numeric_limits<std::uint32_t>::max())
    return fail_in("parley_map_offsets", "text of more than 4 GiB");
  if (unit > PARLEY_CODE_POINTS)
    return fail_in("parley_map_offsets", "unit is neither PARLEY_UTF16 nor PARLEY_CODE_POINTS");
  if (count == 0) return PARLEY_OK;
  if (offsets == nullptr) return fail_in("parley_map_offsets", "offsets is NULL");
  return guard([&]() -> parley_status {
    parley::map_offsets(document, unit == PARLEY_UTF16 ? parley::OffsetUnit::utf16 : parley::OffsetUnit::code_points,
                        offsets, count);
    return PARLEY_OK;
  });
}

const char* parley_version_string(void) { return parley::version(); }

uint32_t parley_version_number(void) {
  return PARLEY_VERSION_MAJOR * 1000000u + PARLEY_VERSION_MINOR * 1000u + PARLEY_VERSION_PATCH;
}

uint32_t parley_abi_version(void) { return PARLEY_ABI_VERSION; }

const char* parley_gazetteer_date(void) { return parley::gazetteer_date(); }
