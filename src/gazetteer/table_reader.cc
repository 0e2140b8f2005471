// Reading TSV tables into rows, with a message for each broken one.
#include "gazetteer/table_reader.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "gazetteer/tsv.h"

namespace parley::gazetteer {
namespace {

bool parse_int(std::string_view s, std::int64_t& out) {
  if (s.empty()) return false;
  const bool negative = s.front() == '-';
  if (negative) s.remove_prefix(1);
  if (s.empty() || s.size() > 12) return false;
  out = 0;
  for (const char c : s) {
    if (c < '0' || c > '9') return false;
    out = out * 10 + (c - '0');
  }
  if (negative) out = -out;
  return true;
}

constexpr std::array<std::string_view, 10> kKinds = {
    "state", "government", "armed_group", "political", "intergovernmental",
    "ngo",   "military",   "people",      "person",    "other"};
constexpr std::array<std::string_view, 11> kRoles = {"party",    "mediator",        "host",        "guarantor",
                                                     "observer", "delegation_head", "negotiator",  "envoy",
                                                     "leader",   "official",        "spokesperson"};

template <typename Enum, std::size_t N>
bool parse_name(const std::array<std::string_view, N>& names, std::string_view s, Enum& out) {
  const auto found = std::find(names.begin(), names.end(), s);
  if (found == names.end()) return false;
  out = static_cast<Enum>(found - names.begin());
  return true;
}

template <std::size_t N>
std::string listing(const std::array<std::string_view, N>& names) {
  std::string out;
  for (const std::string_view name : names) out.append(out.empty() ? "" : ", ").append(name);
  return out;
}

bool valid_country(std::string_view s) {
  return s.empty() || (s.size() == 3 && std::all_of(s.begin(), s.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
}

bool parse_wikidata(std::string_view s, std::uint32_t& out) {
  std::int64_t n = 0;
  if (s.size() < 2 || s.front() != 'Q' || !parse_int(s.substr(1), n) || n <= 0 || n > 0xFFFFFFFF) return false;
  out = static_cast<std::uint32_t>(n);
  return true;
}

void add_forms(std::string_view cell, FormKind kind, std::vector<SourceForm>& forms) {
  for (const std::string_view item : items(cell)) {
    const bool known = std::any_of(forms.begin(), forms.end(), [&](const SourceForm& f) { return f.text == item; });
    if (!known) forms.push_back({std::string(item), kind});
  }
}

class Reader {
 public:
  /// `prefix` stands before the line number in messages: "countries.tsv:" or "line ".
  Reader(std::string_view prefix, std::string_view content, Source& out, std::vector<Problem>& problems)
      : table_(content, std::string(prefix)), out_(out), problems_(problems) {}

  void words() {
    while (next(false)) {
      const auto forms = items(table_.cell("forms"));
      const auto classes = items(table_.cell("classes"));
      std::int64_t value = 0;
      const std::string_view number = table_.cell("value");
      if (forms.empty() || classes.empty()) {
        problem("a word needs forms and classes");
        continue;
      }
      if (!number.empty() && !parse_int(number, value)) {
        problem("value '" + std::string(number) + "' is no whole number");
        continue;
      }
      for (const std::string_view form : forms) {
        if (form.find(' ') != std::string_view::npos || form.find('-') != std::string_view::npos) {
          problem("'" + std::string(form) + "' is more than one word");
          continue;
        }
        SourceWord word;
        word.form = form;
        for (const std::string_view c : classes) word.classes.emplace_back(c);
        word.value = static_cast<std::int32_t>(value);
        out_.words.push_back(std::move(word));
      }
    }
  }

  void countries() {
    while (next(true)) {
      SourceEntry e;
      if (!begin_entry(e)) continue;
      const std::string_view kind = table_.cell("kind");
      if (kind != "state" && kind != "territory") {
        problem("unknown kind '" + std::string(kind) + "': expected state or territory");
        continue;
      }
      e.kind = PartyKind::state;
      e.territory = kind == "territory";
      e.country = table_.cell("iso3");
      if (!valid_country(e.country)) {
        problem("iso3 '" + e.country + "' is no three-letter code");
        continue;
      }
      e.code = e.country;
      e.government = table_.cell("government");
      e.government_code = table_.cell("gov_code");
      if (!day("from", e.from) || !day("until", e.until)) continue;
      add_forms(table_.cell("official"), FormKind::alias, e.forms);
      add_forms(table_.cell("aliases"), FormKind::alias, e.forms);
      add_forms(table_.cell("demonyms"), FormKind::demonym, e.forms);
      add_forms(table_.cell("nationals"), FormKind::national, e.forms);
      add_forms(table_.cell("capitals"), FormKind::capital, e.forms);
      add_forms(table_.cell("metonyms"), FormKind::metonym, e.forms);
      add_forms(e.government, FormKind::government, e.forms);
      out_.entries.push_back(std::move(e));
    }
  }

  void actors() {
    while (next(true)) {
      SourceEntry e;
      if (!begin_entry(e) || !common_entry(e)) continue;
      if (e.kind == PartyKind::person || e.kind == PartyKind::state) {
        problem("kind '" + std::string(table_.cell("kind")) + "' belongs in another table");
        continue;
      }
      out_.entries.push_back(std::move(e));
    }
  }

  void people() {
    while (next(true)) {
      SourceEntry e;
      if (!begin_entry(e)) continue;
      e.kind = PartyKind::person;
      e.country = table_.cell("country");
      if (!valid_country(e.country)) {
        problem("country '" + e.country + "' is no three-letter code");
        continue;
      }
      add_forms(table_.cell("aliases"), FormKind::alias, e.forms);
      add_last_names(e.name, table_.cell("last"), e.forms);
      out_.entries.push_back(std::move(e));
    }
  }

  void offices() {
    while (next(true)) {
      SourceOffice o;
      o.where = table_.where();
      o.person = table_.cell("person");
      o.title = table_.cell("title");
      o.of = table_.cell("of");
      if (o.person.empty() || o.title.empty() || o.of.empty()) {
        problem("an office needs person, title and of");
        continue;
      }
      if (!parse_name(kRoles, table_.cell("role"), o.role)) {
        problem("unknown role '" + std::string(table_.cell("role")) + "'");
        continue;
      }
      if (!day("from", o.from) || !day("until", o.until) || !day("as_of", o.as_of)) continue;
      out_.offices.push_back(std::move(o));
    }
  }

  void labels() {
    while (next(true)) {
      const SourceLabel label{std::string(table_.cell("label")), std::string(table_.cell("country")), table_.where()};
      if (label.words.empty() || label.country.empty())
        problem("a label needs label and country");
      else
        out_.labels.push_back(label);
    }
  }

  void meta() {
    while (next(false)) {
      if (table_.cell("key") == "data_date") out_.data_date = table_.cell("value");
    }
  }

  // The user's tables.
  bool begin_user(std::string& message) {
    constexpr std::array<std::string_view, 12> kColumns = {"name",     "kind",    "country",      "code",
                                                           "wikidata", "aliases", "descriptions", "represents",
                                                           "title",    "role",    "from",         "until"};
    // The header is read with the first row; a table of a header alone is empty and fine.
    user_more_ = table_.next();
    if (table_.header().empty()) {
      message = "line 1: no header: the first line names the columns, separated by tabs (name, kind, …)";
      return false;
    }
    for (const std::string_view column : table_.header()) {
      if (std::find(kColumns.begin(), kColumns.end(), column) == kColumns.end()) {
        message = "header: unknown column '" + std::string(column) + "': known are " + listing(kColumns);
        if (table_.header().size() == 1 && column.find_first_of(" ,;") != std::string_view::npos)
          message += "; a tab stands between two of them";
        return false;
      }
    }
    if (!table_.has_column("name") || !table_.has_column("kind")) {
      message = "header: the columns name and kind are needed";
      return false;
    }
    return true;
  }
  bool user_row() const { return user_more_; }
  void user_advance() { user_more_ = table_.next(); }

  bool user_entry(SourceEntry& e, bool& remove) {
    if (table_.too_many_cells()) return problem("more cells than the header has columns"), false;
    remove = table_.cell("kind") == "remove";
    if (!begin_entry(e)) return false;
    if (remove) return true;
    if (!common_entry(e)) return false;
    if (e.kind == PartyKind::person) add_last_names(e.name, "", e.forms);
    return true;
  }
  bool user_office(const SourceEntry& e, SourceOffice& o, bool& has_office) {
    has_office = !table_.cell("title").empty();
    if (!has_office) {
      if (!table_.cell("role").empty()) return problem("role without title"), false;
      return day("from", o.from) && day("until", o.until);
    }
    if (e.kind != PartyKind::person) return problem("title is for entries of kind person"), false;
    o.where = table_.where();
    o.person = e.name;
    o.title = table_.cell("title");
    o.of = e.represents;
    if (o.of.empty()) return problem("a title needs the column represents: whose office is it?"), false;
    if (!parse_name(kRoles, table_.cell("role").empty() ? std::string_view("official") : table_.cell("role"), o.role))
      return problem("unknown role '" + std::string(table_.cell("role")) + "': expected one of " + listing(kRoles)),
             false;
    if (!day("from", o.from) || !day("until", o.until)) return false;
    if (o.until.year != 0 &&
        std::make_pair(o.until.year, o.until.month) <
            std::make_pair(o.from.year, o.until.month == 0 || o.from.month == 0 ? o.until.month : o.from.month))
      return problem("until is before from"), false;
    return true;
  }
  bool fail(const std::string& what) { return problem(what), false; }

 private:
  bool next(bool needs_source) {
    while (table_.next()) {
      if (table_.too_many_cells()) {
        problem("more cells than the header has columns");
        continue;
      }
      if (needs_source && table_.cell("source").empty()) problem("no source");
      return true;
    }
    return false;
  }
  void problem(const std::string& what) { problems_.push_back({table_.where() + ": " + what}); }
  bool day(std::string_view column, PartialDay& out) {
    const std::string_view cell = table_.cell(column);
    if (cell.empty()) return true;
    if (parse_partial_day(cell, out)) {
      if (out.year <= kLastYear) return true;
      problem(std::string(column) + " '" + std::string(cell) + "' is too late: leave it empty where no end is known");
      return false;
    }
    problem(std::string(column) + " '" + std::string(cell) + "' is no date: expected YYYY, YYYY-MM or YYYY-MM-DD");
    return false;
  }
  bool begin_entry(SourceEntry& e) {
    e.where = table_.where();
    e.name = table_.cell("name");
    if (e.name.empty()) return problem("no name"), false;
    if (const std::string_view q = table_.cell("wikidata"); !q.empty() && !parse_wikidata(q, e.wikidata))
      return problem("wikidata '" + std::string(q) + "' is no id: expected Q and digits"), false;
    e.forms.push_back({e.name, FormKind::name});
    return true;
  }
  bool common_entry(SourceEntry& e) {
    if (!parse_name(kKinds, table_.cell("kind"), e.kind))
      return problem("unknown kind '" + std::string(table_.cell("kind")) + "': expected one of " + listing(kKinds)),
             false;
    e.country = table_.cell("country");
    if (!valid_country(e.country))
      return problem("country '" + e.country + "' is no three-letter code (ISO 3166-1 alpha-3)"), false;
    e.code = table_.cell("code");
    e.represents = table_.cell("represents");
    if (e.kind != PartyKind::person && (!day("from", e.from) || !day("until", e.until))) return false;
    add_forms(table_.cell("aliases"), FormKind::alias, e.forms);
    for (const std::string_view d : items(table_.cell("descriptions"))) e.descriptions.emplace_back(d);
    return true;
  }

  Table table_;
  Source& out_;
  std::vector<Problem>& problems_;
  bool user_more_ = false;
};

}  // namespace

bool parse_partial_day(std::string_view s, PartialDay& out) {
  const auto parts = split(s, '-');
  constexpr std::array<std::size_t, 3> kWidths = {4, 2, 2};
  std::array<std::int64_t, 3> numbers{};
  if (parts.size() > 3) return false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].size() != kWidths[i] || !parse_int(parts[i], numbers[i]) || numbers[i] < 0) return false;
  }
  constexpr std::array<int, 13> kDays = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (numbers[0] == 0 || (parts.size() > 1 && (numbers[1] < 1 || numbers[1] > 12))) return false;
  if (parts.size() > 2 && (numbers[2] < 1 || numbers[2] > kDays[static_cast<std::size_t>(numbers[1])])) return false;
  out = {static_cast<std::int16_t>(numbers[0]), static_cast<std::uint8_t>(numbers[1]),
         static_cast<std::uint8_t>(numbers[2])};
  return true;
}

