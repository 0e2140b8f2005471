// The version of the library that is linked.
#include "parley/version.h"

namespace parley {

const char* version() noexcept { return PARLEY_VERSION_STRING; }

}  // namespace parley
