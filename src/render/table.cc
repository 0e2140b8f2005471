// A report as a table for a person at a terminal: who talks, who gives what to whom, and when.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parley/render.h"
#include "render/terminal.h"
#include "render/wording.h"

namespace parley {
namespace {

using render::bounds;
using render::clip;
using render::columns;
using render::is_month_or_year;
using render::joined;
using render::Page;
using render::Piece;
using render::says;
using render::Style;
using render::tidy;
using render::words;

constexpr std::string_view dot = " · ";
constexpr std::size_t body = 2;   // indent of a record's first line
constexpr std::size_t below = 6;  // indent of its further lines: under the text, past "x1  "
constexpr std::size_t id_columns = 4;
constexpr std::size_t min_width = 40;
constexpr std::size_t max_depth = 4;   // of who represents whom
constexpr std::size_t max_places = 4;  // of warnings that say the same

/// Do the captives leave who has them, as far as the text goes?
bool leaves(const Figure& figure) { return figure.status == Status::completed || figure.status == Status::ongoing; }

Style style_of(Status status) {
  switch (status) {
    case Status::completed:
    case Status::agreed:
    case Status::ongoing:
      return Style::good;
    case Status::refused:
      return Style::bad;
    default:
      return Style::plain;
  }
}

std::string pad(std::string text, std::size_t width) {
  const std::size_t used = columns(text);
  if (used < width) text.append(width - used, ' ');
  return text;
}

std::string times(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out.append(text);
  return out;
}

class Table {
 public:
  Table(const Report& report, const TableOptions& options)
      : report_(report),
        explain_(options.explain),
        page_(std::max(min_width, static_cast<std::size_t>(std::max(options.width, 0))), options.colour),
        shown_(report.parties.size(), false) {}

  std::string take() && {
    header();
    if (!report_.parties.empty()) parties();
    if (!report_.exchanges.empty()) exchanges();
    if (!report_.figures.empty()) figures();
    if (!report_.negotiations.empty()) negotiations();
    if (!report_.dates.empty()) dates();
    if (!report_.warnings.empty()) warnings();
    return std::move(page_).take();
  }

 private:
  // ------------------------------------------------------------ words for records

  std::string name(Index party) const {
    return party < report_.parties.size() ? tidy(report_.parties[party].name) : std::string("(not said)");
  }

  static bool has(const List<Index>& list, Index index) {
    return std::find(list.begin(), list.end(), index) != list.end();
  }

  std::vector<std::string> names(const List<Index>& parties) const {
    std::vector<std::string> out;
    for (const Index party : parties) out.push_back(name(party));
    return out;
  }

  /// A date as a reader wants it: its value where there is one, else its words.
  std::string when(Index date) const {
    if (date >= report_.dates.size()) return "?";
    const Date& d = report_.dates[date];
    return tidy(d.value.empty() ? d.text : d.value);
  }

  std::string when(const List<Index>& dates) const {
    // "Nov 22" and "Wednesday" may be the same day: it is named once.
    std::vector<std::string> out;
    for (const Index date : dates) {
      std::string text = when(date);
      if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(std::move(text));
    }
    return joined(out, ", ");
  }

  /// "[rule 0.92]", with the record's confidence.
  template <typename Record>
  std::string rule_of(const Record& record) const {
    const long hundredths = std::clamp(std::lround(record.confidence * 100.0F), 0L, 100L);
    const std::string digits = std::to_string(1000 + hundredths);
    return "[" + tidy(record.rule) + " " + digits[1] + "." + digits.substr(2) + "]";
  }

  template <typename Record>
  void add_rule(std::vector<Piece>& items, const Record& record) const {
    if (explain_ && !record.rule.empty()) items.push_back({rule_of(record), Style::quiet});
  }

  static Piece id(char letter, std::size_t index) {
    return {pad(letter + std::to_string(index + 1), id_columns), Style::quiet};
  }

  // ------------------------------------------------------------ sections

