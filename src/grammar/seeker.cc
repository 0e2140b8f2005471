// Where matches can lie, from the bytes of the words alone.
#include "grammar/seeker.h"

#include <algorithm>
#include <cstring>

#include "gazetteer/shapes.h"
#include "grammar/search.h"
#include "text/fold.h"

namespace parley::grammar {

Seeker::Seeker(const Family& family, const gazetteer::Tables& tables) : family_(family), gate_(family, tables) {
  if (!family.ok()) return;
  for (gazetteer::WordId w = gazetteer::kFirstWord; w < tables.vocabulary_count(); ++w) {
    if (!gate_.opens(w, false) && !gate_.opens(w, true)) continue;
    const std::uint32_t bit = bit_of(text::word_head(tables.spelling(w)));
    spelled_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  // Looks are made by the tokeniser alone: of marks, of words, of what holds digits.
  for (unsigned look = 0; look < 256; ++look) {
    if ((look & text::kMark) != 0) {
      text::Token mark;
      mark.kind = text::TokenKind::punctuation;
      mark.punct = static_cast<char>(look & ~unsigned{text::kMark});
      looks_[look].closer = gate_.opens(gazetteer::unread_shape(mark), false) ? 1 : 0;
      looks_[look].mark = family.class_of(gazetteer::unread_shape(mark), false);
    } else if (look >= text::kNoWord || (look & text::kUnplain) != 0) {
      looks_[look].closer = 1;
    } else {
      looks_[look].by_spelling = 1;
      const gazetteer::WordId shape = (look & text::kAllCaps) != 0   ? gazetteer::kUnknownAcronym
                                      : (look & text::kCapital) != 0 ? gazetteer::kUnknownCapital
                                                                     : gazetteer::kUnknownLower;
      looks_[look].closer = gate_.opens(shape, (look & text::kCapital) != 0) ? 1 : 0;
    }
  }
}

void Seeker::start(const text::Document& doc, const gazetteer::Words& words, text::Lender::Loan& loan,
                   Trail& trail) const {
  const std::size_t total = doc.tokens.size();
  trail.near = loan.take<text::TokenIndex>(total);
  text::TokenIndex* const near = trail.near.data();
  const text::Token* const tokens = doc.tokens.data();
  std::size_t count = 0;
  text::TokenIndex t = 0;
  if (words.complete()) {
    const std::array<const std::uint8_t*, 2> opens = gate_.of_words();
    const gazetteer::WordId known = gate_.words();
    const gazetteer::WordId* const ids = words.ids();
    for (; t < total; ++t) {
      near[count] = t;
      count += opens[tokens[t].flags & text::kCapital][std::min(ids[t], known)];
    }
  } else {
    trail.classes = loan.take<std::uint8_t>(total);
    if (total != 0) std::memset(trail.classes.data(), 0, total);
    // Without a branch: where needed words stand is chance. The last tokens cannot be read in loads of eight bytes.
    std::size_t readable = total;
    while (readable > 0 && tokens[readable - 1].begin + kHead > doc.text.size()) --readable;
    const char* const text = doc.text.data();
    const std::uint64_t* const spelled = spelled_.data();
    const Look* const looks = looks_.data();
    for (; t < readable; ++t) {
      const text::Token token = tokens[t];
      const std::uint32_t bit = bit_of(text::word_head(text + token.begin, token.end - token.begin));
      const Look look = looks[token.look];
      near[count] = t;
      count += ((spelled[bit / 64] >> (bit % 64)) & look.by_spelling) | look.closer;
    }
    for (; t < total; ++t) near[count++] = t;
  }
  trail.near.shorten(count);
}

std::uint8_t Seeker::read_class(const text::Document& doc, const gazetteer::Words& words, text::TokenIndex t) const {
  const text::Token& token = doc.tokens[t];
  if ((token.look & text::kMark) != 0) return looks_[token.look].mark;
  const auto& table = family_.impl().bytes[token.has(text::kCapital) ? 1 : 0];
  const gazetteer::WordId word = words[t];
  return table[word < table.size() ? word : gazetteer::shape_of(doc, token)];  // a word that occurs in names only
}

template <typename ClassAt>
void Seeker::search(std::size_t near, text::TokenRange range, const Trail& trail, Matcher& matcher, ClassAt class_at,
                    std::vector<Match>& out) const {
  Matcher::Impl& search = *matcher.impl_;
  const Family::Set& needed = family_.needed();
  std::size_t end = 0;  // behind the last needed byte
  while (near < trail.near.size() && trail.near[near] < range.first) ++near;
  for (; near < trail.near.size() && trail.near[near] < range.last; ++near) {
    const std::size_t n = trail.near[near] - range.first;
    if (!needed.has(class_at(n))) continue;
    if (end == 0) search.begin(range.last - range.first);
    end = n + 1;
    search.walk_back(n, class_at);
  }
  if (end == 0) return;
  search.walk_on(range.last - range.first, end, class_at, [&](std::size_t first, std::size_t last, std::uint16_t rule) {
    out.push_back(
        {range.first + static_cast<std::uint32_t>(first), range.first + static_cast<std::uint32_t>(last), rule});
    return last;
  });
}

void Seeker::find(std::size_t near, const text::Document& doc, const gazetteer::Words& words, text::TokenRange range,
                  Trail& trail, Matcher& matcher, std::vector<Match>& out) const {
  out.clear();
  if (matcher.impl_ == nullptr) return;
  if (words.complete()) {
    const auto& bytes = family_.impl().bytes;
    const std::uint8_t* const of_words[2] = {bytes[0].data(), bytes[1].data()};
    const auto known = static_cast<gazetteer::WordId>(bytes[0].size());
    const text::Token* const tokens = doc.tokens.data() + range.first;
    const gazetteer::WordId* const ids = words.ids() + range.first;
    search(
        near, range, trail, matcher,
        [&](std::size_t i) {
          // A word that occurs in names only has the class of its shape. (Numbers are no such words.)
          const gazetteer::WordId word = ids[i] < known ? ids[i] : gazetteer::kShapesByLook[tokens[i].look];
          return of_words[tokens[i].flags & text::kCapital][word];
        },
        out);
    return;
  }
  std::uint8_t* const classes = trail.classes.data() + range.first;
  search(
      near, range, trail, matcher,
      [&](std::size_t i) {
        std::uint8_t& byte = classes[i];
        if (byte == 0) byte = read_class(doc, words, range.first + static_cast<text::TokenIndex>(i));
        return byte;
      },
      out);
}

}  // namespace parley::grammar
