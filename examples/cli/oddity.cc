// Tells by its first bytes that a file is no plain text in UTF-8.
#include "oddity.h"

#include <algorithm>
#include <cstddef>

namespace cli {
namespace {

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

/// The same for letters of either case; `with` is in lower case.
bool begins_in_any_case(std::string_view text, std::string_view with) {
  return text.size() >= with.size() && std::equal(with.begin(), with.end(), text.begin(), [](char want, char have) {
           return want == (have >= 'A' && have <= 'Z' ? static_cast<char>(have - 'A' + 'a') : have);
         });
}

}  // namespace

std::string oddity(std::string_view text) {
  if (begins(text, "\xFF\xFE") || begins(text, "\xFE\xFF")) {
    return "is UTF-16; parley reads UTF-8: convert it with iconv -f UTF-16 -t UTF-8";
  }
  if (begins(text, "\x1F\x8B") || begins(text, "\x28\xB5\x2F\xFD")) {
    return "is compressed: let zcat or zstdcat write it to parley's standard input";
  }
  if (begins(text, "%PDF-") || begins(text, "PK\x03\x04")) {
    return "is a PDF, ZIP or office file; parley reads plain text";
  }
  if (begins(text, "\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  text.remove_prefix(first);
  if (begins(text, "{") && text.substr(0, text.find('\n')).find("\"text\"") != std::string_view::npos) {
    return "looks like JSON lines and was read as one text; --input jsonl reads each line as a document";
  }
  if (begins_in_any_case(text, "<!doctype html") || begins_in_any_case(text, "<html")) {
    return "is HTML; its tags are passed over, but menus and advertisements are read as text: give the article alone "
           "where you can";
  }
  return {};
}

}  // namespace cli
