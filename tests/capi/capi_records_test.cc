// The arrays of parley_view say what the JSON report says: the JSON is written anew from them and compared, letter for letter.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

#include "capi_support.h"
#include "parley/parley.h"

namespace {

using Json = nlohmann::ordered_json;

/// Writes a report's JSON from its records, with nlohmann-json and no code of the library's.
class FromRecords {
 public:
  explicit FromRecords(const parley_report* report) { REQUIRE(parley_report_view(report, &view_) == PARLEY_OK); }

  Json report() const {
    Json out;
    out["schema"] = "parley.report/1";
    out["id"] = text(view_.id);
    out["published"] = text(view_.published);
    out["dates"] = list(view_.dates, &FromRecords::date);
    out["parties"] = list(view_.parties, &FromRecords::party);
    out["figures"] = list(view_.figures, &FromRecords::figure);
    out["exchanges"] = list(view_.exchanges, &FromRecords::exchange);
    out["negotiations"] = list(view_.negotiations, &FromRecords::negotiation);
    out["warnings"] = list(view_.warnings, &FromRecords::warning);
    return out;
  }

 private:
  template <typename Record>
  Json list(const parley_array& array, Json (FromRecords::*write)(const Record&, std::size_t) const) const {
    REQUIRE(array.stride == sizeof(Record));
    Json out = Json::array();
    for (std::size_t i = 0; i < array.count; ++i) out.push_back((this->*write)(*PARLEY_AT(Record, array, i), i));
    return out;
  }

  /// A string as the JSON report has it: broken bytes replaced one by one, which nlohmann's own replacement does not do.
  Json text(const parley_string& string) const {
    REQUIRE(string.offset + string.length < view_.arena_length);
    REQUIRE(view_.arena[string.offset + string.length] == '\0');
    if (string.length == 0) return nullptr;
    const std::string bytes(view_.arena + string.offset, string.length);
    parley::Date date;
    date.text = bytes;
    parley::Report report;
    report.dates = {&date, 1};
    return Json::parse(parley::to_json(report))["dates"][0]["text"];
  }

  static Json id(char letter, std::uint32_t index) {
    return index == PARLEY_NONE ? Json() : Json(letter + std::to_string(index + 1));
  }

  Json ids(char letter, const parley_range& range) const {
    Json out = Json::array();
    for (std::uint32_t i = 0; i < range.count; ++i) {
      out.push_back(id(letter, *PARLEY_AT(std::uint32_t, view_.indices, range.first + i)));
    }
    return out;
  }

  Json quote(const parley_quote& q) const {
    return q.end == 0 ? Json() : Json{{"begin", q.begin}, {"end", q.end}, {"text", text(q.text)}};
  }

  Json quotes(const parley_range& range) const {
    Json out = Json::array();
    for (std::uint32_t i = 0; i < range.count; ++i)
      out.push_back(quote(*PARLEY_AT(parley_quote, view_.quotes, range.first + i)));
    return out;
  }

  static Json name(std::uint32_t names, std::uint32_t value) {
    const std::string text = parley_name(names, value);
    return text.empty() ? Json() : Json(text);
  }

  template <typename Record>
  void span(Json& out, const Record& record) const {
    out["begin"] = record.begin;
    out["end"] = record.end;
    out["text"] = text(record.text);
  }

  Json date(const parley_date& d, std::size_t i) const {
    Json out{{"id", id('d', static_cast<std::uint32_t>(i))}};
    span(out, d);
    out["type"] = name(PARLEY_NAMES_TYPE, d.type);
    out["value"] = text(d.value);
    out["mod"] = name(PARLEY_NAMES_MOD, d.mod);
    out["quant"] = text(d.quant);
    out["freq"] = text(d.freq);
    out["begin_point"] = id('d', d.begin_point);
    out["end_point"] = id('d', d.end_point);
    out["earliest"] = text(d.earliest);
    out["latest"] = text(d.latest);
    if (d.calendar != PARLEY_CALENDAR_GREGORIAN) out["calendar"] = name(PARLEY_NAMES_CALENDAR, d.calendar);
    made(out, d);
    return out;
  }

