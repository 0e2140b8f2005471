// Rules over class codes. A family of rules (dates, figures …) maps each word to one code, so that a sentence becomes a short string of codes and a
// rule a regular expression over it; all rules of a family are one automaton.
//
// A rule is written with class names and read aloud:      <approx>? <number>{1,8} <modifier>{0,3} <captive>
//   <month>          any word or token of that class: a class of data/words_*.tsv, a shape of gazetteer/tables.h (capital, comma, year_number,
//                    digits = any number in digits …), or a mark of the family (a symbol that an earlier stage laid over tokens: a party, a date)
//   <month|weekday>  any of them          <^comma|period>  anything but them          <any>  anything
//   "of"             this word (it must stand in a words_*.tsv); "of|in|on" any of these words
//   ( … | … )  ?  {m,n}     as usual; unbounded repetition (*, +, {m,}) is refused: rules run in linear time
// Blanks mean nothing.
#ifndef PARLEY_GRAMMAR_FAMILY_H_
#define PARLEY_GRAMMAR_FAMILY_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/tables.h"
#include "parley/list.h"
#include "text/document.h"

namespace parley::grammar {

/// One rule of a table. The example is a sentence that the rule's test runs: its «span» is marked with guillemets.
struct Rule {
  const char* name;
  const char* pattern;
  const char* example;
};

/// A symbol that stands for tokens [first, last): an earlier stage's finding that the rules see as one.
struct Mark {
  text::TokenIndex first = 0;
  text::TokenIndex last = 0;
  std::uint16_t mark = 0;     ///< index into the family's mark names
  std::uint32_t payload = 0;  ///< the caller's: index of the mention, date …
};

/// What the rules of a family know of a word: those that no rule tells apart have the same one. 0 is no word's.
using Code = std::uint16_t;
inline constexpr std::size_t kMostCodes = 512;  ///< 0 among them

/// A stretch of text as class codes. Symbol i covers tokens [first_token[i], first_token[i+1]).
struct Symbols {
  std::vector<Code> codes;
  std::vector<text::TokenIndex> first_token;  ///< one more than there are symbols
  std::vector<std::uint32_t> payload;         ///< of marks; kNoPayload elsewhere
  static constexpr std::uint32_t kNoPayload = 0xFFFFFFFFu;
  std::size_t size() const noexcept { return codes.size(); }
  text::TokenRange tokens(std::size_t first, std::size_t last) const noexcept {
    return {first_token[first], first_token[last]};
  }
};

/// A rule's finding: symbols [first, last).
struct Match {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint16_t rule = 0;  ///< index into the family's rules
};

class Matcher;
struct WordKinds;

/// A compiled table of rules. Immutable; any number of threads may read it, each with a Matcher of its own.
class Family {
 public:
  struct Spec {
    const char* name = "";  ///< for messages
    List<Rule> rules = {};
    List<const char*> marks = {};  ///< names of marks
    std::int64_t max_mem = std::int64_t{400}
                           << 10;  ///< bytes of the states that a Matcher makes as it searches, either way
  };
  /// Compiles; `error` says what is wrong with a rule (unknown class, unbounded repetition), and the family is then unusable: a programming
  /// error that the rule tests find.
  Family(const gazetteer::Tables& tables, const Spec& spec, std::string* error = nullptr);
  /// Several families with the same marks, in less time than one by one.
  static std::vector<Family> compile(const gazetteer::Tables& tables, List<Spec> specs, std::string* error = nullptr);
  ~Family();
  Family(Family&&) noexcept;
  Family& operator=(Family&&) noexcept;

  bool ok() const noexcept;
  const Rule& rule(std::uint16_t index) const noexcept;
  std::size_t rule_count() const noexcept;
  /// The code of a word, of a mark.
  Code code_of(gazetteer::WordId word, bool capital) const noexcept;
  Code code_of_row(std::size_t word_row) const noexcept;  ///< see gazetteer::word_row()
  Code code_of_mark(std::uint16_t mark) const noexcept;
  /// A set of codes.
  class Set {
   public:
    bool has(Code code) const noexcept { return (bits_[code >> 6] >> (code & 63)) & 1u; }
    void add(Code code) noexcept { bits_[code >> 6] |= std::uint64_t{1} << (code & 63); }
    void add(const Set& other) noexcept {
      for (unsigned i = 0; i < kWords; ++i) bits_[i] |= other.bits_[i];
    }
    template <typename Visit>
    void for_each(Visit visit) const {
      for (unsigned i = 0; i < kWords; ++i) {
        for (std::uint64_t rest = bits_[i]; rest != 0; rest &= rest - 1)
          visit(static_cast<Code>(64 * i + static_cast<unsigned>(__builtin_ctzll(rest))));
      }
    }
    void remove(Code code) noexcept { bits_[code >> 6] &= ~(std::uint64_t{1} << (code & 63)); }

   private:
    static constexpr unsigned kWords = kMostCodes / 64;
    std::uint64_t bits_[kWords] = {};
  };
  /// Codes of which every match of any rule holds one at least, rare ones where there is a choice: where a stretch has none of them, find() finds
  /// nothing.
  const Set& needed() const noexcept;

  /// Tokens [range.first, range.last) as symbols; `marks` are sorted, do not overlap, and those outside the range are ignored (those before it one
  /// by one).
  void symbols(const text::Document& doc, const std::vector<gazetteer::WordId>& words, text::TokenRange range,
               List<Mark> marks, Symbols& out) const;

  struct Impl;  ///< private to the grammar room
  const Impl& impl() const noexcept { return *impl_; }

 private:
  Family();
  std::unique_ptr<Impl> impl_;
};

/// The states of a family's automaton that one thread has met so far. The Family must outlive it. They grow with the texts' variety, up to Spec::max_mem.
class Matcher {
 public:
  explicit Matcher(const Family& family);
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;
  std::size_t bytes() const noexcept;  ///< of the states on the heap

  /// All leftmost-longest, not overlapping matches; among rules that fit a span exactly the first of the table names it. `out` is cleared first.
  /// Where a match ends with a code of `shared`, that symbol may begin the next one.
  void find(const Symbols& symbols, std::vector<Match>& out, const Family::Set& shared = Family::Set());
  /// The same over `count` codes. `needed`: those of family.needed() of which each match holds one, as far as the caller knows.
  void find(const Code* codes, std::size_t count, std::vector<Match>& out, const Family::Set& shared,
            const Family::Set& needed);
  /// Kinds of words, which several families share (bundle.h).
  struct Stripe {
    const std::uint16_t* kinds = nullptr;
    std::size_t count = 0;
    const std::uint8_t* needs =
        nullptr;  ///< by symbol, up to the next eighth one: bit `bit` where its code is in family.needed()
    unsigned bit = 0;
  };
  /// The same over a stripe.
  void find(const Stripe& symbols, std::vector<Match>& out, const Family::Set& shared, const Family::Set& needed);

 private:
  friend class Seeker;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_FAMILY_H_
