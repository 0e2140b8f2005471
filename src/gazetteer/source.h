// The gazetteer as rows, before it becomes a blob: what table_reader.h reads from TSV and blob_builder.h compiles.
#ifndef PARLEY_GAZETTEER_SOURCE_H_
#define PARLEY_GAZETTEER_SOURCE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "gazetteer/tables.h"

namespace parley::gazetteer {

struct SourceWord {
  std::string form;  ///< as written in the table: a capital first letter binds its classes to capitalised tokens
  std::vector<std::string> classes;
  std::int32_t value = 0;
};

struct SourceForm {
  std::string text;
  FormKind kind = FormKind::name;
};

struct SourceEntry {
  std::string name;
  PartyKind kind = PartyKind::other;
  bool territory = false;
  bool own = false;  ///< from a user's table
  std::string country;
  std::string code;
  std::string government;
  std::string government_code;
  std::uint32_t wikidata = 0;
  std::string represents;
  PartialDay from, until;
  std::vector<SourceForm> forms;  ///< with the canonical name
  std::vector<std::string> descriptions;
  std::string where;  ///< "actors_armed.tsv:17", for messages
};

struct SourceOffice {
  std::string person;
  std::string of;
  std::string title;
  Role role = Role::official;
  PartialDay from, until, as_of;
  std::string where;
};

/// A label of transcripts that names no person.
struct SourceLabel {
  std::string words;
  std::string country;
  std::string where;
};

struct Source {
  std::string data_date;
  std::vector<SourceWord> words;
  std::vector<SourceEntry> entries;
  std::vector<SourceOffice> offices;
  std::vector<SourceLabel> labels;
};

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_SOURCE_H_
