// How the table words what a report says: names of enumerators, bounds, lists.
#ifndef PARLEY_SRC_RENDER_WORDING_H_
#define PARLEY_SRC_RENDER_WORDING_H_

#include <string>
#include <string_view>
#include <vector>

#include "parley/report.h"

namespace parley::render {

/// "armed_group" as one reads it.
std::string words(std::string_view schema_name);

/// "5,000", "≤ 5,000", "≥ 24", "10 to 15", "about 300".
std::string bounds(const Figure& figure);

/// The items with `separator` between them.
std::string joined(const std::vector<std::string>& items, std::string_view separator);

/// Does `title` say `phase` already? "new round of talks" says "A new round".
bool says(std::string_view title, std::string_view phase);

/// "2024" and "2024-02" say themselves from which day to which they last.
bool is_month_or_year(std::string_view value);

}  // namespace parley::render

#endif  // PARLEY_SRC_RENDER_WORDING_H_