void add_last_names(std::string_view name, std::string_view last, std::vector<SourceForm>& forms) {
  if (last == "-") return;
  if (!last.empty()) {
    add_forms(last, FormKind::last_name, forms);
    return;
  }
  const std::size_t blank = name.rfind(' ');
  if (blank == std::string_view::npos) return;
  std::string_view word = name.substr(blank + 1);
  add_forms(word, FormKind::last_name, forms);
  for (const std::string_view article : {"al-", "Al-", "el-", "El-", "as-", "an-", "ar-", "ash-"}) {
    if (word.size() > article.size() + 2 && word.substr(0, article.size()) == article)
      add_forms(word.substr(article.size()), FormKind::last_name, forms);
  }
}

void read_table(std::string_view file_name, std::string_view content, Source& out, std::vector<Problem>& problems) {
  const std::size_t slash = file_name.rfind('/');
  if (slash != std::string_view::npos) file_name.remove_prefix(slash + 1);
  Reader reader(std::string(file_name) + ":", content, out, problems);
  const auto begins = [&](std::string_view p) { return file_name.substr(0, p.size()) == p; };
  if (begins("words_"))
    reader.words();
  else if (begins("countries"))
    reader.countries();
  else if (begins("actors"))
    reader.actors();
  else if (begins("people"))
    reader.people();
  else if (begins("offices"))
    reader.offices();
  else if (begins("labels"))
    reader.labels();
  else if (begins("meta"))
    reader.meta();
  else
    problems.push_back(
        {std::string(file_name) +
         ": no table of this name is known (words_*, countries, actors*, people*, offices*, labels, meta)"});
}

