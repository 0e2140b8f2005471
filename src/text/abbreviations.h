// The abbreviations that keep their dot, as a hash table. Private to the text room.
#ifndef PARLEY_TEXT_ABBREVIATIONS_H_
#define PARLEY_TEXT_ABBREVIATIONS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parley::text {

/// A short word of small ASCII letters in one number, as word_head() reads it: they compare at once.
inline constexpr std::uint64_t packed(std::string_view word) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < word.size() && i < 8; ++i) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    const std::size_t shift = 8 * (7 - i);
#else
    const std::size_t shift = 8 * i;
#endif
    bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(word[i])) << shift;
  }
  return bits;
}

// Abbreviations that keep their dot. Those that are words, too ("no", "sat", "fig"), are kept only where capitalised and followed
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
  std::uint64_t letters = 0;  ///< 0: no abbreviation
  bool only_capitalised = false;
};
inline constexpr unsigned kAbbreviationBits = 8;
constexpr std::size_t abbreviation_slot(std::uint64_t letters) noexcept {
  return static_cast<std::size_t>(letters * 0x9E3779B97F4A7C15u >> (64 - kAbbreviationBits));
}
using AbbreviationTable = std::array<Abbreviation, std::size_t{1} << kAbbreviationBits>;  ///< a third of them taken
constexpr AbbreviationTable make_abbreviations() {
  AbbreviationTable table{};
  for (const std::string_view word : kAbbreviations) {
    std::size_t at = abbreviation_slot(packed(word));
    while (table[at].letters != 0) at = (at + 1) % table.size();
    table[at].letters = packed(word);
    for (const std::string_view other : kOnlyCapitalised) table[at].only_capitalised |= other == word;
  }
  return table;
}
inline constexpr AbbreviationTable kAbbreviationTable = make_abbreviations();
/// Null where there is none. `letters`: packed().
inline const Abbreviation* find_abbreviation(std::uint64_t letters) noexcept {
  for (std::size_t at = abbreviation_slot(letters);; at = (at + 1) % kAbbreviationTable.size()) {
    const Abbreviation& row = kAbbreviationTable[at];
    if (row.letters == letters) return &row;
    if (row.letters == 0) return nullptr;
  }
}
inline constexpr std::size_t kLongestAbbreviation = 6;

}  // namespace parley::text

#endif  // PARLEY_TEXT_ABBREVIATIONS_H_
