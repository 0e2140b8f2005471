// What a rule's builder works with: the words of one match, the anchors, and the records to add to.
#ifndef PARLEY_DATES_BUILDER_H_
#define PARLEY_DATES_BUILDER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "dates/calendar.h"
#include "dates/dates.h"
#include "dates/lexicon.h"
#include "dates/story.h"
#include "dates/values.h"
#include "grammar/family.h"
#include "text/document.h"

namespace parley::dates {

using text::TokenIndex;

/// A day that relative expressions count from, with the grain at which it is known.
struct Anchor {
  bool known = false;
  DayNumber day = 0;
  Grain grain = Grain::day;
};

/// On which side of the anchor a bare weekday, month or day lies.
enum class Side : std::uint8_t { unknown, past, future };

/// An amount: 2½ is 2500 thousandths; `vague`: several, a few, dozens.
struct Amount {
  std::int64_t thousandths = 0;
  bool vague = false;
};

/// A year as read: `known` with its astronomic number (1 BC is 0).
struct YearRead {
  bool known = false;
  int year = 0;
};

class Builder {
 public:
  Builder(const Lexicon& lexicon, const text::Document& doc, const gazetteer::Words& words,
          const CreationTime& published, const Context& context, std::vector<DateRecord>& out);

  /// The first word of the match is none of the expression's: what is left is read.
  void drop_first() noexcept { ++match_.first; }
  /// Only [first, last) of the match is read from here on: it holds several expressions.
  void narrow(TokenIndex first, TokenIndex last) noexcept { match_ = {first, last}; }
  /// The next match: tokens [first, last) of the sentence [sentence.first, sentence.last).
  void start(text::TokenRange match, text::TokenRange sentence, const char* rule);

  // ---- the words of the match; tokens outside the text have no class
  TokenIndex first() const noexcept { return match_.first; }
  TokenIndex last() const noexcept { return match_.last; }
  text::TokenRange sentence() const noexcept { return sentence_; }
  bool is(TokenIndex t, ClassId c) const noexcept {
    return t < count_ && lex_.has(words_[t], c, doc_.tokens[t].has(text::kCapital));
  }
  int value(TokenIndex t, ClassId c) const noexcept;
  gazetteer::WordId word(TokenIndex t) const noexcept { return t < count_ ? words_[t] : gazetteer::kOther; }
  bool shape(TokenIndex t, gazetteer::Shape s) const noexcept { return word(t) == s; }
  bool spelled(TokenIndex t, std::string_view folded) const noexcept {
    const gazetteer::WordId w = word(t);
    return w >= gazetteer::kFirstWord && lex_.spelling(w) == folded;
  }
  std::string_view bytes(TokenIndex t) const noexcept { return doc_.bytes(t); }
  std::string_view text() const noexcept { return doc_.text; }
  const text::Token& token(TokenIndex t) const noexcept { return doc_.tokens[t]; }
  /// First token of class `c` in [from, to); `to` where there is none.
  /// Hour and minute of "11.40", a decimal at `t` with one or two digits before the dot and two behind; false, and nothing set, for any other.
  bool dotted_clock(TokenIndex t, int& hour, int& minute) const noexcept;
  TokenIndex find(TokenIndex from, TokenIndex to, ClassId c) const noexcept;
  /// Is the match all that the text says, but for a mark behind it? A query, a field of a form: nothing else there that numbers could count.
  bool alone() const noexcept;
  /// The sentence that token `t` is in.
  text::TokenRange sentence_at(TokenIndex t) const noexcept {
    const text::Sentence& s = doc_.sentences[doc_.sentence_of[t]];
    return {s.first, s.last};
  }
  TokenIndex find_shape(TokenIndex from, TokenIndex to, gazetteer::Shape s) const noexcept {
    while (from < to && !shape(from, s)) ++from;
    return from;
  }
  bool only_sentence() const noexcept { return doc_.sentences.size() == 1; }
  bool in_sentence(TokenIndex t) const noexcept { return sentence_.contains(t); }

  // ---- numbers
  int digits(TokenIndex t) const noexcept;  ///< whole number of up to nine digits, ordinals and '96 too; -1: none
  /// A day of the month at `t` ("5", "5th", "fifth", "twenty-first"); `next` is the token behind it. 0: none.
  int day_at(TokenIndex t, TokenIndex& next) const noexcept;
  /// A year at `t`: 1996, '96, "nineteen ninety-six", "two thousand and three", with BC or AD behind it.
  YearRead year_at(TokenIndex t, TokenIndex& next) const noexcept;
  /// A number at `t`, in digits or words; false: none.
  bool amount_at(TokenIndex t, TokenIndex& next, Amount& out) const noexcept;
  int month_at(TokenIndex t) const noexcept;
  int weekday_at(TokenIndex t) const noexcept;
  Unit unit_at(TokenIndex t) const noexcept;
  int two_digit_year(int yy) const noexcept;

