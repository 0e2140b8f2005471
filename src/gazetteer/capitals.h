// Sentences that are set in capitals ("REBELS FREE 12 SOLDIERS") or with a capital at every word ("Rebels Free 12 Soldiers"): headlines, and whole
// texts of old wires. There a capital tells nothing, so that the words that every text has lose theirs and are read as elsewhere; names and words
// that nobody knows keep it.
#ifndef PARLEY_GAZETTEER_CAPITALS_H_
#define PARLEY_GAZETTEER_CAPITALS_H_

#include "gazetteer/tables.h"
#include "gazetteer/word_index.h"
#include "text/document.h"
#include "text/token_marks.h"

namespace parley::gazetteer {

/// Has a sentence of the text capitals that tell nothing? Reads each sentence as far as its first long word without one.
bool any_set_in_capitals(const text::Document& doc) noexcept;

/// Takes the capitals of known words outside of `names`, in such sentences alone. Names by letters that are a common word's as well (WHO, AID) go,
/// where all is in capitals.
void plain_capitals(const Tables& tables, const WordIndex& index, text::Document& doc, const Words& words,
                    text::TokenMarks& marks, std::vector<NameHit>& names);

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_CAPITALS_H_
