// JSON: the schema's keys in the schema's order, escapes, broken UTF-8, error objects.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "parley/render.h"
#include "render_sample.h"

namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> out;
  for (const auto& item : object.items()) out.push_back(item.key());
  return out;
}

using Keys = std::vector<std::string>;

TEST_CASE("every record has the schema's keys, in the schema's order") {
  const parley_test::Sample sample;
  const Json json = Json::parse(parley::to_json(sample.report));
  CHECK(keys(json) ==
        Keys{"schema", "id", "published", "dates", "parties", "figures", "exchanges", "negotiations", "warnings"});
  CHECK(json["schema"] == "parley.report/1");
  const Keys date{"id",    "begin", "end",         "text",      "type",     "value",  "mod",
                  "quant", "freq",  "begin_point", "end_point", "earliest", "latest", "confidence"};
  CHECK(keys(json["dates"][0]) == date);
  Keys with_calendar = date;
  with_calendar.insert(with_calendar.end() - 1, "calendar");
  CHECK(keys(json["dates"][1]) == with_calendar);
  CHECK(keys(json["parties"][0]) == Keys{"id", "name", "kind", "country", "code", "wikidata", "roles", "represents",
                                         "position", "mentions", "confidence"});
  CHECK(keys(json["parties"][0]["mentions"][0]) == Keys{"begin", "end", "text", "form"});
  CHECK(keys(json["figures"][0]) == Keys{"id",        "begin",     "end",       "text", "number",  "low",
                                         "high",      "qualifier", "kind",      "of",   "of_text", "holder",
                                         "recipient", "status",    "counting",  "per",  "part_of", "same_as",
                                         "source",    "dates",     "confidence"});
  CHECK(keys(json["figures"][0]["number"]) == Keys{"begin", "end", "text"});
  CHECK(keys(json["exchanges"][0]) ==
        Keys{"id", "begin", "end", "text", "sides", "status", "mediators", "dates", "location", "basis", "confidence"});
  CHECK(keys(json["exchanges"][0]["sides"][0]) == Keys{"party", "gives", "gives_text"});
  CHECK(keys(json["negotiations"][0]) == Keys{"id", "begin", "end", "text", "mentions", "parties", "mediators", "hosts",
                                              "people", "location", "mode", "topic", "phase", "status", "dates",
                                              "confidence"});
  CHECK(keys(json["warnings"][0]) == Keys{"code", "begin", "end", "message"});
}

TEST_CASE("values: ids count from one, unknown is null, names are the schema's") {
  const parley_test::Sample sample;
  const Json json = Json::parse(parley::to_json(sample.report));
  CHECK(json["id"] == "sample \"1\"");
  CHECK(json["dates"][1]["begin_point"] == "d1");
  CHECK(json["dates"][1]["end_point"].is_null());
  CHECK(json["dates"][0]["mod"].is_null());
  CHECK(json["dates"][1]["type"] == "SET");
  CHECK(json["dates"][1]["calendar"] == "solar_hijri");
  CHECK(json["parties"][2]["roles"] == Json({"mediator", "host"}));
  CHECK(json["parties"][4]["roles"] == Json::array());
  CHECK(json["parties"][3]["represents"] == "p1");
  CHECK(json["parties"][1]["country"].is_null());
  const Json& figure = json["figures"][0];
  CHECK(figure["id"] == "f1");
  CHECK(figure["low"].is_null());
  CHECK(figure["high"] == 1200);
  CHECK(figure["qualifier"] == "up_to");
  CHECK(figure["holder"] == "p1");
  CHECK(figure["counting"].is_null());
  CHECK(figure["dates"] == Json({"d1"}));
  CHECK(json["figures"][1]["part_of"] == "f1");
  CHECK(json["figures"][1]["per"] == "week");
  CHECK(json["exchanges"][0]["sides"][1]["gives"] == Json({"f2"}));
  CHECK(json["exchanges"][0]["sides"][1]["gives_text"][0]["text"] == "two field guns");
  CHECK(json["negotiations"][0]["people"] == Json({"p4"}));
}

TEST_CASE("confidence has two decimals, rounded") {
  const parley_test::Sample sample;
  const std::string json = parley::to_json(sample.report);
  CHECK(json.find("\"confidence\":0.97}") != std::string::npos);
  CHECK(json.find("\"confidence\":1.00}") != std::string::npos);
  CHECK(json.find("\"confidence\":0.91}") != std::string::npos);  // 0.906
  CHECK(json.find("\"confidence\":0.00}") != std::string::npos);
}

