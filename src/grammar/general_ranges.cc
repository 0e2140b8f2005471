// A table of comparing phrases, tried longest first; two bounds that face each other make one range.
#include "grammar/general_ranges.h"

#include <string_view>

namespace parley::grammar {

using text::TokenIndex;
using text::TokenKind;

namespace {

using Bound = ComparisonRule::Bound;

// Of two rules that begin alike the longer one stands first.
constexpr ComparisonRule kRules[] = {
    {"more|greater|larger|bigger|higher than or equal to", true, Bound::low, false},
    {"more|greater|larger|bigger|higher or equal to|than", true, Bound::low, false},
    {"at least or equal to", true, Bound::low, false},
    {"less|smaller|lower|fewer than or equal to", true, Bound::high, false},
    {"less|smaller|lower|fewer or equal to|than", true, Bound::high, false},
    {"at most or equal to", true, Bound::high, false},
    {"no|not less|fewer|smaller|lower than", true, Bound::low, false},
    {"no|not more|greater|larger|bigger|higher than", true, Bound::high, false},
    {"at least", true, Bound::low, false},
    {"at most", true, Bound::high, false},
    {"up to", true, Bound::high, false},
    {"as many|much as", true, Bound::high, false},
    {"more|greater|larger|bigger|higher than", true, Bound::low, true},
    {"less|smaller|lower|fewer than", true, Bound::high, true},
    {"above|over|exceed|exceeds|exceeding|surpass|surpasses|surpassing", true, Bound::low, true},
    {"below|under", true, Bound::high, true},
    {"equal|equals|equaling|equalling to", true, Bound::both, false},
    {"equals", true, Bound::both, false},
    {"> =", true, Bound::low, false},
    {"< =", true, Bound::high, false},
    {"≥", true, Bound::low, false},
    {"≤", true, Bound::high, false},
    {">", true, Bound::low, true},
    {"<", true, Bound::high, true},
    {"or greater|larger|bigger|higher|more than", false, Bound::low, false},
    {"or|and more|greater|larger|bigger|higher|above|over|upwards", false, Bound::low, false},
    {"or less|smaller|lower|fewer than", false, Bound::high, false},
    {"or|and less|smaller|lower|fewer|below|under", false, Bound::high, false},
};

bool equal(std::string_view text, std::string_view word) {
  if (text.size() != word.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] | 0x20) : text[i];
    if (c != word[i]) return false;
  }
  return true;
}

bool any_of(std::string_view text, std::string_view alternatives) {
  while (!alternatives.empty()) {
    const std::size_t bar = alternatives.find('|');
    if (equal(text, alternatives.substr(0, bar))) return true;
    alternatives = bar == std::string_view::npos ? std::string_view() : alternatives.substr(bar + 1);
  }
  return false;
}

}  // namespace

List<ComparisonRule> comparison_rules() { return {kRules, sizeof kRules / sizeof *kRules}; }

struct GeneralRangeReader::Text {
  const text::Document& doc;
  const std::vector<gazetteer::WordId>& words;
  TokenIndex end;

  bool is(TokenIndex t, std::string_view word) const { return t < end && equal(doc.bytes(t), word); }
  /// A sign of comparison
  bool sign(TokenIndex t) const { return is(t, "<") || is(t, ">") || is(t, "="); }
  /// Behind the words of the rule at `at`; `at` itself: they do not stand there.
  TokenIndex behind(const ComparisonRule& rule, TokenIndex at) const {
    std::string_view rest = rule.words;
    TokenIndex t = at;
    while (!rest.empty()) {
      const std::size_t blank = rest.find(' ');
      if (t >= end || !any_of(doc.bytes(t), rest.substr(0, blank))) return at;
      ++t;
      rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank + 1);
    }
    return t;
  }
};

GeneralRangeReader::GeneralRangeReader(const gazetteer::Tables& tables) : numbers_(tables), words_(tables) {}

/// A number; or its rank: "the tenth".
bool GeneralRangeReader::number(const Text& t, TokenIndex at, GeneralNumber& out) const {
  if (t.is(at, "the") && at + 1 < t.end && t.doc.tokens[at + 1].kind == TokenKind::word) {
    const NumeralWords::Entry e = words_.entry(t.words[at + 1]);
    if (e.part != NumeralWords::kFractionNoun || t.doc.bytes(at + 1).back() == 's') return false;
    out = {at, at + 2, e.value};
    return true;
  }
  return numbers_.read(t.doc, t.words, at, t.end, out);
}

