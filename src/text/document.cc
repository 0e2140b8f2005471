// The steps of cutting a text, in order.
#include "text/document.h"

#include "text/parts.h"

namespace parley::text {

void analyse(std::string_view text, Document& out) {
  out.text = text;
  cut_tokens(out);
  find_paragraphs(out, out.paragraph_starts);
  cut_sentences(out.paragraph_starts, out);
  find_quotations(out);
  find_openings(out);
}

}  // namespace parley::text
