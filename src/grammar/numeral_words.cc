// Fills the table of numeral words.
#include "grammar/numeral_words.h"

namespace parley::grammar {

using gazetteer::WordId;

NumeralWords::NumeralWords(const gazetteer::Tables& tables) : entries_(tables.vocabulary_count()) {
  struct Named {
    const char* name;
    Part part;
  };
  // Later rows win: a class that says more about a word stands further down.
  constexpr Named kNamed[] = {
      {"article", kArticle},
      {"ordinal_word", kFractionNoun},
      {"unit_number", kUnit},
      {"teen_number", kTeen},
      {"tens_number", kTens},
      {"multiplier", kMultiplier},
      {"zero_word", kZero},
      {"dozen", kDozen},
      {"score_noun", kScore},
      {"vague_count", kVague},
      {"vague_plural", kVaguePlural},
      {"multiplier_plural", kVaguePlural},
      {"couple", kCouple},
      {"third", kFractionNoun},
      {"quarter", kFractionNoun},
      {"quarter_plural", kFractionNoun},
      {"fraction_plural", kFractionNoun},
      {"half", kHalf},
  };
  for (const Named& n : kNamed) {
    const gazetteer::ClassId id = tables.class_id(n.name);
    if (id == gazetteer::kNoClass) continue;
    for (const gazetteer::ClassMember member : tables.words_of(id))
      entries_[member.word] = {n.part, static_cast<double>(tables.value(member.word, id))};
  }
  const auto set = [&](const char* word, Part part, double value) {
    const WordId w = tables.find_word(word);
    if (w >= gazetteer::kFirstWord && w < entries_.size()) entries_[w] = {part, value};
  };
  set("hundred", kHundred, 100);
  set("trillion", kMultiplier, 1e12);  // too large for a value of the tables
  set("and", kAnd, 0);
  set("point", kPoint, 0);
  set("to", kRangeWord, 0);
  set("through", kRangeWord, 0);
  set("or", kOr, 0);
  set("of", kOf, 0);
  set("the", kNone, 0);
  set("second", kNone, 0);  // a unit of time far more often than half of a half
  for (const Entry& e : entries_) {
    const bool none =
        e.part == kNone || e.part == kAnd || e.part == kOr || e.part == kOf || e.part == kRangeWord || e.part == kPoint;
    beginnings_.push_back(none ? kNoBeginning : e.part == kArticle ? kBehindArticle : kBegins);
  }
}

}  // namespace parley::grammar
