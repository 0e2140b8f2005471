// Kinds of words, and the families that need them.
#include "grammar/bundle.h"

#include <algorithm>
#include <cstring>

#include "gazetteer/shapes.h"
#include "grammar/compiler.h"

namespace parley::grammar {
namespace {

constexpr std::size_t kTail = 8;  ///< a search looks at eight symbols at a time

}  // namespace

Bundle::Bundle(const std::vector<Family>& families)
    : kinds_(families.front().impl().kinds.get()), planes_((std::min(families.size(), kMost) + 7) / 8) {
  for (auto& needs : needs_) needs.resize(kinds_->count());
  for (std::size_t f = 0; f < families.size() && f < kMost; ++f) {
    if (!families[f].ok()) continue;
    const Family::Impl& family = families[f].impl();
    for (std::size_t kind = 0; kind < kinds_->count(); ++kind) {
      std::uint8_t& needs = needs_[f / 8][kind];
      needs = static_cast<std::uint8_t>(needs | family.is_needed[family.codes[kind]] << f % 8);
    }
  }
}

void Bundle::symbols(const text::Document& doc, const std::vector<gazetteer::WordId>& words, text::TokenRange range,
                     List<Mark> marks, Symbols& out) const {
  const std::size_t most = range.last - range.first;
  if (out.kinds.size() < most) out.kinds.resize(most);
  if (out.payload.size() < most) out.payload.resize(most);
  WordKinds::Kind* kinds = out.kinds.data();
  std::uint32_t* payload = out.payload.data();
  const WordKinds::Kind* const of_row = kinds_->of_row.data();
  const text::Token* const tokens = doc.tokens.data();
  const gazetteer::WordId* const word_at = words.data();
  const gazetteer::WordId known = kinds_->words;
  const Mark* mark = marks.begin();
  for (text::TokenIndex t = range.first; t < range.last;) {
    while (mark != marks.end() && mark->first < t) ++mark;
    const text::TokenIndex next_mark = mark != marks.end() ? std::min(mark->first, range.last) : range.last;
    for (; t < next_mark; ++t) {
      // A word that occurs in names only has the class of its shape. (Numbers are no such words.)
      const gazetteer::WordId word =
          word_at[t] < known ? word_at[t] : gazetteer::WordId{gazetteer::kShapesByLook[tokens[t].look]};
      *kinds++ = of_row[2 * std::size_t{word} + (tokens[t].has(text::kCapital) ? 1u : 0u)];
      *payload++ = grammar::Symbols::kNoPayload;
    }
    if (t == range.last) break;
    *kinds++ = kinds_->of_mark[mark->mark];
    *payload++ = mark->payload;
    t = std::min(std::max(mark->last, t + 1), range.last);
  }
  const auto count = static_cast<std::size_t>(kinds - out.kinds.data());
  out.size = count;
  for (std::size_t plane = 0; plane < planes_; ++plane) {
    std::vector<std::uint8_t>& needs = out.needs[plane];
    if (needs.size() < most + kTail) needs.resize(most + kTail);
    const std::uint8_t* const of_kind = needs_[plane].data();
    const WordKinds::Kind* const kind_at = out.kinds.data();
    std::uint8_t* const to = needs.data();
    for (std::size_t i = 0; i < count; ++i) to[i] = of_kind[kind_at[i]];
    std::memset(to + count, 0, kTail);
  }
}

}  // namespace parley::grammar
