// Sentences: where a full stop ends one.
#include <algorithm>
#include <array>

#include "text/parts.h"

namespace parley::text {
namespace {

// Behind an abbreviation that may end a sentence ("in the U.S. The talks"), these words begin a new one.
constexpr std::array<std::string_view, 44> kStarters = {
    "The",   "A",     "An",     "He",      "She",       "It",    "They",      "We",    "You",      "But",  "And",
    "In",    "On",    "At",     "This",    "That",      "These", "Those",     "His",   "Her",      "Its",  "Their",
    "As",    "After", "Before", "However", "Meanwhile", "There", "If",        "When",  "While",    "For",  "With",
    "Since", "Both",  "Some",   "Many",    "Earlier",   "Last",  "Officials", "Under", "Although", "Also", "No"};
// Behind a quotation that ends with ! or ?, these verbs show that its sentence goes on: "Never!" Smith said.
constexpr std::array<std::string_view, 12> kSaying = {"said",    "says",  "asked",  "told",  "added",    "replied",
                                                      "shouted", "cried", "warned", "wrote", "declared", "chanted"};
// Titles never end a sentence.
constexpr std::array<std::string_view, 34> kTitles = {
    "Adm.", "Amb.",  "Brig.", "Capt.", "Cmdr.",   "Col.", "Cols.", "Cpl.", "Dr.",   "Gen.", "Gens.", "Gov.",
    "Hon.", "Insp.", "Lt.",   "Maj.",  "Messrs.", "Mr.",  "Mrs.",  "Ms.",  "Mt.",   "Pfc.", "Pres.", "Prof.",
    "Pvt.", "Rep.",  "Rev.",  "Sen.",  "Sens.",   "Sgt.", "Spc.",  "St.",  "Supt.", "No."};

template <std::size_t N>
bool listed(const std::array<std::string_view, N>& list, std::string_view word) noexcept {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool closes(const Token& t) noexcept {
  return t.is(kCloseQuote) || t.is(kDoubleQuote) || t.is(kCloseSingle) || t.is(')') || t.is(']');
}
bool opens(const Token& t) noexcept {
  return t.is(kOpenQuote) || t.is(kDoubleQuote) || t.is(kOpenSingle) || t.is('(') || t.is('[');
}

class Splitter {
 public:
  explicit Splitter(const Document& doc) : doc_(doc) {}

  /// Does the sentence that began at `first` end behind token `t`, one of Document::stops? If so, returns the first token of the next one; otherwise 0. `last` ends
  /// the paragraph.
  TokenIndex next_sentence(TokenIndex t, TokenIndex first, TokenIndex last) const noexcept {
    const Token& stop = doc_.tokens[t];
    const bool abbreviation = stop.kind == TokenKind::word && stop.has(kDotted);
    TokenIndex next = t + 1;
    bool quoted = false;
    while (next < last && closes(doc_.tokens[next]) &&
           !(doc_.tokens[next].is(kDoubleQuote) && doc_.tokens[next].has(kSpaceBefore))) {
      quoted |= !doc_.tokens[next].is(')') && !doc_.tokens[next].is(']');
      ++next;
    }
    if (next >= last) return 0;  // the paragraph ends it anyway
    // "1. The sides shall …": the number of a list, not a sentence
    if (t == first + 1 && stop.is('.') && doc_.tokens[first].kind == TokenKind::number) return 0;
    TokenIndex word = next;
    while (word < last && opens(doc_.tokens[word])) ++word;
    if (word >= last) return 0;
    const Token& w = doc_.tokens[word];
    const bool spaced = doc_.tokens[next].has(kSpaceBefore);
    if (abbreviation) {
      if (!spaced || !w.has(kCapital) || listed(kTitles, doc_.bytes(stop))) return 0;
      return listed(kStarters, doc_.bytes(w)) ? next : 0;
    }
    if (stop.is(kEllipsis) && !w.has(kCapital)) return 0;
    if (!spaced) {  // a missing blank: "40.About 90", "talks.The"
      const Token& before = doc_.tokens[t > 0 ? t - 1 : 0];
      const bool plain = before.kind == TokenKind::number ||
                         (before.kind == TokenKind::word && !before.has(kCapital) && before.end - before.begin > 1);
      return stop.is('.') && !quoted && plain && w.has(kCapital) && !w.has(kAllCaps) && w.end - w.begin > 1 ? next : 0;
    }
    if (w.kind == TokenKind::word && !w.has(kCapital)) return 0;
    if (w.kind == TokenKind::punctuation && !w.is(kDash) && !w.is('$') && !w.is('*') && !w.is(kHyphen)) return 0;
    if (quoted && (stop.is('!') || stop.is('?'))) {
      for (TokenIndex i = word; i < std::min(last, word + 5); ++i) {
        if (listed(kSaying, doc_.bytes(i))) return 0;
      }
    }
    return next;
  }

 private:
  const Document& doc_;
};

}  // namespace

void cut_sentences(const std::vector<TokenIndex>& paragraph_starts, Document& doc) {
  doc.sentences.clear();
  doc.paragraphs.clear();
  doc.sentence_of.begin(doc.tokens.size());
  const Splitter splitter(doc);
  const auto total = static_cast<TokenIndex>(doc.tokens.size());
  const auto add = [&doc](TokenIndex first, TokenIndex last, std::size_t paragraph) {
    doc.sentence_of.add(first, last, static_cast<std::uint32_t>(doc.sentences.size()));
    doc.sentences.push_back({first, last, static_cast<std::uint32_t>(paragraph)});
    for (TokenIndex t = first; t < last; ++t) {
      if (doc.tokens[t].kind != TokenKind::word) continue;
      doc.tokens[t].flags |= kSentenceStart;
      break;
    }
  };
  auto stop = doc.stops.begin();
  for (std::size_t p = 0; p < paragraph_starts.size(); ++p) {
    const TokenIndex last = p + 1 < paragraph_starts.size() ? paragraph_starts[p + 1] : total;
    Paragraph paragraph;
    paragraph.first_sentence = static_cast<std::uint32_t>(doc.sentences.size());
    TokenIndex first = paragraph_starts[p];
    for (; stop != doc.stops.end() && *stop < last; ++stop) {
      if (*stop < first) continue;
      if (const TokenIndex next = splitter.next_sentence(*stop, first, last); next != 0) {
        add(first, next, p);
        first = next;
      }
    }
    if (first < last) add(first, last, p);
    paragraph.last_sentence = static_cast<std::uint32_t>(doc.sentences.size());
    doc.paragraphs.push_back(paragraph);
  }
}

}  // namespace parley::text
