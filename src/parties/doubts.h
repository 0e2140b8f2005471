// Letters that the gazetteer knows as an actor's and that mean something else elsewhere ("SAS" the airline, "PA" the state). Private to the room.
#ifndef PARLEY_PARTIES_DOUBTS_H_
#define PARLEY_PARTIES_DOUBTS_H_

#include <cstddef>
#include <string_view>

#include "parties/work.h"

namespace parley::parties {

/// Is the name but a few capitals that words_names.tsv does not call plain?
bool doubtful_letters(const Work& work, const gazetteer::NameHit& hit);

/// Is the name but common words ("occupation authorities", "friendly countries")? They mean their actor where the text is about his country.
bool common_words(const Work& work, const gazetteer::NameHit& hit);

/// "<" before a firm's share, or round the firm.
bool angle_bracket(const Work& work, text::TokenIndex t);

/// Is the name written between angle brackets, as agencies write firms and their shares ("Imperial Oil <IMO.A>")?
bool ticker(const Work& work, const gazetteer::NameHit& hit);

/// What the letters of a text mean by its own words.
class Doubts {
 public:
  explicit Doubts(Work& work) : w_(work) {}

  /// Finds the letters that stand in brackets behind words of which they are the initials: there they mean these.
  void read();

  /// Does something else in the text say that `hit`, doubtful letters, means the entry? Its other names, its country in a text of conflict, or a
  /// noun of its kind beside it.
  bool means(const gazetteer::NameHit& hit, gazetteer::EntryId entry, const Facts& facts);

 private:
  /// The first of the words before the bracket `open` whose initials the letters are; `open` where there are none.
  text::TokenIndex spelt_from(text::TokenIndex open, std::string_view letters) const;
  /// "Liberal Democratic Party" of the entry "Liberal Democratic Party (Japan)".
  bool own_name(gazetteer::EntryId entry, text::TokenRange words) const;
  bool kind_beside(const gazetteer::NameHit& hit, const Facts& facts) const;

  Work& w_;
  static constexpr std::size_t kMost = 16;  ///< kept for one text
  std::string_view otherwise_[kMost];       ///< letters that mean something else
  std::size_t count_ = 0;
};

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_DOUBTS_H_
