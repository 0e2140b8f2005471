// The steps of text::analyse, one a file: tokens, then layout (paragraphs), sentences, quotations, openings (datelines, turns).
#ifndef PARLEY_TEXT_PARTS_H_
#define PARLEY_TEXT_PARTS_H_

#include "text/document.h"

namespace parley::text {

/// Fills tokens and invalid.
void cut_tokens(Document& doc);
/// The same, byte by byte: what cut_tokens is tested against.
void cut_tokens_plain(Document& doc);
/// Marks the first token of each paragraph; `starts` holds token indices in order, beginning with 0.
void find_paragraphs(const Document& doc, std::vector<TokenIndex>& starts);
/// Fills sentences, paragraphs, sentence_of, and the flag kSentenceStart.
void cut_sentences(const std::vector<TokenIndex>& paragraph_starts, Document& doc);
/// Fills quotations.
void find_quotations(Document& doc);
/// Fills datelines and turns.
void find_openings(Document& doc);

}  // namespace parley::text

#endif  // PARLEY_TEXT_PARTS_H_
