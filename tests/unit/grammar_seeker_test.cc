// Seeker against the plain way: the whole sentence as symbols, searched from end to end.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "dates/rules.h"
#include "gazetteer/word_index.h"
#include "grammar/family.h"
#include "grammar/seeker.h"

using namespace parley;

namespace {

/// A text of words that chance has picked: words that the rules name, often; others, numbers, marks.
std::string text_of(const gazetteer::Tables& tables, const std::vector<std::string>& named, std::mt19937& random) {
  constexpr const char* kOthers[] = {"the",  "of",    "Zzyx", "qwertish", "said",   "U.S.", "Kabul",
                                     "May",  "in",    "on",   "at",       "a",      "may",  "NATO",
                                     "p.m.", "don't", "Élan", "Nov.",     "second", "a.m."};
  constexpr const char* kNumbers[] = {"3",  "14", "1998", "2,000", "5.30", "21st", "1990s", "'96", "2020-03-10",
                                      "07", "80", "0530", "10:15", "3/14", "½",    "2½",    "9/11"};
  constexpr const char* kMarks[] = {",", ".", "-", " – ", ";", "\"", "(", ")", ":", "'s", "\n\n", "/", "%", "$"};
  std::string text;
  const std::size_t length = 1 + random() % 60;
  for (std::size_t i = 0; i < length; ++i) {
    switch (random() % 8) {
      case 0:
        text += tables.spelling(gazetteer::kFirstWord + static_cast<gazetteer::WordId>(
                                                            random() % (tables.word_count() - gazetteer::kFirstWord)));
        break;
      case 1:
        text += kOthers[random() % std::size(kOthers)];
        break;
      case 2:
        text += kNumbers[random() % std::size(kNumbers)];
        break;
      case 3:
        text += kMarks[random() % std::size(kMarks)];
        break;
      default:
        std::string word = named[random() % named.size()];
        if (random() % 3 == 0 && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
        text += word;
    }
    if (random() % 12 != 0) text += ' ';
  }
  return text;
}

bool same(const std::vector<grammar::Match>& a, const std::vector<grammar::Match>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const grammar::Match& x, const grammar::Match& y) {
    return x.first == y.first && x.last == y.last && x.rule == y.rule;
  });
}

}  // namespace

TEST_CASE("beginning at the needed words finds all matches") {
  const auto tables = gazetteer::Tables::built_in();
  const dates::RuleTable table;
  const grammar::Family family(*tables, {"dates", {table.rules.data(), table.rules.size()}});
  REQUIRE(family.ok());
  const grammar::Seeker seeker(family);
  constexpr std::uint8_t kUse = 8;
  gazetteer::WordUses uses(*tables);
  seeker.note_uses(uses, kUse);
  const gazetteer::WordIndex index(*tables, uses);
  grammar::Matcher matcher(family);
  std::vector<std::string> named;  // words that have a byte of their own
  for (gazetteer::WordId w = gazetteer::kFirstWord; w < tables->vocabulary_count(); ++w) {
    if (family.code_of(w, false) != family.code_of(tables->find_word("negotiator"), false))
      named.emplace_back(tables->spelling(w));
  }
  REQUIRE(named.size() > 300);

  text::Document doc;
  gazetteer::Words words;
  text::Lender lender;
  grammar::Symbols symbols;
  grammar::Seeker::Trail trail;
  std::vector<grammar::Match> expected, found;
  std::mt19937 random(19980410);
  std::size_t seen = 0;
  for (int round = 0; round < 3000; ++round) {
    const std::string text = text_of(*tables, named, random);
    text::analyse(text, doc);
    text::Lender::Loan loan(lender);
    text::TokenMarks marks;
    index.look_up(doc, loan, words, marks);
    seeker.start(doc, words, marks, kUse, loan, trail);
    for (const text::Sentence& s : doc.sentences) {
      // The whole sentence, then a piece of it.
      const text::TokenIndex cut = s.first + static_cast<text::TokenIndex>(random() % (s.last - s.first));
      for (const text::TokenRange range : {text::TokenRange{s.first, s.last}, text::TokenRange{cut, s.last}}) {
        family.symbols(doc, words, range, {}, symbols);
        matcher.find(symbols, expected);
        for (grammar::Match& m : expected) {
          m.first += range.first;
          m.last += range.first;
        }
        seeker.find(0, doc, words, range, trail, matcher, found);
        seen += expected.size();
        REQUIRE_MESSAGE(same(expected, found), text);
      }
    }
  }
  CHECK(seen > 5000);
}
