// Where matches can lie, from the bytes of the words alone.
#include "grammar/seeker.h"

#include <algorithm>

#include "gazetteer/shapes.h"
#include "grammar/compiler.h"
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

void Seeker::start(const text::Document& doc, const gazetteer::Words& words, Trail& trail) const {
  const std::size_t total = doc.tokens.size();
  if (trail.near.size() < total) trail.near.resize(total);
  trail.classes.assign(total, 0);
  text::TokenIndex* const near = trail.near.data();
  const text::Token* const tokens = doc.tokens.data();
  std::size_t count = 0;
  text::TokenIndex t = 0;
  if (words.complete()) {
    for (; t < total; ++t) {
      near[count] = t;
      count += gate_.opens(words[t], tokens[t].has(text::kCapital)) ? 1u : 0u;
    }
  } else {
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
  trail.near.resize(count);
}

std::uint8_t Seeker::read_class(const text::Document& doc, const gazetteer::Words& words, text::TokenIndex t) const {
  const text::Token& token = doc.tokens[t];
  const auto& table = family_.impl().bytes[token.has(text::kCapital) ? 1 : 0];
  const gazetteer::WordId word = words[t];
  return table[word < table.size() ? word : gazetteer::shape_of(doc, token)];  // a word that occurs in names only
}

void Seeker::find(const text::Document& doc, const gazetteer::Words& words, text::TokenRange range, Trail& trail,
                  Matcher& matcher, std::vector<Match>& out) const {
  out.clear();
  const Family::Set& needed = family_.needed();
  const Family::Impl::Machine* machine = nullptr;
  std::uint8_t* const classes = trail.classes.data();
  const auto class_at = [&](text::TokenIndex t) {
    std::uint8_t& byte = classes[t];
    if (byte == 0) byte = read_class(doc, words, t);
    return byte;
  };
  text::TokenIndex free = range.first;
  auto at = std::lower_bound(trail.near.begin(), trail.near.end(), range.first);
  for (; at != trail.near.end() && *at < range.last; ++at) {
    if (*at < free) continue;
    const std::uint8_t middle = class_at(*at);
    if (!needed.has(middle)) continue;
    if (machine == nullptr) machine = &family_.impl().machine();
    text::TokenIndex first = *at, last = *at + 1;
    for (std::uint8_t right = middle; first > free; --first) {
      const std::uint8_t left = class_at(first - 1);
      if (!machine->behind[left].has(right)) break;
      right = left;
    }
    for (std::uint8_t left = middle; last < range.last; ++last) {
      const std::uint8_t right = class_at(last);
      if (!machine->behind[left].has(right)) break;
      left = right;
    }
    free = last;
    if (last - first == 1 && !machine->alone.has(middle)) continue;
    matcher.find(classes + first, last - first, 1, trail.piece);
    for (const Match& m : trail.piece) out.push_back({first + m.first, first + m.last, m.rule});
  }
}

}  // namespace parley::grammar
