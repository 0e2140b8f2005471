// Reads numerals: one pass over a few tokens, with the scale ("million") falling from left to right.
#include "grammar/numerals.h"

namespace parley::grammar {

using gazetteer::WordId;
using text::Token;
using text::TokenIndex;
using text::TokenKind;

namespace {

constexpr double kLargest = 1e15;       // beyond it nothing is counted, and doubles stop being exact soon after
constexpr TokenIndex kMaxTokens = 24;   // no numeral is longer
constexpr std::size_t kMaxDigits = 24;  // bytes of a number in digits

struct FractionSign {
  const char* bytes;
  double value;
};
constexpr FractionSign kFractionSigns[] = {
    {"\xC2\xBC", 0.25},        {"\xC2\xBD", 0.5},         {"\xC2\xBE", 0.75},        {"\xE2\x85\x93", 1.0 / 3},
    {"\xE2\x85\x94", 2.0 / 3}, {"\xE2\x85\x95", 0.2},     {"\xE2\x85\x96", 0.4},     {"\xE2\x85\x97", 0.6},
    {"\xE2\x85\x98", 0.8},     {"\xE2\x85\x99", 1.0 / 6}, {"\xE2\x85\x9A", 5.0 / 6}, {"\xE2\x85\x9B", 0.125},
    {"\xE2\x85\x9C", 0.375},   {"\xE2\x85\x9D", 0.625},   {"\xE2\x85\x9E", 0.875},
};

/// 10k, 2.5m, 3bn: what the letters behind a number in digits multiply it by; 0: no scale.
double letter_scale(std::string_view letters) noexcept {
  struct Letters {
    std::string_view letters;
    double scale;
  };
  constexpr Letters kScales[] = {{"k", 1e3}, {"K", 1e3},  {"M", 1e6},   {"mil", 1e6}, {"mn", 1e6},  {"MM", 1e6},
                                 {"b", 1e9}, {"bn", 1e9}, {"bln", 1e9}, {"G", 1e9},   {"tn", 1e12}, {"tln", 1e12}};
  for (const Letters& l : kScales)
    if (l.letters == letters) return l.scale;
  return 0;
}

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

}  // namespace

struct NumeralReader::Text {
  const text::Document& doc;
  const std::vector<WordId>& words;
  TokenIndex end;
  const Token& token(TokenIndex t) const { return doc.tokens[t]; }
  bool joined(TokenIndex t) const { return t < end && token(t).is(text::kHyphen); }
};

NumeralReader::NumeralReader(const gazetteer::Tables& tables) : entries_(tables.vocabulary_count()) {
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
    for (WordId w = 0; w < entries_.size(); ++w)
      if (tables.has(w, id)) entries_[w] = {n.part, static_cast<double>(tables.value(w, id))};
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

NumeralReader::Entry NumeralReader::entry(const Text& t, TokenIndex at) const {
  if (at >= t.end || t.token(at).kind != TokenKind::word) return {};
  const WordId w = t.words[at];
  return w < entries_.size() ? entries_[w] : Entry{};
}

double NumeralReader::digits_value(std::string_view bytes) noexcept {
  if (bytes.empty() || bytes.size() > kMaxDigits) return -1;
  double extra = 0;
  for (const FractionSign& f : kFractionSigns) {
    const std::string_view sign = f.bytes;
    if (bytes.size() >= sign.size() && bytes.substr(bytes.size() - sign.size()) == sign) {
      extra = f.value;
      bytes.remove_suffix(sign.size());
      break;
    }
  }
  // The last separator with one, two or more than three digits behind it marks decimals; all others mark groups.
  std::size_t decimal = std::string_view::npos;
  std::size_t separators = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '.' || bytes[i] == ',') {
      decimal = i;
      ++separators;
    }
  }
  if (decimal != std::string_view::npos && bytes.size() - decimal - 1 == 3 && (bytes[decimal] == ',' || separators > 1))
    decimal = std::string_view::npos;
  double value = 0, scale = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == decimal) {
      scale = 1;
      continue;
    }
    if (!is_digit(bytes[i])) continue;
    value = value * 10 + (bytes[i] - '0');
    scale *= 10;
  }
  if (scale > 0) value /= scale;
  value += extra;
  return value <= kLargest ? value : -1;
}

