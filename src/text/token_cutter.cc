// The characters of a token, one after the other.
#include "text/token_cutter.h"

#include "text/abbreviations.h"
#include "text/fold.h"

namespace parley::text {

bool TokenCutter::may_go_on(const Token& word, std::size_t end) const noexcept {
  if (text_[end] == '.') return end - word.begin == 1 || is_abbreviation(word.begin, end, word.has(kCapital));
  const Character c = peek(end);
  return c.char_class == CharClass::apostrophe || letter(c);
}

void TokenCutter::step() {
  const Character c = character_at(text_, at_);
  switch (c.char_class) {
    case CharClass::invalid:
      note_invalid();
      gap_ |= kSpaceBefore;
      ++at_;
      break;
    case CharClass::space:
      gap_ |= kSpaceBefore;
      at_ += c.length;
      break;
    case CharClass::line_end:
      gap_ |= kSpaceBefore | kLineBefore;
      at_ += c.length;
      break;
    case CharClass::letter_lower:
    case CharClass::letter_upper:
      word(c);
      break;
    case CharClass::digit:
    case CharClass::fraction:
      number();
      break;
    case CharClass::apostrophe:
      apostrophe(c);
      break;
    case CharClass::hyphen:
      hyphen(c);
      break;
    case CharClass::punctuation:
      if (c.code != '<' || c.length != 1 || !tag()) punctuation(c);
      break;
  }
}

bool TokenCutter::tag() {
  const Tag tag = tags_.tag_at(at_);
  if (tag.end == 0) return false;
  if (tag.breaks) gap_ |= kSpaceBefore | kLineBefore;
  at_ = tag.end;
  return true;
}

void TokenCutter::note_invalid() {
  const auto at = static_cast<std::uint32_t>(at_);
  if (!doc_.invalid.empty() && doc_.invalid.back().end == at)
    doc_.invalid.back().end = at + 1;
  else if (doc_.invalid.size() < Document::kMaxInvalid)
    doc_.invalid.push_back({at, at + 1});
}

// A letter, the dot behind it, another letter: U.S., a.m. Returns where the abbreviation ends, 0 for none.
std::size_t TokenCutter::dotted_end(std::size_t begin) const noexcept {
  std::size_t at = begin;
  int letters = 0;
  while (true) {
    const Character c = peek(at);
    if (!letter(c) || at + c.length >= text_.size() || text_[at + c.length] != '.') break;
    if (letters > 0 && letter(peek(at + c.length + 1)) && letter(peek(at + c.length + 1 + 1)) &&
        c.char_class == CharClass::letter_lower)
      break;
    at += c.length + 1;
    ++letters;
  }
  if (letters == 0) return 0;
  const Character next = peek(at);
  if (letters == 1) {  // an initial: "George W. Bush", but not the last letter of "Plan B.\n" or of a word
    const Character c = peek(begin);
    if (c.char_class != CharClass::letter_upper || letter(next) || next.char_class == CharClass::digit) return 0;
    if (text_[begin] == 'I' && c.length == 1) return 0;  // "than I."
    return next.char_class == CharClass::line_end || at >= text_.size() ? 0 : at;
  }
  if (letter(next)) {  // "U.S" + "S": the last letter has no dot: U.S
    const Character behind = peek(at + next.length);
    if (!letter(behind) && behind.char_class != CharClass::digit) return at + next.length;
    return at - 1 > begin + 1 ? at - 1 : 0;
  }
  return at;
}

bool TokenCutter::is_abbreviation(std::size_t begin, std::size_t end, bool capital) const noexcept {
  if (end - begin > kLongestAbbreviation) return false;
  const std::uint64_t letters = begin + 8 <= text_.size() ? word_head(text_.data() + begin, end - begin)
                                                          : word_head(text_.substr(begin, end - begin));
  const Abbreviation* const row = find_abbreviation(letters);
  if (row == nullptr) return false;
  if (!capital) return !row->only_capitalised;
  return letters != packed("no") ||  // "No. 5"
         digit_at(end + 1) || (end + 2 < text_.size() && text_[end + 1] == ' ' && digit_at(end + 2));
}

void TokenCutter::word(Character c) {
  const std::size_t begin = at_;
  unsigned flags = c.char_class == CharClass::letter_upper ? unsigned{kCapital} : 0u;
  const std::size_t second = begin + c.length;
  const bool maybe_dotted = second < text_.size() && text_[second] == '.';
  if (const std::size_t end = maybe_dotted ? dotted_end(begin) : 0; end != 0) {
    if (peek(begin).char_class == CharClass::letter_upper && end - begin > 2) flags |= kAllCaps;
    add(begin, end, TokenKind::word, flags | kDotted);
    return;
  }
  std::size_t at = begin;
  std::size_t upper = 0, digits = 0;
  for (std::uint8_t k = 0; at < text_.size() && (k = kWordBytes[static_cast<unsigned char>(text_[at])]) != 0;
       ++at) {  // most words are ASCII
    upper += k == kUpper;
    digits += k == kDigit;
  }
  std::size_t letters = at - begin - digits;
  while (true) {
    c = peek(at);
    if (letter(c) && at < text_.size()) {
      ++letters;
      upper += static_cast<std::size_t>(c.char_class == CharClass::letter_upper);
      if (c.code >= 0x80) flags |= kNonAscii;
      at += c.length;
    } else if (c.char_class == CharClass::digit) {
      at += 1;
    } else if (c.char_class == CharClass::apostrophe && letter(peek(at + c.length))) {
      const std::size_t behind = at + c.length;
      if ((text_[behind] == 's' || text_[behind] == 'S') && !letter(peek(behind + 1)) && !digit_at(behind + 1))
        break;  // possessive
      flags |= c.code >= 0x80 ? kNonAscii | kApostrophe : kApostrophe;
      at = behind;
    } else {
      break;
    }
  }
  if (letters >= 2 && upper == letters) flags |= kAllCaps;
  if (at < text_.size() && text_[at] == '.' && is_abbreviation(begin, at, (flags & kCapital) != 0)) {
    flags |= kDotted;
    ++at;
  }
  add(begin, at, TokenKind::word, flags);
}

void TokenCutter::number() {
  const std::size_t begin = at_;
  std::size_t at = begin;
  while (digit_at(at)) ++at;
  const std::size_t lead = at - begin;
  if (lead > 0 && lead <= 3) {  // 5,000 and 5 000 with a hard space
    while (true) {
      std::size_t separator = 0;
      if (at < text_.size() && text_[at] == ',')
        separator = 1;
      else if (const Character c = peek(at); c.code == 0xA0 || c.code == 0x202F || c.code == 0x2009)
        separator = c.length;
      if (separator == 0 || !digit_at(at + separator) || !digit_at(at + separator + 1) ||
          !digit_at(at + separator + 2) || digit_at(at + separator + 3))
        break;
      at += separator + 3;
    }
  }
  if (lead > 0 && at + 1 < text_.size() && text_[at] == '.' && digit_at(at + 1)) {
    ++at;
    while (digit_at(at)) ++at;
    while (lead <= 3 && at + 3 < text_.size() && text_[at] == '.' && digit_at(at + 1) && digit_at(at + 2) &&
           digit_at(at + 3) && !digit_at(at + 4))
      at += 4;
  }
  if (const Character c = peek(at); c.char_class == CharClass::fraction && at < text_.size()) {
    add(begin, at + c.length, TokenKind::number);
    return;
  }
  const auto suffix = [&](std::string_view s) {
    if (at + s.size() > text_.size()) return false;
    for (std::size_t i = 0; i < s.size(); ++i) {
      if ((text_[at + i] | 0x20) != s[i]) return false;
    }
    const Character behind = peek(at + s.size());
    return !letter(behind) && behind.char_class != CharClass::digit;
  };
  if (suffix("st") || suffix("nd") || suffix("rd") || suffix("th")) {
    add(begin, at + 2, TokenKind::ordinal);
  } else if ((lead == 2 || lead == 4) && at == begin + lead && suffix("s")) {
    add(begin, at + 1, TokenKind::decade);
  } else {
    add(begin, at, TokenKind::number);
  }
}

void TokenCutter::apostrophe(const Character& c) {
  const std::size_t behind = at_ + c.length;
  const Character next = peek(behind);
  const bool spaced = gap_ != 0 || count_ == 0;
  const bool after_word =
      !spaced && (tokens_[count_ - 1].kind == TokenKind::word || tokens_[count_ - 1].kind == TokenKind::number ||
                  tokens_[count_ - 1].kind == TokenKind::decade);
  if (after_word && behind < text_.size() && (text_[behind] | 0x20) == 's' && !letter(peek(behind + 1))) {
    add(at_, behind + 1, TokenKind::possessive);
    return;
  }
  if (c.code == '\'' && behind < text_.size() && text_[behind] == '\'') {  // '' as a double quotation mark
    add(at_, behind + 1, TokenKind::punctuation, 0, spaced ? kOpenQuote : kCloseQuote);
    return;
  }
  if (!spaced && after_word && !open_single_ && text_[at_ - 1] == 's' && !letter(next)) {  // the insurgents' leader
    add(at_, behind, TokenKind::possessive);
    return;
  }
  if (c.length <= 3 && digit_at(behind) && digit_at(behind + 1) && !digit_at(behind + 2) &&
      (spaced || !after_word)) {  // '90s, '96
    std::size_t end = behind + 2;
    const bool decade = end < text_.size() && text_[end] == 's' && !letter(peek(end + 1));
    if (decade) ++end;
    add(at_, end, decade ? TokenKind::decade : TokenKind::number);
    return;
  }
  const bool opens = spaced && (letter(next) || next.char_class == CharClass::digit);
  open_single_ = opens;
  add(at_, behind, TokenKind::punctuation, 0, opens && c.code == '\'' ? kOpenSingle : kCloseSingle);
}

void TokenCutter::hyphen(const Character& c) {
  std::size_t end = at_ + c.length;
  if (end < text_.size() && text_[at_] == '-' && text_[end] == '-') {
    while (end < text_.size() && text_[end] == '-') ++end;
    add(at_, end, TokenKind::punctuation, 0, kDash);
    return;
  }
  const bool spaced = gap_ != 0;
  const Character next = peek(end);
  const bool space_behind = next.char_class == CharClass::space || next.char_class == CharClass::line_end;
  add(at_, end, TokenKind::punctuation, 0, spaced && space_behind ? kDash : kHyphen);  // " - " is a dash
}

void TokenCutter::punctuation(const Character& c) {
  std::size_t end = at_ + c.length;
  char punct = c.punct;
  if (punct == '"') {
    const Character next = peek(end);
    const bool spaced = gap_ != 0 || count_ == 0 || tokens_[count_ - 1].is('(') || tokens_[count_ - 1].is('[') ||
                        tokens_[count_ - 1].is(kDash);
    const bool space_behind =
        next.char_class == CharClass::space || next.char_class == CharClass::line_end || end >= text_.size();
    punct = spaced && !space_behind ? kOpenQuote : !spaced && space_behind ? kCloseQuote : kDoubleQuote;
  } else if (punct == '`') {
    if (end < text_.size() && text_[end] == '`') ++end;
    punct = end - at_ == 2 ? kOpenQuote : kOpenSingle;
  } else if (punct == '.' && end < text_.size() && text_[end] == '.') {
    while (end < text_.size() && text_[end] == '.') ++end;
    punct = kEllipsis;
  } else if (punct == kOpenSingle) {
    open_single_ = true;
  } else if (c.code < 0x80) {
    punct = plain_punct(punct);
  }
  add(at_, end, TokenKind::punctuation, 0, punct);
}

}  // namespace parley::text