  void header() {
    std::vector<Piece> items;
    items.push_back({report_.id.empty() ? std::string("parley") : tidy(report_.id), Style::strong});
    items.push_back(
        {report_.published.empty() ? std::string("publication date not given") : "published " + tidy(report_.published),
         Style::plain});
    const auto count = [&](std::size_t n, const char* one, const char* many) {
      if (n != 0) items.push_back({std::to_string(n) + (n == 1 ? one : many), Style::quiet});
    };
    count(report_.parties.size(), " party", " parties");
    count(report_.exchanges.size(), " exchange", " exchanges");
    count(report_.figures.size(), " figure", " figures");
    count(report_.negotiations.size(), " negotiation", " negotiations");
    count(report_.dates.size(), " date", " dates");
    if (items.size() == 2) items.push_back({"nothing found", Style::quiet});
    page_.flow(0, items, dot);
  }

  // Parties stand under their first role, people under the party for whom they act.
  void parties() {
    struct Group {
      Role role;
      const char* title;
    };
    static constexpr Group groups[] = {{Role::party, "Sides"},
                                       {Role::mediator, "Mediators"},
                                       {Role::host, "Hosts"},
                                       {Role::guarantor, "Guarantors"},
                                       {Role::observer, "Observers"}};
    page_.heading("PARTIES");
    for (const Group& group : groups) {
      title_ = group.title;
      for (std::size_t i = 0; i < report_.parties.size(); ++i) {
        const Party& party = report_.parties[i];
        if (!shown_[i] && party.roles.has(group.role) && !stands_elsewhere(party)) tree(i, group.role);
      }
    }
    title_ = "Others";
    for (std::size_t i = 0; i < report_.parties.size(); ++i) {
      if (!shown_[i] && report_.parties[i].represents >= report_.parties.size() && is_represented(i)) tree(i, {});
    }
    for (std::size_t i = 0; i < report_.parties.size(); ++i) {
      if (!shown_[i] && !report_.parties[i].roles.empty()) tree(i, {});
    }
    std::vector<Piece> rest;
    for (std::size_t i = 0; i < report_.parties.size(); ++i) {
      if (!shown_[i]) rest.push_back({tidy(report_.parties[i].name), Style::plain});
    }
    if (rest.empty()) return;
    page_.line(body, {{"Named besides", Style::quiet}});
    page_.flow(body + 2, rest, ", ");
  }

  /// Somebody who acts for another party stands under it, whatever else he does.
  bool stands_elsewhere(const Party& party) const { return party.represents < report_.parties.size(); }

  bool is_represented(std::size_t party) const {
    return std::any_of(report_.parties.begin(), report_.parties.end(),
                       [&](const Party& other) { return other.represents == party && !other.roles.empty(); });
  }

  void tree(std::size_t root, std::optional<Role> group) {
    if (!title_.empty()) page_.line(body, {{std::string(title_), Style::quiet}});
    title_ = {};
    party_line(root, group, "", body + 2);
    people_of(root, 1);
  }

  void people_of(std::size_t party, std::size_t depth) {
    std::vector<std::size_t> people;
    for (std::size_t i = 0; i < report_.parties.size(); ++i) {
      const Party& other = report_.parties[i];
      if (!shown_[i] && other.represents == party && !other.roles.empty()) people.push_back(i);
    }
    for (const std::size_t person : people) {
      if (shown_[person]) continue;
      party_line(person, {}, person == people.back() ? "└ " : "├ ", body + 2 * depth + 2);
      if (depth < max_depth) people_of(person, depth + 1);
    }
  }

