// Reads the gazetteer's TSV tables: data/*.tsv at build time, a user's rows at run time.
#ifndef PARLEY_GAZETTEER_TABLE_READER_H_
#define PARLEY_GAZETTEER_TABLE_READER_H_

#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/source.h"

namespace parley::gazetteer {

/// A problem in a table: "countries.tsv:12: unknown kind 'stat': expected state or territory".
struct Problem {
  std::string message;
};

/// Reads one of the built-in tables; its file name (without directory) tells which: countries.tsv, actors*.tsv, people*.tsv, offices*.tsv, labels.tsv,
/// words_*.tsv, meta.tsv. Broken rows are left out and told in `problems`.
void read_table(std::string_view file_name, std::string_view content, Source& out, std::vector<Problem>& problems);

/// What the lint refuses beyond broken rows: duplicate names, inverted intervals, open ends without "as of", references to nobody, rows without a
/// source. Offices of unknown people or parties are taken out.
void lint(Source& source, std::vector<Problem>& problems);

/// A row of a user's table (columns as gazetteer.h says) applied to `source`: adds, replaces or removes. Stops at the first problem, which
/// begins with "line N: "; false then.
bool apply_user_table(std::string_view tsv, Source& source, std::string& problem);

/// "2020-03" as a PartialDay; false where it is none.
bool parse_partial_day(std::string_view s, PartialDay& out);

/// The forms by which a person's name is shortened: last word, with and without "al-"; `last` overrides ("|" list, "-" for none).
void add_last_names(std::string_view name, std::string_view last, std::vector<SourceForm>& forms);

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_TABLE_READER_H_
