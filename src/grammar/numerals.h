// Reads numerals from tokens: digits with separators, words, mixtures ("1.5 million"), fractions, dozens, vague plurals and closed ranges.
//
// Knows nothing of what is counted and nothing of hedges ("at least"): a room puts those around what it gets from here. No allocation; the
// tables are looked up once, at construction. Immutable after that, shared by threads.
#ifndef PARLEY_GRAMMAR_NUMERALS_H_
#define PARLEY_GRAMMAR_NUMERALS_H_

#include <cstdint>
#include <vector>

#include "gazetteer/tables.h"
#include "grammar/numeral_words.h"
#include "text/document.h"

namespace parley::grammar {

/// One numeral in the text: tokens [first, last).
struct Numeral {
  enum class Form : std::uint8_t {
    cardinal,  ///< a number: low = high
    range,     ///< "10 to 15": both bounds belong to it
    vague      ///< "dozens", "several": low is the least that is meant, high is unknown
  };
  text::TokenIndex first = 0;
  text::TokenIndex last = 0;
  Form form = Form::cardinal;
  bool worded = false;  ///< no digit in it
  bool whole = true;    ///< false: a fraction ("two thirds", 2.5)
  double low = 0;
  double high = 0;  ///< of a vague one: 0

  std::int64_t low_integer() const noexcept { return static_cast<std::int64_t>(low); }
  std::int64_t high_integer() const noexcept { return static_cast<std::int64_t>(high); }
};

class NumeralReader {
 public:
  explicit NumeralReader(const gazetteer::Tables& tables);

  /// The longest numeral that begins at token `at` and ends before `end`. False: none begins there. `cardinal_last`
  /// gets the end of the cardinal with which it begins.
  bool read(const text::Document& doc, const std::vector<gazetteer::WordId>& words, text::TokenIndex at,
            text::TokenIndex end, Numeral& out, text::TokenIndex* cardinal_last = nullptr) const;
  /// The same without ranges.
  bool read_cardinal(const text::Document& doc, const std::vector<gazetteer::WordId>& words, text::TokenIndex at,
                     text::TokenIndex end, Numeral& out) const;
  /// False where no numeral begins at `at`: the quick look before read().
  bool may_begin(const text::Document& doc, const std::vector<gazetteer::WordId>& words, text::TokenIndex at,
                 text::TokenIndex end) const noexcept {
    const text::Token& token = doc.tokens[at];
    if (token.kind != text::TokenKind::word) return token.kind == text::TokenKind::number;
    const std::uint8_t begin = words_.beginning(words[at]);
    if (begin != NumeralWords::kBehindArticle) return begin != NumeralWords::kNoBeginning;
    // "a hundred", "a dozen", "a half", "a-half"
    if (at + 1 >= end) return false;
    const text::Token& next = doc.tokens[at + 1];
    return next.is(text::kHyphen) ||
           (next.kind == text::TokenKind::word && words_.beginning(words[at + 1]) != NumeralWords::kNoBeginning);
  }
  /// The value of a number in digits ("5,000", "2½", "1.5"); negative: not readable, or over 10^15.
  static double digits_value(std::string_view bytes) noexcept;

 private:
  using Entry = NumeralWords::Entry;
  struct Text;
  bool cardinal(const Text& t, text::TokenIndex at, Numeral& out) const;
  bool fraction(const Text& t, text::TokenIndex at, Numeral& out) const;
  bool fraction_tail(const Text& t, text::TokenIndex at, text::TokenIndex& end, double& value) const;
  bool vague(const Text& t, text::TokenIndex at, Numeral& out) const;
  Entry entry(const Text& t, text::TokenIndex at) const;

  NumeralWords words_;
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_NUMERALS_H_