bool apply_user_table(std::string_view tsv, Source& source, std::string& problem) {
  // Spreadsheets begin with a byte order mark what they save.
  if (tsv.substr(0, 3) == "\xEF\xBB\xBF") tsv.remove_prefix(3);
  std::vector<Problem> problems;
  Source unused;
  Reader reader("line ", tsv, unused, problems);
  if (!reader.begin_user(problem)) return false;
  std::unordered_map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < source.entries.size(); ++i) index.emplace(source.entries[i].name, i);
  const auto known_party = [&](const std::string& name) {
    return index.count(name) != 0 || std::any_of(source.entries.begin(), source.entries.end(),
                                                 [&](const SourceEntry& e) { return e.government == name; });
  };
  struct Deferred {
    std::string represents, where;
  };
  std::vector<Deferred> references;
  std::unordered_set<std::string> given;  // by this table
  std::unordered_set<std::string> removed;
  for (; reader.user_row(); reader.user_advance()) {
    SourceEntry e;
    SourceOffice o;
    bool remove = false, has_office = false;
    e.own = true;
    const bool good = reader.user_entry(e, remove) && (remove || reader.user_office(e, o, has_office));
    if (good && remove) {
      if (index.count(e.name) == 0)
        reader.fail("there is no '" + e.name + "' to remove");
      else
        removed.insert(e.name);
    }
    if (problems.empty() && !remove) {
      if (has_office) source.offices.push_back(o);
      if (!e.represents.empty()) references.push_back({e.represents, e.where});
      const auto found = index.find(e.name);
      if (found == index.end()) {
        index.emplace(e.name, source.entries.size());
        given.insert(e.name);
        source.entries.push_back(std::move(e));
      } else if (given.insert(e.name).second) {
        source.entries[found->second] = std::move(e);  // replaces the entry that was there
      } else if (!has_office) {
        reader.fail("'" + e.name + "' stands in this table already");
      }
    }
    if (!problems.empty()) break;
  }
  for (const Deferred& reference : references) {
    if (problems.empty() && !known_party(reference.represents))
      problems.push_back({reference.where + ": represents '" + reference.represents + "', whom no table has"});
  }
  if (!problems.empty()) {
    problem = problems.front().message;
    return false;
  }
  if (!removed.empty()) {
    const auto gone = [&](const std::string& name) { return removed.count(name) != 0; };
    source.entries.erase(std::remove_if(source.entries.begin(), source.entries.end(),
                                        [&](const SourceEntry& e) { return gone(e.name); }),
                         source.entries.end());
    source.offices.erase(std::remove_if(source.offices.begin(), source.offices.end(),
                                        [&](const SourceOffice& o) { return gone(o.person) || gone(o.of); }),
                         source.offices.end());
    for (SourceEntry& e : source.entries) {
      if (gone(e.represents)) e.represents.clear();
    }
  }
  return true;
}

}  // namespace parley::gazetteer
