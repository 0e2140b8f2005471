// Costs in thousandths; set on histories of wars by hand, and checked by leaving a quarter of them out: they are no model of any of them.
#include "dates/story.h"

#include <algorithm>

namespace parley::dates {
namespace {

constexpr std::size_t kBack = 10;      // milestones looked back on
constexpr std::size_t kAhead = 6;      // milestones looked ahead to
constexpr std::uint32_t kReach = 40;   // sentences looked ahead
constexpr std::size_t kHeading = 120;  // bytes of a heading
constexpr int kFar = 4000;             // the most that distance in the text costs
constexpr int kNothing = 9000;
constexpr int kUnrelated = 3000;  // the most that what comes next can weigh: it may be a look back or ahead itself

/// A jump of the story from one day to a later or an earlier one.
int jump(DayNumber days) noexcept {
  constexpr DayNumber kSmooth = 91, kOverlap = 15;
  constexpr DayNumber kFurthest = 100000;
  if (days > kFurthest || days < -kFurthest) return 1000000;
  if (days >= -kOverlap) return days <= kSmooth ? 0 : static_cast<int>((days - kSmooth) * 73 / 10);
  return static_cast<int>(-days * 105 / 10);
}

/// A paragraph of one short line that no full stop ends.
bool is_heading(const text::Document& doc, const text::Sentence& s) noexcept {
  const text::Paragraph& p = doc.paragraphs[s.paragraph];
  if (p.last_sentence - p.first_sentence != 1 || s.last == s.first) return false;
  const text::Token& tail = doc.tokens[s.last - 1];
  return tail.end - doc.tokens[s.first].begin <= kHeading && !tail.is('.') && !tail.is('!') && !tail.is('?') &&
         !tail.is('"') && !tail.is(text::kCloseQuote);
}

bool milestone_of(const text::Document& doc, const DateRecord& r, Milestone& out) noexcept {
  constexpr DayNumber kYear = 366;
  DayNumber from = 0, to = 0;
  if (r.type == DateType::duration || r.type == DateType::set || !parse_iso_day(r.earliest.view(), from)) return false;
  if (!parse_iso_day(r.latest.view(), to)) return false;
  if (to < from || to - from > kYear) return false;
  const std::uint32_t at = doc.sentence_of[r.first];
  const text::Sentence& s = doc.sentences[at];
  const bool year = to - from > 300;
  out = {
      year ? from : from + (to - from) / 2, r.first, at, s.paragraph, year, r.first <= s.first + 2, is_heading(doc, s)};
  return true;
}

}  // namespace

void Story::clear() noexcept {
  told_.clear();
  ahead_.clear();
  next_ = 0;
  in_section_ = false;
  section_ = 0;
  section_from_ = section_to_ = 0;
}

void Story::foretell(const text::Document& doc, const gazetteer::Words& words, const std::vector<DateRecord>& records) {
  for (const DateRecord& r : records) {
    const std::string_view said = doc.text.substr(r.begin, r.end - r.begin);
    bool named = said.find("BC") != std::string_view::npos || said.find("B.C") != std::string_view::npos;
    for (text::TokenIndex t = r.first; t < r.last && !named; ++t) named = words[t] == gazetteer::kYearNumber;
    Milestone m;
    if (named && milestone_of(doc, r, m)) ahead_.push_back(m);
  }
}

void Story::tell(const text::Document& doc, const DateRecord& record) {
  Milestone m;
  if (!milestone_of(doc, record, m)) return;
  told_.push_back(m);
  // "The Winter War" is a heading, but none that names a year.
  const auto named = std::lower_bound(ahead_.begin(), ahead_.end(), m.first,
                                      [](const Milestone& x, text::TokenIndex t) { return x.first < t; });
  if (!m.heading || named == ahead_.end() || named->first != m.first) return;
  const int year = civil(m.day).year;
  if (!in_section_ || m.paragraph != section_) {
    in_section_ = true;
    section_ = m.paragraph;
    section_from_ = section_to_ = year;
  }
  section_from_ = std::min(section_from_, year);
  section_to_ = std::max(section_to_, year);
}

bool Story::year_at(const text::Document& doc, text::TokenIndex at, int offset, bool onward, int& year) {
  while (next_ < ahead_.size() && ahead_[next_].first <= at) ++next_;
  const std::uint32_t sentence = doc.sentence_of[at];
  const std::uint32_t paragraph = doc.sentences[sentence].paragraph;
  const std::size_t back = std::min(told_.size(), kBack);
  const Milestone* const before = told_.data() + (told_.size() - back);
  std::size_t ahead = 0;
  while (ahead < kAhead && next_ + ahead < ahead_.size()) {
    const Milestone& m = ahead_[next_ + ahead];
    if (m.sentence > sentence + kReach || (m.heading && m.paragraph != paragraph)) break;
    ++ahead;
  }
  const Milestone* const behind = ahead_.data() + next_;
  if (back + ahead == 0) return false;

  const auto cost = [&](int y) {
    constexpr int kYearSaid = 900, kLead = 180, kYearAfter = 1500, kYearBefore = 300, kOtherYear = 2000;
    constexpr int kSentence = 250, kParagraph = 800, kSentenceAhead = 120, kParagraphAhead = 400;
    constexpr int kOutside = 800, kOutsideYear = 300;
    constexpr DayNumber kWithinYear = 340;
    const DayNumber day = day_number(y, 1, 1) + offset;
    const int in = civil(day).year;
    int from = kNothing, to = kUnrelated;
    for (std::size_t i = 0; i < back; ++i) {
      const Milestone& m = before[i];
      // The heading of a section of several years names none of them.
      if (m.heading && (m.paragraph != section_ || section_from_ != section_to_)) continue;
      int c = jump(day - m.day);
      if (onward && i + 1 == back && m.sentence == sentence && !m.whole_year)
        c = day >= m.day && day - m.day <= kWithinYear ? 0 : 2 * c;
      if (m.whole_year) {
        const int far = std::abs(in - civil(m.day).year);
        c = (m.leads || m.heading ? kLead : kYearSaid) + (far == 0 ? 0
                                                          : far == 1 && in > civil(m.day).year
                                                              ? kYearAfter
                                                              : kOtherYear + 1000 * std::min(far, 1000));
      }
      from = std::min(from, c + std::min(kFar, static_cast<int>(std::min(sentence - m.sentence, 100U)) * kSentence +
                                                   (m.paragraph != paragraph ? kParagraph : 0)));
    }
    for (std::size_t i = 0; i < ahead; ++i) {
      const Milestone& m = behind[i];
      int c = jump(m.day - day);
      if (m.whole_year) {
        const int far = std::abs(in - civil(m.day).year);
        c = kYearSaid + (far == 0                             ? 0
                         : far == 1 && in < civil(m.day).year ? kYearBefore
                                                              : kOtherYear + 1000 * std::min(far, 1000));
      }
      to = std::min(to, c + std::min(kFar, static_cast<int>(m.sentence - sentence) * kSentenceAhead +
                                               (m.paragraph != paragraph ? kParagraphAhead : 0)));
    }
    int out = 0;
    if (in_section_) out = std::max({section_from_ - y, y - section_to_, 0});
    return from + to / 2 + (out == 0 ? 0 : kOutside + kOutsideYear * std::min(out, 3));
  };

  bool any = false;
  int best = 0;
  const auto weigh = [&](const Milestone& m) {
    const int around = civil(m.day).year;
    for (int y = around - 1; y <= around + 1; ++y) {
      const int c = cost(y);
      if (any && (c > best || (c == best && y >= year))) continue;
      any = true;
      best = c;
      year = y;
    }
  };
  for (std::size_t i = 0; i < back; ++i) weigh(before[i]);
  for (std::size_t i = 0; i < ahead; ++i) weigh(behind[i]);
  return any;
}

}  // namespace parley::dates
