// JSON lines, read with nlohmann-json.
#include "document.h"

#include <nlohmann/json.hpp>

namespace cli {
namespace {

using Json = nlohmann::json;

/// The parser's message without its tag "[json.exception.parse_error.101] ".
std::string reason(const std::exception& error) {
  std::string text = error.what();
  const std::size_t tag = text.find("] ");
  if (text.rfind("[json.", 0) == 0 && tag != std::string::npos) text.erase(0, tag + 2);
  return text;
}

/// A member that is a string or null; absent counts as null. False: it is something else.
bool read_text(const Json& object, const char* name, std::string* out, std::string* error) {
  const auto member = object.find(name);
  if (member == object.end() || member->is_null()) return true;
  if (!member->is_string()) {
    *error = std::string("\"") + name + "\" is a " + member->type_name() + ", not a string";
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
    *error = std::string("a JSON ") + json.type_name() + ", not an object with \"text\"";
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
    *error = text == json.end() ? "no member \"text\""
                                : std::string("\"text\" is a ") + text->type_name() + ", not a string";
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
