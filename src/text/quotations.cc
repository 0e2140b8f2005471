// Quotations: what stands between quotation marks, and the clause beside it that tells who speaks.
#include "text/parts.h"

namespace parley::text {
namespace {

constexpr TokenIndex kNotOpen = 0xFFFFFFFFu;

TokenRange trimmed(const Document& doc, TokenRange r) noexcept {
  while (!r.empty() && doc.tokens[r.first].kind == TokenKind::punctuation) ++r.first;
  while (!r.empty() && doc.tokens[r.last - 1].kind == TokenKind::punctuation) --r.last;
  return r;
}

/// The rest of the sentence behind the quotation, or else what stands before it in its sentence, up to the neighbouring quotations.
TokenRange speaker_of(const Document& doc, std::size_t index) noexcept {
  const Quotation& q = doc.quotations[index];
  const TokenIndex close = q.inside.last;  // the closing mark
  const TokenIndex open = q.inside.first - 1;
  if (close < doc.tokens.size()) {
    TokenRange behind{close, doc.sentences[doc.sentence_of[close]].last};
    if (index + 1 < doc.quotations.size() && doc.quotations[index + 1].inside.first < behind.last)
      behind.last = doc.quotations[index + 1].inside.first;
    behind = trimmed(doc, behind);
    if (behind.last - behind.first >= 2 && !behind.empty()) return behind;
  }
  TokenRange before{doc.sentences[doc.sentence_of[open]].first, open};
  if (index > 0 && doc.quotations[index - 1].inside.last > before.first)
    before.first = doc.quotations[index - 1].inside.last;
  before = before.empty() ? TokenRange{} : trimmed(doc, before);
  return before.last - before.first >= 2 && !before.empty() ? before : TokenRange{};
}

}  // namespace

void find_quotations(Document& doc) {
  doc.quotations.clear();
  auto mark = doc.quote_marks.begin();
  for (const Paragraph& paragraph : doc.paragraphs) {
    if (mark == doc.quote_marks.end()) break;
    TokenIndex open = kNotOpen;
    const TokenIndex last = doc.sentences[paragraph.last_sentence - 1].last;
    const auto close_at = [&](TokenIndex t) {
      if (t > open + 1) doc.quotations.push_back({{open + 1, t}, {}});
      open = kNotOpen;
    };
    for (; mark != doc.quote_marks.end() && *mark < last; ++mark) {
      const TokenIndex t = *mark;
      const Token& token = doc.tokens[t];
      if (token.is(kOpenQuote)) {
        if (open != kNotOpen) close_at(t);  // a mark left open: the new one ends it
        open = t;
      } else if (token.is(kCloseQuote)) {
        if (open != kNotOpen) close_at(t);
      } else if (open != kNotOpen) {
        close_at(t);
      } else {
        open = t;
      }
    }
    // Left open at the paragraph's end: a quotation that the next paragraph continues, if the mark began a sentence; otherwise a stray mark.
    if (open != kNotOpen && open + 1 < last && doc.sentences[doc.sentence_of[open]].first == open)
      doc.quotations.push_back({{open + 1, last}, {}});
  }
  for (std::size_t q = 0; q < doc.quotations.size(); ++q) {
    doc.quotations[q].speaker = speaker_of(doc, q);
  }
}

}  // namespace parley::text
