// The abbreviations that keep their dot, as a table that is looked up by first letter. Private to the text room.
#ifndef PARLEY_TEXT_ABBREVIATIONS_H_
#define PARLEY_TEXT_ABBREVIATIONS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parley::text {

/// A short word of small ASCII letters in one number: they compare at once.
inline constexpr std::uint64_t packed(std::string_view word) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < word.size() && i < 8; ++i)
    bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(word[i])) << (8 * i);
  return bits;
}

// Abbreviations that keep their dot, sorted. Those that are words, too ("no", "sat", "fig"), are kept only where capitalised and followed
// as listed; see is_abbreviation.
inline constexpr std::array<std::string_view, 80> kAbbreviations = {
    "adm",  "al",   "amb",  "approx", "apr",   "assn", "asst",   "atty", "aug",  "ave", "brig", "bros", "c",   "capt",
    "cmdr", "co",   "col",  "cols",   "comdr", "corp", "cpl",    "dec",  "dept", "det", "dist", "dr",   "eng", "esp",
    "est",  "etc",  "feb",  "fri",    "ft",    "gen",  "gens",   "gov",  "govt", "hon", "inc",  "insp", "jan", "jr",
    "jul",  "jun",  "lt",   "ltd",    "maj",   "mar",  "messrs", "mr",   "mrs",  "ms",  "mt",   "no",   "nov", "oct",
    "pfc",  "pres", "prof", "pvt",    "rep",   "reps", "rev",    "sen",  "sens", "sep", "sept", "sgt",  "spc", "sq",
    "sr",   "st",   "supt", "thu",    "thurs", "tue",  "tues",   "univ", "vs",   "wed"};
// Of these, the ones that are words of their own when written small or at the end of a sentence.
inline constexpr std::array<std::string_view, 16> kOnlyCapitalised = {
    "no", "al", "co", "dec", "det", "est", "fri", "gen", "jun", "mar", "rep", "rev", "sen", "wed", "c", "sep"};

struct Abbreviation {
  std::uint64_t letters = 0;
  bool only_capitalised = false;
};
struct AbbreviationTable {
  std::array<Abbreviation, kAbbreviations.size()> rows;
  std::array<std::uint8_t, 27> first;  ///< of each first letter, and the end
  bool sorted = true;
};
constexpr AbbreviationTable make_abbreviations() {
  AbbreviationTable table{};
  std::size_t letter = 0;
  for (std::size_t i = 0; i < kAbbreviations.size(); ++i) {
    table.sorted &= i == 0 || kAbbreviations[i - 1][0] <= kAbbreviations[i][0];
    table.rows[i].letters = packed(kAbbreviations[i]);
    for (const std::string_view word : kOnlyCapitalised) table.rows[i].only_capitalised |= word == kAbbreviations[i];
    for (; letter <= static_cast<std::size_t>(kAbbreviations[i][0] - 'a'); ++letter)
      table.first[letter] = static_cast<std::uint8_t>(i);
  }
  for (; letter < table.first.size(); ++letter) table.first[letter] = static_cast<std::uint8_t>(kAbbreviations.size());
  return table;
}
inline constexpr AbbreviationTable kAbbreviationTable = make_abbreviations();
static_assert(kAbbreviationTable.sorted, "abbreviations are looked up by their first letter");
inline constexpr std::size_t kLongestAbbreviation = 6;

}  // namespace parley::text

#endif  // PARLEY_TEXT_ABBREVIATIONS_H_
