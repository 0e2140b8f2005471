// What the gazetteer knows, read in place from one binary blob: words with their classes, names, entries, offices.
//
// The blob is made by compile/ from data/*.tsv (at build time) or from it and a user's rows (at run time, see user.h); it has no pointers, so
// the built-in one is used where it lies in the library. Immutable; any number of threads may read.
//
// Words. Every token gets a WordId. Ids below kFirstWord are shapes of tokens that are in no table (see Shape); then come the words of
// data/words_*.tsv in table order, then words that occur in names only. A word has classes ("month", "captive"), each with a number
// (`value`), which may hold only where the word is capitalised ("May" is a month, "may" is not).
#ifndef PARLEY_GAZETTEER_TABLES_H_
#define PARLEY_GAZETTEER_TABLES_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "parley/report.h"
#include "text/document.h"

namespace parley::text {
class TokenMarks;
}

namespace parley::gazetteer {

using WordId = std::uint32_t;
using ClassId = std::uint16_t;
using EntryId = std::uint32_t;
inline constexpr ClassId kNoClass = 0xFFFF;
inline constexpr EntryId kNoEntry = 0xFFFFFFFFu;

/// Word ids of tokens that stand in no table. Their names (below, in the comments) are class names that rules can use.
enum Shape : WordId {
  kUnknownLower = 0,    // lower          a word with a small letter first
  kUnknownCapital = 1,  // capital        a capitalised word
  kUnknownAcronym = 2,  // acronym        an all-capitals word of two or more letters (is `capital` too)
  kDayNumber = 3,       // day_number     1..31 written with one or two digits (all numbers are `digits` too)
  kTwoDigits = 4,       // two_digits     00, 32..99
  kYearNumber = 5,      // year_number    1000..2999 without separators
  kDigits = 6,          // plain_digits   any other whole number without separators
  kGrouped = 7,         // grouped        5,000 or 5 000 or 5.000.000
  kDecimal = 8,         // decimal        1.5
  kFraction = 9,        // fraction       ½ 2½
  kOrdinal = 10,        // ordinal_digits 21st
  kDecade = 11,         // decade         1990s
  kPossessive = 12,     // possessive
  kComma = 13,          // comma
  kPeriod = 14,         // period         . ! ? at any place
  kColon = 15,          // colon
  kSemicolon = 16,      // semicolon
  kHyphenMark = 17,     // hyphen
  kDashMark = 18,       // dash
  kSlash = 19,          // slash
  kOpenBracket = 20,    // open           ( [ {
  kCloseBracket = 21,   // close
  kQuoteMark = 22,      // quote          any double quotation mark
  kSingleQuote = 23,    // single_quote
  kCurrency = 24,       // currency       $ € £ ¥
  kPercent = 25,        // percent        %
  kPlus = 26,           // plus
  kOther = 27,          // other          any other character
  kFirstWord = 32
};

/// The word ids of a text's tokens.
using Words = std::vector<WordId>;

/// One class of a word.
struct WordClass {
  ClassId id = kNoClass;
  std::uint8_t capital_only = 0;  ///< holds only where the token is capitalised
  std::uint8_t spare = 0;
  std::int32_t value = 0;  ///< month number, number word's value …; 0 where the table gives none
};

/// One word of a class.
struct ClassMember {
  std::uint16_t word : 15;         ///< its id: those of the vocabulary are small
  std::uint16_t capital_only : 1;  ///< as WordClass::capital_only
};

/// How a form stands for its entry.
enum class FormKind : std::uint8_t {
  name,         ///< canonical name
  alias,        ///< another name, acronym, spelling
  demonym,      ///< adjective of a country or people: Afghan
  national,     ///< its people: Afghans
  capital,      ///< capital city
  metonym,      ///< Kremlin
  last_name,    ///< of a person
  government,   ///< government name of a country ("Government of Afghanistan")
  description,  ///< common noun ("insurgents"): never matched as a name, see descriptions()
};

struct Form {
  EntryId entry : 20;
  FormKind kind : 4;
  std::uint32_t spelling : 8;  ///< which of its words must be capitalised, by Tables::spelling_of()
};
static_assert(sizeof(Form) == 4, "the gazetteer has tens of thousands of them");

/// What a form asks of the capitals in the text.
struct FormSpelling {
  std::uint16_t capital_words = 0;  ///< bit i: its i-th word must be capitalised
  std::uint16_t acronym_words = 0;  ///< bit i: its i-th word must be all capitals
};

inline constexpr int kLastYear = 4095;  ///< of a PartialDay in the compiled tables

/// A day with its precision: 0 = not given.
struct PartialDay {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
};

/// An office that a person held, [from, until] closed, each at its own precision.
struct Office {
  EntryId person = kNoEntry;
  EntryId of = kNoEntry;   ///< the party represented
  std::string_view title;  ///< "Foreign Minister"
  Role role = Role::official;
  PartialDay from, until;
  PartialDay as_of;  ///< of an office not known to have ended: known to be held up to then
};

/// A label of transcripts that names no person, and the country for which whoever speaks under it speaks.
struct Label {
  std::string_view words;  ///< in capitals
  EntryId country = kNoEntry;
};

struct Entry {
  std::string_view name;
  PartyKind kind = PartyKind::other;
  bool territory = false;    ///< of kind state: no independent state
  bool own = false;          ///< from a user's table: whoever brings a name knows what it means
  std::string_view country;  ///< alpha-3 or empty
  std::string_view code;
  std::string_view government;  ///< of a state: its government's canonical name
  std::string_view government_code;
  std::uint32_t wikidata = 0;  ///< 0: none; 42 stands for Q42
  EntryId represents = kNoEntry;
  PartialDay from, until;
};

/// A name found in a text: tokens [first, last), and all the forms that are written so (homonyms), most likely first.
struct NameHit {
  text::TokenIndex first = 0;
  text::TokenIndex last = 0;
  std::uint32_t forms = 0;  ///< index of the first Form
  std::uint32_t count = 0;  ///< how many
};

class Tables {
 public:
  /// The tables in `blob`, which must stay alive and be 8-byte aligned. The built-in blob is trusted; one made at run time comes from our
  /// own compiler, so that nothing here checks it again.
  explicit Tables(std::string_view blob);
  Tables(std::string_view blob, std::shared_ptr<const void> owner);
  Tables(const Tables&) = delete;
  Tables& operator=(const Tables&) = delete;
  ~Tables();

