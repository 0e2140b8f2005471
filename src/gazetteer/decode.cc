// Rows from compiled tables.
#include "gazetteer/decode.h"

#include <utility>

namespace parley::gazetteer {
namespace {

/// A spelling as a name's word is written: "taliban" as "Taliban", "us" as "US". Only ASCII letters change: the masks come from letters that
/// fold() left alone or turned into ASCII.
std::string written(std::string_view spelling, bool capital, bool acronym) {
  std::string out(spelling);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if ((acronym || (capital && i == 0)) && out[i] >= 'a' && out[i] <= 'z')
      out[i] = static_cast<char>(out[i] - 'a' + 'A');
  }
  return out;
}

std::string_view sign(WordId shape) {
  switch (shape) {
    case kPossessive:
      return "'s";
    case kComma:
      return ",";
    case kPeriod:
      return ".";
    case kColon:
      return ":";
    case kSemicolon:
      return ";";
    case kDashMark:
      return "\xE2\x80\x93";
    case kSlash:
      return "/";
    case kOpenBracket:
      return "(";
    case kCloseBracket:
      return ")";
    case kQuoteMark:
      return "\"";
    case kSingleQuote:
      return "'";
    case kCurrency:
      return "$";
    case kPercent:
      return "%";
    case kPlus:
      return "+";
    default:
      return "&";
  }
}

}  // namespace

Source decode(const Tables& tables) {
  Source out;
  out.data_date = tables.data_date();
  for (WordId w = kFirstWord; w < tables.vocabulary_count(); ++w) {
    for (const WordClass& c : tables.classes(w)) {
      SourceWord word;
      word.form = written(tables.spelling(w), c.capital_only != 0, false);
      word.classes.emplace_back(tables.class_name(c.id));
      word.value = c.value;
      out.words.push_back(std::move(word));
    }
  }
  for (EntryId id = 0; id < tables.entry_count(); ++id) {
    const Entry e = tables.entry(id);
    SourceEntry entry;
    entry.name = e.name;
    entry.kind = e.kind;
    entry.territory = e.territory;
    entry.own = e.own;
    entry.country = e.country;
    entry.code = e.code;
    entry.government = e.government;
    entry.government_code = e.government_code;
    entry.wikidata = e.wikidata;
    if (e.represents != kNoEntry) entry.represents = tables.entry(e.represents).name;
    entry.from = e.from;
    entry.until = e.until;
    for (const WordId d : tables.descriptions(id)) entry.descriptions.emplace_back(tables.spelling(d));
    out.entries.push_back(std::move(entry));
  }
  tables.for_each_name([&](const std::vector<WordId>& words, const Form& form) {
    const FormSpelling spelling = tables.spelling_of(form);
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool spelled = words[i] >= kFirstWord;
      if (i != 0 && words[i] != kPossessive && words[i] != kComma && words[i] != kSlash &&
          !(i > 0 && words[i - 1] == kSlash))
        text += ' ';
      text += spelled ? written(tables.spelling(words[i]), (spelling.capital_words >> i & 1) != 0,
                                (spelling.acronym_words >> i & 1) != 0)
                      : std::string(sign(words[i]));
    }
    out.entries[form.entry].forms.push_back({std::move(text), form.kind});
  });
  for (std::uint32_t i = 0; i < tables.office_count(); ++i) {
    const Office o = tables.office(i);
    SourceOffice office;
    office.person = tables.entry(o.person).name;
    office.of = tables.entry(o.of).name;
    office.title = o.title;
    office.role = o.role;
    office.from = o.from;
    office.until = o.until;
    office.as_of = o.as_of;
    out.offices.push_back(std::move(office));
  }
  for (std::uint32_t i = 0; i < tables.label_count(); ++i) {
    const Label label = tables.label(i);
    out.labels.push_back({std::string(label.words), std::string(tables.entry(label.country).name), ""});
  }
  return out;
}

}  // namespace parley::gazetteer