/// The rule whose words stand behind a number, at `at`; none where they belong to the next ("equal to 5 or less than 6").
const ComparisonRule* GeneralRangeReader::suffix(const Text& t, TokenIndex at) const {
  for (const ComparisonRule& rule : kRules) {
    const TokenIndex behind = rule.before ? at : t.behind(rule, at);
    if (behind == at) continue;
    GeneralNumber next;
    const TokenIndex than = t.is(behind, "than") ? behind + 1 : behind;
    return number(t, than, next) ? nullptr : &rule;
  }
  return nullptr;
}

bool GeneralRangeReader::bound(const Text& t, TokenIndex at, GeneralRange& out) const {
  const auto take = [&](const ComparisonRule& rule, const GeneralNumber& n, TokenIndex last) {
    out = GeneralRange();
    out.first = at;
    out.last = last;
    out.has_low = rule.bound != Bound::high;
    out.has_high = rule.bound != Bound::low;
    out.low = out.has_low ? n.value : 0;
    out.high = out.has_high ? n.value : 0;
    out.low_open = rule.open && rule.bound == Bound::low;
    out.high_open = rule.open && rule.bound == Bound::high;
  };
  GeneralNumber n;
  for (const ComparisonRule& rule : kRules) {
    if (!rule.before) continue;
    const TokenIndex behind = t.behind(rule, at);
    if (behind == at || !number(t, behind, n)) continue;
    if (t.sign(at) && at > 0 && t.sign(at - 1)) return false;  // <>, =>
    take(rule, n, n.last);
    if (rule.bound == Bound::both)  // "equal to 5000 or less"
      if (const ComparisonRule* more = suffix(t, n.last); more != nullptr) take(*more, n, t.behind(*more, n.last));
    return true;
  }
  if (!number(t, at, n)) return false;
  const ComparisonRule* rule = suffix(t, n.last);
  if (rule == nullptr) return false;
  take(*rule, n, t.behind(*rule, n.last));
  return true;
}

/// between 5 and 10 · from 5 to 10 · 5 to 10 · 5-10
bool GeneralRangeReader::pair(const Text& t, TokenIndex at, GeneralRange& out) const {
  const bool between = t.is(at, "between"), from = t.is(at, "from");
  GeneralNumber low, high;
  if (!number(t, between || from ? at + 1 : at, low)) return false;
  const TokenIndex link = low.last;
  if (link >= t.end) return false;
  const text::Token& token = t.doc.tokens[link];
  const bool dash = token.is(text::kHyphen) || token.is(text::kDash) || token.is('~');
  const bool linked = between ? t.is(link, "and") || dash : t.is(link, "to") || t.is(link, "through") || dash;
  if (!linked || !number(t, link + 1, high) || high.value <= low.value) return false;
  if (dash && high.last < t.end && t.doc.tokens[high.last].is(text::kHyphen)) return false;  // 1-222-2222
  out = GeneralRange();
  out.first = at;
  out.last = high.last;
  out.has_low = out.has_high = true;
  out.low = low.value;
  out.high = high.value;
  return true;
}

bool GeneralRangeReader::read(const text::Document& doc, const std::vector<gazetteer::WordId>& words, TokenIndex at,
                              TokenIndex end, GeneralRange& out) const {
  const Text t{doc, words, end};
  if (at >= end) return false;
  if (pair(t, at, out)) return true;
  if (!bound(t, at, out)) return false;
  if (out.has_low && out.has_high) return true;
  // above 1000 and below 1500
  TokenIndex next = out.last;
  if (next < end && doc.tokens[next].is(',')) ++next;
  if (t.is(next, "and") || t.is(next, "but")) ++next;
  GeneralRange other;
  if (next == out.last || !bound(t, next, other) || other.has_low == out.has_low || other.has_high == out.has_high)
    return true;
  const GeneralRange& lower = out.has_low ? out : other;
  const GeneralRange& upper = out.has_low ? other : out;
  if (lower.low >= upper.high) return true;
  GeneralRange both;
  both.first = at;
  both.last = other.last;
  both.has_low = both.has_high = true;
  both.low = lower.low;
  both.high = upper.high;
  both.low_open = lower.low_open;
  both.high_open = upper.high_open;
  out = both;
  return true;
}

}  // namespace parley::grammar
