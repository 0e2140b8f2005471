// Sentences, paragraphs, quotations with their speakers, datelines and turns.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/document.h"

using namespace parley::text;

namespace {

std::vector<std::string> sentences(std::string_view text) {
  Document doc;
  analyse(text, doc);
  std::vector<std::string> out;
  for (const Sentence& s : doc.sentences) out.emplace_back(doc.bytes(TokenRange{s.first, s.last}));
  return out;
}

std::size_t paragraphs(std::string_view text) {
  Document doc;
  analyse(text, doc);
  return doc.paragraphs.size();
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("sentences end at full stops, not at abbreviations") {
  CHECK(sentences("Talks failed. Both sides left.") == Strings{"Talks failed.", "Both sides left."});
  CHECK(sentences("Gen. Ruiz met Mr. Smith. He left.") == Strings{"Gen. Ruiz met Mr. Smith.", "He left."});
  CHECK(sentences("He lives in the U.S. The talks go on.") == Strings{"He lives in the U.S.", "The talks go on."});
  CHECK(sentences("The U.S. Army said so.") == Strings{"The U.S. Army said so."});
  CHECK(sentences("They freed 40.About 90 stay.") == Strings{"They freed 40.", "About 90 stay."});
  CHECK(sentences("“We agreed.” The envoy smiled.") == Strings{"“We agreed.”", "The envoy smiled."});
  CHECK(sentences("“Never!” Smith said. Then he left.") == Strings{"“Never!” Smith said.", "Then he left."});
  CHECK(sentences("Is it over? 15 men came.") == Strings{"Is it over?", "15 men came."});
}

TEST_CASE("a line end wraps in a wrapped text and breaks in one of long lines") {
  const std::string wrapped =
      "The two sides agreed on Friday to exchange more than five\nhundred prisoners before the end of the month, "
      "officials\nsaid after the talks.\n\nNothing else was said.";
  CHECK(paragraphs(wrapped) == 2);
  CHECK(sentences(wrapped)[0].find("five\nhundred") != std::string::npos);
  const std::string line(200, 'a');
  CHECK(paragraphs(line + "\n" + line + "\n" + line) == 3);
  CHECK(paragraphs("The first line of a text that is wrapped at a column of sixty\nor so characters goes on here and\n "
                   "  An indented line begins a paragraph of its own in such a text\nand goes on.") == 2);
}

TEST_CASE("quotations and the clause that tells who speaks") {
  Document doc;
  analyse("“We are close,” the envoy said late Sunday. He wrote: “It is done.”", doc);
  REQUIRE(doc.quotations.size() == 2);
  CHECK(doc.bytes(doc.quotations[0].inside) == "We are close,");
  CHECK(doc.bytes(doc.quotations[0].speaker) == "the envoy said late Sunday");
  CHECK(doc.bytes(doc.quotations[1].inside) == "It is done.");
  CHECK(doc.bytes(doc.quotations[1].speaker) == "He wrote");
  analyse("\"Straight marks,\" she said, \"work as well.\"", doc);
  REQUIRE(doc.quotations.size() == 2);
  CHECK(doc.bytes(doc.quotations[0].speaker) == "she said");
  analyse("An open “mark ends nowhere.\n\nNext paragraph.", doc);
  CHECK(doc.quotations.empty());
}

TEST_CASE("datelines") {
  Document doc;
  analyse("KABUL, March 23 (Reuters) — The talks began.", doc);
  REQUIRE(doc.datelines.size() == 1);
  CHECK(doc.bytes(doc.datelines[0].place) == "KABUL");
  CHECK(doc.bytes(doc.datelines[0].date) == "March 23");
  analyse("NAIROBI — The talks began.", doc);
  REQUIRE(doc.datelines.size() == 1);
  analyse("Lima, 4 Nov 88 (National Radio) -- The talks began.", doc);
  REQUIRE(doc.datelines.size() == 1);
  CHECK(doc.bytes(doc.datelines[0].date) == "4 Nov 88");
  analyse("The leader — who came late — left.", doc);
  CHECK(doc.datelines.empty());
}

TEST_CASE("turns of a transcript") {
  Document doc;
  analyse("Q    Will they be freed?\n\nMS. TAYLOR:  I hope so.\n\nBackground: nothing.", doc);
  REQUIRE(doc.turns.size() == 2);
  CHECK(doc.turns[0].question);
  CHECK(doc.bytes(doc.turns[1].label) == "MS. TAYLOR");
  CHECK_FALSE(doc.turns[1].question);
}
