// The dates room's stage: finds the rules' matches sentence by sentence and lets their builders read them.
#include <algorithm>
#include <array>
#include <string>

#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/dates.h"
#include "dates/rules.h"
#include "dates/spans.h"
#include "grammar/seeker.h"

namespace parley::dates {

RuleTable::RuleTable() {
  for (const List<DateRule>& table :
       {calendar_rules(), clock_rules(), relative_rules(), duration_rules(), holiday_rules()}) {
    for (const DateRule& row : table) {
      rules.push_back(row.rule);
      builds.push_back(row.build);
    }
  }
}

struct DateRoom::Impl {
  explicit Impl(const gazetteer::Tables& tables)
      : lexicon(tables), family(tables, {"dates", {table.rules.data(), table.rules.size()}}, &error), seeker(family) {}
  /// Finds and reads the matches in `range` that begin before `limit`. `near`: see Seeker::find().
  void look(const text::Document& doc, const gazetteer::Words& words, text::TokenRange range, text::TokenIndex limit,
            text::TokenRange sentence, std::size_t near, std::size_t depth, Scratch& scratch, Builder& builder) const;
  /// Reads all sentences in order, and tells `story` what they say.
  void read(const text::Document& doc, const gazetteer::Words& words, Scratch& scratch, Builder& builder,
            Story* story) const;
  RuleTable table;
  std::string error;
  Lexicon lexicon;
  grammar::Family family;
  grammar::Seeker seeker;
};

namespace {

/// How deep a match that its builder refuses is looked through again for something shorter: without its last token, else without its first.
constexpr std::size_t kLooks = 6;
/// How many tokens behind a refused match the next one may reach.
constexpr text::TokenIndex kBeyond = 10;
/// Tokens of a text that is but "at 12" and a mark. No rule reads it: there would be one for every number of every text.
constexpr std::size_t kQuery = 3;

}  // namespace

class DateRoom::Scratch {
 public:
  Scratch(const grammar::Family& family, text::Lender& l) : lender(l), matcher(family) {}
  text::Lender& lender;
  grammar::Matcher matcher;
  grammar::Seeker::Trail trail;
  std::array<std::vector<grammar::Match>, kLooks> matches;  ///< one for each level of looking again
  std::vector<UnknownDay> unknown;
  Story story;
};

DateRoom::DateRoom(const gazetteer::Tables& tables) : impl_(std::make_unique<Impl>(tables)) {}
DateRoom::~DateRoom() = default;
std::unique_ptr<DateRoom::Scratch, void (*)(DateRoom::Scratch*)> DateRoom::make_scratch(text::Lender& lender) const {
  return {new Scratch(impl_->family, lender), [](Scratch* s) { delete s; }};
}
std::size_t DateRoom::state_bytes(const Scratch& scratch) noexcept { return scratch.matcher.bytes(); }

namespace {

/// Inside a web address or a file's path: a character of such stands right before or behind.
bool in_path(const text::Document& doc, text::TokenRange range) {
  const std::uint32_t begin = doc.tokens[range.first].begin, end = doc.tokens[range.last - 1].end;
  constexpr std::string_view kBefore = "/_=&?#\\@", kBehind = "/_=&@\\";
  if (begin > 0 && kBefore.find(doc.text[begin - 1]) != std::string_view::npos) {
    // "and/or", "1999/2000": a slash between two words or numbers of one sentence is none; an address has more than one
    constexpr std::uint32_t kLongWord = 60;  // bytes
    const std::string_view before =
        doc.text.substr(begin > kLongWord ? begin - kLongWord : 0, begin > kLongWord ? kLongWord : begin);
    const std::size_t blank = before.find_last_of(" \n\t");
    if (blank == std::string_view::npos && begin > kLongWord) return true;
    const std::string_view word = blank == std::string_view::npos ? before : before.substr(blank + 1);
    if (word.find("//") != std::string_view::npos || word.find('=') != std::string_view::npos ||
        word.find('_') != std::string_view::npos || word.find('@') != std::string_view::npos)
      return true;
  }
  if (end < doc.text.size() && kBehind.find(doc.text[end]) != std::string_view::npos && doc.text[end] != '/')
    return true;
  return false;
}

/// The token of `range` that a gap parts from the one before it, wider than any between words: columns of a table; `range.last` where there is none.
text::TokenIndex next_column(const text::Document& doc, text::TokenRange range) {
  constexpr std::uint32_t kGap = 24;  // bytes
  text::TokenIndex t = range.first + 1;
  while (t < range.last && doc.tokens[t].begin - doc.tokens[t - 1].end <= kGap) ++t;
  return t;
}

}  // namespace

void DateRoom::Impl::look(const text::Document& doc, const gazetteer::Words& words, text::TokenRange range,
                          text::TokenIndex limit, text::TokenRange sentence, std::size_t near, std::size_t depth,
                          Scratch& scratch, Builder& builder) const {
  std::vector<grammar::Match>& matches = scratch.matches[depth];
  seeker.find(near, doc, words, range, scratch.trail, scratch.matcher, matches);
  std::vector<DateRecord>& out = builder.out();
  text::TokenIndex done = range.first;  // what lies before it has been read
  for (const grammar::Match& m : matches) {
    const text::TokenRange found{m.first, m.last};
    if (found.first >= limit) break;
    while (near < scratch.trail.near.size() && scratch.trail.near[near] < found.first) ++near;
    if (found.first < done) {  // an earlier look reached into it
      if (found.last > done && depth + 1 < kLooks)
        look(doc, words, {done, found.last}, found.last, sentence, near, depth + 1, scratch, builder);
      continue;
    }
    if (const text::TokenIndex column = next_column(doc, found); column < found.last) {
      if (depth + 1 == kLooks) continue;
      look(doc, words, {found.first, column}, column, sentence, near, depth + 1, scratch, builder);
      look(doc, words, {column, std::min(found.last + kBeyond, range.last)}, found.last, sentence, near, depth + 1,
           scratch, builder);
      done = std::max(found.last, out.empty() ? 0 : out.back().last);
      continue;
    }
    if (in_path(doc, found)) continue;
    builder.start(found, sentence, table.rules[m.rule].name);
    const std::size_t before = out.size();
    if (table.builds[m.rule](builder)) {
      const auto no_day = std::find_if(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                                       [](const DateRecord& d) { return d.unknown_day; });
      if (no_day != out.end()) {
        scratch.unknown.push_back({out[before].begin, out.back().end});
        out.resize(before);
        continue;
      }
      builder.tell(before);
      if (out.size() > before && out.back().last < found.last && out.back().last > found.first && depth + 1 < kLooks) {
        // a part of the match is a date: what is left of it may begin another one
        const text::TokenIndex end = std::min(found.last + kBeyond, range.last), from = out.back().last;
        look(doc, words, {from, end}, found.last, sentence, near, depth + 1, scratch, builder);
        done = std::max(found.last, out.back().last);
      }
      continue;
    }
    out.resize(before);
    if (found.last - found.first < 2 || depth + 1 == kLooks) continue;
    look(doc, words, {found.first, found.last - 1}, found.last, sentence, near, depth + 1, scratch, builder);
    const text::TokenIndex rest = out.size() == before ? found.first + 1 : out.back().last;
    if (rest < found.last && rest > found.first) {
      const text::TokenIndex end = std::min(found.last + kBeyond, range.last);
      look(doc, words, {rest, end}, found.last, sentence, near, depth + 1, scratch, builder);
      if (out.size() > before) done = std::max(done, out.back().last);
    }
  }
}

void DateRoom::Impl::read(const text::Document& doc, const gazetteer::Words& words, Scratch& scratch, Builder& builder,
                          Story* story) const {
  builder.set_story(story);
  const text::Lent<text::TokenIndex>& near = scratch.trail.near;
  for (std::size_t i = 0; i < near.size();) {  // the other sentences have nothing
    const text::Sentence& s = doc.sentences[doc.sentence_of[near[i]]];
    const std::size_t first = i;
    while (i < near.size() && near[i] < s.last) ++i;
    const text::TokenRange sentence{s.first, s.last};
    const std::size_t before = builder.out().size();
    look(doc, words, sentence, s.last, sentence, first, 0, scratch, builder);
    link_spans(builder, before);
  }
  if (doc.sentences.size() == 1 && doc.tokens.size() <= kQuery && builder.out().empty()) {
    builder.start({1, 2}, {0, static_cast<text::TokenIndex>(doc.tokens.size())}, "number_alone");
    if (!build_number_alone(builder)) builder.out().clear();
  }
}

void DateRoom::note_uses(gazetteer::WordUses& uses) const { impl_->seeker.note_uses(uses, kUse); }

void DateRoom::run(const text::Document& doc, const gazetteer::Words& words, const text::TokenMarks& marks,
                   const CreationTime& published, const Context& context, Scratch& scratch,
                   std::vector<DateRecord>& out, std::vector<UnknownDay>& unknown) const {
  out.clear();
  unknown.clear();
  scratch.unknown.clear();
  if (!impl_->family.ok()) return;
  text::Lender::Loan loan(scratch.lender);
  impl_->seeker.start(doc, words, marks, kUse, loan, scratch.trail);
  if (context.mode == TextMode::narrative) {
    // Which years the text names, and where: what it tells without a year lies between them.
    scratch.story.clear();
    Builder builder(impl_->lexicon, doc, words, published, context, out);
    impl_->read(doc, words, scratch, builder, nullptr);
    scratch.story.foretell(doc, words, out);
    out.clear();
    scratch.unknown.clear();
  }
  Builder builder(impl_->lexicon, doc, words, published, context, out);
  // The dateline of the text, maybe below a headline.
  if (!doc.datelines.empty() && doc.sentences[doc.sentence_of[doc.datelines.front().all.first]].paragraph < 2)
    builder.written_on(doc.datelines.front().date);
  impl_->read(doc, words, scratch, builder, context.mode == TextMode::narrative ? &scratch.story : nullptr);
  unknown.assign(scratch.unknown.begin(), scratch.unknown.end());
}

}  // namespace parley::dates
