// What the caller knows about a document, and how the extraction is to be done.
#ifndef PARLEY_CONTEXT_H_
#define PARLEY_CONTEXT_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parley {

/// How relative dates find their anchor.
enum class TextMode : std::uint8_t {
  /// on the day of publication: "on Tuesday" is the Tuesday near that day; or on that of a dateline a day or two before it, as newspapers have it
  news,
  narrative,  ///< histories: on the last date mentioned: "two days later" counts from there
};

/// How "3/4/2020" is read.
enum class DateOrder : std::uint8_t {
  month_first,  ///< March 4
  day_first,    ///< 3 April
};

/// What the caller knows about one document. The views need to live only until the extraction returns.
struct Context {
  std::string_view
      published;  ///< document creation time: "YYYY-MM-DD", or with a time "YYYY-MM-DDThh:mm[:ss][.fff][Z|±hh:mm]"; empty: not known, and relative dates stay unresolved
  std::string_view id;  ///< comes back in the report; empty: none
  TextMode mode = TextMode::news;
  DateOrder date_order = DateOrder::month_first;
};

/// How an extractor works; fixed when it is made.
struct Options {
  bool explain = false;  ///< name the rule that made each record in `rule`
  bool strict_utf8 =
      false;  ///< refuse a text that is no valid UTF-8 (otherwise: a warning, and the bytes are separators)
  std::size_t max_bytes = std::size_t{16} << 20;  ///< longest text accepted, in bytes; at most 1 GiB
  std::size_t max_records = 100000;  ///< longest list in a report; over it the list is cut and the report says so
};

}  // namespace parley

#endif  // PARLEY_CONTEXT_H_
