// The lint of the gazetteer's tables: what is wrong with rows that can be read.
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "gazetteer/table_reader.h"

namespace parley::gazetteer {
namespace {

bool before(const PartialDay& a, const PartialDay& b) {
  if (a.year != b.year) return a.year < b.year;
  if (a.month == 0 || b.month == 0) return false;
  if (a.month != b.month) return a.month < b.month;
  return a.day != 0 && b.day != 0 && a.day < b.day;
}

}  // namespace

void lint(Source& source, std::vector<Problem>& problems) {
  std::unordered_map<std::string, std::string> names;
  std::vector<SourceEntry> kept;
  for (SourceEntry& e : source.entries) {
    const auto [at, fresh] = names.emplace(e.name, e.where);
    if (!fresh) {
      problems.push_back({e.where + ": '" + e.name + "' stands at " + at->second + " already"});
      continue;
    }
    if (!e.government.empty()) names.emplace(e.government, e.where);
    if (e.until.year != 0 && e.from.year != 0 && before(e.until, e.from))
      problems.push_back({e.where + ": until is before from"});
    kept.push_back(std::move(e));
  }
  source.entries = std::move(kept);
  for (SourceEntry& e : source.entries) {
    if (!e.represents.empty() && names.count(e.represents) == 0) {
      problems.push_back({e.where + ": represents '" + e.represents + "', whom no table has"});
      e.represents.clear();
    }
  }
  std::unordered_set<std::string> seen;
  std::vector<SourceOffice> offices;
  for (SourceOffice& o : source.offices) {
    const std::size_t problems_before = problems.size();
    if (names.count(o.person) == 0)
      problems.push_back({o.where + ": nobody is called '" + o.person + "'"});
    else if (names.count(o.of) == 0)
      problems.push_back({o.where + ": no party is called '" + o.of + "'"});
    else if (o.from.year == 0)
      problems.push_back({o.where + ": no from"});
    else if (o.until.year == 0 && o.as_of.year == 0)
      problems.push_back({o.where + ": open end without as_of"});
    else if (o.until.year != 0 && before(o.until, o.from))
      problems.push_back({o.where + ": until is before from"});
    else if (o.as_of.year != 0 && before(o.as_of, o.from))
      problems.push_back({o.where + ": as_of is before from"});
    const std::string key = o.person + "\t" + o.title + "\t" + o.of + "\t" + std::to_string(o.from.year) + "-" +
                            std::to_string(o.from.month) + "-" + std::to_string(o.from.day);
    if (!seen.insert(key).second) problems.push_back({o.where + ": this office stands in the table already"});
    if (problems.size() == problems_before) offices.push_back(std::move(o));
  }
  source.offices = std::move(offices);
  for (const SourceLabel& label : source.labels) {
    if (names.count(label.country) == 0)
      problems.push_back({label.where + ": no country is called '" + label.country + "'"});
  }
}

}  // namespace parley::gazetteer