TEST_CASE("rule stands last, and only where it is asked for") {
  const parley_test::Sample sample;
  CHECK(parley::to_json(sample.report).find("rule") == std::string::npos);
  const Json json = Json::parse(parley::to_json(sample.report, {true}));
  CHECK(json["figures"][0]["rule"] == "figure.bound_number_captive");
  CHECK(keys(json["figures"][0]).back() == "rule");
}

TEST_CASE("an empty report has every list") {
  CHECK(parley::to_json(parley::Report()) ==
        R"({"schema":"parley.report/1","id":null,"published":null,"dates":[],"parties":[],"figures":[],"exchanges":[],)"
        R"("negotiations":[],"warnings":[]})");
}

TEST_CASE("append_json appends") {
  std::string out = "kept ";
  parley::append_json(out, parley::Report());
  CHECK(out == "kept " + parley::to_json(parley::Report()));
}

/// The text of the only date of a report, written and read again.
std::string round_trip(std::string_view text) {
  parley::Date date;
  date.text = text;
  parley::Report report;
  report.dates = {&date, 1};
  return Json::parse(parley::to_json(report))["dates"][0]["text"].get<std::string>();
}

TEST_CASE("any valid text comes back as it was") {
  CHECK(round_trip("") == "");
  CHECK(round_trip("\"\\/\b\f\n\r\t") == "\"\\/\b\f\n\r\t");
  CHECK(round_trip("2½ “hours” — 2020 😀 कैदी") == "2½ “hours” — 2020 😀 कैदी");
  std::string ascii;
  for (int i = 0; i < 128; ++i) ascii.push_back(static_cast<char>(i));
  CHECK(round_trip(ascii) == ascii);
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD, one each, and nothing around them is lost") {
  const std::string r = "\xEF\xBF\xBD";
  CHECK(round_trip("a\xFFz") == "a" + r + "z");
  CHECK(round_trip("\x80") == r);
  CHECK(round_trip("a\xE2\x82") == "a" + r + r);           // cut off
  CHECK(round_trip("\xC0\xAF") == r + r);                  // overlong
  CHECK(round_trip("\xED\xA0\x80") == r + r + r);          // a lone surrogate
  CHECK(round_trip("\xF4\x90\x80\x80") == r + r + r + r);  // above U+10FFFF
  CHECK(round_trip("\xE2\x82\xE2\x82\xAC") == r + r + "\xE2\x82\xAC");
}

TEST_CASE("the error object stands in a report's place") {
  CHECK(
      parley::error_json({parley::ErrorCode::invalid_published, "no such day: \"2020-02-30\""}, "WH01", 7) ==
      R"({"schema":"parley.error/1","id":"WH01","line":7,"code":"invalid_published","message":"no such day: \"2020-02-30\""})");
  CHECK(parley::error_json({parley::ErrorCode::text_too_large, "x"}) ==
        R"({"schema":"parley.error/1","id":null,"line":null,"code":"text_too_large","message":"x"})");
}

TEST_CASE("every enumerator has a name of its own") {
  CHECK(parley::name_of(parley::DateMod::equal_or_more) == "EQUAL_OR_MORE");
  CHECK(parley::name_of(parley::DateMod::none).empty());
  CHECK(parley::name_of(parley::PartyKind::intergovernmental) == "intergovernmental");
  CHECK(parley::name_of(parley::Role::spokesperson) == "spokesperson");
  CHECK(parley::name_of(parley::Qualifier::vague) == "vague");
  CHECK(parley::name_of(parley::Status::completed) == "completed");
  CHECK(parley::name_of(parley::Counting::running_total) == "running_total");
  CHECK(parley::name_of(parley::Basis::one_for_one) == "one_for_one");
  CHECK(parley::name_of(parley::TalksStatus::stalled) == "stalled");
  CHECK(parley::name_of(parley::WarningCode::too_many_records) == "too_many_records");
  CHECK(parley::name_of(static_cast<parley::Mode>(200)).empty());
  CHECK(std::string(parley::error_code_name(parley::ErrorCode::invalid_gazetteer)) == "invalid_gazetteer");
}

}  // namespace
