// Which sentences they are, and which of their words lose the capitals.
#include "gazetteer/capitals.h"

#include <algorithm>
#include <array>

namespace parley::gazetteer {
namespace {

constexpr std::uint32_t kLong = 4;        // bytes: shorter words ("of", "and", "in") may be small in a headline
constexpr std::uint32_t kFewestLong = 4;  // long words that show it: "Prime Minister Narendra Modi:" alone does not
constexpr text::TokenIndex kRead = 60;    // tokens of a sentence

enum class Setting : std::uint8_t { plain, each_word, all };

/// Are all long words capitalised, or all words in capitals?
Setting setting_of(const text::Document& doc, const text::Sentence& sentence) noexcept {
  const text::TokenIndex end = std::min(sentence.last, sentence.first + kRead);
  std::uint32_t longer = 0;
  bool all = true;
  for (text::TokenIndex t = sentence.first; t < end; ++t) {
    const text::Token& token = doc.tokens[t];
    if (token.kind != text::TokenKind::word || token.end - token.begin < kLong) continue;
    if (!token.has(text::kCapital)) return Setting::plain;
    all &= token.has(text::kAllCaps);
    ++longer;
  }
  return longer < kFewestLong ? Setting::plain : all ? Setting::all : Setting::each_word;
}

/// How a word is written elsewhere.
enum class Writing : std::uint8_t {
  unknown,
  small,
  title,   ///< with a capital before a name: Bishop, General
  closer,  ///< with a capital behind a name: Army, Today
  either,  ///< both ways, as different words: May
  capital
};

/// Which words those are. Made for one text, and only where one is set in capitals.
class Spellings {
 public:
  explicit Spellings(const Tables& tables)
      : tables_(tables),
        calendar_(tables.class_id("calendar_name")),
        modal_(tables.class_id("modal")),
        titles_{tables.class_id("honorific"), tables.class_id("rank")} {}

  Writing of(WordId word) const noexcept {
    if (word < kFirstWord || word >= tables_.vocabulary_count()) return Writing::unknown;
    bool small = false, calendar = false, modal = false, title = false, closer = false;
    for (const WordClass& c : tables_.classes(word)) {
      calendar |= c.id == calendar_;
      modal |= c.id == modal_;
      title |= std::find(titles_.begin(), titles_.end(), c.id) != titles_.end();
      (tables_.has(word, c.id, false) ? small : closer) = true;
    }
    if (calendar) return modal ? Writing::either : Writing::capital;
    if (title) return Writing::title;
    return !small ? Writing::capital : closer ? Writing::closer : Writing::small;
  }

 private:
  const Tables& tables_;
  ClassId calendar_, modal_;
  std::array<ClassId, 2> titles_;
};

bool beside_number(const text::Document& doc, const text::Sentence& s, text::TokenIndex t) noexcept {
  const auto number = [&doc](text::TokenIndex k) {
    return doc.tokens[k].kind == text::TokenKind::number || doc.tokens[k].kind == text::TokenKind::ordinal;
  };
  return (t > s.first && number(t - 1)) || (t + 1 < s.last && number(t + 1));
}

/// WHO, AID: a common word in capitals, as likely as the organisation. The state is written US as often as anything else is.
bool common_word(const Tables& tables, const NameHit& name, Writing writing) {
  if (name.last != name.first + 1 || (writing != Writing::small && writing != Writing::closer)) return false;
  const Form form = tables.forms(name)[0];
  return tables.spelling_of(form).acronym_words != 0 && tables.entry(form.entry).kind != PartyKind::state;
}

}  // namespace

bool any_set_in_capitals(const text::Document& doc) noexcept {
  return std::any_of(doc.sentences.begin(), doc.sentences.end(),
                     [&doc](const text::Sentence& s) { return setting_of(doc, s) != Setting::plain; });
}

void plain_capitals(const Tables& tables, const WordIndex& index, text::Document& doc, const Words& words,
                    text::TokenMarks& marks, std::vector<NameHit>& names) {
  const Spellings spellings(tables);
  std::size_t next = 0, kept = 0;
  const auto keep = [&] { names[kept++] = names[next++]; };
  const auto before_name = [&](text::TokenIndex t, text::TokenIndex end) {
    return t + 1 < end && doc.tokens[t + 1].kind == text::TokenKind::word && doc.tokens[t + 1].has(text::kCapital) &&
           spellings.of(words[t + 1]) != Writing::small;
  };
  const auto behind_name = [&doc](text::TokenIndex t, text::TokenIndex begin) {
    return t > begin && doc.tokens[t - 1].kind == text::TokenKind::word && doc.tokens[t - 1].has(text::kCapital);
  };
  for (const text::Sentence& s : doc.sentences) {
    while (next < names.size() && names[next].first < s.first) keep();
    const Setting setting = setting_of(doc, s);
    if (setting == Setting::plain) continue;
    for (text::TokenIndex t = s.first; t < s.last; ++t) {
      if (next < names.size() && names[next].first == t) {
        if (setting != Setting::all || !common_word(tables, names[next], spellings.of(words[t]))) {
          t = names[next].last - 1;
          keep();
          continue;
        }
        ++next;
      }
      text::Token& token = doc.tokens[t];
      if (token.kind != text::TokenKind::word || !token.has(text::kCapital)) continue;
      const Writing writing = spellings.of(words[t]);
      const bool plain = writing == Writing::small || (writing == Writing::title && !before_name(t, s.last)) ||
                         (writing == Writing::closer && !behind_name(t, s.first)) ||
                         (writing == Writing::either && setting == Setting::all && !beside_number(doc, s, t));
      if (!plain) continue;
      token.flags = static_cast<std::uint8_t>(token.flags & ~unsigned{text::kCapital | text::kAllCaps});
      token.look = text::look_of(token.kind, token.flags, token.punct);
      index.mark_again(doc, t, words[t], marks);
    }
  }
  while (next < names.size()) keep();
  names.resize(kept);
}

}  // namespace parley::gazetteer
