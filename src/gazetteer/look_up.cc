// A text's words one by one, and its names: sought where a mark says that some name begins with the word.
#include "gazetteer/blob_reader.h"
#include "gazetteer/shapes.h"
#include "gazetteer/tables.h"
#include "gazetteer/word_index.h"
#include "text/token_marks.h"

namespace parley::gazetteer {
namespace {

bool is_number(const text::Token& token) noexcept {
  return token.kind == text::TokenKind::number || token.kind == text::TokenKind::ordinal;
}

}  // namespace

/// One text's names.
class NameFinder {
 public:
  NameFinder(const Tables& tables, const char* base, const text::Document& doc, const WordId* words,
             const text::TokenMarks& marks)
      : tables_(tables),
        base_(base),
        header_(blob::header(base)),
        trie_(base),
        doc_(doc),
        words_(words),
        marks_(marks) {}

  /// The longest at each place, none inside another.
  void run(text::TokenRange range, std::vector<NameHit>& names) const {
    names.clear();
    for (text::TokenIndex t = range.first; (t = marks_.next(t, range.last, WordUses::kStartsName)) < range.last;) {
      NameHit hit;
      if (name_at(t, hit)) {
        names.push_back(hit);
        t = hit.last;
      } else {
        ++t;
      }
    }
  }

 private:
  /// The word under which a token stands in names: numbers as they are written.
  WordId name_word(text::TokenIndex t) const noexcept {
    const text::Token& token = doc_.tokens[t];
    return is_number(token) ? tables_.find_word(doc_.bytes(token)) : words_[t];
  }

  bool name_at(text::TokenIndex at, NameHit& hit) const noexcept {
    std::uint32_t node = trie_.root(name_word(at));
    const text::TokenIndex last = doc_.sentences[doc_.sentence_of[at]].last;
    const Form* const all = blob::rows<Form>(base_, header_.forms);
    const auto* const spellings = blob::rows<FormSpelling>(base_, header_.spellings);
    unsigned n = 0, capitals = 0, acronyms = 0;
    bool found = false;
    for (text::TokenIndex t = at; node != blob::kNoNode;) {
      capitals |= static_cast<unsigned>(doc_.tokens[t].has(text::kCapital)) << n;
      acronyms |= static_cast<unsigned>(doc_.tokens[t].has(text::kAllCaps)) << n;
      ++n;
      const blob::NodeRange range = trie_.range(node);
      const auto fits = [&](const Form& f) {
        const FormSpelling asked = spellings[f.spelling];
        return (asked.capital_words & ~capitals) == 0 && (asked.acronym_words & ~acronyms) == 0;
      };
      std::uint32_t first = range.first_form;
      while (first < range.last_form && !fits(all[first])) ++first;
      std::uint32_t end = first;
      while (end < range.last_form && fits(all[end])) ++end;
      if (end != first) {
        found = true;
        hit = {at, t + 1, first, end - first};
      }
      if (range.first_child == range.last_child) break;
      do ++t;
      while (t < last && blob::is_skipped(doc_.tokens[t]));
      if (t >= last || n >= blob::kLongestName) break;
      const WordId word = name_word(t);
      node = trie_.inner(word) ? trie_.child(range, word) : blob::kNoNode;
    }
    return found;
  }

  const Tables& tables_;
  const char* base_;
  const blob::Header& header_;
  blob::Names trie_;
  const text::Document& doc_;
  const WordId* words_;
  const text::TokenMarks& marks_;
};

WordId Tables::look_up(const text::Document& doc, text::TokenIndex t) const noexcept {
  const text::Token& token = doc.tokens[t];
  if (token.kind == text::TokenKind::word) {
    if (const WordId word = find_word(doc.bytes(token)); word != kUnknownLower) return word;
  }
  return shape_of(doc, token);
}

bool Tables::starts_name(const text::Document& doc, text::TokenIndex t, WordId word) const noexcept {
  const text::Token& token = doc.tokens[t];
  if (is_number(token))
    return (blob::header(base_).numbers & blob::number_bit(doc.bytes(token))) != 0 &&
           blob::Names(base_).root(find_word(doc.bytes(token))) != blob::kNoNode;
  const blob::WordRow row = blob::rows<blob::WordRow>(base_, blob::header(base_).words)[word];
  return row.root != 0 && (row.small != 0 || token.has(text::kCapital));
}

void Tables::find_names(const text::Document& doc, const Words& words, const text::TokenMarks& marks,
                        std::vector<NameHit>& names) const {
  find_names(doc, words, marks, {0, static_cast<text::TokenIndex>(doc.tokens.size())}, names);
}

void Tables::find_names(const text::Document& doc, const Words& words, const text::TokenMarks& marks,
                        text::TokenRange sentences, std::vector<NameHit>& names) const {
  NameFinder(*this, base_, doc, words.data(), marks).run(sentences, names);
}

void Tables::look_up(const text::Document& doc, Words& words, std::vector<NameHit>& names) const {
  text::Lender lender;
  text::Lender::Loan loan(lender);
  text::TokenMarks marks;
  words.resize(doc.tokens.size());
  marks.begin(loan, doc.tokens.size());
  for (text::TokenIndex t = 0; t < words.size(); ++t) {
    words[t] = look_up(doc, t);
    marks.data()[t] = starts_name(doc, t, words[t]) ? WordUses::kStartsName : std::uint8_t{0};
  }
  find_names(doc, words, marks, names);
}

}  // namespace parley::gazetteer