  void party_line(std::size_t index, std::optional<Role> group, std::string_view branch, std::size_t indent) {
    shown_[index] = true;
    const Party& party = report_.parties[index];
    std::vector<Piece> pieces;
    if (!branch.empty()) pieces.push_back({std::string(branch), Style::quiet});
    pieces.push_back({tidy(party.name), Style::strong});
    std::vector<std::string> more;
    if (party.kind != PartyKind::person) {
      more.push_back(words(name_of(party.kind)));
      if (!party.country.empty()) more.push_back(tidy(party.country));
    }
    std::vector<std::string> roles;
    for (int i = 0; i < role_count; ++i) {
      const auto role = static_cast<Role>(i);
      if (party.roles.has(role) && role != group) roles.push_back(words(name_of(role)));
    }
    if (!roles.empty()) more.push_back((group ? "also " : "") + joined(roles, ", "));
    if (explain_ && !party.rule.empty()) more.push_back(rule_of(party));
    const std::string tail = more.empty() ? std::string() : "  " + joined(more, dot);
    if (party.position) {
      // A long title gives way to the roles behind it.
      std::size_t used = indent + columns(tail) + 2;
      for (const Piece& piece : pieces) used += columns(piece.text);
      const std::string title = tidy(party.position->text);
      const std::size_t room = used < page_.width() ? page_.width() - used : 0;
      if (room >= std::min<std::size_t>(columns(title), 8)) pieces.push_back({", " + clip(title, room), Style::plain});
    }
    if (!tail.empty()) pieces.push_back({tail, Style::quiet});
    page_.line(indent, pieces);
  }

  // ------------------------------------------------------------ exchanges

  /// One arrow: who gives, what, to whom.
  struct Flow {
    std::string from;
    std::string what;
    std::string to;
  };

  std::string gifts(const Side& side) const {
    std::vector<std::string> out;
    for (const Index figure : side.gives) {
      if (figure < report_.figures.size()) out.push_back(tidy(report_.figures[figure].text));
    }
    for (const Quote& quote : side.gives_text) out.push_back(tidy(quote.text));
    return out.empty() ? "?" : joined(out, " + ");
  }

  /// Two sides give to one another; otherwise a side gives to whoever its figures go to, where the report says so.
  std::string receiver(const Exchange& exchange, std::size_t giver) const {
    if (exchange.sides.size() == 2) return name(exchange.sides[1 - giver].party);
    for (const Index figure : exchange.sides[giver].gives) {
      if (figure < report_.figures.size() && report_.figures[figure].recipient != none) {
        return name(report_.figures[figure].recipient);
      }
    }
    return name(none);
  }

  void exchanges() {
    page_.heading("EXCHANGES");
    for (std::size_t i = 0; i < report_.exchanges.size(); ++i) {
      const Exchange& exchange = report_.exchanges[i];
      if (i != 0) page_.empty_line();
      record_line(id('x', i), {{words(name_of(exchange.status)), style_of(exchange.status)},
                               {words(name_of(exchange.basis)), Style::plain}});
      std::vector<Flow> flows;
      for (std::size_t side = 0; side < exchange.sides.size(); ++side) {
        flows.push_back({name(exchange.sides[side].party), gifts(exchange.sides[side]), receiver(exchange, side)});
      }
      draw(flows);
      std::vector<Piece> items;
      if (!exchange.mediators.empty()) {
        items.push_back({"mediated by " + joined(names(exchange.mediators), ", "), Style::plain});
      }
      if (exchange.location) items.push_back({"in " + tidy(exchange.location->text), Style::plain});
      if (!exchange.dates.empty()) items.push_back({when(exchange.dates), Style::plain});
      add_rule(items, exchange);
      page_.flow(below, items, dot);
    }
  }

