// Offices without a name: "the Iraqi president", "Nepal's prime minister", "the UN secretary general", and a bare "the president" where the text
// is plainly about one country, is a government's briefing, or has named its president. Who held the office on the document's date says the gazetteer.
#include <string_view>

#include "parties/work.h"

namespace parley::parties {
namespace {

using gazetteer::EntryId;
using gazetteer::kNoEntry;

constexpr Index kEntitiesRead = 200;         ///< persons looked at for one who has the title
constexpr std::uint32_t kOfficesRead = 400;  ///< of one party

/// A title's noun phrase: "prime minister", "secretary-general".
struct Phrase {
  TokenIndex first = 0, last = 0;
};

class Offices {
 public:
  explicit Offices(Work& work) : w_(work) {}

  void run() {
    if (w_.published == 0) return;
    for (TokenIndex t = 0; (t = w_.more.next(t, kOffice)) < w_.size(); ++t) {
      if (!w_.free(t)) continue;
      const Phrase phrase = phrase_at(t);
      if (phrase.last > phrase.first && w_.free(TokenRange{phrase.first, phrase.last})) one(phrase);
    }
  }

 private:
  Phrase phrase_at(TokenIndex t) const {
    if (w_.is(t, Trait::secretary)) {
      TokenIndex next = t + 1;
      if (w_.punct(next, text::kHyphen)) ++next;
      if (w_.is(next, Trait::general_word)) return {t, next + 1};
      if (!w_.capital(t)) return {};
      // "the Secretary of State", and "the Secretary" of whom the text spoke
      return w_.is(t + 1, Trait::of) && w_.capital(t + 2) ? Phrase{t, t + 3} : Phrase{t, t + 1};
    }
    if (!w_.is(t, Trait::minister)) return {t, t + 1};
    if (t > 0 && w_.is(t - 1, Trait::portfolio)) return {t - 1, t + 1};
    return {};
  }

  void one(const Phrase& phrase) {
    if (named_beside(phrase) || w_.is(phrase.last, Trait::hyphen)) return;
    if (phrase.first == 0) return;
    TokenIndex before = phrase.first - 1;
    if (before > 0 && w_.is(before, Trait::the) && w_.is(before - 1, Trait::to)) return;  // "adviser to the President"
    if (past(phrase.first)) return;
    if (w_.possessive(before) && before > 0) --before;
    if (const PartyMention* m = w_.mention_at(before); m != nullptr && m->entity != none) {
      if (m->first > 0 && w_.is(m->first - 1, Trait::ordinal)) return;  // "the first American president"
      if (past(m->first)) return;
      const Entity& of = w_.entities[m->entity];
      if (of.kind != PartyKind::person && of.entry != kNoEntry) hold(phrase, holder(of.entry, phrase));
      return;
    }
    if (w_.is(phrase.last, Trait::of)) {
      TokenIndex t = phrase.last + 1;
      if (w_.is(t, Trait::the)) ++t;
      const PartyMention* m = w_.mention_at(t);
      if (m == nullptr || m->entity == none || w_.entities[m->entity].entry == kNoEntry) return;
      if (w_.capital(m->last) && !w_.sentence_start(m->last)) return;       // "president of US Sprint"
      if (w_.is(m->last, Trait::comma) && w_.capital(m->last + 1)) return;  // "the President of Togo, X,"
      hold(phrase, holder(w_.entities[m->entity].entry, phrase));
      return;
    }
    if (!w_.is(before, Trait::the) || before + 1 != phrase.first) return;
    if (w_.capital(phrase.first) && voice() != kNoEntry) {
      const EntryId own = holder(voice(), phrase);
      if (own != kNoEntry) return hold(phrase, own);
    }
    if (const Index who = titled_before(phrase); who != none) {
      w_.add({phrase.first, phrase.last}, who, MentionForm::description);
      return;
    }
    if (country_ == kNoEntry && !asked_) {
      country_ = country_of_conflict(w_, true);
      asked_ = true;
    }
    if (country_ != kNoEntry) hold(phrase, holder(country_, phrase));
  }

  EntryId voice() {
    if (!voice_read_) voice_ = state_of_speakers(w_);
    voice_read_ = true;
    return voice_;
  }

  /// "the former «Finnish» president", "the ex-«president» of Finland": not the one who holds it.
  bool past(TokenIndex t) const {
    if (t > 1 && w_.punct(t - 1, text::kHyphen)) --t;
    return t > 0 && w_.is(t - 1, Trait::former);
  }

