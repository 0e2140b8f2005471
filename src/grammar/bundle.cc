// Class bytes of several families at once.
#include "grammar/bundle.h"

#include <algorithm>
#include <cstring>

#include "gazetteer/shapes.h"
#include "grammar/compiler.h"

namespace parley::grammar {
namespace {

constexpr std::size_t kTail = 8;  ///< a search looks at eight symbols at a time

}  // namespace

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
    const auto& is_needed = family.impl().is_needed;
    for (Bytes& bytes : bytes_) bytes[kMost] = static_cast<std::uint8_t>(bytes[kMost] | is_needed[bytes[f]] << f);
  }
}

void Bundle::symbols(const text::Document& doc, const std::vector<gazetteer::WordId>& words, text::TokenRange range,
                     List<Mark> marks, Symbols& out) const {
  const std::size_t most = range.last - range.first;
  if (out.classes.size() < most) out.classes.resize(most);
  if (out.payload.size() < most) out.payload.resize(most);
  if (out.needs.size() < most + kTail) out.needs.resize(most + kTail);
  Bytes* classes = out.classes.data();
  std::uint32_t* payload = out.payload.data();
  std::uint8_t* needs = out.needs.data();
  const Bytes* const of = bytes_.data();
  const text::Token* const tokens = doc.tokens.data();
  const gazetteer::WordId* const word_at = words.data();
  const gazetteer::WordId known = words_;
  const Mark* mark = marks.begin();
  for (text::TokenIndex t = range.first; t < range.last;) {
    while (mark != marks.end() && mark->first < t) ++mark;
    const text::TokenIndex next_mark = mark != marks.end() ? std::min(mark->first, range.last) : range.last;
    for (; t < next_mark; ++t) {
      // A word that occurs in names only has the class of its shape. (Numbers are no such words.)
      const gazetteer::WordId word =
          word_at[t] < known ? word_at[t] : gazetteer::WordId{gazetteer::kShapesByLook[tokens[t].look]};
      const Bytes& bytes = of[word + (tokens[t].has(text::kCapital) ? known : 0)];
      *classes++ = bytes;
      *needs++ = bytes[kMost];
      *payload++ = grammar::Symbols::kNoPayload;
    }
    if (t == range.last) break;
    const Bytes& bytes = of[2u * known + mark->mark];
    *classes++ = bytes;
    *needs++ = bytes[kMost];
    *payload++ = mark->payload;
    t = std::min(std::max(mark->last, t + 1), range.last);
  }
  out.size = static_cast<std::size_t>(classes - out.classes.data());
  std::memset(needs, 0, kTail);
}

}  // namespace parley::grammar
