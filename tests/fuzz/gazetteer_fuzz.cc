// Fuzzes the reading of a user's gazetteer: any bytes are either refused with a message, or give tables that find what the rows
// name. Read on top of a few rows, because compiling the built-in tables anew costs a tenth of a second; one input in a thousand goes the
// whole public way, up to a report.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/blob_builder.h"
#include "gazetteer/source.h"
#include "gazetteer/table_reader.h"
#include "gazetteer/tables.h"
#include "gazetteer/word_index.h"
#include "parley/parley.h"
#include "text/document.h"

namespace {

namespace gazetteer = parley::gazetteer;

void require(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "gazetteer_fuzz: %s\n", what);
  std::abort();
}

/// Rows to add to, replace and remove: a state, a group, and a person with an office.
const gazetteer::Source& few_rows() {
  static const gazetteer::Source& rows = *[] {
    auto* source = new gazetteer::Source;
    std::string problem;
    const bool read = gazetteer::apply_user_table(
        "name\tkind\tcountry\taliases\tdescriptions\trepresents\ttitle\trole\tfrom\tuntil\n"
        "Ruritania\tstate\t\tRuritanian|Republic of Ruritania\n"
        "Northern Shield\tarmed_group\t\tNS Brigade\tinsurgents|group\n"
        "Jane Example\tperson\t\t\t\tRuritania\tPresident\tleader\t2019-05\t2021\n",
        *source, problem);
    require(read, "the few rows are refused");
    return source;
  }();
  return rows;
}

void with_few_rows(std::string_view tsv) {
  gazetteer::Source source = few_rows();
  std::string problem;
  if (!gazetteer::apply_user_table(tsv, source, problem)) {
    require(!problem.empty(), "refused without saying why");
    return;
  }
  const std::string blob = gazetteer::build_blob(source, problem);
  require(!blob.empty(), "a small table does not compile");
  const gazetteer::Tables tables{blob};
  require(tables.entry_count() == source.entries.size(), "entries were lost");
  for (const gazetteer::SourceEntry& entry : source.entries)
    require(tables.find_entry(entry.name) != gazetteer::kNoEntry, "an entry is not found by its name");
  // The table itself as the document: its names stand in it.
  parley::text::Document document;
  parley::text::analyse(tsv, document);
  gazetteer::Words words, plain;
  std::vector<gazetteer::NameHit> names;
  tables.look_up(document, plain, names);
  parley::text::Lender lender;
  parley::text::Lender::Loan loan(lender);
  parley::text::TokenMarks marks;
  gazetteer::WordIndex(tables, gazetteer::WordUses(tables)).look_up(document, loan, words, marks);
  require(words == plain, "words are not those that are looked up one by one");
  tables.find_names(document, words, marks, names);
  parley::text::TokenIndex free = 0;
  for (const gazetteer::NameHit& hit : names) {
    require(free <= hit.first && hit.first < hit.last && hit.last <= document.tokens.size(),
            "names overlap or end outside");
    for (const gazetteer::Form& form : tables.forms(hit))
      require(form.entry < tables.entry_count(), "a name of no entry");
    free = hit.last;
  }
}

void the_public_way(std::string_view tsv) {
  const auto names = parley::Gazetteer::built_in().with(tsv);
  if (!names) {
    require(names.error().code == parley::ErrorCode::invalid_gazetteer && !names.error().message.empty(),
            "refused without saying why");
    return;
  }
  const parley::Extractor extractor(*names);
  require(extractor.extract(tsv.substr(0, 2000), parley::Context{}).ok(), "the table is no document");
}

/// Chosen by the bytes alone, so that a finding can be repeated.
bool one_in_a_thousand(std::string_view bytes) {
  std::uint32_t h = 2166136261u;
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  return (h >> 8) % 1000 == 0;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view tsv(reinterpret_cast<const char*>(data), size);
  with_few_rows(tsv);
  if (one_in_a_thousand(tsv)) the_public_way(tsv);
  return 0;
}
