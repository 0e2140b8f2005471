// A report laid out as arrays of fixed-size records, its strings in one arena.
#include <limits>

#include "objects_internal.h"

namespace parley_capi {
namespace {

std::uint32_t narrow(std::size_t n) {
  if (n > std::numeric_limits<std::uint32_t>::max()) throw TooLarge();
  return static_cast<std::uint32_t>(n);
}

/// Appends to a Flat. What belongs together is appended together, so a list becomes a range.
class Layout {
 public:
  explicit Layout(Flat& flat) : flat_(flat) { flat_.arena.push_back('\0'); }  // where every empty string points

  parley_string string(std::string_view text) {
    if (text.empty()) return {};
    const parley_string at{narrow(flat_.arena.size()), narrow(text.size())};
    flat_.arena.append(text.data(), text.size());
    flat_.arena.push_back('\0');
    return at;
  }

  parley_quote quote(const parley::Quote& from) { return {from.begin, from.end, string(from.text)}; }

  parley_quote quote(const std::optional<parley::Quote>& from) { return from ? quote(*from) : parley_quote{}; }

  parley_range indices(const parley::List<parley::Index>& from) {
    const parley_range range{narrow(flat_.indices.size()), narrow(from.size())};
    flat_.indices.insert(flat_.indices.end(), from.begin(), from.end());
    return range;
  }

  parley_range quotes(const parley::List<parley::Quote>& from) {
    const parley_range range{narrow(flat_.quotes.size()), narrow(from.size())};
    for (const parley::Quote& each : from) flat_.quotes.push_back(quote(each));
    return range;
  }

  void date(const parley::Date& from) {
    parley_date to{};
    span(from, &to);
    to.value = string(from.value);
    to.quant = string(from.quant);
    to.freq = string(from.freq);
    to.earliest = string(from.earliest);
    to.latest = string(from.latest);
    to.begin_point = from.begin_point;
    to.end_point = from.end_point;
    to.type = static_cast<std::uint8_t>(from.type);
    to.mod = static_cast<std::uint8_t>(from.mod);
    to.calendar = static_cast<std::uint8_t>(from.calendar);
    made(from, &to);
    flat_.dates.push_back(to);
  }

  void party(const parley::Party& from) {
    parley_party to{};
    to.name = string(from.name);
    to.country = string(from.country);
    to.code = string(from.code);
    to.wikidata = string(from.wikidata);
    to.position = quote(from.position);
    to.mentions = {narrow(flat_.mentions.size()), narrow(from.mentions.size())};
    for (const parley::Mention& each : from.mentions) {
      parley_mention mention{};
      span(each, &mention);
      mention.party = narrow(flat_.parties.size());
      mention.form = static_cast<std::uint8_t>(each.form);
      flat_.mentions.push_back(mention);
    }
    to.represents = from.represents;
    to.roles = from.roles.bits();
    to.kind = static_cast<std::uint8_t>(from.kind);
    made(from, &to);
    flat_.parties.push_back(to);
  }

  void figure(const parley::Figure& from) {
    parley_figure to{};
    span(from, &to);
    to.number = quote(from.number);
    to.low = from.low.value_or(0);
    to.high = from.high.value_or(0);
    to.bounds = static_cast<std::uint8_t>((from.low ? PARLEY_BOUND_LOW : 0) | (from.high ? PARLEY_BOUND_HIGH : 0));
    to.of_text = quote(from.of_text);
    to.of = from.of;
    to.holder = from.holder;
    to.recipient = from.recipient;
    to.source = from.source;
    to.part_of = from.part_of;
    to.same_as = from.same_as;
    to.per = string(from.per);
    to.dates = indices(from.dates);
    to.qualifier = static_cast<std::uint8_t>(from.qualifier);
    to.kind = static_cast<std::uint8_t>(from.kind);
    to.status = static_cast<std::uint8_t>(from.status);
    to.counting = static_cast<std::uint8_t>(from.counting);
    made(from, &to);
    flat_.figures.push_back(to);
  }

  void exchange(const parley::Exchange& from) {
    parley_exchange to{};
    span(from, &to);
    to.sides = {narrow(flat_.sides.size()), narrow(from.sides.size())};
    for (const parley::Side& each : from.sides) {
      parley_side side{};
      side.exchange = narrow(flat_.exchanges.size());
      side.party = each.party;
      side.gives = indices(each.gives);
      side.gives_text = quotes(each.gives_text);
      flat_.sides.push_back(side);
    }
    to.mediators = indices(from.mediators);
    to.dates = indices(from.dates);
    to.location = quote(from.location);
    to.status = static_cast<std::uint8_t>(from.status);
    to.basis = static_cast<std::uint8_t>(from.basis);
    made(from, &to);
    flat_.exchanges.push_back(to);
  }

  void negotiation(const parley::Negotiation& from) {
    parley_negotiation to{};
    span(from, &to);
    to.mentions = quotes(from.mentions);
    to.parties = indices(from.parties);
    to.mediators = indices(from.mediators);
    to.hosts = indices(from.hosts);
    to.people = indices(from.people);
    to.dates = indices(from.dates);
    to.location = quote(from.location);
    to.phase = quote(from.phase);
    to.mode = static_cast<std::uint8_t>(from.mode);
    to.topic = static_cast<std::uint8_t>(from.topic);
    to.status = static_cast<std::uint8_t>(from.status);
    made(from, &to);
    flat_.negotiations.push_back(to);
  }

  void warning(const parley::Warning& from) {
    parley_warning to{};
    to.begin = from.begin;
    to.end = from.end;
    to.message = string(from.message);
    to.code = static_cast<std::uint8_t>(from.code);
    flat_.warnings.push_back(to);
  }

 private:
  template <typename From, typename To>
  void span(const From& from, To* to) {
    to->begin = from.begin;
    to->end = from.end;
    to->text = string(from.text);
  }

  template <typename From, typename To>
  void made(const From& from, To* to) {
    to->confidence = from.confidence;
    to->rule = string(from.rule);
  }

  Flat& flat_;
};

}  // namespace

Flat::Flat(const parley::Report& report) {
  Layout layout(*this);
  dates.reserve(report.dates.size());
  parties.reserve(report.parties.size());
  figures.reserve(report.figures.size());
  exchanges.reserve(report.exchanges.size());
  negotiations.reserve(report.negotiations.size());
  warnings.reserve(report.warnings.size());
  id = layout.string(report.id);
  published = layout.string(report.published);
  for (const parley::Date& each : report.dates) layout.date(each);
  for (const parley::Party& each : report.parties) layout.party(each);
  for (const parley::Figure& each : report.figures) layout.figure(each);
  for (const parley::Exchange& each : report.exchanges) layout.exchange(each);
  for (const parley::Negotiation& each : report.negotiations) layout.negotiation(each);
  for (const parley::Warning& each : report.warnings) layout.warning(each);
}

}  // namespace parley_capi
