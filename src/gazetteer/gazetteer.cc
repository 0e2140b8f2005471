// The public Gazetteer: a handle on tables, and its union with a user's rows.
#include "parley/gazetteer.h"

#include <string>
#include <utility>

#include "gazetteer/blob_builder.h"
#include "gazetteer/decode.h"
#include "gazetteer/table_reader.h"
#include "gazetteer/tables.h"
#include "parley/version.h"

namespace parley {

Gazetteer::Gazetteer(std::shared_ptr<const gazetteer::Tables> tables) noexcept : tables_(std::move(tables)) {}

Gazetteer Gazetteer::built_in() { return Gazetteer(gazetteer::Tables::built_in()); }

Result<Gazetteer> Gazetteer::with(std::string_view tsv) const {
  gazetteer::Source source = gazetteer::decode(*tables_);
  std::string problem;
  if (!gazetteer::apply_user_table(tsv, source, problem))
    return Error{ErrorCode::invalid_gazetteer, "gazetteer: " + problem};
  auto blob = std::make_shared<const std::string>(gazetteer::build_blob(source, problem));
  if (blob->empty()) return Error{ErrorCode::invalid_gazetteer, "gazetteer: " + problem};
  const std::string_view bytes = *blob;
  return Gazetteer(std::make_shared<const gazetteer::Tables>(bytes, std::move(blob)));
}

std::size_t Gazetteer::size() const noexcept { return tables_->entry_count(); }

// The pool holds the date with a zero byte behind it (see blob_builder.cc).
const char* gazetteer_date() noexcept { return gazetteer::Tables::built_in_date(); }

}  // namespace parley
