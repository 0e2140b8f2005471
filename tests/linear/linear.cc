// Extracts one document made on the spot, for linear.py to count the instructions of.
//
//     parley_linear KIND BYTES [FILE]      KIND: "file" repeats FILE up to BYTES; otherwise one of `kinds`. BYTES 0: set up only.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "parley/parley.h"

namespace {

struct Kind {
  std::string_view name;
  std::string_view unit;  // repeated
};

constexpr Kind kinds[] = {
    {"word", "x"},
    {"digits", "7"},
    {"grouped_digits", "1,000"},
    {"captives", "prisoners "},
    {"captive_kinds", "prisoners hostages detainees soldiers captives bodies fighters inmates "},
    {"number_words", "twenty two hundred and five thousand million a dozen "},
    {"months", "March April May June July August "},
    {"weekdays", "Monday Tuesday last next Friday Sunday "},
    {"dates", "3/4/2020 2020-03-04 4 March 2020 "},
    {"figures", "5,000 prisoners for 1,000 soldiers and "},
    {"names", "Taliban Kabul Washington Hamas Israel Khalilzad "},
    {"titles", "President Foreign Minister General Special Envoy "},
    {"verbs", "released freed exchanged will release agreed to free "},
    {"hedges", "up to more than at least about some nearly "},
    {"open_quotes", "\xE2\x80\x9C"},
    {"quotes", "\"a\" \"b "},
    {"brackets", "(["},
    {"capitals", "THE TALIBAN FREED TWENTY PRISONERS ON MONDAY "},
    {"line", "the two sides met and agreed that the other side would "},
    {"lines", "a\n\n"},
    {"dots", "U.S. a.m. Gen. "},
    {"hyphens", "well-known-"},
    {"apostrophes", "'s "},
    {"invalid", "\xFF"},
    {"accents", "e\xCC\x81"},
    {"both_sides", "both sides they the group the insurgents who it "},
    {"talks", "talks negotiations meeting between the and the third round of "},
};

}  // namespace

int main(int argc, char** argv) {
  const std::string_view kind = argc > 1 ? argv[1] : "";
  if (kind == "kinds") {
    for (const Kind& one : kinds) std::cout << one.name << '\n';
    return 0;
  }
  const std::size_t bytes = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 0;
  std::string unit;
  if (kind == "file" && argc > 3) {
    std::ifstream file(argv[3], std::ios::binary);
    unit.assign((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  }
  for (const Kind& one : kinds) {
    if (one.name == kind) unit = one.unit;
  }
  if (unit.empty()) {
    std::cerr << "parley_linear: no such kind, or nothing in the file\n";
    return 2;
  }
  std::string text;
  text.reserve(bytes + unit.size());
  while (text.size() < bytes) text += unit;

  const parley::Extractor extractor;
  parley::Scratch scratch;
  parley::Context context;
  context.published = "2020-03-23";
  return extractor.extract(text, context, scratch).ok() ? 0 : 1;
}
