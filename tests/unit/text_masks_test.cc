// The fast ways through a text against the plain ones: the same masks, the same tokens.
#include "text/masks.h"

#include <doctest/doctest.h>

#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "text/parts.h"

using namespace parley::text;

namespace {

/// Text of the bytes that matter to the tokeniser, in odd order.
std::string random_text(std::mt19937& random) {
  constexpr std::string_view kPieces[] = {
      "a",     "Bc",
      "USA",   "word",
      "Gen.",  "U.S.",
      "5,000", "1990s",
      "21st",  " ",
      "  ",    "\n",
      "\t",    "\r\n",
      ".",     ",",
      "'",     "’s",
      "s'",    "-",
      "--",    "–",
      "“",     "”",
      "\"",    "½",
      "é",     "É",
      "\xFF",  "\xC3",
      "$",     "(",
      ")",     "…",
      "...",   "x9",
      "7z",    "''",
      "``",    "‘",
      "p.m.",  "No. 5",
      "W.",    "\0",
      "\x7F",  "longerwordthatgoesonandonandonuntilitcrossesablockofsixtyfourbytes"};
  constexpr std::string_view kMarkup[] = {"<b>",
                                          "</b>",
                                          "<p class=\"x\">",
                                          "<br/>",
                                          "<",
                                          ">",
                                          "&",
                                          "&eacute;",
                                          "&#8217;s",
                                          "&nbsp;",
                                          "&#160;",
                                          "&quot;",
                                          "&amp;",
                                          "|",
                                          "<!-- no text -->",
                                          "<script>f(1 < 2)</script>",
                                          "<style",
                                          "&#x2014;"};
  std::string text;
  for (std::size_t i = 0, n = random() % 60; i < n; ++i) {
    const bool markup = random() % 4 == 0;
    const std::string_view piece =
        markup ? kMarkup[random() % std::size(kMarkup)] : kPieces[random() % std::size(kPieces)];
    text += piece.empty() ? std::string_view("\0", 1) : piece;
    if (random() % 2 == 0) text += ' ';
  }
  return text;
}

}  // namespace

TEST_CASE("masks by steps of sixteen are the masks byte by byte") {
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    std::string text(random() % 300, ' ');
    for (char& c : text) c = static_cast<char>(random() & 0xFF);
    const std::size_t first = random() % 4, count = random() % 8;
    std::vector<MaskBlock> fast(count), plain(count);
    make_masks(text, first, count, fast.data());
    make_masks_plain(text, first, count, plain.data());
    for (std::size_t b = 0; b < count; ++b) CHECK(std::memcmp(&fast[b], &plain[b], sizeof(MaskBlock)) == 0);
  }
}

TEST_CASE("tokens cut by masks are the tokens cut byte by byte") {
  std::mt19937 random(2);
  Document fast, plain;
  for (int i = 0; i < 5000; ++i) {
    const std::string text = random_text(random);
    fast.text = plain.text = text;
    cut_tokens(fast);
    cut_tokens_plain(plain);
    REQUIRE_MESSAGE(fast.tokens.size() == plain.tokens.size(), text);
    for (std::size_t t = 0; t < fast.tokens.size(); ++t) {
      const Token &a = fast.tokens[t], &b = plain.tokens[t];
      CHECK_MESSAGE((a.begin == b.begin && a.end == b.end && a.kind == b.kind && a.flags == b.flags &&
                     a.punct == b.punct && a.look == b.look),
                    text, " token ", t);
    }
    CHECK(fast.invalid.size() == plain.invalid.size());
    CHECK(fast.stops == plain.stops);
    CHECK(fast.quote_marks == plain.quote_marks);
    CHECK(fast.line_starts == plain.line_starts);
  }
}