  static std::shared_ptr<const Tables> built_in();
  static const char* built_in_date() noexcept;  ///< data_date() of the built-in tables, zero-terminated

  // Classes.
  std::uint32_t class_count() const noexcept;
  std::string_view class_name(ClassId id) const noexcept;
  /// kNoClass where no word and no shape has it.
  ClassId class_id(std::string_view name) const noexcept;
  /// The words of a class, in order.
  List<ClassMember> words_of(ClassId id) const noexcept;

  // Words.
  std::uint32_t word_count() const noexcept;        ///< ids are below this
  std::uint32_t vocabulary_count() const noexcept;  ///< ids below this can have classes
  /// The word written `bytes` (case and diacritics folded, dots of abbreviations dropped); kUnknownLower where there is none. No allocation.
  WordId find_word(std::string_view bytes) const noexcept;
  std::string_view spelling(WordId word) const noexcept;  ///< folded
  List<WordClass> classes(WordId word) const noexcept;
  bool has(WordId word, ClassId id, bool capital = true) const noexcept;
  /// The number that `word` has in class `id`, or `otherwise`.
  std::int32_t value(WordId word, ClassId id, std::int32_t otherwise = 0) const noexcept;

  // Entries.
  std::uint32_t entry_count() const noexcept;
  Entry entry(EntryId id) const noexcept;
  EntryId find_entry(std::string_view canonical_name) const noexcept;  ///< exact; linear in nothing: a sorted table
  Form form(std::uint32_t index) const noexcept;
  FormSpelling spelling_of(const Form& form) const noexcept;
  List<Form> forms(const NameHit& hit) const noexcept { return {form_data() + hit.forms, hit.count}; }
  /// The common nouns by which a text refers to the entry.
  List<WordId> descriptions(EntryId id) const noexcept;
  /// The state or territory with this alpha-3 code.
  EntryId country(std::string_view alpha3) const noexcept;

  // Offices.
  std::uint32_t office_count() const noexcept;
  Office office(std::uint32_t index) const noexcept;
  /// Was office `index` held at any time of the year, as far as its years tell?
  bool held_in(std::uint32_t index, int year) const noexcept;
  /// Offices of a person, as indices [first, first + count) into office(): earliest first.
  struct OfficeRange {
    std::uint32_t first = 0, count = 0;
  };
  OfficeRange offices_of(EntryId person) const noexcept;
  /// Office indices of a party (who was its president when?), in no particular order.
  List<std::uint32_t> offices_in(EntryId party) const noexcept;

  // Labels of transcripts.
  std::uint32_t label_count() const noexcept;
  Label label(std::uint32_t index) const noexcept;

  std::string_view data_date() const noexcept;  ///< "YYYY-MM-DD"; empty where the tables give none

  /// Calls `visit` with the words and the form of every name.
  void for_each_name(const std::function<void(const std::vector<WordId>&, const Form&)>& visit) const;

  // The stage: WordIndex looks up a text's words, and then come the names in the text, longest first token by token, not overlapping. `marks`:
  // WordUses::kStartsName.
  void find_names(const text::Document& doc, const Words& words, const text::TokenMarks& marks,
                  std::vector<NameHit>& names) const;
  /// … in whole sentences.
  void find_names(const text::Document& doc, const Words& words, const text::TokenMarks& marks,
                  text::TokenRange sentences, std::vector<NameHit>& names) const;
  /// The word id of one token: what WordIndex is tested against.
  WordId look_up(const text::Document& doc, text::TokenIndex t) const noexcept;
  /// Can a name begin with token `t`, whose word is `word`?
  bool starts_name(const text::Document& doc, text::TokenIndex t, WordId word) const noexcept;
  /// Words and names, word by word and with working memory of its own.
  void look_up(const text::Document& doc, Words& words, std::vector<NameHit>& names) const;

 private:
  friend class WordIndex;
  const Form* form_data() const noexcept;
  WordId find_folded(const char* folded, std::size_t length) const noexcept;
  const char* base_ = nullptr;
  std::shared_ptr<const void> owner_;
};

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_TABLES_H_
