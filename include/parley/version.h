// The version of this copy of parley, for the preprocessor and at run time.
#ifndef PARLEY_VERSION_H_
#define PARLEY_VERSION_H_

#define PARLEY_VERSION_MAJOR 0
#define PARLEY_VERSION_MINOR 1
#define PARLEY_VERSION_PATCH 0
#define PARLEY_VERSION_STRING "0.1.0"

namespace parley {

/// The version of the library that is linked, e.g. "0.1.0"; compare with PARLEY_VERSION_STRING, the version of the headers.
/// Static storage, safe from any thread.
const char* version() noexcept;

/// The day up to which the built-in gazetteer's facts (who holds which office) were gathered, "YYYY-MM-DD". A document that is
/// published later gets the warning `past_gazetteer_date`.
const char* gazetteer_date() noexcept;

}  // namespace parley

#endif  // PARLEY_VERSION_H_
