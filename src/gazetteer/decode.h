// The way back: rows from compiled tables, so that a user's rows can be compiled together with the built-in ones.
#ifndef PARLEY_GAZETTEER_DECODE_H_
#define PARLEY_GAZETTEER_DECODE_H_

#include "gazetteer/source.h"
#include "gazetteer/tables.h"

namespace parley::gazetteer {

/// The rows of `tables`. Compiling them again gives tables that answer alike.
Source decode(const Tables& tables);

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_DECODE_H_