bool NumeralReader::fraction(const Text& t, TokenIndex at, Numeral& out) const {
  // a half · two thirds · three-quarters · a quarter · 3/4 · half a million · half of
  const Entry first = entry(t, at);
  double count = 0;
  TokenIndex next = at;
  if (first.part == kHalf) {
    out.first = at;
    out.low = 0.5;
    next = at + 1;
    if (entry(t, next).part == kArticle && entry(t, next + 1).part != kNone) {
      const Entry what = entry(t, next + 1);
      if (what.part == kDozen || what.part == kMultiplier || what.part == kHundred) ++next;
    }
    const Entry what = entry(t, next);
    if (what.part == kDozen || what.part == kMultiplier || what.part == kHundred) {
      out.low *= what.value;
      ++next;
    }
    out.last = next;
    out.whole = out.low >= 1;
    return true;
  }
  if (t.token(at).kind == TokenKind::number) {
    if (at + 2 >= t.end || t.token(at + 1).punct != '/' || t.token(at + 2).kind != TokenKind::number ||
        t.token(at + 2).has(text::kSpaceBefore))
      return false;
    const double above = digits_value(t.doc.bytes(at)), below = digits_value(t.doc.bytes(at + 2));
    if (above < 0 || below <= 1 || above >= below || below > 1000) return false;
    out.first = at;
    out.last = at + 3;
    out.low = above / below;
    out.whole = false;
    return true;
  }
  if (first.part == kArticle || first.part == kUnit || first.part == kTeen) {
    count = first.part == kArticle ? 1 : first.value;
    next = at + 1;
    if (t.joined(next)) ++next;
    const Entry noun = entry(t, next);
    if (noun.part == kHalf) {
      out.low = count / 2;
    } else if (noun.part == kFractionNoun && noun.value > 2) {
      const std::string_view word = t.doc.bytes(next);
      const bool plural = word.back() == 's' || word.back() == 'S';
      if (plural != (count != 1)) return false;
      out.low = count / noun.value;
    } else {
      return false;
    }
    out.first = at;
    out.last = next + 1;
    out.whole = false;
    return true;
  }
  return false;
}

bool NumeralReader::fraction_tail(const Text& t, TokenIndex at, TokenIndex& end, double& value) const {
  // … and a half · … and three quarters
  if (entry(t, at).part != kAnd) return false;
  const Entry next = entry(t, at + 1);
  if (next.part != kArticle && next.part != kUnit) return false;
  Numeral tail;
  if (!fraction(t, at + 1, tail)) return false;
  end = tail.last;
  value = tail.low;
  return true;
}

bool NumeralReader::vague(const Text& t, TokenIndex at, Numeral& out) const {
  Entry e = entry(t, at);
  TokenIndex next = at;
  if (e.part == kArticle && entry(t, at + 1).part == kVague && t.doc.bytes(at + 1).size() == 3) e = entry(t, ++next);
  if (e.part == kVague) {
    if (next == at && t.doc.bytes(at).size() == 3) return false;  // "few" by itself says how few, not how many
    out.low = 2;
  } else if (e.part == kVaguePlural) {
    // dozens 24, scores 40, hundreds 200, thousands 2000; tens of thousands 20,000
    out.low = e.value >= 100 ? 2.0 * e.value : e.value;
    if (entry(t, next + 1).part == kOf && entry(t, next + 2).part == kVaguePlural) {
      out.low = (e.value >= 100  ? e.value
                 : e.value == 24 ? 24
                                 : e.value) *
                2.0 * entry(t, next + 2).value / (e.value == 24 || e.value == 40 ? 2.0 : 1.0);
      next += 2;
    }
  } else {
    return false;
  }
  out.first = at;
  out.last = next + 1;
  out.form = Numeral::Form::vague;
  out.high = 0;
  out.worded = true;
  return out.low <= kLargest;
}

