// Brings names that the built-in gazetteer does not know, as a table of tab-separated values.
//
//     example_cpp_own_names
#include <iostream>

#include "parley/parley.h"

int main() {
  const auto names = parley::Gazetteer::built_in().with(
      "name\tkind\tcountry\taliases\tdescriptions\n"
      "Northern Shield\tarmed_group\tSYR\tNS Brigade\tmilitia|fighters\n");
  if (!names) {
    std::cerr << names.error().message << '\n';  // names the line and the column of a broken row
    return 1;
  }
  const parley::Extractor extractor(*names);
  const auto report = extractor.extract("The Northern Shield handed over 14 captured soldiers on Monday.");
  if (!report) {
    std::cerr << report.error().message << '\n';
    return 1;
  }
  bool found = false;
  for (const parley::Party& party : report->parties) {
    std::cout << party.name << " (" << parley::name_of(party.kind) << ")\n";
    found = found || party.name == "Northern Shield";
  }
  return found ? 0 : 1;
}
