// Shapes of tokens (see Shape in tables.h): their class names, and which shape a token has.
#ifndef PARLEY_GAZETTEER_SHAPES_H_
#define PARLEY_GAZETTEER_SHAPES_H_

#include "gazetteer/tables.h"

namespace parley::gazetteer {

/// The class name of a shape, "" for unused ids. `digits` is a class of all numbers besides, `capital` one of acronyms, too.
const char* shape_name(WordId shape) noexcept;

/// The shape of a token that is no word of the tables.
WordId shape_of(const text::Document& doc, const text::Token& token) noexcept;

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_SHAPES_H_
