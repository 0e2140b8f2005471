// JSON lines, read with nlohmann-json.
#include "document.h"

#include <nlohmann/json.hpp>

namespace cli {
namespace {

using Json = nlohmann::json;

/// The parser's message without its tag "[json.exception.parse_error.101] ", and without the number of the line, which is 1 always: the file's lines
/// are numbered elsewhere.
std::string reason(const std::exception& error) {
  std::string text = error.what();
  const std::size_t tag = text.find("] ");
  if (text.rfind("[json.", 0) == 0 && tag != std::string::npos) text.erase(0, tag + 2);
  constexpr std::string_view place = "parse error at line 1, ";
  if (text.rfind(place, 0) == 0) text.erase(0, place.size());
  return text;
}

/// The members' names, for a message: `"id", "body"`.
std::string members(const Json& object) {
  constexpr std::size_t shown = 8;
  std::string out;
  std::size_t count = 0;
  for (auto member = object.begin(); member != object.end() && count < shown; ++member, ++count)
    out += (out.empty() ? "\"" : ", \"") + member.key() + '"';
  return out.empty() ? "nothing" : out + (object.size() > shown ? " …" : "");
}

/// What a value is instead of a string: "a number", "null".
std::string kind_of(const Json& value) { return (value.is_null() ? "" : "a ") + std::string(value.type_name()); }

/// A member that is a string or null; absent counts as null. False: it is something else.
bool read_text(const Json& object, const char* name, std::string* out, std::string* error) {
  const auto member = object.find(name);
  if (member == object.end() || member->is_null()) return true;
  if (!member->is_string()) {
    *error = std::string("\"") + name + "\" is " + kind_of(*member) + ", not a string";
    if (std::string_view(name) == "published") *error += " such as \"2020-03-23\"";
    return false;
  }
  *out = member->get_ref<const std::string&>();
  return true;
}

}  // namespace

bool parse_document(std::string_view line, Document* out, std::string* error) {
  *out = {};
  Json json;
  try {
    json = Json::parse(line);
  } catch (const Json::exception& problem) {
    *error = "no JSON: " + reason(problem);
    return false;
  }
  if (!json.is_object()) {
    *error = "the line is a JSON " + std::string(json.type_name()) + ", not an object with \"text\"";
    return false;
  }
  const auto id = json.find("id");
  if (id != json.end() && id->is_number_integer()) {
    out->id = id->dump();
  } else if (!read_text(json, "id", &out->id, error)) {
    return false;
  }
  if (!read_text(json, "published", &out->published, error)) return false;
  std::string mode;
  if (!read_text(json, "mode", &mode, error)) return false;
  if (mode == "narrative") {
    out->narrative = true;
  } else if (mode == "news") {
    out->narrative = false;
  } else if (!mode.empty()) {
    *error = "\"mode\" is \"news\" or \"narrative\", not \"" + mode + "\"";
    return false;
  }
  const auto text = json.find("text");
  if (text == json.end() || !text->is_string()) {
    *error = text == json.end() ? "no member \"text\"; the line has " + members(json)
                                : "\"text\" is " + kind_of(*text) + ", not a string";
    return false;
  }
  out->text = std::move(text->get_ref<std::string&>());
  return true;
}

std::string error_object(std::string_view id, std::size_t line, std::string_view code, std::string_view message) {
  nlohmann::ordered_json out;
  out["schema"] = "parley.error/1";
  out["id"] = id.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(id);
  out["line"] = line == 0 ? nlohmann::ordered_json() : nlohmann::ordered_json(line);
  out["code"] = code;
  out["message"] = message;
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace cli