bool NumeralReader::cardinal(const Text& t, TokenIndex at, Numeral& out) const {
  double total = 0, group = 0;  // total: what stands before the last multiplier; group: what is being read
  double scale = 0;             // the last multiplier: the next must be smaller
  bool any = false, worded = true, small_open = true, hundred_open = true;
  bool decimal = false;
  TokenIndex i = at, last = at;
  const TokenIndex end = t.end - at > kMaxTokens ? at + kMaxTokens : t.end;
  while (i < end) {
    TokenIndex j = i;
    if (any && t.joined(j) && j + 1 < end && entry(t, j + 1).part != kNone && entry(t, j + 1).part != kArticle) ++j;
    const bool after_and = any && entry(t, j).part == kAnd && j == i;
    if (after_and) {
      if (group == 0 ? scale == 0 : hundred_open) break;  // "twenty and …" are two numbers
      ++j;
      Numeral tail;
      if (j < end && fraction(t, j, tail)) break;  // three million and a half
    }
    if (j >= end) break;
    const Token& token = t.token(j);
    if (token.kind == TokenKind::number) {
      const double v = digits_value(t.doc.bytes(j));
      const bool under_hundred = after_and && group >= 100 && v < 100 && !hundred_open;  // 3 hundred and 21
      if (any && (group != 0 || scale == 0) && !under_hundred) break;
      if (v < 0 || (any && !under_hundred && v >= scale)) break;
      if (after_and && t.token(at).kind == TokenKind::word) break;
      group += v;
      decimal = v != static_cast<double>(static_cast<std::int64_t>(v));
      worded = false;
      if (j + 1 < end && t.token(j + 1).kind == TokenKind::word) {
        const double letters = letter_scale(t.doc.bytes(j + 1));
        if (letters != 0 && (!t.token(j + 1).has(text::kSpaceBefore) || letters >= 1e9)) {
          group *= letters;
          any = true;
          last = j + 2;
          break;
        }
      }
      small_open = false;
      hundred_open = !under_hundred;
      any = true;
      last = i = j + 1;
      continue;
    }
    const Entry e = entry(t, j);
    if (e.part == kArticle && !any) {
      const Entry next = entry(t, j + 1);
      if (next.part != kHundred && next.part != kMultiplier && next.part != kDozen) break;
      group = 1;
      small_open = false;
      any = true;
      i = j + 1;
      continue;
    }
    if (e.part == kUnit || e.part == kTeen || e.part == kTens) {
      if (any && (!small_open || (scale != 0 && group == 0 && e.value >= scale))) break;
      const double tail = group - 100 * static_cast<double>(static_cast<std::int64_t>(group / 100));
      if (tail != 0 && !(e.part == kUnit && tail >= 20 && tail < 100 && static_cast<std::int64_t>(tail) % 10 == 0))
        break;
      if (tail != 0 && after_and) break;
      group += e.value;
      small_open = e.part == kTens;
      any = true;
      last = i = j + 1;
      continue;
    }
    if (e.part == kHundred) {
      if (after_and || (any && !hundred_open)) break;
      if (any && group == 0) break;
      group = (any ? group : 1) * 100;
      hundred_open = false;
      small_open = true;
      any = true;
      decimal = false;
      last = i = j + 1;
      continue;
    }
    if (e.part == kMultiplier) {
      if (after_and) break;
      if (any && group == 0) {  // three lakh crore
        if (scale == 0 || e.value <= scale) break;
        total *= e.value;
      } else {
        if (scale != 0 && e.value >= scale) break;
        total += (any ? group : 1) * e.value;
      }
      scale = e.value;
      group = 0;
      hundred_open = small_open = true;
      any = true;
      decimal = false;
      last = i = j + 1;
      continue;
    }
    if (e.part == kDozen || e.part == kScore || (e.part == kVaguePlural && e.value == 24 && any)) {
      if (after_and || (e.part == kScore && !any)) break;
      group = (any && group != 0 ? group : 1) * (e.part == kScore ? 20 : 12);
      any = true;
      last = j + 1;
      break;
    }
    break;
  }
  if (!any || last == at) return false;
  double value = total + group;
  TokenIndex tail_end = last;
  double tail = 0;
  if (fraction_tail(t, last, tail_end, tail)) {
    // "three million and a half" is half a million more; "five and a half million" multiplies
    value += group == 0 && scale != 0 ? tail * scale : tail;
    last = tail_end;
    decimal = true;
    const Entry e = entry(t, last);
    if (scale == 0 && (e.part == kMultiplier || e.part == kHundred)) {
      value *= e.value;
      ++last;
    }
  } else if (entry(t, last).part == kPoint && scale == 0) {
    double place = 0.1;
    TokenIndex k = last + 1;
    while (k < end && (entry(t, k).part == kUnit || entry(t, k).part == kZero)) {
      value += place * entry(t, k).value;
      place /= 10;
      ++k;
    }
    if (k > last + 1) {
      last = k;
      decimal = true;
      const Entry e = entry(t, last);
      if (e.part == kMultiplier) {
        value *= e.value;
        ++last;
      }
    }
  }
  if (value > kLargest) return false;
  out = Numeral();
  out.first = at;
  out.last = last;
  out.low = out.high = value;
  out.worded = worded;
  out.whole = !decimal || value == static_cast<double>(static_cast<std::int64_t>(value));
  return true;
}

