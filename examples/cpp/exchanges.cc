// Reads the records themselves: who gives whom, in words, with the place in the text where each number stands.
//
//     example_cpp_exchanges
#include <iostream>
#include <string_view>

#include "parley/parley.h"

namespace {

constexpr std::string_view text =
    "GENEVA, June 3 - Armenia and Azerbaijan agreed on Wednesday to swap captives. Armenia will release 12 Azerbaijani "
    "soldiers in exchange for 20 Armenian prisoners of war, the Russian mediators said.";

std::string_view name_of_party(const parley::Report& report, parley::Index index) {
  const parley::Party* party = report.party(index);
  return party != nullptr ? party->name : "someone";
}

}  // namespace

int main() {
  parley::Context context;
  context.published = "2020-06-03";
  const parley::Extractor extractor;
  const parley::Result<parley::Report> result = extractor.extract(text, context);
  if (!result) {
    std::cerr << result.error().message << '\n';
    return 1;
  }
  const parley::Report& report = *result;

  for (const parley::Figure& figure : report.figures) {
    std::cout << "bytes " << figure.begin << "-" << figure.end << ": " << figure.text << " ("
              << parley::name_of(figure.status) << ", held by " << name_of_party(report, figure.holder) << ")\n";
  }
  for (const parley::Exchange& deal : report.exchanges) {
    for (const parley::Side& side : deal.sides) {
      std::cout << name_of_party(report, side.party) << " gives:";
      for (const parley::Index figure : side.gives) std::cout << ' ' << report.figures[figure].number.text;
      for (const parley::Quote& thing : side.gives_text) std::cout << ' ' << thing.text;
      std::cout << '\n';
    }
  }
  return 0;
}
