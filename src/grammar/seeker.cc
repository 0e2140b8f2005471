// Where matches can lie, and the search that begins there.
#include "grammar/seeker.h"

#include "gazetteer/shapes.h"
#include "grammar/compiler.h"
#include "grammar/search.h"

namespace parley::grammar {

void Seeker::note_uses(gazetteer::WordUses& uses, std::uint8_t use) const {
  if (!family_.ok()) return;
  const Family::Impl& family = family_.impl();
  const WordKinds& kinds = *family.kinds;
  std::vector<std::uint8_t> needs(kinds.count());
  for (std::size_t kind = 0; kind < needs.size(); ++kind) needs[kind] = family.is_needed[family.codes[kind]];
  const auto opens = [&](gazetteer::WordId word, bool capital) { return needs[kinds.of(word, capital)] != 0; };
  for (const bool capital : {false, true}) {
    for (gazetteer::WordId word = 0; word < kinds.words; ++word) {
      if (opens(word, capital)) uses.add(word, capital, use);
    }
    // Of words that occur in names only the rules see the shape.
    for (const gazetteer::WordId shape :
         {gazetteer::kUnknownLower, gazetteer::kUnknownCapital, gazetteer::kUnknownAcronym}) {
      if (opens(shape, capital)) uses.add(uses.names_only(), capital, use);
    }
  }
}

/// The class codes of a text's tokens, as they are asked for.
class Seeker::Codes {
 public:
  Codes(const Family& family, const text::Document& doc, const gazetteer::Words& words, text::TokenIndex first)
      : codes_(family.impl().codes.data()),
        kinds_(family.impl().kinds->of_row.data()),
        known_(family.impl().kinds->words),
        tokens_(doc.tokens.data() + first),
        words_(words.data() + first) {}
  /// Of token i, counted from the first one.
  Code operator()(std::size_t i) const noexcept {
    // A word that occurs in names only has the class of its shape. (Numbers are no such words.)
    const gazetteer::WordId word = words_[i] < known_ ? words_[i] : gazetteer::kShapesByLook[tokens_[i].look];
    static_assert(text::kCapital == 1, "chooses the capitalised words' rows");
    return codes_[kinds_[2 * std::size_t{word} + (tokens_[i].flags & text::kCapital)]];
  }

 private:
  const Code* codes_;
  const WordKinds::Kind* kinds_;  ///< by row
  gazetteer::WordId known_;
  const text::Token* tokens_;
  const gazetteer::WordId* words_;
};

void Seeker::start(const text::Document& doc, const gazetteer::Words& words, const text::TokenMarks& marks,
                   std::uint8_t use, text::Lender::Loan& loan, Trail& trail) const {
  const text::TokenIndex total = marks.size();
  trail.near = loan.take<text::TokenIndex>(total);
  text::TokenIndex* const near = trail.near.data();
  std::size_t count = 0;
  for (text::TokenIndex t = 0; (t = marks.next(t, use)) < total; ++t) near[count++] = t;
  if (count != 0) {
    // Without a branch: what stands beside them is chance.
    const Surroundings& surroundings = family_.impl().surroundings();
    const Codes code_at(family_, doc, words, 0);
    const std::size_t all = count;
    count = 0;
    for (std::size_t i = 0; i < all; ++i) {
      const text::TokenIndex t = near[i];
      const Code before = t > 0 ? code_at(t - 1) : Surroundings::kNothing;
      const Code behind = t + 1 < total ? code_at(t + 1) : Surroundings::kNothing;
      near[count] = t;
      count += surroundings.open(before, code_at(t), behind);
    }
  }
  trail.near.shorten(count);
}

void Seeker::find(std::size_t near, const text::Document& doc, const gazetteer::Words& words, text::TokenRange range,
                  const Trail& trail, Matcher& matcher, std::vector<Match>& out) const {
  out.clear();
  if (matcher.impl_ == nullptr) return;
  const Codes code_at(family_, doc, words, range.first);
  Matcher::Impl& search = *matcher.impl_;
  std::size_t end = 0;  // behind the last chosen code
  while (near < trail.near.size() && trail.near[near] < range.first) ++near;
  for (; near < trail.near.size() && trail.near[near] < range.last; ++near) {
    const std::size_t n = trail.near[near] - range.first;
    if (end == 0) search.begin(range.last - range.first);
    end = n + 1;
    search.walk_back(n, code_at);
  }
  if (end == 0) return;
  search.walk_on(range.last - range.first, end, code_at, [&](std::size_t first, std::size_t last, std::uint16_t rule) {
    out.push_back(
        {range.first + static_cast<std::uint32_t>(first), range.first + static_cast<std::uint32_t>(last), rule});
    return last;
  });
}

}  // namespace parley::grammar
