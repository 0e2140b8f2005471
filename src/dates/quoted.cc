// The day of a text's words where it is not that of publication: a newspaper's dateline is of the evening before ("BELGRADE, Nov. 18 -", printed on
// the 19th), and quoted words are of the day on which they were said, where the clause beside them tells it. "today" is that day.
#include <algorithm>

#include "dates/builder.h"

namespace parley::dates {
namespace {

constexpr TokenIndex kClause = 40;  // tokens of a speaker's clause that are read
constexpr TokenIndex kBehind = 14;  // tokens behind "said" in which its day may stand
constexpr DayNumber kPrinted = 2;   // days from a dateline to the paper

/// A day that token `t` names, on or before `today`; false: none. `lost`: a time before today, but not which day.
bool day_said(const Builder& b, TokenIndex t, DayNumber today, DayNumber& day, bool& lost) {
  const Lexicon& lex = b.lex();
  if (b.is(t, lex.rel) && b.value(t, lex.rel) < 0 && b.weekday_at(t + 1) == 0 && b.unit_at(t + 1) != Unit::night)
    return lost = true;  // "said last week"
  if (b.is(t, lex.ago) || b.shape(t, gazetteer::kYearNumber)) return lost = true;
  if (b.is(t, lex.deictic_day)) {
    day = today + b.value(t, lex.deictic_day);
    return day <= today;
  }
  if (b.is(t, lex.weekday) || b.is(t, lex.weekday_short)) {
    day = today - (iso_weekday(today) - b.weekday_at(t) + 7) % 7;
    return true;
  }
  const int month = b.month_at(t);
  if (month == 0 || !b.is(t, lex.month)) return false;
  TokenIndex next = t;
  int date = b.day_at(t + 1, next);
  if (date == 0 && t > 0) date = b.day_at(t - 1, next);
  const int year = civil(today).year;
  if (date == 0 || !is_real_day(year, month, date)) return lost = true;
  day = day_number(year, month, date);
  if (day > today) day = is_real_day(year - 1, month, date) ? day_number(year - 1, month, date) : today;
  return true;
}

}  // namespace

Anchor Builder::said_on(text::TokenRange clause) const {
  const Anchor unsaid = document_;
  clause.last = std::min(clause.last, clause.first + kClause);
  TokenIndex verb = clause.first;
  while (verb < clause.last && !is(verb, lex_.saying)) ++verb;
  if (verb == clause.last) return unsaid;
  DayNumber day = 0;
  bool lost = false;
  // "On Sunday he wrote", "Khalilzad on Sunday said"
  for (TokenIndex t = clause.first; t < verb; ++t) {
    if (t > clause.first + 2 && t + 2 < verb) continue;
    if (day_said(*this, t, document_.day, day, lost)) return lost ? Anchor{} : Anchor{true, day, Grain::day};
  }
  // "said in a series of posts late Sunday": as far as the clause of the verb reaches
  const TokenIndex end = std::min(clause.last, verb + kBehind);
  for (TokenIndex t = verb + 1; t < end; ++t) {
    if (is(t, lex_.clause_word) || is(t, lex_.past_auxiliary) || is(t, lex_.will_word)) break;
    if (day_said(*this, t, document_.day, day, lost)) return lost ? Anchor{} : Anchor{true, day, Grain::day};
  }
  return unsaid;
}

void Builder::written_on(text::TokenRange dateline) {
  if (narrative_ || !document_.known) return;
  for (TokenIndex t = dateline.first; t < dateline.last; ++t) {
    if (month_at(t) == 0) continue;
    DayNumber day = 0;
    bool lost = false;
    if (day_said(*this, t, document_.day, day, lost) && !lost && document_.day - day <= kPrinted)
      document_.day = published_.day = day;
    return;
  }
}

Anchor Builder::now_at(TokenIndex t) {
  if (narrative_ || !document_.known || t >= count_) return document_;
  const std::uint32_t q = doc_.quotation_of(t);
  if (q == text::Document::kNoQuotation) return document_;
  if (q == said_in_) return said_;
  const auto paragraph = [&](std::uint32_t i) {
    return doc_.sentences[doc_.sentence_of[doc_.quotations[i].inside.first]].paragraph;
  };
  text::TokenRange clause = doc_.quotations[q].speaker;
  // "…," he said on Sunday. "…": the second is of the same statement
  if (clause.empty() && q > 0 && paragraph(q - 1) == paragraph(q)) clause = doc_.quotations[q - 1].speaker;
  said_in_ = q;
  return said_ = clause.empty() ? document_ : said_on(clause);
}

}  // namespace parley::dates
