// Reading the words of a match: numbers, years, units, mods. Anchors and the records that come out.
#include "dates/builder.h"

namespace parley::dates {

Builder::Builder(const Lexicon& lexicon, const text::Document& doc, const gazetteer::Words& words,
                 const CreationTime& published, const Context& context, std::vector<DateRecord>& out)
    : lex_(lexicon), doc_(doc), words_(words), context_(context), out_(out), creation_(published) {
  if (published.known)
    document_ = published_ = {true, day_number(published.year, published.month, published.day), Grain::day};
  narrative_ = context.mode == TextMode::narrative;
}

void Builder::start(text::TokenRange match, text::TokenRange sentence, const char* rule) {
  published_ = now_at(match.first);
  match_ = match;
  sentence_ = sentence;
  rule_ = rule;
}

int Builder::value(TokenIndex t, ClassId c) const noexcept { return lex_.tables.value(word(t), c); }

bool Builder::dotted_clock(TokenIndex t, int& hour, int& minute) const noexcept {
  const std::string_view s = bytes(t);
  const std::size_t dot = s.find('.');
  if (dot == 0 || dot > 2 || s.size() != dot + 3) return false;  // npos is over 2
  hour = dot == 1 ? s[0] - '0' : (s[0] - '0') * 10 + (s[1] - '0');
  minute = (s[dot + 1] - '0') * 10 + (s[dot + 2] - '0');
  return true;
}

TokenIndex Builder::find(TokenIndex from, TokenIndex to, ClassId c) const noexcept {
  while (from < to && !is(from, c)) ++from;
  return from;
}

bool Builder::alone() const noexcept {
  if (doc_.sentences.size() != 1 || match_.first > sentence_.first + 1) return false;
  if (match_.first == sentence_.first + 1 && !is(sentence_.first, lex_.year_lead)) return false;
  return match_.last == sentence_.last ||
         (match_.last + 1 == sentence_.last && token(match_.last).kind == text::TokenKind::punctuation);
}

int Builder::digits(TokenIndex t) const noexcept {
  if (t >= count_) return -1;
  const text::TokenKind kind = doc_.tokens[t].kind;
  if (kind != text::TokenKind::number && kind != text::TokenKind::ordinal) return -1;
  int n = 0, read = 0;
  for (const char c : bytes(t)) {
    if (c >= '0' && c <= '9') {
      if (++read > 9) return -1;
      n = n * 10 + (c - '0');
    } else if (c == '.') {
      return -1;
    } else if (c != ',' && kind == text::TokenKind::ordinal) {
      break;
    }
  }
  return read == 0 ? -1 : n;
}

int Builder::day_at(TokenIndex t, TokenIndex& next) const noexcept {
  next = t + 1;
  if (const int n = digits(t); n >= 1 && n <= 31) return n;
  if (is(t, lex_.ordinal_word)) {
    const int n = value(t, lex_.ordinal_word);
    return n <= 31 ? n : 0;
  }
  if (spelled(t, "twenty") || spelled(t, "thirty")) {
    TokenIndex at = t + 1;
    if (shape(at, gazetteer::kHyphenMark)) ++at;
    const int tens = value(t, lex_.number_word);
    for (const ClassId c : {lex_.ordinal_word, lex_.number_word}) {
      if (is(at, c) && value(at, c) < 10) {
        next = at + 1;
        return tens + value(at, c) <= 31 ? tens + value(at, c) : 0;
      }
    }
    return tens;
  }
  if (is(t, lex_.number_word)) {
    const int n = value(t, lex_.number_word);
    return n <= 31 ? n : 0;
  }
  return 0;
}

int Builder::two_digit_year(int yy) const noexcept {
  if (!document_.known) return yy < 50 ? 2000 + yy : 1900 + yy;
  const int pivot = civil(document_.day).year + 20;  // '96 is never far in the future
  const int year = pivot - pivot % 100 + yy;
  return year > pivot ? year - 100 : year;
}

YearRead Builder::year_at(TokenIndex t, TokenIndex& next) const noexcept {
  next = t + 1;
  YearRead y;
  const auto era = [&] {
    const TokenIndex before = next;
    if (is(next, lex_.bc)) {
      y.year = 1 - y.year;
      ++next;
    } else if (is(next, lex_.ad)) {
      if (spelled(next, "be")) y.year -= 543;  // the Buddhist era of Thai dates
      ++next;
    } else {
      next = before;
    }
    return y;
  };
  if (is(t, lex_.ad)) {
    const int n = digits(t + 1);
    if (n > 0) {
      next = t + 2;
      return {true, n};
    }
  }
  if (const int n = digits(t); n >= 0 && token(t).kind == text::TokenKind::number) {
    y.known = true;
    const bool has_era = is(t + 1, lex_.bc) || is(t + 1, lex_.ad);
    y.year = n < 100 && !has_era ? two_digit_year(n) : n;
    return era();
  }
  if (!is(t, lex_.number_word)) return y;
  const auto skip_hyphen = [&](TokenIndex at) { return shape(at, gazetteer::kHyphenMark) ? at + 1 : at; };
  const auto below_hundred = [&](TokenIndex at, TokenIndex& after) {
    after = at;
    if (!is(at, lex_.number_word)) return -1;
    const int n = value(at, lex_.number_word);
    if (n >= 100) return -1;
    after = at + 1;
    if (n < 20) return n;
    const TokenIndex one = skip_hyphen(at + 1);
    if (is(one, lex_.number_word) && value(one, lex_.number_word) < 10) {
      after = one + 1;
      return n + value(one, lex_.number_word);
    }
    return n;
  };
  const int head = value(t, lex_.number_word);
  if (head == 2 && spelled(t + 1, "thousand")) {
    next = t + 2;
    y = {true, 2000};
    TokenIndex at = spelled(next, "and") ? next + 1 : next, after = at;
    if (const int n = below_hundred(at, after); n > 0) {
      y.year += n;
      next = after;
    }
    return era();
  }
  if (head >= 10 && head <= 20) {
    TokenIndex at = skip_hyphen(t + 1), after = at;
    if (spelled(at, "hundred")) {
      y = {true, head * 100};
      next = at + 1;
      at = spelled(next, "and") ? next + 1 : next;
      if (const int n = below_hundred(at, after); n > 0) {
        y.year += n;
        next = after;
      }
      return era();
    }
    const bool oh = spelled(at, "o") || spelled(at, "oh");  // nineteen oh five
    if (oh) at = skip_hyphen(at + 1);
    if (const int n = below_hundred(at, after); n >= 10 || (n > 0 && oh)) {
      next = after;
      return y = {true, head * 100 + n}, era();
    }
  }
  return {};
}

bool Builder::amount_at(TokenIndex t, TokenIndex& next, Amount& out) const noexcept {
  next = t;
  std::int64_t total = 0, part = 0;
  bool any = false;
  for (TokenIndex at = t; at < match_.last && at < t + 12;) {
    const text::Token& tok = token(at);
    if (tok.kind == text::TokenKind::number) {
      if (any && part != 0) break;
      std::int64_t whole = 0, fraction = 0, scale = 1000;
      bool point = false;
      const std::string_view s = bytes(at);
      for (std::size_t i = 0; i < s.size(); ++i) {
        const char c = s[i];
        if (c >= '0' && c <= '9') {
          if (point) {
            scale /= 10;
            fraction += (c - '0') * scale;
          } else if (whole < 1000000000) {
            whole = whole * 10 + (c - '0');
          }
        } else if (c == '.') {
          point = true;
        } else if (s.substr(i, 2) == "\xC2\xBD") {
          fraction = 500;
        } else if (s.substr(i, 2) == "\xC2\xBC") {
          fraction = 250;
        } else if (s.substr(i, 2) == "\xC2\xBE") {
          fraction = 750;
        }
      }
      part += whole * 1000 + fraction;
      any = true;
      next = ++at;
      if (shape(at, gazetteer::kDayNumber) && shape(at + 1, gazetteer::kSlash) && digits(at + 2) > 0) {  // 2 1/2
        part += 1000 * digits(at) / digits(at + 2);
        next = at += 3;
      }
      continue;
    }
    if (is(at, lex_.number_word)) {
      const std::int64_t n = value(at, lex_.number_word);
      // "six forty-three minutes": two numbers, not their sum
      if (n < 100 && part % (n >= 10 ? 100000 : 10000) != 0) break;
      if (n >= 100) {
        part = (part == 0 ? 1000 : part) * n;
        if (n >= 1000) {
          total += part;
          part = 0;
        }
        if (total > 1000000000000 || part > 1000000000000) return false;
      } else {
        part += n * 1000;
      }
      any = true;
      next = ++at;
      continue;
    }
    if (is(at, lex_.dozen)) {
      part = (part == 0 ? 1000 : part) * 12;
      any = true;
      next = ++at;
      continue;
    }
    if (any && (shape(at, gazetteer::kHyphenMark) || spelled(at, "and"))) {
      if (shape(at, gazetteer::kHyphenMark) && spelled(at + 1, "and")) ++at;  // two-and-a-half
      TokenIndex fraction = spelled(at, "and") && shape(at + 1, gazetteer::kHyphenMark) ? at + 2 : at + 1;
      if (spelled(fraction, "a") || spelled(fraction, "one")) {
        const TokenIndex f = shape(fraction + 1, gazetteer::kHyphenMark) ? fraction + 2 : fraction + 1;
        if (is(f, lex_.half) || spelled(f, "quarter")) fraction = f;
      }
      if (is(fraction, lex_.half) || (spelled(at, "and") && spelled(fraction, "quarter") && fraction > at + 1)) {
        part += is(fraction, lex_.half) ? 500 : 250;
        next = fraction + 1;
        break;
      }
      if (is(at + 1, lex_.number_word)) {
        ++at;
        continue;
      }
      break;
    }
    if (is(at, lex_.half)) {
      part += 500;
      any = true;
      next = ++at;
      continue;
    }
    break;
  }
  if (!any) return false;
  out = {total + part, false};
  return true;
}

int Builder::month_at(TokenIndex t) const noexcept {
  if (is(t, lex_.month)) return value(t, lex_.month);
  return is(t, lex_.month_lower) ? value(t, lex_.month_lower) : 0;
}

int Builder::weekday_at(TokenIndex t) const noexcept {
  for (const ClassId c : {lex_.weekday, lex_.weekday_short, lex_.weekday_lower, lex_.weekday_plural}) {
    if (is(t, c)) return value(t, c);
  }
  return 0;
}

Unit Builder::unit_at(TokenIndex t) const noexcept {
  return t < count_ ? lex_.unit_of(words_[t], doc_.tokens[t].has(text::kCapital)) : Unit::none;
}

Anchor Builder::anchor() const noexcept { return narrative_ && told_.known ? told_ : published_; }

DateRecord& Builder::add(TokenIndex first, TokenIndex last) {
  text::make_room(out_);
  DateRecord& d = out_.emplace_back();
  d.first = first;
  d.last = last;
  d.begin = doc_.tokens[first].begin;
  d.end = doc_.tokens[last - 1].end;
  d.rule = rule_;
  return d;
}

void Builder::date(DateRecord& d, Grain grain, DayNumber n) noexcept {
  put_period(d, grain, n);
  if (grain == Grain::quarter) set_quarter(n);
  if (grain > Grain::year) return;
  const DayNumber first = period_of(grain, n).first;
  // A wider period that holds the anchor says nothing new ("on 7 December 1941 … the year 1941 … in January").
  if (narrative_ && told_.known && grain == Grain::year && told_.grain < grain &&
      civil(told_.day).year == civil(n).year)
    return;
  told_ = {true, first, grain};
  passing_ = {};
}

YearRead Builder::year_meant() const noexcept {
  if (passing_.known) return passing_;
  return {told_.known, told_.known ? civil(told_.day).year : 0};
}

bool Builder::story_year(int month, int day, int& year) {
  constexpr int kMiddle = 12;
  if (story_ == nullptr) return false;
  const int offset = static_cast<int>(day_number(2001, month, day == 0 ? kMiddle : day) - day_number(2001, 1, 1));
  const bool onward = match_.first > sentence_.first && is(match_.first - 1, lex_.deadline_preposition);
  return story_->year_at(doc_, match_.first, offset, onward, year);
}

void Builder::tell(std::size_t from) {
  if (story_ == nullptr) return;
  for (; from < out_.size(); ++from) story_->tell(doc_, out_[from]);
}

void Builder::year_told(int year) noexcept {
  const bool head = match_.first <= sentence_.first + 2;
  // "since 1871", "until 1950" and, between bare years, an earlier one look aside: the story does not move there.
  if (narrative_ && told_.known && !head && match_.first > sentence_.first) {
    const TokenIndex p = match_.first - 1;
    if (spelled(p, "since") || spelled(p, "until") || spelled(p, "till") || spelled(p, "before") || spelled(p, "than"))
      return;
    if (told_.grain == Grain::year && year < civil(told_.day).year) return;
  }
  if (!narrative_ || head || !told_.known || told_.grain == Grain::year) {
    if (narrative_ && told_.known && told_.grain < Grain::year && civil(told_.day).year == year) return;
    told_ = {true, day_number(year, 1, 1), Grain::year};
    passing_ = {};
    return;
  }
  passing_ = {true, year};
}

DateMod Builder::date_mod(TokenIndex from, TokenIndex to) const noexcept {
  for (TokenIndex t = from; t < to; ++t) {
    if (is(t, lex_.mod_start)) return DateMod::start;
    if (is(t, lex_.mod_mid)) return DateMod::mid;
    if (is(t, lex_.mod_end) || is(t, lex_.latter)) return DateMod::end;
  }
  return DateMod::none;
}

DateMod Builder::amount_mod(TokenIndex from, TokenIndex to) const noexcept {
  bool no = false, up = false;
  for (TokenIndex t = from; t < to; ++t) {
    if (is(t, lex_.no_word)) no = true;
    if (is(t, lex_.up_word)) up = true;
    if (is(t, lex_.comparative)) {
      const bool more = spelled(t, "more") || spelled(t, "longer");
      return more ? (no ? DateMod::equal_or_less : DateMod::more_than)
                  : (no ? DateMod::equal_or_more : DateMod::less_than);
    }
    if (is(t, lex_.least_word)) return DateMod::equal_or_more;
    if (is(t, lex_.most_word) || (up && spelled(t, "to"))) return DateMod::equal_or_less;
    if (is(t, lex_.hedge_more)) return DateMod::more_than;
    if (is(t, lex_.hedge_less)) return DateMod::less_than;
    if (is(t, lex_.hedge_about)) return DateMod::approx;
  }
  return DateMod::none;
}

}  // namespace parley::dates
