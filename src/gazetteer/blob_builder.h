// Compiles rows into the blob that Tables reads.
#ifndef PARLEY_GAZETTEER_BLOB_BUILDER_H_
#define PARLEY_GAZETTEER_BLOB_BUILDER_H_

#include <string>

#include "gazetteer/source.h"

namespace parley::gazetteer {

/// The blob for `source`, which has passed lint(). Empty where there are more words, names or entries than the layout can count (about a million):
/// `problem` says which limit is not kept. Deterministic: the same rows give the same bytes.
std::string build_blob(const Source& source, std::string& problem);

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_BLOB_BUILDER_H_
