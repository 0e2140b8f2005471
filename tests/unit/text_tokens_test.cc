// Tokens: where words, numbers, abbreviations and marks begin and end.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/document.h"

using namespace parley::text;

namespace {

/// The tokens of `text`, joined by blanks.
std::string cut(std::string_view text) {
  Document doc;
  analyse(text, doc);
  std::string out;
  for (const Token& t : doc.tokens) out.append(out.empty() ? "" : " ").append(doc.bytes(t));
  return out;
}

TokenKind kind_of(std::string_view text) {
  Document doc;
  analyse(text, doc);
  REQUIRE(doc.tokens.size() >= 1);
  return doc.tokens[0].kind;
}

}  // namespace

TEST_CASE("words break at blanks, marks, hyphens, dashes and typographic quotes") {
  CHECK(cut("two-week truce") == "two - week truce");
  CHECK(cut("“Never,” he said—and left.") == "“ Never , ” he said — and left .");
  CHECK(cut("al-Qaeda/ISIS (2014)") == "al - Qaeda / ISIS ( 2014 )");
  CHECK(cut("talks -- held") == "talks -- held");
}

TEST_CASE("apostrophes: inside words, possessive, opening") {
  CHECK(cut("Israel's plan") == "Israel 's plan");
  CHECK(cut("Israel’s plan") == "Israel ’s plan");
  CHECK(cut("the insurgents' leader") == "the insurgents ' leader");
  CHECK(cut("don't go to Sana'a or Sant’Egidio") == "don't go to Sana'a or Sant’Egidio");
  CHECK(cut("O'Brien's men") == "O'Brien 's men");
  CHECK(cut("he said 'no' twice") == "he said ' no ' twice");
}

TEST_CASE("abbreviations keep their dots") {
  CHECK(cut("the U.S. and U.N.-backed forces") == "the U.S. and U.N. - backed forces");
  CHECK(cut("at 5 p.m. on Feb. 3") == "at 5 p.m. on Feb. 3");
  CHECK(cut("Gen. John W. Nicholson Jr. spoke") == "Gen. John W. Nicholson Jr. spoke");
  CHECK(cut("He said no. It ended.") == "He said no . It ended .");
  CHECK(cut("Resolution No. 242") == "Resolution No. 242");
  CHECK(cut("went home. The") == "went home . The");
}

TEST_CASE("numbers with separators, decimals, fractions, suffixes") {
  CHECK(cut("5,000 men, 1.5 million") == "5,000 men , 1.5 million");
  CHECK(cut("2½ hours") == "2½ hours");
  CHECK(cut("in 1990,1991") == "in 1990 , 1991");
  CHECK(cut("the 21st of 1990s") == "the 21st of 1990s");
  CHECK(cut("'90s and ’96") == "'90s and ’96");
  CHECK(cut("40.About 90") == "40 . About 90");
  CHECK(cut("5pm") == "5 pm");
  CHECK(cut("M23 rebels") == "M23 rebels");
  CHECK(cut("2020-03-10") == "2020 - 03 - 10");
  CHECK(cut("1\xC2\xA0"
            "027 prisoners") ==
        "1\xC2\xA0"
        "027 prisoners");
  CHECK(kind_of("21st") == TokenKind::ordinal);
  CHECK(kind_of("1990s") == TokenKind::decade);
  CHECK(kind_of("2½") == TokenKind::number);
}

TEST_CASE("flags tell capitals, gaps and lines") {
  Document doc;
  analyse("Talks in KABUL\nfailed", doc);
  REQUIRE(doc.tokens.size() == 4);
  CHECK(doc.tokens[0].has(kCapital));
  CHECK(doc.tokens[0].has(kSentenceStart));
  CHECK_FALSE(doc.tokens[1].has(kCapital));
  CHECK(doc.tokens[2].has(kAllCaps));
  CHECK(doc.tokens[3].has(kLineBefore));
}

TEST_CASE("invalid UTF-8 separates and is told; offsets stay true") {
  Document doc;
  const std::string text = "Kab\xFFul \xC3\xA9t\xC3 \xED\xA0\x80 end";
  analyse(text, doc);
  CHECK(doc.bytes(doc.tokens[0]) == "Kab");
  CHECK(doc.bytes(doc.tokens[1]) == "ul");
  CHECK(doc.bytes(doc.tokens.back()) == "end");
  REQUIRE(doc.invalid.size() == 3);
  CHECK(doc.invalid[0].begin == 3);
  CHECK(doc.invalid[0].end == 4);
  CHECK(doc.invalid[2].end - doc.invalid[2].begin == 3);  // a lone surrogate
}

TEST_CASE("odd texts are cut without harm") {
  Document doc;
  for (const std::string& text : {std::string(), std::string("   \n\t "), std::string(3, '\0'), std::string("\""),
                                  std::string("'"), std::string("."), std::string("-"), std::string("½")}) {
    analyse(text, doc);
    for (const Token& t : doc.tokens) CHECK(t.end <= text.size());
  }
  const std::string digits(1 << 20, '7');
  analyse(digits, doc);
  CHECK(doc.tokens.size() == 1);
  const std::string word(1 << 20, 'x');
  analyse(word, doc);
  CHECK(doc.tokens.size() == 1);
}

TEST_CASE("every truncation of a text gives tokens inside it") {
  const std::string text = "“Today,” said Gen. José W. Ruiz’s aide — 2½ hours, 5,000 men; the U.S. … ’90s";
  Document doc;
  for (std::size_t n = 0; n <= text.size(); ++n) {
    analyse(std::string_view(text).substr(0, n), doc);
    std::uint32_t before = 0;
    for (const Token& t : doc.tokens) {
      CHECK(t.begin >= before);
      CHECK(t.begin < t.end);
      CHECK(t.end <= n);
      before = t.end;
    }
  }
}
