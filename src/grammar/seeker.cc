// Where matches can lie, and the search that begins there.
#include "grammar/seeker.h"

#include "gazetteer/shapes.h"
#include "grammar/compiler.h"
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

/// The class bytes of a text's tokens, as they are asked for.
class Seeker::Classes {
 public:
  Classes(const Family& family, const text::Document& doc, const gazetteer::Words& words, text::TokenIndex first)
      : of_words_{family.impl().bytes[0].data(), family.impl().bytes[1].data()},
        known_(static_cast<gazetteer::WordId>(family.impl().bytes[0].size())),
        tokens_(doc.tokens.data() + first),
        words_(words.data() + first) {}
  /// Of token i, counted from the first one.
  std::uint8_t operator()(std::size_t i) const noexcept {
    // A word that occurs in names only has the class of its shape. (Numbers are no such words.)
    const gazetteer::WordId word = words_[i] < known_ ? words_[i] : gazetteer::kShapesByLook[tokens_[i].look];
    return of_words_[tokens_[i].flags & text::kCapital][word];
  }

 private:
  const std::uint8_t* of_words_[2];
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
    const Classes class_at(family_, doc, words, 0);
    const std::size_t all = count;
    count = 0;
    for (std::size_t i = 0; i < all; ++i) {
      const text::TokenIndex t = near[i];
      const std::uint8_t before = t > 0 ? class_at(t - 1) : Surroundings::kNothing;
      const std::uint8_t behind = t + 1 < total ? class_at(t + 1) : Surroundings::kNothing;
      near[count] = t;
      count += surroundings.open(before, class_at(t), behind);
    }
  }
  trail.near.shorten(count);
}

void Seeker::find(std::size_t near, const text::Document& doc, const gazetteer::Words& words, text::TokenRange range,
                  const Trail& trail, Matcher& matcher, std::vector<Match>& out) const {
  out.clear();
  if (matcher.impl_ == nullptr) return;
  const Classes class_at(family_, doc, words, range.first);
  Matcher::Impl& search = *matcher.impl_;
  std::size_t end = 0;  // behind the last chosen byte
  while (near < trail.near.size() && trail.near[near] < range.first) ++near;
  for (; near < trail.near.size() && trail.near[near] < range.last; ++near) {
    const std::size_t n = trail.near[near] - range.first;
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