  void draw(const std::vector<Flow>& flows) {
    std::size_t from = 0;
    std::size_t what = 0;
    std::size_t to = 0;
    for (const Flow& flow : flows) {
      from = std::max(from, columns(flow.from));
      what = std::max(what, columns(flow.what));
      to = std::max(to, columns(flow.to));
    }
    // "FROM ──[ WHAT ]──▶ TO", with the brackets below one another where that fits, ragged where only that fits.
    constexpr std::size_t drawn = 12;
    const bool aligned = below + from + what + to + drawn <= page_.width();
    const bool ragged = std::all_of(flows.begin(), flows.end(), [&](const Flow& flow) {
      return below + columns(flow.from) + columns(flow.what) + columns(flow.to) + drawn <= page_.width();
    });
    if (aligned || ragged) {
      for (const Flow& flow : flows) {
        const std::string lead = " " + times("─", (aligned ? from - columns(flow.from) : 0) + 2) + "[ ";
        const std::string tail = " ]" + times("─", (aligned ? what - columns(flow.what) : 0) + 2) + "▶ ";
        page_.line(below, {{flow.from, Style::strong},
                           {lead, Style::arrow},
                           {flow.what, Style::plain},
                           {tail, Style::arrow},
                           {flow.to, Style::strong}});
      }
      return;
    }
    for (const Flow& flow : flows) {
      page_.line(below, {{flow.from, Style::strong}});
      const std::size_t whole = below + 2 + columns(flow.what) + columns(flow.to) + drawn;
      if (whole <= page_.width()) {
        page_.line(
            below + 2,
            {{"──[ ", Style::arrow}, {flow.what, Style::plain}, {" ]──▶ ", Style::arrow}, {flow.to, Style::strong}});
      } else {
        page_.line(
            below + 2,
            {{"──[ ", Style::arrow}, {clip(flow.what, page_.width() - below - 8), Style::plain}, {" ]", Style::arrow}});
        page_.line(below + 2, {{"──▶ ", Style::arrow}, {flow.to, Style::strong}});
      }
    }
  }

  // ------------------------------------------------------------ figures, negotiations, dates, warnings

  void record_line(Piece id, std::vector<Piece> items) {
    std::vector<Piece> pieces{std::move(id)};
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i != 0) pieces.push_back({std::string(dot), Style::quiet});
      pieces.push_back(std::move(items[i]));
    }
    page_.line(body, pieces);
  }

  void figures() {
    page_.heading("FIGURES");
    std::size_t widest = 0;
    for (const Figure& figure : report_.figures) widest = std::max(widest, columns(bounds(figure)));
    for (std::size_t i = 0; i < report_.figures.size(); ++i) {
      const Figure& figure = report_.figures[i];
      page_.line(body, {id('f', i),
                        {pad(bounds(figure), widest + 2), Style::strong},
                        {pad(words(name_of(figure.status)), 11), style_of(figure.status)},
                        {tidy(figure.text), Style::plain}});
      std::vector<Piece> items;
      const auto add = [&](std::string text) { items.push_back({std::move(text), Style::quiet}); };
      if (figure.holder != none) add((leaves(figure) ? "from " : "held by ") + name(figure.holder));
      if (figure.recipient != none) add("to " + name(figure.recipient));
      if (figure.of != none) add("people of " + name(figure.of));
      if (figure.counting != Counting::none) add(words(name_of(figure.counting)));
      if (!figure.per.empty()) add("per " + tidy(figure.per));
      if (figure.part_of != none) add("part of f" + std::to_string(figure.part_of + 1));
      if (figure.same_as != none) add("same as f" + std::to_string(figure.same_as + 1));
      if (figure.source != none) add("according to " + name(figure.source));
      if (!figure.dates.empty()) add(when(figure.dates));
      add_rule(items, figure);
      page_.flow(below, items, dot);
    }
  }

  void negotiations() {
    page_.heading("NEGOTIATIONS");
    for (std::size_t i = 0; i < report_.negotiations.size(); ++i) {
      const Negotiation& talks = report_.negotiations[i];
      std::vector<Piece> head{{tidy(talks.text), Style::strong}};
      if (talks.status != TalksStatus::unknown) head.push_back({words(name_of(talks.status)), Style::plain});
      if (talks.mode != Mode::unknown) head.push_back({words(name_of(talks.mode)), Style::plain});
      if (talks.topic != Topic::other) head.push_back({words(name_of(talks.topic)), Style::plain});
      if (!talks.dates.empty()) head.push_back({when(talks.dates), Style::plain});
      record_line(id('n', i), std::move(head));
      if (!talks.parties.empty()) {
        std::vector<Piece> sides;
        for (std::string& side : names(talks.parties)) sides.push_back({std::move(side), Style::plain});
        page_.flow(below, sides, " ⇄ ");
      }
      std::vector<Piece> items;
      const auto add = [&](std::string text) { items.push_back({std::move(text), Style::quiet}); };
      if (!talks.mediators.empty()) add("mediated by " + joined(names(talks.mediators), ", "));
      if (!talks.hosts.empty()) add("hosted by " + joined(names(talks.hosts), ", "));
      if (talks.location) add("in " + tidy(talks.location->text));
      if (talks.phase && !says(talks.text, talks.phase->text)) add(tidy(talks.phase->text));
      std::vector<std::string> people;  // who are not named as mediators or hosts already
      for (const Index person : talks.people) {
        if (!has(talks.mediators, person) && !has(talks.hosts, person)) people.push_back(name(person));
      }
      if (!people.empty()) add("with " + joined(people, ", "));
      add_rule(items, talks);
      page_.flow(below, items, dot);
    }
  }

