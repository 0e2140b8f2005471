// What must hold of every report, whatever the document: offsets lie inside the document and enclose exactly the bytes that the
// record quotes, every index names a record that exists, lists are in text order, confidences are between 0 and 1.
#ifndef PARLEY_TESTS_SUPPORT_REPORT_CHECK_H_
#define PARLEY_TESTS_SUPPORT_REPORT_CHECK_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "parley/parley.h"

namespace parley_tests {

/// Every list of a report against the document it came from.
class ReportChecker {
 public:
  ReportChecker(std::string_view document, const parley::Report& report) : document_(document), report_(report) {}

  /// The first thing that is wrong; empty: nothing is.
  std::string check() {
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
      require(!party.mentions.empty() || party.kind == parley::PartyKind::state ||
                  party.kind == parley::PartyKind::intergovernmental,
              "a party without a mention");
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
    return problem_;
  }

 private:
  void require(bool good, const char* what) {
    if (!good && problem_.empty()) problem_ = what;
  }

  template <typename Record>
  void quoted(const Record& record) {
    require(record.begin < record.end && record.end <= document_.size(), "a span is empty or outside the document");
    require(record.text == document_.substr(record.begin, record.end - record.begin),
            "a text is not the bytes of its span");
  }

  template <typename Record>
  void ordered(const parley::List<Record>& list, const char* what) {
    for (std::size_t i = 1; i < list.size(); ++i) require(list[i - 1].begin <= list[i].begin, what);
  }

  void one(parley::Index index, std::size_t size) {
    require(index == parley::none || index < size, "an index names no record");
  }

  void many(const parley::List<parley::Index>& list, std::size_t size) {
    for (const parley::Index index : list) require(index < size, "a list's index names no record");
  }

  void sure(float confidence) { require(confidence >= 0 && confidence <= 1, "a confidence outside 0 to 1"); }

  std::string_view document_;
  const parley::Report& report_;
  std::string problem_;
};

/// What is wrong with the report of `document`; empty: nothing is.
inline std::string problem_of(std::string_view document, const parley::Report& report) {
  return ReportChecker(document, report).check();
}

}  // namespace parley_tests

#endif  // PARLEY_TESTS_SUPPORT_REPORT_CHECK_H_