  Json party(const parley_party& p, std::size_t i) const {
    Json out{{"id", id('p', static_cast<std::uint32_t>(i))}};
    out["name"] = text(p.name);
    out["kind"] = name(PARLEY_NAMES_KIND, p.kind);
    out["country"] = text(p.country);
    out["code"] = text(p.code);
    out["wikidata"] = text(p.wikidata);
    out["roles"] = Json::array();
    for (std::uint32_t role = 0; role <= PARLEY_ROLE_SPOKESPERSON; ++role) {
      if (PARLEY_HAS_ROLE(&p, role)) out["roles"].push_back(name(PARLEY_NAMES_ROLE, role));
    }
    out["represents"] = id('p', p.represents);
    out["position"] = quote(p.position);
    out["mentions"] = Json::array();
    for (std::uint32_t k = 0; k < p.mentions.count; ++k) {
      const parley_mention* mention = PARLEY_AT(parley_mention, view_.mentions, p.mentions.first + k);
      CHECK(mention->party == i);
      Json one;
      span(one, *mention);
      one["form"] = name(PARLEY_NAMES_FORM, mention->form);
      out["mentions"].push_back(one);
    }
    made(out, p);
    return out;
  }

  Json figure(const parley_figure& f, std::size_t i) const {
    Json out{{"id", id('f', static_cast<std::uint32_t>(i))}};
    span(out, f);
    out["number"] = quote(f.number);
    out["low"] = (f.bounds & PARLEY_BOUND_LOW) != 0 ? Json(f.low) : Json();
    out["high"] = (f.bounds & PARLEY_BOUND_HIGH) != 0 ? Json(f.high) : Json();
    out["qualifier"] = name(PARLEY_NAMES_QUALIFIER, f.qualifier);
    out["kind"] = name(PARLEY_NAMES_FIGURE, f.kind);
    out["of"] = id('p', f.of);
    out["of_text"] = quote(f.of_text);
    out["holder"] = id('p', f.holder);
    out["recipient"] = id('p', f.recipient);
    out["status"] = name(PARLEY_NAMES_STATUS, f.status);
    out["counting"] = name(PARLEY_NAMES_COUNTING, f.counting);
    out["per"] = text(f.per);
    out["part_of"] = id('f', f.part_of);
    out["same_as"] = id('f', f.same_as);
    out["source"] = id('p', f.source);
    out["dates"] = ids('d', f.dates);
    made(out, f);
    return out;
  }

  Json exchange(const parley_exchange& x, std::size_t i) const {
    Json out{{"id", id('x', static_cast<std::uint32_t>(i))}};
    span(out, x);
    out["sides"] = Json::array();
    for (std::uint32_t k = 0; k < x.sides.count; ++k) {
      const parley_side* side = PARLEY_AT(parley_side, view_.sides, x.sides.first + k);
      CHECK(side->exchange == i);
      out["sides"].push_back(Json{
          {"party", id('p', side->party)}, {"gives", ids('f', side->gives)}, {"gives_text", quotes(side->gives_text)}});
    }
    out["status"] = name(PARLEY_NAMES_STATUS, x.status);
    out["mediators"] = ids('p', x.mediators);
    out["dates"] = ids('d', x.dates);
    out["location"] = quote(x.location);
    out["basis"] = name(PARLEY_NAMES_BASIS, x.basis);
    made(out, x);
    return out;
  }

  Json negotiation(const parley_negotiation& n, std::size_t i) const {
    Json out{{"id", id('n', static_cast<std::uint32_t>(i))}};
    span(out, n);
    out["mentions"] = quotes(n.mentions);
    out["parties"] = ids('p', n.parties);
    out["mediators"] = ids('p', n.mediators);
    out["hosts"] = ids('p', n.hosts);
    out["people"] = ids('p', n.people);
    out["location"] = quote(n.location);
    out["mode"] = name(PARLEY_NAMES_MEET, n.mode);
    out["topic"] = name(PARLEY_NAMES_TOPIC, n.topic);
    out["phase"] = quote(n.phase);
    out["status"] = name(PARLEY_NAMES_TALKS, n.status);
    out["dates"] = ids('d', n.dates);
    made(out, n);
    return out;
  }

