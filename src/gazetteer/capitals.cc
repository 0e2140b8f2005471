// Which sentences they are, and which of their words lose the capitals.
#include "gazetteer/capitals.h"

#include <algorithm>
#include <initializer_list>

namespace parley::gazetteer {
namespace {

constexpr std::uint32_t kFewest = 3;  // common words with a capital that show it: "Prime Minister Modi" alone does not
constexpr std::uint32_t kLongestLink = 7;  // bytes: "between" may be small in a headline, a longer word never is
constexpr text::TokenIndex kRead = 60;     // tokens of a sentence

bool is_number(const text::Token& t) noexcept {
  return t.kind == text::TokenKind::number || t.kind == text::TokenKind::ordinal;
}
bool is_capital(const text::Token& t) noexcept { return t.kind == text::TokenKind::word && t.has(text::kCapital); }

}  // namespace

Capitals::Capitals(const Tables& tables) : tables_(tables), writings_(tables.vocabulary_count(), Writing::unknown) {
  for (WordId word = kFirstWord; word < writings_.size(); ++word) {
    bool small = false, capital = false;
    for (const WordClass& c : tables.classes(word)) (c.capital_only == 0 ? small : capital) = true;
    writings_[word] = !small ? Writing::capital : capital ? Writing::closer : Writing::small;
  }
  const auto set = [&](std::initializer_list<const char*> names, Writing writing) {
    for (const char* name : names) {
      const ClassId id = tables.class_id(name);
      if (id == kNoClass) continue;
      for (const ClassMember& m : tables.words_of(id)) writings_[m.word] = writing;
    }
  };
  set({"article", "preposition", "conjunction"}, Writing::link);
  set({"honorific", "rank"}, Writing::title);
  const ClassId modal = tables.class_id("modal");
  set({"calendar_name"}, Writing::capital);
  if (const ClassId calendar = tables.class_id("calendar_name"); calendar != kNoClass && modal != kNoClass)
    for (const ClassMember& m : tables.words_of(calendar))
      if (tables.has(m.word, modal, false)) writings_[m.word] = Writing::either;
}

bool Capitals::common(WordId word) const noexcept {
  const Writing w = writing(word);
  return w == Writing::small || w == Writing::closer;
}

Capitals::Setting Capitals::setting(const text::Document& doc, const Words& words,
                                    const text::Sentence& sentence) const noexcept {
  const text::TokenIndex end = std::min(sentence.last, sentence.first + kRead);
  std::uint32_t count = 0;
  bool all = true;
  for (text::TokenIndex t = sentence.first; t < end; ++t) {
    const text::Token& token = doc.tokens[t];
    if (token.kind != text::TokenKind::word) continue;
    if (!token.has(text::kCapital)) {
      if (token.end - token.begin > kLongestLink || writing(words[t]) != Writing::link) return Setting::plain;
      all = false;
      continue;
    }
    all &= token.has(text::kAllCaps) || token.end - token.begin == 1;
    count += common(words[t]) ? 1 : 0;
  }
  return count < kFewest ? Setting::unclear : all ? Setting::all : Setting::each_word;
}

/// Of a name by letters: the state is written US as often as anything else is.
bool Capitals::common_letters(const NameHit& name, WordId word) const noexcept {
  if (name.last != name.first + 1 || !common(word)) return false;
  const Form form = tables_.forms(name)[0];
  return tables_.spelling_of(form).acronym_words != 0 && tables_.entry(form.entry).kind != PartyKind::state;
}

bool Capitals::loses(const text::Document& doc, const Words& words, const text::Sentence& sentence, Setting setting,
                     text::TokenIndex t) const noexcept {
  const auto& tokens = doc.tokens;
  const bool first = t == sentence.first, last = t + 1 == sentence.last;
  switch (writing(words[t])) {
    case Writing::small:
    case Writing::link:
      return true;
    case Writing::title:
      return last || !is_capital(tokens[t + 1]) || common(words[t + 1]);
    case Writing::closer:
      return first || !is_capital(tokens[t - 1]);
    case Writing::either:
      return setting == Setting::all && (first || !is_number(tokens[t - 1])) && (last || !is_number(tokens[t + 1]));
    case Writing::unknown:
    case Writing::capital:
      break;
  }
  return false;
}

void Capitals::take(const WordIndex& index, text::Document& doc, const Words& words, text::TokenMarks& marks,
                    std::vector<NameHit>& names) const {
  for (const text::Paragraph& p : doc.paragraphs) {
    if (setting(doc, words, doc.sentences[p.first_sentence]) == Setting::plain) continue;
    for (std::uint32_t s = p.first_sentence; s < p.last_sentence; ++s) {
      const Setting set = setting(doc, words, doc.sentences[s]);
      if (set == Setting::each_word || set == Setting::all)
        take(index, doc, words, doc.sentences[s], set, marks, names);
    }
  }
}

void Capitals::take(const WordIndex& index, text::Document& doc, const Words& words, const text::Sentence& s,
                    Setting set, text::TokenMarks& marks, std::vector<NameHit>& names) const {
  tables_.find_names(doc, words, marks, {s.first, s.last}, names);
  std::size_t next = 0;
  for (text::TokenIndex t = s.first; t < s.last; ++t) {
    if (next < names.size() && names[next].first == t) {
      const NameHit& name = names[next++];
      if (set != Setting::all || !common_letters(name, words[t])) {
        t = name.last - 1;
        continue;
      }
    }
    text::Token& token = doc.tokens[t];
    if (!is_capital(token) || !loses(doc, words, s, set, t)) continue;
    token.flags = static_cast<std::uint8_t>(token.flags & ~unsigned{text::kCapital | text::kAllCaps});
    token.look = text::look_of(token.kind, token.flags, token.punct);
    index.mark_again(doc, t, words[t], marks);
  }
}

}  // namespace parley::gazetteer
