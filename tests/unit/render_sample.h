// A report made by hand, for the tests of rendering: talks about prisoners between two invented sides, every kind of record in it.
#ifndef PARLEY_TESTS_UNIT_RENDER_SAMPLE_H_
#define PARLEY_TESTS_UNIT_RENDER_SAMPLE_H_

#include <string_view>

#include "parley/report.h"

namespace parley_test {

inline constexpr std::string_view sample_text =
    "PORT SELVA, 4 May (Meridian Wire) — Envoys of the Government of Ostrava Bay and the Northern Shield met on Monday "
    "in Lisse, where Qatar "
    "mediated. Up to 1,200 Shield prisoners will be exchanged for 90 soldiers and two field guns.";

/// The quote of the first place where `words` stand in the sample text.
inline parley::Quote quote(std::string_view words) {
  const std::size_t at = sample_text.find(words);
  parley::Quote q;
  q.begin = static_cast<std::uint32_t>(at);
  q.end = static_cast<std::uint32_t>(at + words.size());
  q.text = sample_text.substr(at, words.size());
  return q;
}

/// The records lie in this object; the report's lists point into it.
class Sample {
 public:
  Sample() {
    using namespace parley;
    set(dates_[0], quote("4 May"));
    dates_[0].value = dates_[0].earliest = dates_[0].latest = "2026-05-04";
    dates_[0].confidence = 0.97F;
    dates_[0].rule = "date.day_month";
    set(dates_[1], quote("Monday"));
    dates_[1].value = "2026-05-W1";
    dates_[1].mod = DateMod::approx;
    dates_[1].calendar = Calendar::solar_hijri;
    dates_[1].type = DateType::set;
    dates_[1].quant = "EVERY";
    dates_[1].freq = "2X";
    dates_[1].begin_point = 0;

    parties_[0].name = "Government of Ostrava Bay";
    parties_[0].kind = PartyKind::government;
    parties_[0].country = "OSB";
    parties_[0].code = "OSBGOV";
    parties_[0].roles.add(Role::party);
    parties_[0].confidence = 1.0F;
    mention(0, "Government of Ostrava Bay", MentionForm::name);
    parties_[1].name = "Northern Shield";
    parties_[1].kind = PartyKind::armed_group;
    parties_[1].roles.add(Role::party);
    parties_[1].confidence = 0.906F;
    mention(1, "Northern Shield", MentionForm::alias);
    parties_[2].name = "Qatar";
    parties_[2].kind = PartyKind::state;
    parties_[2].country = "QAT";
    parties_[2].wikidata = "Q846";
    parties_[2].roles.add(Role::mediator);
    parties_[2].roles.add(Role::host);
    mention(2, "Qatar", MentionForm::name);
    parties_[3].name = "Aude Marren";
    parties_[3].kind = PartyKind::person;
    parties_[3].represents = 0;
    parties_[3].position = quote("met on Monday in Lisse");
    parties_[3].roles.add(Role::envoy);
    mention(3, "Envoys", MentionForm::description);
    parties_[4].name = "Meridian Wire";
    mention(4, "Meridian Wire", MentionForm::name);

    set(figures_[0], quote("Up to 1,200 Shield prisoners"));
    figures_[0].number = quote("1,200");
    figures_[0].high = 1200;
    figures_[0].qualifier = Qualifier::up_to;
    figures_[0].of = 1;
    figures_[0].of_text = quote("Shield");
    figures_[0].holder = 0;
    figures_[0].recipient = 1;
    figures_[0].status = Status::planned;
    figures_[0].dates = {figure_dates_, 1};
    figures_[0].confidence = 0.88F;
    figures_[0].rule = "figure.bound_number_captive";
    set(figures_[1], quote("90 soldiers"));
    figures_[1].number = quote("90");
    figures_[1].low = figures_[1].high = 90;
    figures_[1].kind = FigureKind::soldiers;
    figures_[1].holder = 1;
    figures_[1].status = Status::planned;
    figures_[1].counting = Counting::total;
    figures_[1].per = "week";
    figures_[1].part_of = 0;
    figures_[1].source = 2;

    sides_[0].party = 0;
    sides_[0].gives = {side_figures_, 1};
    sides_[1].party = 1;
    sides_[1].gives = {side_figures_ + 1, 1};
    sides_[1].gives_text = {gifts_, 1};
    gifts_[0] = quote("two field guns");
    set(exchanges_[0], quote("Up to 1,200 Shield prisoners will be exchanged for 90 soldiers and two field guns"));
    exchanges_[0].sides = {sides_, 2};
    exchanges_[0].status = Status::agreed;
    exchanges_[0].mediators = {mediators_, 1};
    exchanges_[0].dates = {figure_dates_, 1};
    exchanges_[0].location = quote("Lisse");
    exchanges_[0].confidence = 0.8F;

    set(talks_[0], quote("met"));
    talks_[0].parties = {talkers_, 2};
    talks_[0].mediators = {mediators_, 1};
    talks_[0].people = {people_, 1};
    talks_[0].location = quote("Lisse");
    talks_[0].mode = Mode::in_person;
    talks_[0].topic = Topic::prisoners;
    talks_[0].status = TalksStatus::held;
    talks_[0].dates = {talks_dates_, 1};
    talks_[0].confidence = 0.75F;

    warnings_[0].code = WarningCode::invalid_utf8;
    warnings_[0].begin = 3;
    warnings_[0].end = 5;
    warnings_[0].message = "2 bytes are no UTF-8 and were read as separators";

    report.id = "sample \"1\"";
    report.published = "2026-05-04";
    report.dates = {dates_, 2};
    report.parties = {parties_, 5};
    report.figures = {figures_, 2};
    report.exchanges = {exchanges_, 1};
    report.negotiations = {talks_, 1};
    report.warnings = {warnings_, 1};
  }
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;

  parley::Report report;

 private:
  template <typename Record>
  static void set(Record& record, const parley::Quote& q) {
    record.begin = q.begin;
    record.end = q.end;
    record.text = q.text;
  }

  void mention(std::size_t party, std::string_view words, parley::MentionForm form) {
    const parley::Quote q = quote(words);
    set(mentions_[party], q);
    mentions_[party].form = form;
    parties_[party].mentions = {&mentions_[party], 1};
  }

  parley::Date dates_[2];
  parley::Mention mentions_[5];
  parley::Party parties_[5];
  parley::Figure figures_[2];
  parley::Side sides_[2];
  parley::Exchange exchanges_[1];
  parley::Negotiation talks_[1];
  parley::Warning warnings_[1];
  parley::Quote gifts_[1];
  parley::Index figure_dates_[1] = {0};
  parley::Index talks_dates_[1] = {1};
  parley::Index side_figures_[2] = {0, 1};
  parley::Index mediators_[1] = {2};
  parley::Index talkers_[2] = {0, 1};
  parley::Index people_[1] = {3};
};

}  // namespace parley_test

#endif  // PARLEY_TESTS_UNIT_RENDER_SAMPLE_H_
