// Compiles rows into the blob that Tables reads.
#ifndef PARLEY_GAZETTEER_BLOB_BUILDER_H_
#define PARLEY_GAZETTEER_BLOB_BUILDER_H_

#include <string>

#include "gazetteer/source.h"

namespace parley::gazetteer {

/// The blob for `source`, which has passed lint(); empty where there are more words, names or entries than the layout can count (about a
/// million). Deterministic: the same rows give the same bytes.
std::string build_blob(const Source& source);

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_BLOB_BUILDER_H_