  Json warning(const parley_warning& w, std::size_t) const {
    return Json{
        {"code", name(PARLEY_NAMES_WARNING, w.code)}, {"begin", w.begin}, {"end", w.end}, {"message", text(w.message)}};
  }

  template <typename Record>
  void made(Json& out, const Record& record) const {
    out["confidence"] = std::round(static_cast<double>(record.confidence) * 100) / 100;
    out["rule"] = text(record.rule);
  }

  parley_view view_ = PARLEY_VIEW_INIT;
};

TEST_CASE("records and JSON say the same") {
  parley_options options = PARLEY_OPTIONS_INIT;
  options.explain = 1;
  const parley_test::ExtractorPtr extractor = parley_test::make_extractor(&options);
  REQUIRE(extractor);
  std::size_t dates = 0;
  for (const parley_test::Article& article : parley_test::articles()) {
    const parley_test::ReportPtr report = parley_test::extract(extractor.get(), article);
    REQUIRE(report);
    const Json json = Json::parse(parley_test::json_of(report.get()));
    CHECK(FromRecords(report.get()).report().dump(1) == json.dump(1));
    dates += json["dates"].size();
  }
  CHECK(dates > 10);
}

TEST_CASE("the same bytes from C and from C++") {
  const parley_test::ExtractorPtr extractor = parley_test::make_extractor();
  REQUIRE(extractor);
  const parley::Extractor cpp;
  for (const parley_test::Article& article : parley_test::articles()) {
    parley::Context context;
    context.id = article.id;
    context.published = article.published;
    context.mode = article.narrative ? parley::TextMode::narrative : parley::TextMode::news;
    const parley::Result<parley::Report> report = cpp.extract(article.text, context);
    REQUIRE(report.ok());
    CHECK(parley_test::json_of(parley_test::extract(extractor.get(), article).get()) == parley::to_json(*report));
  }
}

TEST_CASE("a report outlives its extractor, and its view stays where it is") {
  parley_test::ReportPtr report;
  {
    const parley_test::ExtractorPtr extractor = parley_test::make_extractor();
    report = parley_test::extract(extractor.get(), parley_test::articles().front());
  }
  REQUIRE(report);
  parley_view first = PARLEY_VIEW_INIT;
  parley_view second = PARLEY_VIEW_INIT;
  REQUIRE(parley_report_view(report.get(), &first) == PARLEY_OK);
  REQUIRE(parley_report_view(report.get(), &second) == PARLEY_OK);
  CHECK(first.arena == second.arena);
  CHECK(first.dates.data == second.dates.data);
  CHECK(std::string(PARLEY_STRING(first, first.id)) == parley_test::articles().front().id);
}

TEST_CASE("the table comes through, at its width") {
  const parley_test::ExtractorPtr extractor = parley_test::make_extractor();
  const parley_test::ReportPtr report = parley_test::extract(extractor.get(), parley_test::articles().front());
  char* table = nullptr;
  REQUIRE(parley_report_table(report.get(), 80, 0, &table, nullptr) == PARLEY_OK);
  const std::unique_ptr<char, parley_test::Free> owner(table);
  CHECK(std::string(table).rfind("afghanistan-2020-04", 0) == 0);
}

TEST_CASE("parts: an extractor of dates gives dates alone") {
  parley_options options = PARLEY_OPTIONS_INIT;
  options.extract = PARLEY_EXTRACT_DATES;
  const parley_test::ExtractorPtr some = parley_test::make_extractor(&options);
  const parley_test::ExtractorPtr all = parley_test::make_extractor();
  const parley_test::Article article = parley_test::articles().front();
  const Json dates = Json::parse(parley_test::json_of(parley_test::extract(some.get(), article).get()));
  CHECK_FALSE(dates["dates"].empty());
  CHECK(dates["figures"].empty());
  CHECK(dates["negotiations"].empty());
  options.extract = PARLEY_EXTRACT_FIGURES;
  const parley_test::ExtractorPtr counting = parley_test::make_extractor(&options);
  const Json figures = Json::parse(parley_test::json_of(parley_test::extract(counting.get(), article).get()));
  CHECK_FALSE(figures["figures"].empty());
  CHECK(figures["negotiations"].empty());
}

}  // namespace
