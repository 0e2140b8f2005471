// Tags and character references that archives leave in their texts.
#include "text/markup.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parley/parley.h"
#include "text/document.h"
#include "text/fold.h"

using namespace parley::text;

namespace {

using Strings = std::vector<std::string>;

Strings tokens(std::string_view text) {
  Document doc;
  analyse(text, doc);
  Strings out;
  for (const Token& t : doc.tokens) out.emplace_back(doc.bytes(t));
  return out;
}

std::size_t paragraphs(std::string_view text) {
  Document doc;
  analyse(text, doc);
  return doc.paragraphs.size();
}

}  // namespace

TEST_CASE("tags are no tokens") {
  CHECK(tokens("The <b>rebels</b> said") == Strings{"The", "rebels", "said"});
  CHECK(tokens("<p>Talks <a href=\"/x?y=1\">resumed</a>.</p>") == Strings{"Talks", "resumed", "."});
  CHECK(tokens("Envoy<br/>Ruiz") == Strings{"Envoy", "Ruiz"});
  CHECK(tokens("<I>Ruiz</I>'s plan") == Strings{"Ruiz", "'s", "plan"});
  CHECK(tokens("A<!-- 12 prisoners <b> -->B") == Strings{"A", "B"});
  CHECK(tokens("A<script type=\"x\">if (a < 12) f();</script>B") == Strings{"A", "B"});
  CHECK(tokens("A<SCRIPT>f(1);</b>g(2);</SCRIPT>B<STYLE>p{}</style>C") == Strings{"A", "B", "C"});
  CHECK(tokens("<script>f(1)<style>p{}</style>B") == Strings{"f", "(", "1", ")", "B"});
  CHECK(tokens("<!DOCTYPE html><title>Truce</title>") == Strings{"Truce"});
  CHECK(tokens("<nitf:hl1>Truce</nitf:hl1>") == Strings{"Truce"});
}

TEST_CASE("what only looks like a tag is text") {
  const std::string kLong = "<b" + std::string(3000, ' ') + ">";
  CHECK(tokens("Acme <ACM> rose") == Strings{"Acme", "<", "ACM", ">", "rose"});
  CHECK(tokens("a <b and c> d") == Strings{"a", "<", "b", "and", "c", ">", "d"});
  CHECK(tokens("5 < 7") == Strings{"5", "<", "7"});
  CHECK(tokens("<3") == Strings{"<", "3"});
  CHECK(tokens("<b") == Strings{"<", "b"});
  CHECK(tokens("<p <b>x") == Strings{"<", "p", "x"});
  CHECK(tokens("A <!-- no end") == Strings{"A", "<", "!", "--", "no", "end"});
  CHECK(tokens("A <script>x") == Strings{"A", "x"});
  CHECK(TagReader(kLong).tag_at(0).end == 0);
}

TEST_CASE("a tag of a block ends the paragraph, one inside a line does not") {
  CHECK(paragraphs("<h1>Truce holds</h1><p>Talks resumed.</p><p>Nothing else.</p>") == 3);
  CHECK(paragraphs("One line<br>and another") == 2);
  CHECK(paragraphs("<div>\n<p>One\nline</p>\n</div>") == 1);
  CHECK(paragraphs("The <em>second</em> round") == 1);
  CHECK(paragraphs("One <!-- <p> -->\nline") == 1);
}

TEST_CASE("a reference is the character that it names") {
  const auto code = [](std::string_view text) { return reference_at(text, 0).code; };
  CHECK(code("&eacute;") == 0xE9);
  CHECK(code("&nbsp;") == 0xA0);
  CHECK(code("&yuml;") == 0xFF);
  CHECK(code("&rsquo;") == 0x2019);
  CHECK(code("&#8217;") == 0x2019);
  CHECK(code("&#x2019;") == 0x2019);
  CHECK(code("&#146;") == 0x2019);  // Windows-1252
  CHECK(code("&amp;") == '&');
  CHECK(reference_at("&amp;", 0).length == 5);
  for (const std::string_view plain :
       {"&", "&;", "&#;", "&#x;", "&eacute", "&nosuch;", "& b;", "&#55;", "&#xD800;", "&#99999999;", "&frac12;"}) {
    CHECK_MESSAGE((reference_at(plain, 0).code == '&' && reference_at(plain, 0).length == 1), plain);
  }
  CHECK(tokens("Bassol&eacute;&rsquo;s plan") == Strings{"Bassol&eacute;", "&rsquo;s", "plan"});
  CHECK(tokens("don&#39;t&nbsp;go") == Strings{"don&#39;t", "go"});
  CHECK(tokens("5&#160;000 AT&T") == Strings{"5&#160;000", "AT", "&", "T"});
  char out[kLongestFold + 8];
  CHECK(std::string_view(out, fold("Bassol&eacute;", out)) == "bassole");
  CHECK(std::string_view(out, fold("don&#39;t", out)) == "dont");
  CHECK(std::string_view(out, fold("o\xEF\xAC\x83"
                                   "ce",
                                   out)) == "office");
}

TEST_CASE("a page of a newspaper gives the facts of its text, with the bytes of the page") {
  const std::string page =
      "<html><head><title>Rebels free captives</title><style>p { width: 40px }</style></head><body>\n"
      "<p>The <b>Taliban</b> released 1&#160;500 prisoners on <i>Sunday</i>, the government of Afghanistan said.</p>\n"
      "<p>&ldquo;The talks in Doha go on,&rdquo; said the U.N.&#8217;s envoy.</p></body></html>";
  const parley::Extractor extractor;
  parley::Context context;
  context.published = "2020-03-23";
  const parley::Result<parley::Report> result = extractor.extract(page, context);
  REQUIRE(result.ok());
  const parley::Report& report = result.value();
  REQUIRE(report.figures.size() == 1);
  const parley::Figure& figure = report.figures[0];
  CHECK(figure.low == 1500);
  CHECK(figure.text == "1&#160;500 prisoners");
  REQUIRE(report.party(figure.holder) != nullptr);
  CHECK(report.party(figure.holder)->name == "Taliban");
  REQUIRE(report.dates.size() == 1);
  CHECK(report.dates[0].value == "2020-03-22");
}
