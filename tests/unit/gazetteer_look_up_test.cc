// The fast look-up against the plain one: words by find_word() token by token, their flags by word, names by trying every length.
#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "gazetteer/shapes.h"
#include "gazetteer/tables.h"
#include "gazetteer/word_index.h"
#include "text/document.h"

using namespace parley;
using namespace parley::gazetteer;

namespace {

bool is_number(const text::Token& t) { return t.kind == text::TokenKind::number || t.kind == text::TokenKind::ordinal; }

class Plain {
 public:
  explicit Plain(const Tables& tables) : tables_(tables) {
    tables.for_each_name([this](const std::vector<WordId>& words, const Form& form) { names_[words].push_back(form); });
  }

  WordId word(const text::Document& doc, const text::Token& token) const {
    const WordId word = token.kind == text::TokenKind::word ? tables_.find_word(doc.bytes(token)) : kUnknownLower;
    return word == kUnknownLower ? shape_of(doc, token) : word;
  }

  /// The longest name at `at`: where it ends and how many forms it has; 0: none.
  std::pair<text::TokenIndex, std::size_t> name(const text::Document& doc, text::TokenIndex at) const {
    std::pair<text::TokenIndex, std::size_t> found{0, std::size_t{0}};
    std::vector<WordId> key;
    unsigned capitals = 0, acronyms = 0;
    const text::TokenIndex last = doc.sentences[doc.sentence_of[at]].last;
    for (text::TokenIndex t = at; t < last && key.size() < 16; ++t) {
      const text::Token& token = doc.tokens[t];
      if (t != at && token.is(text::kHyphen)) continue;
      capitals |= static_cast<unsigned>(token.has(text::kCapital)) << key.size();
      acronyms |= static_cast<unsigned>(token.has(text::kAllCaps)) << key.size();
      key.push_back(is_number(token) ? tables_.find_word(doc.bytes(token)) : word(doc, token));
      const auto forms = names_.find(key);
      if (forms == names_.end()) continue;
      std::size_t count = 0;
      for (const Form& form : forms->second) {
        const FormSpelling asked = tables_.spelling_of(form);
        const bool fits = (asked.capital_words & ~capitals) == 0 && (asked.acronym_words & ~acronyms) == 0;
        if (!fits && count != 0) break;
        count += fits ? 1u : 0u;
      }
      if (count != 0) found = {t + 1, count};
    }
    return found;
  }

 private:
  const Tables& tables_;
  std::map<std::vector<WordId>, std::vector<Form>> names_;
};

void check(const Tables& tables, const WordIndex& index, const WordUses& uses, const Plain& plain,
           const std::string& text, text::Document& doc, Words& words, std::vector<NameHit>& names) {
  text::analyse(text, doc);
  text::Lender lender;
  text::Lender::Loan loan(lender);
  text::TokenMarks marks;
  index.look_up(doc, loan, words, marks);
  tables.find_names(doc, words, marks, names);
  REQUIRE(words.size() == doc.tokens.size());
  REQUIRE(marks.size() == doc.tokens.size());
  std::size_t next = 0;
  text::TokenIndex free = 0;
  for (text::TokenIndex t = 0; t < doc.tokens.size(); ++t) {
    CHECK_MESSAGE(words[t] == plain.word(doc, doc.tokens[t]), text, " token ", t);
    const unsigned use = uses.of(words[t], doc.tokens[t].has(text::kCapital));
    CHECK_MESSAGE((marks[t] & ~unsigned{WordUses::kStartsName}) == use, text, " token ", t);
    CHECK_MESSAGE((marks[t] & WordUses::kStartsName) == (tables.starts_name(doc, t, words[t]) ? 1 : 0), text, " token ",
                  t);
    if (t < free) continue;
    const auto [end, count] = plain.name(doc, t);
    if (end == 0) continue;
    REQUIRE_MESSAGE(next < names.size(), text, " token ", t);
    CHECK_MESSAGE((names[next].first == t && names[next].last == end && names[next].count == count), text, " token ",
                  t);
    free = end;
    ++next;
  }
  CHECK_MESSAGE(next == names.size(), text);
}

}  // namespace

TEST_CASE("words and names looked up in passes are those looked up one by one") {
  const auto tables = Tables::built_in();
  const Plain plain(*tables);
  std::mt19937 random(5);
  WordUses uses(*tables);
  for (WordId word = 0; word <= uses.names_only(); ++word) {
    for (const bool capital : {false, true}) uses.add(word, capital, static_cast<std::uint8_t>(random() % 8 * 2));
  }
  const WordIndex index(*tables, uses);
  text::Document doc;
  Words words;
  std::vector<NameHit> names;
  constexpr std::string_view kOthers[] = {
      "17",  "November", "5,000", "al",   "-",    "'s",    ",",  ".",       "U.S.",  "Sana’a", "Erdoğan",  "xyzzy",
      "The", "the",      "(",     "\n\n", "21st", "1990s", "A",  "Qqwerty", "NATO",  "No.",    "Gen.",     "M23",
      "½",   "\xFF",     "don't", "\"",   "—",    "/",     "of", "Party",   "Front", "and",    "Prisoners"};
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (std::size_t n = random() % 150; n > 0; --n) {
      if (random() % 3 == 0) {
        text += kOthers[random() % std::size(kOthers)];
      } else if (random() % 2 == 0) {  // a whole name
        text += tables->entry(static_cast<EntryId>(random() % tables->entry_count())).name;
      } else {
        std::string word(tables->spelling(static_cast<WordId>(random() % tables->word_count())));
        const auto how = random() % 3;
        for (std::size_t c = 0; c < word.size() && how != 0; ++c) {
          if (word[c] >= 'a' && word[c] <= 'z' && (c == 0 || how == 2)) word[c] = static_cast<char>(word[c] ^ 0x20);
        }
        text += word;
      }
      if (random() % 8 != 0) text += ' ';
    }
    check(*tables, index, uses, plain, text, doc, words, names);
  }
}
