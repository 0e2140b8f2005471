// One document as it comes in: a line of JSON, or a text file.
#ifndef PARLEY_EXAMPLES_CLI_DOCUMENT_H_
#define PARLEY_EXAMPLES_CLI_DOCUMENT_H_

#include <optional>
#include <string>
#include <string_view>

namespace cli {

struct Document {
  std::string id;
  std::string published;
  std::string text;
  std::optional<bool> narrative;  // where the line names its mode
};

/// Reads {"id", "published", "text"} and optionally "mode"; other members are left alone. False: `error` says what is wrong with the line; the id
/// is there if it could be read.
bool parse_document(std::string_view line, Document* out, std::string* error);

/// An error object of the schema parley.error/1 with a code of the tool's own.
std::string error_object(std::string_view id, std::size_t line, std::string_view code, std::string_view message);

}  // namespace cli

#endif  // PARLEY_EXAMPLES_CLI_DOCUMENT_H_
