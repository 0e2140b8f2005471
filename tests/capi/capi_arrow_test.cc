// The Arrow hand-over as a C caller sees it: columns by hand, children moved away, errors; run under the sanitizers.
#include <doctest/doctest.h>

#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

#include "capi_support.h"
#include "support/arrow_columns.h"

namespace {

using parley_test::ExtractorPtr;
using parley_test::make_extractor;
using parley_tests::Column;
using parley_tests::Tables;

parley_arrow_documents of(const Column& texts) {
  parley_arrow_documents documents = PARLEY_ARROW_DOCUMENTS_INIT;
  documents.text_schema = &texts.schema;
  documents.text = &texts.array;
  documents.threads = 2;
  return documents;
}

std::size_t child(const parley_arrow_table& table, const char* name) {
  for (std::int64_t i = 0; i < table.schema.n_children; ++i) {
    if (std::strcmp(table.schema.children[i]->name, name) == 0) return static_cast<std::size_t>(i);
  }
  FAIL("no column ", name);
  return 0;
}

/// String i of a utf8 column.
std::string value(const ArrowArray& column, std::size_t i) {
  const auto* offsets = static_cast<const std::int32_t*>(column.buffers[1]);
  const auto* bytes = static_cast<const char*>(column.buffers[2]);
  return {bytes + offsets[i], bytes + offsets[i + 1]};
}

TEST_CASE("texts in, tables out, and the documents are left alone") {
  const ExtractorPtr extractor = make_extractor();
  const Column texts({"They left.", "They met on 3 May 2021.", "", "On 4 May 2021 they met."}, 1);
  const Column published({"", "2021-05-04", "2020-02-30", ""}, 1);
  parley_arrow_documents documents = of(texts);
  documents.published_schema = &published.schema;
  documents.published = &published.array;
  Tables tables;
  REQUIRE(parley_extract_arrow(extractor.get(), &documents, tables.all, PARLEY_TABLE_COUNT) == PARLEY_OK);
  CHECK((texts.array.release != nullptr));
  const parley_arrow_table& dates = tables.all[PARLEY_TABLE_DATES];
  CHECK(std::string(dates.schema.format) == "+s");
  REQUIRE(dates.array.length == 2);
  const auto* doc_index = static_cast<const std::int64_t*>(dates.array.children[child(dates, "doc_index")]->buffers[1]);
  CHECK(doc_index[0] == 0);
  CHECK(doc_index[1] == 2);
  CHECK(value(*dates.array.children[child(dates, "id")], 1) == "d1");
  CHECK(value(*dates.array.children[child(dates, "value")], 0) == "2021-05-03");
  const parley_arrow_table& all = tables.all[PARLEY_TABLE_DOCUMENTS];
  const ArrowArray& errors = *all.array.children[child(all, "error")];
  CHECK(errors.null_count == 2);
  CHECK(*static_cast<const std::uint8_t*>(errors.buffers[0]) % 8 == 2);
  CHECK(value(errors, 1) == "invalid_published");
}

TEST_CASE("a child that was moved away lives on without its parent") {
  const ExtractorPtr extractor = make_extractor();
  const Column texts({"They met on 3 May 2021."});
  const parley_arrow_documents documents = of(texts);
  ArrowArray column{};
  ArrowSchema schema{};
  {
    Tables tables;
    REQUIRE(parley_extract_arrow(extractor.get(), &documents, tables.all, 2) == PARLEY_OK);
    CHECK((tables.all[PARLEY_TABLE_PARTIES].array.release == nullptr));  // not asked for
    parley_arrow_table& dates = tables.all[PARLEY_TABLE_DATES];
    const std::size_t place = child(dates, "value");
    column = *dates.array.children[place];
    dates.array.children[place]->release = nullptr;
    schema = *dates.schema.children[place];
    dates.schema.children[place]->release = nullptr;
  }
  CHECK(value(column, 0) == "2021-05-03");
  CHECK(std::string(schema.name) == "value");
  column.release(&column);
  schema.release(&schema);
  CHECK((column.release == nullptr));
  CHECK((schema.release == nullptr));
}

TEST_CASE("what is wrong is refused, and no table is filled") {
  const ExtractorPtr extractor = make_extractor();
  Tables tables;
  Column texts({"a", "b"});
  parley_arrow_documents documents = of(texts);
  const auto refused = [&](const char* words) {
    for (parley_arrow_table& table : tables.all) table = {};
    const parley_status status = parley_extract_arrow(extractor.get(), &documents, tables.all, PARLEY_TABLE_COUNT);
    return status == PARLEY_INVALID_ARGUMENT && tables.all[0].array.release == nullptr &&
           std::string(parley_last_error()).find(words) != std::string::npos;
  };
  CHECK(parley_extract_arrow(nullptr, &documents, tables.all, 1) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_extract_arrow(extractor.get(), nullptr, tables.all, 1) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_extract_arrow(extractor.get(), &documents, nullptr, 1) == PARLEY_INVALID_ARGUMENT);
  CHECK(parley_extract_arrow(extractor.get(), &documents, tables.all, 7) == PARLEY_INVALID_ARGUMENT);
  documents.threads = 5000;
  CHECK(refused("threads"));
  documents = of(texts);
  documents._reserved = 1;
  CHECK(refused("_reserved"));
  documents = of(texts);
  documents.text = nullptr;
  CHECK(refused("no array"));
  documents = of(texts);
  texts.schema.format = "l";
  texts.array.n_buffers = 2;
  CHECK(refused("utf8"));
  texts.schema.format = "u";
  CHECK(refused("buffers"));
  texts.array.n_buffers = 3;
  texts.schema.dictionary = &texts.schema;
  CHECK(refused("dictionaries"));
  texts.schema.dictionary = nullptr;
  texts.array.offset = -1;
  CHECK(refused("negative"));
  texts.array.offset = 0;
  texts.offsets[1] = 7;
  CHECK(refused("offsets fall"));
  texts.offsets[1] = 1;
  const Column shorter({"2020-01-01"});
  documents.published_schema = &shorter.schema;
  documents.published = &shorter.array;
  CHECK(refused("as long"));
  documents.published = nullptr;
  CHECK(refused("parley_arrow_documents.published"));
  documents = of(texts);
  texts.schema.release = nullptr;
  CHECK(refused("released"));
}

}  // namespace
