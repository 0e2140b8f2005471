// What is odd about a text file as a whole: that it is probably no text, or not the one that was meant.
#ifndef PARLEY_EXAMPLES_CLI_ODDITY_H_
#define PARLEY_EXAMPLES_CLI_ODDITY_H_

#include <string>
#include <string_view>

namespace cli {

/// A sentence for standard error on lines of JSON, UTF-16, HTML, a compressed or an office file in the place of a text, and what to do about it; empty: nothing is odd.
std::string oddity(std::string_view text);

}  // namespace cli

#endif  // PARLEY_EXAMPLES_CLI_ODDITY_H_
