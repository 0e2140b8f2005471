// Class bytes of several families at once.
#include "grammar/bundle.h"

#include <algorithm>

#include "gazetteer/shapes.h"
#include "grammar/compiler.h"

namespace parley::grammar {

Bundle::Bundle(const gazetteer::Tables& tables, const std::vector<Family>& families, std::size_t marks)
    : words_(tables.vocabulary_count()), bytes_(2u * words_ + marks) {
  for (std::size_t f = 0; f < families.size() && f < kMost; ++f) {
    const Family& family = families[f];
    if (!family.ok()) continue;
    for (std::size_t capital = 0; capital < 2; ++capital) {
      const std::uint8_t* const of = family.impl().bytes[capital].data();
      Bytes* const to = bytes_.data() + capital * words_;
      for (gazetteer::WordId w = 0; w < words_; ++w) to[w][f] = of[w];
    }
    for (std::size_t m = 0; m < marks; ++m)
      bytes_[2u * words_ + m][f] = family.class_of_mark(static_cast<std::uint16_t>(m));
  }
}

void Bundle::symbols(const text::Document& doc, const std::vector<gazetteer::WordId>& words, text::TokenRange range,
                     List<Mark> marks, Symbols& out) const {
  const std::size_t most = range.last - range.first;
  if (out.classes.size() < most) out.classes.resize(most);
  if (out.payload.size() < most) out.payload.resize(most);
  Bytes* classes = out.classes.data();
  std::uint32_t* payload = out.payload.data();
  const Mark* mark = marks.begin();
  while (mark != marks.end() && mark->first < range.first) ++mark;
  text::TokenIndex next_mark = mark != marks.end() ? mark->first : range.last;
  for (text::TokenIndex t = range.first; t < range.last;) {
    if (t == next_mark) {
      *classes++ = bytes_[2u * words_ + mark->mark];
      *payload++ = mark->payload;
      t = std::min(std::max(mark->last, t + 1), range.last);
      while (mark != marks.end() && mark->first < t) ++mark;
      next_mark = mark != marks.end() ? mark->first : range.last;
      continue;
    }
    const text::Token& token = doc.tokens[t];
    gazetteer::WordId word = words[t];
    // A word that occurs in names only has the class of its shape. (Numbers are no such words.)
    word = word < words_ ? word : gazetteer::kShapesByLook[token.look];
    *classes++ = bytes_[word + (token.has(text::kCapital) ? words_ : 0)];
    *payload++ = grammar::Symbols::kNoPayload;
    ++t;
  }
  out.size = static_cast<std::size_t>(classes - out.classes.data());
}

}  // namespace parley::grammar
