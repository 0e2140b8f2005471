// A report as JSON (for programs) and as a table (for people).
//
// Confidence: each record carries a number between 0 and 1, two decimals in JSON. It is a property of the rule that made the record: the share of
// that rule's records that were right when they were counted on annotated texts; rules seen seldom stay near the share of their kind of record. It
// is no probability computed for this one sentence. src/report/confidence.h says what counts as right; tests/gold/confidence.py counts.
#ifndef PARLEY_RENDER_H_
#define PARLEY_RENDER_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "parley/report.h"
#include "parley/status.h"

namespace parley {

/// How to_json writes.
struct JsonOptions {
  bool explain = false;  ///< write `rule` in every record (the extractor must have been made with Options::explain)
};

/// The report as one line of JSON (no newline at the end), keys in the order of the schema `parley.report/1`: the members of report.h's structs under their
/// names, ids in the place of indices, null for what is empty or none. examples/cli/report.md tells of each. Always valid UTF-8: bytes of
/// the text that are none come out as U+FFFD.
std::string to_json(const Report& report, const JsonOptions& options = {});
/// The same behind what `out` has already.
void append_json(std::string& out, const Report& report, const JsonOptions& options = {});

/// The line that stands in for a report that could not be made: {"schema":"parley.error/1","id":…,"line":…,"code":…,"message":…}.
/// `line` is the input line, counted from 1; 0: none (null).
std::string error_json(const Error& error, std::string_view id = {}, std::size_t line = 0);

/// How to_table draws.
struct TableOptions {
  int width = 100;      ///< columns to fill; at least 40
  bool colour = false;  ///< ANSI colours
  bool explain =
      false;  ///< name each record's rule, and its confidence (the extractor must have been made with Options::explain)
};

/// The report for a person at a terminal: who talks, who gives what to whom, and when.
std::string to_table(const Report& report, const TableOptions& options = {});

}  // namespace parley

#endif  // PARLEY_RENDER_H_