  /// "President X", "X, the president,", "the prime minister, X, said".
  bool named_beside(const Phrase& phrase) const {
    const auto person = [&](TokenIndex t) {
      const PartyMention* m = w_.mention_at(t);
      return (m != nullptr && m->entity != none && w_.entities[m->entity].kind == PartyKind::person) ||
             (w_.capital(t) && w_.free(t) && !w_.is(t, Trait::function_word) && !w_.is(t, Trait::calendar));
    };
    if (person(phrase.last)) return true;
    if (w_.is(phrase.last, Trait::comma) && person(phrase.last + 1)) return true;
    TokenIndex t = phrase.first;
    for (int i = 0; i < 4 && t > 0; ++i) {
      --t;
      if (w_.is(t, Trait::comma)) return t > 0 && person(t - 1);
    }
    return false;
  }

  bool same_word(std::string_view a, TokenIndex t) const {
    const std::string_view b = w_.tables->spelling((*w_.words)[t]);
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
      const char x = a[i] >= 'A' && a[i] <= 'Z' ? static_cast<char>(a[i] + 32) : a[i];
      const bool spelling = (x == 'c' && b[i] == 's') || (x == 's' && b[i] == 'c');  // defence, defense
      if (x != b[i] && !spelling) return false;
    }
    return true;
  }

  /// Bytes of the phrase with something between its words.
  std::size_t letters_of(const Phrase& phrase) const {
    std::size_t n = 0;
    for (TokenIndex t = phrase.first; t < phrase.last; ++t)
      n += w_.word(t) ? w_.tables->spelling((*w_.words)[t]).size() + 1 : 0;
    return n - 1;
  }

  /// "Interim", "Acting": before the title of one who holds the office for a time.
  bool passing(std::string_view word) const {
    return w_.tables->has(w_.tables->find_word(word), w_.lexicon->id(Rare::passing_word));
  }

  /// Is `title` the phrase itself, or the phrase of one who holds it for a time ("Interim President")?
  bool is_title(std::string_view title, const Phrase& phrase, std::size_t letters) const {
    if (title.size() < letters) return false;
    if (title.size() > letters) {
      const std::size_t before = title.size() - letters - 1;  // bytes of a word that leaves the phrase behind it
      if (title[before] != ' ' || !passing(title.substr(0, before))) return false;
      title.remove_prefix(before + 1);
    }
    for (TokenIndex t = phrase.first; t < phrase.last; ++t) {
      if (!w_.word(t)) continue;
      const std::size_t end = title.find_first_of(" -");
      if (!same_word(title.substr(0, end), t)) return false;
      title = end == std::string_view::npos ? std::string_view() : title.substr(end + 1);
    }
    return title.empty();
  }

  /// The only one who held the office of `party` on the document's date.
  EntryId holder(EntryId party, const Phrase& phrase) const {
    EntryId found = kNoEntry;
    std::uint32_t n = 0;
    const std::size_t letters = letters_of(phrase);
    const int year = static_cast<int>(w_.published / 10000);
    for (const std::uint32_t index : w_.tables->offices_in(party)) {
      if (++n > kOfficesRead) break;
      if (!w_.tables->held_in(index, year)) continue;
      const gazetteer::Office office = w_.tables->office(index);
      if (office.person == found || !held_on(office, w_.published) || !is_title(office.title, phrase, letters))
        continue;
      if (found != kNoEntry) return kNoEntry;
      found = office.person;
    }
    return found;
  }

  void hold(const Phrase& phrase, EntryId person) {
    if (person == kNoEntry) return;
    const Index who = w_.entity_of(person, "office_by_date");
    if (!w_.add({phrase.first, phrase.last}, who, MentionForm::description)) return;
    const TokenIndex verb = w_.skip_adverbs(phrase.last);
    w_.traces[who].named |= w_.is(verb, Trait::act_verb) && !w_.is(verb, Trait::auxiliary);  // he does something
  }

  /// The only person before the phrase whose title in the text has its last word.
  Index titled_before(const Phrase& phrase) const {
    Index found = none;
    for (Index i = 0; i < w_.entities.size() && i < kEntitiesRead; ++i) {
      const Entity& e = w_.entities[i];
      if (e.kind != PartyKind::person || e.position_end == 0 || w_.traces[i].former) continue;
      if (e.position_begin >= w_.token(phrase.first).begin) continue;
      if (!has_word(e, phrase.last - 1)) continue;
      if (found != none) return none;
      found = i;
    }
    return found;
  }
  bool has_word(const Entity& e, TokenIndex noun) const {
    const std::string_view title = w_.doc->text.substr(e.position_begin, e.position_end - e.position_begin);
    std::size_t begin = 0;
    while (begin < title.size()) {
      std::size_t end = title.find_first_of(" -\n", begin);
      if (end == std::string_view::npos) end = title.size();
      if (same_word(title.substr(begin, end - begin), noun)) return true;
      begin = end + 1;
    }
    return false;
  }

  Work& w_;
  EntryId country_ = kNoEntry;
  bool asked_ = false;
  EntryId voice_ = kNoEntry;
  bool voice_read_ = false;
};

}  // namespace

void find_offices(Work& work) { Offices(work).run(); }

}  // namespace parley::parties
