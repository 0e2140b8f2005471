// Fuzzes text -> report. The first byte chooses mode, day order and publication date, the rest is the document. Whatever the
// bytes: offsets lie inside the document and enclose exactly the bytes that the record quotes, every index names a record
// that exists, lists are in text order, the JSON parses, and the same call gives the same report, also in a used scratch.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "parley/parley.h"

namespace {

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "report_fuzz: %s\n", what);
  std::abort();
}

void require(bool good, const char* what) {
  if (!good) fail(what);
}

// Every list of a report against the document it came from.
class Checker {
 public:
  Checker(std::string_view document, const parley::Report& report) : document_(document), report_(report) {}

  void check() const {
    ordered(report_.dates, "dates");
    ordered(report_.figures, "figures");
    ordered(report_.exchanges, "exchanges");
    ordered(report_.negotiations, "negotiations");
    for (const parley::Date& date : report_.dates) {
      quoted(date);
      one(date.begin_point, report_.dates.size());
      one(date.end_point, report_.dates.size());
      sure(date.confidence);
    }
    for (const parley::Party& party : report_.parties) {
      require(!party.name.empty(), "a party without a name");
      require(!party.mentions.empty(), "a party without a mention");
      ordered(party.mentions, "mentions");
      for (const parley::Mention& mention : party.mentions) quoted(mention);
      one(party.represents, report_.parties.size());
      if (party.position) quoted(*party.position);
      sure(party.confidence);
    }
    for (const parley::Figure& figure : report_.figures) {
      quoted(figure);
      quoted(figure.number);
      if (figure.of_text) quoted(*figure.of_text);
      for (const parley::Index party : {figure.of, figure.holder, figure.recipient, figure.source}) {
        one(party, report_.parties.size());
      }
      one(figure.part_of, report_.figures.size());
      one(figure.same_as, report_.figures.size());
      many(figure.dates, report_.dates.size());
      if (figure.low && figure.high) require(*figure.low <= *figure.high, "a figure's low is over its high");
      sure(figure.confidence);
    }
    for (const parley::Exchange& deal : report_.exchanges) {
      quoted(deal);
      for (const parley::Side& side : deal.sides) {
        one(side.party, report_.parties.size());
        many(side.gives, report_.figures.size());
        for (const parley::Quote& quote : side.gives_text) quoted(quote);
      }
      many(deal.mediators, report_.parties.size());
      many(deal.dates, report_.dates.size());
      if (deal.location) quoted(*deal.location);
      sure(deal.confidence);
    }
    for (const parley::Negotiation& talks : report_.negotiations) {
      quoted(talks);
      for (const parley::Quote& quote : talks.mentions) quoted(quote);
      for (const auto* list : {&talks.parties, &talks.mediators, &talks.hosts, &talks.people}) {
        many(*list, report_.parties.size());
      }
      many(talks.dates, report_.dates.size());
      if (talks.location) quoted(*talks.location);
      if (talks.phase) quoted(*talks.phase);
      sure(talks.confidence);
    }
    for (const parley::Warning& warning : report_.warnings) {
      require(warning.begin <= warning.end && warning.end <= document_.size(), "a warning outside the document");
    }
  }

 private:
  template <typename Record>
  void quoted(const Record& record) const {
    require(record.begin < record.end && record.end <= document_.size(), "a span is empty or outside the document");
    require(record.text == document_.substr(record.begin, record.end - record.begin),
            "a text is not the bytes of its span");
  }

  template <typename Record>
  static void ordered(const parley::List<Record>& list, const char* what) {
    for (std::size_t i = 1; i < list.size(); ++i) require(list[i - 1].begin <= list[i].begin, what);
  }

  static void one(parley::Index index, std::size_t size) {
    require(index == parley::none || index < size, "an index names no record");
  }

  static void many(const parley::List<parley::Index>& list, std::size_t size) {
    for (const parley::Index index : list) require(index < size, "a list's index names no record");
  }

  static void sure(float confidence) { require(confidence >= 0 && confidence <= 1, "a confidence outside 0 to 1"); }

  std::string_view document_;
  const parley::Report& report_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const parley::Extractor& extractor = *new parley::Extractor(parley::Gazetteer::built_in(), [] {
    parley::Options options;
    options.explain = true;
    return options;
  }());
  static parley::Scratch& used = *new parley::Scratch;
  if (size == 0) return 0;

  constexpr std::string_view days[] = {"2020-03-23", "", "2000-02-29T23:59:59Z", "1999-12-31"};
  parley::Context context;
  context.mode = (data[0] & 1) != 0 ? parley::TextMode::narrative : parley::TextMode::news;
  context.date_order = (data[0] & 2) != 0 ? parley::DateOrder::day_first : parley::DateOrder::month_first;
  context.published = days[(data[0] >> 2) & 3];
  const std::string document(reinterpret_cast<const char*>(data + 1), size - 1);

  const auto first = extractor.extract(document, context, used);
  require(first.ok(), "a document was refused");
  Checker(document, *first).check();
  const std::string json = parley::to_json(*first, parley::JsonOptions{true});
  require(nlohmann::json::accept(json), "the JSON does not parse");
  require(!parley::to_table(*first).empty(), "the table is empty");

  const auto again = extractor.extract(document, context, used);
  require(again.ok() && parley::to_json(*again, parley::JsonOptions{true}) == json,
          "the same call gave another report");
  parley::Scratch fresh;
  const auto elsewhere = extractor.extract(document, context, fresh);
  require(elsewhere.ok() && parley::to_json(*elsewhere, parley::JsonOptions{true}) == json,
          "a fresh scratch gave another report");
  return 0;
}