bool NumeralReader::read_cardinal(const text::Document& doc, const std::vector<WordId>& words, TokenIndex at,
                                  TokenIndex end, Numeral& out) const {
  const Text t{doc, words, end};
  if (at >= end) return false;
  const Token& token = doc.tokens[at];
  const Entry e = entry(t, at);
  // 29km, 180ml: a measure, no number
  if (token.kind == TokenKind::number && at + 1 < end && doc.tokens[at + 1].kind == TokenKind::word &&
      !doc.tokens[at + 1].has(text::kSpaceBefore) && letter_scale(doc.bytes(at + 1)) == 0)
    return false;
  if (token.kind != TokenKind::number &&
      (e.part == kNone || e.part == kAnd || e.part == kOr || e.part == kOf || e.part == kRangeWord || e.part == kPoint))
    return false;
  out = Numeral();
  if (vague(t, at, out)) return true;
  if (fraction(t, at, out)) {
    out.high = out.low;
    out.worded = token.kind != TokenKind::number;
    return true;
  }
  if (e.part == kCouple || (e.part == kArticle && entry(t, at + 1).part == kCouple)) {
    out.first = at;
    out.last = e.part == kCouple ? at + 1 : at + 2;
    out.low = out.high = 2;
    out.worded = true;
    return entry(t, out.last).part == kOf;
  }
  if (e.part == kZero) {
    out.first = at;
    out.last = at + 1;
    out.worded = true;
    return true;
  }
  return cardinal(t, at, out);
}

bool NumeralReader::read(const text::Document& doc, const std::vector<WordId>& words, TokenIndex at, TokenIndex end,
                         Numeral& out) const {
  if (!read_cardinal(doc, words, at, end, out)) return false;
  if (out.form != Numeral::Form::cardinal || !out.whole) return true;
  // 10 to 15 · 10-15 · 3,000–5,000 · two or three
  const Text t{doc, words, end};
  const TokenIndex link = out.last;
  if (link + 1 >= end) return true;
  const Token& token = doc.tokens[link];
  const Entry e = entry(t, link);
  const bool dash = token.is(text::kHyphen) || token.is(text::kDash) || token.is('~');
  if (!dash && e.part != kRangeWord && e.part != kOr) return true;
  if (dash && token.has(text::kSpaceBefore) != doc.tokens[link + 1].has(text::kSpaceBefore)) return true;
  Numeral other;
  if (!read_cardinal(doc, words, link + 1, end, other) || other.form != Numeral::Form::cardinal || !other.whole)
    return true;
  double low = out.low;
  // "5 to 6 million", "two or three hundred": the second number's scale holds for both
  if (low < 1000 && other.high >= 1000 && link == at + 1 && other.last > other.first + 1) {
    const Entry scale = entry(t, other.last - 1);
    if ((scale.part == kMultiplier || scale.part == kHundred) && low * scale.value < other.high) low *= scale.value;
  }
  if (low >= other.high) return true;
  // A dash between words joins other things ("two-for-two"); "or" gives a range of neighbours only.
  if (e.part == kOr && (!out.worded || !other.worded || other.high > 4 * low)) return true;
  if (dash && other.high > 100 * low) return true;
  out.low = low;
  out.high = other.high;
  out.last = other.last;
  out.form = Numeral::Form::range;
  out.worded = out.worded && other.worded;
  return true;
}

}  // namespace parley::grammar
