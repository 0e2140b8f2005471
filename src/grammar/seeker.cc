// Where matches can lie, and the search that begins there.
#include "grammar/seeker.h"

#include "gazetteer/shapes.h"
#include "grammar/gate.h"
#include "grammar/search.h"

namespace parley::grammar {

void Seeker::note_uses(gazetteer::WordUses& uses, std::uint8_t use) const {
  if (!family_.ok()) return;
  const Gate gate(family_, tables_);
  for (gazetteer::WordId word = 0; word <= uses.names_only(); ++word) {
    for (const bool capital : {false, true}) {
      if (gate.opens(word, capital)) uses.add(word, capital, use);
    }
  }
}

void Seeker::start(const text::TokenMarks& marks, std::uint8_t use, text::Lender::Loan& loan, Trail& trail) {
  trail.near = loan.take<text::TokenIndex>(marks.size());
  std::size_t count = 0;
  for (text::TokenIndex t = 0; (t = marks.next(t, use)) < marks.size(); ++t) trail.near[count++] = t;
  trail.near.shorten(count);
}

void Seeker::find(std::size_t near, const text::Document& doc, const gazetteer::Words& words, text::TokenRange range,
                  const Trail& trail, Matcher& matcher, std::vector<Match>& out) const {
  out.clear();
  if (matcher.impl_ == nullptr) return;
  const auto& bytes = family_.impl().bytes;
  const std::uint8_t* const of_words[2] = {bytes[0].data(), bytes[1].data()};
  const auto known = static_cast<gazetteer::WordId>(bytes[0].size());
  const text::Token* const tokens = doc.tokens.data() + range.first;
  const gazetteer::WordId* const ids = words.data() + range.first;
  const auto class_at = [&](std::size_t i) {
    // A word that occurs in names only has the class of its shape. (Numbers are no such words.)
    const gazetteer::WordId word = ids[i] < known ? ids[i] : gazetteer::kShapesByLook[tokens[i].look];
    return of_words[tokens[i].flags & text::kCapital][word];
  };
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

}  // namespace parley::grammar