  void dates() {
    page_.heading("DATES");
    std::size_t widest = 1;
    for (const Date& date : report_.dates) widest = std::max(widest, columns(date.value));
    widest = std::min<std::size_t>(widest, 20);
    for (std::size_t i = 0; i < report_.dates.size(); ++i) {
      const Date& date = report_.dates[i];
      std::vector<Piece> pieces{id('d', i),
                                {pad(date.value.empty() ? "?" : tidy(date.value), widest + 2), Style::strong}};
      pieces.push_back({tidy(date.text), Style::plain});
      std::vector<std::string> more;
      if (date.mod != DateMod::none) more.push_back(std::string(name_of(date.mod)));
      if (date.type == DateType::set) more.push_back(joined({std::string(date.freq), std::string(date.quant)}, " "));
      if (date.calendar != Calendar::gregorian) more.push_back(words(name_of(date.calendar)));
      if (date.earliest != date.latest && !is_month_or_year(date.value))
        more.push_back(tidy(date.earliest) + " to " + tidy(date.latest));
      if (explain_ && !date.rule.empty()) more.push_back(rule_of(date));
      if (!more.empty()) pieces.push_back({"  " + joined(more, dot), Style::quiet});
      page_.line(body, pieces);
    }
  }

  /// Warnings that say the same stand together, with their places.
  void warnings() {
    page_.heading("WARNINGS");
    std::vector<bool> told(report_.warnings.size(), false);
    for (std::size_t i = 0; i < report_.warnings.size(); ++i) {
      if (told[i]) continue;
      const Warning& warning = report_.warnings[i];
      std::vector<std::string> places;
      std::size_t more = 0;
      for (std::size_t j = i; j < report_.warnings.size(); ++j) {
        const Warning& other = report_.warnings[j];
        if (other.code != warning.code || other.message != warning.message) continue;
        told[j] = true;
        if (other.end == 0) continue;
        if (places.size() == max_places) {
          ++more;
        } else {
          places.push_back(std::to_string(other.begin) +
                           (other.end - other.begin == 1 ? "" : " to " + std::to_string(other.end)));
        }
      }
      std::vector<Piece> items{{words(name_of(warning.code)), Style::bad}};
      if (!places.empty()) {
        const bool one_byte = more == 0 && places.size() == 1 && warning.end - warning.begin == 1;
        items.push_back({(one_byte ? "byte " : "bytes ") + joined(places, ", ") +
                             (more == 0 ? "" : " and " + std::to_string(more) + " more"),
                         Style::plain});
      }
      page_.flow(body, items, dot);
      sentence(tidy(warning.message));
    }
  }

  void sentence(const std::string& text) {
    std::vector<Piece> words;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t space = std::min(text.find(' ', at), text.size());
      words.push_back({text.substr(at, space - at), Style::plain});
      at = space + 1;
    }
    page_.flow(below, words, " ");
  }

  const Report& report_;
  bool explain_;
  Page page_;
  std::vector<bool> shown_;
  std::string_view title_;  // of the group whose first party is still to come
};

}  // namespace

std::string to_table(const Report& report, const TableOptions& options) { return Table(report, options).take(); }

}  // namespace parley