  // ---- anchors
  /// The text was written on the day that its dateline names, if that is a day or two before it was printed.
  void written_on(text::TokenRange dateline);
  bool narrative() const noexcept { return narrative_; }
  /// The day that "today" is for the match: publication, or in quoted words the day on which they were said.
  const Anchor& published() const noexcept { return published_; }
  const CreationTime& creation() const noexcept { return creation_; }
  /// Publication in news; in narratives the last date told.
  Anchor anchor() const noexcept;
  Anchor told() const noexcept { return told_; }
  void set_told(const Anchor& a) noexcept { told_ = a; }
  /// The last business quarter that the text named outright.
  bool quarter_told() const noexcept { return has_quarter_; }
  DayNumber quarter_day() const noexcept { return quarter_; }
  void set_quarter(DayNumber n) noexcept {
    quarter_ = n;
    has_quarter_ = true;
  }
  /// In a narrative, the year of a month (and day; 0: none) told without one; false where the story has told and will tell nothing near.
  bool story_year(int month, int day, int& year);
  void set_story(Story* story) noexcept { story_ = story; }
  /// The records from `from` on are finished: the story has told them.
  void tell(std::size_t from);
  /// The year of "that year": the one mentioned in passing since the last date told, else that date's.
  YearRead year_meant() const noexcept;
  /// A bare year: at the head of its sentence it becomes the anchor, elsewhere it is kept as one mentioned in passing.
  void year_told(int year) noexcept;
  /// By tense and modality of the nearest verb. Remembered for the match.
  Side side() const noexcept;
  DateOrder order() const noexcept { return context_.date_order; }

  // ---- results
  DateRecord& add(TokenIndex first, TokenIndex last);
  DateRecord& add() { return add(match_.first, match_.last); }
  std::vector<DateRecord>& out() noexcept { return out_; }
  /// put_period, and in a narrative the anchor of what follows.
  void date(DateRecord& d, Grain grain, DayNumber n) noexcept;
  const Lexicon& lex() const noexcept { return lex_; }
  /// The mod that words of [from, to) give to a date (early, the end of …) or an amount (about, more than …).
  DateMod date_mod(TokenIndex from, TokenIndex to) const noexcept;
  DateMod amount_mod(TokenIndex from, TokenIndex to) const noexcept;

 private:
  Anchor now_at(TokenIndex t);
  Anchor said_on(text::TokenRange clause) const;  ///< by the clause that tells who speaks
  const Lexicon& lex_;
  const text::Document& doc_;
  const gazetteer::Words& words_;
  const TokenIndex count_ = static_cast<TokenIndex>(words_.size());  ///< of tokens: asked before every look at one
  const Context& context_;
  std::vector<DateRecord>& out_;
  CreationTime creation_;
  Story* story_ = nullptr;
  Anchor document_, published_, told_;
  Anchor said_;
  std::uint32_t said_in_ = text::Document::kNoQuotation;  ///< the quotation that said_ is of
  YearRead passing_;
  DayNumber quarter_ = 0;
  bool has_quarter_ = false;
  bool narrative_ = false;
  text::TokenRange match_, sentence_;
  mutable text::TokenRange side_of_;  ///< the match that side_ was asked for; empty: none yet
  mutable Side side_ = Side::unknown;
  const char* rule_ = "";
};

/// Reads one match and adds its records; false: the words are no date after all.
using Build = bool (*)(Builder&);

/// A row of a rule table: the rule, and who reads its matches.
struct DateRule {
  grammar::Rule rule;
  Build build;
};

List<DateRule> calendar_rules() noexcept;
List<DateRule> relative_rules() noexcept;
List<DateRule> duration_rules() noexcept;
List<DateRule> clock_rules() noexcept;
List<DateRule> holiday_rules() noexcept;

// Shared between tables.
/// Reads an absolute or deictic day in [from, to) and writes it to `d`; false where it names no day.
bool read_day(Builder& b, TokenIndex from, TokenIndex to, DateRecord& d);
/// Reads a feast and its year in [from, to), all of it, and writes its day to `d`; false where it is none.
bool read_feast(Builder& b, TokenIndex from, TokenIndex to, DateRecord& d);

}  // namespace parley::dates

#endif  // PARLEY_DATES_BUILDER_H_
